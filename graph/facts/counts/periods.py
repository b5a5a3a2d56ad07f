"""Periods: as of when a figure is told, in its own sentence or by the one that opened the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph import dates, numbers
from graph.facts.counts import yearless
from graph.facts.tape import Tape
from graph.numbers import Quantity
from graph.patterns import Keyed
from graph.vietnamese import normalise

# The day of a document or of a birth, a year that is compared with, a stretch of years: none dates a figure.
_DATED = re.compile(
    r"(?:Ⓓ(?: của Ⓐ)?,?|(?<!\w)(?:chỉ thị|quyết định|công văn|văn bản|nghị quyết|tờ trình|thông báo|kết luận)"
    r"(?: số [\w/-]+)?(?: ký| ban hành)?(?: ngày)?|(?<!\w)(?:sinh|sn)(?: ngày| năm)?:?) ?$"
)
_ELSEWHEN = re.compile(
    r"(?:so với|so|bằng|như|dự kiến|báo cáo|văn bản|đề nghị)(?: \w+){0,8} ?$|(?:Ⓣ|\d) ?(?:đến|tới|-) ?$|"
    r"(?<!\w)(?:bằng|gấp|cao hơn|thấp hơn|cùng kỳ)(?: [\w%.,]+){0,6} ?$"
)
_STRETCH = re.compile(
    r" ?(?:đến|tới|-) ?(?:năm )?(?:Ⓣ|\d|nay(?!\w))| và (?:Ⓣ|(?:19|20)\d\d(?!\d))| (?:tới|đến|cho đến) nay"
)
# "Từ năm 2012, tỉnh triển khai …" tells when it began.
_SINCE = re.compile(r"(?<!\w)từ (?:đầu |cuối |giữa )?$")
# "Ký 4 quyết định cho 27 hộ sau ngày 1/1/2008": no day of the count.
_AFTERWARDS = re.compile(r"(?<!\w)sau (?:ngày |năm )?$")
# "5 tháng đầu năm 2017" and "5 tháng năm 2017" end with May, "trong tháng đầu năm 2017" with January.
_MONTHS = re.compile(
    r"(?<!\w)(?P<count>\d{1,2}|hai|ba|sáu|chín|bảy|tám|bốn|năm|mười) tháng (?:đầu )?(?:của )?$|"
    r"(?:^|[,;(‖]|(?<!\w)(?:trong|của|ngay|riêng)) ?tháng đầu (?:của )?$"
)
# "Ngày 3/2, Sở ra Quyết định 5 giao dự toán 8 tỷ đồng": the day of the document, not of the sum.
_ISSUING = re.compile(
    r",? [^‖;,Ⓣ]{0,60}(?<!\w)(?:ban hành|ký|ra|có|công bố)(?: ban hành)?(?: các)? Ⓓ"
)
# "Đến 2020, thành phố có thêm …": a year by its number alone.
_BARE = re.compile(
    r"(?<!\w)(?<!Ⓣ )(?:đến|hết|cuối|đầu|giữa)(?: hết| cuối| đầu)? (?P<year>(?:19[89]|20[0-4])\d)"
    r"(?= ?[,;)](?!\d)| (?:là|đạt|có)(?!\w))"
)
# "Năm 2016, …", "6 tháng đầu năm 2017", "Theo báo cáo, trong quý I/2025": what is told from here on.
_OPENS = re.compile(
    r"[ \"-]*(?:(?:theo|về|với|tại) [^‖;ⓉⓅ]{2,60}, |(?:cụ thể|trong đó|riêng|cũng|chỉ tính|chỉ),? |"
    r"thống kê )*(?:(?:từ|tính|trong|hết|đến|tới|qua|suốt|cuối|đầu|giữa|cả|vào|khoảng|sáng|chiều|ngày|"
    r"thời điểm|\d+|sáu|chín|ba|tháng|quý|năm|của) )*(?P<period>Ⓣ)"
)
# "15 tỷ USD vào năm 2020", "800 tỷ đồng (tính đến hết năm 2015)".
_AFTER = re.compile(
    r"[^‖;:,.ⓉⓅ]{0,40}? ?\(?(?:vào|trong|của|tính đến|tính tới|đến hết|tính hết|tới|đến)"
    r"(?: hết| cuối| thời điểm| \d{1,2} tháng đầu(?: năm)?)* Ⓣ"
)
# "Giảm xuống còn 1,08% năm 2016": the time stands right behind the unit.
_RIGHT_BEHIND = re.compile(
    r" (?:vào |trong )?(?P<when>Ⓣ)(?= ?(?:[.,;)‖(]|$)| (?:và|lên|xuống|thì|song|đã|được|của|cho)(?!\w))"
)
# "Trong đó, chủ yếu là …", "Tổng chi đạt …": the sentence goes on with what the one before tells.
_JOINS = re.compile(
    r'[ "\-+•]*(?:t ?rong đó|cụ thể|theo đó|trong số|kết quả|riêng|tổng|như vậy|toàn|cũng|đồng thời|bên cạnh|'
    r"ngoài ra|còn|số|qua đó|đáng chú ý|đặc biệt|tỷ lệ|tỉ lệ|thu|chi|vốn|đã|nguồn|kim ngạch|lượng|doanh thu|"
    r"sản lượng|giá trị|công tác|về|lĩnh vực|ngành|khu vực|ước|so với|mức|tốc độ|cơ cấu|dư nợ|nợ)(?!\w)"
)
# "Theo đó, …", "Kết quả, …": the sentence tells in numbers what the one before speaks of.
_TELLS_MORE = re.compile(r'[ "\-+•]*(?:theo đó|cụ thể|kết quả|trong đó|trong số|qua đó)(?!\w)')
# "(Cùng kỳ đạt 32,6%)", "trong giai đoạn 2015 - 2017 thu 5 tỷ đồng": another time than that of the report.
_ANOTHER = Keyed(
    r"(?<!\w)cùng kỳ(?: năm (?:trước|ngoái))?(?: (?:là|chỉ|đạt|chỉ đạt|ở mức|tăng|giảm))? ?\(?$|"
    r"(?<!\w)trong (?:cả )?(?:giai đoạn|nhiệm kỳ|thời kỳ) (?:từ )?(?:năm )?(?:Ⓣ|\d{4}) ?(?:-|đến) ?(?:năm )?"
    r"(?:Ⓣ|\d{4})[^‖;,Ⓣ]*$",
    keys="cùng kỳ|giai đoạn|nhiệm kỳ|thời kỳ",
)
# "Đến nay, tỉnh có …", "hiện có 10 xã (tính đến ngày 30/9/2023)": no time that stands before dates it.
_COUNTED = re.compile(
    r"[^‖;:.ⓉⓅ]{0,40}?[ (](?:đến|tới)(?: hết| hết ngày| ngày| cuối| thời điểm)* Ⓣ"
)
_NOW = Keyed(
    r"(?<!\w)(?:hiện nay|(?<!năm )(?<!tháng )(?<!từ )(?:đến|tới) nay(?! là)|"
    r"(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )hiện(?: (?:đã|đang|vẫn))? (?:có|còn|tại))(?!\w)"
    r"[^‖;Ⓣ]*$",
    keys=" nay|hiện",
)
# "Sáng 12/5, Sở Y tế cho biết …": the day on which it is told.
_SAYING = re.compile(r",? [^‖Ⓣ]{0,80}?(?<!\w)(?:cho biết|cho hay|thông tin|xác nhận|trả lời)(?!\w)")
_AS_OF = re.compile(
    r"[ \"-]*(?:(?:theo|về|với|tại) [^‖;ⓉⓅ]{2,60}, )?(?:tính )?(?:đến|tới)(?: hết| ngày| thời điểm)* Ⓣ"
)
# "Từ ngày 1/7/2014 đến ngày 30/11/2016 có 60 trường hợp": the last day is that of the count.
_UP_TO = re.compile(r"(?<!\w)từ (?:ngày )?(?:Ⓣ|[\d./]+) ?(?:đến|tới|-) ?(?:hết )?(?:ngày )?$")
# "Phấn đấu đến năm 2030 đạt …": what follows is not told of that year.
_AIMS = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|dự kiến|kiến nghị|đề nghị|(?:đến|vào) Ⓣ|sẽ|nếu)(?!\w)"
)
# "Phê chuẩn quyết toán ngân sách nhà nước (NSNN) năm 2015": sums of the budget are of that year.
_SETTLED = Keyed(
    r"(?<!\w)quyết toán (?:thu,? chi )?(?:nsnn|nsđp|ngân sách(?: (?:nhà nước|địa phương|Ⓐ))?)"
    r"(?: ?\([^()‖]{2,8}\))?(?: của [ⓁⒶ])?,? (?:năm )?(?P<when>Ⓣ)",
    keys="quyết toán",
)
_SETTLING = re.compile(r"quyết toán .*?(?P<year>20\d\d)$")
_BUDGET = re.compile(
    r"(?<!\w)(?:bội chi|quyết toán|dự toán|nsnn|nsđp|gdp|nợ công|dư nợ|"
    r"(?:thu|chi)(?: cân đối)? (?:ngân sách|nsnn|nsđp)|tổng (?:số )?(?:thu|chi)|"
    r"vay (?:trong|ngoài) nước)(?!\w)"
)
_EACH_YEAR = re.compile(r"(?<!\w)(?:(?:hằng|hàng|mỗi) năm|không (?:vượt|quá)|tối đa|sẽ)(?!\w)")
_REVIEW = re.compile(r"(?<!\w)(?:tổng kết|sơ kết|giao ban)(?!\w)")
# "Phương hướng năm tới": no part of what is looked back on.
_AHEAD = re.compile(r"(?<!\w)(?:phương hướng|phấn đấu|mục tiêu|thời gian tới|năm tới|sẽ)(?!\w)")
_YEAR = len("2017")
_GAP = 1
_MONTHS_OF_YEAR = 12
_DAY = len("2017-07-01")


@dataclass(frozen=True, slots=True)
class Report:
    """What day or year dates the figures in the sentence from *floor* to *ceiling*.

    *date* opens it or the sentence before, which it goes on with. *told* is the last that a figure of it
    has of its own; a sentence may take that up (*taken*), more readily where its words *join* it.
    """

    floor: int = -1
    ceiling: int = -1
    date: str | None = None
    told: str | None = None
    taken: bool = False
    joins: bool = False

    def at(self, tape: Tape, floor: int, ceiling: int) -> Report:
        """The report in the sentence at *floor*: the next sentence with figures goes on with a year."""
        if floor == self.floor:
            return self
        if (opened := opening(tape, floor)) is not None:
            return Report(floor, ceiling, opened)
        if floor - self.ceiling > _GAP:
            return Report(floor, ceiling, _announced(tape, floor))
        if self.date and not self.taken and len(self.date) < _DAY:
            return Report(floor, ceiling, self.date)
        before = self.told or (self.date if self.taken else None)
        aims = _AIMS.search(tape.code, self.floor, self.ceiling)
        if before is None or len(before) >= _DAY or aims:
            return Report(floor, ceiling)
        joins = bool(_JOINS.match(tape.code, floor))
        return Report(floor, ceiling, before, taken=True, joins=joins)

    def of(self, quantity: Quantity) -> str | None:
        """The date of a *quantity* that has none of its own: sums and shares go on with what was told."""
        return self.date if not self.taken or self.joins or quantity.unit else None

    def going_on(self, told: str | None) -> Report:
        """The report behind a figure that is *told* as of a day or year."""
        return replace(self, told=told) if told else self


def of_review(tape: Tape) -> str | None:
    """The period that an article looks back on whose title says so: "Tổng kết công tác năm 2018"."""
    title = normalise(tape.reading.title or "")
    review = _REVIEW.search(title)
    if not review:
        return None
    for date in dates.find(title, published=tape.reading.published):
        if date.start >= review.end() and date.iso and len(date.iso) < _DAY:
            months = _months(title, date.start) if len(date.iso) == _YEAR else None
            return "-".join((date.iso, months)) if months else date.iso
    return None


def of_settlement(tape: Tape) -> tuple[int, str] | None:
    """From where on sums of the budget are of the year whose accounts are settled, and that year.

    None where the text tells of the accounts of no year, or of several.
    """
    told = [(tape.date(found.start("when")), found.start()) for found in tape.keyed(_SETTLED)]
    for at in tape.find("Ⓓ", 0, len(tape.code)):
        title = tape.mention(at).text
        titled = _SETTLING.search(normalise(title)) if "uyết toán" in title else None
        told += [(titled["year"], at)] if titled else []
    years = {
        date: at for date, at in sorted(told, key=lambda one: -one[1]) if len(date or "") == _YEAR
    }
    if len(years) != 1:
        return None
    [(year, at)] = years.items()
    return (at, year) if year else None


def is_of_budget(tape: Tape, quantity: Quantity, floor: int, ceiling: int) -> bool:
    """Tell whether a sum or share in the sentence from *floor* to *ceiling* is one of a year's budget."""
    if not quantity.unit or _EACH_YEAR.search(tape.code, floor, ceiling):
        return False
    return _BUDGET.search(tape.code, floor, ceiling) is not None


