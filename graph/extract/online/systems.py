"""Named information systems, portals, platforms and shared software.

A kind alone ("hệ thống thông tin") names nothing; a capital, an owner or a word such as "dùng chung"
makes it one system.
"""

import re
from collections.abc import Iterator

from graph.extract import runs, syllables
from graph.extract.base import Scan, Span
from graph.extract.online import networks, system_descriptions, system_owners
from graph.extract.syllables import vietnamese
from graph.lexicon import outlets, systems, words
from graph.lexicon.trie import Lexicon, Trie
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import lower

_LIMIT = 14
_OPENING, _CLOSING = "“\"'‘", "”\"'’"
# What ends no title: the sign before the closing quotation mark is the sentence's.
_TRIMMED = frozenset(",;:“\"'‘")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield systems by name, portals with their owner, software and databases with their topic."""
    yield from _brands(scan)
    yield from _coded(scan)
    named = list(_named(scan))
    yield from named
    yield from _taken_up(scan, named)


def _named(scan: Scan) -> Iterator[Span]:
    tokens = scan.tokens
    for hit in systems.words().scan(tokens):
        role = hit.values[0]
        first, after = scan.token(hit.start), scan.token(hit.end)
        if role == "name":
            if not _whole(scan, first, after) or _of_company(scan, first):
                continue
            if networks.company(syllables.of(scan.text), first, after):
                yield Span(hit.start, hit.end, MentionKind.ORGANIZATION, "organization/known")
            else:
                yield _system(hit.start, hit.end, "name")
        elif quoted := _quoted(scan, after):
            # The name alone: "phần mềm “Bữa ăn học đường”".
            yield _system(tokens[after + 1].start, quoted, "quoted")
        elif role == "portal":
            qualified = system_owners.qualified(scan, after)
            end = system_owners.owner(scan, qualified)
            if end == qualified and tokens[qualified - 1].word == "gia":
                end = system_descriptions.about(
                    scan, qualified
                )  # "quốc gia về đăng ký doanh nghiệp"
            national = tokens[qualified - 1].word == "gia"
            if tokens[first].capital or end > qualified or national:
                yield _system(hit.start, tokens[end - 1].end, "portal")
        elif _in_body(scan, first):
            continue  # "Hiệp hội Phần mềm và Dịch vụ công nghệ thông tin"
        elif last := system_descriptions.end(scan, first, after):
            yield _system(hit.start, tokens[last - 1].end, "described")


def _in_body(scan: Scan, first: int) -> bool:
    """Tell whether the kind goes on the head of a body that stands right before it."""
    tokens = scan.tokens
    if not (tokens[first].capital and runs.adjacent(scan, first)):
        return False
    pair = f"{tokens[first - 2].word} {tokens[first - 1].word}" if first > 1 else ""
    led = tokens[first - 1].capital and tokens[first - 1].word in ("hội", "cục", "vụ", "viện")
    return led or (pair == "hiệp hội") or (pair == "công ty")


def _of_company(scan: Scan, first: int) -> bool:
    """Tell whether a company is named after the system: "Công ty TNHH Grab Taxi"."""
    return runs.adjacent(scan, first) and scan.tokens[first - 1].word in (
        "tnhh",
        "ty",
        "cp",
        "phần",
    )


# A short name in brackets behind the full one.
_SHORT = re.compile(r"[ \xa0]\((?:gọi tắt là[ \xa0])?(?P<name>[a-zA-Z]?[A-Z][\w&.-]{2,20})\)")
# The kind alone with a capital inside a sentence: "vào Cổng", "trên Hệ thống".
_KIND = re.compile(
    r"(?<=[\w,;][ \xa0])(?:Cổng|Hệ thống)"
    r"(?=[ \xa0](?:và|để|đã|sẽ|này|là|có|từ|cho|theo|bằng|được)"
    r"(?!\w)|[.,;:)])"
)


def _taken_up(scan: Scan, named: list[Span]) -> Iterator[Span]:
    """Systems by the short name that the document gives them, or by their kind with a capital."""
    shorts: Trie[str] = Trie()
    found = False
    yield from _without_quotes(scan, named)
    for span in named:
        # Behind a portal the bracket may hold its owner's initials: "… Bảo hiểm xã hội (BHXH)".
        short = _SHORT.match(scan.text, span.end) if span.rule != "system/portal" else None
        if short and short["name"].lower() not in systems.initials():
            shorts.add(short["name"], "short")
            found = True
            yield _system(*short.span("name"), "short")
    for hit in shorts.scan(scan.tokens) if found else ():
        if _whole(scan, scan.token(hit.start), scan.token(hit.end)):
            yield _system(hit.start, hit.end, "short")
    kinds = {scan.text[span.start : span.end].split()[0] for span in named}
    for kind in _KIND.finditer(scan.text) if kinds else ():
        if kind[0].split()[0] in kinds:
            yield _system(*kind.span(), "taken-up")


def _without_quotes(scan: Scan, named: list[Span]) -> Iterator[Span]:
    """Systems whose title the document quotes once, with their kind: "phần mềm bữa ăn học đường"."""
    titles: Lexicon[str] = Lexicon()
    quoted = [span for span in named if span.rule == "system/quoted"]
    for span in quoted:
        titles.add(lower(scan.text[span.start : span.end]), "title")
    taken = {span.start for span in quoted}
    for hit in titles.scan(scan.tokens) if quoted else ():
        if hit.start in taken:
            continue
        first = scan.token(hit.start)
        kind = next((count for count in (2, 3) if _is_kind(scan, first - count, first)), 0)
        if kind:
            yield _system(scan.tokens[first - kind].start, hit.end, "quoted")


def _is_kind(scan: Scan, first: int, after: int) -> bool:
    """Tell whether the tokens from *first* to before *after* are a word for a kind of system."""
    if first < 0 or not runs.adjacent(scan, after):
        return False
    match = systems.words().match(scan.tokens, first)
    return match is not None and match[0] == after and match[1][0] != "name"


# A code name after the kind: "hệ thống ecosys", "hệ thống eCoSys".
_CODED = Led(
    r"[Hh]ệ thống (?P<code>[a-z]{5,14}|[a-zA-Z]{1,4}[a-z]*[A-Z][a-zA-Z]*[a-z]+)(?![\w'’-])",
    by="hệ thống",
)


# A code in small letters is one where the system is worked with: "khai báo trên hệ thống ecosys".
_USED = re.compile(r"(?<!\w)(?:(?<!tại )trên|vào|truy cập|đăng nhập|sử dụng)[ \xa0]$")
_GOES_ON = frozenset((" - ", " – "))  # "hệ thống check – in"


def _coded(scan: Scan) -> Iterator[Span]:
    """Yield systems by their kind and a code that is no Vietnamese word."""
    for found in scan.led(_CODED, scan.text):
        word = found["code"].lower()
        if not vietnamese(word) and word not in systems.loans():
            used = found["code"] != word or _USED.search(scan.before(found.start(), 16))
            if used and scan.text[found.end() : found.end() + 3] not in _GOES_ON:
                yield _system(*found.span(), "coded")


def _brands(scan: Scan) -> Iterator[Span]:
    """Foreign names after a word for software ("ứng dụng Busmap"), and wherever they stand again."""
    brands: Trie[str] = Trie()
    found = False
    for hit in systems.branded().scan(scan.tokens):
        if scan.text[hit.start : hit.end] == "App":
            continue  # "App Store"
        first = scan.token(hit.end)
        for _ in range(2):
            if first < len(scan.tokens) and runs.adjacent(scan, first) and _describes(scan, first):
                first += 1
        company = outlets.organizations().match(scan.tokens, first)
        if company is None and (name := _brand(scan, first)):
            brands.add(scan.text[scan.tokens[first].start : name], "brand")
            found = True
    if found:
        for hit in brands.scan(scan.tokens):
            if _whole(scan, scan.token(hit.start), scan.token(hit.end)):
                yield _system(hit.start, hit.end, "brand")


def _describes(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    return not token.capital and token.word.isalpha() and token.word not in system_descriptions.STOP


def _brand(scan: Scan, first: int) -> int | None:
    """The end of the foreign name at token *first*, or None: capitals that no Vietnamese word holds."""
    tokens, end, index = scan.tokens, None, first
    while index < len(tokens) and runs.adjacent(scan, index) and index - first < 3:
        token = tokens[index]
        written = scan.text[token.start : token.end]
        foreign = token.word.isascii() and token.word not in words.syllables() and len(written) > 2
        if not (
            token.capital and foreign and not written.isupper() and not scan.toponym_at(token.start)
        ):
            break
        end = token.end
        index += 1
    return end


def _system(start: int, end: int, rule: str) -> Span:
    return Span(start, end, MentionKind.SYSTEM, f"system/{rule}")


def _whole(scan: Scan, first: int, after: int) -> bool:
    """Tell whether nothing is glued to either side of the name."""
    joined = (
        after + 1 < len(scan.tokens) and runs.glued(scan, after) and runs.glued(scan, after + 1)
    )
    return not runs.glued(scan, first) and not (joined and scan.tokens[after].word in ".-@/")


def _quoted(scan: Scan, after: int) -> int | None:
    """The end of a capitalised title in quotes after the kind: "phần mềm “Bữa ăn học đường”"."""
    tokens = scan.tokens
    if after + 1 >= len(tokens) or not runs.adjacent(scan, after):
        return None
    if tokens[after].word not in _OPENING or not tokens[after + 1].capital:
        return None
    for index in range(after + 2, min(after + _LIMIT, len(tokens))):
        if tokens[index].word == "\n":
            return None
        if tokens[index].word in _CLOSING:
            last = index - 1
            while tokens[last].word in _TRIMMED:
                last -= 1
            return tokens[last].end if last > after else None
    return None
