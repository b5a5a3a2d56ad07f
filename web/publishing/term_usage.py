"""The terms that data are made of, ours and those of others, with how often the data use each."""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from flask import url_for
from flask_babel import gettext
from rdflib import URIRef

from ontology import shapes, terms, vocabulary
from ontology.namespaces import MB, PREFIXES
from ontology.vocabulary import Term
from web.exchange import i18n
from web.exchange.context import generation
from web.lists import concepts
from web.publishing.term_views import TermGroup, TermLink, TermView
from web.querying import completion
from web.telling import wording

_CLASS, _PROPERTY = "classes", "properties"
_OURS: Final[Mapping[str, str]] = {"class": _CLASS, "property": _PROPERTY}
_EXAMPLES: Final[Mapping[str, str]] = {
    _CLASS: "PREFIX {prefix}: <{namespace}>\nSELECT ?thing WHERE {{ ?thing a {name} }}\nLIMIT 20",
    _PROPERTY: "PREFIX {prefix}: <{namespace}>\n"
    "SELECT ?thing ?value WHERE {{ ?thing {name} ?value }}\nLIMIT 20",
}


def groups() -> tuple[TermGroup, ...]:
    """All terms for the page of the vocabulary, in the reader's language."""
    names = {
        "class": gettext("Lớp"),
        "property": gettext("Thuộc tính"),
        "individual": gettext("Giá trị có sẵn"),
        "scheme": gettext("Bảng phân loại"),
    }
    trees = concepts.by_term()
    ours = sorted(vocabulary.terms(), key=lambda term: term.name.lower())
    others = sorted(_others(), key=lambda one: vocabulary.abbreviate(one[1]).lower())
    here = {*(term.iri for term in ours), *(iri for _, iri in others)}
    standard = gettext("Của các từ vựng chuẩn; ở đây chỉ có những thuật ngữ mà dữ liệu dùng.")
    return (
        *(
            TermGroup(
                sort, name, "", tuple(_ours(one, trees, here) for one in ours if one.sort == sort)
            )
            for sort, name in names.items()
        ),
        TermGroup(
            "standard-class",
            gettext("Lớp chuẩn"),
            standard,
            tuple(_other(sort, iri, here) for sort, iri in others if sort == _CLASS),
        ),
        TermGroup(
            "standard-property",
            gettext("Thuộc tính chuẩn"),
            standard,
            tuple(_other(sort, iri, here) for sort, iri in others if sort == _PROPERTY),
        ),
    )


def counts(sort: str) -> Mapping[str, int]:
    """How often the facts use each of the "classes" or "properties", by address."""
    return generation().usage.get(sort, {})


def _others() -> Iterator[tuple[str, URIRef]]:
    """The terms of others, each once, as the shapes and the data have them."""
    found = set(completion.others())
    for sort in (_CLASS, _PROPERTY):
        found |= {(sort, URIRef(iri)) for iri in counts(sort) if not iri.startswith(MB)}
    yield from found


def _ours(term: Term, trees: Mapping[str, str], here: Container[URIRef]) -> TermView:
    language, sort = i18n.language(), _OURS.get(term.sort, "")
    return TermView(
        name=vocabulary.abbreviate(term.iri),
        anchor=term.name,
        label=term.labels[language],
        comment=term.comments[language],
        count=_count(sort, term.iri),
        examples=_examples(sort, term.iri),
        parents=_links(term.parents, here),
        domain=_links(term.domain, here),
        range=_links(term.range, here),
        properties=_links(_properties().get(term.iri, ()), here),
        tree=trees.get(term.name, ""),
    )


def _other(sort: str, iri: URIRef, here: Container[URIRef]) -> TermView:
    name = vocabulary.abbreviate(iri)
    return TermView(
        name=name,
        anchor=name,
        label=wording.of(iri),
        count=_count(sort, iri),
        examples=_examples(sort, iri),
        properties=_links(_properties().get(iri, ()), here),
    )


@cache
def _properties() -> Mapping[URIRef, tuple[URIRef, ...]]:
    """The properties of the members of each class: those of our own vocabulary, and those of our shapes."""
    found: dict[URIRef, set[URIRef]] = {
        class_: set(paths) for class_, paths in shapes.properties().items()
    }
    for term in vocabulary.terms():
        for class_ in term.domain:
            found.setdefault(class_, set()).add(term.iri)
    return {
        class_: tuple(sorted(paths, key=vocabulary.abbreviate)) for class_, paths in found.items()
    }


def _count(sort: str, iri: URIRef) -> int | None:
    if iri in (terms.Evidence, terms.Mention):
        # They stand in the graphs of articles alone.
        return generation().counts.get(vocabulary.abbreviate(iri).partition(":")[2].lower())
    return counts(sort).get(str(iri))


def _examples(sort: str, iri: URIRef) -> str:
    """The address of a query for some of what uses *iri*; empty where the facts do not."""
    prefix, _, local = vocabulary.abbreviate(iri).partition(":")
    if str(iri) not in counts(sort) or prefix not in PREFIXES or not local.isidentifier():
        return ""
    query = _EXAMPLES[sort].format(
        prefix=prefix, namespace=PREFIXES[prefix], name=f"{prefix}:{local}"
    )
    return url_for("query_page.query", query=query)


def _links(iris: Iterable[URIRef], here: Container[URIRef]) -> tuple[TermLink, ...]:
    """*iris*, each with its place on the page where it is among those that stand *here*."""
    named = ((iri, vocabulary.abbreviate(iri)) for iri in iris)
    return tuple(
        TermLink(name, f"#{name.removeprefix('mb:')}" if iri in here else "") for iri, name in named
    )
