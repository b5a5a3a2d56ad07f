"""An article as triples: what it is, and what it names."""

from collections.abc import Iterator, Mapping

from rdflib import Literal, URIRef

from graph import spelling
from graph.descriptions import Triple
from graph.model import Reading
from ontology import skos, terms
from ontology.namespaces import DCTERMS, RDF, SCHEMA
from ontology.schemes import Scheme


def of(
    reading: Reading, article: URIRef, addresses: Mapping[str, str], base: str
) -> Iterator[Triple]:
    """Yield what *article* is; *addresses* maps keys of entities, those without one are left out."""
    document = reading.document
    yield article, RDF.type, SCHEMA.NewsArticle
    yield article, DCTERMS.identifier, Literal(document.id)
    if reading.title:
        yield article, DCTERMS.title, Literal(reading.title, lang="vi")
    for author in reading.authors:
        yield article, DCTERMS.creator, Literal(author)
    if document.source:
        yield article, DCTERMS.publisher, Literal(document.source)
    if document.url:
        yield article, DCTERMS.source, spelling.web_address(document.url)
    if reading.published:
        yield article, DCTERMS.issued, spelling.date(reading.published)
    elif reading.not_before:
        yield article, terms.notBefore, spelling.date(reading.not_before)
    for field in reading.fields:
        yield article, DCTERMS.subject, skos.address(base, Scheme.FIELDS, field)
    for key in dict.fromkeys(mention.entity for mention in reading.mentions):
        if key in addresses:
            yield article, SCHEMA.mentions, URIRef(addresses[key])
    if document.invented:
        yield article, terms.invented, Literal(True)
