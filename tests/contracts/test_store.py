"""What every store does, whatever the engine."""

import pytest
from rdflib import FOAF, ORG, RDF, SKOS, XSD, Literal, URIRef

from graph.errors import StoreError
from graph.model import MentionKind
from graph.store.ports import Node, StoreWriter, Triple
from tests.contracts.said import (
    AN,
    BASE,
    FACT,
    MB,
    MOI,
    NAMED,
    SCHEMA,
    TYPED,
    Opens,
    article,
    quoted,
    says,
)

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
# A server without a default graph of its own shows its graph of facts here too, and its own affairs.
IN_GRAPHS = """SELECT DISTINCT ?g WHERE {
  GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "https://example.vn/graph/"))
} ORDER BY ?g"""


@pytest.fixture
def store(opens: Opens) -> StoreWriter:
    return opens()


def test_a_new_store_has_applied_nothing(store: StoreWriter) -> None:
    assert store.sequence() == 0


def test_a_fact_of_two_articles_counts_once_and_stands_in_both_graphs(store: StoreWriter) -> None:
    store.apply([says("a", FACT), says("b", FACT)], sequence=2)

    assert store.select("SELECT ?s WHERE { ?s ?p ?o }", o=MOI) == [{"s": FACT[0]}]
    assert [row["g"] for row in store.select(IN_GRAPHS, o=MOI)] == [article("a"), article("b")]
    assert store.sequence() == 2


def test_evidence_stands_in_the_graph_of_its_article_alone(store: StoreWriter) -> None:
    store.apply([says("a", FACT, evidence=(quoted("Bộ Nội vụ"),))], sequence=1)

    assert not store.ask("ASK { ?s ?p ?o }", o=Literal("Bộ Nội vụ"))
    assert store.select(IN_GRAPHS, o=Literal("Bộ Nội vụ")) == [{"g": article("a")}]


def test_what_another_article_still_states_outlives_a_removal(store: StoreWriter) -> None:
    store.apply([says("a", FACT, TYPED), says("b", FACT)], sequence=2)
    store.apply([says("a")], sequence=3)

    assert store.ask("ASK { ?s ?p ?o }", o=MOI)
    assert not store.ask("ASK { ?s ?p ?o }", o=MB.Agency)
    assert store.select(IN_GRAPHS) == [{"g": article("b")}]


def test_what_the_last_article_withdraws_is_gone(store: StoreWriter) -> None:
    store.apply([says("a", FACT), says("b", FACT)], sequence=2)
    store.apply([says("a"), says("b", TYPED)], sequence=4)

    assert not store.ask("ASK { ?s ?p ?o }", s=FACT[0])
    assert store.ask("ASK { ?s ?p ?o }", s=MOI)


def test_a_fact_that_moves_from_one_article_to_another_stays(store: StoreWriter) -> None:
    store.apply([says("a", FACT)], sequence=1)
    store.apply([says("a"), says("b", FACT)], sequence=3)

    assert store.ask("ASK { ?s ?p ?o }", o=MOI)


def test_reference_data_keep_what_an_article_also_stated(store: StoreWriter) -> None:
    store.apply([says("reference", TYPED), says("a", TYPED, NAMED)], sequence=1)
    store.apply([says("a")], sequence=2)

    assert store.ask("ASK { ?s ?p ?o }", o=MB.Agency)
    assert not store.ask("ASK { ?s ?p ?o }", o=NAMED[2])


def test_applying_twice_changes_nothing(store: StoreWriter) -> None:
    graphs = [says("a", FACT, TYPED, evidence=(quoted("một"),))]
    store.apply(graphs, sequence=1)
    before = sorted(b"".join(store.dump()).splitlines())
    store.apply(graphs, sequence=1)

    assert sorted(b"".join(store.dump()).splitlines()) == before


def test_the_later_of_two_states_of_one_article_counts(store: StoreWriter) -> None:
    store.apply([says("a", FACT), says("a", TYPED)], sequence=2)

    assert not store.ask("ASK { ?s ?p ?o }", s=FACT[0])
    assert store.ask("ASK { ?s ?p ?o }", o=MB.Agency)


def test_a_number_spelled_anew_is_kept(store: StoreWriter) -> None:
    """Engines keep 1.50 as 1.5: replacing one by the other must not remove it."""
    for number in ("1.50", "1.5", "1.500"):
        amount = Literal(number, datatype=XSD.decimal, normalize=False)
        store.apply([says("a", (FACT[0], MB.value, amount))], sequence=1)
        asked = store.select("SELECT ?o WHERE { ?s ?p ?o }", p=MB.value)

        assert [float(str(row["o"])) for row in asked] == [1.5]


@pytest.mark.parametrize(
    "text",
    [
        'nói: "Đúng"',
        "dòng một\ndòng hai\r\n",
        "C:\\u0041\\n",
        "'''",
        '"""',
        "tab\tở đây",
        "}",
        "\u200b",
    ],
)
def test_a_quote_comes_back_as_it_was_written(store: StoreWriter, text: str) -> None:
    store.apply([says("a", (MOI, SKOS.note, Literal(text)))], sequence=1)

    assert store.select("SELECT ?o WHERE { ?s ?p ?o }", p=SKOS.note) == [{"o": Literal(text)}]
    assert store.ask("ASK { ?s ?p ?o }", o=Literal(text))


