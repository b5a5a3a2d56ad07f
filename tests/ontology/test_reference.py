"""Reference data: agencies, changes, honours, laws; each with its source."""

import itertools
import re

import pytest
from rdflib import BNode, Literal, URIRef

from graph import vietnamese
from ontology import agencies, awards, laws, reference, schemes, tables, terms
from ontology.namespaces import DCTERMS, ELI, ORG, RDF, RDFS, SCHEMA, SKOS, XSD
from ontology.schemes import Scheme

BASE = "https://example.org/mb/"


def place(slug):
    return URIRef(f"{BASE}id/dia-danh/{slug}")


def test_the_successor_of_a_department_is_told_with_its_source(graph):
    """Question 15: what a department that news of 2017 name has become."""
    former = URIRef(f"{BASE}id/co-quan/so-thong-tin-va-truyen-thong-thanh-pho-hai-phong")
    (merger,) = graph.subjects(ORG.originalOrganization, former)

    assert (merger, RDF.type, terms.Merger) in graph
    assert graph.value(merger, ORG.resultingOrganization) == URIRef(
        f"{BASE}id/co-quan/so-khoa-hoc-va-cong-nghe-thanh-pho-hai-phong"
    )
    assert graph.value(merger, terms.date) == Literal("2025-03-01", datatype=XSD.date)
    assert graph.value(merger, terms.status) == terms.reference
    assert {s.language for s in graph.objects(merger, DCTERMS.source)} == {"vi", "en"}
    assert {c.language for c in graph.objects(merger, RDFS.comment)} == {"vi", "en"}


def test_days_of_which_nobody_is_certain_are_not_published(graph):
    unchecked = agencies.by_name()["Đảng ủy Khối các cơ quan Trung ương"]
    checked = agencies.by_name()["Bộ Thông tin và Truyền thông"]

    assert unchecked.ended_on
    assert not unchecked.certain
    assert graph.value(URIRef(f"{BASE}id/co-quan/{unchecked.slug}"), terms.name) is None
    period = graph.value(URIRef(f"{BASE}id/co-quan/{checked.slug}"), terms.name)
    assert graph.value(period, terms.until) == Literal("2025-03-01", datatype=XSD.date)


def test_the_end_of_a_department_is_known_to_the_month(graph):
    department = URIRef(f"{BASE}id/co-quan/so-giao-thong-van-tai-thanh-pho-hai-phong")
    until = graph.value(graph.value(department, terms.name), terms.until)

    assert (str(until), until.datatype) == ("2025-03", XSD.gYearMonth)


@pytest.mark.parametrize("change", agencies.changes(), ids=lambda c: f"{c.originals[0]} {c.date}")
def test_a_change_names_bodies_of_the_table_and_their_days(change):
    known = agencies.by_name()
    went = [known[name] for name in change.originals if name not in change.results]
    came = [known[name] for name in change.results if name not in change.originals]
    whole = len(change.date) == len("2025-03-01")

    assert went
    assert (change.kind == "split") == (len(change.results) > 1)
    assert change.kind == "merger" or len(change.originals) == 1
    assert change.source_vi
    assert change.source_en
    # A day that is known as to its year alone ends no name.
    assert all(agency.ended_on == (change.date if whole else None) for agency in went)
    assert all((agency.valid_from or change.date) <= change.date for agency in came)


def test_a_province_has_its_departments_and_the_centre_its_ministries(graph):
    mergers = set(graph.subjects(RDF.type, terms.Merger))
    merged = [change for change in agencies.changes() if change.kind == "merger"]
    central = sum(merger.scope == "central" for merger in merged)
    everywhere = len(merged) - central

    assert len(mergers) == central + 63 * everywhere


# What nothing stands above: State, Party and Front, and two unions that belong to none of them.
TOPS = {
    "nha-nuoc-cong-hoa-xa-hoi-chu-nghia-viet-nam",
    "dang-cong-san-viet-nam",
    "mat-tran-to-quoc-viet-nam",
    "hoi-lien-hiep-thanh-nien-viet-nam",
    "hoi-sinh-vien-viet-nam",
}


def test_whoever_asks_what_a_body_stands_under_comes_to_the_top(graph):
    """A path goes up from each body to State, Party or Front, and never round."""
    ways = f"SELECT ?body ?over {{ ?body <{ORG.subOrganizationOf}>+ ?over }}"
    over = {}
    for body, above in graph.query(ways):
        over.setdefault(body, set()).add(above)
    tops = {URIRef(f"{BASE}id/co-quan/{slug}") for slug in TOPS}

    assert all(body not in above for body, above in over.items())
    assert all(above & tops for above in over.values())
    for agency in agencies.every():
        if agency.scope == "central" and not agency.association:
            body = URIRef(f"{BASE}id/co-quan/{agency.slug}")
            assert (body in over) != (body in tops), agency.name


@pytest.mark.parametrize(
    ("slug", "english", "superiors"),
    [
        ("bo-y-te", "Ministry of Health", {"chinh-phu"}),
        ("ngan-hang-nha-nuoc", "State Bank of Viet Nam", {"chinh-phu"}),
        ("thanh-tra-chinh-phu", "Government Inspectorate", {"chinh-phu"}),
        ("tong-cuc-thue", "General Department of Taxation", {"bo-tai-chinh"}),
        ("cuc-hang-khong-viet-nam", None, {"bo-giao-thong-van-tai", "bo-xay-dung"}),
    ],
)
def test_a_body_has_an_english_name_and_what_it_stands_under(graph, slug, english, superiors):
    body = URIRef(f"{BASE}id/co-quan/{slug}")
    over = {str(one).rpartition("/")[2] for one in graph.objects(body, ORG.subOrganizationOf)}

    assert over == superiors
    assert graph.value(body, SCHEMA.name).language == "en"
    if english is not None:
        assert graph.value(body, SCHEMA.name) == Literal(english, lang="en")


