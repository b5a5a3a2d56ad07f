"""Articles as files of lines hold them, for all measurements that run with the sources beside them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.model import Document
from graph.vietnamese import nfc


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, which may be compressed (.gz)."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def document(row: Mapping[str, Any]) -> Document:
    """An article as an ingest takes it, of a *row* with id, text and perhaps title and published."""
    title = nfc(row["title"]) if row.get("title") else None
    return Document(row["id"], nfc(row["text"]), title=title, published=row.get("published"))
