"""When articles came: once, however often they are entered again, and anew when they come again."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.archive import Archive
from graph.model import Document


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.sqlite3") as opened:
        opened.put([_article(number) for number in range(1, 5)])
        yield opened


def _article(number: int, text: str = "Sở Y tế họp.") -> Document:
    return Document(f"bai-{number}", text)


def _newest(archive: Archive, size: int = 9) -> list[str]:
    return archive.arrivals.newest(at=archive.sequence(), size=size)


def _among(archive: Archive, *numbers: int, size: int = 9) -> list[str]:
    asked = [f"bai-{number}" for number in numbers]
    found = archive.arrivals.among(asked, at=archive.sequence(), size=size)
    return [arrival.document for arrival in found]


def test_what_came_last_is_first(archive: Archive) -> None:
    assert _newest(archive) == ["bai-4", "bai-3", "bai-2", "bai-1"]
    assert _newest(archive, 2) == ["bai-4", "bai-3"]
    assert _among(archive, 1, 3, 9) == ["bai-3", "bai-1"]
    assert _among(archive, 1, 2, 3, size=2) == ["bai-3", "bai-2"]
    assert _among(archive) == []


def test_what_is_entered_again_or_changes_did_not_come_again(archive: Archive) -> None:
    archive.touch(["bai-1", "bai-2"])
    archive.put([_article(2, "Sở Y tế họp bàn.")])

    assert _newest(archive) == ["bai-4", "bai-3", "bai-2", "bai-1"]
    assert _among(archive, 1, 4) == ["bai-4", "bai-1"]


def test_what_was_taken_out_is_not_here_and_comes_again_as_new(archive: Archive) -> None:
    archive.remove("bai-2")
    assert _newest(archive) == ["bai-4", "bai-3", "bai-1"]
    assert _among(archive, 1, 2) == ["bai-1"]

    archive.put([_article(2)])
    assert _newest(archive) == ["bai-2", "bai-4", "bai-3", "bai-1"]


def test_what_came_later_is_not_told_of_an_earlier_state(archive: Archive) -> None:
    before = archive.sequence()
    archive.put([_article(5), _article(1, "Sở Y tế nghỉ.")])

    assert archive.arrivals.newest(at=before, size=1) == ["bai-4"]
    assert archive.arrivals.among(["bai-5"], at=before, size=1) == []
    (told,) = archive.arrivals.among(["bai-1"], at=before, size=1)
    assert told.changed == told.came


def test_a_change_has_its_moment_and_a_renewal_none(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter(("2030-01-01T00:00:00+00:00", "2030-01-02T00:00:00+00:00"))
    monkeypatch.setattr("graph.clock.now", lambda: next(moments))
    archive.put([_article(1, "Sở Y tế nghỉ.")])
    archive.touch(["bai-1", "bai-2"][:1])

    (changed,) = archive.arrivals.among(["bai-1"], at=archive.sequence(), size=1)
    assert changed.came < changed.changed == "2030-01-01T00:00:00+00:00"


def test_many_renewals_are_passed_over_quickly(archive: Archive) -> None:
    for _ in range(50):
        archive.touch([f"bai-{number}" for number in range(1, 5)] * 5)
    start = time.perf_counter()
    assert _newest(archive, 1) == ["bai-4"]
    assert time.perf_counter() - start < 1
