"""The description of the endpoint (SPARQL 1.1 Service Description, W3C), with the current limits."""

from rdflib import BNode, Graph, Literal, URIRef

from graph.store.limits import Limits
from ontology import terms
from ontology.namespaces import DCTERMS, FOAF, RDF, RDFS, SCHEMA, SD, VOID
from web.exchange import rdf
from web.exchange.context import generation, settings

_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
    "TriG",
    "N-Quads",
)
_FORMAT = "http://www.w3.org/ns/formats/"
# Those of which the reference data hold none, so that what articles name is all there is.
_CLASSES = {
    "article": SCHEMA.NewsArticle,
    "person": FOAF.Person,
    "domain": terms.DomainName,
    "system": terms.InformationSystem,
}
_SEARCH = {
    "vi": 'Tìm toàn văn: SERVICE mb:search { ?x mb:matches "…" }',
    "en": 'Full text: SERVICE mb:search { ?x mb:matches "…" }',
}


def graph(address: str, *, queries: str) -> Graph:
    """The description of the endpoint at *address*; ready-made queries for it are at *queries*."""
    described = rdf.graph(("dcterms", "rdfs", "sd", "void"))
    described.bind("format", _FORMAT)
    service, dataset, default = URIRef(address), BNode(), BNode()
    described.add((service, RDF.type, SD.Service))
    described.add((service, SD.endpoint, URIRef(address)))
    described.add((service, SD.supportedLanguage, SD.SPARQL11Query))
    for name in _FORMATS:
        described.add((service, SD.resultFormat, URIRef(_FORMAT + name)))
    described.add((service, RDFS.seeAlso, URIRef(queries)))
    for language, text in _limits().items():
        described.add((service, RDFS.comment, Literal(text, lang=language)))
    described.add((service, SD.defaultDataset, dataset))
    described.add((dataset, RDF.type, SD.Dataset))
    described.add((dataset, SD.defaultGraph, default))
    described.add((default, RDF.type, SD.Graph))
    described.add((default, DCTERMS.title, Literal("Các dữ kiện, mỗi dữ kiện một lần", lang="vi")))
    described.add((default, DCTERMS.title, Literal("The facts, each once", lang="en")))
    described.add((dataset, RDF.type, VOID.Dataset))
    described.add((dataset, VOID.sparqlEndpoint, URIRef(address)))
    counts = generation().counts
    if "triple" in counts:
        described.add((default, VOID.triples, Literal(counts["triple"])))
    for name, class_ in _CLASSES.items():
        if name in counts:
            partition = BNode()
            described.add((dataset, VOID.classPartition, partition))
            described.add((partition, VOID["class"], class_))
            described.add((partition, VOID.entities, Literal(counts[name])))
    described.add((service, SD.extensionFunction, terms.alphabetical))
    described.add((terms.alphabetical, RDF.type, SD.Function))
    described.add((service, SD.feature, terms.search))
    for language, words in _SEARCH.items():
        described.add((terms.search, RDFS.label, Literal(words, lang=language)))
    return described


def _limits() -> dict[str, str]:
    held, bounds = settings(), Limits()
    return {
        "vi": f"Mỗi truy vấn: tối đa {held.query_seconds} giây, {held.query_rows} dòng, "
        f"{held.query_megabytes} MiB, {held.query_memory} MiB bộ nhớ, {bounds.query} ký tự, {bounds.nesting} "
        f"lớp ngoặc, {bounds.patterns} mẫu trong một nhóm; mỗi máy khách {held.query_per_client} truy vấn "
        "cùng lúc; timeout=… (giây) dừng truy vấn sớm hơn. "
        "Kết quả vượt giới hạn được báo là lỗi, không bao giờ bị cắt bớt.",
        "en": f"Each query: at most {held.query_seconds} seconds, {held.query_rows} rows, "
        f"{held.query_megabytes} MiB, {held.query_memory} MiB of memory, {bounds.query} characters, "
        f"{bounds.nesting} open brackets, {bounds.patterns} patterns in a group; {held.query_per_client} "
        "queries per client at a time; timeout=… (seconds) stops a query sooner. "
        "An answer over a limit is reported as an error, never truncated.",
    }
