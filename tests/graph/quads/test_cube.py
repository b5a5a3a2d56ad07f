"""Figures as observations of the Data Cube Vocabulary: its integrity constraints hold (W3C, 2014, 11.1)."""

import pytest
from rdflib import Graph

from ontology import reference, terms
from ontology.namespaces import MB, PREFIXES, QB, RDF, RDFS

# What must find nothing, by the name of the constraint; the wording is our own.
VIOLATIONS = {
    "IC-1 an observation has one data set": """
        ?o a qb:Observation . FILTER NOT EXISTS { ?o qb:dataSet ?d . ?d a qb:DataSet }""",
    "IC-1 an observation has no second data set": """
        ?o a qb:Observation ; qb:dataSet ?d , ?e . FILTER(?d != ?e)""",
    "IC-2 a data set has one structure": """
        ?d a qb:DataSet . FILTER NOT EXISTS { ?d qb:structure ?s . ?s a qb:DataStructureDefinition }""",
    "IC-2 a data set has no second structure": """
        ?d a qb:DataSet ; qb:structure ?s , ?t . FILTER(?s != ?t)""",
    "IC-3 a structure has a measure": """
        ?s a qb:DataStructureDefinition .
        FILTER NOT EXISTS { ?s qb:component/qb:componentProperty ?m . ?m a qb:MeasureProperty }""",
    "IC-4 a dimension has a range": """
        ?p a qb:DimensionProperty . FILTER NOT EXISTS { ?p rdfs:range ?r }""",
    "IC-6 only attributes may be missing": """
        ?s qb:component ?c . ?c qb:componentRequired false ; qb:componentProperty ?p .
        FILTER NOT EXISTS { ?p a qb:AttributeProperty }""",
    "IC-11 an observation has every dimension": """
        ?o qb:dataSet/qb:structure/qb:component/qb:dimension ?p . FILTER NOT EXISTS { ?o ?p ?v }""",
    "IC-12 dimensions tell observations apart": """
        ?o qb:dataSet ?d . ?q qb:dataSet ?d . FILTER(STR(?o) < STR(?q))
        FILTER NOT EXISTS {
          ?d qb:structure/qb:component/qb:dimension ?p . ?o ?p ?v . ?q ?p ?w . FILTER(?v != ?w) }""",
    "IC-13 an observation has what must not be missing": """
        ?o qb:dataSet/qb:structure/qb:component ?c . ?c qb:attribute ?p .
        FILTER NOT EXISTS { ?c qb:componentRequired false } FILTER NOT EXISTS { ?o ?p ?v }""",
    "IC-14 an observation has every measure": """
        ?o qb:dataSet/qb:structure/qb:component/qb:measure ?p . FILTER NOT EXISTS { ?o ?p ?v }""",
}
# What breaks each of them.
BREAKS = {
    "IC-1 an observation has one data set": "DELETE { ?x qb:dataSet ?d } WHERE { ?x qb:dataSet ?d }",
    "IC-1 an observation has no second data set": """
        INSERT { ?x qb:dataSet mb:store } WHERE { ?x a mb:Figure }""",
    "IC-2 a data set has one structure": "DELETE WHERE { mb:figures qb:structure ?s }",
    "IC-2 a data set has no second structure": "INSERT DATA { mb:figures qb:structure mb:store }",
    "IC-3 a structure has a measure": "DELETE WHERE { ?p a qb:MeasureProperty }",
    "IC-4 a dimension has a range": "DELETE WHERE { mb:figureId rdfs:range ?r }",
    "IC-6 only attributes may be missing": "DELETE WHERE { mb:unit a qb:AttributeProperty }",
    "IC-11 an observation has every dimension": "DELETE WHERE { ?x mb:figureId ?v }",
    "IC-12 dimensions tell observations apart": """
        DELETE { ?x mb:figureId ?v } INSERT { ?x mb:figureId "0" } WHERE { ?x mb:figureId ?v }""",
    "IC-13 an observation has what must not be missing": """
        DELETE { ?c qb:componentRequired ?r } WHERE { ?c qb:componentRequired ?r }""",
    "IC-14 an observation has every measure": "DELETE WHERE { ?x mb:value ?v }",
}
PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())


def _violated(graph: Graph, constraint: str) -> bool:
    return bool(graph.query(f"{PROLOGUE}ASK {{ {VIOLATIONS[constraint]} }}").askAnswer)


@pytest.fixture
def published(sample):
    """Figures of an article, one of them with all that a figure may have, and what says how they are made."""
    graph = sample.written(
        sample.FACTS["figure"],
        sample.about(sample.SO_TTTT, as_of="2017"),
        sample.about(sample.UBND),
    )
    for triple in reference.triples(sample.BASE):
        if str(QB) in f"{triple[1]} {triple[2]}" or triple[1] == RDFS.range:
            graph.add(triple)
    return graph


@pytest.mark.parametrize("constraint", VIOLATIONS)
def test_the_constraints_hold(published, constraint: str) -> None:
    assert len(set(published.subjects(RDF.type, QB.Observation))) == 3
    assert not _violated(published, constraint)


@pytest.mark.parametrize("constraint", VIOLATIONS)
def test_a_broken_cube_is_noticed(published, constraint: str) -> None:
    published.update(PROLOGUE + BREAKS[constraint])

    assert _violated(published, constraint)


def test_all_that_tells_of_a_figure_is_a_component(published) -> None:
    """What a figure has beside, every statement has."""
    (full,) = set(published.subjects(terms.about)) & set(published.subjects(terms.asOf))
    ours = {name for name in published.predicates(full) if name in MB}
    components = set(published.objects(None, QB.componentProperty))

    assert ours - {terms.status, terms.evidence} <= components
