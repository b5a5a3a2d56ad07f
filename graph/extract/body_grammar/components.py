"""What stands between a head and its place: a field of work.

A field is a listed one ("Thông tin và Truyền thông", "TT&TT") or is put together of components: a
capital with the small syllables that make a word with it, and words of the list. A verb of the list
ends the name where it could as well be what the body does ("Cục Y tế dự phòng kiểm tra").
"""

from __future__ import annotations

from functools import lru_cache

from graph.extract import lost_breaks, numerals
from graph.extract.body_grammar import bearers, tails
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields

_LINKS = frozenset(("và", "-", "&"))
_LONGEST = 18
_ARMS = frozenset(("hải quân", "không quân", "pháo binh", "công binh", "đặc công", "cảnh sát"))
_FORCES = frozenset(("csgt", "cscđ", "csđt"))  # "Đội CSGT số 1"


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    return contexts.of("opener")


def listed(text: Syllables, index: int) -> bool:
    """Whether a field or component of the lists, or initials, stand at *index* with a capital."""
    return text.capital(index) and bool(
        fields.trie().match(text.tokens, index)
        or fields.components().match(text.tokens, index)
        or text.initials(index)
    )


def field(
    text: Syllables, index: int, *, exact: bool, district: bool = False
) -> tuple[int, str | None]:
    """The field of work at *index*: the index after it, its full name or its words, else None.

    *exact* lets nothing follow a listed field; *district* tells that a department of a district has it.
    """
    if not text.joined(index):
        return index, None
    found = fields.trie().match(text.tokens, index)
    if found and any(map(text.capital, range(index, found[0]))):
        after, names = _meant(text, index, found)
        name = names[0]
        if district and len(names) > 1:
            name = next((one for one in names if one in fields.of_districts()), name)
        component = fields.components().match(text.tokens, index)
        if exact or component is None or component[0] <= after:
            on = after if exact else _more(text, after, index)
            return (after, name) if on == after else (on, text.written(index, on))
    after = _part(text, index, first=True)
    after = _more(text, after, index) if after > index else numerals.numbered(text, index)
    return (after, text.written(index, after)) if after > index else (index, None)


def _meant(
    text: Syllables, index: int, longest: tuple[int, tuple[str, ...]]
) -> tuple[int, tuple[str, ...]]:
    """The listed field at *index*: the *longest*, or the one before a verb in small letters.

    "Sở Giao thông vận tải xây dựng phương án": its field is "Giao thông vận tải - Xây dựng" only where a sign
    or a capital joins the two.
    """
    for after, names in fields.trie().matches(text.tokens, index):
        if after < longest[0] and not text.capital(after) and verbal(text, after):
            return after, names
    return longest


def studied(text: Syllables, index: int) -> int:
    """The index after "về" at *index* and what is studied, by its capital, or *index*."""
    if text.word(index) != "về" or not listed(text, index + 1):
        return index
    last, words = field(text, index + 1, exact=False)
    return last if words is not None else index


def _more(text: Syllables, index: int, part: int) -> int:
    """The index after all components that follow the one from *part* to before *index*."""
    after = index
    while text.joined(after) and after - index < _LONGEST:
        on = _part(text, after)
        if on > after and _acts(text, part, after, on):
            break
        part = after + (on == after)  # behind a link
        if on == after and text.word(after) in _LINKS:
            on = _linked(text, after)
        if on == after and text.word(after) == ",":
            on = _series(text, after)
        if on == after:
            break
        after = on
    number = numerals.numbered(text, after)
    if number > after and text.joined(number) and listed(text, number) and _armed(text, number):
        return _more(text, number, number)  # "Vùng 1 Hải quân"
    return number


def _acts(text: Syllables, part: int, index: int, after: int) -> bool:
    """Whether listed words from *index* to before *after* tell what the body of *part* does.

    "Chi cục Thủy lợi hỗ trợ nông dân vay vốn"; but "Viện Nghiên cứu quản lý kinh tế", "Phòng Cảnh sát
    quản lý hành chính về trật tự xã hội Công an tỉnh" are whole.
    """
    if text.capital(index) or after - index > 4 or not verbal(text, index):
        return False
    if verbal(text, part) or text.words(part, part + 2) in contexts.of("noun"):
        return False
    ends = not text.joined(after) or not text.word(after).isalnum() or text.head(after) is not None
    return not (ends or tails.read(text, after))


def verbal(text: Syllables, index: int) -> bool:
    """Whether a verb of the list, which may open what a body does, stands at *index*."""
    if text.words(index, index + 2) in contexts.of("noun"):
        return False
    found = fields.components().matches(text.tokens, index)
    return any(verb for last, (verb, *_) in found if last <= index + 2)


def _armed(text: Syllables, index: int) -> bool:
    """Whether an arm of the forces stands behind the number before *index*, and no new clause."""
    return text.word(index - 2) == "vùng" or text.words(index, index + 2) in _ARMS


