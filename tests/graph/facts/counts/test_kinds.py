"""Kinds of nouns that numbers count."""

import pytest

from graph.facts.counts import kinds


@pytest.mark.parametrize(
    ("noun", "other", "alike"),
    [
        ("cán bộ", "đảng viên", True),
        ("giám đốc sở", "chuyên viên", True),
        ("xã", "phường", True),
        ("cán bộ", "xã", False),
        ("điểm", "lượt", False),
        ("điểm", "điểm", False),
        ("hàng rào", "hàng rào", False),
    ],
)
def test_one_number_counts_nouns_of_one_kind(noun: str, other: str, alike: bool) -> None:
    assert kinds.are_alike(noun, other) is alike


@pytest.mark.parametrize(
    ("noun", "person"),
    [("phó giám đốc", True), ("lượt cán bộ", True), ("tập thể", False), ("lượt", False)],
)
def test_people_are_told_from_things(noun: str, person: bool) -> None:
    assert kinds.is_person(noun) is person
