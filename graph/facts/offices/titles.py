"""Titles of office as the tape shows them: the words that may stand before, in and behind one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from graph.facts.offices import local
from graph.lexicon import tables
from graph.patterns import Led

_SUFFIX = (
    "thường trực|thường vụ|btv|ban thường vụ|chuyên trách|danh dự|dự khuyết|hội đồng quản trị|hđqt|"
    "hội đồng thành viên|hđtv|hội đồng trường|hội đồng tư vấn|hội đồng khoa học|chính|phụ trách|toàn cầu|"
    "toàn quốc|khu vực|cao cấp|cấp cao|lâm thời|tạm quyền|thường trú"
)
# "Phó Giám đốc phụ trách sản xuất", "trợ lý công tác quần chúng": the role goes on up to the body.
_NO_FIELD = "của|tại|và|kiêm|là|ở|cho|bị|được|đã|với|từ|do|trong|thuộc|cùng|đang|vừa|mới|đầu tiên"
_WORDS = rf"(?: (?!(?:{_NO_FIELD})(?!\w))[^\W\d_]+){{1,6}}?"
_DUTIES = (
    rf"(?: (?!(?:{_NO_FIELD})(?!\w))(?:- )?[^\W\d_]+){{1,8}}?"  # "công chức Tư pháp - Hộ tịch"
)
_CHARGE = rf" phụ trách{_WORDS}(?= (?:của |tại )?[ⒶⓄ])"
_BEFORE_FIELD = (
    "trợ lý|giám đốc|công chức|trưởng nhóm|trưởng bộ phận|đốc phát triển|đốc kinh doanh|đốc chương trình|"
    "đốc dự án|đốc chiến lược|đốc nghiên cứu|đốc sản xuất|đốc công nghệ|đốc vận hành|đốc kỹ thuật"
)
_FIELD = (
    rf"(?:{'|'.join(f'(?<={words})' for words in _BEFORE_FIELD.split('|'))})"
    rf"{_WORDS}(?= (?:của )?[ⒶⓄ])|(?<=công chức){_DUTIES}(?= (?:của )?[ⒶⓄ])"
)
_LINK = r"(?: (?:của|tại|ở|thuộc|trực thuộc))? "
_TERM = r"(?:,? (?:các )?(?:khóa|nhiệm kỳ|nk) [ivxlc\d][ivxlc\d,. -]*(?<=\w)(?!\w)(?: và [ivxlc\d]+(?!\w))?)"
_TAIL = (
    rf"(?:{_TERM}|,? nhiệm kỳ [\d -]+(?<=\d)| này| của tỉnh| của thành phố| \(mới\)"
    r"| tại [^‖;,ⓅⒶ]{2,30}(?=, (?:ông|bà|đồng chí) Ⓟ)| ?\((?:nhiệm kỳ|khóa|nk) [^()‖]*\))*"
)
# A superior body behind the post's own: "Cục X, Bộ Y", "Cục X (Bộ Y)".
_SUPERIOR = r"(?:(?:,| -|-|/| thuộc| của| trực thuộc| tại)? ?\(?(?:thuộc |đoàn )?[ⒶⓄⓁ]\)?){0,2}"


@dataclass(frozen=True, slots=True)
class Title:
    """What the lexicon says of a title: its *body*, what it *needs* behind it, how it is *told*."""

    body: str
    needs: str
    told: str


@lru_cache(maxsize=1)
def known() -> dict[str, Title]:
    """The titles of office that the lexicon holds, as they are compared."""
    return {
        row["title"]: Title(row["body"], row["needs"], row["told"]) for row in tables.rows("roles")
    }


def _alternation(phrases: Iterable[str]) -> str:
    """A pattern that prefers the longest of *phrases*, sorted under their first words for speed."""
    rests: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        first, blank, rest = phrase.partition(" ")
        rests.setdefault(first, []).append(re.escape(blank + rest))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


_BEFORE_TITLES = ("nguyên", "cựu", "quyền", "q", "hàm", "tập sự")


@lru_cache(maxsize=1)
def pattern() -> Led:
    """Finds titles on the tape, with what is before and behind them and the body they belong to."""
    titles = _alternation(known())
    return Led(
        r"(?<![\w/&])(?!(?:(?<=chức )|(?<=nhiệm ))vụ (?!trưởng ))(?P<role>(?:(?:nguyên|cựu) )"
        r"?(?:(?:(?<!chính )quyền|q\.|hàm|tập sự) ?)?(?:phó )?"
        rf"(?P<title>{titles})(?:{_CHARGE}|(?: (?:{_SUFFIX})(?!\w))+|(?P<field>{_FIELD}))?)(?!\w)"
        r"(?: \(\w{2,6}\)(?= [ⒶⓄ])|"
        r" (?:kế nhiệm|đương nhiệm|mới|tiếp theo|đầu tiên|thứ \d+)(?= (?:(?:của|tại) )?[ⒶⓄⓁ]))?"
        rf"(?:(?:{_LINK}| - |(?P<comma>, )|(?P<bracket> \())(?P<body>[ⒶⓄ])(?(bracket)\))|"
        r"(?: của)? (?P<place>Ⓛ)(?: tại Ⓛ)?"
        rf"|(?: của)? (?P<level>{local.LEVEL})(?![\w.]))?(?P<tail>{_TAIL})(?P<superior>{_SUPERIOR})",
        by="|".join((*known(), *_BEFORE_TITLES)),
    )
