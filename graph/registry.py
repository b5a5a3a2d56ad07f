"""The registry of addresses: whatever has a key gets one address, which it keeps for ever."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import pairwise

from graph import addresses, clock
from graph.model import Entity

SCHEMA = """
CREATE TABLE registry (
    key TEXT PRIMARY KEY,
    folder TEXT NOT NULL,
    slug TEXT NOT NULL,
    label TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX addresses ON registry (folder, slug);
"""
PROOFS = """
CREATE TABLE proof (
    document TEXT NOT NULL,
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (document, one, other)
) STRICT, WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Registered:
    """An entity's place in the registry: the path of its address, and what all documents call it."""

    path: str
    label: str


class Registry:
    """The registry's table in the archive's file; one thread at a time."""

    def __init__(
        self,
        db: sqlite3.Connection,
        transaction: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Keep addresses in *db*, whose table is there already."""
        self._db = db
        self._transaction = transaction

    def mint(self, named: Mapping[str, Iterable[Entity]]) -> None:
        """Give an address to each of the entities that a document names; one that is given stays for ever.

        Where a document gives one thing keys that have several addresses, it proves that these are one.
        """
        with self._transaction():
            self.take(named)

    def take(self, named: Mapping[str, Iterable[Entity]]) -> None:
        """Do as `mint` does, within a transaction that is open already."""
        for document, entities in named.items():
            self.forget(document)
            self._take(document, entities)

    def forget(self, document: str) -> None:
        """Let *document* prove nothing, within a transaction that is open already."""
        self._db.execute("DELETE FROM proof WHERE document = ?", (document,))

    def _take(self, document: str, entities: Iterable[Entity]) -> None:
        for entity in entities:
            fixed = addresses.fixed_slug(entity)
            known = [row for key in (entity.key, *entity.also) if (row := self._row(key))]
            if fixed is not None:
                self._settle(entity, fixed)
                known = [row for row in known if row[1] == fixed]
            paths = dict.fromkeys(f"{folder}/{slug}" for folder, slug, _ in known)
            self._db.executemany(
                "INSERT OR IGNORE INTO proof VALUES (?, ?, ?)",
                [(document, one, other) for one, other in pairwise(paths)],
            )
            if known:
                folder, slug, label = known[0]
            else:
                folder, label = addresses.FOLDERS[entity.kind], None
                slug = fixed or self._free(folder, addresses.slug(entity))
            for key in (entity.key, *entity.also):
                self._db.execute(
                    "INSERT OR IGNORE INTO registry (key, folder, slug, label, at)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (key, folder, slug, label or entity.label, clock.now()),
                )
            if known and label is None:
                self._name(folder, slug, entity.label)

    def _settle(self, entity: Entity, slug: str) -> None:
        """Let the keys of an administrative unit mean its own *slug*, whatever they meant before."""
        self._db.executemany(
            "DELETE FROM registry WHERE key = ? AND slug <> ?",
            [(key, slug) for key in (entity.key, *entity.also)],
        )

    def name(self, path: str, label: str) -> None:
        """Let all documents call the thing at *path*, which has no label, by this one."""
        folder, _, slug = path.partition("/")
        with self._transaction():
            self._name(folder, slug, label)

    def _name(self, folder: str, slug: str, label: str) -> None:
        self._db.execute(
            "UPDATE registry SET label = ? WHERE folder = ? AND slug = ?", (label, folder, slug)
        )

    def proofs(self) -> list[tuple[tuple[int, str], tuple[int, str]]]:
        """The pairs of addresses that a document proves to be of one thing, with their ages, older first."""
        rows = self._db.execute("SELECT DISTINCT one, other FROM proof").fetchall()
        ages = {path: (self._age(path), path) for row in rows for path in row}
        pairs = {
            (min(one, other), max(one, other))
            for one, other in [(ages[a], ages[b]) for a, b in rows]
        }
        return sorted(pairs)

    def _age(self, path: str) -> int:
        folder, _, slug = path.partition("/")
        question = "SELECT min(rowid) FROM registry WHERE folder = ? AND slug = ?"
        return int(self._db.execute(question, (folder, slug)).fetchone()[0])

    def _row(self, key: str) -> tuple[str, str, str | None] | None:
        question = "SELECT folder, slug, label FROM registry WHERE key = ?"
        found: tuple[str, str, str | None] | None = self._db.execute(question, (key,)).fetchone()
        return found

    def forget_labels(self) -> None:
        """Let each entity be named anew by the next document that names it; addresses stay."""
        self._db.execute("UPDATE registry SET label = NULL")

    def _free(self, folder: str, wanted: str) -> str:
        slug, number = wanted, 1
        while addresses.reserved(folder, slug) or self._taken(folder, slug):
            number += 1
            slug = f"{wanted}-{number}"
        return slug

    def _taken(self, folder: str, slug: str) -> bool:
        question = "SELECT 1 FROM registry WHERE folder = ? AND slug = ?"
        return self._db.execute(question, (folder, slug)).fetchone() is not None

    def entries(self, keys: Iterable[str]) -> Mapping[str, Registered]:
        """What the registry holds of each of *keys*; raises KeyError for one never minted."""
        found: dict[str, Registered] = {}
        for key in keys:
            row = self._row(key)
            if row is None:
                raise KeyError(f"the registry has no address for {key!r}")
            found[key] = Registered(f"{row[0]}/{row[1]}", row[2] or "")
        return found

    def labels(self, paths: Iterable[str]) -> dict[str, str]:
        """What the things at *paths* are called, for those that the registry knows."""
        found: dict[str, str] = {}
        for path in paths:
            folder, _, slug = path.partition("/")
            row = self._db.execute(
                "SELECT label FROM registry WHERE folder = ? AND slug = ? AND label IS NOT NULL"
                " ORDER BY rowid LIMIT 1",
                (folder, slug),
            ).fetchone()
            if row is not None:
                found[path] = str(row[0])
        return found

    def reserve(self, path: str) -> str:
        """Take an address like that of *path*, which no key has yet, for a thing split off it."""
        folder, _, slug = path.partition("/")
        with self._transaction():
            free = self._free(folder, slug)
            self._db.execute(
                "INSERT INTO registry (key, folder, slug, at) VALUES (?, ?, ?, ?)",
                (f"split|{folder}/{free}", folder, free, clock.now()),
            )
        return f"{folder}/{free}"

    def holds(self, path: str) -> bool:
        """Tell whether *path* has been given to anything."""
        folder, _, slug = path.partition("/")
        return self._taken(folder, slug)
