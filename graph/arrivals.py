"""When articles came: what the journal of an archive tells of it.

Whatever is entered again as it was, since rules or judgements have changed, did not come then.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

_HERE = "sequence <= ? AND operation = 'put' AND content IS NOT NULL"
_NEWEST = f"SELECT sequence, document FROM journal WHERE {_HERE} ORDER BY sequence DESC"
_FIRST = f"SELECT min(sequence) FROM journal WHERE document = ? AND {_HERE}"
_AMONG = f"""SELECT document FROM journal WHERE document IN (SELECT value FROM json_each(?)) AND {_HERE}
GROUP BY document ORDER BY min(sequence) DESC LIMIT ?"""
_VERSIONS = f"SELECT at, content FROM journal WHERE document = ? AND {_HERE} ORDER BY sequence"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document of the archive, when it came and when it last changed (ISO 8601, UTC)."""

    document: str
    came: str
    changed: str


class Arrivals:
    """The documents of the archive *db* in the order in which they came, the newest first.

    One that was taken out and came again came then. *at* is the number of the journal up to which is read.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def newest(self, *, at: int, size: int) -> list[str]:
        """Return the ids of the *size* documents that came last."""
        return list(islice(self._backwards(at), size))

    def among(self, documents: Iterable[str], *, at: int, size: int) -> list[Arrival]:
        """Return the *size* of *documents* that came last; those that are not here are left out."""
        rows = self._db.execute(_AMONG, (json.dumps(list(documents)), at, size)).fetchall()
        return [self._of(document, at) for (document,) in rows]

    def _of(self, document: str, at: int) -> Arrival:
        versions = self._db.execute(_VERSIONS, (document, at)).fetchall()
        came = changed = str(versions[0][0])
        for (_, before), (moment, content) in pairwise(versions):
            if content != before:
                changed = str(moment)
        return Arrival(document, came, changed)

    def _backwards(self, at: int) -> Iterator[str]:
        for sequence, document in self._db.execute(_NEWEST, (at,)):
            (first,) = self._db.execute(_FIRST, (document, at)).fetchone()
            if first == sequence:
                yield document
