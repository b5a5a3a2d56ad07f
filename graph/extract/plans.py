"""Plans, schemes, programmes, projects and reports that bear a title instead of a number.

A title begins right after the type word. In quotation marks it is what they hold; without them it
needs a capital, either of the type word ("Đề án sắp xếp …") or in the title ("dự án Nhà máy …"), and
runs to the first word that cannot belong to it.
"""

import re
from collections.abc import Iterator

from graph.extract import enumerations, runs, titles, treaties
from graph.extract.base import Scan, Span
from graph.lexicon import words
from graph.lexicon.trie import Token
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import UPPER

_QUOTED_TYPE = (
    "đề án|dự án|kế hoạch|chương trình|quy hoạch|chiến lược|báo cáo|quy chế|quy định|phương án|"
    "đề cương|bộ tiêu chí|bộ chỉ số|điều lệ|cương lĩnh|nghị quyết|chỉ thị|quyết định|nghị định|"
    "thông tư|hướng dẫn|kết luận|tờ trình|hiệp định|hiệp ước|công ước|bản ghi nhớ|sách trắng|bộ quy tắc"
)
_TITLED_TYPE = (
    "đề án|dự án|kế hoạch|chương trình|quy hoạch|chiến lược|báo cáo|quy chế|phương án|quy hoạch|"
    "bộ tiêu chí|bộ chỉ số|bộ quy tắc"
)
_OPEN, _CLOSE = "“\"«‘'", "”\"»’'"
_IN_QUOTES = re.compile(
    rf"[{_OPEN}](?<!\w[{_OPEN}])[ \xa0]?(?P<title>(?:{_QUOTED_TYPE})[ \xa0][^“”\"«»\n]{{4,200}}?)"
    rf"[ \xa0.,]*[{_CLOSE}](?!\w)"
)
_BEFORE_QUOTES = Led(
    rf"(?P<type>{_QUOTED_TYPE})"
    r"(?P<middle>[ \xa0](?:mang tên|có tên|với tên gọi|quốc gia|cấp nhà nước)|)"
    r"[ \xa0](?:[“\"«][ \xa0]?(?P<title>[^“”\"«»\n]{4,200}?)[ \xa0.,]*[”\"»]"
    r"|['‘](?P<single>\w[^“”\"«»'‘’\n]{4,200}?)[.,]?['’](?!\w))",
    by=_QUOTED_TYPE,
)
# Types that in lower case are as often verbs ("báo cáo “…”") or broadcasts ("chương trình “…”").
_VERBAL = re.compile("quy định|kết luận|quyết định|báo cáo|hướng dẫn|kế hoạch|chương trình")
# A programme in quotation marks is a show or a drive, unless it tells for which years it is a plan.
_PLANNED = re.compile(r"giai đoạn|đến năm|(?<!\d)20\d\d(?!\d)")
# What a quoted sentence holds and a title does not.
_SENTENCE = re.compile(
    r"[.!?…][ \xa0]|[!?…]$|(?<!\w)(?:tôi|chúng ta|này|anh ấy|hãy|rất|không được|không có)(?!\w)"
)
_WORK = re.compile(
    r"(?:bài|báo|phim|tác phẩm|bài viết|cuốn|sách|chủ đề|chuyên đề|mục|phóng sự)[ \xa0]$"
)
_TITLED = Led(rf"(?:{_TITLED_TYPE})(?=[ \xa0])", by=_TITLED_TYPE)
_COUNTED = re.compile(
    r"(?<!\w)(?:các|những|nhiều|mọi|mỗi|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|loạt|số)[ \xa0]$|"
    r"(?<!\w)(?:sở|(?<!toàn )bộ|phòng|vụ|ban|cục|ngành|trưởng|viện|khoa|kinh tế|tài chính|quản lý|chỉ đạo|"
    r"điều hành)(?:[ \xa0]+-)?[ \xa0]$"
)
# A title does not begin with these; "Kế hoạch triển khai …" tells what is done, not what it is called.
_NO_FIRST = words.of(
    "này đó của về nêu trên đã do có là tại theo được sẽ mà cũng còn phải cần bao gồm với triển khai thực "
    "hiện cho trong để biểu nghệ giao ca mới chung chi cụ đến và nhưng thì thủ ủy ubnd bộ sở chủ "
    "ban số anh ông bà sự vụ gửi nhận chỉ càng kịp"
)
_NATIONAL = re.compile(
    r"(?:chương trình|chiến lược)[ \xa0](?:mục tiêu[ \xa0])?quốc gia[ \xa0]về[ \xa0]"
)
# An act that is cited by what it is about: "Nghị quyết về xây dựng, chỉnh đốn Đảng".
_ACT_TYPE = "nghị quyết|nghị định|thông tư|chỉ thị|pháp lệnh|quyết định|quy định"
_ACT = Led(
    rf"(?P<type>{_ACT_TYPE})[ \xa0](?:về[ \xa0](?P<deed>việc[ \xa0])?|(?=thành lập[ \xa0]))",
    by=_ACT_TYPE,
)
# In small letters it is one act where a body has passed it: "đã ban hành quy định về …".
_PASSED = re.compile(r"(?<!\w)đã[ \xa0](?:ra|ban hành|thông qua)[ \xa0]$")
# An act that is only drafted is cited by what it is for, but not by the deed that it does.
_DRAFTED = re.compile(r"(?<!\w)(?:dự thảo|dự án)[ \xa0]$")
# A title that ends with words in quotation marks: "Nghị quyết về kết quả giám sát “Việc …”".
_ENDS_QUOTED = re.compile(
    rf"(?:[ \xa0]về)?[ \xa0][“\"](?P<title>[{UPPER}][^“”\"\n]{{8,240}}?)[.,]?[”\"]"
)
_LONGEST_NAMED = 26


