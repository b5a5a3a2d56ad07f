"""Tables of data: tab-separated, one header line, several values joined by semicolons."""

from collections.abc import Iterator
from importlib import resources


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of ``reference/{name}.tsv`` by the names in its header."""
    return read("ontology", f"reference/{name}.tsv")


def read(package: str, path: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the table at *path* below the folder of *package* by the names in its header."""
    return parse(resources.files(package).joinpath(path).read_text("utf-8"))


def parse(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the text *table* by the names in its header; a line with "#" is a comment.

    Raises ValueError where a row has more or fewer cells than the header.
    """
    lines = (line for line in table.split("\n") if line and line[0] != "#")
    header = next(lines).split("\t")
    for line in lines:
        yield dict(zip(header, line.split("\t"), strict=True))


def values(cell: str) -> tuple[str, ...]:
    """The values of one *cell*."""
    return tuple(cell.split(";")) if cell else ()
