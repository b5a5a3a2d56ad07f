"""Letters that stand for words inside names: "DNNVV", "MTQG", "KH&CN"."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.vietnamese import normalise
from ontology import tables

_JOINT = r" ?(?:&|-|–|và) ?"


@lru_cache(maxsize=1)
def spelled() -> dict[str, str]:
    """The words that letters stand for, both normalised: "khcn" stands for KH&CN."""
    return {normalise(short).replace("&", ""): long for short, long in _in_names()}


def joined(name: str) -> str:
    """*name* with letters in two parts spelled out as they are joined: "KH&CN", "VH-XH", "CNTT và TT"."""
    return _pattern().sub(_written, name)


def _written(found: re.Match[str]) -> str:
    """What letters in parts stand for, the link of the last two as written."""
    first, last = spelled()[re.sub(_JOINT, "", found[0]).lower()].rsplit(" và ", 1)
    dash = " - " if re.search("[-–]", found[0]) else " và "
    return f"{first.capitalize()}{dash}{last.capitalize()}"


def _in_names() -> list[tuple[str, str]]:
    rows = tables.rows("abbreviations")
    return [(row["short"], row["long"]) for row in rows if row["in_names"] == "yes"]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    parts = [short.split("&") for short, _ in _in_names() if "&" in short]
    longest = sorted(parts, key=lambda part: -len("".join(part)))
    return re.compile(rf"(?<![\w&-])(?:{'|'.join(map(_JOINT.join, longest))})(?![\w&-])")
