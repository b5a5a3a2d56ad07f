"""What stands between a head and its place: a field of work, or a name of its own.

A field is a listed one ("Thông tin và Truyền thông", "TT&TT") or is put together of components: a
capital with the small syllables that make a word with it, and words of the list. A verb of the list
ends the name where it could as well be what the body does ("Cục Y tế dự phòng kiểm tra").
"""

from __future__ import annotations

from functools import lru_cache

from graph.extract import tails
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields
from graph.lexicon.heads import Head

_LINKS = frozenset(("và", "-", "&"))
_ROMAN = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"))
_SMALL_FIRST = frozenset(("benh-vien", "truong"))
_LONGEST = 18


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


def field(text: Syllables, index: int, *, exact: bool) -> tuple[int, str | None]:
    """The field of work at *index*: the index after it, its full name or its words, else None.

    *exact* lets nothing follow a listed field.
    """
    if not text.joined(index):
        return index, None
    found = fields.trie().match(text.tokens, index)
    if found and any(text.capital(at) for at in range(index, found[0])):
        after, (name, *_) = found
        component = fields.components().match(text.tokens, index)
        if exact or component is None or component[0] <= after:
            on = after if exact else _more(text, after)
            return (after, name) if on == after else (on, text.written(index, on))
    after = _part(text, index, first=True)
    after = _more(text, after) if after > index else _numbered(text, index)
    return (after, text.written(index, after)) if after > index else (index, None)


def _more(text: Syllables, index: int) -> int:
    """The index after all components that follow the one before *index*."""
    after = index
    while text.joined(after) and after - index < _LONGEST:
        on = _part(text, after)
        if on == after and text.word(after) in _LINKS:
            on = _linked(text, after)
        if on == after and text.word(after) == ",":
            on = _series(text, after)
        if on == after:
            break
        after = on
    return _numbered(text, after)


def _numbered(text: Syllables, index: int) -> int:
    """The index after a number that belongs to the name: "Vụ I", "số 471", "dự án 2"."""
    if not text.joined(index):
        return index
    if text.written(index, index + 1) in _ROMAN or number(text, index):
        return index + 1
    return index + 2 if text.word(index) == "số" and number(text, index + 1) else index


def number(text: Syllables, index: int) -> bool:
    """Whether a number at *index* may be part of a name, and no date, share or count."""
    word = text.word(index)
    if not (word.isdigit() and len(word) < 5 and text.joined(index)):
        return False
    return text.word(index + 1) not in ("/", "%") and not (
        text.word(index + 1) in ("-", ",", ".") and text.word(index + 2).isdigit()
    )


def _linked(text: Syllables, index: int) -> int:
    """The index after the link at *index* and a component behind it, or *index*."""
    start = index + 1
    if not text.joined(start) or (text.capital(start) and text.head(start)):
        return index
    after = _part(text, start, linked=True)
    return after if after > start else index


def _series(text: Syllables, index: int) -> int:
    """The index after components set off by commas that "và" closes: ", B và C", or *index*."""
    after = index
    while text.word(after) == "," and text.joined(after + 1):
        on = _part(text, after + 1, linked=True)
        if on == after + 1:
            return index
        after = on
    return _linked(text, after) if _linked(text, after) > after else index


def _part(text: Syllables, index: int, *, first: bool = False, linked: bool = False) -> int:
    """The index after one component at *index*, or *index*."""
    if index >= len(text):
        return index
    if found := fields.components().match(text.tokens, index):
        after, (verb, *_) = found
        fits = text.capital(index) or first or linked or not verb
        return after if fits else index
    if not _free(text, index) or tails.read(text, index):
        return index
    if listed := fields.trie().match(text.tokens, index):
        return listed[0]
    return _compound(text, index)


def _free(text: Syllables, index: int) -> bool:
    """Whether the capital at *index* may be a word of a body's name that no list holds."""
    word = text.word(index)
    return (
        text.capital(index)
        and word.isalpha()
        and word not in _openers()
        and text.head(index) is None
        and text.title(index) is None
        and text.person(index) is None
    )


