"""Words for sites that are part of another word or name: "yêu cầu", "thành phố", "tàu sân bay"."""

from __future__ import annotations

from graph.extract import runs
from graph.extract.base import Scan
from graph.extract.works.roads import UNITS
from graph.lexicon import words

_UNITS = UNITS | words.of("xóm khóm buôn bon đảo sóc phum")
_LANDING = words.of("cập cặp rời về")  # "cập bến Sài Gòn": the town
# Before a palace, and no power: "tại điện Kính Thiên".
_PALACE = words.of("tại vào ở đến tới thăm trước trong sân khỏi rời và nền")
# Surnames among the words for sites: with a capital they begin a person's name.
_SURNAMES = words.of("hồ đinh")
# "ven biển Hòa Thắng", "quảng trường biển Tam Thanh".
_SEASIDE = words.of(
    "ven bờ vùng cảng tàu cửa bãi trường đường nước lấn cá kinh cướp phố thành hải tồn xã"
)
_ONTO = words.of("xuống lên sang qua")  # "rẽ xuống đường Võ Văn Kiệt"
SIDES = frozenset(("nam", "bắc"))


def _is_side(scan: Scan, first: int, after: int) -> bool:
    """Tell whether "biển" only ends another word, or the sea is told by the province that it is off."""
    tokens = scan.tokens
    if runs.adjacent(scan, first) and tokens[first - 1].word in _SEASIDE:
        return True
    hits = [scan.toponym_at(tokens[at].start) for at in (first, after) if at < len(tokens)]
    return any(hit is not None and " " in scan.text[hit.start : hit.end] for hit in hits)


def is_other(scan: Scan, first: int, after: int) -> bool:
    """Tell whether the word for a site is part of another word ("yêu cầu", "thành phố")."""
    tokens = scan.tokens
    word, capital = tokens[first].word, tokens[first].capital
    if after - first > 1:
        return _is_longer(scan, first)
    if word == "biển":
        named = after + 1 < len(tokens) and tokens[after + 1].capital  # "đắm dưới biển Tài sản"
        return capital or not named or _is_side(scan, first, after)
    following = tokens[after : after + 2]
    if word == "đình" and capital and not following[-1].capital:
        return True
    if word == "điện":  # "ngành điện Hà Nội", "Bóng đèn Điện Quang"
        led = runs.adjacent(scan, first) and tokens[first - 1].word in _PALACE
        return capital or not led
    if capital and (word in _SURNAMES or scan.toponym_at(tokens[first].start)):
        return True
    if not first or not runs.adjacent(scan, first):
        return False
    told = _told_before(scan, first, after)
    return _ends_another(scan, first, after) if told is None else told


def _is_longer(scan: Scan, first: int) -> bool:
    """Tell whether a word of several syllables is another's part: "tàu sân bay Liêu Ninh"."""
    tokens = scan.tokens
    word = tokens[first].word
    ahead = tokens[first - 1].word if runs.adjacent(scan, first) else ""
    if word == "sân" and ahead == "tàu":
        return True
    head = word == "khu" and ahead in ("trưởng", "phó")
    return (word in SIDES and not tokens[first].capital) or head


def _told_before(scan: Scan, first: int, after: int) -> bool | None:
    """What the word before decides of one for a river, a road or a mountain; None where nothing."""
    tokens = scan.tokens
    word, before = tokens[first].word, tokens[first - 1].word
    follows = after < len(tokens)
    if word == "bến" and before in _LANDING:
        return True
    if word == "núi" and before == "vùng" and follows:
        region = scan.toponym_at(tokens[after].start)
        if region is not None and region.values[0].level == "region":
            return True  # "vùng núi Bắc Bộ"
    if word in ("sông", "cầu") and before in ("lòng", "nhảy"):
        return not follows or not tokens[after].capital  # "lòng sông Dương Tử"
    if word != "đường":
        return None
    if before in ("lề", "lòng", "mặt", "từ"):
        return not (follows and tokens[after].capital)
    if before in _ONTO and after + 1 < len(tokens):
        return not (tokens[after].capital and tokens[after + 1].capital)
    return None


def _ends_another(scan: Scan, first: int, after: int) -> bool:
    """Tell whether the word at token *first* ends a compound, or is a syllable of a name."""
    tokens = scan.tokens
    word, before = tokens[first].word, tokens[first - 1]
    # "thi công kênh" is two words, though "công kênh" is one.
    whole = first > 1 and f"{tokens[first - 2].word} {before.word}" in words.compounds()
    if f"{before.word} {word}" in words.compounds() and not (whole and tokens[after].capital):
        return True
    if before.word in ("các", "những", "nhiều", "miền"):
        return True
    both = first > 1 and tokens[first - 2].word == "hai"  # "hai đầu cầu Sông Hàn"
    if word == "cầu" and before.word in ("đầu", "điểm") and not both:
        return True
    if word == "phố" and before.word in ("thành", "đường", "khu"):
        return True
    # "Nguyễn Cầu", "quận Cầu Giấy": a syllable of a name.
    zone = before.word == "khu" and first > 1 and tokens[first - 2].word == "đặc"
    return tokens[first].capital and (before.capital or before.word in _UNITS or zone)