def serial(text: Syllables, index: int) -> int:
    """The index after the number among schools or plants of a place: "Trường THPT Cao Lãnh 1"."""
    if text.joined(index) and text.written(index, index + 1) in ("A", "B", "C"):
        ends = not text.joined(index + 1) or text.word(index + 1) in numerals.GOES_ON
        return index + 1 if ends else index  # "Trường THPT Chương Mỹ B"
    at = index + (text.word(index) == "số")
    if not (text.joined(index) and len(text.word(at)) == 1 and numerals.number(text, at)):
        return index
    following = text.word(at + 1)
    ends = not following or following in numerals.GOES_ON or text.capital(at + 1)
    if text.words(at + 1, at + 3) in contexts.of("acting") or following in contexts.of("clause"):
        ends = True
    return at + 1 if ends or verbal(text, at + 1) else index


# Who does something together with a body, and is no field of its work.
_BESIDE = frozenset(
    ("nhân dân", "nông dân", "người dân", "bà con", "cử tri", "phụ huynh", "ngư dân", "địa phương")
)


def _beside(text: Syllables, index: int) -> bool:
    """Whether others than the body are named at *index*, who act with it."""
    others = text.words(index, index + 2)
    if others == "doanh nghiệp":
        acts = text.words(index + 2, index + 4)
        return acts in contexts.of("acting") or acts in contexts.of("predicate")
    return others in _BESIDE


def _linked(text: Syllables, index: int) -> int:
    """The index after the link at *index* and a component behind it, or *index*."""
    start = index + 1
    if not text.capital(start) and _beside(text, start):
        return index  # "Sở Nông nghiệp và nhân dân"
    another = text.capital(start) and text.head(start)
    if not text.joined(start) or (another and not fields.components().match(text.tokens, start)):
        return index
    after = _part(text, start, linked=True)
    if after == start + 1 and text.word(index) == "và" and _begun(text, start):
        return index  # "dự án Đường sắt và Tổng thầu EPC"
    return after if after > start else index


def _begun(text: Syllables, index: int) -> bool:
    """Whether the syllable at *index*, which is no word, begins another that goes on in small letters."""
    follows = text.joined(index + 1) and not text.capital(index + 1)
    small = follows and text.word(index + 1).isalpha() and not text.initials(index)
    listed = fields.components().match(text.tokens, index) or fields.trie().match(
        text.tokens, index
    )
    return small and listed is None and not text.compound(index, index + 1)


def _series(text: Syllables, index: int) -> int:
    """The index after components set off by commas that "và" closes: ", B và C", or *index*."""
    after = index
    while text.word(after) == "," and text.joined(after + 1):
        if text.capital(after + 1) and text.head(after + 1) is not None:
            return index  # "Khoa Báo chí, Đại học Khoa học Xã hội và Nhân văn"
        on = _part(text, after + 1, linked=True)
        if on == after + 1:
            return index
        after = on
    if text.word(after) not in _LINKS:
        return index
    return _linked(text, after) if _linked(text, after) > after else index


def _part(text: Syllables, index: int, *, first: bool = False, linked: bool = False) -> int:
    """The index after one component at *index*, or *index*."""
    if index >= len(text):
        return index
    if text.capital(index) and text.words(index, index + 4) == "đại học quốc gia":
        return index  # "Trung tâm Kiểm định Đại học Quốc gia Hà Nội": whose it is
    if found := fields.components().match(text.tokens, index):
        after, (verb, *_) = found
        fits = text.capital(index) or first or linked or not verb
        return _science(text, after) if fits else index
    if not _free(text, index) or tails.read(text, index):
        return index
    if listed := fields.trie().match(text.tokens, index):
        return listed[0]
    return compound(text, index)


def _science(text: Syllables, index: int) -> int:
    """The index after "học" at *index*, which makes a field a science: "Khoa Chính trị học"."""
    science = text.word(index) == "học" and text.joined(index) and not text.capital(index)
    return index + (science and not text.compound(index, index + 2))


def _free(text: Syllables, index: int) -> bool:
    """Whether the capital at *index* may be a word of a body's name that no list holds."""
    word = text.word(index)
    return (
        text.capital(index)
        and word.isalpha()
        and word not in _openers()
        and (text.head(index) is None or word in _FORCES or school_syllable(text, index))
        and text.title(index) is None
        and (text.capital(index + 1) or not lost_breaks.opens(text.words(index, index + 2)))
        and text.person(index) is None
        and not bearers.behind_whole(text, index)
        and not _signs(text, index)
    )


def _signs(text: Syllables, index: int) -> bool:
    """Whether who signs stands at *index* before a news agency: "VOV-Trung tâm Tin Minh Hà/VOV"."""
    signed = text.word(index + 2) == "/" and text.initials(index + 3)
    return signed and text.joined(index + 1) and text.proper(index) and text.proper(index + 1)


def compound(text: Syllables, index: int) -> int:
    """The index after the word of one or more syllables that begins at *index*."""
    after = index + 1
    while text.joined(after) and not text.capital(after) and text.compound(index, after + 1):
        after += 1
    return after


def school_syllable(text: Syllables, index: int) -> bool:
    """Whether "Trường" at *index* is no school, but a syllable of two: "Hội Truyền thống Trường Sơn"."""
    pair = text.word(index) == "trường" and text.capital(index) and text.proper(index + 1)
    return (
        pair
        and text.joined(index + 1)
        and not (text.joined(index + 2) and text.capital(index + 2))
        and not listed(text, index + 1)
    )
