"""The history of things on disk: what became of them, in the generations for which it is kept."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from graph.errors import StoreError
from graph.history import Event, How
from graph.store.logbook import Untold
from ontology.namespaces import RDF

FILE: Final = "history.sqlite3"
_VERSION = 1
# Events are numbered in the order of time; of one generation, what is told first has the highest number.
_SCHEMA = """
CREATE TABLE age (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, previous TEXT, published TEXT NOT NULL,
  untold TEXT, base TEXT NOT NULL
) STRICT;
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT, age INTEGER NOT NULL, subject TEXT NOT NULL, said BLOB NOT NULL
) STRICT;
CREATE INDEX event_age ON event (age);
CREATE TABLE touched (
  thing TEXT NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (thing, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_event ON touched (event);
CREATE TABLE cause (
  event INTEGER NOT NULL, article TEXT NOT NULL, how TEXT NOT NULL, PRIMARY KEY (event, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX cause_article ON cause (article);
"""
_OF_THINGS = """SELECT DISTINCT event AS id FROM touched
WHERE thing IN (SELECT value FROM json_each(?))
AND event <= (SELECT id FROM event WHERE age <= ? ORDER BY age DESC, id DESC LIMIT 1)"""
_LAST = """SELECT subject, said FROM touched JOIN event ON id = event AND subject = thing
WHERE thing IN (SELECT value FROM json_each(?)) AND age <= ? ORDER BY id"""
# What is told of most things, the most frequent last; a change of it makes files of before unreadable.
_FAMILIAR = " ".join(
    (
        "http://data.europa.eu/eli/ontology#date_document http://data.europa.eu/eli/ontology#passed_by",
        "http://data.europa.eu/eli/ontology#type_document http://data.europa.eu/eli/ontology#LegalResource",
        "http://www.w3.org/ns/org#organization http://www.w3.org/ns/org#role http://www.w3.org/ns/org#member",
        "http://www.w3.org/ns/org#Organization http://www.w3.org/ns/org#classification /id/loai-hinh/",
        "https://w3id.org/minhbach/ontology#Figure https://w3id.org/minhbach/ontology#Sanction",
        "https://w3id.org/minhbach/ontology#Position https://w3id.org/minhbach/ontology#Agency",
        'https://w3id.org/minhbach/ontology#roleName https://w3id.org/minhbach/ontology#observedOn> "20',
        '-01"^^<http://www.w3.org/2001/XMLSchema#date>" -12"^^<http://www.w3.org/2001/XMLSchema#date>"',
        "https://w3id.org/minhbach/ontology#status> <https://w3id.org/minhbach/ontology#stated>",
        "http://www.w3.org/ns/prov#wasQuotedFrom> <http /id/nguoi/ /id/dia-danh/ /id/co-quan/ /id/bai-viet/",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/minhbach/ontology#Statement>",
        'http://www.w3.org/2004/02/skos/core#altLabel> \\"","<http://www.w3.org/2004/02/skos/core#hiddenLabel>',
        '","<http://www.w3.org/2004/02/skos/core#prefLabel> \\"@vi","<http://www.w3.org/1999/02/22-rdf-',
        "syntax-ns#type> <https://w3id.org/minhbach/ontology#",
    )
).encode()
_REMEDY = "; is the disk full? If it is damaged, remove it: the history then begins anew"
_WAIT = 30.0  # seconds, while the next generation is written down


@dataclass(frozen=True, slots=True)
class Age:
    """A generation in the history: its *number* and *name*, the one before it, and when it was published.

    *untold* says why nothing is told of it, None where all is.
    """

    number: int
    name: str
    previous: str | None
    published: str
    untold: Untold | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An event as the history tells it; *articles* are its articles with what became of them.

    *number* is that of the event, *age* that of its generation.
    """

    number: int
    age: int
    published: str
    subject: str
    removed: tuple[str, ...]
    added: tuple[str, ...]
    articles: tuple[tuple[str, How], ...]


class History:
    """The history in *file* of things below *base*, written by one process, read by any number of threads.

    Raises StoreError where the file cannot be read or written. One that is not there holds nothing.
    """

    def __init__(self, file: Path, base: str) -> None:
        self._file = file
        self._base = base
        self._head = f"{base}id/"

    def put(self, age: Age, events: Sequence[Event], how: Mapping[str, How]) -> None:
        """Write down the *events* of *age*; *how* is what became of their articles, read again if unknown.

        Whatever claims to be of this generation or a later one was never published, and goes; so does
        what does not lead to it, and what has addresses below another base.
        """
        with self._written() as db:
            _forget(db, "age >= ?", age.number)
            leads = "SELECT 1 FROM age WHERE name = ? AND base = ?"
            if not db.execute(leads, (age.previous, self._base)).fetchone():
                _forget(db, "age < ?", age.number)
            db.execute(
                "INSERT INTO age VALUES (?, ?, ?, ?, ?, ?)",
                (age.number, age.name, age.previous, age.published, age.untold, self._base),
            )
            for event in reversed(events):
                number = db.execute(
                    "INSERT INTO event (age, subject, said) VALUES (?, ?, ?)",
                    (age.number, self._short(event.subject), _packed(event.removed, event.added)),
                ).lastrowid
                db.executemany(
                    "INSERT INTO touched VALUES (?, ?)",
                    ((self._short(thing), number) for thing in event.things),
                )
                db.executemany(
                    "INSERT INTO cause VALUES (?, ?, ?)",
                    ((number, one, how.get(one, How.READ_AGAIN)) for one in event.articles),
                )

    def keep(self, most: int) -> None:
        """Forget the oldest generations, so that *most* events are left at most."""
        with self._written() as db:
            counts = db.execute(
                "SELECT number, COUNT(id) FROM age LEFT JOIN event ON age = number"
                " GROUP BY number ORDER BY number DESC"
            ).fetchall()
            held = 0
            for number, count in counts:
                held += count
                if held > most:
                    _forget(db, "age <= ?", number)
                    return

    def withhold(self, articles: Iterable[str]) -> int:
        """Forget all that any of *articles* has a part in; return how many events that were."""
        if not self._file.exists():
            return 0
        with self._written() as db:
            named = json.dumps(list(articles))
            among = "SELECT event FROM cause WHERE article IN (SELECT value FROM json_each(?))"
            found = db.execute(f"SELECT COUNT(DISTINCT event) FROM ({among})", (named,)).fetchone()
            _forget(db, f"id IN ({among})", named)
            return int(found[0])

    def ages(self, at: int) -> list[Age]:
        """The generations that are kept, up to that with the number *at*, the latest first."""
        rows = self._read(
            "SELECT number, name, previous, published, untold FROM age WHERE number <= ?"
            " ORDER BY number DESC",
            at,
        )
        return [
            Age(number, name, previous, published, Untold(untold) if untold else None)
            for number, name, previous, published, untold in rows
        ]

    def total(self, things: Iterable[str], *, at: int) -> int:
        """How many events belong to any of *things* up to the generation with the number *at*."""
        rows = self._read(f"SELECT COUNT(*) FROM ({_OF_THINGS})", self._listed(things), at)
        return int(rows[0][0]) if rows else 0

    def page(self, things: Iterable[str], *, at: int, offset: int, size: int) -> list[Told]:
        """*size* of these events, the latest first, beginning with that at *offset*, which counts from 0."""
        rows = self._read(
            f"SELECT id, age, published, subject, said FROM ({_OF_THINGS} ORDER BY id DESC LIMIT ? OFFSET ?)"
            " JOIN event USING (id) JOIN age ON event.age = age.number ORDER BY id DESC",
            *(self._listed(things), at, size, offset),
        )
        causes: dict[int, list[tuple[str, How]]] = {number: [] for number, *_ in rows}
        for number, article, how in self._read(
            "SELECT event, article, how FROM cause WHERE event IN (SELECT value FROM json_each(?))"
            " ORDER BY event, article",
            json.dumps(list(causes)),
        ):
            causes[number].append((article, How(how)))
        told = []
        for number, age, published, subject, said in rows:
            removed, added = _unpacked(said)
            whose, why = f"{self._head}{subject}", tuple(causes[number])
            told.append(Told(number, age, published, whose, removed, added, why))
        return told

    def last(self, subjects: Iterable[str], *, at: int) -> Mapping[str, tuple[str, ...]]:
        """What was last said of each of *subjects* when it came or went, property and value in N-Triples."""
        found: dict[str, tuple[str, ...]] = {}
        for subject, said in self._read(_LAST, self._listed(subjects), at):
            removed, added = _unpacked(said)
            # All that is said of it goes with it, and comes with it.
            whole = [words for words in (removed, added) if any(map(_is_type, words))]
            if whole:
                found[f"{self._head}{subject}"] = whole[-1]
        return found

    def _short(self, iri: str) -> str:
        return iri.removeprefix(self._head)

    def _listed(self, iris: Iterable[str]) -> str:
        return json.dumps([self._short(iri) for iri in iris])

    @contextmanager
    def _written(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self._file, isolation_level=None, timeout=_WAIT)) as db:
                # What is withheld leaves no words behind in pages that are free again.
                db.execute("PRAGMA secure_delete = ON")
                (version,) = db.execute("PRAGMA user_version").fetchone()
                if version not in (0, _VERSION):
                    raise StoreError(f"{self._file}: made by another version{_REMEDY}")
                db.execute("BEGIN IMMEDIATE")
                try:
                    if not version:
                        for statement in filter(str.strip, _SCHEMA.split(";")):
                            db.execute(statement)
                        db.execute(f"PRAGMA user_version = {_VERSION}")
                    yield db
                except BaseException:
                    if db.in_transaction:
                        db.execute("ROLLBACK")
                    raise
                db.execute("COMMIT")
        except sqlite3.Error as error:
            raise StoreError(
                f"{self._file}: the history cannot be written: {error}{_REMEDY}"
            ) from error

    def _read(self, text: str, *values: object) -> list[Any]:
        if not self._file.exists():
            return []
        name = f"{self._file.resolve().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(name, uri=True, timeout=_WAIT)) as db:
                (version,) = db.execute("PRAGMA user_version").fetchone()
                return db.execute(text, values).fetchall() if version == _VERSION else []
        except sqlite3.Error as error:
            raise StoreError(f"{self._file}: the history cannot be read: {error}") from error


def _forget(db: sqlite3.Connection, which: str, *values: object) -> None:
    """Delete the events *which*, and the generations where these are chosen by their age."""
    events = f"SELECT id FROM event WHERE {which}"
    db.execute(f"DELETE FROM touched WHERE event IN ({events})", values)
    # What chooses events by their causes needs these until the events are gone.
    chosen = [number for (number,) in db.execute(events, values)]
    db.execute(f"DELETE FROM event WHERE {which}", values)
    db.executemany("DELETE FROM cause WHERE event = ?", ((number,) for number in chosen))
    if which.startswith("age "):
        db.execute(f"DELETE FROM age WHERE {which.replace('age ', 'number ', 1)}", values)


def _packed(removed: Sequence[str], added: Sequence[str]) -> bytes:
    """What went and came, packed: the same few properties are told of again and again."""
    packing = zlib.compressobj(level=9, zdict=_FAMILIAR)
    text = json.dumps([removed, added], ensure_ascii=False, separators=(",", ":"))
    return packing.compress(text.encode()) + packing.flush()


def _unpacked(packed: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    removed, added = json.loads(zlib.decompressobj(zdict=_FAMILIAR).decompress(packed))
    return tuple(removed), tuple(added)


def _is_type(words: str) -> bool:
    return words.startswith(f"<{RDF.type}> ")
