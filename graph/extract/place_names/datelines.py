"""Towns from which an article reports, where the break behind them was lost: "Hà NộiChủ tịch nước …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import syllables
from graph.extract.base import Scan, Span, placed
from graph.lexicon import places
from graph.vietnamese import LOWER, UPPER

# The last syllable of the town, and the capital that opens the sentence.
_GLUED = re.compile(rf"(?P<town>[{UPPER}][{LOWER}]+|[{UPPER}]{{2,}})(?=[{UPPER}][{LOWER}])")
# The town from the end of the sentence before it.
_OPENED = re.compile(r"(?:^|\n|[.!?…”\"][ \xa0]?)(?P<name>\w[^\n!?…”\"]{0,14})$")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield provinces, cities and countries whose last syllable runs into the next sentence."""
    text = syllables.of(scan.text)
    for index in text.foreign:
        token = text.tokens[index]
        glued = _GLUED.match(scan.text, token.start, token.end)
        if glued is None:
            continue
        opened = _OPENED.search(scan.text[max(0, token.start - 16) : glued.end()])
        if opened is None:
            continue
        start = glued.end() - len(opened["name"])
        if start <= token.start and places.named(opened["name"]) and scan.free(start, glued.end()):
            yield placed(start, glued.end(), "place/dateline")
