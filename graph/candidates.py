"""Candidates for judgement: things that may be one and have two addresses, with the reasons.

A name alone says little: it counts how many bear it, what else is named beside both, and which posts
they hold. So the list begins with what a person can decide at a glance.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from math import log2
from urllib.parse import unquote

from rdflib import URIRef

from graph import addresses, vietnamese
from graph.judgements import Judgement, Ruling
from graph.model import MentionKind
from graph.store.ports import Store
from ontology.namespaces import PROLOGUE

_NAMED = f"""{PROLOGUE}
SELECT ?thing ?label WHERE {{ ?thing skos:prefLabel ?label FILTER(LANG(?label) = "vi")
  FILTER EXISTS {{ ?article schema:mentions ?thing }} }}"""
_BESIDE = f"""{PROLOGUE}
SELECT DISTINCT ?article ?thing WHERE {{ ?article schema:mentions ?thing }}"""
_POSTS = f"""{PROLOGUE}
SELECT DISTINCT ?role ?body WHERE {{
  ?position a mb:Position ; org:member ?thing ; mb:roleName ?role .
  ?position org:organization/skos:prefLabel ?body FILTER(LANG(?body) = "vi")
}}"""
_CODED = f"""{PROLOGUE}
SELECT ?thing WHERE {{ ?thing mb:unitCode ?code }}"""
_REPLACED = f"""{PROLOGUE}
SELECT ?old ?new WHERE {{ ?old dcterms:isReplacedBy ?new }}"""
_ALIKE = 0.93
_CROWD = 60  # Names that are the same but for one word: of more, none is a misspelling of another.
_PEOPLE = f"{addresses.FOLDERS[MentionKind.PERSON]}/"
# What speaks for or against two being one: see `_compare`.
_SAME, _NEAR, _BOTH_NAMED, _POST, _OTHER_POST, _ONE_ARTICLE, _NAMESAKE = (
    0.6, 0.5, 0.3, 0.2, -0.3, -0.3, -0.1,
)  # fmt: skip
_TOLD = 3  # things named beside both that are told


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two paths that may be one thing; *weight* orders the list, 1 is the surest."""

    left: str
    right: str
    weight: float
    reasons: tuple[str, ...]
    articles: tuple[str, str]
    """An article that names the left one, one that names the right one, by their ids."""


@dataclass(frozen=True, slots=True)
class _Thing:
    path: str
    label: str
    folded: str
    articles: frozenset[str]


def find(store: Store, base: str, ruling: Ruling, *, folder: str = "") -> list[Candidate]:
    """Pairs of one kind, that of *folder* if given, whose names are equal but for marks or nearly so.

    What a person has judged is left out; the surest come first, of these what most articles name.
    """
    scene = _Scene(store, base)
    found = []
    for group in _same(scene.things, folder):
        found += [(one, other, len(group)) for one, other in combinations(group, 2)]
    found += [(one, other, 2) for one, other in _nearly(scene.things, folder)]
    weighed = [
        (candidate, len(one.articles) + len(other.articles))
        for one, other, bearers in found
        if not ruling.decided(one.path, other.path)
        and not {one.path, other.path} <= scene.coded
        and (candidate := _compare(scene, one, other, bearers)) is not None
    ]
    weighed.sort(key=lambda pair: (-pair[0].weight, -pair[1], pair[0].left, pair[0].right))
    return [candidate for candidate, _ in weighed]


def heirs(store: Store, base: str, judged: Iterable[Judgement]) -> Iterator[Judgement]:
    """Yield *judged* with what took the place of addresses that are no more."""
    start = f"{base}id/"
    ends = {
        str(row["old"]).removeprefix(start): str(row["new"]).removeprefix(start)
        for row in store.select(_REPLACED)
    }
    # What a judgement itself made one is kept as it was judged.
    for line in judged:
        left, right = ends.get(line.left, line.left), ends.get(line.right, line.right)
        yield (
            line
            if left == right
            else Judgement(line.verdict, left, right, line.by, line.why, line.at, line.documents)
        )


