"""Administrative units as reference data: each has its days, one address, and what it went over to."""

from datetime import date, timedelta

import pytest
from rdflib import Literal, URIRef

from graph import vietnamese
from ontology import reference, skos, terms, units
from ontology.namespaces import RDF, SCHEMA, SKOS, XSD
from ontology.schemes import Scheme

BASE = "https://example.org/mb/"
UNITS = units.every()


def place(slug):
    return URIRef(f"{BASE}id/dia-danh/{slug}")


def test_there_are_as_many_units_as_the_law_says():
    """Resolution 202/2025/QH15 and those of 2025 on communes: 63 became 34, 10,035 became 3,321."""
    present = [unit for unit in UNITS if unit.valid_until is None]
    former = [unit for unit in UNITS if unit.valid_until == "2025-06-30"]

    assert [sum(u.level == level for u in present) for level in ("province", "ward")] == [34, 3321]
    assert [
        sum(u.level == level for u in former) for level in ("province", "district", "ward")
    ] == [
        63,
        696,
        10035,
    ]
    assert sum(unit.type == "Đặc khu" for unit in present) == 13


def test_an_address_belongs_to_one_unit():
    assert len({unit.slug for unit in UNITS}) == len(UNITS)
    assert len({unit.key for unit in UNITS}) == len(UNITS)


def test_an_address_is_made_of_the_name_with_its_level_word():
    for unit in UNITS:
        assert unit.slug.startswith(vietnamese.slug(unit.name))
        assert unit.name.startswith(unit.type + " ")


def test_the_plain_address_belongs_to_the_unit_that_lived_longest():
    by_slug = {unit.slug: unit for unit in UNITS}
    for slug, unit in by_slug.items():
        plain, dated, until = slug.partition("-den-20")
        if dated:
            assert unit.valid_until == f"20{until}"
            later = by_slug.get(plain)
            if later is not None:
                assert (later.valid_until or "9999") > unit.valid_until


@pytest.mark.parametrize(
    ("key", "slug"),
    [
        ("province/31/2025-07-01", "thanh-pho-hai-phong"),
        ("province/31/", "thanh-pho-hai-phong-den-2025-06-30"),
        ("province/75/2025-07-01", "tinh-dong-nai"),
        ("province/75/2026-04-30", "thanh-pho-dong-nai"),
        ("district/315/", "huyen-tien-lang-hai-phong"),
        ("ward/00004/2025-07-01", "phuong-ba-dinh-ha-noi"),
        ("ward/00004/", "phuong-truc-bach-ba-dinh-ha-noi"),
        ("province/46/1989-07-01", "tinh-thua-thien-hue"),
        ("province/46/2025-01-01", "thanh-pho-hue-den-2025-06-30"),
        ("district/474/", "thanh-pho-hue-thua-thien-hue"),
        ("province/28/", "tinh-ha-tay"),
        ("province/99/", None),
        ("", None),
    ],
)
def test_a_key_of_a_unit_leads_to_its_address(key, slug):
    assert reference.address_slug(key) == slug


def test_addresses_of_units_are_taken():
    assert reference.owns("thanh-pho-hai-phong")
    assert not reference.owns("hai-phong")


def test_a_unit_lies_in_units_of_its_time():
    for unit in UNITS:
        found = list(units.holders(unit))
        assert bool(found) == (unit.level != "province")
        assert all(holder.overlaps(unit) for holder in found)


def test_each_unit_that_went_over_to_another_finds_it():
    """All but districts and the units still there; a successor is there the day after."""
    for unit in UNITS:
        found = list(units.successors(unit))
        assert len(found) == len(unit.successors)
        if unit.valid_until and unit.level != "district":
            next_day = date.fromisoformat(unit.valid_until) + timedelta(days=1)
            assert found
            assert all(successor.existed_on(next_day.isoformat()) for successor, _ in found)


def test_a_merged_province_and_its_island_find_their_successors(graph):
    succeeded = terms.succeededBy

    assert (place("tinh-hai-duong"), succeeded, place("thanh-pho-hai-phong")) in graph
    assert (
        place("huyen-bach-long-vi-hai-phong"),
        succeeded,
        place("dac-khu-bach-long-vi-hai-phong"),
    ) in graph


@pytest.mark.parametrize(
    ("slug", "day", "heirs"),
    [
        ("tinh-thua-thien-hue", "2024-12-31", [("thanh-pho-hue-den-2025-06-30", True)]),
        ("thanh-pho-hue-den-2025-06-30", "2025-06-30", [("thanh-pho-hue", True)]),
        (
            "thanh-pho-hue-thua-thien-hue",
            "2024-12-31",
            [("quan-thuan-hoa-hue", False), ("quan-phu-xuan-hue", False)],
        ),
        ("tinh-ha-tay", "2008-07-31", [("thanh-pho-ha-noi-den-2025-06-30", True)]),
        (
            "tinh-can-tho",
            "2003-12-31",
            [("thanh-pho-can-tho-den-2025-06-30", False), ("tinh-hau-giang", False)],
        ),
        (
            "tinh-lai-chau-den-2003-12-31",
            "2003-12-31",
            [("tinh-dien-bien-den-2025-06-30", False), ("tinh-lai-chau-den-2025-06-30", False)],
        ),
    ],
)
def test_a_unit_that_ended_before_the_reform_leads_on(slug, day, heirs):
    unit = units.by_slug()[slug]

    assert unit.valid_until == day
    assert [(heir.slug, whole) for heir, whole in units.successors(unit)] == heirs


def test_a_unit_says_its_code_its_days_and_that_it_is_reference_data(graph):
    former = place("thanh-pho-hai-phong-den-2025-06-30")

    assert set(graph.predicate_objects(former)) == {
        (RDF.type, terms.Place),
        (RDF.type, SCHEMA.AdministrativeArea),
        (SKOS.prefLabel, Literal("Thành phố Hải Phòng", lang="vi")),
        (SKOS.altLabel, Literal("Hải Phòng", lang="vi")),
        (SKOS.hiddenLabel, Literal("Thanh pho Hai Phong")),
        (terms.unitCode, Literal("31")),
        (terms.level, skos.address(BASE, Scheme.LEVELS, "tinh")),
        (terms.validUntil, Literal("2025-06-30", datatype=XSD.date)),
        (terms.succeededBy, place("thanh-pho-hai-phong")),
        (terms.status, terms.reference),
    }


def test_a_commune_lies_in_both_states_of_its_province(graph):
    """Đồng Nai became a city on 30 April 2026, most of its communes stayed."""
    commune = place("phuong-bien-hoa-dong-nai")

    assert set(graph.objects(commune, SCHEMA.containedInPlace)) == {
        place("tinh-dong-nai"),
        place("thanh-pho-dong-nai"),
    }


def test_names_without_marks_are_what_the_search_folds_to():
    for unit in UNITS[::50]:
        assert reference.bare(unit.name) == vietnamese.strip_marks(unit.name)
