"""One text → its tokens, the same for documents and for queries, with offsets into the text.

A token stream holds what every field of every engine is made of: syllables in one tone placement,
compounds at the place of their first syllable, folded twins, pairs of folded neighbours, numbers of
legal documents and domain names. Abbreviations are written out, so a token may stand for a part of
what is written: its offsets are then those of the whole abbreviation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from sys import intern

from graph import vietnamese
from search.words import abbreviations

# Raise it whenever the same text gives other tokens: indexes built before are then built anew.
VERSION = 3

Compounds = Callable[[str], tuple[tuple[int, int], ...]]

_SYLLABLE = re.compile(r"[^\W_]+")
# Both spellings are in use: kỹ and kĩ, sỹ and sĩ, quý and quí; "thúy" and "ý" have one.
_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))
_Y = re.compile(r"(?:(?<=\b[hklmst])|(?<=\bqu))[yỳýỷỹỵ]\b")
_TOP_LEVEL = "vn|com|net|org|gov|edu|info|io|asia|biz|eu|uk|us|cn|jp|kr|fr|de|me|tv|app|dev"
_DOMAIN = re.compile(
    rf"(?<![\w.-])(?:https?://)?(?:www\.)?(?P<name>(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:{_TOP_LEVEL}))"
    r"(?![\w-]|\.\w)"
)
# Dashes of every length join the parts of a number.
_DASHES = "‐‑‒–—−"
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?P<serial>\d{1,6}[a-z]?)(?P<year>/(?:19|20)\d\d)?"
    r"(?P<code>[/-][a-zđư]{1,8}\d{0,2}(?:&[a-zđư]{1,6})*(?:[/-][a-zđư]{1,12}\d{0,2}(?:&[a-zđư]{1,6})*)*)"
    r"(?![^\W_])"
)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The tokens of one text.

    *syllables*, *spelled*, *folded*, *starts* and *ends* run side by side: one entry a position.
    *spelled* keeps the reader's choice of i and y, which the others do not. *compounds* are
    (position, word), the word joined by "_". *numbers* and *domains* are folded, in order.
    """

    syllables: tuple[str, ...]
    spelled: tuple[str, ...]
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    compounds: tuple[tuple[int, str], ...] = ()
    numbers: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.syllables)

    def pairs(self) -> Iterator[str]:
        """Yield the folded neighbours, joined by "_"."""
        return (f"{a}_{b}" for a, b in zip(self.folded, self.folded[1:], strict=False))


@dataclass(frozen=True, slots=True)
class _Written:
    """*text* with abbreviations written out; *cuts* are (place in it, start, end, shift) of each."""

    text: str
    cuts: tuple[tuple[int, int, int, int], ...]

    def origins(self, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield where in the original text each of *spans*, in order, stands."""
        cuts = iter((*self.cuts, (len(self.text) + 1, 0, 0, 0)))
        first = last = limit = shift = 0
        at, start, end, long = next(cuts)
        for left, right in spans:
            while left >= at:
                first, last, limit, shift = start, end, at + long, end - (at + long)
                at, start, end, long = next(cuts)
            yield (first, last) if left < limit else (left + shift, right + shift)


def even(bare: str) -> str:
    """Return a *bare* syllable as tokens have it: "qui" of "quy", "ki" of "ky"."""
    return _Y.sub("i", bare)


def number_key(serial: str, year: str, code: str) -> str:
    """Return the form under which a document's number is looked up, as in ``8/2017/qd-ubnd``.

    Bare, in lower case, without leading zeros; whatever joins its parts, the Party's 08-NQ/TW included.
    """
    parts = re.split("[/-]", vietnamese.fold(code).strip("/-"))
    return f"{serial.lstrip('0') or '0'}{year}/{'-'.join(parts)}"


def hard_tokens(normalised: str) -> Iterator[re.Match[str]]:
    """Yield domain names (group ``name``) and document numbers (group ``code``), left to right."""
    joined = normalised
    for dash in _DASHES:
        joined = joined.replace(dash, "-")
    spans = [*_DOMAIN.finditer(normalised), *_NUMBER.finditer(joined)]
    end = 0
    for match in sorted(spans, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            end = match.end()
            yield match


def is_number(match: re.Match[str]) -> bool:
    """Tell whether a hard token is a document's number."""
    return match.re is _NUMBER


def analyse(text: str, *, compounds: Compounds | None = None) -> Analysis:
    """Return the tokens of NFC *text*.

    *compounds* finds words of several syllables; without it there are none, which is what
    highlighting needs and what a query without marks gets.
    """
    normalised = vietnamese.normalise(text)
    numbers: list[str] = []
    domains: list[str] = []
    masked: list[tuple[int, int]] = []
    for match in hard_tokens(normalised):
        masked.append(match.span())
        if is_number(match):
            serial, year, code = match["serial"], match["year"] or "", match["code"]
            numbers.append(number_key(serial, year, code))
            if year:
                numbers.append(number_key(serial, "", code))
        else:
            domains.append(match["name"])
    written = _write_out(text, normalised, masked)
    low = normalised if written.text is text else vietnamese.normalise(written.text)
    spans = [match.span() for match in _SYLLABLE.finditer(low)]
    places = list(written.origins(spans)) if written.cuts else spans
    same = _Y.sub(lambda found: _I[found.group()], low)
    bare = vietnamese.strip_marks(same)
    # Texts say the same few thousand syllables over and over: tokens that are kept share them.
    syllables = _cut(same, spans)
    starts, ends = zip(*places, strict=True) if places else ((), ())
    return Analysis(
        syllables=syllables,
        # Most texts are written as tokens are: then they are the same.
        spelled=syllables if low == same else _cut(low, spans),
        folded=_cut(bare, spans),
        starts=starts,
        ends=ends,
        compounds=_join(syllables, spans, compounds(written.text)) if compounds is not None else (),
        numbers=tuple(numbers),
        domains=tuple(domains),
    )


def _cut(text: str, spans: list[tuple[int, int]]) -> tuple[str, ...]:
    # A list that C runs through: a generator takes as long again for each.
    return tuple(map(intern, [text[start:end] for start, end in spans]))


def _write_out(text: str, normalised: str, masked: list[tuple[int, int]]) -> _Written:
    pieces: list[str] = []
    cuts: list[tuple[int, int, int, int]] = []
    cursor = length = 0
    for start, end, long in abbreviations.find(text, normalised):
        i = bisect_right(masked, start, key=lambda span: span[0]) - 1
        if i >= 0 and start < masked[i][1]:
            continue
        gap = text[cursor:start]
        # A space keeps "TP.HCM" and "TP.Huế" from running into the next word.
        tail = " " if end < len(text) and not text[end].isspace() else ""
        pieces += (gap, long + tail)
        length += len(gap)
        cuts.append((length, start, end, len(long) + len(tail)))
        length += len(long) + len(tail)
        cursor = end
    if not cuts:
        return _Written(text, ())
    return _Written("".join((*pieces, text[cursor:])), tuple(cuts))


def _join(
    syllables: tuple[str, ...], spans: list[tuple[int, int]], words: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, str], ...]:
    starts = [start for start, _ in spans]
    joined = []
    for start, end in words:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if last - first > 1:
            joined.append((first, "_".join(syllables[first:last])))
    return tuple(joined)
