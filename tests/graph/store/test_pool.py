"""The two lanes: however many clients ask for ever, a worker is left for the quick."""

import contextlib
import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from graph.errors import Busy, MinhBachError, QueryTimeout
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from graph.store.pool import Pool
from graph.store.ports import Question
from graph.store.turns import ClientGone
from graph.store.workers import Worker
from tests.graph.store.served import LABEL, RUNAWAY, Serve, ask, children, read

ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
LARGE = "SELECT ?s ?o { ?s ?p ?o }"  # some megabytes: more than the quick lane keeps


@contextmanager
def besieged(endpoint: PublicEndpoint, text: str, *, clients: int) -> Iterator[Counter[str]]:
    """As many *clients* ask *text* again and again; how each ended is counted."""
    outcomes: Counter[str] = Counter()
    over = threading.Event()

    def attack(client: str) -> None:
        while not over.is_set():
            try:
                answer = endpoint.answer(Question(text, client=client), gone=over.is_set)
                for _ in answer.chunks:
                    if over.is_set():
                        answer.close()
                outcomes["answered"] += 1
            except MinhBachError as error:
                outcomes[type(error).__name__] += 1

    threads = [threading.Thread(target=attack, args=(f"attacker {n}",)) for n in range(clients)]
    for thread in threads:
        thread.start()
    try:
        while not endpoint.running("attacker 0"):
            threads[0].join(0.01)
        yield outcomes
    finally:
        over.set()
        for thread in threads:
            thread.join()


@pytest.mark.parametrize("text", [RUNAWAY, ENDLESS])
@pytest.mark.parametrize("workers", [2, 3])
def test_many_runaways_leave_a_worker_for_others(serve: Serve, workers: int, text: str) -> None:
    """A query may take far longer than the honest client waits: Busy would say that he waited in vain."""
    limits = Limits(workers=workers, seconds=600, patience=60, quick=0.2, rows=10**9)
    endpoint = serve(limits)
    attackers = [f"attacker {number}" for number in range(8)]
    with besieged(endpoint, text, clients=len(attackers)) as outcomes:
        answers = 0
        while answers < 20:
            assert "Bộ" in ask(endpoint, LABEL, client="honest").decode()
            # Counted from when all of them have begun, more than there are workers.
            answers += all(map(endpoint.running, attackers))
        assert outcomes["answered"] == 0


