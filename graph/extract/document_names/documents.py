"""Legal and administrative instruments: by their number, or by the name of a law or resolution.

Numbers follow decree 30/2020/NĐ-CP ("3476/QĐ-UBND"), the law on legislation ("30/2020/NĐ-CP") or
the Party's practice ("10-NQ/TU"). A year after the name is the document's date and stays outside.
"""

import re
from collections.abc import Iterator

from graph.dates import YEAR
from graph.extract import runs
from graph.extract.base import Scan, Span
from graph.extract.document_names import law_names
from graph.model import MentionKind
from graph.patterns import Keyed, Led
from graph.vietnamese import LOWER, UPPER

_TYPE = (
    "quyết định|nghị quyết liên tịch|nghị quyết|nghị định thư|nghị định|thông tư liên tịch|thông tư|chỉ thị|"
    "kế hoạch|công văn|công điện|bộ luật|luật|pháp lệnh|thông báo kết luận|thông báo|tờ trình|kháng nghị|"
    "văn bản|hướng dẫn|dự án|báo cáo|kết luận|quy định|quy chế|chương trình|đề án|phương án|thông cáo|"
    "tiểu dự án|giấy phép thiết lập trang thông tin điện tử tổng hợp|giấy phép|"
    "giấy chứng nhận đăng ký|giấy chứng nhận|biên bản|hợp đồng|phiếu chuyển|lệnh|sắc lệnh|thông tri|"
    "bản án|cáo trạng|quy chuẩn|tiêu chuẩn|công thư|công hàm|giấy mời|giấy xác nhận|giấy ủy quyền|"
    "giấy giới thiệu|phiếu báo|công ước"
)
# Types by their initials: "QĐ số 12/QĐ-UBND", "NĐ 67".
SHORT_TYPES = {
    "QĐ": "Quyết định",
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "CT": "Chỉ thị",
    "CV": "Công văn",
    "CĐ": "Công điện",
    "KH": "Kế hoạch",
    "TB": "Thông báo",
    "KL": "Kết luận",
    "HD": "Hướng dẫn",
    "BC": "Báo cáo",
    "TTr": "Tờ trình",
}
# These with a number alone, the blank often lost: "NĐ67".
SHORTENED = Keyed(
    r"(?P<type>QĐ|NĐ|NQ|TT|CT)(?<![\w/-]..)[ \xa0]?(?P<number>\d{2,4})(?![\w/-]|[.,]\d)",
    keys="QĐ|NĐ|NQ|TT|CT",
)
# Of these a bare number is enough.
_SHORT_CITED = frozenset(("QĐ", "NĐ", "NQ", "TT"))
# Types that are cited by a bare number, without the word "số": "Nghị định 42", "Chỉ thị 05".
_CITED = (
    "quyết định|nghị quyết liên tịch|nghị quyết|nghị định thư|nghị định|thông tư|chỉ thị|kết luận|quy định|"
    "thông báo|công điện|công văn|văn bản|tờ trình|sắc lệnh"
)
# Of these a bare number cites one only with a capital, and no year: "Báo cáo 134", "Kế hoạch 152".
_CITED_WITH_CAPITAL = frozenset(("báo cáo", "kế hoạch", "hướng dẫn", "giấy phép", "phương án"))
# Behind the number of a line or a road that a project builds: from where to where it runs.
_LINE = re.compile(
    rf"(?:[ \xa0]\(|,?[ \xa0](?:đoạn|tuyến)[ \xa0]|[ \xa0](?:TP[. ])?)[{UPPER}][\w. \xa0]*"
    rf"[ \xa0]?[-–(][ \xa0]?[{UPPER}]"
)
# Programmes known by their number: "Chương trình 135", "Đề án 06".
_NUMBERED_PLAN = re.compile(
    r"Đề án(?= \d{4}(?!\d| [A-ZĐ])| [1-9]\d (?:của|về|được|đã|và|là) )|"
    r"(?:Đề án|Chương trình|Dự án)(?= (?:\d{3}|0\d|30a?)(?!\d))|"
    r"chương trình(?= 13[45])|"
    r"(?:Tiểu dự án|Dự án)(?= \d{1,2}(?:[.,;:)]|[ ](?:được|do|là|đã|thực hiện|triển khai|và|của|có|thuộc|"
    r"trong|về|với|[\"“(]|Chương trình)))"
)
_BLANK = r"[ \t\xa0]"
# Words that cannot stand between the type of a document and its number.
_FOREIGN = (
    "của|theo|tại|về|ngày|này|đó|do|ở|bởi|và|có|là|được|trong|với|sẽ|đã|cho|nêu|ban hành|phạt|"
    "gồm|từ|đến|năm|tháng|con|sư"
)
_FINE = rf"{_BLANK}xử phạt(?:{_BLANK}(?:vi phạm{_BLANK})?hành chính)?"
_WORDS = (
    rf"(?:{_FINE})?(?:{_BLANK}(?!(?:{_FOREIGN})(?!\w))[{LOWER}]+){{0,7}}?"
    # "Hợp đồng BT số 01/2016/HĐBT", "văn bản “khẩn” (số 453)"
    rf"(?:{_BLANK}(?:[{UPPER}]{{2,5}}|[“\"][{LOWER} ]{{3,12}}[”\"])(?={_BLANK}\(?[Ss]ố))?"
)
_SEGMENT = (
    rf"[{UPPER}Ð][{UPPER}Ð\d][\w&.]{{0,12}}(?<!\.)|TTg|L(?=-)|Tg|"
    rf"[{UPPER}Ð][{LOWER}]{{1,3}}[{UPPER}]{{1,6}}|Qh\d\d"
)
_BEHIND_DIGITS = (
    rf"[a-zA-ZĐđ]{{0,2}}(?:[ ]?/[ ]?\d{{4}}|[ ]?-[ ]?20\d\d(?=/))?"
    rf"(?:(?:[ ]?[-/–][ ]?|[ ](?=(?:CT|NQ|QĐ|KH|TB|KL|HD|CV|BC|TTr|CTr|QĐi)[-/][{UPPER}]{{2}}))"
    rf"(?:{_SEGMENT}))"
    rf"(?:[-/–][ ]?(?:{_SEGMENT})|[ ][-–](?:{_SEGMENT})"
    rf"|(?<=/QĐ|/NĐ|/NQ|/TT|/CT|/KH|/TB|/CV)[ ][-–][ ](?:{_SEGMENT})){{0,3}}(?!\w)"
)
_NUMBER = rf"(?<![\w/.,-])\d{{1,6}}{_BEHIND_DIGITS}"
_BARE = r"\d{1,5}[a-zA-Z]?(?:/\d{4})?(?![\w/%-]|[.,:]\d)"
_BARE_NUMBER = re.compile(_BARE)
# A certificate of registration bears the code of the firm.
_CODE_OF_FIRM = rf"(?:[{UPPER}]{{2}}[ ]?\d{{5,6}}|\d{{6,13}})(?![\w/%-]|[.,:]\d)"
_NUMBERED = Led(
    rf"(?:(?P<type>(?i:{_TYPE}))(?P<words>{_WORDS})|(?<![/-])(?P<short>{'|'.join(SHORT_TYPES)})(?!\w))"
    # "Quyết định (QĐ) 33/2014".
    rf"(?P<initials>{_BLANK}\((?:{'|'.join(SHORT_TYPES)})\))?"
    rf"(?:{_BLANK}?:(?={_BLANK}[Ss]ố)|)(?:{_BLANK}\(?(?P<so>[Ss]ố(?: hiệu)?)(?:{_BLANK}?:)?)?{_BLANK}+"
    rf"(?P<number>(?P<code>{_NUMBER})|{_BARE}|(?(so){_CODE_OF_FIRM}|(?!)))",
    by=f"{_TYPE}|{'|'.join(short.lower() for short in SHORT_TYPES)}",
)
_LONE = re.compile(_NUMBER)
# At least one of these stands in the number of a document that is cited without its type.
_TOKEN = re.compile(
    r"(?<![^\W\d_])(?:QĐ|NĐ|NQ|NQLT|TT|TTLT|CT|KH|TB|KL|TTr|BC|CV|CĐ|HD|QyĐ|QC|CTr|CTHĐ|ĐA|PA|PL|SL|"
    r"GP|GM|BB|PC|VBHN|UBND|HĐND|VPCP|UBTVQH\d*|QH\d+|TU|TW|TTg|CP)(?!\w)"
)
# What may follow a bare number that cites a document; a unit may not ("Kết luận 5 điểm").
_AFTER_BARE = re.compile(
    r"[ \t\xa0]*(?:$|[\n\r.,;:)”\"'’(–-]|(?:của|ngày|về|và|là|được|do|đã|có|này|khóa|ban|quy|tại|cho|để|"
    r"thì|sẽ|với|theo|ra|gửi|trả lời|đề nghị|năm (?:19|20)\d\d|"
    r"trung ương|hướng|sửa|thay|bãi|nêu|yêu|như|trên|trong|cũng|"
    r"chưa|không|còn|vừa|mới|bộ chính|chính phủ|thủ)(?!\w))"
)
# What a number counts, so that it cites nothing even after a capital: "Kết luận 5 điểm".
_UNIT = re.compile(
    r"[ \t\xa0](?:điểm|nội dung|năm(?! (?:19|20)\d\d)|tháng|ngày|người|trường hợp|tỷ|tỉ|triệu|nghìn|ngàn|"
    r"đồng(?! (?:loạt|thời|bộ))|nhóm|nhiệm vụ|bước|lần(?! (?:này|đầu|sửa|thứ))|"
    r"vụ|việc|cán bộ|tập thể|cá nhân|đơn vị|xã|huyện|tỉnh|dự án|giải pháp|vấn đề|"
    r"ha|km|m|kg|tấn|phần|chương(?! trình)|điều|khoản)(?!\w)"
)
_SEPARATOR = re.compile(r"[ \t\xa0]*(?:,|;|và|hoặc|,[ ]và)[ \t\xa0]+(?P<so>số[ \t\xa0]+)?")
_SEPARATOR_BEFORE = re.compile(_SEPARATOR.pattern + r"\Z")
# "Nghị quyết 18, 19 của Trung ương": one more that the same body made.
_ONE_MORE = re.compile(r", (?:số )?\d{2,4}(?= (?:của|ngày)(?!\w))|, số \d{1,4}(?![\w/.%-]|,\d)")
# Two further numbers and more: "Quyết định 09, 80, 86 về …".
_SEVERAL = re.compile(r"(?:, \d{2,4})*, \d{2,4}(?:,| và) \d{2,4}(?![\w/.%-]|,\d)")
_PLURAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|\d+)[ \t\xa0]+$")
# National standards and technical rules by their number: "QCVN 40:2011/BTNMT", "TCVN 7222".
_STANDARD = Keyed(
    r"(?:(?:[Qq]uy|[Tt]iêu) chuẩn(?: kỹ thuật)?(?: quốc gia| Việt Nam)?[ ])?"
    r"(?<!\w)[TQ]CVN[ ]?(?:ISO[ /]?(?:IEC[ ]?)?)?\d{1,5}(?:[ ]?-[ ]?\d{1,2}(?=[ ]?:)|-\w{1,3})?"
    r"(?:[ ]?:[ ]?\d{4})?(?:/\w{2,10})?(?!\w)",
    keys="TCVN|QCVN",
)
_CERTIFICATE = Led(
    rf"(?i:giấy (?:chứng nhận|phép))(?:{_BLANK}[{LOWER}]+){{1,8}}?{_BLANK}lần(?:{_BLANK}thứ)?"
    rf"{_BLANK}(?:\d+|nhất|hai|ba|tư|năm)(?!\w)",
    by="giấy",
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield documents by number, laws by name, Party resolutions by the congress that passed them."""
    yield from _numbered(scan)
    yield from law_names.extract(scan)
    yield from _resolutions(scan)


def _document(start: int, end: int, rule: str, **parts: str) -> Span:
    return Span(start, end, MentionKind.DOCUMENT, f"document/{rule}", parts=tuple(parts.items()))


def _numbered(scan: Scan) -> Iterator[Span]:
    """Documents by their number, with the word for their type before it or by the letters in it."""
    letters = scan.text.replace("Ð", "Đ")
    claimed: set[int] = set()
    ends: set[int] = set()
    for found in _STANDARD.finditer(letters):
        yield _document(*found.span(), "standard", number=found[0][found[0].index("CVN") - 1 :])
    for found in scan.led(_NUMBERED, letters):
        if found["code"] is not None or _is_bare(scan, found):
            claimed.add(found.start("number"))
            ends.add(found.end())
            yield from _typed(scan, found)
    for found in scan.numbered(_LONE, letters):
        if found.start() in claimed:
            continue
        between = _SEPARATOR_BEFORE.search(letters, max(0, found.start() - 10), found.start())
        listed = between is not None and between.start() in ends
        if listed or _TOKEN.search(found[0]):
            ends.add(found.end())
            rule = "listed-number" if listed else "lone-number"
            start = found.start()
            start -= 3 * (scan.before(start, 3) == "số ")  # "và số 5890/QĐ-UBND"
            yield _document(start, found.end(), rule, number=scan.text[slice(*found.span())])
    for found in scan.led(_CERTIFICATE, letters):
        yield _document(*found.span(), "certificate", type=found[0])


def _is_bare(scan: Scan, found: re.Match[str]) -> bool:
    """Tell whether the type and the number without letters that were *found* are of a document."""
    if not found["so"] and not _cites(scan, found):
        return False
    if found["short"] and found["short"] not in _SHORT_CITED:
        return False
    if not _BARE_NUMBER.fullmatch(found["number"]) and not _certified(found):
        return False
    # "Dự án tuyến đường sắt đô thị số 1 (Bến Thành - Suối Tiên)": the line's number
    return not (found["words"] and _LINE.match(scan.text, found.end()))


def _typed(scan: Scan, found: re.Match[str]) -> Iterator[Span]:
    """The document *found* by type and number, and those of a list that it opens."""
    text, bare = scan.text, found["code"] is None
    kind = SHORT_TYPES.get(found["short"] or "", text[found.start("type") : found.end("words")])
    number = text[found.start("number") : found.end()]
    opened = found["initials"] is None and "(" in text[found.start() : found.start("number")]
    end = found.end() + (opened and text[found.end() : found.end() + 1] == ")")
    rule = "bare-number" if bare else "number"
    yield _document(found.start(), end, rule, type=kind, number=number)
    if bare:
        plural = _PLURAL.search(scan.before(found.start(), 12))
        yield from _listed(scan, found.end(), kind, only_and=not plural)


def _certified(found: re.Match[str]) -> bool:
    """Tell whether the long number of *found* may be the code of a firm, and no telephone's."""
    return (found["type"] or "").lower().startswith(("giấy", "hợp đồng", "biên bản"))


def _cites(scan: Scan, found: re.Match[str]) -> bool:
    """Tell whether a type and a bare number without "số" cite a document: "Nghị định 42 của"."""
    if found["short"]:
        several = len(found["number"]) > 1 and not _UNIT.match(scan.normalised, found.end())
        return several and bool(_AFTER_BARE.match(scan.normalised, found.end()))
    if found["type"].lower() in _CITED_WITH_CAPITAL and not found["words"]:
        alone = len(found["number"]) > 1 and not YEAR.fullmatch(found["number"])
        cited = alone and bool(_AFTER_BARE.match(scan.normalised, found.end()))
        return (
            cited and found["type"][0].isupper() and not runs.opens(scan, scan.token(found.start()))
        )
    if not found["words"] and _NUMBERED_PLAN.match(scan.text, found.start()):
        return not _UNIT.match(scan.normalised, found.end())
    if found["words"] or not re.fullmatch(_CITED, found["type"].lower()):
        return False
    if found["type"][0].isupper() and not _UNIT.match(scan.normalised, found.end()):
        return True
    return bool(_AFTER_BARE.match(scan.normalised, found.end()))


def _listed(scan: Scan, end: int, kind: str, *, only_and: bool) -> Iterator[Span]:
    """The bare numbers of a list whose first carries the type: "các Nghị định 29 và 178".

    Where the type does not stand for several, *only_and* "và" goes on to one more.
    """
    if only_and and not (
        _SEVERAL.match(scan.normalised, end) or _ONE_MORE.match(scan.normalised, end)
    ):
        between = _SEPARATOR.match(scan.normalised, end)
        if between is None or between[0].strip() != "và":
            return
    while (between := _SEPARATOR.match(scan.normalised, end)) and (
        found := _BARE_NUMBER.match(scan.text, between.end())
    ):
        end = found.end()
        if not _AFTER_BARE.match(scan.normalised, end):
            return
        start = between.start("so") if between["so"] else found.start()
        yield _document(start, end, "listed-number", type=kind, number=found[0])


_CENTRAL = r"(?:trung ương|tw|tư|t\.ư\.?|t\.w\.?)(?!\w)(?:[ ]đảng)?"
_ROMAN = r"(?:[ivx]{1,5}|\d{1,2})(?!\w)"
_ORDINAL = r"(?:nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười)(?=,? \(?khóa )"
_RESOLUTION = Led(
    r"(?:nghị quyết|kết luận|văn kiện(?=[ ]đại hội))[ ](?:số[ ]\d+[ ])?"
    r"(?:(?:hội nghị[ ])?(?:lần thứ[ ]\S{1,5}[ ])?(?:\d{1,2}[ ])?(?:(?:ban chấp hành|bch)[ ])?"
    rf"{_CENTRAL}(?:[ ](?:lần thứ[ ])?(?:{_ROMAN}|{_ORDINAL}))?"
    # "Trung ương 6 (lần 2) khóa VIII", "Trung ương 4 khóa XI, XII"
    r"(?:[ ]\(?lần[ ](?:thứ[ ])?(?:\d|hai|nhất)\)?(?=,?[ ]\(?khóa))?"
    rf"(?:,?[ ]khóa[ ]{_ROMAN}(?:(?:,|[ ]và)[ ](?:khóa[ ])?[ivx]{{2,5}}(?!\w))*"
    rf"|[ ]\(khóa[ ]{_ROMAN}(?:, ?[ivx]{{1,5}})*\))?"
    r"|(?:tw|tư|t\.ư)\d{1,2}(?!\w)(?:,?[ ]khóa[ ][ivx]{1,5}(?!\w)|[ ]\(khóa[ ][ivx]{1,5}\))?"
    r"|đại hội(?:[ ]\w+){0,11}?[ ](?:lần thứ[ ])?(?:[ivx]{1,5}|\d{1,2}|nhất|hai|ba|tư|năm)(?![\w/-])"
    r"|đại hội(?:[ ]\w+){0,9}?[ ]nhiệm kỳ[ ]\d{4}[ ]?[-–][ ]?\d{4}"
    r"|phiên họp(?: chính phủ)?(?: thường kỳ)?(?: chính phủ)?(?: thường kỳ)? tháng \d{1,2}"
    r"(?:[/-]\d{4}| năm \d{4})?(?!\w)"
    r"|[ivx]{2,5}(?= của đảng)"
    r"|(?:kỳ họp|phiên họp)(?: thường kỳ)?(?: lần)? thứ \w{1,5}(?!\w)"
    r"|đại hội[ ]đảng(?! bộ các)(?: bộ)?"
    r"(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|toàn quốc))?(?!\w)"
    r"(?! các cấp)"
    # Of those who own a company: "Nghị quyết ĐHĐCĐ thường niên 2017".
    r"|(?:đhđcđ|đhcđ|đại hội(?: đồng)? cổ đông) (?:thường niên|bất thường)(?:(?: năm)? \d{4})?(?!\w)"
    r"|(?:hđqt|hội đồng quản trị)(?= (?:về|quyết định|thông qua|phê duyệt)(?!\w)))",
    by="nghị quyết|kết luận|văn kiện",
)


def _resolutions(scan: Scan) -> Iterator[Span]:
    for found in scan.led(_RESOLUTION):
        written = scan.text[slice(*found.span())]
        if written == found[0]:
            continue  # no capital anywhere: resolutions in general
        if law_names.carried_out(scan, found.start()):
            continue
        if "các cấp" in found[0] or found[0] == "nghị quyết trung ương đảng":
            continue  # of congresses everywhere, of the Central Committee whenever
        unnumbered = not re.search(r"\d|khóa|lần thứ|nhiệm kỳ|[IVX]$", written)
        if unnumbered and _PLURAL.search(scan.before(found.start(), 12)):
            continue  # "các Nghị quyết Trung ương"
        kind = written[: written.index(" ", written.index(" ") + 1)]
        yield _document(*found.span(), "resolution", type=kind)
