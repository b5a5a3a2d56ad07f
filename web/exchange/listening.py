"""Where the server listens: an address of this machine, or sockets that systemd has opened for it."""

import errno
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from graph.errors import MinhBachError

_FIRST = 3  # the number of the first socket that systemd hands over (sd_listen_fds)
_ADVICE: Mapping[int, str] = {
    errno.EADDRINUSE: "another program listens there: stop it, or choose another --port",
    errno.EACCES: "only the superuser may: choose a --port from 1024 on, and put a reverse proxy before it",
    errno.EADDRNOTAVAIL: "this machine does not have that address: choose another --host",
}


class CannotListen(MinhBachError):
    """The server cannot listen where it was told to."""


def handed_over(environment: Mapping[str, str] | None = None) -> list[socket.socket]:
    """The listening sockets that the process was started with (LISTEN_PID, LISTEN_FDS); none as a rule."""
    given = os.environ if environment is None else environment
    if given.get("LISTEN_PID") != str(os.getpid()):
        return []
    numbers = range(_FIRST, _FIRST + int(given.get("LISTEN_FDS", "0")))
    for number in numbers:
        os.set_inheritable(number, False)
    return [socket.socket(fileno=number) for number in numbers]


def place(host: str, port: int) -> dict[str, Any]:
    """What waitress is told of where to listen."""
    sockets = handed_over()
    return {"sockets": sockets} if sockets else {"host": host, "port": port}


def spelled(host: str, port: int) -> str:
    """*host* and *port* as an address has them."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


@contextmanager
def told(host: str, port: int) -> Iterator[None]:
    """Raise CannotListen, with what to do, for what the system says of *host* and *port*."""
    try:
        yield
    except OSError as error:
        why = _ADVICE.get(error.errno or 0, error.strerror or str(error))
        raise CannotListen(f"cannot listen on {spelled(host, port)}: {why}") from None
    except ValueError as error:
        # waitress hides what the resolver says of a name, and refuses kinds of sockets that do not mix.
        unknown = isinstance(error.__context__, OSError)
        why = "there is no such host: choose another --host" if unknown else str(error)
        raise CannotListen(f"cannot listen on {spelled(host, port)}: {why}") from None
