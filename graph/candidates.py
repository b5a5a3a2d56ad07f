"""Candidates for judgement: things that may be one and have two addresses, with the reasons."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from rdflib import URIRef

from graph import addresses, vietnamese
from graph.judgements import Ruling
from graph.model import MentionKind
from graph.store.ports import Store
from ontology.namespaces import PROLOGUE

_NAMED = f"""{PROLOGUE}
SELECT ?thing ?label (COUNT(DISTINCT ?article) AS ?articles) WHERE {{
  ?article schema:mentions ?thing . ?thing skos:prefLabel ?label FILTER(LANG(?label) = "vi")
}} GROUP BY ?thing ?label"""
_POSTS = f"""{PROLOGUE}
SELECT DISTINCT ?role ?body WHERE {{
  ?position a mb:Position ; org:member ?thing ; mb:roleName ?role .
  ?position org:organization/skos:prefLabel ?body FILTER(LANG(?body) = "vi")
}}"""
_ALIKE = 0.93
_PEOPLE = f"{addresses.FOLDERS[MentionKind.PERSON]}/"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two paths that may be one thing; *weight* orders the list, 1 is the surest."""

    left: str
    right: str
    weight: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Thing:
    path: str
    label: str
    folded: str
    articles: int


def find(store: Store, base: str, ruling: Ruling) -> list[Candidate]:
    """Pairs of one kind whose names are equal but for marks, case and signs, or nearly so.

    What a person has judged is left out; the surest come first.
    """
    found = [
        candidate
        for group in _groups(store, base)
        for one, other in combinations(group, 2)
        if not ruling.decided(one.path, other.path)
        and (candidate := _compare(store, base, one, other)) is not None
    ]
    return sorted(found, key=lambda candidate: (-candidate.weight, candidate.left, candidate.right))


def _groups(store: Store, base: str) -> Iterator[list[_Thing]]:
    """Things of one kind whose names begin alike: only these are compared."""
    groups: dict[tuple[str, str], list[_Thing]] = defaultdict(list)
    start = f"{base}id/"
    for row in store.select(_NAMED):
        path, label = str(row["thing"]).removeprefix(start), str(row["label"])
        folded = vietnamese.slug(label)
        thing = _Thing(path, label, folded, int(row["articles"]))
        groups[path.partition("/")[0], folded[:6]].append(thing)
    return (
        sorted(group, key=lambda thing: (-thing.articles, thing.path)) for group in groups.values()
    )


def _compare(store: Store, base: str, one: _Thing, other: _Thing) -> Candidate | None:
    if one.folded == other.folded:
        weight, reasons = 0.9, [f"both are called {one.label}"]
    else:
        matcher = SequenceMatcher(None, one.folded, other.folded, autojunk=False)
        if matcher.quick_ratio() < _ALIKE or (likeness := matcher.ratio()) < _ALIKE:
            return None
        if _digits(one.folded) != _digits(other.folded):
            return None
        weight, reasons = (
            likeness - 0.2,
            [f"{one.label} and {other.label} are spelled nearly alike"],
        )
    if one.path.startswith(_PEOPLE):
        mine, theirs = _posts(store, base, one), _posts(store, base, other)
        if mine & theirs:
            weight = min(1.0, weight + 0.1)
            reasons.append(f"both are {min(mine & theirs)}")
        elif mine and theirs:
            weight -= 0.3
            reasons.append(f"one is {min(mine)}, the other {min(theirs)}")
    reasons.append(f"{one.articles} and {other.articles} articles")
    return Candidate(one.path, other.path, round(weight, 3), tuple(reasons))


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _posts(store: Store, base: str, thing: _Thing) -> set[str]:
    rows = store.select(_POSTS, thing=URIRef(addresses.entity(base, thing.path)))
    return {f"{row['role']} {row['body']}" for row in rows}
