"""Departments whose names go on in small words up to the body that they belong to.

"Phòng Quản lý sát hạch và cấp giấy phép lái xe (Sở GTVT)", "Phòng Hướng dẫn tuần tra … thuộc Cục CSGT".
"""

from __future__ import annotations

from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words
from graph.lexicon.heads import Head

_KINDS = frozenset(("phong", "trung-tam", "vu", "cuc", "chi-cuc", "ban-cua-uy-ban", "ban-quan-ly"))
_OWNERS = frozenset(("(", "thuộc"))
_LINKS = frozenset(("và", ",", "&"))
# Words with which something else than a name goes on.
_STOPS = words.of(
    "theo tại trong khi sau trước từ đến với của do bởi vì nên nhưng để các những một có là không được bị "
    "cho trực về qua như thì mà sẽ đã đang vừa cũng ở này đó"
)
_LONGEST = 16


def reach(text: Syllables, first: int, after: int, head: Head) -> int:
    """The index at which the owner of the department stands whose field begins at *first*, or *after*.

    *after* stands behind what the lists know of the field.
    """
    if head.kind not in _KINDS or not text.capital(first) or not text.joined(after):
        return after
    acting = contexts.of("acting", "predicate")
    for at in range(max(after, first + 1), min(first + _LONGEST, len(text) - 1)):
        word = text.word(at)
        if word in _OWNERS and at > after and at - first > 2:
            owner = text.head(at + 1) if text.capital(at + 1) else None
            if owner is None or owner[1].kind == head.kind:
                return after
            return at - (text.word(at - 1) in _LINKS)  # "Trung tâm Khuyến nông, thuộc Sở X"
        small = word.isalpha() and not text.capital(at) and word not in _STOPS
        if not text.joined(at) or not (small or word in _LINKS):
            return after
        linked = text.word(at - 1) in _LINKS or at == first
        if text.words(at, at + 2) in acting and not linked:
            return after
    return after
