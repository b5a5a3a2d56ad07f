"""Legal and administrative instruments."""

from collections.abc import Iterator

from graph.extract.base import Scan, Span


def extract(scan: Scan) -> Iterator[Span]:
    """Yield documents by number, by the name of a law, by the title of a plan."""
    yield from ()
