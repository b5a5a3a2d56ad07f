"""The table of bodies agrees with itself: days, superiors, successors, names, letters and sources."""

import itertools
import re
from collections import defaultdict

import pytest

from graph import vietnamese
from ontology import agencies, tables

CENTRAL = [agency for agency in agencies.every() if agency.scope == "central"]
BY_NAME = {agency.name: agency for agency in CENTRAL}
CHANGES = [change for change in agencies.changes() if change.scope == "central"]
ROWS = {name: list(tables.rows(name)) for name in ("agencies", "changes")}
OPEN = "9999-12-31"

# What is over, since what it stood under is, on a day that nobody was found to tell.
OVER = {
    "cuc-kiem-soat-hoat-dong-bao-ve-moi-truong",
    "cuc-quan-ly-chat-luong-nong-lam-san-va-thuy-san",
    "tong-cuc-lam-nghiep",
    "tong-cuc-phong-chong-thien-tai",
    "tong-cuc-thuy-loi",
    "tong-cuc-thuy-san",
}


def since(agency):
    """The first day on which a body can have been there: its own, or that of what it stood under."""
    told = [BY_NAME[name].valid_from or "" for name in agency.superiors]
    return agency.valid_from or min(told, default="")


def until(agency):
    """The last day on which a body can have been there."""
    last = BY_NAME[agency.superiors[-1]].valid_until if agency.superiors else None
    return agency.valid_until or last or OPEN


def became_others(agency):
    return any(agency.name in change.originals for change in CHANGES)


@pytest.mark.parametrize("agency", CENTRAL, ids=lambda agency: agency.slug)
def test_a_body_ends_after_it_begins(agency):
    assert since(agency) <= until(agency)


@pytest.mark.parametrize(
    "agency", [one for one in CENTRAL if one.superiors], ids=lambda agency: agency.slug
)
def test_what_a_body_stands_under_is_there_as_long_as_it_is(agency):
    over = [BY_NAME[name] for name in agency.superiors]

    assert len(set(agency.superiors)) == len(over)
    for one in over:
        assert since(one) <= until(agency)
        assert until(one) >= since(agency)
    # Nothing outlives what it stood under last, and the day of its end is told where any is known.
    if agency.valid_until is not None:
        assert agency.valid_until <= until(over[-1])
    elif over[-1].valid_until:
        assert became_others(agency) or agency.slug in OVER


def test_what_is_over_on_an_unknown_day_has_outlived_what_it_stood_under():
    for slug in OVER:
        (agency,) = (one for one in CENTRAL if one.slug == slug)
        assert agency.valid_until is None
        assert BY_NAME[agency.superiors[-1]].valid_until


def test_names_and_addresses_belong_to_one_body():
    for words in ("name", "slug"):
        told = [getattr(agency, words) for agency in CENTRAL]
        assert len({one.lower() for one in told}) == len(told)


def test_an_english_name_belongs_to_one_body_at_a_time():
    """One that goes on under another name may keep its English one."""
    follow = {
        pair for change in CHANGES for pair in itertools.product(change.originals, change.results)
    }
    for one, other in itertools.combinations(CENTRAL, 2):
        if one.name_en.lower() == other.name_en.lower():
            apart = until(one) < since(other) or until(other) < since(one)
            assert apart or (one.name, other.name) in follow or (other.name, one.name) in follow


def test_a_short_form_belongs_to_one_body():
    owners = defaultdict(set)
    for agency in CENTRAL:
        for short in agency.abbreviations:
            owners[short.lower()].add(agency.name)
        owners[agency.name.lower()].add(agency.name)

    assert {short: names for short, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize("short", ["TCT", "CCB", "BTC", "BBT", "BCT"])
def test_letters_that_mean_something_else_in_the_news_name_no_body(short):
    """A corporation, a veteran, organisers and editors; BCT is two bodies."""
    named = {agency.name for agency in CENTRAL if short in agency.abbreviations}

    assert named == ({"Bộ Công Thương"} if short == "BCT" else set())


def test_the_letters_of_documents_belong_to_one_body_or_its_organs():
    owners = defaultdict(list)
    for agency in CENTRAL:
        for code in agency.codes:
            owners[code].append(agency)
    for bodies in owners.values():
        names = {body.name for body in bodies}
        assert sum(not names & set(body.superiors) for body in bodies) == 1


@pytest.mark.parametrize("agency", CENTRAL, ids=lambda agency: agency.slug)
def test_names_are_spelled_properly(agency):
    for name in (agency.name, agency.name_en, *agency.abbreviations):
        assert name == vietnamese.nfc(" ".join(name.split()))
        assert name == vietnamese.place_tones(name)
    assert agency.name[0].isupper()
    assert agency.name_en.isascii()
    assert "Vietnam" not in agency.name_en


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: f"{c.originals[0]} {c.date}")
def test_a_successor_begins_when_its_predecessor_ends(change):
    came = [BY_NAME[name] for name in change.results if name not in change.originals]
    went = [BY_NAME[name] for name in change.originals if name not in change.results]

    if len(change.date) == len("2025-03-01"):
        assert {one.ended_on for one in went} == {change.date}
    for one in came:
        # What took over may have been there before: it was not made for this.
        assert since(one)[: len(change.date)] <= change.date <= until(one)
    for one in went:
        assert since(one)[: len(change.date)] <= change.date


def test_nothing_becomes_another_twice():
    went = [name for change in CHANGES for name in change.originals if name not in change.results]

    assert len(set(went)) == len(went)


@pytest.mark.parametrize("table", ["agencies", "changes"])
def test_a_row_says_how_sure_it_is_and_names_as_many_sources(table):
    for row in ROWS[table]:
        assert row["verified"] in {"twice", "yes", "known", "no"}
        if row["verified"] == "twice":
            told = re.split(r"[;,]| và ", row["source_vi"])
            assert len(told) >= 2
            assert row["source_vi"].count(";") == row["source_en"].count(";")
