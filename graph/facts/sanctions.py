"""Sanctions: disciplinary measures, honours taken back, and fines in đồng."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import claims, discipline, fines, penalty
from graph.facts.scene import Scene
from graph.model import Fact, FactKind, Ref


def state(scene: Scene) -> Iterator[Fact]:
    """Yield each measure against a person, each honour taken back, and each fine, once."""
    for one in penalty.one_each(
        [*discipline.measures(scene), *discipline.revocations(scene), *fines.imposed(scene)]
    ):
        for evidence in one.evidence:
            yield claims.fact(
                FactKind.SANCTION,
                evidence,
                target=Ref(one.target) if one.target else None,
                authority=Ref(one.authority) if one.authority else None,
                amount=one.amount,
                count=one.count,
                subject=one.subject,
            )
