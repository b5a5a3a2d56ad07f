from __future__ import annotations

from collections import Counter

import pytest

from search.guessing.marks import Marks, Neighbours, Sightings
from search.words import segmentation
from search.words.analysis import analyse


@pytest.fixture(scope="module")
def marks(texts: tuple[str, ...]) -> Marks:
    held: Counter[str] = Counter()
    for text in texts:
        tokens = analyse(text, compounds=segmentation.compounds)
        held.update({*tokens.syllables, *(word for _, word in tokens.compounds)})
    return Marks(held.items())


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        ("lao dong", "lao động"),
        ("Lao Dong hai phong", "Lao động hải phòng"),
        ("lão dong", "lão đồng"),
        ("lao đông", "lao động"),
        ("hai duong", "hải dương"),
        ("pham sy quy", "phạm sỹ quý"),
        ("cong ty", "công ty"),
        ("quyet dinh 120/kh-ubnd", "quyết định 120/kh-ubnd"),
        ("so tttt", "sở tttt"),
        ('"lao dong"', '"lao động"'),
        ("nguoi lao dong o so tttt", "người lao động ở sở tttt"),
        ("lao dong chi", "lão đồng chí"),
        ("lao động", None),
        ("zzz", None),
        ("", None),
        ("lao OR dong", None),
    ],
)
def test_marks_are_restored_as_the_texts_write_them(
    marks: Marks, texts: tuple[str, ...], typed: str, restored: str | None
) -> None:
    assert marks.restore(typed, map(analyse, texts)) == restored


def test_marks_are_restored_without_an_example(marks: Marks) -> None:
    assert marks.restore("hai phong", []) == "hải phòng"
    assert marks.restore("to chuc lao dong", []) == "tổ chức lao động"


def test_examples_weigh_more_than_all_texts(marks: Marks) -> None:
    assert marks.restore("lao dong", [analyse("Lão đồng chí ấy, lão đồng nọ")]) == "lão đồng"


def test_neighbours_are_counted_as_they_were_seen_or_told_of() -> None:
    sightings = Sightings()
    sightings.read(["lao", "động", "và", "lao", "động", "trẻ"])
    sightings.read(["động"])
    sightings.tell("lao", "động", 1)  # seen more often
    sightings.tell("lao", "xao", 2.5)  # never seen
    sightings.tell("động", "và", 4)  # told of more often than seen
    neighbours = Neighbours(sightings)

    pairs = {
        ("lao", "động"): 2,
        ("động", "và"): 4,
        ("và", "lao"): 1,
        ("động", "trẻ"): 1,
        ("lao", "xao"): 2.5,
        ("động", "lao"): 0,
        ("trẻ", "lao"): 0,
        ("không", "có"): 0,
    }
    assert {pair: neighbours.count(*pair) for pair in pairs} == pairs
    assert len(neighbours) == 5
    assert [neighbours.after(word) for word in ("lao", "động", "trẻ", "không")] == [
        (4.5, 2),
        (5, 2),
        (0, 0),
        (0, 0),
    ]
    assert [neighbours.leaders(word) for word in ("lao", "động", "xao")] == [1, 1, 1]


def test_nothing_learnt_restores_nothing() -> None:
    assert Marks([]).restore("lao dong", []) is None
