"""Forces whose letters stand for their men as well: "CSGT sẽ quản lý", but "hai tổ CSGT"."""

from __future__ import annotations

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words

NAMES = frozenset(("Cảnh sát giao thông", "Cảnh sát cơ động"))
# Before the letters these make them men: a rank, a squad, what was done to them.
_MEN = words.of(
    "một tổ sĩ sỹ anh chú nhóm tốp người nữ nam áo chí úy tá đánh tông đâm chống giả gặp thấy có bị là làm"
)
_ACTS = frozenset(("đã", "sẽ", "đang", "vừa"))
# What stands in a row with ministries and kinds: "Bộ đội, Công an, dân quân", "ngành Công an".
_ROW = frozenset((",", "và", "-", "–", "/", ";", "&", "hay", "hoặc"))
_NOT_POLICE = frozenset(
    ("ngành", "trưởng", "sĩ", "sỹ", "ngày", "ngạch", "nghiệp", "khối", "học", "người")
)
# Before the letters a clause begins.
_OPENING = frozenset((",", ";", ".", "khi", "và", "nhưng", "mà", "rằng", "do", "bị", "được", "\n"))
# What makes it police of some kind, or of a place in small letters: "Công an cửa khẩu", "Công an Thủ đô".
_KINDS = frozenset(("địa phương", "vũ trang", "nhân dân", "cửa khẩu", "thủ đô"))
_OF_PLACES = frozenset(("catp", "cah", "caq"))
_OF_FORCE = frozenset(("lượng", "phía", "đạo", "trưởng"))


def men(text: Syllables, body: Body) -> bool:
    """Whether policemen are meant, of whatever place: "các CSGT tỉnh Bắc Kạn"."""
    before = text.word(body.first - 1)
    if body.head.name == "Công an" and not text.capital(body.first) and text.joined(body.first):
        return before == "một"  # "một công an phường đến nhà"
    if body.head.name not in NAMES or not text.joined(body.first):
        return False
    return before in contexts.of("plural") or before in _MEN


def meant(text: Syllables, body: Body) -> bool:
    """Whether the letters alone mean the force: it acts, or it is led."""
    acts = text.joined(body.last) and text.word(body.last) in _ACTS
    opens = text.word(body.first - 1) in _OPENING or not text.joined(body.first)
    told = text.words(body.last, body.last + 2) in contexts.of("acting")
    acts = acts or (opens and told and text.joined(body.last))
    return acts or text.word(body.first - 1) in _OF_FORCE


def called(text: Syllables, body: Body) -> bool:
    """Whether one police is meant by "Công an" alone: the authority, or that of a city by letters."""
    first, before = body.first, text.word(body.first - 1)
    if text.words(first - 2, first) == "cơ quan":
        return True
    if text.word(first) in _OF_PLACES:
        return text.titled(first) == "office"
    if text.initials(first) or text.titled(first) == "office" or not text.joined(first):
        return False  # "Thứ trưởng Công an"
    rowed = text.word(body.last) in _ROW or before in _ROW
    kind = text.words(body.last, body.last + 2) in _KINDS
    return (
        before.isalpha()
        and not (rowed or kind)
        and before not in contexts.of("plural") | _NOT_POLICE
    )
