"""Names of the highlands, whose first letter tells man from woman: "K'Bảo", "H'Hen Niê"."""

import re
from collections.abc import Iterator

from graph.extract.base import Scan, Span
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import LOWER, UPPER

_HIGHLAND = Led(
    rf"(?<![\w'’.-])[KH]['’][{UPPER}][{LOWER}]+(?:[ \xa0][{UPPER}][{LOWER}]+){{0,2}}(?!\w)",
    by="k'|k’|h'|h’",
)
_LEVELLED = re.compile(
    r"(?<!\w)(?:xã|phường|thôn|bon|buôn|bản|làng|huyện|suối|thác|hồ|núi|đồi|đường|tộc|người)[ \xa0]$"
)
_ADDRESSES = frozenset(("anh", "chị", "ông", "bà", "em", "cô", "chú", "bác", "già", "cháu"))


def extract(scan: Scan) -> Iterator[Span]:
    """Yield persons by such names."""
    for found in scan.led(_HIGHLAND, scan.text):
        start, end = found.span()
        place = scan.toponym_at(start) is not None
        if (
            not place
            and scan.free(start, end)
            and not _LEVELLED.search(scan.before(start, 12))
            and not _behind_capital(scan.text, start)
        ):
            yield Span(start, end, MentionKind.PERSON, "person/highland")


def _behind_capital(text: str, start: int) -> bool:
    """Whether a word with a capital stands right before *start*: "xã Dur K’Man"."""
    before = text[max(0, start - 12) : start]
    word = before.rstrip(" \xa0").split(" ")[-1]
    if word.lower() in _ADDRESSES:
        return False  # "Anh K'Bảo"
    return before[-1:] in (" ", "\xa0") and word[:1].isupper() and word[-1:].isalpha()
