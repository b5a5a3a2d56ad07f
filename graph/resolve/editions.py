"""Which edition of a law a mention means: by the year or number behind it, else by the article's day."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache

from graph.extract.base import Span
from graph.model import Document
from graph.resolve import short_forms, statutes
from graph.vietnamese import normalise
from ontology import laws
from ontology.laws import Law

# The year behind a law, which tells it from those that it replaced: "Luật X năm 2013", "Luật X (2013)".
# Letters for it may stand between: "Luật X (LX) năm 2013".
_OF_YEAR = re.compile(r"(?:[ \xa0]\([A-ZĐ]{2,8}\))?[ \xa0]\(?(?:năm )?((?:19|20)\d\d)(?![\d/-])")
# A year alone may be that of an act that amends it.
_AMENDED_IN = re.compile(r"[ \xa0]\(?sửa đổi(?:,? bổ sung)? (?:năm )?((?:19|20)\d\d)(?![\d/-])")
_NUMBERED = re.compile(r"(?P<words>.+) số (?P<number>\d+) (?P<year>\d{4}) (?P<code>qh\d+)")
# What is told of a law that is not passed yet, or is just being passed.
_DRAFT = re.compile(r"(?:dự thảo|dự án|sửa đổi|thông qua|xây dựng|ban hành)[ \xa0]$")
_BEFORE = 12
# The first and the last day of what is known of a date.
_FIRST, _LAST = "2000-01-01", "2000-12-31"


@lru_cache(maxsize=1)
def _listed() -> Mapping[str, tuple[Law, ...]]:
    """The editions of each law of this country by the words of its name, the oldest first."""
    found: dict[str, list[Law]] = {}
    for law in laws.every():
        found.setdefault(_words(law.name), []).append(law)
    return {words: tuple(editions) for words, editions in found.items()}


def _words(title: str) -> str:
    return statutes.spelled(short_forms.words(title))


def without_number(words: str) -> str:
    """The spelled *words* of a title without the number of the edition that the reference data hold."""
    found = _NUMBERED.fullmatch(words)
    return found["words"] if found is not None and _numbered(found) else words


def _numbered(found: re.Match[str]) -> str:
    """The year of the edition that bears the number *found*, "" where none does."""
    number = "/".join((found["number"].zfill(2), found["year"], found["code"]))
    same = (law.year for law in _listed().get(found["words"], ()) if law.number.lower() == number)
    return next(same, "")


def _of_year(words: str, year: str) -> str:
    """The year of the edition that *year* tells: when it was passed or, else, when it took force."""
    known = _listed().get(words, ())
    if any(law.year == year for law in known):
        return year
    since = [law.year for law in known if (law.valid_from or "").startswith(year)]
    return since[0] if len(since) == 1 else year


def _in_force(words: str, day: str) -> str:
    """The year of the edition that was in force on *day*; "" where this is not sure.

    An edition that is passed and not yet in force is spoken of by the same name. A *day* that is known as
    to its month or year must leave no choice.
    """
    known = _listed().get(words, ())
    first, last = (day[: len(whole)] + whole[len(day) :] for whole in (_FIRST, _LAST))
    if not day or last > laws.KNOWN_UNTIL:
        return ""
    found = [law for law in known if law.in_force_on(first) and law.in_force_on(last)]
    coming = [law for law in known if law.passed <= last and (law.valid_from or "") > first]
    return found[0].year if len(found) == 1 and not coming else ""


def of(
    document: Document,
    spans: Sequence[Span],
    titles: Mapping[str, str],
    abroad: Container[int],
    day: str,
) -> dict[int, str]:
    """The years of the laws that *spans* name, by where they are named; those of no sure edition left out.

    *titles* are the full forms of what is written, *abroad* holds where those are that are another State's,
    *day* is that of the article. A law without a year is the one in force or, where that is not sure, the
    newest that is told.
    """
    told: dict[tuple[str, bool], dict[int, str]] = {}
    drafts: set[str] = set()
    for span in spans:
        kind = normalise(span.part("type") or "")
        if span.part("number") or not statutes.of_assembly(kind):
            continue
        words = _words(titles[short_forms.even(span.words(document.text))])
        base = without_number(words)
        number = _NUMBERED.fullmatch(words)
        year = _numbered(number) if number is not None else ""
        of_law = told.setdefault((base, span.start in abroad), {})
        of_law[span.start] = year or _behind(document.text, span.end, base)
        if base.endswith(" sửa đổi") or _DRAFT.search(
            document.text, max(0, span.start - _BEFORE), span.start
        ):
            drafts.add(base.removesuffix(" sửa đổi"))
    found: dict[int, str] = {}
    for (words, foreign), years in told.items():
        newest = max(years.values())
        force = "" if foreign or words in drafts else _in_force(words, day)
        for start, year in years.items():
            if foreign:
                found[start] = "" if year == newest else year
            else:
                found[start] = year or force or newest
    return {start: year for start, year in found.items() if year}


def _behind(text: str, end: int, words: str) -> str:
    """The year of the edition of the law *words* that is told in *text* at *end*, "" for none."""
    if (year := _OF_YEAR.match(text, end)) is not None:
        return _of_year(words, year[1])
    amended = _AMENDED_IN.match(text, end)
    known = amended and any(law.year == amended[1] for law in _listed().get(words, ()))
    return amended[1] if amended is not None and known else ""
