"""Persons called like the head of a body: "anh Trường", "ông Viện"."""

from __future__ import annotations

from graph.extract.answers import of_text
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables

_HEADS = ("trường", "viện", "bộ", "sở", "ban", "hội", "đảng", "khoa", "đài", "đội", "phòng")
_ADDRESSED = frozenset(("address", "honorific"))


def called(text: Syllables, body: Body) -> bool:
    """Whether somebody in the text is called by the one word that *body* is written with."""
    word = text.word(body.first)
    return body.last - body.first == 1 and text.proper(body.first) and word in _given(text)


def addressed(text: Syllables, body: Body) -> bool:
    """Whether a word for a person stands right before the one word of *body*: "ông Viện nói"."""
    return body.last - body.first == 1 and _addressed(text, body.first)


@of_text
def _given(text: Syllables) -> frozenset[str]:
    return frozenset(
        text.word(index)
        for index in text.standing(*_HEADS)
        if text.proper(index) and (_addressed(text, index) or _ends_a_name(text, index))
    )


def _addressed(text: Syllables, index: int) -> bool:
    """Whether it stands alone behind a word for a person: "ông Viện nói"."""
    alone = not (text.joined(index + 1) and text.capital(index + 1))
    return alone and text.joined(index) and text.titled(index) in _ADDRESSED


def _ends_a_name(text: Syllables, index: int) -> bool:
    """Whether it ends a name of three syllables: "Nguyễn Xuân Trường"."""
    joined = text.joined(index) and text.joined(index - 1)
    alone = not (text.joined(index + 1) and text.capital(index + 1))
    return joined and alone and text.proper(index - 1) and text.surname(index - 2)
