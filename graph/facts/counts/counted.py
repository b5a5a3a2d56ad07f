"""What is counted: the words of the text that say of what a figure tells.

They stand behind the number ("68 cơ sở y tế tư nhân"), before it ("tổng vốn đầu tư đạt …"), or with the
figure before it in the same sentence ("…, tăng 5% so với cùng kỳ", "trong đó có 5 bác sĩ").
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.facts.counts import alone, clauses
from graph.facts.counts.framed import Figure, Told, joined, placed, told
from graph.facts.counts.units import Measured
from graph.facts.tape import Tape

CHANGED = re.compile(r",? (?P<way>tăng|giảm)(?: thêm)? $")
_COMPARED = re.compile(r" (?:tăng|giảm|vượt|bằng (?:dự toán|kế hoạch|cùng kỳ))(?!\w).*$")
# Between two figures of one thing: "… là 5 tỷ đồng, tăng 3%", "… 81 người (chiếm 3%)".
_SAME = re.compile(
    r"[ ,()]*(?:và |cũng |đã |đều |chỉ )*(?P<verb>tăng|giảm|vượt|bằng|chiếm|tương đương|tương ứng|đạt|thừa|"
    r"thiếu|hụt|còn|cao hơn|thấp hơn)?"
    r"(?: (?:thêm|tới|đến|lên|khoảng|gần|hơn|trên|với|được|là|tỷ lệ|tỉ lệ))*[ ,(]*"
)
_MORE = ("tăng", "giảm", "vượt", "cao hơn", "thấp hơn")
_OTHER = ("", "tương ứng", "tương đương", "đạt", "còn")
_ROW = re.compile(
    r" ?(?:,|,? và|,? cùng|,? với|,? cùng với|,? hoặc|;|-) ?(?:khoảng |gần |hơn |trên )?"
)
_PART = re.compile(r"(?:trong (?:số )?đó|gồm|bao gồm|\()(?:,? (?:có|gồm|là|tới|chỉ|đã))*[ :]*$")
# "25 tỷ đồng để xây 12 trường": what stands between two numbers tells of the second.
_GOES_ON = re.compile(r" (?:để|cho(?! phép| vay)|của|thuộc|tại|ở) (?=(?:[^\W\d]+ ){0,6}\d)")
# "Tỉnh có 58 đơn vị cấp xã, gồm 41 xã": the parts have in common whose the whole is.
_RANK = re.compile(r"$|(?:cấp|tuyến|hạng) |trực thuộc$")
# "Ⓛ chỉ là 4,3%; Ⓛ 4,6%": only another holder stands between two figures.
_HOLDER = re.compile(
    r"[^‖ⓁⒶⓄ;,.]{0,12}(?:[;,.]| và|,? (?:còn|trong khi|trong đó|riêng))"
    r"(?: (?:còn|trong khi|trong đó|riêng|và|đến|của|cho|ở|tại|nhận))* (?P<holder>[ⓁⒶⓄ])"
    r"(?: (?:là|chỉ|đạt|chỉ là|còn|có|nhận|được|chiếm|khoảng|hơn|gần|trên|với|:|cũng|đã|giải ngân))*[ :(]*"
)


def of(tape: Tape, found: Measured, floor: int, ceiling: int, last: Told | None) -> Told:
    """What *found* counts in the sentence from *floor* to *ceiling*, *last* being the figure before it."""
    further = _GOES_ON.match(tape.code, last.start) if last and last.floor == floor else None
    start = further.end() if further and found.unit_start != found.unit_end else floor
    left, right = clauses.before(tape, found, start), clauses.behind(tape, found, ceiling)
    figure = Figure(tape, found, left, right)
    if not last or last.floor != floor:
        return alone.of(figure, floor)
    return (
        _same(figure, last)
        or _in_row(figure, last)
        or _in_part(figure, last)
        or _again(figure, last)
        or _of_another(figure, last)
        or alone.of(figure, floor, "" if last.noun else _COMPARED.sub("", last.what))
    )


def _same(figure: Figure, last: Told) -> Told | None:
    """A further figure of the same thing: how it changed, its share, the sum in other money."""
    code, lead = figure.tape.code, figure.found.quantity.lead
    same = _between(_SAME, figure, last)
    if not same or not (same["verb"] or code[last.start : lead].strip() == "("):
        return None
    verb, own = same["verb"] or "", figure.behind.words
    if figure.is_noun and verb in _OTHER and figure.found.unit != "điểm":
        return None
    thing = _COMPARED.sub("", last.what)
    if verb in _MORE and figure.is_noun and not figure.than:
        what = joined(verb, figure.found.unit, own)
    elif verb in _MORE:
        what = joined(thing, verb, figure.than or own)
    elif verb in ("chiếm", "bằng"):
        what = joined(thing, verb if verb == "bằng" else "", own)
    else:
        what = thing
    start = figure.found.unit_end
    return replace(last, what=what, start=start, end=figure.end, own="", shared=False)


def _in_row(figure: Figure, last: Told) -> Told | None:
    """ "5 tổ chức và 12 cá nhân": what is said before the first holds for the others."""
    if not (figure.is_noun and last.noun and _between(_ROW, figure, last)):
        return None
    own = figure.behind.words
    if figure.measures:
        what = own or last.what
    elif last.part:
        what = joined(figure.head, own, last.part if len(figure.behind) <= 1 else "")
    else:
        left = last.left if last.shared and not own else ""
        what = placed(joined(figure.head, own), left, owns=last.owns)
    return told(
        figure,
        last.floor,
        what,
        left=last.left,
        own=own,
        part=last.part,
        shared=last.shared,
        owns=last.owns,
    )


def _in_part(figure: Figure, last: Told) -> Told | None:
    """ "…, trong đó có 5 bác sĩ": a part of what was counted before, with what tells of the whole."""
    lead = figure.found.quantity.lead
    if not figure.is_noun or not _PART.search(figure.tape.code, last.start, lead):
        return None
    part = last.own if len(last.own.split()) <= alone.SHORT + 1 else ""
    if last.owns and len(last.left.split()) <= alone.SHORT and _RANK.match(part):
        part = last.left
    what = joined(figure.head, figure.behind.words, part if len(figure.behind) <= 1 else "")
    return told(figure, last.floor, what, part=part)


def _again(figure: Figure, last: Told) -> Told | None:
    """ "Năm 2016 có 5 vụ, năm 2017 có 3 vụ": the same is counted at another time."""
    alike = last.unit.lower().startswith(figure.found.unit.lower())
    if not alike or figure.before.words or figure.behind.words:
        return None
    return told(figure, last.floor, last.what, left=last.left)


def _of_another(figure: Figure, last: Told) -> Told | None:
    """ "Lãi suất của Ⓛ là 7%, trong khi Ⓛ là 4%": the same is told of another place or body."""
    code, lead = figure.tape.code, figure.found.quantity.lead
    alike = last.unit.lower() == figure.found.unit.lower()
    behind = _HOLDER.fullmatch(code, last.start, lead)
    if not alike or figure.behind.words or not behind or not last.stem:
        return None
    what = joined(last.stem, figure.tape.written(*behind.span("holder")))
    return told(figure, last.floor, what, stem=last.stem)


def _between(pattern: re.Pattern[str], figure: Figure, last: Told) -> re.Match[str] | None:
    """*pattern* where it is all that stands between the figure before and this one."""
    code, lead = figure.tape.code, figure.found.quantity.lead
    behind = pattern.fullmatch(code, last.end, lead) if last.end <= lead else None
    return behind or pattern.fullmatch(code, last.start, lead)
