"""Papers, broadcasters and news agencies by name: in credits, as the source of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, outlets
from graph.lexicon.outlets import Outlet
from graph.model import MentionKind

# What is done with a paper: "trao đổi với Tiền Phong".
_TOLD = frozenset(("đổi", "chuyện", "sẻ", "nhận", "định", "lời", "biết", "nói", "tin"))
_SOUGHT = frozenset(("tìm hiểu", "điều tra", "ghi nhận", "nguồn tin", "khảo sát", "xác minh"))
_SAYING = frozenset(
    ("đã", "đưa", "thông", "phản", "ghi", "dẫn", "có", "vừa", "sẽ", "cũng", "nêu", "cho")
)
# What a credit begins with.
_CREDITING = re.compile(
    r"(?<!\w)(?:ảnh|nguồn|ảnh minh họa|đồ họa|video|clip)[ \xa0]?:[ \xa0]?$|"
    r"\((?:ảnh|nguồn)[ \xa0]$"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the press where it is a credit or speaks."""
    text, _ = bodies.read(scan)
    credited = {
        scan.token(start): scan.token(end)
        for start, end in (*scan.layout.bylines, *scan.layout.credits)
    }
    trie = outlets.press()
    for index in filter(text.capital, trie.openings(text.tokens)):
        if not (found := trie.match(text.tokens, index)):
            continue
        after, (outlet, *_) = found
        if (
            text.initials(index)
            and _abbreviates(text, index)
            and not _shortens(text, index, outlet)
        ):
            continue
        if text.initials(index) and text.initials(after) and len(text.word(after)) > 4:
            continue  # "VIETNAMNET NEWSPAPER"
        credit = credited.get(index, after + 1) <= after
        credit = credit or _alone(text, index, after) or _followed(text, index, after)
        if credit or _credited(scan, text, index):
            rule = "press-credit"
        elif outlet.context == "any" and (not text.proper(after) or _led(text, index, after)):
            rule = "press"
        elif outlet.context == "said" and (
            _speaks(text, index, after) or _named_whole(text, index, after)
        ):
            rule = "press-said"
        else:
            continue
        yield _span(text, index, after, outlet, rule)
    yield from _opening(text)


def _span(text: Syllables, first: int, last: int, outlet: Outlet, rule: str) -> Span:
    start, end = text.tokens.bounds(first, last)
    return Span(start, end, outlet.kind, f"{outlet.kind}/{rule}")


def _credited(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether a paper stands right behind "Ảnh:", whatever begins behind it."""
    return bool(_CREDITING.search(scan.before(text.tokens[index].start, 16)))


def _abbreviates(text: Syllables, index: int) -> bool:
    """Whether a bracket shortens the words before it: "công an nhân dân (CAND)"."""
    if text.word(index - 1) != "(" or not text.joined(index - 1):
        return False
    return text.word(index - 2).isalpha() and not text.capital(index - 2)


def _shortens(text: Syllables, index: int, outlet: Outlet) -> bool:
    """Whether the bracket holds the short name of the outlet before it: "Tân Hoa xã (THX)"."""
    for width in (2, 3, 4):
        before = outlets.press().match(text.tokens, max(0, index - 1 - width))
        if before is not None and before[0] == index - 1:
            return any(other.name == outlet.name for other in before[1])
    return False


def _led(text: Syllables, index: int, after: int) -> bool:
    """Whether its head stands around it: "Xã trưởng THX Thái Danh Chiếu"."""
    return text.titled(index) == "office" and text.person(after) is not None


def _followed(text: Syllables, index: int, after: int) -> bool:
    """Whether a bracket says whom a report follows: "(Theo Tiền Phong)"."""
    led = text.word(index - 1) == "theo" and text.word(index - 2) == "("
    return led and text.word(after) in (")", ",", "/", ";")


def _alone(text: Syllables, index: int, after: int) -> bool:
    """Whether a name is a line or a bracket of its own."""
    before = text.word(index - 1) in ("\n", "", "(", "/", "\r")
    return before and text.word(after) in ("\n", "", ")", "\r")


def _speaks(text: Syllables, index: int, after: int) -> bool:
    before = text.word(index - 1)
    if before in ("pv", "báo") or (before == "viên" and text.word(index - 2) != "công"):
        return True
    if before == "của" and text.words(index - 3, index - 1) in _SOUGHT:
        return not text.capital(after)  # "theo tìm hiểu của Tiền Phong"
    if before == "với" and not text.capital(after):
        return not _TOLD.isdisjoint(text.word(at) for at in range(index - 4, index - 1))
    if before == "(":
        return text.word(after) in _SAYING or text.word(after) == ")"
    return before in contexts.of("press before") and text.word(after) in _SAYING


# What papers do, in two words: "Tiền Phong ghi nhận", "Lao Động đã phản ánh".
_REPORTS = frozenset(
    (
        "đã phản", "đã đưa", "đã thông", "đã có", "đã liên", "đã đăng", "ghi nhận", "phản ánh", "đưa tin",
        "tiếp tục", "liên hệ", "nhận được", "vừa nhận", "xin giới", "trân trọng", "xin trân",
    )
)  # fmt: skip
_BEFORE_REPORT = frozenset((",", ".", "!", "?", ":", "", "\n", "”", '"'))


def _named_whole(text: Syllables, index: int, after: int) -> bool:
    """Whether a paper with all its capitals reports, by its number or behind another one.

    "Tiền Phong ghi nhận", "trên Tiền Phong số 38", "theo VietnamNet, Tuổi Trẻ".
    """
    if after - index < 2 or not all(map(text.proper, range(index, after))) or text.proper(after):
        return False
    before = text.word(index - 1)
    if before in _BEFORE_REPORT and text.words(after, after + 2) in _REPORTS:
        return True
    if before == "trên" and text.word(after) == "số" and text.word(after + 1).isdigit():
        return True
    row = before == "," and text.word(after) in (")", ",", ".", "")
    return row and any(_is_paper(text, index - 1 - width, index - 1) for width in (1, 2, 3))


def _is_paper(text: Syllables, first: int, last: int) -> bool:
    """Whether a paper's name stands from *first* to before *last*."""
    found = outlets.press().match(text.tokens, first) if first >= 0 else None
    return found is not None and found[0] == last and text.capital(first)


def _titled(text: str, start: int) -> bool:
    """Whether the line that holds *start* is all in capitals: a title of a song, no report."""
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)].isupper()


def _opening(text: Syllables) -> Iterator[Span]:
    """ "GD&TĐ - Chính phủ vừa …", "(HNM) - …": initials that open a paragraph before a dash."""
    for index in filter(text.initials, text.oddities):
        bracket = text.word(index - 1) == "("
        if text.word(index - 1 - bracket) not in ("", "\n"):
            continue
        after = index + 1
        while text.word(after) == "&" and text.initials(after + 1):
            after += 2
        dash = after + bracket
        if bracket and text.word(after) != ")":
            continue
        dashed = text.word(dash) == "-" and text.gap(dash) and text.capital(dash + 1)
        dashed = dashed and not _titled(text.text, text.tokens[index].start)
        if dashed and text.head(index) is None and text.toponym(index) is None:
            end = text.tokens[after - 1].end
            yield Span(text.tokens[index].start, end, MentionKind.AGENCY, "agency/press-opening")
