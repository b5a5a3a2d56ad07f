"""Clauses around a number: the words before it and behind it that may say what it counts."""

from __future__ import annotations

import re

from graph.facts.counts import asides
from graph.facts.counts.units import Measured
from graph.facts.tape import Tape
from graph.lexicon import words
from graph.values import value

_WORDS = 22
# Times say when, not what: they are left out of what is counted, and so are those letters.
_TIME = re.compile(
    r"(?<!\w)(?:trong )?(?:sáu|chín|ba|hai|một|\d+) tháng(?: đầu| cuối)?(?: năm)?(?: nay| qua)?"
    r"(?! Ⓣ)(?!\w),?|(?<!\w)(?:(?:tính|kể|đến|từ|tới|trong|vào|hết|cuối|đầu|giữa|quý \w+(?:/|,)?|tháng|"
    r"ngày|cả|suốt|riêng|giai đoạn|thời điểm|sáng|chiều|tối|\d+ tháng|sáu tháng|năm)[ ,]*)*"
    r"(?<!giai đoạn )Ⓣ(?! ?- ?(?:Ⓣ|\d))(?:,? (?:đến nay|trở lại đây))?,?|"
    r"(?<!\w)(?:tính |kể )?(?:đến nay|từ nay đến|hiện nay|vừa qua|cùng ngày|cùng kỳ)(?!\w),?"
    rf"|{asides.LETTERS}"
)
# One of these is in each of them.
_TELL_TIME = ("Ⓣ", "nay", "tháng", "vừa qua", "cùng ngày", "cùng kỳ", "(")
# What may open a clause and counts for nothing.
_OPENING = re.compile(
    r"[ \"-]*(?:(?:cụ thể|theo đó|trong đó|ngoài ra|bên cạnh đó|tuy nhiên|đồng thời|đặc biệt|hiện nay|hiện|"
    r"nay|đến nay|song|nhưng|và|thì|riêng|còn|cũng|trong khi đó|như vậy|do đó|vì vậy|thế nhưng|tính đến nay|"
    r"trước đó|hàng năm|mỗi năm|chỉ(?! (?:số|tiêu))|đã|với|có|gồm|mà|dự báo|từ đó|qua đó|kết quả|dịp này|"
    r"liên quan|vụ|cùng(?! kỳ)|cho(?! vay)|bao|nhất là|cũng như|làm|gây|dự kiến|ước|khoảng|"
    r"trong khi|mặc dù|sau khi|khi cả|khi|dù|số này|là|tất cả|đều|được|lên|nêu|tại|đến việc|việc|"
    r"trường hợp|tập trung(?: vào)?)(?!\w)[,:]? *)+"
)
_REPORTS = re.compile(
    r"(?:cho biết|cho rằng|báo cáo|thông tin|cho hay|khẳng định|thống kê|cho thấy|phát hiện(?= (?:có|rằng))|"
    r"nêu rõ|dự báo|nhấn mạnh|nói|chia sẻ)(?: rằng| là|:|,)? "
)
# "Ông Ⓟ cho biết có 12 dự án": who tells a figure is nothing of what it counts, nor is what it was found by.
_TELLER = re.compile(r"(?:cho (?:biết|rằng|hay|thấy)|khẳng định|nêu rõ)(?: rằng| là)?$")
_SOURCE = re.compile(
    r"(?:(?:cũng|vẫn) )?(?:(?:theo|dẫn(?: lời| nguồn)?|(?:thông tin|thống kê|số liệu|báo cáo) (?:của|từ)) "
    r"(?:[^\s‖,ⒶⓄⓅⓊ]+ ){0,6}[ⒶⓄⓅⓊ](?:(?:,| và| -|,? ?\()? ?[ⒶⓄⓅⓁⓊ]\)?)*(?: thì(?: có)?)?|"
    r"(?:theo|qua) (?:tự )?(?:tìm hiểu|ghi nhận|kết quả|số liệu|thống kê|báo cáo|tính toán|kiểm tra|"
    r"thanh tra|rà soát|xác minh)(?: [^\W\dⒶⓄⓅⓁⓊⒹⓈⓌⓉ]+){0,3}) ?"
)
_EDGE = re.compile(r"[‖;:()\".,](?:(?<![.,])|(?!\d))")
_NUMBER = re.compile(r"(?<![\w/-])\d[\d.,]*(?= )")
# "9.593 vụ và giá trị …": another number stands in the clause, and what follows it is apart.
_AND = re.compile(r"\d[^‖;,]{0,40}? và(?= |$)")
_QUOTES = re.compile(r"[\"“”]")
# Words between what is counted and its number.
_REACHING = (
    r"là|đạt|trên|gần|hơn|khoảng|lên|lên đến|lên tới|ước|ước đạt|chiếm|tới|đến|còn|chỉ còn|hiện có|được|có|"
    r"gồm|vốn gồm|đã|bằng|với|đối với|(?<!cân )đối|chỉ|tăng|giảm|từ|xấp xỉ|dưới|tổng cộng|tổng số|hiện|"
    r"hiện đã|phát triển đến|:|-"
)
_REACHED = re.compile(rf"(?:,? (?:{_REACHING}))+ ?$")
_LEFT_OVER = (
    r"tất cả|chỉ|có thêm|còn lại|tổng cộng|hiện|tại|với|trong|cho|đối với|(?<!cân )đối|qua|bởi|trên|"
    r"ở|từ|về|và|là|có|được|của|theo|các|những|thêm|xuống|quá|tới"
)
_TRAILING = re.compile(rf"(?: (?:{_LEFT_OVER}))+$", re.IGNORECASE)


