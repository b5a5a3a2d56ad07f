"""Ready queries: the files of ``graph/queries``, each with what it asks in two languages.

A file begins with comments of the form ``# title@vi: …``, ``# title@en: …``, ``# description@vi: …``,
``# description@en: …``; the rest is plain SPARQL 1.1 (with ``SERVICE mb:search`` in those that search).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

_HEAD = re.compile(r"# (title|description)@([a-z]+): (.+)")


@dataclass(frozen=True, slots=True)
class ReadyQuery:
    """A query with its name (that of its file), its text, and what it asks by language."""

    name: str
    text: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]

    @property
    def body(self) -> str:
        """The text without the comments at its head."""
        lines = self.text.splitlines(keepends=True)
        while lines and (not lines[0].strip() or _HEAD.match(lines[0])):
            lines.pop(0)
        return "".join(lines)


def read(name: str, text: str) -> ReadyQuery:
    """Return the query that the file *name* holds."""
    said: dict[str, dict[str, str]] = {"title": {}, "description": {}}
    for line in text.splitlines():
        if found := _HEAD.match(line):
            said[found[1]][found[2]] = found[3].strip()
    return ReadyQuery(name, text, said["title"], said["description"])


@cache
def queries() -> tuple[ReadyQuery, ...]:
    """Return every ready query, by name."""
    folder = resources.files("graph").joinpath("queries")
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".rq"))
    return tuple(
        read(name.removesuffix(".rq"), folder.joinpath(name).read_text("utf-8")) for name in names
    )
