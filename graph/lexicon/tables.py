"""The word lists of this folder, written as the tables of reference data are."""

from collections.abc import Iterator

from ontology.tables import read, values

__all__ = ("rows", "values")


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of table *name* ("surnames" for surnames.tsv) by the names in its header."""
    return read("graph.lexicon", f"{name}.tsv")
