"""The word lists of this folder: tab-separated, commented, read once."""

from collections.abc import Iterator
from importlib import resources


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of table *name* ("surnames" for surnames.tsv) by the names in its header."""
    table = resources.files(__package__) / f"{name}.tsv"
    lines = (line for line in table.read_text("utf-8").split("\n") if line and line[0] != "#")
    header = next(lines).split("\t")
    for line in lines:
        yield dict(zip(header, line.split("\t"), strict=True))


def values(cell: str) -> tuple[str, ...]:
    """The values of one *cell*, which are joined by semicolons."""
    return tuple(cell.split(";")) if cell else ()