def of(tape: Tape, quantity: Quantity, end: int, floor: int) -> str | None:
    """The day or year told beside a figure whose unit ends at *end*, in a sentence that begins at *floor*."""
    if is_now(tape, quantity, floor):
        counted = _COUNTED.match(tape.code, end)
        return _date(tape, counted.end() - 1) if counted else None
    told = _RIGHT_BEHIND.match(tape.code, end)
    if told and not _STRETCH.match(tape.code, told.end()):
        return _date(tape, told.start("when"))
    clause = max(floor, tape.code.rfind(";", floor, quantity.start) + 1)
    near = [at for at in tape.find("Ⓣ", clause, quantity.start) if _tells(tape, floor, at)]
    if near:
        date = _date(tape, near[-1])
        month = yearless.last(tape, near[-1] + 1, quantity.lead, year=date)
        return month.iso if month and not _is_beside(tape, floor, month.start) else date
    for at in reversed([*tape.find("Ⓣ", floor, clause)]):
        if _tells(tape, floor, at) and not tape.code.endswith(("của ", "của năm "), floor, at):
            return _date(tape, at)
    if bare := [*_BARE.finditer(tape.code, clause, quantity.start)]:
        return bare[-1]["year"]
    if after := _AFTER.match(tape.code, end):
        return _date(tape, after.end() - 1)
    meant = yearless.last(tape, clause, quantity.lead)
    return meant.iso if meant and not _is_beside(tape, floor, meant.start) else None


