"""What a writer notes is what becomes of the quads, statement for statement, whatever the engine."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from rdflib import SKOS, XSD, Literal

from graph.store.embedded import EmbeddedWriter
from graph.store.http import Connection
from graph.store.logbook import Difference, Logbook
from graph.store.ports import DocumentGraph, StoreWriter
from tests.contracts.said import FACT, MB, MOI, NAMED, TYPED, Opens, quoted, says

# What was applied before, and what is applied now.
STEPS: dict[str, tuple[Sequence[DocumentGraph], Sequence[DocumentGraph]]] = {
    "a new article": ([], [says("a", FACT, TYPED, evidence=(quoted("một"),))]),
    "a fact that another states": ([says("a", FACT)], [says("b", FACT, TYPED)]),
    "the same again": ([says("a", FACT)], [says("a", FACT)]),
    "another version": (
        [says("a", FACT, TYPED, evidence=(quoted("một"),))],
        [says("a", FACT, NAMED, evidence=(quoted("hai"),))],
    ),
    "a removal": ([says("a", FACT), says("b", TYPED)], [says("a")]),
    "a removal of what another states": ([says("a", FACT), says("b", FACT)], [says("a")]),
    "a fact that moves": ([says("a", FACT)], [says("a"), says("b", FACT)]),
    "a removal of nothing": ([], [says("a")]),
    "what reference data state": ([says("reference", TYPED)], [says("a", TYPED)]),
    "numbers and moments in other words": (
        [],
        [
            says(
                "a",
                (FACT[0], MB.value, Literal("1.50", datatype=XSD.decimal, normalize=False)),
                (FACT[0], MB["number"], Literal("007", datatype=XSD.integer, normalize=False)),
            )
        ],
    ),
    "signs that lines must not hold": (
        [],
        [says("a", (MOI, SKOS.note, Literal('một\tvà "hai"\nba\\')))],
    ),
}


class Kept:
    """Notes that a test reads."""

    def __init__(self) -> None:
        self.rows: list[tuple[Sequence[str], Sequence[str]]] = []
        self.ended = 0

    def note(self, removed: Sequence[str], added: Sequence[str]) -> None:
        assert self.ended == len(self.rows)
        self.rows.append((removed, added))

    def done(self) -> None:
        self.ended += 1


def held(store: StoreWriter) -> set[str]:
    return set(b"".join(store.dump()).decode().split("\n")) - {""}


def difference(before: Iterable[str], after: Iterable[str]) -> Difference:
    was, now = set(before), set(after)
    return Difference(tuple(sorted(was - now)), tuple(sorted(now - was)))


@pytest.mark.parametrize("step", STEPS)
def test_what_is_noted_is_what_changes(opens: Opens, step: str) -> None:
    notes = Kept()
    store = opens(notes)
    earlier, now = STEPS[step]
    store.apply(earlier, sequence=1)
    before = held(store)
    notes.rows.clear()
    notes.ended = 0
    store.apply(now, sequence=2)

    ((removed, added),) = notes.rows
    assert Difference(tuple(sorted(removed)), tuple(sorted(added))) == difference(
        before, held(store)
    )
    assert notes.ended == 1


def test_a_store_tells_which_quads_it_holds(opens: Opens) -> None:
    store = opens()
    store.apply([says("a", FACT, TYPED, evidence=(quoted("C:\\một"),))], sequence=7)
    here = held(store)
    other = [line.replace("moi", "byt").replace("bo-noi-vu", "bo-y-te") for line in here]

    assert store.holds([*other, *sorted(here)]) >= here
    assert store.holds(set(other) - here) == set()
    assert store.holds([]) == set()


class Cut(Exception):
    """The process ends here."""


def cut_after(patch: pytest.MonkeyPatch, operations: int) -> None:
    """Let a writer end after so many *operations*: a server has done these, a folder all or nothing."""
    count = [0]
    send, commit = Connection.update, EmbeddedWriter._update

    def update(connection: Connection, operation: str) -> None:
        if count[0] == operations:
            raise Cut
        count[0] += 1
        send(connection, operation)

    def at_once(writer: EmbeddedWriter, texts: Iterable[str]) -> None:
        if operations:
            commit(writer, texts)
        raise Cut

    patch.setattr(Connection, "update", update)
    patch.setattr(EmbeddedWriter, "_update", at_once)


@pytest.mark.parametrize("operations", range(5))
@pytest.mark.parametrize(
    "again",
    [
        [says("a", FACT, NAMED), says("b", TYPED)],
        # By the time that it is applied again, rules or people have changed it.
        [says("a", NAMED), says("b", FACT)],
        [says("a"), says("b")],
    ],
)
def test_a_crash_leaves_notes_that_end_well(
    opens: Opens,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    operations: int,
    again: list[DocumentGraph],
) -> None:
    logbook = Logbook(tmp_path / "changes", most=1000)
    store = opens(logbook)
    store.apply([says("a", FACT, TYPED, evidence=(quoted("một"),))], sequence=1)
    logbook.begin("1")
    logbook.open("1")
    before = held(store)
    with monkeypatch.context() as patch:
        cut_after(patch, operations)
        with pytest.raises(Cut):
            store.apply([says("a", FACT, NAMED), says("b", TYPED)], sequence=3)
    store.close()

    logbook = Logbook(tmp_path / "changes", most=1000)
    logbook.open("1")
    store = opens(logbook)
    assert logbook.difference(store.holds) == difference(before, held(store))
    store.apply(again, sequence=4)
    assert logbook.difference(store.holds) == difference(before, held(store))
