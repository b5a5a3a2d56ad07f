"""Kill -9 at any moment of an ingest: what was reported as kept is there, and all agree."""

import os
import random
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from itertools import islice
from pathlib import Path

from click.testing import CliRunner

from web.cli import main

ROOT = Path(__file__).parent.parent
MINHBACH = [sys.executable, "-c", "from web.cli import run; run()"]
KILLS = int(os.environ.get("KILLS", "4"))


def start(*arguments, data):
    environment = {**os.environ, "MINHBACH_DATA": str(data)}
    return subprocess.Popen(
        [*MINHBACH, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*arguments, data):
    """What a command says that nobody kills: it needs no process of its own."""
    done = CliRunner().invoke(main, arguments, env={"MINHBACH_DATA": str(data)})
    assert done.exit_code == 0, f"{done.output}{done.exception}"
    return done.stdout


def killed_after(process, lines, delay):
    """The ids that an ingest said it had kept: it is killed a moment after that many *lines*."""
    told = list(islice(process.stdout, lines))
    with suppress(subprocess.TimeoutExpired):
        process.wait(delay)
    process.send_signal(signal.SIGKILL)
    told += process.stdout
    process.communicate(timeout=60)
    return {line.split("\t")[1].strip() for line in told if line.startswith("new\t")}


def survives(articles, data, *, kills, most):
    """Kill an ingest of *articles* again and again, wherever it is after up to *most* lines."""
    moments = random.Random(kills)
    kept = set()
    for _ in range(kills):
        process = start("ingest", "-q", "-v", "--workers", "1", str(articles), data=data)
        kept |= killed_after(process, moments.randint(1, most), moments.uniform(0, 0.3))
        assert kept
        assert run("check", "--no-shacl", data=data).startswith("all is well")
        found = set(run("query", IDS, "--format", "csv", data=data).split()[1:])
        assert kept <= found
    run("ingest", "-q", str(articles), data=data)
    assert run("check", data=data).startswith("all is well")


IDS = """
PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX schema: <https://schema.org/>
SELECT ?id WHERE { ?article a schema:NewsArticle ; dcterms:identifier ?id }"""


def test_a_killed_ingest_loses_nothing_that_it_reported(tmp_path, little_reference):
    data = tmp_path / "data"
    shutil.copytree(little_reference, data / "work" / "store")

    survives(ROOT / "demo" / "articles.jsonl", data, kills=KILLS, most=29)


def test_a_killed_first_start_leaves_no_half_reference_data(tmp_path):
    """The reference data are loaded aside and moved into place whole."""
    data = tmp_path / "data"
    data.mkdir()  # a slow machine may not have come so far
    process = start("ingest", "-q", str(ROOT / "demo" / "articles.jsonl"), data=data)
    killed_after(process, 0, 2.0)

    assert run("check", "--no-shacl", data=data).startswith("all is well")


def test_a_killed_ingest_of_real_articles_loses_nothing(tmp_path, little_reference, shared):
    data = tmp_path / "data"
    shutil.copytree(little_reference, data / "work" / "store")

    survives(shared / "corpus" / "articles.jsonl", data, kills=KILLS, most=60)