def is_now(tape: Tape, quantity: Quantity, floor: int) -> bool:
    """Tell whether the words before *quantity* put it at the time at which it is told."""
    if not _NOW.has_key(tape.code[floor : quantity.lead]):
        return False
    return _NOW.pattern.search(tape.code, floor, quantity.lead) is not None


def is_of_another_time(tape: Tape, quantity: Quantity, floor: int) -> bool:
    """Tell whether the words before *quantity* put it at a time that is no single day, month or year."""
    if not _ANOTHER.has_key(tape.code[floor : quantity.lead]):
        return False
    return _ANOTHER.pattern.search(tape.code, floor, quantity.lead) is not None


def _date(tape: Tape, at: int) -> str | None:
    """The date at *at*, the last of the months that the words before it count from the year's first."""
    date = tape.date(at)
    months = _months(tape.code, at) if date is not None and len(date) == _YEAR else None
    return "-".join((date, months)) if date and months else date


def _months(text: str, at: int) -> str | None:
    """The month that the words before *at* count up to from the year's first: "sáu tháng đầu" is "06"."""
    counted = _MONTHS.search(text, max(0, at - 24), at)
    months = numbers.parse(counted["count"] or "1") if counted else None
    if not isinstance(months, int) or months > _MONTHS_OF_YEAR:
        return None
    return str(months).zfill(2)


