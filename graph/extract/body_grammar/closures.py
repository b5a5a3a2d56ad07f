"""Names of bodies that go on, in words that no list holds, up to the bracket with their letters.

"Trung tâm Bảo tồn Sinh vật biển và Phát triển Cộng đồng (MCD)": the bracket shows where the name ends.
"""

from __future__ import annotations

from dataclasses import replace

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields
from graph.lexicon.heads import FIELD, NAMED

_LONGEST = 14
_LINKS = frozenset(("và", "&", "-", "của", "các", "về", "vì", "cho", "trong", "tại", "những"))
_NOUNS = frozenset(("tuyến", "bản", "đồng", "cụ", "riêng"))  # "đa tuyến", "văn bản"
_NOMINAL = frozenset(("các", "những", "của"))
_CLOSED = frozenset(("bo", "so", "truong", "bao-chi", "quan-doi", "benh-vien"))


def extended(text: Syllables, body: Body) -> Body:
    """The *body* with the words up to the bracket behind its name, where they go on the name."""
    if body.head.form not in (FIELD, NAMED) or body.head.kind in _CLOSED:
        return body
    if body.superior is not None or body.tail is not None or not text.capital(body.first):
        return body
    if text.compound(body.last - 1, body.last + 1):
        return body  # "Hội nghị mạng lưới các trung tâm (ASCC)"
    last = _bracket(text, body.last)
    if last == body.last or not _apart(text, body, last):
        return body
    last -= text.word(last - 1) in _LINKS
    if last <= body.last:
        return body  # "Vụ Đào tạo - (Bộ Nội vụ)"
    head = text.head(body.first)
    start = head[0] if head is not None else body.first + 1
    return replace(body, last=last, field=text.written(start, last))


def _bracket(text: Syllables, index: int) -> int:
    """The index of the bracket with letters that closes the name which goes on at *index*, else *index*."""
    stop = min(index + _LONGEST, len(text) - 2)
    for at in range(index, stop):
        if text.word(at) == "(":
            return at if _closes(text, at) else index
        if not text.joined(at) or not _goes_on(text, at):
            return index
    return index


def _closes(text: Syllables, at: int) -> bool:
    """Whether the bracket at *at* tells the letters of the name before it, or whose part the body is."""
    inside = at + 1
    if text.words(inside, inside + 2) in ("gọi tắt", "viết tắt", "sau đây"):
        return True
    if text.word(at + 2) == ")" and text.initials(inside) and len(text.word(inside)) > 2:
        return True
    head = text.head(inside)  # "Trung tâm Giám định bảo hiểm y tế khu vực (BHXH Việt Nam)"
    return head is not None and text.capital(inside) and head[1].form is not NAMED


def _goes_on(text: Syllables, at: int) -> bool:
    """Whether the word at *at* may belong to the name of a body."""
    word = text.word(at)
    if word in _LINKS:
        return True
    if not word.isalpha() or (text.title(at) and text.capital(at)):
        return False
    if text.head(at) is not None and text.capital(at):
        return False
    if _acts(text, at) or _acts(text, at - 1):
        return False
    known = fields.components().match(text.tokens, at)
    compound = text.compound(at, at + 2) or text.compound(at - 1, at + 1) or known is not None
    if text.capital(at) or compound:
        return True
    opener = word in contexts.of("opener") and word not in _NOUNS
    return not (opener or word in contexts.of("clause", "taken"))


def _acts(text: Syllables, at: int) -> bool:
    """Whether the word of two syllables at *at* tells what the body does; "các tổ chức" does not."""
    if text.word(at - 1) in _NOMINAL:
        return False
    pair = text.words(at, at + 2)
    return pair in contexts.of("acting") or pair in contexts.of("predicate")


def _apart(text: Syllables, body: Body, last: int) -> bool:
    """Whether the letters are the whole name's, not those of its last words: "tiêm chủng mở rộng (TCMR)"."""
    letters = text.word(last + 1)
    words = [text.word(at) for at in range(body.first, last) if text.word(at)[:1].isalpha()]
    for links in (True, False):
        kept = [word for word in words if links or word not in ("và", "của", "các")]
        initials = "".join(word[0] for word in kept)
        if initials.endswith(letters) and len(letters) < len(initials):
            return False
    return True
