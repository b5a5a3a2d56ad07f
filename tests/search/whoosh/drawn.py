"""Articles and questions of words drawn by chance, the same each time."""

from __future__ import annotations

import random
from pathlib import Path

from graph.model import Change
from search.ports import Request
from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented

WORDS = [
    *("hội", "nghị", "tổng", "kết", "công", "tác", "năm", "thành", "phố", "quyết", "định", "báo"),
    *("chí", "lao", "động", "sở", "ngành", "xã", "phường"),
]


def batch(seed: int, count: int) -> list[Change]:
    """Make articles of random words, the same for the same *seed*."""
    chance = random.Random(seed)
    return [
        invented.change(
            f"bai-{seed}-{i}",
            " ".join(chance.choices(WORDS, k=chance.randint(5, 80))),
            title=" ".join(chance.choices(WORDS, k=4)),
            published=f"20{chance.randint(10, 24)}-0{chance.randint(1, 9)}",
            entities=tuple(chance.sample((invented.OFFICE, invented.PLACE, invented.HEAD), k=2)),
        )
        for i in range(count)
    ]


def fill(folder: Path, batches: int, count: int) -> None:
    writer, ledger = WhooshIndexWriter(folder), invented.Ledger()
    for seed in range(1, batches + 1):
        changes = batch(seed, count)
        ledger.put(changes)
        writer.apply(changes, ledger.summarise, sequence=seed)
    writer.close()


def requests() -> list[Request]:
    chance = random.Random(7)
    words = [" ".join(chance.choices(WORDS, k=chance.randint(1, 5))) for _ in range(40)]
    words += [f'"{" ".join(chance.choices(WORDS, k=2))}"' for _ in range(20)]
    return [
        Request(one, order=chance.choice(("relevance", "newest")), size=chance.randint(1, 20))
        for one in words
    ]
