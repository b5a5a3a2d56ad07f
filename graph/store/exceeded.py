"""What a query is told that went over a limit: which limit, and what would do instead."""

from graph.errors import QueryTimeout, QueryTooLarge
from graph.store.limits import Limits

_MEBI = 1 << 20


def seconds(limits: Limits) -> QueryTimeout:
    """The error of a query that was stopped when its time was over."""
    return QueryTimeout(
        f"the query was stopped after {limits.seconds:g} s, the most that it may take here; "
        "narrow its patterns, ask for less at a time, or work on the dump"
    )


def wish(wanted: float, limits: Limits) -> QueryTimeout:
    """The error of a query that was stopped when the time was over that its request *wanted* for it."""
    return QueryTimeout(
        f"the query was stopped after {wanted:g} s, as its timeout asked, and has no answer yet; "
        f"ask for up to {limits.seconds:g} s, narrow its patterns, or ask for less at a time"
    )


def time(wanted: float, limits: Limits) -> QueryTimeout:
    """The error of a query whose *wanted* seconds are over, be they all that *limits* give or less."""
    return wish(wanted, limits) if wanted < limits.seconds else seconds(limits)


def memory(limits: Limits) -> QueryTooLarge:
    """The error of a query whose worker ran out of memory."""
    return QueryTooLarge(
        f"the query took more than {limits.memory / _MEBI:g} MiB of memory, the most that it may take here; "
        "narrow its patterns, sort or group less at a time, or work on the dump"
    )


def size(limits: Limits) -> QueryTooLarge:
    """The error of an answer that has too many bytes."""
    return QueryTooLarge(
        f"the answer is larger than {limits.bytes / _MEBI:g} MiB, the most that it may be here; "
        "ask for fewer variables, for parts with LIMIT and OFFSET, or work on the dump"
    )


def rows(limits: Limits) -> QueryTooLarge:
    """The error of an answer that has too many rows, or triples."""
    return QueryTooLarge(
        f"the answer has more than {limits.rows} rows or triples, the most that it may have here; "
        "ask for parts with LIMIT and OFFSET, or work on the dump"
    )
