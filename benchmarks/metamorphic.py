"""Changes that should not affect a reading: real articles, rewritten, are read as before.

    python -m benchmarks.metamorphic ../shared/gold/dev.jsonl ../shared/corpus/articles.jsonl

Each article is read, rewritten (other persons, provinces, departments, days, numbers; decomposed letters,
the other placement of tones, CRLF, lost paragraph breaks, a headline in capitals above) and read again.
Where every span of the first reading went is known, so that the two can be compared: shown is the share
of mentions and of facts (by kind and passage) that both have, by rewriting. No gold is needed.
"""

from __future__ import annotations

import argparse
import bisect
import itertools
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks import articles
from graph.model import Document, Fact, FactKind, Reading
from graph.reading import read
from graph.vietnamese import nfc
from ontology.tables import parse, values

Piece = tuple[int, int, str]  # start, end, what stands there instead

_TONES = {
    marked[0] + unmarked: bare + moved
    for bare, unmarked in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0309\u0303\u0323"
    for marked, moved in [(nfc(bare + tone), nfc(unmarked + tone))]
}
_DAY = re.compile(r"(?<!\d)(?P<day>0?[1-9]|1\d|2[0-7])(?=[/.-](?:0?[1-9]|1[0-2])(?!\d))")
_NUMBER = re.compile(
    r"(?<![\w/.,&-])(?P<number>[1-9]\d{1,2})(?=\s[a-zà-ỹđ]{2,})(?!\s(?:tháng|năm|giờ|phút))"
)


@cache
def _names(of: str) -> tuple[tuple[str, ...], ...]:
    """The rows of names of one set of ``metamorphic.tsv``."""
    table = Path(__file__).with_suffix(".tsv").read_text("utf-8")
    return tuple(values(row["names"]) for row in parse(table) if row["set"] == of)


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A text made of another, and where its spans went."""

    text: str
    pieces: tuple[Piece, ...]
    before: int = 0

    def at(self, start: int, end: int) -> tuple[int, int]:
        """Where the span from *start* to *end* of the first text stands in this one."""
        return self._moved(start, last=False), self._moved(end, last=True)

    def _moved(self, offset: int, *, last: bool) -> int:
        ends = [piece[1] for piece in self.pieces]
        number = bisect.bisect_left(ends, offset) if last else bisect.bisect_right(ends, offset)
        shift = sum(len(new) - (end - start) for start, end, new in self.pieces[:number])
        if number < len(self.pieces):
            start, end, new = self.pieces[number]
            if last and start < offset <= end:
                inside = len(new) if offset == end else min(offset - start, len(new))
                return self.before + start + shift + inside
            if not last and start < offset < end:
                return self.before + start + shift + min(offset - start, len(new))
        return self.before + offset + shift


def rewritten(text: str, pieces: Iterable[Piece]) -> Rewriting:
    """*text* with *pieces* put in; those that overlap an earlier one are left out."""
    kept: list[Piece] = []
    for piece in sorted(pieces):
        if not kept or piece[0] >= kept[-1][1]:
            kept.append(piece)
    parts, at = [], 0
    for start, end, new in kept:
        parts += [text[at:start], new]
        at = end
    return Rewriting("".join(parts) + text[at:], tuple(kept))


def _words(text: str, groups: tuple[tuple[str, ...], ...]) -> Iterator[Piece]:
    """Each name of a group, in any place of *text*, by the one after it."""
    following = {
        one: other for group in groups for one, other in itertools.pairwise([*group, group[0]])
    }
    names = "|".join(map(re.escape, sorted(following, key=len, reverse=True)))
    for found in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text):
        yield found.start(), found.end(), following[found[0]]


def persons(reading: Reading) -> Rewriting:
    """Everybody under another name, part by part, wherever we found them."""
    chance = random.Random(7)
    (surnames,), (names,) = _names("surname"), _names("name")
    text = reading.document.text
    pieces = []
    named: dict[str, dict[str, str]] = {}
    mentions = [one for one in reading.mentions if one.kind == "person"]
    for mention in sorted(mentions, key=lambda one: -len(one.text.split())):
        syllables = mention.text.split()
        known = named.setdefault(mention.entity, {})
        if not known and not 2 <= len(syllables) <= 4:
            continue
        if not known and not all(re.fullmatch(r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]+", one) for one in syllables):
            continue
        if not known:
            fresh = [chance.choice(surnames), *chance.sample(names, len(syllables) - 1)]
            known.update(zip(syllables, fresh, strict=True))
        if all(one in known for one in syllables):
            new = "".join(known.get(part, part) for part in re.split(r"(\W+)", mention.text))
            pieces.append((mention.start, mention.end, new))
    return rewritten(text, pieces)


def provinces(reading: Reading) -> Rewriting:
    """Provinces and the large cities in each other's place."""
    return rewritten(reading.document.text, _words(reading.document.text, _names("province")))


def departments(reading: Reading) -> Rewriting:
    """Departments (sở) and ministries of other fields."""
    text = reading.document.text
    pieces = [
        piece
        for piece in _words(text, _names("department"))
        if re.search(r"(?:Sở|Bộ|sở|bộ)\s$", text[: piece[0]])
    ]
    return rewritten(text, pieces)


