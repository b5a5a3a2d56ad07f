"""A server that is told to stop takes no more connections and finishes what it has begun."""

import signal
import threading
import time
from types import FrameType
from typing import Any

from web.exchange import serving

_STEP = 0.5  # seconds after which a server looks whether it was told to stop


def run(server: Any, *, patience: float) -> None:
    """Run *server*, of waitress, until SIGTERM or Ctrl-C.

    After SIGTERM answers that are under way have *patience* seconds to reach their readers; a second
    one ends the process at once, as Ctrl-C ends the server.
    """
    sockets = serving.connections(server)
    told = threading.Event()

    def tell(_number: int, _frame: FrameType | None) -> None:
        told.set()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, tell)
    try:
        while sockets and not told.is_set():
            _turn(server, sockets)
        serving.listen_no_more(sockets)
        end = time.monotonic() + patience
        while serving.busy(sockets) and time.monotonic() < end:
            _turn(server, sockets)
    except (SystemExit, KeyboardInterrupt):
        pass
    server.task_dispatcher.shutdown()


def _turn(server: Any, sockets: dict[int, Any]) -> None:
    server.asyncore.loop(timeout=_STEP, map=sockets, use_poll=True, count=1)
