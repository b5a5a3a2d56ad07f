"""Who wrote or took the picture, beside the outlet: "Ảnh: VGP/Thành Chung", "Bích Lan/VOV.VN"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables
from graph.lexicon import outlets
from graph.model import MentionKind

SENTENCE_ENDS = frozenset((".", "!", "?", "…", "”", '"', ")", "/", "\n", ":", ";"))


def _person(text: Syllables, first: int, last: int) -> Span:
    start, end = text.tokens.bounds(first, last)
    return Span(start, end, MentionKind.PERSON, "person/credit")


def beside(text: Syllables) -> Iterator[Span]:
    """ "Ảnh: VGP/Thành Chung": a name behind the outlet and a slash."""
    for hit in outlets.press().scan(text.tokens):
        slash = text.at(hit.end)
        if slash is None or text.word(slash) != "/" or not text.proper(slash + 1):
            continue
        first = slash + 1
        last = text.run(first)
        if last - first > 2 and text.joined(last) and text.word(last)[0].isalnum():
            last -= not text.capital(last)  # The next sentence: "Thành Chung Tham dự".
        if last - first > 1 and text.head(first) is None:
            yield _person(text, first, last)


def before(scan: Scan, text: Syllables) -> Iterator[Span]:
    """ "Bích Lan/VOV.VN": a name and the outlet behind a slash, after the last sentence."""
    signed: list[tuple[str, ...]] = []
    for slash in text.standing("/"):
        if slash + 1 >= len(text):
            continue
        at = scan.at(text.tokens[slash + 1].start)
        named = at is not None and at.kind in (MentionKind.DOMAIN, MentionKind.AGENCY)
        if not named and outlets.press().match(text.tokens, slash + 1) is None:
            continue
        if again := _again(text, slash, signed):
            yield _person(text, again, slash)
            continue
        first = slash
        while first > 0 and slash - first < 4 and text.proper(first - 1):
            first -= 1
            if not text.joined(first):
                break
        if text.word(first) == "theo":
            first += 1
        other = text.word(first - 1) == "," and _opens(text, first - 3) and first - 3
        if not (other or _opens(text, first)):
            continue
        if slash - first > 1 and text.head(first) is None:
            signed.append(tuple(text.words(first, slash).split()))
            yield _person(text, first, slash)
            if other and text.run(other) == first - 1:
                yield _person(text, other, first - 1)  # "Hà Thắng, Mai Liên/VOV"


def _opens(text: Syllables, first: int) -> bool:
    """Whether no sentence goes on at *first*: it ended, or "Theo" or "CTV" stands before."""
    ahead = text.word(first - 1)
    return (
        first == 0
        or ahead in SENTENCE_ENDS
        or ahead in ("theo", "ctv")
        or (ahead == "-" and text.proper(first - 2))
        or text.gap(first) is False
    )


def _again(text: Syllables, slash: int, signed: list[tuple[str, ...]]) -> int:
    """Where the name before *slash* begins if it signed before: "Xuân Dần/VOV Xuân Dần/VOV"; else 0."""
    for name in signed:
        first = slash - len(name)
        if first > 0 and tuple(text.words(first, slash).split()) == name and text.proper(first):
            return first
    return 0
