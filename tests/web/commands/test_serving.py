"""``minhbach serve``: the data as they are, the demonstration where there are none, or a file of quads."""

import gzip
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager, nullcontext
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from web.cli import main
from web.commands import serve

ROOT = Path(__file__).parents[3]
QUADS = """
<http://e/s> <http://e/p> "một" .
<http://e/s> <http://e/p> "hai" <http://e/g> .
"""


@contextmanager
def served(*arguments, cwd=ROOT, **environment):
    """The address of a served site; the process is stopped at the end."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MINHBACH_")}
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "web.cli",
            "serve",
            "--port",
            "0",
            *arguments,
        ],
        cwd=cwd,
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Where the tests run in the background of a shell, they are deaf to Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        for line in process.stdout:
            if found := re.match(r"Minh Bạch: (http://\S+)/", line):
                yield found[1]
                return
        pytest.fail(process.stderr.read())
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=120)
        finally:
            process.kill()


def ask(address, path):
    with urlopen(f"{address}{path}", timeout=30) as answer:
        return answer.read().decode()


def test_the_data_directory_is_served_as_it_is(filled):
    with served(MINHBACH_DATA=str(filled)) as address:
        assert json.loads(ask(address, "/health"))["counts"]["article"] == 2
        assert "Trần Văn Khảo" in ask(address, "/tim-kiem?q=tran+van+khao")


def test_an_empty_directory_that_was_asked_for_stays_empty(tmp_path):
    with served(MINHBACH_DATA=str(tmp_path / "mine")) as address:
        assert "article" not in json.loads(ask(address, "/health"))["counts"]


def test_the_demonstration_is_built_where_there_is_nothing(tmp_path):
    with served(cwd=tmp_path) as address:
        assert json.loads(ask(address, "/health"))["counts"]["article"] >= 24
        assert "Minh họa" in ask(address, "/")


def test_an_installation_without_the_demonstration_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINHBACH_DATA", raising=False)
    monkeypatch.setattr(serve, "_DEMO", tmp_path / "demo" / "articles.jsonl")
    monkeypatch.setattr(serve, "_serve", lambda *_: None)
    monkeypatch.setattr("web.wiring.services", nullcontext)
    told = CliRunner().invoke(main, ["serve"])

    assert told.exit_code == 0, told.exception
    assert "this installation has no demonstration: add some with `minhbach ingest`" in told.stderr


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_of_quads_is_served_alone(tmp_path, packed):
    path = tmp_path / ("quads.nq.gz" if packed else "quads.nq")
    path.write_bytes(gzip.compress(QUADS.encode()) if packed else QUADS.encode())
    query = "SELECT ?where ?o { { ?s ?p ?o } UNION { GRAPH ?where { ?s ?p ?o } } } ORDER BY ?o"
    with served("--quads", str(path)) as address:
        answer = ask(address, f"/sparql?query={query.replace(' ', '+').replace('?', '%3F')}")

    rows = json.loads(answer)["results"]["bindings"]
    assert [(row["o"]["value"], "where" in row) for row in rows] == [("hai", True), ("một", False)]


@pytest.mark.parametrize("content", ["no quads at all", "<http://e/s> <http://e/p> .\n"])
def test_what_is_no_n_quads_is_told(run, tmp_path, content):
    path = tmp_path / "broken.nq"
    path.write_text(content)
    result = run("serve", "--quads", str(path))

    assert "no N-Quads that can be loaded" in str(result.exception)
