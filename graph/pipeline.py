"""The street with its effects: documents go into the archive, and graph and index follow it.

The archive commits first. Store and index each take a batch together with its sequence number, so
whatever a crash leaves undone is done again by ``catch_up``.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from rdflib import URIRef

from graph import addresses, bearings, quads, reading
from graph.archive import Archive, Outcome
from graph.bearings import Bearing
from graph.errors import BadDocument
from graph.judgements import Judgement, Ruling
from graph.model import Change, Document, Entity, EntitySummary, Reading
from graph.registry import Registered
from graph.resolve import ledger
from graph.store.ports import DocumentGraph, StoreWriter

BATCH = 50
_READ_AT_ONCE = 256
Summarise = Callable[[Iterable[str]], list[EntitySummary]]
Failed = Callable[[BadDocument], None]


class Derived(Protocol):
    """A thing made from the archive that can be made again: the index."""

    def sequence(self) -> int:
        """The last sequence number of the journal that is in it."""
        ...

    def apply(self, changes: Sequence[Change], summarise: Summarise, *, sequence: int) -> None:
        """Take *changes* and *sequence*: all or nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Street:
    """Where an ingest leads to: the archive, what is derived from it, and the base of addresses.

    *judgements* are what people have decided about which things are one.
    """

    archive: Archive
    store: StoreWriter
    index: Derived
    base: str
    judgements: tuple[Judgement, ...] = ()

    def ruling(self) -> Ruling:
        """What judgements, and what articles prove of addresses, mean for what is read now.

        A judgement holds for what took the place of the thing that it names.
        """
        heir = self.archive.bearings.heir
        lines = (
            replace(line, left=heir(line.left), right=heir(line.right)) for line in self.judgements
        )
        # Two that were judged may bear one address by now.
        standing = [line for line in lines if line.left != line.right]
        return Ruling(standing, self.archive.registry.proofs())


def ingest(
    documents: Iterable[Document | BadDocument],
    street: Street,
    *,
    executor: Executor,
    kept: Callable[[Document, Outcome], None],
    failed: Failed,
    published: Callable[[], None],
    batch: int = BATCH,
) -> None:
    """Take *documents* in; the same document twice changes nothing.

    A document is reported to *kept* once it is in archive, store and index. What cannot be read or
    extracted is reported to *failed*, and the rest goes on. *published* is called after each batch.
    """
    arrivals = iter(documents)
    while some := list(islice(arrivals, batch)):
        fresh: list[tuple[Document, Outcome]] = []
        for document in some:
            if isinstance(document, BadDocument):
                failed(document)
            elif (outcome := street.archive.compare(document)) is Outcome.UNCHANGED:
                kept(document, outcome)
            else:
                fresh.append((document, outcome))
        if fresh:
            _take(fresh, street, executor, kept, failed)
            published()


def _take(
    fresh: list[tuple[Document, Outcome]],
    street: Street,
    executor: Executor,
    kept: Callable[[Document, Outcome], None],
    failed: Failed,
) -> None:
    readings: list[Reading] = []
    done: list[tuple[Document, Outcome]] = []
    for (document, outcome), result in zip(
        fresh, executor.map(attempt, [document for document, _ in fresh]), strict=True
    ):
        if isinstance(result, BadDocument):
            failed(result)
        else:
            readings.append(_plain(result))
            done.append((document, outcome))
    sequence = street.archive.put([document for document, _ in done], readings)
    _derive(_changes(street, readings), street, sequence)
    for document, outcome in done:
        kept(document, outcome)


def _plain(read: Reading) -> Reading:
    """Call each entity of *read* by its own name: in the graph addresses tell namesakes apart."""
    return replace(read, entities=tuple(map(ledger.unnumbered, read.entities)))


def attempt(document: Document) -> Reading | BadDocument:
    """Read *document*; a fault of ours in one article must not lose the others of its batch."""
    try:
        return reading.read(document)
    except Exception as error:  # noqa: BLE001
        return BadDocument(document.id, f"extraction failed: {type(error).__name__}: {error}")


def _changes(street: Street, readings: Iterable[Reading]) -> list[Change]:
    """What *readings* become, noted in the archive before anything is made of it."""
    ruling = street.ruling()
    changes, noted = [], {}
    for read in readings:
        known = street.archive.registry.entries(entity.key for entity in read.entities)
        paths = {key: ruling.path(entry.path, read.document.id) for key, entry in known.items()}
        change = _change(street, read, known, paths)
        changes.append(change)
        noted[read.document.id] = [
            *_bearings(read, known, paths),
            *_claims(change, street.base),
        ]
    street.archive.bearings.record(noted)
    return changes


