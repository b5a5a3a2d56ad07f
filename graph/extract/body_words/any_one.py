"""Heads alone that mean any body of their kind: "không có tiền đi bệnh viện", "Tòa án nước ngoài"."""

from __future__ import annotations

from graph.extract.answers import of_text
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import words

_COURTS = frozenset(("nước ngoài", "thẩm quyền", "có thẩm", "các nước", "các cấp"))
# Behind these stands no body of the text: "sạp báo", "thị lực trung tâm", "theo nhóm trường".
_KINDS_BEFORE = words.of("sạp quầy nhóm lực")
# Heads that are given names as well.
_GIVEN = frozenset(("Trường", "Khoa"))
_LEARNING = ("giáo dục ở", "giáo dục trong", "giáo dục của")
_NEXT = 9  # Syllables from a school to what it is the first in.
_CLAUSE = 5


def meant(text: Syllables, body: Body) -> bool:
    """Whether the bare head of *body* means no body that the text has named."""
    first, last = body.first, body.last
    if body.head.kind == "toa-an":
        return text.joined(last) and text.words(last, last + 2) in _COURTS
    if text.capital(first) and body.head.name in _GIVEN:
        borne = _bearers(text).get(body.head.name, first) < first
        return borne or _first_of_several(text, last)
    if text.capital(first) or not text.joined(first):
        return False
    before = text.word(first - 1)
    if before in _KINDS_BEFORE or text.words(first - 2, first) == "quốc tế":
        return True
    if body.head.name == "Trường":
        return before == "có" and text.joined(last) and text.word(last) != "này"
    if body.head.name == "Nhà trường":
        # "khi còn ngồi trên ghế nhà trường"
        return text.words(first - 3, first) in _LEARNING or before == "ghế"
    if body.head.kind in ("benh-vien", "vien"):
        return _any_hospital(text, first, last)
    return False


@of_text
def _bearers(text: Syllables) -> dict[str, int]:
    """Where persons are first named whose given name is a head: "Lê Văn Trường", then "Trường"."""
    found: dict[str, int] = {}
    for name in _GIVEN:
        for at in text.standing(name.lower()):
            named = text.capital(at) and text.joined(at) and text.proper(at - 1)
            if named and any(text.person(at - width) == at + 1 for width in (1, 2, 3)):
                found[name] = min(at, found.get(name, at))
    return found


def _first_of_several(text: Syllables, last: int) -> bool:
    """ "Trường đạt điểm cao nhất là Trường THPT Hoa Mai"."""
    for at in range(last, last + _NEXT):
        if not text.word(at).isalpha():
            return False
        if text.words(at, at + 2) == "nhất là":
            return True
    return False


def _any_hospital(text: Syllables, first: int, last: int) -> bool:
    before, after = text.word(first - 1), text.word(last)
    if before == "đi" or text.words(first - 2, first) == "nhà và" or after == "muộn":
        return True
    if before == "như":
        return not text.joined(last) or not after.isalpha()
    if after == ":" and text.word(last + 1).isdigit():
        return True  # "Cách ly tại bệnh viện: 52 người"
    clause = text.words(max(first - _CLAUSE, 0), first)
    return before in ("đến", "tới") and "trước khi" in clause
