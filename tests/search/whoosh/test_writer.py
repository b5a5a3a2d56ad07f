"""What is the Whoosh writer's own: its lock, segments, damage, kills; the rest is in tests/contracts."""

from __future__ import annotations

import gc
import io
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

import pytest

from graph.errors import DataLocked, IndexDamaged
from graph.model import EntitySummary
from search.ports import Request
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented
from tests.search.invented import Ledger


@pytest.fixture
def ledger() -> Ledger:
    ledger = Ledger()
    ledger.put(invented.ALL)
    return ledger


def found(folder: Path, words: str = "") -> list[str]:
    index = WhooshIndex(folder)
    try:
        return sorted(hit.id for hit in index.search(Request(words, size=100)).hits)
    finally:
        index.close()


def test_a_snapshot_leaves_behind_what_a_killed_writer_left(tmp_path: Path, ledger: Ledger) -> None:
    writer = WhooshIndexWriter(tmp_path / "work")
    writer.apply(invented.ALL[:2], ledger.summarise, sequence=1)
    (tmp_path / "work" / "MAIN_leftofakilled1.pst").write_bytes(b"half")
    writer.snapshot(tmp_path / "snapshot")
    names = {path.suffix for path in (tmp_path / "snapshot").iterdir()}
    assert names == {".seg", ".toc"}


