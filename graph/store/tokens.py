"""The tokens of a SPARQL text (SPARQL 1.1 Query Language, section 19), for any engine's eyes.

Our queries are guarded, bound and rewritten on tokens, so that what stands inside a string, an IRI
or a comment is never mistaken for a keyword, and all that is not touched stays as it was written.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

Kind = Literal[
    "space",
    "comment",
    "iri",
    "string",
    "open",  # a string that does not end
    "lang",
    "var",
    "number",
    "name",
    "blank",
    "word",
    "mark",
]

# Every token is found in time that grows with its own length alone: a public query is read here.
_PREFIX = 100  # characters of a prefix: where no colon follows, all of them were read in vain
_LOCAL = r"(?:[\w:\u00b7]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])"
_TOKEN = re.compile(
    rf"""
    (?P<space>[ \t\r\n]+)
  | (?P<comment>\#[^\r\n]*)
  | (?P<iri><[^<>"{{}}|^`\\\x00-\x20]*>)
  | (?P<string>
        \"\"\"(?:(?:"|"")?(?:[^"\\]|\\.))*+\"\"\" | '''(?:(?:'|'')?(?:[^'\\]|\\.))*+'''
      | "(?!"")(?:[^"\\\r\n]|\\.)*+" | '(?!'')(?:[^'\\\r\n]|\\.)*+' )
  | (?P<open>
        \"\"\"(?:[^\\]|\\.)*+\\? | '''(?:[^\\]|\\.)*+\\?
      | "(?:[^\\\r\n]|\\.)*+\\? | '(?:[^\\\r\n]|\\.)*+\\? )
  | (?P<lang>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<var>[?$][\w\u00b7]+)
  | (?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
  | (?P<blank>_:\w(?:[\w.\-\u00b7]*[\w\-\u00b7])?)
  | (?P<name>(?:[^\W\d_](?:[\w.\-\u00b7]{{0,{_PREFIX}}}[\w\-\u00b7])?)?:
        (?:{_LOCAL}(?:(?:{_LOCAL}|[.\-])*(?:{_LOCAL}|-))?)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<mark>\^\^|\|\||&&|<<|>>|<=|>=|!=|.)
    """,
    re.VERBOSE | re.DOTALL,
)
# A pair of backslashes is one backslash of a string, and what follows it no escape.
_CODE_POINT = re.compile(r"\\\\|\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: ``query[start:start + len(text)] == text``."""

    kind: Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def keyword(self) -> str:
        """The token in upper case where it is a bare word, else an empty string."""
        return self.text.upper() if self.kind == "word" else ""


def read(query: str) -> Iterator[Token]:
    """Yield every token of *query*, spaces and comments too; never fails, never skips a character."""
    for found in _TOKEN.finditer(query):
        yield Token(cast(Kind, found.lastgroup), found[0], found.start())


def significant(query: str) -> list[Token]:
    """Return the tokens of *query* without spaces and comments."""
    return [token for token in read(query) if token.kind not in ("space", "comment")]


def resolve_code_points(query: str) -> str:
    """Return *query* with ``\\uXXXX`` and ``\\UXXXXXXXX`` replaced, as section 19.2 demands first.

    Raises ValueError for a number that is no character, and for an escape that spells another one,
    which an engine might resolve once more.
    """

    def character(found: re.Match[str]) -> str:
        digits = found[1] or found[2]
        if digits is None:
            return found[0]
        code = int(digits, 16)
        if code > sys.maxunicode or 0xD800 <= code < 0xE000:
            raise ValueError(f"{found[0]} is not a character")
        return chr(code)

    resolved = _CODE_POINT.sub(character, query)
    if any(found[1] or found[2] for found in _CODE_POINT.finditer(resolved)):
        raise ValueError("a code point escape spells a character of another escape")
    return resolved


def unquote(string: str) -> str:
    """Return the value of a string token; raises ValueError for an escape that SPARQL lacks."""
    inner = string[3:-3] if len(string) >= 6 and string[:3] in ('"""', "'''") else string[1:-1]

    def character(found: re.Match[str]) -> str:
        if found[1] not in _ESCAPES:
            raise ValueError(f"unknown escape {found[0]}")
        return _ESCAPES[found[1]]

    return re.sub(r"\\(.)", character, inner, flags=re.DOTALL)


def position(query: str, offset: int) -> tuple[int, int]:
    """Return the line and column of *offset*, both from 1."""
    line = query.count("\n", 0, offset) + 1
    return line, offset - (query.rfind("\n", 0, offset) + 1) + 1
