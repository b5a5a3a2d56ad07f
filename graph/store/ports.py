"""What the rest of the application may ask of quads: nothing here names an engine."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from rdflib import Literal, URIRef

from graph.model import EntitySummary
from graph.store.turns import Gone

Node = URIRef | Literal
Triple = tuple[URIRef, URIRef, Node]
Row = Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class DocumentGraph:
    """All that one document states.

    *facts* go into the default graph, each once however many documents state it, and into the
    document's own graph *iri*; *evidence* goes into the document's graph alone. A document without
    triples is removed.
    """

    iri: URIRef
    facts: tuple[Triple, ...] = ()
    evidence: tuple[Triple, ...] = ()


class Store(Protocol):
    """Quads that can be read. Queries are our own: trusted, short, plain SPARQL 1.1."""

    def select(self, text: str, **bindings: Node) -> list[Row]:
        """Return the rows of a SELECT; *bindings* replace variables of the query by terms."""
        ...

    def ask(self, text: str, **bindings: Node) -> bool:
        """Return the answer of an ASK."""
        ...

    def construct(self, text: str, **bindings: Node) -> list[Triple]:
        """Return the triples of a CONSTRUCT."""
        ...

    def sequence(self) -> int:
        """The last sequence number of the archive's journal that this store has applied, 0 at first."""
        ...

    def summarise(self, iris: Iterable[str]) -> list[EntitySummary]:
        """Return what the default graph says of each of *iris*; unknown ones get 0 articles."""
        ...

    def dump(self) -> Iterator[bytes]:
        """Yield all quads as N-Quads."""
        ...

    def close(self) -> None:
        """Give back what the store holds."""
        ...


class Notes(Protocol):
    """Where a writer notes what becomes of the quads, as lines of N-Quads."""

    def note(self, removed: Sequence[str], added: Sequence[str]) -> None:
        """Keep what is about to be done: all of it is there yet, and nothing of it."""
        ...

    def done(self) -> None:
        """Keep that what was noted last has been done."""
        ...


class NoNotes:
    """Notes that nobody reads."""

    def note(self, removed: Sequence[str], added: Sequence[str]) -> None:
        """Keep nothing."""

    def done(self) -> None:
        """Keep nothing."""


class StoreWriter(Store, Protocol):
    """The one store that an ingest writes to."""

    def apply(self, graphs: Sequence[DocumentGraph], *, sequence: int) -> None:
        """Make each of *graphs* all that its document states, and *sequence* ours: all or nothing."""
        ...

    def holds(self, quads: Iterable[str]) -> set[str]:
        """Return those of *quads*, lines of N-Quads as we spell them, that are here."""
        ...

    def load(self, quads: Iterable[str], *, sequence: int) -> None:
        """Fill an empty store with lines of N-Quads, fast; *sequence* becomes ours at the end."""
        ...

    def snapshot(self, folder: Path) -> None:
        """Write an immutable copy into the new *folder*."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """A public SPARQL query and how its answer is wanted.

    *accept* is an HTTP Accept header. *default_graphs* and *named_graphs* are the dataset of the SPARQL
    Protocol; they override the FROM clauses of the query. *base* resolves its relative IRIs. *client*
    tells whose turn it is: an address, a network or a name. *seconds* is how long the query may run, where
    whoever asks wants less than the endpoint allows.
    """

    text: str
    accept: str = ""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    base: str = ""
    client: str = ""
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The serialised answer of a query: read *chunks* to its end or call *close*."""

    media_type: str
    chunks: Iterator[bytes] = field(repr=False)

    def close(self) -> None:
        """Stop the query if it still runs."""
        close = getattr(self.chunks, "close", None)
        if close is not None:
            close()


class Endpoint(Protocol):
    """Where public queries run, bounded in time, memory and bytes, outside this process."""

    def answer(self, question: Question, *, gone: Gone | None = None) -> Answer:
        """Run *question*; where *gone*, asked now and then, says that the client has left, stop.

        Raises BadQuery (with line and column where known), NotAcceptable, QueryTimeout, QueryTooLarge,
        Busy, StoreError; QueryTimeout, QueryTooLarge and StoreError also while the chunks are read, so
        that a cut answer never looks whole.
        """
        ...

    def close(self) -> None:
        """End all workers."""
        ...
