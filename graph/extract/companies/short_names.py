"""The words of its own that a company goes by: "Masan" for "Công ty CP Tập đoàn Masan".

Foreign words are nobody else's. Vietnamese ones may be a place's or a person's too; so the text is
asked whether it names such a one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import level_words, runs
from graph.extract.base import Scan, Span
from graph.extract.companies import introduced
from graph.extract.syllables import Syllables
from graph.lexicon import brands, contexts, places, sites, surnames, words
from graph.lexicon.trie import Hit, tokens
from graph.vietnamese import lower

# Bodies that bear a person's name, which is his elsewhere: "Bảo tàng Guggenheim".
_NAMED_AFTER = re.compile(
    r"(?:bảo tàng|thư viện|viện|trường|đại học|quỹ|giải|nhà hát|trung tâm)(?!\w)"
)
# What bears a company's name, and is none.
_MADE = words.of("phim xe mẫu cúp đội combo sơn bánh rượu bia gói thẻ vé gốm hội giải nhóm tàu bài")
# Works that companies build and call after themselves: "Khu dân cư Tiến Phước".
_BUILT = re.compile(
    r"(?:khu (?:dân cư|đô thị|nhà ở|nghỉ dưỡng|du lịch)|khách sạn|chung cư|tòa nhà|cao ốc|dự án|nhà máy|"
    r"siêu thị|nhà hàng|trung tâm thương mại|bệnh viện|trụ sở)(?!\w)"
)
# Places that no company goes by.
_WIDE = frozenset(("country", "region", "province", "city", "district"))
_LONGEST = 3


def of(scan: Scan, span: Span) -> Iterator[tuple[str, bool]]:
    """The words that the organization in *span* goes by, and whether no other word is like them."""
    if _NAMED_AFTER.match(scan.normalised, span.start):
        return
    first, last = scan.token(span.start), scan.token(span.end)
    start = last
    while start - 1 > first and introduced.foreign(scan, start - 1) and _joins(scan, start, last):
        start -= 1
    row = scan.tokens
    if start < last and all(token.word in brands.endings() for token in row[start:last]):
        while (
            start - 1 > first
            and row[start - 1].capital
            and row[start - 1].word not in brands.forms()
            and runs.adjacent(scan, start)
        ):
            start -= 1
    if start < last:
        yield from _foreign(scan, first, start, last)
        return
    while start - 1 > first and last - start < _LONGEST and _title(scan, start - 1):
        if start < last and not runs.adjacent(scan, start):
            break
        start -= 1
    if last - start > 1:
        name = scan.text[row[start].start : span.end]
        if not _wide(name):
            yield name, False


def _foreign(scan: Scan, first: int, start: int, last: int) -> Iterator[tuple[str, bool]]:
    """The foreign words from *start* on, with what is joined to them before: "E-United", "Thái Bình Seed"."""
    row, end = scan.tokens, scan.tokens[last - 1].end
    while (
        start - 2 > first
        and row[start - 1].word in ("-", "&")
        and runs.glued(scan, start)
        and runs.glued(scan, start - 1)
        and row[start - 2].capital
    ):
        start -= 2
    name = scan.text[row[start].start : end]
    if len(name) > 2 and not places.named(name):
        yield name, True
    at = start
    while at - 1 > first and start - at < _LONGEST and _title(scan, at - 1):
        if not runs.adjacent(scan, at):
            break
        at -= 1
        longer = scan.text[row[at].start : end]
        if not places.named(longer):
            yield longer, True


def _joins(scan: Scan, start: int, last: int) -> bool:
    return start == last or runs.adjacent(scan, start)


def _title(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    written = scan.text[token.start : token.end]
    return written.istitle() and written.isalpha() and token.word not in brands.forms()


def doubtful(name: str) -> bool:
    """Whether a place or a person may be called *name* as well."""
    return places.named(name) or lower(name).split()[0] in surnames.shares()


def _wide(name: str) -> bool:
    """Whether a province or so is called *name*, or something else begins so."""
    found = places.toponyms().match(tokens(name), 0)
    return found is not None and any(place.level in _WIDE for place in found[1])


def alone(scan: Scan, text: Syllables, hits: tuple[Hit[bool], ...]) -> Iterator[tuple[int, int]]:
    """Where companies stand by their own words: no place, person or ware is called so, as offsets."""
    free = [hit for hit in hits if scan.free(hit.start, hit.end)]
    others = {
        scan.normalised[hit.start : hit.end]
        for hit in free
        if _another(text, scan.token(hit.start))
    }
    for hit in free:
        first, last = scan.token(hit.start), scan.token(hit.end)
        if scan.normalised[hit.start : hit.end] in others or text.word(first - 1) in _MADE:
            continue
        if not all(map(text.proper, range(first, last))):
            continue
        if _built(text, first):
            continue
        if text.joined(last) and text.capital(last) and not _holder(text, first, last):
            continue
        yield hit.start, hit.end


def _holder(text: Syllables, first: int, last: int) -> bool:
    """Whether a person who leads the company stands behind it: "Tổng giám đốc Kinh Đô Trần Văn Nam"."""
    person = text.person(last)
    return text.titled(first) == "office" and person is not None and person - last > 2


def _another(text: Syllables, index: int) -> bool:
    """Tell whether what stands before *index* makes a place or a person of the name there."""
    if not text.joined(index):
        return False
    if text.word(index - 1) == "," and text.proper(index - 2):
        return True  # "các xã Nhơn Lý, Nhơn Hải"
    if text.titled(index) not in (None, "office") or text.word(index - 1) in ("trưởng", "tướng"):
        return True  # "ông Nam Triệu", "Bộ trưởng Công Thương"
    if _built(text, index):
        return False
    if text.word(index - 1) in contexts.of("named after") or level_words.read(text, index - 1):
        return True
    for first in range(max(index - 4, 0), index):
        site = sites.words().match(text.tokens, first)
        if site is not None and site[0] == index:
            return True
    return text.proper(index - 1)


def _built(text: Syllables, index: int) -> bool:
    """Whether the name at *index* is that of a work which companies call after themselves."""
    return any(
        _BUILT.fullmatch(text.words(first, index)) for first in range(max(index - 3, 0), index)
    )