@pytest.mark.parametrize(
    "iri", ["https://example.vn/a b", "https://example.vn/> <x:y", "khong-co-luoc-do", ""]
)
def test_what_is_no_address_is_refused_and_nothing_is_written(store: StoreWriter, iri: str) -> None:
    with pytest.raises(StoreError):
        store.apply([says("a", FACT, (URIRef(iri), RDF.type, MB.Agency))], sequence=1)

    assert store.sequence() == 0
    assert not store.ask("ASK { ?s ?p ?o }", s=FACT[0])


def test_terms_come_out_as_they_went_in(store: StoreWriter) -> None:
    nodes: list[Node] = [
        Literal("Bộ Nội vụ", lang="vi"),
        Literal("2017-12", datatype=XSD.gYearMonth),
        Literal(True),
        Literal(190_000_000),
        MOI,
    ]
    store.apply([says("a", *((AN, SKOS.note, node) for node in nodes))], sequence=1)

    rows = store.select("SELECT ?s ?o WHERE { ?s ?p ?o }", p=SKOS.note)

    assert {row["s"] for row in rows} == {AN}
    assert {row["o"] for row in rows} == set(nodes)


def test_bindings_reach_filters_projections_and_groups(store: StoreWriter) -> None:
    store.apply([says("a", FACT, NAMED, TYPED)], sequence=1)
    text = """SELECT ?iri (COUNT(?p) AS ?n) WHERE {
      ?iri ?p ?o FILTER(?o != ?not) } GROUP BY ?iri ORDER BY ?iri"""

    assert store.select(text, **{"iri": MOI, "not": MB.Agency}) == [{"iri": MOI, "n": Literal(1)}]


def test_a_binding_that_the_query_does_not_use_is_an_error(store: StoreWriter) -> None:
    with pytest.raises(StoreError, match="does not use"):
        store.select("SELECT ?s WHERE { ?s ?p ?o }", other=MOI)


def test_construct_gives_triples(store: StoreWriter) -> None:
    store.apply([says("a", NAMED, TYPED)], sequence=1)

    triples = store.construct("CONSTRUCT { ?iri ?p ?o } WHERE { ?iri ?p ?o }", iri=MOI)

    assert set(triples) == {NAMED, TYPED}


def test_a_bad_query_is_our_error(store: StoreWriter) -> None:
    with pytest.raises(StoreError):
        store.select("SELECT ?s WHERE { ?s ?p")


def test_a_load_fills_an_empty_store(store: StoreWriter) -> None:
    lines = [f'<{BASE}s> <{BASE}p> "một"@vi .', f"<{BASE}s> <{BASE}p> <{BASE}o> <{BASE}g> .\n"]
    store.load(iter(lines), sequence=7)

    assert store.sequence() == 7
    assert store.select("SELECT ?o WHERE { ?s ?p ?o }", s=BASE.s) == [
        {"o": Literal("một", lang="vi")}
    ]
    assert store.ask("ASK { GRAPH ?g { ?s ?p ?o } }", g=BASE.g)


def test_a_dump_holds_every_quad(store: StoreWriter) -> None:
    store.apply([says("a", NAMED, evidence=(quoted("Bộ"),))], sequence=1)

    lines = b"".join(store.dump()).decode().splitlines()

    assert f'<{MOI}> <{SKOS.prefLabel}> "Bộ Nội vụ"@vi .' in lines
    assert f'<{MOI}> <{SKOS.prefLabel}> "Bộ Nội vụ"@vi <{article("a")}> .' in lines
    assert len(lines) == 4  # one fact twice, one evidence, the sequence


def test_summaries_tell_what_an_entity_is_called_and_how_often_named(store: StoreWriter) -> None:
    office = BASE["id/su-kien/2"]
    mentions = [
        (BASE[f"id/bai-viet/{name}"], SCHEMA.mentions, thing)
        for name, thing in [("a", MOI), ("b", MOI), ("a", AN)]
    ]
    person: list[Triple] = [
        (AN, RDF.type, FOAF.Person),
        (AN, SKOS.prefLabel, Literal("Trần Văn An", lang="vi")),
        (office, ORG.member, AN),
        (office, ORG.organization, MOI),
        (office, MB.roleName, Literal("Bộ trưởng")),
    ]
    names: list[Triple] = [
        (MOI, SKOS.altLabel, Literal("Bộ Nội Vụ", lang="vi")),
        (MOI, SKOS.altLabel, Literal("BNV", lang="vi")),
        (MOI, RDF.type, ORG.Organization),
    ]
    store.apply([says("a", NAMED, TYPED, *mentions, *person, *names)], sequence=1)

    moi, an, unknown = store.summarise([MOI, AN, BASE.nothing])

    assert (moi.kind, moi.label, moi.articles) == (MentionKind.AGENCY, "Bộ Nội vụ", 2)
    assert moi.names == ("BNV", "Bộ Nội Vụ")
    assert (an.kind, an.articles, an.hint) == (MentionKind.PERSON, 1, "Bộ trưởng, Bộ Nội vụ")
    assert unknown.articles == 0


def test_of_offices_of_no_day_a_summary_tells_that_of_the_most_articles(store: StoreWriter) -> None:
    offices: dict[str, list[Triple]] = {
        role: [
            (BASE[f"id/su-kien/{role}"], ORG.member, AN),
            (BASE[f"id/su-kien/{role}"], MB.roleName, Literal(role)),
        ]
        for role in ("chuyên-viên", "bộ-trưởng")
    }
    person = (AN, RDF.type, FOAF.Person)
    store.apply(
        [
            says("a", person, *offices["chuyên-viên"], *offices["bộ-trưởng"]),
            says("b", person, *offices["bộ-trưởng"]),
        ],
        sequence=2,
    )

    (an,) = store.summarise([AN])

    assert an.hints == ("bộ-trưởng", "chuyên-viên")
