"""The ready queries: whole, portable, allowed here, and right about the two seed articles."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from rdflib.plugins.sparql import prepareQuery

from graph import sources
from graph.model import Document
from graph.store import embedded, guard, ready
from graph.store.limits import Limits
from graph.store.ports import Store
from ontology import terms
from ontology.namespaces import ELI, MB, OA, ORG, RDF, SKOS, XSD
from tests.ingesting import BASE, ingest

QUERIES = {query.name: query for query in ready.queries()}


@pytest.fixture(scope="module")
def seeds(
    shared: Path, reference: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """The graph of the two seed articles and the reference data."""
    folder = tmp_path_factory.mktemp("seeds")
    store = embedded.write(shutil.copytree(reference, folder / "store"))
    ingest(sources.read([shared / "seeds"]), store, folder)
    yield store
    store.close()


def rows(store: Store, name: str) -> list[dict[str, str]]:
    """The rows of a ready query as plain strings; an article by its letter in the questions."""
    table = []
    for row in store.select(QUERIES[name].text):
        cells = {column: str(node) for column, node in row.items()}
        if "article" in cells:
            cells["article"] = "A" if cells["article"].endswith("000_fc16d3c7577a47ab") else "B"
        table.append(cells)
    return table


def holds(table: list[dict[str, str]], **cells: str) -> bool:
    """Tell whether a row of *table* has all *cells*."""
    return any(cells.items() <= row.items() for row in table)


def answers() -> list[ParameterSet]:
    """The acceptance questions and what must be among the rows; an id begins with its number."""
    lines = Path(__file__).with_name("answers.tsv").read_text("utf-8").splitlines()
    return [
        pytest.param(name, dict(cell.split("=", 1) for cell in cells), id=question)
        for question, name, *cells in (line.split("\t") for line in lines[1:])
    ]


def test_there_are_queries() -> None:
    assert len(QUERIES) >= 20


@pytest.mark.parametrize("name", QUERIES)
def test_each_says_what_it_asks_in_both_languages(name: str) -> None:
    query = QUERIES[name]

    assert set(query.titles) == set(query.descriptions) == {"vi", "en"}
    assert all([*query.titles.values(), *query.descriptions.values()])
    assert query.body.startswith("PREFIX")


@pytest.mark.parametrize("name", QUERIES)
def test_each_is_plain_sparql_and_allowed_here(name: str) -> None:
    prepareQuery(QUERIES[name].text)

    guard.check(QUERIES[name].text, Limits())


@pytest.mark.parametrize("name", sorted(QUERIES.keys() - {"text-search"}))
def test_each_runs_on_the_seeds(name: str, seeds: Store) -> None:
    seeds.select(QUERIES[name].text)


@pytest.mark.parametrize(("name", "cells"), answers())
def test_the_acceptance_questions_are_answered(
    name: str, cells: dict[str, str], seeds: Store
) -> None:
    table = rows(seeds, name)

    assert holds(table, **cells), table


def test_the_article_without_a_date_gives_no_day_of_sighting(seeds: Store) -> None:
    table = rows(seeds, "heads-of-agencies")

    undated = [row for row in table if row["article"] == "A"]
    assert undated
    assert all("observed" not in row for row in undated)


@pytest.mark.parametrize(
    ("name", "column"), [("heads-of-agencies", "observed"), ("careers", "day")]
)
def test_a_day_of_sighting_is_that_of_the_article_beside_it(
    tmp_path: Path, name: str, column: str
) -> None:
    """One post seen in several articles is no table of each day with each article."""
    days = {f"bai-{day}": day for day in ("2019-03-01", "2020-05-02", "2021-07-03")}
    text = "Giám đốc Sở Y tế tỉnh Bắc Ninh Trần Văn Khảo dự lễ."
    store = embedded.write(tmp_path / "store")
    documents = (Document(id=id, text=text, published=day) for id, day in days.items())
    ingest(documents, store, tmp_path)
    found = [(str(row["article"]), str(row[column])) for row in store.select(QUERIES[name].text)]
    store.close()

    assert sorted(found) == sorted((f"{BASE}id/bai-viet/{id}", day) for id, day in days.items())


def test_every_quote_is_evidence_of_its_article(seeds: Store, shared: Path) -> None:
    """The law of the questions: what a row quotes stands in its article, word for word."""
    texts = {
        letter: (shared / "seeds" / f"{name}.txt").read_text("utf-8")
        for letter, name in (("A", "000_fc16d3c7577a47ab"), ("B", "002_a11cf7b9f8f5a556"))
    }
    quotes = [
        (row["quote"], row["article"])
        for name in QUERIES.keys() - {"text-search"}
        for row in rows(seeds, name)
        if "quote" in row
    ]

    assert len(quotes) > 40
    assert all(quote in texts[article] for quote, article in quotes)


def test_a_law_without_a_number_is_no_plan(tmp_path: Path, reference: Path) -> None:
    store = embedded.write(shutil.copytree(reference, tmp_path / "store"))
    lines = []
    for slug, kind in (("luat-y-te", "luat"), ("de-an-y-te", "de-an")):
        thing, mention = f"<{BASE}id/van-ban/{slug}>", f"<{BASE}graph/a#{slug}>"
        lines += [
            f"{thing} <{RDF.type}> <{terms.Document}> .",
            f'{thing} <{SKOS.prefLabel}> "{slug}"@vi .',
            f"{thing} <{ELI.type_document}> <{BASE}id/loai-van-ban/{kind}> .",
            f"{mention} <{RDF.type}> <{terms.Mention}> <{BASE}graph/a> .",
            f"{mention} <{terms.refersTo}> {thing} <{BASE}graph/a> .",
            f"{mention} <{OA.hasSource}> <{BASE}id/bai-viet/a> <{BASE}graph/a> .",
            f'{mention} <{OA.exact}> "{slug}" <{BASE}graph/a> .',
            f'{mention} <{OA.start}> "3"^^<{XSD.integer}> <{BASE}graph/a> .',
        ]
    store.load(lines, sequence=1)

    rows = store.select(QUERIES["plans-without-number"].text)

    assert [str(row["plan"]) for row in rows] == ["de-an-y-te"]
    store.close()


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-03-01", {("seen", "a")}),
        ("2020-05-02", {("seen", "b"), ("since", "d"), ("term", "c")}),
        ("2020-06-30", {("since", "d"), ("term", "c")}),
        ("2021-01-01", set()),
        ("2019-12-30", set()),
    ],
)
def test_who_held_a_post_is_proved_by_articles_that_say_it_of_the_day(
    tmp_path: Path, day: str, expected: set[tuple[str, str]]
) -> None:
    """Not by others of the same post, nor before a term begins, nor after it or its last sighting."""
    store = embedded.write(tmp_path / "store")
    lines = []
    for role, article, dates in (
        ("seen", "a", {"observedOn": "2019-03-01"}),
        ("seen", "b", {"observedOn": "2020-05-02"}),
        ("term", "c", {"from": "2020", "until": "2020", "observedOn": "2023-01-01"}),
        ("since", "d", {"from": "2020-01-01", "observedOn": "2020-12-31"}),
        ("next", "e", {"from": "2020-07-01", "observedOn": "2020-05-02"}),
    ):
        fact, graph = f"<{BASE}id/su-kien/{role}>", f"<{BASE}graph/{article}>"
        person, proof = f"<{BASE}id/nguoi/khao>", f"<{BASE}graph/{article}#1>"
        said = [
            f"{fact} <{RDF.type}> <{terms.Position}>",
            f'{fact} <{terms.roleName}> "{role}"',
            f"{fact} <{ORG.member}> {person}",
        ]
        for name, value in dates.items():
            kind = XSD.date if len(value) == 10 else XSD.gYear
            said.append(f'{fact} <{MB}{name}> "{value}"^^<{kind}>')
        lines += [line + end for line in said for end in (" .", f" {graph} .")]
        lines += [
            f'{person} <{SKOS.prefLabel}> "Trần Văn Khảo"@vi .',
            f"{fact} <{terms.evidence}> {proof} {graph} .",
            f"{proof} <{OA.hasSource}> <{BASE}id/bai-viet/{article}> {graph} .",
            f'{proof} <{OA.exact}> "{role}" {graph} .',
            f'{proof} <{OA.start}> "3"^^<{XSD.integer}> {graph} .',
        ]
    store.load(lines, sequence=1)
    text = re.sub(
        r'"2016-12-09".*"\^\^xsd:date', f'"{day}"^^xsd:date', QUERIES["holders-on-a-day"].text
    )

    found = {
        (str(row["role"]), str(row["article"]).removeprefix(f"{BASE}id/bai-viet/"))
        for row in store.select(text)
    }
    store.close()

    assert found == expected


def test_a_career_ends_with_what_has_no_day(tmp_path: Path) -> None:
    """A sighting in an article without a day is no beginning of a career."""
    person, store = "http://a.example/id/nguoi/lo-van-thu", embedded.write(tmp_path / "store")
    days = {"a": "2019-05-02", "b": "", "c": "2016-01-01"}
    lines = [f'<{person}> <{SKOS.prefLabel}> "Lò Văn Thử"@vi .']
    for name, day in days.items():
        fact, proof = f"<http://a.example/id/su-kien/{name}>", f"<http://a.example/proof/{name}>"
        graph = f"<http://a.example/graph/{name}>"
        lines += [
            f"{fact} <{RDF.type}> <{MB.Position}> .",
            f"{fact} <{ORG.member}> <{person}> .",
            f'{fact} <{MB.roleName}> "Giám đốc" .',
            f"{fact} <{MB.evidence}> {proof} {graph} .",
            f"{proof} <{OA.hasSource}> <http://a.example/id/bai-viet/{name}> {graph} .",
            f'{proof} <{OA.exact}> "Giám đốc Lò Văn Thử" {graph} .',
            f'{proof} <{OA.start}> "0"^^<{XSD.integer}> {graph} .',
        ]
        if day:
            lines.append(f'{fact} <{MB.observedOn}> "{day}"^^<{XSD.date}> {graph} .')
    store.load(lines, sequence=0)

    found = [str(row.get("day", "")) for row in store.select(QUERIES["careers"].text)]
    store.close()
    assert found == ["2016-01-01", "2019-05-02", ""]
