"""Words: sets of a few, and all words of several syllables that the package pyvi lists."""

import importlib.util
from functools import lru_cache
from pathlib import Path

from graph.vietnamese import nfc, normalise


def of(line: str) -> frozenset[str]:
    """The words of a *line* as a set."""
    return frozenset(line.split())


@lru_cache(maxsize=1)
def compounds() -> frozenset[str]:
    """Normalised words of two and more syllables, joined by spaces; empty where pyvi is missing.

    Only the list is read: importing pyvi costs seconds and much memory.
    """
    spec = importlib.util.find_spec("pyvi")
    if spec is None or spec.origin is None:
        return frozenset()
    listed = Path(spec.origin).parent / "models" / "words.txt"
    if not listed.is_file():
        return frozenset()
    words = normalise(nfc(listed.read_text("utf-8"))).split("\n")
    return frozenset(word for word in words if " " in word)
