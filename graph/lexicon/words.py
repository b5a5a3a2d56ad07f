"""Words: sets of a few, and all words of several syllables that the package pyvi lists."""

import importlib.util
from functools import lru_cache
from pathlib import Path

from graph.vietnamese import nfc, normalise


def of(line: str) -> frozenset[str]:
    """The words of a *line* as a set."""
    return frozenset(line.split())


@lru_cache(maxsize=1)
def _listed() -> tuple[str, ...]:
    """The normalised words that pyvi lists; none where it is missing.

    Only the list is read: importing pyvi costs seconds and much memory.
    """
    spec = importlib.util.find_spec("pyvi")
    if spec is None or spec.origin is None:
        return ()
    listed = Path(spec.origin).parent / "models" / "words.txt"
    if not listed.is_file():
        return ()
    return tuple(normalise(nfc(listed.read_text("utf-8"))).split("\n"))


@lru_cache(maxsize=1)
def compounds() -> frozenset[str]:
    """Normalised words of two and more syllables, joined by spaces."""
    return frozenset(word for word in _listed() if " " in word)


@lru_cache(maxsize=1)
def syllables() -> frozenset[str]:
    """Normalised syllables of Vietnamese words."""
    return frozenset(syllable for word in _listed() for syllable in word.split())
