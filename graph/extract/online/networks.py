"""Social networks where the company is meant that runs them: "đại diện Facebook", "Zalo cam kết"."""

from __future__ import annotations

from graph.extract.syllables import Syllables

# Before the name, with "của" or without: whose people and whose seat.
_PEOPLE = frozenset(
    (
        "đại diện", "phía", "doanh nghiệp", "tập đoàn", "hãng", "lãnh đạo", "giám đốc", "ceo", "nhân viên",
        "trụ sở", "nhà sáng lập", "ông chủ", "cổ phiếu", "doanh thu", "kỹ sư", "luật sư", "phát ngôn viên",
    )
)  # fmt: skip
_MAKERS = frozenset(("tập đoàn", "công ty", "doanh nghiệp", "hãng"))
# What a network does not do.
_DEEDS = frozenset(
    (
        "cho biết", "cam kết", "tuyên bố", "thông báo", "xác nhận", "khẳng định", "công bố", "phản hồi",
        "trả lời", "từ chối", "tiết lộ", "đồng ý", "hợp tác", "mua lại", "nộp thuế", "ký kết", "thừa nhận",
    )
)  # fmt: skip
_ADVERBS = frozenset(("đã", "sẽ", "vừa", "cũng", "phải"))
_FAR = 10


def company(text: Syllables, first: int, last: int) -> bool:
    """Whether the network named from *first* to before *last* stands for its company."""
    at = first - (text.word(first - 1) == "của")
    if text.joined(first) and any(
        text.words(max(at - width, 0), at) in _PEOPLE for width in (1, 2, 3)
    ):
        return True
    if _listed(text, first):
        return True
    on = last + (text.word(last) in _ADVERBS)
    return text.joined(last) and text.words(on, on + 2) in _DEEDS


def _listed(text: Syllables, index: int) -> bool:
    """Whether a word for companies and "như" stand before the row that the name is in."""
    for at in range(index - 1, max(index - _FAR, 0), -1):
        if text.word(at) == "như":
            before = range(max(at - _FAR, 0), at)
            return any(text.words(first, first + 2) in _MAKERS for first in before)
        if not (text.capital(at) or text.word(at) in (",", "và", "hay")):
            return False
    return False
