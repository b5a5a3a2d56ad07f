"""Who a treaty is between, and whose it is: "giữa Chính phủ Việt Nam và Chính phủ Lào"."""

import re

from graph.extract import level_words
from graph.extract.base import Scan
from graph.extract.body_grammar import grammar
from graph.extract.syllables import Syllables
from graph.lexicon import outlets

# Two sides or three that are told by what they are: "giữa Mặt trận ba nước".
_BOTH = re.compile(
    r"giữa (?:(?:chính phủ|quốc hội|mặt trận|bộ ngoại giao|bộ quốc phòng|bộ công an) )(?:hai|ba|2|3) "
    r"(?:nước|bên|chính phủ|quốc hội|bộ|mặt trận|thành phố|tỉnh|đảng)(?!\w)"
)


def parties(scan: Scan, text: Syllables, index: int) -> int:
    """The index after "giữa X và Y" that begins at *index*, or *index*."""
    if text.word(index) != "giữa" or not text.joined(index):
        return index
    if both := _BOTH.match(scan.normalised, text.tokens[index].start):
        return scan.token(both.end())
    one = _party(text, index + 1)
    if one == index + 1 or text.word(one) not in ("và", "-"):
        return index
    other = _party(text, one + 1)
    return other if other > one + 1 else index


def _party(text: Syllables, index: int) -> int:
    """The index after the body or country at *index*, or *index*."""
    if level := level_words.read(text, index):
        index = level[0]  # "tỉnh Lào Cai"
        return text.run(index) if text.joined(index) and text.proper(index) else index
    state = _state(text, index)
    if state > index and (place := text.toponym(state)):
        return place[0]
    if not text.joined(index) or not text.capital(index):
        return index
    if text.head(index) is not None and (body := grammar.read(text, index)) is not None:
        return _before_next(text, index, body.last)
    if place := text.toponym(index):
        return place[0]
    world = owner(text, index)
    if world == index and (known := outlets.organizations().match(text.tokens, index)):
        return known[0]
    return index + 1 if world == index and text.initials(index) else world


_AGREEMENTS = frozenset(
    (
        "nghị định",
        "hiệp định",
        "hiệp ước",
        "thỏa thuận",
        "bản ghi",
        "biên bản",
        "tuyên bố",
        "công ước",
    )
)


def _before_next(text: Syllables, first: int, last: int) -> int:
    """The index after the side at *first* that ends before *last* or before "và Nghị định thư …"."""
    joined = (at for at in range(first + 1, last) if text.word(at) == "và")
    return next((at for at in joined if text.words(at + 1, at + 3) in _AGREEMENTS), last)


# What a State calls itself before its name.
_STATES = (
    "cộng hòa xã hội chủ nghĩa", "cộng hòa dân chủ nhân dân", "cộng hòa hồi giáo", "cộng hòa nhân dân",
    "cộng hòa", "vương quốc", "liên bang", "hợp chúng quốc", "chxhcn", "chdcnd", "chnd", "ch", "lb",
)  # fmt: skip


def _state(text: Syllables, index: int) -> int:
    """The index after "nước Cộng hòa xã hội chủ nghĩa" at *index*, or *index*."""
    after = index + (text.word(index) == "nước")
    for name in _STATES:
        last = after + len(name.split())
        if text.capital(after) and text.words(after, last) == name:
            return last
    return after


def owner(text: Syllables, index: int) -> int:
    """The index after the body of the world at *index*: "Liên hợp quốc", "ASEAN"."""
    if text.words(index, index + 3) in ("liên hợp quốc", "liên hiệp quốc"):
        return index + 3
    if text.words(index, index + 4) in ("liên minh châu âu", "liên hiệp châu âu"):
        return index + 4
    return index + 1 if text.word(index) in ("lhq", "asean", "eu", "wto") else index
