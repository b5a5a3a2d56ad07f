"""The connections of one fetch: they end together, and none leads from the public network into another."""

import ipaddress
import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from graph.errors import BadDocument


class Watch:
    """Sees every connection of a fetch before anything is sent, and ends all *seconds* after it began.

    The timeouts of a socket start anew with each byte, so that a server which drips would keep us for ever.
    """

    def __init__(self, where: str, *, seconds: float) -> None:
        self._where = where
        self._held: list[socket.socket] = []
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._public: bool | None = None

    @property
    def over(self) -> bool:
        """Whether the time is over; what was read then may be cut short."""
        return self._over.is_set()

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            for held in self._held:
                held.close()
            self._held.clear()

    def see(self, connection: socket.socket) -> socket.socket:
        """Return *connection*, which is now watched.

        Raises BadDocument for one to a private address where the first went to a public one: a page that
        sends us there would have us publish what only this network may read.
        """
        peer = str(connection.getpeername()[0])
        public = is_public(peer)
        if self._public is None:
            self._public = public
        elif self._public and not public:
            connection.close()
            raise BadDocument(
                self._where,
                f"leads from the public network to {peer}: give that address itself if you mean it",
            )
        with self._lock:
            # The descriptor itself goes to TLS; what is done to its copy ends both.
            self._held.append(connection.dup())
        if self.over:
            self._end()
        return connection

    def pools(self, manager: PoolManager) -> PoolManager:
        """Return *manager*, whose connections are now watched."""
        watch = self

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return watch.see(super()._new_conn())

        class Sealed(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return watch.see(super()._new_conn())

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SealedPool(HTTPSConnectionPool):
            ConnectionCls = Sealed

        manager.pool_classes_by_scheme = {"http": PlainPool, "https": SealedPool}
        return manager

    def _end(self) -> None:
        self._over.set()
        with self._lock:
            for held in self._held:
                with suppress(OSError):
                    held.shutdown(socket.SHUT_RDWR)


def is_public(peer: str) -> bool:
    """Tell whether *peer*, an IP address, is one of the public network."""
    address = ipaddress.ip_address(peer.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_global
