"""``minhbach remove``: an article goes, with what only it says; nothing else does."""

import json

import pytest

from web import wiring
from web.settings import Settings


@pytest.fixture
def kept(run, articles):
    """Run a command on a data directory of its own that holds the two articles."""
    assert run("ingest", "-q", str(articles)).exit_code == 0
    return run


def found(run, words):
    return json.loads(run("search", "--json", words).stdout)["total"]


def test_an_article_goes_out_of_archive_graph_and_index(kept, tmp_path):
    result = kept("remove", "--yes", "tong-ket-nam")

    assert result.exit_code == 0
    assert result.stdout == "1 removed\n"
    assert found(kept, "thanh tra") == 0
    assert found(kept, "Trần Văn Khảo") > 0
    assert kept("check").exit_code == 0
    assert "tong-ket-nam" not in kept("dump").stdout
    assert "08 cuộc".encode() not in (tmp_path / "data" / "archive.sqlite3").read_bytes()


def test_an_address_names_an_article_too(kept):
    address = f"{Settings().base_iri}id/bai-viet/tong-ket-nam"

    assert kept("remove", "--yes", address, "tong-ket-nam").stdout == "1 removed\n"


def test_one_that_is_not_there_leaves_all_as_it_was(kept):
    result = kept("remove", "--yes", "tong-ket-nam", "khong-co")

    assert result.exit_code == 2
    assert "there is no article khong-co; nothing was removed" in result.stderr
    assert found(kept, "thanh tra") > 0


def test_whoever_does_not_say_yes_loses_nothing(kept):
    assert kept("remove", "tong-ket-nam", input="n\n").exit_code != 0
    assert found(kept, "thanh tra") > 0

    assert kept("remove", "tong-ket-nam", input="y\n").exit_code == 0
    assert found(kept, "thanh tra") == 0


def test_others_may_write_until_the_answer(kept, tmp_path, monkeypatch):
    def confirm(*_, **__):
        with wiring.writing(Settings(data=tmp_path / "data")) as desk:
            return len(desk.archive) > 0

    monkeypatch.setattr("click.confirm", confirm)

    assert kept("remove", "tong-ket-nam").exit_code == 0
    assert found(kept, "thanh tra") == 0


def test_what_was_removed_can_come_again(kept, articles):
    kept("remove", "--yes", "tong-ket-nam")

    assert "1 new, 0 changed, 1 unchanged" in kept("ingest", "-q", str(articles)).stdout
    assert found(kept, "thanh tra") > 0


def test_where_nothing_is_kept_nothing_is_asked(run, tmp_path):
    (tmp_path / "data").mkdir(exist_ok=True)

    result = run("remove", "tong-ket-nam")

    assert result.exit_code == 1
    assert "there is no archive" in str(result.exception)
