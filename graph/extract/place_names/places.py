"""Administrative units with their level word ("huyện Tiên Lãng"), and lists of them.

After a level word a name need not be known; a bare unit before a person ("UBND TP Nguyễn Xuân
Bình") must still not swallow him: capitals that begin with a surname are a place there only where a
gazetteer has them, or where communes and streets are commonly named after people.
"""

import re
from collections.abc import Iterator

from graph.extract import runs, syllables
from graph.extract.base import Scan, Span
from graph.extract.place_names import communes, unit_names
from graph.extract.works import site_names
from graph.lexicon import places, words
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import LOWER, UPPER

_LEVEL = Led(
    r"(?<!\.)(?P<level>thành phố|tp\.?|tỉnh|quận lỵ|quận|huyện lỵ|huyện đảo|huyện|thị xã|tx\.?|"
    r"thị trấn|thị tứ|phường|xã đảo|xã|đặc khu|thôn|ấp|bản|làng|buôn|bon|xóm|khóm|tiểu khu|khu phố|"
    r"khối phố|khối|khu|sóc|phum|tổ dân phố|tổ|tiểu bang|bang|quần đảo|"
    r"bán đảo|đảo|thủ đô|(?:q|h|p|x|tt)\.(?=[ \xa0]?(?:\d|\w\w)))"
    r"(?P<number>[ \xa0]số(?!\w))?"
    r"(?:[ \xa0](?:vùng (?:cao|sâu|xa|biên)|biên giới|miền núi|ven biển|trung du|bãi ngang|cù lao)(?!\w))?"
    r"(?P<gap>[ \xa0]*)(?=\w)",
    by="thành phố|tp|tỉnh|quận|huyện|thị xã|thị trấn|thị tứ|tx|phường|xã|đặc khu|thôn|ấp|bản|làng|buôn|bon|"
    "xóm|khóm|tiểu khu|khu phố|khối|khu|sóc|phum|tổ|tiểu bang|bang|quần đảo|bán đảo|đảo|thủ đô|q|h|p|x|tt",
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
_UNIT = "tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|thôn|bản|ấp"
_PLURAL = re.compile(
    r"(?:^|[^\w])(?:các|những|một số|mấy|vài|nhiều|hai|ba|bốn|(?<!tháng )năm|sáu|bảy|tám|chín|mười|"
    r"(?<!tổ )(?<!số )(?<!thôn )(?<!ấp )(?<!khu )(?<!phố )(?<!quận )(?<!phường )"
    r"(?<!xóm )(?<!khóm )(?<!bản )(?<!đội )(?<![-/.,\d])"
    r"(?:0?[2-9]|1\d))[ \xa0]"
    rf"(?P<units>(?:(?:{_UNIT})(?:,|[ \xa0]và|[ \xa0]/)?[ \xa0])*)$"
)
_BEFORE_UNITS = words.of(
    "các những số mấy vài nhiều hai ba bốn năm sáu bảy tám chín mười "
    "tỉnh phố quận huyện xã trấn phường thôn bản ấp , và /"
)
_NEXT = re.compile(
    r"[ \xa0]*(?:,[ \xa0]*(?:và[ \xa0]+)?|[ \xa0]và[ \xa0]+|;[ \xa0]*|[ \xa0][-–][ \xa0])(?=\w)"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield units with their level words, and the names in lists that share one."""
    for found in scan.led(_LEVEL):
        if _opens_unit(scan, found):
            yield from _units(scan, found)
    for found in scan.led(_COLON):
        yield from _listed(scan, scan.token(found.end()), found["level"])
    for found in scan.led(_COUNTED):
        row = tuple(_listed(scan, scan.token(found.end()), found["level"]))
        counted = any(
            scan.text[span.end - 1].isdigit() for span in row
        )  # "Đống Đa 372, Hoàng Mai 253"
        if len(row) > 1 and not counted:
            yield from row
    yield from communes.rows(scan)
    for hit in scan.toponyms:
        # No person bears a name of four syllables and a dash, though "Bà Rịa" looks like one.
        written = scan.text[hit.start : hit.end]
        if "-" in written or "–" in written:
            yield Span(hit.start, hit.end, MentionKind.PLACE, "place/known")


def _opens_unit(scan: Scan, found: re.Match[str]) -> bool:
    """Tell whether the word found is one for a level, and no syllable, sign or part of a name."""
    word, start = found["level"], found.start()
    if word.endswith("."):
        if not scan.text[start].isupper() or runs.signed(scan, start):
            return False
    elif not found["gap"]:
        return False
    if start and scan.text[start - 1] == "-" and word not in _DASHED:
        return False
    if word in _SMALL and scan.text[start].isupper():
        return False  # "Sóc Trăng"
    return not _is_syllable(scan, found)


def _units(scan: Scan, found: re.Match[str]) -> Iterator[Span]:
    """The unit, or the row of units, that the level word found opens."""
    level = _SHORT.get(found["level"].rstrip("."), found["level"])
    start, first = found.start(), scan.token(found.end())
    if found["level"].endswith(".") and not found["gap"] and _is_code(scan, first):
        yield _place(scan, start, scan.tokens[first].end, "level", level, first)
    elif _is_plural(scan, found):
        yield from _listed(scan, first, level)
    elif level in _BLOCKS and not unit_names.is_block(scan, start, first, level):
        return
    elif end := unit_names.end(scan, first, level, numbered=True):
        if level == "khu":
            end = site_names.linked(scan, end, persons=False, estate=True)
        yield _place(scan, start, scan.tokens[end - 1].end, "level", level, first)
        if level in unit_names.COMMUNES:
            yield from _between(scan, end, level)
            yield from _beside(scan, first, end, level)
        elif level in _VILLAGES and (pair := _PAIRED.match(scan.text, scan.tokens[end - 1].end)):
            first = scan.token(pair.start("name"))
            yield _place(scan, *pair.span("name"), "listed", level, first)


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
    if found["level"] == "tổ" and scan.tokens[index - 1].word in ("giỗ", "đất", "đền"):
        return True  # "giỗ tổ Hùng Vương"
    if scan.tokens[index - 1].word in ("trưởng", "phó"):
        return False  # "Trưởng thôn Nội Trung"
    if found["level"] == "làng" and scan.tokens[index - 1].word == "dân":
        return False  # "dân làng An Định"
    if found["level"].split()[0] not in _SYLLABLES:
        return False
    before = " ".join(scan.tokens.words[max(0, index - 2) : index + 1])
    longer = before.split(" ", 1)[-1] if before.count(" ") == 2 else before
    return before in words.compounds() or longer in words.compounds()


_SMALL = frozenset(("sóc", "phum"))
# What an address joins by a dash: "đường Phạm Văn Đồng-quận Cầu Giấy".
_DASHED = frozenset(("thành phố", "tỉnh", "quận", "huyện", "thị xã", "thị trấn", "phường"))
_BLOCKS = frozenset(("khu", "khối"))
_LETTERS = frozenset(("q.", "h.", "p.", "x."))
_NUMBERED_BEFORE = words.of("khóa chương lần thứ kỳ phần mục")
_SYLLABLES = words.of("bang bản xã tổ làng đảo thôn ấp buôn xóm bon khu khối sóc")


def _is_plural(scan: Scan, found: re.Match[str]) -> bool:
    """Tell whether the level word stands for several units, named after it or not."""
    index = scan.token(found.start()) - 1
    word = scan.tokens[index].word if index >= 0 else ""
    if word not in _BEFORE_UNITS and not word.isdigit():
        return False
    plural = _PLURAL.search(scan.before(found.start()))
    if plural is None:
        return False
    start = found.start() - len(plural[0].lstrip(" \xa0"))
    counter = scan.text[start : found.start()]
    if counter[:1].isupper() and not (runs.opens(scan, scan.token(start)) and counter[0] != "N"):
        return False  # "anh Phạm Văn Năm phường Tứ Minh"
    # "các huyện, thị xã và TP.Huế": a capital level word after others belongs to one name.
    return not (plural["units"] and scan.text[found.start()].isupper())


_LEADS = "và|các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19"
_COLON = Led(
    rf"(?:,|{_LEADS})[ \xa0]"
    r"(?P<level>thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|thôn)"
    r"(?:(?:[ \xa0](?:gồm|là|như))?[ \xa0]*:[ \xa0]*|"
    r"[ \xa0](?:ven biển|miền núi|vùng cao|biên giới|nghèo|lân cận|bãi ngang|phía (?:bắc|nam|đông|tây)|"
    r"như|gồm)[ \xa0])(?=\w)",
    by="|".join(
        f"{lead} {level}"
        for lead in (",", *_LEADS.split("|"))
        for level in ("thành", "tỉnh", "quận", "huyện", "thị", "phường", "xã", "thôn")
    ),
)


# "còn 4 xã sau sắp xếp: Kiến Đức, Nhân Cơ", "10 xã (Nhân Đạo, Đắk Wer)".
_COUNTED = Led(
    rf"(?:{_LEADS})[ \xa0](?P<level>thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|thôn)"
    r"(?:[ \xa0][^\W\d_]+){0,4}[ \xa0]?(?::[ \xa0]|\()(?=\w)",
    by="|".join(
        f"{lead} {level}"
        for lead in _LEADS.split("|")
        for level in ("thành", "tỉnh", "quận", "huyện", "thị", "phường", "xã", "thôn")
    ),
)


def _place(scan: Scan, start: int, end: int, rule: str, level: str, first: int) -> Span:
    name = scan.text[scan.tokens[first].start : end]
    parts = (("level", level), ("name", name))
    return Span(start, end, MentionKind.PLACE, f"place/{rule}", parts=parts)


def _listed(scan: Scan, first: int, level: str) -> Iterator[Span]:
    """The names of a list under one level word: "các phường Trung Văn, Mễ Trì", "các quận 2 và 9"."""
    row = []
    while first < len(scan.tokens):
        numbered = level in ("quận", "phường") and unit_names.short(scan, first)
        end = first + 1 if numbered else unit_names.end(scan, first, level, numbered=False)
        if end is None and level in _VILLAGES and _is_lone(scan, first):
            end = first + 1  # "các thôn Rục, Vè, Tiến Hóa"
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


def _is_lone(scan: Scan, index: int) -> bool:
    """Tell whether a capital of one syllable is an item of a list: a sign or "và" follows."""
    tokens = scan.tokens
    listed = index + 1 < len(tokens) and tokens[index + 1].word in (",", "và", "(", ";", ".")
    return listed and tokens[index].capital and tokens[index].word.isalpha()


# The next of a row whose last has a level word, or that lies in one district: "xã Ân Thạnh, Ân Đức và
# thị trấn Tăng Bạt Hổ", "xã Ân Thạnh, Ân Đức (huyện Hoài Ân)".
_BETWEEN = re.compile(
    rf"(?:,| và) (?P<name>[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+)"
    r"(?=(?:(?:,| và) [^\W\d_]+ [^\W\d_]+)*"
    r"(?: và (?:xã|phường|thị trấn) |,? (?:thuộc |của )?\(?(?:huyện|thị xã|quận|TX|TP|Q\.|H\.)[ .]))"
)


# "thôn Ân Phú và Ngọc Thạch thuộc xã Tịnh An".
_VILLAGES = frozenset(("thôn", "xóm", "ấp", "buôn", "bon", "làng"))
_PAIRED = re.compile(
    rf" và (?P<name>[{UPPER}][{LOWER}]+ [{UPPER}][{LOWER}]+)"
    r"(?= (?:thuộc|của|ở|sống|tại)(?!\w)|,? ?\(?xã )"
)


_ROW = re.compile(r",[ \xa0]|[ \xa0]và[ \xa0]")


def _beside(scan: Scan, first: int, after: int, level: str) -> Iterator[Span]:
    """The names behind a commune that communes of its district bear: "xã Trà Vân và Trà Don"."""
    tokens = scan.tokens
    communes = places.communes()
    known = communes.match(tokens, first)
    if known is None or known[0] != after:
        return
    districts = {place.district for place in known[1] if place.district}
    while row := _ROW.match(scan.normalised, tokens[after - 1].end):
        first = scan.token(row.end())
        beside = communes.match(tokens, first)
        if beside is None or beside[0] - first < 2 or scan.toponym_at(tokens[first].start):
            return
        if not districts.intersection(place.district for place in beside[1]):
            return
        after = beside[0]
        if runs.adjacent(scan, after) and tokens[after].capital:
            return
        yield _place(scan, *tokens.bounds(first, after), "listed", level, first)


def _between(scan: Scan, after: int, level: str) -> Iterator[Span]:
    """The names between a commune that ends before token *after* and the last of its row."""
    end = scan.tokens[after - 1].end
    while found := _BETWEEN.match(scan.text, end):
        end = found.end()
        yield _place(scan, *found.span("name"), "listed", level, scan.token(found.start("name")))
