"""Bylines and credits: who wrote, who took the picture, wherever the layout shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.outlets import closing_names, press_credits, signatures
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, outlets, surnames
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import LOWER, UPPER, normalise

# "Theo Thanh Quang/Chinhphu.vn" at the end of a text whose breaks were lost.
_BY = re.compile(r"(?:^|[.!?…”\"/\n][ \t]*)(?:Theo|Thực hiện:|Bài:|Tin, ảnh:|Bài, ảnh:)[ \t]+")
_OPENS_BY = re.compile(r"Theo[ \t]+")


# Who drew or filmed; the search begins at a capital and ends at a colon.
_ART = (
    "Minh họa|Minh hoạ|Ảnh minh họa|Ảnh minh hoạ|Đồ họa|Đồ hoạ|Infographic|Thiết kế|Trình bày|"
    "Video|Clip|Video clip"
)
_DRAWN = Led(rf"(?:{_ART})[ \xa0]?:[ \xa0]*(?=\w)", by=_ART.lower())
_NAME = re.compile(
    rf"[{UPPER}][{LOWER}]+(?:[ \xa0][{UPPER}][{LOWER}]+){{1,3}}|"
    rf"[{UPPER}]{{2,}}(?:[ \xa0][{UPPER}]{{2,}}){{1,3}}"
)
_SIGNATURE = re.compile(
    rf"(?:^|[.!?…”\"/)][ \xa0]?)[ \xa0]*"
    rf"(?P<names>(?:{_NAME.pattern})(?:[ \xa0]?[-–][ \xa0]?(?:{_NAME.pattern}))?)"
    r"[ \xa0]?[-–_][ \xa0_.–-]*$"
)
# A name above a line that is drawn below a text: "… ở phía Nam. Đ.MINH ______".
_RULED = re.compile(
    rf"[.!?…”\"][ \xa0](?P<name>(?:[{UPPER}][{LOWER}]{{0,2}}\.){{1,3}}[ ]?[{UPPER}]\w+|{_NAME.pattern})"
    r"[ \xa0]_{4,}"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield persons who sign, and not "PV", "CTV" or a paper."""
    text, _ = bodies.read(scan)
    for start, end in (*scan.layout.bylines, *scan.layout.credits):
        first, last = scan.token(start), scan.token(end)
        while last - first > 2 and text.word(first) in ("ông", "bà", "clip", "video", "ảnh"):
            first += 1
        last = _dotted(text, _cut(text, first, last))
        for part in _parts(text, first, last):
            if _signs(text, *part):
                yield _span(text, *part, "credit")
    yield from press_credits.beside(text)
    yield from press_credits.before(scan, text)
    yield from _drawn(scan, text)
    yield from _pictured(text)
    yield from _last_words(scan, text)
    yield from _signed(scan, text)
    if "____" in scan.text:
        for found in _RULED.finditer(scan.text):
            yield Span(*found.span("name"), MentionKind.PERSON, "person/credit")
    yield from _lines(scan, text)
    yield from signatures.extract(scan, text)
    yield from closing_names.extract(scan, text)


def _span(text: Syllables, first: int, last: int, rule: str) -> Span:
    start, end = text.tokens.bounds(first, last)
    return Span(start, end, MentionKind.PERSON, f"person/{rule}")


def _dotted(text: Syllables, last: int) -> int:
    """The end of a credit of initials: "TR.L", without a last full stop or apostrophe."""
    if text.word(last - 1) in (".", "'", "’"):
        return last - 1
    while (
        text.word(last) == "."
        and last + 1 < len(text)
        and not (text.gap(last) or text.gap(last + 1))
        and text.capital(last + 1)
        and (text.initials(last - 1) or len(text.word(last - 1)) == 1)
    ):
        last += 2
    return last


# A paragraph of nothing but initials: "T.T", "M.Phương", "B.B.Đ".
_SIGN = re.compile(rf"(?:[{UPPER}][{LOWER}]?\.[ ]?)+[{UPPER}]\w*")


def _signs(text: Syllables, first: int, last: int) -> bool:
    """Whether a credit is a person's: no body, no paper, no stand-in for a name."""
    if text.word(first) in ("theo", "nhóm", "phía") or (
        text.head(first) is not None and not text.proper(first + 1)
    ):
        return False
    if (
        last - first == 1
        and text.brand(first)
        and text.tokens[first].end - text.tokens[first].start > 3
    ):
        return False  # "Impala": an outlet that no list holds.
    nobody = contexts.of("nobody")
    if text.initials(first) and text.initials(first + 1) and text.word(first) in signatures.PAGE:
        return False  # "TIN LIÊN QUAN"
    if text.word(first) in nobody or normalise(text.written(first, last)) in nobody:
        return False
    press = outlets.press().match(text.tokens, first)
    return press is None or press[0] != last


