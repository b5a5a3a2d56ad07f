"""Names found in text by their syllables: the longest match at each place, in one pass over the text.

The time does not depend on how many names there are, and little on how many lexicons: a text is asked
once for all of them where their names may start. Upper case in a name asks for upper case in
the text, so that "Hòa Bình" is not found in "hòa bình"; upper case in the text is always welcome.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache, partial
from itertools import accumulate, repeat
from operator import getitem
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from graph.vietnamese import nfc, normalise

V = TypeVar("V")

_TOKEN = re.compile(r"(\w+|[^\w \t\xa0])")
_EVEN = (("–", "-"), ("—", "-"), ("‐", "-"), ("‑", "-"), ("−", "-"), ("’", "'"))  # "Đắk R’lấp"


class Token(NamedTuple):
    """A syllable, number or sign: *word* is normalised, *capital* tells of its first letter."""

    word: str
    start: int
    end: int
    capital: bool


_AS_TUPLE = tuple.__new__


class Hit(NamedTuple, Generic[V]):
    """A name found at ``text[start:end]``; homonyms stay together in *values*."""

    start: int
    end: int
    values: tuple[V, ...]


_AS_HIT = partial(tuple.__new__, Hit)


class _Known:
    """How the names of all lexicons start: by their first two words, or by the one that they are.

    The lexicons are the bits of a number. One look-up for all of them, and not one for each: what
    finding names costs is memory that was not asked for a long time.
    """

    lexicons = 0
    names = 0
    openings: ClassVar[dict[str, dict[str, int]]] = {}


@cache
def _bits(number: int) -> tuple[int, ...]:
    """The bits that are set in *number*, each as the number that it is alone."""
    return tuple(1 << at for at in range(number.bit_length()) if number >> at & 1)


class Row(tuple[Token, ...]):
    """The tokens of one text in order, and where each word stands among them."""

    _names = -1
    _openings: Mapping[int, list[int]]

    @cached_property
    def words(self) -> list[str]:
        """The words alone."""
        return [token[0] for token in self]

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        return [token[1] for token in self]

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends."""
        return [token[2] for token in self]

    @cached_property
    def capitals(self) -> list[bool]:
        """Of each token whether it begins with a capital."""
        return [token[3] for token in self]

    def bounds(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens from *first* to before *last* begin and end in the text."""
        return self.starts[first], self.ends[last - 1]

    @cached_property
    def following(self) -> list[str]:
        """The word behind each token, empty behind the last."""
        return [*self.words, ""][1:]

    def openings(self, lexicon: int) -> list[int]:
        """The indices at which names of the lexicon of that bit may start, ascending."""
        if self._names != _Known.names:  # A lexicon was read after this text was first asked.
            self._openings, self._names = self._opened(), _Known.names
        return self._openings.get(lexicon, [])

    def _opened(self) -> Mapping[int, list[int]]:
        places, following, openings = self.places, self.following, _Known.openings
        shared: defaultdict[int, list[int]] = defaultdict(list)
        for word in places.keys() & openings.keys():
            lexicons_of = openings[word].get
            alone = lexicons_of("", 0)
            for index in places[word]:
                shared[lexicons_of(following[index], 0) | alone].append(index)
        found: defaultdict[int, list[int]] = defaultdict(list)
        for lexicons, indices in shared.items():
            for bit in _bits(lexicons):
                found[bit] += indices
        for indices in found.values():
            indices.sort()
        return found

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """The indices of each word, ascending."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            found[word].append(index)
        return found

    @cached_property
    def digits(self) -> list[int]:
        """Where in the text numbers and words begin that begin with a digit, ascending."""
        places, starts = self.places, self.starts
        return sorted(starts[at] for word in places if word[0].isdigit() for at in places[word])

    def beginnings(self, openings: Mapping[str, Container[str]]) -> list[int]:
        """Where in the text each of *openings* stands before one of its words, or any if it has none."""
        places, starts, following = self.places, self.starts, self.following
        found: list[int] = []
        for word in places.keys() & openings.keys():
            if seconds := openings[word]:
                found += [starts[index] for index in places[word] if following[index] in seconds]
            else:
                found += [starts[index] for index in places[word]]
        found.sort()
        return found


def tokens(text: str) -> Row:
    """Cut *text* into syllables and signs. The end of a line is a sign of its own, so no name crosses it."""
    folded = normalise(text)
    for sign, plain in _EVEN:
        folded = folded.replace(sign, plain)
    # What stands between the tokens, and the tokens, by turns.
    pieces = _TOKEN.split(folded)
    bounds = list(accumulate(map(len, pieces)))
    words, starts, ends = pieces[1::2], bounds[:-1:2], bounds[1::2]
    # The functions of ``operator``, since a bound ``text.__getitem__`` takes three times as long.
    capitals = list(map(str.isupper, map(getitem, repeat(text), starts)))
    # Made as plain tuples are: a thousand a page, and the constructor by name takes twice as long.
    bare = zip(words, starts, ends, capitals, strict=True)
    row = Row(map(_AS_TUPLE, repeat(Token), bare))
    row.words, row.starts, row.ends, row.capitals = words, starts, ends, capitals
    return row


@lru_cache(maxsize=4)
def title_tokens(title: str) -> Row:
    """The tokens of a title, kept while the stages of one document ask for them, one after the other."""
    return tokens(title)


class Trie(Generic[V]):
    """Names with values, by syllable: those of one text, or of a lexicon."""

    def __init__(self) -> None:
        # Below the last syllable of a name stand, by None, the values for each pattern of capitals.
        self._root: dict[str | None, Any] = {}

    def add(self, name: str, value: V) -> None:
        """Enter *value* under *name*; a name may hold several values."""
        name = nfc(name)
        written = name.split(" ")
        if all(map(str.isalnum, written)):  # as most are, and need not be cut
            capitals = tuple([at for at, word in enumerate(written) if word[0].isupper()])
            self._enter(normalise(name).split(" "), capitals, value)
        else:
            row = tokens(name)
            words, capital = row.words, row.capitals
            # Behind an apostrophe the capital is as one likes: "Đắk R'Lấp", "Đắk R'lấp".
            before = ["", *words]
            self._enter(
                words,
                tuple(at for at in range(len(words)) if capital[at] and before[at] != "'"),
                value,
            )

    def _enter(self, words: Sequence[str], capitals: tuple[int, ...], value: V) -> None:
        node = self._root
        for word in words:
            following = node.get(word)
            if following is None:
                following = node[word] = {}
            node = following
        entries = node.setdefault(None, {})
        held = entries.get(capitals, ())
        if value not in held:
            entries[capitals] = (*held, value)

    def match(self, row: Row, index: int) -> tuple[int, tuple[V, ...]] | None:
        """The longest name that starts at ``row[index]``: the index after it, its values."""
        node = self._root.get(row.words[index]) if index < len(row.words) else None
        if node is None:
            return None
        following, found, last = row.following, None, index
        while node is not None:
            if None in node and (named := self._named(node[None], row.capitals, index)):
                found = last + 1, named
            node = node.get(following[last])
            last += 1
        return found

    def matches(self, row: Row, index: int) -> list[tuple[int, tuple[V, ...]]]:
        """The names that start at ``row[index]``, the shortest first, as ``match`` gives the longest."""
        following, last = row.following, index
        found: list[tuple[int, tuple[V, ...]]] = []
        node = self._root.get(row.words[index]) if index < len(row.words) else None
        while node is not None:
            if None in node and (named := self._named(node[None], row.capitals, index)):
                found.append((last + 1, named))
            node = node.get(following[last])
            last += 1
        return found

    @staticmethod
    def _named(
        entries: Mapping[tuple[int, ...], tuple[V, ...]], written: Sequence[bool], index: int
    ) -> tuple[V, ...]:
        """The values of those *entries* whose capitals are *written* from *index* on."""
        named: tuple[V, ...] = ()
        for capitals, values in entries.items():
            for offset in capitals:
                if not written[index + offset]:
                    break
            else:
                named = named + values if named else values
        return named

    def scan(self, row: Row) -> Iterator[Hit[V]]:
        """Yield the names in *row* from left to right, longest first, never overlapping."""
        after = 0
        for index in self.openings(row):
            if index >= after and (found := self.match(row, index)):
                after, entries = found
                yield _AS_HIT((row.starts[index], row.ends[after - 1], entries))

    def everywhere(self, row: Row) -> dict[int, tuple[int, tuple[V, ...]]]:
        """The longest name at each index of *row* at which one starts, ascending; they may overlap."""
        return {index: found for index in self.openings(row) if (found := self.match(row, index))}

    def openings(self, row: Row) -> list[int]:
        """The indices at which the first two words of a name stand, or a name of one, ascending."""
        places, following = row.places, row.following
        found: list[int] = []
        for word in places.keys() & self._root.keys():
            node = self._root[word]
            if None in node:
                found += places[word]
            else:
                found += [index for index in places[word] if following[index] in node]
        found.sort()
        return found


class Lexicon(Trie[V]):
    """A trie that lives as long as the process does."""

    def __init__(self) -> None:
        super().__init__()
        self._bit = 1 << _Known.lexicons
        _Known.lexicons += 1

    def _enter(self, words: Sequence[str], capitals: tuple[int, ...], value: V) -> None:
        super()._enter(words, capitals, value)
        first, second = words[0], words[1] if len(words) > 1 else ""
        seconds = _Known.openings.setdefault(first, {})
        seconds[second] = seconds.get(second, 0) | self._bit
        _Known.names += 1

    def openings(self, row: Row) -> list[int]:
        """The indices at which the first two words of a name stand, or a name of one, ascending."""
        return row.openings(self._bit)
