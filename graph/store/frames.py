"""What a worker and its owner exchange over pipes: requests, and frames of a kind, a length, a body."""

import struct
from typing import Final, TypedDict

READY: Final = b"R"  # JSON: {"sandboxed": …}
DATA: Final = b"D"  # a piece of the answer
END: Final = b"E"  # JSON: {} or {"error": …, "message": …}

# What an END may complain of.
SYNTAX: Final = "syntax"
REFUSED: Final = "refused"
BYTES: Final = "bytes"
ROWS: Final = "rows"
MEMORY: Final = "memory"
STORE: Final = "store"

HEADER: Final = struct.Struct("<cI")
LENGTH: Final = struct.Struct("<I")


class Request(TypedDict):
    """A query for a worker, as JSON.

    *dataset* are the graphs of the default graph and the named ones, None where the engine finds them by
    itself; *named* tells whether the query asks for named graphs. *star* is what :func:`guard.star` says.
    *bytes* and *rows* bound the answer.
    """

    text: str
    base: str
    dataset: tuple[tuple[str, ...], tuple[str, ...]] | None
    named: bool
    media_type: str
    prefixes: dict[str, str]
    star: tuple[int, int, list[str]] | None
    bytes: int
    rows: int


def pack(kind: bytes, body: bytes = b"") -> bytes:
    """Return one frame."""
    return HEADER.pack(kind, len(body)) + body


class Frames:
    """Frames cut out of a stream of bytes."""

    def __init__(self) -> None:
        self._held = bytearray()

    def add(self, received: bytes) -> None:
        """Take in what was read."""
        self._held += received

    def next(self) -> tuple[bytes, bytes] | None:
        """Return the next whole frame as kind and body, or None until more is read."""
        if len(self._held) < HEADER.size:
            return None
        kind, size = HEADER.unpack_from(self._held)
        end = HEADER.size + size
        if len(self._held) < end:
            return None
        body = bytes(self._held[HEADER.size : end])
        del self._held[:end]
        return kind, body
