"""The roster of a generation: all things that its articles name, by kind, in alphabetical order.

It is made whole at each publication and never changes: a reader asks for a page of it, for counts by
letter and for what narrows it, and nothing reads it all. SQLite keeps it in one file.
"""

import sqlite3
import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph import collation, disk
from graph.discrepancies import Form
from graph.errors import StoreError
from graph.model import MentionKind

FILE = "roster.sqlite3"
LETTERS = (*collation.LETTERS, collation.OTHER)
_NUMBERS = {letter: number for number, letter in enumerate(LETTERS)}

# What this version puts into the file.
_VERSION = 2
# One position for each thing of a kind; what narrows a list is covered by an index, so that counting
# touches no row of names.
_SCHEMA = """
CREATE TABLE thing (
  kind TEXT NOT NULL, position INTEGER NOT NULL, letter INTEGER NOT NULL, key BLOB NOT NULL,
  iri TEXT NOT NULL, label TEXT NOT NULL, articles INTEGER NOT NULL,
  concept TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (kind, position)
) WITHOUT ROWID;
CREATE TABLE office (
  concept TEXT NOT NULL, letter INTEGER NOT NULL, position INTEGER NOT NULL, place TEXT NOT NULL,
  PRIMARY KEY (concept, letter, position)
) WITHOUT ROWID;
CREATE TABLE used (concept TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX by_letter ON thing (kind, letter, position, concept, place);
CREATE INDEX by_concept ON thing (kind, concept, letter, position, place);
CREATE INDEX by_place ON thing (kind, place, letter, position, concept);
CREATE INDEX by_key ON thing (kind, key);
CREATE INDEX by_articles ON thing (kind, articles DESC, position, letter, concept, place);
"""
# Positions are of one file: what stands there is compared.
COMPARED = Form(
    said="""
SELECT iri, 'number' AS sort, COUNT(*) AS value, '' AS more FROM @.thing GROUP BY iri
UNION ALL SELECT iri, 'kind', kind, '' FROM @.thing
UNION ALL SELECT iri, 'label', label, letter FROM @.thing
UNION ALL SELECT iri, 'label', key, 'key' FROM @.thing
UNION ALL SELECT iri, 'articles', articles, '' FROM @.thing
UNION ALL SELECT iri, 'concept', concept, '' FROM @.thing
UNION ALL SELECT iri, 'place', place, '' FROM @.thing
UNION ALL
SELECT iri, 'posts', o.concept, o.place || ' ' || o.letter
FROM @.office AS o JOIN @.thing AS t ON t.position = o.position AND t.kind = 'person'""",
    orders=("SELECT iri FROM @.thing ORDER BY position",),
    counted="SELECT concept, times FROM @.used",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing in the list of its kind; *articles* name it.

    *concept* is the end of the address of the concept that it belongs to ("loai-co-quan/so"), *place*
    that of the province in which it lies or over which it has power; empty where there is none.
    *offices* are the concepts of the posts that a person is said to hold or to have held.
    """

    iri: str
    kind: MentionKind
    label: str
    articles: int
    concept: str = ""
    place: str = ""
    offices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The label as it is sorted: of a person the given name comes first."""
        person = self.kind is MentionKind.PERSON
        return collation.given_first(self.label) if person else self.label


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader wants of the list of *kind*: a *letter*, one of *concepts*, a *place*; none is all.

    *most_named* puts first what most articles name.
    """

    kind: str
    letter: str = ""
    concepts: tuple[str, ...] = ()
    place: str = ""
    most_named: bool = False


@dataclass(frozen=True, slots=True)
class Census:
    """What a roster is made of; *used* counts by concept what no list shows: articles."""

    entries: Iterable[Entry] = ()
    used: Mapping[str, int] = field(default_factory=dict)


def whole(file: Path) -> bool:
    """Tell whether *file* is a roster with all that this version puts into one."""
    if not file.exists():
        return False
    try:
        with closing(disk.table(file)) as db:
            return int(db.execute("PRAGMA user_version").fetchone()[0]) == _VERSION
    except sqlite3.Error:
        return False


def write(file: Path, census: Census) -> None:
    """Write the roster of *census* into the new *file*."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        _fill(connection, census)


class Roster:
    """The roster in *file*, an empty one without; asked by any number of threads."""

    def __init__(self, file: Path | None = None) -> None:
        """Raise StoreError where *file* cannot be read."""
        self.file = file
        self._lock = threading.Lock()
        try:
            if file is None:
                self._connection = sqlite3.connect(":memory:", check_same_thread=False)
                _fill(self._connection, Census())
            else:
                self._connection = disk.table(file)
        except sqlite3.Error as error:
            raise StoreError(f"{file}: the list of things cannot be read: {error}") from error

    def letters(self, choice: Choice) -> dict[str, int]:
        """How many things of *choice* stand under each letter, whatever letter it names, in order."""
        posts = choice.kind == MentionKind.PERSON and bool(choice.concepts)
        where, values = _where(choice, letter=False, posts=posts)
        table, counted = ("office", "DISTINCT position") if posts else ("thing", "*")
        rows = self._rows(
            f"SELECT letter, COUNT({counted}) FROM {table} WHERE {where}"
            " GROUP BY letter ORDER BY letter",
            values,
        )
        return {LETTERS[number]: count for number, count in rows}

    def concepts(self, choice: Choice) -> dict[str, int]:
        """How many things of the kind, letter and place of *choice* there are of each concept."""
        posts = choice.kind == MentionKind.PERSON
        where, values = _where(choice, concepts=False, posts=posts)
        table = "office" if posts else "thing"
        text = f"SELECT concept, COUNT(*) FROM {table} WHERE {where} AND concept != '' GROUP BY concept"
        return dict(self._rows(text, values))

    def places(self, choice: Choice) -> dict[str, int]:
        """How many things of the kind, letter and concepts of *choice* there are in each province."""
        where, values = _where(choice, place=False)
        return dict(
            self._rows(
                f"SELECT place, COUNT(*) FROM thing WHERE {where} AND place != '' GROUP BY place",
                values,
            )
        )

    def page(self, choice: Choice, *, offset: int, size: int) -> list[Entry]:
        """*size* things of *choice* in order, beginning with that at *offset*, which counts from 0."""
        where, values = _where(choice)
        order = "articles DESC, position" if choice.most_named else "position"
        # First in an index, which holds no names: what is passed over is not read.
        rows = self._rows(
            "SELECT iri, kind, label, articles, concept, place FROM"
            f" (SELECT kind, position FROM thing WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?)"
            f" JOIN thing USING (kind, position) ORDER BY {order}",
            (*values, size, offset),
        )
        return [
            Entry(iri, MentionKind(kind), label, articles, concept, place)
            for iri, kind, label, articles, concept, place in rows
        ]

    def before(self, choice: Choice, name: str) -> int:
        """How many things of *choice* stand before the first that begins as *name*, or would."""
        where, values = _where(choice)
        rows = self._rows(
            f"SELECT COUNT(*) FROM thing WHERE {where} AND position < COALESCE((SELECT MIN(position)"
            " FROM thing WHERE kind = ? AND key >= ?), 1 << 60)",
            (*values, choice.kind, collation.beginning(name)),
        )
        return int(rows[0][0])

    def used(self) -> dict[str, int]:
        """How often each concept is used: by articles, of things that are listed."""
        return dict(self._rows("SELECT concept, times FROM used", ()))

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._connection.close()

    def _rows(self, text: str, values: Sequence[object]) -> list[Any]:
        try:
            with self._lock:
                return self._connection.execute(text, values).fetchall()
        except sqlite3.Error as error:
            raise StoreError(f"the list of things cannot be read: {error}") from error


def _fill(connection: sqlite3.Connection, census: Census) -> None:
    """Make the tables of *census*, sorted once for all who will read."""
    connection.executescript(_SCHEMA)
    rows = sorted(
        (
            (str(entry.kind), collation.letter(entry.name), collation.key(entry.name), entry)
            for entry in census.entries
        ),
        key=lambda row: (row[0], _NUMBERS[row[1]], row[2], row[3].label, row[3].iri),
    )
    used = dict(census.used)
    for _, _, _, entry in rows:
        for concept in filter(None, (entry.concept, *entry.offices)):
            used[concept] = used.get(concept, 0) + 1
    connection.executemany(
        "INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                kind,
                position,
                _NUMBERS[letter],
                key,
                entry.iri,
                entry.label,
                entry.articles,
                entry.concept,
                entry.place,
            )
            for position, (kind, letter, key, entry) in enumerate(rows)
        ),
    )
    connection.executemany("INSERT INTO used VALUES (?, ?)", sorted(used.items()))
    held = {
        (office, _NUMBERS[letter], position, entry.place)
        for position, (_, letter, _, entry) in enumerate(rows)
        for office in entry.offices
    }
    connection.executemany("INSERT INTO office VALUES (?, ?, ?, ?)", sorted(held))
    connection.executescript(f"{_INDEXES}PRAGMA user_version = {_VERSION};")
    connection.commit()


def _where(
    choice: Choice,
    *,
    letter: bool = True,
    concepts: bool = True,
    place: bool = True,
    posts: bool = False,
) -> tuple[str, tuple[object, ...]]:
    """What finds *choice* in the table of things, or, for *posts*, in that of the posts of persons."""
    terms = ["TRUE" if posts else "kind = ?"]
    values: list[object] = [] if posts else [choice.kind]
    if letter and choice.letter:
        terms.append("letter = ?")
        values.append(_NUMBERS[choice.letter])
    if concepts and choice.concepts:
        among = f"concept IN ({', '.join('?' * len(choice.concepts))})"
        if choice.kind == MentionKind.PERSON and not posts:
            among = f"position IN (SELECT position FROM office WHERE {among})"
        terms.append(among)
        values += choice.concepts
    if place and choice.place:
        terms.append("place = ?")
        values.append(choice.place)
    return " AND ".join(terms), tuple(values)
