"""The annals of a generation: all its facts, the latest first, found by what they say.

They are written whole at each publication and never change. A reader asks for a page of them, for
counts, and for those that all of several marks fit; nothing reads them all. SQLite keeps them in one file.
"""

import sqlite3
import threading
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rdflib import URIRef

from graph import disk, tellings
from graph.annals_file import ANY, COUNTED, OF, OF_ALL
from graph.errors import StoreError
from graph.tellings import Telling

_AT_ONCE = 200
# Connections that wait for the next question, each with pages in memory: two megabytes at most.
_IDLE = 8
# As many values as one statement asks for.
_IN_ONE = 500
NEWEST: Final = "newest"
_ORDERS: Final[Mapping[str, tuple[str, str]]] = {
    "oldest": ("oldest", "ASC"),
    "name": ("name", "ASC"),
    "name-desc": ("name", "DESC"),
    "smallest": ("value", "ASC"),
    "largest": ("value", "DESC"),
}
ORDERS: Final = (NEWEST, *_ORDERS)
"""In which facts may come: by day, by the name of whom or what each is about first, by its number."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Facts that a reader wants: of one *kind*, with all of *things*, in all of *places*, and so on.

    *words* stand in a row in what the fact says, as they were written: with diacritics where
    *marked*. *status* is ``ANY``, or what a fact says of itself.
    """

    kind: str = ""
    things: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    what: str = ""
    year: str = ""
    status: str = ANY
    words: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many facts there are in all, and *by* sort of mark ("year") how many of each value."""

    total: int
    by: Mapping[str, Mapping[str, int]]


class Annals:
    """The annals in *file*, asked by any number of threads at a time."""

    def __init__(self, file: Path) -> None:
        """Raise StoreError where *file* cannot be read."""
        self.file = file
        self._lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._closed = False
        try:
            self._rows("SELECT 1 FROM made", ())
        except StoreError:
            self.close()
            raise

    def count(self, choice: Choice) -> int:
        """How many facts there are of *choice*."""
        marks = self._marks(choice)
        if marks is None:
            return 0
        if len(marks) == 1 and not choice.words:
            return marks[0][0]
        among, values = _among(choice, marks)
        return int(self._rows(f"SELECT COUNT(*) FROM {among}", values)[0][0])

    def page(self, choice: Choice, *, offset: int, size: int, order: str = NEWEST) -> list[str]:
        """The addresses of *size* facts of *choice* in one of ``ORDERS``, beginning with number *offset*.

        In each, what it does not sort stands at the end, and among equals the latest first.
        """
        marks = self._marks(choice)
        if marks is None:
            return []
        text, values, sorting = _placed(choice, marks, order)
        # First in the marks, which hold no addresses: what is passed over is not read.
        rows = self._rows(
            f"SELECT iri FROM ({text} LIMIT ? OFFSET ?) JOIN fact USING (place) ORDER BY {sorting}",
            (*values, size, offset),
        )
        return [iri for (iri,) in rows]

    def all(self, choice: Choice, *, order: str = NEWEST) -> Iterator[list[str]]:
        """Yield the addresses of all facts of *choice* in their order, some at a time."""
        marks = self._marks(choice)
        if marks is None:
            return
        if order != NEWEST:
            # Sorted once: eight bytes of each fact are held, nothing else.
            text, values, _ = _placed(choice, marks, order)
            places = array("Q", (row[0] for row in self._rows(text, values)))
            for start in range(0, len(places), _AT_ONCE):
                yield self._addresses(places[start : start + _AT_ONCE])
            return
        among, values = _among(choice, marks, "fact ON fact.place = here.place")
        last = -1
        while rows := self._rows(
            f"SELECT here.place, fact.iri FROM {among} AND here.place > ? ORDER BY here.place LIMIT ?",
            (*values, last, _AT_ONCE),
        ):
            last = rows[-1][0]
            yield [iri for _, iri in rows]

    def tell(self, facts: Sequence[str], *, proofs: int | None = None) -> list[Telling]:
        """What each of *facts* says, in their order, and what proves it: *proofs* of all of them at most."""
        found: dict[str, tuple[str, str]] = {}
        for start in range(0, len(facts), _IN_ONE):
            some = facts[start : start + _IN_ONE]
            asked = ", ".join("?" * len(some))
            rows = self._rows(
                "SELECT iri, says, proofs FROM fact CROSS JOIN told ON number = told"
                f" WHERE iri IN ({asked})",
                some,
            )
            found |= {iri: (says, proved) for iri, says, proved in rows}
        told = []
        for fact in facts:
            if fact in found:
                says, proved = found[fact]
                proving = tellings.unpack_proofs(proved)[:proofs]
                told.append(Telling(fact, tellings.unpack(says), proving))
                proofs = None if proofs is None else proofs - len(proving)
        return told

    def about(self, thing: str, days: Sequence[URIRef]) -> dict[str, list[str]]:
        """The facts in which *thing* plays a part, in no order, each with what it says by *days* itself."""
        rows = self._rows(
            "SELECT iri, says FROM mark CROSS JOIN stands ON mark = mark.number"
            " CROSS JOIN fact USING (place) CROSS JOIN told ON told.number = fact.told"
            " WHERE sort = 'thing' AND value = ?",
            (thing,),
        )
        return {iri: list(tellings.said(says, days)) for iri, says in rows}

    def counts(self, choice: Choice) -> Counts:
        """How many facts there are of *choice*, and how many of them by "kind", "year", "what" and "who"."""
        found: dict[str, dict[str, int]] = {sort: {} for sort in COUNTED}
        marks = self._marks(choice)
        if marks is None:
            return Counts(0, found)
        if len(marks) == 1 and not choice.words:
            # What most are asked for holds most: it is counted beforehand.
            total, number = marks[0]
            text, values = (
                "SELECT mark AS number, facts AS times FROM tally WHERE among = ?",
                [number],
            )
            rows = self._rows(_named(text), values)
        else:
            among, asked = _among(choice, marks)
            text = (
                f"WITH found AS (SELECT here.place AS place FROM {among})"
                " SELECT -1 AS number, COUNT(*) AS times FROM found UNION ALL"
                " SELECT bears.mark, COUNT(*) FROM found CROSS JOIN bears USING (place) GROUP BY 1"
            )
            (_, _, total), *rows = self._rows(_named(text), asked)
        for sort, value, times in rows:
            if sort != "what":
                found[sort][value] = times
            elif value.startswith(f"{choice.kind}/"):
                found[sort][value.removeprefix(f"{choice.kind}/")] = times
        return Counts(total, found)

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _marks(self, choice: Choice) -> list[tuple[int, int]] | None:
        """Each mark of *choice*: how many facts stand under it, and its number; None where one is nowhere."""
        of = (OF, f"{choice.kind}/{choice.status}") if choice.kind else (OF_ALL, choice.status)
        wanted = [of]
        wanted += (("thing", thing) for thing in choice.things)
        wanted += (("place", place) for place in choice.places)
        if choice.what:
            wanted.append(("what", f"{choice.kind}/{choice.what}"))
        if choice.year:
            wanted.append(("year", choice.year))
        found: list[tuple[int, int]] = []
        for mark in wanted:
            rows = self._rows("SELECT facts, number FROM mark WHERE sort = ? AND value = ?", mark)
            if not rows:
                return None
            found += rows
        return sorted(found)

    def _addresses(self, places: Sequence[int]) -> list[str]:
        asked = ", ".join("?" * len(places))
        rows = self._rows(f"SELECT place, iri FROM fact WHERE place IN ({asked})", [*places])
        found = dict(rows)
        return [found[place] for place in places]

    def _rows(self, text: str, values: Sequence[object]) -> list[Any]:
        with self._connection() as connection:
            return connection.execute(text, values).fetchall()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """A connection that nobody else uses: one that waits, or a new one."""
        try:
            with self._lock:
                connection = self._idle.pop() if self._idle else disk.table(self.file)
            try:
                yield connection
            finally:
                with self._lock:
                    kept = not self._closed and len(self._idle) < _IDLE
                    if kept:
                        self._idle.append(connection)
                if not kept:
                    connection.close()
        except sqlite3.Error as error:
            raise StoreError(f"{self.file}: the facts cannot be read: {error}") from error


def _among(choice: Choice, marks: list[tuple[int, int]], *joined: str) -> tuple[str, list[object]]:
    """What finds the facts of *choice*: those under the rarest mark as ``here``, each with all others.

    *joined* is what else is asked of them.
    """
    # CROSS JOIN keeps the order that we know to be quick.
    joins, values = ["stands AS here"], list[object]()
    for number, (_, mark) in enumerate(marks[1:]):
        joins.append(f"stands AS m{number} ON m{number}.mark = ? AND m{number}.place = here.place")
        values.append(mark)
    if choice.words:
        column = "marked" if choice.marked else "folded"
        joins.append(f"wording ON wording.place = here.place AND INSTR(wording.{column}, ?)")
        values.append(choice.words)
    text = " CROSS JOIN ".join((*joins, *joined))
    return f"{text} WHERE here.mark = ?", [*values, marks[0][1]]


def _placed(
    choice: Choice, marks: list[tuple[int, int]], order: str
) -> tuple[str, list[object], str]:
    """What finds the places of the facts of *choice* in *order*, and by which of its columns that is."""
    column, way = _ORDERS.get(order, ("", ""))
    joined = ("rank ON rank.place = here.place",) if column else ()
    among, values = _among(choice, marks, *joined)
    found = f"SELECT here.place AS place{f', rank.{column} AS rank' if column else ''} FROM {among}"
    sorting = f"rank IS NULL, rank {way}, place" if column else "place"
    return f"{found} ORDER BY {sorting}", values, sorting


def _named(counted: str) -> str:
    """*counted* with sort and value for the numbers of marks; first what is no mark: the total."""
    return (
        f"SELECT sort, value, times FROM ({counted}) LEFT JOIN mark USING (number)"
        " ORDER BY number >= 0, times DESC, value"
    )