def _endings(words: str) -> tuple[str, ...]:
    """What a text ends with that ends with one of the *words* of a pattern; it may look behind."""
    return tuple(f" {word}" for word in re.sub(r"\(\?<!.*?\)", "", words).split("|"))


# Most clauses end with none of them, and a search for the end of a text tries every word before.
_REACHES, _TRAILS = _endings(_REACHING), _endings(_LEFT_OVER)
# The last words of a clause, names counting as one, without those that lead to the number.
_LAST_FEW = (
    r"(?P<words>(?:[^\s]+ ){0,2}[^\s]+)(?: (?:tại|với|trong|cho|đối với|của|từ|các|những|thêm))* ?$"
)
_NEAR = re.compile(_LAST_FEW)
# Inside a clause they begin behind a blank: to try at each letter takes ten times as long.
_NEAR_INSIDE = re.compile(rf"(?<=\s){_LAST_FEW}")
# A noun that measures, with its adjectives: "tổng mức đầu tư", "tỷ lệ hộ nghèo", "doanh thu".
_SUM = re.compile(
    r"(?<!\w)(?:tổng |số |mức |tỷ lệ |tỉ lệ |tốc độ |giá trị |quy mô |bình quân )*"
    r"(?:tổng|tổng số|tổng mức|số tiền|số vốn|số lượng|số phiếu|số thu|số chi|số dư|số nợ|số|giá trị|giá vé|"
    r"giá gói thầu|giá bán|giá|mức|kinh phí|chi phí|doanh thu|thu ngân sách|thu nhập|thu|diện tích|dân số|"
    r"tỷ lệ|tỉ lệ|vốn|dư nợ|nợ đọng|nợ|kim ngạch|sản lượng|quỹ|học phí|lệ phí|dự toán|hạn mức|quy mô|tốc độ|"
    r"lạm phát|gdp|chỉ số|tiền|kết dư|lượt khách)(?!\w)"
)
_LAST_WORD, _WORD = re.compile(r"(?<!\w)[^\W\d]+(?= ?$)"), re.compile(r"[^\W\d]+(?!\w)")
_SYLLABLE = 9
_BARE_SUM = re.compile(r"(?:tổng )?(?:số )?(?:tiền|số)")
_PART = re.compile(
    r"(?<!\w)(?:với|thì|song|nhưng|mà|để|nhằm|do|rằng|trong đó|dẫn đến|làm|gây|tương ứng|tương đương)(?!\w)"
)
# Where the words end that follow a number and say what it counts.
_STOP = re.compile(
    r"[‖;:()]| - (?=[^‖;:.]{3,60}:)|\.(?= |$)|"
    r"(?:(?<!\d),|,(?= )| và|, và|,? với|,? cùng|,? đối với| theo| so với| thành) ?"
    r"(?:hơn |gần |khoảng |trên )?(?=\d)|, (?=(?:[^\W\d]+ ){1,5}\d)| tại (?=Ⓓ)|,? (?:theo|nhằm|do|nhưng|"
    r"mà|sau khi|với chủ đề|so với|là do|nên|thì|về việc|thay vì|bao gồm|nhờ|"
    r"tuy nhiên|vì(?= (?:chưa|không|đã|có) ))(?!\w)|"
    r", (?:xếp|dẫn đầu|nằm trong|vươn|nộp|dưới|kết quả|một|hàng (?:trăm|nghìn|ngàn|chục)|kim ngạch|con số|"
    r"chuyển|giải quyết|nhiều|mỗi|ông|bà|thứ trưởng|góp|tỉnh này|đến|tới|khiến|dự án|phục vụ|doanh thu|"
    r"lợi nhuận|trong khi|sau|trước|từ|ngoài|đặc biệt|trong|trong đó|góp phần|đồng thời|đạt|"
    r"chiếm|tăng|giảm|tương đương|nâng|qua đó|từ đó|trụ sở|tổng|gồm|bao gồm|ra|đứng|dài|rộng|cao|một số|các|"
    r"đã|có|sẽ|là|trên|tại|với|được|trực thuộc|tỉ lệ|tỷ lệ|làm|bị|chiều|sáng|nay|điều này|đề nghị|yêu cầu|"
    r"kiến nghị|thông tin|cũng|nếu|khi|qua|còn|mỗi|nhất là|phấn đấu|dự kiến|vượt|bằng|đáp ứng|khởi tố|bắt|"
    r"thu|số|giá|đơn giản hóa|cắt giảm|hoàn thành|triển khai|hỗ trợ|xử phạt|thu hồi|tổ chức|ước tính|chủ yếu|"
    r"gây|phải|hiện|riêng|thông qua|tập trung)(?!\w)| và (?=(?:tăng|giảm|bằng|đạt|vượt|chiếm) (?:\w+ )?\d)|"
    r" đối với (?=(?:ông |bà )?Ⓟ)|, (?:[^‖;,ⓅⒶ]{1,30} )?Ⓟ|, [ⓉⒹⓁ]|(?<!được Ⓐ), Ⓐ| như(?=[ :])|"
    r" gồm(?!\w)| trong (?:tổng số|đó)(?!\w)| là (?=[ⓅⒶⓁⓄ\d])| nếu "
)
# "… thủ tục cũng đã đi vào hoạt động", "… hộ và xử lý …": the sentence goes on, with or without a comma.
_GOES_ON = (
    re.compile(
        r"(?<!\w)(?:(?:cũng|đều|vẫn)(?!\w)|(?:từ|vào) (?:ngày|tháng|năm|đầu|cuối)?(?= ?Ⓣ(?! sang))|"
        r"(?:có thể|cụ thể|còn)(?!\w))"
    ),
    re.compile(
        r" và (?=(?:sẽ|đã|đang|tiếp tục|hiệp thương|xử lý|được|bị|có|không|ra|triển khai|lệnh|giữ|đề nghị|"
        r"yêu cầu|giao|do|các|một số)(?!\w)|[ⒶⓅ])"
    ),
    re.compile(
        r" với (?=(?:số|tổng|kinh phí|diện tích|quy mô|đội ngũ|thời gian|trang|hơn|gần|khoảng|lãi)(?!\w)|\d)"
    ),
)
_PLACE = re.compile(r" (?:tại|từ|ở|trên địa bàn) (?=[ⓁⒶⓄ])")
_FILL = re.compile(
    r"(?<!\w)(?:cũng|vừa|sẽ|tiến hành|tổ chức|thực hiện|(?:ban hành|ra|có)(?: các)? quyết định) (?=\w)"
)
# "Trong số 13 chỉ tiêu", "đây là 1 trong 19 nhiệm vụ", "66% trong số 11.000 DN": nothing of what is counted.
_EMPTY = re.compile(
    r"(?:(?:\d[\d.,]*%?|trong số|trong số này|này|đó|mới|từng|biết|lại|về tình hình|theo tính toán|"
    r"đây|là|trong|một|nhìn chung|theo thống kê|theo báo cáo|ước tính|hiện|đang|có|với|"
    r"và|cả|tổng thể|về)(?: |$))*",
    re.IGNORECASE,
)
_LEAST = 3
_BY = re.compile(r" theo (?!\w*báo cáo)[^\d]")
_APART = re.compile(r" (?:và|do|để|với)(?!\w)| tại Ⓛ")
_LOOSE = re.compile(r"(?: (?:gồm|như|có|là|và|với|được|của|cho|tại|ở))+$")


