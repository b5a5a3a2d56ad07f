"""Files are read where they lie: each part by itself, never after they were closed."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from search.ports import Request
from search.whoosh.fields import Tokens
from search.whoosh.files import UnmappedStorage
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented

TEXT = bytes(range(256)) * 200


@pytest.fixture
def storage(tmp_path: Path) -> UnmappedStorage:
    (tmp_path / "whole").write_bytes(TEXT)
    return UnmappedStorage(tmp_path, readonly=True)


def test_parts_are_read_each_with_its_own_place(storage: UnmappedStorage) -> None:
    whole = storage.open_file("whole")
    first, second = whole.subset(10, 30_000), whole.subset(40_000, 50)
    assert first.read(4) == TEXT[10:14]
    assert second.read() == TEXT[40_000:40_050]
    assert first.read(20_000) == TEXT[14:20_014]
    assert first.get(29_990, 100) == TEXT[30_000:30_010]
    assert second.get(3, 2) == TEXT[40_003:40_005]
    second.seek(-1, os.SEEK_END)
    assert (second.tell(), second.read()) == (49, TEXT[40_049:40_050])
    whole.close()


def test_a_part_of_a_closed_file_is_no_part_of_another(storage: UnmappedStorage) -> None:
    whole = storage.open_file("whole")
    part = whole.subset(0, 1_000)
    whole.close()
    with storage.open_file("whole"), pytest.raises(ValueError, match="closed"):
        part.read(1)


def test_an_index_that_nobody_holds_leaves_no_file_open(tmp_path: Path) -> None:
    ledger = invented.Ledger()
    ledger.put(invented.ALL)
    writer = WhooshIndexWriter(tmp_path)
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    writer.close()
    WhooshIndex(tmp_path).suggest("so")
    gc.collect()
    handles = Path("/proc/self/fd")
    if not handles.exists():
        pytest.skip("only Linux tells which files a process holds")
    held = [str(one.readlink()) for one in handles.iterdir() if one.exists()]
    assert not [path for path in held if path.startswith(str(tmp_path))]


def test_an_index_outlives_the_module_of_its_fields(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = invented.Ledger()
    ledger.put(invented.ALL)
    former = ModuleType("search.where_fields_once_were")
    vars(former)["Tokens"] = Tokens
    with monkeypatch.context() as then:
        then.setitem(sys.modules, former.__name__, former)
        then.setattr(Tokens, "__module__", former.__name__)
        writer = WhooshIndexWriter(tmp_path / "work")
        writer.apply(invented.ALL, ledger.summarise, sequence=1)
        writer.close()

    writer = WhooshIndexWriter(tmp_path / "work")
    writer.snapshot(tmp_path / "snapshot")
    writer.close()
    index = WhooshIndex(tmp_path / "snapshot")
    assert index.sequence() == 1
    assert index.search(Request("")).total > 0
    index.close()
