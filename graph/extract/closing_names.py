"""Who signs the last line of a text, where more follows the name or a break before it was lost.

"… chất lượng. Hiếu Minh thực hiện", "… tại chợ. QUỐC HÙNG - Ảnh: CAO THĂNG", "D.Thu >>> Xem …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables, vietnamese
from graph.model import MentionKind
from graph.vietnamese import LOWER, UPPER

_TAIL = 170
_WORD = rf"[{UPPER}][{LOWER}]+"
_INITIALS = rf"(?:[{UPPER}][{LOWER}{UPPER}]{{0,2}}\.){{1,3}}[ ]?[{UPPER}][{LOWER}{UPPER}]*"
_CAPITALS = rf"[{UPPER}]{{2,}}(?:[ \xa0][{UPPER}]{{2,}}){{1,3}}"
_NAME = rf"(?:{_INITIALS}|{_WORD}(?:[ \xa0]{_WORD}){{1,3}}|{_CAPITALS})"
_SIGNER = rf"(?:{_INITIALS}[ \xa0])?{_NAME}"  # "L.Phong Sơn Nhung" are two.
_NAMES = rf"(?P<names>{_SIGNER}(?:[ \xa0]?[-–][ \xa0]?{_SIGNER}){{0,4}})"
# What may stand behind: what they did, whose pictures, the source, what else there is to read.
_REST = (
    r"(?P<rest>[ \xa0](?:thực hiện|lược ghi|ghi|tổng hợp|lược dịch|dịch)|"
    r"[ \xa0]?[-–][ \xa0](?:Ảnh|Theo|Video|Clip)[: ].{1,60}|[ \xa0]?\([^()\n]{2,60}\)|"
    r"[ \xa0]?(?:>>|\*).*|[ \xa0]Theo[ \xa0][^.\n]{2,40})?"
)
_CLOSING = re.compile(rf"[.!?…”\"’)\]/*:][ \xa0\n]*{_NAMES}{_REST}[ \xa0.*–-]*$", re.DOTALL)
_EACH = re.compile(_NAME)
# A day that ends the last sentence without a full stop: "… vào ngày 20/7 Nguyễn Quỳnh".
_DATED = re.compile(rf"\d[ \xa0]{_NAMES}[ \xa0]*$")


def extract(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Yield the names."""
    end = len(scan.text.rstrip())
    start = max(0, end - _TAIL)
    found = _CLOSING.search(scan.text, start, end) or _DATED.search(scan.text, start, end)
    if found is None:
        return
    alone = not found.groupdict().get("rest")
    names = [name.span() for name in _EACH.finditer(scan.text, *found.span("names"))]
    signed = scan.layout.bylines
    if any(start < last and first < end for start, end in names for first, last in signed):
        return
    if all(_signs(scan, text, *name, alone=alone) for name in names):
        for name in names:
            if scan.free(*name):
                yield Span(*name, MentionKind.PERSON, "person/closing")


def _signs(scan: Scan, text: Syllables, start: int, end: int, *, alone: bool) -> bool:
    """Whether the capitals are a person's, and no place, body or word."""
    first, after = scan.token(start), scan.token(end)
    if "." in scan.text[start:end]:
        return not scan.text[start:end].endswith((".V", ".VN"))  # "P.V", "VOV.VN"
    if not all(vietnamese(text.word(at)) for at in range(first, after)):
        return False
    head = text.head(first) and not text.surname(first)
    if head or text.title(first) or text.word(first) in _PAGE:
        return False
    place = text.toponym(first)
    if place is not None and place[0] >= after and (alone or place[1][0].level == "country"):
        return False
    capitals = scan.text[start:end].isupper()
    return capitals or not any(text.compound(at, at + 2) for at in range(first, after - 1))


_PAGE = frozenset(
    (
        "xem",
        "đọc",
        "tin",
        "video",
        "clip",
        "còn",
        "mời",
        "ảnh",
        "nguồn",
        "bài",
        "theo",
        "nhóm",
        "báo",
    )
)
