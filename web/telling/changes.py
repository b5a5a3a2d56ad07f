"""Events of the history as values: what became of what, with the statements as they were."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rdflib import Literal, URIRef
from rdflib.plugins.parsers.ntriples import unquote

from graph import addresses
from graph.history import IS_FACT
from graph.history_file import Told
from graph.store.ports import Node
from ontology import terms
from ontology.namespaces import DCTERMS, MB, PROV, RDF, SKOS
from web import kinds
from web.exchange import links
from web.exchange.context import settings
from web.services import Generation
from web.telling import statements
from web.telling.statements import Labels, Statement

_WORDS = re.compile(
    r'<(?P<property>[^>]*)> (?:<(?P<iri>[^>]*)>|"(?P<text>(?:[^"\\]|\\.)*)"'
    r"(?:@(?P<language>[A-Za-z0-9-]+)|\^\^<(?P<datatype>[^>]*)>)?)"
)
_OF_SOURCES = frozenset({f"<{PROV.wasQuotedFrom}>", f"<{terms.observedOn}>", f"<{terms.roleName}>"})
Said = tuple[URIRef, Node]


class What(StrEnum):
    """What became of the subject of an event."""

    FACT_CAME = "fact-added"
    FACT_WENT = "fact-removed"
    SOURCE_CAME = "source-added"
    SOURCE_WENT = "source-removed"
    FACT_CHANGED = "fact-changed"
    LEADS = "address-replaced"
    LEADS_NO_MORE = "address-restored"
    THING_CAME = "thing-added"
    THING_WENT = "thing-removed"
    THING_CHANGED = "thing-changed"


@dataclass(frozen=True, slots=True)
class Change:
    """An event: *what* became of its subject; *fact* is what a fact says, or said at last."""

    event: Told
    what: What
    removed: tuple[Said, ...]
    added: tuple[Said, ...]
    fact: Statement | None = None


def read(held: Generation, events: Sequence[Told]) -> tuple[list[Change], Labels]:
    """What *events* of the history of *held* mean, and what the things in them are called, or were."""
    plain = [
        Change(event, _what(event), tuple(_said(event.removed)), tuple(_said(event.added)))
        for event in events
    ]
    found = list(_with_facts(held, plain))
    named = {
        value
        for one in found
        for _, value in (*one.removed, *one.added)
        if isinstance(value, URIRef)
    }
    for one in found:
        named.add(URIRef(one.event.subject))
        named |= one.fact.things() if one.fact is not None else set()
        named |= {article_address(article) for article, _ in one.event.articles}
    labels = statements.labels(held.store, named)
    lost = [str(thing) for thing in named if str(thing) not in labels.found]
    for thing, said in _last(held, lost).items():
        for property_, value in said:
            if property_ == SKOS.prefLabel and isinstance(value, Literal):
                labels.found[thing].setdefault(value.language or "", str(value))
    return found, labels


def name_of(held: Generation, thing: str) -> str:
    """What *thing*, of which the graph knows nothing any more, was called; empty where nobody knows."""
    names = [
        value
        for property_, value in _last(held, [thing]).get(thing, ())
        if property_ == SKOS.prefLabel
    ]
    return str(names[0]) if names else ""


def article_address(identifier: str) -> URIRef:
    """The address of the article with the id *identifier*."""
    return URIRef(addresses.article(settings().base_iri, identifier))


def is_fact(iri: str) -> bool:
    """Tell whether *iri* is the address of a fact."""
    own = links.parts(iri)
    return own is not None and own[0] == addresses.FACTS


def _what(event: Told) -> What:
    properties = {words.partition(" ")[0] for words in (*event.removed, *event.added)}
    if f"<{DCTERMS.isReplacedBy}>" in properties:
        came = any(words.startswith(f"<{DCTERMS.isReplacedBy}> ") for words in event.added)
        return What.LEADS if came else What.LEADS_NO_MORE
    if is_fact(event.subject):
        if IS_FACT in event.added:
            return What.FACT_CAME
        if IS_FACT in event.removed:
            return What.FACT_WENT
        # The day on which an article saw it, and its way to write a post, come and go with the article.
        if properties <= _OF_SOURCES and not (event.removed and event.added):
            return What.SOURCE_CAME if event.added else What.SOURCE_WENT
        return What.FACT_CHANGED
    if not event.removed and any(map(_names, event.added)):
        return What.THING_CAME
    if not event.added and any(map(_names, event.removed)):
        return What.THING_WENT
    return What.THING_CHANGED


def _names(words: str) -> bool:
    return words.startswith(f"<{SKOS.prefLabel}> ")


def _with_facts(held: Generation, plain: Iterable[Change]) -> Iterator[Change]:
    """*plain* with what its facts say: as they came or went; as they are, where they only changed."""
    changes = list(plain)
    stayed = {
        one.event.subject
        for one in changes
        if is_fact(one.event.subject) and one.what not in (What.FACT_CAME, What.FACT_WENT)
    }
    here = statements.tell(held, list(map(URIRef, stayed)), proofs=0)
    now = {one.iri: one for one in here}
    then = _last(held, [iri for iri in stayed if iri not in now])
    for one in changes:
        iri = one.event.subject
        fact = None
        if one.what in (What.FACT_CAME, What.FACT_WENT):
            fact = _statement(iri, one.added or one.removed)
        elif iri in stayed:
            fact = now.get(iri) or (_statement(iri, then[iri]) if iri in then else None)
        yield replace(one, fact=fact)


def _statement(iri: str, said: Iterable[Said]) -> Statement:
    values: dict[URIRef, tuple[Node, ...]] = {}
    for property_, value in said:
        values[property_] = (*values.get(property_, ()), value)
    classes = {str(value).removeprefix(str(MB)) for value in values.get(RDF.type, ())}
    return Statement(iri, next((name for name in kinds.FACTS if name in classes), ""), values)


def _last(held: Generation, iris: Sequence[str]) -> Mapping[str, tuple[Said, ...]]:
    found = held.history.last(iris, at=held.number) if iris else {}
    return {iri: tuple(_said(words)) for iri, words in found.items()}


def _said(lines: Iterable[str]) -> Iterator[Said]:
    for found in filter(None, map(_WORDS.fullmatch, lines)):
        property_ = URIRef(found["property"])
        if found["iri"] is not None:
            yield property_, URIRef(found["iri"])
        else:
            kind = URIRef(found["datatype"]) if found["datatype"] else None
            text = unquote(found["text"])
            yield property_, Literal(text, lang=found["language"], datatype=kind, normalize=False)
