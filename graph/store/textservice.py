"""Full text inside standard SPARQL: ``SERVICE mb:search {…}`` becomes VALUES before any engine sees it.

    SERVICE mb:search { ?x mb:matches "…" ; mb:score ?s ; mb:snippet ?t ; mb:limit 20 ; mb:type <…> }

All but mb:matches is optional. The best hits are taken before the join with the rest of the query,
so a filter by type belongs inside; the order of hits is the score, not the order of rows. Where the
type is that of facts, all that have the words are found, and where these are too many none is.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final, Protocol

from rdflib import XSD, Literal, URIRef

from graph.errors import BadQuery, QueryTimeout
from graph.store import guard, tokens
from graph.store.guard import Query
from graph.store.limits import Limits
from graph.store.spelling import spell
from graph.store.tokens import Token
from graph.store.turns import Gone, Turns
from ontology import terms, vocabulary
from ontology.namespaces import MB

_LONGEST: Final = 1000  # characters of the words that are searched
_DIGITS: Final = 9  # of a limit; of a longer one they are more than any search may find

Hit = tuple[str, float, str]


class Search(Protocol):
    """From words, a limit and the IRI of a class (or None) to address, score and snippet, best first.

    Without *snippets* these are empty. Hits are found as they are read.
    """

    def __call__(
        self, words: str, limit: int, kind: str | None, *, snippets: bool
    ) -> Iterable[Hit]: ...


@cache
def facts() -> frozenset[str]:
    """The classes whose members are facts: ``mb:Statement`` and those below it."""
    found = {str(terms.Statement)}
    while below := {
        str(term.iri)
        for term in vocabulary.terms()
        if str(term.iri) not in found and any(str(parent) in found for parent in term.parents)
    }:
        found |= below
    return frozenset(found)


@dataclass(slots=True)
class _Clause:
    """What a SERVICE clause asks for, as it is being read."""

    subject: str = ""
    words: str | None = None
    score: str = ""
    snippet: str = ""
    limit: int | None = None
    type: str | None = None

    @property
    def of_facts(self) -> bool:
        """Whether facts are looked for."""
        return self.type in facts()

    @property
    def whole(self) -> bool:
        """Whether all that there is must be found."""
        return self.limit is None and self.of_facts


class TextServices:
    """The text services of queries: a search takes this process, so clients have turns at it."""

    def __init__(self, search: Search | None, limits: Limits) -> None:
        self._search = search
        self._limits = limits
        self._turns: Turns[None] = Turns(
            queue=limits.queue, per_client=limits.per_client, running=1
        )
        self._turns.add(None)

    def rewrite(self, query: Query, client: str, gone: Gone | None = None) -> str:
        """Return the text of *query* as :func:`rewrite` does, at the turn of *client*.

        Raises also Busy, ClientGone, and QueryTimeout where searching takes too long.
        """
        if not any(token.keyword == "SERVICE" for token in query.tokens):
            return query.text
        self._turns.take(client, patience=self._limits.patience, gone=gone)
        try:
            return rewrite(query, self._search, self._limits)
        finally:
            self._turns.add(None)
            self._turns.leave(client)


def rewrite(query: Query, search: Search | None, limits: Limits) -> str:
    """Return the text of *query* with what *search* finds in the place of every text service.

    Everything else stays as it was written. Raises BadQuery with the place of what is wrong, and
    QueryTimeout where searching takes too long.
    """
    deadline = time.monotonic() + limits.searching
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
        hits = list(_hits(clause, search, limits, deadline))
        if clause.whole and len(hits) > limits.facts:
            raise guard.refuse(
                f"SERVICE mb:search: more than {limits.facts} facts have these words; add words, or take "
                "the latest with mb:limit",
                query.text,
                token,
            )
        # Line ends are kept, so that the engine's complaints name the lines of the query as it came.
        lines = "\n" * query.text.count("\n", token.start, last.end)
        pieces += query.text[end : token.start], _values(clause, hits), lines
        end = last.end
    return "".join(pieces) + query.text[end:]


def _hits(clause: _Clause, search: Search, limits: Limits, deadline: float) -> Iterator[Hit]:
    """Yield what *search* finds for *clause*; raises QueryTimeout behind *deadline*."""
    most = limits.facts if clause.of_facts else limits.hits
    # Of facts one more than may be, to know whether these are all.
    limit = most + clause.whole if clause.limit is None else min(clause.limit, most)
    found = search(clause.words or "", limit, clause.type, snippets=bool(clause.snippet))
    for hit in islice(found, limit):
        yield hit
        if time.monotonic() > deadline:
            raise QueryTimeout(
                "the text search took longer than it may here; lower mb:limit or leave out mb:snippet"
            )


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
    """Put the *value* of the property mb:*name* into *clause*; raises what *wrong* makes of a bad one."""
    match name:
        case "matches":
            if value.kind != "string" or clause.words is not None:
                raise wrong("mb:matches takes one string, and no variable")
            try:
                clause.words = tokens.unquote(value.text)[:_LONGEST]
            except ValueError as error:
                raise wrong(str(error)) from None
        case "limit":
            if value.kind != "number" or not value.text.isdecimal():
                raise wrong("mb:limit takes a whole number")
            clause.limit = int(value.text.lstrip("0")[:_DIGITS] or "0")
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


def _values(clause: _Clause, hits: Sequence[Hit]) -> str:
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
