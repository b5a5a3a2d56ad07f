"""Turns: a client with many queries delays its own alone."""

import threading

import pytest

from graph.errors import Busy
from graph.store import line
from graph.store.line import network
from graph.store.turns import ClientGone, Turns


def turns(*, queue: int = 10, per_client: int = 4, running: int = 2, free: int = 1) -> Turns[int]:
    made: Turns[int] = Turns(queue=queue, per_client=per_client, running=running)
    for number in range(free):
        made.add(number)
    return made


def wait_in_line(
    made: Turns[int], client: str, served: list[str], *, light: bool = False
) -> threading.Thread:
    """Start a thread that takes a turn for *client*, notes it and gives it back; wait until it waits."""

    def run() -> None:
        try:
            thing = made.take(client, patience=10, light=light)
        except Busy:
            served.append(f"{client} turned away")
            return
        served.append(client)
        made.add(thing)
        made.leave(client, light=light)

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
    with pytest.raises(Busy, match="in time"):
        made.take("a", patience=0.01, gone=lambda: False)


def test_who_held_for_too_long_is_forgiven_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    made, now = turns(), 1000.0
    monkeypatch.setattr(line.time, "monotonic", lambda: now)
    made.overran("a")
    now += 59
    made.overran("b")
    assert made.is_late("a")
    now += 2

    assert not made.is_late("a")
    assert made.is_late("b")
    made.overran("c")
    assert len(made._line.late._late) == 2


def test_what_is_withdrawn_is_not_handed_out() -> None:
    made = turns(free=3)
    held = made.take("a", patience=0)

    assert sorted((*made.withdraw(), held)) == [0, 1, 2]
    with pytest.raises(Busy):
        made.take("b", patience=0)


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


def test_networks_take_turns_before_clients() -> None:
    made = turns()
    thing = made.take("zero", patience=0)
    served: list[str] = []
    many = [f"203.0.113.{number}" for number in (1, 2, 3, 1)]
    clients = (*many, "2001:db8::1", "2001:db8::2", "198.51.100.7")
    threads = [wait_in_line(made, client, served) for client in clients]

    made.add(thing)
    made.leave("zero")
    for thread in threads:
        thread.join()

    assert served == [
        *("203.0.113.1", "2001:db8::1", "198.51.100.7"),
        *("203.0.113.2", "2001:db8::2", "203.0.113.3", "203.0.113.1"),
    ]


def test_light_queries_go_first_and_count_apart() -> None:
    made = turns(per_client=2, running=1)
    thing = made.take("a", patience=0)
    served: list[str] = []
    threads = [wait_in_line(made, "b", served), wait_in_line(made, "a", served)]
    with pytest.raises(Busy, match="under way"):
        made.take("a", patience=60)
    threads += [wait_in_line(made, name, served, light=True) for name in ("a", "c")]

    made.add(thing)
    threads[2].join()
    threads[3].join()
    made.leave("a")
    for thread in threads:
        thread.join()

    assert served[0] == "a"
    assert sorted(served) == ["a", "a", "b", "c"]
    assert made.running("a") == 0


def test_what_only_looks_light_is_so_no_more() -> None:
    made = turns()
    thing = made.take("zero", patience=0)
    made.overran("sly", light=True)
    served: list[str] = []
    threads = [wait_in_line(made, "sly", served, light=True), wait_in_line(made, "b", served)]

    assert not made.is_light("sly")
    made.add(thing)
    for thread in threads:
        thread.join()
    assert served == ["b", "sly"]


def test_a_full_queue_makes_room_for_who_has_less_in_it() -> None:
    made = turns(queue=3)
    thing = made.take("zero", patience=0)
    served: list[str] = []
    crowd = [f"203.0.113.{number}" for number in (1, 2, 3)]
    threads = [wait_in_line(made, client, served) for client in crowd]

    other = threading.Thread(target=lambda: served.append(str(made.take("other", patience=10))))
    other.start()
    threads[-1].join()
    assert served == ["203.0.113.3 turned away"]
    with pytest.raises(Busy, match="waiting"):
        made.take("203.0.113.4", patience=60)

    for _ in range(3):
        made.add(thing)
    for thread in (*threads, other):
        thread.join()


@pytest.mark.parametrize(
    ("client", "expected"),
    [
        ("203.0.113.9", "203.0.113.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "203.0.113.0/24"),
        ("unix:", "unix:"),
    ],
)
def test_a_client_belongs_to_a_network(client: str, expected: str) -> None:
    assert network(client) == expected
