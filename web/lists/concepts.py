"""The schemes of concepts as trees: for readers with counts and links, for programs as SKOS."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, abort, render_template, request, url_for
from flask_babel import gettext

from graph import collation, vietnamese
from ontology import schemes, skos, vocabulary
from ontology.namespaces import SKOS
from ontology.schemes import Concept, Scheme
from web.exchange import i18n, links, negotiation, parameters, rdf, spreadsheets
from web.exchange.context import settings
from web.exchange.negotiation import BY_SUFFIX, FORMATS
from web.lists import concept_index, concept_names, concept_ways
from web.lists.concept_views import (
    ConceptFound,
    ConceptView,
    IndexLetter,
    SchemePage,
    SchemeView,
)
from web.views import Choice, Download, Machine

blueprint = Blueprint("concepts", __name__)

_ORDERS = ("tree", "alphabet")


@i18n.page(blueprint, "/phan-loai")
def overview() -> str:
    """Show which schemes there are, and the concepts of all of them that the words in the address name."""
    words = concept_names.asked()
    title = gettext("Bảng phân loại")
    return render_template(
        "schemes.html",
        schemes=[_scheme(one) for one in Scheme],
        words=words,
        found=tuple(_named(words, Scheme)),
        suggests=url_for("concept_data.search"),
        title=gettext("Tìm: %(words)s", words=words) if words else title,
        heading=title,
    )


@i18n.page(blueprint, "/phan-loai/<scheme>")
def tree(scheme: str) -> str | Response:
    """Show the concepts of a scheme below one another or by the alphabet, or give them as SKOS."""
    found = known(scheme)
    form = negotiation.chosen()
    if form is not None:
        return data(scheme, form.suffix)
    words = concept_names.asked()
    order = request.args.get("order", "").strip() or _ORDERS[0]
    parameters.one_of("order", [order], _ORDERS)
    by_letter = order != _ORDERS[0]
    index = _index(found) if by_letter and not words else ()
    page = SchemePage(
        scheme=_scheme(found),
        others=tuple(Choice(called(one), address(one), chosen=one is found) for one in Scheme),
        machine=_machine(found),
        orders=(
            Choice(gettext("Theo cấp bậc"), address(found), chosen=not by_letter),
            Choice(
                gettext("Theo bảng chữ cái"), address(found, order=_ORDERS[1]), chosen=by_letter
            ),
        ),
        suggests=url_for("concept_data.search", scheme=found),
        tree=()
        if words or by_letter
        else tuple(_below(found, "", concept_ways.counts(found), set())),
        index=index,
        letters=concept_index.letters(index),
        words=words,
        found=tuple(one.concept for one in _named(words, [found])),
    )
    title = page.scheme.label
    if words:
        title = gettext("%(scheme)s: tìm %(words)s", scheme=title, words=words)
    elif by_letter:
        title = gettext("%(scheme)s theo bảng chữ cái", scheme=title)
    return render_template("scheme.html", page=page, title=title)


@blueprint.get("/phan-loai/<scheme>.<any(ttl,jsonld,nt,rdf):suffix>")
def data(scheme: str, suffix: str) -> Response:
    """A scheme and its concepts as SKOS."""
    whole = skos.whole(settings().base_iri, known(scheme))
    made = rdf.graph(("mb", "org", "rdfs", "skos"), whole)
    return rdf.response(made, BY_SUFFIX[suffix])


def address(scheme: Scheme, slug: str = "", order: str = "") -> str:
    """The address of the page of *scheme*, at the concept *slug* or in another *order*."""
    return url_for("concepts.tree", scheme=str(scheme), order=order or None, _anchor=slug or None)


def by_term() -> dict[str, str]:
    """The address of the page of each scheme, by the name of its term ("agencyKinds")."""
    return {skos.term(one).name: address(one) for one in Scheme}


def every() -> list[str]:
    """The addresses of all pages of schemes, for crawlers."""
    return [url_for("concepts.overview"), *map(address, Scheme)]


def called(scheme: Scheme) -> str:
    """What readers call *scheme*: "Loại cơ quan"."""
    return vietnamese.capitalise(skos.term(scheme).labels[i18n.language()])


def view(scheme: Scheme, concept: Concept, counts: concept_ways.Counts) -> ConceptView:
    """*concept* alone, with the ways to what it is said of."""
    label, other = concept.vi, concept.en
    if i18n.language() != "vi":
        label, other = other, label
    return ConceptView(
        slug=concept.slug,
        label=vietnamese.capitalise(label),
        other=other,
        address=page_of(scheme, concept.slug),
        codes=concept.codes,
        note=notes(scheme, concept.slug).get(i18n.language(), ""),
        spellings=concept_names.others(concept),
        ways=concept_ways.of(scheme, concept.slug, counts),
    )


def page_of(scheme: Scheme, slug: str) -> str:
    """The address of the page of the concept *slug*."""
    return links.page(str(skos.address(settings().base_iri, scheme, slug)))


def notes(scheme: Scheme, slug: str) -> dict[str, str]:
    """What is said of the concept *slug*, by language: its definition, else what it covers."""
    base = settings().base_iri
    iri = skos.address(base, scheme, slug)
    both = (
        vocabulary.literals(skos.load(base), iri, sort)
        for sort in (SKOS.scopeNote, SKOS.definition)
    )
    return {language: text for said in both for language, text in said.items()}


def known(scheme: str) -> Scheme:
    """The scheme whose addresses have the folder *scheme*; aborts with 404 where there is none."""
    if scheme not in set(Scheme):
        abort(404)
    return Scheme(scheme)


def _scheme(scheme: Scheme) -> SchemeView:
    comment = skos.term(scheme).comments[i18n.language()]
    return SchemeView(called(scheme), comment, address(scheme), len(schemes.concepts(scheme)))


def _machine(scheme: Scheme) -> Machine:
    """Where programs find *scheme*: as SKOS, as JSON with counts, as a table."""
    forms = [
        Download(form.name, url_for(".data", scheme=scheme, suffix=form.suffix), form.media_type)
        for form in FORMATS
    ]
    marked: dict[str, Any] = {"scheme": scheme, spreadsheets.ASKED: "1"}
    return Machine(
        str(skos.SCHEMES[scheme]),
        (
            *forms,
            Download("JSON", url_for("concept_data.whole", scheme=scheme), "application/json"),
            Download("CSV", url_for("concept_data.table", **marked), "text/csv"),
        ),
    )


def _index(scheme: Scheme) -> tuple[IndexLetter, ...]:
    slugs = schemes.concepts(scheme)
    return concept_index.of(scheme, {slug: page_of(scheme, slug) for slug in slugs})


def in_order(scheme: Scheme) -> tuple[Concept, ...]:
    """The concepts of *scheme*, each once, before all that are below it, by the reader's alphabet."""
    found: dict[str, Concept] = {}
    level = [""]
    while level:
        level = [one.slug for above in level for one in right_below(scheme, above)]
        for slug in level:
            found.pop(slug, None)
            found[slug] = schemes.concepts(scheme)[slug]
    return tuple(found.values())


