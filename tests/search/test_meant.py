"""What is searched in place of what was typed, and what is offered beside it."""

from __future__ import annotations

import pytest

from search.ports import Request
from search.whoosh_index import WhooshIndex, WhooshIndexWriter
from tests.search import invented


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> WhooshIndex:
    folder = tmp_path_factory.mktemp("index")
    ledger = invented.Ledger()
    writer = WhooshIndexWriter(folder)
    texts = [
        "Bộ Y tế họp về tiêm phòng. Phim Game of Bones chiếu ở rạp.",
        "Chiều qua Bộ Y tế trả lời Vân Hải về chanchuan Brown.",
    ]
    changes = [
        invented.change(f"bai-{i}", text, title=text.partition(".")[0])
        for i, text in enumerate(texts)
    ]
    ledger.put(changes)
    writer.apply(changes, ledger.summarise, sequence=1)
    writer.close()
    return WhooshIndex(folder)


def test_english_names_are_searched_in_vietnamese(index: WhooshIndex) -> None:
    found = index.search(Request("ministry of health"))
    assert (found.total, found.instead) == (2, "bộ y tế")
    assert index.search(Request("ministry of health", literal=True)).total == 0


def test_a_small_part_of_what_was_typed_is_not_what_was_meant(index: WhooshIndex) -> None:
    assert index.search(Request("galleries of zygotes")).total == 0
    assert index.search(Request("zygotes Brown")).instead == "Brown"
