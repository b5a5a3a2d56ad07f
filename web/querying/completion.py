"""Terms with which an editor completes a query: those of our vocabulary and of others that we use."""

from collections.abc import Iterator, Mapping
from typing import Any

from flask_babel import LazyString, force_locale
from flask_babel import lazy_gettext as lazy
from rdflib import URIRef

from ontology import shapes, vocabulary
from ontology.namespaces import (
    DCTERMS,
    ELI,
    FOAF,
    MB,
    OA,
    ORG,
    PREFIXES,
    RDF,
    RDFS,
    SCHEMA,
    SH,
    SKOS,
)
from ontology.vocabulary import Term
from web.exchange import i18n
from web.telling import wording

# What pages never name, but queries do.
_WORDS: Mapping[URIRef, LazyString] = {
    DCTERMS.title: lazy("tiêu đề"),
    ELI.LegalResource: lazy("văn bản pháp luật"),
    FOAF.Person: lazy("người (cá nhân)"),
    OA.SpecificResource: lazy("đoạn trích của một bài"),
    OA.end: lazy("vị trí cuối"),
    OA.exact: lazy("nguyên văn"),
    OA.hasSource: lazy("bài nguồn"),
    OA.start: lazy("vị trí đầu"),
    ORG.FormalOrganization: lazy("cơ quan, tổ chức chính thức"),
    ORG.Organization: lazy("tổ chức, đơn vị"),
    RDF.type: lazy("thuộc lớp"),
    RDFS.label: lazy("nhãn"),
    SCHEMA.NewsArticle: lazy("bài viết (tin tức)"),
    SCHEMA.mentions: lazy("nhắc đến"),
    SKOS.Concept: lazy("khái niệm"),
    SKOS.hiddenLabel: lazy("cách viết khác để tìm"),
    SKOS.prefLabel: lazy("tên"),
}
_SORTS = {"class": "classes", "property": "properties", "individual": "individuals"}


def document() -> dict[str, Any]:
    """Prefixes, classes, properties and named individuals, each term with what is known of it."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in _SORTS.values()}
    for term in vocabulary.terms():
        if term.sort in _SORTS:
            found[_SORTS[term.sort]].append(_ours(term))
    for sort, iri in others():
        found[sort].append(_other(iri))
    return {
        "prefixes": dict(PREFIXES),
        **{sort: sorted(terms, key=lambda term: term["name"]) for sort, terms in found.items()},
    }


def _ours(term: Term) -> dict[str, Any]:
    return {
        "iri": str(term.iri),
        "name": vocabulary.abbreviate(str(term.iri)),
        "labels": term.labels,
        "comments": term.comments,
        "parents": _names(term.parents),
        "domain": _names(term.domain),
        "range": _names(term.range),
    }


def _other(iri: URIRef) -> dict[str, Any]:
    labels = {}
    for language in i18n.LANGUAGES:
        with force_locale(language):
            labels[language] = str(_WORDS.get(iri) or wording.of(iri))
    return {
        "iri": str(iri),
        "name": vocabulary.abbreviate(str(iri)),
        "labels": labels,
        "comments": {},
        "parents": [],
        "domain": [],
        "range": [],
    }


def others() -> Iterator[tuple[str, URIRef]]:
    """The terms of others that the data hold, as our shapes say: "classes" or "properties", address."""
    held = shapes.load()
    classes = {*held.objects(None, SH.targetClass), *held.objects(None, SH["class"])}
    classes |= {
        parent for term in vocabulary.terms() if term.sort == "class" for parent in term.parents
    }
    properties = {*held.objects(None, SH.path), RDF.type, RDFS.label, SKOS.prefLabel}
    for sort, terms in (("classes", classes), ("properties", properties)):
        for iri in terms:
            if isinstance(iri, URIRef) and iri not in MB:
                yield sort, iri


def _names(iris: tuple[URIRef, ...]) -> list[str]:
    return [vocabulary.abbreviate(str(iri)) for iri in iris]