def test_who_waits_for_a_busy_machine_is_no_runaway(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that is not let run for longer than the quick lane lasts has not had its time there."""
    limits = Limits(workers=2, seconds=600, quick=0.5, patience=0.3, rows=10**9, bytes=1 << 40)
    endpoint = serve(limits)
    held = endpoint.answer(Question(ENDLESS, client="first"))
    next(held.chunks)  # from here on, the slow lane is full
    begin = Worker.ask

    def begin_late(worker: Worker, request: dict[str, Any]) -> None:
        worker.start()
        process = worker._process.pid
        os.kill(process, signal.SIGSTOP)
        threading.Timer(0.8, os.kill, (process, signal.SIGCONT)).start()
        begin(worker, request)

    monkeypatch.setattr(Worker, "ask", begin_late)
    assert "Bộ" in ask(endpoint, LABEL, client="honest").decode()
    monkeypatch.setattr(Worker, "ask", begin)
    with pytest.raises(Busy):
        ask(endpoint, RUNAWAY, client="second")
    held.close()


def test_a_slow_query_keeps_its_worker_where_a_place_is_free(serve: Serve) -> None:
    endpoint = serve(Limits(workers=2, seconds=1, quick=0.1))
    with pytest.raises(QueryTimeout):
        ask(endpoint, RUNAWAY)


@pytest.mark.parametrize(
    ("wanted", "quick", "told"),
    [
        (0.2, 60, "after 0.2 s, as its timeout asked.*up to 600 s"),
        (0.3, 0.1, "after 0.3 s, as its timeout asked"),
    ],
)
@pytest.mark.parametrize("text", [RUNAWAY, ENDLESS])
def test_whoever_wants_less_time_than_may_be_gets_no_part_for_the_whole(
    serve: Serve, wanted: float, quick: float, told: str, text: str
) -> None:
    """Of ENDLESS rows come at once: what is handed out before the time is over ends with the error too."""
    endpoint = serve(Limits(workers=2, seconds=600, quick=quick, patience=60, rows=10**9))
    with pytest.raises(QueryTimeout, match=told):
        for _ in endpoint.answer(Question(text, seconds=wanted)).chunks:
            pass
    assert "Bộ" in ask(endpoint, LABEL).decode()


def test_whoever_wants_more_time_than_may_be_is_told_the_limit(serve: Serve) -> None:
    endpoint = serve(Limits(workers=2, seconds=1, quick=0.1))
    with pytest.raises(QueryTimeout, match="after 1 s, the most that it may take here"):
        read(endpoint.answer(Question(RUNAWAY, seconds=30_000)))


def test_whoever_goes_straight_to_the_slow_lane_has_the_time_that_was_wanted(serve: Serve) -> None:
    endpoint = serve(Limits(workers=2, seconds=600, quick=0.1, patience=60))
    for _ in range(2):
        with pytest.raises(QueryTimeout, match="as its timeout asked"):
            read(endpoint.answer(Question(RUNAWAY, client="late", seconds=0.3)))


def test_a_query_that_gave_up_its_worker_is_answered_whole(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It begins anew, and nothing of its first beginning is in the answer."""
    begun: list[str] = []
    begin = Worker.ask
    monkeypatch.setattr(
        Worker,
        "ask",
        lambda worker, request: (begun.append(request["text"]), begin(worker, request))[1],
    )
    slow_lane, given_up = threading.Event(), threading.Event()
    again = Pool._again

    def give_up(pool: Pool, *arguments: Any) -> Iterator[bytes]:
        given_up.set()
        return again(pool, *arguments)

    monkeypatch.setattr(Worker, "set_back", lambda worker: slow_lane.set())
    monkeypatch.setattr(Pool, "_again", give_up)
    endpoint = serve(Limits(workers=2, seconds=600, quick=0.2, patience=60))
    whole = ask(endpoint, LARGE, accept="text/csv", client="before")
    slow_lane.clear()

    def run_away() -> None:
        with pytest.raises(ClientGone):
            endpoint.answer(Question(RUNAWAY), gone=given_up.is_set)

    slow = threading.Thread(target=run_away)
    slow.start()
    assert slow_lane.wait(60)  # whose only place the runaway has until it is asked for

    assert ask(endpoint, LARGE, accept="text/csv", client="other") == whole
    assert begun.count(LARGE) == 3
    slow.join()


def test_who_waits_in_vain_for_the_slow_lane_is_told_before_any_byte(serve: Serve) -> None:
    endpoint = serve(Limits(workers=2, seconds=60, quick=0.1, patience=0.3))
    held = endpoint.answer(Question(ENDLESS, client="first"))
    next(held.chunks)

    with pytest.raises(Busy):
        endpoint.answer(Question(LARGE, client="second"))
    assert not endpoint.running("second")
    held.close()


def test_a_single_worker_serves_one_after_another(serve: Serve) -> None:
    endpoint = serve(Limits(workers=1, seconds=2, quick=0.1))
    with pytest.raises(QueryTimeout):
        ask(endpoint, RUNAWAY)
    assert len(read(endpoint.answer(Question(LARGE)))) > 1 << 20


def test_one_who_floods_still_has_his_light_queries_answered(serve: Serve) -> None:
    """All attackers and the honest one come from a single address, as behind one router."""
    limits = Limits(workers=3, seconds=2, patience=1, quick=0.2)
    endpoint = serve(limits)
    over = threading.Event()

    def flood() -> None:
        while not over.is_set():
            with contextlib.suppress(MinhBachError):
                ask(endpoint, RUNAWAY, client="203.0.113.5")

    threads = [threading.Thread(target=flood, daemon=True) for _ in range(12)]
    for thread in threads:
        thread.start()

    def ask_again() -> bytes:
        """The answer, at the tenth time at the latest: for moments the flood may hold each of his places."""
        for _ in range(9):
            with contextlib.suppress(Busy):
                return ask(endpoint, "ASK { ?s ?p ?o }", client="203.0.113.5")
            time.sleep(0.05)
        return ask(endpoint, "ASK { ?s ?p ?o }", client="203.0.113.5")

    for _ in range(20):
        assert b"true" in ask_again()
    over.set()
    endpoint.close()
    for thread in threads:
        thread.join()


def test_who_goes_straight_to_the_slow_lane_runs_there(serve: Serve) -> None:
    """A client whose last query was a runaway is not tried in the quick lane, yet his query counts."""
    endpoint = serve(Limits(workers=2, seconds=1, quick=0.2, patience=60))
    with pytest.raises(QueryTimeout):
        ask(endpoint, RUNAWAY, client="late")
    again = threading.Thread(target=_run_away, args=(endpoint,), daemon=True)
    again.start()
    pause = threading.Event()

    assert any(endpoint.running("late") == 1 or pause.wait(0.05) for _ in range(100))
    again.join(30)
    assert endpoint.running("late") == 0


def _run_away(endpoint: PublicEndpoint) -> None:
    with contextlib.suppress(MinhBachError):
        ask(endpoint, RUNAWAY, client="late")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("light", [True, False])
def test_workers_that_ended_unasked_are_replaced(serve: Serve, *, light: bool) -> None:
    """Where memory runs out, the system ends them: the next client has no part in that."""
    before = set(children(os.getpid()))
    endpoint = serve(Limits())
    text = LABEL if light else "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    for worker in set(children(os.getpid())) - before:
        os.kill(worker, signal.SIGKILL)
        os.waitid(os.P_PID, worker, os.WEXITED | os.WNOWAIT)
    for _ in range(8):
        assert ask(endpoint, text)
