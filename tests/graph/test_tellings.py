"""What facts tell, packed and unpacked: terms as they were, proofs in their order."""

import pytest
from rdflib import XSD, Literal, URIRef

from graph import tellings
from graph.tellings import Proof
from ontology import terms
from ontology.namespaces import DCTERMS, RDFS


@pytest.mark.parametrize(
    ("packed", "node"),
    [
        (tellings.iri("https://vidu.example/id/a%20b"), URIRef("https://vidu.example/id/a%20b")),
        (tellings.literal("Sở Lúa", datatype="", language="vi"), Literal("Sở Lúa", lang="vi")),
        (tellings.literal("= 5 @ ^", datatype=str(XSD.string), language=""), Literal("= 5 @ ^")),
        (tellings.literal("", datatype=str(XSD.string), language=""), Literal("")),
        (
            tellings.literal("2016-12", datatype=str(XSD.gYearMonth), language=""),
            Literal("2016-12", datatype=XSD.gYearMonth),
        ),
        (
            tellings.literal("1.50", datatype=str(XSD.decimal), language=""),
            Literal("1.50", datatype=XSD.decimal, normalize=False),
        ),
    ],
)
def test_a_term_comes_back_as_it_was(packed: str, node: URIRef | Literal) -> None:
    line = tellings.pack({str(RDFS.comment): [packed, packed]})
    found = tellings.unpack(line)

    assert found == {RDFS.comment: (node,)}
    assert found[RDFS.comment][0].n3() == node.n3()
    assert (tellings.address(packed) is None) == isinstance(node, Literal)
    assert tellings.words(packed) == (str(node) if isinstance(node, Literal) else None)


def test_values_stand_by_what_they_say_and_properties_have_their_whole_address() -> None:
    told = [
        tellings.literal(word, datatype="", language=code)
        for word, code in (("b", "vi"), ("a", "vi"), ("a", ""))
    ]
    found = tellings.unpack(
        tellings.pack({"x:other": told, str(terms.what): told, str(DCTERMS.source): []})
    )

    assert found[terms.what] == (Literal("a"), Literal("a", lang="vi"), Literal("b", lang="vi"))
    assert set(found) == {URIRef("x:other"), terms.what, DCTERMS.source}


def test_proofs_of_the_latest_article_come_first_each_once() -> None:
    dated = [
        ("b/1", 4, "2019-05"),
        ("b/2", 1, "2020"),
        ("b/1", 2, "2019-05"),
        ("b/1", 4, "2019-05"),
    ]
    proofs = [
        Proof(article, start, 9, "sở", "r", 0.5, "Tin", day, invented=True)
        for article, start, day in dated
    ]
    found = tellings.unpack_proofs(tellings.pack_proofs(proofs))

    assert [(proof.article, proof.start) for proof in found] == [("b/2", 1), ("b/1", 2), ("b/1", 4)]
    assert set(found) == set(proofs)
