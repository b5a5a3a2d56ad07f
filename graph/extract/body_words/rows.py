"""Bodies in a row whose last one carries the place of all: "Hội Nông dân, Đoàn Thanh niên xã Tân Lập"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.extract.body_grammar.body import Body
from graph.extract.body_words.traps import COMMITTEES, COUNCILS
from graph.extract.syllables import Syllables
from graph.lexicon.heads import SEAT, UNDER

LONGEST = 7
_LINKS = frozenset((",", "và", "-"))
# Who is named for a body inside a row: "HĐND, lãnh đạo UBND huyện Tân Hạ".
_LED = frozenset(("lãnh đạo", "đại diện", "đại diện lãnh đạo", "thường trực", "tập thể lãnh đạo"))
# Heads that mean other things besides, or whose bodies no other's place is.
_APART = frozenset(("thanh-tra", "chi-nhanh", "van-phong", "trung-uong-dang", "co-quan-ngang-bo"))
_ORGANIZERS = frozenset(("Ban Tổ chức", "Ban Biên tập", "Ban Giám hiệu"))
_COUNTRIES = frozenset(("country", "city"))


def shares_place(text: Syllables, body: Body, following: Sequence[Body]) -> bool:
    """Whether the place behind the last of *following* is that of *body* too: "HĐND, UBND thành phố"."""
    last = body.last
    if not (_without(body) and text.capital(body.first) and _peer(text, body)):
        return False
    for other in following:
        apart = other.first - last != 1 and text.words(last + 1, other.first) not in _LED
        if apart or text.word(last) not in _LINKS:
            return False
        if not text.capital(other.first):
            return False
        if other.place is not None:
            return _ends_row(body, other)
        if not _peer(text, other):
            return False
        last = other.last
    return False


def _without(body: Body) -> bool:
    """Whether *body* has no place: a head alone, or the standing committee of a council alone."""
    if body.bare:
        return True
    over = body.superior
    return over is not None and over.bare and over.head.name in COUNCILS


def _peer(text: Syllables, body: Body) -> bool:
    """Whether each place has a body such as *body*."""
    head = body.head
    if head.name in COUNCILS | COMMITTEES:
        return True
    long = body.last - body.first > 1 or text.initials(body.first)
    seated = head.form in (SEAT, UNDER) and head.kind not in _APART
    seated = seated and "ối cao" not in head.name
    return long and not head.organization and (seated or body.field is not None)


def _ends_row(body: Body, other: Body) -> bool:
    """Whether *other* ends a row of bodies of one place that *body* stands in."""
    place, over = other.place, other.superior
    if place is None or place.central or other.organization:
        return False
    if any(unit.level in _COUNTRIES for unit in place.units):
        return False
    if body.head.name in _ORGANIZERS:
        return over is not None and over.head.name in COMMITTEES
    return True