@value
class Before:
    """The clause before a number, by its *words*.

    *near* are the last few of them, *sum* those from its measuring noun on; the *verb* stands between
    them and the number ("đạt", "tăng").
    """

    words: str
    near: str
    sum: str
    verb: str


@value
class Behind:
    """The *words* behind a unit that belong to it, and where they end."""

    words: str
    end: int

    def __len__(self) -> int:
        return len(self.words.split())


def before(tape: Tape, found: Measured, floor: int) -> Before:
    """The clause before *found* in the sentence that begins at *floor*, without times and openings."""
    code, lead = tape.code, found.quantity.lead
    reached = code[floor:lead]
    if reached.rstrip(" ").endswith(_REACHES):
        reached = _cut(reached, _REACHED)
    start, end = floor, floor + len(reached)
    verb = code[end:lead].strip(" ,")
    edges = [edge.end() for edge in _EDGE.finditer(asides.without_letters(reached))]
    if edges:
        start = floor + edges[-1]
    if bracket := asides.bracket(code, floor, lead):
        start, end = bracket.span("words")
        verb = code[end:lead].strip(" (")
    elif code.startswith((")", '"'), start - 1) and (whole := asides.held(code, floor, start, end)):
        start, end = whole.span("words")
    elif (
        not code[start:end].strip()
        and verb
        and len(edges) > 1
        and not _NUMBER.search(reached, *edges[-2:])
    ):
        # A verb alone says nothing: the clause before it does, where it has no number of its own.
        start, end = floor + edges[-2], floor + edges[-1] - 1
    elif edges and not code[start:end].strip() and code[start - 1] == ":":
        start, end = floor + (edges[-2] if len(edges) > 1 else 0), floor + edges[-1] - 1
    if _SOURCE.fullmatch(code, start, end) or _TELLER.search(code, start, end):
        return Before("", "", "", verb)
    for report in _REPORTS.finditer(code, start, end):
        start = report.end()
    if opening := _OPENING.match(code, start, end):
        start = opening.end()
    for another in _AND.finditer(code, start, end):
        start = another.end()
    near = _NEAR.match(code, start, end) or _NEAR_INSIDE.search(code, start, end)
    if _EMPTY.fullmatch(code, start, end):
        return Before("", "", "", verb)
    return Before(
        _QUOTES.sub("", _FILL.sub("", _trimmed(_timeless(tape, start, end)))),
        _trimmed(_timeless(tape, _begun(code, start, near), near.end("words"))) if near else "",
        _sum(tape, start, end),
        verb,
    )


