"""Task forces named by the act that they carry out: "Ban Chỉ đạo thi hành Luật Đất đai".

They come before the documents: the name of the act belongs to the body's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import syllables
from graph.extract.base import Scan, Span
from graph.extract.body_grammar import grammar, tails
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.model import MentionKind
from graph.patterns import Led

_ACTS = (
    "Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Hiệp định|Đề án|Chương trình|Chiến lược|Chỉ thị|"
    "Kết luận|Quy hoạch|Dự án|Cơ chế|Quy chế|Phong trào|Cuộc vận động|Kế hoạch"
)
_ACT = Led(rf"(?<!\w)(?:{_ACTS}|dự án|đề án)(?!\w)", by=_ACTS.lower())
# The number of the act, where the name ends with its type: "… thực hiện Nghị quyết 18-NQ/TW".
_NUMBER = re.compile(r"[ \xa0](?:số[ \xa0])?\d{1,4}(?:/\d{4})?(?:[-/][A-ZĐ][A-ZĐ0-9]*)*(?![\w/])")
_YEAR = re.compile(r"[ \xa0]năm[ \xa0](?:19|20)\d\d(?!\w)")


# Heads of bodies that run what their name ends with: "Văn phòng Điều phối Chương trình …".
_RUNNING = frozenset(("Văn phòng", "Ban Quản lý"))
# Heads whose field may hold the word for an act behind its first words: "Viện Chính sách và Chiến lược …".
_LEARNED = frozenset(("Viện", "Học viện", "Trung tâm"))
_PLANNED = frozenset(("Chiến lược", "Quy hoạch"))
_HOLDING = _RUNNING | _LEARNED | {"Hội đồng"}


# A team called by the number of the act: "Tổ công tác triển khai Đề án 06 tỉnh Hà Nam".
_TEAM = Led(
    r"tổ(?: công tác)?(?: (?:triển khai|thực hiện|thi hành))?"
    r" (?:đề án|dự án|kế hoạch|nghị quyết|chỉ thị)(?: số)? \d{1,4}(?:[-/][a-zđ0-9]+)*(?![\w/])",
    by="tổ",
)


# A board that runs a project by its title in quotation marks.
_BOARD = Led(r"ban quản lý (?:các )?dự án [“\"][^”\"\n]{5,120}(?=[”\"])", by="ban")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the bodies whose purpose names an act."""
    if next(scan.led(_ACT, scan.text), None) is None:
        return
    text = syllables.of(scan.text)
    for found in scan.led(_TEAM):
        last = text.at(found.end() + 1)
        place = tails.read(text, last) if last is not None else None
        if scan.text[found.start()].isupper():
            end = text.tokens[place.last - 1].end if place is not None else found.end()
            yield Span(found.start(), end, MentionKind.AGENCY, "agency/task-force")
    for found in scan.led(_BOARD):
        if scan.text[found.start()].isupper():
            yield Span(found.start(), found.end(), MentionKind.AGENCY, "agency/task-force")
    for index in text.openings:
        if not text.capital(index):
            continue
        body = grammar.read(text, index)
        if body is None or not (body.purpose or body.head.name in _HOLDING):
            continue
        start, end = text.tokens.bounds(index, body.last)
        acts = [act for act in _ACT.pattern.finditer(scan.text, start, end) if _inside(body, act)]
        if not acts or not _named_by(text, body, acts[0]):
            continue
        if acts[-1].end() == end and (number := _NUMBER.match(scan.text, end)):
            end = number.end()
        elif year := _YEAR.match(scan.text, end):
            end = year.end()
        yield Span(start, end, MentionKind.AGENCY, "agency/task-force")


def _inside(body: Body, act: re.Match[str]) -> bool:
    """Whether the word for an act is one that names of the body's kind hold: small ones are of boards."""
    if act[0][0].isupper():
        return True
    about = " về " in f" {body.field or ''} "
    return body.head.name == "Hội đồng" and not about


def _named_by(text: Syllables, body: Body, act: re.Match[str]) -> bool:
    """Whether the body is one whose name holds the word for an *act*."""
    if body.purpose or body.head.name in _RUNNING or body.head.name == "Hội đồng":
        return True
    index = text.at(act.start())
    at = body.first if index is None else index
    behind = at > body.first + 1 and text.head(body.first) != (at, body.head)
    on = at + act[0].count(" ") + 1
    small = text.joined(on) and text.word(on).isalpha() and not text.capital(on)
    planned = act[0] in _PLANNED and small and text.word(on) != "và"
    return behind and planned and body.head.name in _LEARNED and on < body.last
