"""The one school of a text in small letters: "hiệu trưởng nhà trường", "trường đã"."""

from __future__ import annotations

from collections.abc import Iterable

from graph.extract.answers import of_text
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts
from graph.vietnamese import normalise

KINDS = frozenset(("truong", "dai-hoc"))
_FAR_BEHIND = 120  # Syllables from a school in small letters to the first one that is named.
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


class Schools:
    """The schools that one document names, for those without a name to take up."""

    def __init__(self, text: Syllables, bodies: Iterable[Body]) -> None:
        """Take the *bodies* of the document that may have a name."""
        self._text = text
        named = [body for body in bodies if body.head.kind in KINDS]
        # "ĐH Y khoa Phạm Ngọc Thạch" and "ĐH Y Phạm Ngọc Thạch" are one.
        self._names = {" ".join(normalise(body.field).split()[-2:]) for body in named if body.field}
        # Those that go by their place alone: "Trường THPT Hòa Lạc".
        self._placed = {
            body.tail.name for body in named if not body.field and body.tail is not None
        }
        full = ((body.first, body.head.kind) for body in named if not body.bare)
        self._first = min(full, default=None)

    def only(self, body: Body) -> bool:
        """Whether *body* is "nhà trường", and no school of any kind, in a text that names one school."""
        if len(self._names) + len(self._placed) != 1 or body.head.name != "Nhà trường":
            return False
        return not _several(self._text) and not _of_any(self._text, body)

    def taken_up(self, body: Body, *, ends: bool) -> bool:
        """Whether *body*, a school in small letters, is the one that the text names.

        *ends* tells that no small word goes on its name.
        """
        if body.head.name not in ("Trường", "Nhà trường") or len(self._names) > 1:
            return False
        return _is_meant(self._text, body, ends=ends)

    def named_late(self, body: Body) -> bool:
        """Whether the first school that the text names is a university far behind *body*."""
        if body.head.name == "Nhà trường" or self._first is None:
            return False
        at, kind = self._first
        return kind == "dai-hoc" and at - body.first > _FAR_BEHIND


def _of_any(text: Syllables, body: Body) -> bool:
    """Whether schools of any kind are spoken of: "gia đình, nhà trường và xã hội"."""
    first, last = body.first, body.last
    if text.word(first - 1) in _ANY_BEFORE or text.word(last) in ("khác", "nào"):
        return True
    links = ("và", ",", "-")
    before = text.words(first - 3, first - 1) if text.word(first - 1) in links else ""
    after = text.words(last + 1, last + 3) if text.word(last) in links else ""
    return not _ANY_BESIDE.isdisjoint((before, after))


def _is_meant(text: Syllables, body: Body, *, ends: bool) -> bool:
    """Whether the words beside *body*, a school in small letters, tell that one school is meant."""
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
