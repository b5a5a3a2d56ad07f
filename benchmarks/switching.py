"""A site that is read while ingests publish one generation after another: no request may fail.

    python -m benchmarks.switching ../shared/corpus/articles.jsonl --generations 8

A first share of the articles is ingested and served; the others are ingested one share after another
while readers ask for pages, searches and SPARQL. Each query joins full text with the graph: where a hit
lacks its title, index and graph were not of one generation. Exit status 0 when nothing failed.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.checkouts import COMMAND, OURS, environment

AGREE = """PREFIX mb: <https://w3id.org/minhbach/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?article ?title WHERE {
  SERVICE mb:search { ?article mb:matches "ủy ban nhân dân" ; mb:type <https://schema.org/NewsArticle> }
  OPTIONAL { ?article dcterms:title ?title }
}"""
ARTICLES = "SELECT ?article { ?article a <https://schema.org/NewsArticle> } LIMIT 20"
COUNT = "SELECT (COUNT(*) AS ?n) { ?article a <https://schema.org/NewsArticle> }"


class Readers:
    """Threads that ask a site again and again, and what came of it."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.outcomes: Counter[tuple[str, str]] = Counter()
        self.longest: Counter[str] = Counter()
        self.counts: list[int] = []
        self.over = threading.Event()

    def ask(self, name: str, path: str) -> bytes:
        """Return what *path* answers, nothing where it fails; counted as *name*."""
        start = time.perf_counter()
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=60) as answer:
                body: bytes = answer.read()
                outcome = str(answer.status)
        except urllib.error.HTTPError as error:
            body, outcome = b"", str(error.code)
        except OSError as error:
            body, outcome = b"", type(error).__name__
        self.outcomes[name, outcome] += 1
        taken = int((time.perf_counter() - start) * 1000)
        self.longest[name] = max(self.longest[name], taken)
        return body

    def query(self, name: str, text: str) -> list[dict[str, dict[str, str]]]:
        """Return the rows of a SPARQL query."""
        path = f"/sparql?{urlencode({'query': text})}"
        body = self.ask(name, path)
        rows: list[dict[str, dict[str, str]]] = (
            json.loads(body)["results"]["bindings"] if body else []
        )
        return rows

    def read_pages(self) -> None:
        """Ask for pages until the end."""
        while not self.over.is_set():
            self.ask("home page", "/")
            self.ask("search page", "/tim-kiem?q=%E1%BB%A7y+ban")

    def read_articles(self) -> None:
        """Ask which articles there are, and for their pages, until the end."""
        while not self.over.is_set():
            found = self.query("articles", ARTICLES)
            for row in found[:3]:
                self.ask("article page", "/" + row["article"]["value"].split("/", 3)[3])

    def read_graph(self) -> None:
        """Count articles, and hold the index against the graph, until the end."""
        while not self.over.is_set():
            for row in self.query("count", COUNT):
                self.counts.append(int(row["n"]["value"]))
            lacking = [row for row in self.query("text and graph", AGREE) if "title" not in row]
            self.outcomes["text and graph", "disagree"] += bool(lacking)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read while the body runs."""
        threads = [
            threading.Thread(target=work)
            for work in (self.read_pages, self.read_articles, self.read_graph)
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self.over.set()
            for thread in threads:
                thread.join()

    def report(self) -> bool:
        """Print what came of it, and tell whether nothing failed."""
        for (what, outcome), count in sorted(self.outcomes.items()):
            if count:
                print(f"{what:16} {outcome:10} {count:6}   longest {self.longest[what]} ms")
        seen, ordered = sorted(set(self.counts)), self.counts == sorted(self.counts)
        print(f"numbers of articles seen: {seen}; never fewer than before: {ordered}")
        good = sum(count for (_, outcome), count in self.outcomes.items() if outcome == "200")
        failed = self.outcomes.total() - good
        print(f"{good} answers, {failed} failures")
        return not failed and ordered


@contextmanager
def serving(data: Path) -> Iterator[str]:
    """Serve *data* on a port that is free while the body runs; the address of the site."""
    server = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        cwd=OURS,
        env=environment(data),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        found = re.search(r"http://\S+(?=/)", server.stdout.readline())
        assert found is not None
        yield found[0]
    finally:
        server.terminate()
        server.wait()


def ingest(file: Path, data: Path) -> None:
    """Ingest *file* into *data*."""
    subprocess.run(
        [*COMMAND, "ingest", "-q", str(file)], cwd=OURS, env=environment(data), check=True
    )


def shares(articles: Path, number: int, folder: Path) -> list[Path]:
    """The lines of *articles* in *number* files."""
    lines = articles.read_text("utf-8").splitlines()
    files = [folder / f"{share}.jsonl" for share in range(number)]
    for share, file in enumerate(files):
        file.write_text("\n".join(lines[share::number]) + "\n", encoding="utf-8")
    return files


def main() -> int:
    """Measure and print; 1 where a request failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--generations", type=int, default=8)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = folder / "data"
        first, *others = shares(asked.articles, asked.generations, folder)
        ingest(first, data)
        with serving(data) as address:
            readers = Readers(address)
            with readers.reading():
                for file in others:
                    ingest(file, data)
                # The last generation is read too.
                time.sleep(3)
    return 0 if readers.report() else 1


if __name__ == "__main__":
    sys.exit(main())
