"""Which thing a name in a user's table means: candidates with scores, and a match if it is beyond doubt."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from flask_babel import ngettext
from rdflib import Literal, URIRef

from graph import vietnamese
from graph.model import MentionKind
from ontology.namespaces import PROLOGUE
from search.asking import days
from search.ports import Request, plain
from web import kinds, questions
from web.exchange import i18n, links, moved
from web.reconciling import traits
from web.services import Generation
from web.telling import likeness, places, statements

MOST = 50
# As many things are compared as a search may bring that bear one name, whatever is asked for.
_COMPARED = 25
NAME, TYPE = "name", "type"
_SURE = 90.0
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# As the General Statistics Office gives them: provinces, districts, communes.
_CODE = re.compile("[0-9]{2,5}")
_CODED = f"{PROLOGUE} SELECT ?place WHERE {{ ?place mb:unitCode ?code }} ORDER BY ?place"
# Below this nothing but a few letters is alike.
_LEAST = 20.0
# Letters and initials that are the name of one thing here are those of many elsewhere.
_SHORTEST = 3
# What a value that is another one, or that nobody knows, leaves of a score.
_WRONG, _UNTOLD = 0.6, 0.95


@dataclass(frozen=True, slots=True)
class Asked:
    """One name to be matched: of what *types* the thing is (any where empty), and what *values* it has.

    A thing of none of the *preferred* types may be meant as well, but less likely.
    """

    words: str
    types: tuple[str, ...] = ()
    limit: int = 10
    values: Mapping[str, tuple[str, ...]] | None = None
    preferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that may be meant; *score* is at most 100, *match* says that it is.

    *features* say where the score comes from: how alike the names are (``NAME``) and in which ways they
    differ (``likeness.WAYS``), whether the type is a preferred one (``TYPE``), and of each property that is
    known of the thing whether it agrees.
    """

    iri: str
    name: str
    kind: str
    hint: str
    score: float
    features: Mapping[str, float | bool] = field(default_factory=dict)
    match: bool = False


def candidates(asked: Asked, generation: Generation, language: str) -> list[Candidate]:
    """The things that *asked* may mean, best first."""
    if known := _addressed(asked.words, generation, language):
        return [known]
    if coded := _coded(asked, generation, language):
        return coded
    unknown = asked.types and not set(asked.types) & set(kinds.ENTITIES)
    if unknown or not asked.words.strip():
        return []
    filters = {"kind": asked.types} if asked.types else {}
    size = max(asked.limit, _COMPARED)
    request = Request(
        asked.words,
        sort="entity",
        filters=filters,
        size=size,
        facets=False,
        marking=False,
        advice=False,
    )
    results = generation.index.search(request)
    hits = results.hits
    things = [URIRef(hit.iri) for hit in hits]
    called = names(things, generation)
    told = traits.values(generation.store, things, asked.values or (), language, within=True)
    found = []
    for thing, hit in zip(things, hits, strict=True):
        alike = likeness.compare(asked.words, called.get(thing, []), instead=results.instead)
        score = alike.score
        features: dict[str, float | bool] = {NAME: round(score, 1)}
        features.update(dict.fromkeys(alike.ways, True))
        for name, wanted in (asked.values or {}).items():
            agrees = _agrees(wanted, told[name].get(thing, []))
            score *= _UNTOLD if agrees is None else 1 if agrees else _WRONG
            if agrees is not None:
                features[name] = agrees
        if asked.preferred:
            features[TYPE] = hit.type in asked.preferred
            score *= 1 if features[TYPE] else _UNTOLD
        title = plain(hit.title)
        count = ngettext(
            "%(count)s bài", "%(count)s bài", hit.articles, count=i18n.number(hit.articles)
        )
        hint = ", ".join(filter(None, (hit.hint, places.until(hit.iri), count)))
        found.append(Candidate(hit.iri, title, hit.type, hint, round(score, 1), features))
    found = [candidate for candidate in found if candidate.score >= _LEAST]
    found.sort(key=lambda candidate: -candidate.score)  # as the search has them, among equals
    sure = [candidate for candidate in found if candidate.score >= _SURE]
    if len(sure) == 1 and _safe(asked, found[0]):
        found[0] = replace(found[0], match=True)
    return found[: asked.limit]


