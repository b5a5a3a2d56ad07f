"""The archive keeps what it was given, and forgets when told to."""

import sqlite3
from dataclasses import replace

import pytest

from graph.archive import Archive, Outcome
from graph.model import Document

ARTICLE = Document("a-1", "Sở Y tế họp.", title="Họp", published="2020-05-04")


@pytest.fixture
def archive(tmp_path):
    with Archive(tmp_path / "archive.sqlite3") as opened:
        yield opened


def test_a_document_comes_back_as_it_went_in(archive):
    archive.put([ARTICLE])

    assert archive.document("a-1") == ARTICLE
    assert list(archive.documents()) == [ARTICLE]
    assert archive.identifiers() == ["a-1"]
    assert len(archive) == 1


def test_compare_tells_new_changed_and_unchanged(archive):
    assert archive.compare(ARTICLE) is Outcome.NEW
    archive.put([ARTICLE])

    assert archive.compare(ARTICLE) is Outcome.UNCHANGED
    assert archive.compare(replace(ARTICLE, title="Họp báo")) is Outcome.CHANGED
    assert archive.compare(replace(ARTICLE, invented=True)) is Outcome.CHANGED


def test_an_older_version_is_still_there_at_its_sequence(archive):
    """Pages of a generation show the text that its offsets point into."""
    first = archive.put([ARTICLE])
    changed = replace(ARTICLE, text="Sở Y tế họp báo.")
    archive.put([changed])

    assert archive.document("a-1", at=first) == ARTICLE
    assert archive.document("a-1") == changed
    assert archive.document("a-1", at=0) is None


def test_a_removed_document_leaves_no_text_behind(archive, tmp_path):
    first = archive.put([ARTICLE])
    last = archive.remove("a-1")

    assert last > first
    assert archive.document("a-1") is None
    assert archive.document("a-1", at=first) is None
    assert [(e.document, e.removed) for e in archive.journal(since=0)] == [("a-1", True)]
    assert archive.remove("a-1") == last


def test_what_is_removed_leaves_no_words_in_the_file(tmp_path):
    """Not in pages that are free again, nor in the log beside it."""
    with Archive(tmp_path / "archive.sqlite3") as archive:
        archive.put(
            [replace(ARTICLE, id=f"a-{n}", text=f"Chuyện riêng {n}. " * 90) for n in (1, 2)]
        )
        archive.put([replace(ARTICLE, id="a-1", text="Bài đã sửa, chuyện riêng vẫn còn.")])
        archive.remove("a-1")
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir()).decode("utf-8", "replace")

    assert "Chuyện riêng 2" in left
    assert "Chuyện riêng 1" not in left
    assert "Bài đã sửa" not in left


def test_a_document_that_is_touched_is_as_it_was_and_last_in_the_journal(archive):
    last = archive.put([ARTICLE, replace(ARTICLE, id="a-2")])

    assert archive.touch(["a-1", "unknown"]) == archive.sequence() == last + 1
    assert [entry.document for entry in archive.journal(since=last)] == ["a-1"]
    assert archive.identifiers() == ["a-2", "a-1"]
    assert archive.document("a-1") == ARTICLE
    assert archive.compare(ARTICLE) is Outcome.UNCHANGED


def test_an_archive_is_known_again_by_its_mark_and_told_from_others(archive, tmp_path):
    mark = archive.identity()
    archive.copy(tmp_path / "copy.sqlite3")

    assert archive.identity() == mark
    with Archive(tmp_path / "copy.sqlite3") as copy, Archive(tmp_path / "other.sqlite3") as other:
        assert copy.identity() == mark
        assert other.identity() != mark


def test_what_was_removed_is_told_from_what_never_came(archive):
    archive.put([ARTICLE])
    assert not archive.removed("a-1")
    archive.remove("a-1")

    assert archive.removed("a-1")
    assert not archive.removed("a-2")
    archive.put([ARTICLE])
    assert not archive.removed("a-1")


def test_the_journal_names_each_document_once_with_its_last_state(archive):
    other = replace(ARTICLE, id="a-2")
    archive.put([ARTICLE, other])
    since = archive.sequence()
    archive.put([replace(ARTICLE, title="Khác")])

    assert [e.document for e in archive.journal(since=0)] == ["a-2", "a-1"]
    assert [e.document for e in archive.journal(since=since)] == ["a-1"]
    assert list(archive.journal(since=archive.sequence())) == []


def test_a_failed_put_leaves_nothing(archive):
    with pytest.raises(sqlite3.Error):
        archive.put([ARTICLE, replace(ARTICLE, id=None)])  # type: ignore[arg-type]

    assert len(archive) == 0
    assert archive.sequence() == 0
