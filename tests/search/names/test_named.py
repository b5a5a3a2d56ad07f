from __future__ import annotations

import pytest

from graph import vietnamese
from search.asking.parsing import parse
from search.names import named
from search.records.cards import Card
from search.words.analysis import analyse

ISSUED = "Quyết định số 3476/QĐ-UBND"


def person(label: str, *posts: tuple[str, str]) -> Card:
    return {"t": "person", "l": label, "p": [vietnamese.fold(label)], "q": posts}


HEAD = person("Đặng Thị Ngọc An", ("giam doc", "so y te tinh vi du"))
DEPUTY = person("Lê Văn Bá", ("pho giam doc", "so y te tinh vi du"))


def said(typed: str) -> named.Said:
    return next(named.said(parse(typed)))


@pytest.mark.parametrize(
    ("typed", "core"),
    [
        ("ông An", "an"),
        ("ong An", "an"),
        ("đại tá Lê Văn Bá", "le van ba"),
        ("ai là giám đốc sở y tế", "giam doc so y te"),
        ("Nguyễn Văn Là", "nguyen van"),
        ("nguyên giám đốc", "giam doc"),
        ("sở y tế", "so y te"),
    ],
)
def test_titles_and_words_of_asking_are_not_the_name(typed: str, core: str) -> None:
    assert " ".join(said(typed).core) == core


@pytest.mark.parametrize(
    "typed",
    [
        "giám đốc sở y tế tỉnh ví dụ",
        "giám đốc sở y tế ví dụ",
        "giam doc so y te vi du",
        "ai là giám đốc sở y tế ví dụ?",
        "giám đốc An",
        "giam doc an",
        "bà An sở y tế",
        "an sở y tế",
        "sở y tế bà An",
        "sở y tế ngọc an",
        "an ngọc giám đốc",
    ],
)
def test_a_post_or_a_given_name_beside_a_post_names_its_holder(typed: str) -> None:
    assert named.by_post(said(typed), HEAD) > 0


@pytest.mark.parametrize(
    "typed",
    [
        "giám đốc",
        "sở y tế",
        "sở y tế ví dụ",
        "phó giám đốc sở y tế ví dụ",
        "giám đốc sở xây dựng ví dụ",
        "giám đốc Ân",
        "giám đốc Ngọc",
        "An",
        "An tế",
        "tỉnh An",
        "sở y tế An",
    ],
)
def test_nothing_less_names_anyone(typed: str) -> None:
    assert named.by_post(said(typed), HEAD) == 0


def test_the_sort_of_a_body_goes_without_saying() -> None:
    committee: Card = {
        "t": "person",
        "l": "Đặng Thị Ngọc An",
        "p": ["dang thi ngoc an"],
        "q": [["chu tich", "uy ban nhan dan tinh vi du"]],
    }
    council: Card = {**committee, "q": [["chu tich", "hoi dong nhan dan tinh vi du"]]}
    both = [named.by_post(said("chủ tịch Ví Dụ"), card) for card in (committee, council)]
    assert both[0] > both[1]
    assert named.by_post(said("chủ tịch ủy ban nhân dân"), committee) == 0


def test_a_deputy_is_not_the_head() -> None:
    assert named.by_post(said("giám đốc sở y tế ví dụ"), DEPUTY) == 0
    assert named.by_post(said("phó giám đốc sở y tế ví dụ"), DEPUTY) > 0
    in_town = person("Đặng Thị Ngọc An", ("giam doc", "so y te thanh pho vi du"))
    assert named.by_post(said("phó giám đốc sở y tế ví dụ"), in_town) == 0
    assert named.by_post(said("giám đốc sở y tế thành phố ví dụ"), in_town) > 0


def test_who_held_a_post_is_no_part_of_a_name() -> None:
    assert said("nguyen an").core == ("an",)
    assert said("nguyen an").name == ("nguyen", "an")
    assert said("ong an").name == ("an",)


def test_a_full_name_is_found_among_other_words() -> None:
    names = {"dang thi ngoc an", "ngoc an", "so y te"}
    assert list(named.spelled(said("bà đặng thị ngọc an sở y tế"), names)) == [
        ("dang thi ngoc an", 1),
        ("so y te", 5),
    ]
    assert named.whole_name(said("bà đặng thị ngọc an"), 1, HEAD)
    assert named.whole_name(said("ba dang thi ngoc an"), 1, HEAD)
    assert not named.whole_name(said("bà đặng thị ngọc ân"), 1, HEAD)


@pytest.mark.parametrize(
    ("label", "serial"),
    [
        (ISSUED, "3476"),
        ("Nghị định 08/2020/NĐ-CP", "8"),
        ("Nghị quyết số 09-NQ/TU", "9"),
        ("Quyết định số 439 – QĐNS/TW", "439"),
        ("Nghị quyết nhiệm kỳ 2015 – 2020", None),
        ("Luật Đất đai", None),
    ],
)
def test_a_document_has_a_running_number(label: str, serial: str | None) -> None:
    assert named.serial(label) == serial


@pytest.mark.parametrize(
    ("typed", "label", "another"),
    [
        ("thông tư 32 nhnn 2016", "Thông tư số 32/2016/TT-NHNN", False),
        ("thông tư 32 nhnn 2016", "Thông tư số 32/2015/TT-NHNN", True),
        ("thông tư 32 nhnn", "Thông tư số 32/2015/TT-NHNN", False),
        ("quyết định 3476 ubnd 2017", "Quyết định số 3476/QĐ-UBND", False),
    ],
)
def test_a_document_of_another_year_is_not_meant(typed: str, label: str, another: bool) -> None:
    card: Card = {"l": label, "p": [" ".join(analyse(label).folded)]}
    assert named.of_another_year(said(typed), card) is another


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("Đại tá Lê Văn Bá", "lê văn bá"),
        ("đ/c Lê Văn Bá", "lê văn bá"),
        ("pgs ts le van ba", "le van ba"),
        ("dai ta nguyen van ba", "nguyen van ba"),
        ("Lê Văn Bá", ""),
        ("Lê Bà", ""),
        ("đại tá", ""),
    ],
)
def test_titles_before_a_name_go(typed: str, rest: str) -> None:
    assert named.untitled(typed) == rest


@pytest.mark.parametrize(
    ("typed", "label", "same"),
    [
        ("dông dương", "Đông Dương", True),
        ("đông đương", "Đông Dương", True),
        ("đông dưỡng", "Đông Dương", False),
        ("dong duong", "Đông Dương", False),
    ],
)
def test_d_for_the_other_d_is_a_slip_however_short_the_name(
    typed: str, label: str, same: bool
) -> None:
    assert named.crossed(said(typed), {"l": label}) is same
