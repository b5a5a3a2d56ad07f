"""Departments told by who leads them: "Trưởng phòng Khách hàng doanh nghiệp, Ngân hàng X"."""

from __future__ import annotations

from graph.extract import level_words
from graph.extract.body_grammar import components, tails
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words
from graph.lexicon.heads import Head

_LEADERS = frozenset(("trưởng", "phó", "nhiệm"))  # "Chủ nhiệm bộ môn"
_HEADS = frozenset(("Phòng", "Ban", "Vụ", "Đội", "Khoa", "Bộ môn"))
_RANKS = frozenset(
    ("thường trực", "chuyên trách", "phụ trách", "danh dự", "lâm thời", "kiêm nhiệm")
)
_ENDS = frozenset((",", ".", ";", ":", "(", ")", "", "\n", "”", '"'))
_DASHES = frozenset(("-", "–"))
_LINKS = _DASHES | {"và", "&"}
# Words that open a clause, or lead to the body that the department belongs to.
_ON = words.of(
    "đã đang sẽ là có ở với cho bị được tại qua nói về do để nơi cũng của thuộc trực từ vừa vẫn phải kể trả "
    "khi này kiêm ký nêu đề yêu khẳng trong đến thì mà đều không chỉ mới làm nhận trao dự giữ đảm sang rồi "
    "trước thay cùng"
)
_LONGEST = 9


def _leads(text: Syllables, index: int) -> bool:
    """Whether the title of a leader stands right before the head at *index*."""
    return text.joined(index) and text.word(index - 1) in _LEADERS


def field(
    text: Syllables, index: int, after: int, known: str | None, head: Head
) -> tuple[int, str | None]:
    """The field of a department that a leader's title names and no list holds, or what is *known*."""
    if head.name not in _HEADS or unled(text, index, head):
        return after, known
    found = text.head(index)
    start = after if known is None or found is None else found[0]
    if not _leads(text, index) or not text.capital(start):
        return after, known
    last = _run(text, start, after)
    return (last, text.written(start, last)) if last > after else (after, known)


def unled(text: Syllables, index: int, head: Head) -> bool:
    """Whether a subject that is taught is meant and no department: "môn học", "bộ môn Toán"."""
    return head.name == "Bộ môn" and not text.capital(index) and not _leads(text, index)


def _run(text: Syllables, index: int, known: int) -> int:
    """The index after the words from the capital at *index* on that end at a sign, or *index*.

    Up to *known* they are a field of the lists; a verb behind it is what the department does.
    """
    if text.words(index, index + 2) in _RANKS or _stands(text, index):
        return index
    after = max(index + 1, known)
    while after - index < _LONGEST and text.joined(after) and text.word(after) not in _ENDS:
        linked = after + 1 if text.word(after) in _LINKS else after
        if linked > after and (
            not text.joined(linked) or text.titled(linked + 1) or _dashed(text, after)
        ):
            break
        if not _goes_on(text, linked, linked > after):
            break
        if known > index and components.verbal(text, linked):
            break
        after = linked + 1
    small = any(text.joined(at) and not text.capital(at) for at in range(index + 1, after))
    return after if small and after - index > 1 else index


def _dashed(text: Syllables, index: int) -> bool:
    """Whether the dash at *index* parts a department from what is told next: "phòng Đào tạo - Lê An"."""
    return text.word(index) in _DASHES and not text.capital(index + 1)


def _goes_on(text: Syllables, index: int, linked: bool) -> bool:
    """Whether the word at *index* may be one of the name."""
    word = text.word(index)
    if not word.isalpha() or word in _ON or text.words(index, index + 2) in contexts.of("acting"):
        return False
    if text.head(index) is not None and not text.compound(index - 1, index + 1):
        return False  # but "Dự báo"
    if text.title(index) is not None or level_words.read(text, index):
        return False
    if tails.read(text, index) is not None:
        return False
    return not text.capital(index) or linked or text.initials(index)


def _stands(text: Syllables, index: int) -> bool:
    """Whether a name of something else begins at *index*."""
    return text.person(index) is not None or text.head(index) is not None or text.initials(index)


def speaks(text: Syllables, first: int, last: int) -> bool:
    """Whether the chief of an office speaks for whom it serves: "Chánh Văn phòng, người phát ngôn Sở"."""
    if text.word(first - 1) != "chánh" or text.word(last) != ",":
        return False
    at = last + 1 + (text.word(last + 1) == "kiêm")
    return text.words(at, at + 3) == "người phát ngôn"


def named_twice(text: Syllables, index: int, head: int) -> bool:
    """Whether the title before *index* holds the head that ends before *head*: "Vụ trưởng vụ Pháp chế"."""
    width = head - index
    led = text.word(index - 1) in _LEADERS and text.joined(index)
    return led and text.words(index - 1 - width, index - 1) == text.words(index, head)
