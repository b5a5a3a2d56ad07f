"""Sanctions: disciplinary measures, honours and licences taken back, fines in đồng, and verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import claims
from graph.facts.penalties import (
    discipline,
    fines,
    penalty,
    tallies,
    untold_discipline,
    verdicts,
    withdrawals,
)
from graph.facts.penalties.penalty import Penalty
from graph.facts.scene import Scene
from graph.model import Fact, FactKind, Ref


def _told(one: Penalty, named: list[Penalty]) -> bool:
    """Whether the measure *one* is among those that name whom they hit: "cách chức ông A"."""
    first = (one.subject or "").lower().partition(" ")[0]
    return any((other.subject or "").lower().startswith(first) for other in named)


def state(scene: Scene) -> Iterator[Fact]:
    """Yield each measure of discipline, each honour or licence taken back, and each fine, once."""
    named = [*discipline.measures(scene)]
    suffer = {one.target for one in named}
    found = [
        *named,
        *(
            one
            for one in untold_discipline.unnamed(scene)
            if one.target is None or one.target not in suffer
        ),
        *(one for one in untold_discipline.officers(scene) if not _told(one, named)),
        *tallies.bodies(scene),
        *tallies.counted(scene),
        *discipline.revocations(scene),
        *withdrawals.imposed(scene),
        *fines.imposed(scene),
        *verdicts.imposed(scene),
    ]
    for one in penalty.told_before(penalty.one_each(found)):
        for evidence in one.evidence:
            yield claims.fact(
                FactKind.SANCTION,
                evidence,
                target=Ref(one.target) if one.target else None,
                authority=Ref(one.authority) if one.authority else None,
                amount=one.amount,
                count=one.count,
                subject=one.subject or one.offence,
            )