def days(reading: Reading) -> Rewriting:
    """Each day of a date one later."""
    text = reading.document.text
    return rewritten(
        text,
        (
            (found.start(), found.end(), str(int(found["day"]) + 1).zfill(len(found["day"])))
            for found in _DAY.finditer(text)
        ),
    )


def numbers(reading: Reading) -> Rewriting:
    """Counts of two or three figures by others as long."""
    text = reading.document.text
    return rewritten(
        text,
        (
            (found.start(), found.end(), found[0][:-1] + str(9 - int(found[0][-1])))
            for found in _NUMBER.finditer(text)
            if found[0][-1] != "9" or len(found[0]) > 2
        ),
    )


def decomposed(reading: Reading) -> Rewriting:
    """Decomposed letters: what a reader of files makes of them is what was there."""
    return Rewriting(nfc(unicodedata.normalize("NFD", reading.document.text)), ())


def tones(reading: Reading) -> Rewriting:
    """The marks of oa, oe, uy on the last letter (hoà, khoẻ, thuỷ)."""
    text = reading.document.text
    pattern = re.compile(rf"(?:{'|'.join(_TONES)})(?!\w)")
    found = ((one.start(), one.end(), _TONES[one[0]]) for one in pattern.finditer(text))
    return rewritten(text, (piece for piece in found if text[piece[0] - 1] not in "qQ"))


def carriage(reading: Reading) -> Rewriting:
    """Lines that end as on Windows."""
    text = reading.document.text
    return rewritten(text, ((one.start(), one.end(), "\r\n") for one in re.finditer("\n", text)))


def unbroken(reading: Reading) -> Rewriting:
    """All in one paragraph."""
    text = reading.document.text
    breaks = re.finditer(r"[ \t]*(?:\r?\n[ \t]*)+", text.rstrip())
    return rewritten(text, ((one.start(), one.end(), " ") for one in breaks))


def headline(reading: Reading) -> Rewriting:
    """The headline above the text, in capitals."""
    title = reading.document.title or "Tin trong tỉnh"
    line = f"{title.upper()}\n\n"
    return Rewriting(line + reading.document.text, (), before=len(line))


REWRITINGS: tuple[Callable[[Reading], Rewriting], ...] = (
    persons,
    provinces,
    departments,
    days,
    numbers,
    decomposed,
    tones,
    carriage,
    unbroken,
    headline,
)


@dataclass(slots=True)
class Agreement:
    """How much of two readings is the same."""

    same: int = 0
    first: int = 0
    second: int = 0

    def add(self, first: set[Any], second: set[Any]) -> None:
        """Count what is in *first*, in *second*, in both."""
        self.same += len(first & second)
        self.first += len(first)
        self.second += len(second)

    @property
    def share(self) -> float:
        """Both ways at once, as F1 is."""
        return 2 * self.same / max(self.first + self.second, 1)


def compared(
    reading: Reading, rewrite: Callable[[Reading], Rewriting]
) -> tuple[set[Any], set[Any], set[Any], set[Any]]:
    """The mentions and the facts of *reading* where they should be now, each beside those found."""
    made = rewrite(reading)
    document = reading.document
    title = None if rewrite is headline else document.title
    again = read(Document(document.id, made.text, title=title, published=document.published))
    # A figure is told once: one that the headline tells is no longer told by the text.
    above = {
        (fact.kind, fact["value"])
        for fact in again.facts
        if fact.kind is FactKind.FIGURE and fact.evidence[-1].end <= made.before
    }
    facts = [fact for fact in reading.facts if (fact.kind, fact["value"]) not in above]
    return (
        {(*made.at(one.start, one.end), one.kind) for one in reading.mentions},
        {(one.start, one.end, one.kind) for one in again.mentions if one.start >= made.before},
        {(*made.at(*_passage(fact, 0)), fact.kind) for fact in facts},
        {
            (*_passage(fact, made.before), fact.kind)
            for fact in again.facts
            if fact.evidence[-1].end > made.before
        },
    )


def _passage(fact: Fact, before: int) -> tuple[int, int]:
    """Where *fact* is told first behind *before*."""
    told = next(one for one in fact.evidence if one.end > before)
    return told.start, told.end


def readings(paths: Iterable[Path]) -> Iterator[Reading]:
    """The articles of files of lines, read."""
    for path in paths:
        for row in articles.rows(path):
            title = row.get("title") and nfc(row["title"])
            yield read(Document(row["id"], nfc(row["text"]), title=title))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--changes", action="store_true", help="print what changed")
    asked = parser.parse_args()
    known = list(readings(asked.articles))
    print("| rewriting | mentions the same | facts the same |\n|---|---|---|")
    for rewrite in REWRITINGS:
        mentions, facts = Agreement(), Agreement()
        for reading in known:
            was, now, were, are = compared(reading, rewrite)
            mentions.add(was, now)
            facts.add(were, are)
            if asked.changes and was != now:
                made = rewrite(reading)
                for start, end, kind in sorted(was ^ now):
                    sign = "-" if (start, end, kind) in was else "+"
                    around = made.text[max(0, start - 40) : end + 30].replace("\n", " ")
                    print(f"{rewrite.__name__} {sign} {kind} {made.text[start:end]!r}: {around}")
        print(f"| {rewrite.__name__} | {mentions.share:.4f} | {facts.share:.4f} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
