"""Names of communes and of their parts, which many places of one province or one district bear."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.lexicon import places
from graph.lexicon.trie import tokens
from graph.vietnamese import normalise

LEVELS = frozenset(("thị trấn", "xã", "phường", "đặc khu"))
"""The level words of communes, in full."""
_PART = re.compile(
    r"(?:thôn|ấp|xóm|khóm|bản|buôn|tổ dân phố) |"
    r"(?:khu phố|khu|tổ|đội|ngõ|ngách|hẻm|kiệt|đường số|lô)(?: số)? ?\d"
)


def part(label: str) -> bool:
    """Whether *label* is called as parts of communes are: "thôn 3", "khu phố 2"."""
    return _PART.match(label) is not None


@lru_cache(maxsize=4096)
def many(label: str, province: str) -> bool:
    """Whether a *province*, by its code, has or had several communes of one *label*: "phường 3"."""
    level = next((word for word in LEVELS if label.startswith(f"{word} ")), None)
    if level is None:
        return False
    name = label[len(level) + 1 :]
    if name.isdigit():
        return True
    written = " ".join(map(str.capitalize, name.split()))
    units = places.communes().match(tokens(written), 0)
    days = [
        unit.valid_from
        for unit in (units[1] if units else ())
        if unit.province == province and normalise(unit.full) == label
    ]
    return len(set(days)) < len(days)
