"""Means to make patterns that are tried at each letter of a text quick to say no."""

import re
from collections.abc import Container, Iterable, Iterator
from functools import cached_property


def ahead(words: Iterable[str]) -> str:
    """A look-ahead for the first two letters of *words*, each of at least two.

    It passes wherever one of *words* begins, and at most other places one look at a set of letters
    replaces the trial of every word.
    """
    pairs = {word[:2] for word in words}
    sets = ("".join(sorted({pair[at] for pair in pairs})) for at in (0, 1))
    return f"(?={''.join(f'[{re.escape(letters)}]' for letters in sets)})"


def may_end(text: str, start: int, end: int, words: Container[str]) -> bool:
    """Whether *words* hold the last word of ``text[start:end]``, which ends with a blank.

    Yes as well where no blank ends it, or its last word is none of letters and digits alone. What ends
    with one of a hundred phrases and the end of the text is searched for five times as long.
    """
    if text[end - 1 : end] != " ":
        return True
    last = text[text.rfind(" ", start, end - 1) + 1 or start : end - 1]
    return last in words or not last.isalnum()


def last_words(phrases: str) -> frozenset[str]:
    """The last words of *phrases*, given as "(?<!tổng )số|lần thứ"; they may look behind."""
    plain = re.sub(r"\(\?<!.*?\)", "", phrases)
    return frozenset(phrase.split()[-1] for phrase in plain.split("|"))


class _Late:
    """A pattern that is compiled when a text first needs it: of the hundreds, most texts need a few."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern as ``re`` knows it."""
        return re.compile(self._source, self._flags)


class Gated(_Late):
    """A pattern for sentences that hold one of *keys*, given as " tù|tử hình", wherever it stands in them."""

    def __init__(self, source: str, *, keys: str) -> None:
        super().__init__(source)
        self.keys = tuple(keys.split("|"))


class Keyed(Gated):
    """A pattern that matches nothing without one of its *keys*, given as "nghỉ hưu|về hưu".

    Most texts hold none, and to look for a key takes a fiftieth of the time that the pattern takes.
    """

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in *text*, as ``re`` finds them."""
        return self.pattern.finditer(text) if self.has_key(text) else iter(())

    def has_key(self, text: str) -> bool:
        """Whether one of the keys stands in *text*."""
        for key in self.keys:  # noqa: SIM110 - ``any`` takes twice as long
            if key in text:
                return True
        return False


_WORD = re.compile(r"\w+|[^\w ]")


def openings(phrases: Iterable[str]) -> dict[str, frozenset[str]]:
    """The first words of *phrases*, each with the second ones that may follow it, none where any may."""
    found: dict[str, frozenset[str]] = {}
    for phrase in phrases:
        first, *rest = _WORD.findall(phrase)
        seconds = found.get(first, frozenset(rest[:1]))
        found[first] = seconds | {rest[0]} if rest and seconds else frozenset()
    return found


class Led(_Late):
    """A pattern whose matches begin with one of the phrases in *by* ("bộ luật|luật").

    Whoever knows where each word of a text stands need not try it at each letter: *openings* are the
    first words of the phrases. The words are whole and normalised ones; the pattern may be for the
    text as written.
    """

    def __init__(self, source: str, *, by: str, flags: int = 0) -> None:
        super().__init__(source, flags)
        self.openings = openings(by.split("|"))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in *text*, of whose words nothing is known."""
        return self.pattern.finditer(text)

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """The match that begins at *start*, which need not be the beginning of a word."""
        return self.pattern.match(text, start)

    def among(self, text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
        """The matches in *text*, as ``re`` finds them, where *starts* are the beginnings of its words."""
        match, after = self.pattern.match, 0
        for start in starts:
            if start >= after and (found := match(text, start)):
                after = found.end()
                yield found
