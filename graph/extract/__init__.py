"""From letters to spans: what is named in a document, where, and by which rule.

The extractors run in the order of ``EXTRACTORS``. Between two of them the earlier wins: words once
taken are out of reach for all that follow, so hard tokens come first (nobody is to see the "UBND" in
"3476/QĐ-UBND"), bodies before the places in their names, and bare place names last. Within one
extractor the longer of two overlapping spans wins, then the one further to the left, then the one
yielded first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from graph.extract.base import Extractor, Scan, Span
from graph.extract.companies import brands, organizations
from graph.extract.document_names import documents, documents_again, plans
from graph.extract.honours import awards
from graph.extract.online import domains, systems
from graph.extract.outlets import credits, press
from graph.extract.person_names import (
    foreigners,
    given_names,
    initials,
    person_rows,
    persons,
    sovereigns,
)
from graph.extract.place_names import addresses, neighbours, place_letters, places, toponyms
from graph.extract.state_bodies import agencies, held_bodies, juries, retold, task_forces
from graph.extract.works import buildings, sites
from graph.layout import Layout
from graph.lexicon import loading
from graph.model import Document, Sentence

EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("domains", domains.extract),
    ("task_forces", task_forces.extract),
    ("documents", documents.extract),
    ("juries", juries.extract),
    ("awards", awards.extract),
    ("plans", plans.extract),
    ("documents_again", documents_again.extract),
    ("systems", systems.extract),
    ("landmarks", sites.landmarks),
    ("retold", retold.extract),
    ("agencies", agencies.extract),
    ("organizations", organizations.extract),
    ("brands", brands.extract),
    ("held_bodies", held_bodies.extract),
    ("press", press.extract),
    ("sites", sites.extract),
    ("buildings", buildings.extract),
    ("places", places.extract),
    ("credits", credits.extract),
    ("sovereigns", sovereigns.extract),
    ("foreigners", foreigners.extract),
    ("persons", persons.extract),
    ("person_rows", person_rows.extract),
    ("initials", initials.extract),
    ("given_names", given_names.extract),
    ("addresses", addresses.extract),
    ("toponyms", toponyms.extract),
    ("place_letters", place_letters.extract),
    ("neighbours", neighbours.extract),
)


@dataclass(frozen=True, slots=True)
class Stage:
    """What one extractor took, and what it yielded too late: words that were taken already."""

    extractor: str
    taken: tuple[Span, ...]
    late: tuple[Span, ...]


def stages(scan: Scan) -> Iterator[Stage]:
    """Run the extractors over *scan*, one after the other."""
    for name, extract in EXTRACTORS:
        found = _found(extract, scan)
        taken = [scan.take(span) for span in found]
        yield Stage(
            name,
            tuple(span for span, was in zip(found, taken, strict=True) if was),
            tuple(span for span, was in zip(found, taken, strict=True) if not was),
        )


def _found(extract: Extractor, scan: Scan) -> list[Span]:
    # The extractor is read to its end before anything is taken: it sees what came before it.
    return sorted(extract(scan), key=lambda span: (span.start - span.end, span.start))


def spans(
    document: Document, layout: Layout, sentences: Iterable[Sentence] = ()
) -> tuple[Span, ...]:
    """The spans of *document* that name something, in the order of the text, never overlapping."""
    loading.load()
    scan = Scan(document, layout, sentences)
    for _, extract in EXTRACTORS:
        for span in _found(extract, scan):
            scan.take(span)
    named = [span for span in scan.spans if span.kind is not None]
    return tuple(sorted(named, key=attrgetter("start")))
