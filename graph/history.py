"""What becomes of things from one generation to the next: read from the statements that went and came."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import unquote

from graph import addresses
from graph.store.logbook import Difference
from ontology import terms
from ontology.namespaces import DCTERMS, RDF, SCHEMA, SKOS

_LINE = re.compile(
    r"<(?P<subject>[^>]*)> (?P<said><[^>]*> "
    r'(?:<(?P<thing>[^>]*)>|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?))'
    r"(?: <(?P<graph>[^>]*)>)? \."
)
IS_FACT: Final = f"<{RDF.type}> <{terms.Statement}>"
"""What is said of every fact: it comes with it and goes with it."""
_IS_ARTICLE = f"<{RDF.type}> <{SCHEMA.NewsArticle}>"
_TYPE = f"<{RDF.type}> "
_LEADS = f"<{DCTERMS.isReplacedBy}>"
_FOLDERS = frozenset(addresses.FOLDERS.values())
# Ways of typing a name, for searches: readers see none of them.
_SEARCHED = f"<{SKOS.hiddenLabel}> "
# Where the proof is belongs to an article alone.
_PROVEN = f"<{terms.evidence}> "
# The graphs of what people have judged and of the reference data are no articles'.
_OTHERS = frozenset({"phan-dinh", "tham-chieu"})

Partakers = Callable[[list[str]], Mapping[str, Iterable[str]]]
"""The addresses of all that plays a part in facts, by those of the facts."""


class How(StrEnum):
    """What became of an article that changed something."""

    NEW = "new"
    CHANGED = "changed"
    READ_AGAIN = "read-again"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Event:
    """What became of *subject*, a thing or a fact, in the facts of a generation.

    *removed* and *added* are what went and came of what is said of it: property and value as N-Triples
    write them. *articles* are the ids of those that state it now and did not, or the other way round.
    *things* are the addresses of all whose history this belongs to.
    """

    subject: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    articles: tuple[str, ...]
    things: tuple[str, ...]


def events(change: Difference, partakers: Partakers, *, base: str) -> list[Event]:
    """What *change* is to each thing and each fact below *base*, in the order in which it is told.

    *partakers* is asked of facts that were there before and are there still.
    """
    said: defaultdict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    articles: defaultdict[str, set[str]] = defaultdict(set)
    changed: set[tuple[str, str]] = set()
    stated: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for place, lines in enumerate((change.removed, change.added)):
        for subject, words, graph in _read(lines, base):
            if not (_is_fact(subject, base) or is_thing(subject, base)):
                continue
            if words.startswith(_SEARCHED):
                continue
            if graph is None:
                said[subject][place].append(words)
                changed.add((subject, words))
            elif graph not in _OTHERS:
                stated[subject, words].add(graph)
    # What an article says and others said already is no change: it has no part in this one.
    for key in changed & stated.keys():
        articles[key[0]] |= stated[key]
    stayed = [
        subject
        for subject, (gone, come) in said.items()
        if _is_fact(subject, base) and IS_FACT not in gone and IS_FACT not in come
    ]
    parts = partakers(stayed) if stayed else {}
    found = (
        Event(
            subject,
            tuple(gone),
            tuple(come),
            tuple(sorted(articles[subject])),
            (subject, *sorted({*_others(subject, (*gone, *come), base), *parts.get(subject, ())})),
        )
        for subject, (gone, come) in said.items()
    )
    return sorted(found, key=lambda event: (_rank(event, base), _classes(event), event.subject))


def stated_by_articles(line: str, base: str) -> tuple[str, ...]:
    """*line* and that of the default graph for which it stands, where an article states it; else nothing."""
    if not line.startswith(f"<{base}id/") or not (found := _LINE.fullmatch(line)):
        return ()
    graph, graphs = found["graph"] or "", addresses.graph(base, "")
    if not graph.startswith(graphs) or graph.removeprefix(graphs) in _OTHERS:
        return ()
    if found["said"].startswith(_PROVEN):
        return (line,)
    return line, f"<{found['subject']}> {found['said']} ."


def articles(change: Difference, *, base: str) -> Mapping[str, How]:
    """The ids of the articles that came or went with *change*; others that state more or less were there."""
    found: dict[str, How] = {}
    head = addresses.article(base, "")
    for how, lines in ((How.REMOVED, change.removed), (How.NEW, change.added)):
        for subject, words, graph in _read(lines, base):
            if graph is None and words == _IS_ARTICLE and subject.startswith(head):
                found[unquote(subject.removeprefix(head))] = how
    return found


def _read(lines: Iterable[str], base: str) -> Iterator[tuple[str, str, str | None]]:
    """Yield what *lines* say of addresses below *base*: of what, what, and in the graph of which article."""
    head, graphs = f"<{base}id/", addresses.graph(base, "")
    for line in lines:
        # Most of what changes is evidence and mentions, which have other addresses.
        if line.startswith(head) and (found := _LINE.fullmatch(line)):
            graph = found["graph"]
            if graph is None or graph.startswith(graphs):
                name = unquote(graph.removeprefix(graphs)) if graph is not None else None
                yield found["subject"], found["said"], name


def _others(subject: str, said: Iterable[str], base: str) -> Iterator[str]:
    """The things among the values in *said*, as far as what becomes of *subject* becomes of them too."""
    fact = _is_fact(subject, base)
    for words in said:
        property_, _, value = words.partition(" ")
        # What a thing is part of did not change with it; what has taken its place did.
        if value.startswith("<") and (fact or property_ == _LEADS) and is_thing(value[1:-1], base):
            yield value[1:-1]


def is_thing(iri: str, base: str) -> bool:
    """Tell whether *iri* names a thing below *base* that articles mention, such as a body or a person."""
    folder, _, slug = iri.removeprefix(f"{base}id/").partition("/")
    return bool(slug) and iri.startswith(base) and folder in _FOLDERS


def _is_fact(subject: str, base: str) -> bool:
    return subject.startswith(f"{base}id/{addresses.FACTS}/")


def _classes(event: Event) -> list[str]:
    said = event.added or event.removed
    return sorted(words for words in said if words.startswith(_TYPE) and words != IS_FACT)


def _rank(event: Event, base: str) -> int:
    """Addresses that lead on first, then facts that came, that went, that changed, then all else."""
    if any(words.startswith(_LEADS) for words in (*event.added, *event.removed)):
        return 0
    if not _is_fact(event.subject, base):
        return 4
    return 1 if IS_FACT in event.added else 2 if IS_FACT in event.removed else 3
