"""Quads in a folder of this machine: the store port over pyoxigraph (RocksDB)."""

import gzip
import io
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox
from rdflib import Literal, URIRef

from graph.errors import StoreError
from graph.model import EntitySummary
from graph.store import changes, summaries
from graph.store.ports import DocumentGraph, Node, NoNotes, Notes, Row, Triple
from graph.store.spelling import bind

_DEFAULT = ox.DefaultGraph()
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
_CHUNK = 1 << 16
# Changed quads after which the engine empties its buffers into files: by itself it waits until an ingest
# of 600 articles has filled 350 MB of them.
_BUFFERED = 100_000
# What the engine raises where a file of its is not there, not whole or not to be read.
_DAMAGE = (OSError, RuntimeError, ValueError)
# How it says that files are damaged or gone, not that it may not open them.
_BROKEN = ("Corruption", "No such file")


class EmbeddedStore:
    """Quads that can be read, by any number of threads.

    A result of pyoxigraph belongs to the thread that made it, so results live and die inside one
    call: what leaves a method is rdflib terms or bytes.
    """

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def select(self, text: str, **bindings: Node) -> list[Row]:
        with _telling(text):
            result = self._store.query(bind(text, bindings))
            if not isinstance(result, ox.QuerySolutions):
                raise StoreError(f"not a SELECT: {text}")
            names = [variable.value for variable in result.variables]
            nodes = _Nodes()
            return [
                {
                    name: nodes[term]
                    for name, term in zip(names, row, strict=True)
                    if term is not None
                }
                for row in result
            ]

    def ask(self, text: str, **bindings: Node) -> bool:
        with _telling(text):
            result = self._store.query(bind(text, bindings))
            if not isinstance(result, ox.QueryBoolean):
                raise StoreError(f"not an ASK: {text}")
            return bool(result)

    def construct(self, text: str, **bindings: Node) -> list[Triple]:
        with _telling(text):
            result = self._store.query(bind(text, bindings))
            if not isinstance(result, ox.QueryTriples):
                raise StoreError(f"not a CONSTRUCT: {text}")
            return [
                (_iri(triple.subject), _iri(triple.predicate), _node(triple.object))
                for triple in result
            ]

    def sequence(self) -> int:
        pattern = ox.NamedNode(changes.STORE), ox.NamedNode(changes.SEQUENCE), None, _DEFAULT
        try:
            for quad in self._store.quads_for_pattern(*pattern):
                if isinstance(quad.object, ox.Literal):
                    return int(quad.object.value)
        except (RuntimeError, OSError) as error:
            raise StoreError(f"the store cannot be read: {error}{_remedy(error)}") from None
        return 0

    def summarise(self, iris: Iterable[str]) -> list[EntitySummary]:
        return summaries.of(self.select, iris)

    def dump(self) -> Iterator[bytes]:
        """Yield all quads as N-Quads; the store is read in a thread of its own, as fast as we are."""

        def write(pipe: BinaryIO) -> None:
            self._store.dump(pipe, ox.RdfFormat.N_QUADS)

        return _stream(write)

    def close(self) -> None:
        """Give back the folder: pyoxigraph does so when nothing refers to the store any more."""
        self._store = ox.Store()


class EmbeddedWriter(EmbeddedStore):
    """The live folder of an ingest: one process, one writer."""

    def __init__(self, store: ox.Store, notes: Notes) -> None:
        super().__init__(store)
        self._notes = notes
        self._lock = threading.Lock()
        self._buffered = 0

    def apply(self, graphs: Sequence[DocumentGraph], *, sequence: int) -> None:
        with self._lock:
            update = changes.update(
                graphs,
                stated=self._triples,
                graphs_of=self._graphs_of,
                holds=self.holds,
                before=self.sequence(),
                sequence=sequence,
            )
            self._notes.note(update.removed, update.added)
            # One request is one transaction: a crash leaves all of it or nothing.
            self._update(update.operations)
            self._notes.done()
            self._buffered += len(update.removed) + len(update.added)

    def holds(self, quads: Iterable[str]) -> set[str]:
        lines = list(quads)
        parsed = ox.parse("\n".join(lines), ox.RdfFormat.N_QUADS)
        return {line for line, quad in zip(lines, parsed, strict=True) if quad in self._store}

    def load(self, quads: Iterable[str], *, sequence: int) -> None:
        with self._lock:
            lines = _Lines(quads, last=changes.sequence_triple(sequence))
            try:
                self._store.bulk_load(io.BufferedReader(lines), ox.RdfFormat.N_QUADS)
            except (SyntaxError, ValueError, OSError) as error:
                raise StoreError(f"cannot load N-Quads: {error}") from None

    def snapshot(self, folder: Path) -> None:
        try:
            self._store.backup(folder)
        except (OSError, RuntimeError) as error:
            raise StoreError(f"cannot copy the store to {folder}: {error}") from None

    def _update(self, operations: Iterable[str]) -> None:
        try:
            # Of the updates before: what fails here leaves this one undone, and nothing in doubt.
            if self._buffered > _BUFFERED:
                self._store.flush()
                self._buffered = 0
            self._store.update(" ;\n".join(operations))
        except (SyntaxError, ValueError, RuntimeError, OSError) as error:
            raise StoreError(f"the store did not take an update: {error}") from None

    def _triples(self, graph: URIRef) -> set[str]:
        name = ox.NamedNode(str(graph))
        return {
            f"{quad.triple} ." for quad in self._store.quads_for_pattern(None, None, None, name)
        }

    def _graphs_of(self, triples: Iterable[str]) -> Iterator[tuple[str, set[str]]]:
        for triple in ox.parse("\n".join(triples), ox.RdfFormat.N_TRIPLES):
            found = self._store.quads_for_pattern(
                triple.subject, triple.predicate, triple.object, None
            )
            graphs = {
                quad.graph_name.value for quad in found if isinstance(quad.graph_name, ox.NamedNode)
            }
            yield f"{triple.triple} .", graphs


