"""What parts belong to, and places that bodies in a row share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.extract.base import Span
from graph.extract.body_grammar import tails
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.resolve import names, police

# Between a part and the body it belongs to: "Cục X (Bộ Y)", "Cục X, Bộ Y", "Cục X, thuộc Bộ Y".
_BELONGS = re.compile(
    r"[ \t]*(?:\([^()\n]{1,20}\)[ \t]*)?(?P<link>\(|,|[-–]|(?:,[ \t]*)?\(?(?:trực )?thuộc|của)[ \t]*"
)

# Between "Đảng bộ" and the place that is its own and its people's: ", chính quyền và nhân dân".
_PEOPLE = frozenset(
    (",", "và", "chính", "quyền", "quân", "nhân", "dân", "các", "tộc", "cán", "bộ", "toàn", "thể")
)
_PEOPLE_FAR = 14

# The wholes that a part is named beside, by its words, with where; in the order of the text.
Wholes = dict[tuple[str, str], list[tuple[int, Body]]]
Shared = dict[int, Tail]


def of(text: Syllables, found: Sequence[tuple[Span, Body | None]]) -> tuple[Wholes, Shared]:
    """What each part belongs to, by its :func:`words`, and the place of each body without its own.

    "Cục X (Bộ Y)", or a Vụ where one ministry is named; places go by where their body begins.
    """
    wholes: Wholes = {}
    shared: Shared = {}
    for (span, one), (other_span, other) in reversed(list(pairwise(found))):
        if one is None or other is None:
            continue
        tail = other.place or shared.get(other_span.start)
        if span.rule.endswith("/shared-place") and tail is not None:
            shared[span.start] = tail
        if _belongs(text.text[span.end : other_span.start], one, other):
            wholes.setdefault(words(one), []).insert(0, (span.start, other))
    for span, body in found:
        if body is not None and body.bare and body.head.kind == "dang-bo":
            tail = _people(text, body.last)
            if tail is not None:
                shared[span.start] = tail
    bodies = [body for _, body in found if body is not None]
    _of_only_ministry(bodies, wholes)
    _of_only_police(bodies, wholes)
    return wholes, shared


def _belongs(between: str, one: Body, other: Body) -> bool:
    """Whether the words *between* tell that the part *one* belongs to *other*."""
    if not names.part(one):
        return False
    housed = names.houses(one, other) or police.has(other, one)
    link = _BELONGS.fullmatch(between) if housed or names.whole(other) else None
    if link is None:
        return False
    return housed or link["link"] not in (",", "-", "–") or names.attached(one, other)


def _of_only_ministry(bodies: Sequence[Body], wholes: Wholes) -> None:
    """Let each Vụ belong to the ministry where one alone is named."""
    ministries = {words(body): body for body in bodies if body.head.kind == "bo" and body.field}
    if len(ministries) == 1:
        (ministry,) = ministries.values()
        for body in bodies:
            if body.head.kind == "vu":
                wholes.setdefault(words(body), [(0, ministry)])


def _of_only_police(bodies: Sequence[Body], wholes: Wholes) -> None:
    """Let parts of the police that the text tells nothing more of belong to the one named force."""
    for body in bodies:
        if police.part(body) and words(body) not in wholes:
            over = police.only(bodies, body)
            if over is not None:
                wholes[words(body)] = [(0, over)]


def nearest(wholes: Wholes, body: Body, position: int) -> Body | None:
    """What the part *body* at *position* belongs to: as told there or last before, else first after."""
    told = wholes.get(words(body), [])
    before = [whole for start, whole in told if start <= position]
    return before[-1] if before else next((whole for _, whole in told), None)


def _people(text: Syllables, index: int) -> Tail | None:
    """The place whose Party and people are named: "Đảng bộ, chính quyền và nhân dân tỉnh X"."""
    for at in range(index, min(index + _PEOPLE_FAR, len(text))):
        if not text.joined(at):
            return None
        if at > index and text.word(at) not in _PEOPLE:
            tail = tails.read(text, at)
            return tail if tail is not None and tail.name is not None else None
        if text.word(at) not in _PEOPLE:
            return None
    return None


def words(body: Body) -> tuple[str, str]:
    """The head and the field of *body*, by which parts of a document are known."""
    return body.head.name, names.words(body.field)
