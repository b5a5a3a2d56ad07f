"""The social insurance by its name alone, which is what it insures as well: "đóng BHXH"."""

from __future__ import annotations

from graph.extract.body import Body
from graph.extract.syllables import Syllables

_ASKED = frozenset(("nghị", "cầu", "do", "với"))  # "đề nghị BHXH thanh toán"
_ACTORS = frozenset(("được", "do", "theo", "bởi"))
_INSURED = frozenset(("bắt", "tự", "một", "thất", "y"))  # "bắt buộc", "một lần"
_BETWEEN = 9
_PEOPLE_OF = frozenset(("lãnh đạo", "giám đốc", "cán bộ", "đại diện"))


def insurance(text: Syllables, body: Body) -> bool:
    """Whether words before the name make it what the body insures: "đóng BHXH", "nợ BHXH"."""
    before = text.word(body.first - 1)
    if not text.joined(body.first):
        return False
    return before == "," or (before.isalpha() and before != "theo")


def meant(text: Syllables, body: Body) -> bool:
    """Whether the body is meant, not what it insures: "đề nghị BHXH thanh toán"."""
    first = body.first
    before, after = text.word(first - 1), text.word(body.last)
    if before in _ASKED and text.joined(first) and not text.capital(body.last):
        return text.capital(first) and text.joined(body.last) and after.isalpha()
    if before in ("ngành", "quan", "quỹ"):
        return False
    if text.initials(first) and (_ends(text, body.last) or text.person(body.last) is not None):
        people = text.words(first - 2, first) in _PEOPLE_OF or before == "thuộc"
        if people and text.joined(first):
            return True  # "cán bộ thuộc BHXH", "theo lãnh đạo BHXH"
    told = text.word(first - 2) in ("cáo", "đạo", "diện", "nhiệm", "sai")
    if before == "của" and told and after in (",", ".", "thì", "về", "cho", "đã"):
        return True  # "báo cáo của BHXH, …"
    if before == "phía" and text.joined(first):
        return True  # "phía BHXH kiên quyết xử lý"
    if before == "và" and _beside(text, first - 1) and after not in _INSURED:
        return True  # "giữa Bộ Y tế và BHXH"
    spelled = text.capital(first) and not text.initials(first) and text.joined(first)
    if spelled and before in _ACTORS and after not in _INSURED:
        return True  # "giải pháp được Bảo hiểm xã hội nhắc đến"
    acts = text.joined(body.last) and after in ("vẫn", "đã", "sẽ", "mới")
    if text.initials(first):
        return acts and before == ","
    whole = text.capital(first) and text.capital(first + 2)
    return whole and (acts or before == "của")


def _beside(text: Syllables, link: int) -> bool:
    """Whether a body stands before "và" at *link*, and "giữa" before it."""
    between = range(link - 1, max(link - _BETWEEN, 0), -1)
    first = next((at for at in between if text.word(at) == "giữa"), None)
    return first is not None and text.capital(first + 1) and text.head(first + 1) is not None


def _ends(text: Syllables, index: int) -> bool:
    """Whether no name or number goes on at *index*."""
    return not (text.joined(index) and (text.capital(index) or text.word(index)[:1].isdigit()))
