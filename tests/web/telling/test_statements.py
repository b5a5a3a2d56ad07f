"""Statements are the same from the annals of a generation as from its graph."""

from dataclasses import replace

from rdflib import URIRef

from tests.web.world import BASE
from web.services import Generation
from web.telling import statements

FACTS = """PREFIX mb: <https://w3id.org/minhbach/ontology#>
SELECT ?fact WHERE { ?fact a mb:Statement }"""
THINGS = """PREFIX mb: <https://w3id.org/minhbach/ontology#>
SELECT DISTINCT ?thing WHERE { ?fact a mb:Statement ; ?part ?thing FILTER(ISIRI(?thing)) }"""
BODY = URIRef(f"{BASE}id/co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai")


def test_what_facts_say_and_what_proves_them_is_what_the_graph_holds(world: Generation) -> None:
    facts = [URIRef(str(row["fact"])) for row in world.store.select(FACTS)]
    ours = statements.tell(world, facts, proofs=None)
    theirs = statements.tell(replace(world, annals=None), facts, proofs=None)

    assert len(facts) > 300
    assert ours == theirs
    assert [_spelt(one) for one in ours] == [_spelt(one) for one in theirs]


def _spelt(statement: statements.Statement) -> dict[str, list[str]]:
    return {name: [value.n3() for value in values] for name, values in statement.values.items()}


def test_the_statements_about_a_thing_are_those_of_the_graph(world: Generation) -> None:
    without = replace(world, annals=None)
    rows = world.store.select(THINGS)
    things = sorted(URIRef(str(row["thing"])) for row in rows if BASE in str(row["thing"]))

    assert BODY in things
    for thing in things:
        assert statements.every(world, thing) == statements.every(without, thing)


def test_names_are_kept_from_one_part_of_a_list_to_the_next(world: Generation) -> None:
    said = statements.tell(world, statements.every(world, BODY))
    register = statements.Register(world.store)
    whole = statements.labels(world.store, {thing for one in said for thing in one.named()})

    for one in said:
        labels = register.of([one])
        for thing in one.named():
            for language in ("vi", "en"):
                assert labels.of(str(thing), language) == whole.of(str(thing), language)
