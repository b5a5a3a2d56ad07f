"""Fields of bodies that no list holds whole, and heads behind which no field stands."""

from __future__ import annotations

from graph.extract.body_grammar import components, faculties, further, led_departments, owned, tails
from graph.extract.syllables import Syllables
from graph.lexicon import fields
from graph.lexicon.heads import Head

_PEOPLE = frozenset(("cán bộ", "học sinh", "sinh viên"))
_DEPARTMENTS = frozenset(("cuc", "tong-cuc", "chi-cuc", "vu"))
_BY = frozenset(("được", "do", "bị", "mà", "để"))
_DOES = frozenset(("nghiên cứu", "sản xuất", "kiểm nghiệm", "đánh giá", "phân tích", "xét nghiệm"))
# Kinds whose fields no list of ministries' closes.
_OPEN_FIELDS = frozenset(
    (
        "trung-tam", "vien", "cuc", "chi-cuc", "tong-cuc", "vu", "phong", "ban-cua-uy-ban", "hoi",
        "ban-quan-ly", "hiep-hoi", "dai-hoc",
    )
)  # fmt: skip


# Kinds of institutes, whose names tell what they study behind "về".
_LEARNED = frozenset(("trung-tam", "vien"))
# Heads behind which the name may be nothing but small words and its place.
_DESCRIBED = frozenset(
    ("Hiệp hội", "Hội", "Tổng hội", "Trung tâm", "Viện", "Học viện", "Ban Quản lý", "Chi hội")
)


def field(
    text: Syllables, index: int, after: int, known: str | None, head: Head
) -> tuple[int, str | None]:
    """The field of a body of which no list knows all, with the small words that go on it."""
    after, known = _field(text, index, after, known, head)
    if head.name == "Khoa" and known is not None:
        return after, known
    first = _past_head(text, index)
    if text.capital(index) and (last := owned.reach(text, first, after, head)) > after:
        return last, text.written(first, last)
    return led_departments.field(text, index, after, known, head)


def _field(
    text: Syllables, index: int, after: int, known: str | None, head: Head
) -> tuple[int, str | None]:
    if head.kind == "bo" and known is not None:
        return _of_two(text, index, after, known)
    if head.name == "Khoa":
        first = _past_head(text, index)
        last = faculties.field(text, index, first, after)
        if last > after or faculties.field(text, index, first, first) == after > first:
            return last, text.written(first, last)  # "khoa Nội 1"
    if head.kind not in _OPEN_FIELDS:
        return after, known
    start = text.head(index)
    if start is None or (known is None and not (text.capital(index) and head.name in _DESCRIBED)):
        return after, known
    if known is None:
        last = further.towards_place(text, after)
        return (last, text.written(after, last)) if last > after else (after, None)
    if text.word(index - 1) in _BY and (acts := _acts(text, start[0], after)) > start[0]:
        return acts, text.written(start[0], acts)
    last = further.read(text, after)
    if last == after and head.kind in _LEARNED and text.capital(index):
        last = components.studied(text, after)
    if last == after and text.capital(index) and head.name in _DESCRIBED and known.islower():
        last = _described(text, start[0], after)
    return (last, text.written(start[0], last)) if last > after else (after, known)


def _past_head(text: Syllables, index: int) -> int:
    found = text.head(index)
    return found[0] if found is not None else index + 1


def _of_two(text: Syllables, index: int, after: int, known: str) -> tuple[int, str]:
    """The fields of another country's ministry: "Bộ Ngoại giao và Hợp tác quốc tế Campuchia"."""
    if text.word(after) in ("và", ",") and text.capital(index):
        last, whole = components.field(text, _past_head(text, index), exact=False)
        place = tails.read(text, last) if last > after else None
        if place is not None and place.abroad and whole is not None:
            return last, whole
    return after, known


def _acts(text: Syllables, first: int, after: int) -> int:
    """The index of what a body does behind its field: "được Viện Hóa học nghiên cứu", else *first*."""
    for at in range(after, first, -1):
        if text.capital(at - 1) and at < after:
            return first
        if text.words(at, at + 2) in _DOES and not text.capital(at) and text.capital(first):
            return at
    return first


def incident(text: Syllables, index: int, after: int) -> bool:
    """Whether "vụ" at *index* tells what happened: "vụ cán bộ Sở Y tế đánh nhau"."""
    if text.capital(after) or (text.capital(index) and text.joined(index)):
        return False
    return not text.capital(index) or text.words(after, after + 2) in _PEOPLE


def _described(text: Syllables, first: int, after: int) -> int:
    """The index after a name all in small letters from *first* on that goes on to its place."""
    if not text.joined(after) or text.capital(after) or further.closed(text, after):
        return after
    return max(after, further.towards_place(text, first))


def does(text: Syllables, index: int, after: int, head: Head) -> bool:
    """Whether a verb stands behind the head of what is done by it: "bài hát được Cục cấp phép"."""
    if led_departments.unled(text, index, head):
        return True
    by = head.kind in _DEPARTMENTS and text.word(index - 1) in _BY
    if not by or not text.capital(index) or text.capital(after):
        return False
    found = fields.components().match(text.tokens, after)
    if found is None or not found[1][0]:
        return False
    return components.field(text, after, exact=False)[0] == found[0] and not (
        text.joined(found[0]) and text.capital(found[0])
    )
