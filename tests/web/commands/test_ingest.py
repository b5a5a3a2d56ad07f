"""``minhbach ingest``: all that can be read comes in once; what cannot is told, one line each."""

import json

import pytest


def test_articles_come_in_and_are_counted(run, articles):
    result = run("ingest", "-q", str(articles))

    assert result.exit_code == 0
    assert result.stdout == "2 read: 2 new, 0 changed, 0 unchanged, 0 failed\n"


def test_the_same_again_changes_nothing(run, articles):
    run("ingest", "-q", str(articles))
    before = run("status").stdout
    result = run("ingest", "-q", str(articles))

    assert result.stdout == "2 read: 0 new, 0 changed, 2 unchanged, 0 failed\n"
    assert run("status").stdout == before


def test_a_changed_article_replaces_what_it_said(run, articles, tmp_path):
    run("ingest", "-q", str(articles))
    changed = tmp_path / "changed.jsonl"
    text = "UBND tỉnh Lam Châu họp báo. Giám đốc Sở Nội vụ tỉnh Lam Châu Lê Văn Thuận dự."
    changed.write_text(json.dumps({"id": "tong-ket-nam", "text": text}, ensure_ascii=False))
    result = run("ingest", "-q", str(changed))

    assert "1 changed" in result.stdout
    assert json.loads(run("search", "--json", "thanh tra").stdout)["total"] == 0
    found = json.loads(run("search", "--json", "--kind", "article", "Lê Văn Thuận").stdout)
    assert [hit["id"] for hit in found["hits"]] == ["tong-ket-nam"]
    assert run("check").exit_code == 0


def test_verbose_names_each_article_once_it_is_kept(run, articles):
    result = run("ingest", "-q", "-v", str(articles))

    assert "new\tbo-nhiem-giam-doc\n" in result.stdout
    assert "new\ttong-ket-nam\n" in result.stdout


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("latin.txt", "Ủy ban".encode("utf-16"), "UTF-8"),
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 40, ""),
        ("broken.jsonl", b'{"id": "x", "text": "Xin ch', ":1"),
    ],
)
def test_a_bad_input_is_told_and_the_rest_comes_in(run, articles, tmp_path, name, content, why):
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / name).write_bytes(content)
    (folder / "good.jsonl").write_bytes(articles.read_bytes())
    result = run("ingest", "-q", str(folder))

    assert result.exit_code == 1
    assert "2 new, 0 changed, 0 unchanged, 1 failed" in result.stdout
    assert name in result.stderr
    assert why in result.stderr
    assert "Traceback" not in result.output
    assert run("check").exit_code == 0


def test_other_files_of_a_directory_are_passed_over(run, articles, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "README.md").write_text("What lies here.")
    (folder / "good.jsonl").write_bytes(articles.read_bytes())
    result = run("ingest", "-q", str(folder))

    assert result.exit_code == 0
    assert result.stdout.endswith("0 failed, 1 files passed over\n")
    assert "README.md: of no kind that is read" in result.stderr


def test_a_missing_path_is_told(run):
    result = run("ingest", "-q", "no-such-folder")

    assert result.exit_code == 1
    assert "no-such-folder" in result.stderr
    assert "1 failed" in result.stdout


def test_a_second_writer_is_turned_away(run, articles, tmp_path):
    from web.running.desk import lock

    with lock(tmp_path / "data"):
        result = run("ingest", "-q", str(articles))

    assert result.exit_code == 1
    assert "another process is writing" in str(result.exception)


def test_a_data_directory_that_cannot_be_is_told(run_at, articles, tmp_path):
    (tmp_path / "file").write_text("in the way")
    result = run_at("ingest", "-q", str(articles), data=tmp_path / "file" / "data")

    assert "cannot be a data directory" in str(result.exception)
    assert "set MINHBACH_DATA" in str(result.exception)


def test_another_base_is_refused_until_a_rebuild(run, articles, monkeypatch):
    run("ingest", "-q", str(articles))
    monkeypatch.setenv("MINHBACH_BASE_IRI", "https://tin.example/")

    assert "minhbach rebuild" in str(run("ingest", "-q", str(articles)).exception)
    assert run("rebuild", "-q").exit_code == 0
    assert run("check").exit_code == 0
    assert "https://tin.example/id/bai-viet/tong-ket-nam" in run("dump").stdout
    assert "127.0.0.1" not in run("dump").stdout
