"""Persons whose names the text keeps back: "anh C.V", "sản phụ L.T.H", "chị P."."""

import re
from collections.abc import Iterator

from graph.extract import bodies, offices
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables
from graph.lexicon import contexts
from graph.model import MentionKind

_TITLES = frozenset(("address", "honorific", "rank"))


def extract(scan: Scan) -> Iterator[Span]:
    """Yield initials that stand for a name, without the last stop."""
    text, _ = bodies.read(scan)
    known: set[str] = set()
    for index in text.capitals:
        start, end = text.tokens.starts[index], text.tokens.ends[index]
        if end - start > 2 or not scan.text[start:end].isupper():
            continue
        token = text.tokens[index]
        if not scan.free(token.start, token.end) or text.toponym(index):
            continue
        after = _end(scan, text, index)
        if after > index:
            end = text.tokens[after - 1].end
            yield Span(token.start, end, MentionKind.PERSON, "person/initials")
            if after > index + 2:
                known.add(scan.text[token.start : end])
    for name in known:
        for found in re.finditer(rf"(?<![\w.]){re.escape(name)}(?![\w])", scan.text):
            yield Span(*found.span(), MentionKind.PERSON, "person/initials")


def _end(scan: Scan, text: Syllables, index: int) -> int:
    """The index after the initials of a person at *index*, or *index*."""
    if text.title(index):
        return index
    titled = text.titled(index)
    if text.word(index - 1) == "tên" and text.joined(index):
        titled = "address"  # "bạn đọc có tên C.V"
    if text.word(index - 1) == "là" and titled is None:
        titled = text.titled(index - 1)  # "sản phụ là C.T.P"
    office = titled == "office"
    if titled not in _TITLES and not (office or offices.after_country(scan, text, index)):
        return index
    after = index + 1
    while (
        text.word(after) == "."
        and after + 1 < len(text)
        and not (text.gap(after) or text.gap(after + 1))
        and text.capital(after + 1)
    ):
        after += 2
    pair = text.words(after + 1, after + 3)
    opens = pair in contexts.of("clause opening") or text.compound(after + 1, after + 3)
    sentence = opens and not text.capital(after + 2)
    if after == index + 1 and text.word(after) == "." and text.proper(after + 1) and not sentence:
        after = text.run(after + 1)  # "Tổng thống Indonesia J. Widodo"
    several = after > index + 1
    if office and not (several and text.proper(after - 1)):
        return index  # "Tổng thống V.Putin", but "Chủ tịch A.B"
    token = text.tokens[index]
    if not several and (token.end - token.start > 1 or text.capital(after)):
        return index
    if several:
        return _syllables(text, after)
    return index if _continued(text, after) else after


def _syllables(text: Syllables, index: int) -> int:
    """The index after the small syllables hung on the name before *index*: "V.Pu-tin", "A.Lu-ca-sen-cô"."""
    while (
        text.word(index) == "-"
        and index + 1 < len(text)
        and not (text.gap(index) or text.gap(index + 1))
        and text.word(index + 1).isalpha()
        and not text.capital(index + 1)
    ):
        index += 2
    return index


def _continued(text: Syllables, index: int) -> bool:
    """Whether something hangs on the letter before *index*: "ông A/B", "anh A1"."""
    return index < len(text) and not text.gap(index) and text.word(index) in "/-&'’_+"
