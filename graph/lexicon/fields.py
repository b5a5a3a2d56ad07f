"""Fields of work as names of bodies spell them, and the words that such names are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from graph.lexicon import bodies, nationwide, tables
from graph.lexicon.trie import Trie, tokens
from graph.vietnamese import normalise

_JOINT = re.compile(r" và |, | - ")
_HEADED = re.compile(r"(?:Sở|Bộ|Ban|Ủy ban|Phòng) (?P<field>\S.*)")
# Departments in whose names words stand that end others.
_DEPARTMENT = re.compile(r"(?:Tổng cục|Cục) (?P<field>\S.*(?:,| và| về) .*)")
_LINKS = (" và ", ", ", " - ", " & ", " ")
_TWO_WORDS = 4  # syllables
_MANY = 4  # Parts of which none is shortened alone.


def _spellings(field: str) -> Iterator[str]:
    """Yield *field* with its parts joined and shortened in all the ways that are in use."""
    parts = _JOINT.split(field)
    if len(parts) == 1:
        initials = "".join(word[0] for word in field.split())
        yield field
        if len(initials) > 2:
            yield initials
        if len(initials) != _TWO_WORDS:
            return
        first, second, *last = field.split()
        parts = [f"{first} {second}", " ".join(last)]  # "Giao thông - Vận tải"
    letters = ["".join(word[0] for word in part.split()) for part in parts]
    mixed = product(*zip(parts, letters, strict=True))  # "Nông nghiệp và PTNT"
    for links, words in product(product(_LINKS, repeat=len(parts) - 1), mixed):
        if len(parts) < _MANY or words in (tuple(parts), tuple(letters)):
            yield words[0] + "".join(
                link + word for link, word in zip(links, words[1:], strict=True)
            )
    yield "".join(letters)
    for cut in range(1, len(parts) - 1):
        # LĐTB&XH: the first initials run together.
        for link in ("&", "-"):
            yield "".join(letters[: cut + 1]) + link + "".join(letters[cut + 1 :])
            yield "".join(letters[:cut]) + link + "".join(letters[cut:])


@lru_cache(maxsize=1)
def _written() -> dict[str, list[str]]:
    """The fields of ministries and departments by their full names, each with its spellings."""
    written: dict[str, list[str]] = {}
    for body in bodies.every():
        headed = _HEADED.fullmatch(body.name)
        if headed is None or body.group not in ("central", "provincial", "district"):
            continue
        field = headed["field"].removesuffix(" của Quốc hội")
        if field not in written:  # else the ministry's, and now the department's
            written[field] = list(_spellings(field))
        names = map(_HEADED.fullmatch, body.abbreviations)
        written[field] += [name["field"] for name in names if name]
    return written


@lru_cache(maxsize=1)
def listed() -> frozenset[str]:
    """The full names of the fields of ministries and departments, in normal form."""
    return frozenset(map(normalise, _written()))


@lru_cache(maxsize=1)
def trie() -> Trie[str]:
    """Fields of ministries and departments by every spelling; the value is the full name."""
    found: Trie[str] = Trie()
    for field, spellings in _written().items():
        seen: set[tuple[str, ...]] = set()
        for name in dict.fromkeys(map(normalise, spellings)):
            key = tuple(token.word for token in tokens(name))
            if key not in seen:
                seen.add(key)
                found.add(name, field)
    return found


@lru_cache(maxsize=1)
def of_districts() -> frozenset[str]:
    """The fields of departments of districts: "Phòng VH-TT" is not of what a "Sở VH-TT" is."""
    names = (_HEADED.fullmatch(body.name) for body in bodies.of("district"))
    return frozenset(name["field"] for name in names if name is not None)


@lru_cache(maxsize=1)
def unions() -> frozenset[str]:
    """Normalised names, without the country's, of the socio-political and youth organisations.

    The Law on the Fatherland Front sets these apart, and they count as agencies; every other
    association (of a trade, of learning, of friendship) counts as an organization.
    """
    return frozenset(
        normalise(name).removesuffix(" việt nam")
        for body in bodies.of("mass")
        if body.rank != "hội"
        for name in (body.name, *body.abbreviations)
    )


@lru_cache(maxsize=1)
def components() -> Trie[bool]:
    """Words that go on a body's name ("quản lý thị trường"); the value tells of verbs.

    A department of which the country has one goes on to the end of its name.
    """
    rows = {normalise(row["component"]): bool(row["verb"]) for row in tables.rows("components")}
    named = (_DEPARTMENT.fullmatch(part.name) for part in nationwide.every().values())
    whole = {normalise(name["field"]): False for name in named if name is not None}
    found: Trie[bool] = Trie()
    for words, verb in (whole | rows).items():
        found.add(words, verb)
    return found
