"""Administrative units with their level word ("huyện Tiên Lãng"), and lists of them.

After a level word a name need not be known; a bare unit before a person ("UBND TP Nguyễn Xuân
Bình") must still not swallow him: capitals that begin with a surname are a place there only where a
gazetteer has them, or where communes and streets are commonly named after people.
"""

import re
from collections.abc import Iterator

from graph.extract import runs, syllables
from graph.extract.base import Scan, Span
from graph.lexicon import heads, places, surnames, titles, words
from graph.lexicon.places import Place
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import LOWER, UPPER

_LEVEL = Led(
    r"(?<![.-])(?P<level>thành phố|tp\.?|tỉnh|quận lỵ|quận|huyện lỵ|huyện đảo|huyện|thị xã|tx\.?|"
    r"thị trấn|thị tứ|phường|xã đảo|xã|đặc khu|thôn|ấp|bản|làng|buôn|bon|xóm|khóm|tiểu khu|khu phố|"
    r"tổ dân phố|tổ|quần đảo|bán đảo|đảo|thủ đô|(?:q|h|p|x|tt)\.(?=[ \xa0]?(?:\d|\w\w)))"
    r"(?P<number>[ \xa0]số)?(?P<gap>[ \xa0]*)(?=\w)",
    by="thành phố|tp|tỉnh|quận|huyện|thị xã|thị trấn|thị tứ|tx|phường|xã|đặc khu|thôn|ấp|bản|làng|buôn|bon|"
    "xóm|khóm|tiểu khu|khu phố|tổ|quần đảo|bán đảo|đảo|thủ đô|q|h|p|x|tt",
)
_SHORT = {
    "tp": "thành phố",
    "tx": "thị xã",
    "q": "quận",
    "h": "huyện",
    "p": "phường",
    "x": "xã",
    "tt": "thị trấn",
}
_LARGE = frozenset(
    (
        "thành phố", "tỉnh", "quận", "huyện", "huyện đảo", "thị xã", "thủ đô", "quận lỵ", "huyện lỵ",
    )
)  # fmt: skip
_COMMUNES = frozenset(("phường", "xã", "thị trấn", "xã đảo", "đặc khu"))
_ISLANDS = frozenset(("đảo", "quần đảo", "bán đảo"))
_NUMBERED = frozenset(
    (
        "quận",
        "phường",
        "tiểu khu",
        "khu phố",
        "tổ dân phố",
        "tổ",
        "thôn",
        "ấp",
        "khóm",
        "xóm",
        "bản",
        "buôn",
    )
)
_HAMLETS = frozenset(("thôn", "xóm", "ấp", "làng", "bản", "buôn"))
_UNIT = "tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|thôn|bản|ấp"
_PLURAL = re.compile(
    r"(?:^|[^\w])(?:các|những|một số|mấy|vài|nhiều|hai|ba|bốn|(?<!tháng )năm|sáu|bảy|tám|chín|mười|"
    r"(?<!tổ )(?<!số )(?<!thôn )(?<!ấp )(?<!khu )(?<!phố )(?<!quận )(?<!phường )"
    r"(?<!xóm )(?<!khóm )(?<!bản )(?<!đội )(?<![-/.,\d])"
    r"(?:0?[2-9]|1\d))[ \xa0]"
    rf"(?P<units>(?:(?:{_UNIT})(?:,|[ \xa0]và|[ \xa0]/)?[ \xa0])*)$"
)
_NEXT = re.compile(r"[ \xa0]*(?:,[ \xa0]*(?:và[ \xa0]+)?|[ \xa0]và[ \xa0]+|;[ \xa0]*)(?=\w)")
# Capitalised words that follow a level word without naming it.
_NO_NAME = re.compile(
    r"(?:bộ|sở|ủy|ubnd|hđnd|chủ|phó|bí|giám|đồng|ông|bà|ngày|theo|công|hội|ban|đảng|đoàn|quốc|chính|"
    r"thủ|năm|tại|trong|từ|đến|với|và|là|có|đã|sẽ|được|khi|nếu|hiện|tuyên|hiến|hợp|nghị|quyết|luật|"
    r"thường|đại|vụ|cục|phòng|tòa|viện|trường|trung|hai|ba|sau|trước|để|do|vì|nhưng|các|những|một|nhiều)"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield units with their level words, and the names in lists that share one."""
    for found in scan.led(_LEVEL):
        level = _SHORT.get(found["level"].rstrip("."), found["level"])
        if found["level"].endswith("."):
            if not scan.text[found.start()].isupper() or runs.signed(scan, found.start()):
                continue
        elif not found["gap"]:
            continue
        if _is_syllable(scan, found):
            continue
        first = scan.token(found.end())
        if found["level"].endswith(".") and not found["gap"] and _is_code(scan, first):
            yield _place(scan, found.start(), scan.tokens[first].end, "level", level, first)
        elif _is_plural(scan, found):
            yield from _listed(scan, first, level)
        elif end := _name(scan, first, level, numbered=True):
            yield _place(scan, found.start(), scan.tokens[end - 1].end, "level", level, first)
            if level in _COMMUNES:
                yield from _between(scan, end, level)
    for found in scan.led(_COLON):
        yield from _listed(scan, scan.token(found.end()), found["level"])
    for hit in scan.toponyms:
        # No person bears a name of four syllables and a dash, though "Bà Rịa" looks like one.
        if any(dash in scan.text[hit.start : hit.end] for dash in "-–"):
            yield Span(hit.start, hit.end, MentionKind.PLACE, "place/known")


def _is_code(scan: Scan, index: int) -> bool:
    """Tell whether the number of "Q.1", "P.12" stands at token *index*."""
    tokens = scan.tokens
    if not (tokens[index].word.isdigit() and len(tokens[index].word) < 3):
        return False
    after = index + 1
    return not (after < len(tokens) and runs.glued(scan, after) and tokens[after].word in "/%-&")


def _is_syllable(scan: Scan, found: re.Match[str]) -> bool:
    """Tell whether the level word only ends another word: "phiên bản", "hợp tác xã"."""
    index = scan.token(found.start())
    if not runs.adjacent(scan, index):
        return False
    if found["level"] in _LETTERS:
        word, _, _, capital = scan.tokens[index - 1]
        foreign = (capital and not syllables.vietnamese(word)) or word in ("tướng", "thống")
        return foreign or word in _NUMBERED_BEFORE  # "Robert H. McCooey", "khóa X. Báo cáo"
    if scan.tokens[index].capital and scan.toponym_at(scan.tokens[index - 1].start):
        return True  # "Nhật Bản Tomomi Inada"
    before = " ".join(token.word for token in scan.tokens[max(0, index - 2) : index + 1])
    if scan.tokens[index - 1].word in ("trưởng", "phó"):
        return False  # "Trưởng thôn Nội Trung"
    level = found["level"].split()[0]
    longer = before.split(" ", 1)[-1] if before.count(" ") == 2 else before
    return level in _SYLLABLES and (before in words.compounds() or longer in words.compounds())


_LETTERS = frozenset(("q.", "h.", "p.", "x."))
_NUMBERED_BEFORE = words.of("khóa chương lần thứ kỳ phần mục")
_SYLLABLES = words.of("bản xã tổ làng đảo thôn ấp buôn xóm bon")


def _is_plural(scan: Scan, found: re.Match[str]) -> bool:
    """Tell whether the level word stands for several units, named after it or not."""
    plural = _PLURAL.search(scan.before(found.start()))
    if plural is None:
        return False
    counter = scan.text[found.start() - len(plural[0]) : found.start()].strip()
    if counter[:1].isupper():
        return False  # "anh Phạm Văn Năm phường Tứ Minh"
    # "các huyện, thị xã và TP.Huế": a capital level word after others belongs to one name.
    return not (plural["units"] and scan.text[found.start()].isupper())


_LEADS = "và|các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19"
_COLON = Led(
    rf"(?:,|{_LEADS})[ \xa0]"
    r"(?P<level>thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|thôn)"
    r"(?:[ \xa0](?:gồm|là|như))?[ \xa0]*:[ \xa0]*(?=\w)",
    by=f",|{_LEADS}",
)


def _place(scan: Scan, start: int, end: int, rule: str, level: str, first: int) -> Span:
    name = scan.text[scan.tokens[first].start : end]
    parts = (("level", level), ("name", name))
    return Span(start, end, MentionKind.PLACE, f"place/{rule}", parts=parts)


def _listed(scan: Scan, first: int, level: str) -> Iterator[Span]:
    """The names of a list under one level word: "các phường Trung Văn, Mễ Trì", "các quận 2 và 9"."""
    row = []
    while first < len(scan.tokens):
        numbered = level in ("quận", "phường") and _short(scan, first)
        end = first + 1 if numbered else _name(scan, first, level, numbered=False)
        if end is None:
            break
        last = scan.tokens[end - 1].end
        row.append(_place(scan, scan.tokens[first].start, last, "listed", level, first))
        following = _NEXT.match(scan.normalised, last)
        if following is None:
            break
        first = scan.token(following.end())
    if len(row) > 1 or (row and not scan.text[row[0].start].isdigit()):
        yield from row


# The next of a row whose last has a level word: "xã Ân Thạnh, Ân Đức và thị trấn Tăng Bạt Hổ".
_BETWEEN = re.compile(
    rf", (?P<name>[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+)"
    r"(?=(?:, [^\W\d_]+ [^\W\d_]+)? và (?:xã|phường|thị trấn) )"
)


def _between(scan: Scan, after: int, level: str) -> Iterator[Span]:
    """The names between a commune that ends before token *after* and the last of its row."""
    end = scan.tokens[after - 1].end
    while found := _BETWEEN.match(scan.text, end):
        end = found.end()
        yield _place(scan, *found.span("name"), "listed", level, scan.token(found.start("name")))


def _short(scan: Scan, index: int) -> bool:
    """Tell whether the number of a ward or district stands at token *index*, and no date's part."""
    word = scan.tokens[index].word
    after = index + 1
    tied = after < len(scan.tokens) and runs.glued(scan, after)
    return word.isdigit() and len(word) < 3 and not (tied and scan.tokens[after].word in "/%-.")


def _name(scan: Scan, first: int, level: str, *, numbered: bool) -> int | None:
    """The index after the name of a unit of *level* that begins at token *first*, or None."""
    tokens = scan.tokens
    if first >= len(tokens):
        return None
    token = tokens[first]
    if token.word.isdigit():
        own = level in _NUMBERED and (_is_number(scan, first) or _is_district(scan, first, level))
        return first + 1 if numbered and own else None
    if level in _ISLANDS and _is_homeland(scan, first):
        return None  # "biển, đảo Việt Nam", "chủ quyền biển đảo Tổ quốc"
    if token.word == "miền" and level in _LARGE:
        return None  # "các tỉnh miền Trung"
    if known := _known(scan, first, level):
        run = runs.capitals(scan, first, 3)
        # Of a name longer than the gazetteer's: "thị trấn Thanh Nê", where Thanh is known too.
        lone = known - first == 1 and run > known and tokens[known].word not in surnames.shares()
        if lone and level in _COMMUNES | _HAMLETS:
            return runs.capitals(scan, first, 3, numbered=level in _NUMBERED)
        number = runs.capitals(scan, first, known - first, numbered=level in _NUMBERED)
        return max(number, known)
    if not token.capital:
        return None
    if _NO_NAME.fullmatch(token.word) and not _is_village(scan, first, level):
        return first + 1 if level in _HAMLETS and _closes(scan, first + 1) else None
    last = runs.capitals(scan, first, 4, numbered=level in _NUMBERED)
    if level in _HAMLETS and first > 1 and tokens[first - 2].word == "trưởng":
        last = _before_person(scan, first, last)
    letters = token.end - token.start > 1 and scan.text[token.start : token.end].isupper()
    if letters and level in _LARGE:
        return None  # "TP.HCM Trước đó": the list of names knows such letters
    if last == first or scan.text[token.start : tokens[last - 1].end].isupper():
        return None
    if token.word in surnames.shares() and (
        level in _LARGE or (last - first > 2 and level in _COMMUNES)
    ):
        return None
    lone = last - first == 1
    if lone and _is_word(scan, first):
        return None  # "Tổ Tư vấn kinh tế"
    if lone and level in _LARGE and not syllables.vietnamese(token.word):
        return last  # "thành phố Taormina"
    return None if lone and (level in _LARGE or not numbered) else last


def _is_word(scan: Scan, index: int) -> bool:
    """Tell whether the capital at token *index* begins a word that goes on in small letters."""
    if not runs.adjacent(scan, index + 1) or scan.tokens[index + 1].capital:
        return False
    return f"{scan.tokens[index].word} {scan.tokens[index + 1].word}" in words.compounds()


# Words that begin sentences and the names of villages: "thôn Hội Phú", "ấp Trung Bình".
_VILLAGES = words.of("đồng hội trung đại hợp công chính quốc thường quyết tuyên hiến thủ")


def _is_village(scan: Scan, first: int, level: str) -> bool:
    """Tell whether two capitals at token *first* are a village's name, and no body's or office's."""
    tokens = scan.tokens
    if level not in _HAMLETS | _COMMUNES or tokens[first].word not in _VILLAGES:
        return False
    if not (runs.adjacent(scan, first + 1) and tokens[first + 1].capital):
        return False
    if runs.adjacent(scan, first + 2) and tokens[first + 2].capital:
        return False
    found = heads.trie().match(tokens, first), titles.trie().match(tokens, first)
    return all(match is None or match[0] == first + 1 for match in found)


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
    if level in _COMMUNES and (commune := places.communes().match(scan.tokens, first)):
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
    if level != "quận" or not _short(scan, index) or int(scan.tokens[index].word) > 12:
        return False
    counted = scan.tokens[index + 1].word if index + 1 < len(scan.tokens) else ""
    return counted not in ("huyện", "người", "hộ", "phường", "ngày", "tháng", "năm")


def _is_number(scan: Scan, index: int) -> bool:
    """Tell whether the number at token *index* is the unit's own and counts nothing."""
    tokens = scan.tokens
    if len(tokens[index].word) > 2 or (
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
