"""The names of administrative units behind their level words, as far as they go.

After a level word a name need not be known; capitals that begin with a surname are a place there only
where a gazetteer has them, or where communes and streets are commonly named after people.
"""

import re

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.lexicon import heads, places, surnames, titles, words
from graph.lexicon.places import Place

_LARGE = frozenset(
    (
        "thành phố", "tỉnh", "quận", "huyện", "huyện đảo", "thị xã", "thủ đô", "quận lỵ", "huyện lỵ",
        "bang", "tiểu bang",
    )
)  # fmt: skip
COMMUNES = frozenset(("phường", "xã", "thị trấn", "xã đảo", "đặc khu"))
_ISLANDS = frozenset(("đảo", "quần đảo", "bán đảo"))
_NUMBERED = frozenset(
    (
        "quận", "phường", "tiểu khu", "khu phố", "tổ dân phố", "tổ", "thôn", "ấp", "khóm", "xóm", "bản",
        "buôn", "khối phố", "khối", "khu", "sóc",
    )
)  # fmt: skip
_LETTERED = re.compile(r"\d{1,2}[a-e]")
_HAMLETS = frozenset(("thôn", "xóm", "ấp", "làng", "bản", "buôn", "bon", "sóc", "phum", "khóm"))
_QUARTERS = frozenset(("tổ dân phố", "khu phố", "khối phố", "tổ", "khối", "khu"))
# Capitalised words that follow a level word without naming it.
_NO_NAME = re.compile(
    r"(?:bộ|sở|ủy|ubnd|hđnd|chủ|phó|bí|giám|đồng|ông|bà|ngày|theo|công|hội|ban|đảng|đoàn|quốc|chính|"
    r"thủ|năm|tại|trong|từ|đến|với|và|là|có|đã|sẽ|được|khi|nếu|hiện|tuyên|hiến|hợp|nghị|quyết|luật|"
    r"thường|đại|vụ|cục|phòng|tòa|viện|trường|trung|hai|ba|sau|trước|để|do|vì|nhưng|các|những|một|nhiều|covid)"
)


def short(scan: Scan, index: int) -> bool:
    """Tell whether the number of a ward or district stands at token *index*, and no date's part."""
    word = scan.tokens[index].word
    after = index + 1
    tied = after < len(scan.tokens) and runs.glued(scan, after)
    return word.isdigit() and len(word) < 3 and not (tied and scan.tokens[after].word in "/%-.")


def end(scan: Scan, first: int, level: str, *, numbered: bool) -> int | None:
    """The index after the name of a unit of *level* that begins at token *first*, or None."""
    tokens = scan.tokens
    if first >= len(tokens):
        return None
    token = tokens[first]
    if numbered and level in _NUMBERED and _LETTERED.fullmatch(token.word):
        return first + 1  # "tổ 4B", "thôn 1A"
    if token.word.isdigit():
        own = level in _NUMBERED and (_is_number(scan, first) or _is_district(scan, first, level))
        return first + 1 if numbered and own else None
    if level in _ISLANDS and _is_homeland(scan, first):
        return None  # "biển, đảo Việt Nam", "chủ quyền biển đảo Tổ quốc"
    if token.word == "miền" and level in _LARGE:
        return None  # "các tỉnh miền Trung"
    if known := _known(scan, first, level):
        return _beyond(scan, first, known, level)
    return _unlisted(scan, first, level, numbered=numbered) if token.capital else None


def _beyond(scan: Scan, first: int, known: int, level: str) -> int:
    """The end of the name at *first* that a gazetteer knows to *known*: it may be longer."""
    tokens = scan.tokens
    run = runs.capitals(scan, first, 3)
    # Of a name longer than the gazetteer's: "thị trấn Thanh Nê", where Thanh is known too.
    lone = known - first == 1 and run > known
    if lone and run - known > 1 and tokens[known].word in surnames.shares():
        lone = False  # a person of two syllables may follow one
    if lone and level in COMMUNES | _HAMLETS:
        return runs.capitals(scan, first, 3, numbered=level in _NUMBERED)
    if known < len(tokens) and tokens[known].word in "-–":
        return known  # "các tỉnh Hải Phòng-Nghệ An"
    foreign = run > known and not syllables.vietnamese(tokens[known].word)
    if run == known + 1 and (foreign or level in _HAMLETS) and _closes(scan, run):
        return run  # "thôn Đắk Hà Tây, xã …", "tỉnh Zamboanga Sibugay, …"
    number = runs.capitals(scan, first, known - first, numbered=level in _NUMBERED)
    return _serial(scan, first, max(number, known), level)


