"""Documents, awards, systems and domains: what each mention of them means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.extract.base import Span
from graph.model import Document, MentionKind
from graph.resolve import honours, portals
from graph.resolve.documents import Documents
from graph.resolve.ledger import Entry, Ledger
from graph.resolve.regions import Regions
from graph.vietnamese import normalise


def resolve(
    document: Document,
    spans: Sequence[Span],
    bodies: Mapping[Span, str],
    regions: Regions,
    ledger: Ledger,
) -> dict[Span, str]:
    """Enter what *spans* name, in order; the key that each span means.

    *bodies* are the spans of bodies with their keys: a portal without a name is its owner's, and a text
    that names our agencies is not about another State's laws.
    """
    text = document.text
    agencies = sum(span.kind is MentionKind.AGENCY for span in bodies)
    titled = [span for span in spans if span.kind is MentionKind.DOCUMENT]
    documents = Documents(document, titled, agencies, regions)
    owners = {span.start: key for span, key in bodies.items()}
    systems = [span.words(text) for span in spans if span.kind is MentionKind.SYSTEM]
    keys: dict[Span, str] = {}
    for span in spans:
        match span.kind:
            case MentionKind.DOCUMENT:
                entry = documents.entry(span)
            case MentionKind.AWARD:
                entry = honours.entry(span.words(text))
            case MentionKind.DOMAIN:
                name = span.words(text).lower()
                entry = Entry(f"domain|{name}", MentionKind.DOMAIN, name)
            case MentionKind.SYSTEM:
                full = _fullest(span.words(text), systems)
                entry = portals.entry(text, span, full, owners, regions, ledger)
            case _:
                raise ValueError(f"a span of no known kind: {span}")
        keys[span] = ledger.enter(entry).key
    return keys


def _fullest(name: str, names: Sequence[str]) -> str:
    """The longest of *names* that begins with *name*: "Cổng Tin tức TP" beside "Cổng Tin tức TP Huế"."""
    return max((other for other in names if normalise(other).startswith(normalise(name))), key=len)
