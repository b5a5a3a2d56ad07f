"""Turns: a client with many queries delays its own alone."""

import threading

import pytest

from graph.errors import Busy
from graph.store.turns import ClientGone, Turns


def turns(*, queue: int = 10, per_client: int = 4, running: int = 2, free: int = 1) -> Turns[int]:
    made: Turns[int] = Turns(queue=queue, per_client=per_client, running=running)
    for number in range(free):
        made.add(number)
    return made


def wait_in_line(made: Turns[int], client: str, served: list[str]) -> threading.Thread:
    """Start a thread that takes a turn for *client*, notes it and gives it back; wait until it waits."""

    def run() -> None:
        thing = made.take(client, patience=10)
        served.append(client)
        made.add(thing)
        made.leave(client)

    before = made.waiting
    thread = threading.Thread(target=run)
    thread.start()
    while made.waiting == before:
        thread.join(0.001)
    return thread


def test_clients_take_turns() -> None:
    made = turns()
    thing = made.take("zero", patience=0)
    served: list[str] = []
    threads = [wait_in_line(made, client, served) for client in ("a", "a", "a", "b", "b", "c")]

    made.add(thing)
    made.leave("zero")
    for thread in threads:
        thread.join()

    assert served == ["a", "b", "c", "a", "b", "a"]


def test_one_client_never_holds_all() -> None:
    made = turns(free=2, running=1)
    made.take("a", patience=0)

    with pytest.raises(Busy):
        made.take("a", patience=0)
    assert made.take("b", patience=0) == 0


def test_a_client_has_a_bound_of_its_own() -> None:
    made = turns(free=3, per_client=2)
    made.take("a", patience=0)
    made.take("a", patience=0)

    with pytest.raises(Busy, match="under way"):
        made.take("a", patience=60)
    made.take("b", patience=0)


def test_a_full_queue_turns_away_at_once() -> None:
    made = turns(queue=1)
    thing = made.take("a", patience=0)
    served: list[str] = []
    thread = wait_in_line(made, "b", served)

    with pytest.raises(Busy, match="waiting"):
        made.take("c", patience=60)

    made.add(thing)
    made.leave("a")
    thread.join()
    assert served == ["b"]


def test_who_has_left_does_not_wait() -> None:
    made = turns(free=0)

    with pytest.raises(ClientGone):
        made.take("a", patience=60, gone=lambda: True)
    assert made.waiting == 0


def test_patience_ends() -> None:
    made = turns(free=0)

    with pytest.raises(Busy, match="in time"):
        made.take("a", patience=0.01)
    assert made.waiting == 0


def test_unwanted_things_are_withdrawn() -> None:
    made = turns(free=3)

    assert made.withdraw(lambda number: number != 1) == [0, 2]
    assert made.take("a", patience=0) == 1


def test_what_still_starts_is_taken_last() -> None:
    made = turns(free=1)
    made.add(7, cold=True)

    assert [made.take(client, patience=0) for client in ("a", "b")] == [0, 7]


def test_who_held_for_too_long_goes_after_the_others() -> None:
    made = turns()
    thing = made.take("zero", patience=0)
    made.overran("a")
    served: list[str] = []
    threads = [wait_in_line(made, client, served) for client in ("a", "a", "b", "c", "b")]

    assert made.crowd == 2
    made.add(thing)
    made.leave("zero")
    for thread in threads:
        thread.join()

    assert served == ["b", "c", "b", "a", "a"]


def test_who_resumes_goes_before_all_who_wait() -> None:
    made = turns()
    thing = made.take("zero", patience=0)
    served: list[str] = []
    waiting = wait_in_line(made, "a", served)
    resumed: list[int] = []
    resuming = threading.Thread(target=lambda: resumed.append(made.resume(patience=10)))
    resuming.start()
    while not made.resuming:
        resuming.join(0.001)

    made.add(thing)
    resuming.join()
    assert (resumed, served) == ([thing], [])

    made.add(thing)
    waiting.join()
    made.leave("zero")
    assert served == ["a"]


def test_who_resumes_has_patience_too() -> None:
    with pytest.raises(Busy, match="in time"):
        turns(free=0).resume(patience=0.01)
