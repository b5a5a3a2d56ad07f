"""What ``minhbach check`` looks for is found where it is wrong, and nothing is found where all is well."""

import shutil
from dataclasses import replace

import pytest
from rdflib import Literal, URIRef

from graph import addresses, checks
from graph.archive import Archive
from graph.model import Document, EntitySummary
from graph.pipeline import Street
from graph.store import embedded
from graph.store.ports import DocumentGraph
from ontology import terms
from ontology.namespaces import RDF, XSD
from tests.ingesting import lead

BASE = "http://127.0.0.1:8000/"
ARTICLES = [
    Document(
        "a-1", "Giám đốc Sở Y tế tỉnh Bắc Ninh Trần Văn Khảo dự hội nghị.", published="2020-01-02"
    ),
    Document("a-2", "Trời hôm nay đẹp."),
]


class NoIndex:
    number = 0

    def sequence(self):
        return self.number

    def apply(self, changes, summarise, *, sequence):
        assert all(isinstance(found, EntitySummary) for found in summarise([]))
        self.number = sequence


@pytest.fixture
def street(tmp_path, little_reference):
    # Roles and kinds are concepts of the reference data.
    store = embedded.write(shutil.copytree(little_reference, tmp_path / "store"))
    with Archive(tmp_path / "archive.sqlite3") as archive:
        street = Street(archive, store, NoIndex(), BASE)
        lead(ARTICLES, street)
        yield street
    store.close()


def problems(street, documents=ARTICLES):
    found = list(checks.missing(street.store, [document.id for document in documents], BASE))
    for document in documents:
        found += checks.quotes(street.store, document, BASE)
    return found + list(checks.shape(street.store))


def test_all_is_well_even_where_an_article_names_nothing(street):
    assert problems(street) == []


def test_a_text_that_says_something_else_is_found(street):
    altered = replace(ARTICLES[0], text=ARTICLES[0].text.replace("Khảo", "Khoa"))

    found = problems(street, [altered, ARTICLES[1]])
    assert any("Khảo" in line and "Khoa" in line for line in found)


def test_a_lost_graph_and_a_left_over_one_are_found(street):
    other = Document("a-3", "Một bài khác.")
    found = problems(street, [ARTICLES[0], other])

    assert f"{BASE}graph/a-3: in the archive, not in the store" in found
    assert f"{BASE}graph/a-2: in the store, not in the archive" in found


def test_a_fact_without_evidence_is_found(street):
    name = URIRef(addresses.graph(BASE, "a-1"))
    stated = street.store.construct(
        "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } "
        "FILTER(?p != <https://w3id.org/minhbach/ontology#evidence>) }",
        graph=name,
    )
    street.store.apply([DocumentGraph(name, facts=tuple(stated))], sequence=9)

    found = problems(street)
    assert any("has no evidence" in line for line in found)
    assert any("Statement: sh:or" in line for line in found)


def test_what_the_shapes_refuse_is_told_with_the_value_at_fault(street):
    name = URIRef(addresses.graph(BASE, "a-2"))
    thing, day = URIRef(f"{BASE}id/dia-danh/x"), Literal("2016-02-30", datatype=XSD.date)
    facts = ((thing, RDF.type, terms.Place), (thing, terms.validFrom, day))
    street.store.apply([DocumentGraph(name, facts=facts)], sequence=9)

    found = [line for line in checks.shape(street.store) if line.startswith(str(thing))]
    assert f"{thing}: Place: mb:validFrom sh:datatype (2016-02-30)" in found
    assert any("skos:prefLabel sh:minCount" in line for line in found)
