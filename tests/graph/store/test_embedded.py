"""What the embedded store does beyond the contract: copies, crashes, threads."""

import gzip
import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import SKOS, Literal, URIRef

from graph.errors import StoreError
from graph.store import embedded
from graph.store.ports import DocumentGraph

GRAPH = URIRef("https://example.vn/graph/1")
THING = URIRef("https://example.vn/id/co-quan/1")


def say(text: str) -> DocumentGraph:
    return DocumentGraph(GRAPH, facts=((THING, SKOS.prefLabel, Literal(text, lang="vi")),))


def test_a_copy_stays_as_it_was(tmp_path: Path) -> None:
    live = embedded.write(tmp_path / "live")
    live.apply([say("Bộ Nội vụ")], sequence=1)
    live.snapshot(tmp_path / "copy")
    live.apply([say("Bộ Y tế")], sequence=2)

    copy = embedded.read(tmp_path / "copy")

    assert copy.sequence() == 1
    assert copy.ask("ASK { ?s ?p ?o }", o=Literal("Bộ Nội vụ", lang="vi"))
    copy.close()
    live.close()


class Watched:
    """An engine whose flushes are counted."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self.flushes = 0

    def flush(self) -> None:
        self.flushes += 1
        self._store.flush()

    def __contains__(self, quad: ox.Quad) -> bool:
        return quad in self._store

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def test_what_was_written_does_not_wait_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an ingest had written since the last publication filled hundreds of megabytes."""
    monkeypatch.setattr(embedded, "_BUFFERED", 30)
    live = embedded.write(tmp_path / "live")
    engine = Watched(live._store)
    live._store = engine  # type: ignore[assignment]

    def flushes(sequence: int, said: int) -> int:
        labels = (Literal(f"Tổ dân phố {sequence}/{number}", lang="vi") for number in range(said))
        facts = tuple((THING, SKOS.altLabel, label) for label in labels)
        graph = URIRef(f"https://example.vn/graph/{sequence}")
        live.apply([DocumentGraph(graph, facts=facts)], sequence=sequence)
        return engine.flushes

    told = [flushes(number, said) for number, said in enumerate((2, 2, 20, 2, 20), start=1)]
    # Before an update, for what came before it.
    assert told == [0, 0, 0, 1, 1]
    assert flushes(6, 2) == 2
    live.close()


def test_a_second_copy_into_a_folder_is_refused(tmp_path: Path) -> None:
    live = embedded.write(tmp_path / "live")
    live.snapshot(tmp_path / "copy")

    with pytest.raises(StoreError):
        live.snapshot(tmp_path / "copy")
    live.close()