def extract(scan: Scan) -> Iterator[Span]:
    """Yield named plans with their titles, without the quotation marks around them."""
    for found in _IN_QUOTES.finditer(scan.normalised):
        titled = scan.text[found.start("title")].isupper() and _is_title(found["title"])
        if titled and not _WORK.search(scan.before(found.start(), 16)):
            yield _plan(scan, *found.span("title"), "title-in-quotes")
    for found in scan.led(_BEFORE_QUOTES):
        quoted = "title" if found["title"] else "single"
        start, end = found.span(quoted)
        inner = re.match(rf"(?:{_QUOTED_TYPE})[ \xa0]", scan.normalised[start:end])
        titled = scan.text[start].isupper() and _is_title(found[quoted])
        named = scan.text[found.start()].isupper() or not _VERBAL.fullmatch(found["type"])
        shown = found["type"] == "chương trình" and not _PLANNED.search(found[quoted])
        if titled and named and not inner and not shown:
            yield _plan(scan, found.start(), end, "quoted-title")
    yield from _itemised(scan)
    yield from _acts(scan)
    yield from treaties.extract(scan)
    for found in scan.led(_TITLED):
        if _COUNTED.search(scan.before(found.start(), 16)):
            continue
        if last := _title_end(scan, *found.span()):
            yield _plan(scan, found.start(), last, "title")


# Items of a list of instruments, each with its whole title: "… về các văn bản: Quyết định …; Đề án …".
_ITEM = re.compile(
    r"[;:] (?P<title>(?:quyết định|đề án|quy định|nghị quyết|tờ trình|báo cáo|kế hoạch|"
    r"quy hoạch|chương trình|quy chế|dự án|phương án)[ \xa0][^;:.()“”\"\n]{15,260})(?=;| \([^)\n]*\);|\.)"
)


def _itemised(scan: Scan) -> Iterator[Span]:
    items = [
        found
        for found in _ITEM.finditer(scan.normalised)
        if scan.text[found.start("title")].isupper() and not re.search(r"\d/", found["title"])
    ]
    for found in items:
        close = [other for other in items if 0 < abs(other.start() - found.start()) < 600]
        if close:
            end = found.start("title") + len(found["title"].rstrip(", \xa0"))
            yield _plan(scan, found.start("title"), end, "item")


def _is_title(quoted: str) -> bool:
    return len(quoted.split()) <= 40 and not _SENTENCE.search(quoted)


def _acts(scan: Scan) -> Iterator[Span]:
    for found in scan.led(_ACT):
        start = found.start()
        capital = scan.text[start].isupper()
        if _COUNTED.search(scan.before(start, 16)) or not (
            capital or _PASSED.search(scan.before(start, 20))
        ):
            continue
        verbal = found["type"][0] == "q"
        about = "về" in found[0]
        if verbal and (runs.opens(scan, scan.token(start)) or not about):
            continue  # "Quyết định", "Quy định" may be verbs, and begin a sentence as nouns
        if found["deed"] and (verbal or _DRAFTED.search(scan.before(start, 10))):
            continue
        first = scan.token(found.end())
        last = titles.end(scan, first)
        for at in range(first + 2, last) if not capital else ():
            if scan.tokens[at].word == "đối":
                last = at
                break
        if last - first > 1:
            quoted = _ENDS_QUOTED.match(scan.text, scan.tokens[last - 1].end)
            end = quoted.end("title") if quoted else scan.tokens[last - 1].end
            yield _plan(scan, start, end, "about")


def _plan(scan: Scan, start: int, end: int, rule: str) -> Span:
    kind = re.match(_QUOTED_TYPE + "|" + _TITLED_TYPE, scan.normalised[start:end])
    parts = (("type", scan.text[start : start + kind.end()]),) if kind else ()
    return Span(start, end, MentionKind.DOCUMENT, f"document/{rule}", parts=parts)


