"""Sites that keep the memory of a person, with title and name: "Khu lưu niệm Chủ tịch Hồ Chí Minh"."""

from __future__ import annotations

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.lexicon import epithets, titles, words

SITES = frozenset(
    (
        "khu tưởng niệm", "khu lưu niệm", "nhà tưởng niệm", "nhà lưu niệm", "đền thờ", "khu di tích",
        "khu lăng mộ", "lăng mộ", "di tích", "khu mộ",
    )
)  # fmt: skip
# What the nation calls those whom it honours, before or between their titles.
_HONOURED = frozenset(
    (
        "anh hùng",
        "danh nhân",
        "đại thi hào",
        "danh tướng",
        "danh y",
        "nhà văn hóa",
        "chí sĩ",
        "thi sĩ",
    )
)
_JOINTS = words.of(", - – và")
_LONGEST = 14


def end(scan: Scan, start: int) -> int | None:
    """The index after the titles and the name of the person at token *start*, or None."""
    epithet = epithets.trie().match(scan.tokens, start)
    if epithet is not None:
        return epithet[0]  # "Khu lưu niệm Bác Hồ"
    titled = titles.trie().match(scan.tokens, start)
    if titled is not None and runs.adjacent(scan, titled[0]):
        last = runs.capitals(scan, titled[0], 4)
        if last > titled[0] + 1:
            return last
    return _honoured(scan, start)


def _honoured(scan: Scan, start: int) -> int | None:
    """The index after "Anh hùng dân tộc - Danh nhân văn hóa thế giới Nguyễn Trãi" at token *start*."""
    text = syllables.of(scan.text)
    if (
        text.words(start, start + 2) not in _HONOURED
        and text.words(start, start + 3) not in _HONOURED
    ):
        return None
    for index in range(start + 2, min(start + _LONGEST, len(text))):
        if not (text.word(index).isalpha() or text.word(index) in _JOINTS):
            return None
        if text.joined(index) and (after := text.person(index)) is not None:
            return after
    return None
