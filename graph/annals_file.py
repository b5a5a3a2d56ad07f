"""The file of the annals of a generation, written whole at its publication from what a store tells."""

import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any, Final

from graph import disk
from graph.discrepancies import Form

FILE = "annals.sqlite3"
ANY: Final = ""
"""The status of all that articles state."""
REFERENCE: Final = "reference"

# What this version puts into the file.
_VERSION = 2
# A mark is what a reader may ask for, such as a year; under it stand the places of its facts, in order.
_SCHEMA = """
CREATE TABLE made (form TEXT NOT NULL);
CREATE TABLE fact (place INTEGER PRIMARY KEY, iri TEXT NOT NULL, told INTEGER NOT NULL);
CREATE TABLE told (number INTEGER PRIMARY KEY, says TEXT NOT NULL, proofs TEXT NOT NULL);
CREATE TABLE rank (place INTEGER PRIMARY KEY, oldest INTEGER, name INTEGER, value INTEGER);
CREATE TABLE wording (place INTEGER PRIMARY KEY, folded TEXT NOT NULL, marked TEXT NOT NULL);
CREATE TABLE mark (
  number INTEGER PRIMARY KEY, sort TEXT NOT NULL, value TEXT NOT NULL, facts INTEGER NOT NULL
);
CREATE TABLE stands (
  mark INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (mark, place)
) WITHOUT ROWID;
CREATE TABLE bears (
  place INTEGER NOT NULL, mark INTEGER NOT NULL, PRIMARY KEY (place, mark)
) WITHOUT ROWID;
CREATE TABLE tally (
  among INTEGER NOT NULL, mark INTEGER NOT NULL, facts INTEGER NOT NULL, PRIMARY KEY (among, mark)
) WITHOUT ROWID;
"""
_INDEXES = """
CREATE UNIQUE INDEX by_value ON mark (sort, value);
CREATE UNIQUE INDEX by_iri ON fact (iri);
"""
# Numbers of marks and places of facts are of one file: what they stand for is compared.
COMPARED = Form(
    said="""
SELECT iri, 'number' AS sort, COUNT(*) AS value, '' AS more FROM @.fact GROUP BY iri
UNION ALL
SELECT iri, sort, value, 'stands' FROM @.fact JOIN @.stands USING (place) JOIN @.mark ON number = mark
UNION ALL
SELECT iri, sort, value, 'bears' FROM @.fact JOIN @.bears USING (place) JOIN @.mark ON number = mark
UNION ALL
SELECT iri, 'words', folded, marked FROM @.fact JOIN @.wording USING (place)
UNION ALL
SELECT iri, 'tells', says, proofs FROM @.fact JOIN @.told ON number = told""",
    orders=(
        "SELECT iri FROM @.fact ORDER BY place",
        *(
            f"SELECT iri FROM @.fact JOIN @.rank USING (place) ORDER BY {column} IS NULL, {column}, place"
            for column in ("oldest", "name", "value")
        ),
    ),
    counted="""
SELECT sort || ' ' || value, facts FROM @.mark
UNION ALL
SELECT a.sort || ' ' || a.value || ' with ' || b.sort || ' ' || b.value, t.facts
FROM @.tally AS t JOIN @.mark AS a ON a.number = among JOIN @.mark AS b ON b.number = t.mark""",
)
# The marks by which readers see facts counted.
COUNTED = ("kind", "year", "what", "who")
# Marks of a kind and a status; of no kind.
OF, OF_ALL = "of", "of all"

Say = Callable[[str], tuple[str, str]]
"""Words as they are looked for: with their diacritics, and without."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact of some *kinds* ("Sanction"), dated *day*, which so many *articles* state.

    *things* play a part in it, *places* are those in which these are, *years* those in which it was.
    *what* tells it from others of a kind: (kind, address or words in small letters). *words* is all
    that it says in words. *name* sorts it by the alphabet and *value* by a number, where it has them;
    *says* and *proofs* are what ``graph.tellings`` packs.
    """

    iri: str
    kinds: tuple[str, ...]
    statuses: tuple[str, ...] = ()
    day: str = ""
    articles: int = 0
    years: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    what: tuple[tuple[str, str], ...] = ()
    who: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    name: bytes = b""
    value: float | None = None
    says: str = "{}"
    proofs: str = "[]"


def whole(file: Path, form: str) -> bool:
    """Tell whether *file* holds annals as this version writes them, with words of *form*."""
    if not file.exists():
        return False
    try:
        with closing(disk.table(file)) as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            return version == _VERSION and db.execute("SELECT form FROM made").fetchall() == [
                (form,)
            ]
    except sqlite3.Error:
        return False


