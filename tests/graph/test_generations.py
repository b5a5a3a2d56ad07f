"""A generation is whole or not there, and readers of the last one are not robbed."""

import json
import os

import pytest

from graph import generations
from graph.errors import DataDamaged, DataLater
from graph.generations import Generations, Meta


def describe(number):
    return Meta(
        number, sequence=number * 10, published="2025-01-01T00:00:00+00:00", base="http://x/"
    )


def write(folder, meta):
    (folder / "store").mkdir()
    (folder / "store" / "data").write_text("quads")


@pytest.fixture
def shelf(tmp_path):
    return Generations(tmp_path)


def test_there_is_none_at_first(shelf):
    assert shelf.current() is None


def test_a_published_generation_is_current_and_described(shelf, tmp_path):
    folder = shelf.publish(write, describe)

    assert shelf.current() == folder == (tmp_path / "current").resolve()
    assert (folder / "store" / "data").read_text() == "quads"
    assert generations.meta(folder) == describe(1)


def test_the_next_one_takes_its_place_and_the_last_stays_for_its_readers(shelf):
    first = shelf.publish(write, describe)
    second = shelf.publish(write, describe)

    assert shelf.current() == second != first
    assert first.is_dir()


def test_a_failure_while_writing_publishes_nothing(shelf):
    first = shelf.publish(write, describe)

    def fail(folder, meta):
        write(folder, meta)
        raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError):
        shelf.publish(fail, describe)

    assert shelf.current() == first
    assert list(first.parent.glob(".new-*")) == [], "half of one does not keep a full disk full"
    assert shelf.publish(write, describe).name == "000002"


@pytest.mark.parametrize(
    ("left", "why"),
    [
        (b"", "Expecting value"),
        (b'{"number": 1, "seq', "Unterminated string"),
        (b'{"number": 1}', "missing"),
        (b"[1]", "mapping"),
        (b'{"number": "\xff', "codec"),
        (None, "it is gone"),
    ],
)
def test_one_whose_description_is_damaged_is_told_and_replaced(shelf, left, why):
    file = shelf.publish(write, describe) / "meta.json"
    file.unlink() if left is None else file.write_bytes(left)

    with pytest.raises(DataDamaged, match=f"{why}.*minhbach rebuild"):
        generations.meta(shelf.current())
    assert shelf.standing() is None
    assert shelf.publish(write, describe) == shelf.standing()
    # Of three, the first gives way by the age of the damaged one behind it.
    assert shelf.publish(write, describe) == shelf.standing()


@pytest.mark.parametrize("target", ["generations/000099", "generations/none"])
def test_a_link_that_leads_nowhere_is_told_and_replaced(shelf, tmp_path, target):
    shelf.publish(write, describe)
    (tmp_path / "current").unlink()
    (tmp_path / "current").symlink_to(target)

    assert shelf.standing() is None
    assert shelf.publish(write, describe) == shelf.standing()


def test_what_is_no_link_is_told(shelf, tmp_path):
    (tmp_path / "current").write_text("generations/000001")

    with pytest.raises(DataDamaged, match="remove it and run `minhbach rebuild`"):
        shelf.current()
    assert shelf.standing() is None


def test_what_a_crash_left_behind_is_no_hindrance(shelf, tmp_path):
    (tmp_path / "generations" / ".new-000001").mkdir(parents=True)
    (tmp_path / ".current-new").symlink_to("generations/000001")

    folder = shelf.publish(write, describe)
    assert shelf.current() == folder
    assert sorted(path.name for path in tmp_path.rglob(".*")) == []


def test_a_generation_is_on_the_disk_before_it_is_in_force(shelf, tmp_path, monkeypatch):
    forced = []
    monkeypatch.setattr(
        generations.disk, "sync", lambda path: forced.append((path.name, shelf.current()))
    )
    folder = shelf.publish(write, describe)

    before = {name for name, current in forced if current is None}
    assert before == {".new-000001", "meta.json", "store", "data"}
    assert [name for name, current in forced if current == folder] == ["generations", tmp_path.name]


@pytest.mark.parametrize("moment", [0, 2**32], ids=["long ago", "in days to come"])
def test_old_ones_go_once_their_time_is_over(shelf, moment):
    folders = [shelf.publish(write, describe) for _ in range(3)]
    assert all(folder.exists() for folder in folders)
    for folder in folders:
        os.utime(folder / "meta.json", (moment, moment))
    last = shelf.publish(write, describe)

    assert [path for path in [*folders, last] if path.exists()] == [folders[2], last]


@pytest.mark.parametrize("form", [None, 1])
def test_what_this_program_does_not_know_of_one_of_its_form_is_left_aside(shelf, form):
    file = shelf.publish(write, describe) / "meta.json"
    told = json.loads(file.read_text()) | {"mood": "calm", "form": form}
    file.write_text(json.dumps({name: value for name, value in told.items() if value is not None}))

    assert generations.meta(shelf.current()) == describe(1)


def test_one_of_a_later_form_is_refused_and_stays(shelf):
    folder = shelf.publish(write, describe)
    told = json.loads((folder / "meta.json").read_text())
    assert told["form"] == generations.FORM, "or no program that comes before could refuse it"
    (folder / "meta.json").write_text(json.dumps(told | {"form": generations.FORM + 1}))

    with pytest.raises(DataLater, match=r"later version .* use that version"):
        generations.meta(shelf.current())
    assert shelf.standing() is None
