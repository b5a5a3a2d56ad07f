"""What has changed since a publication is told exactly, or it is told that nobody knows."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from graph.store.logbook import Difference, Logbook, Untold

A, B, C = (f"<urn:{name}> <urn:p> <urn:o> ." for name in "abc")
NOTHING = Difference((), ())


def nobody(quads: Iterable[str]) -> set[str]:
    """A store that must not be asked: all is known."""
    pytest.fail("there was no crash")


@pytest.fixture
def logbook(tmp_path: Path) -> Logbook:
    opened = Logbook(tmp_path / "changes", most=10)
    opened.begin("1-ab")
    opened.open("1-ab")
    return opened


def again(tmp_path: Path, generation: str | None = "1-ab") -> Logbook:
    """The logbook of another process."""
    opened = Logbook(tmp_path / "changes", most=10)
    opened.open(generation)
    return opened


def noted(logbook: Logbook, *steps: tuple[list[str], list[str]]) -> Logbook:
    for removed, added in steps:
        logbook.note(removed, added)
        logbook.done()
    return logbook


@pytest.mark.parametrize(
    ("steps", "removed", "added"),
    [
        ([], (), ()),
        ([([], [A])], (), (A,)),
        ([([], [B, A])], (), (A, B)),
        ([([A], [])], (A,), ()),
        ([([], [A]), ([A], [])], (), ()),
        ([([A], []), ([], [A])], (), ()),
        ([([A], [A])], (), ()),
        ([([], [A]), ([A], []), ([], [A])], (), (A,)),
        ([([A], [B]), ([B], [C])], (A,), (C,)),
    ],
)
def test_what_came_and_went_again_is_no_change(
    logbook: Logbook,
    tmp_path: Path,
    steps: list[tuple[list[str], list[str]]],
    removed: tuple[str, ...],
    added: tuple[str, ...],
) -> None:
    noted(logbook, *steps)

    assert logbook.difference(nobody) == Difference(removed, added)
    assert again(tmp_path).difference(nobody) == Difference(removed, added)


@pytest.mark.parametrize(("here", "added"), [({A}, (A,)), (set(), ())])
def test_what_a_crash_leaves_in_doubt_is_asked_of_the_store(
    logbook: Logbook, tmp_path: Path, here: set[str], added: tuple[str, ...]
) -> None:
    noted(logbook, ([], [B]))
    logbook.note([], [A])
    asked: list[str] = []

    def holds(quads: Iterable[str]) -> set[str]:
        asked.extend(quads)
        return here

    assert again(tmp_path).difference(holds) == Difference((), tuple(sorted((*added, B))))
    assert asked == [A]


def test_a_doubt_ends_with_what_is_done_later(logbook: Logbook, tmp_path: Path) -> None:
    logbook.note([], [A])
    later = noted(again(tmp_path), ([A], [B]))

    assert later.difference(nobody) == Difference((), (B,))


@pytest.mark.parametrize("cut", [1, 20, 40])
def test_half_a_row_was_not_done(logbook: Logbook, tmp_path: Path, cut: int) -> None:
    noted(logbook, ([], [A]))
    whole = (tmp_path / "changes" / "1-ab.log").read_bytes()
    logbook.note([B], [C])
    file = tmp_path / "changes" / "1-ab.log"
    file.write_bytes(file.read_bytes()[: len(whole) + cut])
    later = noted(again(tmp_path), ([B], [C]))

    assert later.difference(lambda quads: {C} & set(quads)) == Difference((B,), (A, C))


def test_more_than_the_most_is_too_large_until_the_next_publication(
    logbook: Logbook, tmp_path: Path
) -> None:
    lines = [f"<urn:{number}> <urn:p> <urn:o> ." for number in range(11)]
    noted(logbook, ([], lines[:10]))
    assert logbook.difference(nobody) == Difference((), tuple(sorted(lines[:10])))
    noted(logbook, ([], lines[10:]), (lines, []))

    assert logbook.difference(nobody) is Untold.TOO_LARGE
    assert noted(again(tmp_path), ([A], [])).difference(nobody) is Untold.TOO_LARGE
    logbook.begin("2-cd")
    logbook.open("2-cd")
    assert logbook.difference(nobody) == NOTHING


def test_what_no_book_was_begun_for_is_unknown(tmp_path: Path) -> None:
    for generation in (None, "1-ab"):
        opened = noted(again(tmp_path, generation), ([A], [B]))
        assert opened.difference(nobody) is Untold.UNKNOWN
    assert list(tmp_path.rglob("*.log")) == []


@pytest.mark.parametrize(
    ("in_force", "expected"), [("1-ab", Difference((), (A,))), ("2-cd", NOTHING)]
)
def test_a_crash_around_a_publication_leaves_the_book_of_what_is_in_force(
    logbook: Logbook, tmp_path: Path, in_force: str, expected: Difference
) -> None:
    noted(logbook, ([], [A]))
    logbook.begin("2-cd")

    assert again(tmp_path, in_force).difference(nobody) == expected
    assert [path.name for path in (tmp_path / "changes").iterdir()] == [f"{in_force}.log"]


def test_one_that_is_closed_tells_nothing_more(logbook: Logbook, tmp_path: Path) -> None:
    noted(logbook, ([], [A]))
    logbook.close()
    noted(logbook, ([A], []))

    assert logbook.difference(nobody) is Untold.UNKNOWN
    assert list((tmp_path / "changes").iterdir()) == []


def test_lines_with_signs_of_other_line_ends_stay_whole(logbook: Logbook, tmp_path: Path) -> None:
    line = '<urn:a> <urn:p> "một\x85hai\u2028ba" .'
    noted(logbook, ([], [line]))

    assert again(tmp_path).difference(nobody) == Difference((), (line,))
