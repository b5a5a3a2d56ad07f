"""The table of laws agrees with itself: numbers, the terms of the National Assembly, days, sources."""

import itertools
import re
from datetime import date, timedelta

import pytest

from graph import vietnamese
from ontology import laws, tables

NUMBERED = [law for law in laws.every() if law.number]

# The first and the last day on which a National Assembly passed laws: those of its sessions.
TERMS = {
    10: ("1997-09-20", "2002-07-18"),
    11: ("2002-07-19", "2007-07-18"),
    12: ("2007-07-19", "2011-07-20"),
    13: ("2011-07-21", "2016-07-19"),
    14: ("2016-07-20", "2021-07-19"),
    15: ("2021-07-20", "2026-04-05"),
}


def parts(law):
    number, year, assembly = law.number.split("/")
    return int(assembly.removeprefix("QH")), int(year), int(number)


@pytest.mark.parametrize("law", NUMBERED, ids=lambda law: law.slug)
def test_a_number_is_of_the_assembly_that_sat_on_the_day(law):
    assembly, year, _ = parts(law)
    first, last = TERMS[assembly]

    assert str(year) == law.year
    assert first <= law.passed <= last


def test_numbers_belong_to_one_law():
    assert len({law.number for law in NUMBERED}) == len(NUMBERED)


def test_numbers_run_with_the_days_through_a_term():
    """Laws are numbered as they are passed, from 01 in each term: a wrong day or number stands out."""
    for law, later in itertools.pairwise(sorted(NUMBERED, key=parts)):
        if parts(law)[0] == parts(later)[0]:
            assert law.passed <= later.passed, (law.number, later.number)


@pytest.mark.parametrize("law", laws.every(), ids=lambda law: law.slug)
def test_a_law_takes_force_after_it_is_passed_and_ends_after_that(law):
    if law.valid_from is not None:
        assert law.passed < law.valid_from
    if law.valid_until is not None:
        assert (law.valid_from or law.passed) < law.valid_until


def test_an_edition_ends_the_day_before_the_next():
    for law, later in itertools.pairwise(laws.every()):
        if law.name == later.name and later.valid_from:
            (ended,) = (row["valid_until"] for row in ROWS if row["slug"] == law.slug)
            next_day = date.fromisoformat(ended) + timedelta(days=1)
            assert next_day.isoformat() == later.valid_from


@pytest.mark.parametrize(
    ("slug", "until"),
    [
        ("luat-quy-hoach-do-thi-nam-2009", "2025-06-30"),
        ("luat-khoang-san-nam-2010", "2025-06-30"),
        ("luat-can-cuoc-cong-dan-nam-2014", "2024-06-30"),
        ("luat-giao-thong-duong-bo-nam-2008", "2024-12-31"),
        ("luat-phong-chay-va-chua-chay-nam-2001", "2025-06-30"),
    ],
)
def test_a_law_that_one_of_another_name_replaced_has_ended(slug, until):
    (law,) = (one for one in laws.every() if one.slug == slug)

    assert law.valid_until == until


@pytest.mark.parametrize("law", laws.every(), ids=lambda law: law.slug)
def test_a_name_is_spelled_properly(law):
    assert law.name == vietnamese.place_tones(vietnamese.nfc(" ".join(law.name.split())))
    assert re.fullmatch(r"Hiến pháp|(?:Bộ luật|Luật) \S.*", law.name)


ROWS = list(tables.rows("laws"))


def test_a_row_says_how_sure_it_is():
    assert {row["verified"] for row in ROWS} == {"twice", "yes", "number", "known"}
    for row in ROWS:
        assert row["number"] or row["verified"] != "number"