def _unlisted(scan: Scan, first: int, level: str, *, numbered: bool) -> int | None:
    """The end of the capitals at *first* that no gazetteer knows, where they are a name."""
    token = scan.tokens[first]
    if _NO_NAME.fullmatch(token.word) and not _is_village(scan, first, level):
        return first + 1 if level in _HAMLETS and _closes(scan, first + 1) else None
    last = runs.capitals(scan, first, 4, numbered=level in _NUMBERED)
    head = first - level.count(" ") - 2
    if level in _HAMLETS | _QUARTERS and head >= 0 and scan.tokens[head].word in ("trưởng", "phó"):
        last = _before_person(scan, first, last)
    letters = token.end - token.start > 1 and scan.text[token.start : token.end].isupper()
    if letters and level in _LARGE:
        return None  # "TP.HCM Trước đó": the list of names knows such letters
    if last == first or scan.text[token.start : scan.tokens[last - 1].end].isupper():
        return None
    if token.word in surnames.shares() and (
        level in _LARGE or (last - first > 2 and level in COMMUNES)
    ):
        return last if _within(scan, last) and last - first < 4 else None
    if last - first == 1:
        return _lone(scan, first, level, numbered=numbered)
    return _serial(scan, first, last, level)


def _lone(scan: Scan, first: int, level: str, *, numbered: bool) -> int | None:
    """The end of a name of one capital at *first*, where it is one."""
    token, last = scan.tokens[first], first + 1
    if runs.completes(scan, last):
        return None  # "Tổ Tư vấn kinh tế"
    if level in _LARGE | COMMUNES and not syllables.vietnamese(token.word):
        glued = scan.text[token.start : token.start + 2].isupper()  # "TP HCMSau hỏa hoạn"
        return None if glued else last  # "thành phố Taormina"
    if level in _LARGE and _within(scan, last):
        return last  # "huyện Phong, tỉnh Giang Tô"
    return None if level in _LARGE or not numbered else last


def is_block(scan: Scan, start: int, first: int, level: str) -> bool:
    """Tell whether a quarter is called by the name at token *first*: "khu Hạ Lý", "khối 2, phường …"."""
    tokens = scan.tokens
    if scan.text[start].isupper() or first >= len(tokens):
        return False
    if tokens[first].word.isdigit():
        return short(scan, first) and _held(scan, first + 1)
    last = runs.capitals(scan, first, 3)
    if last == first or (runs.adjacent(scan, last) and tokens[last].capital):
        return False
    name = scan.text[tokens[first].start : tokens[last - 1].end]
    if not all(len(word) > 1 and word[1:].islower() for word in name.split()):
        return False  # "khu TP", "khối ASEAN"
    if _held(scan, last):
        return True
    hit = scan.toponym_at(tokens[first].start)
    if hit is not None and any(place.level == "region" for place in hit.values):
        return False  # "khu Tây Bắc"
    plain = all(syllables.vietnamese(token.word) for token in tokens[first:last])
    return level == "khu" and last - first == 2 and plain and not runs.completes(scan, last)


def _held(scan: Scan, after: int) -> bool:
    """Tell whether a commune or a part of one follows behind a comma or in brackets."""
    tokens = scan.tokens
    if after + 1 >= len(tokens) or tokens[after].word not in (",", "("):
        return False
    return tokens[after + 1].word in _COMMUNAL


_COMMUNAL = words.of("phường xã thị tt p thôn ấp")
_HOLDERS = words.of("tỉnh thành tp huyện bang quận thị tx")


def _within(scan: Scan, after: int) -> bool:
    """Tell whether the unit that holds it follows a name behind a comma or in brackets."""
    tokens = scan.tokens
    if after + 1 >= len(tokens) or tokens[after].word not in (",", "("):
        return False
    return tokens[after + 1].word in _HOLDERS and not tokens[after + 1].capital


def _serial(scan: Scan, first: int, last: int, level: str) -> int:
    """The index after the number of one of several communes of a name: "xã Phù Cát 3"."""
    tokens = scan.tokens
    if level not in COMMUNES or last - first < 2 or not runs.adjacent(scan, last):
        return last
    number = tokens[last].word
    own = len(number) == 1 and number.isdigit() and not runs.counts(scan, last)
    return last + 1 if own else last


# Words that begin sentences and the names of villages: "thôn Hội Phú", "ấp Trung Bình".
_VILLAGES = words.of(
    "đồng hội trung đại hợp công chính quốc thường quyết tuyên hiến thủ trường sở hai ba"
)
_ELDERS = frozenset(("ông", "bà"))  # "ấp Bà Điều"