def _title_end(scan: Scan, start: int, after: int) -> int | None:
    """The end of the title that begins *after* the type word at *start*, or None."""
    kind = scan.normalised[start:after]
    first = scan.token(after)
    title = scan.tokens[first : titles.end(scan, first)]
    if not title or not title[0].word[0].isalnum():
        return None
    if title[0].word in _NO_FIRST and not (title[0].capital or _carries_out(title)):
        return None
    if _word(title, 0) in _STAGES or (_word(title, 0) == "đầu tư" and len(title) == 2):
        return None
    if kind == "dự án" and " ".join(token.word for token in title[:2]) in _PART_PROJECTS:
        return None
    if kind == "dự án" and title[0].word in ("luật", "pháp", "nghị"):
        return None  # "dự án Luật" is a draft
    if kind == "báo cáo" and _word(title, 0) == "chính trị":  # of a congress of the Party
        return title[1].end if scan.text[start].isupper() else None
    if kind == "dự án" and scan.text[start].isupper():
        title = _to_last_name(title)
    dated = any(enumerations.YEARS.fullmatch(token.word) for token in title)
    if len(title) < 2 or (title[0].word.isdigit() and not dated):
        return None  # "Kế hoạch 5 năm 2016-2020" is one, "Đề án 5 năm" is none.
    if _NATIONAL.match(scan.normalised, start):
        return title[-1].end
    if kind == "báo cáo" and _reports(scan, start, title):
        return None
    if not scan.text[start].isupper():
        named = kind == "dự án" and title[0].word not in _NO_PROJECT
        named = named and (title[0].capital or _word(title, 0) not in _WORKING)
        return _named_end(title) if named else None
    # The capital that begins a sentence says nothing: the title must hold a name or a year.
    marked = dated or any(token.capital for token in title)
    return title[-1].end if marked or not runs.opens(scan, scan.token(start)) else None


# What is said of a session or a sector, and names no plan: "Chương trình Kỳ họp thứ 3", "Kế hoạch Đầu tư".
_STAGES = frozenset(("kỳ họp", "phiên họp", "chất vấn"))


def _carries_out(title: tuple[Token, ...]) -> bool:
    """Tell whether a plan is for carrying out an act: "Kế hoạch triển khai thi hành Luật …"."""
    after = 2 if _word(title, 0) == "triển khai" else 0
    return (
        _word(title, after) in ("thi hành", "thực hiện")
        and len(title) > after + 3
        and title[after + 2].capital
    )


# Projects by what they are to others.
_PART_PROJECTS = frozenset(("thành phần", "đối ứng", "độc lập", "trọng điểm"))
# What an audit or a verb does, not a report by its name: "Báo cáo thẩm tra …", "Báo cáo Thành ủy".
_NO_REPORT = words.of("thẩm viên thành đề với lên sở ban bộ sơ thủ giải")


def _reports(scan: Scan, start: int, title: tuple[Token, ...]) -> bool:
    """Tell whether "Báo cáo" at *start* is a verb, or a stage of an audit that has no name."""
    if title[0].word in _NO_REPORT or (title[0].capital and title[0].word in ("quốc", "chính")):
        return True
    behind = scan.normalised[title[-1].end : title[-1].end + 5]
    spoken = behind.startswith((",", " cho ", " về", " với"))
    within = any(token.word in ("cho", "với") for token in title)
    return runs.opens(scan, scan.token(start)) and (spoken or within)


# Words that tell of a project, and do not begin its name.
_NO_PROJECT = words.of(
    "đặc hợp lớn trọng chậm nằm bị treo sai chưa vi không sử đang vừa quan tiêu kém"
)


# What is done to a work, which stands for a name of its own: "dự án nạo vét cảng cá Tân Hải".
_WORKING = frozenset(
    (
        "nạo vét",
        "mở rộng",
        "nâng cấp",
        "cải tạo",
        "sửa chữa",
        "cấp nước",
        "chống ngập",
        "trồng rừng",
    )
)


def _to_last_name(title: tuple[Token, ...]) -> tuple[Token, ...]:
    """A project's *title* without the clause that goes on behind its name: "… Long Thành vượt gần"."""
    names = [index for index, token in enumerate(title) if token.capital and index]
    if not names or any(enumerations.YEARS.fullmatch(token.word) for token in title):
        return title
    last = names[-1] + 1
    if last < len(title) and _word(title, last - 1) in words.compounds():
        last += 1
    while last < len(title) and title[last].word.isdigit():
        last += 1
    staged = _word(title, last) == "giai đoạn"
    return title if staged or len(title) - last < 3 else title[:last]


def _word(title: tuple[Token, ...], index: int) -> str:
    return " ".join(token.word for token in title[index : index + 2])


def _named_end(title: tuple[Token, ...]) -> int | None:
    """Where a title without a capital type ends: with its last name, or the number right after it."""
    commas = [
        index
        for index, token in enumerate(title)
        if token.word == "," and _word(title, index + 1) not in enumerations.ALSO
    ]
    if commas and not any(token.capital for token in title[: commas[0]]):
        title = title[: commas[0]]
    capitals = [index for index, token in enumerate(title) if token.capital]
    if len(title) < 2 or not capitals:
        return None
    last = capitals[-1]
    for index in (last + 1, last + 2):
        if index < len(title) and title[index].word.isdigit():
            last = index
            break
    if last == 0:
        # "dự án Bữa ăn học đường" begins its name with a capital; a body or a person does not.
        words_only = all(token.word.isalpha() for token in title)
        return title[-1].end if words_only and 3 <= len(title) <= 8 else None
    if last + 1 < len(title) and _word(title, last) in words.compounds():
        last += 1
    return title[last].end if len(title) < _LONGEST_NAMED else None
