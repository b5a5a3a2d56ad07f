"""A spool keeps what is written for a reader of any speed."""

import threading

import pytest

from graph.errors import QueryTimeout
from graph.store.spool import Spool


def never() -> None:
    raise AssertionError("the reader did not leave early")


def test_the_reader_gets_all_that_was_written() -> None:
    spool = Spool(never)
    pieces = [bytes([number]) * 100_000 for number in range(30)]  # more than memory holds

    def write() -> None:
        for piece in pieces:
            spool.write(piece)
        spool.finish()

    thread = threading.Thread(target=write)
    thread.start()
    read = b"".join(spool)
    thread.join()

    assert read == b"".join(pieces)


def test_an_error_comes_after_what_was_written_before_it() -> None:
    spool = Spool(never)
    spool.write(b"half")
    spool.finish(QueryTimeout("stopped"))

    assert next(spool) == b"half"
    with pytest.raises(QueryTimeout):
        next(spool)


def test_the_writer_learns_that_the_reader_has_left() -> None:
    left = threading.Event()
    spool = Spool(left.set)
    spool.write(b"x")
    spool.close()

    assert left.is_set()
    spool.write(b"y")
    assert list(spool) == []


def test_a_reader_who_leaves_after_the_end_is_not_told() -> None:
    spool = Spool(never)
    spool.write(b"x")
    spool.finish()
    spool.close()
