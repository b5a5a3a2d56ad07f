"""One thing told several times: which tellings are of one, and what they come to together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def one_each(
    told: Iterable[T], same: Callable[[T, T], bool], joined: Callable[[T, T], T]
) -> list[T]:
    """Make of *told* one each: what is the *same* as an earlier one, the later first, is *joined* to it."""
    kept: list[T] = []
    for one in told:
        for number, other in enumerate(kept):
            if same(one, other):
                kept[number] = joined(other, one)
                break
        else:
            kept.append(one)
    return kept
