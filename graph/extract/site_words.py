"""Words for sites that are part of another word or name: "yêu cầu", "thành phố", "tàu sân bay"."""

from __future__ import annotations

from graph.extract import runs
from graph.extract.base import Scan
from graph.extract.roads import UNITS
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
    word = tokens[first].word
    if after - first > 1:
        ahead = tokens[first - 1].word if runs.adjacent(scan, first) else ""
        if word == "sân" and ahead == "tàu":
            return True  # "tàu sân bay Liêu Ninh"
        head = word == "khu" and ahead in ("trưởng", "phó")
        return (word in SIDES and not tokens[first].capital) or head
    if word == "biển":
        named = after + 1 < len(tokens) and tokens[after + 1].capital  # "đắm dưới biển Tài sản"
        return tokens[first].capital or not named or _is_side(scan, first, after)
    following = tokens[after : after + 2]
    if word == "đình" and tokens[first].capital and not following[-1].capital:
        return True
    if word == "điện":  # "ngành điện Hà Nội", "Bóng đèn Điện Quang"
        led = runs.adjacent(scan, first) and tokens[first - 1].word in _PALACE
        return tokens[first].capital or not led
    if tokens[first].capital and scan.toponym_at(tokens[first].start):
        return True
    if tokens[first].capital and word in _SURNAMES:
        return True
    if first and runs.adjacent(scan, first):
        before = tokens[first - 1]
        if word == "bến" and before.word in _LANDING:
            return True
        if word == "núi" and before.word == "vùng" and after < len(tokens):
            region = scan.toponym_at(tokens[after].start)
            if region is not None and region.values[0].level == "region":
                return True  # "vùng núi Bắc Bộ"
        if before.word in ("lòng", "nhảy") and word in ("sông", "cầu"):
            return after >= len(tokens) or not tokens[after].capital  # "lòng sông Dương Tử"
        if word == "đường" and before.word in ("lề", "lòng", "mặt", "từ"):
            return not tokens[after].capital if after < len(tokens) else True
        if word == "đường" and before.word in _ONTO and after + 1 < len(tokens):
            return not (tokens[after].capital and tokens[after + 1].capital)
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
        if tokens[first].capital and (before.capital or before.word in _UNITS):
            return True
    return False
