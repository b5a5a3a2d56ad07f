"""One figure with the words around it, and what is told of it so far."""

from __future__ import annotations

import re

from graph.facts.counts.clauses import Before, Behind
from graph.facts.counts.nouns import MEASURES
from graph.facts.counts.units import Measured
from graph.facts.tape import Tape
from graph.values import value

_THAN = re.compile(
    r"[^‖;,.()]{0,25}?\)?(?P<than>(?: so với | cùng kỳ)"
    r"(?:(?! và (?:bằng|tăng|giảm|đạt|vượt|chiếm|gấp|cao|thấp) )[^‖;,.()]){0,60})"
)
_MAY_COMPARE = 35  # Within so many letters behind a figure what it is compared with begins.


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
class Figure:
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


def told(
    figure: Figure,
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
    """*what* told of *figure*, with what the next figure in its sentence may go on with."""
    start, end, unit, noun = figure.found.unit_end, figure.end, figure.found.unit, figure.is_noun
    what = what.removesuffix(" xuống")
    return Told(what, floor, start, end, unit, noun, left, own, part, shared, owns, stem)


def placed(thing: str, left: str, *, owns: bool) -> str:
    """*thing* with the words before its number: "khởi tố bị can", but "phòng Sở" for "Sở có 5 phòng"."""
    if thing.lower() in left.lower():
        return left
    return joined(thing, left) if owns else joined(left, thing)


def joined(*words: str) -> str:
    """*words* with blanks between them, without those that are empty."""
    return " ".join(word for word in words if word)
