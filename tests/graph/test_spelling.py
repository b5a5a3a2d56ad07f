"""Claims as terms and literals."""

import pytest

from graph import descriptions, spelling
from graph.model import FactKind
from ontology import schemes, terms, vocabulary
from ontology.namespaces import MB
from ontology.schemes import Scheme


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Giám đốc", "giam-doc"),
        ("nguyên Phó Giám đốc", "pho-giam-doc"),
        ("Quyền Chủ tịch", "chu-tich"),
        ("cựu Bộ trưởng", "bo-truong"),
        ("ủy viên BTV", "uy-vien-ban-thuong-vu"),
        ("Uỷ viên Ban Thường vụ", "uy-vien-ban-thuong-vu"),
        ("cục phó", "pho-cuc-truong"),
        ("Chủ tịch HĐQT", "chu-tich-hoi-dong-quan-tri"),
        ("Người gác cổng", None),
        ("", None),
    ],
)
def test_an_office_is_known_by_its_name_and_other_spellings(name, slug):
    assert spelling.role(name) == slug


def test_an_office_has_one_spelling_of_each_kind():
    names = [*schemes.labels(Scheme.ROLES), *schemes.heads(Scheme.ROLES)]

    assert {spelling.role(name) for name in names} == set(schemes.concepts(Scheme.ROLES))
    for name, slug in schemes.labels(Scheme.ROLES).items():
        assert spelling.role(name) == slug


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("E-HaiPhong.gov.vn", "e-haiphong.gov.vn"),
        ("https://www.haiphong.gov.vn/tin/1?x=y", "www.haiphong.gov.vn"),
        ("http://haiphong.gov.vn:8080", "haiphong.gov.vn"),
        ("sotttt@haiphong.gov.vn", "haiphong.gov.vn"),
        ("haiphong.gov.vn.", "haiphong.gov.vn"),
        ("", ""),
    ],
)
def test_a_domain_name_is_taken_from_any_address(address, host):
    assert descriptions.host(address) == host


@pytest.mark.parametrize("value", ["2017-02-30T25", "tháng 3", "", "19/12/2017"])
def test_words_that_are_no_date_stay_words(value):
    assert spelling.date(value).datatype is None


@pytest.mark.parametrize("property_", [terms.amount, terms.count, terms.value, terms.maxValue])
def test_words_are_no_number(property_):
    assert spelling.literal(property_, "nhiều") is None


def test_an_unknown_action_is_none():
    assert spelling.literal(terms.action, "promoted") is None
    assert spelling.literal(terms.action, "elected") == terms.elected


@pytest.mark.parametrize("kind", FactKind)
def test_a_kind_of_fact_is_spelled_by_terms_of_the_ontology(kind):
    ours = {term.iri: term for term in vocabulary.terms()}
    said = spelling.SPELLINGS[kind]

    assert said.classes[0] in ours
    assert set(said.classes[1:]) <= set(ours[said.classes[0]].parents)
    for pair in said.properties.values():
        assert any(pair)
        assert all(property_ in ours for property_ in pair if property_ and property_ in MB)


@pytest.mark.parametrize(
    ("value", "figures"),
    [(1, "1"), (1.0, "1"), (400.0, "400"), (0.90, "0.9"), (-0.5, "-0.5"), (0, "0")],
)
def test_equal_numbers_have_one_spelling(value, figures):
    assert str(spelling.decimal(value)) == figures
