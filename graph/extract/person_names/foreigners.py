"""Persons of other peoples: known given names and what follows, particles and initials among it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.body_grammar import bearers
from graph.extract.person_names import offices
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, foreign_names, words
from graph.model import MentionKind

_PARTICLES = words.of("bin binti ibn al el de da do dos del di du der den von van la")
_PATRONYMICS = frozenset(("bin", "binti", "ibn"))
_LONGEST = 7
_CLANS = re.compile(r"(?:Mc|Mac|De|Di|Van|La|Le)[A-Z][a-z]+")
_JOINTS = frozenset("-'’.")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield names that begin with a foreign given name, or stand behind an office and its body."""
    text, _ = bodies.read(scan)
    done = 0
    for index in _beginnings(text):
        token = text.tokens[index]
        if index < done or token.end - token.start < 2 or not scan.free(token.start, token.end):
            continue
        after = _name(scan, text, index)
        if after > index:
            yield _span(text, index, after)
            done = after
    yield from _koreans(scan, text)


def _koreans(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Yield a surname of Korea and a given name of two syllables: "Ha Seung-chang", "Moon Jae-in"."""
    for dash in text.standing("-"):
        index = dash - 2
        if index < 0 or not bearers.korean(text, index):
            continue
        place = text.toponym(index - 2) or text.toponym(index - 1)
        apart = not text.joined(index) or _opens(text, index) or (place and place[0] == index)
        start, end = text.tokens[index].start, text.tokens[dash + 1].end
        if apart and scan.free(start, end):
            yield Span(start, end, MentionKind.PERSON, "person/foreign")


def _beginnings(text: Syllables) -> list[int]:
    """The indices of the capitals from which a name might run on to a word that is foreign."""
    near = {
        first
        for index in (*text.foreign, *text.standing(*_PATRONYMICS))
        for first in range(index - _LONGEST + 1, index + 1)
    }
    return [index for index in text.capitals if index in near]


def _span(text: Syllables, first: int, last: int) -> Span:
    start, end = text.tokens.bounds(first, last)
    return Span(start, end, MentionKind.PERSON, "person/foreign")


def _name(scan: Scan, text: Syllables, index: int) -> int:
    """The index after the name of a foreigner at *index*, or *index*."""
    if not text.proper(index) or text.toponym(index) or text.head(index) or text.title(index):
        return index
    after, strange = _run(scan, text, index)
    known = text.word(index) in foreign_names.given()
    if (strange < 2 and not (strange and after - index > 2)) or offices.leads(text, index, after):
        return index
    if _behind_office(scan, text, index):
        return after
    if vietnamese(text.word(index)):
        return index
    patronymic = any(text.word(at) in _PATRONYMICS for at in range(index, after))
    if not (known or patronymic):
        return index
    opens = _opens(text, index) or (strange > 1 and _apart(scan, text, index))
    return index if text.joined(index) and not opens else after


def _behind_office(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether a title stands before; an office alone may stand before a company: "Giám đốc Việt Oil"."""
    titled = text.titled(index)
    if titled in ("office", "degree") and vietnamese(text.word(index)):
        return False
    if titled is not None or offices.before(scan, text, index):
        return True
    return not vietnamese(text.word(index)) and offices.abroad(scan, text, index)


def _opens(text: Syllables, index: int) -> bool:
    """Whether no word before *index* makes the name another thing's: "giải Charles Babbage"."""
    before = text.word(index - 1)
    if before in contexts.of("named after"):
        return False
    if not text.capital(index - 1) or before in contexts.of("opener"):
        return True
    return text.titled(index - 1) == "office" or offices.led(text, index)


def _apart(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether a scholar's field, a country or a body ends before *index*: "nhà triết học", "đồng cấp Đức"."""
    before = text.word(index - 1)
    if before in ("học", "gia") and "nhà" in text.words(index - 5, index - 1).split():
        return True
    if not text.capital(index - 1) and before in contexts.of("named after"):
        return False
    start = text.tokens[index - 1].start
    body = scan.at(start)
    if body is not None and body.kind in (MentionKind.AGENCY, MentionKind.ORGANIZATION):
        return True
    hit = scan.toponym_at(scan.toponym_start(start))
    if hit is None or hit.end != text.tokens[index - 1].end:
        return False
    return hit.values[0].level in ("country", "region", "city")


def _run(scan: Scan, text: Syllables, index: int) -> tuple[int, int]:
    """The index after the capitals and particles from *index* on, and how many are foreign."""
    after, strange = index, 0
    while after - index < _LONGEST and after < len(text):
        token = text.tokens[after]
        if after > index and not text.joined(after):
            break
        if not scan.free(token.start, token.end):
            break
        word = text.word(after)
        if after > index and word in _PARTICLES and _continues(text, after + 1):
            strange += word in _PATRONYMICS
            after += 1
            continue
        if text.proper(after):
            if after > index and _ends(text, after):
                break
            strange += word.isalpha() and not vietnamese(word)
        elif _CLANS.fullmatch(text.written(after, after + 1)):
            strange += 1
        elif not (_initial(text, after) or (after > index and _middle(text, after))):
            break
        after = _glued(text, after + 1)
    return _of_clan(text, after), strange


def _of_clan(text: Syllables, index: int) -> int:
    """The index after "al-Sisi" or "el-Baradei" behind the name that ends before *index*, or *index*."""
    if not text.joined(index) or text.word(index) not in ("al", "el") or text.capital(index):
        return index
    dashed = text.word(index + 1) == "-" and not (text.gap(index + 1) or text.gap(index + 2))
    return index + 3 if dashed and text.proper(index + 2) else index


def _continues(text: Syllables, index: int) -> bool:
    return text.joined(index) and (text.proper(index) or text.word(index) in _PARTICLES)


def _ends(text: Syllables, index: int) -> bool:
    """Whether something new begins at *index*: a Vietnamese word that opens a sentence, a country."""
    if text.toponym(index) or text.title(index):
        return True
    word = text.word(index)
    if not vietnamese(word):
        return False
    return (
        text.compound(index, index + 2) or word in contexts.of("opener") or bool(text.head(index))
    )


def _initial(text: Syllables, index: int) -> bool:
    """Whether a letter and a stop stand at *index*: "Robert H. McCooey"."""
    token = text.tokens[index]
    return token.end - token.start == 1 and token.capital and text.word(index + 1) == "."


def _middle(text: Syllables, index: int) -> bool:
    """Whether a letter without a stop stands at *index* before a foreign name: "John F Kennedy"."""
    token = text.tokens[index]
    lone = token.end - token.start == 1 and token.capital and text.joined(index + 1)
    return lone and text.proper(index + 1) and not vietnamese(text.word(index + 1))


def _glued(text: Syllables, index: int) -> int:
    """The index after what a hyphen, an apostrophe or a stop joins to the word before *index*."""
    while text.word(index) in _JOINTS and index + 1 < len(text) and not text.gap(index):
        joined = not text.gap(index + 1) and text.word(index + 1).isalpha()
        if text.word(index) == ".":
            # A stop belongs to an initial: "J. Widodo", "Robert H. McCooey".
            lone = text.tokens[index - 1].end - text.tokens[index - 1].start == 1
            clan = _CLANS.fullmatch(text.written(index + 1, index + 2))
            named = text.proper(index + 1) or _initial(text, index + 1) or clan
            return index + 1 if lone and named else index
        if not joined:
            return index
        index += 2
    return index
