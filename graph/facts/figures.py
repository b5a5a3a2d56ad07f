"""Figures: counts, shares and sums about public work, each with its unit and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import numbers
from graph.facts import claims, counted, nouns, periods, units
from graph.facts.foundings import NAMED_UNIT
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.facts.units import Measured
from graph.lexicon import words
from graph.model import Fact, FactKind, Status
from graph.patterns import Keyed
from graph.values import value
from graph.vietnamese import normalise

_PRIVATE = Keyed(
    r"(?<!\w)(?:bản kê khai|(?:Ⓟ|ông|bà)(?: đã| có)? kê khai|đang sở hữu|"
    r"quyền sở hữu(?! (?:nhà ở|trí tuệ|công nghiệp|nhà nước|toàn dân))|"
    r"thu nhập khoảng|tổng thu nhập|(?<!hộ )gia đình (?:ông|bà)(?: Ⓟ)? có|"
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
_WEALTH = re.compile(
    r"(?<!\w)(?:biệt thự(?! (?:cũ|thuộc|công))|khối tài sản|giá trị tài sản của (?:ông|bà)|"
    r"khoản vay ngân hàng|vợ ông|chồng bà|bạn bè|gia đình ông|gia đình bà|người thân)(?!\w)"
)
# "Thứ năm về quá cảnh hàng hóa, …": what the sentence of a list is about.
_TOPIC = re.compile(
    r"[ \"-]*(?:nội dung )?thứ (?!trưởng|ba,|tư,)\w+(?: \w+)?,? về "
    r"(?P<topic>[^‖;,Ⓣ]{4,90}?)(?:,| thực hiện(?!\w))"
)
# Articles longer than this are told by how often they name public bodies, or units of administration:
# once in so many characters.
_LONG_TEXT, _APART, _UNITS_APART = 600, 3_000, 400
# One that opens with a public body tells of its work, however long it is.
_LEAD = 120


def state(scene: Scene) -> Iterator[Fact]:
    """Yield a figure for each quantity that counts or measures something, each once.

    A long article that hardly names a public body or a document tells of no public work, and has none.
    """
    tape = scene.tape
    if not _is_public(tape):
        return
    seen: dict[tuple[object, ...], dict[str, int]] = {}
    shares: list[_Share] = []
    private: dict[int, bool] = {}
    before: Measured | None = None
    last: counted.Told | None = None
    report = periods.Report()
    reviewed = periods.of_review(tape)
    settled = periods.of_settlement(tape)
    for quantity in numbers.find(tape.code, normalised=tape.code, starts=tape.numbers()):
        found = units.of(tape, quantity)
        if found is None:
            continue
        quantity = found.quantity
        floor, ceiling = tape.sentence(quantity.start)
        if floor not in private:
            private[floor] = _is_private(tape, floor, ceiling)
        if private[floor] or _is_owned(tape, found, floor, ceiling):
            continue
        if before and (earlier := _earlier(tape, before, found)):
            yield earlier
        before = found
        last = counted.of(tape, found, floor, ceiling, last)
        what = last.what
        share = _share(what, quantity.value) if found.unit == "%" else ""
        topic = _TOPIC.match(tape.code, floor, quantity.lead)
        if topic:
            what = f"{found.unit} về {tape.written(*topic.span('topic'))}"
        unit = found.unit.lower().removeprefix(quantity.unit.lower()).strip()
        report = report.at(tape, floor, ceiling)
        as_of = periods.of(tape, quantity, found.unit_end, floor) or report.of(quantity)
        report = report.going_on(as_of)
        if as_of is None and reviewed and not periods.looks_ahead(tape, floor, ceiling):
            as_of = reviewed
        if as_of is None and settled and floor >= settled[0] - _LEAD:
            budget = periods.is_of_budget(tape, quantity, floor, ceiling)
            as_of = settled[1] if budget else None
        key = (quantity.amount, quantity.most, share, topic and topic["topic"])
        if _told(seen.setdefault(key, {}), unit, floor, quantity.value):
            continue
        if found.unit == "%" and quantity.value % 1 == 0:
            shares.append(one := _Share.of(tape, quantity, floor, ceiling))
            if any(one.is_again(other) for other in shares[:-1]):
                continue
        proof = tape.evidence(
            quantity.lead, max(found.unit_end, quantity.end), "figure/number-unit"
        )
        yield claims.fact(
            FactKind.FIGURE,
            proof,
            value=quantity.value,
            value_max=quantity.most,
            unit=found.unit,
            what=what or None,
            as_of=as_of,
            qualifier=quantity.qualifier or None,
        )
        if (whole := quantity.whole) and quantity.unit and whole != quantity.value:
            # "Giải ngân 2.477/10.825 tỷ đồng": so much out of so much money.
            yield claims.fact(
                FactKind.FIGURE, proof, value=whole, unit=found.unit, what=what or None, as_of=as_of
            )


def _share(what: str, value: float) -> str:
    """What tells shares of one size apart; the growth of an economy is one, however it is told.

    A share with decimals is the same wherever it stands.
    """
    if value % 1:
        return ""
    return "tăng trưởng" if _GROWTH.search(what.lower()) else normalise(what)[:12]


_WORD = re.compile(r"[^\W\d_]+")
# Words that shares of different things have in common.
_OF_ANY = words.of(
    "là của và được các có đã với cho trong đến từ tại để một này những khi như về trên hơn gần khoảng tỷ lệ "
    "tỉ số đạt thì đó sẽ ra vào lên mới còn cũng so cùng kỳ năm trước ngoái tăng giảm chiếm"
)
_AROUND, _ALIKE = 6, 3


@value
class _Share:
    """A share in whole per cents with the *words* around it, which tell it from others of its size."""

    size: tuple[object, ...]
    floor: int
    words: frozenset[str]

    @staticmethod
    def of(tape: Tape, quantity: numbers.Quantity, floor: int, ceiling: int) -> _Share:
        before = _WORD.findall(tape.code, floor, quantity.lead)[-_AROUND:]
        behind = _WORD.findall(tape.code, quantity.end, ceiling)[:_AROUND]
        said = frozenset((*before, *behind)) - _OF_ANY
        return _Share((quantity.value, quantity.most), floor, said)

    def is_again(self, other: _Share) -> bool:
        """Whether *other*, of another sentence, tells the same: "91% đại biểu tán thành" once more."""
        alike, least = len(self.words & other.words), min(len(self.words), len(other.words))
        return (
            self.size == other.size
            and self.floor != other.floor
            and alike >= _ALIKE
            and alike * 2 >= least
        )


_GROWTH = re.compile(r"(?<!\w)(?:tăng trưởng|gdp)(?!\w)")


def _told(units_told: dict[str, int], unit: str, floor: int, value: float) -> bool:
    """Whether an earlier sentence told as many of the *unit*: "59 tàu cá" are the "59 tàu" of before.

    So does the same sentence where they are many: a headline often has lost its break.
    """
    for other, at in units_told.items():
        short, long = sorted((unit, other), key=len)
        held = bool(short) and value >= _MANY and "," not in long and long.startswith(f"{short} ")
        held = held or (value > _MANY and _is_taken_up(unit, other))
        if (at != floor and (unit == other or held)) or (
            unit == other and (value > _MANY if unit else value % 1)
        ):
            return True
    units_told.setdefault(unit, floor)
    return False


_MANY = 5
_PIECES, _VEHICLES = "chiếc", re.compile(r"(?:xe|tàu|ô tô|ôtô|thuyền|máy)(?!\w)")


def _is_taken_up(unit: str, other: str) -> bool:
    """Whether one of two units takes up the other: "8 phó giám đốc", "8 người"; "181 xe", "181 chiếc"."""
    for loose, thing in ((unit, other), (other, unit)):
        if loose == "người" and thing != loose and nouns.is_person(thing):
            return True
        if loose == _PIECES and _VEHICLES.match(thing):
            return True
    return False


_THAN_BEFORE = re.compile(r" so với (?P<when>[^‖;,.]{2,40})")


def _earlier(tape: Tape, now: Measured, change: Measured) -> Fact | None:
    """ "27 điểm cầu, tăng 11 điểm cầu so với trước đây": 16 before, which is inferred."""
    code = tape.code
    way = counted.CHANGED.fullmatch(code, now.unit_end, change.quantity.lead)
    than = _THAN_BEFORE.match(code, change.unit_end)
    values = now.quantity.value, change.quantity.value
    if (
        not way
        or not than
        or now.unit != change.unit
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
    )


def _is_public(tape: Tape) -> bool:
    """Whether the article names public bodies, documents or units of administration often enough."""
    length = len(tape.code)
    named = list(tape.find("ⒶⒹ", 0, length))
    if length < _LONG_TEXT or (named and named[0] < _LEAD) or len(named) * _APART >= length:
        return True
    units = [at for at in tape.find("Ⓛ", 0, length) if NAMED_UNIT.match(tape.mention(at).text)]
    return len(units) * _UNITS_APART >= length


def _is_private(tape: Tape, floor: int, ceiling: int) -> bool:
    """Tell whether a sentence is about somebody's own affairs, no public work."""
    sentence = tape.code[floor:ceiling]
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
