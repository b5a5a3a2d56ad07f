"""Terms as SPARQL spells them, and queries with terms in the place of variables."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from rdflib import XSD, Literal, URIRef

from graph.errors import StoreError
from graph.store import literals, tokens
from graph.store.ports import Node, Triple

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^\x00-\x20<>\"{}|^`\\]*")
_LANGUAGE = re.compile(r"[A-Za-z]+(-[A-Za-z0-9]+)*")
# As canonical N-Triples have it (RDF 1.2 N-Triples, section 3), so that a line is a statement's only one.
_ESCAPED = str.maketrans(
    {chr(code): f"\\u{code:04X}" for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF)}
    | {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
)
# The clauses whose variables must become expressions when they become terms.
_LISTS = {"SELECT": "({term} AS {var})", "GROUP": "({term})", "ORDER": "({term})"}


def is_absolute(iri: str) -> bool:
    """Tell whether *iri* is an absolute IRI, as far as its characters and its scheme tell."""
    return _ABSOLUTE.fullmatch(iri) is not None


class _Spelled(dict[str, str]):
    """Addresses as they are spelled, as many as are kept; longer ones than ours are not among them."""

    def __missing__(self, iri: str) -> str:
        if not is_absolute(iri):
            raise StoreError(f"not an absolute IRI: {iri!r}")
        spelled = f"<{iri}>"
        if len(iri) <= _ADDRESS:
            if len(self) >= _ADDRESSES:
                self.clear()
            self[iri] = spelled
        return spelled


# Every triple is spelled, and most of its terms were before; but people ask for addresses of any length.
_ADDRESS = 300
_ADDRESSES = 20_000
spell_iri: Callable[[str], str] = _Spelled().__getitem__
"""Return an address between angle brackets; raises StoreError where it is not an absolute IRI."""


def spell(node: Node) -> str:
    """Return *node* as N-Triples and SPARQL both write it; raises StoreError for a blank node."""
    if isinstance(node, URIRef):
        return spell_iri(str(node))
    if not isinstance(node, Literal):
        raise StoreError(f"a store holds IRIs and literals only, not {node!r}")
    if node.language:
        if not _LANGUAGE.fullmatch(node.language):
            raise StoreError(f"not a language tag: {node.language!r}")
        return f"{_quoted(str(node))}@{node.language}"
    if node.datatype is None or node.datatype == XSD.string:
        return _quoted(str(node))
    return _typed(str(node), str(node.datatype))


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPED)}"'


@lru_cache(maxsize=20_000)
def _typed(text: str, datatype: str) -> str:
    """A literal as engines give it back that keep its value: 1.50 comes out as 1.5."""
    return f"{_quoted(literals.canonical(text, datatype))}^^{spell_iri(datatype)}"


def spell_triple(triple: Triple) -> str:
    """Return *triple* as one line of N-Triples, without its end of line."""
    subject, predicate, node = triple
    return f"{spell_iri(str(subject))} {spell_iri(str(predicate))} {spell(node)} ."


def within(graph: URIRef | None, pattern: str) -> str:
    """Return *pattern*, or lines of N-Triples, in *graph*; as it is where that is the default graph."""
    return pattern if graph is None else f"GRAPH {spell_iri(str(graph))} {{\n{pattern}\n}}"


def values(variable: str, nodes: Iterable[Node]) -> str:
    """Return a VALUES block that binds ?*variable* to each of *nodes*."""
    return f"VALUES ?{variable} {{ {' '.join(map(spell, nodes))} }}"


def bind(query: str, bindings: Mapping[str, Node]) -> str:
    """Return *query* with the variables named in *bindings* replaced by terms, everywhere.

    A replaced variable stays a column of the answer where the query selects it. Raises StoreError for
    a name that the query does not use or that it binds itself (AS, VALUES).
    """
    if not bindings:
        return query
    spelled = {name: spell(node) for name, node in bindings.items()}
    pieces: list[str] = []
    seen: set[str] = set()
    clause, depth, before, end = "", 0, "", 0
    for token in tokens.significant(query):
        keyword = token.keyword
        if keyword in _LISTS:
            clause, depth = keyword, 0
        elif keyword in ("WHERE", "FROM", "HAVING", "LIMIT", "OFFSET") or token.text in "{}":
            clause = ""
        elif token.text == "(":
            depth += 1
        elif token.text == ")":
            depth -= 1
        elif token.kind == "var" and token.text[1:] in spelled:
            if before in ("AS", "VALUES"):
                raise StoreError(f"the query itself binds {token.text}")
            seen.add(token.text[1:])
            form = _LISTS[clause] if clause and depth == 0 else "{term}"
            pieces += (
                query[end : token.start],
                form.format(term=spelled[token.text[1:]], var=token.text),
            )
            end = token.end
        before = keyword
    if missing := spelled.keys() - seen:
        raise StoreError(f"the query does not use ?{', ?'.join(sorted(missing))}")
    return "".join(pieces) + query[end:]
