import sqlite3
from pathlib import Path

import pytest

from graph.archive import Archive
from graph.archive_file import ArchiveError
from graph.model import Document

ARTICLE = Document("a-1", "Sở Y tế họp.", title="Họp", published="2020-05-04")


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    path = tmp_path / "archive.sqlite3"
    path.write_bytes(b"not a database at all, but long enough to be looked at" * 20)

    with pytest.raises(ArchiveError, match=r"the archive cannot be opened .* from a backup"):
        Archive(path)


def test_an_empty_file_in_its_place_is_refused(tmp_path):
    """An archive that was lost is not begun anew without a word."""
    path = tmp_path / "archive.sqlite3"
    path.touch()

    with pytest.raises(
        ArchiveError, match=r"no archive, or an empty file: put it back from a backup"
    ):
        Archive(path)
    with pytest.raises(ArchiveError):
        Archive(path, read_only=True)


def test_one_that_is_missing_is_not_begun_by_who_only_reads(tmp_path):
    with pytest.raises(ArchiveError, match="there is no archive: put it back from a backup"):
        Archive(tmp_path / "archive.sqlite3", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_an_archive_of_another_version_is_refused(tmp_path):
    path = tmp_path / "archive.sqlite3"
    Archive(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version=99")
    db.close()

    with pytest.raises(ArchiveError, match=r"a later version \(99;"):
        Archive(path)


def test_an_archive_of_the_version_before_is_brought_up_to_date_when_asked(tmp_path):
    path = tmp_path / "archive.sqlite3"
    with Archive(path) as archive:
        archive.put([ARTICLE])
    with sqlite3.connect(path) as db:
        db.executescript("DROP TABLE proof; DROP TABLE bearing; PRAGMA user_version=1")
    db.close()
    with pytest.raises(ArchiveError, match="rebuild"):
        Archive(path)

    with Archive(path, upgrade=True) as archive:
        assert archive.document("a-1") == ARTICLE
    with Archive(path) as archive:
        assert not archive.given("co-quan/so-y-te")


def test_an_archive_that_was_being_made_when_all_stopped_is_made_anew(tmp_path, monkeypatch):
    path = tmp_path / "archive.sqlite3"

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop)
        with pytest.raises(KeyboardInterrupt):
            Archive(path)
    # Nobody has seen it: what reads finds no file, and what writes begins again.
    assert not path.exists()
    assert list(tmp_path.iterdir()) != []

    with Archive(path) as archive, Archive(path, read_only=True) as seen:
        assert len(archive) == len(seen) == 0
    assert list(tmp_path.glob(".*")) == []
