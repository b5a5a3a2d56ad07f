"""The public endpoint over a SPARQL server: the same guard, search, turns and bounds in front of it."""

import threading
import time
from collections.abc import Generator

from graph.errors import BadQuery, QueryTimeout, StoreError
from graph.store import exceeded, functions, grammar, rows, weight
from graph.store.admission import Admitted, admit
from graph.store.http import Connection, Server
from graph.store.limits import Limits
from graph.store.negotiation import JSON, N_QUADS, N_TRIPLES, TRIG
from graph.store.ports import Answer, Question
from graph.store.spelling import spell_iri
from graph.store.spool import ahead
from graph.store.textservice import Search, TextServices
from graph.store.turns import ClientGone, Gone, Turns

_SOON = 2.0  # seconds in which a light query must be answered
_ALIASES = {"application/json": JSON}
# Triples are quads of the default graph, and a line of them reads the same in these.
_ASKED_AS = {N_QUADS: N_TRIPLES, TRIG: N_TRIPLES}


class ForwardingEndpoint:
    """Passes queries on to a server in two lanes, in each as many at a time as *limits* has workers.

    Light queries have a lane of their own, so that what runs away at the server never holds them up: a
    server may go on with what nobody waits for, so none is begun there to see how long it takes.
    Memory is the server's own affair, and so is a query that we stop listening to: give it a limit of
    time there too. Rows are counted as they pass; the triples of a graph are bounded by their bytes alone.
    """

    def __init__(self, server: Server, *, limits: Limits, search: Search | None = None) -> None:
        self.limits = limits
        self._services = TextServices(search, self.limits)
        self._connection = Connection(server)
        self._quick = self._lane()
        self._slow = self._lane()

    def answer(self, question: Question, *, gone: Gone | None = None) -> Answer:
        """Run *question*; see :class:`graph.store.ports.Endpoint`."""
        admitted = admit(question, self.limits, self._services, gone=gone)
        try:
            return self._admitted(question, admitted, gone)
        except BadQuery as error:
            raise grammar.explain(admitted.query, error) from None

    def _admitted(self, question: Question, admitted: Admitted, gone: Gone | None) -> Answer:
        """Answer in the light lane where the query looks light and proves so, else in the slow one."""
        text = functions.plain(admitted.text, admitted.query.resolve)
        media_type = admitted.media_type
        if question.base and "BASE" not in {token.keyword for token in admitted.query.tokens}:
            text = f"BASE {spell_iri(question.base)} {text}"
        client, patience = question.client, self.limits.patience
        wanted = self.limits.time(question.seconds)
        if weight.is_light(admitted.query) and self._quick.is_light(client):
            self._quick.take(client, patience=patience, gone=gone, light=True)
            try:
                soon = min(_SOON, wanted)
                return self._answer(question, text, media_type, self._quick, seconds=soon)
            except QueryTimeout:
                self._quick.overran(client, light=True)
                if wanted <= _SOON:
                    raise
        self._slow.take(client, patience=patience, gone=gone)
        return self._answer(question, text, media_type, self._slow, seconds=wanted)

    def close(self) -> None:
        """Give back all connections."""
        self._connection.close()

    def _lane(self) -> Turns[None]:
        lane: Turns[None] = Turns(
            queue=self.limits.queue,
            per_client=self.limits.per_client,
            running=self.limits.running_per_client,
        )
        for _ in range(self.limits.workers):
            lane.add(None)
        return lane

    def _answer(
        self, question: Question, text: str, media_type: str, lane: Turns[None], *, seconds: float
    ) -> Answer:
        """Pass the query on, and give back its place in *lane* at the end of its answer."""
        left = threading.Event()
        pieces = self._pieces(question, text, media_type, lane, left, seconds)
        return Answer(media_type, ahead(pieces, left))

    def _pieces(
        self,
        question: Question,
        text: str,
        media_type: str,
        lane: Turns[None],
        left: threading.Event,
        seconds: float,
    ) -> Generator[bytes, None, None]:
        """Yield the answer within all bounds; its place in *lane* is given back however it ends."""
        deadline = time.monotonic() + seconds
        try:
            count = rows.counting(media_type)
            size = 0
            asked = _ASKED_AS.get(media_type, media_type)
            given, pieces = self._connection.query(text, asked, _dataset(question), timeout=seconds)
            if _ALIASES.get(given, given) != asked:
                raise StoreError(f"the server answered {given}, not {media_type}")
            for piece in pieces:
                if time.monotonic() > deadline:
                    raise QueryTimeout
                size += len(piece)
                if size > self.limits.bytes:
                    raise exceeded.size(self.limits)
                if count is not None and count.add(piece) > self.limits.rows:
                    raise exceeded.rows(self.limits)
                if left.is_set():
                    raise ClientGone
                yield piece
        except QueryTimeout:
            if time.monotonic() < deadline:
                raise
            # Where the server stands is no affair of whoever asked.
            wanted = self.limits.time(question.seconds)
            raise exceeded.time(wanted, self.limits) from None
        finally:
            lane.add(None)
            lane.leave(question.client, light=lane is self._quick)


def _dataset(question: Question) -> dict[str, tuple[str, ...]] | None:
    """The graphs of the protocol that *question* chooses, None where it chooses none."""
    if not question.default_graphs and not question.named_graphs:
        return None
    return {
        "default-graph-uri": question.default_graphs,
        "named-graph-uri": question.named_graphs,
    }
