"""Bodies by their own word alone: companies taken up again without their head, foreign companies.

A brand is a word that no Vietnamese text holds otherwise ("Masan"), or several. It is known from the
full name that the document gives, from a word for a company before it ("hãng Hitachi"), or from a
word that companies abroad end their names with ("Toray Industries").
"""

import re
from collections.abc import Iterator

from graph.extract import organs, runs, syllables, told_companies, world
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import abbreviations, brands, contexts, places, sites, surnames, words
from graph.lexicon.trie import Hit, Trie
from graph.model import MentionKind
from graph.vietnamese import lower

_MAKER = re.compile(
    r"(?<!\w)(?:hãng|hãng xe|thương hiệu|chủ đầu tư|nhà thầu|nhà sản xuất|nhà đầu tư|đối tác|"
    r"doanh nghiệp|dn|hãng hàng không|hãng phim|hãng dược|hãng bay|hãng tàu|hãng công nghệ|"
    r"(?:của|theo|với|do|bởi|từ|và) tổ chức|tổ chức phi chính phủ|tổ chức quốc tế)[ \xa0]$"
)
# Words before a Vietnamese name of two syllables that tell of a company.
_COMPANY_BEFORE = re.compile(
    r"(?<!\w)(?:công ty|cty|tập đoàn|hãng|phía|đại diện|lãnh đạo|giám đốc|chủ đầu tư|thương hiệu|nhân viên|"
    r"công nhân|nhà thầu|doanh nghiệp|do|tại|của|cổ phiếu|với)[ \xa0]$"
)
# Bodies that bear a person's name, which is his elsewhere: "Bảo tàng Guggenheim".
_NAMED_AFTER = re.compile(
    r"(?:bảo tàng|thư viện|viện|trường|đại học|quỹ|giải|nhà hát|trung tâm)(?!\w)"
)
# Offices by their initials, which begin no company's name.
_OFFICES = frozenset(("ceo", "cfo", "cto", "hđqt", "hđtv", "tgđ", "gđ"))
_FULL = re.compile(r"organization/(?:head|alias)")
# Companies, which go by their own words alone; a market or a union does not.
_COMPANY = re.compile(
    r"(?:tổng |chi nhánh )?(?:công ty|cty|ctcp|tct|tcty|tập đoàn|doanh nghiệp|dntn|hợp tác xã|htx|ngân hàng|"
    r"xí nghiệp|hãng)(?!\w)"
)
# The code of a company's shares, behind its name: "(mã chứng khoán: DQC)", "(HOSE: BHS)".
_CODE = re.compile(
    r"[ \xa0]?\((?:[Mm]ã (?:chứng khoán|CK|ck|cổ phiếu)|MCK|HOSE|HNX|UPCoM)(?::|[ \xa0])[ \xa0]?"
    r"(?P<code>[A-Z]{3})\)"
)
_SHARES = words.of("phiếu mã khoán ck chứng quyền hose hnx upcom")
# What bears a company's name, and is none.
_MADE = words.of("phim xe mẫu cúp đội combo sơn bánh rượu bia gói thẻ vé gốm hội giải nhóm tàu bài")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield companies and foreign bodies by the words of their own, wherever these stand."""
    known: Trie[bool] = Trie()
    companies: Trie[bool] = Trie()
    codes: Trie[bool] = Trie()
    found = False
    for span in scan.spans:
        if span.kind is MentionKind.ORGANIZATION and _FULL.match(span.rule):
            for name, sure in _own(scan, span):
                known.add(name, sure)
                if not sure and _COMPANY.match(scan.normalised, span.start):
                    companies.add(name, True)
                found = True
            if code := _CODE.match(scan.text, span.end):
                codes.add(code["code"], True)
                found = True
        if span.kind is MentionKind.ORGANIZATION and (short := _short(scan, span.start, span.end)):
            known.add(short, True)
            found = True
    text = syllables.of(scan.text)
    for start, end in world.named(scan):
        first = text.tokens[organs.opening(text, scan.token(start))].start
        yield Span(first, end, MentionKind.ORGANIZATION, "organization/international")
        if short := _short(scan, start, end):
            known.add(short, True)
            found = True
    for first, last in _introduced(scan):
        start, end = scan.tokens[first].start, scan.tokens[last - 1].end
        known.add(scan.text[start:end], True)
        if short := _short(scan, start, end):  # "Golden Lotus Airways (GLA)"
            known.add(short, True)
        found = True
    for first, last in told_companies.named(scan, text):
        start, end = scan.tokens[first].start, scan.tokens[last - 1].end
        yield Span(start, end, MentionKind.ORGANIZATION, "organization/told")
        known.add(scan.text[start:end], False)
        companies.add(scan.text[start:end], True)
        found = True
    for hit in known.scan(scan.tokens) if found else ():
        if _whole(scan, scan.token(hit.start), scan.token(hit.end)) and (
            (any(hit.values) and text.word(scan.token(hit.start) - 1) not in contexts.of("level"))
            or _COMPANY_BEFORE.search(scan.before(hit.start, 24))
        ):
            first = organs.opening(text, scan.token(hit.start))
            start = text.tokens[first].start if text.word(first) == "tổ" else hit.start
            yield Span(start, hit.end, MentionKind.ORGANIZATION, "organization/own-word")
    for hit in codes.scan(scan.tokens) if found else ():
        index = scan.token(hit.start)
        shares = text.word(index - 1) in _SHARES or text.word(index - 1) == ":"
        if not shares and text.initials(index) and _whole(scan, index, scan.token(hit.end)):
            yield Span(hit.start, hit.end, MentionKind.ORGANIZATION, "organization/own-word")
    yield from _alone(scan, text, tuple(companies.scan(scan.tokens)) if found else ())


def _alone(scan: Scan, text: Syllables, hits: tuple[Hit[bool], ...]) -> Iterator[Span]:
    """Companies by their own words wherever these stand: no place, person or ware is called so."""
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
        capitals = all(text.proper(at) for at in range(first, last))
        placed = text.joined(last) and text.capital(last)
        if capitals and not (placed or text.compound(first, last)) and _whole(scan, first, last):
            yield Span(hit.start, hit.end, MentionKind.ORGANIZATION, "organization/own-word")


def _another(text: Syllables, index: int) -> bool:
    """Tell whether what stands before *index* makes a place or a person of the name there."""
    if not text.joined(index):
        return False
    if text.word(index - 1) == "," and text.proper(index - 2):
        return True  # "các xã Nhơn Lý, Nhơn Hải"
    if text.word(index - 1) in contexts.of("named after"):
        return True
    if text.titled(index) not in (None, "office") or text.word(index - 1) in ("trưởng", "tướng"):
        return True  # "ông Nam Triệu", "Bộ trưởng Công Thương"
    for first in range(max(index - 4, 0), index):
        site = sites.words().match(text.tokens, first)
        if site is not None and site[0] == index:
            return True
    return text.proper(index - 1)


def _own(scan: Scan, span: Span) -> Iterator[tuple[str, bool]]:
    """The words of its own that the name in *span* ends with, and whether no other word is like them."""
    if _NAMED_AFTER.match(scan.normalised, span.start):
        return
    first, last = scan.token(span.start), scan.token(span.end)
    start = last
    while start - 1 > first and _foreign(scan, start - 1) and _joins(scan, start, last):
        start -= 1
    tokens = scan.tokens
    if start < last and all(token.word in brands.endings() for token in tokens[start:last]):
        while (
            start - 1 > first
            and tokens[start - 1].capital
            and tokens[start - 1].word not in brands.forms()
            and runs.adjacent(scan, start)
        ):
            start -= 1
    if start < last:
        name = scan.text[tokens[start].start : span.end]
        if len(name) > 2 and not places.named(name):
            yield name, True
        return
    while start - 1 > first and last - start < 3 and _proper(scan, start - 1):
        if start < last and not runs.adjacent(scan, start):
            break
        start -= 1
    name = scan.text[tokens[start].start : span.end] if start < last else ""
    begins = lower(name).split()[0] if name else ""
    if 1 < last - start < 4 and begins not in surnames.shares() and not places.named(name):
        yield name, False


def _short(scan: Scan, start: int, end: int) -> str | None:
    """The letters or the foreign word that a bracket behind a name gives a company to go by."""
    found = world.SHORT.match(scan.text, end)
    if found is None or " " not in scan.text[start:end]:
        return None  # "EU (Brexit)"
    name: str = found["name"]
    *others, last = lower(name).split()
    if places.named(name) or name.lower() in abbreviations.spelled():
        return None  # "Hội Doanh nghiệp (DN)"
    if name in places.country_letters() or name.lower() in brands.forms():
        return None  # "Quốc vụ viện (TQ)": whose it is; "Hội đồng quản trị (HĐQT)"
    if others:
        return name if last in brands.endings() | {"jsc"} else None
    return name if name.isupper() or not vietnamese(last) else None


def _joins(scan: Scan, start: int, last: int) -> bool:
    return start == last or runs.adjacent(scan, start)


def _foreign(scan: Scan, index: int) -> bool:
    """Tell whether a word that is neither Vietnamese nor a legal form stands at *index*."""
    token = scan.tokens[index]
    if not token.capital or vietnamese(token.word):
        return False
    if not token.word.isalnum() or len(token.word) < 3:
        return False
    return token.word not in brands.forms() and not scan.toponym_at(token.start)


def _proper(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    written = scan.text[token.start : token.end]
    return written.istitle() and written.isalpha() and not scan.toponym_at(token.start)


def _introduced(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where a foreign name stands behind a word for its maker, or ends as companies' names do."""
    tokens, text = scan.tokens, syllables.of(scan.text)
    endings = filter(text.capital, text.standing(*brands.endings()))
    for index in sorted({*text.foreign, *endings}):
        token = tokens[index]
        ends = token.word in brands.endings() and index > 0 and runs.adjacent(scan, index)
        if not (ends or _foreign(scan, index)) or not scan.free(token.start, token.end):
            continue
        if ends:
            first = index
            while first and runs.adjacent(scan, first) and _names(scan, first - 1):
                first = _glued(scan, first - 1)
            if index - first > 0:
                last = index + 1
                while (
                    last < len(tokens)
                    and runs.adjacent(scan, last)
                    and tokens[last].word in brands.endings()
                ):
                    last += 1
                yield first, last
        elif token.word.isalpha() and (home := _at_home(scan, index)):
            yield index, home
        elif (
            not scan.text[token.start : token.end].isupper()  # "đối tác PPP"
            and (
                _MAKER.search(scan.before(token.start, 20))
                or (text.word(index - 1) == "chức" and text.capital(index - 2))
            )
        ):
            last = index + 1
            while (
                last < len(tokens)
                and last - index < 3
                and runs.adjacent(scan, last)
                and _foreign(scan, last)
            ):
                last += 1
            if last > index + 1 or text.word(index - 1) != "chức" or not text.capital(index - 2):
                yield index, last  # but not "Tổ chức Marathon"