def one(iri: URIRef | None, generation: Generation, language: str) -> Candidate | None:
    """The thing with the address *iri*, or what has taken its place; None where there is none."""
    iri = moved.followed(generation.store, [iri])[iri] if iri is not None else None
    own = links.parts(iri) if iri is not None else None
    if iri is None or own is None or kinds.of_folder(own[0]) not in kinds.ENTITIES:
        return None
    called = statements.labels(generation.store, [iri])
    if str(iri) not in called.found:
        return None
    kind = kinds.of_folder(own[0])
    return Candidate(
        iri, called.of(str(iri), language), kind, places.until(iri), likeness.WHOLE, match=True
    )


def _addressed(words: str, generation: Generation, language: str) -> Candidate | None:
    """The thing whose address, or the end of it, *words* are."""
    return one(links.thing(links.path(words.strip())), generation, language)


def _coded(asked: Asked, generation: Generation, language: str) -> list[Candidate]:
    """The places whose official code *asked* is, where places are asked for; codes are given anew in time."""
    code = asked.words.strip()
    if asked.types != (MentionKind.PLACE,) or not _CODE.fullmatch(code):
        return []
    rows = generation.store.select(_CODED, code=Literal(code))
    found = [one(URIRef(str(row["place"])), generation, language) for row in rows]
    known = [candidate for candidate in found if candidate is not None]
    return [replace(candidate, match=len(known) == 1) for candidate in known][: asked.limit]


def names(things: Sequence[URIRef], generation: Generation) -> dict[URIRef, list[tuple[str, bool]]]:
    """What *things* are called, and of each name whether it is the first one."""
    told: dict[URIRef, list[tuple[str, bool]]] = defaultdict(list)
    if things:
        for row in generation.store.select(questions.about("names_among", things)):
            first = row["first"]
            is_first = isinstance(first, Literal) and bool(first.toPython())
            told[URIRef(str(row["thing"]))].append((str(row["label"]), is_first))
    return told


def _agrees(wanted: Sequence[str], values: Sequence[traits.Value]) -> bool | None:
    """Tell whether one of those *wanted* is among the *values* of a property; None where it has none."""
    if not values or not wanted:
        return None
    known = {likeness.spelt(text) for value in values for text in (value.text, str(value.term))}
    known |= {links.path(str(value.term)) for value in values}
    known |= {vietnamese.fold(text) for text in known}
    if any(_dated(text, str(value.term)) for value in values for text in wanted):
        return True
    # In part, but by whole words: "Vân Hải" of "Thành phố Vân Hải", never "1" of "31".
    return any(
        spelt and f" {spelt} " in f" {text} "
        for spelt in map(likeness.spelt, wanted)
        for text in known
    )


def _dated(wanted: str, day: str) -> bool:
    """Tell whether *wanted* is a date, a month or a year in which the ISO date *day* lies."""
    span = days.span(wanted) if _DAY.fullmatch(day) else None
    return span is not None and span[0] <= day <= span[1]


def _safe(asked: Asked, candidate: Candidate) -> bool:
    """Tell whether the name, or what was told beside it, leaves no doubt who is meant here and elsewhere."""
    if len(asked.words.strip()) < _SHORTEST:
        return False
    if any(candidate.features.get(name) is True for name in asked.values or ()):
        return True
    # Many people bear one name, whoever of them the articles here are about.
    if candidate.kind == MentionKind.PERSON:
        return False
    return candidate.kind != MentionKind.PLACE or not places.ambiguous(asked.words, candidate.iri)
