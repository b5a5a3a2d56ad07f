"""Which thing a name in somebody's table means: candidates with scores, a match where there is no doubt."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from rdflib import Literal, URIRef

from graph import vietnamese
from search.ports import Request
from web import kinds, links, questions, statements, traits
from web.services import Generation

MOST = 50
# As many things are compared as a search may bring that bear one name, whatever is asked for.
_COMPARED = 25
# A name itself, letter by letter; one without its marks, as many type; another name of the thing.
_WHOLE, _BARE, _OTHER = 100.0, 95.0, 5.0
_ALIKE = 75.0
_SURE = 90.0
# Below this nothing but a few letters is alike.
_LEAST = 20.0
# Letters and initials that are the name of one thing here are those of many elsewhere.
_SHORTEST = 3
# What a value that is another one, or that nobody knows, leaves of a score.
_WRONG, _UNTOLD = 0.6, 0.95


@dataclass(frozen=True, slots=True)
class Asked:
    """One name to be matched: of what *types* the thing is (any where empty), and what *values* it has."""

    words: str
    types: tuple[str, ...] = ()
    limit: int = 10
    values: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that may be meant; *score* is at most 100, *match* says that it is."""

    iri: str
    name: str
    kind: str
    hint: str
    score: float
    match: bool = False


def candidates(asked: Asked, generation: Generation, language: str) -> list[Candidate]:
    """The things that *asked* may mean, best first."""
    if known := _addressed(asked.words, generation, language):
        return [known]
    unknown = asked.types and not set(asked.types) & set(kinds.ENTITIES)
    if unknown or not asked.words.strip():
        return []
    filters = {"kind": asked.types} if asked.types else {}
    size = max(asked.limit, _COMPARED)
    request = Request(
        asked.words, sort="entity", filters=filters, size=size, facets=False, marking=False
    )
    hits = generation.index.search(request).hits
    things = [URIRef(hit.iri) for hit in hits]
    names = _names(things, generation)
    told = traits.values(generation.store, things, asked.values or (), language)
    found = []
    for thing, hit in zip(things, hits, strict=True):
        score = _score(asked.words, names.get(thing, []))
        for name, wanted in (asked.values or {}).items():
            score *= _agreement(wanted, told[name].get(thing, []))
        title = "".join(part.text for part in hit.title)
        found.append(Candidate(hit.iri, title, hit.type, hit.hint, round(score, 1)))
    found = [candidate for candidate in found if candidate.score >= _LEAST]
    found.sort(key=lambda candidate: -candidate.score)  # as the search has them, among equals
    sure = [candidate for candidate in found if candidate.score >= _SURE]
    if len(sure) == 1 and len(asked.words.strip()) >= _SHORTEST:
        found[0] = replace(found[0], match=True)
    return found[: asked.limit]


def one(iri: URIRef | None, generation: Generation, language: str) -> Candidate | None:
    """The thing with the address *iri*, or None where there is none."""
    own = links.parts(iri) if iri is not None else None
    if iri is None or own is None or kinds.of_folder(own[0]) not in kinds.ENTITIES:
        return None
    called = statements.labels(generation.store, [iri])
    if str(iri) not in called.found:
        return None
    kind = kinds.of_folder(own[0])
    return Candidate(iri, called.of(str(iri), language), kind, "", _WHOLE, match=True)


def _addressed(words: str, generation: Generation, language: str) -> Candidate | None:
    """The thing whose address, or the end of it, *words* are."""
    return one(links.thing(links.path(words.strip())), generation, language)


def _names(
    things: Sequence[URIRef], generation: Generation
) -> dict[URIRef, list[tuple[str, bool]]]:
    """What *things* are called, and of each name whether it is the first one."""
    names: dict[URIRef, list[tuple[str, bool]]] = defaultdict(list)
    if things:
        for row in generation.store.select(questions.about("names_among", things)):
            first = row["first"]
            is_first = isinstance(first, Literal) and bool(first.toPython())
            names[URIRef(str(row["thing"]))].append((str(row["label"]), is_first))
    return names


def _score(words: str, names: Sequence[tuple[str, bool]]) -> float:
    """How well *words* are one of *names*."""
    best = 0.0
    wanted, bare = _spelt(words), vietnamese.fold(_spelt(words))
    for name, first in names:
        spelt = _spelt(name)
        folded = vietnamese.fold(spelt)
        if spelt == wanted:
            likeness = _WHOLE
        elif folded == wanted:
            likeness = _BARE
        else:
            # With other marks it is another name: "Hòa An" is not "Hoà Ân".
            likeness = _ALIKE * SequenceMatcher(None, bare, folded, autojunk=False).ratio()
        best = max(best, likeness if first else likeness - _OTHER)
    return best


def _agreement(wanted: Sequence[str], values: Sequence[traits.Value]) -> float:
    """What the *values* of a property leave of a score where those *wanted* were told."""
    if not values or not wanted:
        return _UNTOLD
    known = {_spelt(text) for value in values for text in (value.text, str(value.term))}
    known |= {vietnamese.fold(text) for text in known}
    agreed = any(
        spelt in known or any(spelt and spelt in text for text in known)
        for spelt in map(_spelt, wanted)
    )
    return 1.0 if agreed else _WRONG


def _spelt(text: str) -> str:
    return " ".join(vietnamese.normalise(vietnamese.nfc(text)).split())
