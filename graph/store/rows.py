"""How many rows a serialised SPARQL answer holds, counted as it streams by."""

from typing import Protocol

from graph.store.negotiation import CSV, JSON, TSV, XML


class Count(Protocol):
    """Counts rows: *add* takes the next piece of the answer and returns how many began so far."""

    def add(self, piece: bytes) -> int: ...


class _Lines:
    """TSV: a row is a line, since line ends in values are escaped; the first names the columns."""

    def __init__(self) -> None:
        self._rows = -1

    def add(self, piece: bytes) -> int:
        self._rows += piece.count(b"\n")
        return self._rows


class _Records:
    """CSV: as TSV, but a line end between quotes belongs to a value."""

    def __init__(self) -> None:
        self._quoted = 0
        self._rows = -1

    def add(self, piece: bytes) -> int:
        parts = piece.split(b'"')
        self._rows += sum(part.count(b"\n") for part in parts[self._quoted :: 2])
        self._quoted = (self._quoted + len(parts) - 1) % 2
        return self._rows


class _Elements:
    """XML: a row is an element, and no text can look like its tag."""

    def __init__(self) -> None:
        self._rows = 0
        self._tail = b""

    def add(self, piece: bytes) -> int:
        tag = b"<result>"
        piece = self._tail + piece
        self._rows += piece.count(tag)
        self._tail = piece[-(len(tag) - 1) :]
        return self._rows


class _Objects:
    """JSON: outside of strings a row reads ``{:{`` or, where nothing is bound, ``{}``.

    A term reads ``{:,:}``; the document itself begins with one ``{:{``, hence the start at -1.
    """

    def __init__(self) -> None:
        self._quoted = 0
        self._rows = -1
        self._escape = b""
        self._tail = b""

    def add(self, piece: bytes) -> int:
        piece = (self._escape + piece).replace(b"\\\\", b"")
        self._escape = b"\\" if piece.endswith(b"\\") else b""
        parts = piece.removesuffix(b"\\").replace(b'\\"', b"").split(b'"')
        outside = self._tail + b"".join(parts[self._quoted :: 2])
        self._quoted = (self._quoted + len(parts) - 1) % 2
        self._rows += outside.count(b"{:{") + outside.count(b"{}")
        self._tail = self._keep(outside)
        return self._rows

    @staticmethod
    def _keep(outside: bytes) -> bytes:
        """The end of *outside* that may be the beginning of a row and was not counted."""
        if outside.endswith(b"{:"):
            return b"{:"
        return b"{" if outside.endswith(b"{") and not outside.endswith(b"{:{") else b""


_COUNTS: dict[str, type[Count]] = {
    JSON: _Objects,
    XML: _Elements,
    CSV: _Records,
    TSV: _Lines,
}


def counting(media_type: str) -> Count | None:
    """Return a new counter for *media_type*, or None where an answer of that type has no rows."""
    count = _COUNTS.get(media_type)
    return count() if count is not None else None
