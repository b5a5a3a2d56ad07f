"""What a later version of the program has written is refused in one line, and nothing is put to it."""

import json
import sqlite3
from contextlib import closing

import pytest

from graph import generations
from graph.archive import Archive
from graph.archive_file import ArchiveError

LATER = generations.FORM + 1


@pytest.fixture
def data(run, articles, tmp_path):
    assert run("ingest", "-q", str(articles)).exit_code == 0
    return tmp_path / "data"


def publish_later(data):
    file = data / "current" / "meta.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(told | {"form": LATER, "mood": "calm"}), encoding="utf-8")


def work_later(data):
    mark = data / "work" / "archive"
    identity, form = mark.read_text(encoding="ascii").split()
    assert int(form) == generations.FORM, "or no program that comes before could refuse it"
    mark.write_text(f"{identity} {LATER}\n", encoding="ascii")


def sequence(data):
    with Archive(data / "archive.sqlite3", read_only=True) as archive:
        return archive.sequence()


@pytest.mark.parametrize(
    "command",
    [("ingest", "-q", "ARTICLES"), ("search", "Sở Y tế"), ("status",), ("dump",), ("check",)],
    ids=lambda command: command[0],
)
def test_a_later_generation_is_read_by_no_command(run, articles, data, command):
    publish_later(data)
    before = sequence(data)
    result = run(*(str(articles) if word == "ARTICLES" else word for word in command))

    assert result.exit_code == 1
    assert f"written by a later version of the program (form {LATER};" in str(result.exception)
    assert sequence(data) == before


@pytest.mark.parametrize("later", [publish_later, work_later])
def test_nothing_is_added_to_later_work_before_a_rebuild(run, articles, data, later):
    later(data)
    result = run("remove", "--yes", "tong-ket-nam")
    assert "written by a later version of the program" in str(result.exception)

    assert run("rebuild").exit_code == 0
    assert run("remove", "--yes", "tong-ket-nam").exit_code == 0
    assert run("check").stdout.startswith("all is well: 1 article")


def test_work_that_says_nothing_of_its_form_is_gone_on_with(run, data):
    mark = data / "work" / "archive"
    mark.write_text(mark.read_text(encoding="ascii").split()[0] + "\n", encoding="ascii")

    assert run("remove", "--yes", "tong-ket-nam").exit_code == 0


def test_an_article_with_fields_of_a_later_version_is_told(data):
    file = data / "archive.sqlite3"
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE journal SET content = json_set(content, '$.mood', 'calm')")

    with (
        Archive(file, read_only=True) as archive,
        pytest.raises(ArchiveError, match=r"bo-nhiem-giam-doc .*mood.*use the version"),
    ):
        archive.document("bo-nhiem-giam-doc")
    with Archive(file, read_only=True) as archive, pytest.raises(ArchiveError, match="mood"):
        list(archive.documents())
