"""Numbers that count nothing: they order, name or measure, or take up who was named."""

from __future__ import annotations

import re

from graph import patterns
from graph.dates import YEAR
from graph.facts.counts import known, nouns, ordinals, sizes
from graph.facts.tape import Tape
from graph.lexicon import words
from graph.numbers import Quantity

# "15.000đ (mười lăm nghìn đồng)": a sum told once more in words.
_SPELLED = re.compile(r"\d ?(?:đồng|đ|vnđ|usd)? ?\((?:bằng chữ:? )?[^()‖\d]*$")
# "Diễn ra từ 16 - 19.6": days and a month.
_DAYS = re.compile(r"(?:[12]?\d|3[01]) ?- ?(?:[12]?\d|3[01])[./](?:0?\d|1[0-2])")
# "Vài ba nguyện vọng": nobody counted them.
_VAGUE = re.compile(r"(?<!\w)(?:vài|dăm) $")
# "Tổ chức 25 buổi tuyên truyền": meetings, which are counted, and no half days.
_SESSION = (
    r"(?:thi|tuyên truyền|truyền thông|tập huấn|tiếp xúc|sinh hoạt|nói chuyện|tọa đàm|đối thoại|giao lưu|"
    r"biểu diễn|trình diễn|chiếu phim|hiến máu|tư vấn|ra quân|làm việc)(?!\w)"
)
_TIME = re.compile(
    r" (?:năm|tháng(?! lương)|ngày(?! công)|tuần|giờ|phút|giây|tuổi|thế kỷ|thập kỷ|thập niên|nhiệm kỳ|"
    r"km(?![²2])|m(?![²2³3])|cm|mm|mét|"
    rf"ki lô mét|kilomet|độ|đêm|buổi(?! {_SESSION})|quý|h(?!a)|vợ chồng|anh em|chị em|mẹ con|bên|người con|"
    r"con trai|con gái|đứa con|khẩu hiệu|km/h|hải lý|inch)(?!\w)|(?:km|m|h|cm|mm|g|°)(?![\w²³])"
)
# "Vùng 3 Hải quân", "Thủy điện Sông Bung 2": a number behind a capital is part of a name.
_NAME = re.compile(r"[^\W\d_]+ $")
# "Số tài khoản 0651101092004", "hội nghị 2017 kỷ niệm …": digits in a row, a year.
_LONG = 10**8
# "Có 2016 hồ sơ": only a word that counts makes a number of what looks like a year.
_COUNTING = re.compile(
    r"(?<!\w)(?:có|gồm|được|với|và|cho|của|tổng(?: số)?|số|là|đạt|còn|trong|trên|hơn|gần|khoảng|cấp|thu|bắt|"
    r"xử lý|giải quyết|tiếp nhận|cùng|tặng|trao|kiểm tra) $"
)
_NAMED = re.compile(
    r"(?:,? (?:và )?(?:là |gồm )?[ⓁⓅ])|(?: [^\W\d]+){1,3} (?:là )?(?:ông |bà )?Ⓟ(?:,| và) (?:ông |bà )?Ⓟ"
)
# Nouns that a number in words seldom counts in earnest: "hai vị khách", "ba nhà", "ba mũi giáp công".
_UNREPORTED = re.compile(
    r"nhà|mũi|hãng|vị|nơi|điểm|cảng|cầu|con|cây|nước|câu|bạn|cháu|em|nam|nữ|dân|khâu|phần|khu|vùng"
)
# "Là một trong ba cảng lớn nhất" ranks one of them, "một trong 16 nước" counts them.
_ONE_OF = re.compile(r"(?<!\w)(?:một|1) trong (?:số )?$")
# "Cả ba vùng" takes up what everybody knows.
_ALL_OF = re.compile(r"(?<!\w)cả $")
# "Chỉ cần 6 phó đoàn là được": nobody counted them.
_SUPPOSED = re.compile(r"(?<!\w)(?:chỉ cần|cứ|giả sử|ví dụ) $")
# "Phong trào “5 không, 3 sạch”": a short title in quotation marks opens with the number.
_QUOTED = re.compile(r"[\"“‘'][^\"“”‘’'‖]{2,45}[\"”’']")
# "Thi hành kỷ luật một đảng viên", "khởi tố một bị can": here "một" is a number and no article.
_DEALT_WITH = re.compile(
    r"(?<!\w)(?:kỷ luật(?: đảng)?|khiển trách|cảnh cáo|cách chức|khai trừ|khởi tố|bắt giữ|bắt|tạm giam|"
    r"xử phạt|bầu bổ sung|bầu thêm|bổ sung|miễn nhiệm|bãi nhiệm)(?: đối với| với)? $"
)
# "Chỉ cần 1 căn cứ", "thiếu 1 tiêu chuẩn", "với tư cách là 1 thành viên": one, whichever it is.
_ANY_ONE = re.compile(
    r"(?<!\w)(?:cứ|cần|là|thiếu|đề nghị|cơ cấu|thi tuyển|trồng|cùng|vì|chỉ có|mỗi|theo|như|của|"
    r"bởi|với|tại|từ|dùng|do|gặp|vào|bất kỳ|bất cứ) $"
)
_AT_MOST = re.compile(r"(?<!\w)(?:quá|chia|chia làm|uống|tiêm) $")
# "Luật gồm 8 chương, 113 điều" tells how long it is, "19 điều đảng viên không được làm" is a name.
_ARTICLES = re.compile(r"(?<!\w)(?:gồm|gồm có|có|còn|dành|sửa|chương(?:,| với| và)?) $")
_THINGS = re.compile(r" (?:đáng|rõ|cần|rằng|mà|khiến|may|tốt|thú vị|lạ|quan trọng)(?!\w)")
# Nouns of little things, of which only many are told as figures: "152 BV", but no "xử lý 2 việc".
_LITTLE = re.compile(
    r"việc|quả|tấm|cặp|món|mức|khóa|khoang|gian|nhánh|trụ|cột|bốt|lều|dãy|bịch|vé|ảnh|nắp|móng"
)
_FEW, _COUPLE = 4, 2
# One of these is the last word before a number that is vague, supposed, one of several or a size.
_BEFORE_LEAD = words.of(
    "vài dăm cần cứ sử dụ trong số cả nặng lượng trọng tải tích loại cơ cao dài x liều uống tiêm chai lọ can "
    "từ khoảng hơn gần dưới trên đến tới xe tàu lan cẩu container tô ôtô taxi tiện khách con lịch buýt loại "
    "vụ đồng người"
)
# Points of an examination, a match or an exchange, and the places that are "điểm" as well.
_MARKS = re.compile(
    r"(?<!\w)(?:điểm (?:chuẩn|sàn|thi|môn|số|trung bình|trúng tuyển|tuyệt đối|ưu tiên|liệt|10)|"
    r"(?:mức|thang) điểm|thí sinh|môn|khối [a-d]|hạnh kiểm|trận|vòng đấu|bảng xếp hạng|"
    r"v ?\.? ?league|vn-?index|phiên)(?!\w)"
)
_SCORED = re.compile(
    r"(?<!\w)(?:được|đạt|lấy|chấm|trừ|cộng|kém|chênh|giành|tăng|giảm|xuống|lên|mất|nhận)"
    r"(?: (?:tới|đến|thêm|còn|nhau|từ|mức|tổng))* $"
)
_PLACES = re.compile(r"(?<!\w)(?:tại|ở|lập|mở|bố trí|hình thành|quy hoạch|phát hiện) $")
# "Chỉ số PAR INDEX đạt 87,21 điểm": how well bodies work is measured in points, which are no marks.
_INDEX = re.compile(
    r"(?<!\w)(?:chỉ số (?:cải cách|hài lòng|năng lực|hiệu quả|quản trị|chuyển đổi số|phục vụ|đổi mới|"
    r"sẵn sàng|xanh|phát triển|công khai|minh bạch)|par[ -]?index|sipas|papi|pci|ddci|dti|pii|pgi|"
    r"ict[ -]index)(?!\w)"
)
# "Công ty 100% vốn nước ngoài": the kind, and no share that anybody holds.
_FOREIGN = re.compile(
    r" vốn (?:nước ngoài|trong nước|tư nhân|đầu tư nước ngoài|fdi|(?:của )?Ⓛ)(?!\w)"
)
# "Trong 1 số trường hợp": some, as many as there may be.
_SOME = re.compile(r" số (?!(?:liệu|hiệu|nhà|điện thoại)(?!\w))")
# "Quy hoạch tỷ lệ 1/500".
_SCALE = 100
_WHOLE = 100
# "Hai lần bị địch bắt", "về thăm 7 lần": what somebody lived through.
_LIVED = re.compile(r" (?:(?:bị|được)(?! (?:vỡ|phạt|xử phạt))|về (?:thăm|nước|quê)|sang|vào)(?!\w)")
# "Doanh nghiệp 100% vốn nhà nước" tells the kind, "giữ 100% vốn" the share.
_KIND_OF_FIRM = re.compile(
    r"(?<!\w)(?:doanh nghiệp|dn|công ty|cty|tnhh|quân đội|ngân hàng|tổng công ty|đơn vị)"
    r"(?: (?:có|nắm|với|do nhà nước nắm|nhà nước nắm|thuộc))?(?: giữ)? $"
)
# "Rút ngắn 1/2 thời gian": a half counts nothing; "9/12 xã" does.
_PARTS = (2, 3, 4)