def _at_home(scan: Scan, index: int) -> int | None:
    """The index after "Việt Nam" behind the foreign name at *index*: "Toyota Việt Nam"."""
    before = index and runs.adjacent(scan, index) and scan.tokens[index - 1].capital
    token, following = scan.tokens[index], index + 1
    if before or scan.text[token.start : token.end].isupper():
        return None  # "KHXH Việt Nam"
    if following >= len(scan.tokens) or not runs.adjacent(scan, following):
        return None
    hit = scan.toponym_at(scan.tokens[following].start)
    if hit is None or not any(place.name == "Việt Nam" for place in hit.values):
        return None
    return scan.token(hit.end)


def _names(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    if token.word in _OFFICES or runs.opens(scan, index):
        return False
    return token.capital and token.word.isalnum() and scan.free(token.start, token.end)


def _glued(scan: Scan, index: int) -> int:
    """The index of the first letter of "T&T", whose last stands at *index*."""
    while (
        index > 1
        and scan.tokens[index - 1].word == "&"
        and runs.glued(scan, index)
        and runs.glued(scan, index - 1)
    ):
        index -= 2
    return index


def _whole(scan: Scan, first: int, after: int) -> bool:
    """Tell whether the name is no part of a longer one, a product's or a person's."""
    tokens = scan.tokens
    if first and runs.adjacent(scan, first) and tokens[first - 1].capital:
        before = tokens[first - 1]
        if scan.free(before.start, before.end) and not runs.opens(scan, first - 1):
            return False
    if runs.glued(scan, first) and tokens[first - 1].word in ("-", ".", "@", "_", "&", "/"):
        return False
    if after >= len(tokens):
        return True
    following = tokens[after]
    if runs.glued(scan, after) and following.word in ("-", "&", "@", "."):
        beyond = after + 1 < len(tokens) and runs.glued(scan, after + 1)
        return not (beyond and tokens[after + 1].word.isalnum())
    named = following.capital or following.word[0].isdigit()
    return not (
        named
        and runs.adjacent(scan, after)
        and scan.free(following.start, following.end)
        and not scan.toponym_at(following.start)
    )
