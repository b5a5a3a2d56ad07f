"""A reading in the gold format: mentions, facts and fields as ``minhbach extract`` prints them."""

from collections.abc import Mapping

from graph.model import Fact, FactKind, Mention, Reading, Ref
from ontology import schemes

ARGUMENTS: Mapping[FactKind, tuple[str, ...]] = {
    FactKind.POSITION: ("person", "role", "agency"),
    FactKind.APPOINTMENT: ("person", "role", "agency", "action", "date", "document"),
    FactKind.AWARD: ("recipient", "award", "conferrer", "presenter", "date"),
    FactKind.ISSUED: ("document", "issuer", "date", "title"),
    FactKind.WEBSITE: ("domain", "operator", "name"),
    FactKind.FOUNDED: ("agency", "date"),
    FactKind.RENAMED: ("from", "to", "date"),
    FactKind.SANCTION: ("target", "authority", "amount", "count", "subject"),
    FactKind.FIGURE: ("value", "value_max", "unit", "what", "as_of"),
}


def of(reading: Reading) -> dict[str, object]:
    """Return *reading* as one object of the format: ``id``, ``mentions``, ``facts``, ``fields``.

    Entities are given by their full names; what the format does not know (qualifiers, former posts)
    is left out.
    """
    labels = dict(schemes.fields())
    return {
        "id": reading.document.id,
        "mentions": [_mention(mention, reading) for mention in reading.mentions],
        "facts": [_fact(fact, reading) for fact in reading.facts],
        "fields": [labels[field] for field in reading.fields],
    }


def _mention(mention: Mention, reading: Reading) -> dict[str, object]:
    return {
        "start": mention.start,
        "end": mention.end,
        "type": mention.kind.value,
        "text": mention.text,
        "entity": reading.entity(mention.entity).label,
    }


def _fact(fact: Fact, reading: Reading) -> dict[str, object]:
    found: dict[str, object] = {"type": fact.kind.value}
    for name in ARGUMENTS[fact.kind]:
        value = fact[name]
        if value is not None:
            found[name] = reading.entity(value.key).label if isinstance(value, Ref) else value
    return found | {"quote": fact.evidence[0].quote}
