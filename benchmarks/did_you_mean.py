"""How well diacritics are restored: headlines without them, with a model learnt from other articles.

python -m benchmarks.did_you_mean ../shared/corpus/news.jsonl.gz --learnt 3000 --asked 200
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from pathlib import Path

from benchmarks import articles, retrieval
from graph import vietnamese
from search.ports import Request
from search.words import analysis


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--learnt", type=int, default=3_000)
    parser.add_argument("--asked", type=int, default=200)
    arguments = parser.parse_args()
    rows = (row for row in articles.rows(arguments.corpus) if row["title"])
    with tempfile.TemporaryDirectory() as folder:
        index = retrieval.build(itertools.islice(rows, arguments.learnt), Path(folder))
        index.warm()
        right = syllables = whole = asked = 0
        for row in itertools.islice(rows, arguments.asked):
            typed = vietnamese.strip_marks(vietnamese.nfc(row["title"]))
            results = index.search(Request(typed, facets=False))
            meant = analysis.analyse(vietnamese.nfc(row["title"])).syllables
            offered = analysis.analyse(results.instead or results.maybe or typed).syllables
            if len(offered) == len(meant):
                right += sum(a == b for a, b in zip(offered, meant, strict=True))
            syllables += len(meant)
            whole += offered == meant
            asked += 1
        index.close()
    print(f"{asked} headlines: syllables right {right / syllables:.3f}, whole {whole / asked:.3f}")


if __name__ == "__main__":
    main()
