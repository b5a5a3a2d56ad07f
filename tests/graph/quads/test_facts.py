"""How each kind of fact is spelled, and what it means for the things themselves."""

from dataclasses import replace
from functools import partial

import pytest
from rdflib import Graph, Literal

from graph import quads
from graph.model import (
    Document,
    FactKind,
    Ref,
)
from ontology import skos, terms
from ontology.namespaces import ELI, MB, ORG, PROV, RDF, RDFS, SCHEMA, XSD
from ontology.schemes import Scheme


class TestFacts:
    def test_a_position(self, sample):
        graph = sample.written(sample.FACTS["position"])
        position = sample.only(graph, terms.Position)

        assert (position, RDF.type, ORG.Membership) in graph
        assert (position, RDF.type, terms.Statement) in graph
        assert graph.value(position, ORG.member) == sample.iri(sample.MAU)
        assert graph.value(position, ORG.organization) == sample.iri(sample.SO_TTTT)
        assert graph.value(position, terms.roleName) == Literal("Giám đốc")
        assert graph.value(position, ORG.role) == skos.address(
            sample.BASE, Scheme.ROLES, "giam-doc"
        )
        assert graph.value(position, terms.observedOn) == Literal("2016-12-09", datatype=XSD.date)
        assert graph.value(position, terms.status) == terms.stated
        assert graph.value(position, PROV.wasQuotedFrom) == sample.ARTICLE

    def test_a_former_position_is_no_sighting(self, sample):
        former = sample.fact(
            FactKind.POSITION,
            "Trần Văn Mẫu",
            person=Ref(sample.MAU.key),
            role="nguyên Giám đốc",
            agency=Ref(sample.SO_TTTT.key),
            former=1,
            until="2015-05",
        )
        graph = sample.written(former)
        position = sample.only(graph, terms.Position)

        assert graph.value(position, terms.former) == Literal(True)
        assert graph.value(position, terms.observedOn) is None
        assert graph.value(position, terms.until) == Literal("2015-05", datatype=XSD.gYearMonth)
        assert graph.value(position, ORG.role) == skos.address(
            sample.BASE, Scheme.ROLES, "giam-doc"
        )

    def test_an_appointment(self, sample):
        graph = sample.written(sample.FACTS["appointment"])
        appointment = sample.only(graph, terms.Appointment)

        assert graph.value(appointment, terms.person) == sample.iri(sample.MAU)
        assert graph.value(appointment, terms.action) == MB.appointed
        assert graph.value(appointment, terms.date) == Literal("2016-03", datatype=XSD.gYearMonth)
        assert graph.value(appointment, terms.basis) == sample.iri(sample.DECISION)
        assert graph.value(appointment, ORG.organization) == sample.iri(sample.SO_TTTT)

    def test_a_conferral_tells_in_whose_name_from_whose_hand(self, sample):
        graph = sample.written(sample.FACTS["award"])
        conferral = sample.only(graph, terms.Conferral)

        assert graph.value(conferral, terms.recipient) == sample.iri(sample.SO_TTTT)
        assert graph.value(conferral, terms.award) == sample.iri(sample.ORDER)
        assert graph.value(conferral, terms.conferredBy) == sample.iri(sample.PRESIDENT)
        assert graph.value(conferral, terms.presentedBy) == sample.iri(sample.MAU)

    def test_a_recipient_that_is_no_entity_stays_words(self, sample):
        sector = sample.fact(
            FactKind.AWARD, "Lao động", recipient="ngành tư pháp", award=Ref(sample.ORDER.key)
        )
        graph = sample.written(sector)

        assert graph.value(sample.only(graph, terms.Conferral), terms.recipientName) == Literal(
            "ngành tư pháp"
        )

    def test_an_issuance_is_told_of_the_document_too(self, sample):
        graph = sample.written(sample.FACTS["issued"])
        issuance, document = sample.only(graph, terms.Issuance), sample.iri(sample.DECISION)
        day = Literal("2017-12-19", datatype=XSD.date)
        title = Literal("về việc làm mẫu", lang="vi")

        assert graph.value(issuance, terms.document) == document
        assert graph.value(issuance, terms.issuer) == sample.iri(sample.UBND)
        assert graph.value(issuance, terms.date) == day
        assert graph.value(issuance, ELI.title) == title
        assert graph.value(document, ELI.passed_by) == sample.iri(sample.UBND)
        assert graph.value(document, ELI.date_document) == day
        assert graph.value(document, ELI.title) == title

    def test_a_website_is_told_of_domain_and_system_too(self, sample):
        graph = sample.written(sample.FACTS["website"])
        operation = sample.only(graph, terms.Operation)
        name = Literal("e-haiphong.gov.vn")

        assert graph.value(operation, terms.system) == sample.iri(sample.PORTAL)
        assert graph.value(operation, terms.domainName) == name
        assert graph.value(operation, terms.operatedBy) == sample.iri(sample.SO_TTTT)
        assert graph.value(sample.iri(sample.DOMAIN), terms.domainName) == name
        assert graph.value(sample.iri(sample.DOMAIN), terms.domainOf) == sample.iri(sample.PORTAL)
        assert graph.value(sample.iri(sample.DOMAIN), terms.operatedBy) == sample.iri(
            sample.SO_TTTT
        )
        assert graph.value(sample.iri(sample.PORTAL), terms.domainName) == name
        assert (sample.iri(sample.PORTAL), RDF.type, SCHEMA.WebSite) in graph

    @pytest.mark.parametrize("name", ["Cổng Tin tức", "cổng tin tức"])
    def test_a_system_given_by_its_name_is_the_one_that_bears_it(self, sample, name):
        given = dict(sample.FACTS["website"].arguments)
        of_entity = sample.fact(FactKind.WEBSITE, "Cổng", **given)
        of_words = sample.fact(FactKind.WEBSITE, "Cổng", **(given | {"name": name}))

        assert sample.stated([of_entity]).facts == sample.stated([of_words]).facts

    def test_an_unknown_system_stays_words(self, sample):
        given = dict(sample.FACTS["website"].arguments) | {"name": "Cổng khác"}
        graph = sample.written(sample.fact(FactKind.WEBSITE, "Cổng", **given))
        operation = sample.only(graph, terms.Operation)

        assert graph.value(operation, terms.systemName) == Literal("Cổng khác")
        assert graph.value(sample.iri(sample.DOMAIN), terms.domainOf) == sample.iri(sample.SO_TTTT)

    def test_a_renaming_is_an_event_and_two_names_of_the_body_of_today(self, sample):
        graph = sample.written(sample.FACTS["renamed"])
        renaming = sample.only(graph, terms.Renaming)
        day = Literal("2008-04-04", datatype=XSD.date)
        periods = {
            (
                str(graph.value(period, RDFS.label)),
                graph.value(period, terms.from_),
                graph.value(period, terms.until),
            )
            for period in graph.objects(sample.iri(sample.SO_TTTT), terms.name)
        }

        assert (renaming, RDF.type, ORG.ChangeEvent) in graph
        assert graph.value(renaming, ORG.originalOrganization) == sample.iri(sample.SO_BCVT)
        assert graph.value(renaming, ORG.resultingOrganization) == sample.iri(sample.SO_TTTT)
        assert graph.value(renaming, terms.date) == day
        assert periods == {(sample.SO_BCVT.label, None, day), (sample.SO_TTTT.label, day, None)}

    def test_a_name_that_is_no_entity_belongs_to_the_same_body(self, sample):
        plain = sample.fact(
            FactKind.RENAMED,
            "đổi tên",
            from_="Sở Bưu chính, Viễn thông",
            to=Ref(sample.SO_TTTT.key),
        )
        graph = sample.written(plain)
        renaming = sample.only(graph, terms.Renaming)

        assert graph.value(renaming, ORG.originalOrganization) == sample.iri(sample.SO_TTTT)
        assert graph.value(renaming, ORG.resultingOrganization) == sample.iri(sample.SO_TTTT)
        assert graph.value(renaming, terms.formerName) == Literal("Sở Bưu chính, Viễn thông")
        assert len(list(graph.objects(sample.iri(sample.SO_TTTT), terms.name))) == 2

    @pytest.mark.parametrize("kept", ["SO_TTTT", "SO_BCVT"])
    def test_a_body_judged_to_be_one_keeps_both_names(self, sample, kept):
        """The archive gives both entities one address and one label, and leaves the other a name."""
        one, other = sample.SO_TTTT, sample.SO_BCVT
        label = getattr(sample, kept).label
        named = {
            entity.key: entity
            if entity.label == label
            else replace(entity, label=label, names=(entity.label, *entity.names))
            for entity in (one, other)
        }
        read = sample.reading([sample.FACTS["renamed"]])
        read = replace(read, entities=tuple(named.get(e.key, e) for e in read.entities))
        change = sample.change(read)
        change.addresses[other.key] = change.addresses[one.key]
        graph = Graph()
        for triple in quads.of(change, sample.BASE).facts:
            graph.add(triple)
        periods = {
            (str(graph.value(period, RDFS.label)), graph.value(period, terms.until) is not None)
            for period in graph.objects(sample.iri(one), terms.name)
        }

        renaming = sample.only(graph, terms.Renaming)

        assert periods == {(other.label, True), (one.label, False)}
        assert graph.value(renaming, terms.formerName) == Literal(other.label)
        assert graph.value(renaming, terms.newName) == Literal(one.label)

    @pytest.mark.parametrize(
        ("ends", "class_"),
        [
            (("SO_BCVT SO_TTTT", "UBND SO_TTTT"), terms.Merger),
            (("SO_TTTT SO_BCVT", "SO_TTTT UBND"), terms.Split),
        ],
    )
    def test_several_bodies_at_one_end_are_no_renaming(self, sample, ends, class_):
        graph = sample.written(
            *(
                sample.fact(FactKind.RENAMED, "đổi tên", from_=Ref(former.key), to=Ref(new.key))
                for former, new in (map(partial(getattr, sample), end.split()) for end in ends)
            )
        )

        assert len(list(graph.subjects(RDF.type, class_))) == 2
        assert not list(graph.subjects(RDF.type, terms.Renaming))
        assert not list(graph.subjects(RDF.type, terms.NamePeriod))

    @pytest.mark.parametrize(
        ("words", "class_"),
        [
            ("sáp nhập Sở Nội vụ vào", terms.Merger),
            ("được Hợp nhất về", terms.Merger),
            ("tách ra từ", terms.Split),
            ("đổi tên sau khi sáp nhập", terms.Renaming),
            ("chuyển thành", terms.Renaming),
        ],
    )
    def test_what_is_merged_into_a_body_never_was_its_name(self, sample, words, class_):
        change_ = sample.fact(
            FactKind.RENAMED,
            "đổi tên",
            from_=Ref(sample.UBND.key),
            to=Ref(sample.SO_TTTT.key),
        )
        said = replace(change_.evidence[0], end=len(words), start=0, quote=words)
        graph = sample.written(replace(change_, evidence=(said,)))

        assert len(list(graph.subjects(RDF.type, class_))) == 1
        renamed = class_ == terms.Renaming
        assert (len(list(graph.subjects(RDF.type, terms.NamePeriod))) == 2) is renamed

    def test_a_place_that_changes_is_no_organisation(self, sample):
        change_ = sample.fact(
            FactKind.RENAMED,
            "đổi tên",
            from_=Ref(sample.OLD_TOWN.key),
            to=Ref(sample.HAI_PHONG.key),
        )
        graph = sample.written(change_)
        renaming = sample.only(graph, terms.Renaming)

        assert graph.value(renaming, terms.originalPlace) == sample.iri(sample.OLD_TOWN)
        assert graph.value(renaming, terms.resultingPlace) == sample.iri(sample.HAI_PHONG)
        assert graph.value(renaming, ORG.originalOrganization) is None
        assert not list(graph.subjects(RDF.type, terms.NamePeriod))

    def test_a_sanction_counts_in_dong(self, sample):
        graph = sample.written(sample.FACTS["sanction"])
        sanction = sample.only(graph, terms.Sanction)

        assert graph.value(sanction, terms.amount) == Literal(190000000, datatype=XSD.integer)
        assert graph.value(sanction, terms.count) == Literal(13, datatype=XSD.integer)
        assert graph.value(sanction, terms.authority) == sample.iri(sample.SO_TTTT)

    def test_a_figure_is_a_decimal_with_its_words(self, sample):
        graph = sample.written(sample.FACTS["figure"])
        figure = sample.only(graph, terms.Figure)

        assert graph.value(figure, terms.value).n3() == f'"400"^^<{XSD.decimal}>'
        assert graph.value(figure, terms.unit) == Literal("dịch vụ")
        assert graph.value(figure, terms.what) == Literal("dịch vụ công trực tuyến")
        assert graph.value(figure, terms.qualifier) == Literal("gần")
        assert graph.value(figure, terms.asOf) == Literal("2017", datatype=XSD.gYear)
        assert graph.value(figure, terms.status) == terms.inferred

    @pytest.mark.parametrize(
        ("value", "lexical"),
        [(3.5, "3.5"), (1e21, "1" + 21 * "0"), (0.1, "0.1"), (1e-7, "0.0000001")],
    )
    def test_a_decimal_has_no_exponent(self, sample, value, lexical):
        figure = sample.fact(FactKind.FIGURE, "400", value=value, unit="%", what="x")
        graph = sample.written(figure)

        assert str(graph.value(sample.only(graph, terms.Figure), terms.value)) == lexical

    def test_a_figure_is_about_a_body_and_each_of_its_words_proves_it(self, sample):
        figure = sample.about(sample.SO_TTTT, as_of="2017")
        graph = sample.written(figure)

        assert graph.value(sample.only(graph, terms.Figure), terms.about) == sample.iri(
            sample.SO_TTTT
        )
        assert len(set(graph.subjects(RDF.type, terms.Evidence))) == 2

    @pytest.mark.parametrize(("as_of", "one"), [("2017", True), (None, False)])
    def test_a_figure_of_a_body_and_time_is_one_in_all_articles(self, sample, as_of, one):
        """Without a time it is that of its article: so many officials today are not those of then."""
        figure = sample.about(sample.SO_TTTT, as_of=as_of)
        other = sample.reading([figure], document=Document("bai-2", sample.TEXT))
        there = quads.of(sample.change(other), sample.BASE)

        assert (sample.figures(sample.stated([figure])) == sample.figures(there)) is one

    def test_a_fact_without_what_it_is_about_belongs_to_its_article(self, sample):
        """Thirteen units fined here and thirteen there are two facts."""
        here = sample.stated([sample.FACTS["figure"]])
        other = sample.reading([sample.FACTS["figure"]], document=Document("bai-2", sample.TEXT))
        there = quads.of(sample.change(other), sample.BASE)

        assert sample.figures(here) != sample.figures(there)
