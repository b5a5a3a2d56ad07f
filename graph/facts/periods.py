"""Periods: as of when a figure is told, in its own sentence or by the one that opened the report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph import numbers
from graph.facts.tape import Tape
from graph.numbers import Quantity

# The day of a document, a year that is compared with, a stretch of years: none dates a figure.
_DATED = re.compile(r"Ⓓ(?: của Ⓐ)?,? ?$")
_ELSEWHEN = re.compile(
    r"(?:so với|so|bằng|như|dự kiến|báo cáo|văn bản|đề nghị)(?: \w+){0,5} ?$|(?:Ⓣ|\d) ?(?:đến|tới|-) ?$|"
    r"(?<!\w)(?:bằng|gấp|cao hơn|thấp hơn|cùng kỳ)(?: [\w%.,]+){0,6} ?$"
)
_STRETCH = re.compile(
    r" ?(?:đến|tới|-) ?(?:năm )?(?:Ⓣ|\d|nay(?!\w))| và (?:Ⓣ|(?:19|20)\d\d(?!\d))| (?:tới|đến|cho đến) nay"
)
# "Từ năm 2012, tỉnh triển khai …" tells when it began.
_SINCE = re.compile(r"(?<!\w)từ (?:đầu |cuối |giữa )?$")
# "5 tháng đầu năm 2017" ends with May.
_MONTHS = re.compile(
    r"(?<!\w)(?P<count>\d{1,2}|ba|sáu|chín|bảy|tám|bốn|năm|mười) tháng đầu (?:của )?$"
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
    r"[^‖;:,.ⓉⓅ]{0,40}? ?\(?(?:vào|trong|của|tính đến|tính tới|đến hết|tính hết)(?: hết| cuối| thời điểm)* Ⓣ"
)
# "Giảm xuống còn 1,08% năm 2016": the time stands right behind the unit.
_RIGHT_BEHIND = re.compile(
    r" (?:vào |trong )?(?P<when>Ⓣ)(?= ?(?:[.,;)‖(]|$)| (?:và|lên|xuống|thì|song|đã|được|của|cho)(?!\w))"
)
_YEAR = len("2017")
_GAP = 1
_MONTHS_OF_YEAR = 12
_DAY = len("2017-07-01")


@dataclass(frozen=True, slots=True)
class Report:
    """What day or year opens the sentence from *floor* to *ceiling*, or the report it goes on with."""

    floor: int = -1
    ceiling: int = -1
    date: str | None = None

    def at(self, tape: Tape, floor: int, ceiling: int) -> Report:
        """The report in the sentence at *floor*: the next sentence with figures goes on with a year."""
        if floor == self.floor:
            return self
        told = _opening(tape, floor)
        goes_on = (
            told is None and self.date and len(self.date) < _DAY and floor - self.ceiling <= _GAP
        )
        return Report(floor, ceiling, self.date if goes_on else told)


def of(tape: Tape, quantity: Quantity, end: int, floor: int) -> str | None:
    """The day or year told beside a figure whose unit ends at *end*, in a sentence that begins at *floor*."""
    told = _RIGHT_BEHIND.match(tape.code, end)
    if told and not _STRETCH.match(tape.code, told.end()):
        return _date(tape, told.start("when"))
    clause = max(floor, tape.code.rfind(";", floor, quantity.start) + 1)
    near = [at for at in tape.find("Ⓣ", clause, quantity.start) if _tells(tape, floor, at)]
    if near:
        return _date(tape, near[-1])
    bare = [*_BARE.finditer(tape.code, clause, quantity.start)]
    if bare:
        return bare[-1]["year"]
    after = _AFTER.match(tape.code, end)
    return _date(tape, after.end() - 1) if after else None


def _date(tape: Tape, at: int) -> str | None:
    """The date at *at*, the last of the months that the words before it count from the year's first."""
    date = tape.date(at)
    counted = _MONTHS.search(tape.code, max(0, at - 24), at)
    if not counted or date is None or len(date) != _YEAR:
        return date
    months = numbers.parse(counted["count"])
    if not isinstance(months, int) or months > _MONTHS_OF_YEAR:
        return date
    return "-".join((date, str(months).zfill(2)))


def _opening(tape: Tape, floor: int) -> str | None:
    """The day or year that opens the sentence at *floor*."""
    found = _OPENS.match(tape.code, floor)
    if not found or not _tells(tape, floor, found.start("period")):
        return None
    return _date(tape, found.start("period"))


def _tells(tape: Tape, floor: int, at: int) -> bool:
    return (
        not _DATED.search(tape.code, floor, at)
        and not (len(tape.date(at) or "") < _DAY and _SINCE.search(tape.code, floor, at))
        and not _ELSEWHEN.search(tape.code, floor, at)
        and not _STRETCH.match(tape.code, at + 1)
        and not _ISSUING.match(tape.code, at + 1)
    )
