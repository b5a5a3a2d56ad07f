"""Segments that we write by the term hold what Whoosh writes by the posting, merged segments too."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from whoosh.codec.whoosh3 import W3Codec
from whoosh.reading import SegmentReader

from search.whoosh import terms, writer
from search.whoosh.reader import WhooshReader
from search.whoosh.terms import TermCodec, TermWriter
from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented

FIELDS = ("key", "text", "folded", "pairs", "name", "name_folded", "number", "domain", "day")
PLACED = ("text", "folded", "name", "name_folded")
WORDS = ("hội", "nghị", "tổng", "kết", "công", "tác", "năm", "thành", "phố", "quyết", "định", "báo")


def fill(folder: Path) -> None:
    """Write so many batches that segments are merged twice, each replacing and removing some."""
    writer, ledger = WhooshIndexWriter(folder), invented.Ledger()
    chance = random.Random(3)
    for number in range(20):
        texts = [chance.choices(WORDS, k=chance.randint(3, 60)) for _ in range(30)]
        changes = [
            invented.change(
                f"bai-{chance.randint(0, 400)}",
                " ".join((*words, f"rieng{number}x{i}")),
                title=" ".join(words[:3]),
                entities=tuple(chance.sample((invented.OFFICE, invented.PLACE, invented.HEAD), 2)),
            )
            for i, words in enumerate(texts)
        ]
        changes.append(invented.removal(f"bai-{chance.randint(0, 400)}"))
        ledger.put(changes)
        writer.apply(changes, ledger.summarise, sequence=number + 1)
    writer.close()


def content(folder: Path) -> dict[tuple[str, str], list[tuple[str, float, bytes]]]:
    """All living postings: the key of the record, its weight and its packed places."""
    reader = WhooshReader(folder)
    keys = {}
    for key, _ in reader.tokens("key"):
        keys.update(dict.fromkeys(map(int, reader.postings("key", key).ids), key))
    living = {number for number, card in enumerate(reader.cards()) if card}
    found = {}
    for field in FIELDS:
        for token, _ in reader.tokens(field):
            postings, places = reader.postings(field, token), [b""] * 1_000
            if field in PLACED:
                where = reader.places(field, token, postings.ids)
                places = [
                    each.tobytes() for each in np.split(where.places, np.cumsum(where.counts))
                ]
            rows = zip(postings.ids.tolist(), postings.weights.tolist(), places, strict=False)
            some = [(keys[i], weight, place) for i, weight, place in rows if i in living]
            if some:
                found[field, token] = sorted(some)
    reader.close()
    return found


def take_over(writer: Any, segment: Any) -> None:
    """Merge as Whoosh does where its own codec writes."""
    if isinstance(writer.fieldwriter, TermWriter):
        terms.take_over(writer, segment)
        return
    reader = SegmentReader(writer.storage, writer.schema, segment)
    writer.add_reader(reader)
    reader.close()


def test_terms_are_as_whoosh_writes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path / "ours")
    monkeypatch.setattr(writer, "take_over", take_over)
    monkeypatch.setattr(writer, "TermCodec", W3Codec)
    fill(tmp_path / "theirs")
    ours, theirs = content(tmp_path / "ours"), content(tmp_path / "theirs")
    assert len(list((tmp_path / "ours").glob("*.seg"))) < 10
    assert len(ours) > 600
    assert ours == theirs


def test_each_reads_what_the_other_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that was begun before goes on without a rebuild."""
    fill(tmp_path / "ours")
    codecs = [TermCodec, W3Codec] * 10
    monkeypatch.setattr(writer, "take_over", take_over)
    monkeypatch.setattr(writer, "TermCodec", lambda: codecs.pop()())
    fill(tmp_path / "mixed")
    assert content(tmp_path / "mixed") == content(tmp_path / "ours")
