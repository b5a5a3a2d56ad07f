"""Identity comes into force: the articles concerned are derived anew, and addresses of before lead on."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from functools import partial
from hashlib import sha256
from pathlib import Path

from rdflib import URIRef

from graph import addresses, judgements, pipeline
from graph.archive import Archive
from graph.judgements import Judgement
from graph.pipeline import Failed, Street
from graph.store.ports import DocumentGraph, Triple
from graph.store.spelling import values
from ontology.namespaces import DCTERMS, OWL

_SETTING = "judgements"
_PUBLISHED = "leads"
_LEADING = """
CONSTRUCT { ?old ?property ?new } WHERE { GRAPH ?graph { ?old ?property ?new } }"""
_DESCRIBED = "SELECT DISTINCT ?thing WHERE { @things ?thing a ?class }"
_AT_ONCE = 200


def enforce(street: Street, path: Path, *, executor: Executor, failed: Failed) -> bool:
    """See that all that is derived follows the ruling of *street*, the judgements in *path* among it.

    Tells whether it did not. Articles that were derived under another one are derived anew, and addresses
    of before lead on. The next call makes a crash on the way good: what is in force is written down last.
    """
    mark = _mark(judgements.read(path))
    changed = mark != (street.archive.setting(_SETTING) or _mark(()))
    done: set[str] = set()
    # What is read anew may prove something else: until nothing is new.
    while stale := _stale(street) - done:
        done |= stale
        street.archive.touch(sorted(stale))
        pipeline.catch_up(street, executor=executor, failed=failed)
    led = _lead_on(street)
    street.archive.set(_SETTING, mark)
    return led or changed or bool(done)


def pending(archive: Archive, path: Path) -> bool:
    """Tell whether *path* holds judgements that are not in force yet, or readers lack what they led to."""
    mark = _mark(judgements.read(path))
    return mark != (archive.setting(_SETTING) or _mark(())) or unpublished(archive)


def unpublished(archive: Archive) -> bool:
    """Tell whether addresses lead elsewhere than they did when readers were last given a generation."""
    return archive.setting(_PUBLISHED) == "new"


def publish(archive: Archive) -> None:
    """Note that readers have what `unpublished` tells of."""
    if unpublished(archive):
        archive.set(_PUBLISHED, "old")


def _mark(lines: tuple[Judgement, ...]) -> str:
    return f"{len(lines)}:{sha256(repr(lines).encode()).hexdigest()}"


def _stale(street: Street) -> set[str]:
    """The articles that show a thing under another address than the ruling gives it now."""
    ruling = street.ruling()
    return {
        document
        for document, path, shown in street.archive.bearings.documents(ruling.touched())
        if ruling.path(path, document) != shown
    }


def _lead_on(street: Street) -> bool:
    """Let each address of before say where it leads, in a graph of its own and in the default graph."""
    same = street.ruling().merged()
    past = street.archive.bearings
    things = {**past.published_before(), **same}
    ends = {old: new for old, new in things.items() if new is not None}
    ends |= past.claimed_before(partial(_end, ends=ends))
    wanted: set[Triple] = set()
    undescribed = _without_description(street, ends.keys() - same.keys())
    for old in (*same, *undescribed):
        iri, new = (_iri(street, path) for path in (old, _end(old, ends)))
        wanted.add((iri, DCTERMS.isReplacedBy, new))
        if old in same:
            wanted.add((iri, OWL.sameAs, new))
    graph = URIRef(f"{street.base}graph/phan-dinh")
    if wanted == set(street.store.construct(_LEADING, graph=graph)):
        return False
    # The journal, by which a crash is noticed otherwise, knows nothing of this.
    street.archive.set(_PUBLISHED, "new")
    facts = tuple(sorted(wanted))
    street.store.apply([DocumentGraph(graph, facts=facts)], sequence=street.store.sequence())
    return True


def _end(path: str, ends: Mapping[str, str]) -> str:
    """Where *path* leads after all: what took its place may have been replaced, too."""
    seen = {path}
    while (further := ends.get(path)) is not None and further not in seen:
        seen.add(path := further)
    return path


def _without_description(street: Street, paths: Iterable[str]) -> Iterator[str]:
    """Those of *paths* whose things are not described any more: reference data need no article."""
    every = sorted(paths)
    for start in range(0, len(every), _AT_ONCE):
        some = every[start : start + _AT_ONCE]
        iris = values("thing", [_iri(street, path) for path in some])
        there = {
            str(row["thing"]) for row in street.store.select(_DESCRIBED.replace("@things", iris))
        }
        yield from (path for path in some if str(_iri(street, path)) not in there)


def _iri(street: Street, path: str) -> URIRef:
    return URIRef(addresses.entity(street.base, path))
