"""Companies that a word before their name tells of: "nhà thầu Hải Thạch", "doanh nghiệp vận tải Thành Bưởi".

Their names are capitals like any person's or place's; so are those of a row that such a word leads
("Các doanh nghiệp lớn như Hòa Phát, Hoa Sen").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graph.extract import level_words
from graph.extract.base import Scan
from graph.extract.syllables import YEARS, Syllables, vietnamese
from graph.lexicon import brands, contexts, fields, places

_LONGEST_CUE = 4
_LONGEST_NAME = 4
_FAR = 8  # Syllables between the word for a company and the "như" that its names stand behind.
_LISTING = frozenset(("như", "gồm", "là", ":"))
_LINKS = frozenset((",", "và", ";", "hay", "hoặc"))
_DASHES = frozenset(("-", "–"))
# Places that no company is called by alone.
_KNOWN = frozenset(("country", "province", "city"))
_VENTURE = frozenset(("nhà thầu", "tư vấn", "thi công", "giữa các", "các nhà"))
_DESCRIBED = frozenset(("nghiệp", "dn", "hãng"))  # "doanh nghiệp vận tải Thành Sương"
# Makers that no person is: all others may be ("chủ đầu tư Nguyễn Hải").
_SURE = frozenset(("xe", "taxi", "thầu", "hãng", "mạng", "sơn", "tàu", "bay"))
# What several of stand under such a word too, and are no companies.
_OF_OTHERS = frozenset(
    ("tỉnh", "nước", "huyện", "quận", "phố", "địa", "vực", "ngành", "dự", "loại", "phẩm", "luật", "quy",
     "quốc", "bộ", "khu", "thị", "vùng", "ông", "bà", "anh", "chị", "người", "thức", "vấn", "điểm"),
)  # fmt: skip


@lru_cache(maxsize=1)
def _cues() -> dict[str, tuple[str, ...]]:
    """The words for a company by the last syllable of each."""
    found: dict[str, tuple[str, ...]] = {}
    for cue in contexts.of("maker"):
        last = cue.split()[-1]
        found[last] = (*found.get(last, ()), cue)
    return found


def named(scan: Scan, text: Syllables) -> Iterator[tuple[int, int]]:
    """Where companies are named behind a word that tells of one, as indices of syllables."""
    for index in text.standing(*_cues()):
        first = cue = index + 1
        described = text.word(index) in _DESCRIBED
        if not (text.joined(first) and (described or text.capital(first)) and _told(text, first)):
            continue
        if not text.capital(first):
            first = _past_field(text, first)
        last = _name(scan, text, first, sure=text.word(cue - 1) in _SURE)
        if last > first:
            yield first, last
            if _plural(text, cue):
                yield from _row(scan, text, last)
    yield from _joint(scan, text)
    yield from _among(scan, text)
    for index in text.standing(*_LISTING):
        if text.capital(index + 1) and _several(text, index):
            first = index + 2 if text.word(index + 1) == ":" else index + 1
            found = list(_items(scan, text, first))
            if len(found) > 1:
                yield from ((start, last) for start, last, free in found if free)


def _among(scan: Scan, text: Syllables) -> Iterator[tuple[int, int]]:
    """Foreign names in a row of three and more of which two are companies: "Cisco, Quellmar và IBM"."""
    taken = {
        scan.token(span.start): scan.token(span.end)
        for span in scan.spans
        if span.rule.startswith("organization/")
    }
    ends = set(taken.values())
    for first in sorted(taken):
        if text.word(first - 1) in _LINKS and first - 1 in ends:
            continue  # in the middle of a row
        start = first
        while text.word(start - 1) in _LINKS and (back := _brand_before(scan, text, start - 1)):
            start = back
        row = list(_items(scan, text, start, told=False))
        if len(row) > 2 and sum(not free for *_, free in row) > 1:
            yield from ((begin, last) for begin, last, free in row if free)


def _brand_before(scan: Scan, text: Syllables, last: int) -> int:
    """The index at which a foreign name begins that ends before *last*, or 0."""
    first = last
    while first > 0 and last - first < _LONGEST_NAME and text.capital(first - 1):
        first -= 1
        if not text.joined(first):
            break
    return first if first < last and _brand(scan, text, first) == last else 0


def _joint(scan: Scan, text: Syllables) -> Iterator[tuple[int, int]]:
    """The members of a joint venture: "liên danh Licogi 16 - Phương Thành"."""
    for index in text.standing("danh"):
        if text.word(index - 1) != "liên":
            continue
        first = index + 1
        while text.words(first, first + 2) in _VENTURE or text.word(first) in _LISTING:
            first += 1 + (text.words(first, first + 2) in _VENTURE)
        found = list(_items(scan, text, first, joint=True))
        if len(found) > 1:
            yield from ((start, last) for start, last, free in found if free)


def _told(text: Syllables, after: int) -> bool:
    """Whether a word for a company ends before *after*."""
    return any(
        text.words(max(after - cue.count(" ") - 1, 0), after) == cue
        for cue in _cues()[text.word(after - 1)]
    )


def _past_field(text: Syllables, index: int) -> int:
    """The index after what the company does: "doanh nghiệp vận tải Thành Bưởi"."""
    found = fields.components().match(text.tokens, index)
    after = found[0] if found is not None else index + 2 * text.compound(index, index + 2)
    small = after > index and not any(map(text.capital, range(index, after)))
    return after if small and text.joined(after) and text.joined(index) else index


def _name(scan: Scan, text: Syllables, first: int, *, sure: bool) -> int:
    """The index after the company's name of two to four capitals at *first*, or *first*."""
    last = _run(scan, text, first)
    if not 2 <= last - first <= _LONGEST_NAME or (text.joined(last) and text.capital(last)):
        return first
    if _is_word(text, first, last) or _is_place(text, first, last, sure=sure):
        return first
    person = text.person(first)
    if person is not None and (person - first > 2 or not sure):
        return first
    numbered = text.word(last).isdigit() and text.joined(last) and len(text.word(last)) < 3
    return last + numbered


