"""The one school of a text in small letters: "hiệu trưởng nhà trường", "trường đã"."""

from __future__ import annotations

from graph.extract.answers import of_text
from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts

_BESIDE = frozenset(("doanh nghiệp và", "xã hội và"))
# Who stands for the school, or what it has done to it: "hiệu trưởng nhà trường", "phía trường".
_LEADING = frozenset(("trưởng", "đạo", "phía", "diện", "viên", "được", "bị"))
_STAFF = frozenset(("giảng", "giáo", "nhân", "thành"))


# Around schools of any kind: "trong nhà trường", "gia đình, nhà trường và xã hội".
_ANY_BEFORE = frozenset(("trong", "ngoài", "giữa", "vào", "ra", "văn", "hóa"))
_ANY_BESIDE = frozenset(
    (
        "gia đình",
        "phụ huynh",
        "doanh nghiệp",
        "xã hội",
        "học sinh",
        "sinh viên",
        "người học",
        "địa phương",
    )
)


def only(text: Syllables, body: Body) -> bool:
    """Whether *body* is "nhà trường", and no school of any kind, in a text that names one school."""
    if body.head.name != "Nhà trường" or _several(text):
        return False
    first, last = body.first, body.last
    if text.word(first - 1) in _ANY_BEFORE or text.word(last) in ("khác", "nào"):
        return False
    links = ("và", ",", "-")
    before = text.words(first - 3, first - 1) if text.word(first - 1) in links else ""
    after = text.words(last + 1, last + 3) if text.word(last) in links else ""
    return _ANY_BESIDE.isdisjoint((before, after))


def taken_up(text: Syllables, body: Body, known: int, *, ends: bool) -> bool:
    """Whether *body*, a school in small letters, is the one of *known* schools that the text names.

    *ends* tells that no small word goes on its name.
    """
    if body.head.name not in ("Trường", "Nhà trường") or known > 1:
        return False
    before, after = text.word(body.first - 1), text.word(body.last)
    if before == "viên" and text.word(body.first - 2) not in _STAFF:
        return False  # "trong khuôn viên trường"
    if before in _LEADING and not _several(text):
        return ends
    if before.isalnum() and before not in contexts.of("before taken up"):
        return False
    if "lớp" in (text.word(body.first - 2), text.word(body.last + 1)):
        return False  # "ở lớp, trường", "trường và lớp"
    if text.words(body.first - 3, body.first) in _BESIDE and before == "và":
        return False  # "hợp tác giữa doanh nghiệp và nhà trường"
    clause = contexts.of("clause", "taken") | {"chưa"}
    return not (text.joined(body.last) and after.isalpha()) or (
        not text.capital(body.last) and after in clause
    )


@of_text
def _several(text: Syllables) -> bool:
    """Whether the text speaks of schools in general: "các nhà trường"."""
    plural = contexts.of("plural")
    return any(
        text.word(index - 1 - (text.word(index - 1) == "nhà")) in plural
        for index in text.standing("trường")
        if text.joined(index)
    )
