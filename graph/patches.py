"""What changed from one published generation to the next, as RDF Patch: kept for so many generations.

The format is that of Apache Jena (https://jena.apache.org/documentation/rdf-patch/): rows of N-Quads, each
behind D or A, deletions first. A file is there before its generation is, and known by its name alone.
"""

import gzip
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from graph import disk
from graph.errors import DataDamaged
from graph.store.logbook import Difference, Untold

_LEVEL = 6
_HEADER = b"H "
# What a file of gzip that is gone, cut short or damaged raises.
_DAMAGE = (OSError, EOFError, zlib.error)
_NAME = re.compile(r"(?P<number>[0-9]{1,9})(-[0-9a-f]+)?")


@dataclass(frozen=True, slots=True)
class Patch:
    """What is known of the change to *generation* from *previous*, which is None for the first.

    *published* is an ISO 8601 date-time, *quads* counts the statements of the generation. *added* and
    *removed* count statements, *size* and *packed* the bytes of the file, unpacked and packed. *untold*
    says why there is no file: then all of the generation must be loaded.
    """

    generation: str
    previous: str | None
    published: str
    quads: int
    added: int = 0
    removed: int = 0
    size: int = 0
    packed: int = 0
    untold: Untold | None = None


class Patches:
    """The patches in *folder*."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, patch: Patch, change: Difference | Untold, *, base: str) -> Patch:
        """Keep *change* beside what *patch* says of it; raises OSError where the disk is full.

        Whatever claims to be of this generation or a later one was never published, and goes.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        for left in self._named():
            if number(left) >= number(patch.generation):
                self._delete(left)
        if isinstance(change, Difference):
            file = self.file(patch.generation)
            size = _write(file, _rows(patch, change, base))
            disk.sync(file)
            told = asdict(patch) | {
                "added": len(change.added),
                "removed": len(change.removed),
                "size": size,
                "packed": file.stat().st_size,
            }
        else:
            told = asdict(patch) | {"untold": change}
        self._tell(patch.generation, told)
        return Patch(**told)

    def keep(self, most: int) -> None:
        """Delete all but the last *most*."""
        for generation in sorted(self._named(), key=number)[:-most]:
            self._delete(generation)

    def withhold(self, words: str) -> int:
        """Delete the files that hold *words*; return how many that were. It stays known that they were."""
        count = 0
        for name in self._named():
            patch = self.find(name)
            if patch is None:
                # Nobody can ask for it any more, but what it quotes is still there.
                self._delete(name)
            elif patch.untold is None and _holds(self.file(patch.generation), words.encode()):
                emptied = {"added": 0, "removed": 0, "size": 0, "packed": 0}
                self._tell(patch.generation, asdict(patch) | emptied | {"untold": Untold.WITHHELD})
                self.file(patch.generation).unlink(missing_ok=True)
                count += 1
        return count

    def find(self, generation: str) -> Patch | None:
        """What is known of the change to *generation*, None where it is not kept or cannot be read."""
        if not _NAME.fullmatch(generation):
            return None
        try:
            text = (self._folder / f"{generation}.json").read_text(encoding="utf-8")
            told = json.loads(text)
            reason = told.pop("untold")
            return Patch(**told, untold=Untold(reason) if reason else None)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (ValueError, TypeError, KeyError, AttributeError):
            # Cut short or damaged: whoever follows the changes loads everything once.
            return None

    def leading_to(self, generation: str) -> list[Patch]:
        """The kept patches that lead to *generation* one after another, the latest first."""
        found: list[Patch] = []
        wanted: str | None = generation
        while wanted is not None and (patch := self.find(wanted)) is not None:
            found.append(patch)
            wanted = patch.previous
        return found

    def file(self, generation: str) -> Path:
        """Where the patch that leads to *generation* is, packed by gzip."""
        return self._folder / f"{generation}.rdfp.gz"

    def _named(self) -> list[str]:
        found = {path.name.partition(".")[0] for path in self._folder.glob("[0-9]*.*")}
        return [name for name in found if _NAME.fullmatch(name)]

    def _tell(self, generation: str, told: dict[str, object]) -> None:
        final = self._folder / f"{generation}.json"
        fresh = final.with_suffix(".new")
        fresh.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        # The name may be lost with the power, and the patch with it; half of what is told may not.
        disk.sync(fresh)
        fresh.replace(final)

    def _delete(self, generation: str) -> None:
        # What is told goes first: a file that nobody names is deleted with the next.
        for ending in ("json", "new", "rdfp.gz"):
            (self._folder / f"{generation}.{ending}").unlink(missing_ok=True)


def number(generation: str) -> int:
    """The number of the generation that is called *generation*; 0 for what is no name of one."""
    found = _NAME.fullmatch(generation)
    return int(found["number"]) if found else 0


def address(base: str, generation: str) -> str:
    """The address of the patch that leads to *generation*, without the suffix."""
    return f"{base}dump/thay-doi/{generation}"


def joined(files: Iterable[Path], generation: str, previous: str, *, base: str) -> Iterator[bytes]:
    """Yield the rows of *files* as one patch, a transaction for each, from *previous* to *generation*.

    Raises DataDamaged.
    """
    yield from (row.encode() for row in _header(generation, previous, base))
    for file in files:
        try:
            with gzip.open(file) as rows:
                yield from (row for row in rows if not row.startswith(_HEADER))
        except _DAMAGE as error:
            raise DataDamaged(
                f"{file}: the changes cannot be read ({error}): write the whole dump instead"
            ) from None


def _header(generation: str, previous: str | None, base: str) -> Iterator[str]:
    yield f"H id <{address(base, generation)}> .\n"
    if previous is not None:
        yield f"H prev <{address(base, previous)}> .\n"


def _rows(patch: Patch, change: Difference, base: str) -> Iterator[str]:
    yield from _header(patch.generation, patch.previous, base)
    yield "TX .\n"
    yield from (f"D {line}\n" for line in change.removed)
    yield from (f"A {line}\n" for line in change.added)
    yield "TC .\n"


def _write(file: Path, rows: Iterable[str]) -> int:
    """Write *rows* into *file*, packed; return how many bytes they are unpacked."""
    size = 0
    with file.open("wb") as raw, gzip.GzipFile("", "wb", _LEVEL, fileobj=raw, mtime=0) as packed:
        for row in rows:
            size += packed.write(row.encode())
    return size


def _holds(file: Path, words: bytes) -> bool:
    try:
        with gzip.open(file) as rows:
            return any(words in row for row in rows)
    except _DAMAGE:
        # What cannot be read cannot be vouched for.
        return True
