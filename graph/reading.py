"""The pure middle of the street, whole: a document becomes its reading."""

from graph import extract, facts, identity, layout, resolve, sentences
from graph.facts import fields
from graph.model import Document, Fact, FactKind, Reading

_PAST = frozenset((FactKind.ISSUED, FactKind.FOUNDED, FactKind.RENAMED))
_DAY = len("2017-12-19")


def read(document: Document) -> Reading:
    """Return all that *document* says. Pure: the same document gives the same reading."""
    laid = layout.read(document)
    split = sentences.split(document.text, ((block.start, block.end) for block in laid.blocks))
    spans = extract.spans(document, laid, split)
    mentions, entities = resolve.entities(document, laid, spans)
    reading = Reading(
        document=document,
        title=laid.title,
        published=document.published or laid.published,
        lead=laid.lead,
        authors=tuple(dict.fromkeys(document.text[start:end] for start, end in laid.bylines)),
        sentences=split,
        mentions=mentions,
        entities=entities,
    )
    stated, further = facts.state(reading)
    return Reading(
        document=document,
        title=reading.title,
        published=reading.published,
        not_before=None if reading.published else _not_before(stated),
        lead=reading.lead,
        authors=reading.authors,
        sentences=split,
        mentions=mentions,
        entities=identity.enrich((*entities, *further), stated),
        facts=stated,
        fields=fields.of(reading),
    )


def _not_before(stated: tuple[Fact, ...]) -> str | None:
    """The last day on which something happened that the text looks back on."""
    days = [
        date
        for fact in stated
        if fact.kind in _PAST and isinstance(date := fact["date"], str) and len(date) == _DAY
    ]
    return max(days, default=None)
