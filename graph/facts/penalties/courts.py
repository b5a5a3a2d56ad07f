"""Courts: which one passes the sentence that a text tells."""

from __future__ import annotations

import re

from graph.facts.tape import Tape
from graph.vietnamese import normalise

_COURT = re.compile(r"(?:tòa|toà|tand|hđxx|hội đồng xét xử)(?!\w)")
_BENCH = re.compile(r"(?:hđxx|hội đồng xét xử)(?! tòa| tand)")
_NEAR = 900
"""How many letters before a verdict the court may be told."""


def before(tape: Tape, stop: int) -> str | None:
    """The court told last before *stop*; its bench, where no court is."""
    bench = None
    for at in reversed(list(tape.find("Ⓐ", max(0, stop - _NEAR), stop))):
        mention = tape.mention(at)
        name = normalise(mention.text)
        if not _COURT.match(name):
            continue
        if _BENCH.match(name):
            bench = bench or mention.entity
        else:
            return mention.entity
    return bench
