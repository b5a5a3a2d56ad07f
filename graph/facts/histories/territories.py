"""What becomes of units of administration: mergers, splits, a new name.

The formulas are those of the resolutions by which the National Assembly and its standing committee
arrange units anew: "sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của xã A và xã B thành xã mới có
tên gọi là xã C".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts.histories.foundings import LEVEL, NAMED_UNIT, UNITS
from graph.facts.histories.renaming import Renaming, planned
from graph.facts.tape import ASIDE, Tape
from graph.patterns import Keyed
from graph.vietnamese import normalise

_DAY = r"(?:(?P<date>Ⓣ),? (?:[^‖;ⓉⓁ]{0,60} )?)?"
_MEASURE = r"(?:[\d.,]+ (?:km2|km²|ha|héc-?ta|người|nhân khẩu)(?!\w))"
# How much of a unit goes over: "toàn bộ diện tích tự nhiên, quy mô dân số của", "toàn bộ 4,1 km2 diện tích".
_SHARE = (
    rf"(?:(?:{_MEASURE} )?(?:diện tích(?: đất)?(?: tự nhiên)?|địa giới(?: hành chính)?|quy mô dân số|"
    rf"dân số|địa bàn)(?: (?:là )?{_MEASURE})?|{_MEASURE})"
)
_REST = rf"(?:{_SHARE}(?:,| và|, và)? )*(?:của )?"
_EXTENT = rf"(?:(?:toàn bộ|nguyên trạng|một phần|phần còn lại) )?{_REST}"
_MANY = r"(?:các|hai|ba|bốn|năm|\d+)"
_SEVERAL = (
    rf"(?P<several>(?:{_MANY} )?{LEVEL}(?:(?:,|/| và) {LEVEL})*[,:]? "
    rf"|{_MANY} đơn vị(?: hành chính)?(?: cấp (?:xã|huyện|tỉnh))?(?: cũ)?(?: là|:| gồm:?)? )?"
)
# An old unit and, in a bracket or behind "thuộc", what it lies in.
_OLD = rf"Ⓛ(?: (?:cũ|trước đây))?{ASIDE}(?:,? (?:cùng )?(?:thuộc|của) (?:địa bàn )?Ⓛ)?"
_OLDS = (
    rf"(?P<olds>{_OLD}(?:(?:,| và|, và|,? với|,? cùng) {_EXTENT}(?:(?:các )?{LEVEL} )?{_OLD})*)"
    r"(?: hiện nay| cũ| trước đây)?"
)
_NAMED = r"(?:(?:và )?(?:có|lấy|mang|với) tên(?: gọi| chung| mới)*(?: là|:)? )"
_RESULT = rf"(?:(?:một |1 )?(?:{LEVEL} )?(?:mới )?,? ?(?:{_NAMED}|là )?)"
_MERGES = r"(?:sắp xếp|sáp nhập|sát nhập|hợp nhất|(?<!\w)nhập)"
_KEYS = "sắp xếp |nhập |hợp nhất "

_MERGING = Keyed(
    rf"{_DAY}{_MERGES} {_EXTENT}{_SEVERAL}{_OLDS}"
    rf"(?:,? (?:để |và )?(?:thành lập|hình thành|thành|vào) {_RESULT}|,? (?:{LEVEL} mới )?{_NAMED})"
    r"(?P<new>Ⓛ)",
    keys=_KEYS,
)
# "Tỉnh A sáp nhập với tỉnh B, lấy tên là tỉnh C", "Xã A được sáp nhập về thành phố B".
_MERGED = Keyed(
    rf"{_DAY}(?P<several>{_MANY} {LEVEL}(?: cũ| là|:)? )?(?P<olds>Ⓛ(?:(?:,| và|, và) Ⓛ)*)"
    rf"(?:,? (?:được|đã|chính thức|vừa))* {_MERGES} "
    rf"(?:với (?P<partner>Ⓛ(?:(?:,| và|, và) Ⓛ)*)(?:,? thành {_RESULT}|,? {_NAMED})(?P<named>Ⓛ)"
    rf"|(?:về|vào|với|thành) {_RESULT}(?P<new>Ⓛ)(?!(?:,| và) Ⓛ))",
    keys=_KEYS,
)
_FORMED = Keyed(
    rf"{_DAY}(?P<new>Ⓛ)(?: mới)?(?:,? thuộc Ⓛ)? (?:(?:đã )?được (?:thành lập|hình thành) )?"
    rf"(?:trên cơ sở {_EXTENT}|từ (?:toàn bộ|một phần) {_REST}){_SEVERAL}{_OLDS}",
    keys=" trên cơ sở | từ toàn bộ | từ một phần ",
)
# "Xã C (sáp nhập từ xã A và xã B)", "Tỉnh C được hợp nhất từ ba tỉnh A, B và C".
_MADE_OF = Keyed(
    rf"{_DAY}(?P<new>Ⓛ)(?: mới)?(?:,| \()? ?(?:(?:được|đã|chính thức|vừa|hình thành|thành lập) )*"
    rf"(?:sáp nhập|sát nhập|hợp nhất|hợp thành) (?:lại )?từ {_EXTENT}{_SEVERAL}{_OLDS}",
    keys="nhập từ|nhất từ|lại từ|thành từ",
)
_SPLIT = Keyed(
    rf"(?:(?P<date>Ⓣ),? (?:[^‖;ⓁⓉ]{{0,30}} )?)?(?:(?P<old>Ⓛ) (?:đã |vừa )?(?:được )?(?:chia tách|chia|tách)|"
    rf"(?<!\w)(?:chia tách|chia|tách) (?P<parted>Ⓛ)) (?:ra )?(?:thành|làm) "
    rf"(?:(?:\w+ )?{LEVEL}[: ]*)?(?:mới )?(?:{_NAMED})?(?:là |gồm )?{UNITS}",
    keys="tách Ⓛ|tách thành|tách làm|tách ra|chia Ⓛ|chia thành|chia làm|chia ra",
)
_TODAY = Keyed(
    rf"(?P<old>Ⓛ)(?: cũ)? ?\((?:hiện )?nay là (?P<several>(?:hai|ba|các) {LEVEL} )?{UNITS}\)?",
    keys="nay là Ⓛ|nay là hai|nay là ba|nay là các",
)


def renamings(tape: Tape) -> Iterator[Renaming]:
    """Yield what units of administration became; towns and countries by their bare names are none."""
    for pattern, rule in (
        (_MERGING, "renamed/units-merged"),
        (_MERGED, "renamed/units-merged"),
        (_FORMED, "renamed/unit-from"),
        (_MADE_OF, "renamed/units-merged"),
    ):
        for found in tape.keyed(pattern):
            if not planned(tape, found):
                yield from _merged(tape, found, rule)
    for found in tape.keyed(_SPLIT):
        if not planned(tape, found):
            yield from _split(tape, found)
    for found in tape.keyed(_TODAY):
        yield from _today(tape, found)


def _merged(tape: Tape, found: re.Match[str], rule: str) -> Iterator[Renaming]:
    """Each old unit becomes the new one; behind one word for several they stand by their bare names."""
    told = found.groupdict()
    new = found.start("named" if told.get("named") else "new")
    olds = list(tape.find("Ⓛ", *found.span("olds")))
    if told.get("partner"):
        olds.extend(tape.find("Ⓛ", *found.span("partner")))
    for old in olds:
        named = told.get("several") or _is_unit(tape, old) or _in_row(tape, found)
        if named and not is_around(tape, found.start("olds"), old, new):
            yield Renaming(found, old, new, rule, _when(found))


def _in_row(tape: Tape, found: re.Match[str]) -> bool:
    """Whether the level before the first name of the row told is that of all: "tỉnh A, B và C"."""
    start, end = found.span("olds")
    return " và Ⓛ" in tape.code[start:end] and _is_unit(tape, start)


# "Xã A (huyện X cũ)": behind a name; "2 đơn vị (xã A và xã B)" tells which they are.
_TOLD = re.compile(r"[ⒶⓄⓁ](?: (?:cũ|trước đây))? ?$")
_WITHIN = re.compile(r"Ⓛ\)?,? (?:cùng )?(?:của|thuộc|trực thuộc) (?:địa bàn )?$")
_COMMUNE = re.compile(r"(?:xã|phường|thị trấn) ")
_DISTRICT = re.compile(r"(?:huyện|quận|thị xã|thành phố|tp\.?) ")
_PROVINCE = re.compile(r"tỉnh ")


def is_around(tape: Tape, start: int, old: int, new: int) -> bool:
    """Whether what is at *old* only tells where those named from *start* on are, and becomes no *new*.

    "Xã A, xã B (huyện X cũ)", "xã B thuộc huyện X", "xã B, huyện X": no district becomes a commune.
    """
    opened = tape.code.rfind("(", start, old)
    if opened > tape.code.rfind(")", start, old) and _TOLD.search(tape.code, start, opened):
        return True
    if tape.code[old] != "Ⓛ" or tape.code[new] != "Ⓛ":
        return False
    if _WITHIN.search(tape.code, start, old):
        return True
    before, after = (normalise(tape.mention(at).text) for at in (old, new))
    if _COMMUNE.match(after):
        return bool(_DISTRICT.match(before) or _PROVINCE.match(before))
    return bool(_DISTRICT.match(after) and _PROVINCE.match(before) and "thành phố" not in after)


def _split(tape: Tape, found: re.Match[str]) -> Iterator[Renaming]:
    """The parts of a unit that was divided; a part that keeps the old name is none."""
    old = found.start("old" if found["old"] else "parted")
    if _is_unit(tape, old):
        for new in tape.find("Ⓛ", *found.span("units")):
            if tape.mention(new).entity != tape.mention(old).entity:
                yield Renaming(found, old, new, "renamed/units-split", _when(found))


def _today(tape: Tape, found: re.Match[str]) -> Iterator[Renaming]:
    """What a bracket calls a unit today; "làng A, tỉnh B (nay là xã C, tỉnh D)" is an address."""
    news = list(tape.find("Ⓛ", *found.span("units")))
    address = len(news) > 1 or tape.code.endswith("Ⓛ, ", 0, found.start("old"))
    if found["several"] or (not address and _is_unit(tape, news[0])):
        for new in news:
            yield Renaming(found, found.start("old"), new, "renamed/old-today-new")


def _is_unit(tape: Tape, index: int) -> bool:
    """Whether the place at *index* is named with its level."""
    return NAMED_UNIT.match(normalise(tape.mention(index).text)) is not None


def _when(found: re.Match[str]) -> int | None:
    return found.start("date") if found["date"] else None
