"""Patches are kept whole or not at all, for so many generations, and lead from one to the next."""

import gzip
from pathlib import Path

import pytest

from graph import patches
from graph.errors import DataDamaged
from graph.patches import Patch, Patches
from graph.store.logbook import Difference, Untold

BASE = "https://minh-bach.example/"
WHEN = "2026-11-23T17:44:50+00:00"
LEFT = '<urn:sở> <urn:tên> "Sở \\"cũ\\"" <https://minh-bach.example/graph/một> .'
CAME = '<urn:sở> <urn:tên> "Sở mới" <https://minh-bach.example/graph/hai> .'
CHANGE = Difference((LEFT,), (CAME, f"{CAME} "))


@pytest.fixture
def kept(tmp_path: Path) -> Patches:
    """Three generations, of which the second has changed too much."""
    kept = Patches(tmp_path / "patches")
    put(kept, "1-aa", None, Untold.UNKNOWN)
    put(kept, "2-bb", "1-aa", CHANGE)
    put(kept, "3-cc", "2-bb", Untold.TOO_LARGE)
    return kept


def put(kept: Patches, generation: str, previous: str | None, change: Difference | Untold) -> Patch:
    return kept.put(Patch(generation, previous, WHEN, 12), change, base=BASE)


def test_a_patch_is_rows_of_n_quads_deletions_first(kept: Patches) -> None:
    assert gzip.decompress(kept.file("2-bb").read_bytes()).decode().split("\n") == [
        f"H id <{BASE}dump/thay-doi/2-bb> .",
        f"H prev <{BASE}dump/thay-doi/1-aa> .",
        "TX .",
        f"D {LEFT}",
        f"A {CAME}",
        f"A {CAME} ",
        "TC .",
        "",
    ]


def test_what_is_told_of_a_patch_is_so(kept: Patches) -> None:
    packed = kept.file("2-bb").read_bytes()
    size = len(gzip.decompress(packed))

    assert kept.find("2-bb") == Patch("2-bb", "1-aa", WHEN, 12, 2, 1, size, len(packed))
    assert kept.find("3-cc") == Patch("3-cc", "2-bb", WHEN, 12, untold=Untold.TOO_LARGE)
    assert not kept.file("3-cc").exists()


@pytest.mark.parametrize("name", ["4-dd", "2", "2-cc", "", "../patches/2-bb", "2-bb.json", "2-BB"])
def test_what_is_not_kept_is_not_found(kept: Patches, name: str) -> None:
    assert kept.find(name) is None
    assert kept.leading_to(name) == []


def test_the_chain_leads_back_as_far_as_it_is_kept(kept: Patches) -> None:
    assert [patch.generation for patch in kept.leading_to("3-cc")] == ["3-cc", "2-bb", "1-aa"]
    assert [patch.generation for patch in kept.leading_to("2-bb")] == ["2-bb", "1-aa"]
    kept.keep(2)
    assert [patch.generation for patch in kept.leading_to("3-cc")] == ["3-cc", "2-bb"]
    assert kept.find("1-aa") is None


def test_the_latest_are_kept_by_number(tmp_path: Path) -> None:
    kept = Patches(tmp_path)
    for number in range(8, 13):
        put(kept, f"{number}-aa", f"{number - 1}-aa", CHANGE)
    kept.keep(3)

    names = {path.name.partition("-")[0] for path in tmp_path.iterdir()}
    assert names == {"10", "11", "12"}
    assert len(list(tmp_path.iterdir())) == 6


def test_what_was_never_published_gives_way(kept: Patches) -> None:
    """After a crash before a publication, or where the directory was begun anew."""
    put(kept, "2-ee", "1-aa", CHANGE)

    assert [patch.generation for patch in kept.leading_to("2-ee")] == ["2-ee", "1-aa"]
    assert kept.find("2-bb") is None
    assert kept.find("3-cc") is None
    assert not kept.file("2-bb").exists()


def test_what_must_not_be_read_any_more_is_withheld(kept: Patches) -> None:
    put(kept, "4-dd", "3-cc", Difference((), (LEFT,)))
    put(kept, "5-ee", "4-dd", Difference((), (LEFT.replace("một", "ba"),)))

    assert kept.withhold("<https://minh-bach.example/graph/một>") == 2
    assert kept.find("2-bb") == Patch("2-bb", "1-aa", WHEN, 12, untold=Untold.WITHHELD)
    assert [patch.untold for patch in kept.leading_to("5-ee")] == [
        None,
        Untold.WITHHELD,
        Untold.TOO_LARGE,
        Untold.WITHHELD,
        Untold.UNKNOWN,
    ]
    assert not kept.file("2-bb").exists()
    assert kept.file("5-ee").exists()


@pytest.mark.parametrize("told", [b"", b'{"generation": "2-', b"\xff", b"[]", b"{}"])
def test_a_damaged_description_is_as_good_as_none(
    kept: Patches, tmp_path: Path, told: bytes
) -> None:
    (tmp_path / "patches" / "2-bb.json").write_bytes(told)

    assert kept.find("2-bb") is None
    assert [patch.generation for patch in kept.leading_to("3-cc")] == ["3-cc"]
    kept.withhold("<https://minh-bach.example/graph/bốn>")
    assert not kept.file("2-bb").exists(), (
        "what it quotes is in no list, so nobody could withhold it"
    )


@pytest.mark.parametrize("keep", [0, 30, -9])
def test_damaged_changes_are_told_and_not_kept_from_who_was_removed(
    kept: Patches, keep: int
) -> None:
    file = kept.file("2-bb")
    file.write_bytes(file.read_bytes()[:keep] if keep else b"no gzip")

    with pytest.raises(DataDamaged, match="write the whole dump"):
        list(patches.joined([file], "2-bb", "1-aa", base=BASE))
    kept.withhold("<https://minh-bach.example/graph/bốn>")
    assert not file.exists()


def test_several_become_one_with_a_transaction_for_each(kept: Patches) -> None:
    put(kept, "3-cc", "2-bb", Difference((CAME,), ()))
    rows = patches.joined([kept.file("2-bb"), kept.file("3-cc")], "3-cc", "1-aa", base=BASE)

    assert b"".join(rows).decode().split("\n") == [
        f"H id <{BASE}dump/thay-doi/3-cc> .",
        f"H prev <{BASE}dump/thay-doi/1-aa> .",
        "TX .",
        f"D {LEFT}",
        f"A {CAME}",
        f"A {CAME} ",
        "TC .",
        "TX .",
        f"D {CAME}",
        "TC .",
        "",
    ]


def test_the_same_change_has_the_same_bytes(tmp_path: Path) -> None:
    files = []
    for name in ("here", "there"):
        kept = Patches(tmp_path / name)
        put(kept, "2-bb", "1-aa", CHANGE)
        files.append(kept.file("2-bb").read_bytes())

    assert files[0] == files[1]


@pytest.mark.parametrize(("name", "number"), [("42-5f3a", 42), ("42", 42), ("x", 0), ("-1", 0)])
def test_a_generation_is_numbered(name: str, number: int) -> None:
    assert patches.number(name) == number
