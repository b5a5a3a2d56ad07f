"""Short names that a document gives to bodies: "Văn phòng Đăng ký đất đai (VPĐKĐĐ)", "(gọi tắt là …)".

A bracket that abbreviates only a part of the name ("Sở Nội vụ … (NV)") names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.extract import level_words
from graph.extract.answers import of_each, of_text
from graph.extract.body_grammar import tails
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, outlets, places, sites
from graph.lexicon.heads import SEAT
from graph.lexicon.trie import Trie
from graph.vietnamese import normalise, strip_marks

_WORDS = re.compile(r"\w+")
_CALLED = ("gọi tắt là", "viết tắt là", "gọi là", "gọi chung là", "tên viết tắt")


_JOINING = frozenset(("&", "-", ".", "và", "of", "and", "for", "the", "de", "in"))


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name of *body*, and the syllables that give it: ``first`` to before ``last``."""

    name: str
    body: Body
    first: int
    last: int


def definitions(text: Syllables, bodies: Iterable[Body]) -> Iterator[Definition]:
    """Yield the short names that *text* gives to *bodies*."""
    for body in bodies:
        if (found := _definition(text, body)) is not None:
            yield found


@of_each
def _definition(text: Syllables, body: Body) -> Definition | None:
    """The short name that *text* gives to *body*."""
    if body.bare and body.head.form is not SEAT and body.last - body.first < 3:
        return None
    found = (
        _bracketed(text, body) or _owned(text, body) or _dashed(text, body) or _named(text, body)
    )
    if found is not None:
        return found
    letters = _whole(body)
    return Definition(letters, body, body.last, body.last) if letters in _shouted(text) else None


@of_text
def _shouted(text: Syllables) -> frozenset[str]:
    """The words in capitals."""
    return frozenset(
        text.written(index, index + 1) for index in filter(text.initials, text.oddities)
    )


def _bracketed(text: Syllables, body: Body) -> Definition | None:
    """ "Name (ABBR)"."""
    if text.word(body.last) != "(":
        return None
    first = _past_called(text, body.last + 1)
    within = range(first, min(first + 7, len(text)))
    last = next((at for at in within if text.word(at) in ")”"), first)
    if last == first or _is_other(text, first, last):
        return None
    if not (_repeats(text, body, first, last) or _is_short(text, first, last)):
        return None
    written = text.written(first, last)
    if written in places.country_letters():
        return None  # "Quốc vụ viện (TQ)": whose it is
    if body.head.kind != "bao-chi" and _is_of_part(text, body, _letters(written)):
        return None  # but "báo Giáo dục & Thời đại (GD&TĐ)"
    return Definition(written, body, first, last)


def _past_called(text: Syllables, first: int) -> int:
    """The index after "(sau đây) gọi tắt là" at *first*, or *first*."""
    after = first + 2 if text.words(first, first + 2) == "sau đây" else first
    for width in (3, 2, 4):
        if text.words(after, after + width) in _CALLED:
            return after + width
    return first


def _is_other(text: Syllables, first: int, last: int) -> bool:
    """Whether another body, a place or a site stands in the bracket: "(KCN Quang Minh)" is where it is."""
    if text.head(first) or text.toponym(first) or level_words.read(text, first):
        return True
    return last > first + 1 and sites.words().match(text.tokens, first) is not None


def _repeats(text: Syllables, body: Body, first: int, last: int) -> bool:
    """Whether the last words of the name stand there again with letters: "… Cửu Long (Cửu Long CIPM)"."""
    if last - first < 2 or not text.brand(last - 1):
        return False
    own = " ".join(text.words(first, last).split()[:-1])
    return text.words(body.first, body.last).endswith(f" {own}")


def _is_short(text: Syllables, first: int, last: int) -> bool:
    """Whether all words there are such as a short name is made of."""
    return text.brand(first) and all(_short(text, at) for at in range(first, last))


def _is_of_part(text: Syllables, body: Body, letters: str) -> bool:
    """Whether the *letters* are short for a part of the name only: "Sở Nội vụ (NV)"."""
    field = body.field or ""
    if letters in (_initials(field), _initials(field, links=True)):
        return True
    whole = (
        _initials(text.written(body.first, body.last)),
        _initials(f"{body.head.name} {field}"),
    )
    return any(name != letters and name.endswith(letters) for name in whole)


