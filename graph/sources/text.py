"""A text file is one article; its name without the ending is the article's id."""

from collections.abc import Iterator
from pathlib import Path

from graph.sources import admission
from graph.sources.admission import Found


def read(path: Path) -> Iterator[Found]:
    """Yield the article of *path*; raises BadDocument."""
    where = admission.spell(path)
    text = admission.decode(where, admission.contents(path))
    yield where, admission.admit(where, id=path.stem, text=text)
