"""Where a query leaves the grammar of SPARQL 1.1, and what may stand there.

The engine decides what is a query; it says badly where one is broken. Only when it has refused a query are
the tokens read here, by the grammar of the recommendation (section 19.8), which needs one token to choose.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Final, Literal

from graph.errors import BadQuery
from graph.store import guard, tokens
from graph.store.guard import Query
from graph.store.tokens import Token

END: Final = "the end of the query"

# One rule a line. Quoted: a keyword or a mark; small letters: a kind of token; [x] once or never, {x} any
# number of times. Brackets of the empty list and of the nameless node are marks of their own here.
_RULES = """
Query = {Declaration} (Select | Construct | Describe | Ask) [Values] end
Declaration = 'BASE' iri | 'PREFIX' prefix iri
Select = Selection {From} Where Modifiers
Subselect = Selection Where Modifiers [Values]
Selection = 'SELECT' ['DISTINCT' | 'REDUCED'] ('*' | Column {Column})
Column = var | '(' Expression 'AS' var ')'
Construct = 'CONSTRUCT' (Template {From} Where Modifiers | {From} 'WHERE' Template Modifiers)
Describe = 'DESCRIBE' ('*' | Name {Name}) {From} [Where] Modifiers
Ask = 'ASK' {From} Where Modifiers
From = 'FROM' ['NAMED'] Iri
Where = ['WHERE'] Group
Modifiers = [Grouping] [Having] [Ordering] [Limit | Offset]
Grouping = 'GROUP' 'BY' Key {Key}
Key = Call | Iri Arguments | '(' Expression ['AS' var] ')' | var
Having = 'HAVING' Condition {Condition}
Ordering = 'ORDER' 'BY' Direction {Direction}
Direction = ('ASC' | 'DESC') '(' Expression ')' | Condition | var
Limit = 'LIMIT' integer ['OFFSET' integer]
Offset = 'OFFSET' integer ['LIMIT' integer]
Values = 'VALUES' (var '{' {Datum} '}' | '(' {var} ')' '{' {'(' {Datum} ')'} '}')
Datum = Iri | Literal | 'UNDEF'
Group = '{' (Subselect | [Triples] {Part ['.'] [Triples]}) '}'
Part = Group {'UNION' Group} | ('OPTIONAL' | 'MINUS') Group | Elsewhere Name Group | Filter | Bind | Values
Elsewhere = 'GRAPH' | 'SERVICE' ['SILENT']
Filter = 'FILTER' Condition
Bind = 'BIND' '(' Expression 'AS' var ')'
Condition = '(' Expression ')' | Call | Iri Arguments
Triples = Same ['.' [Triples]]
Same = (var | Iri | Literal | blank) Properties | '[' (']' Properties | Properties ']' [Properties]) | List
List = '(' (')' Properties | Node {Node} ')' [Properties])
Properties = Verb Objects {';' [Verb Objects]}
Objects = Node {',' Node}
Node = var | Iri | Literal | blank | '[' [Properties] ']' | '(' {Node} ')'
Verb = var | Path
Path = Steps {'|' Steps}
Steps = Step {'/' Step}
Step = ['^'] (Iri | 'a' | '!' Excluded | '(' Path ')') ['?' | '*' | '+']
Excluded = One | '(' [One {'|' One}] ')'
One = ['^'] (Iri | 'a')
Template = '{' [Triples] '}'
Expression = Both {'||' Both}
Both = Relation {'&&' Relation}
Relation = Sum [('=' | '!=' | '<' | '>' | '<=' | '>=') Sum | ['NOT'] 'IN' Choices]
Sum = Product {('+' | '-') Product}
Product = Sign {('*' | '/') Sign}
Sign = {'!' | '+' | '-'} Primary
Primary = '(' Expression ')' | Call | Iri [Arguments] | string [lang | '^^' Iri] | Number | Truth | var
Choices = '(' [Expression {',' Expression}] ')'
Arguments = '(' [['DISTINCT'] Expression {',' Expression}] ')'
Call = Aggregate | 'BOUND' '(' var ')' | ['NOT'] 'EXISTS' Group | Function
Aggregate = Count | Plain '(' ['DISTINCT'] Expression ')' | Concat
Count = 'COUNT' '(' ['DISTINCT'] ('*' | Expression) ')'
Plain = 'SUM' | 'MIN' | 'MAX' | 'AVG' | 'SAMPLE'
Concat = 'GROUP_CONCAT' '(' ['DISTINCT'] Expression [';' 'SEPARATOR' '=' string] ')'
Function = Zero '(' ')' | 'BNODE' '(' [Expression] ')' | Unary | Binary | Ternary | Any Choices
Any = 'CONCAT' | 'COALESCE'
Zero = 'RAND' | 'NOW' | 'UUID' | 'STRUUID'
Unary = (Text | Term | Amount | Day | Digest) '(' Expression ')'
Text = 'STRLEN' | 'UCASE' | 'LCASE' | 'ENCODE_FOR_URI'
Term = 'STR' | 'LANG' | 'DATATYPE' | 'IRI' | 'URI' | 'ISIRI' | 'ISURI' | 'ISBLANK' | 'ISLITERAL' | 'ISNUMERIC'
Amount = 'ABS' | 'CEIL' | 'FLOOR' | 'ROUND'
Day = 'YEAR' | 'MONTH' | 'DAY' | 'HOURS' | 'MINUTES' | 'SECONDS' | 'TIMEZONE' | 'TZ'
Digest = 'MD5' | 'SHA1' | 'SHA256' | 'SHA384' | 'SHA512'
Binary = (Within | Made) '(' Expression ',' Expression ')'
Within = 'CONTAINS' | 'STRSTARTS' | 'STRENDS' | 'STRBEFORE' | 'STRAFTER' | 'LANGMATCHES'
Made = 'STRLANG' | 'STRDT' | 'SAMETERM'
Ternary = ('REGEX' | 'SUBSTR') '(' Two [More] ')' | 'IF' '(' Two More ')' | 'REPLACE' '(' Two More [More] ')'
Two = Expression More
More = ',' Expression
Name = var | Iri
Iri = iri | name | prefix
Literal = string [lang | '^^' Iri] | ['+' | '-'] Number | Truth
Number = integer | decimal
Truth = 'TRUE' | 'FALSE'
"""
_SYMBOL = re.compile(r"'[^']+'|\w+|[\[\]{}()|]")
# What a reader understands better than the tokens that it may begin with; the largest first.
_TOLD = (
    ("Expression", "an expression"),
    ("Condition", "a condition"),
    ("Part", "a clause such as OPTIONAL"),
    ("Node", "a term"),
    ("Datum", "a value"),
    ("Verb", "a property"),
    ("Iri", "an IRI"),
    ("Number", "a number"),
)
_KINDS = {
    "var": "a variable",
    "iri": "an IRI between '<' and '>'",
    "prefix": "a prefix that ends with ':'",
    "integer": "a whole number",
    "string": "a string",
    "lang": "a language",
    "end": END,
}
# What engines know beyond SPARQL 1.1: where it stands, this grammar has no say.
_TRIPLES = ("<<", ">>", "~", "TRIPLE", "ISTRIPLE", "SUBJECT", "PREDICATE", "OBJECT")
_DIRECTIONS = ("LANGDIR", "HASLANG", "HASLANGDIR", "STRLANGDIR")
_BEYOND = frozenset((*_TRIPLES, *_DIRECTIONS, "LATERAL", "VERSION", "ADJUST"))
_OPERATORS = frozenset(
    ("||", "&&", "=", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "IN", "NOT")
)
_NEAR = 0.8
_MOST = 12
_LONGEST = 40  # characters of a token that are shown


@dataclass(frozen=True, slots=True, eq=False)
class _Node:
    """A part of a rule: of *kind* "one" it is the terminal or the rule *name*, else made of *parts*."""

    kind: Literal["one", "all", "any", "maybe", "many"]
    name: str = ""
    parts: tuple["_Node", ...] = ()


_BRACKETS: Final[Mapping[str, Literal["maybe", "many", "all"]]] = {
    "[": "maybe",
    "{": "many",
    "(": "all",
}


def explain(query: Query, error: BadQuery) -> BadQuery:
    """Return what is wrong with the grammar of *query*; *error*, of the engine, where that is nothing."""
    beyond = any(token.keyword in _BEYOND or token.text in _BEYOND for token in query.tokens)
    if beyond or "{|" in query.text:
        return error
    found = _fault(query.tokens)
    if found is None:
        return _escape(query) or error
    token, expected = found
    if token is not None and token.text == "<":
        return guard.refuse(guard.BROKEN_IRI, query.text, token)
    meant = _meant(token, expected)
    if token is None:
        end = Token("mark", "", query.tokens[-1].end)
        return guard.refuse(f"the query ends too early; expected {meant}", query.text, end)
    return guard.refuse(f"{_shown(token)} cannot stand here; expected {meant}", query.text, token)


def _escape(query: Query) -> BadQuery | None:
    """What is wrong with the first string that has an escape that SPARQL lacks."""
    for token in query.tokens:
        if token.kind == "string":
            try:
                tokens.unquote(token.text)
            except ValueError as error:
                return guard.refuse(str(error), query.text, token)
    return None


def _shown(token: Token) -> str:
    return repr(token.text if len(token.text) <= _LONGEST else token.text[:_LONGEST] + "…")


def _fault(said: Sequence[Token]) -> tuple[Token | None, set[str]] | None:
    """The first token of *said* that cannot stand where it does (None: their end), and what could."""
    rules = _grammar()
    stack = [rules["Query"]]
    expected: set[str] = set()
    rest = list(_terminals(said))
    place = 0
    while stack:
        node, (terminal, token) = stack.pop(), rest[place]
        if node.kind == "one" and node.name in rules:
            stack.append(rules[node.name])
        elif node.kind == "all":
            stack += reversed(node.parts)
        elif node.kind == "one":
            if terminal != node.name:
                return token, expected | {node.name}
            place += 1
            expected = set()
        else:
            chosen = next((part for part in node.parts if terminal in _first(part)[0]), None)
            if chosen is None:
                expected |= _first(node)[0]
                # What may be empty is.
                if not _first(node)[1]:
                    return token, expected
                continue
            if node.kind == "many":
                stack.append(node)
            stack.append(chosen)
    return None


def _terminals(said: Iterable[Token]) -> Iterator[tuple[str, Token | None]]:
    """Yield what each token is to the grammar, with the token; at last the end, with none."""
    for token in said:
        if token.kind == "word":
            yield ("a" if token.text == "a" else token.keyword), token
        elif token.kind == "name":
            yield ("prefix" if token.text.find(":") == len(token.text) - 1 else "name"), token
        elif token.kind == "number":
            yield ("integer" if token.text.rstrip(".").isdecimal() else "decimal"), token
            if token.text.endswith("."):  # the end of a triple, which the number took
                yield ".", Token("mark", ".", token.end - 1)
        else:
            yield (token.text if token.kind == "mark" else token.kind), token
    yield "end", None


def _meant(token: Token | None, expected: set[str]) -> str:
    """What could stand in the place of *token*, in words."""
    if token is not None and token.kind == "word":
        keywords = [name for name in expected if name.isupper()]
        if near := get_close_matches(token.keyword, keywords, n=1, cutoff=_NEAR):
            return near[0]
    told = []
    for rule, words in _TOLD:
        beginnings = _first(_grammar()[rule])[0]
        if beginnings <= expected:
            expected = expected - beginnings
            told.append(words)
    if "||" in expected:
        expected = expected - _OPERATORS
        told.append("an operator")
    kinds = [_KINDS[name] for name in _KINDS if name in expected]
    marks = sorted(f"'{name}'" for name in expected if not name[0].isalpha())
    keywords = sorted(name for name in expected if name.isupper() or name == "a")
    told += kinds + marks + keywords
    return " or ".join(told[:_MOST]) + (" or others" if len(told) > _MOST else "")


@cache
def _grammar() -> dict[str, _Node]:
    rules = {}
    for line in _RULES.strip().splitlines():
        name, _, body = line.partition(" = ")
        symbols = _SYMBOL.findall(body)
        rules[name] = _choice(symbols)
    return rules


def _choice(symbols: list[str]) -> _Node:
    """Read alternatives from the beginning of *symbols*, and take them away."""
    options: list[_Node] = []
    parts: list[_Node] = []
    while symbols and symbols[0] not in "]})":
        symbol = symbols.pop(0)
        if symbol == "|":
            options.append(_Node("all", parts=tuple(parts)))
            parts = []
        elif symbol in "[{(":
            inner = _choice(symbols)
            symbols.pop(0)
            parts.append(_Node(_BRACKETS[symbol], parts=(inner,)))
        else:
            parts.append(_Node("one", symbol.strip("'")))
    options.append(_Node("all", parts=tuple(parts)))
    return options[0] if len(options) == 1 else _Node("any", parts=tuple(options))


@cache
def _first(node: _Node) -> tuple[frozenset[str], bool]:
    """The terminals that *node* may begin with, and whether it may be empty."""
    rules = _grammar()
    if node.kind == "one":
        return _first(rules[node.name]) if node.name in rules else (frozenset((node.name,)), False)
    begins: frozenset[str] = frozenset()
    if node.kind == "all":
        for part in node.parts:
            terminals, empty = _first(part)
            begins |= terminals
            if not empty:
                return begins, False
        return begins, True
    found = [_first(part) for part in node.parts]
    begins = begins.union(*(terminals for terminals, _ in found))
    return begins, node.kind in ("maybe", "many") or any(empty for _, empty in found)
