"""Published generations: one graph and one index that belong together, switched by one rename.

``generations/000042/{store,index,meta.json}`` never changes once it is there; ``current`` points to
one of them. A reader never sees two ages at once, and a crash leaves only what it had begun.
"""

import json
import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from graph import disk
from graph.errors import DataDamaged, DataLater

FORM = 1
"""The form of a generation and of the work it is made from: one more with each change that a program which
does not know of it would misread. What says nothing of its form has the first."""

_KEEP = 2
_GRACE = 120
_REMEDY = "run `minhbach rebuild`"


@dataclass(frozen=True, slots=True)
class Meta:
    """What is known of a generation without opening it. *counts* holds what pages show, *usage* how often
    the facts use each class and property.

    *mark* tells it from a generation of the same number that another copy of the archive became.
    """

    number: int
    sequence: int
    published: str
    base: str
    counts: Mapping[str, int] = field(default_factory=dict)
    invented: bool = False
    mark: str = ""
    usage: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What those who keep a copy of it call it: "42-5f3a9c1d"."""
        return named(self.number, self.mark)


_KNOWN = frozenset(one.name for one in fields(Meta))


class Generations:
    """The published generations of a data directory."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "generations"
        self._current = data / "current"

    def current(self) -> Path | None:
        """The folder of the generation in force, or None before the first; raises DataDamaged.

        What the link names need not be there.
        """
        try:
            return self._folder / self._current.readlink().name
        except FileNotFoundError:
            return None
        except OSError as error:
            raise DataDamaged(
                f"{self._current}: this is not the link to a generation ({error.strerror}):"
                " remove it and run `minhbach rebuild`"
            ) from None

    def standing(self) -> Path | None:
        """The folder of the generation in force, if it can be told what that is; None otherwise."""
        try:
            folder = self.current()
            return folder if folder is None or meta(folder) else None
        except (DataDamaged, DataLater):
            return None

    def publish(self, write: Callable[[Path, Meta], None], describe: Callable[[int], Meta]) -> Path:
        """Let *write* fill a new folder with what *describe* says, and make it current."""
        self._folder.mkdir(parents=True, exist_ok=True)
        number = 1 + max((int(path.name) for path in self._folder.glob("[0-9]*")), default=0)
        for left in self._folder.glob(".new-*"):
            shutil.rmtree(left)
        fresh = self._folder / f".new-{number:06}"
        fresh.mkdir()
        described = describe(number)
        try:
            write(fresh, described)
        except BaseException:
            # Where the disk is full, half a generation must not keep it so.
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        told = {"form": FORM, **asdict(described)}
        text = json.dumps(told, ensure_ascii=False, indent=1)
        (fresh / "meta.json").write_text(text, encoding="utf-8")
        _sync(fresh)
        final = self._folder / f"{number:06}"
        fresh.rename(final)
        pointer = self._current.with_name(".current-new")
        pointer.unlink(missing_ok=True)
        pointer.symlink_to(Path("generations") / final.name)
        pointer.replace(self._current)
        disk.sync(self._folder)
        disk.sync(self._current.parent)
        self._sweep()
        return final

    def _sweep(self) -> None:
        # A reader may have looked up an old generation just before the switch: give it time to open it.
        now = time.time()
        folders = sorted(self._folder.glob("[0-9]*"))
        for folder in folders[:-_KEEP]:
            later = folders[folders.index(folder) + 1]
            dated = later / "meta.json"
            # A clock that was wrong may have dated it in days to come.
            if abs(now - (dated if dated.exists() else later).stat().st_mtime) > _GRACE:
                shutil.rmtree(folder, ignore_errors=True)


def see_form(where: object, form: int) -> None:
    """Raise DataLater where *form*, which *where* is said to have, is one that this program does not know."""
    if form > FORM:
        raise DataLater(where, form, FORM)


def named(number: int, mark: str) -> str:
    """What the generation with *number* and *mark* is called."""
    return f"{number}-{mark}" if mark else str(number)


def meta(folder: Path) -> Meta:
    """What stands in a generation's ``meta.json``, as far as this program knows it.

    Raises DataDamaged where it cannot be read, DataLater where a later program has written it.
    """
    file = folder / "meta.json"
    try:
        told = {**json.loads(file.read_text(encoding="utf-8"))}
        see_form(file, told.get("form", 1))
        return Meta(**{name: told[name] for name in _KNOWN & told.keys()})
    except FileNotFoundError:
        why = "it is gone"
    except PermissionError:
        raise
    except (OSError, ValueError, TypeError) as error:
        why = str(error)
    raise DataDamaged(f"{file}: the published generation cannot be read ({why}): {_REMEDY}")


def _sync(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        disk.sync(path)
