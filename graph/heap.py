"""The heap of the C library: one for all threads, and what is free in it given back when much is.

glibc makes a heap for each of the first threads that allocate, up to eight for each processor, and keeps
what is freed in the middle of any. On systems without these functions nothing happens here.
"""

import ctypes
import os
from collections.abc import Callable
from functools import cache

_ARENAS = "MALLOC_ARENA_MAX"
_M_ARENA_MAX = -8  # its number in mallopt(3)


def share() -> None:
    """Let all threads allocate from one heap; to be called before there are any.

    Who has set ``MALLOC_ARENA_MAX`` has chosen otherwise.
    """
    choose = _function("mallopt")
    if choose is not None and not os.environ.get(_ARENAS):
        choose(_M_ARENA_MAX, 1)


def give_back() -> None:
    """Give the pages in which nothing lies back to the system; for after much was freed."""
    trim = _function("malloc_trim")
    if trim is not None:
        trim(0)


@cache
def _function(name: str) -> Callable[..., int] | None:
    """A function of the C library, None where it has none of that name."""
    try:
        found: Callable[..., int] = getattr(ctypes.CDLL(None), name)
    except (AttributeError, OSError, TypeError):
        return None
    return found
