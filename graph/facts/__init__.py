"""Facts: what the text states about entities, one rule file per kind.

``RULES`` is the visible table: rules run in its order, and a later one sees what earlier ones found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from graph.facts import claims, scene, websites
from graph.facts.appointing import appointments
from graph.facts.counts import figures, wholes
from graph.facts.histories import changes, foundings
from graph.facts.holdings import positions
from graph.facts.honours import awards
from graph.facts.issuing import issued
from graph.facts.offices import abroad, implied, local, roles
from graph.facts.penalties import sanctions
from graph.facts.scene import Scene
from graph.model import Entity, Fact, Reading

RULES: tuple[Callable[[Scene], Iterator[Fact]], ...] = (
    positions.state,
    issued.state,
    appointments.state,
    awards.state,
    websites.state,
    foundings.founded,
    changes.renamed,
    sanctions.state,
    figures.state,
)


def state(reading: Reading) -> tuple[tuple[Fact, ...], tuple[Entity, ...]]:
    """Return the facts of *reading*, and the entities that they mean and no mention names."""
    seen = scene.of(reading)
    for rule in RULES:
        facts = (*seen.facts, *claims.merge(rule(seen)))
        seen = Scene(seen.reading, seen.tape, seen.posts, seen.holdings, facts)
    bodies = chain(
        local.made(reading),
        abroad.made(seen.tape),
        roles.coined(seen.tape, seen.posts),
        seen.abroad(),
        (wholes.NATION,),
    )
    return seen.facts, implied.entities(reading, seen.facts, bodies)
