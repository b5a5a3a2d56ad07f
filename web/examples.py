"""Ready queries that the site offers as examples."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

_HEADER = re.compile(r"^# (title|description)@(\w+):(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ReadyQuery:
    """A query that stands in ``graph/queries``: its text, and by language what it asks."""

    name: str
    text: str
    titles: dict[str, str]
    descriptions: dict[str, str]

    def title(self, language: str) -> str:
        """What the query asks, for readers of *language*."""
        return self.titles.get(language) or self.titles.get("vi") or self.name

    def description(self, language: str) -> str:
        """What the answer holds, for readers of *language*."""
        return self.descriptions.get(language) or self.descriptions.get("vi") or ""


@cache
def all_of_them() -> tuple[ReadyQuery, ...]:
    """Every ready query, by file name.

    What it asks stands in comments at the head of a file: ``# title@vi: …``, ``# description@en: …``.
    """
    folder = resources.files("graph").joinpath("queries")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".rq")), key=lambda f: f.name)
    return tuple(_read(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in files)


def _read(name: str, text: str) -> ReadyQuery:
    found: dict[str, dict[str, str]] = {"title": {}, "description": {}}
    for sort, language, words in _HEADER.findall(text):
        found[sort][language] = words.strip()
    return ReadyQuery(name, text, found["title"], found["description"])
