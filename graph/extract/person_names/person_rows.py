"""Persons in a row of persons, whose surname no list holds or whose name has two syllables.

"bắt tạm giam Huỳnh Văn Phong, Danh Của, Lâm Thắng và Đặng Chí Dũng".
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables, vietnamese
from graph.model import MentionKind

_LINKS = frozenset((",", "và", ";"))
_WIDEST = 4


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the capitals between two persons of a row, and those that end a row of three or more."""
    text, _ = bodies.read(scan)
    starts, ends = _persons(scan)
    found: dict[int, int] = {}
    for after in sorted(ends):
        _go_on(scan, text, starts, ends, after, found)
    if "nhóm tác giả" in scan.normalised:
        _authors(scan, text, {first: last for last, first in ends.items()}, found)
    for first, last in found.items():
        start, end = text.tokens.bounds(first, last)
        yield Span(start, end, MentionKind.PERSON, "person/in-row")


def _persons(scan: Scan) -> tuple[set[int], dict[int, int]]:
    """Where the persons of two syllables and more begin, and for where each ends, where it begins."""
    starts: set[int] = set()
    ends: dict[int, int] = {}
    for span in scan.spans_of(MentionKind.PERSON):
        if not span.rule.endswith(("credit", "line")):
            first, last = scan.token(span.start), scan.token(span.end)
            if last - first > 1:
                starts.add(first)
                ends[last] = first
    return starts, ends


def _go_on(
    scan: Scan,
    text: Syllables,
    starts: set[int],
    ends: dict[int, int],
    after: int,
    found: dict[int, int],
) -> None:
    """Enter the names that go on the row which the person before *after* stands in."""
    row = _before(text, ends, after)
    while text.word(after) in _LINKS:
        first = after + 1
        last = _run(scan, text, first)
        if last == first:
            return
        sandwiched = text.word(last) in _LINKS and last + 1 in starts
        closing = text.word(after) == "và" and row >= 2
        further = text.word(last) in _LINKS and _run(scan, text, last + 1) > last + 1 and row >= 2
        if not (sandwiched or closing or further):
            return
        found[first] = last
        after, row = last, row + 1


def _authors(scan: Scan, text: Syllables, known: dict[int, int], found: dict[int, int]) -> None:
    """Enter the pen names in a row behind "nhóm tác giả", where two and more stand in it."""
    for first in scan.tokens.beginnings({"nhóm": frozenset(("tác",))}):
        index = scan.token(first) + 3
        if text.words(index - 3, index) != "nhóm tác giả":
            continue
        index += text.word(index) == ":"
        row: dict[int, int] = {}
        while (last := known.get(index) or _run(scan, text, index)) > index:
            row[index] = last
            if text.word(last) not in _LINKS:
                break
            index = last + 1
        if len(row) > 1:
            found.update((one, last) for one, last in row.items() if one not in known)


def _before(text: Syllables, ends: dict[int, int], after: int) -> int:
    """How many persons stand in the row whose last ends before *after*."""
    count = 0
    while after in ends:
        count += 1
        if text.word(ends[after] - 1) not in _LINKS:
            break
        after = ends[after] - 1
    return count


def _run(scan: Scan, text: Syllables, first: int) -> int:
    """The index after two to four free capitals at *first* that nothing else explains, or *first*."""
    last = first
    while last - first < _WIDEST and text.proper(last) and (last == first or text.joined(last)):
        token = text.tokens[last]
        if not scan.free(token.start, token.end) or not vietnamese(token.word):
            return first
        last += 1
    other = text.head(first) or text.title(first) or text.toponym(first)
    if last - first < 2 or other or text.compound(first, first + 2):
        return first
    return last
