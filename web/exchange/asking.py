"""Public queries of the request at hand: which client sent them, and whether it still waits."""

import re

from flask import request

from graph.store import tokens
from graph.store.limits import Limits
from graph.store.ports import Answer, Question
from web.exchange.context import generation, settings

# What gives another value each time; all other functions of SPARQL 1.1 follow from data and query.
_EACH_TIME_ANOTHER = frozenset({"NOW", "RAND", "STRUUID", "UUID"})
# Most queries hold none of these letters, and no escape that spells them: they need not be read.
_PERHAPS = re.compile(r"now|rand|uuid|\\u", re.IGNORECASE)


def answer(
    text: str,
    *,
    accept: str,
    default_graphs: tuple[str, ...] = (),
    named_graphs: tuple[str, ...] = (),
    seconds: float | None = None,
) -> Answer:
    """Run the query *text* for the client of this request; it stops when the client leaves.

    It has *seconds* for it where these are fewer than any query may take here.

    Raises what :meth:`graph.store.ports.Endpoint.answer` raises.
    """
    question = Question(
        text,
        accept=accept,
        default_graphs=default_graphs,
        named_graphs=named_graphs,
        client=request.remote_addr or "",
        base=settings().base_iri,
        seconds=seconds,
    )
    # Waitress knows it where it reads on while a request is answered; other servers do not tell.
    gone = request.environ.get("waitress.client_disconnected")
    return generation().endpoint.answer(question, gone=gone)


def repeatable(text: str) -> bool:
    """Tell whether the query *text* has the same answer as long as the data stay as they are."""
    if not _PERHAPS.search(text):
        return True
    if len(text) > Limits().query:
        return False
    try:
        said = tokens.significant(tokens.resolve_code_points(text))
    except ValueError:
        return False
    return not any(token.keyword in _EACH_TIME_ANOTHER for token in said)
