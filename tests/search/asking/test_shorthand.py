from __future__ import annotations

import pytest

from search.asking import shorthand
from search.guessing import meant
from search.ports import Request


@pytest.mark.parametrize(
    ("typed", "longer"),
    [
        ("ct ubnd vân hải", "chủ tịch ubnd vân hải"),
        ("CT UBND tp vân hải", "chủ tịch UBND tp vân hải"),
        ("ct hđnd vân hải", "chủ tịch hđnd vân hải"),
        ("ct hdnd", "chu tich hdnd"),
        ("bt tinh uy", "bi thu tinh uy"),
        ("bt bộ y tế", "bộ trưởng bộ y tế"),
        ("q bến lĩnh", "quận bến lĩnh"),
        ("công an q2", "công an quận 2"),
        ("công an q 2", "công an quận 2"),
        ("p7 q3", "phuong 7 quan 3"),
        ("P7, Q3", "phuong 7, quan 3"),
        ("p bến lĩnh", "phường bến lĩnh"),
        ("p chủ tịch ubnd", "phó chủ tịch ubnd"),
        ("công an t lam châu", "công an tỉnh lam châu"),
        ("ubnd x ban lam", "ubnd xa ban lam"),
    ],
)
def test_a_short_form_is_written_out_before_its_words(typed: str, longer: str) -> None:
    assert shorthand.write_out(typed) == longer


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ct",
        "ct 23",
        "ct xây dựng",
        "05/CT-UBND",
        "24 h qua",
        "N V H ở đâu",
        "N.V.H ở đâu",
        "vitamin p",
        "5 x 3",
        "q1/2017",
        "q.2",
        "tt huế",
        '"q 2"',
        "q 2 -tin",
        "cơ quan",
    ],
)
def test_elsewhere_it_is_left_alone(typed: str) -> None:
    assert shorthand.write_out(typed) is None


class _Finder:
    """Finds so many records by how many words are looked for."""

    def __init__(self, *counts: int) -> None:
        self._counts = counts

    def find(self, query: object, *, share: float | None = None) -> int:
        del share
        return self._counts["quan" in str(query)]

    def count(self, found: int) -> int:
        return found

    def examples(self, found: int) -> tuple[()]:
        return ()

    def learnt(self) -> tuple[_Finder, _Finder]:
        return self, self

    def mend(self, text: str, *, doubting: bool = False) -> None:
        del text, doubting

    def restore(self, text: str, examples: object) -> None:
        del text, examples


@pytest.mark.parametrize(
    ("counts", "literal", "instead"),
    [
        ((2, 9), False, "quan 2"),
        ((2, 2), False, None),
        ((0, 1), False, "quan 2"),
        ((2, 9), True, None),
    ],
)
def test_it_is_searched_where_more_is_found_so(
    counts: tuple[int, int], literal: bool, instead: str | None
) -> None:
    asked = Request("q2", literal=literal)
    assert meant.understand(asked, _Finder(*counts)).instead == instead  # type: ignore[arg-type]
