"""What is searched in place of what was typed, and what is offered beside it."""

from __future__ import annotations

from collections import Counter

import pytest

from search.asking import query as ask
from search.guessing import meant
from search.guessing.marks import Restored
from search.ports import Request
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
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


class _Finder:
    """Finds as many records as *counts* says, and reads all words as "nghị định 15"."""

    def __init__(self, counts: dict[str, int], gain: float) -> None:
        self._counts = Counter(counts)
        self._gain = gain

    def find(self, query: ask.Query, *, share: float | None = None) -> int:
        del share
        return self._counts[query.text]

    def count(self, found: int) -> int:
        return found

    def examples(self, found: int) -> tuple[()]:
        del found
        return ()

    def learnt(self) -> tuple[_Finder, _Finder]:
        return self, self

    def mend(self, text: str, *, doubting: bool = False) -> None:
        del text, doubting

    def weigh(self, text: str, examples: object) -> Restored:
        del text, examples
        return Restored("nghị định 15", -1.0, self._gain)


@pytest.mark.parametrize(
    ("few", "many", "gain", "maybe"),
    [
        (2, 9, 1.0, "nghị định 15"),
        (6, 40, 9.0, "nghị định 15"),
        (6, 100, 4.0, "nghị định 15"),
        (6, 40, 4.0, None),
        (6, 100, 2.0, None),
        (6, 0, 9.0, None),
    ],
)
def test_other_marks_are_offered_where_they_are_likelier(
    few: int, many: int, gain: float, maybe: str | None
) -> None:
    finder = _Finder({"nghị đinh 15": few, "nghị định 15": many}, gain)
    assert meant.understand(Request("nghị đinh 15"), finder).maybe == maybe  # type: ignore[arg-type]
