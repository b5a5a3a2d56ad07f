"""The words for levels of administration: "tỉnh", "TP.", "Q."."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from graph.extract.answers import once
from graph.extract.syllables import Syllables
from graph.lexicon.trie import Trie

# Each in full.
FULL = {
    "tỉnh": "tỉnh", "thành phố": "thành phố", "tp": "thành phố", "t.p": "thành phố", "quận": "quận",
    "q": "quận", "huyện": "huyện", "h": "huyện", "huyện đảo": "huyện đảo", "thị xã": "thị xã",
    "tx": "thị xã", "thị trấn": "thị trấn", "tt": "thị trấn", "xã": "xã", "x": "xã", "phường": "phường",
    "p": "phường", "đặc khu": "đặc khu",
}  # fmt: skip
_SHORT = frozenset(("tp", "q", "h", "tx", "tt", "p", "x"))


@lru_cache(maxsize=1)
def known() -> Trie[str]:
    """The words for levels of administration, short ones among them; the value is the full word."""
    return spelled(FULL)


def spelled(names: Mapping[str, str]) -> Trie[str]:
    """The *names* by how they are written."""
    trie: Trie[str] = Trie()
    for word, name in names.items():
        trie.add(word, name)
    return trie


# A row of numbers behind the word for what they count: "các quận 1, 3 và".
_ROW = re.compile(
    r"(?P<level>quận|phường|thôn|ấp|khu phố|tổ):? (?:số )?(?:\d+(?:,? và|,|-) ?)*$",
    re.IGNORECASE,
)
_ROW_FAR = 60


def of_row(text: str, start: int) -> str | None:
    """The level of a number at *start* of *text* that goes on with a row of numbers, else None."""
    found = _ROW.search(text, max(0, start - _ROW_FAR), start)
    return found["level"].lower() if found is not None else None


@once
def read(text: Syllables, index: int) -> tuple[int, str] | None:
    """The level word at *index* with its full stop: the index after it, its full form."""
    found = known().match(text.tokens, index)
    if found is None:
        return None
    after, (name, *_) = found
    word = text.word(index)
    if word == "t" and not (text.capital(index) and text.capital(index + 2)):
        return None
    if word in _SHORT:
        dotted = text.word(after) == "." and not text.gap(after)
        if not text.capital(index) and not dotted:
            return None
        named = text.capital(after + 1) or text.word(after + 1).isdigit()
        town = word == "tx" and text.capital(after)
        if word != "tp" and not town and not (dotted and named):
            return None
        after += dotted
    return after, name
