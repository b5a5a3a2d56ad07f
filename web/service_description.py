"""What the endpoint says of itself: SPARQL 1.1 Service Description (W3C), with the limits in force."""

from rdflib import BNode, Graph, Literal, URIRef

from ontology.namespaces import DCTERMS, RDF, RDFS, SD, VOID
from web import rdf
from web.context import generation, settings

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


def graph(address: str, *, queries: str) -> Graph:
    """The description of the endpoint at *address*; ready queries for it are at *queries*."""
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
    described.add((default, DCTERMS.title, Literal("The facts, each of them once", lang="en")))
    quads = generation().counts.get("quad")
    if quads is not None:
        described.add((dataset, VOID.triples, Literal(quads)))
    return described


def _limits() -> dict[str, str]:
    held = settings()
    return {
        "vi": f"Mỗi truy vấn: tối đa {held.query_seconds} giây, {held.query_rows} hàng, "
        f"{held.query_megabytes} MiB, {held.query_memory} MiB bộ nhớ; mỗi máy khách "
        f"{held.query_per_client} truy vấn cùng lúc. Kết quả bị cắt luôn được báo là lỗi.",
        "en": f"Each query: at most {held.query_seconds} seconds, {held.query_rows} rows, "
        f"{held.query_megabytes} MiB, {held.query_memory} MiB of memory; {held.query_per_client} "
        "queries of one client at a time. An answer that is cut is always reported as an error.",
    }