def test_a_folder_without_a_store_is_not_readable(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        embedded.read(tmp_path / "nothing")


@pytest.mark.parametrize("pattern", ["CURRENT", "MANIFEST-*", "*.sst"])
@pytest.mark.parametrize("keep", [None, 0, 9])
def test_damage_is_told_with_what_to_do(tmp_path: Path, pattern: str, keep: int | None) -> None:
    live = embedded.write(tmp_path / "live")
    live.load(
        (f'<urn:s> <urn:p> "{number}" .' for number in range(1000)),
        sequence=7,
    )
    live.snapshot(tmp_path / "copy")
    live.close()
    for file in (tmp_path / "copy").glob(pattern):
        cut = file.read_bytes()[:keep]
        file.unlink()
        if keep is not None:
            file.write_bytes(cut)

    with pytest.raises(StoreError, match="minhbach rebuild"):
        embedded.read(tmp_path / "copy").sequence()


def test_a_live_folder_has_one_writer(tmp_path: Path) -> None:
    live = embedded.write(tmp_path / "live")

    with pytest.raises(StoreError):
        embedded.write(tmp_path / "live")
    live.close()
    embedded.write(tmp_path / "live").close()


def test_a_bulk_load_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    live = embedded.write(tmp_path / "live")
    lines = [f'<{THING}> <{SKOS.prefLabel}> "{n}" .' for n in range(500)]

    with pytest.raises(StoreError):
        live.load([*lines, "đây không phải N-Quads"], sequence=9)

    assert live.sequence() == 0
    assert not live.ask("ASK { ?s ?p ?o }")
    live.close()


LINES = "".join(f'<{THING}> <{SKOS.prefLabel}> "{n}" <{GRAPH}> .\n' for n in range(500)).encode()


@pytest.mark.parametrize("name", ["all.nq", "all.nq.gz"])
def test_a_store_is_made_of_a_dump(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(LINES) if name.endswith(".gz") else LINES)
    embedded.fill(tmp_path / "store", tmp_path / name)

    store = embedded.read(tmp_path / "store")
    counted = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert store.select(counted, g=GRAPH) == [{"n": Literal(500)}]
    store.close()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("all.nq", b"<urn:a> <urn:b>"),
        ("all.nq.gz", LINES),
        ("all.nq.gz", gzip.compress(LINES, mtime=0)[:-9]),
    ],
)
def test_what_is_no_dump_makes_no_store(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(StoreError, match=r"all\.nq(\.gz)?: no N-Quads that can be loaded"):
        embedded.fill(tmp_path / "store", tmp_path / name)


def test_a_node_without_an_address_is_told(tmp_path: Path) -> None:
    live = embedded.write(tmp_path / "live")
    live.load(["_:b <urn:p> <urn:o> ."], sequence=1)

    with pytest.raises(StoreError, match="IRIs and literals only"):
        live.select("SELECT ?s { ?s <urn:p> ?o }")
    live.close()


def test_a_dump_may_be_left_half_read(tmp_path: Path) -> None:
    live = embedded.write(tmp_path / "live")
    live.load((f'<{THING}> <{SKOS.note}> "{n:060}" .' for n in range(20_000)), sequence=1)
    before = threading.active_count()

    dump = live.dump()
    next(dump)
    dump.close()  # type: ignore[attr-defined]

    assert threading.active_count() == before
    live.close()


def test_threads_may_ask_at_the_same_time(tmp_path: Path) -> None:
    live = embedded.write(tmp_path / "live")
    live.apply([say(f"Bộ số {n}") for n in range(20)], sequence=20)
    answers: list[int] = []

    def ask() -> None:
        answers.extend(len(live.select("SELECT * WHERE { ?s ?p ?o }")) for _ in range(50))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == [2] * 200  # the last label, and the sequence
    live.close()


WRITER = """
    import sys
    from pathlib import Path
    from rdflib import Literal, URIRef
    from graph.store import embedded
    from graph.store.ports import DocumentGraph

    store = embedded.write(Path(sys.argv[1]))
    number = store.sequence()
    while True:
        number += 1
        facts = tuple(
            (URIRef(f"urn:x:{part}"), URIRef("urn:x:is"), Literal(number)) for part in range(60)
        )
        store.apply([DocumentGraph(URIRef("urn:x:graph"), facts=facts)], sequence=number)
        print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_killed_writer_leaves_whole_changes(tmp_path: Path) -> None:
    """Whatever was acknowledged is there, and the sequence tells exactly which change it was."""
    acknowledged = 0
    for lines in (1, 7, 12):
        writer = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), str(tmp_path / "live")],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[3],
            env={**os.environ, "PYTHONPATH": "."},
        )
        assert writer.stdout is not None
        for _ in range(lines):
            acknowledged = int(writer.stdout.readline())
        writer.kill()
        writer.wait()
        writer.stdout.close()

        store = embedded.write(tmp_path / "live")
        rows = store.select("SELECT DISTINCT ?o WHERE { GRAPH <urn:x:graph> { ?s ?p ?o } }")
        facts = store.select("SELECT ?s ?o WHERE { ?s <urn:x:is> ?o }")

        assert store.sequence() >= acknowledged
        assert rows == [{"o": Literal(store.sequence())}]
        assert len(facts) == 60
        assert {row["o"] for row in facts} == {Literal(store.sequence())}
        store.close()
