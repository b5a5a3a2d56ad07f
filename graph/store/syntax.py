"""What the engine says of a malformed query, as people can read it."""

import re

from graph.errors import BadQuery

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
# Character classes say nothing to a reader: ['0' ..= '9' | …], [_].
_CLASS = re.compile(r"\[(?:'[^']*'|[^\]'])*\],?\s*")
_MOST = 12
# What the engine's grammar cannot express comes as one of the things expected.
_RULES = {
    "IRI parsing failed": "an address between '<' and '>' is no IRI, or a relative one without BASE",
    "The SELECT contains a variable that is unbound": (
        "SELECT names a variable that is neither grouped nor aggregated"
    ),
    "The SELECT contains an expression with a variable that is unbound": (
        "SELECT computes with a variable that is neither grouped nor aggregated"
    ),
    "Duplicated variable name in SELECT": "SELECT names a variable twice",
    "SELECT * is not authorized with GROUP BY": (
        "SELECT * does not go with GROUP BY; name the variables"
    ),
    "The query limit should be a non negative integer": "LIMIT takes no number as large as this",
    "The query offset should be a non negative integer": "OFFSET takes no number as large as this",
    "The SELECT overrides an existing variable using an expression": (
        "AS names a variable that the query already binds"
    ),
}
# Nothing that a reader should try: no part of SPARQL 1.1, or not allowed here.
_UNTOLD = frozenset({"LATERAL", "SERVICE", "<unreported>"})


def error(message: str) -> BadQuery:
    """Return *message* of the engine as a BadQuery with line and column, both from 1."""
    found = _PLACE.match(message)
    if found is None:
        return BadQuery(message)
    wanted = [word for word in _CLASS.sub("", found[3]).strip(" ,\n").split(", ") if word]
    broken = next((_RULES[word] for word in wanted if word in _RULES), None)
    wanted = [word for word in wanted if word not in _UNTOLD]
    if broken is not None:
        why = broken
    elif not wanted:
        why = "the query cannot be read here"
    elif len(wanted) > _MOST:
        why = f"expected {', '.join(wanted[:_MOST])} or others"
    else:
        why = f"expected {' or '.join(wanted)}"
    return BadQuery(why, line=int(found[1]), column=int(found[2]))