def _owned(text: Syllables, body: Body) -> Definition | None:
    """The letters of a body and of whose it is, behind both: "Ủy ban Kinh tế của Quốc hội (UBKTQH)"."""
    owner = body.last + 1
    found = text.head(owner) if text.word(body.last) in ("của", "thuộc") else None
    if found is None or body.field is None:
        return None
    first = found[0] + 1
    if text.words(found[0], first) != "(" or text.word(first + 1) != ")":
        return None
    letters = text.written(first, first + 1)
    own = _initials(text.written(body.first, body.last))
    spelled = (own, own + _initials(text.written(owner, found[0])))
    meant = strip_marks(letters) in map(strip_marks, spelled)
    return Definition(letters, body, first, first + 1) if meant else None


def _whole(body: Body) -> str:
    """The initials of head and field, where they are long enough to be nobody else's."""
    if not body.field or body.head.organization:
        return ""
    letters = _initials(f"{body.head.name} {body.field}")
    return letters if len(letters) >= 4 else ""


def _short(text: Syllables, index: int) -> bool:
    word = text.word(index)
    glued = text.word(index - 1) == "." and not text.gap(index)  # "Co.op"
    return text.capital(index) or glued or word in _JOINING or word.isdigit()


def _dashed(text: Syllables, body: Body) -> Definition | None:
    """ "Công ty cổ phần X - ABBR": companies are named so."""
    first = body.last + 1
    if not body.head.organization or text.word(body.last) != "-" or not text.brand(first):
        return None
    other = text.head(first) or text.toponym(first) or level_words.read(text, first)
    if other or text.proper(first + 1):
        return None
    return Definition(text.written(first, first + 1), body, first, first + 1)


def _named(text: Syllables, body: Body) -> Definition | None:
    """A company that is known by its brand: "Công ty CP Licogi 14" is "Licogi 14"."""
    if not body.head.organization or body.field is None or body.tail is not None:
        return None
    last = body.last
    first = next(
        (at for at in range(body.first + 1, last) if text.written(at, last) == body.field), last
    )
    if first == last or text.toponym(first):
        return None
    branded = last - first <= 3 and text.brand(first)
    return Definition(body.field, body, first, last) if branded or _own(text, first, last) else None


def _own(text: Syllables, first: int, last: int) -> bool:
    """Whether what a company makes and a name of its own are named: "Bóng đèn Điện Quang"."""
    proper = text.proper(last - 1) and text.proper(last - 2) and not text.toponym(last - 2)
    return 3 < last - first < 7 and proper and text.proper(first) and not text.surname(last - 2)


def _letters(written: str) -> str:
    return "".join(char for char in written if char.isupper())


def _initials(field: str, *, links: bool = False) -> str:
    words = _WORDS.findall(field)
    return "".join(
        [word if word.isupper() else word[0].upper() for word in words if links or word != "và"]
    )


def trie(found: Iterable[Definition]) -> Trie[Definition]:
    """The short names of a document, in whatever case, each as it was defined first."""
    names: Trie[Definition] = Trie()
    first: dict[str, Definition] = {}
    for definition in found:
        first.setdefault(normalise(definition.name), definition)
    for name, definition in first.items():
        names.add(name, definition)
    return names


def uses(text: Syllables, found: Iterable[Definition]) -> Iterator[tuple[int, int, Definition]]:
    """Yield where the short names stand, their definitions among it, with the place behind them."""
    names = trie(found)
    for index in filter(text.capital, names.openings(text.tokens)):
        if not (match := names.match(text.tokens, index)):
            continue
        after, (definition, *_) = match
        if text.word(index - 1) in ("các", "những"):
            continue  # "các LĐBĐ thành viên"
        if not definition.body.head.organization:
            tail = tails.read(text, after)
            if tail is not None and tail.units:
                after = tail.last
        yield index, after, definition


def of_words(text: Syllables) -> frozenset[str]:
    """Letters that the text gives to words that name nothing: "thu soát vé tự động (AFC)"."""
    found = set()
    for index in text.oddities:
        if text.word(index - 1) != "(" or text.word(index + 1) != ")" or not text.initials(index):
            continue
        before = range(max(index - 5, 0), index - 1)
        small = all(text.word(at).isalpha() and not text.capital(at) for at in before)
        told = f" {text.words(max(index - 13, 0), index - 1)} "
        described = any(f" {word} " in told for word in contexts.of("body described"))
        if small and len(before) == 4 and not (described or _told_in_full(text, index)):
            found.add(text.word(index))
    return frozenset(found)


def _told_in_full(text: Syllables, index: int) -> bool:
    """Whether the words before the bracket are the full name: "ngân hàng thế giới (WB)"."""
    known = outlets.organizations().match(text.tokens, index)
    if known is None:
        return False
    name = normalise(known[1][0].name).split()
    return text.words(index - 1 - len(name), index - 1).split() == name
