"""Bodies by their own words, by letters or by their head alone: which body named in full is meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graph.extract.base import Span
from graph.extract.body_grammar.body import Body
from graph.lexicon import outlets
from graph.model import MentionKind
from graph.resolve import names
from graph.vietnamese import normalise

# What stands between a name and its short one: "Cơ quan Tình báo … (FIS)".
_BRACKET = re.compile(
    r"[ \xa0]?\((?:(?:sau đây )?(?:gọi tắt là|viết tắt là|gọi là|mã chứng khoán:?|mã ck:?)[ \xa0])?[“\"]?",
    re.IGNORECASE,
)
_MAKER = re.compile(r"(?:hãng(?: xe| taxi| tàu| bay| dược)?|doanh nghiệp(?! tư nhân(?!\w))) (?=\w)")
_COMPANY = "công ty"
_OFTEN = 4  # times as often as another that stands nearer
_HOME = re.compile(r" (?:việt nam|vn)$")


def opened(between: str, behind: str) -> bool:
    """Whether what stands *between* two names and *behind* the second sets it off as the short one."""
    return _BRACKET.fullmatch(between) is not None and behind.lstrip('”"').startswith(")")


def forms(found: Iterable[tuple[Body, str]]) -> dict[str, str]:
    """The keys of companies named without their legal form or their trade, and those of the full names.

    "Công ty Điện Quang" is "Công ty cổ phần Bóng đèn Điện Quang" where no other company ends so.
    """
    companies = [
        (names.words(body.field), _place(body), key)
        for body, key in found
        if body.field and normalise(body.head.name).startswith(_COMPANY)
    ]
    plain = [
        (names.words(body.field), _place(body), key)
        for body, key in found
        if body.field and normalise(body.head.name) == _COMPANY
    ]
    merged: dict[str, str] = {}
    for words, place, key in plain:
        whole = {
            other_key
            for other, there, other_key in companies
            if other_key != key
            and (other == words or other.endswith(f" {words}"))
            and (place == there or not place)
        }
        if len(whole) == 1:
            merged[key] = whole.pop()
    return merged


def _place(body: Body) -> str:
    """The place that the name of *body* ends with, normalised; empty where none does."""
    return names.words(body.tail.name) if body.tail is not None else ""


def ending(written: str, full: Mapping[str, str]) -> str | None:
    """The key of the one name in *full* that ends with the words *written*, its country aside."""
    whole = {
        key
        for name, key in full.items()
        if name != written and _HOME.sub("", name).endswith(f" {written}")
    }
    return whole.pop() if len(whole) == 1 else None


def branded(span: Span, written: str) -> bool:
    """Whether *span* names a company by its brand alone, and no body of several States."""
    outlet = outlets.names().get(unled(normalise(written)))
    company = outlet is None or outlets.trades(outlet)
    return span.kind is MentionKind.ORGANIZATION and company


def unled(written: str) -> str:
    """The name *written*, in small letters, without the word for a maker before it: "hãng doosan"."""
    return _MAKER.sub("", written, count=1)


def unmade(written: str) -> str:
    """The name *written*, as it is, without the word for a maker before it: "hãng Doosan"."""
    return written[len(written) - len(unled(normalise(written))) :]


def whole(key: str | None) -> str | None:
    """The key of the body that a part belongs to, which letters behind both are short for; else *key*."""
    over = key.partition("<")[2] if key else ""
    return over or key


def nearest(named: Sequence[tuple[int, str]], position: int) -> str:
    """Which of the bodies *named*, each by where it stands, a head alone at *position* means.

    The last one before, unless the article is about another; else the first one after.
    """
    before = [key for where, key in named if where < position]
    if not before:
        return named[0][1]
    often, count = Counter(key for _, key in named).most_common(1)[0]
    seldom = sum(key == before[-1] for _, key in named)
    return often if count >= _OFTEN * seldom else before[-1]
