"""A text as a row of syllables: how each is written, and what stands between."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from itertools import compress, filterfalse, repeat
from operator import lt, sub

from graph.lexicon.trie import Row

# Names of other countries with a capital inside: "McCain", "DiCaprio", "DeVos".
_TWICE = re.compile(r"(?:Mac|Mc|De|Di|Du|La|Le|Van)[A-Z][a-z]{2,}")
# Letters that are a syllable of a name: "Y Thanh", "H Yim", "Nguyễn Ý".
_LONE = frozenset("yôaêiuohk")


class _Words(dict[int, str]):
    """The word at each index, empty outside the text."""

    def __missing__(self, index: int) -> str:
        return ""


class Letters:
    """The syllables of one text by index; outside the text every answer is no.

    Names never cross the end of a line: it is a syllable of its own that joins nothing.
    """

    # What is asked by the thousand is a look-up of sets, with no call of Python's own.
    word: Callable[[int], str]
    """The normalised syllable at an index, empty outside the text."""

    capital: Callable[[int], bool]
    """Whether the syllable at an index begins with a capital."""

    joined: Callable[[int], bool]
    """Whether the syllable at an index follows the one before it after at most two blanks."""

    proper: Callable[[int], bool]
    """Whether the syllable at an index is a capital with small letters, as in names."""

    def __init__(self, text: str, row: Row) -> None:
        self.text = text
        self.tokens = row
        self.capitals = tuple(compress(range(len(row)), row.capitals))
        """The indices of all syllables that begin with a capital."""
        self._size = len(row)
        self._words = row.words
        self.word = _Words(enumerate(row.words)).__getitem__
        self.capital = frozenset(self.capitals).__contains__
        gaps = map(sub, row.starts[1:], row.ends)
        near = map(lt, gaps, repeat(3))
        self.joined = frozenset(compress(range(1, len(row)), near)).__contains__
        starts, ends = row.starts, row.ends
        self.proper = frozenset(
            [
                index
                for index in self.capitals
                if text[starts[index] + 1 : ends[index]].islower() or self._is_odd_name(index)
            ]
        ).__contains__

    def __len__(self) -> int:
        return self._size

    def words(self, first: int, last: int) -> str:
        """The normalised syllables from *first* to before *last*, joined by blanks."""
        return " ".join(self._words[first:last])

    def written(self, first: int, last: int) -> str:
        """The text of the syllables from *first* to before *last*."""
        return self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def gap(self, index: int) -> bool:
        """Whether anything stands between the syllable at *index* and the one before it, or none is."""
        if index >= len(self.tokens):
            return True
        return self.tokens.starts[index] > self.tokens.ends[index - 1]

    def at(self, position: int) -> int | None:
        """The index of the syllable that begins at *position* of the text, or None."""
        starts = self.tokens.starts
        index = bisect_left(starts, position)
        return index if index < self._size and starts[index] == position else None

    def standing(self, *words: str) -> tuple[int, ...]:
        """The indices of all syllables that are one of *words*, ascending."""
        places = self.tokens.places
        found: list[int] = []
        for word in words:
            found += places.get(word, ())
        return tuple(sorted(found))

    def _is_odd_name(self, index: int) -> bool:
        """Whether the capital at *index* is as in names, though no small letters alone follow it."""
        row = self.tokens
        start, end = row.starts[index], row.ends[index]
        if end - start == 1:
            return row.words[index] in _LONE
        return self.text[start] in "MDLV" and _TWICE.fullmatch(self.text, start, end) is not None

    @cached_property
    def oddities(self) -> tuple[int, ...]:
        """The indices of all capitals that are not proper: initials, brands, codes."""
        return tuple(filterfalse(self.proper, self.capitals))

    @cached_property
    def initials(self) -> Callable[[int], bool]:
        """Whether the syllable at an index is an abbreviation: two or more capitals."""
        row = self.tokens
        return frozenset(
            index
            for index in self.oddities
            if row.ends[index] - row.starts[index] > 1
            and self.text[row.starts[index] : row.ends[index]].isupper()
        ).__contains__
