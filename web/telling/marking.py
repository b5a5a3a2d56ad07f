"""An article's text cut into paragraphs, with links on what it names and anchors on what it proves.

A link never holds a link. The words that prove a fact are wrapped where wrappers nest; where two of
them cross, or the words begin inside a name, an anchor stands at their start instead.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from web.views import Paragraph, Token

_BREAK = re.compile(r"[ \t\r]*\n\s*")


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the text that name a thing."""

    start: int
    end: int
    address: str
    kind: str
    name: str = ""


def paragraphs(
    text: str, links: Sequence[Link], quotes: Iterable[tuple[int, int]]
) -> tuple[Paragraph, ...]:
    """Cut *text* at its line breaks; *quotes* are start and end of the words that prove something.

    The texts of the tokens of a paragraph, one after another, are the paragraph. Links that overlap
    an earlier one or cross the end of a paragraph are left out.
    """
    marks = sorted(set(quotes), key=lambda span: (span[0], -span[1]))
    names = sorted(links, key=lambda link: (link.start, -link.end))
    return tuple(
        Paragraph(tuple(_tokens(text, start, end, names, marks))) for start, end in _blocks(text)
    )


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def _tokens(
    text: str, start: int, end: int, links: Sequence[Link], quotes: Sequence[tuple[int, int]]
) -> Iterator[Token]:
    names = list(_apart(link for link in links if start <= link.start and link.end <= end))
    wrapped, anchored = _nested(
        [
            (max(s, start), min(e, end), f"c{s}-{e}", s >= start)
            for s, e in quotes
            if s < end and e > start
        ],
        names,
    )
    opens: dict[int, list[tuple[int, str]]] = {}
    closes: dict[int, int] = {}
    for first, last, id_ in wrapped:
        opens.setdefault(first, []).append((last, id_))
        closes[last] = closes.get(last, 0) + 1
    anchors: dict[int, list[str]] = {}
    for first, id_ in anchored:
        anchors.setdefault(first, []).append(id_)
    by_start = {link.start: link for link in names}
    stops = sorted({start, end, *opens, *closes, *anchors, *by_start, *(n.end for n in names)})
    inside_until = start
    for position, following in zip(stops, [*stops[1:], end], strict=True):
        for _ in range(closes.get(position, 0)):
            yield Token("close")
        for id_ in anchors.get(position, ()):
            yield Token("anchor", id=id_)
        for _, id_ in sorted(opens.get(position, ()), reverse=True):
            yield Token("open", id=id_)
        if position < inside_until or position == end:
            continue
        link = by_start.get(position)
        if link is not None:
            inside_until = link.end
            piece = text[position : link.end]
            yield Token("link", piece, address=link.address, kind=link.kind, name=link.name)
        elif position < following:
            yield Token("text", text[position:following])


def _apart(links: Iterable[Link]) -> Iterator[Link]:
    """The links that do not overlap an earlier one."""
    last = -1
    for link in links:
        if link.start >= last and link.end > link.start:
            yield link
            last = link.end


def _nested(
    spans: Sequence[tuple[int, int, str, bool]], links: Sequence[Link]
) -> tuple[list[tuple[int, int, str]], list[tuple[int, str]]]:
    """Part *spans* into those that can be wrapped and those that can only be anchored.

    A span holds its start and end in the paragraph, its id, and whether it begins here.
    """
    wrapped: list[tuple[int, int, str]] = []
    anchored: list[tuple[int, str]] = []
    within: list[int] = []
    for first, last, id_, begins in spans:
        if not begins:
            continue
        while within and within[-1] <= first:
            within.pop()
        cut = next((link for link in links if link.start < first < link.end), None)
        splits = any(link.start < last < link.end for link in links)
        crosses = bool(within) and within[-1] < last
        if cut is not None:
            anchored.append((cut.start, id_))
        elif crosses or splits:
            anchored.append((first, id_))
        else:
            wrapped.append((first, last, id_))
            within.append(last)
    return wrapped, anchored
