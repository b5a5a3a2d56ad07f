"""A reading as triples: one resource for one claim, its proof in the document's graph alone."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import BNode, Graph, Literal, URIRef

from graph import addresses, descriptions, quads
from graph.model import (
    Change,
    Document,
    Entity,
    Evidence,
    Fact,
    FactKind,
    Mention,
    MentionKind,
    Reading,
    Ref,
    Status,
)
from ontology import schemes, shapes, terms
from ontology.namespaces import DCTERMS, ELI, FOAF, MB, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, XSD
from ontology.schemes import Scheme

BASE = "https://example.org/mb/"
KIND = MentionKind

TEXT = """Sở Bưu chính, Viễn thông Hải Phòng đổi tên thành Sở Thông tin và Truyền thông ngày 4-4-2008.
Ông Trần Văn Mẫu, Giám đốc Sở, cho biết:
UBND TP ban hành Quyết định số 3476/QĐ-UBND ngày 19/12/2017 về việc làm mẫu.
Sở vận hành Cổng Tin tức tại E-HaiPhong.gov.vn; có gần 400 dịch vụ; 13 đơn vị bị phạt 190 triệu đồng.
Thừa ủy quyền của Chủ tịch nước, ông Mẫu trao Huân chương Lao động hạng Ba cho Sở Y tế."""


def entity(key, kind, label, *names, **more):
    return Entity(key, kind, label, names, **more)


HAI_PHONG = entity("place|31", KIND.PLACE, "Hải Phòng", "TP", code="province/31/")
SO_TTTT = entity(
    "agency|so-tttt|31",
    KIND.AGENCY,
    "Sở Thông tin và Truyền thông thành phố Hải Phòng",
    "Sở",
    "Sở TT&TT",
    concept="so",
    jurisdiction="place|31",
    parent="agency|ubnd|31",
)
SO_BCVT = entity(
    "agency|so-bcvt|31",
    KIND.AGENCY,
    "Sở Bưu chính, Viễn thông thành phố Hải Phòng",
    concept="so",
)
UBND = entity(
    "agency|ubnd|31",
    KIND.AGENCY,
    "Ủy ban nhân dân thành phố Hải Phòng",
    "UBND TP",
    concept="uy-ban-nhan-dan",
)
MAU = entity("person|tran-van-mau", KIND.PERSON, "Trần Văn Mẫu", "Mẫu")
DECISION = entity(
    "document|3476",
    KIND.DOCUMENT,
    "Quyết định số 3476/QĐ-UBND",
    concept="quyet-dinh",
    number="3476/QĐ-UBND",
)
ORDER = entity("award|hcld3", KIND.AWARD, "Huân chương Lao động hạng Ba", concept="huan-chuong")
PORTAL = entity("system|ctt", KIND.SYSTEM, "Cổng Tin tức thành phố Hải Phòng", "Cổng Tin tức")
DOMAIN = entity("domain|e-haiphong.gov.vn", KIND.DOMAIN, "E-HaiPhong.gov.vn")
PRESIDENT = entity("agency|ctn", KIND.AGENCY, "Chủ tịch nước", concept="chuc-danh")
OLD_TOWN = entity("place|cũ", KIND.PLACE, "tỉnh Kiến An")
COMPANY = entity("organization|x", KIND.ORGANIZATION, "JICA")
ENTITIES = (
    HAI_PHONG,
    SO_TTTT,
    SO_BCVT,
    UBND,
    MAU,
    DECISION,
    ORDER,
    PORTAL,
    DOMAIN,
    PRESIDENT,
    COMPANY,
    OLD_TOWN,
)
FOLDERS = addresses.FOLDERS
ADDRESSES = {
    one.key: f"{BASE}id/{FOLDERS[one.kind]}/{addresses.fixed_slug(one) or addresses.slug(one)}"
    for one in ENTITIES
}


def evidence(quote, rule="đọc", text=TEXT, document="bai-1"):
    start = text.index(quote)
    return Evidence(document, start, start + len(quote), quote, rule, 0.9)


def fact(kind, quote, status=Status.STATED, **arguments):
    given = {name.rstrip("_"): value for name, value in arguments.items()}
    return Fact(kind, tuple(sorted(given.items())), (evidence(quote),), status)


FACTS = {
    "position": fact(
        FactKind.POSITION,
        "Trần Văn Mẫu, Giám đốc Sở",
        person=Ref(MAU.key),
        role="Giám đốc",
        agency=Ref(SO_TTTT.key),
    ),
    "appointment": fact(
        FactKind.APPOINTMENT,
        "Trần Văn Mẫu, Giám đốc Sở",
        person=Ref(MAU.key),
        role="Giám đốc",
        agency=Ref(SO_TTTT.key),
        action="appointed",
        date="2016-03",
        document=Ref(DECISION.key),
    ),
    "award": fact(
        FactKind.AWARD,
        "Thừa ủy quyền của Chủ tịch nước",
        recipient=Ref(SO_TTTT.key),
        award=Ref(ORDER.key),
        conferrer=Ref(PRESIDENT.key),
        presenter=Ref(MAU.key),
    ),
    "issued": fact(
        FactKind.ISSUED,
        "UBND TP ban hành Quyết định số 3476/QĐ-UBND ngày 19/12/2017",
        document=Ref(DECISION.key),
        issuer=Ref(UBND.key),
        date="2017-12-19",
        title="về việc làm mẫu",
    ),
    "website": fact(
        FactKind.WEBSITE,
        "Sở vận hành Cổng Tin tức tại E-HaiPhong.gov.vn",
        domain=Ref(DOMAIN.key),
        operator=Ref(SO_TTTT.key),
        name=Ref(PORTAL.key),
    ),
    "founded": fact(
        FactKind.FOUNDED, "Sở Thông tin và Truyền thông", agency=Ref(SO_TTTT.key), date="2006"
    ),
    "renamed": fact(
        FactKind.RENAMED,
        "đổi tên thành Sở Thông tin và Truyền thông ngày 4-4-2008",
        from_=Ref(SO_BCVT.key),
        to=Ref(SO_TTTT.key),
        date="2008-04-04",
    ),
    "sanction": fact(
        FactKind.SANCTION,
        "13 đơn vị bị phạt 190 triệu đồng",
        authority=Ref(SO_TTTT.key),
        amount=190000000,
        count=13,
    ),
    "figure": fact(
        FactKind.FIGURE,
        "gần 400 dịch vụ",
        status=Status.INFERRED,
        value=400,
        unit="dịch vụ",
        what="dịch vụ công trực tuyến",
        qualifier="gần",
        as_of="2017",
    ),
}


ALL_FACTS = tuple(FACTS.values())


def reading(facts=ALL_FACTS, published="2016-12-09", document=None, **more):
    document = document or Document("bai-1", TEXT, "Một bài mẫu", published, invented=True)
    mentions = tuple(
        Mention(one.kind, one.key, evidence(quote, "tên"))
        for one, quote in ((MAU, "Trần Văn Mẫu"), (UBND, "UBND TP"), (SO_TTTT, "Sở Thông tin"))
    )
    return Reading(
        document=document,
        title="Một bài mẫu",
        published=published,
        authors=("Lê Thị Viết",),
        mentions=mentions,
        entities=ENTITIES,
        facts=tuple(facts),
        fields=("bao-chi-xuat-ban",),
        **more,
    )


def change(read):
    return Change(
        read.document.id, addresses.article(BASE, read.document.id), read, dict(ADDRESSES)
    )


def written(*facts, **more):
    """The graph of all that a reading with *facts* states."""
    result = quads.of(change(reading(facts, **more)), BASE)
    graph = Graph()
    for triple in (*result.facts, *result.evidence):
        graph.add(triple)
    return graph


def iri(one):
    return URIRef(ADDRESSES[one.key])


def only(graph, class_):
    (subject,) = graph.subjects(RDF.type, class_)
    return subject


ARTICLE = URIRef(f"{BASE}id/bai-viet/bai-1")


class TestDocument:
    def test_a_removed_document_states_nothing(self):
        result = quads.of(Change("bai-1", str(ARTICLE)), BASE)

        assert result.iri == URIRef(f"{BASE}graph/bai-1")
        assert result.facts == result.evidence == ()

    def test_an_article_says_what_it_is(self):
        graph = written()

        assert set(graph.predicate_objects(ARTICLE)) == {
            (RDF.type, SCHEMA.NewsArticle),
            (DCTERMS.identifier, Literal("bai-1")),
            (DCTERMS.title, Literal("Một bài mẫu", lang="vi")),
            (DCTERMS.creator, Literal("Lê Thị Viết")),
            (DCTERMS.issued, Literal("2016-12-09", datatype=XSD.date)),
            (DCTERMS.subject, schemes.address(BASE, Scheme.FIELDS, "bao-chi-xuat-ban")),
            (SCHEMA.mentions, iri(MAU)),
            (SCHEMA.mentions, iri(UBND)),
            (SCHEMA.mentions, iri(SO_TTTT)),
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
    def test_a_date_is_as_exact_as_it_is_known(self, published, datatype):
        issued = written(published=published).value(ARTICLE, DCTERMS.issued)

        assert (str(issued), issued.datatype) == (published, datatype)

    def test_a_time_without_seconds_is_a_time(self):
        issued = written(published="2016-12-09T08:32+07:00").value(ARTICLE, DCTERMS.issued)

        assert str(issued) == "2016-12-09T08:32:00+07:00"

    def test_an_unknown_date_is_bounded_never_guessed(self):
        graph = written(FACTS["position"], published=None, not_before="2017-12-19")

        assert graph.value(ARTICLE, terms.notBefore) == Literal("2017-12-19", datatype=XSD.date)
        assert graph.value(ARTICLE, DCTERMS.issued) is None
        assert graph.value(only(graph, terms.Position), terms.observedOn) is None

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
    def test_an_address_that_is_none_stays_words(self, url, node):
        document = Document("bai-1", TEXT, url=url)

        assert written(document=document).value(ARTICLE, DCTERMS.source) == node


class TestEntities:
    def test_an_agency_has_its_names_kind_place_and_superior(self):
        graph = written()
        agency = iri(SO_TTTT)

        assert {terms.Agency, ORG.FormalOrganization, SCHEMA.GovernmentOrganization} <= set(
            graph.objects(agency, RDF.type)
        )
        assert graph.value(agency, SKOS.prefLabel) == Literal(SO_TTTT.label, lang="vi")
        assert Literal("Sở TT&TT", lang="vi") in set(graph.objects(agency, SKOS.altLabel))
        assert Literal("So TT&TT") in set(graph.objects(agency, SKOS.hiddenLabel))
        assert graph.value(agency, ORG.classification) == schemes.address(
            BASE, Scheme.AGENCY_KINDS, "so"
        )
        assert graph.value(agency, terms.jurisdiction) == iri(HAI_PHONG)
        assert graph.value(agency, ORG.subOrganizationOf) == iri(UBND)

    def test_a_document_has_its_number_as_words(self):
        graph = written()
        document = iri(DECISION)

        assert graph.value(document, ELI.id_local) == Literal("3476/QĐ-UBND")
        assert graph.value(document, ELI.number) == Literal("3476")
        assert graph.value(document, ELI.type_document) == schemes.address(
            BASE, Scheme.DOCUMENT_TYPES, "quyet-dinh"
        )

    def test_a_person_has_a_plain_name(self):
        graph = written()

        assert graph.value(iri(MAU), FOAF.name) == Literal("Trần Văn Mẫu")
        assert (iri(MAU), RDF.type, FOAF.Person) in graph

    def test_a_unit_bears_the_name_of_the_reference_data_and_keeps_its_spellings(self):
        graph = written()
        place = iri(HAI_PHONG)

        assert str(place).endswith("/dia-danh/thanh-pho-hai-phong-den-2025-06-30")
        assert list(graph.objects(place, SKOS.prefLabel)) == [
            Literal("Thành phố Hải Phòng", lang="vi")
        ]
        assert set(graph.objects(place, SKOS.altLabel)) == {
            Literal("Hải Phòng", lang="vi"),
            Literal("TP", lang="vi"),
        }
        assert graph.value(place, terms.unitCode) == Literal("31")

    @pytest.mark.parametrize(
        ("kind", "written_so", "preferred"),
        [
            (KIND.AWARD, "bằng khen", "Bằng khen"),
            (KIND.AGENCY, "Bộ văn hoá, thể thao và du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
            (KIND.DOCUMENT, "bộ luật Hình sự", "Bộ luật Hình sự"),
            (KIND.PERSON, "y Moan", "y Moan"),
            (KIND.PERSON, "LƯƠNG ĐẠI ÂU", "Lương Đại Âu"),
            (KIND.PLACE, "quận 1", "Quận 1"),
        ],
    )
    def test_a_thing_has_one_name_however_it_is_written(self, kind, written_so, preferred):
        assert descriptions.preferred_name(entity("x", kind, written_so)) == preferred

    def test_an_award_stands_under_its_kind(self):
        graph = written()

        assert graph.value(iri(ORDER), SKOS.broader) == schemes.address(
            BASE, Scheme.AWARD_KINDS, "huan-chuong"
        )

    def test_every_concept_that_is_named_exists(self):
        graph, concepts = written(), schemes.load(BASE)
        pointing = (ORG.classification, ELI.type_document, SKOS.broader, ORG.role, DCTERMS.subject)
        named = {node for property_ in pointing for node in graph.objects(None, property_)}

        assert len(named) >= 6
        assert all((concept, RDF.type, SKOS.Concept) in concepts for concept in named)


class TestFacts:
    def test_a_position(self):
        graph = written(FACTS["position"])
        position = only(graph, terms.Position)

        assert (position, RDF.type, ORG.Membership) in graph
        assert (position, RDF.type, terms.Statement) in graph
        assert graph.value(position, ORG.member) == iri(MAU)
        assert graph.value(position, ORG.organization) == iri(SO_TTTT)
        assert graph.value(position, terms.roleName) == Literal("Giám đốc")
        assert graph.value(position, ORG.role) == schemes.address(BASE, Scheme.ROLES, "giam-doc")
        assert graph.value(position, terms.observedOn) == Literal("2016-12-09", datatype=XSD.date)
        assert graph.value(position, terms.status) == terms.stated
        assert graph.value(position, PROV.wasQuotedFrom) == ARTICLE

    def test_a_former_position_is_no_sighting(self):
        former = fact(
            FactKind.POSITION,
            "Trần Văn Mẫu",
            person=Ref(MAU.key),
            role="nguyên Giám đốc",
            agency=Ref(SO_TTTT.key),
            former=1,
            until="2015-05",
        )
        graph = written(former)
        position = only(graph, terms.Position)

        assert graph.value(position, terms.former) == Literal(True)
        assert graph.value(position, terms.observedOn) is None
        assert graph.value(position, terms.until) == Literal("2015-05", datatype=XSD.gYearMonth)
        assert graph.value(position, ORG.role) == schemes.address(BASE, Scheme.ROLES, "giam-doc")

    def test_an_appointment(self):
        graph = written(FACTS["appointment"])
        appointment = only(graph, terms.Appointment)

        assert graph.value(appointment, terms.person) == iri(MAU)
        assert graph.value(appointment, terms.action) == MB.appointed
        assert graph.value(appointment, terms.date) == Literal("2016-03", datatype=XSD.gYearMonth)
        assert graph.value(appointment, terms.basis) == iri(DECISION)
        assert graph.value(appointment, ORG.organization) == iri(SO_TTTT)

    def test_a_conferral_tells_in_whose_name_from_whose_hand(self):
        graph = written(FACTS["award"])
        conferral = only(graph, terms.Conferral)

        assert graph.value(conferral, terms.recipient) == iri(SO_TTTT)
        assert graph.value(conferral, terms.award) == iri(ORDER)
        assert graph.value(conferral, terms.conferredBy) == iri(PRESIDENT)
        assert graph.value(conferral, terms.presentedBy) == iri(MAU)

    def test_a_recipient_that_is_no_entity_stays_words(self):
        sector = fact(FactKind.AWARD, "Lao động", recipient="ngành tư pháp", award=Ref(ORDER.key))
        graph = written(sector)

        assert graph.value(only(graph, terms.Conferral), terms.recipientName) == Literal(
            "ngành tư pháp"
        )

    def test_an_issuance_is_told_of_the_document_too(self):
        graph = written(FACTS["issued"])
        issuance, document = only(graph, terms.Issuance), iri(DECISION)
        day = Literal("2017-12-19", datatype=XSD.date)
        title = Literal("về việc làm mẫu", lang="vi")

        assert graph.value(issuance, terms.document) == document
        assert graph.value(issuance, terms.issuer) == iri(UBND)
        assert graph.value(issuance, terms.date) == day
        assert graph.value(issuance, ELI.title) == title
        assert graph.value(document, ELI.passed_by) == iri(UBND)
        assert graph.value(document, ELI.date_document) == day
        assert graph.value(document, ELI.title) == title

    def test_a_website_is_told_of_domain_and_system_too(self):
        graph = written(FACTS["website"])
        operation = only(graph, terms.Operation)
        name = Literal("e-haiphong.gov.vn")

        assert graph.value(operation, terms.system) == iri(PORTAL)
        assert graph.value(operation, terms.domainName) == name
        assert graph.value(operation, terms.operatedBy) == iri(SO_TTTT)
        assert graph.value(iri(DOMAIN), terms.domainName) == name
        assert graph.value(iri(DOMAIN), terms.domainOf) == iri(PORTAL)
        assert graph.value(iri(DOMAIN), terms.operatedBy) == iri(SO_TTTT)
        assert graph.value(iri(PORTAL), terms.domainName) == name
        assert (iri(PORTAL), RDF.type, SCHEMA.WebSite) in graph

    @pytest.mark.parametrize("name", ["Cổng Tin tức", "cổng tin tức"])
    def test_a_system_given_by_its_name_is_the_one_that_bears_it(self, name):
        facts = {
            name: dict(FACTS["website"].arguments) | {"name": value}
            for name, value in (("entity", Ref(PORTAL.key)), ("words", name))
        }
        entity_, words_ = (
            quads.of(change(reading([fact(FactKind.WEBSITE, "Cổng", **given)])), BASE)
            for given in facts.values()
        )

        assert entity_.facts == words_.facts

    def test_an_unknown_system_stays_words(self):
        given = dict(FACTS["website"].arguments) | {"name": "Cổng khác"}
        graph = written(fact(FactKind.WEBSITE, "Cổng", **given))
        operation = only(graph, terms.Operation)

        assert graph.value(operation, terms.systemName) == Literal("Cổng khác")
        assert graph.value(iri(DOMAIN), terms.domainOf) == iri(SO_TTTT)

    def test_a_renaming_is_an_event_and_two_names_of_the_body_of_today(self):
        graph = written(FACTS["renamed"])
        renaming = only(graph, terms.Renaming)
        day = Literal("2008-04-04", datatype=XSD.date)
        periods = {
            (
                str(graph.value(period, RDFS.label)),
                graph.value(period, terms.from_),
                graph.value(period, terms.until),
            )
            for period in graph.objects(iri(SO_TTTT), terms.name)
        }

        assert (renaming, RDF.type, ORG.ChangeEvent) in graph
        assert graph.value(renaming, ORG.originalOrganization) == iri(SO_BCVT)
        assert graph.value(renaming, ORG.resultingOrganization) == iri(SO_TTTT)
        assert graph.value(renaming, terms.date) == day
        assert periods == {(SO_BCVT.label, None, day), (SO_TTTT.label, day, None)}

    def test_a_name_that_is_no_entity_belongs_to_the_same_body(self):
        plain = fact(
            FactKind.RENAMED, "đổi tên", from_="Sở Bưu chính, Viễn thông", to=Ref(SO_TTTT.key)
        )
        graph = written(plain)
        renaming = only(graph, terms.Renaming)

        assert graph.value(renaming, ORG.originalOrganization) == iri(SO_TTTT)
        assert graph.value(renaming, ORG.resultingOrganization) == iri(SO_TTTT)
        assert graph.value(renaming, terms.formerName) == Literal("Sở Bưu chính, Viễn thông")
        assert len(list(graph.objects(iri(SO_TTTT), terms.name))) == 2

    @pytest.mark.parametrize(
        ("ends", "class_"),
        [
            (((SO_BCVT, SO_TTTT), (UBND, SO_TTTT)), terms.Merger),
            (((SO_TTTT, SO_BCVT), (SO_TTTT, UBND)), terms.Split),
        ],
    )
    def test_several_bodies_at_one_end_are_no_renaming(self, ends, class_):
        graph = written(
            *(
                fact(FactKind.RENAMED, "đổi tên", from_=Ref(former.key), to=Ref(new.key))
                for former, new in ends
            )
        )

        assert len(list(graph.subjects(RDF.type, class_))) == 2
        assert not list(graph.subjects(RDF.type, terms.Renaming))
        assert not list(graph.subjects(RDF.type, terms.NamePeriod))

    def test_a_place_that_changes_is_no_organisation(self):
        change_ = fact(FactKind.RENAMED, "đổi tên", from_=Ref(OLD_TOWN.key), to=Ref(HAI_PHONG.key))
        graph = written(change_)
        renaming = only(graph, terms.Renaming)

        assert graph.value(renaming, terms.originalPlace) == iri(OLD_TOWN)
        assert graph.value(renaming, terms.resultingPlace) == iri(HAI_PHONG)
        assert graph.value(renaming, ORG.originalOrganization) is None
        assert not list(graph.subjects(RDF.type, terms.NamePeriod))

    def test_a_sanction_counts_in_dong(self):
        graph = written(FACTS["sanction"])
        sanction = only(graph, terms.Sanction)

        assert graph.value(sanction, terms.amount) == Literal(190000000, datatype=XSD.integer)
        assert graph.value(sanction, terms.count) == Literal(13, datatype=XSD.integer)
        assert graph.value(sanction, terms.authority) == iri(SO_TTTT)

    def test_a_figure_is_a_decimal_with_its_words(self):
        graph = written(FACTS["figure"])
        figure = only(graph, terms.Figure)

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
    def test_a_decimal_has_no_exponent(self, value, lexical):
        figure = fact(FactKind.FIGURE, "400", value=value, unit="%", what="x")
        graph = written(figure)

        assert str(graph.value(only(graph, terms.Figure), terms.value)) == lexical

    def test_a_fact_without_what_it_is_about_belongs_to_its_article(self):
        """Thirteen units fined here and thirteen there are two facts."""
        here = quads.of(change(reading([FACTS["figure"]])), BASE)
        other = reading([FACTS["figure"]], document=Document("bai-2", TEXT))
        there = quads.of(change(other), BASE)

        assert figures(here) != figures(there)


def figures(result):
    return {s for s, p, o in result.facts if p == RDF.type and o == terms.Figure}


def statements(result):
    return {s for s, p, o in result.facts if p == RDF.type and o == terms.Statement}


class TestProof:
    def test_evidence_is_in_the_graph_of_the_document_alone(self):
        result = quads.of(change(reading()), BASE)
        proof = {terms.evidence, terms.rule, terms.confidence, terms.refersTo, *map(OA.term, SPAN)}

        assert not {p for _, p, _ in result.facts} & proof
        assert {p for _, p, _ in result.evidence} == proof | {RDF.type}

    def test_every_statement_has_its_evidence_and_every_span_quotes_the_text(self):
        result = quads.of(change(reading()), BASE)
        graph = Graph()
        for triple in result.evidence:
            graph.add(triple)

        assert {s for s, p, _ in result.evidence if p == terms.evidence} == statements(result)
        spans = list(graph.subject_objects(OA.exact))
        assert len(spans) >= len(FACTS)
        for span, exact in spans:
            start, end = graph.value(span, OA.start), graph.value(span, OA.end)
            assert TEXT[int(start) : int(end)] == str(exact)
            assert graph.value(span, OA.hasSource) == ARTICLE
            assert graph.value(span, terms.rule)

    def test_a_mention_refers_to_its_entity(self):
        result = quads.of(change(reading()), BASE)
        mentions = {s: o for s, p, o in result.evidence if p == terms.refersTo}

        assert set(mentions.values()) == {iri(MAU), iri(UBND), iri(SO_TTTT)}
        assert all(str(mention).startswith(f"{BASE}graph/bai-1#") for mention in mentions)

    def test_a_claim_read_twice_by_two_rules_has_two_evidences(self):
        once = FACTS["position"]
        twice = replace(
            once, evidence=(*once.evidence, evidence("Trần Văn Mẫu, Giám đốc Sở", "khác"))
        )
        graph = written(twice)

        assert len(list(graph.objects(only(graph, terms.Position), terms.evidence))) == 2


SPAN = ("hasSource", "start", "end", "exact")


@pytest.mark.parametrize("name", FACTS)
def test_the_address_of_a_claim_does_not_hang_on_where_it_is_said(name):
    once = FACTS[name]
    again = replace(once, evidence=(evidence("Sở", "khác"),), status=Status.INFERRED)
    dated = quads.of(change(reading([again], published="2020-01-01")), BASE)

    assert statements(quads.of(change(reading([once])), BASE)) == statements(dated)


def test_case_and_tone_placement_make_no_other_claim():
    def role(words):
        return fact(
            FactKind.POSITION,
            "Sở",
            person=Ref(MAU.key),
            role=words,
            agency=Ref(SO_TTTT.key),
        )

    one, same, other = (
        statements(quads.of(change(reading([role(words)])), BASE))
        for words in ("Uỷ viên", "ủy viên", "Phó ủy viên")
    )

    assert one == same
    assert one != other


def test_two_articles_that_say_the_same_speak_of_one_resource():
    first = quads.of(change(reading([FACTS["position"]])), BASE)
    second = quads.of(change(reading([FACTS["position"]], document=Document("bai-2", TEXT))), BASE)

    assert statements(first) == statements(second)
    assert {s for s, _, _ in first.evidence}.isdisjoint(
        {s for s, p, _ in second.evidence if p != terms.evidence}
    )


def test_the_same_document_gives_the_same_triples():
    assert quads.of(change(reading()), BASE) == quads.of(change(reading()), BASE)


def test_nothing_is_said_twice():
    result = quads.of(change(reading()), BASE)

    assert len(result.facts) == len(set(result.facts))
    assert len(result.evidence) == len(set(result.evidence))


def test_what_is_written_conforms_to_the_shapes():
    graph = written(*FACTS.values())
    conforms, _, report = validate(graph + schemes.load(BASE), shacl_graph=shapes.load())

    assert conforms, report


def test_every_term_of_ours_is_one_of_the_ontology():
    ours = {str(getattr(terms, name)) for name in dir(terms) if not name.startswith("_")}
    used = {
        str(node)
        for triple in written(*FACTS.values())
        for node in triple
        if str(node).startswith(str(MB))
    }

    assert len(used) > 40
    assert used <= ours


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
)
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
        st.sampled_from([Ref(one.key) for one in ENTITIES] + [Ref("nobody")]),
    ),
)


@given(kind=st.sampled_from(FactKind), given=arguments, quote=words)
def test_whatever_a_rule_finds_is_written_without_blank_nodes(kind, given, quote):
    """Nothing raises here: an article that is in the archive must be writable."""
    document = Document("bài/1 <x>", quote)
    found = Fact(
        kind,
        tuple(sorted(given.items(), key=lambda pair: pair[0])),
        (Evidence(document.id, 0, len(quote), quote, "đọc"),),
    )
    read = Reading(document=document, title=quote, entities=ENTITIES, facts=(found,))
    result = quads.of(change(read), BASE)

    for triple in (*result.facts, *result.evidence):
        assert not any(isinstance(node, BNode) for node in triple)
        assert all(
            " " not in node and "<" not in node for node in triple if isinstance(node, URIRef)
        )
    assert len(statements(result)) == 1
