"""What was meant by what was typed: the words themselves, or the most likely ones close to them.

The same for every engine, which only has to find, to count and to show a few of the best texts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from graph import vietnamese
from search.asking import english, parsing, shorthand
from search.asking import query as ask
from search.guessing.marks import Marks
from search.guessing.spelling import Speller
from search.ports import Request
from search.words import segmentation
from search.words.analysis import Analysis

# Where nothing holds all of a short query, a text that holds so much of it is shown.
LOOSEST = 0.5
# Marks that find so few texts are doubted where others find so many times more.
_FEW = 2
_MORE = 4
# … or where other marks are so much likelier (a natural logarithm), or likelier and find far more.
_SURELY = 8.0
_LIKELY = 3.0
_FAR_MORE = 10
# A second slip is so much less likely than one.
_SLIP = 4.0

Found = TypeVar("Found")


class Finder(Protocol[Found]):
    """What an engine must do for what was meant to be found."""

    def find(self, query: ask.Query, *, share: float | None = None) -> Found:
        """Return what matches; *share* of the weight of its words is enough, if given."""
        ...

    def count(self, found: Found) -> int:
        """Return how many records were found."""
        ...

    def examples(self, found: Found) -> Iterable[Analysis]:
        """Return the tokens of the best texts found."""
        ...

    def learnt(self) -> tuple[Speller, Marks]:
        """Return what knows the words of all texts."""
        ...


@dataclass(frozen=True, slots=True)
class Meaning(Generic[Found]):
    """The query that was searched, and what it found. *instead* and *maybe* are as in Results."""

    query: ask.Query
    found: Found
    instead: str | None = None
    maybe: str | None = None


def parse(typed: str) -> ask.Query:
    """Return what *typed* asks for, its words of several syllables known."""
    return parsing.parse(typed, compounds=segmentation.compounds)


def lexicon(tokens: Iterable[tuple[str, int]], names: Iterable[tuple[str, int]]) -> Counter[str]:
    """Return how many texts hold each bare word, from the *tokens* of articles and bare *names*."""
    held: Counter[str] = Counter(dict(names))
    for token, count in tokens:
        if "_" not in token:
            held[vietnamese.strip_marks(token)] += count
    return held


def understand(request: Request, finder: Finder[Found]) -> Meaning[Found]:
    """Return what *request* finds; where no text can hold it, what is near it.

    Short forms are written out and English names translated where more is found so, unless
    *request* is insisted on.
    """
    words = request.words
    longer = None if request.literal else shorthand.write_out(words) or english.translate(words)
    if longer is not None:
        meaning = _understood(replace(request, words=longer), finder)
        as_typed = finder.find(parse(words))
        if finder.count(meaning.found) > finder.count(as_typed):
            return replace(meaning, instead=meaning.instead or longer)
    return _understood(request, finder)


def _understood(request: Request, finder: Finder[Found]) -> Meaning[Found]:
    query = parse(request.words)
    found = finder.find(query)
    instead = maybe = None
    if not request.literal and not query.empty:
        mended = finder.learnt()[0].mend(query.text)
        if mended is not None or not finder.count(found):
            nearest = _instead(query, mended, finder)
            if nearest is not None:
                query, found = nearest
                instead = query.text
        elif request.advice and request.page <= 1:
            maybe = _maybe(query, found, finder)
    if not finder.count(found):
        found = finder.find(query, share=LOOSEST)
    return Meaning(query, found, instead, maybe)


def _instead(
    query: ask.Query, mended: str | None, finder: Finder[Found]
) -> tuple[ask.Query, Found] | None:
    """Return the likeliest query near *query* that finds something.

    *mended* is *query* without the words that no text holds; what is left out is so at the last.
    """
    speller, marks = finder.learnt()
    doubted = speller.mend(query.text, doubting=True)
    texts = dict.fromkeys(text for text in (mended or query.text, doubted) if text is not None)
    best: tuple[float, ask.Query, Found] | None = None
    for slips, text in enumerate(texts):
        bare = _bare(text)
        found = finder.find(bare)
        if not finder.count(found):
            continue
        restored = marks.weigh(text, finder.examples(found))
        likelier = parse(restored.text)
        better = finder.find(likelier)
        likely = restored.chance - _SLIP * slips
        if best is None or likely > best[0]:
            best = (likely, likelier, better) if finder.count(better) else (likely, bare, found)
    if best is not None:
        return best[1:]
    known = parse(speller.known(query.text))
    # Of "ministry of health" nothing is meant by the "of" alone that some text holds.
    if known.empty or known.text == query.text or 2 * _size(known) < _size(query):
        return None
    found = finder.find(known)
    return (known, found) if finder.count(found) else None


def _maybe(query: ask.Query, found: Found, finder: Finder[Found]) -> str | None:
    """Return what the reader may have meant where *query* finds something all the same."""
    marks = finder.learnt()[1]
    if query.bare:
        return marks.restore(query.text, finder.examples(found))
    bare = finder.find(_bare(query.text))
    likelier = marks.weigh(query.text, finder.examples(bare))
    if likelier.text == query.text:
        return None
    few = finder.count(found)
    many = finder.count(finder.find(parse(likelier.text)))
    surely = likelier.gain > _SURELY and many
    surely = surely or (likelier.gain > _LIKELY and many > _FAR_MORE * few)
    return likelier.text if surely or (few <= _FEW and many > _MORE * few) else None


def _size(query: ask.Query) -> int:
    return len(query.text.split())


def _bare(text: str) -> ask.Query:
    return parsing.parse(vietnamese.strip_marks(text))