def _run(scan: Scan, text: Syllables, first: int) -> int:
    """The index after the free Vietnamese capitals from *first* on, one more than a name may have."""
    last = first
    while last - first <= _LONGEST_NAME and text.proper(last) and vietnamese(text.word(last)):
        token = text.tokens[last]
        if not (text.joined(last) and scan.free(token.start, token.end)):
            break
        if last > first and (text.breaks(last) or text.words(last, last + 2) in _clauses()):
            break
        last += 1
    return last


def _is_word(text: Syllables, first: int, last: int) -> bool:
    """Whether the capitals begin with a word for somebody or something else, or tell a year."""
    if text.head(first) or text.title(first) or level_words.read(text, first):
        return True
    if text.word(first) in contexts.of("opener") or text.word(first) in brands.forms():
        return True
    return any(text.words(at, at + 2) in YEARS for at in range(first, last))


def _is_place(text: Syllables, first: int, last: int, *, sure: bool) -> bool:
    """Whether the capitals are a place's name, which only who is *sure* to make things may bear."""
    place = text.toponym(first)
    if place is not None:
        if any(unit.level in _KNOWN for unit in place[1]):
            return True
        if place[0] >= last and not sure:
            return True
    return not sure and places.named(text.written(first, last))


@lru_cache(maxsize=1)
def _clauses() -> frozenset[str]:
    return contexts.of("clause opening")


def _plural(text: Syllables, cue: int) -> bool:
    """Whether several companies are told of before *cue*: "hai nhà thầu"."""
    before = range(cue - 1, max(cue - _LONGEST_CUE - 1, 0), -1)
    return any(text.word(at - 1) in contexts.of("plural") for at in before)


def _several(text: Syllables, index: int) -> bool:
    """Whether a word for companies in the plural stands before the "như" at *index*."""
    makers = contexts.of("maker", "makers")
    whose = _country(text, index)
    for at in range(index - 1, max(index - _FAR - _LONGEST_CUE, 0), -1):
        if whose <= at:
            continue
        word = text.word(at)
        if not word.isalpha() or (text.capital(at) and text.initials(at) is False):
            return False
        if word in _OF_OTHERS:
            return False
        for width in (1, 2, 3, 4):
            if text.words(at, at + width) in makers and at + width <= index:
                return text.word(at - 1) in contexts.of("plural") or text.word(at - 1) == "số"
    return False


def _country(text: Syllables, last: int) -> int:
    """Where the country begins that ends before *last*: "các hãng lớn của Thụy Điển như …", or *last*."""
    for first in range(last - 1, max(last - _LONGEST_CUE, 0), -1):
        found = text.toponym(first) if text.capital(first) else None
        if found is not None and found[0] == last and found[1][0].level == "country":
            return first
    return last


def _row(scan: Scan, text: Syllables, after: int) -> Iterator[tuple[int, int]]:
    """The further names of a row whose first ends before *after*."""
    while text.word(after) in _LINKS:
        first = after + 1
        last = _name(scan, text, first, sure=False)
        if last == first:
            return
        yield first, last
        after = last


def _items(
    scan: Scan, text: Syllables, first: int, *, joint: bool = False, told: bool = True
) -> Iterator[tuple[int, int, bool]]:
    """The names of a row that begins at *first*, and of each whether it is free to take.

    A row that nothing told of holds Vietnamese names only behind three of its companies.
    """
    count = 0
    links = _LINKS | _DASHES if joint else _LINKS
    while text.capital(first):
        span = scan.at(text.tokens[first].start)
        if span is not None:
            if not span.rule.startswith("organization/"):
                return
            last = scan.token(span.end)
            yield first, last, False
        else:
            last = first
            if told or count > 2:
                last = _name(scan, text, first, sure=joint or count > 1)
                last = last if last > first else _coded(scan, text, first)
            if last == first:
                last = _brand(scan, text, first)
            if last == first:
                return
            while not joint and text.word(last) == "-" and text.capital(last + 1):
                if text.gap(last) or text.gap(last + 1):
                    break
                last += 2  # "Quellmar-Tex"
            yield first, last, True
        count += 1
        if text.word(last) not in links:
            return
        first = last + 1 + (text.word(last) == "," and text.word(last + 1) in ("và", "hay", "hoặc"))


def _coded(scan: Scan, text: Syllables, first: int) -> int:
    """The index after a capital and a number that a company goes by: "May 10", or *first*."""
    token = text.tokens[first]
    number = text.word(first + 1)
    coded = text.proper(first) and number.isdigit() and len(number) < 4 and text.joined(first + 1)
    ends = not text.word(first + 2).isalnum() or text.word(first + 2) == "và"
    return first + 2 if coded and ends and scan.free(token.start, token.end) else first


def _brand(scan: Scan, text: Syllables, first: int) -> int:
    """The index after up to four capitals at *first* of which one is no Vietnamese word."""
    last = first
    while (
        last - first < _LONGEST_NAME and text.capital(last) and (last == first or text.joined(last))
    ):
        token = text.tokens[last]
        if not scan.free(token.start, token.end) or text.head(last) or text.toponym(last):
            return first
        last += 1
    foreign = any(text.brand(at) and len(text.word(at)) > 2 for at in range(first, last))
    generic = all(text.word(at) in brands.forms() for at in range(first, last))
    return last if foreign and not generic and text.title(first) is None else first
