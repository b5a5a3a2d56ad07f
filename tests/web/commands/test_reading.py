"""The commands that read: search, query, dump, check, status, extract."""

import gzip
import json
import os
import re
import resource
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from web.cli import COMMANDS

POSITION = """
PREFIX mb: <https://w3id.org/minhbach/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?who ?role WHERE {
  ?position a mb:Position ; org:member/skos:prefLabel ?who ; mb:roleName ?role
}"""


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_every_command_has_help(ask, name):
    result = ask(*filter(None, [name]), "--help")

    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) > 5


def test_the_list_of_commands_cuts_no_sentence(ask):
    assert "..." not in ask("--help").stdout.partition("Commands:")[2]


def test_search_finds_by_words_without_marks(ask):
    found = json.loads(ask("search", "--json", "--kind", "article", "so y te").stdout)

    assert [hit["id"] for hit in found["hits"]] == ["bo-nhiem-giam-doc"]
    assert {"iri", "id", "kind", "title", "snippet", "score"} <= found["hits"][0].keys()


def test_search_prints_for_people_too(ask):
    result = ask("search", "412/QĐ-UBND")

    assert result.exit_code == 0
    assert "Bổ nhiệm Giám đốc Sở Y tế" in result.stdout


def test_a_hit_stays_on_its_lines(ask):
    """A snippet goes over the end of a paragraph; on a terminal that would look like a hit more."""
    words = "search", "--kind", "article", "tong ket thanh tra huan chuong"
    lines = ask(*words).stdout.splitlines()

    assert "\\n" in ask(*words, "--json").stdout
    assert lines[-1].endswith(" hits")
    assert all(line.startswith(("article ", " " * 13)) for line in lines[:-1]), lines


def test_query_answers(ask):
    result = ask("query", POSITION, "--format", "json")
    rows = json.loads(result.stdout)["results"]["bindings"]

    assert {("Trần Văn Khảo", "Giám đốc")} == {
        (row["who"]["value"], row["role"]["value"]) for row in rows
    }


@pytest.mark.parametrize(
    ("query", "form", "begins"),
    [
        (POSITION, [], "?who\t?role\n"),
        (POSITION, ["--format", "csv"], "who,role"),
        ("PREFIX x: <urn:> CONSTRUCT { x:a x:b 1 } WHERE {}", [], "@prefix x: <urn:> .\nx:a x:b "),
        ("CONSTRUCT { <urn:a> <urn:b> 1 } WHERE {}", ["--format", "json"], '[{"@id":"urn:a"'),
    ],
)
def test_query_has_the_usual_form_or_the_one_asked_for(ask, query, form, begins):
    result = ask("query", query, *form)

    assert result.exit_code == 0
    assert result.stdout.startswith(begins)


@pytest.mark.parametrize(
    ("query", "form"), [(POSITION, "turtle"), (POSITION, "nt"), ("DESCRIBE <urn:a>", "csv")]
)
def test_a_form_that_the_answer_cannot_have_is_no_other_form(ask, query, form):
    result = ask("query", query, "--format", form)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "ask for " in str(result.exception)


def test_query_reads_a_file_and_stdin(ask, tmp_path):
    path = tmp_path / "position.rq"
    path.write_text(POSITION)

    assert "Trần Văn Khảo" in ask("query", "-f", str(path)).stdout
    assert "Trần Văn Khảo" in ask("query", "-f", "-", input=POSITION).stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["SELECT *\nWHERE { ?a }"], "line 2, column "),
        (["INSERT DATA { <a:a> <a:b> <a:c> }"], ""),
        (["SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"], "SERVICE"),
        ([], "Give either a query or -f FILE"),
    ],
)
def test_a_query_that_is_not_answered_says_why(ask, arguments, why):
    result = ask("query", *arguments)

    assert result.exit_code != 0
    assert why in f"{result.output}{result.exception}"


def test_dump_is_the_whole_graph(ask, tmp_path):
    plain = ask("dump").stdout
    path = tmp_path / "dump.nq.gz"
    assert ask("dump", "-o", str(path)).exit_code == 0

    assert "Trần Văn Khảo" in plain
    assert sorted(gzip.decompress(path.read_bytes()).decode().splitlines()) == sorted(
        plain.splitlines()
    )


def test_a_dump_goes_into_a_pipe_and_through_a_link(ask, tmp_path):
    """Neither is replaced by a file: as root, that would be the end of /dev/null."""
    pipe, link, there = tmp_path / "pipe", tmp_path / "link.nq", tmp_path / "there.nq"
    os.mkfifo(pipe)
    link.symlink_to(there)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert ask("dump", "-o", str(pipe)).exit_code == 0
    reader.join(60)
    assert ask("dump", "-o", str(link)).exit_code == 0

    assert pipe.is_fifo()
    assert link.is_symlink()
    assert len(read[0]) == there.stat().st_size > 0


