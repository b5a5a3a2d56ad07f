"""Files and folders forced to the disk."""

import os
from pathlib import Path

import pytest

from graph import disk


def test_files_and_folders_are_forced_and_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bai.txt"
    file.write_text("Sở Y tế họp.", "utf-8")
    forced: list[int] = []
    monkeypatch.setattr(os, "fsync", forced.append)

    disk.sync(file)
    disk.sync(tmp_path)

    assert len(forced) == 2
    for descriptor in forced:
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(descriptor)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        disk.sync(tmp_path / "missing")
