"""A worker that cannot start says why, and what to do about it."""

import sys
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.store.limits import Limits
from graph.store.workers import Worker


@pytest.mark.parametrize(
    ("ending", "told"),
    [
        ("kill -SYS $$", "ended by SIGSYS: let seccomp(2) pass"),
        (
            "echo '[Errno 1] seccomp: EPERM' >&2; exit 1",
            "[Errno 1] seccomp: EPERM: let seccomp(2) pass",
        ),
        (
            "echo '  what():  Resource temporarily unavailable' >&2; kill -ABRT $$",
            "what():  Resource temporarily unavailable: this user may have no more threads",
        ),
        ("exit 3", "code 3"),
        ("kill -TERM $$", "ended by SIGTERM"),
    ],
)
def test_what_keeps_a_worker_from_starting_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, told: str
) -> None:
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\n{ending}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    worker = Worker(tmp_path, Limits())

    with pytest.raises(StoreError) as refused:
        worker.start()
    assert str(refused.value).startswith(f"a query worker cannot start: {told}")
    worker.kill()
