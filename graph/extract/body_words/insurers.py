"""The social insurance by its name alone, which is what it insures as well: "đóng BHXH"."""

from __future__ import annotations

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables

_ASKED = frozenset(("nghị", "cầu", "do", "với"))  # "đề nghị BHXH thanh toán"
_ACTORS = frozenset(("được", "do", "theo", "bởi"))
_INSURED = frozenset(("bắt", "tự", "một", "thất", "y"))  # "bắt buộc", "một lần"
_REPORTS = frozenset(("cáo", "đạo", "diện", "nhiệm", "sai"))  # "báo cáo của BHXH"
_BEHIND_REPORTS = frozenset((",", ".", "thì", "về", "cho", "đã"))
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
    if _of_people(text, body) or _spoken_of(text, body):
        return True
    acts = text.joined(body.last) and after in ("vẫn", "đã", "sẽ", "mới")
    if text.initials(first):
        return acts and before == ","
    whole = text.capital(first) and text.capital(first + 2)
    return whole and (acts or before == "của")


def _of_people(text: Syllables, body: Body) -> bool:
    """Whether those who work there stand before its letters: "cán bộ thuộc BHXH", "theo lãnh đạo BHXH"."""
    first = body.first
    if not (text.initials(first) and text.joined(first)):
        return False
    if text.words(first - 2, first) not in _PEOPLE_OF and text.word(first - 1) != "thuộc":
        return False
    return _ends(text, body.last) or text.person(body.last) is not None


def _spoken_of(text: Syllables, body: Body) -> bool:
    """Whether the words around tell of one that reports, takes sides, stands by another, or acts."""
    first = body.first
    before, after = text.word(first - 1), text.word(body.last)
    if before == "của" and text.word(first - 2) in _REPORTS and after in _BEHIND_REPORTS:
        return True  # "báo cáo của BHXH, …"
    if before == "phía":
        return text.joined(first)  # "phía BHXH kiên quyết xử lý"
    if after in _INSURED:
        return False
    if before == "và":
        return _beside(text, first - 1)  # "giữa Bộ Y tế và BHXH"
    spelled = text.capital(first) and not text.initials(first) and text.joined(first)
    # "giải pháp được Bảo hiểm xã hội nhắc đến"
    return spelled and before in _ACTORS


def _beside(text: Syllables, link: int) -> bool:
    """Whether a body stands before "và" at *link*, and "giữa" before it."""
    between = range(link - 1, max(link - _BETWEEN, 0), -1)
    first = next((at for at in between if text.word(at) == "giữa"), None)
    return first is not None and text.capital(first + 1) and text.head(first + 1) is not None


def _ends(text: Syllables, index: int) -> bool:
    """Whether no name or number goes on at *index*."""
    return not (text.joined(index) and (text.capital(index) or text.word(index)[:1].isdigit()))
