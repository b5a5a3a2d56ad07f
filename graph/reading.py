"""The pure middle of the street, whole: a document becomes its reading."""

from dataclasses import replace
from functools import lru_cache

from graph import extract, facts, identity, layout, resolve, sentences
from graph.extract import syllables
from graph.facts import fields
from graph.lexicon import loading
from graph.model import Document, Fact, FactKind, Reading

_PAST = frozenset((FactKind.ISSUED, FactKind.FOUNDED, FactKind.RENAMED))
_DAY = len("2017-12-19")


def read(document: Document) -> Reading:
    """Return all that *document* says. Pure: the same document gives the same reading."""
    laid = layout.read(document)
    words = syllables.of(document.text)
    split = sentences.split(
        document.text,
        ((block.start, block.end) for block in laid.blocks),
        [words.tokens.starts[index] for index in words.standing(*sentences.SIGNS)],
    )
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
    return replace(
        reading,
        not_before=None if reading.published else _not_before(stated),
        entities=identity.enrich((*entities, *further), stated, mentions),
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


@lru_cache(maxsize=1)
def warm() -> None:
    """Read the word lists and compile the patterns, once in a process, so that no article pays for it."""
    loading.load()
    read(
        Document(
            "",
            "Giám đốc Sở Y tế tỉnh Nghệ An, ông Trần Văn An, ký Quyết định số 1/QĐ-SYT ngày 2/3/2020.",
        )
    )