def test_viet_nam_is_found_in_one_word_too(graph):
    bank = URIRef(f"{BASE}id/co-quan/ngan-hang-nha-nuoc")

    assert {str(n) for n in graph.objects(bank, SKOS.altLabel) if n.language == "en"} == {
        "State Bank of Viet Nam",
        "State Bank of Vietnam",
    }


def test_a_body_has_one_preferred_name_for_those_who_ask_for_it(graph):
    """Saved queries ask for skos:prefLabel without a language, and want a row for each body."""
    for agency in agencies.every():
        if agency.scope == "central" and not agency.association:
            body = URIRef(f"{BASE}id/co-quan/{agency.slug}")
            assert len(list(graph.objects(body, SKOS.prefLabel))) == 1


def test_a_renaming_of_which_the_year_is_known_says_the_year(graph):
    renamed = URIRef(f"{BASE}id/su-kien/doi-ten-tong-cuc-du-lich-2023")

    assert (renamed, RDF.type, terms.Renaming) in graph
    assert graph.value(renamed, terms.date) == Literal("2023", datatype=XSD.gYear, normalize=False)


@pytest.mark.parametrize("agency", agencies.every(), ids=lambda agency: agency.slug)
def test_an_agency_has_a_kind_fields_and_a_source(agency):
    assert agency.kind in schemes.concepts(Scheme.AGENCY_KINDS)
    assert set(agency.fields) <= set(schemes.concepts(Scheme.FIELDS))
    # What articles leave out of its name is left out of the address.
    called = vietnamese.slug(agency.name)
    assert called in (agency.slug, f"{agency.slug}-viet-nam")
    assert bool(agency.name_en) == (agency.scope == "central")
    assert agency.source_vi
    assert agency.source_en


@pytest.mark.parametrize("award", awards.every(), ids=lambda award: award.slug)
def test_an_award_has_a_kind_and_both_names(award):
    assert award.kind in schemes.concepts(Scheme.AWARD_KINDS)
    assert award.slug == vietnamese.slug(award.name)
    assert award.name_en
    assert award.source_vi
    assert award.source_en


@pytest.mark.parametrize("law", laws.every(), ids=lambda law: law.slug)
def test_a_law_has_days_in_their_order_and_a_number_of_its_year(law):
    assert law.slug == vietnamese.slug(law.label)
    assert law.kind in schemes.concepts(Scheme.DOCUMENT_TYPES)
    assert law.passed <= (law.valid_from or "9999")
    assert (law.valid_from or "") <= (law.valid_until or "9999")
    assert law.number == "" or re.fullmatch(rf"\d\d+/{law.year}/QH\d\d", law.number)


def test_one_edition_of_a_law_is_in_force_at_a_time():
    assert len({law.slug for law in laws.every()}) == len(laws.every())
    for law, later in itertools.pairwise(laws.every()):
        if law.name == later.name:
            assert law.passed < later.passed
            # Of the oldest constitutions the days of validity are not told.
            assert bool(law.valid_until) == bool(later.valid_from)
            assert (law.valid_until or "") < (later.valid_from or "9999")


def test_an_edition_of_a_law_says_its_days(graph):
    law = URIRef(f"{BASE}id/van-ban/luat-dat-dai-nam-2013")

    assert (law, RDF.type, ELI.LegalResource) in graph
    assert graph.value(law, ELI.id_local) == Literal("45/2013/QH13")
    assert graph.value(law, ELI.passed_by) == URIRef(f"{BASE}id/co-quan/quoc-hoi")
    days = [ELI.date_document, ELI.first_date_entry_in_force, ELI.date_no_longer_in_force]
    assert [str(graph.value(law, day)) for day in days] == [
        "2013-11-29",
        "2014-07-01",
        "2024-07-31",
    ]
    assert graph.value(law, terms.status) == terms.reference


def test_letters_are_spelled_once_and_in_known_ways():
    rows = list(tables.rows("abbreviations"))

    assert len({row["short"] for row in rows}) == len(rows)
    for row in rows:
        assert all(cell == vietnamese.nfc(cell.strip()) for cell in row.values())
        assert row["long"] == vietnamese.normalise(row["long"])
        assert row["case"] in {"any", "joint", "dotted"}
        assert row["in_names"] in {"yes", ""}


def test_each_line_stands_in_the_default_graph_and_in_that_of_reference_data():
    lines = list(reference.nquads(BASE))
    name = f" {reference.graph(BASE).n3()} .\n"
    triples = {line.removesuffix(" .\n") for line in lines if not line.endswith(name)}
    named = {line.removesuffix(name) for line in lines if line.endswith(name)}

    assert triples == named
    assert len(lines) == 2 * len(triples)
    assert all(re.match(r"<https?://\S+> <https?://\S+> [<\"]", line) for line in lines)


def test_the_words_of_the_ontology_can_be_asked_for(graph):
    assert (terms.Position, RDFS.subClassOf, terms.Statement) in graph
    assert {label.language for label in graph.objects(terms.dismissed, RDFS.label)} == {"vi", "en"}


def test_there_are_no_blank_nodes(graph):
    assert not [node for triple in graph for node in triple if isinstance(node, BNode)]


def test_every_term_that_is_used_is_one_of_ours(graph):
    ours = {str(getattr(terms, name)) for name in dir(terms) if not name.startswith("_")}
    used = {
        str(node)
        for triple in graph
        for node in triple
        if str(node).startswith("https://w3id.org/minhbach/ontology#")
    }

    assert used <= ours
