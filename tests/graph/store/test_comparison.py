"""Two stores are compared statement for statement, however their dumps are cut into pieces."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import pytest

from graph.store import comparison
from graph.store.logbook import Difference, Untold
from graph.store.ports import Store

LINES = [f'<urn:{number}> <urn:p> "số {number}"@vi <urn:g> .' for number in range(50)]


@dataclass
class Dumped:
    lines: list[str]
    piece: int

    def dump(self) -> Iterator[bytes]:
        text = "".join(f"{line}\n" for line in self.lines).encode()
        yield from (text[at : at + self.piece] for at in range(0, len(text), self.piece))


def store(lines: list[str], piece: int = 1000) -> Store:
    return cast(Store, Dumped(lines, piece))


@pytest.mark.parametrize("piece", [1, 7, 64, 10_000])
def test_what_went_and_what_came_is_told(piece: int) -> None:
    found = comparison.between(
        store(LINES[:40], piece), store([*reversed(LINES[38:]), *LINES[3:30]], piece), most=100
    )

    assert found == Difference(
        removed=tuple(sorted((*LINES[:3], *LINES[30:38]))), added=tuple(sorted(LINES[40:]))
    )


def test_the_same_in_another_order_has_no_difference() -> None:
    assert comparison.between(store(LINES), store(LINES[::-1]), most=0) == Difference((), ())


@pytest.mark.parametrize(("most", "told"), [(11, False), (12, True)])
def test_more_than_the_most_is_not_told(most: int, told: bool) -> None:
    found = comparison.between(store(LINES[:5]), store(LINES[5:12]), most=most)

    assert (found is not Untold.TOO_LARGE) == told
