"""Plans, schemes, programmes, projects and reports that bear a title instead of a number.

A title begins right after the type word. In quotation marks it is what they hold; without them it
needs a capital, either of the type word ("Đề án sắp xếp …") or in the title ("dự án Nhà máy …"), and
runs to the first word that cannot belong to it.
"""

import re
from collections.abc import Iterator

from graph.dates import YEAR
from graph.extract.base import Scan, Span
from graph.extract.document_names import (
    enumerations,
    law_names,
    plan_titles,
    titles,
    treaties,
    unnumbered,
)
from graph.lexicon import outlets
from graph.lexicon.trie import Token
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import UPPER

_QUOTED_TYPE = (
    "đề án|dự án|kế hoạch|chương trình|quy hoạch|chiến lược|báo cáo|quy chế|quy định|phương án|"
    "đề cương|bộ tiêu chí|bộ chỉ số|điều lệ|cương lĩnh|nghị quyết|chỉ thị|quyết định|nghị định|"
    "thông tư|hướng dẫn|kết luận|tờ trình|hiệp định|hiệp ước|công ước|bản ghi nhớ|sách trắng|bộ quy tắc|"
    "quy tắc|cẩm nang|sổ tay"
)
_TITLED_TYPE = (
    "đề án|dự án|kế hoạch|chương trình|quy hoạch|chiến lược|báo cáo|quy chế|phương án|quy hoạch|"
    "bộ tiêu chí|bộ chỉ số|bộ quy tắc|sách trắng|quy tắc(?= (?:ứng xử|đạo đức))|lộ trình|khuôn khổ|"
    "khung(?= (?:trình độ|năng lực|tham chiếu))"
)
_OPEN, _CLOSE = "“\"«‘'", "”\"»’'"
_IN_QUOTES = Led(
    rf"[{_OPEN}](?<!\w[{_OPEN}])[ \xa0]?(?P<title>(?:{_QUOTED_TYPE})[ \xa0]"
    rf"(?!hóa[ \xa0])[^“”\"«»\n]{{4,200}}?)[ \xa0.,]*[{_CLOSE}](?!\w)",
    by="|".join(_OPEN),
)
_BEFORE_QUOTES = Led(
    rf"(?P<type>{_QUOTED_TYPE})"
    r"(?P<middle>[ \xa0](?:mang tên|có tên|với tên gọi|quốc gia|cấp nhà nước)|)"
    r"[ \xa0](?:[“\"«][ \xa0]?(?P<title>[^“”\"«»\n]{4,320}?)[ \xa0.,]*[”\"»]"
    r"|['‘](?P<single>\w[^“”\"«»'‘’\n]{4,200}?)[.,]?['’](?!\w))",
    by=_QUOTED_TYPE,
)
# Types that in lower case are as often verbs ("báo cáo “…”") or broadcasts ("chương trình “…”").
_VERBAL = re.compile("quy định|kết luận|quyết định|báo cáo|hướng dẫn|kế hoạch|chương trình")
# Before these in lower case where they are no verbs: "đã có báo cáo “…”".
_HAD = re.compile(r"(?<!\w)(?:có|bản|theo|bổ sung|ban hành|thông qua|phê duyệt)[ \xa0]$")
# A programme in quotation marks is a show or a drive, unless it tells for which years it is a plan.
_PLANNED = re.compile(r"giai đoạn|đến năm|tầm nhìn|(?<!\d)20\d\d ?[-–] ?20\d\d(?!\d)")
# What a quoted sentence holds and a title does not.
_SENTENCE = re.compile(
    r"[.!?…][ \xa0]|[!?…]$|(?<!\w)(?:tôi|chúng ta|này|anh ấy|hãy|rất|không được|không có)(?!\w)"
)
# What somebody says of a plan, quoted: "Kế hoạch đầu tiên là …".
_CLAUSE = re.compile(r"(?<!\w)(?:là|đã|sẽ|đang|phải|chỉ muốn|không (?:phải|cung|còn|hề))(?!\w)")
_WORK = re.compile(
    r"(?:bài|báo|phim|tác phẩm|bài viết|cuốn|sách|chủ đề|chuyên đề|mục|phóng sự)[ \xa0]$"
)
_TITLED = Led(
    rf"(?:{_TITLED_TYPE})(?=[ \xa0](?!hóa(?!\w)))(?!(?<=chiến lược)[ \xa0]gia(?!\w))",
    by=re.sub(r"\(\?=.*?\)\)", "", _TITLED_TYPE),
)
COUNTED = re.compile(
    r"(?<!\w)(?:các|những|nhiều|mọi|mỗi|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|loạt|số)[ \xa0]$|"
    r"(?<!\w)(?:sở|(?<!toàn )(?<!đồng )(?<!cán )(?<!cục )bộ|phòng|(?<!phục )(?<!nhiệm )vụ|ban|cục|ngành|"
    r"(?<!tăng )trưởng|viện|viện nghiên cứu|khoa|kinh tế|tài chính|"
    r"(?:ban|và) (?:quản lý|chỉ đạo|điều hành)|hội đồng|trung tâm|dân số|hiệp hội|"
    r"(?<!xã )(?<!đại )(?<!quốc )hội|"
    r"cơ quan|công ty|tnhh|cổ phần)(?:[ \xa0]+-)?[ \xa0]$"
)
# "Điều 23 Quy chế …", "Phụ lục 2 Kế hoạch …": a part by its number, and of what.
_CLAUSE_OF = re.compile(r"(?<!\w)(?:điều|khoản|chương|mục|phụ lục)[ \xa0]\d{1,3}[ \xa0]$")
# A kind of programme and its title in quotation marks: "Chương trình nhắn tin “Chung tay …”".
_CALLED = re.compile(
    rf"[ \xa0][“\"](?P<title>[{UPPER}]\w*(?: [^\s“”\"!?]{{1,24}}){{2,16}}?)[.,]?[”\"]"
)
# A title that ends with words in quotation marks: "Nghị quyết về kết quả giám sát “Việc …”".
_ENDS_QUOTED = re.compile(
    rf"(?:[ \xa0]về)?[ \xa0][“\"](?P<title>[{UPPER}][^“”\"\n]{{8,240}}?)[.,]?[”\"]"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield named plans with their titles, without the quotation marks around them."""
    yield from _within_quotes(scan)
    yield from _before_quotes(scan)
    yield from _itemised(scan)
    yield from _acts(scan)
    yield from _issued(scan)
    yield from _summed(scan)
    yield from treaties.extract(scan)
    yield from _titled(scan)


def _within_quotes(scan: Scan) -> Iterator[Span]:
    """What stands whole in quotation marks, with its type."""
    for found in scan.led(_IN_QUOTES):
        if not scan.text[found.start("title")].isupper() or _CLAUSE.search(found["title"]):
            continue
        if not _is_title(found["title"]) or _WORK.search(scan.before(found.start(), 16)):
            continue
        if not _subject(scan, found.start()):
            yield _plan(scan, *found.span("title"), "title-in-quotes")


def _before_quotes(scan: Scan) -> Iterator[Span]:
    """What stands in quotation marks behind its type."""
    for found in scan.led(_BEFORE_QUOTES):
        quoted = "title" if found["title"] else "single"
        start, end = found.span(quoted)
        if not scan.text[start].isupper() or not _is_title(found[quoted], 64):
            continue
        typed = re.match(rf"(?:{_QUOTED_TYPE})[ \xa0]", scan.normalised[start:end])
        if not typed and _is_typed(scan, found) and not _is_show(found["type"], found[quoted]):
            yield _plan(scan, found.start(), end, "quoted-title")


def _is_typed(scan: Scan, found: re.Match[str]) -> bool:
    """Tell whether the word before the quotation marks is a type, and no verb: "đã có báo cáo “…”"."""
    if scan.text[found.start()].isupper() or not _VERBAL.fullmatch(found["type"]):
        return True
    return _HAD.search(scan.before(found.start(), 12)) is not None


def _is_show(kind: str, title: str) -> bool:
    """Tell whether a show, a drive or what enemies plan bears the *title*."""
    if kind == "chương trình":
        return _PLANNED.search(title) is None
    return kind == "chiến lược" and title.startswith("diễn biến")


def _titled(scan: Scan) -> Iterator[Span]:
    """What bears its title without quotation marks."""
    for found in scan.led(_TITLED):
        start = found.start()
        before = scan.before(start, 16)
        if COUNTED.search(before) and not _CLAUSE_OF.search(before):
            continue
        if start and scan.text[start - 1] in _OPEN and _subject(scan, start - 1):
            continue
        body = outlets.organizations().match(scan.tokens, scan.token(start))
        if body is not None and body[0] - scan.token(start) > 3:
            continue  # "Chương trình Phát triển Liên hợp quốc" is a body
        if last := plan_titles.end(scan, *found.span()):
            yield _plan(scan, start, _called(scan, start, last), "title")


def _called(scan: Scan, start: int, last: int) -> int:
    """The end of the title in quotation marks right behind a kind of programme; else *last*."""
    kind = scan.text[start:last]
    found = _CALLED.match(scan.text, last) if kind[0].isupper() and kind.count(" ") < 8 else None
    return found.end("title") if found and not kind[-1].isdigit() else last


def _subject(scan: Scan, start: int) -> bool:
    """Tell whether the words in quotation marks from *start* are what a document before them is about."""
    if not scan.before(start, 4).endswith(" về "):
        return False
    before = scan.at(start - 5)
    return before is not None and before.kind is MentionKind.DOCUMENT


# Items of a list of instruments, each with its whole title: "… về các văn bản: Quyết định …; Đề án …".
_ITEM = Led(
    r"[;:] (?P<title>(?:quyết định|đề án|quy định|nghị quyết|tờ trình|báo cáo|kế hoạch|"
    r"quy hoạch|chương trình|quy chế|dự án|phương án)[ \xa0][^;:.()“”\"\n]{15,260})(?=;| \([^)\n]*\);|\.)",
    by=";|:",
)


_NEXT_ITEM = re.compile(r",[ \xa0](?=(?:chiến lược|báo cáo|đề án|quy chế|kế hoạch) \w+ )")


def _itemised(scan: Scan) -> Iterator[Span]:
    items = [
        found
        for found in scan.led(_ITEM)
        if scan.text[found.start("title")].isupper() and not re.search(r"\d/", found["title"])
    ]
    for found in items:
        close = [other for other in items if 0 < abs(other.start() - found.start()) < 600]
        if close:
            title = _NEXT_ITEM.split(found["title"], maxsplit=1)[0]
            end = found.start("title") + len(title.rstrip(", \xa0"))
            yield _plan(scan, found.start("title"), end, "item")


def _is_title(quoted: str, longest: int = 40) -> bool:
    return len(quoted.split()) <= longest and not _SENTENCE.search(quoted)


def _acts(scan: Scan) -> Iterator[Span]:
    """Yield acts without a number."""
    for found in scan.led(unnumbered.ACT):
        start = found.start()
        enclosed = found["type"] == "quy định" and scan.text.endswith("Bản ", 0, start)
        start -= len("Bản ") * enclosed  # "Bản quy định về bồi thường …"
        counted = COUNTED.search(scan.before(start, 16))
        if counted or not unnumbered.named(scan, start, found):
            continue
        first = scan.token(found.end())
        last = titles.end(scan, first)
        if not scan.text[start].isupper():
            beyond = range(first + 2, last)
            last = next((at for at in beyond if scan.tokens[at].word == "đối"), last)
        if last < len(scan.tokens) and scan.tokens[last].word in ("này", "đó"):
            last = _before_relation(scan.tokens, first, last)
        if last - first > (4 if unnumbered.verbal(found) and "về" not in found[0] else 1):
            quoted = _ENDS_QUOTED.match(scan.text, scan.tokens[last - 1].end)
            end = quoted.end("title") if quoted else scan.tokens[last - 1].end
            yield _plan(scan, start, end, "about")
            if report := law_names.reported(scan, start):
                yield _plan(scan, report, end, "report")


# What a decision issues with it: "ban hành Quy định quản lý bến bãi".
_ANNEX_TYPE = "quy định|đề cương|nội quy|sổ tay|cẩm nang|lộ trình"
_ANNEX = Led(rf"(?:{_ANNEX_TYPE})[ \xa0](?=\w)", by=_ANNEX_TYPE)
# What is done in one year, and how: "Hướng dẫn tuyển sinh đại học năm 2021".
_GUIDANCE = Led(r"hướng dẫn[ \xa0](?=\w)", by="hướng dẫn")
_CITED_BEFORE = re.compile(
    r"(?<!\w)(?:theo|của|trong|tại|và|quán triệt|ban hành|thực hiện|phổ biến|công bố)[ \xa0]$|,[ \xa0]$"
)
_ISSUED = re.compile(r"(?<!\w)(?:ban hành|phê duyệt|công bố|thực hiện)[ \xa0]$|\($")


def _issued(scan: Scan) -> Iterator[Span]:
    for found in scan.led(_ANNEX):
        start = found.start()
        if not scan.text[start].isupper() or not _ISSUED.search(scan.before(start, 12)):
            continue
        first = scan.token(found.end())
        last = titles.end(scan, first)
        if last - first > 2 and not scan.tokens[first].capital and scan.tokens[first].word != "về":
            yield _plan(scan, start, scan.tokens[last - 1].end, "title")
    for found in scan.led(_GUIDANCE):
        start = found.start()
        if not scan.text[start].isupper() or not _CITED_BEFORE.search(scan.before(start, 16)):
            continue
        first = scan.token(found.end())
        last = titles.end(scan, first)
        if last - first > 3 and YEAR.fullmatch(scan.tokens[last - 1].word):
            yield _plan(scan, start, scan.tokens[last - 1].end, "title")


# A report in small letters on a time that is over: "báo cáo sơ kết hoạt động 6 tháng đầu năm".
_SUMMING = Led(
    r"báo cáo (?:sơ kết|tổng kết)(?: (?!của|tại|về)[^\W\d]+){0,8}? "
    r"(?:[69] tháng(?: đầu| cuối)? năm|quý [iv\d]+|năm học|năm|nhiệm kỳ|giai đoạn)"
    r"(?: (?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?)?(?!\w)"
    # What the Front tells each session of the National Assembly.
    r"|báo cáo tổng hợp(?: các)? ý kiến,? kiến nghị của cử tri(?: và nhân dân)?(?!\w)",
    by="báo cáo",
)
_HELD = re.compile(r"(?<!\w)(?:bản|trong|theo|của|qua|nghe|dự thảo|trình bày|thông qua)[ \xa0]$")


def _summed(scan: Scan) -> Iterator[Span]:
    for found in scan.led(_SUMMING):
        if _HELD.search(scan.before(found.start(), 16)):
            yield _plan(scan, *found.span(), "title")


def _before_relation(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The index after a title that ends before "liên quan đến việc này"; *first* for "vấn đề này"."""
    pairs = (at for at in range(first, last) if enumerations.pair(tokens, at) == "liên quan")
    return next(pairs, first)


def _plan(scan: Scan, start: int, end: int, rule: str) -> Span:
    kind = re.match(_QUOTED_TYPE + "|" + _TITLED_TYPE, scan.normalised[start:end])
    parts = (("type", scan.text[start : start + kind.end()]),) if kind else ()
    return Span(start, end, MentionKind.DOCUMENT, f"document/{rule}", parts=parts)
