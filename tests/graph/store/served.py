"""A copy of a small store, and how tests ask an endpoint over it."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from graph.store import embedded
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from graph.store.ports import Answer, Question

LIMITS = Limits(seconds=1.0, workers=2, bytes=3 << 20, rows=50_000, memory=1 << 30, patience=60)
LABEL = "SELECT ?label { <https://example.vn/id/1> <http://www.w3.org/2004/02/skos/core#prefLabel> ?label }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
Serve = Callable[[Limits], PublicEndpoint]
SKOS = "http://www.w3.org/2004/02/skos/core#"


def snapshot(folder: Path, *, label: str = "Bộ Nội vụ", things: int = 20_000) -> Path:
    live = embedded.write(folder / "live")
    lines = [f'<https://example.vn/id/{n}> <{SKOS}note> "{n:040}" .' for n in range(things)]
    lines.append(f'<https://example.vn/id/1> <{SKOS}prefLabel> "{label}"@vi .')
    lines.append('<urn:z> <urn:y> "một, \\"hai\\"" <urn:g1> .')
    lines.append("<urn:z> <urn:y> <urn:x> <urn:g2> .")
    for graph in ("g3", "g4"):  # two graphs that state the same, and each something else
        lines.append(f"<urn:same> <urn:y> <urn:x> <urn:{graph}> .")
        lines.append(f"<urn:same> <urn:y> <urn:{graph}> <urn:{graph}> .")
    live.load(lines, sequence=1)
    live.snapshot(folder / "copy")
    live.close()
    return folder / "copy"


def read(answer: Answer) -> bytes:
    return b"".join(answer.chunks)


def ask(
    endpoint: PublicEndpoint,
    text: str,
    *,
    accept: str = "",
    client: str = "",
    default_graphs: tuple[str, ...] = (),
    named_graphs: tuple[str, ...] = (),
    base: str = "",
) -> bytes:
    question = Question(
        text,
        accept=accept,
        client=client,
        default_graphs=default_graphs,
        named_graphs=named_graphs,
        base=base,
    )
    return read(endpoint.answer(question))


def children(parent: int) -> list[int]:
    """The processes whose parent is *parent*."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            _, _, rest = stat.read_text(encoding="utf-8").rpartition(")")
            if int(rest.split()[1]) == parent:
                found.append(int(stat.parent.name))
    return found
