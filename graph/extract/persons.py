"""Named human beings: by surname, after a title, by the given name once introduced, by credits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.lexicon import contexts
from graph.model import MentionKind
from graph.vietnamese import normalise

_NOBODY = frozenset(
    (
        "pv",
        "ctv",
        "pv, ctv",
        "p.v",
        "nhóm pv",
        "internet",
        "tư liệu",
        "minh họa",
        "phóng viên",
        "b.t",
        "tổng hợp",
    )
)
_UNCLES = frozenset(("hồ", "tôn"))


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the names of persons alone, without titles, ranks and offices."""
    return _Reader(scan).spans()


class _Reader:
    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text, _ = bodies.read(scan)
        self._placed = contexts.of("named after")
        self._before_name = contexts.of("before name") | contexts.of("opener")
        self._given: set[str] = set()

    def spans(self) -> Iterator[Span]:
        """Yield full names first; they introduce the given names."""
        found = [*self._credits(), *self._full()]
        for span in found:
            self._given.add(normalise(self._scan.text[span.start : span.end]).rsplit(" ", 1)[-1])
        yield from found
        yield from self._single()

    def _span(self, first: int, last: int, rule: str) -> Span:
        tokens = self._text.tokens
        return Span(tokens[first].start, tokens[last - 1].end, MentionKind.PERSON, f"person/{rule}")

    # Bylines and credits.

    def _credits(self) -> Iterator[Span]:
        for start, end in (*self._scan.layout.bylines, *self._scan.layout.credits):
            first, last = self._scan.token(start), self._scan.token(end)
            last = self._cut(first, last)
            if first == last or normalise(self._text.written(first, last)) in _NOBODY:
                continue
            if self._text.head(first) is None:
                yield self._span(first, last, "credit")

    def _cut(self, first: int, last: int) -> int:
        """The end of a credit that ran into the next sentence, where its breaks were lost."""
        text = self._text
        for index in range(first + 1, last):
            shouted = text.initials(first) and text.proper(index)
            title = text.title(index)
            if (
                shouted
                or (title is not None and title > index + 1)
                or text.word(index) in ("ông", "bà")
            ):
                return index
        return last

    # Names of two syllables and more.

    def _full(self) -> Iterator[Span]:
        text, index = self._text, 0
        while index < len(text):
            if not text.capital(index) or not self._open(index):
                index += 1
                continue
            if self._inside_toponym(index):
                index += 1
                continue
            after, rule = self._name(index)
            if after > index:
                yield self._span(index, after, rule)
                index = after
            else:
                index += 1

    def _name(self, index: int) -> tuple[int, str]:
        """The end of the full name at *index* and the rule, or *index*."""
        text = self._text
        titled = text.titled(index)
        after = text.person(index)
        rule = "after-title" if titled else "surname"
        if after is None and titled is not None:
            after = self._foreign(index)
        if after is None:
            return index, ""
        after = self._uncovered(index, after)
        if after - index < 2:
            return index, ""
        place = text.toponym(index)
        if place is not None and place[0] >= after and not self._is_person(index, titled):
            return index, ""
        if place is not None and place[0] < after and text.surname(place[0]):
            return index, ""
        if titled is None and text.joined(index):
            before = text.word(index - 1)
            if before in self._placed and self._scan.at(text.tokens[index - 1].start) is None:
                return index, ""
            if self._continues(index):
                return index, ""
        return after, rule

    def _is_person(self, index: int, titled: str | None) -> bool:
        """ "ông Hà Nam": a place name after an address is a person's."""
        return titled in ("address", "rank", "degree") and self._text.surname(index)

    def _continues(self, index: int) -> bool:
        """Whether the capital before *index* belongs to the same name, which is no person's then."""
        text = self._text
        if not text.capital(index - 1) or self._scan.at(text.tokens[index - 1].start) is not None:
            return False
        if self._inside_toponym(index - 1) or text.word(index - 1) in self._before_name:
            return False
        return text.titled(index) is None

    def _foreign(self, index: int) -> int | None:
        """A name without a listed surname: minorities and foreigners, after a title only."""
        text = self._text
        if text.head(index) or text.word(index) in contexts.of("opener") or text.title(index):
            return None
        after = text.run(index)
        while after < len(text) and text.word(after) == "-" and not text.gap(after):
            if after + 1 >= len(text) or text.gap(after + 1) or not text.word(after + 1).isalpha():
                break
            after = max(after + 2, text.run(after + 2)) if text.joined(after + 2) else after + 2
        return after if after - index >= 2 else None

    def _uncovered(self, index: int, after: int) -> int:
        """The end of a name, cut where an earlier span begins."""
        tokens = self._text.tokens
        for at in range(index, after):
            if not self._scan.free(tokens[at].start, tokens[at].end):
                return at
        return after

    def _open(self, index: int) -> bool:
        token = self._text.tokens[index]
        return self._scan.free(token.start, token.end)

    @cached_property
    def _toponyms(self) -> dict[int, int]:
        return {
            position: hit.start
            for hit in self._scan.toponyms
            for position in range(hit.start, hit.end)
        }

    def _inside_toponym(self, index: int) -> bool:
        """Whether the syllable at *index* stands inside a place name that begins before it."""
        start = self._text.tokens[index].start
        return self._toponyms.get(start, start) < start

    # Given names.

    def _single(self) -> Iterator[Span]:
        """ "ông Nhân", "Cục trưởng Chương": one syllable after a title."""
        text = self._text
        for index, token in enumerate(text.tokens):
            if not token.capital or not text.proper(index) or not text.joined(index):
                continue
            if text.word(index - 1) == "bác" and token.word in _UNCLES and text.capital(index - 1):
                yield self._span(index - 1, index + 1, "uncle")
                continue
            if text.joined(index + 1) and text.capital(index + 1) and text.proper(index + 1):
                continue
            titled = text.titled(index)
            if titled is None or text.head(index) or text.title(index):
                continue
            if text.joined(index + 1) and text.compound(index, index + 2):
                continue
            if token.word in self._given or (titled == "address" and self._addressed(index)):
                yield self._span(index, index + 1, "given")

    def _addressed(self, index: int) -> bool:
        """Whether a word that nobody introduced is a name: "bà Thảo", not "anh Hùng ca"."""
        text = self._text
        return (
            text.word(index).isalpha()
            and text.toponym(index) is None
            and (text.word(index) not in contexts.of("opener"))
        )
