"""Bodies by their own word alone: companies taken up again without their head, foreign companies.

A brand is a word that no Vietnamese text holds otherwise ("Masan"), or several. It is known from the
full name that the document gives, from a word for a company before it ("hãng Hitachi"), or from a
word that companies abroad end their names with ("Toray Industries").
"""

import re
from collections.abc import Iterator

from graph.extract import (
    companies_again,
    described,
    introduced,
    organs,
    runs,
    short_names,
    syllables,
    told_companies,
    world,
)
from graph.extract.base import Scan, Span
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import abbreviations, brands, contexts, outlets, places, words
from graph.lexicon.trie import Trie
from graph.model import MentionKind
from graph.vietnamese import lower

# Words before a Vietnamese name of two syllables that tell of a company.
_COMPANY_BEFORE = re.compile(
    r"(?<!\w)(?:công ty|cty|tập đoàn|hãng|phía|đại diện|lãnh đạo|giám đốc|chủ đầu tư|thương hiệu|nhân viên|"
    r"công nhân|nhà thầu|doanh nghiệp|do|tại|của|cổ phiếu|với)[ \xa0]$"
)
_FULL = re.compile(r"organization/(?:head|alias)")
_KNOWN = "organization/known"
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


def extract(scan: Scan) -> Iterator[Span]:
    """Yield companies and foreign bodies by the words of their own, wherever these stand."""
    known: Trie[bool] = Trie()
    companies: Trie[bool] = Trie()
    codes: Trie[bool] = Trie()
    found = False
    for span in scan.spans:
        if span.kind is MentionKind.ORGANIZATION and _FULL.match(span.rule):
            for name, sure in short_names.of(scan, span):
                if sure or not short_names.doubtful(name):
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
    for first, last in introduced.named(scan, text):
        start, end = scan.tokens[first].start, scan.tokens[last - 1].end
        known.add(scan.text[start:end], True)
        if short := _short(scan, start, end):  # "Golden Lotus Airways (GLA)"
            known.add(short, True)
        found = True
    for first, last in described.named(scan, text):
        known.add(scan.text[scan.tokens[first].start : scan.tokens[last - 1].end], True)
        found = True
    for first, last in told_companies.named(scan, text):
        start, end = scan.tokens[first].start, scan.tokens[last - 1].end
        maker = scan.tokens[organs.maker(text, first, business=True)].start
        yield Span(maker, end, MentionKind.ORGANIZATION, "organization/told")
        known.add(scan.text[start:end], False)
        companies.add(scan.text[start:end], True)
        found = True
    for hit in known.scan(scan.tokens) if found else ():
        if _whole(scan, scan.token(hit.start), scan.token(hit.end)) and (
            (any(hit.values) and text.word(scan.token(hit.start) - 1) not in contexts.of("level"))
            or _COMPANY_BEFORE.search(scan.before(hit.start, 24))
        ):
            index = scan.token(hit.start)
            if text.word(index - 1) in _SHARES and text.initials(index):
                continue  # "cổ phiếu BHS"
            if hit.end > scan.tokens[index].end and text.titled(index) not in (None, "office"):
                continue  # "Ông Michael Van Haaren"
            first = organs.opening(text, index)
            if text.words(index - 2, index) == "tư vấn" and text.capital(index - 2):
                first = index - 2  # "Tư vấn ACT phải báo cáo"
            if first == index:
                first = organs.maker(text, index, business=True)
            elif text.word(first) not in ("tổ", "tư"):
                first = index
            start = text.tokens[first].start
            ware = text.word(first - 1) in ("máy", "xe", "hàng")
            daughter = any(hit.values) and not ware
            end = _abroad(text, scan.token(hit.end), hit.end) if daughter else hit.end
            yield Span(start, end, MentionKind.ORGANIZATION, "organization/own-word")
    for hit in codes.scan(scan.tokens) if found else ():
        index = scan.token(hit.start)
        shares = text.word(index - 1) in _SHARES or text.word(index - 1) == ":"
        if not shares and text.initials(index) and _whole(scan, index, scan.token(hit.end)):
            yield Span(hit.start, hit.end, MentionKind.ORGANIZATION, "organization/own-word")
    for start, end in short_names.alone(
        scan, text, tuple(companies.scan(scan.tokens)) if found else ()
    ):
        if _whole(scan, scan.token(start), scan.token(end)) or text.person(scan.token(end)):
            yield Span(start, end, MentionKind.ORGANIZATION, "organization/own-word")
    if (brand := _first_brand(scan, known, companies)) is not None:
        for first, last in companies_again.behind_brands(text, brand):
            start, end = scan.tokens[first].start, scan.tokens[last - 1].end
            yield Span(start, end, MentionKind.ORGANIZATION, "organization/taken-up")


def _abroad(text: Syllables, index: int, end: int) -> int:
    """Where the country at *index* ends that the daughter of a company is in: "Hikvor Canada"."""
    found = text.toponym(index) if text.joined(index) and text.capital(index) else None
    if found is None or not all(place.level == "country" for place in found[1]):
        return end
    return text.tokens[found[0] - 1].end


def _first_brand(scan: Scan, *own: Trie[bool]) -> int | None:
    """Where the first company stands that goes by its brand alone: "Vinamilk", no world body."""
    starts = [
        span.start
        for span in scan.spans
        if span.kind is MentionKind.ORGANIZATION
        and (span.rule == "organization/brand" or (span.rule == _KNOWN and _trades(scan, span)))
    ]
    starts += [
        hit.start for trie in own for hit in trie.scan(scan.tokens) if scan.free(hit.start, hit.end)
    ]
    return min(starts, default=None)


def _trades(scan: Scan, span: Span) -> bool:
    """Tell whether a known body is a company: its name begins with a company's head, or with none."""
    found = outlets.organizations().match(scan.tokens, scan.token(span.start))
    return found is not None and outlets.trades(found[1][0])


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
        letters = name.split()[-1].isupper() and name.split()[0] in scan.text[start:end].split()
        return name if letters or last in brands.endings() | {"jsc"} else None
    return name if name.isupper() or not vietnamese(last) else None


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
