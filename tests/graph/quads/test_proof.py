"""One resource for one claim; its proof stands in the graph of the article alone."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import BNode, Graph, URIRef

from graph import quads
from graph.model import (
    Document,
    Evidence,
    Fact,
    FactKind,
    Reading,
    Ref,
    Status,
)
from ontology import shapes, skos, terms
from ontology.namespaces import MB, OA, RDF


class TestProof:
    def test_evidence_is_in_the_graph_of_the_document_alone(self, sample):
        result = sample.stated()
        proof = {terms.evidence, terms.rule, terms.confidence, terms.refersTo, *map(OA.term, SPAN)}

        assert not {p for _, p, _ in result.facts} & proof
        assert {p for _, p, _ in result.evidence} == proof | {RDF.type}

    def test_every_statement_has_its_evidence_and_every_span_quotes_the_text(self, sample):
        result = sample.stated()
        graph = Graph()
        for triple in result.evidence:
            graph.add(triple)

        assert {s for s, p, _ in result.evidence if p == terms.evidence} == sample.statements(
            result
        )
        spans = list(graph.subject_objects(OA.exact))
        assert len(spans) >= len(sample.FACTS)
        for span, exact in spans:
            start, end = graph.value(span, OA.start), graph.value(span, OA.end)
            assert sample.TEXT[int(start) : int(end)] == str(exact)
            assert graph.value(span, OA.hasSource) == sample.ARTICLE
            assert graph.value(span, terms.rule)

    def test_a_mention_refers_to_its_entity(self, sample):
        result = sample.stated()
        mentions = {s: o for s, p, o in result.evidence if p == terms.refersTo}

        assert set(mentions.values()) == {
            sample.iri(sample.MAU),
            sample.iri(sample.UBND),
            sample.iri(sample.SO_TTTT),
        }
        assert all(str(mention).startswith(f"{sample.BASE}graph/bai-1#") for mention in mentions)

    def test_a_claim_read_twice_by_two_rules_has_two_evidences(self, sample):
        once = sample.FACTS["position"]
        twice = replace(
            once, evidence=(*once.evidence, sample.evidence("Trần Văn Mẫu, Giám đốc Sở", "khác"))
        )
        graph = sample.written(twice)

        assert len(list(graph.objects(sample.only(graph, terms.Position), terms.evidence))) == 2


SPAN = ("hasSource", "start", "end", "exact")


@pytest.mark.parametrize("kind", FactKind)
def test_the_address_of_a_claim_does_not_hang_on_where_it_is_said(sample, kind):
    once = sample.FACTS[kind.value]
    again = replace(once, evidence=(sample.evidence("Sở", "khác"),), status=Status.INFERRED)
    dated = sample.stated([again], published="2020-01-01")

    assert sample.statements(sample.stated([once])) == sample.statements(dated)


def test_case_and_tone_placement_make_no_other_claim(sample):
    def role(words):
        return sample.fact(
            FactKind.POSITION,
            "Sở",
            person=Ref(sample.MAU.key),
            role=words,
            agency=Ref(sample.SO_TTTT.key),
        )

    one, same, other = (
        sample.statements(sample.stated([role(words)]))
        for words in ("Uỷ viên", "ủy viên", "Phó ủy viên")
    )

    assert one == same
    assert one != other


def test_two_articles_that_say_the_same_speak_of_one_resource(sample):
    first = sample.stated([sample.FACTS["position"]])
    second = sample.stated([sample.FACTS["position"]], document=Document("bai-2", sample.TEXT))

    assert sample.statements(first) == sample.statements(second)
    assert {s for s, _, _ in first.evidence}.isdisjoint(
        {s for s, p, _ in second.evidence if p != terms.evidence}
    )


def test_the_same_document_gives_the_same_triples(sample):
    assert sample.stated() == sample.stated()


def test_nothing_is_said_twice(sample):
    result = sample.stated()

    assert len(result.facts) == len(set(result.facts))
    assert len(result.evidence) == len(set(result.evidence))


def test_what_is_written_conforms_to_the_shapes(sample):
    graph = sample.written(*sample.FACTS.values())
    conforms, _, report = validate(graph + skos.load(sample.BASE), shacl_graph=shapes.load())

    assert conforms, report


def test_every_term_of_ours_is_one_of_the_ontology(sample):
    ours = {str(getattr(terms, name)) for name in dir(terms) if not name.startswith("_")}
    used = {
        str(node)
        for triple in sample.written(*sample.FACTS.values())
        for node in triple
        if str(node).startswith(str(MB))
    }

    assert len(used) > 40
    assert used <= ours


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
)
KEYS = [
    "place|31",
    "agency|so-tttt|31",
    "person|tran-van-mau",
    "document|3476",
    "system|ctt",
    "nobody",
]
NAMES = re.findall(
    r"\w+",
    """
    person role agency former from until date document issuer title domain operator name to target
    authority amount count subject value value_max unit what as_of qualifier about action award
    recipient conferrer presenter something
    """,
)
arguments = st.dictionaries(
    st.sampled_from(NAMES),
    st.one_of(
        words,
        st.integers(-(10**15), 10**15),
        st.floats(allow_nan=False, allow_infinity=False),
        st.sampled_from(KEYS).map(Ref),
    ),
)


@given(kind=st.sampled_from(FactKind), given=arguments, quote=words)
def test_whatever_a_rule_finds_is_written_without_blank_nodes(sample, kind, given, quote):
    """Nothing raises here: an article that is in the archive must be writable."""
    document = Document("bài/1 <x>", quote)
    found = Fact(
        kind,
        tuple(sorted(given.items(), key=lambda pair: pair[0])),
        (Evidence(document.id, 0, len(quote), quote, "đọc"),),
    )
    read = Reading(document=document, title=quote, entities=sample.ENTITIES, facts=(found,))
    result = quads.of(sample.change(read), sample.BASE)

    for triple in (*result.facts, *result.evidence):
        assert not any(isinstance(node, BNode) for node in triple)
        assert all(
            " " not in node and "<" not in node for node in triple if isinstance(node, URIRef)
        )
    assert len(sample.statements(result)) == 1
