"""Short forms that have a meaning only before certain words: "ct ubnd", "bt tỉnh ủy", "q bình tân", "q2".

Elsewhere they say other things (a company, a directive, a car), so that no text is read by them: a query
is, where it finds more so.
"""

from __future__ import annotations

import re
from functools import cache

from graph import vietnamese
from ontology import tables
from search.asking import parsing

# A letter among letters is one of somebody's initials, behind a number it is an hour.
_ALONE = r"(?<![\w.])(?<!\b\w )(?<!\b\d\d )"
_WORD = r"(?=\s+[^\W\d_]{2})"
_NUMBER = r"(?=\s?\d{1,2}(?![\w/]))"


def write_out(typed: str) -> str | None:
    """Return *typed* with its short forms written out; None where it has none or says more than words."""
    if parsing.has_operators(typed):
        return None
    text = vietnamese.nfc(typed)
    low = vietnamese.strip_marks(vietnamese.normalise(text))
    marked = vietnamese.has_marks(text)
    pieces: list[str] = []
    end = 0
    for match in _pattern().finditer(low):
        # What bears marks is a word of its own.
        if match.group() != vietnamese.normalise(text[slice(*match.span())]):
            continue
        long = _forms()[(match.lastindex or 1) - 1][1]
        gap = "" if text[match.end()].isspace() else " "
        pieces += (text[end : match.start()], long if marked else vietnamese.strip_marks(long), gap)
        end = match.end()
    return "".join((*pieces, text[end:])) if pieces else None


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    """Return a pattern of each short form with what follows it, and what it stands for."""
    return tuple(_form(**row) for row in tables.read("search.asking", "shorthand.tsv"))


def _form(short: str, before: str, long: str) -> tuple[str, str]:
    follows = {"#": _NUMBER, "*": _WORD}.get(before)
    if follows is None:
        follows = rf"(?=\s+{vietnamese.strip_marks(vietnamese.normalise(before))}(?!\w))"
    return f"{short}{follows}", long


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_ALONE + "(?:" + "|".join(f"({form})" for form, _ in _forms()) + ")")
