"""What articles say in the contracts of stores."""

from collections.abc import Callable

from rdflib import ORG, RDF, SKOS, Literal, Namespace, URIRef

from graph.store.ports import DocumentGraph, StoreWriter, Triple

# Opens the empty store of an engine, with the notes that are to be taken of it, or none.
Opens = Callable[..., StoreWriter]

BASE = Namespace("https://example.vn/")
MB = Namespace("https://w3id.org/minhbach/ontology#")
SCHEMA = Namespace("https://schema.org/")
MOI = BASE["id/co-quan/bo-noi-vu"]
AN = BASE["id/nguoi/tran-van-an"]
NAMED: Triple = (MOI, SKOS.prefLabel, Literal("Bộ Nội vụ", lang="vi"))
TYPED: Triple = (MOI, RDF.type, MB.Agency)
FACT: Triple = (BASE["id/su-kien/1"], ORG.organization, MOI)


def article(name: str) -> URIRef:
    return BASE[f"graph/{name}"]


def says(name: str, *facts: Triple, evidence: tuple[Triple, ...] = ()) -> DocumentGraph:
    return DocumentGraph(article(name), facts=facts, evidence=evidence)


def quoted(text: str) -> Triple:
    return (BASE["id/bang-chung/1"], URIRef("http://www.w3.org/ns/oa#exact"), Literal(text))
