"""What parts belong to, and places that bodies in a row share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.extract import tails
from graph.extract.base import Span
from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.extract.tails import Tail
from graph.resolve import names, police

# Between a part and the body it belongs to: "Cục X (Bộ Y)", "Cục X, Bộ Y", "Cục X của Bộ Y".
_BELONGS = re.compile(
    r"[ \t]*(?:\([^()\n]{1,20}\)[ \t]*)?(?P<link>\(|,|[-–]|\(?(?:trực )?thuộc|của)[ \t]*"
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
    bodies = [body for _, body in found if body is not None]
    ministries = {words(body): body for body in bodies if body.head.kind == "bo" and body.field}
    for (span, one), (other_span, other) in reversed(list(pairwise(found))):
        if one is None or other is None:
            continue
        tail = other.place or shared.get(other_span.start)
        if span.rule.endswith("/shared-place") and tail is not None:
            shared[span.start] = tail
        if not names.part(one):
            continue
        between = text.text[span.end : other_span.start]
        housed = names.houses(one, other)
        housed = housed or police.has(other, one)
        if (housed or names.whole(other)) and (link := _BELONGS.fullmatch(between)):
            listed = link["link"] in (",", "-", "–")
            if not listed or housed or names.attached(one, other):
                wholes.setdefault(words(one), []).insert(0, (span.start, other))
    for span, body in found:
        if body is not None and body.bare and body.head.kind == "dang-bo":
            tail = _people(text, body.last)
            if tail is not None:
                shared[span.start] = tail
    if len(ministries) == 1:
        for body in bodies:
            if body.head.kind == "vu":
                wholes.setdefault(words(body), [(0, next(iter(ministries.values())))])
    for body in bodies:
        if police.part(body) and words(body) not in wholes:
            over = police.only(bodies, body)
            if over is not None:
                wholes[words(body)] = [(0, over)]
    return wholes, shared


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
