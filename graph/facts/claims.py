"""Making facts: arguments in order, the same fact said twice made one with two evidences."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from graph.model import Argument, Evidence, Fact, FactKind, Status


def fact(
    kind: FactKind,
    evidence: Evidence,
    status: Status = Status.STATED,
    **arguments: Argument | None,
) -> Fact:
    """Return the fact of *kind* with those *arguments* that are given; "from_" stands for "from"."""
    given = {name.rstrip("_"): value for name, value in arguments.items() if value is not None}
    return Fact(kind, tuple(sorted(given.items(), key=itemgetter(0))), (evidence,), status)


def merge(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return *facts* with equal ones made one that keeps all evidences, the first one's status."""
    merged: dict[tuple[FactKind, tuple[tuple[str, Argument], ...]], Fact] = {}
    for one in facts:
        key = (one.kind, one.arguments)
        known = merged.get(key)
        if known is None:
            merged[key] = one
        else:
            evidence = tuple(dict.fromkeys((*known.evidence, *one.evidence)))
            merged[key] = Fact(one.kind, one.arguments, evidence, known.status)
    return tuple(merged.values())
