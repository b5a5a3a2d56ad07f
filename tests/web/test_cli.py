"""What went wrong for a known reason ends in one line that says what to do, and never in a traceback."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from graph import heap
from graph.archive import Archive
from graph.model import Document
from web import cli

ROOT = Path(__file__).parents[2]
ARTICLES = [Document(f"bai-{number}", f"Sở Y tế họp lần {number}. " * 200) for number in range(40)]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Told":
    return Told(monkeypatch, capsys)


class Told:
    """Runs the console script and returns what it says, which is one line."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._patch, self._caught = monkeypatch, capsys

    def __call__(self, data: Path, *arguments: str) -> str:
        self._patch.setenv("MINHBACH_DATA", str(data))
        self._patch.setattr(sys, "argv", ["minhbach", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.run()
        said = self._caught.readouterr().err.strip()
        assert (ended.value.code, said.count("\n")) == (1, 0), said
        return said


def test_an_archive_that_is_damaged_behind_its_beginning(told: Told, tmp_path: Path) -> None:
    path = tmp_path / "archive.sqlite3"
    with Archive(path) as archive:
        archive.put(ARTICLES)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))

    said = told(tmp_path, "status")
    assert "malformed" in said
    assert "put it back from a backup and run `minhbach rebuild`" in said


def test_a_disk_that_is_full(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        with closing(sqlite3.connect(":memory:")) as db:
            db.execute("PRAGMA max_page_count=2")
            db.executescript("CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(99999))")

    monkeypatch.setattr("web.wiring.state", full)
    assert "is the disk full or read-only?" in told(tmp_path, "status")


def test_all_commands_share_one_heap(
    told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a heap for each thread a server took a half more memory at each pass over its pages."""
    shared: list[bool] = []
    monkeypatch.setattr(heap, "share", lambda: shared.append(True))
    told(tmp_path / "none", "check")
    assert shared == [True]


def test_no_more_threads(told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("web.wiring.state", refuse)
    assert "raise `ulimit -u` (systemd: TasksMax)" in told(tmp_path, "status")


def test_the_locale_does_not_matter(tmp_path: Path) -> None:
    article = tmp_path / "bài-viết.txt"
    article.write_text("Sở Y tế tỉnh Lam Châu họp.", encoding="utf-8")
    poor = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    started = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from web import cli; cli.run()"
    told = subprocess.run(
        [sys.executable, "-c", started, "explain", str(article)],
        env={**os.environ, **poor},
        capture_output=True,
        timeout=120,
    )
    assert told.returncode == 0, told.stderr
    assert "Sở Y tế tỉnh Lam Châu" in told.stdout.decode("utf-8")