def is_number(tape: Tape, quantity: Quantity, *, listed: bool) -> bool:
    """Tell whether what stands around *quantity* shows that it counts nothing, whatever its unit.

    *listed* says that a noun behind it is known to be counted by.
    """
    code, floor = tape.code, max(0, quantity.start - 24)
    if ordinals.told(code, floor, quantity, listed=listed):
        return True
    if patterns.may_end(code, floor, quantity.lead, _BEFORE_LEAD) and _is_vague(
        code, floor, quantity
    ):
        return True
    if quantity.most and _DAYS.fullmatch(code, quantity.start, quantity.end):
        return True
    if quantity.lead and not quantity.unit and _QUOTED.match(code, quantity.lead - 1):
        return True
    if quantity.worded and quantity.value == 1 and quantity.unit == "đồng":
        return True
    if quantity.unit and sizes.is_state(code, quantity):
        return True
    if quantity.value == 1 and not quantity.unit and _SOME.match(code, quantity.end):
        return True
    if quantity.worded and _SPELLED.search(code, max(0, quantity.lead - 120), quantity.lead):
        return True
    if (
        quantity.value == _WHOLE
        and quantity.unit == "%"
        and (
            _KIND_OF_FIRM.search(code, floor, quantity.lead)
            or _FOREIGN.match(code, quantity.end)
            or code.endswith(" mới ", floor, quantity.lead)
        )
    ):
        return True
    return sizes.is_product(code, floor, quantity)


