"""Which store a deployment has: the embedded one, or the SPARQL server of ``MINHBACH_STORE``."""

import shutil
from contextlib import closing
from pathlib import Path

from rdflib import URIRef

from graph.annals import Annals
from graph.errors import StoreError
from graph.store import comparison, embedded, remote
from graph.store.endpoint import PublicEndpoint
from graph.store.forwarding import ForwardingEndpoint
from graph.store.http import Server
from graph.store.limits import Limits
from graph.store.logbook import Difference, Untold
from graph.store.ports import Endpoint, Notes, Store, StoreWriter
from ontology import reference
from ontology.namespaces import PROLOGUE
from search.ports import Index
from web.running import textsearch
from web.settings import Settings

_PREPARED = f"{PROLOGUE} ASK {{ ?store mb:sequence ?number }}"


def server(settings: Settings) -> Server | None:
    """The SPARQL server that holds the quads, None where they are embedded."""
    if not settings.store:
        return None
    return Server(
        settings.store,
        update=settings.store_update or settings.store,
        facts=URIRef(settings.store_facts) if settings.store_facts else None,
        user=settings.store_user,
        password=settings.store_password,
        timeout=float(settings.query_seconds),
    )


def reader(settings: Settings, folder: Path) -> Store:
    """The store of a published generation."""
    there = server(settings)
    return embedded.read(folder) if there is None else remote.RemoteStore(there)


def endpoint(settings: Settings, folder: Path, index: Index, annals: Annals | None) -> Endpoint:
    """Where the public queries of a published generation run."""
    there = server(settings)
    search = textsearch.over(index, annals)
    if there is None:
        return PublicEndpoint(folder, limits=limits(settings), search=search)
    return ForwardingEndpoint(there, limits=limits(settings), search=search)


def limits(settings: Settings) -> Limits:
    """How much of this machine a public query may have."""
    return Limits(
        seconds=settings.query_seconds,
        bytes=settings.query_megabytes << 20,
        rows=settings.query_rows,
        memory=settings.query_memory << 20,
        workers=settings.query_workers,
        queue=settings.query_queue,
        per_client=settings.query_per_client,
        allow_unsandboxed=settings.allow_unsandboxed,
    )


def compared(settings: Settings, folder: Path, now: StoreWriter) -> Difference | Untold:
    """What has changed since the copy in *folder*.

    That is unknown where the copy is damaged; a server keeps none to compare with.
    """
    if server(settings) is not None:
        return Untold.UNKNOWN
    try:
        with closing(embedded.read(folder)) as before:
            return comparison.between(before, now, most=settings.patch_statements)
    except StoreError:
        return Untold.UNKNOWN


def writer(settings: Settings, work: Path, notes: Notes) -> StoreWriter:
    """The store that an ingest writes to; it holds the reference data when this returns."""
    there = server(settings)
    if there is not None:
        far = remote.RemoteWriter(there, notes)
        if not far.ask(_PREPARED):
            far.load(reference.nquads(settings.base_iri), sequence=0)
        return far
    if not (work / "store").exists():
        # Whole or not at all: a crash while loading leaves a folder that nobody looks for.
        work.mkdir(parents=True, exist_ok=True)
        fresh = work / ".new-store"
        shutil.rmtree(fresh, ignore_errors=True)
        near = embedded.write(fresh)
        near.load(reference.nquads(settings.base_iri), sequence=0)
        near.close()
        fresh.rename(work / "store")
    return embedded.write(work / "store", notes)


def forget(settings: Settings, base: str) -> None:
    """Take off the SPARQL server, where there is one, all that was put there below *base*."""
    there = server(settings)
    if there is not None:
        far = remote.RemoteWriter(there)
        far.forget(base)
        far.close()
