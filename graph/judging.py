"""Judgements come into force: the articles concerned are derived anew, and old addresses lead on."""

from collections.abc import Iterable
from concurrent.futures import Executor
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from rdflib import URIRef

from graph import addresses, judgements, pipeline
from graph.archive import Archive
from graph.judgements import Judgement, Ruling
from graph.pipeline import Failed, Street
from graph.store.ports import DocumentGraph, Store, Triple
from ontology.namespaces import DCTERMS, OWL

_SETTING = "judgements"
_HOLDING = "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?subject ?property ?thing } }"
_LEADING = """
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?loser ?winner WHERE { ?loser dcterms:isReplacedBy ?winner }"""


def enforce(street: Street, path: Path, *, executor: Executor, failed: Failed) -> bool:
    """See that *street* holds what the judgements in *path* say; tell whether it did not.

    A crash on the way is made good by the next call: what is in force is written down last.
    """
    lines = judgements.read(path)
    mark = _mark(lines)
    before = street.archive.setting(_SETTING) or _mark(())
    if mark != before:
        known = _in_force(lines, before)
        concerned = {name for line in lines[known:] for name in (line.left, line.right)}
        street.archive.touch(sorted(_articles(street, concerned)))
        pipeline.catch_up(street, executor=executor, failed=failed)
    led = _lead_on(street, Ruling(lines))
    street.archive.set(_SETTING, mark)
    return led or mark != before


def pending(archive: Archive, path: Path) -> bool:
    """Tell whether *path* holds judgements that are not in force yet."""
    mark = _mark(judgements.read(path))
    return mark != (archive.setting(_SETTING) or _mark(()))


def _mark(lines: tuple[Judgement, ...]) -> str:
    return f"{len(lines)}:{sha256(repr(lines).encode()).hexdigest()}"


def _in_force(lines: tuple[Judgement, ...], mark: str) -> int:
    """How many of *lines* were in force already: none where somebody changed the older ones."""
    count = int(mark.partition(":")[0] or 0)
    return count if _mark(lines[:count]) == mark else 0


def _articles(street: Street, paths: Iterable[str]) -> set[str]:
    """The ids of the articles that name or mean the things at *paths*."""
    start = addresses.graph(street.base, "")
    found = set()
    for path in paths:
        thing = URIRef(addresses.entity(street.base, path))
        for row in street.store.select(_HOLDING, thing=thing):
            identifier = unquote(str(row["graph"]).removeprefix(start))
            if street.archive.document(identifier) is not None:
                found.add(identifier)
    return found


def _lead_on(street: Street, ruling: Ruling) -> bool:
    """Let each merged address say where it leads, in a graph of its own and in the default graph."""
    wanted = {
        (addresses.entity(street.base, loser), addresses.entity(street.base, winner))
        for loser, winner in ruling.merged().items()
    }
    if wanted == _leading(street.store):
        return False
    triples: list[Triple] = []
    for loser, winner in sorted(wanted):
        triples.append((URIRef(loser), DCTERMS.isReplacedBy, URIRef(winner)))
        triples.append((URIRef(loser), OWL.sameAs, URIRef(winner)))
    graph = DocumentGraph(URIRef(f"{street.base}graph/phan-dinh"), facts=tuple(triples))
    street.store.apply([graph], sequence=street.store.sequence())
    return True


def _leading(store: Store) -> set[tuple[str, str]]:
    return {(str(row["loser"]), str(row["winner"])) for row in store.select(_LEADING)}
