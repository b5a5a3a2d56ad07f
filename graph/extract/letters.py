"""A text as a row of syllables: how each is written, and what stands between."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import compress

from graph.lexicon.trie import Row

# Names of other countries with a capital inside: "McCain", "DiCaprio", "DeVos".
_TWICE = re.compile(r"(?:Mac|Mc|De|Di|Du|La|Le|Van)[A-Z][a-z]{2,}")
# Letters that are a syllable of a name: "Y Thanh", "H Yim", "Nguyễn Ý".
_LONE = frozenset("yôaêiuohk")


class Letters:
    """The syllables of one text by index; outside the text every answer is no.

    Names never cross the end of a line: it is a syllable of its own that joins nothing.
    """

    def __init__(self, text: str, row: Row) -> None:
        self.text = text
        self.tokens = row
        self._size = len(row)
        self._words = row.words
        self._capitals = row.capitals
        self._joined = [False]
        self._joined += [
            start - end <= 2 for start, end in zip(row.starts[1:], row.ends, strict=False)
        ]

    def __len__(self) -> int:
        return self._size

    def word(self, index: int) -> str:
        """The normalised syllable at *index*, empty outside the text."""
        try:
            return self._words[index] if index >= 0 else ""
        except IndexError:
            return ""

    def words(self, first: int, last: int) -> str:
        """The normalised syllables from *first* to before *last*, joined by blanks."""
        return " ".join(self._words[first:last])

    def written(self, first: int, last: int) -> str:
        """The text of the syllables from *first* to before *last*."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def gap(self, index: int) -> bool:
        """Whether anything stands between the syllable at *index* and the one before it, or none is."""
        if index >= len(self.tokens):
            return True
        return self.tokens[index].start > self.tokens[index - 1].end

    def joined(self, index: int) -> bool:
        """Whether the syllable at *index* follows the one before it after at most two blanks."""
        return 0 < index < self._size and self._joined[index]

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The indices of all syllables that begin with a capital."""
        return tuple(compress(range(self._size), self._capitals))

    @cached_property
    def starts(self) -> dict[int, int]:
        """The index of each syllable by where it begins in the text."""
        return dict(zip(self.tokens.starts, range(self._size), strict=True))

    def at(self, position: int) -> int | None:
        """The index of the syllable that begins at *position* of the text, or None."""
        return self.starts.get(position)

    def standing(self, *words: str) -> tuple[int, ...]:
        """The indices of all syllables that are one of *words*, ascending."""
        places = self.tokens.places
        found: list[int] = []
        for word in words:
            found += places.get(word, ())
        return tuple(sorted(found))

    def capital(self, index: int) -> bool:
        """Whether the syllable at *index* begins with a capital."""
        return 0 <= index < self._size and self._capitals[index]

    def proper(self, index: int) -> bool:
        """Whether the syllable at *index* is a capital with small letters, as in names."""
        return 0 <= index < self._size and self._propers[index]

    @cached_property
    def _propers(self) -> list[bool]:
        found = [False] * self._size
        text, row = self.text, self.tokens
        for index in self.capitals:
            start, end = row.starts[index], row.ends[index]
            if end - start > 1:
                found[index] = text[start + 1 : end].islower() or bool(
                    _TWICE.fullmatch(text, start, end)
                )
            else:
                found[index] = row.words[index] in _LONE
        return found

    @cached_property
    def oddities(self) -> tuple[int, ...]:
        """The indices of all capitals that are not proper: initials, brands, codes."""
        return tuple(index for index in self.capitals if not self._propers[index])

    def initials(self, index: int) -> bool:
        """Whether the syllable at *index* is an abbreviation: two or more capitals."""
        return index in self._initials

    @cached_property
    def _initials(self) -> frozenset[int]:
        row = self.tokens
        return frozenset(
            index
            for index in self.oddities
            if row.ends[index] - row.starts[index] > 1
            and self.text[row.starts[index] : row.ends[index]].isupper()
        )
