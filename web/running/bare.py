"""A file of N-Quads served alone: the endpoint and the query page, without articles or an index."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph import clock
from graph.store import embedded
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from search.ports import Hit, Request, Results, Suggestion
from web.services import Generation, Services


class NoIndex:
    """Finds nothing: a file of quads has no index."""

    def search(self, request: Request) -> Results:
        return Results(total=0, hits=())

    def hits(self, request: Request) -> Iterator[Hit]:
        return iter(())

    def suggest(self, typed: str, *, limit: int = 8) -> tuple[Suggestion, ...]:
        return ()

    def sequence(self) -> int:
        return 0

    def close(self) -> None:
        pass


@contextmanager
def services(file: Path, limits: Limits) -> Iterator[Services]:
    """The services of a site over the quads of *file* alone, default and named graphs as they are.

    Raises StoreError where they cannot be loaded or no worker can answer safely.
    """
    with TemporaryDirectory(prefix="minhbach-") as folder:
        path = Path(folder) / "store"
        embedded.fill(path, file)
        store = embedded.read(path)
        endpoint = PublicEndpoint(path, limits=limits)
        generation = Generation(
            number=1,
            sequence=0,
            published=clock.now(),
            store=store,
            index=NoIndex(),
            endpoint=endpoint,
            articles=lambda identifier: None,
        )
        try:
            yield Services(current=lambda: generation)
        finally:
            endpoint.close()
            store.close()