def test_a_dump_that_fails_leaves_nothing(ask, tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, hard))
    try:
        result = ask("dump", "-o", str(tmp_path / "dump.nq"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert result.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_check_finds_all_well(ask):
    result = ask("check")

    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("all is well: 2 articles")


def test_check_finds_lists_that_differ_from_the_graph_and_says_how_to_mend_them(
    filled, run_at, tmp_path
):
    data = shutil.copytree(filled, tmp_path / "ban-sao", symlinks=True)
    damaged = data / "current" / "annals.sqlite3"
    with closing(sqlite3.connect(damaged)) as db:
        (lost,) = db.execute("DELETE FROM fact WHERE place = 1 RETURNING iri").fetchone()
        db.commit()

    result = run_at("check", data=data)

    assert result.exit_code == 1
    assert f"annals.sqlite3: {lost}: in the graph, not in the table\n" in result.stdout
    advice = re.search(r"delete (\S+annals\.sqlite3) and run `minhbach check` again", result.stdout)
    assert advice is not None
    Path(advice[1]).unlink()
    assert run_at("check", data=data).exit_code == 0


def test_status_tells_what_is_there(ask, run):
    assert "2 articles, sequence 2" in ask("status").stdout
    state = json.loads(ask("status", "--json").stdout)
    assert state["generation"]["sequence"] == state["sequence"] == 2
    assert "nothing yet" in run("status").stdout


def test_extract_writes_the_gold_format_and_keeps_nothing(run, articles, tmp_path):
    result = run("extract", str(articles))
    lines = [json.loads(line) for line in result.stdout.splitlines()]

    assert [line["id"] for line in lines] == ["bo-nhiem-giam-doc", "tong-ket-nam"]
    texts = [json.loads(line)["text"] for line in articles.read_text("utf-8").splitlines()]
    for line, text in zip(lines, texts, strict=True):
        assert {"id", "mentions", "facts", "fields"} <= line.keys()
        for mention in line["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["text"]
    assert not (tmp_path / "data" / "archive.sqlite3").exists()


def test_explain_shows_each_stage_with_its_rules(ask):
    result = ask("explain", "bo-nhiem-giam-doc")

    assert result.exit_code == 0
    for stage in ("layout", "lexicon", "extract documents", "frame", "entities", "facts"):
        assert f"\n{stage} (" in f"\n{result.stdout}"
    assert "Quyết định số 412/QĐ-UBND" in result.stdout
    assert "[document/number]" in result.stdout
    assert "position (stated)" in result.stdout


def test_explain_reads_a_file_and_keeps_to_the_stages_asked(run, tmp_path):
    path = tmp_path / "bai.txt"
    path.write_text("Chủ tịch UBND tỉnh Bắc Ninh Trần Văn Khảo dự lễ.", encoding="utf-8")
    result = run("explain", str(path), "--stage", "facts")

    assert result.stdout.startswith("facts (1)\n")
    assert "Trần Văn Khảo" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["{articles}"], "holds more than one article"),
        (["bo-nhiem-giam-doc", "--stage", "khong"], "there are: layout"),
    ],
)
def test_explain_leaves_nothing_out_in_silence(ask, articles, arguments, why):
    result = ask("explain", *(word.format(articles=articles) for word in arguments))

    assert result.exit_code == 2
    assert why in result.output


def test_explain_passes_over_what_is_no_article(run, tmp_path):
    folder = tmp_path / "ho-so"
    folder.mkdir()
    (folder / "anh.png").write_bytes(b"\x89PNG")
    (folder / "bai.txt").write_text("Chủ tịch UBND tỉnh Bắc Ninh Trần Văn Khảo dự lễ.", "utf-8")
    (folder / "ghi-chu.docx").write_bytes(b"PK")

    result = run("explain", str(folder), "--stage", "facts")

    assert result.stdout.startswith("facts (1)\n")


def test_explain_of_nothing_says_so(run):
    result = run("explain", "khong-co")

    assert result.exit_code != 0
    assert "khong-co is not the id of an article in the archive" in result.output + str(
        result.exception
    )


def test_reading_commands_work_on_no_data(run):
    assert run("search", "gì").exit_code == 0
    assert run("query", "ASK { ?s ?p ?o }").exit_code == 0
    assert run("check").exit_code == 0
