"""What a task force is for, where that is its name: "Ban Chỉ đạo phòng, chống thiên tai".

Such a name goes on in small letters as far as words of the dictionary reach, and ends before a word
for what the body does ("Hội đồng thi đã họp").
"""

from __future__ import annotations

from graph.extract import components, tails
from graph.extract.answers import once
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields

_LONGEST = 22
_LINKS = frozenset(("và", ","))


@once
def read(text: Syllables, index: int) -> int:
    """The index after the purpose that begins at *index* behind a head, or *index*."""
    after, placed = index, False
    while text.joined(after) and after - index < _LONGEST:
        on = _word(text, after, first=after == index)
        if on == after and text.word(after) in _LINKS and after > index:
            # Behind a place only another one goes on: "Nam Trung bộ và Tây Nguyên".
            on = _linked(text, after) if not placed or text.toponym(after + 1) else after
        if on == after:
            break
        placed = text.capital(on - 1) and not text.initials(on - 1) and _is_place(text, after, on)
        after = on
    while after > index and text.word(after - 1) in _LINKS | {"về"}:
        after -= 1
    while after - index > 2 and text.words(after - 2, after) == "chỉ đạo":
        after -= 2  # "Ban Chỉ đạo quốc gia phòng chống ma túy chỉ đạo"
    return after if after - index > 1 else index


def _is_place(text: Syllables, first: int, last: int) -> bool:
    tail = tails.read(text, first)
    return tail is not None and tail.last == last and tail.name is not None and not tail.central


def _word(text: Syllables, at: int, *, first: bool) -> int:
    """The index after the word of one or more syllables at *at*, or *at* where the name ends."""
    word = text.word(at)
    if word == "covid" and text.words(at + 1, at + 3) == "- 19":
        return at + 3
    if text.capital(at):
        return at if first else _capital(text, at)
    if word.isdigit() and text.word(at + 1) == "năm":
        return at + 2
    found = fields.components().match(text.tokens, at)
    if found and found[0] > at + 2:
        last = found[0]  # "phòng, chống dịch" goes on in "dịch bệnh"
        on = text.joined(last) and not text.capital(last) and text.compound(last - 1, last + 1)
        return last + on
    for width in (4, 3, 2):
        written = text.words(at, at + width)
        if not all(
            text.joined(here) and not text.capital(here) for here in range(at + 1, at + width)
        ):
            continue
        if written in contexts.of("predicate"):
            return at
        if width == 2 and text.compound(at, at + 2):
            return at + 2
    if found:
        return found[0]
    if word == "cấp" and (tail := tails.read(text, at + 1)) and tail.central:
        return tail.last  # "Hội đồng bình chọn cấp T.Ư"
    single = word in contexts.of("purpose") or (word == "về" and text.word(at + 1) != "việc")
    return at + 1 if single else at


def _capital(text: Syllables, at: int) -> int:
    """The index after a capital inside the name: a place, initials, a field; a person ends it."""
    if text.person(at) or text.title(at):
        return at
    if tail := tails.read(text, at):
        return tail.last
    if place := text.toponym(at):
        return place[0]
    if found := fields.trie().match(text.tokens, at) or fields.components().match(text.tokens, at):
        return found[0]
    if text.initials(at):
        return at + 1
    if text.word(at) in contexts.of("opener") or text.head(at):
        return at
    return components.compound(text, at)


def _linked(text: Syllables, at: int) -> int:
    """The index after a link and the word behind it, or *at*."""
    if not text.joined(at + 1) or text.head(at + 1):
        return at
    if text.word(at) == "," and not (text.word(at - 1) == "phòng" or text.capital(at + 1)):
        return _row(text, at)
    on = _word(text, at + 1, first=False)
    return on if on > at + 1 else at


def _row(text: Syllables, at: int) -> int:
    """The index after the second of three things that a comma and "và" join, or *at*.

    "ứng phó sự cố, thiên tai và tìm kiếm cứu nạn"; but "…, thể hiện quyết tâm" is a clause.
    """
    first = at + 1
    acts = text.words(first, first + 2) in contexts.of("acting")
    noun = text.compound(first, first + 2) and not acts
    on = _word(text, first, first=False) if noun and text.joined(first) else at
    closed = on == first + 2 and text.word(on) == "và" and text.joined(on + 1)
    return on if closed and _word(text, on + 1, first=False) > on + 1 else at
