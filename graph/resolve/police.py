"""Whom "Công an" alone means: the whole force, or the police of a place that the article tells of."""

from __future__ import annotations

from graph.extract.body import Body
from graph.extract.syllables import Syllables

_HEAD = "Công an"
# Before the head alone these make it the whole force: "lực lượng Công an", "hệ thống Công an".
_FORCE = frozenset(("lượng", "thống", "chức", "toàn"))


def placed(body: Body | None) -> bool:
    """Whether *body* is the police of a place."""
    return body is not None and body.head.name == _HEAD and body.tail is not None


def is_authority(text: Syllables, body: Body | None) -> bool:
    """Whether *body* is "Công an" alone as who acts, not as a force: "cơ quan Công an", "bị Công an bắt"."""
    if body is None or body.head.name != _HEAD or not body.bare:
        return False
    return text.word(body.first - 1) not in _FORCE