def test_a_snapshot_is_whole_where_there_are_no_hard_links(
    tmp_path: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    writer = WhooshIndexWriter(tmp_path / "work")
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    writer.snapshot(tmp_path / "snapshot")
    writer.close()

    assert found(tmp_path / "snapshot") == found(tmp_path / "work") != []


def test_an_error_while_summarising_frees_the_lock(tmp_path: Path, ledger: Ledger) -> None:
    writer = WhooshIndexWriter(tmp_path)
    writer.apply(invented.ALL[:1], ledger.summarise, sequence=1)
    before = found(tmp_path)

    def fail(_: Iterable[str]) -> list[EntitySummary]:
        raise RuntimeError("the store is away")

    with pytest.raises(RuntimeError, match="the store is away"):
        writer.apply(invented.ALL, fail, sequence=2)
    assert writer.sequence() == 1
    assert found(tmp_path) == before
    # The lock is free again.
    writer.apply(invented.ALL, ledger.summarise, sequence=2)
    assert writer.sequence() == 2


def test_a_commit_that_fails_at_its_last_step_frees_the_lock(
    tmp_path: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = WhooshIndexWriter(tmp_path)
    writer.apply(invented.ALL[:1], ledger.summarise, sequence=1)
    before = found(tmp_path)
    with monkeypatch.context() as patch:

        def full(*_: object) -> None:
            raise OSError("no space left on device")

        patch.setattr("whoosh.index.TOC.write", full)
        with pytest.raises(OSError, match="no space"):
            writer.apply(invented.ALL, ledger.summarise, sequence=2)
    assert found(tmp_path) == before
    writer.apply(invented.ALL, ledger.summarise, sequence=2)
    assert WhooshIndexWriter(tmp_path).sequence() == 2


def test_a_second_writer_is_told_of_the_first(tmp_path: Path, ledger: Ledger) -> None:
    first, second = WhooshIndexWriter(tmp_path), WhooshIndexWriter(tmp_path)

    def write_meanwhile(iris: Iterable[str]) -> list[EntitySummary]:
        with pytest.raises(DataLocked, match="another process"):
            second.apply(invented.ALL, ledger.summarise, sequence=9)
        return ledger.summarise(iris)

    first.apply(invented.ALL, write_meanwhile, sequence=1)
    assert first.sequence() == 1


def test_many_batches_are_merged_into_few_segments(tmp_path: Path, ledger: Ledger) -> None:
    writer = WhooshIndexWriter(tmp_path)
    for sequence in range(1, 40):
        changes = [
            invented.change(f"bai-{sequence}", f"Bài số {sequence} về hội nghị.", title="Bài")
        ]
        writer.apply(changes, ledger.summarise, sequence=sequence)
    assert len(list(tmp_path.glob("*.seg"))) <= 2 * 8
    index = WhooshIndex(tmp_path)
    assert index.search(Request("hội nghị")).total == 39
    assert [hit.id for hit in index.search(Request("bài số 17")).hits] == ["bai-17"]


# Whoosh leaves the file open when it raises; the collector closes it, and pytest tells.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("keep", [0, 10, 100])
def test_a_cut_segment_is_reported_as_damage(tmp_path: Path, ledger: Ledger, keep: int) -> None:
    writer = WhooshIndexWriter(tmp_path)
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    writer.close()
    segment = next(tmp_path.glob("*.seg"))
    segment.write_bytes(segment.read_bytes()[:keep])
    with pytest.raises(IndexDamaged, match="rebuild") as told:
        WhooshIndex(tmp_path)
    files = [thing for thing in gc.get_objects() if isinstance(thing, io.FileIO)]
    assert [file for file in files if file.name == str(segment) and not file.closed] == [], told


def test_a_missing_segment_or_table_of_contents_is_reported_as_damage(
    tmp_path: Path, ledger: Ledger
) -> None:
    writer = WhooshIndexWriter(tmp_path)
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    writer.close()
    for path in (next(tmp_path.glob("*.seg")), next(tmp_path.glob("*.toc"))):
        path.unlink()
        with pytest.raises(IndexDamaged, match="rebuild"):
            WhooshIndex(tmp_path)


@pytest.mark.parametrize("keep", [0, 4, 40])
def test_a_cut_table_of_contents_is_reported_as_damage(
    tmp_path: Path, ledger: Ledger, keep: int
) -> None:
    writer = WhooshIndexWriter(tmp_path)
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    writer.close()
    contents = next(tmp_path.glob("*.toc"))
    contents.write_bytes(contents.read_bytes()[:keep])

    with pytest.raises(IndexDamaged, match="rebuild"):
        WhooshIndex(tmp_path)


def test_a_rebuild_segments_nothing_twice(
    tmp_path: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = tmp_path / "segments.sqlite3"
    writer = WhooshIndexWriter(tmp_path / "one", segments=memory)
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    writer.close()

    def never(text: str) -> tuple[tuple[int, int], ...]:
        raise AssertionError(f"segmented again: {text[:40]}")

    monkeypatch.setattr("search.words.segmentation.compounds", never)
    again = WhooshIndexWriter(tmp_path / "two", segments=memory)
    again.apply(invented.ALL, ledger.summarise, sequence=1)
    again.close()
    monkeypatch.undo()
    assert found(tmp_path / "two", "hội nghị") == found(tmp_path / "one", "hội nghị")


WRITE = """
import sys
from pathlib import Path
from search.whoosh.writer import WhooshIndexWriter
from tests.search.invented import Ledger
from tests.search.whoosh.drawn import batch

folder = Path(sys.argv[1])
writer, ledger = WhooshIndexWriter(folder), Ledger()
for seed in range(writer.sequence() + 1, 1_000):
    changes = batch(seed, 5)
    ledger.put(changes)
    writer.apply(changes, ledger.summarise, sequence=seed)
    print(seed, flush=True)
"""


def test_a_kill_loses_nothing_that_was_reported(tmp_path: Path) -> None:
    """Four kills -9 at moments drawn by chance: batches are there whole, or not at all."""
    chance = random.Random(1)
    reported = 0
    for _ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITE, str(tmp_path / "index")],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
            env={**os.environ, "PYTHONPATH": "."},
        )
        assert process.stdout is not None
        killer = threading.Timer(0, lambda: None)
        for line in process.stdout:
            reported = int(line)
            if not killer.is_alive() and reported % 3 == 0:
                killer = threading.Timer(
                    chance.uniform(0, 0.4), process.send_signal, [signal.SIGKILL]
                )
                killer.start()
        process.wait(30)
        killer.join()
        process.stdout.close()
        writer = WhooshIndexWriter(tmp_path / "index")
        kept = writer.sequence()
        writer.close()
        assert kept in (reported, reported + 1)
        index = WhooshIndex(tmp_path / "index")
        expected = sorted(f"bai-{seed}-{i}" for seed in range(1, kept + 1) for i in range(5))
        found = index.search(Request("", sort="article", size=1_000))
        assert sorted(hit.id for hit in found.hits) == expected
        assert index.sequence() == kept
        index.close()
    assert reported > 4
