"""How records are stored in a Whoosh index: fields, postings and the version of the layout.

Tokens come from our own analysis, ready made: Whoosh analyses nothing. A posting's weight is the sum
of the weights of the zones that its token stands in (title, lead, body, names), which is BM25F with
one look-up a token.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

import numpy as np
from whoosh import columns, fields, formats

from search.records import progress

_LAYOUT = 4

# Positions between two zones of a record, so that no phrase runs across.
GAP = 16

# How a place is packed: a 32-bit integer, lowest byte first.
PLACE = np.dtype("<u4")

Posting = tuple[str, float, tuple[int, ...]]


def version() -> str:
    """Return what an index must have been built with for its postings to fit our queries."""
    return progress.version(_LAYOUT)


class Positions(formats.Format):  # type: ignore[misc]
    """The places of a token, packed one after the other."""

    posting_size = -1


class Presence(formats.Format):  # type: ignore[misc]
    """Nothing but that the token is there."""

    posting_size = 0


class Tokens(fields.FieldType):  # type: ignore[misc]
    """A field that takes a list of (token, weight, positions)."""

    def __init__(self, *, positions: bool) -> None:
        super().__init__(format=Positions() if positions else Presence(), analyzer=None)

    def index(
        self, value: Iterable[Posting], **_: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield what Whoosh writes of each token."""
        positions = self.format.posting_size < 0
        for token, weight, places in value:
            packed = struct.pack(f"<{len(places)}I", *places) if positions else b""
            yield token.encode(), len(places) or 1, weight, packed


def schema() -> fields.Schema:
    """Return the fields of an index.

    *card* holds what every search needs of every document, *record* what a page of hits shows. Whoosh
    pickles the schema into the index, with the names of our classes; that copy is never read.
    """
    return fields.Schema(
        key=Tokens(positions=False),
        text=Tokens(positions=True),
        folded=Tokens(positions=True),
        pairs=Tokens(positions=False),
        name=Tokens(positions=True),
        name_folded=Tokens(positions=True),
        number=Tokens(positions=False),
        domain=Tokens(positions=False),
        day=Tokens(positions=False),
        about=Tokens(positions=False),
        card=fields.COLUMN(columns.CompressedBytesColumn()),
        record=fields.STORED(),
    )
