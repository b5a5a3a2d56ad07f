"""Ready queries that the site offers as examples."""

from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class ReadyQuery:
    """A query that stands in ``graph/queries``, with its titles by language."""

    name: str
    text: str
    titles: dict[str, str]

    def title(self, language: str) -> str:
        """What the query asks, for readers of *language*."""
        return self.titles.get(language) or self.titles.get("vi") or self.name


@cache
def all_of_them() -> tuple[ReadyQuery, ...]:
    """Every ready query, by file name.

    Titles stand in comments at the head of a file: ``# title@vi: …``.
    """
    folder = resources.files("graph").joinpath("queries")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".rq")), key=lambda f: f.name)
    return tuple(_read(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in files)


def _read(name: str, text: str) -> ReadyQuery:
    titles = {}
    for line in text.splitlines():
        head, colon, title = line.partition(":")
        if head.startswith("# title@") and colon:
            titles[head.removeprefix("# title@").strip()] = title.strip()
    return ReadyQuery(name, text, titles)
