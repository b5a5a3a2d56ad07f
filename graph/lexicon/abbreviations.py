"""Letters that stand for words inside names: "DNNVV", "MTQG", "KH&CN"."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.lexicon import fields
from graph.vietnamese import normalise
from ontology import tables

_JOINT = r" ?(?:&|-|–|và) ?"
_HOME = "việt nam"


@lru_cache(maxsize=1)
def spelled() -> dict[str, str]:
    """The words that letters stand for, both normalised: "khcn" stands for KH&CN."""
    return {_letters(short): long for short, long in _in_names()}


@lru_cache(maxsize=1)
def written() -> dict[str, str]:
    """The words that letters in normal form stand for, as names write them.

    What two departments are called after has capitals, and so has the country; other words have none.
    """
    found = {}
    for short, long in _in_names():
        parts = long.split(" và ") if "&" in short else [long]
        if long == _HOME:
            parts = [long.title()]
        elif "&" in short or long in fields.listed():
            parts = [part[0].upper() + part[1:] for part in parts]
        found[_letters(short)] = " và ".join(parts)
    return found


def joined(name: str) -> str:
    """*name* with letters in two parts spelled out as they are joined: "KH&CN", "VH-XH", "CNTT và TT"."""
    return _pattern().sub(_joined, name)


def _joined(found: re.Match[str]) -> str:
    """What letters in parts stand for, the link of the last two as written."""
    first, last = written()[re.sub(_JOINT, "", found[0]).lower()].rsplit(" và ", 1)
    return f"{first} - {last}" if re.search("[-–]", found[0]) else f"{first} và {last}"


def _letters(short: str) -> str:
    return normalise(short).replace("&", "")


def _in_names() -> list[tuple[str, str]]:
    rows = tables.rows("abbreviations")
    return [(row["short"], row["long"]) for row in rows if row["in_names"] == "yes"]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    parts = [short.split("&") for short, _ in _in_names() if "&" in short]
    longest = sorted(parts, key=lambda part: -len("".join(part)))
    return re.compile(rf"(?<![\w&-])(?:{'|'.join(map(_JOINT.join, longest))})(?![\w&-])")
