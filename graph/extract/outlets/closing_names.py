"""Who signs a text or took a picture, where more follows the name or a break before it was lost.

"… chất lượng. Hiếu Minh thực hiện", "… tại chợ. QUỐC HÙNG - Ảnh: CAO THĂNG", "D.Thu >>> Xem …";
"Ảnh: X.N Sở Y tế cho biết", "Ảnh Trí Kiên Chia sẻ với chúng tôi".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.base import Scan, Span
from graph.extract.outlets import signatures
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, outlets
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import LOWER, UPPER

_TAIL = 170
_WORD = rf"[{UPPER}][{LOWER}]+"
_INITIALS = rf"(?:[{UPPER}][{LOWER}{UPPER}]{{0,2}}\.){{1,3}}[ ]?[{UPPER}][{LOWER}{UPPER}]*"
_NAME = rf"(?:{_INITIALS}|{_WORD}(?:[ \xa0]{_WORD}){{1,3}}|{signatures.NAME})"
_SIGNER = rf"(?:{_INITIALS}[ \xa0])?{_NAME}"  # "L.Phong Sơn Nhung" are two.
_NAMES = rf"(?P<names>{_SIGNER}(?:[ \xa0]?[-–][ \xa0]?{_SIGNER}){{0,4}})"
# What may stand behind: what they did, whose pictures, the source, what else there is to read.
_REST = (
    r"(?P<rest>[ \xa0](?:thực hiện|lược ghi|ghi|tổng hợp|lược dịch|dịch)|"
    r"[ \xa0]?[-–][ \xa0](?:Ảnh|Theo|Video|Clip)[: ].{1,60}|[ \xa0]?\([^()\n]{2,60}\)|"
    r"[ \xa0]?(?:>>|\*).*|[ \xa0]Theo[ \xa0][^.\n]{2,40})?"
)
# With the letters of all of Europe in it ten times, this takes as long to compile as thirty others.
_SIGNED = re.compile(rf"{_NAMES}{_REST}[ \xa0.*–-]*$", re.DOTALL)
_CLOSED = re.compile(r"[.!?…”\"’)\]/*:][ \xa0\n]*")
# A day that ends the last sentence without a full stop: "… vào ngày 20/7 Nguyễn Quỳnh".
_DATED = re.compile(r"\d[ \xa0]")
_EACH = re.compile(_NAME)
_PICTURE = Led(
    rf"(?<!\w)Ảnh(?:[ \xa0]?:)?[ \xa0](?:(?P<letters>(?:[{UPPER}]{{1,2}}\.)+[{UPPER}][{LOWER}]*)(?=[ \xa0/])|"
    rf"(?P<name>{_WORD}[ \xa0]{_WORD})(?=[ \xa0/).–-]))",
    by="ảnh",
)
_CLOSERS = frozenset((")", "/", "–", "-"))
_OPENERS = contexts.of("opener")


def extract(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Yield the names."""
    yield from _last_line(scan, text)
    yield from _photographers(scan, text)


def _photographers(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Who took a picture, where the next sentence begins right behind the name."""
    for found in scan.led(_PICTURE, scan.text):
        name = found.span("letters")
        if name[0] < 0:
            name = found.span("name")
            after = scan.token(name[1])
            begins = text.capital(after) and text.joined(after + 1) and not text.capital(after + 1)
            begins = begins and (text.compound(after, after + 2) or text.word(after) in _OPENERS)
            if not (begins or text.word(after) in _CLOSERS) or text.word(after - 3) == ":":
                continue
        if scan.free(*name) and _signs(scan, text, *name, alone=False):
            yield Span(*name, MentionKind.PERSON, "person/closing")


def _last_line(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Who signs the last line."""
    end = len(scan.text.rstrip())
    start = max(0, end - _TAIL)
    found = _signature(scan.text, start, end)
    if found is None:
        return
    alone = not found["rest"]
    names = [name.span() for name in _EACH.finditer(scan.text, *found.span("names"))]
    signed = scan.layout.bylines
    if any(start < last and first < end for start, end in names for first, last in signed):
        return
    if all(_signs(scan, text, *name, alone=alone) for name in names):
        for name in names:
            if scan.free(*name):
                yield Span(*name, MentionKind.PERSON, "person/closing")


def _signature(text: str, start: int, end: int) -> re.Match[str] | None:
    """The names with which ``text[start:end]`` ends, behind a closed sentence or a day."""
    for closed in _CLOSED.finditer(text, start, end):
        if found := _SIGNED.match(text, closed.end(), end):
            return found
    for day in _DATED.finditer(text, start, end):
        found = _SIGNED.match(text, day.end(), end)
        if found and not text[found.end("names") : end].strip(" \xa0"):
            return found
    return None


def _signs(scan: Scan, text: Syllables, start: int, end: int, *, alone: bool) -> bool:
    """Whether the capitals are a person's, and no place, body or word."""
    first, after = scan.token(start), scan.token(end)
    if "." in scan.text[start:end]:  # No "P.V", "VOV.VN", "I.T" for the Internet.
        written = scan.text[start:end]
        return not written.endswith((".V", ".VN")) and written not in ("I.T", "T.L")
    if not all(vietnamese(text.word(at)) for at in range(first, after)):
        return False
    press = outlets.press().match(text.tokens, first)
    if press is not None and press[0] >= after:
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