def _is_vague(code: str, floor: int, quantity: Quantity) -> bool:
    """Whether the words before *quantity* say that nobody counted, or tell of a size."""
    if _VAGUE.search(code, floor, quantity.lead) or _SUPPOSED.search(code, floor, quantity.lead):
        return True
    if quantity.worded and (
        _ONE_OF.search(code, floor, quantity.lead) or _ALL_OF.search(code, floor, quantity.lead)
    ):
        return True
    return sizes.told(code, floor, quantity)


def is_measure(tape: Tape, quantity: Quantity) -> bool:
    """Tell whether *quantity* measures time or length, is a half, or the number of an account."""
    return bool(
        _TIME.match(tape.code, quantity.end)
        or (quantity.whole in _PARTS and (quantity.value == 1 or quantity.qualifier))
        or (quantity.whole and quantity.value == 1 and quantity.whole % _SCALE == 0)
        or (tape.code[quantity.start : quantity.end].isdigit() and quantity.value >= _LONG)
    )


def is_thing(tape: Tape, quantity: Quantity, start: int, end: int, *, listed: bool) -> bool:
    """Tell whether the noun from *start* to *end* behind *quantity* is not counted by it.

    *listed* says that the noun is known to be counted by.
    """
    return (
        _is_name(tape, quantity, start)
        or known.is_known(tape, quantity, start, end)
        or _in_name(tape, quantity, listed=listed)
        or _is_another_word(tape, quantity, start, end)
        or _is_one(tape, quantity)
        or _is_seldom_counted(tape, quantity, start, end, listed=listed)
        or _is_year(tape, quantity, listed=listed)
    )


