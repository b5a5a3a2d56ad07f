"""Records of a Whoosh index by their keys, that of its progress among them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from search.records import progress
from search.whoosh.fields import version


def numbers(reader: Any, key: str) -> list[int]:
    """Return the numbers of the records with *key*: one, or none."""
    if ("key", key) not in reader:
        return []
    return list(reader.postings("key", key).all_ids())


def sequence(reader: Any, folder: Path) -> int:
    """Return the last sequence number that the index in *folder* has applied, 0 at first.

    Raises IndexDamaged where another version has built it.
    """
    found = numbers(reader, progress.KEY)
    if not found:
        return 0
    return progress.sequence(reader.stored_fields(found[0])["record"], version(), folder)
