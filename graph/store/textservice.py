"""Full text inside standard SPARQL: ``SERVICE mb:search {…}`` becomes VALUES before any engine sees it.

    SERVICE mb:search { ?x mb:matches "…" ; mb:score ?s ; mb:snippet ?t ; mb:limit 20 ; mb:type <…> }

All but mb:matches is optional. The best hits are taken before the join with the rest of the query,
so a filter by type belongs inside; the order of hits is the score, not the order of rows.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rdflib import XSD, Literal, URIRef

from graph.errors import BadQuery
from graph.store import guard, tokens
from graph.store.guard import Query
from graph.store.limits import Limits
from graph.store.spelling import spell
from graph.store.tokens import Token
from ontology.namespaces import MB

DEFAULT_HITS: Final = 1000

# From words, a limit and the IRI of a class (or None) to address, score and snippet, best first.
Search = Callable[[str, int, str | None], Sequence[tuple[str, float, str]]]


@dataclass(slots=True)
class _Clause:
    """What a SERVICE clause asks for, as it is being read."""

    subject: str = ""
    words: str | None = None
    score: str = ""
    snippet: str = ""
    limit: int = DEFAULT_HITS
    type: str | None = None


def rewrite(query: Query, search: Search | None, limits: Limits) -> str:
    """Return the text of *query* with what *search* finds in the place of every text service.

    Everything else stays as it was written. Raises BadQuery with the place of what is wrong.
    """
    pieces: list[str] = []
    end = 0
    searches = 0
    stream = iter(query.tokens)
    for token in stream:
        if token.keyword != "SERVICE":
            continue
        searches += 1
        if search is None:
            raise guard.refuse("there is no text search here", query.text, token)
        if searches > limits.searches:
            raise guard.refuse(f"more than {limits.searches} text searches", query.text, token)
        clause, last = _read(query, stream, token)
        hits = search(clause.words or "", min(clause.limit, limits.hits), clause.type)
        # Line ends are kept, so that the engine's complaints name the lines of the query as it came.
        lines = "\n" * query.text.count("\n", token.start, last.end)
        pieces += query.text[end : token.start], _values(clause, hits), lines
        end = last.end
    return "".join(pieces) + query.text[end:]


def _read(query: Query, stream: Iterator[Token], service: Token) -> tuple[_Clause, Token]:
    """Read one clause after the word SERVICE; return it with its closing brace."""
    token = service

    def following() -> Token:
        nonlocal token
        try:
            token = next(stream)
        except StopIteration:
            raise wrong("the clause is not closed") from None
        return token

    def wrong(why: str) -> BadQuery:
        return guard.refuse(f"SERVICE mb:search: {why}", query.text, token)

    clause = _Clause()
    if following().keyword == "SILENT":
        following()
    if following().text != "{":
        raise wrong("'{' was expected")
    while following().text != "}":
        if token.text in (".", ";") or token.kind == "lang":
            continue
        if token.kind == "var":
            if clause.subject not in ("", token.text[1:]):
                raise wrong("a clause finds one variable; write a clause for each")
            clause.subject = token.text[1:]
            following()
        elif not clause.subject:
            raise wrong("it begins with the variable that it finds")
        predicate = query.resolve(token)
        if predicate is None or not predicate.startswith(MB):
            raise wrong("only mb:matches, mb:score, mb:snippet, mb:limit and mb:type stand here")
        _take(clause, predicate.removeprefix(MB), following(), query, wrong)
    if clause.words is None:
        raise wrong("mb:matches is missing")
    return clause, token


def _take(
    clause: _Clause,
    name: str,
    value: Token,
    query: Query,
    wrong: Callable[[str], BadQuery],
) -> None:
    match name:
        case "matches":
            if value.kind != "string" or clause.words is not None:
                raise wrong("mb:matches takes one string, and no variable")
            try:
                clause.words = tokens.unquote(value.text)
            except ValueError as error:
                raise wrong(str(error)) from None
        case "limit":
            if value.kind != "number" or not value.text.isdecimal():
                raise wrong("mb:limit takes a whole number")
            clause.limit = int(value.text)
        case "type":
            clause.type = query.resolve(value)
            if clause.type is None:
                raise wrong("mb:type takes a class")
        case "score" | "snippet":
            if value.kind != "var":
                raise wrong(f"mb:{name} binds a variable")
            setattr(clause, name, value.text[1:])
        case _:
            raise wrong(f"there is no mb:{name}")


def _values(clause: _Clause, hits: Sequence[tuple[str, float, str]]) -> str:
    """Return the group that binds *hits*, or one without solutions where there are none."""
    columns = [name for name in (clause.subject, clause.score, clause.snippet) if name]
    if len(set(columns)) < len(columns):
        raise BadQuery("SERVICE mb:search: its variables must differ")
    head = " ".join(f"?{name}" for name in columns)
    if not hits:
        # Some engines cannot read an empty VALUES.
        return f"{{ VALUES ({head}) {{ ({' '.join('UNDEF' for _ in columns)}) }} FILTER(1=0) }}"
    rows = []
    for iri, score, snippet in hits:
        row = [spell(URIRef(iri))]
        if clause.score:
            row.append(spell(Literal(f"{score:.6g}", datatype=XSD.double, normalize=False)))
        if clause.snippet:
            row.append(spell(Literal(snippet)))
        rows.append(f"({' '.join(row)})")
    return f"{{ VALUES ({head}) {{ {' '.join(rows)} }} }}"
