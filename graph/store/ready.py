"""Ready queries: the files of ``graph/queries``, each with what it asks in two languages.

A file begins with comments of the form ``# title@vi: …``, ``# title@en: …``, ``# description@vi: …``,
``# description@en: …``; the rest is plain SPARQL 1.1 (with ``SERVICE mb:search`` in those that search).

A line that ends in ``# [name] …`` is a blank: as it stands the query asks for all, and where a value is
given for the name, what follows takes the place of the line, with the value for ``$name``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from graph.store.ports import Node
from graph.store.spelling import spell

_BLANK = re.compile(r"(?m)^(?P<indent>[ \t]*).*?# \[(?P<name>[a-z]+)\] (?P<filled>.+)$")
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

    @property
    def blanks(self) -> tuple[str, ...]:
        """The names of the values that can be given, in their order, each once."""
        return tuple(dict.fromkeys(found["name"] for found in _BLANK.finditer(self.body)))

    def fill(self, given: Mapping[str, Node]) -> str:
        """Return the body with the terms *given* by name of blank; the other blanks stay open.

        A term is spelled as SPARQL spells it, so that nothing in it becomes a part of the query.
        Raises StoreError for what no query can hold, KeyError for a name that is no blank.
        """
        for name in given:
            if name not in self.blanks:
                raise KeyError(name)

        def filled(found: re.Match[str]) -> str:
            name = found["name"]
            if name not in given:
                return found[0]
            return found["indent"] + found["filled"].replace(f"${name}", spell(given[name]))

        return _BLANK.sub(filled, self.body)


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
