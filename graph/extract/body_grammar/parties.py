"""Parties of other countries, and what is theirs: "Đảng Hành động Nhân dân Singapore"."""

from __future__ import annotations

from graph.extract.answers import once
from graph.extract.body_grammar import components, tails
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, words
from graph.lexicon.heads import NAMED, Head

_PARTY = Head("Đảng", "hiep-hoi", NAMED, lower=False)
_WORDS = 5
# Behind "Đảng" these are of the Party of this country, or another word.
_HOME = words.of("ủy bộ viên đoàn phí bác nhà quốc chính trung ta cộng csvn tw tư cs việt")
# What may stand between a body and the country that is its own too.
_SHARED = words.of(", và nhân dân quốc hội chính phủ đảng nhà nước quân đội các bộ tộc quân")
_FAR = 12
# How a party stands, behind its name.
_STANDING = frozenset(("cầm quyền", "đối lập", "cánh tả", "cánh hữu", "liên minh"))


@once
def name(text: Syllables, index: int) -> int:
    """The index after the party's own name behind "Đảng" before *index*, or *index*."""
    if text.word(index - 1) != "đảng" or not text.joined(index):
        return index
    if text.word(index - 2) == "băng":
        return index  # "băng đảng Kurogami": a gang
    if _is_coined(text, index):
        return index + 1
    small = not text.capital(index - 1) and not text.initials(index)
    if small and not text.capital(index + 1) and not text.compound(index, index + 2):
        return index  # "đảng UMNO" apart, what is small is any word: "đảng Hà thành lập"
    if text.word(index) in _HOME or not text.capital(index):
        return index
    if text.initials(index):
        return index + 1 if text.word(index).isalpha() else index
    after = index
    for _ in range(_WORDS):
        if after > index + 1 and text.brand(after) and vietnamese(text.word(after - 1)):
            break  # "nghị sĩ đảng Dân chủ Rosa DeLauro"
        on = _word(text, after)
        if on == after:
            break
        after = on
    return after if after > index + 1 else index


def _is_coined(text: Syllables, index: int) -> bool:
    """Whether a word that is no Vietnamese one is the whole name: "đảng Saenuri", no "đảng Pheu Thai"."""
    alone = not (text.joined(index + 1) and text.capital(index + 1))
    named = text.capital(index) and text.word(index).isalpha() and text.brand(index)
    return named and alone and not text.initials(index) and text.toponym(index) is None


def _word(text: Syllables, at: int) -> int:
    """The index after a word of the name at *at*, or *at*."""
    if not text.joined(at) or not text.word(at).isalpha() or text.toponym(at):
        return at
    if not text.capital(at):
        plain = text.compound(at, at + 2) and not text.capital(at + 1)
        plain = plain and text.words(at, at + 2) not in _STANDING
        acts = text.words(at, at + 2) in contexts.of("acting", "predicate")
        return at + 2 if plain and not acts and text.joined(at + 1) else at
    person = text.person(at)
    if person is not None and person > at + 2:
        return at
    last = components.compound(text, at)
    return at if last == at + 1 and text.word(at) in contexts.of("opener") else last


def _of_two(text: Syllables, index: int) -> bool:
    """Whether "hai nước" stands at *index*: what came before is each country's."""
    return text.word(index) in ("hai", "ba") and text.word(index + 1) in ("nước", "bên")


@once
def of_several(text: Syllables, index: int) -> bool:
    """Whether the body before *index* is of two countries: "Đảng, Nhà nước và nhân dân hai nước"."""
    after = index
    while after - index < _FAR and text.word(after) in _SHARED:
        after += 1
    return after > index and text.joined(after) and _of_two(text, after)


@once
def shared(text: Syllables, index: int) -> Tail | None:
    """The other country whose the body before *index* is too: "Chính phủ và nhân dân Lào"."""
    if text.word(index) not in (",", "và"):
        return None
    office = index + 1 + (text.word(index + 1) == "nguyên")
    if text.words(office, office + 3) == "chủ tịch nước":  # "Chủ tịch Đảng, Chủ tịch nước Lào"
        state = tails.read(text, office + 2)
        return state if state is not None and state.abroad else None
    after = index
    while after - index < _FAR and text.word(after) in _SHARED:
        tail = tails.read(text, after)
        if tail is not None:
            break
        after += 1
    if text.word(after - 1) in (",", "và") or not text.joined(after):
        return None
    tail = tails.read(text, after)
    return tail if tail is not None and tail.abroad and tail.level is None else None


def read(text: Syllables, index: int) -> Body | None:
    """Another country's party, whose name no list holds."""
    after = name(text, index + 1)
    if after == index + 1:
        return None
    tail = tails.read(text, after)
    known = tail is not None and tail.abroad
    foreign = any(map(text.brand, range(index + 1, after)))
    if not text.capital(index) and not (
        text.head(index + 1) or text.title(index + 1) or text.person(index + 1)
    ):
        foreign = foreign or after - index > 2  # "đảng Pheu Thai", "đảng Bảo thủ"
    if not known and not foreign and not text.initials(index + 1):
        return None
    last = tail.last if tail is not None and known else after
    return Body(index, last, _PARTY, text.written(index + 1, after), tail if known else None)


def of_centre(text: Syllables, index: int, head: Head) -> int:
    """The index after "Cộng sản" or "Nhân dân Cách mạng" behind a central organ of a party."""
    if head.kind != "trung-uong-dang" or text.word(index - 1) != "đảng" or not text.joined(index):
        return index
    for name in ("cộng sản", "nhân dân cách mạng", "ndcm", "lao động"):
        if text.words(index, last := index + len(name.split())) == name:
            return last
    return index
