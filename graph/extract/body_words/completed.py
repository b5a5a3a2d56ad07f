"""Names cut short that the text has longer elsewhere: "Viện Biển" where "Viện Biển miền Trung" is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.extract.base import Span
from graph.extract.body_grammar.body import Body
from graph.extract.body_words.named import Named
from graph.extract.syllables import Syllables
from graph.vietnamese import normalise


def completed(text: Syllables, named: Iterable[Named]) -> list[Named]:
    """The bodies *named*, each as long as the longest name that the text goes on with there."""
    found = list(named)
    longer: defaultdict[str, dict[str, Named]] = defaultdict(dict)
    for one in found:
        if one.body.field is not None and one.body.last - one.body.first > 2:
            key = text.words(one.body.first, one.body.first + 2)
            longer[key].setdefault(text.words(one.body.first, one.body.last), one)
    return [_whole(text, one, longer) for one in found]


def again(
    text: Syllables, found: Iterable[tuple[Span, Body | None]]
) -> Iterator[tuple[Span, Body | None]]:
    """Yield each span with its body, that of a completed name by its words elsewhere."""
    pairs = list(found)
    known = {
        normalise(text.text[span.start : span.end]): body
        for span, body in pairs
        if body is not None
    }
    for span, body in pairs:
        whole = body
        if body is None and "/head" in span.rule:
            whole = known.get(normalise(text.text[span.start : span.end]))
            first = text.at(span.start)
            if whole is not None and first is not None:
                whole = replace(whole, first=first, last=first + whole.last - whole.first)
        yield span, whole


def _whole(text: Syllables, one: Named, longer: dict[str, dict[str, Named]]) -> Named:
    """*one*, or the longer name that stands where it begins."""
    body = one.body
    if body.field is None or body.tail is not None or body.superior is not None:
        return one
    others = longer.get(text.words(body.first, body.first + 2), {})
    best = one
    for words, other in others.items():
        width = other.body.last - other.body.first
        last = body.first + width
        if width <= best.body.last - best.body.first or last > len(text):
            continue
        if text.words(body.first, last) == words and all(map(text.joined, range(body.last, last))):
            whole = replace(other.body, first=body.first, last=last)
            best = replace(other, start=one.start, end=text.tokens[last - 1].end, body=whole)
    return best
