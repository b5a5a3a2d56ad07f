"""Positions: who holds which office of which body."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import claims, roles
from graph.facts.holders import Holding
from graph.facts.scene import Scene
from graph.model import Fact, FactKind, Ref
from graph.vietnamese import normalise


def state(scene: Scene) -> Iterator[Fact]:
    """Yield a position for each person, title and body that the text joins."""
    tape = scene.tape
    spelled: dict[tuple[str, bool, str, str], str] = {}
    held = [(holding, agency) for holding in scene.holdings if (agency := scene.agency(holding))]
    for holding, agency in held:
        key = _key(scene, holding, agency)
        # "Phó ban" and "Phó Trưởng ban" are one office, and the fuller title says it.
        if key not in spelled or _fuller(holding.post.role, spelled[key]):
            spelled[key] = holding.post.role
    for holding, agency in held:
        yield claims.fact(
            FactKind.POSITION,
            tape.evidence(holding.start, holding.end, f"position/{holding.rule}"),
            person=Ref(tape.mention(holding.person).entity),
            role=spelled[_key(scene, holding, agency)],
            agency=Ref(agency),
            former=1 if holding.post.former else None,
        )


def _key(scene: Scene, holding: Holding, agency: str) -> tuple[str, bool, str, str]:
    person = scene.tape.mention(holding.person).entity
    return person, holding.post.former, roles.office(holding.post.role), agency


def _fuller(role: str, other: str) -> bool:
    return "trưởng" in normalise(role).split() and "trưởng" not in normalise(other).split()
