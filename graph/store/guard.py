"""What a public query may contain, decided on its tokens before an engine sees it.

The guard gives reasons; what it may miss, the sandbox of the worker contains. It is stricter than a
grammar where engines are laxer: pyoxigraph reads ``SERVICEx:y {…}`` and ``trueSERVICE x:y {…}`` as
service clauses, since its parser needs no space after a keyword.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from graph.errors import BadQuery
from graph.store import tokens
from graph.store.forms import FORMS, Form
from graph.store.limits import Limits
from graph.store.spelling import is_absolute
from graph.store.tokens import Token
from ontology import terms
from ontology.namespaces import PREFIXES

SEARCH: Final = str(terms.search)

BROKEN_IRI: Final = (
    "an IRI begins here and does not end: '>' is missing, or a character stands before it that no IRI has, "
    "such as a space or a quotation mark"
)

_OPEN, _CLOSE = ("{", "(", "[", "<<"), ("}", ")", "]", ">>")
_OPERATORS = frozenset(("||", "&&", "|", "/", "^", "+", "-", "*", "=", "!=", "<", ">", "<=", ">="))
_OPERANDS = frozenset(("var", "number", "string", "lang", "name", "iri", "word"))
_MAX_NEGATIONS = 100
_MAX_OPERATORS = 2000
_LOCAL_ESCAPE = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Query:
    """A query that may run, its *text* without code point escapes.

    *tokens* are the significant ones, *prefixes* those that it declares.
    """

    text: str
    tokens: tuple[Token, ...]
    form: Form
    prefixes: dict[str, str]

    def resolve(self, token: Token) -> str | None:
        """Return the IRI that *token* stands for, or None where it stands for none."""
        return _resolve(token, self.prefixes)


def check(text: str, limits: Limits) -> Query:
    """Return *text* as a query that may run; raises BadQuery with the reason and the place if not."""
    if len(text) > limits.query:
        raise BadQuery(f"the query is longer than {limits.query} characters")
    try:
        text = tokens.resolve_code_points(text)
    except ValueError as error:
        raise BadQuery(str(error)) from None
    significant = tokens.significant(text)
    unclosed = next((token for token in significant if token.kind == "open"), None)
    if unclosed is not None:
        raise refuse("a string begins here and does not end", text, unclosed)
    form, prefixes = _prologue(text, significant)
    _check_shape(text, significant, limits)
    _check_services(text, significant, prefixes)
    _check_prefixes(text, significant, prefixes)
    return Query(text, tuple(significant), form, prefixes)


def star(query: Query) -> tuple[int, int, list[str]] | None:
    """Return where the ``*`` of a SELECT * begins and ends in the text, and all variables of *query*.

    They stand in the order in which it names them. None for a query of another kind.
    """
    significant = query.tokens
    select = next((i for i, token in enumerate(significant) if token.keyword in FORMS), None)
    if select is None or significant[select].keyword != "SELECT":
        return None
    place = select + 1
    while place < len(significant) and significant[place].keyword in ("DISTINCT", "REDUCED"):
        place += 1
    if place == len(significant) or significant[place].text != "*":
        return None
    names = dict.fromkeys(token.text[1:] for token in significant if token.kind == "var")
    return significant[place].start, significant[place].end, list(names)


def dataset(query: Query, base: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the graphs of the FROM clauses of *query* and those of its FROM NAMED clauses."""
    default: dict[str, None] = {}
    named: dict[str, None] = {}
    for place, token in enumerate(query.tokens):
        if token.keyword == "BASE" and place + 1 < len(query.tokens):
            base = urljoin(base, query.tokens[place + 1].text[1:-1])
        elif token.keyword == "FROM":
            following = query.tokens[place + 1 : place + 3]
            into = named if following and following[0].keyword == "NAMED" else default
            graph = following[-1] if into is named else next(iter(following), None)
            if graph is not None and (iri := query.resolve(graph)) is not None:
                into[iri if is_absolute(iri) else urljoin(base, iri)] = None
    return tuple(default), tuple(named)


def refuse(why: str, text: str, token: Token) -> BadQuery:
    """Return the error that says *why* at the place of *token* in *text*."""
    line, column = tokens.position(text, token.start)
    return BadQuery(why, line=line, column=column)


def _resolve(token: Token, prefixes: dict[str, str]) -> str | None:
    """The IRI that *token* stands for, None where it stands for none."""
    if token.kind == "iri":
        return token.text[1:-1]
    if token.kind == "name":
        prefix, _, local = token.text.partition(":")
        if prefix in prefixes:
            return prefixes[prefix] + _LOCAL_ESCAPE.sub(r"\1", local)
    return None