class _Scene:
    """The things that articles name, and what is named beside each."""

    def __init__(self, store: Store, base: str) -> None:
        self._store, self._base = store, base
        start = f"{base}id/"
        self.beside: dict[str, set[str]] = defaultdict(set)
        named: dict[str, set[str]] = defaultdict(set)
        for row in store.select(_BESIDE):
            article, path = str(row["article"]), str(row["thing"]).removeprefix(start)
            self.beside[article].add(path)
            named[path].add(article)
        self.named: Mapping[str, set[str]] = named
        labels = {
            str(row["thing"]).removeprefix(start): str(row["label"]) for row in store.select(_NAMED)
        }
        self.labels = labels
        self.things = [
            _Thing(path, label, vietnamese.slug(label), frozenset(named.get(path, ())))
            for path, label in sorted(labels.items())
        ]
        self._held: dict[str, set[str]] = {}
        # Units of the official list are told apart by their codes.
        self.coded = {str(row["thing"]).removeprefix(start) for row in store.select(_CODED)}

    def posts(self, thing: _Thing) -> set[str]:
        """The posts that a person holds, as readers see them."""
        if thing.path not in self._held:
            rows = self._store.select(
                _POSTS, thing=URIRef(addresses.entity(self._base, thing.path))
            )
            self._held[thing.path] = {f"{row['role']} {row['body']}" for row in rows}
        return self._held[thing.path]

    def article(self, thing: _Thing) -> str:
        """The id of one article that names *thing*."""
        start = f"{self._base}id/{addresses.ARTICLES}/"
        return unquote(min(thing.articles, default="").removeprefix(start))

    def shared(self, one: _Thing, other: _Thing) -> dict[str, float]:
        """What is named beside both in different articles, with how much it tells: rare things tell most."""
        near, far = (
            {path for article in thing.articles for path in self.beside[article]}
            for thing in (one, other)
        )
        return {
            path: 1 / log2(1 + len(self.named[path]))
            for path in (near & far) - {one.path, other.path}
        }


def _same(things: Iterable[_Thing], folder: str) -> Iterator[list[_Thing]]:
    """Things of one kind and one name but for marks and signs; the one that most articles name first."""
    groups: dict[tuple[str, str], list[_Thing]] = defaultdict(list)
    for thing in things:
        kind = thing.path.partition("/")[0]
        if folder in ("", kind):
            groups[kind, thing.folded.replace("-", "")].append(thing)
    return (sorted(group, key=_first) for group in groups.values() if len(group) > 1)


def _nearly(things: Iterable[_Thing], folder: str) -> Iterator[tuple[_Thing, _Thing]]:
    """Yield two of one kind whose names are the same but for one word, which is nearly the same."""
    groups: dict[tuple[str, ...], list[_Thing]] = defaultdict(list)
    for thing in things:
        kind, words = thing.path.partition("/")[0], thing.folded.split("-")
        if folder in ("", kind):
            groups[kind, *words].append(thing)
            for at in range(len(words)):
                groups[kind, *words[:at], *words[at + 1 :]].append(thing)
    seen: set[tuple[str, str]] = set()
    for group in groups.values():
        if not 1 < len(group) <= _CROWD:
            continue
        for one, other in combinations(sorted(group, key=_first), 2):
            differ = one.folded.replace("-", "") != other.folded.replace("-", "")
            if differ and (one.path, other.path) not in seen and _alike(one.folded, other.folded):
                seen.add((one.path, other.path))
                yield one, other


def _first(thing: _Thing) -> tuple[int, str]:
    return -len(thing.articles), thing.path


def _alike(one: str, other: str) -> bool:
    if _digits(one) != _digits(other):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _compare(scene: _Scene, one: _Thing, other: _Thing, bearers: int) -> Candidate | None:
    """What speaks for *one* and *other*, whose name so many *bearers* share, and what against."""
    written = vietnamese.normalise(one.label) == vietnamese.normalise(other.label)
    same = one.folded.replace("-", "") == other.folded.replace("-", "")
    weight = (_SAME if same else _NEAR) + _NAMESAKE * (log2(bearers) - 1)
    if written:
        reasons = [f"both are called {one.label}"]
    else:
        reasons = [f"{one.label} and {other.label} are spelled nearly alike"]
    if bearers > 2:
        reasons.append(f"{bearers} bear this name")
    if one.articles & other.articles:
        weight += _ONE_ARTICLE
        reasons.append("one article names both")
    shared = scene.shared(one, other)
    if shared:
        weight += _BOTH_NAMED * min(1.0, sum(shared.values()))
        known = sorted(shared, key=lambda path: (-shared[path], path))[:_TOLD]
        reasons.append("beside both: " + ", ".join(scene.labels.get(path, path) for path in known))
    if one.path.startswith(_PEOPLE):
        mine, theirs = scene.posts(one), scene.posts(other)
        if mine & theirs:
            weight += _POST
            reasons.append(f"both are {min(mine & theirs)}")
        elif mine and theirs:
            weight += _OTHER_POST
            reasons.append(f"one is {min(mine)}, the other {min(theirs)}")
        elif not same and not shared:
            return None  # Two names of people that differ by a letter are two names.
    reasons.append(f"{len(one.articles)} and {len(other.articles)} articles")
    return Candidate(
        one.path,
        other.path,
        round(max(0.0, min(1.0, weight)), 3),
        tuple(reasons),
        (scene.article(one), scene.article(other)),
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