def _is_name(tape: Tape, quantity: Quantity, start: int) -> bool:
    """Whether number and noun are capitals: "Ba Đình"."""
    if not quantity.worded:
        return False
    return all(tape.written(at, at + 1).isupper() for at in (quantity.start, start))


def _is_another_word(tape: Tape, quantity: Quantity, start: int, end: int) -> bool:
    """Whether "điều", "điểm" and "lần" mean something here that nobody counts."""
    code = tape.code
    match code[start:end]:
        case "điều":
            articles = _ARTICLES.search(code, max(0, quantity.lead - 16), quantity.lead)
            return articles is None or _THINGS.match(code, end) is not None
        case "điểm":
            return _is_mark(tape, quantity)
        case "lần":
            floor = max(0, quantity.start - 16)
            return bool(_LIVED.match(code, end) or _AT_MOST.search(code, floor, quantity.start))
    return False


def _is_seldom_counted(
    tape: Tape, quantity: Quantity, start: int, end: int, *, listed: bool
) -> bool:
    """Whether so few of such things are hardly ever a figure: "hai vị khách", "2 việc"."""
    code = tape.code
    if quantity.value <= _FEW and not quantity.qualifier and _LITTLE.fullmatch(code, start, end):
        return True
    if not quantity.worded:
        return False
    if _NAMED.match(code, end) or (not listed and quantity.value <= _COUPLE):
        return True
    if _UNREPORTED.fullmatch(code, start, end):
        return True
    noun = code[start:end]
    if noun == "lô" and code[quantity.start : quantity.end] == "ba":
        return True  # "Xách ba lô bỏ trốn"
    return bool(_UNREPORTED.fullmatch(noun.split()[0]) and not nouns.is_listed(noun))


def _is_year(tape: Tape, quantity: Quantity, *, listed: bool) -> bool:
    """Whether the number is a year before a noun that it does not count.

    "Kỳ thi quốc gia 2017 đơn vị này …", but "có 2016 hồ sơ".
    """
    if not YEAR.fullmatch(tape.code, quantity.start, quantity.end):
        return False
    if not listed or quantity.qualifier:
        return not listed
    return _COUNTING.search(tape.code, max(0, quantity.lead - 12), quantity.lead) is None


def _is_mark(tape: Tape, quantity: Quantity) -> bool:
    """Whether points are a mark or a score: "điểm chuẩn là 21 điểm", "7,5 điểm"."""
    floor, ceiling = tape.sentence(quantity.start)
    if _INDEX.search(tape.code, floor, quantity.start):
        return False
    if isinstance(quantity.value, float) or _MARKS.search(tape.code, floor, ceiling):
        return not _PLACES.search(tape.code, floor, quantity.lead)
    return _SCORED.search(tape.code, floor, quantity.lead) is not None


def _is_one(tape: Tape, quantity: Quantity) -> bool:
    """Whether a "một" is the article, or a "1" any one, and not a number that reports."""
    if quantity.value != 1 or quantity.unit or quantity.most:
        return False
    if tape.code.startswith(" phần", quantity.end):
        return True  # "Giảm được 1 phần chi phí"
    floor, _ = tape.sentence(quantity.start)
    if not quantity.worded:
        alone = quantity.end - quantity.start == 1 and not quantity.qualifier
        return alone and bool(_ANY_ONE.search(tape.code, floor, quantity.lead))
    dealt_with = _DEALT_WITH.search(tape.code, floor, quantity.lead)
    return not dealt_with and not known.stands_in_row(tape, quantity)


def _in_name(tape: Tape, quantity: Quantity, *, listed: bool) -> bool:
    """Whether the number stands behind a word with a capital inside a sentence, as a part of its name.

    Initials ("HSDT 2 gói thầu") are a name with their number where the noun behind it is not *listed*.
    """
    floor, _ = tape.sentence(quantity.start)
    first = tape.code.rfind(" ", floor, quantity.lead - 1) + 1
    word = _NAME.search(tape.code, max(floor, first), quantity.lead)
    if not word or quantity.qualifier or quantity.unit or word.start() == floor:
        return False
    written = tape.written(word.start(), word.end() - 1)
    return (
        written[0].isupper()
        and not (listed and len(written) > 1 and written.isupper())
        and tape.code[word.start() - 1] == " "
        and tape.code[word.start() - 2] not in '.:;"-(+*'
    )
