"""What the engine says of a malformed query, as people can read it."""

import re

from graph.errors import BadQuery

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
# Character classes say nothing to a reader: ['0' ..= '9' | …], [_].
_CLASS = re.compile(r"\[(?:'[^']*'|[^\]'])*\],?\s*")
_MOST = 12


def error(message: str) -> BadQuery:
    """Return *message* of the engine as a BadQuery with line and column, both from 1."""
    found = _PLACE.match(message)
    if found is None:
        return BadQuery(message)
    wanted = [word for word in _CLASS.sub("", found[3]).strip(" ,\n").split(", ") if word]
    if not wanted:
        why = "the query cannot be read here"
    elif len(wanted) > _MOST:
        why = f"expected {', '.join(wanted[:_MOST])} or others"
    else:
        why = f"expected {' or '.join(wanted)}"
    return BadQuery(why, line=int(found[1]), column=int(found[2]))
