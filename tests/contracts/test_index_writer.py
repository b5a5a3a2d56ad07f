"""What every index must do that is written to, whatever keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import pytest

from graph.errors import IndexDamaged
from graph.model import EntitySummary
from search.ports import Index, IndexWriter, Request, Results
from tests.contracts import indexes
from tests.search import invented
from tests.search.invented import Ledger


@dataclass
class Desk:
    """Opens writers and readers of one kind below *folder*."""

    kind: str
    folder: Path
    write: indexes.Writer
    read: indexes.Reader
    _snapshots: Iterator[int] = field(default_factory=count)

    def writer(self, name: str = "work") -> IndexWriter:
        return self.write(self.folder / name)

    def snapshot(self, writer: IndexWriter) -> Path:
        folder = self.folder / f"snapshot-{next(self._snapshots)}"
        writer.snapshot(folder)
        return folder

    def search(self, folder: Path, words: str = "", **more: object) -> Results:
        index = self.read(folder)
        try:
            return index.search(Request(words, size=100, **more))  # type: ignore[arg-type]
        finally:
            index.close()

    def found(self, writer: IndexWriter, words: str = "") -> list[str]:
        """What just these words find in *writer* as it is now."""
        found = self.search(self.snapshot(writer), words, literal=True)
        return sorted(hit.id for hit in found.hits)

    def opened(self, writer: IndexWriter) -> Index:
        return self.read(self.snapshot(writer))


@pytest.fixture(params=indexes.KINDS)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    with indexes.an_index(request.param) as (write, read):
        yield Desk(request.param, tmp_path, write, read)


@pytest.fixture
def ledger() -> Ledger:
    ledger = Ledger()
    ledger.put(invented.ALL)
    return ledger


def test_a_new_index_is_empty_and_at_the_beginning(desk: Desk) -> None:
    writer = desk.writer()
    assert writer.sequence() == 0
    writer.apply([], lambda _: [], sequence=1)
    index = desk.opened(writer)
    assert index.sequence() == 1
    assert index.search(Request("hội nghị")).total == 0
    assert index.suggest("h") == ()


def test_the_sequence_number_comes_with_the_records(desk: Desk, ledger: Ledger) -> None:
    writer = desk.writer()
    writer.apply(invented.ALL, ledger.summarise, sequence=7)
    assert desk.opened(writer).sequence() == 7
    writer.close()
    assert desk.writer().sequence() == 7


def test_the_same_article_twice_changes_nothing(desk: Desk, ledger: Ledger) -> None:
    writer = desk.writer()
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    before = desk.found(writer)
    writer.apply([*invented.ALL, invented.YEAR], ledger.summarise, sequence=2)
    assert desk.found(writer) == before


def test_a_changed_article_replaces_the_old_one(desk: Desk, ledger: Ledger) -> None:
    writer = desk.writer()
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    changed = invented.change("lap", "Nội dung khác hẳn.", title="Mười năm")
    ledger.put([changed])
    writer.apply([changed], ledger.summarise, sequence=2)
    assert desk.found(writer, "bưu chính") == []
    assert desk.found(writer, "khác hẳn") == ["lap"]
    # The entities that it named before are asked for, though it names none now.
    assert invented.address(invented.OFFICE) in ledger.asked[-1]


def test_a_removed_article_takes_along_entities_that_nothing_else_names(
    desk: Desk, ledger: Ledger
) -> None:
    writer = desk.writer()
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    assert "an" in desk.found(writer)
    gone = invented.removal("nam")
    ledger.put([gone])
    writer.apply([gone], ledger.summarise, sequence=2)
    assert desk.found(writer) == ["hn", "hp", "khong-ngay", "lap", "so-tttt-hp", "thu-do"]
    # Once more is no failure: it may be that a crash makes it necessary.
    writer.apply([gone], ledger.summarise, sequence=2)
    assert writer.sequence() == 2


def test_a_snapshot_does_not_follow_the_index(desk: Desk, ledger: Ledger) -> None:
    writer = desk.writer()
    writer.apply(invented.ALL[:2], ledger.summarise, sequence=1)
    snapshot = desk.snapshot(writer)
    before = desk.search(snapshot)
    writer.apply(invented.ALL[2:], ledger.summarise, sequence=2)
    writer.apply([invented.removal("nam")], ledger.summarise, sequence=3)
    assert desk.search(snapshot) == before
    assert desk.search(desk.snapshot(writer)) != before


def test_an_error_while_summarising_leaves_everything_as_it_was(desk: Desk, ledger: Ledger) -> None:
    writer = desk.writer()
    writer.apply(invented.ALL[:1], ledger.summarise, sequence=1)
    before = desk.found(writer)

    def fail(_: Iterable[str]) -> list[EntitySummary]:
        raise RuntimeError("the store is away")

    with pytest.raises(RuntimeError, match="the store is away"):
        writer.apply(invented.ALL, fail, sequence=2)
    assert writer.sequence() == 1
    assert desk.found(writer) == before
    writer.apply(invented.ALL, ledger.summarise, sequence=2)
    assert writer.sequence() == 2


def test_an_index_of_another_version_is_to_be_rebuilt(
    desk: Desk, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = desk.writer()
    writer.apply(invented.ALL, ledger.summarise, sequence=1)
    snapshot = desk.snapshot(writer)
    writer.close()
    monkeypatch.setattr("search.records.progress.abbreviations.digest", lambda: "other")
    with pytest.raises(IndexDamaged, match="version"):
        desk.writer()
    with pytest.raises(IndexDamaged, match="version"):
        desk.search(snapshot)


def test_an_entity_keeps_the_count_of_its_articles(desk: Desk) -> None:
    ledger = Ledger()
    writer = desk.writer()
    for sequence, change in enumerate(invented.ALL, 1):
        ledger.put([change])
        writer.apply([change], ledger.summarise, sequence=sequence)
    once = replace(invented.YEAR, document="nam-2", iri=invented.YEAR.iri + "-2")
    ledger.put([once])
    writer.apply([once], ledger.summarise, sequence=9)
    facets = desk.search(desk.snapshot(writer)).facets
    counts = {value.value: value.count for value in facets["agency"]}
    assert counts[invented.address(invented.OFFICE)] == 3


@pytest.mark.parametrize(
    "odd",
    [
        "x" * 40_000,
        "| || a|b 5|5 |",
        "\u2028\u00a0\u3000 ký tự \ufeff trống",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🙂 한국어 \u0301",
        "",
        " ",
        "_ __ ...",
        "số 1/2/3/4/5-6-7 " * 50,
    ],
)
def test_a_text_of_any_letters_is_taken(desk: Desk, odd: str) -> None:
    writer, ledger = desk.writer(), Ledger()
    change = invented.change("bai/" + "ạ" * 300, f"{odd} hội nghị {odd}", title=odd or "không")
    ledger.put([change])
    writer.apply([change], ledger.summarise, sequence=1)
    found = desk.search(desk.snapshot(writer), "hội nghị")
    assert found.total == 1
    assert "".join(part.text for part in found.hits[0].title) == (odd or "không")
