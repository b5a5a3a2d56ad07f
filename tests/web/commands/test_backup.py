"""What cannot be made again is copied whole, comes back whole, and is never mistaken for another."""

import json
import shutil

import pytest

from graph.archive import Archive
from tests.web.commands.conftest import ARTICLES

LATER = {"id": "den-sau", "text": "Chủ tịch UBND tỉnh Bắc Ninh Trần Văn Khảo dự lễ."}


@pytest.fixture
def kept(run, articles, tmp_path):
    assert run("ingest", "-q", str(articles)).exit_code == 0
    return tmp_path / "data"


def take_in(run, tmp_path, article):
    path = tmp_path / "them.jsonl"
    path.write_text(json.dumps(article) + "\n", encoding="utf-8")
    return run("ingest", "-q", str(path))


def told(result):
    return f"{result.output}{result.exception}"


def test_a_backup_holds_what_was_taken_in_while_somebody_reads(run, run_at, kept, tmp_path):
    with Archive(kept / "archive.sqlite3", read_only=True) as reader:
        assert len(reader) == 2
        assert take_in(run, tmp_path, LATER).exit_code == 0
        assert run("backup", str(tmp_path / "sao-luu")).exit_code == 0

    assert [path.name for path in (tmp_path / "sao-luu").iterdir()] == ["archive.sqlite3"]
    assert run_at("check", data=tmp_path / "sao-luu").stdout.startswith("all is well: 3 articles")


def test_judgements_are_kept_with_it(run, kept, tmp_path):
    (kept / "judgements.jsonl").write_text('{"whole": 1}\n{"cut sho')

    assert run("backup", str(tmp_path / "sao-luu")).exit_code == 0
    assert (tmp_path / "sao-luu" / "judgements.jsonl").read_text() == '{"whole": 1}\n'


def test_a_backup_never_takes_the_place_of_another(run, kept, tmp_path):
    (tmp_path / "sao-luu").mkdir()
    (tmp_path / "sao-luu" / "archive.sqlite3").write_text("an older one")
    result = run("backup", str(tmp_path / "sao-luu"))

    assert result.exit_code == 1
    assert "something is there already" in told(result)
    assert (tmp_path / "sao-luu" / "archive.sqlite3").read_text() == "an older one"


def test_the_file_alone_holds_all_once_a_writer_has_left(run, run_at, kept, tmp_path):
    """A log beside the archive would be forgotten by whoever copies the file."""
    with Archive(kept / "archive.sqlite3", read_only=True) as reader:
        assert len(reader) == 2
        take_in(run, tmp_path, LATER)
        (tmp_path / "copy").mkdir()
        shutil.copy(kept / "archive.sqlite3", tmp_path / "copy")

    assert "3 articles" in run_at("status", data=tmp_path / "copy").stdout


def test_an_older_archive_is_not_written_to_beside_a_newer_graph(run, kept, tmp_path):
    """What is new would get numbers that the graph has already, and never be shown."""
    shutil.copy(kept / "archive.sqlite3", tmp_path / "older.sqlite3")
    take_in(run, tmp_path, LATER)
    shutil.copy(tmp_path / "older.sqlite3", kept / "archive.sqlite3")
    result = take_in(run, tmp_path, {**LATER, "id": "khac"})

    assert result.exit_code == 1
    assert "run `minhbach rebuild`" in told(result)
    assert run("rebuild", "-q").exit_code == 0
    assert take_in(run, tmp_path, {**LATER, "id": "khac"}).exit_code == 0
    assert run("check").stdout.startswith("all is well: 3 articles")


def test_another_archive_of_the_same_length_is_known_for_another(
    run, run_at, kept, reference, tmp_path
):
    other = tmp_path / "other"
    shutil.copytree(reference, other / "work" / "store")
    path = tmp_path / "others.jsonl"
    path.write_text("".join(json.dumps({**one, "id": f"x{one['id']}"}) + "\n" for one in ARTICLES))
    assert run_at("ingest", "-q", str(path), data=other).exit_code == 0
    shutil.copy(other / "archive.sqlite3", kept / "archive.sqlite3")
    result = take_in(run, tmp_path, LATER)

    assert result.exit_code == 1
    assert "from another archive" in told(result)


@pytest.mark.parametrize("command", [["ingest", "-q"], ["rebuild", "-q"], ["search"]])
def test_an_archive_that_is_gone_is_not_begun_anew(run, kept, articles, command):
    (kept / "archive.sqlite3").unlink()
    words = {"ingest": [str(articles)], "search": ["gì"]}.get(command[0], [])
    result = run(*command, *words)

    assert result.exit_code == 1
    assert "archive.sqlite3 is gone" in told(result)
    assert not (kept / "archive.sqlite3").exists()


@pytest.mark.parametrize(
    "command",
    [
        ["search", "gì"],
        ["check"],
        ["dump"],
        ["rebuild"],
        ["review"],
        ["query", "ASK {}"],
        ["remove", "--yes", "a"],
        ["judge", "same", "a", "b", "--why", "c"],
        ["backup", "sao-luu"],
    ],
)
def test_a_slip_in_the_name_of_the_data_begins_no_data(run_at, tmp_path, command):
    result = run_at(*command, data=tmp_path / "nhầm")

    assert result.exit_code == 1
    assert "there is no such data directory" in told(result)
    assert not (tmp_path / "nhầm").exists()
