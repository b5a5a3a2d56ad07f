"""What real articles become holds to the same laws as what we made up."""

import json

import pyoxigraph as ox
import pytest
from pyshacl import validate
from rdflib import Graph

from graph import addresses, quads, reading, spelling, vietnamese
from graph.model import Change, Document, Ref
from graph.store.spelling import spell_triple
from ontology import schemes, shapes, skos

BASE = "https://example.org/mb/"


@pytest.fixture(scope="module")
def changes(shared):
    """Twenty articles and what they become; each entity has the address that it would like."""
    lines = (shared / "corpus" / "articles.jsonl").read_text("utf-8").splitlines()[:20]
    return [_change(json.loads(line)) for line in lines]


def _change(record):
    document = Document(
        record["id"],
        vietnamese.nfc(record["text"]),
        vietnamese.nfc(record["title"]) if record.get("title") else None,
        record.get("published"),
        record.get("source"),
        record.get("url"),
    )
    read = reading.read(document)
    found = {
        entity.key: f"{BASE}id/{addresses.FOLDERS[entity.kind]}/{number}-{addresses.slug(entity)}"
        for number, entity in enumerate(read.entities)
    }
    return Change(document.id, addresses.article(BASE, document.id), read, found)


def test_no_argument_of_a_fact_is_lost(changes):
    for change in changes:
        for fact in change.reading.facts:
            properties = spelling.SPELLINGS[fact.kind].properties
            for name, value in fact.arguments:
                of_entity, of_words = properties[name]
                if isinstance(value, Ref):
                    assert of_entity is not None
                    assert value.key in change.addresses
                else:
                    assert spelling.literal(of_words, value) is not None


def test_every_concept_that_an_entity_names_exists(changes):
    known = {str(concept) for concept in skos.load(BASE).subjects()}
    for change in changes:
        for _, _, value in quads.of(change, BASE).facts:
            folder = str(value).removeprefix(f"{BASE}id/").partition("/")[0]
            if folder in set(schemes.Scheme):
                assert str(value) in known


def test_an_engine_reads_every_line(changes):
    for change in changes:
        result = quads.of(change, BASE)
        lines = {spell_triple(triple) for triple in (*result.facts, *result.evidence)}
        parsed = {quad.triple for quad in ox.parse("\n".join(lines), ox.RdfFormat.N_TRIPLES)}

        assert len(parsed) == len(lines)


def test_what_they_say_conforms_to_the_shapes(changes):
    graph = Graph()
    for change in changes:
        result = quads.of(change, BASE)
        for triple in (*result.facts, *result.evidence):
            graph.add(triple)

    conforms, _, report = validate(
        graph + skos.load(BASE), shacl_graph=shapes.load(), allow_warnings=True
    )

    assert conforms, report[:3000]