def _parts(text: Syllables, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names that a credit joins by a dash: "Trần Ngọc-Nguyễn Bình"."""
    begin = first
    for index in range(first + 2, last - 2):
        spaced = text.word(index) == "-" and text.gap(index) != text.gap(index + 1)
        if text.word(index) == "-" and (text.surname(index + 1) or spaced):
            yield begin, index
            begin = index + 1
    half = begin + (last - begin) // 2
    if half - begin > 1 and text.words(begin, half) == text.words(half, last):
        yield begin, half  # Signed twice, where a break was lost.
        begin = half
    if begin < last:
        yield begin, last


def _cut(text: Syllables, first: int, last: int) -> int:
    """The end of a credit that ran into the next sentence, where its breaks were lost."""
    for index in range(first + 1, last):
        title = text.title(index)
        if (text.initials(first) and text.proper(index)) or text.breaks(index):
            return index
        shouted = text.initials(first) and vietnamese(text.word(first))
        if title is not None and (title > index + 1 or (text.initials(index) and not shouted)):
            return index
        if shouted and text.initials(index) and not vietnamese(text.word(index)):
            return index  # "NGUYỄN HƯỞNG SVĐ"
        if text.word(index) in ("ông", "bà", "theo") and not text.initials(index):
            return index
        numbered = text.joined(index + 1) and text.word(index + 1).isdigit()
        if index - first > 1 and numbered and text.word(index) in contexts.of("stop"):
            return index  # "Ảnh: Thanh Sơn Trong 10 năm"
    common = surnames.shares().get(text.word(last - 1), 0) > 1
    if common and last - first == 3 and text.joined(last) and text.capital(last):
        return last - 1  # "Hoàng Phong Nguyễn Trãi quê ở …"
    return last


def _drawn(scan: Scan, text: Syllables) -> Iterator[Span]:
    """ "Đồ họa: Minh Trí", "Minh họa: Khều": who drew, filmed or wrote, one name being enough."""
    for found in scan.led(_DRAWN, scan.text):
        first = scan.token(found.end())
        last = text.run(first) if first < len(text) else first
        if last == first and (dotted := _dotted(text, first + 1)) > first + 1:
            yield _span(text, first, dotted, "credit")  # "Đồ họa: T.ĐẠT"
            continue
        alone = text.word(last) in (".", "", "\n", ")", ";")
        if 1 < last - first <= 4 or (last - first == 1 and alone):
            last = _cut(text, first, last)
            place = text.toponym(first)
            if place is not None and place[0] == last and text.word(last) == "-":
                continue  # "Video: Bình Định - Xử lý nghiêm": what it shows
            if text.head(first) is None and _signs(text, first, last):
                yield _span(text, first, last, "credit")


def _pictured(text: Syllables) -> Iterator[Span]:
    """ "Ảnh H.Q": initials right behind the word, its colon forgotten."""
    for index in text.standing("ảnh"):
        opens = text.capital(index) and (
            index == 0 or text.word(index - 1) in press_credits.SENTENCE_ENDS
        )
        after = index + 1
        bracket = index > 0 and text.word(index - 1) == "("
        if not (opens or bracket) or not text.joined(after) or not text.capital(after):
            continue
        while (
            text.word(after + 1) == "."
            and after + 2 < len(text)
            and not (text.gap(after + 1) or text.gap(after + 2))
            and text.capital(after + 2)
        ):
            after += 2
        token = text.tokens[index + 1]
        if bracket and text.word(after + 1) != ")":
            continue  # "(ảnh K.Q)"
        if after > index + 1 and token.end - token.start < 3 and _signs(text, index + 1, after + 1):
            yield _span(text, index + 1, after + 1, "credit")


def _last_words(scan: Scan, text: Syllables) -> Iterator[Span]:
    tail = max(0, len(scan.text) - 160)
    opening = (_OPENS_BY.match(scan.text, block.start) for block in scan.layout.blocks[1:])
    short = (found for found in opening if found and found.start() < tail)
    for found in (*short, *_BY.finditer(scan.text, tail)):
        first = scan.token(found.end())
        last = text.run(first) if first < len(text) else first
        sign = text.word(last)
        if (
            2 <= last - first <= 4
            and sign in ("/", "(", "-", "", "\n", ".")
            and _signs(text, first, last)
        ):
            yield _span(text, first, last, "credit")


def _signed(scan: Scan, text: Syllables) -> Iterator[Span]:
    """Names behind the last sentence of a paragraph, a dash behind them: "… an toàn. Ánh Dương -"."""
    for block in scan.layout.blocks:
        start = max(block.start, block.end - 60)
        found = _SIGNATURE.search(scan.text, start, block.end)
        if found is None:
            continue
        for name in _NAME.finditer(found["names"]):
            at = found.start("names")
            first, last = scan.token(at + name.start()), scan.token(at + name.end())
            known = text.toponym(first) or text.head(first) or text.title(first)
            if not known and not text.compound(first, first + 2) and _signs(text, first, last):
                yield _span(text, first, last, "credit")


# A name and where the news came from: "Trung Hùng (Tổng hợp theo Tri thức trẻ)".
_SOURCED = re.compile(
    rf"(?P<name>{_NAME.pattern})[ \xa0]?"
    r"\((?:[Tt]ổng hợp|[Tt]heo|[Tt]/h|TH|(?:lược )?ghi|thực hiện)[^()\n]*\)\.?[ \xa0]*$"
)
# Several who wrote: "Thu Trang - Tuấn Lương".
_TOGETHER = re.compile(
    rf"(?:{_NAME.pattern})(?:[ \xa0]?[-–][ \xa0]?(?:{_NAME.pattern})){{1,2}}\.?$"
)


def _lines(scan: Scan, text: Syllables) -> Iterator[Span]:
    """A paragraph of nothing but two to four capitals, between paragraphs of the body."""
    for block in scan.layout.blocks[1:]:
        if sourced := _SOURCED.match(scan.text, block.start, block.end):
            start, end = sourced.span("name")
            if scan.free(start, end) and _signs(text, scan.token(start), scan.token(end)):
                yield Span(start, end, MentionKind.PERSON, "person/line")
            continue
        first, last = scan.token(block.start), scan.token(block.end)
        written = scan.text[block.start : block.end]
        if (
            len(written) < 20
            and (sign := _SIGN.match(written))
            and not written[sign.end() :].strip(". ")
        ):
            start, end = block.start, block.start + sign.end()
            if scan.free(start, end) and _signs(text, first, scan.token(end)):
                yield Span(start, end, MentionKind.PERSON, "person/line")
            continue
        if len(written) < 60 and _TOGETHER.match(written):
            together = tuple(_together(scan, text, block.start, block.end))
            yield from together
            if together:
                continue
        if _shouted(text, first, last) and scan.free(block.start, block.end):
            yield _span(text, first, last, "line")
            continue
        if (
            not 2 <= last - first <= 4
            or text.run(first) != last
            or not scan.free(block.start, block.end)
        ):
            continue
        place = text.toponym(first)  # "Đức Tuân" begins as a country does
        known = (place is not None and place[0] >= last) or text.head(first)
        if not known and _signs(text, first, last):
            for part in _parts(text, first, last):
                yield _span(text, *part, "line")


def _together(scan: Scan, text: Syllables, start: int, end: int) -> Iterator[Span]:
    """The names of a paragraph that a dash joins, unless one may be a place's, a body's or a word."""
    found = [
        (scan.token(name.start()), scan.token(name.end()))
        for name in _NAME.finditer(scan.text, start, end)
    ]
    for first, last in found:
        known = text.toponym(first) or text.head(first) or text.title(first)
        if known or text.compound(first, last) or not _signs(text, first, last):
            return
    for first, last in found:
        if scan.free(*text.tokens.bounds(first, last)):
            yield _span(text, first, last, "line")


def _shouted(text: Syllables, first: int, last: int) -> bool:
    """Whether a paragraph is a name in capitals: "NGỌC GIANG", but not "KẾT LUẬN"."""
    if text.word(first) in signatures.PAGE:
        return False
    if not 2 <= last - first <= 4 or not all(map(text.initials, range(first, last))):
        return False
    if not all(vietnamese(text.word(at)) for at in range(first, last)):
        return False
    words = any(text.compound(at, at + 2) for at in range(first, last - 1))
    return not words and not (text.head(first) or text.title(first) or text.toponym(first))
