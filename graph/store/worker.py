"""A worker: a process that answers queries over one immutable copy of the store, and can be killed.

Run as ``python -m graph.store.worker FOLDER MEMORY sandbox|open``. It reads requests from its
standard input and writes frames to its standard output (see :mod:`graph.store.frames`). It imports
little, so that it starts fast, and ends when its owner does.
"""

import io
import json
import os
import select
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO, cast

import pyoxigraph as ox

from graph.store import frames, functions, negotiation, rows, sandbox

Send = Callable[[bytes], None]
_PIECE = 1 << 16
_DEFAULT = ox.DefaultGraph()
_TABLES = {
    negotiation.JSON: ox.QueryResultsFormat.JSON,
    negotiation.XML: ox.QueryResultsFormat.XML,
    negotiation.CSV: ox.QueryResultsFormat.CSV,
    negotiation.TSV: ox.QueryResultsFormat.TSV,
}
_GRAPHS = {
    negotiation.TURTLE: ox.RdfFormat.TURTLE,
    negotiation.N_TRIPLES: ox.RdfFormat.N_TRIPLES,
    negotiation.RDF_XML: ox.RdfFormat.RDF_XML,
    negotiation.JSON_LD: ox.RdfFormat.JSON_LD,
    negotiation.N_QUADS: ox.RdfFormat.N_QUADS,
    negotiation.TRIG: ox.RdfFormat.TRIG,
}


def _alphabetical(*given: object) -> ox.Literal | None:
    """The function :data:`functions.ALPHABETICAL`; an error, which is None, for anything but one literal."""
    if len(given) == 1 and isinstance(given[0], ox.Literal):
        return ox.Literal(functions.alphabetical(given[0].value))
    return None


_FUNCTIONS = {ox.NamedNode(functions.ALPHABETICAL): _alphabetical}


class _TooLarge(Exception):
    """The answer went over a bound; its text is what :mod:`graph.store.frames` calls that."""


class _Output(io.RawIOBase):
    """The answer on its way out, counted; raises _TooLarge with what it is that has grown too large."""

    def __init__(self, send: Send, media_type: str, *, max_bytes: int, max_rows: int) -> None:
        self._send = send
        self._bytes = max_bytes
        self._rows = max_rows
        self._count = rows.counting(media_type)
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._held += data
        if len(self._held) >= _PIECE:
            self.send()
        return len(data)

    def send(self) -> None:
        piece = bytes(self._held)
        self._held.clear()
        self._bytes -= len(piece)
        if self._bytes < 0:
            raise _TooLarge(frames.BYTES)
        if self._count is not None and self._count.add(piece) > self._rows:
            raise _TooLarge(frames.ROWS)
        self._send(piece)


def _send(kind: bytes, body: bytes) -> None:
    frame = memoryview(frames.pack(kind, body))
    while frame:
        frame = frame[os.write(1, frame) :]


def _receive(size: int) -> bytes:
    """Read *size* bytes of our input; end the process where there are no more."""
    received = b""
    while len(received) < size:
        piece = os.read(0, size - len(received))
        if not piece:
            sys.exit()
        received += piece
    return received


def _merged(
    store: ox.Store, default: Iterable[ox.NamedNode], named: Iterable[ox.NamedNode]
) -> ox.Store:
    """Return a store whose default graph is the RDF merge of *default*.

    The engine itself would give a triple once for each of the graphs that hold it.
    """

    def quads() -> Iterator[ox.Quad]:
        for graph in default:
            for quad in store.quads_for_pattern(None, None, None, graph):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, _DEFAULT)
        for graph in named:
            yield from store.quads_for_pattern(None, None, None, graph)

    merged = ox.Store()
    merged.bulk_extend(quads())
    return merged


def _run(
    store: ox.Store, request: frames.Request
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Answer *request*, the columns of a SELECT * in the order in which the query names them."""
    options: dict[str, Any] = {"custom_functions": _FUNCTIONS}
    if request["base"]:
        options["base_iri"] = request["base"]
    if request["dataset"] is not None:
        default, named = request["dataset"]
        graphs: list[Any] = [ox.NamedNode(iri) for iri in default]
        options["named_graphs"] = [ox.NamedNode(iri) for iri in named]
        if len(graphs) > 1:
            store = _merged(store, graphs, options["named_graphs"] if request["named"] else ())
            graphs = [_DEFAULT]
        options["default_graph"] = graphs
    result = store.query(request["text"], **options)
    if isinstance(result, ox.QuerySolutions) and request["star"]:
        # The engine orders the columns of SELECT * by name; the query's own order is what users expect.
        start, end, order = request["star"]
        names = [variable.value for variable in result.variables]
        wanted = sorted(names, key=lambda name: order.index(name) if name in order else len(order))
        if wanted != names:
            columns = " ".join(f"?{name}" for name in wanted)
            text = f"{request['text'][:start]} {columns} {request['text'][end:]}"
            return store.query(text, **options)
    return result


def _at_most(number: int, triples: Iterable[ox.Triple]) -> Iterator[ox.Triple]:
    """Yield *triples*; raises _TooLarge behind so many."""
    for count, triple in enumerate(triples, start=1):
        if count > number:
            raise _TooLarge(frames.ROWS)
        yield triple


def answer(store: ox.Store, request: frames.Request, send: Send) -> dict[str, str]:
    """Answer *request* in pieces to *send*; return what the last frame says: nothing, or an error."""
    media_type = request["media_type"]
    output = _Output(send, media_type, max_bytes=request["bytes"], max_rows=request["rows"])
    file = cast(BinaryIO, output)
    try:
        result = _run(store, request)
        if not isinstance(result, ox.QueryTriples):
            result.serialize(file, format=_TABLES[media_type])
        else:
            triples = _at_most(request["rows"], result)
            # Only Turtle and its kin are read by people.
            readable = media_type in (negotiation.TURTLE, negotiation.TRIG)
            prefixes = request["prefixes"] if readable else None
            ox.serialize(triples, file, format=_GRAPHS[media_type], prefixes=prefixes)
        output.send()
    except _TooLarge as error:
        return {"error": str(error), "message": ""}
    except SyntaxError as error:
        return {"error": frames.SYNTAX, "message": str(error)}
    except (ValueError, RuntimeError) as error:
        return {"error": frames.REFUSED, "message": str(error)}
    except MemoryError:
        return {"error": frames.MEMORY, "message": ""}
    except PermissionError as error:
        return {"error": frames.REFUSED, "message": f"this endpoint calls no other server: {error}"}
    except OSError as error:
        return {"error": frames.STORE, "message": str(error)}
    return {}


def _end_with_owner() -> None:
    """Wait until nobody can write to our standard input any more, and end whatever is running."""
    poll = select.poll()
    poll.register(0, 0)
    poll.poll()
    os._exit(0)


def main() -> None:
    folder, memory, mode = sys.argv[1:]
    store = ox.Store.read_only(folder)
    threading.Thread(target=_end_with_owner, daemon=True).start()
    reason = ""
    try:
        sandbox.deny_network_and_programs()
    except OSError as error:
        if mode == "sandbox":
            sys.exit(str(error))
        reason = str(error)
    sandbox.bound(int(memory))
    _send(frames.READY, json.dumps({"unsandboxed": reason}).encode())
    while True:
        (size,) = frames.LENGTH.unpack(_receive(frames.LENGTH.size))
        request: frames.Request = json.loads(_receive(size))
        end = answer(store, request, lambda piece: _send(frames.DATA, piece))
        _send(frames.END, json.dumps(end).encode())


if __name__ == "__main__":
    main()
