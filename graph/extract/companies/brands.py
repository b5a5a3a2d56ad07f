"""Bodies by their own word alone: companies taken up again without their head, foreign companies.

A brand is a word that no Vietnamese text holds otherwise ("Masan"), or several. It is known from the
full name that the document gives, from a word for a company before it ("hãng Hitachi"), or from a
word that companies abroad end their names with ("Toray Industries").
"""

import re
from collections.abc import Iterator

from graph.extract import runs, syllables
from graph.extract.base import Scan, Span
from graph.extract.companies import (
    companies_again,
    described,
    foreign_links,
    introduced,
    organs,
    short_names,
    told_companies,
    wares,
    world,
)
from graph.extract.syllables import vietnamese
from graph.lexicon import abbreviations, brands, contexts, outlets, places, words
from graph.lexicon.trie import Hit, Trie
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
# What a company makes, before its name.
_WARES = words.of("máy xe hàng")
_SHARES = words.of("phiếu mã khoán ck chứng quyền hose hnx upcom")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield companies and foreign bodies by the words of their own, wherever these stand."""
    words_of = _OwnWords(scan)
    words_of.learn_full_names()
    yield from words_of.world_bodies()
    words_of.learn_foreign_names()
    yield from words_of.told()
    yield from words_of.again()
    yield from words_of.by_shares()
    yield from words_of.alone()
    yield from words_of.taken_up()


class _OwnWords:
    """The words that the companies of one document go by, as they are learned, and where they stand."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text = syllables.of(scan.text)
        # By each word whether it is foreign, so that nothing else can be meant.
        self._known: Trie[bool] = Trie()
        self._companies: Trie[bool] = Trie()  # The same of this language.
        self._codes: Trie[bool] = Trie()

    def _learn_short(self, start: int, end: int) -> None:
        """Learn what the bracket behind a name gives it to go by."""
        if short := _short(self._scan, start, end):
            self._known.add(short, True)

    def learn_full_names(self) -> None:
        """Learn the words of the organizations that are named in full."""
        scan = self._scan
        for span in scan.spans_of(MentionKind.ORGANIZATION):
            if _FULL.match(span.rule):
                for name, sure in short_names.of(scan, span):
                    if sure or not short_names.doubtful(name):
                        self._known.add(name, sure)
                    if not sure and _COMPANY.match(scan.normalised, span.start):
                        self._companies.add(name, True)
                if code := _CODE.match(scan.text, span.end):
                    self._codes.add(code["code"], True)
            self._learn_short(span.start, span.end)

    def world_bodies(self) -> Iterator[Span]:
        """Yield the bodies of the world, and learn what they go by."""
        for start, end in world.named(self._scan):
            first = organs.opening(self._text, self._scan.token(start))
            yield _organization(self._text.tokens[first].start, end, "international")
            self._learn_short(start, end)

    def learn_foreign_names(self) -> None:
        """Learn the foreign names that the words around them tell to be companies'."""
        for first, last in introduced.named(self._scan, self._text):
            start, end = self._scan.tokens.bounds(first, last)
            self._known.add(self._scan.text[start:end], True)
            self._learn_short(start, end)  # "Golden Lotus Airways (GLA)"
        for first, last in described.named(self._scan, self._text):
            start, end = self._scan.tokens.bounds(first, last)
            self._known.add(self._scan.text[start:end], True)

    def told(self) -> Iterator[Span]:
        """Yield the companies that a word before their name tells of, and learn their names."""
        for first, last in told_companies.named(self._scan, self._text):
            start, end = self._scan.tokens.bounds(first, last)
            maker = organs.maker(self._text, first, business=True)
            yield _organization(self._scan.tokens[maker].start, end, "told")
            self._known.add(self._scan.text[start:end], False)
            self._companies.add(self._scan.text[start:end], True)

    def again(self) -> Iterator[Span]:
        """Yield the words that are known wherever they stand, with what they are parts of."""
        scan, text = self._scan, self._text
        for hit in self._known.scan(scan.tokens):
            first, after, foreign = scan.token(hit.start), scan.token(hit.end), any(hit.values)
            if not _whole(scan, first, after) or not self._means_company(hit, first):
                continue
            if wares.named(text, first):
                continue
            opening = self._opening(first)
            made = text.word(opening - 1) in _WARES
            end = self._end(after) if foreign and not made else hit.end
            yield _organization(text.tokens[opening].start, end, "own-word")

    def _means_company(self, hit: Hit[bool], first: int) -> bool:
        """Whether the word at *hit* is a company's there, and no ware's, share's or person's."""
        text = self._text
        foreign = any(hit.values) and text.word(first - 1) not in contexts.of("level")
        if not (foreign or _COMPANY_BEFORE.search(self._scan.before(hit.start, 24))):
            return False
        if text.word(first - 1) in _SHARES and text.initials(first):
            return False  # "cổ phiếu BHS"
        if text.initials(first) and text.word(first - 1) in contexts.of("plural"):
            return False  # "các TTCSKH"
        several = hit.end > self._scan.tokens[first].end
        # "Ông Michael Van Haaren"
        return not (several and text.titled(first) not in (None, "office"))

    def _opening(self, first: int) -> int:
        """Where the name begins whose own word stands at *first*: "Tư vấn ACT", "hãng Brixton"."""
        text = self._text
        if text.words(first - 2, first) == "tư vấn" and text.capital(first - 2):
            return first - 2
        if text.word(first - 1) == "the" and text.capital(first - 1) and text.joined(first):
            return first - 1  # "The Quell Times"
        opening = organs.opening(text, first)
        if opening == first:
            return organs.maker(text, first, business=True)
        return opening if text.word(opening) in ("tổ", "tư") else first

    def _end(self, after: int) -> int:
        """Where the foreign name goes on to whose own words end before *after*: "Brixton and Quell"."""
        text = self._text
        last = foreign_links.past(self._scan, text, after)
        place = text.toponym(last) if text.joined(last) and text.capital(last) else None
        last = foreign_links.more(self._scan, text, place[0]) if place else last
        return text.tokens[last - 1].end

    def by_shares(self) -> Iterator[Span]:
        """Yield companies by the code of their shares, where no share is meant."""
        text = self._text
        for hit in self._codes.scan(self._scan.tokens):
            first = self._scan.token(hit.start)
            shares = text.word(first - 1) in _SHARES or text.word(first - 1) == ":"
            whole = _whole(self._scan, first, self._scan.token(hit.end))
            if not shares and text.initials(first) and whole:
                yield _organization(hit.start, hit.end, "own-word")

    def alone(self) -> Iterator[Span]:
        """Yield companies by words of this language alone."""
        scan, text = self._scan, self._text
        for start, end in short_names.alone(scan, text, tuple(self._companies.scan(scan.tokens))):
            last = scan.token(end)
            if _whole(scan, scan.token(start), last) or text.person(last):
                yield _organization(start, end, "own-word")

    def taken_up(self) -> Iterator[Span]:
        """Yield "công ty" and its like behind the first company that goes by its brand alone."""
        brand = _first_brand(self._scan, self._known, self._companies)
        if brand is not None:
            for first, last in companies_again.behind_brands(self._text, brand):
                yield _organization(*self._scan.tokens.bounds(first, last), "taken-up")


