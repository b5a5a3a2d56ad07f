"""Bodies that an office means without naming them: the Prime Minister's is the Government."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from graph import extract, layout, resolve, sentences
from graph.lexicon import bodies, tables
from graph.model import Document, Entity, Fact, MentionKind, Reading
from graph.vietnamese import normalise

PRIME_MINISTER = "Thủ tướng Chính phủ"
PRESIDENT = "Chủ tịch nước"
_BODIES = (MentionKind.AGENCY, MentionKind.ORGANIZATION)

_LOCAL = ("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy")


def body(reading: Reading, label: str, *, before: int = 0) -> str | None:
    """The key of the body called *label*: that of *reading* where it names it, else the nation's.

    A body that every province has one of ("Tỉnh ủy") must be named by the article; the one named last
    *before* an offset is meant.
    """
    wanted = normalise(label)
    if wanted in _LOCAL:
        return _local(reading, wanted, before)
    for entity in reading.entities:
        if entity.kind is MentionKind.AGENCY and normalise(entity.label) == wanted:
            return entity.key
    return national(label).key


@lru_cache(maxsize=256)
def national(label: str) -> Entity:
    """The entity that *label* names when an article writes it, so that both give one key."""
    document = Document(id="", text=label)
    laid = layout.read(document)
    spans = extract.spans(document, laid, sentences.split(label))
    mentions, entities = resolve.entities(document, laid, spans)
    named = {mention.entity for mention in mentions if mention.text == label}
    # The bodies of a party abroad are called in full here, and by their State where they are read.
    kinds = _BODIES[:1] if "Đảng" in label else _BODIES
    whole = [entity for entity in entities if entity.key in named and entity.kind in kinds]
    return whole[0] if whole else Entity(f"agency|{normalise(label)}||", MentionKind.AGENCY, label)


def _local(reading: Reading, wanted: str, before: int) -> str | None:
    named = [
        mention.entity
        for mention in reading.mentions
        if mention.kind is MentionKind.AGENCY
        and mention.start < before
        and normalise(reading.entity(mention.entity).label).startswith(wanted)
    ]
    known = [
        entity.key for entity in reading.entities if normalise(entity.label).startswith(wanted)
    ]
    return named[-1] if named else known[0] if len(known) == 1 else None


@lru_cache(maxsize=1)
def _nation() -> dict[str, Entity]:
    """The entity behind every key that ``body`` can make up."""
    labels = [row["body"] for row in tables.rows("roles") if row["body"]]
    labels = [label for label in labels if normalise(label) not in _LOCAL]
    labels += [one.name for one in bodies.of("central") if one.name.startswith("Bộ ")]
    return {national(label).key: national(label) for label in (*labels, PRIME_MINISTER, PRESIDENT)}


def label(reading: Reading, key: str) -> str:
    """The name of the body with the *key*, of *reading* or of the nation; empty where neither has it."""
    held = (entity.label for entity in reading.entities if entity.key == key)
    nation = _nation().get(key)
    return next(held, nation.label if nation else "")


def is_national(label: str) -> bool:
    """Tell whether *label* is that of a body that the nation has one of, which other nations have too."""
    return normalise(label) in {normalise(entity.label) for entity in _nation().values()}


def entities(
    reading: Reading, facts: Iterable[Fact], local: Iterable[Entity]
) -> tuple[Entity, ...]:
    """The entities that *facts* mean and *reading* does not hold: the nation's, else *local* ones."""
    held = {entity.key for entity in reading.entities}
    meant = dict.fromkeys(ref.key for fact in facts for ref in fact.refs() if ref.key not in held)
    known = _nation()
    if any(key not in known for key in meant):
        known = known | {entity.key: entity for entity in local}
    return tuple(known[key] for key in meant)
