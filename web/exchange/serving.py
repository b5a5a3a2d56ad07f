"""The HTTP server: no number of slow, idle or greedy connections keeps it from serving the others."""

import gc
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

import waitress
from flask import Flask
from waitress.buffers import ReadOnlyFileBasedBuffer
from waitress.channel import ClientDisconnected, HTTPChannel
from waitress.server import BaseWSGIServer

from web.exchange import listening
from web.settings import Settings

_CONNECTIONS = 1000
_OF_ONE = 200  # connections of one address; a proxy in front may have all
_IDLE = 60  # seconds
_BODY = 2 << 20  # what the application takes, and a little more: it says so itself
_SMALL = 1 << 20  # bytes of an answer that may wait for a slow reader in any case
# Seconds after which a thread that computes lets another have its turn: a request needs many short ones.
_TURN = 0.0005
_FORWARDED = {"x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"}


class Channel(HTTPChannel):  # type: ignore[misc]
    """A connection: one too many of an address is closed, and so is one whose answers nobody reads.

    An answer waits for its reader on disk and never in a thread, so what waits must be bounded.
    """

    of_one = _OF_ONE
    unread = 128 << 20  # bytes that may wait for the readers of one address

    def __init__(self, server: Any, sock: Any, addr: Any, adj: Any, map: Any = None) -> None:
        super().__init__(server, sock, addr, adj, map=map)
        if len(self._of_same_address()) > self.of_one:
            self.will_close = True

    def write_soon(self, data: Any) -> int:
        """Take the next piece of an answer; raises ClientDisconnected where too much is unread."""
        if self.waiting() > _SMALL:
            waiting = sum(channel.waiting() for channel in self._of_same_address())
            if waiting > self.unread:
                self.will_close = True
                self.server.pull_trigger()
                raise ClientDisconnected
        written: int = super().write_soon(data)
        return written

    def waiting(self) -> int:
        """Bytes that are kept for the reader; a file that is sent from its place is none of them."""
        kept: int = self.total_outbufs_len
        files = (one for one in list(self.outbufs) if isinstance(one, ReadOnlyFileBasedBuffer))
        return kept - sum(map(len, files))

    def _flush_outbufs_below_high_watermark(self) -> None:
        # waitress has the thread wait for room; the rest of a large file is read when its reader reads.
        # What was asked behind it is dropped: its client asks again (RFC 9112, section 9.3.2).
        if self.total_outbufs_len - self.waiting() <= self.adj.outbuf_high_watermark:
            super()._flush_outbufs_below_high_watermark()
            return
        with self.requests_lock:
            self.close_when_flushed = True
            for behind in self.requests[1:]:
                behind.close()
            del self.requests[1:]

    def _of_same_address(self) -> list["Channel"]:
        channels = list(self.server.active_channels.values())
        return [channel for channel in channels if channel.addr[0] == self.addr[0]]


def server(app: Flask, settings: Settings, *, host: str, port: int, queries: int) -> Any:
    """Return a server for *app*, listening; *queries* is how many of them may wait in threads.

    Below the path of MINHBACH_BASE_IRI and at the root of the host it answers alike. Raises CannotListen.
    """
    _allow_files(_CONNECTIONS * 3)
    sys.setswitchinterval(_TURN)
    sockets: dict[int, Any] = {}
    proxy: dict[str, Any] = {}
    if settings.proxy:
        proxy = {
            "trusted_proxy": settings.proxy,
            "trusted_proxy_count": 1,
            "trusted_proxy_headers": _FORWARDED,
        }
    answers = settings.query_megabytes << 20
    with listening.told(host, port), _closing_what_fails(sockets):
        made = _made(app, settings, sockets, proxy | listening.place(host, port), queries)
    bounds: dict[str, int] = {"unread": 2 * answers}
    if settings.proxy:
        bounds = {"of_one": _CONNECTIONS, "unread": 8 * answers}
    for one in sockets.values():
        if isinstance(one, BaseWSGIServer):
            one.channel_class = type("Channel", (Channel,), bounds)
    return made


@contextmanager
def _closing_what_fails(sockets: dict[int, Any]) -> Iterator[None]:
    """Close *sockets* where the server that opened them cannot be made: waitress leaves them open."""
    try:
        yield
    except BaseException:
        for one in list(sockets.values()):
            one.close()
        raise


def _made(
    app: Flask, settings: Settings, sockets: dict[int, Any], more: dict[str, Any], queries: int
) -> Any:
    return waitress.create_server(
        app,
        map=sockets,
        # What a proxy passes on whole, or cut at the prefix; links have the prefix in either case.
        url_prefix=_prefix(settings),
        # A query that waits keeps a thread: those for pages come on top, so that no siege takes them.
        threads=settings.threads + queries,
        ident=None,
        # Reading on while a request is answered is how waitress learns that its client has left.
        channel_request_lookahead=1,
        connection_limit=_CONNECTIONS,
        asyncore_use_poll=True,
        channel_timeout=_IDLE,
        max_request_body_size=_BODY,
        # No thread waits for a reader.
        outbuf_high_watermark=2 * (settings.query_megabytes << 20),
        **more,
    )


def _prefix(settings: Settings) -> str:
    """The path below which the site is, without the slash at its end."""
    return unquote(urlsplit(settings.base_iri).path).rstrip("/")


def doubtful_prefix(app: Flask, settings: Settings) -> str | None:
    """The path below which the site is, where *app* has pages of that path too; None as a rule.

    Then what a proxy has cut at the prefix cannot be told from what it passed on whole.
    """
    prefix = _prefix(settings)
    ours = (rule.rule for rule in app.url_map.iter_rules())
    return prefix if prefix and any(f"{rule}/".startswith(f"{prefix}/") for rule in ours) else None


def connections(server: Any) -> dict[int, Any]:
    """All sockets of *server* by their numbers: those that listen, those of clients, and its own."""
    # That of one socket and that of several call it by different names.
    sockets: dict[int, Any] = getattr(server, "map", None) or server._map
    return sockets


def listen_no_more(sockets: dict[int, Any]) -> None:
    """Close those of *sockets* that listen."""
    for one in [one for one in sockets.values() if isinstance(one, BaseWSGIServer)]:
        # Not its close(): threads wake the loop by the trigger that this would take from them.
        one.del_channel()
        one.socket.close()


def busy(sockets: dict[int, Any]) -> bool:
    """Whether a client waits for the rest of an answer; connections that are idle are closed."""
    channels = [one for one in sockets.values() if isinstance(one, HTTPChannel)]
    waiting = [one for one in channels if one.requests or one.request or one.total_outbufs_len]
    for channel in channels:
        if channel not in waiting:
            channel.will_close = True
    return bool(waiting)


def settle() -> None:
    """Spare requests the long pauses of a collector that looks through a whole index for garbage.

    What is there now stays; call this when all is loaded, and again when the index has warmed up.
    """
    gc.collect()
    gc.freeze()


def _allow_files(number: int) -> None:
    """Let this process open *number* files, or as many as the system lets it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = number if hard == resource.RLIM_INFINITY else min(number, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
