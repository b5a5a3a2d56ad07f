"""The function of ours that a public query may call, for our engine and for others.

``mb:alphabetical(?name)`` gives what sorts *?name* as Vietnamese dictionaries do: SPARQL itself compares
code points, by which Đ stands behind Z. This module imports little: each worker does.
"""

from collections.abc import Callable
from typing import Final

from graph import collation
from graph.store import tokens
from graph.store.tokens import Token

ALPHABETICAL: Final = "https://w3id.org/minhbach/ontology#alphabetical"


def alphabetical(text: str) -> str:
    """What sorts *text* among others, as letters and digits of ASCII; empty where it has no letter."""
    return collation.key(text).hex()


def plain(text: str, resolve: Callable[[Token], str | None]) -> str:
    """Return the query *text* for an engine without this function: it sorts by code points there.

    *resolve* tells the IRI that a token stands for.
    """
    pieces: list[str] = []
    end = 0
    for token in tokens.significant(text):
        if token.kind in ("iri", "name") and resolve(token) == ALPHABETICAL:
            pieces += text[end : token.start], "STR"
            end = token.end
    return "".join(pieces) + text[end:]
