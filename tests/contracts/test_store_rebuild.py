"""A rebuild where the quads are on a SPARQL server: what the archive says, all of it and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import SKOS, URIRef

from graph.errors import MinhBachError
from graph.model import Document
from graph.store.http import Connection, Server
from graph.store.remote import RemoteStore, RemoteWriter
from tests.contracts import sparql_server
from tests.ingesting import lead
from web import wiring
from web.settings import Settings

FOREIGN = "<urn:s> <urn:p> <urn:o>"
BASE = "https://example.vn/"
STALE = f"<{BASE}id/bai-viet/stale> <urn:p> <urn:o>"


def reference_data(base: str) -> list[str]:
    """A few lines for the thousands that the real one has, which take a server minutes."""
    return [
        f'<{base}id/don-vi/lam-chau> <{SKOS.prefLabel}> "Lam Châu"@vi .',
        f'<{base}id/don-vi/lam-chau> <{SKOS.note}> "tỉnh"@vi <{base}graph/tham-chieu> .',
    ]


@pytest.fixture(params=["", "urn:minhbach:facts"])
def settings(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Settings]:
    monkeypatch.setattr("ontology.reference.nquads", reference_data)
    with sparql_server.running() as running:
        yield Settings(
            data=tmp_path,
            base_iri=BASE,
            store=f"{running.address}/query",
            store_update=f"{running.address}/update",
            store_facts=request.param,
        )


def server(settings: Settings) -> Server:
    facts = URIRef(settings.store_facts) if settings.store_facts else None
    return Server(settings.store, settings.store_update, facts=facts)


def quads(settings: Settings) -> list[bytes]:
    store = RemoteStore(server(settings))
    found = sorted(b"".join(store.dump()).splitlines())
    store.close()
    return found


def update(settings: Settings, text: str) -> None:
    connection = Connection(server(settings))
    connection.update(text)
    connection.close()


PRAISED = Document(
    id="tong-ket-nam",
    published="2018-01-12",
    text="Sở Thông tin và Truyền thông tỉnh Lam Châu được tặng Huân chương Lao động hạng Ba.",
)


def fill(settings: Settings) -> None:
    with wiring.writing(settings) as desk:
        lead([PRAISED], desk.street)
        desk.publish()


def rebuild(settings: Settings) -> int:
    return wiring.rebuild(settings, workers=1, advanced=lambda _: None)


def test_a_rebuild_makes_the_same_quads_and_leaves_what_is_not_ours(settings: Settings) -> None:
    fill(settings)
    before = quads(settings)
    update(
        settings,
        f"INSERT DATA {{ GRAPH <urn:another> {{ {FOREIGN} }} GRAPH <{BASE}graph/stale> {{ {STALE} }} }}",
    )
    assert len(quads(settings)) == len(before) + 2

    assert rebuild(settings) == 1
    assert quads(settings) == sorted([*before, f"{FOREIGN} <urn:another> .".encode()])
    assert any(b"tong-ket-nam" in line for line in before)


def test_a_rebuild_moves_every_address(settings: Settings) -> None:
    fill(settings)
    moved = replace(settings, base_iri="https://tin.example/")
    with pytest.raises(MinhBachError, match="rebuild"), wiring.writing(moved):
        pass

    rebuild(moved)
    found = b"".join(quads(moved))
    assert b"https://tin.example/id/bai-viet/tong-ket-nam" in found
    assert BASE.encode() not in found


def test_a_rebuild_that_was_interrupted_begins_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(settings)
    before = quads(settings)
    moved = replace(settings, base_iri="https://tin.example/")
    with monkeypatch.context() as context:
        context.setattr(RemoteWriter, "_graphs", lambda _: pytest.fail("the line is cut"))
        with pytest.raises(pytest.fail.Exception, match="cut"):
            rebuild(moved)

    assert RemoteStore(server(settings)).sequence() == 0
    rebuild(settings)
    assert quads(settings) == before
