"""Positions: who holds which office of which body."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import claims
from graph.facts.scene import Scene
from graph.model import Fact, FactKind, Ref
from graph.vietnamese import normalise


def state(scene: Scene) -> Iterator[Fact]:
    """Yield a position for each person, title and body that the text joins."""
    tape = scene.tape
    spelled: dict[tuple[str, str, str], str] = {}
    for holding in scene.holdings:
        agency = scene.agency(holding)
        if agency is None:
            continue
        person = tape.mention(holding.person).entity
        # "Phó Giám đốc" and "phó giám đốc" are one title: it keeps the spelling seen first.
        role = spelled.setdefault((person, normalise(holding.post.role), agency), holding.post.role)
        yield claims.fact(
            FactKind.POSITION,
            tape.evidence(holding.start, holding.end, f"position/{holding.rule}"),
            person=Ref(person),
            role=role,
            agency=Ref(agency),
            former=1 if holding.post.former else None,
        )
