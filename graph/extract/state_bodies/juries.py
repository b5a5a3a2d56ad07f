"""Juries and committees named by the honour, contest or festival that they are for.

"Hội đồng xét tặng danh hiệu Nghệ sĩ Nhân dân", "Ban Tổ chức Giải Búa liềm vàng". They come before the
honours: the name of the honour belongs to the body's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import level_words, runs, syllables
from graph.extract.base import Scan, Span
from graph.extract.body_grammar import further, tails
from graph.extract.body_words import organizers
from graph.lexicon import awards, contexts, words
from graph.model import MentionKind
from graph.patterns import Led

_B = "[ \xa0]"
# What they do, one word or more, between the head and the honour.
_WORK = (
    "xét|tặng|chọn|duyệt|bình chọn|bình xét|tuyển chọn|đề cử|chấm|giám khảo|sơ khảo|chung khảo|sơ tuyển|"
    "chung kết|thẩm định|tư vấn|tổ chức|chỉ đạo|vận động|thường trực|thư ký|điều hành|nhà nước|"
    "quốc gia|trung ương|cấp (?:nhà nước|quốc gia|trung ương|bộ|tỉnh|thành phố|cơ sở)|và|,"
)
# What is held too, and names no body by its own name.
_MEETINGS = "hội thảo|chương trình|giải đấu|cuộc vận động|triển lãm|đường hoa|sự kiện|hội trại|trại sáng tác"
_JURY = Led(
    rf"(?<!\w)(?:hội đồng|ban|btc)(?P<work>(?:,?{_B}(?:{_WORK})(?!\w)){{0,6}}){_B}(?P<prize>(?:các{_B})?"
    rf"(?:danh hiệu|giải(?:{_B}thưởng)?|cuộc thi|hội thi|hội diễn|liên hoan|huân chương|huy hiệu|"
    rf"kỷ niệm chương|(?P<event>lễ hội|festival|ngày hội|hội chợ|hội báo|tuần lễ)|(?P<meeting>{_MEETINGS})))"
    rf"(?:{_B}|(?=[,.;:()”\"\n]))",
    by="hội đồng|ban|btc",
)
# One title in quotation marks, or more in a row.
_QUOTED = re.compile(
    rf"[“\"'‘][^“”\"‘’\n]{{3,80}}[”\"'’](?:(?:,|{_B}và){_B}[“\"'‘][^“”\"‘’\n]{{3,80}}[”\"'’])*"
)
_LINKS = frozenset((",", "và"))
_REACH = frozenset(("quốc tế", "quốc gia", "toàn quốc", "mở rộng"))


_HELD = Led(rf"(?<!\w)(?:ban{_B}tổ{_B}chức|ban{_B}giám{_B}khảo|btc){_B}(?=\w)", by="ban|btc")


def _dated(scan: Scan) -> Iterator[Span]:
    """Yield those who hold or judge what is told by its name and year: "Ban tổ chức DIFF 2017"."""
    text = syllables.of(scan.text)
    for found in scan.led(_HELD):
        at = scan.token(found.end())
        last = organizers.event(text, at)
        if last > at and scan.text[found.start()].isupper():
            yield Span(found.start(), text.tokens[last - 1].end, MentionKind.AGENCY, "agency/jury")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield bodies whose name ends with that of an honour or a contest."""
    yield from _dated(scan)
    for found in scan.led(_JURY):
        council = found[0].startswith(("hội đồng", "btc"))
        if not (council or found["work"]) or not scan.free(*found.span()):
            continue
        start = end = found.end()
        named = not (found["meeting"] or found[0][-1].isalpha())
        if named:
            end = _end(scan, found.start("prize"), start)
        if named and found["event"] and end == start:
            end = _held(scan, found.start("event"), end)
        if end == start and "tổ chức" in found["work"]:
            if (last := _organized(scan, found.start(), start)) is not None:
                yield Span(found.start(), last, MentionKind.AGENCY, "agency/jury")
        elif end != start:
            yield Span(found.start(), end, MentionKind.AGENCY, "agency/jury")


def _organized(scan: Scan, first: int, start: int) -> int | None:
    """Where those who hold "the contest" end, by that word alone: "Ban Tổ chức cuộc thi cho biết"."""
    text, at = syllables.of(scan.text), scan.token(start)
    led = text.word(scan.token(first) - 1) in ("trưởng", "phó")
    if not (led or scan.text[first].isupper()):
        return None
    last = start - (scan.text[start - 1 : start] in " \xa0")
    whole = not text.joined(at) or not text.word(at).isalpha()
    whole = whole or text.word(at) in contexts.of("clause")
    acts = contexts.of("acting", "predicate", "company acts")
    whole = whole or text.words(at, at + 2) in acts or text.word(at) in acts
    return last if whole and not text.capital(at) else None


def _end(scan: Scan, prize: int, start: int) -> int:
    """Where the honour's name ends whose word is at *prize*, and its place; *start* where there is none."""
    tokens, text = scan.tokens, syllables.of(scan.text)
    if quoted := _QUOTED.match(scan.text, start):
        last = scan.token(quoted.end())
    else:
        last = max(_named(scan, scan.token(prize)), _named(scan, scan.token(start)))
        while text.word(last) in _LINKS:
            another = _named(scan, last + 1)
            if another == last + 1 or text.head(last + 1) is not None:
                break
            last = another
        if text.words(last, last + 2) in _REACH and last > scan.token(start):
            last += 2
    if last <= scan.token(start) or text.word(last) == "về":
        return start  # "Cuộc thi Viết về …": a title in common words
    tail = tails.read(text, last)
    return tokens[(tail.last if tail is not None else last) - 1].end


def _ends(text: syllables.Syllables, first: int, at: int) -> bool:
    """Whether the capital at *at* begins a place with its level, or a person who leads the body."""
    person = text.person(at)
    led = person is not None and person - at > 2 and text.word(at - 1) not in ("tên", "mang")
    return led or (at > first and level_words.read(text, at) is not None)


def _held(scan: Scan, event: int, start: int) -> int:
    """Where the event's name ends whose word is at *event*: at its place, or with the word alone.

    "lễ hội chọi trâu Đồ Sơn"; "Ban Tổ chức Lễ hội cho biết".
    """
    text = syllables.of(scan.text)
    first = scan.token(start)
    last = further.towards_place(text, first)
    if last > first and (tail := tails.read(text, last)) is not None:
        return text.tokens[tail.last - 1].end
    whole = not text.capital(first) and text.word(first) in contexts.of("clause")
    whole = whole or text.words(first, first + 2) in contexts.of("acting")
    return start - 1 if whole and scan.text[event].isupper() else start


def _named(scan: Scan, index: int) -> int:
    """The index after an honour that the lexicon knows, or after the capitals, at token *index*."""
    tokens = scan.tokens
    if index >= len(tokens):
        return index
    if known := awards.names().match(tokens, index):
        return known[0]
    last, text = runs.capitals(scan, index, 5), syllables.of(scan.text)
    last = next((at for at in range(index, last) if _ends(text, index, at)), last)
    pair = f"{tokens[last - 1].word} {tokens[last].word}" if index < last < len(tokens) else ""
    return last + (runs.adjacent(scan, last) and pair in words.compounds())
