"""One heap for all threads, and what is free in it given back."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from graph import heap

# As many threads allocate at a time; the library tells of its heaps in a file of its own form.
_HEAPS = """
import ctypes, sys, threading
from graph import heap
if sys.argv[1] == "shared":
    heap.share()
together = threading.Barrier(20)
def allocate():
    held = [bytes(3000) for _ in range(100)]
    together.wait()
threads = [threading.Thread(target=allocate) for _ in range(20)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
library = ctypes.CDLL(None)
library.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(library.fopen(sys.argv[2].encode(), b"w"))
library.malloc_info(0, file)
library.fclose(file)
print(open(sys.argv[2]).read().count("<heap nr="))
"""


def _heaps(tmp_path: object, how: str, **environment: str) -> int:
    """How many heaps twenty threads of a process of its own allocate from."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("MALLOC_")}
    told = subprocess.run(
        [sys.executable, "-c", _HEAPS, how, f"{tmp_path}/heaps.xml"],
        env=known | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(told.stdout)


@pytest.mark.skipif(heap._function("malloc_info") is None, reason="needs the C library of GNU")
def test_all_threads_allocate_from_one_heap(tmp_path: object) -> None:
    assert _heaps(tmp_path, "alone") > 1
    assert _heaps(tmp_path, "shared") == 1


@pytest.mark.skipif(heap._function("malloc_info") is None, reason="needs the C library of GNU")
def test_who_has_chosen_otherwise_keeps_his_choice(tmp_path: object) -> None:
    assert _heaps(tmp_path, "shared", MALLOC_ARENA_MAX="3") == 3


def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    absent: Callable[[str], None] = lambda name: None  # noqa: E731
    monkeypatch.setattr(heap, "_function", absent)
    heap.share()
    heap.give_back()


def test_a_function_that_is_not_there_is_none() -> None:
    assert heap._function("no_library_has_this") is None
