"""Bodies named once with their capitals, and again without: "hội đồng nghiệm thu Nhà nước"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.body_words.named import Named
from graph.lexicon import contexts
from graph.model import MentionKind

_LEAST = 4  # Syllables of a name that is no kind of bodies as well.


def extract(scan: Scan) -> Iterator[Span]:
    """Yield names of bodies where they stand again with a small letter first, a capital inside."""
    text, named = bodies.read(scan)
    names: dict[str, bool] = {}
    for found in named:
        body = found.body
        if body.field and text.capital(body.first) and body.last - body.first >= _LEAST:
            names.setdefault(scan.normalised[found.start : found.end], found.organization)
    for name, organization in names.items():
        start = scan.normalised.find(name)
        while start >= 0:
            end = start + len(name)
            if (
                _small(scan, start, end)
                and not _of_longer(named, start, end)
                and text.word(scan.token(start) - 1) not in contexts.of("plural")
            ):
                if organization:
                    yield Span(start, end, MentionKind.ORGANIZATION, "organization/retold")
                else:
                    yield Span(start, end, MentionKind.AGENCY, "agency/retold")
            start = scan.normalised.find(name, end)


def _of_longer(named: Sequence[Named], start: int, end: int) -> bool:
    """Whether the words are another body's name, or a part of one: "Đảng ủy trường Đại học …"."""
    return any(
        found.start < end and found.end > start and not start < found.start < found.end <= end
        for found in named
    )


def _small(scan: Scan, start: int, end: int) -> bool:
    """Whether whole words stand between *start* and *end*, the first in small letters, not all."""
    written = scan.text[start:end]
    whole = not scan.text[start - 1 : start].isalnum() and not scan.text[end : end + 1].isalnum()
    return whole and written[0].islower() and not written.islower()
