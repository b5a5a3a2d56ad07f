"""Pairs of offices that nobody holds both, so that a comma between them parts two persons."""

from __future__ import annotations

import re

from graph.vietnamese import normalise

_LESSER = re.compile(
    r"(?:(?:tổng |phó )*giám đốc|bộ trưởng|thứ trưởng|thống đốc|(?:phó )?(?:tổng |chi )?cục trưởng|"
    r"vụ trưởng|trưởng phòng)$"
)
_OF_STATE = re.compile(r"(?:phó )?thủ tướng(?: thường trực)?$|(?:tổng bí thư|chủ tịch nước)$")
_COMMITTEE = re.compile(r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?!\w)")


def parted(first: str, second: str, body: str) -> bool:
    """Tell whether who holds the *second* office, of *body*, cannot hold the *first* too.

    "Trả lời chất vấn của Bộ trưởng X, Phó Thủ tướng A nói" tells of two persons: the higher office
    of one person is told before the lesser one, and a former one ("nguyên Giám đốc") may stand anywhere.
    """
    if not _LESSER.match(normalise(first)):
        return False
    office = normalise(second)
    return bool(_OF_STATE.match(office)) or (
        office == "chủ tịch" and _COMMITTEE.match(normalise(body)) is not None
    )


_SEAT = re.compile(r"(?:(?:tỉnh|thành|huyện|quận|thị) ủy|ubnd|ủy ban nhân dân|hđnd)(?!\w)")
_UNDER = re.compile(r"(?:sở|công an|cục|chi cục|phòng|bệnh viện|kho bạc)(?!\w)")
_DIRECTOR = re.compile(r"(?:phó )?(?:giám đốc|(?:chi )?cục trưởng|trưởng(?: phòng| công an)?)$")


def apart(first: str, office: str, second: str) -> bool:
    """Tell whether who leads the *first* body has no *office* in the *second*, which is under it.

    "Báo cáo với Bí thư Thành ủy X, Giám đốc Sở Y A cho hay" tells of two persons.
    """
    if not _SEAT.match(normalise(first)) or not _UNDER.match(normalise(second)):
        return False
    return _DIRECTOR.match(normalise(office)) is not None
