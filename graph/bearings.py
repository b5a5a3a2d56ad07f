"""What addresses stand for: words of each article, as it is read now and as it was read before.

Rules change, and with them the keys that things are known by. The words stay where they were: whatever
bears those that an old address stood for has taken its place.
"""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from graph import addresses
from graph.model import Reading, Ref

SCHEMA = """
CREATE TABLE bearing (
    document TEXT NOT NULL,
    path TEXT NOT NULL,
    shown TEXT NOT NULL,
    words TEXT NOT NULL,
    now INTEGER NOT NULL,
    PRIMARY KEY (document, path, shown)
) STRICT, WITHOUT ROWID;
CREATE INDEX bearing_path ON bearing (path);
CREATE INDEX bearing_ruled ON bearing (shown) WHERE path <> shown;
CREATE INDEX bearing_past ON bearing (shown) WHERE now = 0;
"""
_PLACE = re.compile(r"(.*):(\d+)-(\d+)")
# A mention names a thing; a fact that a thing has a part in tells less of it.
_NAMED = ""


@dataclass(frozen=True, slots=True)
class Bearing:
    """In an article, *words* are those of the thing with the address *path*, published as *shown*."""

    path: str
    shown: str
    words: frozenset[str]


def words(reading: Reading) -> Mapping[str, frozenset[str]]:
    """The places of the words that name each entity of *reading*, or tell of its part in a fact, by key."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in reading.mentions:
        found[mention.entity].add(f"{_NAMED}:{mention.start}-{mention.end}")
    for fact in reading.facts:
        for name, value in fact.arguments:
            if isinstance(value, Ref):
                part = f"{fact.kind}.{name}"
                found[value.key].update(f"{part}:{e.start}-{e.end}" for e in fact.evidence)
    return {key: frozenset(places) for key, places in found.items()}


def claim(said: Iterable[str], base: str) -> frozenset[str]:
    """What the address of a fact is made of: the paths of the things in it, a mark of all the rest."""
    parts, rest = set(), []
    for one in said:
        name, _, value = one.partition(f" {base}id/")
        if value:
            parts.add(f"{name}={value}")
        else:
            rest.append(one)
    return frozenset(parts | {sha256("\n".join(rest).encode()).hexdigest()[:16]})


class Bearings:
    """The table of the archive's file that remembers what addresses stand for; one thread at a time."""

    def __init__(
        self,
        db: sqlite3.Connection,
        transaction: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Remember in *db*, whose table is there already."""
        self._db = db
        self._transaction = transaction

    def record(self, found: Mapping[str, Iterable[Bearing]]) -> None:
        """Remember what each document says now; what it said before of the same text is past."""
        with self._transaction():
            for document, bearings in found.items():
                self._db.execute("UPDATE bearing SET now = 0 WHERE document = ?", (document,))
                self._db.executemany(
                    "INSERT INTO bearing VALUES (?, ?, ?, ?, 1)"
                    " ON CONFLICT DO UPDATE SET words = excluded.words, now = 1",
                    [
                        (document, bearing.path, bearing.shown, " ".join(sorted(bearing.words)))
                        for bearing in bearings
                    ],
                )

    def forget(self, document: str) -> None:
        """Remember of *document*, whose text is gone, only what was published for it.

        Works within a transaction that is open already.
        """
        self._db.execute("UPDATE bearing SET words = '', now = 0 WHERE document = ?", (document,))

    def documents(self, paths: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Yield (document, path, shown) of what is said now, where *path* is among *paths* or judged."""
        yield from self._db.execute(
            "SELECT document, path, shown FROM bearing WHERE now = 1 AND path <> shown"
        ).fetchall()
        for path in paths:
            yield from self._db.execute(
                "SELECT document, path, shown FROM bearing WHERE path = ? AND now = 1", (path,)
            ).fetchall()

    def knows(self, path: str) -> bool:
        """Tell whether *path* has been published for anything that an article says."""
        return self._row("SELECT 1 FROM bearing WHERE path = ? LIMIT 1", path) or self._row(
            "SELECT 1 FROM bearing WHERE shown = ? AND path <> shown LIMIT 1", path
        )

    def published_before(self) -> Mapping[str, str | None]:
        """Each address that stood for words and does no more, with that which bears most of them now.

        None where nothing does. Facts have `claimed_before`.
        """
        return {path: self._heir(path, "shown") for path in self._gone() if not _of_fact(path)}

    def claimed_before(self, end: Callable[[str], str]) -> Mapping[str, str]:
        """Each address of a fact that nothing states any more, with that of the same claim now.

        *end* tells where the path of a thing leads. What nobody claims at all is left out.
        """
        found = {}
        for path in filter(_of_fact, self._gone()):
            for document, lost in self._past(path):
                present = self._db.execute(
                    "SELECT shown, words FROM bearing WHERE document = ? AND now = 1", (document,)
                )
                claims = {_led(words, end): shown for shown, words in present if _of_fact(shown)}
                if (new := claims.get(_led(lost, end))) is not None:
                    found[path] = new
        return found

    def _gone(self) -> list[str]:
        rows = self._db.execute(
            "SELECT DISTINCT shown FROM bearing AS old WHERE now = 0 AND NOT EXISTS"
            " (SELECT 1 FROM bearing WHERE path = old.shown AND shown = path AND now = 1)"
            " AND NOT EXISTS"
            " (SELECT 1 FROM bearing WHERE shown = old.shown AND path <> shown AND now = 1)"
            " ORDER BY shown"
        )
        return [path for (path,) in rows]

    def heir(self, path: str) -> str:
        """What the registry calls now that which it called *path*: itself where it has not changed."""
        if self._row("SELECT 1 FROM bearing WHERE path = ? AND now = 1 LIMIT 1", path):
            return path
        return self._heir(path, "path") or path

    def _row(self, question: str, path: str) -> bool:
        return self._db.execute(question, (path,)).fetchone() is not None

    def _heir(self, path: str, column: str) -> str | None:
        """Which *column* has most of the words that *path* had; the first by its letters of equal ones."""
        named: Counter[str] = Counter()
        told: Counter[str] = Counter()
        for document, lost in self._past(path):
            present = self._db.execute(
                f"SELECT {column}, words FROM bearing WHERE document = ? AND now = 1", (document,)
            )
            for other, borne in present.fetchall():
                kin = other.partition("/")[0] == path.partition("/")[0]
                for role in _common(lost, borne, kin=kin):
                    (told if role else named)[other] += 1
        found = named.keys() | told.keys()
        return min(found, key=lambda other: (-named[other], -told[other], other), default=None)

    def _past(self, path: str) -> list[tuple[str, str]]:
        """Where *path* stood for which words. Those of others that it stood for by a judgement are theirs."""
        question = "SELECT document, words FROM bearing WHERE now = 0 AND "
        found = self._db.execute(f"{question} path = ?", (path,)).fetchall()
        ruled = f"{question} shown = ? AND path <> shown"
        return found or self._db.execute(ruled, (path,)).fetchall()


def _of_fact(path: str) -> bool:
    return path.startswith(f"{addresses.FACTS}/")


def _led(words: str, end: Callable[[str], str]) -> frozenset[str]:
    """What a fact claims, with each thing in it where its address leads."""
    parts = (word.partition("=") for word in words.split(" "))
    return frozenset(f"{name}={end(path)}" if path else name for name, _, path in parts)


def _common(old: str, new: str, *, kin: bool) -> Iterator[str]:
    """Yield the role of each place of *old* that is one of *new* too."""
    for role, start, end in _places(old):
        for other, begin, stop in _places(new):
            common = min(end, stop) - max(start, begin)
            longer = max(end - start, stop - begin)
            # "tỉnh X" does not become the office whose name ends so.
            if other == role and common > 0 and (kin or 2 * common > longer):
                yield role
                break


@lru_cache(maxsize=1000)
def _places(text: str) -> tuple[tuple[str, int, int], ...]:
    found = (_PLACE.fullmatch(word) for word in text.split(" ") if word)
    return tuple((place[1], int(place[2]), int(place[3])) for place in found if place)