def _compound(text: Syllables, index: int) -> int:
    """The index after the word of one or more syllables that begins at *index*."""
    after = index + 1
    while text.joined(after) and not text.capital(after) and text.compound(index, after + 1):
        after += 1
    return after


def name(text: Syllables, index: int, head: Head) -> tuple[int, str | None]:
    """A name of its own at *index*: capitals, numbers among them, and words of the list."""
    after = index
    run = 0
    while text.joined(after) and after - index < _LONGEST:
        found = fields.components().match(text.tokens, after)
        if found and _belongs(text, index, after, head, verb=found[1][0]):
            after, run = found[0], 0
        elif place := text.toponym(after):
            if not _passes(text, place[0]):
                break
            after, run = place[0], run + 1
        elif _opens(text, index, after, run):
            after = _glued(text, _compound(text, after))
            run += 1
        elif head.organization and after > index and _between(text, after):
            after += 1
        elif after > index and text.word(after) in _LINKS and _goes_on(text, after, head):
            after, run = after + 1, 0
        elif after > index and (on := _numbered(text, after)) > after:
            after = on
            break
        elif after == index and text.word(after) == "số" and number(text, after + 1):
            after += 2
            break
        else:
            break
    while after > index and text.word(after - 1) in _LINKS:
        after -= 1
    if not any(text.capital(at) or text.word(at).isdigit() for at in range(index, after)) and not (
        head.organization and after > index and tails.read(text, after)
    ):
        return index, None
    return after, text.written(index, after)


def _between(text: Syllables, index: int) -> bool:
    """Whether one small syllable stands between capitals of a company's name: "Kho vận Miền Nam"."""
    word = text.word(index)
    if text.capital(index) or not word.isalpha() or not text.proper(index - 1):
        return False
    if word in _openers() or word in contexts.of("clause"):
        return False
    return text.joined(index + 1) and text.proper(index + 1) and not text.person(index + 1)


def _passes(text: Syllables, index: int) -> bool:
    """Whether a name goes on behind the place that ends before *index*: "Bệnh viện Việt Nam - Cuba"."""
    if text.word(index) == "-" and text.toponym(index + 1):
        return True
    return (
        text.joined(index)
        and text.proper(index)
        and not (
            text.person(index)
            or text.head(index)
            or text.title(index)
            or text.word(index) in _openers()
        )
    )


def _belongs(text: Syllables, index: int, at: int, head: Head, *, verb: bool) -> bool:
    """Whether listed words at *at* belong to the name that begins at *index*."""
    if text.capital(at):
        return True
    if at == index:
        return head.organization or head.kind in _SMALL_FIRST
    return not verb or text.word(at - 1) in _LINKS


def _opens(text: Syllables, index: int, at: int, run: int) -> bool:
    """Whether the capital at *at* is a word of the name that begins at *index*."""
    if not text.capital(at) or not text.word(at)[0].isalpha() or text.word(at) in _openers():
        return False
    if at > index:
        if text.head(at) and not text.initials(at):
            return False
        if tails.level(text, at) or text.title(at):
            return False
    # "Trường THPT Phan Đình Phùng Nguyễn Thị Loan": the person begins with the later surname.
    return not (run >= 2 and text.person(at) and not text.person(at + 1))


def _goes_on(text: Syllables, index: int, head: Head) -> bool:
    """Whether a name goes on behind the link at *index*."""
    start = index + 1
    if not text.joined(start) or text.head(start):
        return False
    if head.organization and text.word(index) == "-" and text.gap(index) and text.brand(start):
        return False
    if fields.components().match(text.tokens, start):
        return True
    if text.word(start) in _openers() or text.person(start) or text.title(start):
        return False
    # A dash between blanks sets off what follows; without blanks it joins.
    return text.capital(start) and (text.word(index) != "-" or not text.initials(start))


def _glued(text: Syllables, index: int) -> int:
    """The index after what hangs on the word before *index* by a sign: "PVC.KBC", "Co.op"."""
    while (
        text.word(index) in (".", "&", "-")
        and index + 1 < len(text)
        and not text.gap(index)
        and not text.gap(index + 1)
        and text.word(index + 1).isalnum()
        and (text.word(index) != "." or text.initials(index - 1) or not text.capital(index + 1))
    ):
        index += 2
    return index
