"""An article says what it is, when it came out and whom it names."""

import pytest
from rdflib import Literal, URIRef

from graph import quads
from graph.model import (
    Change,
    Document,
)
from ontology import skos, terms
from ontology.namespaces import DCTERMS, RDF, SCHEMA, XSD
from ontology.schemes import Scheme


class TestDocument:
    def test_a_removed_document_states_nothing(self, sample):
        result = quads.of(Change("bai-1", str(sample.ARTICLE)), sample.BASE)

        assert result.iri == URIRef(f"{sample.BASE}graph/bai-1")
        assert result.facts == result.evidence == ()

    def test_an_article_says_what_it_is(self, sample):
        graph = sample.written()

        assert set(graph.predicate_objects(sample.ARTICLE)) == {
            (RDF.type, SCHEMA.NewsArticle),
            (DCTERMS.identifier, Literal("bai-1")),
            (DCTERMS.title, Literal("Một bài mẫu", lang="vi")),
            (DCTERMS.creator, Literal("Lê Thị Viết")),
            (DCTERMS.issued, Literal("2016-12-09", datatype=XSD.date)),
            (DCTERMS.subject, skos.address(sample.BASE, Scheme.FIELDS, "bao-chi-xuat-ban")),
            (SCHEMA.mentions, sample.iri(sample.MAU)),
            (SCHEMA.mentions, sample.iri(sample.UBND)),
            (SCHEMA.mentions, sample.iri(sample.SO_TTTT)),
            (terms.invented, Literal(True)),
        }

    @pytest.mark.parametrize(
        ("published", "datatype"),
        [
            ("2016", XSD.gYear),
            ("2016-12", XSD.gYearMonth),
            ("2016-12-09", XSD.date),
            ("2016-12-09T08:32:00+07:00", XSD.dateTime),
        ],
    )
    def test_a_date_is_as_exact_as_it_is_known(self, sample, published, datatype):
        issued = sample.written(published=published).value(sample.ARTICLE, DCTERMS.issued)

        assert (str(issued), issued.datatype) == (published, datatype)

    def test_a_time_without_seconds_is_a_time(self, sample):
        issued = sample.written(published="2016-12-09T08:32+07:00").value(
            sample.ARTICLE, DCTERMS.issued
        )

        assert str(issued) == "2016-12-09T08:32:00+07:00"

    def test_an_unknown_date_is_bounded_never_guessed(self, sample):
        graph = sample.written(sample.FACTS["position"], published=None, not_before="2017-12-19")

        assert graph.value(sample.ARTICLE, terms.notBefore) == Literal(
            "2017-12-19", datatype=XSD.date
        )
        assert graph.value(sample.ARTICLE, DCTERMS.issued) is None
        assert graph.value(sample.only(graph, terms.Position), terms.observedOn) is None

    @pytest.mark.parametrize(
        ("url", "node"),
        [
            ("https://bao.vn/a?b=c#d", URIRef("https://bao.vn/a?b=c#d")),
            ("https://bao.vn/hải phòng|1", URIRef("https://bao.vn/h%E1%BA%A3i%20ph%C3%B2ng%7C1")),
            ("https://bao.vn/100%#a#b", URIRef("https://bao.vn/100%25#a%23b")),
            ("bao.vn/a", Literal("bao.vn/a")),
            ("http://bao.vn:cổng/", Literal("http://bao.vn:cổng/")),
        ],
    )
    def test_an_address_that_is_none_stays_words(self, sample, url, node):
        document = Document("bai-1", sample.TEXT, url=url)

        assert sample.written(document=document).value(sample.ARTICLE, DCTERMS.source) == node
