"""Which country a text speaks of, and around a place in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graph.extract import syllables
from graph.extract.base import Scan
from graph.lexicon import places
from graph.lexicon.places import Place
from graph.lexicon.trie import Hit, title_tokens
from graph.vietnamese import normalise

_NEAR = 320
_LOCATING = ("tại ", "sang ", "ở ")  # Nobody stands behind these.
_LINKS = frozenset((",", "và", "-", "–", "/", "hay", "với"))
# What only texts about this country hold, though they name but others.
_AT_HOME = re.compile(
    r"(?<!\w)(?:ubnd|hđnd|nghị định (?:số )?\d|thông tư (?:số )?\d|"
    r"(?:phó thủ tướng|thứ trưởng|bộ trưởng|cục trưởng|vụ trưởng|đại biểu) "
    r"(?:nguyễn|phạm|vũ|võ|bùi|đinh|huỳnh|trần|lê|hoàng|phan|đỗ|trương|ngô) )"
)


@lru_cache(maxsize=2)
def abroad(scan: Scan) -> bool:
    """Whether the text is about other countries: it names two places there and none of this one.

    A name of one syllable ("Nga", "Anh") may be a person's, and is no place by itself.
    """
    sure = possible = 0
    for written, hits in ((scan.normalised, scan.toponyms), _titled(scan)):
        for hit in hits:
            if any(place.code or place.name == "Việt Nam" for place in hit.values):
                return False
            if any(place.level in ("country", "city") for place in hit.values):
                sure += _is_sure(written, hit)
                possible += 1
    return sure > 0 and possible > 1 and not _AT_HOME.search(scan.normalised)


def _titled(scan: Scan) -> tuple[str, Sequence[Hit[Place]]]:
    """The title and its places, where the text does not hold it."""
    title = normalise(scan.document.title or "")
    if not title or title in scan.normalised:
        return "", ()
    return title, tuple(places.toponyms().scan(title_tokens(scan.document.title or "")))


# Before the name of a country that is another word or a person's too: "Thủ tướng Anh", "ở Nga".
_OF_COUNTRIES = tuple(
    f"{word} "
    for word in (
        "tổng thống", "thủ tướng", "ngoại trưởng", "bộ trưởng", "chính phủ", "quốc hội", "nữ hoàng",
        "cảnh sát", "quân đội", "hải quân", "không quân", "nghị sĩ", "hạ viện", "thượng viện", "nước",
        "người", "chính quyền", "truyền thông", "bộ quốc phòng", "bộ ngoại giao", "đại sứ", "liên bang",
    )
)  # fmt: skip


def borne(scan: Scan, names: frozenset[str]) -> frozenset[str]:
    """Those of *names* that are countries' too, where nothing tells that the text means the country.

    As "Nga" does where Trương Hồ Phương Nga is tried, and neither "Liên bang Nga" nor "nước Nga" is told of.
    """
    spelt: dict[str, set[str]] = {}
    sure = set()
    for hit in scan.toponyms:
        name = scan.normalised[hit.start : hit.end]
        if hit.values[0].level == "country":
            spelt.setdefault(hit.values[0].name, set()).add(name)
            located = scan.normalised.endswith(_LOCATING, 0, hit.start)
            if located or _is_sure(scan.normalised, hit) or _in_row(scan, hit):
                sure.add(name)
    alone = {name for among in spelt.values() if len(among) == 1 for name in among}
    return names & (alone - sure - {"anh"})


def _in_row(scan: Scan, hit: Hit[Place]) -> bool:
    """Whether another country stands beside the one at *hit*: "Nga và Pháp", "Pháp, Nga"."""
    before, after = scan.token(hit.start) - 1, scan.token(hit.end)
    for link, start in ((before, before - 1), (after, after + 1)):
        if not 0 < link < len(scan.tokens) - 1 or scan.tokens[link].word not in _LINKS:
            continue
        other = scan.toponym_at(scan.toponym_start(scan.tokens[start].start))
        if other is not None and other.values[0].level == "country":
            return True
    return False


def _is_sure(written: str, hit: Hit[Place]) -> bool:
    """Whether the name at *hit* can be nothing but a place abroad, by its letters or what it follows."""
    name = written[hit.start : hit.end]
    if " " in name or not syllables.vietnamese(name):
        return True
    return written.endswith(_OF_COUNTRIES, 0, hit.start)


class Neighbourhood:
    """Which country the text speaks of around a place, where it speaks of others far more often."""

    def __init__(self, scan: Scan) -> None:
        self._hits: list[tuple[int, bool]] = []
        sure = 0
        for hit in scan.toponyms:
            if scan.normalised.endswith("tiếng ", 0, hit.start):
                continue  # a language tells of no country
            if any(place.code or place.name == "Việt Nam" for place in hit.values):
                self._hits.append((hit.start, False))
            elif any(place.level in ("country", "city") for place in hit.values):
                self._hits.append((hit.start, True))
                sure += _is_sure(scan.normalised, hit)
        others = sum(1 for _, other in self._hits if other)
        self.home = len(self._hits) > 2 * others
        self._others = others
        home = len(self._hits) - others
        mostly = others > 3 and sure > 3 and others > 4 * home
        self._mostly = mostly and not _AT_HOME.search(scan.normalised)
        self._near = _NEAR if others < 8 * home else len(scan.text)

    def abroad(self, start: int) -> bool:
        """Whether the last country named before *start* is another, and not far if both are named."""
        if not self._mostly:
            return False
        before = [hit for hit in self._hits if start - self._near < hit[0] < start]
        return bool(before) and before[-1][1]

    def elsewhere(self, start: int) -> bool:
        """Whether the last country named before *start* is another, in a text that hardly names this one."""
        before = [hit for hit in self._hits if hit[0] < start]
        return (
            self._others > 4 * (len(self._hits) - self._others) and bool(before) and before[-1][1]
        )


@lru_cache(maxsize=2)
def around(scan: Scan) -> Neighbourhood:
    """The countries around each place of the text, kept for as long as one document is read."""
    return Neighbourhood(scan)
