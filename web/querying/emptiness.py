"""Why a query finds nothing: what it names that the data do not have, and what was meant perhaps."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from itertools import chain, islice
from typing import Final

from flask import url_for
from flask_babel import gettext
from rdflib import XSD, Literal, URIRef

from graph import vietnamese
from graph.errors import MinhBachError
from graph.store import guard
from graph.store.guard import Query
from graph.store.limits import Limits
from graph.store.ports import Store
from graph.store.spelling import spell
from ontology import vocabulary
from ontology.namespaces import PREFIXES, RDFS, SCHEMA, SKOS
from web.exchange import links, moved
from web.exchange.context import generation
from web.querying import completion, mending, suspects
from web.querying.query_views import Doubt
from web.querying.suspects import Compared, Named, Said

_HERE = "ASK { { ?term ?p ?o } UNION { ?s ?term ?o } UNION { ?s ?p ?term } }"
_THERE = "ASK { GRAPH ?g { { ?term ?p ?o } UNION { ?s ?term ?o } UNION { ?s ?p ?term } } }"
_SAYS, _SAYS_THERE = "ASK { ?s ?term ?o }", "ASK { GRAPH ?g { ?s ?term ?o } }"
_GRAPH = "ASK { GRAPH ?term { ?s ?p ?o } }"
_BEARS = "ASK { ?s ?property ?value }"
_BEARERS = "SELECT DISTINCT ?property { ?s ?property ?value } LIMIT 3"
# By which others name things.
_NAMES: Final = frozenset((RDFS.label, SCHEMA.name))
_ID = re.compile(r"https?://[^/]+/(?:.*/)?id/(?P<path>[a-z-]+/[^/?#]+)")
_PAGE = re.compile(r"(?:en/)?(?:trang|du-lieu)/(?P<path>[a-z-]+/[^/?#.]+)")
_ARTICLE = re.compile(r"(?:en/)?bai-viet/(?P<path>[^/?#]+)")
_LOCAL = re.compile(r"[^#/]*$")
_ALIKE = 0.75
# So much is looked up for one query, and so much of it is told.
_TERMS, _VALUES, _TOLD = 30, 5, 5
_TYPES: Final = (XSD.date, XSD.gYear, XSD.gYearMonth, XSD.integer, XSD.decimal, XSD.boolean)


def doubts(text: str) -> tuple[Doubt, ...]:
    """What may keep the query *text* from finding anything; none where all that it names is known."""
    store = generation().store
    try:
        query = guard.check(text, Limits())
        found = chain(
            (_of_comparison(query, one) for one in suspects.compared(query)),
            _of_prefixes(query),
            _of_terms(query, store),
            _of_values(query, store),
        )
        return tuple(islice(found, _TOLD))
    except MinhBachError:
        # Advice that cannot be had now is no reason to show nothing.
        return ()


def _of_prefixes(query: Query) -> Iterator[Doubt]:
    """Doubt prefixes that are well known here, but with another namespace."""
    for prefix, stands in suspects.declared(query).items():
        if prefix in _misnamed(query):
            told = gettext(
                "Ở đây tiền tố %(prefix)s: là %(namespace)s, không phải %(other)s.",
                prefix=prefix,
                namespace=f"<{PREFIXES[prefix]}>",
                other=stands.text,
            )
            yield _mended(query, told, f"<{PREFIXES[prefix]}>", stands.start, stands.end)


def _misnamed(query: Query) -> dict[str, str]:
    """The namespaces of *query* by prefix that nobody knows here, while the prefix is known."""
    known = frozenset(PREFIXES.values())
    return {p: iri for p, iri in query.prefixes.items() if p in PREFIXES and iri not in known}


def _of_terms(query: Query, store: Store) -> Iterator[Doubt]:
    """Doubt terms that nothing has, or only graphs of articles."""
    shielded = suspects.shields(query)
    wrong = tuple(_misnamed(query).values())
    terms = (one for one in suspects.named(query) if not any(map(one.iri.startswith, wrong)))
    asked = {str(one.iri) for one in suspects.named(query)}
    for one in islice(terms, _TERMS):
        if one.graph:
            if not store.ask(_GRAPH, term=one.iri):
                yield Doubt(gettext("Không có đồ thị nào là %(term)s.", term=one.written))
            continue
        here, there = (_SAYS, _SAYS_THERE) if str(one.iri) in _properties() else (_HERE, _THERE)
        if one.iri in _NAMES and not shielded and str(SKOS.prefLabel) not in asked:
            told = gettext("Tên của người, cơ quan, văn bản ở đây là skos:prefLabel.")
            yield _mended(query, told, _written(query, str(SKOS.prefLabel)), one.start, one.end)
        if store.ask(here, term=one.iri):
            continue
        if store.ask(there, term=one.iri):
            if not shielded:
                yield Doubt(
                    gettext(
                        "%(term)s chỉ có trong đồ thị của từng bài viết: hãy đặt phần ấy vào "
                        "GRAPH ?bai { … }.",
                        term=one.written,
                    )
                )
            continue
        yield _unknown(query, store, one)


def _unknown(query: Query, store: Store, one: Named) -> Doubt:
    meant = _meant(store, one.iri)
    if meant is not None:
        told = gettext("Dữ liệu không có %(term)s.", term=one.written)
        return _mended(query, told, _written(query, meant), one.start, one.end)
    if str(one.iri) in _terms():
        return Doubt(
            gettext("%(term)s có trong từ vựng, nhưng chưa dữ kiện nào dùng đến.", term=one.written)
        )
    return Doubt(gettext("Dữ liệu không có %(term)s.", term=one.written))


def _meant(store: Store, iri: URIRef) -> str | None:
    """The address that *iri* was meant to be perhaps."""
    for path in _paths(str(iri)):
        thing = links.thing(path)
        if thing is None:
            continue
        thing = moved.followed(store, [thing])[thing]
        if thing != iri and store.ask(_HERE, term=thing):
            return str(thing)
    local = _LOCAL.findall(iri)[0].lower()
    same = [term for term in _terms() if _LOCAL.findall(term)[0].lower() == local != ""]
    namespace = iri[: len(iri) - len(local)]
    near = {_LOCAL.findall(term)[0]: term for term in _terms() if term.startswith(namespace)}
    if not same and namespace in PREFIXES.values():
        same = [near[name] for name in get_close_matches(local, near, n=1, cutoff=_ALIKE)]
    return next((term for term in same if term != str(iri)), None)


def _paths(iri: str) -> Iterator[str]:
    """The ends of addresses of things of which *iri* may be a page, or the address at another site."""
    if iri.startswith(base := links.absolute("/")):
        rest = iri.removeprefix(base)
        if found := _PAGE.match(rest):
            yield found["path"]
        if found := _ARTICLE.match(rest):
            yield f"{links.ARTICLE}/{found['path']}"
    if found := _ID.fullmatch(iri):
        yield found["path"]


@cache
def _terms() -> tuple[str, ...]:
    """The addresses of all terms that queries are made of here."""
    ours = [str(term.iri) for term in vocabulary.terms()]
    return (*ours, *(str(iri) for _, iri in completion.others()))


@cache
def _properties() -> frozenset[str]:
    ours = {str(term.iri) for term in vocabulary.terms() if term.sort == "property"}
    return frozenset(ours | {str(iri) for sort, iri in completion.others() if sort == "properties"})


def _of_values(query: Query, store: Store) -> Iterator[Doubt]:
    """Doubt values that nothing has, at the property that the query names or at all."""
    shielded = suspects.shields(query)
    for one in islice(suspects.said(query), 0 if shielded else _VALUES):
        if _bears(store, one.property, one.value):
            continue
        written = query.text[one.start : one.end]
        lacking = gettext("Không có giá trị nào đúng là %(value)s.", value=written)
        other = next((o for o in _others(one.value) if _bears(store, one.property, o)), None)
        if other is not None:
            yield _mended(query, lacking, _spelt(query, other), one.start, one.end)
        elif one.by is not None and (elsewhere := _bearers(store, one)):
            where, value = elsewhere
            told = gettext(
                "%(property)s không bao giờ có giá trị %(value)s.",
                property=one.by.written,
                value=written,
            )
            instead = f"{_written(query, where)} {_spelt(query, value)}"
            yield _mended(query, told, instead, one.by.start, one.end)
        else:
            advice = gettext(
                "Muốn tìm theo từ, có dấu hay không dấu, hãy dùng SERVICE mb:search, hoặc so một phần "
                "bằng FILTER(CONTAINS(…))."
            )
            yield Doubt(f"{lacking} {advice}")


def _bears(store: Store, property: URIRef | None, value: Literal) -> bool:
    given = {"property": property} if property is not None else {}
    return store.ask(_BEARS, value=value, **given)


def _bearers(store: Store, one: Said) -> tuple[str, Literal] | None:
    """A property that has the value of *one*, however it is typed, and how it has it."""
    for value in (one.value, *_others(one.value)):
        found = [str(row["property"]) for row in store.select(_BEARERS, value=value)]
        if found:
            return min(found), value
    return None


def _others(value: Literal) -> Iterator[Literal]:
    """*value* as it might stand in the data: with another tag or type, or with other capitals."""
    text = " ".join(vietnamese.nfc(str(value)).split())
    spelled = dict.fromkeys((text, vietnamese.capitalise(text), text.lower(), text.title()))
    for words in spelled:
        yield from (Literal(words, lang=code) for code in ("vi", "en"))
        yield Literal(words)
    yield from (Literal(text, datatype=kind, normalize=False) for kind in _TYPES)


def _spelt(query: Query, value: Literal) -> str:
    """*value* as *query* may write it."""
    plain = spell(Literal(str(value)))
    if value.language:
        return f"{plain}@{value.language}"
    return f"{plain}^^{_written(query, str(value.datatype))}" if value.datatype else plain


def _written(query: Query, iri: str) -> str:
    """*iri* as *query* may write it: with a prefix, unless it means something else by it."""
    short = vocabulary.abbreviate(iri)
    prefix = short.partition(":")[0]
    return (
        short
        if query.prefixes.get(prefix, PREFIXES.get(prefix)) == PREFIXES.get(prefix)
        else f"<{iri}>"
    )


def _of_comparison(query: Query, one: Compared) -> Doubt:
    if one.number:
        told = gettext("Một số không bao giờ lớn, nhỏ hay bằng một chuỗi: hãy bỏ dấu nháy.")
        return _mended(query, told, one.string, one.start, one.end)
    told = gettext("Một ngày không so được với một chuỗi: hãy so bằng STR.")
    return _mended(query, told, f"STR({one.variable})", one.start, one.end)


def _mended(query: Query, told: str, instead: str, start: int, end: int) -> Doubt:
    """The doubt *told* of what stands from *start* to *end*, with a query that has *instead* there."""
    mended = mending.mended(f"{query.text[:start]}{instead}{query.text[end:]}")
    return Doubt(told, instead, url_for("query_page.query", query=mended))
