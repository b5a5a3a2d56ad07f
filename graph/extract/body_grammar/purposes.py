"""What a task force is for, where that is its name: "Ban Chỉ đạo phòng, chống thiên tai".

Such a name goes on in small letters as far as words of the dictionary reach, and ends before a word
for what the body does ("Hội đồng thi đã họp").
"""

from __future__ import annotations

from graph.extract.answers import once
from graph.extract.body_grammar import components, purpose_words, tails
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.purpose_words import LINKS, TOPICS
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.lexicon import contexts
from graph.vietnamese import normalise

# Task forces that may be named by what they are for.
_PURPOSEFUL = frozenset(
    (
        "Ban Chỉ đạo", "Ban Chỉ huy", "Ủy ban", "Hội đồng", "Ban soạn thảo", "Tổ biên tập", "Tiểu ban",
        "Tổ giúp việc",
    )
)  # fmt: skip
# Teams that are told apart by a word for what they look into or how: "Tổ giám định độc lập".
_TEAMS = frozenset(
    (
        "Tổ kiểm tra", "Tổ giám sát", "Tổ giám định", "Tổ thẩm định", "Tổ tư vấn", "Tổ chuyên gia",
    )
)  # fmt: skip
_LEADING = frozenset(("nhà nước", "chỉ đạo", "chỉ đạo quốc gia", "liên chính phủ", "quốc gia"))


def named(text: Syllables, body: Body, after: int) -> Body | None:
    """The *body* by what it is for, where its kind goes by that; its field ends before *after*."""
    head, field, tail, last = body.head, body.field, body.tail, body.last
    about = field is None and tail is not None and tail.central and text.word(last) == "về"
    if head.name in _TEAMS:
        return _team(text, body, after) if tail is None else None
    if head.name not in _PURPOSEFUL and not (about and head.name == "Trung tâm"):
        return None
    known = normalise(field) if field is not None else ""
    if field is None or text.word(last) == "về" or known in _LEADING:
        plain = field is not None and known not in _LEADING
        on = last if _talked_of(text, last, tail, plain=plain) else _purpose(text, last)
    else:
        # "Ban Chỉ đạo 389 xử lý vi phạm": a number is a whole name.
        panel = tail is not None or known == "xét xử" or known.isdigit()
        on = last if panel else _more(text, last)
    if on == last:
        return None
    place = tails.read(text, on)
    whole = place.last if place is not None else on
    return Body(body.first, whole, head, text.written(after, on), place, purpose=True)


def placed(body: Body) -> bool:
    """Whether a place of a level tells which *body* is meant: "ban chỉ đạo thi tỉnh Phú Yên"."""
    return body.tail is not None and body.tail.level is not None and body.tail.name is not None


def _team(text: Syllables, body: Body, after: int) -> Body | None:
    """The team *body* with the small words that tell which it is, up to its place or what it does."""
    first = after if body.field is None else body.last
    verb = components.verbal(text, first - 2)  # "Tổ chuyên gia tư vấn phát triển đô thị"
    if not text.joined(first) or text.capital(first) or (_does(text, first) and not verb):
        return None
    on = purpose_words.read(text, first, first=False, capitals=False)
    if on - first < 2 or not purpose_words.closed(text, on):
        return None
    place = tails.read(text, on)
    whole = place.last if place is not None else on
    return Body(body.first, whole, body.head, text.written(after, on), place, purpose=True)


def _does(text: Syllables, index: int) -> bool:
    """Whether what a team does stands at *index*: "Tổ kiểm tra phát hiện sai phạm"."""
    opens = contexts.of("clause", "taken", "opener")
    acts = contexts.of("acting", "predicate")
    if text.word(index) in opens | LINKS or text.words(index, index + 2) in acts | TOPICS:
        return True
    return components.verbal(text, index)


@once
def _purpose(text: Syllables, index: int) -> int:
    """The index after the purpose that begins at *index* behind a head, or *index*."""
    return purpose_words.read(text, index, first=True)


def _more(text: Syllables, index: int) -> int:
    """The index after the words that go on the purpose before *index* and end the name, or *index*."""
    after = purpose_words.read(text, index, first=False, capitals=False)
    return after if purpose_words.closed(text, after) else index


def _talked_of(text: Syllables, index: int, tail: Tail | None, *, plain: bool) -> bool:
    """Whether "về" at *index* begins what is talked of with a body, whose place may be *tail*.

    *plain* tells that the body is whole by its field, and needs no purpose.
    """
    if text.word(index) != "về" or (not plain and (tail is None or tail.central)):
        return False
    placed = tail is not None and not tail.central
    if tail is not None and any(unit.level == "country" for unit in tail.units):
        placed = False  # "Ủy ban liên Chính phủ Việt Nam - Lào về hợp tác"
    return placed or (plain and text.words(index + 1, index + 3) in TOPICS)