def _organization(start: int, end: int, rule: str) -> Span:
    return Span(start, end, MentionKind.ORGANIZATION, f"organization/{rule}")


def _first_brand(scan: Scan, *own: Trie[bool]) -> int | None:
    """Where the first company stands that goes by its brand alone: "Vinamilk", no world body."""
    starts = [
        span.start
        for span in scan.spans_of(MentionKind.ORGANIZATION)
        if span.rule == "organization/brand" or (span.rule == _KNOWN and _trades(scan, span))
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


def _cut(span: Span | None) -> bool:
    """Tell whether the name that *span* holds goes on behind it: "Hondaro | Vario", "Ban tổ chức | NBL"."""
    if span is None:
        return False
    return span.kind in (MentionKind.ORGANIZATION, MentionKind.PERSON) or span.rule == "agency/bare"


def _whole(scan: Scan, first: int, after: int) -> bool:
    """Tell whether the name is no part of a longer one, a product's or a person's."""
    tokens = scan.tokens
    if first and runs.adjacent(scan, first) and tokens[first - 1].capital:
        before = tokens[first - 1]
        if scan.free(before.start, before.end):
            if not runs.opens(scan, first - 1):
                return False
        elif _cut(scan.at(before.start)):
            return False
    if first > 1 and tokens[first - 1].word == "&" and tokens[first - 2].capital:
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
