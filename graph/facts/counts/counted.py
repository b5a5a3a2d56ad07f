"""What is counted: the words of the text that say of what a figure tells.

They stand behind the number ("68 cơ sở y tế tư nhân"), before it ("tổng vốn đầu tư đạt …"), or with the
figure before it in the same sentence ("…, tăng 5% so với cùng kỳ", "trong đó có 5 bác sĩ").
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.facts.counts import clauses
from graph.facts.counts.clauses import Before, Behind
from graph.facts.counts.nouns import MEASURES
from graph.facts.counts.units import Measured
from graph.facts.tape import Tape
from graph.values import value

CHANGED = re.compile(r",? (?P<way>tăng|giảm)(?: thêm)? $")
_WAY = re.compile(r"(?P<way>tăng|giảm)(?: thêm)?$")
_THAN = re.compile(
    r"[^‖;,.()]{0,25}?\)?(?P<than>(?: so với | cùng kỳ)"
    r"(?:(?! và (?:bằng|tăng|giảm|đạt|vượt|chiếm|gấp|cao|thấp) )[^‖;,.()]){0,60})"
)
_COMPARED = re.compile(r" (?:tăng|giảm|vượt|bằng (?:dự toán|kế hoạch|cùng kỳ))(?!\w).*$")
_MAY_COMPARE = 35  # Within so many letters behind a figure what it is compared with begins.
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
# Verbs whose subject is whose the things are, or what is counted.
_OWNS = re.compile(r"(?<!\w)(?:có|gồm|còn|là|đạt|lên)(?!\w)|:")
_SPENT = re.compile(r" (?:tiền|vốn|kinh phí|cho|để|hỗ trợ|xây dựng|đầu tư)(?!\w)")
_NO_NOUN = re.compile(
    r" ?(?:[,.;:()‖]|(?:thuộc|của|đứng|ở|tại|với|có|do|được|trong|và|cho)(?!\w)|$)"
)
# "Ⓛ chỉ là 4,3%; Ⓛ 4,6%": only another holder stands between two figures.
_HOLDER = re.compile(
    r"[^‖ⓁⒶⓄ;,.]{0,12}(?:[;,.]| và|,? (?:còn|trong khi|trong đó|riêng))"
    r"(?: (?:còn|trong khi|trong đó|riêng|và|đến|của|cho|ở|tại|nhận))* (?P<holder>[ⓁⒶⓄ])"
    r"(?: (?:là|chỉ|đạt|chỉ là|còn|có|nhận|được|chiếm|khoảng|hơn|gần|trên|với|:|cũng|đã|giải ngân))*[ :(]*"
)
_LONG, _SHORT = 12, 5


@value
class Told:
    """What one figure counts (*what*), and what the next one in its sentence may go on with.

    *left* is the clause before it, *shared* that it says what is counted and *owns* that it names whose
    it is ("Sở có 5 phòng"); *part* is what a list of parts has in common, *stem* what is counted without
    its holder; *noun* is the unit where that is a noun, *start* and *end* bound its own words.
    """

    what: str
    floor: int
    start: int
    end: int
    unit: str = ""
    noun: bool = False
    left: str = ""
    own: str = ""
    part: str = ""
    shared: bool = False
    owns: bool = False
    stem: str = ""


@value
class _Figure:
    """One figure with the words around it."""

    tape: Tape
    found: Measured
    before: Before
    behind: Behind

    @property
    def is_noun(self) -> bool:
        return self.found.unit_start != self.found.unit_end

    @property
    def is_share(self) -> bool:
        return self.found.quantity.unit == "%"

    @property
    def measures(self) -> bool:
        """Whether the unit measures the noun behind it, as "lượt", "m2" and "cuộc" do."""
        code, span = self.tape.code, (self.found.unit_start, self.found.unit_end)
        points = code[slice(*span)] == "điểm" and not self.behind.words
        return points or MEASURES.fullmatch(code, *span) is not None

    @property
    def head(self) -> str:
        return self.found.unit if self.is_noun and not self.measures else ""

    @property
    def _than(self) -> re.Match[str] | None:
        code, end = self.tape.code, self.found.unit_end
        near = code[end : end + _MAY_COMPARE]
        if " so với " not in near and " cùng kỳ" not in near:
            return None
        return _THAN.match(code, end)

    @property
    def than(self) -> str:
        """ "so với cùng kỳ" behind the figure, empty where nothing is compared."""
        found = self._than
        return self.tape.written(*found.span("than")).strip() if found else ""

    @property
    def end(self) -> int:
        """Where the words end that belong to the figure."""
        found = self._than
        own = self.behind.end if self.behind.words else self.found.unit_end
        return max(own, found.end()) if found else own


def of(tape: Tape, found: Measured, floor: int, ceiling: int, last: Told | None) -> Told:
    """What *found* counts in the sentence from *floor* to *ceiling*, *last* being the figure before it."""
    further = _GOES_ON.match(tape.code, last.start) if last and last.floor == floor else None
    start = further.end() if further and found.unit_start != found.unit_end else floor
    left, right = clauses.before(tape, found, start), clauses.behind(tape, found, ceiling)
    figure = _Figure(tape, found, left, right)
    if not last or last.floor != floor:
        return _alone(figure, floor)
    return (
        _same(figure, last)
        or _in_row(figure, last)
        or _in_part(figure, last)
        or _again(figure, last)
        or _of_another(figure, last)
        or _alone(figure, floor, "" if last.noun else _COMPARED.sub("", last.what))
    )


def _same(figure: _Figure, last: Told) -> Told | None:
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
        what = _joined(verb, figure.found.unit, own)
    elif verb in _MORE:
        what = _joined(thing, verb, figure.than or own)
    elif verb in ("chiếm", "bằng"):
        what = _joined(thing, verb if verb == "bằng" else "", own)
    else:
        what = thing
    start = figure.found.unit_end
    return replace(last, what=what, start=start, end=figure.end, own="", shared=False)


def _in_row(figure: _Figure, last: Told) -> Told | None:
    """ "5 tổ chức và 12 cá nhân": what is said before the first holds for the others."""
    if not (figure.is_noun and last.noun and _between(_ROW, figure, last)):
        return None
    own = figure.behind.words
    if figure.measures:
        what = own or last.what
    elif last.part:
        what = _joined(figure.head, own, last.part if len(figure.behind) <= 1 else "")
    else:
        left = last.left if last.shared and not own else ""
        what = _placed(_joined(figure.head, own), left, owns=last.owns)
    return _told(
        figure,
        last.floor,
        what,
        left=last.left,
        own=own,
        part=last.part,
        shared=last.shared,
        owns=last.owns,
    )


def _in_part(figure: _Figure, last: Told) -> Told | None:
    """ "…, trong đó có 5 bác sĩ": a part of what was counted before, with what tells of the whole."""
    lead = figure.found.quantity.lead
    if not figure.is_noun or not _PART.search(figure.tape.code, last.start, lead):
        return None
    part = last.own if len(last.own.split()) <= _SHORT + 1 else ""
    if last.owns and len(last.left.split()) <= _SHORT and _RANK.match(part):
        part = last.left
    what = _joined(figure.head, figure.behind.words, part if len(figure.behind) <= 1 else "")
    return _told(figure, last.floor, what, part=part)


def _again(figure: _Figure, last: Told) -> Told | None:
    """ "Năm 2016 có 5 vụ, năm 2017 có 3 vụ": the same is counted at another time."""
    alike = last.unit.lower().startswith(figure.found.unit.lower())
    if not alike or figure.before.words or figure.behind.words:
        return None
    return _told(figure, last.floor, last.what, left=last.left)


def _of_another(figure: _Figure, last: Told) -> Told | None:
    """ "Lãi suất của Ⓛ là 7%, trong khi Ⓛ là 4%": the same is told of another place or body."""
    code, lead = figure.tape.code, figure.found.quantity.lead
    alike = last.unit.lower() == figure.found.unit.lower()
    behind = _HOLDER.fullmatch(code, last.start, lead)
    if not alike or figure.behind.words or not behind or not last.stem:
        return None
    what = _joined(last.stem, figure.tape.written(*behind.span("holder")))
    return _told(figure, last.floor, what, stem=last.stem)


def _alone(figure: _Figure, floor: int, untold: str = "") -> Told:
    """What is counted by the words around the figure alone, *untold* where none say it."""
    left, own, total = figure.before.words, figure.behind.words, figure.before.sum
    best = total if total and len(left.split()) > _LONG else left
    way = _WAY.search(figure.before.verb)
    owns = bool(_OWNS.search(figure.before.verb))
    no_noun = not own or _NO_NOUN.match(figure.tape.code, figure.found.unit_end)
    bare = not figure.is_noun or bool(figure.measures and no_noun)
    if bare:
        what = _share(figure, best) if figure.is_share else _sum(figure, best)
        what = what or own or total or left
    elif not own:
        sized = bool(best) and (figure.found.quantity.unit or "/" in figure.found.unit)
        what = (total if sized else "") or _placed(figure.head, best, owns=owns)
    elif figure.measures:
        # "08 cuộc thanh tra" counts inspections, "m2 đất" is of what is done with it.
        alone = len(figure.behind) > _SHORT or figure.found.unit.lower() == "cuộc"
        what = own if alone else _joined(left, own)
    else:
        near = left if len(left.split()) <= _SHORT else figure.before.near
        what = _placed(_joined(figure.head, own), near, owns=owns)
    if way and figure.is_noun and not bare:
        what = _joined(what, way["way"], figure.than) if figure.than else _joined(way["way"], what)
    shared, stem = not bare and not own, _stem(figure, floor, what)
    what = what or untold
    return _told(figure, floor, what, left=left, own=own, shared=shared, owns=owns, stem=stem)


def _stem(figure: _Figure, floor: int, what: str) -> str:
    """*what* without the one place or body that the words before the number name."""
    tape, lead = figure.tape, figure.found.quantity.lead
    names = [tape.mention(at).text for at in tape.find("ⓁⒶⓄ", floor, lead)]
    held = [name for name in names if name in what]
    return " ".join(what.replace(held[-1], " ").split()) if held else ""


def _share(figure: _Figure, best: str) -> str:
    """What a share is of: "100% hộ nghèo", "chiếm 5% tổng chi", "tăng 8% so với năm 2016"."""
    way, own, than = _WAY.search(figure.before.verb), figure.behind.words, figure.than
    if than:
        return _joined(best, way["way"] if way else "", than) if best or way else ""
    if way:
        return _joined(own or best, way["way"])
    if own and "chiếm" in figure.before.verb:
        return _joined(figure.before.words, own)
    if own:
        left = figure.before.words
        return _joined(left if len(figure.behind) < _LONG else figure.before.near, own)
    return best


def _sum(figure: _Figure, best: str) -> str:
    """What a sum of money or a measure is of: the words before it, or what it is spent on."""
    own, left = figure.behind.words, figure.before.words
    spent = len(figure.behind) > 1 and _SPENT.match(figure.tape.code, figure.found.unit_end)
    what = best
    if spent and not figure.before.sum:
        what = own if len(left.split()) > _SHORT + 1 else _joined(own, left)
    way = _WAY.search(figure.before.verb)
    return _joined(what, way["way"]) if way and not what.endswith(way["way"]) else what


def _between(pattern: re.Pattern[str], figure: _Figure, last: Told) -> re.Match[str] | None:
    """*pattern* where it is all that stands between the figure before and this one."""
    code, lead = figure.tape.code, figure.found.quantity.lead
    behind = pattern.fullmatch(code, last.end, lead) if last.end <= lead else None
    return behind or pattern.fullmatch(code, last.start, lead)


def _told(
    figure: _Figure,
    floor: int,
    what: str,
    *,
    left: str = "",
    own: str = "",
    part: str = "",
    shared: bool = False,
    owns: bool = False,
    stem: str = "",
) -> Told:
    start, end, unit, noun = figure.found.unit_end, figure.end, figure.found.unit, figure.is_noun
    what = what.removesuffix(" xuống")
    return Told(what, floor, start, end, unit, noun, left, own, part, shared, owns, stem)


def _placed(thing: str, left: str, *, owns: bool) -> str:
    """*thing* with the words before its number: "khởi tố bị can", but "phòng Sở" for "Sở có 5 phòng"."""
    if thing.lower() in left.lower():
        return left
    return _joined(thing, left) if owns else _joined(left, thing)


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
