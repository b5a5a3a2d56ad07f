"""Those who hold a contest or a festival and who judge there, without its name: "Ban tổ chức", "BTC"."""

from __future__ import annotations

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words
from graph.vietnamese import normalise

NAMES = frozenset(("Ban Tổ chức", "Ban Giám khảo", "Hội đồng Giám khảo"))
# Words before them that tell of several, or of no body: "Ảnh: BTC".
_BEFORE = words.of("các những nhiều mọi mỗi làm : / -")
# What goes on to another body's name, or to a kind of event: "Ban Tổ chức cấp ủy".
_AFTER = words.of("cấp đại trung tỉnh thành huyện cán nhân chính")


def meant(text: Syllables, body: Body) -> bool:
    """Whether those of the event are meant: with a capital, and by their letters if these are told."""
    first, last = body.first, body.last
    if not text.capital(first) or text.word(first - 1) in _BEFORE:
        return False
    letters = text.initials(first)
    if letters and text.words(first - 2, first) not in ("tắt là", "phó trưởng"):
        glued = text.word(last) in ("-", "/", "@", ".") and text.word(last + 1)[:1].isalnum()
        if (glued and not text.gap(last + 1)) or not _told(text):
            return False
    if not text.joined(last):
        return True
    if event(text, last) > last:
        return False
    if text.word(last) in _AFTER and text.words(last, last + 2) not in contexts.of("acting"):
        return False
    return not text.capital(last) or text.initials(last)


def event(text: Syllables, index: int) -> int:
    """The index after the name and the year of an event at *index*, or *index*: "DIFF 2017"."""
    after = index
    while after - index < _WORDS and text.joined(after) and text.capital(after):
        after += 1
    year = text.word(after)
    dated = after > index and text.joined(after) and len(year) == 4 and year[:2] in ("19", "20")
    return after + 1 if dated and year.isdigit() else index


_WORDS = 5  # of the name of an event


def _told(text: Syllables) -> bool:
    """Whether the text tells what the letters stand for, or speaks of an event."""
    written = normalise(text.text)
    return any(word in written for word in ("ban tổ chức", "lễ hội", "cuộc thi", "giải đấu"))
