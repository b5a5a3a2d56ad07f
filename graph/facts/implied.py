"""Bodies that an office means without naming them: the Prime Minister's is the Government."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from graph.lexicon import bodies, tables
from graph.model import Entity, Fact, MentionKind, Reading
from graph.vietnamese import normalise, slug

_LOCAL = ("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy")


def body(reading: Reading, label: str, *, before: int = 0) -> str | None:
    """The key of the body called *label*: that of *reading* where it names it, else a new one.

    A body that every province has one of ("Tỉnh ủy") must be named by the article; the one named last
    *before* an offset is meant.
    """
    wanted = normalise(label)
    if wanted in _LOCAL:
        return _local(reading, wanted, before)
    for entity in reading.entities:
        if entity.kind is MentionKind.AGENCY and normalise(entity.label) == wanted:
            return entity.key
    return key(label)


def key(label: str) -> str:
    """The key of a national body that no mention of the article names."""
    return f"agency/{slug(label)}"


def _local(reading: Reading, wanted: str, before: int) -> str | None:
    named = [
        mention.entity
        for mention in reading.mentions
        if mention.kind is MentionKind.AGENCY
        and normalise(reading.entity(mention.entity).label).startswith(wanted)
        and mention.start < before
    ]
    later = [
        entity.key for entity in reading.entities if normalise(entity.label).startswith(wanted)
    ]
    return named[-1] if named else later[0] if len(later) == 1 else None


PRIME_MINISTER = "Thủ tướng Chính phủ"
PRESIDENT = "Chủ tịch nước"
STATE = "Nhà nước Cộng hòa xã hội chủ nghĩa Việt Nam"


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    """The label behind every key that ``body`` can make up."""
    named = [row["body"] for row in tables.rows("roles") if row["body"]]
    named += [one.name for one in bodies.of("central")]
    return {key(label): label for label in (*named, PRIME_MINISTER, PRESIDENT, STATE)}


def entities(reading: Reading, facts: Iterable[Fact]) -> tuple[Entity, ...]:
    """The entities that *facts* mean and *reading* does not hold."""
    held = {entity.key for entity in reading.entities}
    meant = dict.fromkeys(ref.key for fact in facts for ref in fact.refs() if ref.key not in held)
    return tuple(Entity(key, MentionKind.AGENCY, _labels()[key]) for key in meant)