def write(file: Path, entries: Iterable[Entry], say: Say, form: str) -> None:
    """Write the annals of *entries* into the new *file*; *form* names what *say* makes of words."""
    with closing(sqlite3.connect(file)) as db:
        db.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA}")
        _fill(db, list(_keep(db, entries)), say)
        db.execute("INSERT INTO made VALUES (?)", (form,))
        db.executescript(f"{_INDEXES} PRAGMA user_version = {_VERSION};")
        db.commit()


def _keep(db: sqlite3.Connection, entries: Iterable[Entry]) -> Iterator[tuple[Entry, int]]:
    """Write what is told of each of *entries* as it comes, and yield the rest, with its number."""
    for number, entry in enumerate(entries):
        db.execute("INSERT INTO told VALUES (?, ?, ?)", (number, entry.says, entry.proofs))
        # All others are held until they are sorted: these lines would be most of them.
        yield replace(entry, says="", proofs=""), number


def _fill(db: sqlite3.Connection, kept: list[tuple[Entry, int]], say: Say) -> None:
    """Make the tables of entries, sorted once for all who will read, and of what was *kept* of each."""
    # Two sorts, the second of which keeps the order of the first among equals.
    kept.sort(key=lambda one: one[0].iri)
    kept.sort(key=lambda one: (one[0].day, one[0].articles), reverse=True)
    entries = [entry for entry, _ in kept]
    numbers: dict[tuple[str, str], int] = {}
    under: list[array[int]] = []
    bears: list[tuple[int, int]] = []
    tally = Counter[tuple[int, int]]()
    for place, entry in enumerate(entries):
        found = defaultdict[str, list[int]](list)
        for mark in _marks(entry):
            number = numbers.setdefault(mark, len(numbers))
            if number == len(under):
                under.append(array("Q"))
            under[number].append(place)
            found[mark[0]].append(number)
        counted = [number for sort in COUNTED for number in found[sort]]
        bears += ((place, number) for number in sorted(counted))
        # Facts of all kinds together are told apart by kind and year alone.
        tally.update(product(found[OF_ALL], found["kind"] + found["year"]))
        tally.update(product(found[OF], counted))
    db.executemany(
        "INSERT INTO mark VALUES (?, ?, ?, ?)",
        ((number, *mark, len(under[number])) for mark, number in numbers.items()),
    )
    db.executemany(
        "INSERT INTO stands VALUES (?, ?)",
        ((number, place) for number, places in enumerate(under) for place in places),
    )
    db.executemany("INSERT INTO bears VALUES (?, ?)", bears)
    db.executemany(
        "INSERT INTO tally VALUES (?, ?, ?)",
        ((*pair, facts) for pair, facts in sorted(tally.items())),
    )
    db.executemany(
        "INSERT INTO fact VALUES (?, ?, ?)",
        ((place, entry.iri, number) for place, (entry, number) in enumerate(kept)),
    )
    columns = (
        _ranks([entry.day or None for entry in entries]),
        _ranks([entry.name or None for entry in entries]),
        _ranks([entry.value for entry in entries]),
    )
    db.executemany(
        "INSERT INTO rank VALUES (?, ?, ?, ?)",
        ((place, *ranks) for place, ranks in enumerate(zip(*columns, strict=True))),
    )
    db.executemany(
        "INSERT INTO wording VALUES (?, ?, ?)",
        ((place, *_wording(entry, say)) for place, entry in enumerate(entries)),
    )


def _ranks(keys: list[Any]) -> list[int | None]:
    """The place of each of *keys* among all that differ; None where there is none."""
    places = {key: place for place, key in enumerate(sorted({*keys} - {None}))}
    return [places.get(key) for key in keys]


def _marks(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield all under which *entry* stands, each once, as sort and value."""
    told = [status for status in entry.statuses if entry.articles or status == REFERENCE]
    if entry.articles:
        told.append(ANY)
    for kind in entry.kinds:
        yield from ((OF, f"{kind}/{status}") for status in told)
    yield from ((OF_ALL, status) for status in told)
    for sort, values in (
        ("kind", entry.kinds),
        ("thing", entry.things),
        ("place", entry.places),
        ("what", tuple(f"{kind}/{value}" for kind, value in entry.what)),
        ("who", entry.who),
        ("year", entry.years),
    ):
        yield from ((sort, value) for value in values)


def _wording(entry: Entry, say: Say) -> tuple[str, str]:
    """What *entry* says, without diacritics and with them; lines keep what does not stand in a row apart."""
    said = [say(words) for words in entry.words]
    return "\n".join(folded for _, folded in said), "\n".join(marked for marked, _ in said)
