"""Offices told by their number before a head alone, which means any of its kind: "6 phó giám đốc sở"."""

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts

_STOPS = frozenset((",", ".", ";", ":"))
# Behind "năm" where a year is meant, and no number.
_OF_YEARS = frozenset(("học", "nay", "qua", "trước", "ngoái", "tới", "sau"))


def stand_before(text: Syllables, first: int) -> bool:
    """Whether the offices before a head at *first* are told by their number: "6 phó giám đốc sở"."""
    if text.titled(first) != "office":
        return False
    for at in range(first - 3, first - 7, -1):
        word = text.word(at)
        if word in _STOPS:
            return False  # "Sáng 5/6, hiệu trưởng nhà trường …"
        year = word == "năm" and text.word(at + 1) in _OF_YEARS
        if word.isdigit() or word == "lượng" or (word in contexts.of("plural") and not year):
            return True
    return False


def of_kind(text: Syllables, body: Body) -> bool:
    """Whether a number of offices in bodies of a kind is told, and no list: "có 8 Phó Giám đốc Sở"."""
    before = (text.word(at) for at in range(body.first - 5, body.first - 1))
    told = any(word.isdigit() and len(word) < 3 for word in before)
    return told and text.word(body.last) not in ("gồm", "là", ":")
