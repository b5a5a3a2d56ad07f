"""Languages that bear the name of their country, where several stand in a row."""

import re

from graph.extract.base import Scan

_WIDTH = 60
_BEFORE = re.compile(
    r"(?<!\w)tiếng:?[ \xa0](?:[^\W\d_]+(?:[ \xa0][^\W\d_]+)?(?:,|[ \xa0](?:và|hoặc|hay))[ \xa0])+$"
)
# What goes on or ends the row; "nói tiếng Anh, Việt Nam có" tells of the country.
_BEHIND = re.compile(r"[,.;)/]|[ \xa0](?:và|hoặc|hay|sang)(?!\w)|$")


def listed(scan: Scan, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is a language behind others: "tiếng Anh, Pháp và Nga"."""
    before = scan.before(start, _WIDTH)
    if "tiếng" not in before or not _BEHIND.match(scan.normalised, end):
        return False
    return _BEFORE.search(before) is not None
