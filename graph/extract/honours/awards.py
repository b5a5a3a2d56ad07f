"""State and public honours: orders, medals, titles, prizes, certificates, emulation flags.

The name carries its class ("hạng Ba") and level ("cấp tỉnh"); who confers it stays outside.
"""

import re
from collections.abc import Iterator

from graph.extract import runs
from graph.extract.base import Scan, Span
from graph.extract.honours import badges
from graph.extract.honours.award_classes import BLANK as _B
from graph.extract.honours.award_classes import GRANT, after_class, after_level, parts
from graph.lexicon import awards, words
from graph.model import MentionKind
from graph.patterns import Keyed, Led
from graph.vietnamese import LOWER, UPPER

# "Giải Búa liềm vàng", "Giải báo chí toàn quốc về xây dựng Đảng".
_PRIZE = Led(
    rf"(?<!\w)(?:[Gg]iải(?:{_B}thưởng)?{_B}[{UPPER}][{LOWER}]+(?:{_B}[{UPPER}]?[{LOWER}]+){{0,2}}{_B}"
    rf"[Vv]àng(?!\w)(?!{_B}[{UPPER}])"
    rf"|[Gg]iải(?:{_B}thưởng)?{_B}(?:[ABC]{_B})?[Bb]áo{_B}chí{_B}(?:toàn{_B}quốc|[Qq]uốc{_B}gia)"
    rf"(?:{_B}về{_B}[{LOWER}]+(?:{_B}[{LOWER}]+){{0,7}}(?:{_B}Đảng)?)?)",
    by="giải",
)
# A prize that no list holds: "Giải thưởng chất lượng khám chữa bệnh", "giải thưởng Sách hay".
_PRIZE_ENDS = (
    "cho|của|năm|lần|là|được|đã|do|và|tại|với|để|nhằm|này|đó|trên|có|gồm|sẽ|trong|dành|từ|thu|trị|không|khác|ở|"
    rf"theo|từng|vì|cũng|còn|bao|nói|cao|lớn|đợt|vào|thuộc|hàng|đang|vừa|diễn|sau|khi|đến|ra|Quốc{_B}tế"
)
_NAMED_PRIZE = Led(
    rf"(?<!\w)(?:Giải{_B}thưởng|giải{_B}thưởng(?={_B}[{UPPER}][{LOWER}]))"
    rf"(?:{_B}(?!(?:{_PRIZE_ENDS})(?!\w))[{UPPER}{LOWER}]+(?:,{_B}chữa(?={_B}bệnh))?){{2,10}}",
    by="giải",
)
# "Đã trao tặng Huân chương cho các cá nhân": which one is not told.
_BARE = Keyed(
    rf"(?:trao|tặng|nhận|gắn)(?:{_B}(?:\d+|tấm|thưởng))?{_B}(?P<bare>(?:Huân|Huy){_B}chương|Huy{_B}hiệu|"
    rf"Cờ{_B}thi{_B}đua)(?={_B}(?:cho|của|và{_B}(?:Bằng|Giấy|Kỷ))(?!\w)|[,.;])",
    keys="Huân|Huy|Cờ",
)
_GRADES = r"(?:a|b|c|khuyến khích|đặc biệt|nhất|nhì|ba|vàng|bạc|đồng)"
# Grades of a prize, where the text tells that one was given, and not what it is worth.
_GRADE = Led(
    rf"(?<!\w)[Gg]iải{_B}(?:[ABC]|[Kk]huyến{_B}khích|Đặc{_B}biệt|[Nn]hất|[Nn]hì|[Bb]a|Vàng|Bạc|Đồng)(?!\w)"
    rf"(?!{_B}?(?:[(:]|trị{_B}giá|\d|[Bb]áo{_B}chí))",
    by="giải",
)
_GRADED = Led(
    rf"(?<!\w)(?:(?:đạt|đoạt|giành|(?<!lễ )trao|nhận){_B}(?:được{_B})?(?:(?:\d+|một|hai|ba|bốn|năm|sáu){_B})?"
    rf"giải{_B}{_GRADES}(?!\w)|giải{_B}{_GRADES}{_B}(?:(?:đã{_B})?được{_B}trao|(?:đã{_B})?thuộc{_B}về)(?!\w))",
    by="đạt|đoạt|giành|trao|nhận|giải",
)
# Medals of contests, where they are counted or won: "2 Huy chương vàng, 1 HCB".
_WON = Led(
    rf"(?<!\w)(?:[Hh]uy chương{_B}(?:[Vv]àng|[Bb]ạc|[Đđ]ồng)|HCV|HCB|HCĐ)(?!\w)",
    by="huy chương|hcv|hcb|hcđ",
)
_WINNING = re.compile(
    r"(?:\d|(?<!\w)(?:đạt|đoạt|giành|nhận|được|trao|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|tấm|"
    r"chiếc))[ \xa0]$"
)
# A title nobody lists, where it is conferred: "trao danh hiệu “Thương hiệu mạnh Việt Nam”".
_CONFERRED = Keyed(
    rf"(?:trao|tặng|phong|nhận|đạt)(?:{_B}[{LOWER}]+){{0,4}}{_B}danh hiệu(?:{_B}[{LOWER}]+){{0,3}}:?{_B}"
    rf"[“\"'‘](?P<title>[{UPPER}][^“”\"‘’'\n]{{5,80}}?)[.,]?[”\"'’]",
    keys="danh hiệu",
)
# "Phong tặng danh hiệu Nghệ nhân hát xoan cho 52 nghệ nhân": a title nobody lists, by the deed.
_BESTOWED = Keyed(
    rf"(?:tặng|công nhận|(?<!tổ chức )trao|nhận|đạt|giành(?:{_B}được)?){_B}danh hiệu:?{_B}"
    rf"(?P<title>[{UPPER}][{LOWER}]+(?:{_B}(?!cho|của|năm|do|và|tại|vì|lần|trong|đối|để|theo|vào|trước|sau|từ|khi|nhờ|với|"
    rf"thì)[{UPPER}{LOWER}]+){{1,11}})",
    keys="danh hiệu",
)
# A contest that is still to come: "Cơ cấu giải thưởng gồm 1 giải A".
_FORESEEN = re.compile(
    r"(?<!\w)(?:cơ cấu giải thưởng|phát động (?:giải|cuộc thi)|thể lệ|tiền thưởng)(?!\w)"
)
_QUOTED = re.compile(rf":?{_B}+(?:về{_B}+)?[“\"'‘](?P<title>[^“”\"‘’\n]{{3,80}}?)[.,]?{_B}?[”\"'’]")
_ORDER = Led(
    rf"(?<!\w)(?:[Hh]uân chương|Huy chương|Giải thưởng|giải thưởng(?={_B}[{UPPER}][{LOWER}]+{_B}[{UPPER}]))"
    rf"{_B}+(?!Vàng|Bạc|Đồng)(?P<name>[{UPPER}][{LOWER}]+(?:{_B}[{UPPER}][{LOWER}]*){{0,5}})"
    # "Huân chương Gìn giữ hòa bình": small letters up to what ends a name.
    rf"(?:(?:{_B}(?!cho|của|hạng|do|và|tại|năm|vì|lần|là|được|đã|về|các|từ|với|này|trong|vào|nhân|dành|gồm|trao|tặng)[{LOWER}]+){{1,4}}"
    rf"(?={_B}(?:hạng|cho|của|do|vì|lần)(?!\w)|{_B}?[.,;:)”\"]))?",
    by="huân chương|huy chương|giải thưởng",
)
_BADGE = Led(
    r"(?<!\w)(?:[Kk]ỷ niệm chương|[Hh]uy hiệu|[Gg]iải thưởng|Huy chương)(?!\w)",
    by="kỷ niệm|huy hiệu|giải thưởng|huy chương",
)
_FOR_SERVICE = re.compile(
    rf"{_B}+(?P<name>[Vv]ì{_B}+(?:[Ss]ự nghiệp|[Tt]hế hệ|[Aa]n ninh)(?:{_B}+[\w-]+){{1,10}}?)"
    rf"(?={_B}*(?:[.,;:)\n]|$|cho{_B}|tặng{_B}|của{_B}|và{_B}cho))"
)
_TITLED = re.compile(r"(?:danh hiệu|[“\"'‘])[ \xa0]*[“\"'‘]?$")
# "Ba cá nhân đạt chiến sĩ thi đua cơ sở".
_REACHED = re.compile(r"(?:đạt|công nhận|công nhận là)[ \xa0]$")
# What a branch of the Party, a union or a unit is called, and strives to be.
_COLLECTIVE = re.compile(r"(?:đảng bộ|chi bộ|công đoàn|đơn vị (?:xuất sắc|vững mạnh))(?!\w)")
_ATTAINED = re.compile(r"(?<!\w)(?:đạt|công nhận|tặng|trao|nhận|xếp loại)(?!\w)")
# "15% số hộ đạt danh hiệu gia đình văn hóa": a share of all.
_SHARE = re.compile(r"%[^.;:\n]*$")
_ENDED = re.compile(
    r"[ \xa0]?(?:[.,;:)\n]|$)|[ \xa0](?:và|cho|của|cấp|năm|được|cơ sở|toàn quốc)(?!\w)"
)
_KINDS = re.compile(r"(?<!\w)(?:huân chương|huy chương|huy hiệu đảng),[ \xa0]$")
# "Quy định đối với Kỷ niệm chương": honours as such.
_OF_A_KIND = re.compile(r"(?<!\w)(?:đối với|về|hình thức|các loại|loại)[ \xa0]$")
# A monument to the bearers of a title, the jury of a prize.
_BESIDE = re.compile(r"(?:tượng đài|hội đồng)[ \xa0](?:các[ \xa0])?$")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield honours with class and level."""
    known: set[int] = set()
    yield from _listed(scan, known)
    yield from badges.extract(scan)
    yield from _bestowed(scan, known)
    yield from _prizes(scan, known)
    yield from _orders(scan, known)


def _listed(scan: Scan, known: set[int]) -> Iterator[Span]:
    """The honours that the lexicon has; where each begins is entered into *known*."""
    for hit in awards.names().scan(scan.tokens):
        known.add(hit.start)
        kind, _ = hit.values[0]
        if _BESIDE.search(scan.before(hit.start, 12)):
            continue
        if not _meant(scan, hit.start, hit.end, kind):
            continue
        certified = kind == "certificate"
        end = (
            _certified(scan, hit.end)
            if certified
            else after_level(scan, after_class(scan, hit.end))
        )
        yield _award(scan, hit.start, end, kind)


def _bestowed(scan: Scan, known: set[int]) -> Iterator[Span]:
    """Titles that no list holds, by the deed: won, conferred, bestowed."""
    for found in scan.led(_WON, scan.text):
        if _WINNING.search(scan.before(found.start(), 8)):
            yield _award(scan, *found.span(), "won")
    for found in _CONFERRED.finditer(scan.text):
        yield _award(scan, *found.span("title"), "conferred")
    for found in _BESTOWED.finditer(scan.text):
        if found.start("title") not in known:
            yield _award(scan, *found.span("title"), "conferred")


def _prizes(scan: Scan, known: set[int]) -> Iterator[Span]:
    """Prizes by their name or grade, and orders by their class alone."""
    for found in scan.led(_PRIZE, scan.text):
        yield _award(scan, *found.span(), "prize")
    for found in scan.led(_NAMED_PRIZE, scan.text):
        opens = found[0][0] == "G" and runs.opens(scan, scan.token(found.start()))
        if found.start() not in known and not opens:
            yield _award(scan, *found.span(), "prize")
    for found in _BARE.finditer(scan.text):
        yield _award(scan, *found.span("bare"), "order")
    if next(scan.led(_GRADED), None) and not _FORESEEN.search(scan.normalised):
        for found in scan.led(_GRADE, scan.text):
            yield _award(scan, *found.span(), "grade")


def _orders(scan: Scan, known: set[int]) -> Iterator[Span]:
    """Badges with their title, and orders and medals by a name that no list holds."""
    for found in scan.led(_BADGE, scan.text):
        titled = _QUOTED.match(scan.text, found.end()) or _FOR_SERVICE.match(scan.text, found.end())
        capital = scan.text[found.start()].isupper()
        if titled and (capital or titled[1][0].isupper()):
            yield _award(scan, found.start(), titled.end(1), "titled")
    for found in scan.led(_ORDER, scan.text):
        if found.start() in known:
            continue
        if found[0][0] == "g" and not GRANT.search(scan.before(found.start(), 60)):
            continue
        yield _award(scan, found.start(), after_class(scan, _whole(scan, found.end())), "other")


def _certified(scan: Scan, end: int) -> int:
    """The end of what a certificate is for: "Bằng khen tập thể lao động xuất sắc"."""
    index = scan.token(end)
    found = awards.names().match(scan.tokens, index) if runs.adjacent(scan, index) else None
    if found is None or found[1][0][0] != "emulation":
        return end
    return scan.tokens[found[0] - 1].end


def _whole(scan: Scan, end: int) -> int:
    """The end of the word of two syllables that ends at *end* with its first: "Thành đồng"."""
    index = scan.token(end)
    if 0 < index < len(scan.tokens) and runs.adjacent(scan, index):
        word = f"{scan.tokens[index - 1].word} {scan.tokens[index].word}"
        return scan.tokens[index].end if word in words.compounds() else end
    return end


def _meant(scan: Scan, start: int, end: int, kind: str) -> bool:
    """Tell whether the name at *start* is meant as the honour, by its letters or by what is done."""
    titled = _TITLED.search(scan.before(start, 20)) is not None
    if kind == "emulation":
        if _COLLECTIVE.match(scan.normalised, start):
            attained = _ATTAINED.search(scan.normalised, max(0, start - 40), start)
            return titled or attained is not None
        if _SHARE.search(scan.before(start, 40)):
            return False
    if scan.text[start].isupper():
        return kind != "certificate" or not _OF_A_KIND.search(scan.before(start, 16))
    match kind:
        case "order" | "medal":
            return True
        case "prize":
            return _is_prize(scan, start, end)
        case "title":
            return titled or "Việt Nam" in scan.text[start : start + 16]
        case "emulation":
            return titled or _is_reached(scan, start, end)
        case "certificate" if _KINDS.search(scan.before(start, 16)):
            return False  # "trao huân chương, bằng khen": honours of any kind
        case "certificate" | "flag":
            return _is_granted(scan, start)
    return False


def _is_prize(scan: Scan, start: int, end: int) -> bool:
    """Tell whether a prize in small letters bears a name: "giải thưởng Sao Khuê"."""
    if not scan.normalised.startswith("giải", start):
        return False
    named = scan.text[start:end].split()[1:]
    return any(word[0].isupper() for word in named)


def _is_reached(scan: Scan, start: int, end: int) -> bool:
    """Tell whether somebody is said to have come to the title, whose name ends at *end*."""
    if not _ENDED.match(scan.normalised, end):
        return False
    return _REACHED.search(scan.before(start, 12)) is not None or _is_granted(scan, start)


def _is_granted(scan: Scan, start: int) -> bool:
    """Tell whether it is told before *start*, in the same sentence, that an honour is given."""
    sentence = scan.sentence(start)
    since = max(sentence.start if sentence else 0, start - 60)
    return GRANT.search(scan.normalised, since, start) is not None


def _award(scan: Scan, start: int, end: int, rule: str) -> Span:
    found = parts(scan, start, end)
    return Span(start, end, MentionKind.AWARD, f"award/{rule}", parts=found)
