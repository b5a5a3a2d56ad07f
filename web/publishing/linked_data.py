"""Things by their addresses: ``/id/…`` redirects to a page or to data, ``/du-lieu/…`` is the data."""

from urllib.parse import quote, unquote, urlencode

from flask import Blueprint, redirect, url_for
from rdflib import Literal, URIRef
from werkzeug.wrappers import Response as BaseResponse

from graph import addresses
from graph.store.ports import Store, Triple
from ontology import skos
from ontology.namespaces import DCTERMS, FOAF, RDF, RDFS
from web import questions
from web.exchange import links, moved, negotiation, rdf
from web.exchange.context import generation, settings
from web.exchange.negotiation import BY_SUFFIX, FORMATS, Format
from web.services import Generation
from web.telling import statements
from web.views import Download, Machine

blueprint = Blueprint("linked_data", __name__)

_FILLED = "ASK { GRAPH ?graph { ?thing ?property ?value } }"
# As many triples as evidence_data_among.rq asks for.
_PROOF = 20_000
_NOT_ALL = {
    "vi": "Không phải tất cả: nhiều nhất {most} mệnh đề mới nhất. Tất cả nằm sau rdfs:seeAlso.",
    "en": "Not all: the {most} newest statements at most. All are behind rdfs:seeAlso.",
}
_TABLE = ".csv"
_HOLDING = "SELECT ?graph WHERE { GRAPH ?graph { ?thing ?property ?value } } LIMIT 1"


@blueprint.get("/id/<kind>/<path:slug>")
def thing(kind: str, slug: str) -> BaseResponse:
    """Lead to what is known of a thing: 303, since the thing itself is not a document (RFC 9110)."""
    stem, form = _split(slug)
    table = form is None and (slug.endswith(_TABLE) or negotiation.table())
    if table:
        slug = slug.removesuffix(_TABLE)
    elif form is None:
        form = negotiation.chosen()
    else:
        slug = stem
    iri, store = URIRef(links.iri(kind, slug)), generation().store
    if not statements.known(store, iri):
        graph = graph_holding(store, iri)
        if graph is None:
            moved.refuse(kind, slug)
        kind, slug = links.ARTICLE, graph
    if table:
        target = url_for("fact_table.table", kind=kind, slug=slug)
    elif form is not None:
        target = url_for(".data", kind=kind, slug=slug, suffix=form.suffix)
    else:
        target = links.page(links.iri(kind, slug))
    return _see_other(target)


@blueprint.get("/graph/<path:article>")
def graph(article: str) -> BaseResponse:
    """Lead to what an article says: the graph of that name. What is no article's is in the dump."""
    if generation().articles(article) is None:
        name = URIRef(addresses.graph(settings().base_iri, article))
        if not generation().store.ask(_FILLED, graph=name):
            moved.refuse(links.ARTICLE, article)
        return _see_other(url_for("catalogue.dumps"))
    form = negotiation.chosen()
    if form is None:
        target = url_for("articles.article", id=article)
    else:
        target = url_for(".data", kind=links.ARTICLE, slug=article, suffix=form.suffix)
    return _see_other(target)


@blueprint.get("/du-lieu/<kind>/<path:slug>.<any(ttl,jsonld,nt,rdf):suffix>")
def data(kind: str, slug: str, suffix: str) -> BaseResponse:
    """What is known of a thing, as RDF."""
    if other := moved.to(kind, slug):
        return redirect(url_for(".data", kind=other[0], slug=other[1], suffix=suffix), 308)
    iri = URIRef(links.iri(kind, slug))
    store, cut = generation().store, False
    if kind == links.ARTICLE:
        name = URIRef(addresses.graph(settings().base_iri, slug))
        triples = store.construct(questions.text("data_in"), graph=name)
    else:
        triples, cut = _about(generation(), iri)
    if not triples:
        moved.refuse(kind, slug)
    form = BY_SUFFIX[suffix]
    document = URIRef(f"{settings().base_iri}du-lieu/{quote(kind)}/{quote(slug, safe='')}.{suffix}")
    triples += [
        (document, RDF.type, FOAF.Document),
        (document, FOAF.primaryTopic, iri),
        (document, DCTERMS.isPartOf, URIRef(f"{settings().base_iri}catalog#dataset")),
    ]
    if cut:
        triples += _cut(document, iri)
    response = rdf.response(rdf.graph(triples=triples), form)
    response.headers.add("Link", f"<{iri}>; rel=describes")
    return response


def _about(held: Generation, iri: URIRef) -> tuple[list[Triple], bool]:
    """What is said of *iri* and its newest statements, with the proof of all; whether there is more."""
    store = held.store
    facts, more = statements.of(held, iri)
    triples = store.construct(questions.about("data_among", [iri, *facts]))
    # *iri* may be a statement itself.
    proof = store.construct(questions.about("evidence_data_among", [iri, *facts]))
    # Those about a concept alone would be addresses without a name.
    triples += skos.around(settings().base_iri, iri)
    triples += proof
    return triples + _neighbours(store, triples), more or len(proof) >= _PROOF


def _neighbours(store: Store, triples: list[Triple]) -> list[Triple]:
    """What the things are called that *triples* lead to, without telling more of them."""
    told = {subject for subject, _, _ in triples}
    met = {value for _, _, value in triples if isinstance(value, URIRef)} - told
    things = sorted(one for one in met if links.parts(one))
    if not things:
        return []
    return store.construct(questions.about("names_of_neighbours", things))


def _cut(document: URIRef, iri: URIRef) -> list[Triple]:
    """What *document* says where it does not hold all: that it does not, and which query gives all."""
    query = urlencode({"query": questions.about("everything_about", [iri])})
    return [
        (document, RDFS.comment, Literal(text.format(most=statements.MOST), lang=language))
        for language, text in _NOT_ALL.items()
    ] + [(document, RDFS.seeAlso, URIRef(f"{settings().base_iri}sparql?{query}"))]


def machine(iri: str, *, stated: bool) -> Machine:
    """Where machines find what is said of *iri*; where facts are *stated*, a table of them too."""
    own = links.parts(iri)
    if own is None:
        return Machine(iri, ())
    kind, slug = own
    downloads = [
        Download(
            form.name,
            url_for("linked_data.data", kind=kind, slug=slug, suffix=form.suffix),
            form.media_type,
        )
        for form in FORMATS
    ]
    if stated:
        table = url_for("fact_table.table", kind=kind, slug=slug)
        downloads.append(Download("CSV", table, "text/csv"))
    return Machine(iri, tuple(downloads))


def graph_holding(store: Store, iri: URIRef) -> str | None:
    """The id of an article whose graph says something of *iri* (its evidence, its mentions)."""
    head = addresses.graph(settings().base_iri, "")
    for row in store.select(_HOLDING, thing=iri):
        name = str(row["graph"])
        if name.startswith(head):
            return unquote(name.removeprefix(head))
    return None


def _see_other(target: str) -> BaseResponse:
    response = redirect(target, 303)
    response.vary.add("Accept")
    response.access_control_allow_origin = "*"
    return response


def _split(slug: str) -> tuple[str, Format | None]:
    stem, dot, suffix = slug.rpartition(".")
    form = BY_SUFFIX.get(suffix) if dot else None
    return (stem, form) if form is not None else (slug, None)
