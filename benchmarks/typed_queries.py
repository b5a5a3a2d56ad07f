"""Whether queries as people type them find what they want: three hundred, judged by hand.

    python -m benchmarks.typed_queries ../shared [--verbose]

``typed_queries.tsv`` holds the queries by kind, as they are typed, and what may come first: ids of
articles, last words of the addresses of things, with ``*``; "-" where nothing but an answer is asked
for. The archive is made of the folder's real articles: ``corpus/articles.jsonl``, the texts of
``gold/dev.jsonl``, and the first 500 of ``corpus/news.jsonl.gz``.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import chain, islice
from pathlib import Path

from benchmarks import articles
from graph import executors, pipeline
from graph.errors import BadDocument
from graph.generations import Generations
from graph.model import Document
from search.ports import Index, Request
from search.whoosh.index import WhooshIndex
from web import wiring
from web.settings import Settings

NEWS = 500
FIRST = 5
_ANY = "-"


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and patterns of the ids of what may come first; none where anything may."""

    kind: str
    typed: str
    first: tuple[str, ...]

    def places(self, index: Index) -> list[int]:
        """Return which of the first hits are wanted."""
        hits = index.search(Request(self.typed, size=FIRST, facets=False)).hits
        return [i for i, hit in enumerate(hits) if any(fnmatchcase(hit.id, p) for p in self.first)]


def queries() -> list[Query]:
    """Return the judged queries."""
    with Path(__file__).with_suffix(".tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Query(
            row["kind"], row["query"], () if row["first"] == _ANY else tuple(row["first"].split())
        )
        for row in rows
    ]


def documents(shared: Path, *, news: int = NEWS) -> Iterator[Document]:
    """Yield the articles of the archive, *news* of them general news."""
    ours = articles.rows(shared / "corpus" / "articles.jsonl")
    gold = articles.rows(shared / "gold" / "dev.jsonl")
    general = articles.rows(shared / "corpus" / "news.jsonl.gz")
    yield from map(articles.document, chain(ours, gold, islice(general, news)))


def _fail(bad: BadDocument) -> None:
    raise bad


def build(archive: Iterable[Document], data: Path) -> WhooshIndex:
    """Read *archive* into the data directory *data* as an ingest does, and open its index."""
    settings = Settings(data=data)
    with executors.inline() as reading, wiring.writing(settings) as desk:
        pipeline.ingest(
            archive,
            desk.street,
            executor=reading,
            kept=lambda *_: None,
            failed=_fail,
            published=desk.publish_if_due,
        )
        desk.publish()
    folder = Generations(data).current()
    assert folder is not None
    index = WhooshIndex(folder / "index")
    index.warm()
    return index


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--verbose", action="store_true", help="name each query that fails")
    arguments = parser.parse_args()
    counts: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as folder:
        index = build(documents(arguments.shared), Path(folder))
        for query in queries():
            places = query.places(index)
            if not query.first:
                continue
            count = counts.setdefault(query.kind, [0, 0, 0])
            count[0] += 1
            count[1] += 0 in places
            count[2] += bool(places)
            if arguments.verbose and 0 not in places:
                print(f"{query.kind}: {query.typed!r} wants {' '.join(query.first)}: {places}")
        index.close()
    counts["all"] = [sum(column) for column in zip(*counts.values(), strict=True)]
    print(f"{'queries':16}{'n':>4}{'first':>8}{'first 5':>9}")
    for kind, (n, first, five) in counts.items():
        print(f"{kind:16}{n:4}{first / n:8.3f}{five / n:9.3f}")


if __name__ == "__main__":
    main()
