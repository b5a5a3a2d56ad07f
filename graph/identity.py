"""What makes a person the same in two articles: the name together with a body that he or she serves; and a
part of a body the same: its name together with a person who serves there.

A name alone is no reason: there are many Nguyễn Văn Hùng. Names and posts are known only when the
facts are, so this comes after them. Of a foreigner, whose full name few share, the State or the
organization that an article is about tells enough, and the name itself where its surname is not common.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph import vietnamese
from graph.lexicon import places
from graph.model import Entity, Fact, FactKind, Mention, MentionKind, Ref
from graph.resolve import worldwide

# The State at the end of the key of its government or of a ministry.
_STATE = re.compile(
    r"organization\|(?:chính phủ|nội các|quốc hội|bộ)\|[^|]*\|(place\|(?!viet-nam)[a-z-]+)"
)
# The key of a body that has a field and is known in its document alone.
_OWN = re.compile(r"(?P<name>(?:agency|organization)\|[^|<]+\|[^|<]+)\|(?P<scope>in [^|<]+)")
_SERVICE = {FactKind.POSITION, FactKind.APPOINTMENT}


def enrich(
    entities: Iterable[Entity], facts: Iterable[Fact], mentions: Iterable[Mention] = ()
) -> tuple[Entity, ...]:
    """Return *entities*, each person with a further key for each body of a post that *facts* state.

    Foreigners have one by their name too, or for the State and organization that *mentions* name most.
    A body that only its document knows has one for each person known elsewhere who leads it.
    """
    known = tuple(entities)
    bodies: dict[str, dict[str, None]] = defaultdict(dict)
    holders: dict[str, dict[str, None]] = defaultdict(dict)
    for fact in facts:
        person, agency = fact["person"], fact["agency"]
        if fact.kind in _SERVICE and isinstance(person, Ref) and isinstance(agency, Ref):
            bodies[person.key][agency.key] = None
            holders[agency.key][person.key] = None
    beside = _beside(known, mentions)
    enriched = []
    for entity in known:
        is_person = entity.kind is MentionKind.PERSON
        further: tuple[str, ...] = ()
        if is_person:
            further = tuple(_keys(entity, bodies[entity.key], beside))
        elif entity.key in holders:
            further = tuple(_held(entity.key, holders[entity.key]))
        enriched.append(replace(entity, also=entity.also + further) if further else entity)
    return tuple(enriched)


def _beside(entities: Iterable[Entity], mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The keys of the States that *mentions* name most often, and of the organizations so."""
    named = {entity.key: entity.kind for entity in entities if _tells(entity)}
    counts = Counter(mention.entity for mention in mentions if mention.entity in named)
    most: dict[MentionKind, int] = {}
    for key, count in counts.items():
        most[named[key]] = max(count, most.get(named[key], 0))
    return tuple(key for key, count in counts.items() if count == most[named[key]])


def _tells(entity: Entity) -> bool:
    """Whether *entity* is a State, or an organization that other documents know."""
    if entity.kind is MentionKind.PLACE:
        return places.country(entity.label) is not None
    return entity.kind is MentionKind.ORGANIZATION and "|in " not in entity.key


def _held(body: str, holders: Iterable[str]) -> Iterator[str]:
    """Yield the keys of a *body* that its name and a person make known: "Phòng Thu hồi đất" of its head.

    Its own words must tell what it is for, and the person be known by more than the document.
    """
    own = _OWN.fullmatch(body)
    if own is not None:
        for person in holders:
            if not person.endswith(own["scope"]):
                yield f"{own['name']}|of {person}"


def _keys(person: Entity, bodies: Iterable[str], beside: Iterable[str]) -> Iterator[str]:
    name = vietnamese.normalise(person.label)
    for body in bodies:
        yield f"{person.kind}|{name}|serves|{body}"
        if (state := _STATE.fullmatch(body)) is not None:
            yield f"{person.kind}|{name}|serves|{state[1]}"
    if worldwide.sole(person.label):
        yield f"{person.kind}|{worldwide.spelled(person.label)}|abroad"
    elif worldwide.foreigner(person.label):
        yield from (f"{person.kind}|{name}|beside|{one}" for one in beside)
