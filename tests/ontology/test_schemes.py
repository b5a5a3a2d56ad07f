"""Concepts have both labels and are told by their heads and codes."""

import re

import pytest

from ontology import schemes
from ontology.schemes import Scheme

ALL = [(scheme, concept) for scheme in Scheme for concept in schemes.concepts(scheme).values()]


def test_the_policy_fields_are_the_twenty_four_of_the_guidelines(shared):
    text = (shared / "gold" / "GUIDELINES.md").read_text("utf-8")
    wanted = set(re.findall(r"`([^`]+)`", text.split("## Fields")[1].split("## Scores")[0])) - {
        "fields"
    }

    assert {label for _, label in schemes.fields()} == wanted
    assert len(wanted) == 24


@pytest.mark.parametrize(("scheme", "concept"), ALL, ids=str)
def test_a_concept_is_named_in_both_languages(scheme, concept):
    assert concept.vi
    assert concept.en
    assert concept.vi != concept.en
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", concept.slug)


@pytest.mark.parametrize(("scheme", "concept"), ALL, ids=str)
def test_what_stands_above_a_concept_is_in_its_scheme(scheme, concept):
    assert set(concept.broader) <= set(schemes.concepts(scheme))
    assert concept.slug not in concept.broader


@pytest.mark.parametrize("scheme", Scheme)
def test_two_kinds_do_not_share_a_label_or_a_head(scheme):
    concepts = schemes.concepts(scheme).values()

    assert len({concept.vi for concept in concepts}) == len(concepts)
    assert len(schemes.heads(scheme)) == sum(len(concept.heads) for concept in concepts)


@pytest.mark.parametrize(
    ("code", "slug"),
    [("QĐ", "quyet-dinh"), ("QyĐ", "quy-dinh"), ("CT", "chi-thi"), ("CTr", "chuong-trinh")],
)
def test_the_case_of_a_document_code_matters(code, slug):
    holders = [c.slug for c in schemes.concepts(Scheme.DOCUMENT_TYPES).values() if code in c.codes]

    assert holders == [slug]


@pytest.mark.parametrize(
    ("head", "slug"),
    [("Sở", "so"), ("UBND", "uy-ban-nhan-dan"), ("Thành ủy", "thanh-uy"), ("Bộ", "bo")],
)
def test_the_kind_of_an_agency_shows_in_its_first_words(head, slug):
    assert schemes.heads(Scheme.AGENCY_KINDS)[head] == slug


def test_every_concept_is_below_another_or_on_top() -> None:
    for scheme in Scheme:
        below = schemes.narrower(scheme)
        placed = {slug for slugs in below.values() for slug in slugs}
        assert placed == set(schemes.concepts(scheme))
        reached = {one for top in below[""] for one in schemes.within(scheme, top)}
        assert reached == placed


def test_a_concept_is_within_itself_before_what_is_narrower() -> None:
    assert schemes.within(Scheme.AGENCY_KINDS, "so") == ("so",)
    state = schemes.within(Scheme.AGENCY_KINDS, "nha-nuoc")
    assert (state[0], "so" in state, len(state)) == ("nha-nuoc", True, len(set(state)))
