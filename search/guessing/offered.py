"""What is offered while somebody types: completions, else what was probably meant by it.

The same for every engine, which only has to complete, to know the words of its texts and to name things.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from graph import vietnamese
from search.asking import parsing, shorthand
from search.guessing.marks import Marks
from search.guessing.spelling import Speller
from search.names import named
from search.ports import Suggestion
from search.words import analysis

# Who types so many words writes a sentence, which names nothing.
_LONGEST = 16


class Offering(Protocol):
    """What an engine must do for something to be offered."""

    def complete(self, typed: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return what begins as *typed*, best first."""
        ...

    def learnt(self) -> tuple[Speller, Marks]:
        """Return what knows the words of all texts."""
        ...

    def named(self, words: str, *, limit: int) -> tuple[Suggestion, ...]:
        """Return things that hold all of *words*, or are named by them, best first."""
        ...


def suggest(typed: str, engine: Offering, *, limit: int) -> tuple[Suggestion, ...]:
    """Return at most *limit* of what begins as *typed*, best first; never raises.

    Where nothing does: what begins as it was meant (short forms, keystrokes, slips, titles before a name),
    then things that it names in another order, or with some of its words.
    """
    found = engine.complete(typed, limit=limit)
    words = typed.encode("utf-8", "ignore").decode("utf-8", "ignore").split()
    if not 0 < len(words) <= _LONGEST or parsing.has_operators(typed):
        return found
    text = vietnamese.nfc(" ".join(words))
    if found:
        if not vietnamese.has_marks(text) or any(_begins(one.text, text) for one in found):
            return found
        # "Phạm Quý" begins no "Phạm Quỳnh Lan", and may be somebody without a middle name.
        return tuple(dict.fromkeys((*engine.named(text, limit=limit), *found)))[:limit]
    for reading in dict.fromkeys(_readings(text, engine.learnt()[0])):
        if found := engine.complete(reading, limit=limit):
            return found
    for reading in dict.fromkeys(_whole(text, engine.learnt()[0])):
        if found := engine.named(reading, limit=limit):
            return found
    return ()


def _begins(name: str, text: str) -> bool:
    """Tell whether some words of *name* begin as *text* does, with its marks."""
    said, typed = (" ".join(analysis.analyse(one).syllables) for one in (name, text))
    return f" {typed}" in f" {said}"


def _readings(typed: str, speller: Speller) -> Iterator[str]:
    """Yield what *typed* may be the beginning of."""
    text = shorthand.write_out(typed) or typed
    yield text
    head, _, last = text.rpartition(" ")
    # The last word may be unfinished.
    if head and (mended := speller.mend(head)) is not None:
        yield f"{mended} {last}"
    mended = speller.mend(text) or text
    yield mended
    for reading in dict.fromkeys((text, mended)):
        if rest := named.untitled(reading):
            yield rest


def _whole(typed: str, speller: Speller) -> Iterator[str]:
    """Yield what *typed* may mean if nothing is missing at its end."""
    text = shorthand.write_out(typed) or typed
    for words in (text, speller.mend(text), speller.mend(text, doubting=True)):
        if words is not None:
            yield words
            yield vietnamese.strip_marks(words)
