"""Names in capitals that sign an article or a part of it: "… kiểm tra. XUÂN CƯỜNG", "Bài: SỸ ĐÔNG"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import words
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import LOWER, UPPER

NAME = rf"[{UPPER}]{{2,}}(?:[ \xa0][{UPPER}]{{2,}}){{1,3}}"
"""The pattern of a name in capitals."""
# At the end of a paragraph, alone, in brackets, or with what its bearer did.
_LAST = re.compile(
    rf"(?P<before>[^\s{UPPER}][ \xa0]+|[.!?…”\"][ \xa0]*\()(?P<name>{NAME})\)?"
    r"(?:[ \xa0](?:thực hiện|ghi|lược ghi|tổng hợp|\((?:thực hiện|ghi|lược ghi|tổng hợp|[^()\n]{2,30})\)))?"
    r"[ \xa0.*]*$"
)
# Who wrote, with the word for it.
_WROTE = Led(
    rf"(?:Bài|Tin|Bài viết|Ghi chép|Phóng sự)[ \xa0]?:[ \xa0]*(?P<name>{NAME})(?=[ \xa0]*(?:[;,.)-]|\n|$))",
    by="bài|tin|ghi|phóng",
)
# Who answers for a paper: "Tổng Biên tập: NGÔ ANH TÚ Phó Tổng Biên tập: …".
_ANSWERS = Led(
    r"(?i:biên tập|giám đốc|nội dung|xuất bản)[ \xa0]?:[ \xa0]*"
    rf"(?P<names>{NAME}(?:,[ \xa0]{NAME})*)(?=[ \xa0]*(?:[;,.)-]|\n|$|[{UPPER}][{LOWER}]))",
    by="biên tập|giám đốc|nội dung|xuất bản",
)
_EACH = re.compile(NAME)
_PICTURED = re.compile(
    rf"(?:^|[.!?…”\"\n(])[ \xa0]*Ảnh[ \xa0](?P<name>{NAME})(?=[ \xa0]*(?:[.)\n]|$))"
)
_LONGEST = 60
# Capitals with which a page goes on below the article.
PAGE = words.of("xem đọc tin video clip hết còn mời ảnh nguồn bài theo tags từ hotline liên chia")


def extract(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Yield the names."""
    blocks = scan.layout.blocks
    for block in blocks:
        start = max(block.start, block.end - _LONGEST)
        capitals = scan.text[max(start, block.end - 4) : block.end].rstrip(" \xa0.)*").isupper()
        if not (capitals or scan.text.endswith(("hiện", "ghi", "hợp", ")"), start, block.end)):
            continue
        found = _LAST.search(scan.text, start, block.end)
        if found is None:
            continue
        ended = found["before"].rstrip(" \xa0(")[-1:] in '.!?…”"/:)'
        if (ended or block is blocks[-1]) and _is_name(text, *found.span("name")):
            yield _person(found)
    for found in (*scan.led(_WROTE, scan.text), *_pictured(scan)):
        if _is_name(text, *found.span("name")):
            yield _person(found)
    for answers in scan.led(_ANSWERS, scan.text):
        for name in _EACH.finditer(scan.text, *answers.span("names")):
            if _is_name(text, *name.span()):
                yield Span(*name.span(), MentionKind.PERSON, "person/credit")


def _pictured(scan: Scan) -> Iterator[re.Match[str]]:
    return _PICTURED.finditer(scan.text) if "Ảnh " in scan.text else iter(())


def _person(found: re.Match[str]) -> Span:
    return Span(*found.span("name"), MentionKind.PERSON, "person/credit")


def _is_name(text: Syllables, start: int, end: int) -> bool:
    """Whether the capitals are a person's, and no place, body or word."""
    first, last = text.at(start), text.at(end)
    if first is None:
        return False
    after = last if last is not None else first + len(text.text[start:end].split())
    if not all(vietnamese(text.word(at)) for at in range(first, after)):
        return False
    if text.word(first) in PAGE or text.head(first) or text.title(first) or text.toponym(first):
        return False
    return not any(text.compound(at, at + 2) for at in range(first, after - 1))
