"""How fast the embedded index is built and searched, on real articles as the street reads them.

    python -m benchmarks.search_speed ../shared/corpus/news.jsonl.gz --articles 2000 [--folder DIR]

Beyond the size of the corpus its articles are repeated under new ids, each with its sentences in
another order, which keeps the words and lengths of real text but not its phrases; what they name is
read once. Queries are drawn from the articles themselves, by class. Time is CPU time of one thread,
which on an idle machine is the time that passes: nothing here waits.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks import articles, tables
from graph import reading, vietnamese
from graph.model import Change, Document, EntitySummary, MentionKind, Reading
from search.ports import Request
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter

BATCH = 500
QUERIES = 60
SEED = 5


def documents(path: Path, count: int) -> Iterator[Document]:
    """Yield *count* articles of *path*, repeated with their sentences shuffled once they run out."""
    rows = list(articles.rows(path))
    chance = random.Random(SEED)
    for number in range(count):
        row, turn = rows[number % len(rows)], number // len(rows)
        title, text = vietnamese.nfc(row["title"] or ""), vietnamese.nfc(row["text"])
        if turn:
            sentences = text.split(". ")
            chance.shuffle(sentences)
            text = ". ".join(sentences)
        year = chance.randint(2006, 2025)
        published = row["published"] or f"{year}-{chance.randint(1, 12):02}"
        yield Document(f"{row['id']}-{turn}", text, title=title, published=published)


class Ledger:
    """Counts who is named where, as the store does."""

    def __init__(self) -> None:
        self._known: dict[str, EntitySummary] = {}
        self._articles: Counter[str] = Counter()
        self._read: dict[str, Reading] = {}
        self.seconds = 0.0

    def change(self, document: Document) -> Change:
        """Read *document*, or take what was read where it is a repetition, and remember whom it names."""
        original = document.id.rpartition("-")[0]
        if original not in self._read:
            start = time.process_time()
            whole = reading.read(document)
            self.seconds += time.process_time() - start
            self._read[original] = replace(whole, sentences=(), mentions=(), facts=())
        read = replace(self._read[original], document=document, published=document.published)
        addresses = {}
        for entity in read.entities:
            iri = f"http://example.test/id/{vietnamese.slug(entity.key)}"
            addresses[entity.key] = iri
            self._known[iri] = EntitySummary(
                iri, MentionKind(entity.kind), entity.label, entity.names
            )
        self._articles.update(set(addresses.values()))
        return Change(document.id, f"http://example.test/{document.id}", read, addresses)

    @property
    def read(self) -> int:
        """How many articles were read."""
        return len(self._read)

    def summarise(self, iris: Iterable[str]) -> list[EntitySummary]:
        """Return what is known of *iris*."""
        return [
            EntitySummary(one.iri, one.kind, one.label, one.names, self._articles[iri])
            for iri in iris
            if (one := self._known[iri])
        ]


def build(path: Path, count: int, folder: Path) -> None:
    """Build the index in *folder* and print how fast that was, stage by stage."""
    indexing = 0.0
    ledger = Ledger()
    writer = WhooshIndexWriter(folder, segments=folder.with_suffix(".segments"))
    batch: list[Change] = []
    sequence = 0

    def flush() -> None:
        nonlocal sequence, indexing
        sequence += len(batch)
        start = time.process_time()
        writer.apply(batch, ledger.summarise, sequence=sequence)
        indexing += time.process_time() - start
        batch.clear()
        if sequence % 10_000 == 0:
            print(f"  {sequence} in {indexing:.0f} CPU s, {_memory():.0f} MB at most", flush=True)

    for document in documents(path, count):
        batch.append(ledger.change(document))
        if len(batch) == BATCH:
            flush()
    flush()
    writer.close()
    size = sum(file.stat().st_size for file in folder.iterdir()) / 2**20
    print(f"reading: {ledger.read / ledger.seconds:.0f} articles a CPU second")
    print(f"indexing: {count / indexing:.0f} articles a CPU second")
    print(f"index: {size:.0f} MB, {len(list(folder.glob('*.seg')))} segments")
    print(f"memory of the build, texts and readings included: {_memory():.0f} MB at most")


def classes(path: Path, count: int) -> dict[str, list[Request]]:
    """Return queries of each class, drawn from the first articles."""
    chance = random.Random(SEED)
    texts = [document.text for document in documents(path, min(count, 2_000))]

    def words(least: int, most: int) -> str:
        while True:
            clause = chance.choice(chance.choice(texts).split(".")).split()
            size = chance.randint(least, most)
            if len(clause) > size:
                at = chance.randint(0, len(clause) - size)
                cut = " ".join(clause[at : at + size])
                if cut.replace(" ", "").isalpha():
                    return cut

    def many(make: Callable[[], Request]) -> list[Request]:
        return [make() for _ in range(QUERIES)]

    year = {"year": ("2017", "2016")}
    return {
        "one word": many(lambda: Request(words(1, 1))),
        "two words": many(lambda: Request(words(2, 2))),
        "three to six words": many(lambda: Request(words(3, 6))),
        "without marks": many(lambda: Request(vietnamese.fold(words(1, 6)))),
        "phrase of 2 to 5": many(lambda: Request(f'"{words(2, 5)}"')),
        "sentence of 8 to 16": many(lambda: Request(words(8, 16))),
        "words and filter": many(lambda: Request(words(1, 3), filters=year)),
        "filter alone": many(
            lambda: Request("", filters={"year": (str(chance.randint(2006, 2025)),)})
        ),
        "newest first": many(lambda: Request(words(1, 2), order="newest")),
        "page 20": many(lambda: Request(words(1, 1), page=20)),
        "a typing slip": many(lambda: Request(words(2, 4)[:-1] + "q")),
    }


def measure(folder: Path, path: Path, count: int) -> None:
    """Print the latency of each class, cold (as drawn) in milliseconds."""
    asked = classes(path, count)
    before = resident()
    start = time.process_time()
    index = WhooshIndex(folder)
    print(
        f"open: {time.process_time() - start:.2f} s, {index.search(Request('', facets=False)).total} records"
    )
    index.search(Request("hội nghị"))
    print(f"first search: {time.process_time() - start:.2f} s after the start")
    start = time.process_time()
    index.warm()
    print(f"warm: {time.process_time() - start:.2f} s more, {resident() - before:.0f} MB resident")
    print(f"{'class':24}{'median':>8}{'p95':>8}{'max':>8}")
    for name, requests in asked.items():
        times = []
        for request in requests:
            start = time.process_time()
            index.search(request)
            times.append(1000 * (time.process_time() - start))
        _row(name, times)
    typed = [
        request.words[: random.Random(i).randint(1, 12)]
        for i, request in enumerate(asked["three to six words"] * 4)
    ]
    times = []
    for one in typed:
        start = time.process_time()
        index.suggest(one)
        times.append(1000 * (time.process_time() - start))
    _row("suggestion", times)
    print(f"resident after all queries: {resident() - before:.0f} MB")


def _memory() -> float:
    """Return the most that this process has had resident, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def resident() -> float:
    """Return the megabytes of this process that are in memory: its own and those of mapped files."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def _row(name: str, times: list[float]) -> None:
    median, late = tables.spread(times)
    print(f"{name:24}{median:8.1f}{late:8.1f}{max(times):8.1f}")


def main() -> None:
    """Build where nothing is built yet, then measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--folder", type=Path, required=True, help="where the index is, or will be")
    arguments = parser.parse_args()
    if not arguments.folder.exists():
        build(arguments.corpus, arguments.articles, arguments.folder)
    measure(arguments.folder, arguments.corpus, arguments.articles)


if __name__ == "__main__":
    main()
