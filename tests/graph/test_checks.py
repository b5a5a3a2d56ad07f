"""What ``minhbach check`` looks for is found where it is wrong, and nothing is found where all is well."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from rdflib import Literal, URIRef

from graph import addresses, annals_file, census, checks, chronicle, roster
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


PERSON = f"{BASE}id/nguoi/tran-van-khao"
OFFICE = f"{BASE}id/co-quan/so-y-te-tinh-bac-ninh"


def say(words):
    return words.lower(), words.upper()


@pytest.fixture
def tables(street, tmp_path):
    """Both tables of the generation of *street*, as a publication writes them."""
    annals_file.write(tmp_path / annals_file.FILE, chronicle.of(street.store), say, "1")
    roster.write(tmp_path / roster.FILE, census.of(street.store))
    return tmp_path


def damage(file, statements):
    with closing(sqlite3.connect(file)) as db:
        for statement in statements:
            assert db.execute(statement).rowcount, statement
        db.commit()


def differences(street, tables):
    found = list(checks.facts(street.store, tables / annals_file.FILE, say, "1"))
    return found + list(checks.things(street.store, tables / roster.FILE))


def held(tables):
    """The address of the fact that somebody holds a post."""
    with closing(sqlite3.connect(tables / annals_file.FILE)) as db:
        (iri,) = db.execute(
            "SELECT iri FROM fact JOIN stands USING (place) JOIN mark ON number = mark"
            " WHERE sort = 'of' AND value = 'Position/'"
        ).fetchone()
    return iri


HELD = """(SELECT place FROM stands JOIN mark ON number = mark WHERE value = 'Position/')"""
MAN = "iri LIKE '%/nguoi/tran-van-khao'"


def test_tables_as_they_are_published_say_what_the_graph_does(street, tables):
    assert held(tables).startswith(f"{BASE}id/su-kien/")
    assert differences(street, tables) == []


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        ([f"DELETE FROM fact WHERE place = {HELD}"], "{fact}: in the graph, not in the table"),
        (["INSERT INTO fact VALUES (1000000, 'x:y', 0)"], "x:y: in the table, not in the graph"),
        (
            [
                "DROP INDEX by_iri",
                f"INSERT INTO fact SELECT 1000000, iri, told FROM fact WHERE place = {HELD}",
            ],
            "{fact}: differs from the graph in: number",
        ),
        (
            [f"UPDATE wording SET folded = 'khác' WHERE place = {HELD}"],
            "{fact}: differs from the graph in: words",
        ),
        (
            [
                "UPDATE told SET proofs = '[]' WHERE number ="
                f" (SELECT told FROM fact WHERE place = {HELD})"
            ],
            "{fact}: differs from the graph in: tells",
        ),
        (["UPDATE rank SET name = -name"], "stands where the graph puts"),
        (["UPDATE rank SET oldest = -oldest"], "stands where the graph puts"),
        (
            [
                f"DELETE FROM stands WHERE place = {HELD}"
                " AND mark IN (SELECT number FROM mark WHERE sort IN ('year', 'thing'))"
            ],
            "{fact}: differs from the graph in: thing, year",
        ),
        (
            [
                f"DELETE FROM bears WHERE place = {HELD}"
                " AND mark IN (SELECT number FROM mark WHERE sort = 'what')"
            ],
            "{fact}: differs from the graph in: what",
        ),
        (
            [
                "UPDATE fact SET place = place - 1000000",
                "UPDATE wording SET place = place - 1000000",
                "UPDATE stands SET place = place - 1000000",
                "UPDATE bears SET place = place - 1000000",
                "UPDATE fact SET place = 7000000 WHERE place = (SELECT MIN(place) FROM fact)",
                "UPDATE stands SET place = 7000000 WHERE place = (SELECT MIN(place) FROM wording)",
                "UPDATE bears SET place = 7000000 WHERE place = (SELECT MIN(place) FROM wording)",
                "UPDATE wording SET place = 7000000 WHERE place = (SELECT MIN(place) FROM wording)",
            ],
            "stands where the graph puts",
        ),
        (
            ["UPDATE mark SET facts = facts + 1 WHERE sort = 'year' AND value = '2020'"],
            "1 counts differ from the graph, the first of year 2020: 2, in the graph 1",
        ),
        (
            [
                "UPDATE tally SET facts = 5 WHERE mark ="
                " (SELECT number FROM mark WHERE sort = 'year' AND value = '2020')"
            ],
            "with year 2020: 5, in the graph 1",
        ),
        (["DROP TABLE tally"], "the file cannot be read: no such table"),
    ],
    ids=[
        "missing",
        "surplus",
        "twice",
        "words",
        "told",
        "names",
        "days",
        "marks",
        "borne",
        "order",
        "count",
        "tally",
        "unreadable",
    ],
)
def test_a_damaged_table_of_facts_is_told(street, tables, statements, told):
    expected = told.format(fact=held(tables))
    damage(tables / annals_file.FILE, statements)

    found = differences(street, tables)

    assert any(line.startswith(annals_file.FILE) and expected in line for line in found), found
    # All lines are of that table; the last says what to do.
    assert all(line.startswith(f"{annals_file.FILE}: ") for line in found)
    assert "delete" in found[-1]
    assert str(tables / annals_file.FILE) in found[-1]


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        ([f"DELETE FROM thing WHERE {MAN}"], f"{PERSON}: in the graph, not in the table"),
        ([f"UPDATE thing SET iri = 'x:y' WHERE {MAN}"], "x:y: in the table, not in the graph"),
        (
            [f"UPDATE thing SET label = 'Khác' WHERE {MAN}"],
            f"{PERSON}: differs from the graph in: label",
        ),
        (
            [f"UPDATE thing SET key = x'00' WHERE {MAN}"],
            f"{PERSON}: differs from the graph in: label",
        ),
        (
            [f"UPDATE thing SET articles = 9, place = 'x/y' WHERE {MAN}"],
            f"{PERSON}: differs from the graph in: articles, place",
        ),
        (
            ["UPDATE thing SET concept = '' WHERE iri LIKE '%/co-quan/so-y-te%'"],
            f"{OFFICE}: differs from the graph in: concept",
        ),
        (["DELETE FROM office"], f"{PERSON}: differs from the graph in: posts"),
        (
            ["UPDATE thing SET position = 1000 WHERE kind = 'agency'"],
            "stands where the graph puts",
        ),
        (["UPDATE used SET times = times + 1"], "counts differ from the graph, the first of "),
        (["DROP TABLE office"], "the file cannot be read: no such table"),
    ],
    ids=[
        "missing",
        "surplus",
        "label",
        "key",
        "numbers",
        "concept",
        "posts",
        "order",
        "count",
        "unreadable",
    ],
)
def test_a_damaged_table_of_things_is_told(street, tables, statements, told):
    damage(tables / roster.FILE, statements)

    found = differences(street, tables)

    assert any(line.startswith(roster.FILE) and told in line for line in found), found
    assert all(line.startswith(f"{roster.FILE}: ") for line in found)
    assert str(tables / roster.FILE) in found[-1]


def test_an_index_that_leads_elsewhere_is_told(street, tables):
    """Rows that are right but for readers who come by an index."""
    file = tables / roster.FILE
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA writable_schema = ON")
        # As after a write of which a half reached the disk: the index has the rows of another column.
        db.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'kind, key', 'kind, label') WHERE name = 'by_key'"
        )
        db.commit()

    assert any("the file is damaged" in line for line in differences(street, tables))
