"""A bound on the time of a processor that the code of others may take with what anybody has written."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# Seconds after which code that swallows the first word is told again.
_AGAIN = 1.0


class TooLong(BaseException):
    """The time is over. No Exception, since it must come through code that catches all of these."""


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise TooLong in the code within, once this process has worked for *seconds* on it.

    Regular expressions end there too. Only the main thread can be told, so in others there is no bound.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_number: int, _frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGVTALRM, end)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