def _prologue(text: str, significant: Sequence[Token]) -> tuple[Form, dict[str, str]]:
    """The form and the prefixes of a query; raises BadQuery for what is none, as an update."""
    prefixes: dict[str, str] = {}
    place = 0
    while place < len(significant):
        token = significant[place]
        if token.keyword == "BASE":
            place += 2
        elif token.keyword == "PREFIX":
            name, iri = (*significant[place + 1 : place + 3], None, None)[:2]
            if name is not None and iri is not None:
                if iri.kind != "iri" or name.text.find(":") != len(name.text) - 1:
                    raise refuse("PREFIX takes a name that ends with ':' and <an IRI>", text, name)
                prefixes[name.text.removesuffix(":")] = iri.text[1:-1]
            place += 3
        elif token.keyword in FORMS:
            return token.keyword, prefixes
        else:
            raise refuse(
                f"SELECT, ASK, CONSTRUCT or DESCRIBE was expected, not {token.text!r}: "
                "this endpoint answers queries and takes no updates",
                text,
                token,
            )
    raise BadQuery("there is no query", line=1, column=1)


def _check_shape(text: str, significant: Sequence[Token], limits: Limits) -> None:
    """Refuse what is known to crash an engine or to occupy it before the first row."""
    brackets: list[str] = []
    groups: list[int] = []  # for each open brace, the patterns and groups in it so far
    negations = operators = 0
    for token in significant:
        negations = negations + 1 if token.text == "!" else 0
        operators += token.text in _OPERATORS
        if token.text in _OPEN:
            brackets.append(token.text)
            if token.text == "{":
                if groups:
                    groups[-1] += 1
                groups.append(1)
        elif token.text in _CLOSE and brackets:
            if brackets.pop() == "{":
                groups.pop()
        elif token.text in (".", ";", ",") and groups and brackets[-1] != "(":
            groups[-1] += 1
        if len(brackets) > limits.nesting:
            raise refuse(f"brackets are nested deeper than {limits.nesting}", text, token)
        if negations > _MAX_NEGATIONS:
            raise refuse(f"more than {_MAX_NEGATIONS} negations in a row", text, token)
        if operators > _MAX_OPERATORS:
            raise refuse(f"more than {_MAX_OPERATORS} operators", text, token)
        if groups and groups[-1] > limits.patterns:
            raise refuse(f"a group of more than {limits.patterns} patterns", text, token)


def _check_services(text: str, significant: Sequence[Token], prefixes: dict[str, str]) -> None:
    """Refuse every SERVICE but the text search of this site, however it is spelled."""
    searches = 0
    for place, token in enumerate(significant):
        if token.keyword == "SERVICE":
            following = significant[place + 1 : place + 3]
            target = next((part for part in following if part.keyword != "SILENT"), None)
            if target is None or _resolve(target, prefixes) != SEARCH:
                raise refuse(
                    "SERVICE is allowed only with the text search of this site, "
                    f"{SEARCH}: this endpoint calls no other server",
                    text,
                    token,
                )
            searches += 1
        elif token.kind in ("word", "name") and "SERVICE" in token.text.partition(":")[0].upper():
            raise refuse(f"{token.text!r} reads like SERVICE; choose another name", text, token)
    doubtful = _doubtful(significant)
    if doubtful is not None and len(re.findall("service", text, re.IGNORECASE)) > searches:
        raise refuse(
            "'<' is ambiguous here: write a space after it where it compares, and keep the word "
            "SERVICE out of strings and comments where it does not",
            text,
            doubtful,
        )


def _check_prefixes(text: str, significant: Sequence[Token], prefixes: dict[str, str]) -> None:
    """Say which prefix is not declared: engines only say that they expected something else."""
    before: Token | None = None
    for token in significant:
        if token.kind == "name" and (before is None or before.keyword != "PREFIX"):
            prefix = token.text.partition(":")[0]
            if prefix not in prefixes:
                if before is not None and before.text == "<" and before.end == token.start:
                    raise refuse(BROKEN_IRI, text, before)
                if prefix in PREFIXES:
                    raise refuse(
                        f"the prefix '{prefix}:' is not declared; begin the query with "
                        f"PREFIX {prefix}: <{PREFIXES[prefix]}>",
                        text,
                        token,
                    )
                raise refuse(f"the prefix '{prefix}:' is not declared", text, token)
        before = token


def _doubtful(significant: Sequence[Token]) -> Token | None:
    """Return the first IRI that a lax engine may read otherwise, or None.

    In ``(?a<?b#>"`` such an engine sees a comparison and a comment, where the grammar sees an IRI and
    a string: from there on the two take strings and comments for one another.
    """
    brackets: list[str] = []
    before: Token | None = None
    for token in significant:
        if token.text in _OPEN:
            brackets.append(token.text)
        elif token.text in _CLOSE and brackets:
            brackets.pop()
        elif (
            token.kind == "iri"
            and "#" in token.text
            and brackets[-1:] == ["("]
            and before is not None
            and (before.kind in _OPERANDS or before.text == ")")
        ):
            return token
        before = token
    return None
