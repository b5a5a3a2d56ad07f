"""What a query names stands first: through an index of invented articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph.model import EntitySummary
from search.ports import Index, Request
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.search import invented
from tests.search.invented import Ledger

_HINTS = {
    invented.HEAD.label: (
        "Giám đốc, Sở Thông tin và Truyền thông thành phố Hải Phòng",
        "Chủ tịch, Hội Ví dụ",
    ),
    invented.DECISION.label: ("Ủy ban nhân dân thành phố Hải Phòng",),
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("naming")
    ledger = Ledger()
    ledger.put(invented.ALL)

    def summarise(iris: object) -> list[EntitySummary]:
        return [
            replace(one, hints=_HINTS.get(one.label, ()))
            for one in ledger.summarise(iris)  # type: ignore[arg-type]
        ]

    writer = WhooshIndexWriter(folder)
    writer.apply(invented.ALL, summarise, sequence=1)
    writer.close()
    opened = WhooshIndex(folder)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("3476", invented.DECISION.label),
        ("quyet dinh 3476", invented.DECISION.label),
        ("QĐ3476", invented.DECISION.label),
        ("3476 qd ubnd", invented.DECISION.label),
        ("quyết định 3476 ubnd hải phòng", invented.DECISION.label),
        ("số 3476/QĐ-UBND nói gì", invented.DECISION.label),
        ("giám đốc sở tttt hải phòng", invented.HEAD.label),
        ("giam doc so tttt hai phong", invented.HEAD.label),
        ("giám đốc An", invented.HEAD.label),
        ("bà Đặng Thị Ngọc An đã nói", invented.HEAD.label),
        ("đặng thi ngọc an", invented.HEAD.label),
        ("đăng thị ngọc an", invented.HEAD.label),
        ("haiphong.gov.vn", invented.PORTAL.label),
        ("so tttt hai phong", invented.OFFICE.label),
        ("ubnd tp hai phong -tin", invented.COMMITTEE.label),
        ("hcldhb", invented.MEDAL.label),
        ("hc lao động hạng ba", invented.MEDAL.label),
        ("ubnd tp hp", invented.COMMITTEE.label),
    ],
)
def test_what_is_named_comes_first(index: Index, typed: str, label: str) -> None:
    first = index.search(Request(typed)).hits[0]
    assert "".join(part.text for part in first.title) == label


@pytest.mark.parametrize("typed", ["năm 2017", "sở -3476", "giám đốc", "tổng kết công tác"])
def test_what_is_not_named_does_not(index: Index, typed: str) -> None:
    first = index.search(Request(typed)).hits[0]
    assert "".join(part.text for part in first.title) not in _HINTS
