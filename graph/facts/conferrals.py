"""Conferrals: who is given which honour, by whom and from whose hand, each once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.facts import retellings
from graph.model import Evidence, Ref, Status


@dataclass(frozen=True, slots=True)
class Conferral:
    """That *recipient* is given *award*: keys for entities, the words where they name none, an ISO *date*."""

    recipient: Ref | str
    award: str
    evidence: tuple[Evidence, ...]
    conferrer: str | None = None
    presenter: str | None = None
    date: str | None = None
    status: Status = Status.STATED


def one_each(told: list[Conferral]) -> list[Conferral]:
    """Make conferrals of one honour on one recipient one, unless two bodies confer it."""
    return retellings.one_each(told, _same, _joined)


def _joined(one: Conferral, other: Conferral) -> Conferral:
    return replace(
        one,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        conferrer=one.conferrer or other.conferrer,
        presenter=one.presenter or other.presenter,
        date=one.date or other.date,
    )


def _same(one: Conferral, other: Conferral) -> bool:
    if (one.recipient, one.award) != (other.recipient, other.award):
        return False
    if one.presenter and other.presenter and one.presenter == other.presenter:
        return True
    return not one.conferrer or not other.conferrer or one.conferrer == other.conferrer
