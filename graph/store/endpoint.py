"""The public endpoint: a query is guarded, given a form, bounded and answered outside this process."""

import threading
from pathlib import Path

from graph.errors import BadQuery
from graph.store import grammar, guard, weight
from graph.store.admission import Admitted, admit
from graph.store.frames import Request
from graph.store.guard import Query
from graph.store.limits import Limits
from graph.store.pool import Pool
from graph.store.ports import Answer, Question
from graph.store.spool import ahead
from graph.store.textservice import Search, TextServices
from graph.store.turns import Gone


def request(question: Question, admitted: Admitted, limits: Limits) -> Request:
    """Return the request that a worker takes for *question*, as it was *admitted*."""
    dataset = _dataset(question, admitted.query)
    return {
        "text": admitted.text,
        "base": question.base,
        "dataset": dataset,
        "named": any(token.keyword == "GRAPH" for token in admitted.query.tokens),
        "media_type": admitted.media_type,
        "prefixes": admitted.prefixes,
        "star": guard.star(admitted.query),
        "bytes": limits.bytes,
        "rows": limits.rows,
    }


def _dataset(question: Question, query: Query) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The graphs that *query* is asked of, None where the engine finds them by itself."""
    if question.default_graphs or question.named_graphs:
        return tuple(dict.fromkeys(question.default_graphs)), question.named_graphs
    default, named = guard.dataset(query, question.base)
    return (default, named) if len(default) > 1 else None


class PublicEndpoint:
    """Answers queries over one immutable copy of the store."""

    def __init__(self, folder: Path, *, limits: Limits, search: Search | None = None) -> None:
        """Start workers on the copy in *folder*.

        *search* finds words for ``SERVICE mb:search``. Raises StoreError where no worker can start:
        also where this system cannot deny them the network and *limits* do not allow that.
        """
        self.limits = limits
        self._services = TextServices(search, self.limits)
        self._pool = Pool(folder, self.limits)

    @property
    def unsandboxed(self) -> str:
        """Why workers run without a sandbox, empty where they have one."""
        return self._pool.unsandboxed

    def answer(self, question: Question, *, gone: Gone | None = None) -> Answer:
        """Run *question*; see :class:`graph.store.ports.Endpoint`.

        *gone* is asked now and then whether the client has left.
        """
        admitted = admit(question, self.limits, self._services, gone=gone)
        left = threading.Event()

        def has_left() -> bool:
            return left.is_set() or (gone is not None and gone())

        asked = request(question, admitted, self.limits)
        pieces = self._pool.ask(
            asked,
            client=question.client,
            light=weight.is_light(admitted.query),
            seconds=question.seconds,
            gone=has_left,
        )
        try:
            return Answer(admitted.media_type, ahead(pieces, left))
        except BadQuery as error:
            raise grammar.explain(admitted.query, error) from None

    def running(self, client: str) -> int:
        """How many queries of *client* run now."""
        return self._pool.running(client)

    def close(self) -> None:
        """End all workers; those that run end when they have answered."""
        self._pool.close()
