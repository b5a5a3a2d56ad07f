"""The standard vocabularies that we use, and their prefixes."""

from types import MappingProxyType
from typing import Final

from rdflib.namespace import (
    DCAT,
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    QB,
    RDF,
    RDFS,
    SKOS,
    TIME,
    VANN,
    VOID,
    XSD,
    ClosedNamespace,
    Namespace,
)
from rdflib.namespace import SDO as SCHEMA

__all__ = [
    "DCAT",
    "DCTERMS",
    "ELI",
    "FOAF",
    "MB",
    "OA",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROLOGUE",
    "PROV",
    "QB",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SD",
    "SH",
    "SKOS",
    "TIME",
    "VANN",
    "VOID",
    "XSD",
]

MB: Final = Namespace("https://w3id.org/minhbach/ontology#")
SH: Final = Namespace("http://www.w3.org/ns/shacl#")

# rdflib has no list of these three; closed, so that a slip of the pen fails where it is made.
ELI: Final = ClosedNamespace(
    "http://data.europa.eu/eli/ontology#",
    [
        "LegalResource",
        "cites",
        "date_document",
        "date_no_longer_in_force",
        "first_date_entry_in_force",
        "id_local",
        "number",
        "passed_by",
        "title",
        "type_document",
    ],
)
OA: Final = ClosedNamespace(
    "http://www.w3.org/ns/oa#",
    ["SpecificResource", "end", "exact", "hasSource", "start"],
)
SD: Final = ClosedNamespace(
    "http://www.w3.org/ns/sparql-service-description#",
    [
        "Dataset",
        "Function",
        "Graph",
        "NamedGraph",
        "SPARQL11Query",
        "Service",
        "availableGraphs",
        "defaultDataset",
        "defaultGraph",
        "endpoint",
        "extensionFunction",
        "feature",
        "graph",
        "languageExtension",
        "name",
        "namedGraph",
        "resultFormat",
        "supportedLanguage",
    ],
)

PREFIXES: Final = MappingProxyType(
    {
        "dcat": str(DCAT),
        "dcterms": str(DCTERMS),
        "eli": "http://data.europa.eu/eli/ontology#",
        "foaf": str(FOAF),
        "mb": str(MB),
        "oa": "http://www.w3.org/ns/oa#",
        "org": str(ORG),
        "owl": str(OWL),
        "prov": str(PROV),
        "qb": str(QB),
        "rdf": str(RDF),
        "rdfs": str(RDFS),
        "schema": str(SCHEMA),
        "sd": "http://www.w3.org/ns/sparql-service-description#",
        "sh": str(SH),
        "skos": str(SKOS),
        "time": str(TIME),
        "vann": str(VANN),
        "void": str(VOID),
        "xsd": str(XSD),
    }
)
PROLOGUE: Final = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
"""What declares all of them at the head of a SPARQL query."""
