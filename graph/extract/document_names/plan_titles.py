"""Which words behind "Đề án", "dự án", "Kế hoạch" … are the title of one plan, and where it ends."""

import re

from graph.dates import YEAR
from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.extract.document_names import plan_kinds, project_titles, titles, treaty_sides
from graph.extract.document_names.enumerations import pair
from graph.lexicon import words
from graph.lexicon.trie import Token

# A title does not begin with these; "Kế hoạch triển khai …" tells what is done, not what it is called.
_NO_FIRST = words.of(
    "này đó của về nêu trên đã do có là tại theo được sẽ mà cũng còn phải cần bao gồm với triển khai thực "
    "hiện cho trong để biểu nghệ giao ca mới chung chi cụ đến và nhưng thì thủ ủy ubnd bộ sở chủ "
    "ban số anh ông bà sự vụ gửi nhận chỉ càng kịp góp"
)
_NATIONAL = re.compile(
    r"(?:chương trình|chiến lược)[ \xa0](?:mục tiêu[ \xa0])?quốc gia[ \xa0]về[ \xa0]"
)
# There is one of each in the country, at the beginning of a sentence too.
_OF_COUNTRY = re.compile(
    r"chương trình[ ](?:mục tiêu quốc gia|mtqg)[ ](?:xây dựng (?:nông thôn|ntm)|nông thôn mới|giảm nghèo|"
    r"phát triển kinh tế|phát triển văn hóa|phòng,? chống|dân số|y tế|giáo dục|việc làm|ứng phó)"
    r"|(?:bộ tiêu chí|kế hoạch hành động|kế hoạch|đề án|khung) quốc gia về "
)


def end(scan: Scan, start: int, after: int) -> int | None:
    """The end of the title that begins *after* the type word at *start*, or None."""
    kind = scan.normalised[start:after]
    first = scan.token(after)
    title = scan.tokens[first : titles.end(scan, first)]
    if scan.text[start:after].isupper() and after - start > 1:
        title = _shouted(scan, title)
    if not title or not title[0].word[0].isalnum():
        return None
    if kind == "quy chế" and scan.text[start].isupper() and pair(title, 0) in _OWN_RULES:
        return title[-1].end
    if title[0].word in _NO_FIRST and not _may_begin(scan, start, kind, title):
        return None
    if kind in plan_kinds.FRAMES:
        commas = (at for at, token in enumerate(title) if token.word == ",")
        title = title[: next(commas, len(title))]
        return title[-1].end if plan_kinds.is_frame(scan, start, title) else None
    if plan_kinds.is_none(scan, start, kind, title):
        return None
    if kind == "báo cáo" and pair(title, 0) == "chính trị":  # of a congress of the Party
        return title[1].end if scan.text[start].isupper() else None
    if kind == "dự án" and scan.text[start].isupper():
        title = project_titles.whole(title)
    return _named(scan, start, kind, title)


def _may_begin(scan: Scan, start: int, kind: str, title: tuple[Token, ...]) -> bool:
    """Tell whether a title may begin with a word that most sentences go on with."""
    planned = kind == "quy hoạch" and pair(title, 0) in _PLANNED and len(title) > 2
    about = title[0].word == "về" and kind != "báo cáo" and _is_about(scan, start, title)
    return planned or about or title[0].capital or _carries_out(title)


def _named(scan: Scan, start: int, kind: str, title: tuple[Token, ...]) -> int | None:
    """The end of *title* where the words of it tell of one plan."""
    if _is_brand(scan, start, kind, title):
        return title[0].end
    dated = any(YEAR.fullmatch(token.word) for token in title)
    if len(title) < 2 or (title[0].word.isdigit() and not dated):
        return None  # "Kế hoạch 5 năm 2016-2020" is one, "Đề án 5 năm" is none.
    if _NATIONAL.match(scan.normalised, start):
        return title[-1].end
    if plan_kinds.is_any(scan, start, kind, title, dated=dated):
        return None
    title = _without_year(kind, title)
    if len(title) < 2 or (not dated and _is_of_each(scan, start, title)):
        return None
    if (agreed := _agreed(scan, start, title, dated=dated)) is not None:
        return agreed
    if not scan.text[start].isupper():
        return _in_small(scan, start, kind, title, dated=dated)
    # The capital that begins a sentence says nothing: the title must hold a name or a year.
    marked = dated or any(token.capital for token in title)
    passed = _PASSED_THEN.match(scan.normalised, title[-1].end)
    return title[-1].end if marked or passed or not _opens_sentence(scan, start) else None


def _is_brand(scan: Scan, start: int, kind: str, title: tuple[Token, ...]) -> bool:
    """Tell whether the first word of *title*, the only name in it, is what a plan of the *kind* is called."""
    if any(token.capital or token.word.isdigit() for token in title[1:]):
        return False
    return plan_kinds.is_brand(kind, scan.text[start : title[0].end].split())


def _without_year(kind: str, title: tuple[Token, ...]) -> tuple[Token, ...]:
    """*title* without the year in which what lasts was made; but "Quy chế thi … năm 2017"."""
    if kind not in _LASTING or title[-2].word != "năm" or _HELD & {token.word for token in title}:
        return title
    return title[:-2]


def _is_of_each(scan: Scan, start: int, title: tuple[Token, ...]) -> bool:
    """Tell whether each body has its own: "các bộ, ngành chưa xây dựng Đề án tinh giản biên chế"."""
    if any(token.capital for token in title):
        return False
    return EACH.search(scan.before(start, 140)) is not None


def _agreed(scan: Scan, start: int, title: tuple[Token, ...], *, dated: bool) -> int | None:
    """The end of what two sides agree to do together, where *title* tells of that."""
    if "hợp tác" not in scan.normalised[start : title[-1].end]:
        return None
    whole = _between(scan, title[-1].end)
    capital = scan.text[start].isupper()
    return whole if capital or (dated and whole > title[-1].end) else None


