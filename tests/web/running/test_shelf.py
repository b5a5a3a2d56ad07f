"""The shelf: readers keep what they have, nobody waits for what comes, nothing is closed under a reader."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph import heap
from graph.errors import DataDamaged, NotFound, StoreError
from web.running import shelf as shelves
from web.running.shelf import Shelf
from web.services import Generation


class Library:
    """Generations by number, opened and closed as a shelf wants it."""

    def __init__(self, like: Generation) -> None:
        self.like = like
        self.number = 0
        self.closed: list[int] = []
        self.opened: list[int] = []
        self.may_open = threading.Event()
        self.may_open.set()
        self.broken = False

    def current(self) -> Path | None:
        return Path(str(self.number)) if self.number else None

    def open(self, folder: Path) -> Generation:
        self.may_open.wait(30)
        if self.broken:
            raise StoreError("it cannot be read")
        number = int(folder.name)
        self.opened.append(number)
        return replace(self.like, number=number, release=lambda: self.closed.append(number))


@pytest.fixture
def library(world: Generation, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setattr(shelves, "_LOOK_EVERY", 0)
    monkeypatch.setattr(shelves, "_AGAIN", 0)
    return Library(world)


@pytest.fixture
def shelf(library: Library) -> Iterator[Shelf]:
    made = Shelf(library, library.open)  # type: ignore[arg-type]
    yield made
    made.close()


def read(shelf: Shelf) -> int:
    held = shelf.current()
    held.release()
    return held.number


def await_number(shelf: Shelf, number: int) -> None:
    while read(shelf) != number:
        threading.Event().wait(0.001)


def test_there_is_nothing_before_the_first(shelf: Shelf) -> None:
    with pytest.raises(NotFound):
        shelf.current()


def test_the_old_is_read_until_the_new_is_open(shelf: Shelf, library: Library) -> None:
    library.number = 1
    assert read(shelf) == 1
    library.number = 2
    library.may_open.clear()

    assert [read(shelf) for _ in range(20)] == [1] * 20
    library.may_open.set()
    await_number(shelf, 2)
    assert (library.opened, library.closed) == ([1, 2], [1])


def test_a_reader_keeps_what_he_has(shelf: Shelf, library: Library) -> None:
    library.number = 1
    held = shelf.current()
    library.number = 2
    await_number(shelf, 2)

    assert library.closed == []
    held.release()
    held.release()
    assert library.closed == [1]


@pytest.mark.parametrize("held_on", [False, True])
def test_what_a_generation_took_is_given_back_after_it_was_closed(
    shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch, *, held_on: bool
) -> None:
    """The C library keeps what was freed: a switch a day would add up to the memory of all generations."""
    given: list[list[int]] = []
    monkeypatch.setattr(heap, "give_back", lambda: given.append(list(library.closed)))
    library.number = 1
    held = shelf.current()
    if not held_on:
        held.release()
    library.number = 2
    await_number(shelf, 2)
    held.release()

    assert given == [[1]]


def test_what_cannot_be_opened_is_tried_again(shelf: Shelf, library: Library) -> None:
    library.number = 1
    assert read(shelf) == 1
    library.number, library.broken = 2, True
    assert [read(shelf) for _ in range(50)] == [1] * 50
    library.broken = False
    await_number(shelf, 2)


def test_it_is_not_tried_again_at_once(
    shelf: Shelf,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Who asks a hundred times a second must not fill the log with one and the same line."""
    monkeypatch.setattr(shelves, "_AGAIN", 600)
    library.number = 1
    assert read(shelf) == 1
    library.number, library.broken = 2, True
    read(shelf)
    for thread in threading.enumerate():
        if thread.name == "open-generation":
            thread.join()
    assert [read(shelf) for _ in range(50)] == [1] * 50

    assert [record.getMessage() for record in caplog.records] == [
        "2 cannot be opened: it cannot be read"
    ]
    assert caplog.records[0].exc_info in (None, False)


def test_where_none_can_be_told_the_last_is_read_on(
    shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.number = 1
    assert read(shelf) == 1

    def damaged() -> Path | None:
        raise DataDamaged("current: this is no link")

    monkeypatch.setattr(library, "current", damaged)
    assert read(shelf) == 1


def test_what_opens_while_the_shelf_closes_is_closed_too(library: Library) -> None:
    shelf = Shelf(library, library.open)  # type: ignore[arg-type]
    library.number = 1
    assert read(shelf) == 1
    library.number = 2
    library.may_open.clear()
    read(shelf)
    closing = threading.Thread(target=shelf.close)
    closing.start()
    library.may_open.set()
    closing.join()

    assert sorted(library.closed) == [1, 2]
