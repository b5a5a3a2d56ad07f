"""Bodies that are whole by their head: "Quốc hội Lào", "Bộ Chính trị Đảng Cộng sản Cuba"."""

from __future__ import annotations

from graph.extract.body_grammar import parties, tails
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.lexicon.heads import Head

# What follows the word for the government where no government is meant.
_PRETENDERS = frozenset(("quốc gia", "quốc dân", "lâm thời", "điện tử"))
# Bodies that every country has one of.
_NATIONAL = frozenset(
    (
        "Chính phủ", "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Tòa án nhân dân tối cao",
        "Viện kiểm sát nhân dân tối cao", "Thanh tra Chính phủ", "Văn phòng Chính phủ", "Văn phòng Quốc hội",
        "Bộ Tổng tham mưu",
    )
)  # fmt: skip
# Bodies whose parts may have their own letters in a bracket between.
_OVER = frozenset(("bo", "so", "cong-an"))


def read(text: Syllables, index: int, after: int, head: Head) -> Body | None:
    """A body that is whole by its head; those of another country have its name behind it."""
    if text.joined(after) and text.words(after, after + 2) in _PRETENDERS:
        return None
    return (
        _of_centre(text, index, after, head)
        or _abroad(text, index, after, head)
        or _bracketed(text, index, after, head)
        or (_of_nation(text, index, after, head) if head.name in _NATIONAL else None)
        or Body(index, after, head)
    )


def _of_centre(text: Syllables, index: int, after: int, head: Head) -> Body | None:
    """A body of the centre of a Party, with its country: "Bộ Chính trị Đảng Cộng sản Cuba"."""
    party = parties.of_centre(text, after, head)
    place = tails.read(text, party) if party > after else None
    if place is None or not (place.abroad or is_home(place)):
        return None
    return Body(index, place.last, head, None, place if place.abroad else None)


def _abroad(text: Syllables, index: int, after: int, head: Head) -> Body | None:
    """A body of another country, or the Front of a place: "Chính phủ nước Cộng hòa Cuba"."""
    tail = tails.read(text, _state(text, after))
    if tail is None:
        return None
    front = head.kind == "mat-tran" and tail.level and tail.name
    return Body(index, tail.last, head, None, tail) if tail.abroad or front else None


def _bracketed(text: Syllables, index: int, after: int, head: Head) -> Body | None:
    """A body with its letters before our country: "Tổng Liên đoàn Lao động (LĐLĐ) Việt Nam"."""
    beyond = bracket(text, after)
    place = tails.read(text, beyond) if beyond > after else None
    return Body(index, place.last, head) if place is not None and is_home(place) else None


def _of_nation(text: Syllables, index: int, after: int, head: Head) -> Body | None:
    """A body that every country has one of, with whose it is, if that is told."""
    tail = tails.read(text, _state(text, after))
    if tail is not None and is_home(tail):
        return Body(index, tail.last, head)  # "Quốc hội Việt Nam", "… nước CHXHCN Việt Nam"
    if head.name == "Quốc hội" and text.words(after, after + 5) == "của chính quyền nhân dân":
        nation = tails.read(text, after + 5)  # "… của Chính quyền Nhân dân nước Cộng hòa Cuba"
        if nation is not None and nation.abroad:
            return Body(index, nation.last, head, None, nation)
    theirs = parties.shared(text, after)
    return Body(index, after, head, None, theirs) if theirs else None


def _state(text: Syllables, after: int) -> int:
    """The index after the words for a State at *after*: "nước", "Chính phủ Hoàng gia Campuchia"."""
    state = after + (text.word(after) == "nước" and text.joined(after) and text.joined(after + 1))
    royal = text.words(state, state + 2) == "hoàng gia" and text.joined(state + 2)
    return state + 2 * royal


def is_home(tail: Tail) -> bool:
    return tail.level is None and any(unit.name == "Việt Nam" for unit in tail.units)


def bracket(text: Syllables, index: int) -> int:
    """The index after "(TN&MT)" where the name goes on with a place or what it is part of, else *index*."""
    if text.word(index) != "(" or not text.capital(index + 1):
        return index
    for close in range(index + 2, min(index + 9, len(text))):
        if text.word(close) == ")":
            tail = tails.read(text, close + 1)
            placed = tail is not None and (tail.level or tail.units or tail.central)
            return close + 1 if placed or _over(text, close + 1) else index
    return index


def _over(text: Syllables, index: int) -> bool:
    """Whether what the body is a part of stands at *index*: "Phòng CSHS (PC45) Công an tỉnh"."""
    head = text.head(index) if text.joined(index) and text.capital(index) else None
    return head is not None and head[1].kind in _OVER
