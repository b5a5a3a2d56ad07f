"""Which queries ask for so little that they may go before the others, judged by their words alone."""

from typing import Final

from graph.store.guard import Query

# What may make an engine read much before its first row, or nothing before its end.
_MODIFIERS: Final = ("DISTINCT", "REDUCED", "FROM", "ORDER", "GROUP", "HAVING")
_CLAUSES: Final = ("FILTER", "UNION", "OPTIONAL", "MINUS", "SERVICE", "BIND", "VALUES")
_HEAVY: Final = frozenset((*_MODIFIERS, *_CLAUSES))
_MARKS: Final = frozenset("{}.;,[]")
_PATTERNS, _GROUPS, _ROWS = 5, 2, 1000
_DIGITS = 9  # of a number with more, Python may refuse to tell the value


def is_light(query: Query) -> bool:
    """Tell whether *query* joins a few plain patterns and takes few of their first solutions."""
    words = [token.keyword for token in query.tokens]
    marks = [
        token.text
        for before, token in zip(("", *words), query.tokens, strict=False)
        if token.kind == "mark" and not (token.text == "*" and before == "SELECT")
    ]
    if not (_HEAVY.isdisjoint(words) and _MARKS.issuperset(marks)):
        return False
    if sum(marks.count(mark) for mark in ".;,[") > _PATTERNS or marks.count("{") > _GROUPS:
        return False
    if query.form == "ASK" or not marks:
        return True
    return "LIMIT" in words and all(
        token.text.isdecimal() and len(token.text) <= _DIGITS and int(token.text) <= _ROWS
        for token, before in zip(query.tokens[1:], words, strict=False)
        if before in ("LIMIT", "OFFSET")
    )
