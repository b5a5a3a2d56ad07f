"""What of a query may keep it from finding anything: its terms, its strings, and what it compares."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rdflib import XSD, Literal, URIRef

from graph.store import tokens
from graph.store.guard import Query
from graph.store.tokens import Token

_COMPARING: Final = frozenset(("=", "!=", "<", ">", "<=", ">="))
# What makes a path of a property that stands behind it, and what may end a path.
_PATHS: Final = frozenset("|^!")
_BEHIND: Final = frozenset(")*+?")
_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:-[0-9]{2}){0,2}")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Named:
    """A term that a query names at *start* to *end* as *written*; *graph* where it is that of a graph."""

    iri: URIRef
    written: str
    start: int
    end: int
    graph: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A value that *property* must have, which stands where *by* does; None for a path or a list."""

    value: Literal
    start: int
    end: int
    property: URIRef | None = None
    by: Named | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A variable that is compared with a *string*: that of a *number*, else of a day."""

    variable: str
    string: str
    start: int
    end: int
    number: bool


def named(query: Query) -> Iterator[Named]:
    """Yield the terms that *query* looks for, each once: no functions, datatypes, nor what it makes."""
    seen: set[tuple[URIRef, bool]] = set()
    for at, token, before in _looked_for(query):
        iri = query.resolve(token)
        after = query.tokens[at + 1].text if at + 1 < len(query.tokens) else ""
        if iri is None or before == "^^" or after == "(" or ":" not in iri:
            continue
        graph = before.upper() in ("GRAPH", "FROM", "NAMED")
        if (URIRef(iri), graph) not in seen:
            seen.add((URIRef(iri), graph))
            yield Named(URIRef(iri), token.text, token.start, token.end, graph)


def said(query: Query) -> Iterator[Said]:
    """Yield the strings and other written values that *query* wants as values of a property."""
    depth = 0
    for at, token, before in _looked_for(query):
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if token.kind not in ("string", "number") or depth > 0 or not before:
            continue
        by = query.tokens[at - 1]
        plain = by.kind in ("name", "iri", "var") or before in (",", *_BEHIND)
        value = _value(query, at)
        if value is None or not plain:
            continue
        literal, end = value
        iri = query.resolve(by)
        path = at > 1 and query.tokens[at - 2].text in _PATHS
        prop = URIRef(iri) if iri is not None and not path else None
        stands = Named(prop, by.text, by.start, by.end) if prop is not None else None
        yield Said(literal, token.start, end, prop, stands)


def compared(query: Query) -> Iterator[Compared]:
    """Yield the variables that *query* compares with the string of a day or a number."""
    row = query.tokens
    for at in range(1, len(row) - 1):
        if row[at].text not in _COMPARING:
            continue
        for one, other in ((at - 1, at + 1), (at + 1, at - 1)):
            if row[one].kind != "var" or row[other].kind != "string":
                continue
            following = row[other + 1].text if other + 1 < len(row) else ""
            text = _unquoted(row[other])
            if following.startswith(("@", "^^")) or text is None:
                continue
            if _DAY.fullmatch(text):
                yield Compared(row[one].text, text, row[one].start, row[one].end, number=False)
            elif _NUMBER.fullmatch(text):
                yield Compared(row[one].text, text, row[other].start, row[other].end, number=True)


def declared(query: Query) -> dict[str, Token]:
    """Where *query* declares each of its prefixes: the address."""
    row = query.tokens
    return {
        row[at + 1].text.removesuffix(":"): row[at + 2]
        for at in range(len(row) - 2)
        if row[at].keyword == "PREFIX"
    }


def shields(query: Query) -> bool:
    """Tell whether *query* chooses graphs by itself."""
    return any(token.keyword in ("GRAPH", "FROM") for token in query.tokens)


def _looked_for(query: Query) -> Iterator[tuple[int, Token, str]]:
    """Yield the tokens behind the prologue that are no part of a template or a text search.

    Each comes with its place and the text before it.
    """
    row = query.tokens
    at = 0
    while at < len(row) and row[at].keyword in ("PREFIX", "BASE"):
        at += 3 if row[at].keyword == "PREFIX" else 2
    while at < len(row):
        if row[at].keyword == "CONSTRUCT" and at + 1 < len(row) and row[at + 1].text == "{":
            at = _behind(row, at + 1)
        elif row[at].keyword == "SERVICE":
            while at < len(row) and row[at].text != "{":
                at += 1
            at = _behind(row, at)
        else:
            yield at, row[at], row[at - 1].text if at else ""
            at += 1


def _behind(row: Sequence[Token], at: int) -> int:
    """The place behind the group that opens *at*."""
    depth = 0
    while at < len(row):
        depth += {"{": 1, "}": -1}.get(row[at].text, 0)
        at += 1
        if depth == 0:
            break
    return at


def _value(query: Query, at: int) -> tuple[Literal, int] | None:
    """The literal that begins with the string or the number *at*, and where it ends."""
    row = query.tokens
    if row[at].kind == "number":
        number = row[at].text
        kind = (
            XSD.double if "e" in number.lower() else XSD.decimal if "." in number else XSD.integer
        )
        return Literal(number, datatype=kind, normalize=False), row[at].end
    text = _unquoted(row[at])
    if text is None:
        return None
    after = row[at + 1] if at + 1 < len(row) else None
    if after is not None and after.kind == "lang":
        return Literal(text, lang=after.text[1:].lower()), after.end
    if after is not None and after.text == "^^" and at + 2 < len(row):
        datatype = query.resolve(row[at + 2])
        if datatype is None:
            return None
        return Literal(text, datatype=URIRef(datatype), normalize=False), row[at + 2].end
    return Literal(text), row[at].end


def _unquoted(token: Token) -> str | None:
    try:
        return tokens.unquote(token.text)
    except ValueError:
        return None
