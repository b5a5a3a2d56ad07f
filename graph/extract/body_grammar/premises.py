"""What a board of management looks after: "Ban quản lý chợ Bến Lau", "Ban Quản lý Hồ Tây"."""

from __future__ import annotations

import re

from graph.extract import numerals
from graph.extract.answers import once
from graph.extract.body_grammar import components, tails
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, sites

_SHRINES = frozenset(("đền", "chợ", "miếu", "chùa", "phủ", "điện", "lăng"))
_GODS = frozenset(("bà", "ông", "cô", "đức", "mẫu", "thánh"))
_ROADS = frozenset(("đường", "phố", "cầu", "hầm", "hồ", "viên", "quảng trường"))
_WORDS = 4  # Words of the name in a row.


def field(text: Syllables, index: int, after: int, known: str | None) -> tuple[int, str | None]:
    """The field of a board of management, which may be the name of a site."""
    numbered = known is not None and text.word(after - 1).isdigit()
    if numbered or (known is not None and tails.read(text, after) is not None):
        return after, known  # "Ban Quản lý dự án 2"
    start = after if known is None else after - len(known.split())
    last = max(read(text, start), read(text, after))
    if last <= after and known is None and text.capital(index):
        last = kinds(text, start)  # "Ban quản lý cảng cá"
    return (last, text.written(start, last)) if last > after else (after, known)


_ZONE = re.compile(r"KV\d")


def border(text: Syllables, after: int, known: str) -> tuple[int, str]:
    """The field of a customs office at a gate: "Chi cục Hải quan cửa khẩu cảng Bến Lau khu vực 1"."""
    last, place = read(text, after), tails.read(text, after)
    if place is not None:
        last = place.last  # a port that is called by its city is followed by its zone
    start = after - len(known.split())
    if last == after:
        return after, known
    if text.words(last, last + 2) == "khu vực" and numerals.numbered(text, last + 2) == last + 3:
        last += 3
    elif text.joined(last) and _ZONE.fullmatch(text.written(last, last + 1)):
        last += 1
    elif place is not None:
        return after, known
    return last, text.written(start, last)


_ZONES = frozenset(("khu công nghiệp", "khu kinh tế", "khu chế xuất"))


def zones(text: Syllables, index: int) -> int:
    """The index after "và các khu công nghiệp" at *index* behind the name of another zone, or *index*."""
    if text.words(index, index + 2) != "và các" or not text.joined(index):
        return index
    if text.word(index + 2) in ("kcn", "kcx", "kkt"):
        return index + 3
    return index + 5 if text.words(index + 2, index + 5) in _ZONES else index


@once
def read(text: Syllables, index: int) -> int:
    """The index after the site whose name stands at *index*, or *index*."""
    start = kinds(text, index)
    after = start
    for _ in range(_WORDS):
        on = _named(text, after, first=after == start)
        if on == after:
            break
        after = on
    lone = start == index and after == index + 1
    return index if after == start or lone or text.initials(after - 1) else after


def kinds(text: Syllables, index: int) -> int:
    """The index after the words at *index* that say what kind of site it is."""
    after = index
    while text.joined(after) and (found := sites.words().match(text.tokens, after)):
        after = found[0]
    return after


def _named(text: Syllables, at: int, *, first: bool) -> int:
    """The index after a word of the site's own name at *at*, or *at*."""
    if not text.joined(at) or not text.proper(at):
        return at
    if landmark := sites.landmarks().match(text.tokens, at):
        return landmark[0]
    if place := text.toponym(at):
        return place[0]
    if first and text.word(at - 1) in _SHRINES and text.word(at) in _GODS:
        return components.compound(text, at)  # "đền Bà Chúa Kho"
    if text.word(at) in contexts.of("opener"):
        return at
    if text.title(at) is not None and text.words(at, at + 2) != "chủ tịch":
        return at
    if text.head(at) is not None and not first:
        return at
    person = text.person(at)
    road = text.word(at - 1) in _ROADS
    if person is not None and first and person > at + 2 and not road:
        return at  # "Ban quản lý Nguyễn Văn An cho biết"
    return components.compound(text, at)