def _opens_sentence(scan: Scan, start: int) -> bool:
    """Tell whether a sentence or an item begins at *start*, with what the country has several of."""
    if _OF_COUNTRY.match(scan.normalised, start):
        return False
    return runs.opens(scan, scan.token(start)) or scan.before(start, 2)[:1] == ")"


def _in_small(
    scan: Scan, start: int, kind: str, title: tuple[Token, ...], *, dated: bool
) -> int | None:
    """The end of a *title* behind a type in small letters."""
    examined = kind == "quy chế" and title[0].word == "thi" and any(t.capital for t in title)
    if examined or (dated and _is_one(scan, start, kind, title)):
        return title[-1].end  # "quy chế thi THPT quốc gia": there is one
    if kind != "dự án" or title[0].word in _NO_PROJECT:
        return None
    road = any(token.word in _ROADS for token in title[2:4])
    named = title[0].capital or road or not project_titles.is_work(title)
    return project_titles.end(title) if named else None


# "Đề án phát triển du lịch đã được UBND tỉnh phê duyệt": one that a body passed.
_PASSED_THEN = re.compile(
    r" (?:đã|vừa|mới)(?: được [^.;:\n]{2,50})? (?:phê duyệt|ban hành|thông qua)(?!\w)"
)


# What a "Quy chế" is for, though no plan is called so: of examinations, of what is spent.
_OWN_RULES = frozenset(("thi", "chi tiêu"))
# Works of which what is done to them names the project: "dự án mở rộng QL1 đoạn …".
_ROADS = words.of("quốc ql tỉnh đường cầu tuyến hầm")


def _is_about(scan: Scan, start: int, title: tuple[Token, ...]) -> bool:
    """Tell whether a plan is called by what it is about: "Đề án về thành lập …"."""
    if not scan.text[start].isupper() or runs.opens(scan, scan.token(start)):
        return False
    return len(title) > 4 and not title[1].capital


# What holds for longer than a year.
_LASTING = frozenset(("quy chế", "quy tắc", "bộ quy tắc", "bộ tiêu chí"))
_HELD = words.of("thi sinh đến giai")


EACH = re.compile(
    r"(?<!\w)(?:các|mỗi|từng) (?:bộ|sở|địa phương|đơn vị|tỉnh|cơ quan|ngành|doanh nghiệp|trường)(?!\w)"
    r"(?:(?!thủ tướng|chính phủ|ubnd)[^.;:\n]){0,80}(?:xây dựng|phê duyệt|ban hành|lập|hoàn thiện|trình) $"
)
_APPROVED = re.compile(r"(?<!\w)(?:ban hành|phê duyệt|thông qua)[ \xa0]$")
_CAPITAL_TITLE = frozenset(("quy hoạch", "đề án", "chiến lược"))


def _is_one(scan: Scan, start: int, kind: str, title: tuple[Token, ...]) -> bool:
    """Tell whether a plan in small letters, with the years it is for, is one that has been passed."""
    if kind in ("dự án", "báo cáo"):
        return False
    if title[0].capital and kind in _CAPITAL_TITLE:
        return True
    period = any(pair(title, at) in ("giai đoạn", "đến năm") for at in range(len(title)))
    return (period or kind == "quy chế") and bool(_APPROVED.search(scan.before(start, 20)))


# What two sides agree to do, and for which years.
_PERIOD = re.compile(
    r"(?: trong (?:các )?lĩnh vực [^.;:()\n]{3,90}?)? (?:giai đoạn|năm) "
    r"(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?(?!\w)"
)


def _between(scan: Scan, last: int) -> int:
    """The end of "giữa X và Y giai đoạn 2016 - 2018" behind a title that ends at *last*, or *last*."""
    text = syllables.of(scan.text)
    index = scan.token(last)
    after = treaty_sides.parties(scan, text, index)
    if after == index:
        return last
    last = text.tokens[after - 1].end
    period = _PERIOD.match(scan.normalised, last)
    return period.end() if period else last


def _shouted(scan: Scan, title: tuple[Token, ...]) -> tuple[Token, ...]:
    """A title in capital letters, to the last word of them: "CHƯƠNG TRÌNH TRÁI TIM CHO EM Ủng hộ"."""
    small = (
        at
        for at, token in enumerate(title)
        if token.word.isalpha() and not scan.text[token.start : token.end].isupper()
    )
    return title[: next(small, len(title))]


# What a town plan is: of the whole, in detail.
_PLANNED = frozenset(
    (
        "chung xây",
        "chung đô",
        "chung thành",
        "chung khu",
        "chung thủ",
        "chung thị",
        "chung huyện",
        "chung tỉnh",
        "chung vùng",
        "chung quận",
        "chi tiết",
        "giao thông",
    )
)


def _carries_out(title: tuple[Token, ...]) -> bool:
    """Tell whether a plan is for carrying out an act or what falls to a year.

    "Kế hoạch triển khai thi hành Luật …", "Kế hoạch thực hiện công tác dân số năm 2022".
    """
    after = 2 if pair(title, 0) == "triển khai" else 0
    dated = YEAR.fullmatch(title[-1].word) and len(title) > after + 4
    if dated and pair(title, 0) in ("triển khai", "thực hiện"):
        return True
    return (
        pair(title, after) in ("thi hành", "thực hiện")
        and len(title) > after + 3
        and title[after + 2].capital
    )


# Words that tell of a project, and do not begin its name.
_NO_PROJECT = words.of(
    "đặc hợp lớn trọng chậm nằm bị treo sai chưa vi không sử đang vừa quan tiêu kém đối phim thứ tỷ tỉ hàng"
)
