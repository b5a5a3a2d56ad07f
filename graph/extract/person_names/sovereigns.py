"""Kings, queens, princes and popes by the name they reign under: "Nữ hoàng Anh Elizabeth II".

Such a name need not have two syllables; a country may stand before it, a Roman number behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables, vietnamese
from graph.model import MentionKind

_TITLES = frozenset(
    (
        "vua", "nhà vua", "đức vua", "quốc vương", "hoàng hậu", "nữ hoàng", "hoàng tử", "công chúa",
        "thái tử", "hoàng thái tử", "thái hậu", "nhật hoàng", "giáo hoàng", "đức giáo hoàng",
        "công tước", "nữ công tước",
    )
)  # fmt: skip
_LAST_WORDS = tuple({title.rsplit(" ", 1)[-1] for title in _TITLES})
NUMBERS = frozenset(
    (
        "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
        "XVI", "XVII", "XVIII", "XXIII",
    )
)  # fmt: skip
_PARTICLES = frozenset(("van", "von", "de", "der", "bin", "ibn", "al"))
_LONGEST = 8


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the names of sovereigns behind their title, the number of the reign among it."""
    text, _ = bodies.read(scan)
    for index in text.standing(*_LAST_WORDS):
        if not _reigns(text, index) or not text.joined(index + 1):
            continue
        first = index + 1
        place = text.toponym(first)
        if place is not None and any(unit.level == "country" for unit in place[1]):
            first = place[0]
        last = _end(text, first)
        if last > first and scan.free(*text.tokens.bounds(first, last)):
            start, end = text.tokens.bounds(first, last)
            yield Span(start, end, MentionKind.PERSON, "person/sovereign")


def _reigns(text: Syllables, index: int) -> bool:
    """Whether the title of a sovereign ends with the word at *index*."""
    return any(text.words(index - width, index + 1) in _TITLES for width in (2, 1, 0))


def _end(text: Syllables, first: int) -> int:
    """The index after a foreign name at *first* and the number of the reign, or *first*."""
    after = first
    while after - first < _LONGEST and text.joined(after):
        particle = text.word(after) in _PARTICLES and text.proper(after + 1)
        if not (text.proper(after) or (after > first and particle)):
            break
        if text.toponym(after) and vietnamese(text.word(after)):
            break
        after += 1
        while text.word(after) == "-" and text.proper(after + 1) and not text.gap(after + 1):
            after += 2  # "Al-Jaber"
    strange = any(not vietnamese(text.word(at)) for at in range(first, after))
    numbered = after > first and text.joined(after) and text.written(after, after + 1) in NUMBERS
    if not (strange or numbered):
        return first  # "Vua Quang Trung": the surnames of the country tell such names.
    return after + numbered
