"""Tables of reference data: tab-separated, one header line, several values joined by semicolons."""

from collections.abc import Iterator
from importlib import resources


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of ``reference/{name}.tsv`` by the names in its header."""
    table = resources.files("ontology").joinpath(f"reference/{name}.tsv")
    lines = iter(table.read_text("utf-8").splitlines())
    header = next(lines).split("\t")
    for line in lines:
        yield dict(zip(header, line.split("\t"), strict=True))


def values(cell: str) -> tuple[str, ...]:
    """The values of one *cell*."""
    return tuple(cell.split(";")) if cell else ()
