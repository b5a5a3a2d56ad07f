"""The public endpoint over a SPARQL server: the same guard, search, turns and bounds in front of it."""

import time
from collections.abc import Callable, Generator, Iterator

from graph.errors import QueryTimeout, QueryTooLarge, StoreError
from graph.store import rows
from graph.store.admission import admit
from graph.store.http import Connection, Server
from graph.store.limits import Limits
from graph.store.negotiation import N_QUADS, N_TRIPLES, TRIG
from graph.store.ports import Answer, Question
from graph.store.spelling import spell_iri
from graph.store.textservice import Search, TextServices
from graph.store.turns import ClientGone, Turns

_AHEAD = 1 << 16
_ALIASES = {"application/json": "application/sparql-results+json"}
# Triples are quads of the default graph, and a line of them reads the same in these.
_ASKED_AS = {N_QUADS: N_TRIPLES, TRIG: N_TRIPLES}


class ForwardingEndpoint:
    """Passes queries on to a server, as many at a time as *limits* has workers.

    Memory is the server's own affair, and so is a query that we stop listening to: give it a limit of
    time there too. Rows are counted as they pass; the triples of a graph are bounded by their bytes alone.
    """

    def __init__(
        self, server: Server, *, limits: Limits | None = None, search: Search | None = None
    ) -> None:
        self.limits = limits or Limits()
        self._services = TextServices(search, self.limits)
        self._connection = Connection(server)
        self._turns: Turns[None] = Turns(
            queue=self.limits.queue,
            per_client=self.limits.per_client,
            running=self.limits.running_per_client,
        )
        for _ in range(self.limits.workers):
            self._turns.add(None)

    def answer(self, question: Question, *, gone: Callable[[], bool] | None = None) -> Answer:
        """Run *question*; see :class:`graph.store.ports.Endpoint`."""
        admitted = admit(question, self.limits, self._services, gone=gone)
        text, media_type = admitted.text, admitted.media_type
        if question.base and "BASE" not in {token.keyword for token in admitted.query.tokens}:
            text = f"BASE {spell_iri(question.base)} {text}"
        self._turns.take(question.client, patience=self.limits.patience, gone=gone)
        pieces = self._pieces(question, text, media_type)
        first: list[bytes] = []
        for piece in pieces:
            first.append(piece)
            if sum(map(len, first)) >= _AHEAD:
                return Answer(media_type, _Rest(first, pieces))
            if gone is not None and gone():
                pieces.close()
                raise ClientGone
        return Answer(media_type, iter(first))

    def close(self) -> None:
        """Give back all connections."""
        self._connection.close()

    def _pieces(
        self, question: Question, text: str, media_type: str
    ) -> Generator[bytes, None, None]:
        try:
            deadline = time.monotonic() + self.limits.seconds
            count = rows.counting(media_type)
            size = 0
            asked = _ASKED_AS.get(media_type, media_type)
            given, pieces = self._connection.query(
                text, asked, _dataset(question), timeout=self.limits.seconds
            )
            if _ALIASES.get(given, given) != asked:
                raise StoreError(f"the server answered {given}, not {media_type}")
            for piece in pieces:
                size += len(piece)
                if size > self.limits.bytes:
                    raise QueryTooLarge("the answer is larger than it may be here; use LIMIT")
                if count is not None and count.add(piece) > self.limits.rows:
                    raise QueryTooLarge("the answer has more rows than it may have here; use LIMIT")
                if time.monotonic() > deadline:
                    raise QueryTimeout("the query took longer than it may here")
                yield piece
        finally:
            self._turns.add(None)
            self._turns.leave(question.client)


class _Rest:
    """What was read ahead, then what still comes; closing it stops the query."""

    def __init__(self, first: list[bytes], rest: Generator[bytes, None, None]) -> None:
        self._first = iter(first)
        self._rest = rest

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        for piece in self._first:
            return piece
        return next(self._rest)

    def close(self) -> None:
        self._rest.close()


def _dataset(question: Question) -> dict[str, tuple[str, ...]] | None:
    if not question.default_graphs and not question.named_graphs:
        return None
    return {
        "default-graph-uri": question.default_graphs,
        "named-graph-uri": question.named_graphs,
    }
