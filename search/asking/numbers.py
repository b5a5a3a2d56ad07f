"""Numbers of legal documents as people type them → as documents write them.

``3476 qd ubnd``, ``3476 / QĐ – UBND`` and ``3476qđubnd`` all mean 3476/QĐ-UBND; ``qd3476`` and ``ct 23``
begin with an abbreviated type; in ``QD 3476 UBND 2017`` issuer and year follow. Decree 30/2020/NĐ-CP,
annex III, lists the abbreviations of types.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from graph import vietnamese
from search.words import abbreviations

_TYPES = {
    "qđ": "quyết định", "nđ": "nghị định", "nq": "nghị quyết", "ct": "chỉ thị", "tt": "thông tư",
    "ttlt": "thông tư liên tịch", "cv": "công văn", "kh": "kế hoạch", "tb": "thông báo",
    "kl": "kết luận", "hd": "hướng dẫn", "bc": "báo cáo", "ttr": "tờ trình", "qc": "quy chế",
    "cđ": "công điện", "gp": "giấy phép", "pc": "phiếu chuyển",
}  # fmt: skip
_BARE = {vietnamese.fold(short): long for short, long in _TYPES.items()}
_SHORT = {vietnamese.fold(long): vietnamese.fold(short) for short, long in _TYPES.items()}
_TYPE = "|".join(sorted(_BARE, key=len, reverse=True))
# What issues documents is abbreviated to consonants, but for committees (ủy ban) and those of the Party.
_ISSUER = r"(?:tu|ub|u?[bcdghklmnpqrstvxyw]{2,8})"
_GAP = r"[\s/._–—‑-]*"
_LOOSE = re.compile(
    rf"(?<![\w/-])(?P<serial>\d{{1,6}})(?:[\s/._-]+(?P<year>(?:19|20)\d\d))?{_GAP}"
    rf"(?P<type>{_TYPE}){_GAP}(?P<issuer>{_ISSUER})(?:[/–‑-](?P<more>{_ISSUER}))?(?![\w/-])"
)
# PC45 is a division of the police.
_TYPE_FIRST = re.compile(rf"(?<![\w/-])(?!pc)(?P<type>{_TYPE})[\s.-]*(?=\d)")
# Heads of bodies whose abbreviations stand behind a number: "hn" of "tt 32 hn" is a place.
_HEADS = (
    "bộ ", "sở ", "ủy ban", "hội đồng nhân dân", "ngân hàng nhà nước", "tòa án", "viện kiểm sát", "quốc hội",
    "văn phòng", "thanh tra", "kiểm toán nhà nước", "chủ tịch nước", "thủ tướng", "bảo hiểm xã hội",
    "trung ương",
)  # fmt: skip
_REGULAR = re.compile(r"\d+(?:/\d{4})?/[a-z]+-[a-z-]+")


def tidy(text: str) -> str:
    """Return *text* with loosely typed numbers written as documents write them.

    An abbreviated type before a number is written out, in marks if *text* has any.
    """
    marked = vietnamese.has_marks(text)

    def write_out(found: re.Match[str]) -> str:
        long = _BARE[found["type"]]
        return f"{long if marked else vietnamese.fold(long)} "

    def join(found: re.Match[str]) -> str:
        code = _SHORT.get(found["type"], found["type"])
        long = _BARE[code] if marked else vietnamese.fold(_BARE[code])
        year = f"/{found['year']}" if found["year"] else ""
        after = f" {found['after']}" if found["after"] else ""
        return f"{long} {found['serial']}{year}/{code}-{found['issuer']}{after}"

    text = _replace(_issued(), text, join)
    return _replace(_TYPE_FIRST, _replace(_LOOSE, text, _written), write_out)


def _written(found: re.Match[str]) -> str | None:
    code = f"{found['type']}{found['issuer']}"
    if _REGULAR.fullmatch(found.group()) or code in _other_abbreviations():
        return None
    year = f"/{found['year']}" if found["year"] else ""
    more = f"-{found['more']}" if found["more"] else ""
    return f"{found['serial']}{year}/{found['type']}-{found['issuer']}{more}"


@cache
def _issued() -> re.Pattern[str]:
    """Return a pattern of numbers behind the type of a document and before who issued it."""
    known = (one for one in abbreviations.table() if one.long.startswith(_HEADS))
    issuers = {vietnamese.fold("".join(one.parts)) for one in known} | {"cp", "tu"}
    types = "|".join(sorted(_SHORT | _BARE, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w/-])(?P<type>{types})\s*(?:\bso\s+)?(?P<serial>\d{{1,6}})"
        rf"(?:[\s/._-]+(?P<year>(?:19|20)\d\d))?[\s/._-]+(?P<issuer>{'|'.join(sorted(issuers))})"
        r"(?:\s+(?:nam\s+)?(?P<after>(?:19|20)\d\d))?(?![\w/-])"
    )


@cache
def _other_abbreviations() -> frozenset[str]:
    """Return what looks like a type and an issuer, and is a word: KH&CN of "top 10 KH CN"."""
    return frozenset(vietnamese.fold("".join(one.parts)) for one in abbreviations.table())


def _replace(
    pattern: re.Pattern[str], text: str, written: Callable[[re.Match[str]], str | None]
) -> str:
    pieces: list[str] = []
    cursor = 0
    for found in pattern.finditer(vietnamese.fold(text)):
        if (new := written(found)) is not None:
            pieces += (text[cursor : found.start()], new)
            cursor = found.end()
    return "".join((*pieces, text[cursor:]))
