"""Teams that bear the name of a force or a paper: "Công an Hà Nội" in a report of matches."""

import re
from functools import lru_cache
from itertools import islice

from graph.extract.base import Scan
from graph.extract.body_words.named import Named

_PLAYED = re.compile(
    r"(?<!\w)(?:bàn thắng|ghi bàn|trận đấu|vòng đấu|lượt trận|hlv|cầu thủ|đội bóng|v-league|tỷ số|tỉ số|"
    r"tiền vệ|tiền đạo|hậu vệ|thủ môn|"
    r"hiệp (?:1|2|một|hai)|sân khách|sân nhà|chuyền hai|set đấu)(?!\w)"
)
_MATCHES = 6


def plays(scan: Scan, found: Named) -> bool:
    """Whether a force is a team of its name: a report of matches, and no level before its place."""
    body = found.body
    if body.head.kind not in ("cong-an", "quan-doi", "bao-chi") or body.superior is not None:
        return False
    team = body.head.name in ("Công an nhân dân Việt Nam", "Quân đội nhân dân Việt Nam")
    placed = body.head.name == "Công an" and body.tail is not None and body.tail.level is None
    if not (team or placed):
        return False
    return reported(scan.normalised)


@lru_cache(maxsize=4)
def reported(normalised: str) -> bool:
    """Whether a *normalised* text reports matches."""
    return sum(1 for _ in islice(_PLAYED.finditer(normalised), _MATCHES)) == _MATCHES
