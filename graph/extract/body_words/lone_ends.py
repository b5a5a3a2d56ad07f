"""Where a head alone ends, and no small word goes on its name: "Ban trọng tài" is no "Ban"."""

from __future__ import annotations

from functools import lru_cache

from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields
from graph.lexicon.heads import SEAT

# What bodies do that are told of by a head alone, in words that names hold elsewhere.
_DEEDS = frozenset(
    (
        "sử dụng", "phấn đấu", "tuyển sinh", "tạo điều", "duy trì", "hợp tác", "hoạt động", "ghi nhận",
        "phấn khởi", "chúng tôi", "chúng ta", "huy động",
    )
)  # fmt: skip
_UNSURE = frozenset(("ban-chi-dao", "truong"))  # "Đoàn kiểm tra hoạt động của …"
_OPENS = frozenset(("mở", "dành", "đón", "bổ", "tham", "hỗ", "tăng"))
# What members of a task force do, though the words stand in names too.
_TASKS = frozenset(("nghiên cứu", "giúp chính", "giúp thủ", "rà soát", "khẩn trương"))
WARDS = frozenset(("nhiễm", "sản", "nội", "ngoại", "nhi", "mắt"))
"""Wards in small letters: "thử vào khoa nhiễm mà xem"."""
COURTS = frozenset(("vien-kiem-sat", "toa-an"))
"""Kinds whose highest body, which is whole by its head, is taken up by the head's first words."""


@lru_cache(maxsize=1)
def _clause() -> frozenset[str]:
    return contexts.of("clause", "taken") | {"chưa"}


def end(text: Syllables, body: Body) -> bool:
    """Whether no small word goes on the name: "Ban trọng tài" is no "Ban"."""
    after = text.word(body.last)
    if body.head.name in ("Sở", "Bộ", "Cục") or not text.joined(body.last):
        return True
    if body.head.name == "Khoa" and after in WARDS and not text.capital(body.last):
        return False  # "Khoa sản"
    if body.head.name == "Đoàn":
        return after in contexts.of("taken")
    if body.head.form is SEAT and body.head.kind in COURTS:
        return not text.capital(body.last)  # only a place goes on the name
    if body.head.kind == "benh-vien":
        return after not in contexts.of("hospital kind")
    if not after.isalpha() or text.capital(body.last) or after in _clause():
        return True
    if body.head.kind == "ban-chi-dao" and text.words(body.last, body.last + 2) in _TASKS:
        return True
    acts = text.words(body.last, body.last + 2)
    own = acts in _DEEDS or after in _OPENS
    own = own and body.head.kind not in _UNSURE
    goes_on = own or acts in contexts.of("acting", "predicate")
    if goes_on and any(map(text.capital, range(body.first, body.last))):
        return True  # "Tổng cục căn cứ vào tiêu chí"
    led = text.titled(body.first) == "office"
    led = led or _whose(text, body) or text.words(body.first - 2, body.first) == "thành viên"
    return led and fields.components().match(text.tokens, body.last) is None


def _whose(text: Syllables, body: Body) -> bool:
    """Whether something is the body's and no word goes on its name: "cán bộ của Hội tăng cường"."""
    owner = text.word(body.first - 1) == "của" and text.joined(body.first)
    owner = owner and text.word(body.last) != "trường"  # "của Hội đồng trường"
    follows = any(text.compound(body.last - 1, body.last + width) for width in (1, 2))
    return owner and text.capital(body.first) and not follows
