"""Small words of other languages that names go on behind: "Corriere dello Sport", "Holland & Barrett"."""

from __future__ import annotations

from graph.extract.base import Scan
from graph.extract.companies import introduced
from graph.extract.syllables import Syllables
from graph.lexicon import brands, words

_LINKS = words.of("and of for del dell dello della dei da di du des the on & et y und")
_POSSESSIVE = ("'", "’")


def past(scan: Scan, text: Syllables, index: int) -> int:
    """The index after what links join to the foreign name that ends before *index*, or *index*."""
    while True:
        at = index
        if text.word(at) in _POSSESSIVE and text.word(at + 1) == "s" and not text.gap(at):
            at += 2
        while text.joined(at) and text.word(at) in _LINKS and not text.capital(at):
            at += 1
        if at == index or not (text.joined(at) and _foreign(scan, at)):
            return index
        index = _capitals(scan, text, at)


def more(scan: Scan, text: Syllables, index: int) -> int:
    """The index after the further foreign words behind the place in a name: "Brixton Huế Resort & Spa"."""
    return past(scan, text, _capitals(scan, text, index))


def _capitals(scan: Scan, text: Syllables, index: int) -> int:
    while text.joined(index) and _foreign(scan, index):
        index += 1
    return index


def _foreign(scan: Scan, index: int) -> bool:
    token = scan.tokens[index] if index < len(scan.tokens) else None
    if token is None or not token.capital or not scan.free(token.start, token.end):
        return False
    return introduced.foreign(scan, index) or token.word in brands.endings()