def right_below(scheme: Scheme, slug: str) -> list[Concept]:
    """The concepts right below *slug*, or the broadest for none, by the reader's alphabet."""
    found = [schemes.concepts(scheme)[one] for one in schemes.narrower(scheme).get(slug, ())]
    return sorted(found, key=lambda one: collation.key(concept_names.label(one)))


def _below(
    scheme: Scheme, slug: str, counts: concept_ways.Counts, met: set[str]
) -> Iterator[ConceptView]:
    """The concepts right below *slug*, each with all below it, by the alphabet of the reader's language."""
    for concept in right_below(scheme, slug):
        first = concept.slug not in met
        met.add(concept.slug)
        below = tuple(_below(scheme, concept.slug, counts, met))
        yield replace(view(scheme, concept, counts), below=below, first=first)


def _named(words: str, among: Iterable[Scheme]) -> Iterator[ConceptFound]:
    """The concepts of the schemes *among* that *words* name, the best first."""
    counts: dict[Scheme, concept_ways.Counts] = {}
    for scheme, concept in concept_names.found(words, among):
        if scheme not in counts:
            counts[scheme] = concept_ways.counts(scheme)
        shown = view(scheme, concept, counts[scheme])
        yield ConceptFound(called(scheme), address(scheme, concept.slug), shown)