def looks_ahead(tape: Tape, floor: int, ceiling: int) -> bool:
    """Tell whether the sentence speaks of what is to come."""
    return _AHEAD.search(tape.code, floor, ceiling) is not None


def _announced(tape: Tape, floor: int) -> str | None:
    """The one year or month that the sentence before speaks of, where that at *floor* tells more of it."""
    if floor <= _GAP or not _TELLS_MORE.match(tape.code, floor):
        return None
    date = only(tape, *tape.sentence(floor - 1 - _GAP))
    return date if date and len(date) < _DAY else None


def only(tape: Tape, floor: int, ceiling: int) -> str | None:
    """The one time that the sentence from *floor* to *ceiling* tells, None where it tells none or several."""
    told = {tape.date(at): at for at in tape.find("Ⓣ", floor, ceiling) if _tells(tape, floor, at)}
    return _date(tape, *told.values()) if len(told) == 1 else None


def any_told(tape: Tape, floor: int, ceiling: int) -> bool:
    """Tell whether the sentence from *floor* to *ceiling* tells a time at all."""
    return any(_tells(tape, floor, at) for at in tape.find("Ⓣ", floor, ceiling))


def opening(tape: Tape, floor: int) -> str | None:
    """The day or year that opens the sentence at *floor*."""
    found = _OPENS.match(tape.code, floor)
    if not found or not _tells(tape, floor, found.start("period")):
        return None
    return _date(tape, found.start("period"))


def _tells(tape: Tape, floor: int, at: int) -> bool:
    is_day = len(tape.date(at) or "") == _DAY
    if is_day and _UP_TO.search(tape.code, floor, at):
        return True
    return (
        not _DATED.search(tape.code, floor, at)
        and not (not is_day and _SINCE.search(tape.code, floor, at))
        and not (is_day and tape.code.endswith("trước ", floor, at))
        and not _is_beside(tape, floor, at)
        and not _STRETCH.match(tape.code, at + 1)
        and not _ISSUING.match(tape.code, at + 1)
        and not (is_day and _SAYING.match(tape.code, at + 1) and not _AS_OF.match(tape.code, floor))
    )


def _is_beside(tape: Tape, floor: int, at: int) -> bool:
    """Whether the words before a time at *at* only compare with it, or count from it on."""
    return bool(_AFTERWARDS.search(tape.code, floor, at) or _ELSEWHEN.search(tape.code, floor, at))