def _cut(text: str, ending: re.Pattern[str]) -> str:
    """*text* without the words of *ending*, the first of them kept where it ends a word: "xuất hiện"."""
    found = ending.search(text)
    if not found:
        return text
    first = _LAST_WORD.search(text, max(0, found.start() - _SYLLABLE), found.start())
    second = _WORD.match(text, found.start() + 1)
    whole = first and second and f"{first[0]} {second[0]}".lower() in words.compounds()
    return text[: second.end()] if whole and second else text[: found.start()]


def _begun(code: str, start: int, near: re.Match[str]) -> int:
    """Where the words of *near* begin, with the first half of the word that they may cut."""
    at = near.start("words")
    first = _LAST_WORD.search(code, max(start, at - _SYLLABLE), at)
    second = _WORD.match(code, at)
    whole = first and second and f"{first[0]} {second[0]}" in words.compounds()
    return first.start() if whole and first else at


def _trimmed(clause: str) -> str:
    clause = f" {clause}"
    return (_cut(clause, _TRAILING) if clause.lower().endswith(_TRAILS) else clause).strip(" -")


def _sum(tape: Tape, start: int, end: int) -> str:
    """The words from the noun on that says which sum is meant, empty where none does."""
    last = max((part.end() for part in _PART.finditer(tape.code, start, end)), default=start)
    noun = _SUM.search(tape.code, last, end) or _SUM.search(tape.code, start, end)
    words = _timeless(tape, noun.start(), end) if noun else ""
    return "" if _BARE_SUM.fullmatch(words.lower()) else words


def behind(tape: Tape, found: Measured, ceiling: int) -> Behind:
    """The words behind *found* that belong to its noun, before *ceiling*."""
    code, start = tape.code, found.unit_end
    end = _stop(code, start, ceiling)
    for goes_on in _GOES_ON:
        if cut := goes_on.search(code, start, end):
            end = cut.start()
    place = _PLACE.search(code, start, end)
    if place and len(code[start : place.start()].split()) >= _LEAST:
        end = place.start()
    if end == start and _BY.match(code, start):
        end = _stop(code, start + len(" theo "), ceiling)
    if _APART.match(code, start):
        end = start
    words = " ".join(_timeless(tape, start, end).strip(" ,").split()[:_WORDS])
    return Behind(_LOOSE.sub("", f" {words}").strip(), end)


def _stop(code: str, start: int, ceiling: int) -> int:
    stop = _STOP.search(code, start, ceiling)
    return stop.start() if stop else ceiling


def _timeless(tape: Tape, start: int, end: int) -> str:
    """The words of ``code[start:end]`` as written, without those that tell a time."""
    if not _tells_time(tape.code, start, end):
        return tape.written(start, end).strip(" ,")
    pieces = []
    for time in _TIME.finditer(tape.code, start, end):
        pieces.append(tape.written(start, time.start()))
        start = time.end()
    pieces.append(tape.written(start, end))
    return " ".join(bare for piece in pieces if (bare := piece.strip(" ,")))


def _tells_time(code: str, start: int, end: int) -> bool:
    within = code[start:end]
    for word in _TELL_TIME:  # noqa: SIM110 - ``any`` takes twice as long
        if word in within:
            return True
    return False