def read(folder: Path) -> EmbeddedStore:
    """Open the immutable copy in *folder*; raises StoreError where there is none, or a damaged one."""
    try:
        return EmbeddedStore(ox.Store.read_only(str(folder)))
    except _DAMAGE as error:
        raise StoreError(f"cannot read the store in {folder}: {error}{_remedy(error)}") from None


def write(folder: Path, notes: Notes | None = None) -> EmbeddedWriter:
    """Open the live store in *folder*, made where it is new; raises StoreError where it is in use.

    *notes* are taken of all that is applied.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return EmbeddedWriter(ox.Store(str(folder)), notes or NoNotes())
    except _DAMAGE as error:
        raise StoreError(f"cannot open the store in {folder}: {error}{_remedy(error)}") from None


def fill(folder: Path, file: Path) -> None:
    """Make a store in the new *folder* of the N-Quads in *file* (.gz too), of nothing else.

    Raises StoreError where they cannot be read.
    """
    try:
        store = ox.Store(str(folder))
        with file.open("rb") as lines:
            packed = file.suffix == ".gz"
            plain: BinaryIO = io.BufferedReader(gzip.GzipFile(fileobj=lines)) if packed else lines
            store.bulk_load(plain, ox.RdfFormat.N_QUADS)
        store.flush()
    except (SyntaxError, ValueError, OSError, EOFError) as error:
        raise StoreError(f"{file}: no N-Quads that can be loaded: {error}") from None


def _remedy(error: Exception) -> str:
    broken = any(words in str(error) for words in _BROKEN)
    return ": run `minhbach rebuild`" if broken else ""


@contextmanager
def _telling(text: str) -> Iterator[None]:
    """Raise what the engine says of a query as our error."""
    try:
        yield
    except (SyntaxError, ValueError, RuntimeError, OSError) as error:
        raise StoreError(f"{error} in the query:\n{text}") from None


class _Nodes(dict[object, Node]):
    """Our terms for those of the engine: rows repeat them, and to make one takes most of the time."""

    def __missing__(self, term: object) -> Node:
        self[term] = node = _node(term)
        return node


def _node(term: object) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language is not None:
            return Literal(term.value, lang=term.language)
        kind = term.datatype.value
        # As it is stored: rdflib would write 1.50 for 1.5 or lose what it cannot parse.
        datatype = None if kind == _XSD_STRING else URIRef(kind)
        return Literal(term.value, datatype=datatype, normalize=False)
    raise StoreError(f"a store holds IRIs and literals only, not {term}")


def _iri(term: object) -> URIRef:
    node = _node(term)
    if not isinstance(node, URIRef):
        raise StoreError(f"an IRI was expected, not {node!r}")
    return node


class _Lines(io.RawIOBase):
    """Lines of text as a binary file, which is what the bulk loader reads."""

    def __init__(self, lines: Iterable[str], *, last: str) -> None:
        self._lines = iter(lines)
        self._last: str | None = last
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]
        while not self._rest:
            line = next(self._lines, None)
            if line is None:
                line, self._last = self._last, None
            if line is None:
                return 0
            self._rest = (line if line.endswith("\n") else line + "\n").encode()
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def _stream(write: Callable[[BinaryIO], None]) -> Iterator[bytes]:
    """Yield what *write* writes, from a thread of its own; closing the iterator ends the thread."""
    reading, writing = os.pipe()
    failures: list[BaseException] = []

    def run() -> None:
        try:
            with os.fdopen(writing, "wb", buffering=_CHUNK) as pipe:
                write(pipe)
        except BrokenPipeError:
            pass  # the reader has left
        except Exception as error:  # noqa: BLE001 - handed to the reader below
            failures.append(error)

    thread = threading.Thread(target=run, name="store-dump", daemon=True)
    thread.start()
    try:
        with os.fdopen(reading, "rb", buffering=0) as pipe:
            while chunk := pipe.read(_CHUNK):
                yield chunk
    finally:
        thread.join()
    if failures:
        raise StoreError(f"the store cannot be dumped: {failures[0]}")
