"""Figures: counts, shares and sums about public work, each with its unit and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph import numbers
from graph.facts import claims
from graph.facts.counts import about, counted, periods, publicity, repeated, report_heads, units
from graph.facts.counts.framed import Told
from graph.facts.counts.units import Measured
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Fact, FactKind, Ref, Status
from graph.patterns import Keyed

_PRIVATE = Keyed(
    r"(?<!\w)(?:bản kê khai|(?:Ⓟ|ông|bà)(?: đã| có)? kê khai|đang sở hữu|"
    r"quyền sở hữu(?! (?:nhà ở|trí tuệ|công nghiệp|nhà nước|toàn dân))|"
    r"thu nhập khoảng|tổng thu nhập|(?<!hộ )gia đình (?:ông|bà|tôi|em)(?: Ⓟ)? có|"
    r"(?:ông|bà|anh|chị(?! em)|vợ|chồng|tôi|Ⓟ)(?!\w)[^‖;,]{0,40} vay)(?!\w)",
    keys="kê khai|sở hữu|thu nhập|gia đình | vay",
)
# What somebody wrote or won, what was wrecked or stolen: a life and a crime, no public work.
_LIFE = Keyed(
    r"(?<!\w)(?:ông|bà|anh|chị|Ⓟ)(?!\w)[^‖;Ⓐ]{0,50} (?:xuất bản|sáng tác|viết|là tác giả(?: của)?|công bố|"
    r"tốt nghiệp|sinh hạ|sinh được)(?: (?!cho|về)\w+){0,3} $|"
    r"(?<!\w)(?:đập phá|đập vỡ|lấy trộm|trộm được|cướp đi|cướp được|móc túi)(?!\w)[^‖]{0,60}$",
    keys="xuất bản|sáng tác|viết|tác giả|công bố|tốt nghiệp|sinh hạ|sinh được|đập |trộm|cướp |móc túi",
)
_REACH = 100
# Money that goes from hand to hand: "chuyển cho nhà báo Ⓟ 200 triệu đồng".
_HANDED = re.compile(
    r"(?<!\w)(?:chuyển|đưa|giao|trả|biếu)(?: trước| tiếp| thêm| lại| nốt)*(?: cho)?"
    r"(?: (?:ông|bà|anh|chị|nhà báo|phóng viên|cán bộ|người))?(?: Ⓟ| này)(?: số tiền)? $|"
    r"Ⓟ[^‖;,]{0,20} (?:nhận|đòi|lấy)(?: của [^‖;,]{0,20})?(?: số tiền)? $"
)
_ADDRESS = re.compile(r"\((?:trú|ngụ|thường trú|hktt|địa chỉ|sinh|quê)[^()‖]*$")
_MONEY = re.compile(r"(?:đồng|usd|vnđ|tỷ|tỉ|triệu)$")
# What a company earns and what its shares cost is its own affair.
_BUSINESS = Keyed(
    r"(?<!\w)(?:lợi nhuận (?:trước|sau) thuế|lãi (?:ròng|sau thuế|trước thuế)|khớp lệnh|đồng/cp|"
    r"đồng/cổ phiếu|giá cổ phiếu|(?:triệu|nghìn) cổ phiếu|"
    r"(?:số|khối) (?:cổ phiếu|cổ phần|tài sản chứng khoán)(?: \w+){0,2} (?:trị giá|tương ứng|tương đương)|"
    r"(?:nắm|nắm giữ|sở hữu)(?: \w+){0,4} (?:cổ phiếu|cổ phần)|"
    r"thị giá|đóng cửa phiên|phiên giao dịch|(?:nhận|trả|chia|mức) cổ tức)(?!\w)|"
    r"\d (?:cổ phiếu|cổ phần)(?!\w)",
    keys="lợi nhuận |lãi |khớp lệnh|đồng/cp|cổ phiếu|cổ phần|tài sản chứng|thị giá|phiên|cổ tức",
)
# "Lợi nhuận trước thuế 300 tỷ đồng, nộp ngân sách 90 tỷ đồng": what a company brings the State is not.
_PAYS_STATE = re.compile(r"(?<!\w)(?:nộp|đóng góp)(?: vào| cho)? (?:ngân sách|nsnn)(?!\w)")
_WEALTH = re.compile(
    r"(?<!\w)(?:biệt thự(?! (?:cũ|thuộc|công))|khối tài sản|giá trị tài sản của (?:ông|bà)|"
    r"khoản vay ngân hàng|vợ ông|chồng bà|bạn bè|gia đình ông|gia đình bà|người thân)(?!\w)"
)
# "Thứ năm về quá cảnh hàng hóa, …": what the sentence of a list is about.
_TOPIC = re.compile(
    r"[ \"-]*(?:nội dung )?thứ (?!trưởng|ba,|tư,)\w+(?: \w+)?,? về "
    r"(?P<topic>[^‖;,Ⓣ]{4,90}?)(?:,| thực hiện(?!\w))"
)
# What is settled so far before its account is of its year.
_LEAD = 120


def state(scene: Scene) -> Iterator[Fact]:
    """Yield a figure for each quantity that counts or measures something, each once.

    A long article that hardly names a public body or a document tells of no public work, and has none.
    """
    tape = scene.tape
    if not publicity.has(tape):
        return
    told, days = repeated.Told(), _Days(tape)
    before: Measured | None = None
    last: Told | None = None
    meant: about.About | None = None
    for found in _measured(tape):
        floor, ceiling = tape.sentence(found.quantity.start)
        if before and (earlier := _earlier(tape, before, found, meant)):
            yield _proved(tape, earlier, meant)
        before = found
        last = counted.of(tape, found, floor, ceiling, last)
        meant = about.of(tape, found, floor, ceiling, meant)
        what = last.what
        topic = _TOPIC.match(tape.code, floor, found.quantity.lead)
        if topic:
            what = f"{found.unit} về {tape.written(*topic.span('topic'))}"
        as_of = days.of(found, floor, ceiling)
        if not told.before(tape, found, floor, ceiling, what, topic["topic"] if topic else ""):
            for figure in _told(tape, found, what, as_of, meant):
                yield _proved(tape, figure, meant)


def _measured(tape: Tape) -> Iterator[Measured]:
    """Yield the quantities with a unit that are no private person's or company's."""
    private: dict[int, bool] = {}
    for quantity in numbers.find(tape.code, normalised=tape.code, starts=tape.numbers()):
        found = units.of(tape, quantity)
        if found is None:
            continue
        floor, ceiling = tape.sentence(found.quantity.start)
        if floor not in private:
            private[floor] = _is_private(tape, floor, ceiling)
        if not (private[floor] or _is_owned(tape, found, floor, ceiling)):
            yield found


class _Days:
    """For when the figures of one article hold, asked of each in turn."""

    def __init__(self, tape: Tape) -> None:
        self._tape = tape
        self._report = periods.Report()
        self._reviewed = periods.of_review(tape)
        self._settled = periods.of_settlement(tape)
        self._head: tuple[int, str | None] = (-1, None)

    def _headed(self, floor: int, ceiling: int) -> str | None:
        """The head of the report that the sentence stands in, looked for once in each sentence."""
        if self._head[0] != floor:
            self._head = floor, report_heads.of(self._tape, floor, ceiling)
        return self._head[1]

    def of(self, found: Measured, floor: int, ceiling: int) -> str | None:
        """When the quantity holds: by its own words, by the report it stands in, by the whole article."""
        tape, quantity = self._tape, found.quantity
        report = self._report.at(tape, floor, ceiling)
        now = periods.is_now(tape, quantity, floor)
        told = periods.of(tape, quantity, found.unit_end, floor)
        if told is None and not now:
            told = report.of(quantity) or self._headed(floor, ceiling)
        if periods.is_of_another_time(tape, quantity, floor):
            return None
        self._report = report.going_on(told)
        if told is not None:
            return told
        if now:
            return None
        if self._reviewed and not periods.looks_ahead(tape, floor, ceiling):
            return self._reviewed
        if self._settled and floor >= self._settled[0] - _LEAD:
            budget = periods.is_of_budget(tape, quantity, floor, ceiling)
            return self._settled[1] if budget else None
        return None


def _told(
    tape: Tape, found: Measured, what: str, as_of: str | None, meant: about.About | None
) -> Iterator[Fact]:
    """Yield the figure, and the whole that it is told to be a part of."""
    quantity = found.quantity
    end = max(found.unit_end, quantity.end)
    proof = tape.evidence(quantity.lead, end, "figure/number-unit")
    said = Ref(meant.entity) if meant else None
    yield claims.fact(
        FactKind.FIGURE,
        proof,
        value=quantity.value,
        value_max=quantity.most,
        unit=found.unit,
        what=what or None,
        as_of=as_of,
        qualifier=quantity.qualifier or None,
        about=said,
    )
    if (whole := quantity.whole) and quantity.unit and whole != quantity.value:
        # "Giải ngân 2.477/10.825 tỷ đồng": so much out of so much money.
        yield claims.fact(
            FactKind.FIGURE,
            proof,
            value=whole,
            unit=found.unit,
            what=what or None,
            as_of=as_of,
            about=said,
        )


def _proved(tape: Tape, figure: Fact, meant: about.About | None) -> Fact:
    """*figure* with the words that tell what it is about as a further proof."""
    if meant is None:
        return figure
    proof = tape.evidence(meant.start, meant.end, meant.rule)
    return replace(figure, evidence=(*figure.evidence, proof))


# What was planned or is due is no earlier state.
_THAN_BEFORE = re.compile(
    r" so với (?!(?:số |mức )?(?:dự toán|dự kiến|kế hoạch|quy định|nhu cầu|chỉ tiêu|mục tiêu|yêu cầu|"
    r"bình quân)(?!\w))(?P<when>[^‖;,.]{2,40})"
)


def _earlier(tape: Tape, now: Measured, change: Measured, meant: about.About | None) -> Fact | None:
    """ "27 điểm cầu, tăng 11 điểm cầu so với trước đây": 16 before, which is inferred."""
    code = tape.code
    way = counted.CHANGED.fullmatch(code, now.unit_end, change.quantity.lead)
    than = _THAN_BEFORE.match(code, change.unit_end)
    values = now.quantity.value, change.quantity.value
    if (
        not way
        or not than
        or now.unit != change.unit
        or any(one.quantity.most or one.quantity.qualifier for one in (now, change))
        or now.unit == "%"
        or not all(isinstance(v, int) for v in values)
    ):
        return None
    value = values[0] - values[1] if way["way"] == "tăng" else values[0] + values[1]
    return claims.fact(
        FactKind.FIGURE,
        tape.evidence(now.quantity.lead, than.end(), "figure/before-change"),
        Status.INFERRED,
        value=value,
        unit=now.unit,
        what=f"{now.unit} {tape.written(*than.span('when'))}",
        about=Ref(meant.entity) if meant else None,
    )


def _is_private(tape: Tape, floor: int, ceiling: int) -> bool:
    """Tell whether a sentence is about somebody's own affairs, no public work."""
    sentence = tape.code[floor:ceiling]
    if "lợi nhuận" in sentence and _PAYS_STATE.search(sentence):
        return False
    return any(
        pattern.has_key(sentence) and pattern.pattern.search(tape.code, floor, ceiling)
        for pattern in (_PRIVATE, _BUSINESS)
    )


def _is_owned(tape: Tape, found: Measured, floor: int, ceiling: int) -> bool:
    """Tell whether the quantity is somebody's own wealth or address."""
    if _ADDRESS.search(tape.code, floor, found.quantity.start):
        return True
    near = max(floor, found.quantity.lead - _REACH)
    if _LIFE.has_key(tape.code[near : found.quantity.lead]) and _LIFE.pattern.search(
        tape.code, near, found.quantity.lead
    ):
        return True
    return bool(
        _MONEY.search(found.unit.lower())
        and (
            _WEALTH.search(tape.code, floor, ceiling)
            or _HANDED.search(tape.code, floor, found.quantity.lead)
        )
    )
