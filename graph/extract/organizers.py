"""Those who hold an event, by their kind alone: "Ban tổ chức sẽ trao giải", "theo BTC"."""

from __future__ import annotations

from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts

# What an event's organisers are called after, and whose the Party's are.
_HELD = frozenset(
    ("đại", "lễ", "giải", "cuộc", "hội", "chương", "cấp", "trung", "tỉnh", "thành", "huyện", "các")
)
# Behind these stands one body: who asks it, what is its own, who leads it.
_BEFORE = frozenset(("nghị", "cầu", "theo", "với", "từ", "được", "bị", "mà", "do", "phía", "trong"))
_EVENTS = (
    "lễ hội", "giải thưởng", "đường hoa", "hội thi", "hội chợ", "triển lãm", "liên hoan", "giải đấu",
    "giải", "cuộc vận động",
)  # fmt: skip


def event(text: Syllables, index: int) -> int:
    """The index after the kind of event at *index*: "Ban tổ chức lễ hội", or *index*."""
    for words in _EVENTS:
        last = index + words.count(" ") + 1
        if text.words(index, last) == words and text.joined(index):
            return last if not (text.joined(last) and text.capital(last)) else index
    return index


def meant(text: Syllables, body: Body) -> bool:
    """Whether those who hold an event are told of: they act, or are asked."""
    first, last = body.first, body.last
    if not text.capital(first):
        return False
    if text.initials(first) and "ban tổ chức" not in text.text.lower():
        return False
    before, after = text.word(first - 1), text.word(last)
    if before == ":" or (text.joined(last) and text.capital(last) and text.person(last) is None):
        return False  # "(Ảnh: BTC)", "BTC V-League"
    ends = not text.joined(last) or not after.isalpha()
    if text.titled(first) == "office" or before in ("trưởng", "phó"):
        return ends or _acts(text, last)
    if not text.joined(last):
        return before in _BEFORE
    if before in _BEFORE and after not in _HELD:
        return True  # "đề nghị Ban Tổ chức đổi mới"
    return _acts(text, last) or (ends and before in ("của", "cho"))


def _acts(text: Syllables, index: int) -> bool:
    if text.word(index) in ("đã", "sẽ", "cũng", "vừa", "đang", "vẫn", "không", "còn"):
        return True
    told = text.words(index, index + 2)
    return told in ("cuộc thi", "trao giải") or told in contexts.of("acting") | contexts.of(
        "predicate"
    )


def judges(text: Syllables, body: Body) -> bool:
    """Whether the jury of a contest acts: "Ban giám khảo đã chọn 12 tác phẩm"."""
    if body.field != "giám khảo" and body.field != "Giám khảo":
        return False
    last = body.last + 2 * (text.words(body.last, body.last + 2) == "cuộc thi")
    ends = not text.joined(last) or text.word(last) == "("
    return text.capital(body.first) and (ends or _acts(text, last))