def _bearings(
    read: Reading, known: Mapping[str, Registered], shown: Mapping[str, str]
) -> list[Bearing]:
    words = bearings.words(read)
    found: dict[tuple[str, str], frozenset[str]] = {}
    for key, entry in known.items():
        both = entry.path, shown[key]
        found[both] = found.get(both, frozenset()) | words.get(key, frozenset())
    return [Bearing(path, public, borne) for (path, public), borne in found.items()]


def _claims(change: Change, base: str) -> Iterator[Bearing]:
    for iri, said in quads.claims(change, base).items():
        path = iri.removeprefix(f"{base}id/")
        yield Bearing(path, path, bearings.claim(said, base))


def _change(
    street: Street, read: Reading, known: Mapping[str, Registered], paths: Mapping[str, str]
) -> Change:
    labels = street.archive.registry.labels(set(paths.values()))
    for key, path in paths.items():
        if path not in labels:
            # What stands for others is named by none of its own articles yet, or by none any more.
            labels[path] = known[key].label
            street.archive.registry.name(path, known[key].label)
    named = tuple(_named(entity, labels[paths[entity.key]]) for entity in read.entities)
    return Change(
        read.document.id,
        addresses.article(street.base, read.document.id),
        replace(read, entities=named),
        {key: addresses.entity(street.base, path) for key, path in paths.items()},
    )


def _named(entity: Entity, label: str) -> Entity:
    """Call *entity* what all documents call it; what this one calls it is among its names."""
    if label == entity.label:
        return entity
    return replace(entity, label=label, names=(entity.label, *entity.names))


def _derive(changes: Sequence[Change], street: Street, sequence: int) -> None:
    if street.store.sequence() < sequence:
        street.store.apply([_graph(street, change) for change in changes], sequence=sequence)
    if street.index.sequence() < sequence:
        street.index.apply(changes, street.store.summarise, sequence=sequence)


def _graph(street: Street, change: Change) -> DocumentGraph:
    if change.reading is None:
        return DocumentGraph(URIRef(addresses.graph(street.base, change.document)))
    return quads.of(change, street.base)


def behind(street: Street) -> bool:
    """Tell whether store or index lack something that the archive holds."""
    return min(street.store.sequence(), street.index.sequence()) < street.archive.sequence()


def catch_up(
    street: Street,
    *,
    executor: Executor,
    failed: Failed,
    advanced: Callable[[int], object] = lambda count: None,
) -> int:
    """Apply what the journal holds and store or index do not; return how many documents that were.

    A document that this version can no longer read goes to *failed*; it stays in the archive.
    """
    since = min(street.store.sequence(), street.index.sequence())
    entries = iter(list(street.archive.journal(since=since)))
    count = 0
    while some := list(islice(entries, BATCH)):
        documents = [
            document
            for entry in some
            if not entry.removed and (document := street.archive.document(entry.document))
        ]
        readings = []
        for result in executor.map(attempt, documents):
            if isinstance(result, BadDocument):
                failed(result)
            else:
                readings.append(_plain(result))
        street.archive.registry.mint({read.document.id: read.entities for read in readings})
        changes = _changes(street, readings)
        changes += [
            Change(entry.document, addresses.article(street.base, entry.document))
            for entry in some
            if entry.removed
        ]
        _derive(changes, street, some[-1].sequence)
        count += len(some)
        advanced(len(some))
    return count


def remove(document_id: str, street: Street) -> None:
    """Take a document out of the archive, the graph and the index."""
    sequence = street.archive.remove(document_id)
    article = addresses.article(street.base, document_id)
    _derive([Change(document_id, article)], street, sequence)


def readings(
    documents: Iterable[Document | BadDocument], executor: Executor
) -> Iterator[Reading | BadDocument]:
    """Yield what each of *documents* says, in order; what cannot be read passes through."""
    arrivals = iter(documents)
    while some := list(islice(arrivals, _READ_AT_ONCE)):
        good = [document for document in some if isinstance(document, Document)]
        results = iter(executor.map(attempt, good))
        for document in some:
            yield next(results) if isinstance(document, Document) else document