def _is_village(scan: Scan, first: int, level: str) -> bool:
    """Tell whether the capitals at token *first* are a village's name, and no body's or office's."""
    tokens = scan.tokens
    hamlet = level in _HAMLETS | _QUARTERS
    word = tokens[first].word
    if not (word in _VILLAGES or (hamlet and word in _ELDERS)):
        return False
    if not (runs.adjacent(scan, first + 1) and tokens[first + 1].capital):
        return False
    longer = runs.adjacent(scan, first + 2) and tokens[first + 2].capital
    if longer and not (hamlet and _closes(scan, first + 3) and word not in _ELDERS):
        return False  # but "ấp Đồng Cỏ Đỏ, xã …"
    if f"{word} {tokens[first + 1].word}" in _ABROAD:
        return False
    found = heads.trie().match(tokens, first), titles.trie().match(tokens, first)
    return all(match is None or match[0] == first + 1 for match in found)


_ABROAD = frozenset(("trung quốc", "quốc gia", "công an", "hai bà", "chính phủ"))


def _before_person(scan: Scan, first: int, last: int) -> int:
    """The end of a hamlet's name, cut where its head's begins: "trưởng thôn Tân Lập Lê Thị Khoa"."""
    tokens = scan.tokens
    if tokens[first].word in surnames.shares() and last - first > 2:
        return first
    for at in range(first + 1, last):
        middle = at + 1 < len(tokens) and tokens[at + 1].word in ("văn", "thị")
        if tokens[at].word in surnames.shares() and (middle or at - first > 1):
            return at
    return last


def _closes(scan: Scan, index: int) -> bool:
    """Tell whether a sign ends the name before token *index*: "thôn Trung, xã …", "thôn Trung (xã …)"."""
    return index < len(scan.tokens) and scan.tokens[index].word in (",", "(", ")", ";")


def _known(scan: Scan, first: int, level: str) -> int | None:
    hit = scan.toponym_at(scan.tokens[first].start)
    end = scan.token(hit.end) if hit and _fits(hit.values, level) else None
    if end is None and level in _LARGE and (halved := places.halved().match(scan.tokens, first)):
        return halved[0]  # "tỉnh Lạng sơn"
    if level in COMMUNES and (commune := places.communes().match(scan.tokens, first)):
        return max(commune[0], end or 0)
    return end


def _is_homeland(scan: Scan, index: int) -> bool:
    """Tell whether the country stands at token *index*, whose islands are no one place."""
    if " ".join(token.word for token in scan.tokens[index : index + 2]) == "tổ quốc":
        return True
    hit = scan.toponym_at(scan.tokens[index].start)
    return hit is not None and any(place.name == "Việt Nam" for place in hit.values)


def _fits(found: tuple[Place, ...], level: str) -> bool:
    if level in _LARGE:
        return True
    if level in _ISLANDS:
        return any(place.level in ("district", "region", "country") for place in found)
    return any(place.level in ("district", "province") for place in found)


def _is_district(scan: Scan, index: int, level: str) -> bool:
    """Tell whether a district is called by the number at token *index*: "quận 9 đánh giá"."""
    if level != "quận" or not short(scan, index) or int(scan.tokens[index].word) > 12:
        return False
    counted = scan.tokens[index + 1].word if index + 1 < len(scan.tokens) else ""
    return counted not in ("huyện", "người", "hộ", "phường", "ngày", "tháng", "năm")


def _is_number(scan: Scan, index: int) -> bool:
    """Tell whether the number at token *index* is the unit's own and counts nothing."""
    tokens = scan.tokens
    wood = tokens[index - 1].word == "khu" and tokens[index - 2].word == "tiểu"
    if len(tokens[index].word) > 2 + wood or (
        index + 1 < len(tokens) and runs.glued(scan, index + 1) and tokens[index + 1].word in "/%-"
    ):
        return False
    if index + 1 >= len(tokens) or not runs.adjacent(scan, index + 1):
        return True
    following = tokens[index + 1]
    if following.capital or not following.word[0].isalpha() or following.word in _AFTER_NUMBER:
        return True
    return runs.uncounted(scan, index + 1)


_AFTER_NUMBER = frozenset(
    (
        "phường",
        "xã",
        "thị",
        "quận",
        "huyện",
        "tp",
        "và",
        "đã",
        "là",
        "có",
        "cho",
        "để",
        "về",
        "thành",
        "đến",
        "được",
        "vào",
        "của",
        "tổ",
        "khu",
        "thuộc",
    )
)
