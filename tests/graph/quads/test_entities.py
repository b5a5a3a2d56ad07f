"""Entities come with standard classes, one preferred name and all their spellings."""

import pytest
from rdflib import Literal

from graph import addresses, descriptions, reading
from graph.model import Document, MentionKind
from ontology import agencies, skos, terms
from ontology.namespaces import DCTERMS, ELI, FOAF, ORG, RDF, SCHEMA, SKOS
from ontology.schemes import Scheme


class TestEntities:
    def test_an_agency_has_its_names_kind_place_and_superior(self, sample):
        graph = sample.written()
        agency = sample.iri(sample.SO_TTTT)

        assert {terms.Agency, ORG.FormalOrganization, SCHEMA.GovernmentOrganization} <= set(
            graph.objects(agency, RDF.type)
        )
        assert graph.value(agency, SKOS.prefLabel) == Literal(sample.SO_TTTT.label, lang="vi")
        assert Literal("Sở TT&TT", lang="vi") in set(graph.objects(agency, SKOS.altLabel))
        assert Literal("So TT&TT") in set(graph.objects(agency, SKOS.hiddenLabel))
        assert graph.value(agency, ORG.classification) == skos.address(
            sample.BASE, Scheme.AGENCY_KINDS, "so"
        )
        assert graph.value(agency, terms.jurisdiction) == sample.iri(sample.HAI_PHONG)
        assert graph.value(agency, ORG.subOrganizationOf) == sample.iri(sample.UBND)

    def test_a_document_has_its_number_as_words(self, sample):
        graph = sample.written()
        document = sample.iri(sample.DECISION)

        assert graph.value(document, ELI.id_local) == Literal("3476/QĐ-UBND")
        assert graph.value(document, ELI.number) == Literal("3476")
        assert graph.value(document, ELI.type_document) == skos.address(
            sample.BASE, Scheme.DOCUMENT_TYPES, "quyet-dinh"
        )

    def test_a_person_has_a_plain_name(self, sample):
        graph = sample.written()

        assert graph.value(sample.iri(sample.MAU), FOAF.name) == Literal("Trần Văn Mẫu")
        assert (sample.iri(sample.MAU), RDF.type, FOAF.Person) in graph

    def test_a_unit_bears_the_name_of_the_reference_data_and_keeps_its_spellings(self, sample):
        graph = sample.written()
        place = sample.iri(sample.HAI_PHONG)

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
            (MentionKind.AWARD, "bằng khen", "Bằng khen"),
            (
                MentionKind.AGENCY,
                "Bộ văn hoá, thể thao và du lịch",
                "Bộ Văn hóa, Thể thao và Du lịch",
            ),
            (MentionKind.AGENCY, "Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
            (MentionKind.ORGANIZATION, "Hội nhà văn Việt Nam", "Hội Nhà văn Việt Nam"),
            (MentionKind.DOCUMENT, "bộ luật Hình sự", "Bộ luật Hình sự"),
            (MentionKind.PERSON, "y Moan", "y Moan"),
            (MentionKind.PERSON, "LƯƠNG ĐẠI ÂU", "Lương Đại Âu"),
            (MentionKind.PERSON, "ÂU", "Âu"),
            (MentionKind.PERSON, "ĐTH", "ĐTH"),
            (MentionKind.PERSON, "QÂ", "QÂ"),
            (MentionKind.DOMAIN, "https://lamchau.gov.vn/", "lamchau.gov.vn"),
            (MentionKind.PLACE, "quận 1", "Quận 1"),
        ],
    )
    def test_a_thing_has_one_name_however_it_is_written(self, sample, kind, written_so, preferred):
        assert descriptions.preferred_name(sample.entity("x", kind, written_so)) == preferred

    def test_an_agency_of_the_reference_data_is_of_the_kind_given_there(self, sample):
        """Its name begins as those of press offices do."""
        radio = sample.entity("x", MentionKind.AGENCY, "Đài tiếng nói Việt Nam", concept="bao-chi")
        said = list(descriptions.of(radio, {"x": f"{sample.BASE}id/x"}, sample.BASE))
        kind = skos.address(sample.BASE, Scheme.AGENCY_KINDS, "co-quan-thuoc-chinh-phu")

        assert [node for _, property_, node in said if property_ == ORG.classification] == [kind]

    def test_an_agency_is_of_a_kind_that_agencies_have(self, sample):
        """The reading calls funds associations, which mostly they are."""
        fund = sample.entity("x", MentionKind.AGENCY, "Quỹ Phát triển đất", concept="hiep-hoi")
        said = list(descriptions.of(fund, {"x": f"{sample.BASE}id/x"}, sample.BASE))
        kind = skos.address(sample.BASE, Scheme.AGENCY_KINDS, "kho-bac")

        assert [node for _, property_, node in said if property_ == ORG.classification] == [kind]

    def test_an_award_stands_under_its_kind(self, sample):
        graph = sample.written()

        assert graph.value(sample.iri(sample.ORDER), SKOS.broader) == skos.address(
            sample.BASE, Scheme.AWARD_KINDS, "huan-chuong"
        )

    def test_every_concept_that_is_named_exists(self, sample):
        graph, concepts = sample.written(), skos.load(sample.BASE)
        pointing = (ORG.classification, ELI.type_document, SKOS.broader, ORG.role, DCTERMS.subject)
        named = {node for property_ in pointing for node in graph.objects(None, property_)}

        assert len(named) >= 6
        assert all((concept, RDF.type, SKOS.Concept) in concepts for concept in named)


@pytest.mark.parametrize("row", [row for row in agencies.every() if row.scope == "central"])
def test_a_central_body_has_one_address_in_articles_and_reference_data(row):
    """What an article of its day names must meet what the reference data say of it."""
    text = f"Sáng nay, {row.name} tổ chức hội nghị tại Lam Châu."
    entities = reading.read(Document("bai-1", text, published=row.valid_from)).entities
    folders = {f"{addresses.FOLDERS[entity.kind]}/{addresses.slug(entity)}" for entity in entities}
    folder = "to-chuc" if row.association else "co-quan"

    assert f"{folder}/{row.slug}" in folders
