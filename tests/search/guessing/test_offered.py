from __future__ import annotations

from collections import Counter

import pytest

from search.guessing import offered
from search.guessing.marks import Marks
from search.guessing.spelling import Speller
from search.ports import Suggestion

LEXICON = Counter({"so": 9, "y": 9, "te": 9, "hai": 9, "phong": 9, "nguyen": 9, "van": 9, "ba": 9})
TOGETHER = Counter(
    {"so_y": 5, "y_te": 5, "te_hai": 3, "hai_phong": 9, "nguyen_van": 5, "van_ba": 3}
)


class Engine:
    """Completes and names what it is given, and keeps what it was asked."""

    def __init__(self, *, completes: str = "?", names: str = "?") -> None:
        self._completes, self._names = completes, names
        self.completed: list[str] = []
        self.named_by: list[str] = []

    def complete(self, typed: str, *, limit: int) -> tuple[Suggestion, ...]:
        assert limit == 3
        self.completed.append(typed)
        return _one(typed) if typed == self._completes else ()

    def learnt(self) -> tuple[Speller, Marks]:
        return Speller(LEXICON, TOGETHER.__getitem__), Marks([("so", 9)])

    def named(self, words: str, *, limit: int) -> tuple[Suggestion, ...]:
        self.named_by.append(words)
        return _one(words) if words == self._names else ()


def _one(text: str) -> tuple[Suggestion, ...]:
    return (Suggestion(text, "http://example.test/1", "agency"),)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("so y te", "so y te"),
        ("sowr y tees hair p", "sở y tế hải p"),
        ("sowr y tees hair phongf", "sở y tế hải phòng"),
        ("nguyeenx", "nguyễn"),
        ("so yte hai phong", "so y te hai phong"),
        ("q hải phòng", "quận hải phòng"),
        ("p hải phòng", "phường hải phòng"),
        ("đại tá nguyen van b", "nguyen van b"),
        ("pgs.ts Nguyễn Văn Hải", "nguyễn văn hải"),
    ],
)
def test_what_begins_as_it_was_meant_is_offered(typed: str, meant: str) -> None:
    engine = Engine(completes=meant)
    assert offered.suggest(typed, engine, limit=3) == _one(meant)
    assert not engine.named_by


def test_what_completes_as_typed_is_read_in_no_other_way() -> None:
    engine = Engine(completes="so yte")
    offered.suggest("so yte", engine, limit=3)
    assert engine.completed == ["so yte"]


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("Ba Nguyễn Văn", "Ba Nguyễn Văn"),
        ("Bá Nguyễn Vân", "Ba Nguyen Van"),
        ("Ba Nguyeenx Văn", "Ba nguyễn Văn"),
    ],
)
def test_what_is_named_otherwise_is_offered_where_nothing_begins_so(typed: str, named: str) -> None:
    assert offered.suggest(typed, Engine(names=named), limit=3) == _one(named)


def test_what_begins_with_other_marks_comes_behind_what_is_named() -> None:
    engine = Begun(names="Văn Bá")
    assert [one.text for one in offered.suggest("Văn Bá", engine, limit=3)] == ["Văn Bá", "Vân Bản"]
    assert [one.text for one in offered.suggest("van ba", engine, limit=3)] == ["Vân Bản"]
    assert [one.text for one in offered.suggest("Vân B", engine, limit=3)] == ["Vân Bản"]
    assert engine.named_by == ["Văn Bá"]


class Begun(Engine):
    """Completes whatever is typed to one thing."""

    def complete(self, typed: str, *, limit: int) -> tuple[Suggestion, ...]:
        return _one("Vân Bản")


@pytest.mark.parametrize(
    "typed", ["", "   ", "so " * 17, '"so y te"', "so -te", "so OR te", "\ud800"]
)
def test_what_is_no_name_is_not_looked_for_among_names(typed: str) -> None:
    engine = Engine()
    assert offered.suggest(typed, engine, limit=3) == ()
    assert not engine.named_by
