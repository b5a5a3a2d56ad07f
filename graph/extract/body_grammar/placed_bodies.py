"""Bodies with the place behind their name: "Ban Chỉ đạo tỉnh", "Chi bộ 4", "Vụ Châu Âu"."""

from __future__ import annotations

from dataclasses import replace

from graph.extract.body_grammar import components, delegations, endings, extensions, purposes, tails
from graph.extract.body_grammar.body import Body
from graph.extract.body_grammar.tails import Tail
from graph.extract.syllables import Syllables
from graph.lexicon import heads
from graph.lexicon.heads import FIELD, Head

_SEATED = frozenset(("Tòa án nhân dân cấp cao", "Viện kiểm sát nhân dân cấp cao"))
# Letters for the police of a level: "CAH Thuận Thành".
_LETTERED = {"cah": "huyện", "caq": "quận"}
_NEEDS_NAME = frozenset(("truong", "dai-hoc", "bao-chi"))


def read(text: Syllables, index: int, after: int, head: Head, field: str | None) -> Body | None:
    """The body with the place that it is of, or without one."""
    tail = _tail(text, after, head, field)
    if tail is not None and tail.level is None and (level := _LETTERED.get(text.word(index))):
        tail = replace(tail, level=level)
    if tail is not None and tail.abroad and head.kind == "doan-dai-bieu-quoc-hoi":
        return None  # "đoàn đại biểu Quốc hội Cuba": who comes from the body
    cell = head.kind == "chi-bo" and tail is None and field is None and text.proper(after)
    if cell and extensions.hamlet(text, after) is None:
        inner = text.head(after)  # "Chi bộ Phòng khám"
        last = max(text.run(after), inner[0] if inner is not None else 0)
        after, field = last, text.written(after, last)
    if tail is not None and (told := _by_place(text, index, after, head, field, tail)) is not None:
        return told
    if tail is not None and not _is_of(text, index, head, field, tail):
        tail = None
    whole = Body(index, tail.last if tail is not None else after, head, field, tail)
    purposeful = purposes.named(text, whole, after)
    if purposeful is not None and (
        text.capital(index) or led(text, index) or purposes.placed(purposeful)
    ):
        return purposeful
    return endings.ended(text, whole)


def _tail(text: Syllables, after: int, head: Head, field: str | None) -> Tail | None:
    """The place behind the name, where the body sits or that it is of."""
    seated = head.name in _SEATED and text.word(after) == "tại" and text.joined(after)
    tail = tails.read(text, after + seated)
    if tail is None and head.kind == "ban-chi-dao" and field and text.word(after) == "cấp":
        graded = tails.read(text, after + 1)  # "Hội đồng bình chọn cấp T.Ư"
        return graded if graded is not None and graded.central else None
    return tail


def _by_place(
    text: Syllables, index: int, after: int, head: Head, field: str | None, tail: Tail
) -> Body | None:
    """The body whose place is what it deals with, or tells which kind of body it is."""
    bare = field is None and head.form is FIELD and not tail.central
    if bare and extensions.treats_of(text, index, head, tail, led=led(text, index)):
        last = extensions.paired(text, tail.last)
        return Body(index, last, head, text.written(after, last))
    if head.name == "Đoàn" and delegations.meant(text, index):
        return Body(index, tail.last, heads.named("Đoàn đại biểu Quốc hội"), None, tail)
    if head.kind == "ban-chi-dao" and field is None and tail.central:
        last, words = components.field(text, tail.last, exact=False)
        if words is not None and components.listed(text, tail.last):
            # "Ủy ban Quốc gia Tìm kiếm Cứu nạn"
            return Body(index, last, head, text.written(after, last), None)
    return None


def _is_of(text: Syllables, index: int, head: Head, field: str | None, tail: Tail) -> bool:
    """Whether the place behind the name belongs to it: "Ban Chỉ đạo tỉnh", but not "trung tâm tỉnh"."""
    if field is None and head.form is FIELD and not tail.central:
        world = tail.abroad and head.kind == "ban-chi-dao" and text.capital(index)
        seated = text.capital(index) and tail.level is not None and not tail.abroad
        seated = head.name == "Bộ Tư lệnh" or (seated and head.name in extensions.OF_PLACES)
        if not world and not seated:
            return False  # "Hội đồng châu Âu"
    if head.name == "Đoàn" and tail.level is None:
        return False  # "Đoàn Duy Xuyên" is a person, or a team of a place.
    unnamed = tail.name is None or tail.central
    return not (unnamed and head.kind in _NEEDS_NAME and head.name not in extensions.ONE_OF_EACH)


def led(text: Syllables, index: int) -> bool:
    """Whether a leader stands before *index*: "Trưởng phòng TN&MT", "lãnh đạo khoa xét nghiệm"."""
    return text.joined(index) and text.word(index - 1) in ("trưởng", "phó", "đạo")
