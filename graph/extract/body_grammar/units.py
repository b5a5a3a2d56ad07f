"""Units that go by their number: "Sư đoàn Phòng không 361", "Lữ đoàn 170 hải quân"."""

from __future__ import annotations

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import fields
from graph.lexicon.heads import Head

_ARMS = frozenset(
    ("hải quân", "không quân", "phòng không", "pháo binh", "bộ binh", "đặc công", "công binh",
        "tên lửa", "xe tăng",
    )
)  # fmt: skip


def arm(text: Syllables, index: int, head: Head) -> int:
    """The index after the arm of a unit at *index*: "Sư đoàn Phòng không 361", else *index*."""
    if head.kind != "quan-doi" or not text.joined(index):
        return index
    found = fields.components().match(text.tokens, index)
    return found[0] + (text.word(found[0]) == "số") if found is not None else index


def numbered(text: Syllables, index: int) -> tuple[int, str]:
    """The number of a body and the name it is called by besides: "Sư đoàn 3 Sao Vàng"."""
    after, number = index + 1, text.written(index, index + 1)
    if text.words(after, after + 2) in _ARMS and text.joined(after) and text.joined(after + 1):
        return after + 2, text.written(index, after + 2)  # "Lữ đoàn 170 hải quân"
    while after < index + 3 and text.joined(after) and text.proper(after):
        taken = text.person(after) or text.toponym(after) or text.head(after) or text.title(after)
        if taken:
            break
        after += 1
    return (after if after == index + 3 else index + 1), number


NAMES = frozenset(("Quân khu", "Quân đoàn", "Binh đoàn", "Sư đoàn", "Lữ đoàn", "Trung đoàn"))


def bare(text: Syllables, index: int, after: int, head: Head) -> Body | None:
    """A unit without its number, which the text gave before: "lãnh đạo Binh đoàn"."""
    follows = text.joined(after) and (text.capital(after) or text.word(after)[:1].isdigit())
    if head.name not in NAMES or not text.capital(index) or follows:
        return None
    return Body(index, after, head)
