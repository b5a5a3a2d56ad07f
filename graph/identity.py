"""What makes a person the same in two articles: the name together with a body that he or she serves.

A name alone is no reason: there are many Nguyễn Văn Hùng. Names and posts are known only when the
facts are, so this comes after them.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graph import vietnamese
from graph.model import Entity, Fact, FactKind, MentionKind, Ref

_SERVICE = {FactKind.POSITION, FactKind.APPOINTMENT}


def enrich(entities: Iterable[Entity], facts: Iterable[Fact]) -> tuple[Entity, ...]:
    """Return *entities*, each person with a further key for each body of a post that *facts* state."""
    bodies: dict[str, dict[str, None]] = defaultdict(dict)
    for fact in facts:
        person, agency = fact["person"], fact["agency"]
        if fact.kind in _SERVICE and isinstance(person, Ref) and isinstance(agency, Ref):
            bodies[person.key][agency.key] = None
    return tuple(
        replace(entity, also=(*entity.also, *_keys(entity, bodies[entity.key])))
        if entity.kind is MentionKind.PERSON and entity.key in bodies
        else entity
        for entity in entities
    )


def _keys(person: Entity, bodies: Iterable[str]) -> tuple[str, ...]:
    name = vietnamese.normalise(person.label)
    return tuple(f"{person.kind}|{name}|serves|{body}" for body in bodies)
