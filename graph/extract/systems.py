"""Named information systems, portals, platforms and shared software.

A kind alone ("hệ thống thông tin") names nothing; a capital, an owner or a word such as "dùng chung"
makes it one system.
"""

import re
from collections.abc import Iterator

from graph.extract import networks, runs, syllables, system_descriptions, tails
from graph.extract.base import Scan, Span
from graph.extract.enumerations import UNITS
from graph.extract.syllables import vietnamese
from graph.lexicon import outlets, systems, words
from graph.lexicon.trie import Lexicon, Trie
from graph.model import MentionKind
from graph.patterns import Led
from graph.vietnamese import lower

# What may stand between a portal's kind and its owner.
_QUALIFIERS = frozenset(
    ("trực tuyến", "quốc gia", "tổng hợp", "thành phần", "đối ngoại", "điện tử", "một cửa", "y tế",
     "văn bằng", "hóa đơn", "thủ tục", "hành chính", "doanh nghiệp", "đất đai", "du lịch", "quy hoạch"),
)  # fmt: skip
_BODIES = words.of(
    "ubnd hđnd sở bộ cục tổng thành tỉnh huyện quận chính quốc báo đài ban bảo đảng tòa toà viện kho "
    "thanh kiểm văn liên mặt"
)
_LIMIT = 14
_OPENING, _CLOSING = "“\"'‘", "”\"'’"


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
            qualified = _qualified(scan, after)
            end = _owner(scan, qualified)
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


def _coded(scan: Scan) -> Iterator[Span]:
    """Yield systems by their kind and a code that is no Vietnamese word."""
    for found in scan.led(_CODED, scan.text):
        word = found["code"].lower()
        if not vietnamese(word) and word not in systems.loans():
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
            return tokens[index - 1].end if tokens[index - 1].word not in _OPENING else None
    return None


def _topic(scan: Scan, index: int) -> int:
    """The index after a portal's topic where the whole country follows: "thương mại quốc gia"."""
    tokens, compounds = scan.tokens, words.compounds()
    for after in (index + 2, index + 4):
        topic = tokens[index : after + 2]
        if len(topic) < after + 2 - index or any(token.capital for token in tokens[index:after]):
            return index
        if f"{tokens[after - 2].word} {tokens[after - 1].word}" not in compounds:
            return index
        whole = f"{tokens[after].word} {tokens[after + 1].word}"
        if whole in ("quốc gia", "việt nam") and runs.adjacent(scan, after):
            return after
    return index


def _qualified(scan: Scan, index: int) -> int:
    tokens = scan.tokens
    index = _topic(scan, index)
    while (
        index + 1 < len(tokens)
        and runs.adjacent(scan, index)
        and f"{tokens[index].word} {tokens[index + 1].word}" in _QUALIFIERS
    ):
        index += 2
    return index


def _owner(scan: Scan, index: int) -> int:
    """The index after the owner's name at token *index*, or *index* where there is none."""
    tokens = scan.tokens
    if index >= len(tokens) or not runs.adjacent(scan, index):
        return index
    if hit := scan.toponym_at(tokens[index].start):
        return scan.token(hit.end)
    if tokens[index].word in _BODIES and tokens[index].capital:
        return _owner_place(scan, _body(scan, index))
    return _owner_place(scan, index)


def _owner_place(scan: Scan, index: int) -> int:
    """The index after a unit ("thành phố", "tỉnh Bình Định") at token *index*."""
    tokens = scan.tokens
    if index >= len(tokens) or not runs.adjacent(scan, index):
        return index
    if hit := scan.toponym_at(tokens[index].start):
        return scan.token(hit.end)
    if tokens[index].word not in UNITS or _is_society(scan, index):
        return index
    unit = tails.read(syllables.of(scan.text), index)
    if unit is not None and unit.name is not None:
        return unit.last  # "Trang thông tin điện tử xã Tân Lập"
    after = index + 2 if tokens[index].word in ("thành", "thị") else index + 1
    if after > len(tokens):
        return index
    short = tokens[index].word == "tp" and after < len(tokens)
    if short and runs.glued(scan, after) and tokens[after].word == ".":
        after += 1
    hit = scan.toponym_at(tokens[after].start) if after < len(tokens) else None
    return scan.token(hit.end) if hit else after


def _is_society(scan: Scan, index: int) -> bool:
    """Tell whether "xã hội" stands at token *index*, which holds no commune."""
    return " ".join(token.word for token in scan.tokens[index : index + 2]) == "xã hội"


def _body(scan: Scan, index: int) -> int:
    """The index after the capitalised words that name a body from token *index* on."""
    tokens, compounds = scan.tokens, words.compounds()
    index += 1
    while index < len(tokens) and (runs.adjacent(scan, index) or _ampersand(scan, index)):
        token = tokens[index]
        if token.word == "&":
            index += 2  # "Bộ TT&TT"
            continue
        joins = token.word in ("và", "-") and index + 1 < len(tokens) and tokens[index + 1].capital
        if joins and systems.words().match(tokens, index + 1):
            break  # "Cổng … Chính phủ và Cổng …"
        ends_word = f"{tokens[index - 1].word} {token.word}" in compounds
        society = _is_society(scan, index)
        if not (token.capital or joins or society or (ends_word and token.word not in UNITS)):
            break
        index += 1
    return index


def _ampersand(scan: Scan, index: int) -> bool:
    """Tell whether "&" joins the initials before and behind it at token *index*."""
    glued = runs.glued(scan, index) and runs.glued(scan, index + 1)
    return scan.tokens[index].word == "&" and glued
