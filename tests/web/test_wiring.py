"""What stands open after something could not be opened."""

from __future__ import annotations

import gc
import sqlite3
from pathlib import Path

import pytest

from graph.errors import MinhBachError
from web import wiring
from web.settings import Settings


def open_below(folder: Path) -> list[str]:
    """The databases below *folder* to which a connection is open."""
    found = []
    for thing in gc.get_objects():
        if isinstance(thing, sqlite3.Connection):
            try:
                found += [row[2] for row in thing.execute("PRAGMA database_list")]
            except sqlite3.ProgrammingError:
                continue
    return [name for name in found if name.startswith(str(folder))]


def test_a_desk_whose_store_cannot_be_opened_leaves_nothing_open(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "store").write_text("no store", encoding="utf-8")
    with pytest.raises(MinhBachError) as told, wiring.writing(Settings(data=tmp_path)):
        pass
    assert open_below(tmp_path) == [], told
