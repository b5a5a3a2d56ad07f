"""Sentences with their offsets: ``text[sentence.start:sentence.end] == sentence.text``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from graph.model import Sentence
from graph.vietnamese import BLANKS, LOWER, UPPER, normalise

# A full stop ends no sentence after these, whatever follows.
_TITLES = re.compile(
    "tp|tx|tt|q|p|h|x|đ|ks|bs|ts|ths|pgs|gs|cn|nt|nsnd|nsưt|ls|lm|tr|mr|mrs|ms|dr|no|st|vs|th|s|t|đc|tl|km"
)
# Words that open a sentence and no name: "… của Sở Tư pháp TP. Qua kiểm tra, Sở …".
_OPENERS = re.compile(
    r"(?:Qua|Theo|Trong|Tại|Ngày|Tuy|Sau|Đây|Các|Những|Trước|Với|Để|Khi|Do|Đến|Từ|Tuy nhiên|Việc|Hiện|Trên|"
    r"Nếu|Vì|Ngoài|Cùng|Đồng thời|Bên cạnh)(?= [^\W\d_])"
)
# After these it ends one where a capital follows that opens no name: they also close enumerations.
_CLOSERS = frozenset(("v.v", "vv", "tp.hcm"))

SIGNS = (".", "…", "!", "?")
_STOP = re.compile(r"[.…!?]+[”\"’'»)\]]*(?=[ \t\xa0\r]|$)")
# The end of what stands before a stop: tried once, and not at each letter that the word may begin at.
_WORD_BEFORE = re.compile(r"(?:.*[^\w/&.])?([\w/&.]+)$", re.DOTALL)
_NEXT = re.compile(r"[ \t\xa0\r]*([“\"‘'«(\[–-]*[ \xa0]?)(\S)?")
_PARAGRAPH = re.compile(r"[^\n]+")
# Of 86,878 sentences in news one is longer, which is a list. What is asked of a sentence may
# take the square of its length, so it is cut between two words there.
LONGEST = 3000


def _ends(text: str, found: re.Match[str], end: int) -> bool:
    """Tell whether the stop *found* ends its sentence; *end* is where the paragraph ends."""
    after = _NEXT.match(text, found.end(), end)
    if after is None or after[2] is None:
        return True
    opener = after[2]
    mark = found[0]
    if opener in LOWER:
        return False
    if mark[0] != ".":
        return opener not in ",;:."
    if opener in ",;:)":
        return False
    if len(mark.rstrip("”\"’'»)]")) > 1:
        return True  # An ellipsis, and a capital or a digit after it.
    before = _WORD_BEFORE.match(text, max(0, found.start() - 20), found.start())
    if before is None:
        return True
    word = before[1]
    last = normalise(word.rsplit(".", 1)[-1])
    if normalise(word) in _CLOSERS:
        return True
    if _TITLES.fullmatch(last) and (word[0] in UPPER or "." in word):
        return _OPENERS.match(text, after.start(2), end) is not None
    # An initial: "Nguyễn V. A", "T. Hà"; but "nhóm A. Sáng nay" cannot be told from it.
    return not (len(last) == 1 and word[-1] in UPPER)


def _stops(text: str, start: int, end: int, signs: Sequence[int] | None) -> Iterator[re.Match[str]]:
    """What may end a sentence of ``text[start:end]``, tried at its *signs* where they are known."""
    if signs is None:
        yield from _STOP.finditer(text, start, end)
        return
    for sign in signs[bisect_left(signs, start) : bisect_left(signs, end)]:
        if sign >= start and (found := _STOP.match(text, sign, end)):
            start = found.end()
            yield found


def _split(
    text: str, start: int, end: int, signs: Sequence[int] | None
) -> Iterator[tuple[int, int]]:
    begin = start
    for found in _stops(text, start, end, signs):
        if _ends(text, found, end):
            yield from _bounded(text, begin, found.end())
            begin = found.end()
    yield from _bounded(text, begin, end)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence from *start* to *end*, in pieces where it is longer than any that is one."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def split(
    text: str,
    blocks: Iterable[tuple[int, int]] | None = None,
    signs: Sequence[int] | None = None,
) -> tuple[Sentence, ...]:
    """The sentences of *text* in order; none is empty or crosses the end of a line.

    *blocks* are the ranges to read, by default all lines; their bounds are bounds of sentences.
    *signs* are where those of ``SIGNS`` stand, ascending; to know it spares a look at each letter.
    """
    if blocks is None:
        blocks = ((found.start(), found.end()) for found in _PARAGRAPH.finditer(text))
    sentences = []
    for block in blocks:
        for start, end in _split(text, *block, signs):
            piece = text[start:end]
            start += len(piece) - len(piece.lstrip(BLANKS))
            if kept := piece.strip(BLANKS):
                sentences.append(Sentence(start, kept))
    return tuple(sentences)
