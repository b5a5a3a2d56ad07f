"""Foreigners who stand right behind the company that they lead: "Chủ tịch Tập đoàn Samsung Lee Jae-yong"."""

from __future__ import annotations

from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import foreign_names, words

_KOREAN = words.of(
    "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu yoo "
    "hong moon son bae baek heo nam noh roh ha jeon jun ko chung min ban pak ri paik cha ku koo suh "
    "woo yang byun na eom chun yeo hyun pyo tak"
)

# What ends the names of bodies of the world and of a State.
_WHOLE = frozenset(("thế giới", "quốc tế", "quốc gia", "trung ương", "nhà trắng"))


def korean(text: Syllables, index: int) -> bool:
    """Whether a surname of Korea and a given name of two syllables stand at *index*: "Moon Jae-in"."""
    return text.word(index) in _KOREAN and _hyphened(text, index, index + 4)


def _hyphened(text: Syllables, index: int, after: int) -> bool:
    """Whether a given name of two syllables, the second small, ends the name from *index* on."""
    if (
        after > len(text)
        or text.word(after - 2) != "-"
        or text.gap(after - 2)
        or text.gap(after - 1)
    ):
        return False
    small = text.word(after - 1).isalpha() and not text.capital(after - 1)
    return text.proper(index) and text.proper(index + 1) and text.joined(index + 1) and small


def begins(text: Syllables, index: int) -> bool:
    """Whether the name of a foreigner begins at *index*: a surname of Korea, a known given name."""
    if korean(text, index):
        return True
    if text.word(index) not in foreign_names.given() or not text.proper(index):
        return False
    return (
        text.joined(index + 1) and text.proper(index + 1) and not vietnamese(text.word(index + 1))
    )


def behind_whole(text: Syllables, index: int) -> bool:
    """Whether a foreigner stands at *index* behind what ends names: "Ngân hàng Thế giới John Quell"."""
    return text.words(max(index - 2, 0), index) in _WHOLE and begins(text, index)


def behind_country(text: Syllables, index: int) -> bool:
    """Whether two foreign words and no more stand at *index*: "Toyota Việt Nam Hiroyuki Ueda"."""
    names = all(
        text.joined(at) and text.proper(at) and not vietnamese(text.word(at))
        for at in (index, index + 1)
    )
    return names and not (text.joined(index + 2) and text.capital(index + 2))
