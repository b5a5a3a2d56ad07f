"""Means to make patterns that are tried at each letter of a text quick to say no."""

import re
from collections.abc import Iterable, Iterator


def ahead(words: Iterable[str], *, any_case: bool = False) -> str:
    """A look-ahead for the first two letters of *words*, each of at least two.

    It passes wherever one of *words* begins, and at most other places one look at a set of letters
    replaces the trial of every word.
    """
    pairs = {word[:2] for word in words}
    if any_case:
        pairs |= {form for pair in pairs for form in (pair.upper(), pair.title())}
    sets = ("".join(sorted({pair[at] for pair in pairs})) for at in (0, 1))
    return f"(?={''.join(f'[{re.escape(letters)}]' for letters in sets)})"


class Keyed:
    """A pattern that matches nothing without one of its *keys*, given as "nghỉ hưu|về hưu".

    Most texts hold none, and to look for a key takes a fiftieth of the time that the pattern takes.
    """

    __slots__ = ("keys", "pattern")

    def __init__(self, source: str, *, keys: str) -> None:
        self.pattern = re.compile(source)
        self.keys = tuple(keys.split("|"))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in *text*, as ``re`` finds them."""
        for key in self.keys:
            if key in text:
                return self.pattern.finditer(text)
        return iter(())


class Led:
    """A pattern whose matches begin with the first word of one of the phrases in *by* ("bộ luật|luật").

    Whoever knows where each word of a text stands need not try it at each letter. The words are
    whole and normalised ones; the pattern may be for the text as written.
    """

    __slots__ = ("pattern", "words")

    def __init__(self, source: str, *, by: str, flags: int = 0) -> None:
        self.pattern = re.compile(source, flags)
        self.words = tuple(sorted({phrase.split()[0] for phrase in by.split("|")}))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in *text*, of whose words nothing is known."""
        return self.pattern.finditer(text)

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """The match that begins at *start*, which need not be the beginning of a word."""
        return self.pattern.match(text, start)

    def among(self, text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
        """The matches in *text*, as ``re`` finds them, where *starts* are the beginnings of its words."""
        after = 0
        for start in starts:
            if start >= after and (found := self.pattern.match(text, start)):
                after = found.end()
                yield found
