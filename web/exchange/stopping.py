"""A server that is told to stop takes no more connections and finishes what it has begun."""

import signal
import threading
import time
from types import FrameType
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer

_STEP = 0.5  # seconds after which a server looks whether it was told to stop


def run(server: Any, *, patience: float) -> None:
    """Run *server*, of waitress, until SIGTERM or Ctrl-C.

    After SIGTERM answers that are under way have *patience* seconds to reach their readers; a second
    one ends the process at once, as Ctrl-C ends the server.
    """
    # That of one socket and that of several call it by different names.
    sockets: dict[int, Any] = getattr(server, "map", None) or server._map
    told = threading.Event()

    def tell(_number: int, _frame: FrameType | None) -> None:
        told.set()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, tell)
    try:
        while sockets and not told.is_set():
            _turn(server, sockets)
        _listen_no_more(sockets)
        end = time.monotonic() + patience
        while _begun(sockets) and time.monotonic() < end:
            _turn(server, sockets)
    except (SystemExit, KeyboardInterrupt):
        pass
    server.task_dispatcher.shutdown()


def _turn(server: Any, sockets: dict[int, Any]) -> None:
    server.asyncore.loop(timeout=_STEP, map=sockets, use_poll=True, count=1)


def _listen_no_more(sockets: dict[int, Any]) -> None:
    for listening in [one for one in sockets.values() if isinstance(one, BaseWSGIServer)]:
        # Not its close(): threads wake the loop by the trigger that this would take from them.
        listening.del_channel()
        listening.socket.close()


def _begun(sockets: dict[int, Any]) -> bool:
    """Whether any connection waits for the rest of an answer; the others are closed."""
    channels = [one for one in sockets.values() if isinstance(one, HTTPChannel)]
    waiting = [one for one in channels if one.requests or one.request or one.total_outbufs_len]
    for channel in channels:
        if channel not in waiting:
            channel.will_close = True
    return bool(waiting)
