"""The schemes of concepts as trees: for readers with counts and links, for programs as SKOS."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from flask import Blueprint, Response, abort, render_template, request, url_for
from flask_babel import gettext
from rdflib import Literal, URIRef

from graph import collation, vietnamese
from ontology import schemes, skos, vocabulary
from ontology.namespaces import RDF, RDFS, SKOS
from ontology.schemes import Concept, Scheme
from web.exchange import i18n, links, negotiation, rdf
from web.exchange.context import settings
from web.exchange.negotiation import BY_SUFFIX, FORMATS
from web.lists import concept_ways
from web.lists.concept_views import ConceptFound, ConceptView, SchemePage, SchemeView
from web.views import Choice, Download, Machine

blueprint = Blueprint("concepts", __name__)

_LONGEST = 200


@i18n.page(blueprint, "/phan-loai")
def overview() -> str:
    """Show which schemes there are, and the concepts of all of them that the words in the address name."""
    words = request.args.get("q", "").strip()
    if len(words) > _LONGEST:
        abort(400, gettext("Từ khóa dài quá %(most)s ký tự.", most=_LONGEST))
    title = gettext("Bảng phân loại")
    return render_template(
        "schemes.html",
        schemes=[_scheme(one) for one in Scheme],
        words=words,
        found=tuple(_named(words)),
        title=gettext("Tìm: %(words)s", words=words) if words else title,
        heading=title,
    )


@i18n.page(blueprint, "/phan-loai/<scheme>")
def tree(scheme: str) -> str | Response:
    """Show the concepts of a scheme as they lie below one another, or give them as SKOS."""
    found = _known(scheme)
    form = negotiation.chosen()
    if form is not None:
        return data(scheme, form.suffix)
    page = SchemePage(
        scheme=_scheme(found),
        tree=tuple(_below(found, "", concept_ways.counts(found), set())),
        others=tuple(Choice(called(one), address(one), chosen=one is found) for one in Scheme),
        machine=Machine(
            str(skos.SCHEMES[found]),
            tuple(
                Download(
                    form.name, url_for(".data", scheme=found, suffix=form.suffix), form.media_type
                )
                for form in FORMATS
            ),
        ),
    )
    return render_template("scheme.html", page=page, title=page.scheme.label)


@blueprint.get("/phan-loai/<scheme>.<any(ttl,jsonld,nt,rdf):suffix>")
def data(scheme: str, suffix: str) -> Response:
    """A scheme and its concepts as SKOS."""
    found = _known(scheme)
    itself = skos.SCHEMES[found]
    known = skos.load(settings().base_iri)
    made = rdf.graph(("mb", "org", "rdfs", "skos"))
    made.add((itself, RDF.type, SKOS.ConceptScheme))
    for sort, words in (
        (SKOS.prefLabel, _term(found).labels),
        (RDFS.comment, _term(found).comments),
    ):
        for language, text in words.items():
            made.add((itself, sort, Literal(text, lang=language)))
    for concept in known.subjects(SKOS.inScheme, itself):
        for triple in known.triples((concept, None, None)):
            made.add(triple)
        if (concept, SKOS.topConceptOf, itself) in known:
            made.add((itself, SKOS.hasTopConcept, concept))
    return rdf.response(made, BY_SUFFIX[suffix])


def address(scheme: Scheme, slug: str = "") -> str:
    """The address of the page of *scheme*, at the concept *slug*."""
    return url_for("concepts.tree", scheme=str(scheme), _anchor=slug or None)


def by_term() -> dict[str, str]:
    """The address of the page of each scheme, by the name of its term ("agencyKinds")."""
    return {_term(one).name: address(one) for one in Scheme}


def every() -> list[str]:
    """The addresses of all pages of schemes, for crawlers."""
    return [url_for("concepts.overview"), *map(address, Scheme)]


def _known(scheme: str) -> Scheme:
    if scheme not in set(Scheme):
        abort(404)
    return Scheme(scheme)


def _scheme(scheme: Scheme) -> SchemeView:
    comment = _term(scheme).comments[i18n.language()]
    return SchemeView(called(scheme), comment, address(scheme), len(schemes.concepts(scheme)))


def called(scheme: Scheme) -> str:
    """What readers call *scheme*: "Loại cơ quan"."""
    return vietnamese.capitalise(_term(scheme).labels[i18n.language()])


def _term(scheme: Scheme) -> vocabulary.Term:
    return _terms()[skos.SCHEMES[scheme]]


@cache
def _terms() -> Mapping[URIRef, vocabulary.Term]:
    return {term.iri: term for term in vocabulary.terms() if term.sort == "scheme"}


def _below(
    scheme: Scheme, slug: str, counts: concept_ways.Counts, met: set[str]
) -> Iterator[ConceptView]:
    """The concepts right below *slug*, each with all below it, by the alphabet of the reader's language."""
    vi = i18n.language() == "vi"
    found = [schemes.concepts(scheme)[one] for one in schemes.narrower(scheme).get(slug, ())]
    found.sort(key=lambda one: collation.key(one.vi if vi else one.en))
    for concept in found:
        first = concept.slug not in met
        met.add(concept.slug)
        below = tuple(_below(scheme, concept.slug, counts, met))
        yield replace(_view(scheme, concept, counts), below=below, first=first)


def _view(scheme: Scheme, concept: Concept, counts: concept_ways.Counts) -> ConceptView:
    """*concept* alone."""
    label, other = concept.vi, concept.en
    if i18n.language() != "vi":
        label, other = other, label
    return ConceptView(
        slug=concept.slug,
        label=vietnamese.capitalise(label),
        other=other,
        address=links.page(str(skos.address(settings().base_iri, scheme, concept.slug))),
        codes=concept.codes,
        note=_note(scheme, concept),
        spellings=concept.heads,
        ways=concept_ways.of(scheme, concept.slug, counts),
    )


def _named(words: str) -> Iterator[ConceptFound]:
    """The concepts of all schemes that *words* name in either language, by scheme; with marks or without."""
    wanted = vietnamese.fold(vietnamese.nfc(words))
    for scheme in Scheme if wanted else ():
        found = [one for one in schemes.concepts(scheme).values() if _is_named(one, wanted)]
        counts = concept_ways.counts(scheme) if found else {}
        for concept in sorted(found, key=lambda one: collation.key(one.vi)):
            view = _view(scheme, concept, counts)
            yield ConceptFound(called(scheme), address(scheme, concept.slug), view)


def _is_named(concept: Concept, wanted: str) -> bool:
    """Tell whether a word of a name of *concept*, or of its letters, begins as *wanted*, which is folded."""
    names = (concept.vi, concept.en, *concept.heads, *concept.codes)
    return any(f" {wanted}" in f" {vietnamese.fold(name)}" for name in names)


def _note(scheme: Scheme, concept: Concept) -> str:
    base = settings().base_iri
    iri = skos.address(base, scheme, concept.slug)
    for property_ in (SKOS.definition, SKOS.scopeNote):
        said = vocabulary.literals(skos.load(base), iri, property_)
        if i18n.language() in said:
            return said[i18n.language()]
    return ""
