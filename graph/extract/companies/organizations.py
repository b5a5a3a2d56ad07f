"""Companies, cooperatives, associations, foreign and international bodies."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace

from graph.extract import bodies, numerals
from graph.extract.base import Scan, Span
from graph.extract.body_grammar import tails
from graph.extract.body_grammar.body import Body
from graph.extract.body_owners import nurseries
from graph.extract.body_words.named import Named
from graph.extract.companies import (
    aliases,
    branches,
    coined_companies,
    companies_again,
    funds,
    governments,
    organs,
    world,
)
from graph.extract.syllables import Syllables
from graph.lexicon import brands, contexts, foreign_names, outlets
from graph.lexicon.heads import Head
from graph.lexicon.outlets import Outlet
from graph.model import MentionKind
from graph.vietnamese import lower

_RULE = "{}/{}"


def extract(scan: Scan) -> Iterator[Span]:
    """Yield organizations by their head, by their brand, and all short names that bodies were given."""
    text, named = bodies.read(scan)
    written = [_whole(text, found) for found in named if not _is_money(text, found.body)]
    for found in written:
        yield from _headed(scan, text, found)
    yield from _called(text, written)
    for first, last in nurseries.named(text):
        yield _span(text, first, last, "organization", "private-school")
    for first, last in governments.named(text):
        yield _span(text, first, last, "organization", "small-letters")
    for first, last in funds.named(text):
        yield _span(text, first, last, "organization", "fund")
    for start, end in world.of_members(scan):
        yield Span(start, end, MentionKind.ORGANIZATION, "organization/international")
    yield from _listed(text)
    for first, last in coined_companies.named(text):
        yield _span(text, _board(text, first), last, "organization", "brand")
    for first, last in companies_again.boards(text, named):
        yield _span(text, first, last, "organization", "bare")
    for first, last in companies_again.taken_up(text, named):
        yield _span(text, _board(text, first), last, "organization", "taken-up")


def _headed(scan: Scan, text: Syllables, found: Named) -> Iterator[Span]:
    """The organization or plant that a body with a head *found* is, if it is one."""
    body = found.body
    if body.head.name == "Nhà máy" and not (body.bare or _works(scan, found)):
        yield Span(found.start, found.end, MentionKind.PLACE, "place/plant")
    elif body.abroad:
        yield Span(found.start, found.end, MentionKind.ORGANIZATION, "organization/abroad")
    elif found.organization:
        company = body.head.kind == "doanh-nghiep" and not body.bare
        first = organs.department(text, body.first) if company else body.first
        start = min(text.tokens[first].start, found.start)
        yield Span(start, found.end, MentionKind.ORGANIZATION, f"organization/{found.rule}")


def _called(text: Syllables, written: list[Named]) -> Iterator[Span]:
    """Where bodies are *written* by the short names that the text gives them."""
    known = list(aliases.definitions(text, [found.body for found in written]))
    if not known:
        return
    others = {
        id(found.body) for found in written if found.organization or bodies.known(text, found)
    }
    uses = list(aliases.uses(text, known))
    persons = {one.name for first, _, one in uses if text.word(first - 1) in ("ông", "bà")}
    kinds = aliases.of_words(text)
    for first, last, definition in uses:
        body = definition.body
        if lower(definition.name) in brands.forms():
            continue  # "doanh nghiệp (DN)" is any of them.
        if text.word(definition.first - 1) != "(" and (
            definition.name in persons or lower(definition.name) in kinds
        ):
            continue  # "Tập đoàn Trump" and "ông Trump", "Công ty AI" and "trí tuệ nhân tạo (AI)"
        kind = "organization" if id(body) in others else "agency"
        end = branches.end(text, last) if body.head.kind == "doanh-nghiep" else last
        yield _span(text, _board(text, first), end, kind, "alias")


def _is_money(text: Syllables, body: Body) -> bool:
    """Whether a fund is money for a purpose: "Quỹ dự phòng", "Quỹ BHXH"."""
    if body.head.name != "Quỹ":
        return False
    if body.superior is not None:
        return body.superior.head.kind == "bao-hiem-xa-hoi"
    small = (
        text.joined(body.last) and not text.capital(body.last) and text.word(body.last).isalpha()
    )
    told = contexts.of("clause", "taken")
    acting = text.words(body.last, body.last + 2) in contexts.of("acting")
    whole = text.compound(body.last, body.last + 2)  # "Quỹ dự phòng", "Quỹ bảo lãnh tín dụng"
    return body.bare and small and not acting and (whole or text.word(body.last) not in told)


# What leads a body and is none: "Ban Lãnh đạo Tập đoàn …", "thanh tra Công ty …" as a verb.
_LEADERS = frozenset(("lãnh đạo", "giám đốc", "tổng giám đốc"))


def _whole(text: Syllables, found: Named) -> Named:
    """The body from where its name begins to the end of the legal form and branch behind it."""
    body = found.body
    known = outlets.organizations().match(text.tokens, body.first)
    if known is not None and 2 < known[0] - body.first < body.last - body.first:
        cut = known[0]
        if not any(map(text.capital, range(cut, body.last))):
            # "Quỹ Nhi đồng Liên hợp quốc tài trợ"
            return replace(found, end=text.tokens[cut - 1].end, body=replace(body, last=cut))
    if (over := body.superior) is not None and _leads(text, body):
        return replace(found, start=text.tokens[over.first].start, body=over)
    if body.head.kind == "doanh-nghiep" and not body.bare:
        partners = text.words(body.last, body.last + 3) in ("và cộng sự", "& cộng sự")
        last = body.last + 3 if partners else branches.whole(text, body)
        if last > body.last:
            return replace(found, end=text.tokens[last - 1].end, body=replace(body, last=last))
    return found


def _leads(text: Syllables, body: Body) -> bool:
    """Whether the part of another body that *body* is names no body itself."""
    if body.head.name == "Ban":
        return lower(body.field or "") in _LEADERS
    over = body.superior
    visited = over is not None and over.head.kind in ("doanh-nghiep", "hop-tac-xa")
    if visited and body.head.name.startswith(("Đoàn ", "Tổ ")):
        return True  # "Đoàn kiểm tra Công ty …"
    verb = body.head.kind == "thanh-tra" and not text.capital(body.first)
    delegation = body.abroad and f"{body.head.name} ".startswith("Đoàn ")
    return verb or delegation


# A plant is a place as a built work, an organization where it acts or its people do.
_PEOPLE = re.compile(
    r"(?<!\w)(?:giám đốc|phó giám đốc|lãnh đạo|đại diện|công nhân|nhân viên|phía|xử phạt|thợ|của)[ \xa0]$"
)
_DOES = re.compile(
    r"[ \xa0](?:đã|sẽ|đang|vừa|cũng|phải|xin|cam kết|cho biết|báo cáo|tuyển|nộp|xả|bị phạt|bị xử|"
    r"tổ chức)(?!\w)"
)


def _works(scan: Scan, found: Named) -> bool:
    """Whether the plant acts as a body does."""
    led = _PEOPLE.search(scan.before(found.start, 16))
    return bool(led or _DOES.match(scan.normalised, found.end))


def _span(text: Syllables, first: int, last: int, kind: str, rule: str) -> Span:
    start, end = text.tokens.bounds(first, last)
    return Span(start, end, MentionKind(kind), _RULE.format(kind, rule))


def _board(text: Syllables, index: int) -> int:
    """Where "Hội đồng thành viên" begins that stands before the brand at *index*, as a body."""
    for width in (4, 1):
        head = text.head(index - width) if index >= width else None
        if head is not None and head[0] == index and _is_board(head[1]):
            first = index - width
            office = text.word(first - 1) in contexts.of("office") or text.word(first - 1) == "ct"
            office = office or text.words(first - 2, first) == "thư ký"
            return index if office else index - width
    return index


def _is_board(head: Head) -> bool:
    return head.kind == "hoi-dong-cong-ty"


def _listed(text: Syllables) -> Iterator[Span]:
    """International bodies and companies that everybody knows."""
    trie, others, done = outlets.organizations(), aliases.of_words(text), 0
    for index in trie.openings(text.tokens):
        if index < done or not (found := trie.match(text.tokens, index)):
            continue
        last, (outlet, *_) = found
        if not _is_name(text, index, last, others):
            continue
        own = _own_end(text, index, last, outlet)
        if own is None:
            continue
        done = _branch_end(text, own, outlet)
        first = organs.opening(text, index)
        if first == index and outlet.kind == "organization":
            first = organs.department(text, index)
        if not _product(text, first, done, outlet):
            yield _span(text, _maker(text, first, outlet), done, outlet.kind, "known")


def _is_name(text: Syllables, index: int, last: int, others: Container[str]) -> bool:
    """Whether the words of a listed name mean the body there, and none of *others* that letters stand for."""
    if not text.capital(index) and not _named_in_small(text, index, last):
        return False
    if last > index + 1:
        return True
    if len(text.word(index)) < 3 and text.proper(index):
        return False  # "Kim Jong Un" is not the UN.
    return text.word(index) not in others


def _own_end(text: Syllables, index: int, last: int, outlet: Outlet) -> int | None:
    """The index after the words of its own that a body goes by, None where they name a figure."""
    while text.joined(last) and text.capital(last) and text.word(last) in brands.endings():
        last += 1  # "Hanwha Energy"
    if last > index + 1 or not text.brand(index):
        return last
    if outlets.trades(outlet) and numerals.coded(text, last, shortest=1):
        return last + 1  # "Licogi 14"
    if _hyphened(text, last):
        return None if text.word(last + 1) == "index" else last + 2  # "HNX-Index", "VNPT-Media"
    return last


def _branch_end(text: Syllables, last: int, outlet: Outlet) -> int:
    """The index after the branch that the name goes on with, or *last*."""
    branch = tails.read(text, last)
    if branch is not None:
        dated = text.word(branch.last).isdigit()  # "APEC Việt Nam 2017"
        theirs = branch.level == "tỉnh" and branch.name
        if theirs or (branch.units and not (branch.abroad or dated)):
            return branch.last  # "Viettel Hải Phòng", "Mặt trận Lào … tỉnh Savannakhet"
    if outlet.kind != "organization":
        return last
    end = branches.end(text, last)  # "Vietcombank - Chi nhánh Gia Lai"
    local = outlet.name.startswith("Ngân hàng ") and _local(text, end)
    return end + 2 if local else end  # "BIDV Phú Tài"


def _maker(text: Syllables, first: int, outlet: Outlet) -> int:
    """Where the name of the company begins that bears the brand at *first*."""
    bank = outlet.name.startswith("Ngân hàng ") and text.word(first - 1) == "nhánh"
    whole = bank or text.word(first - 1) == "nhóm" or outlets.trades(outlet)
    return organs.maker(text, first) if whole else first


def _named_in_small(text: Syllables, first: int, last: int) -> bool:
    """Whether only the kind begins small: "tổ chức Y tế Thế giới", "đảng Cộng hòa"."""
    if text.word(first) == "cộng" and last - first == 3:
        return False  # "cộng đồng ASEAN": its people
    if last - first > 3 and text.words(last - 2, last) in ("thế giới", "quốc tế"):
        return True  # "ngân hàng thế giới"
    kind = 1 if text.word(first) in ("đảng", "quỹ") else 2
    return text.capital(first + kind) and text.word(first - 1) not in contexts.of("plural")


def _hyphened(text: Syllables, index: int) -> bool:
    """Whether a brand goes on behind the hyphen at *index*, and no place or other body does."""
    glued = text.word(index) == "-" and not (text.gap(index) or text.gap(index + 1))
    other = text.toponym(index + 1) or outlets.organizations().match(text.tokens, index + 1)
    return glued and text.brand(index + 1) and other is None


def _local(text: Syllables, index: int) -> bool:
    """Whether two capitals at *index* name the branch of a bank, and no person."""
    named = text.joined(index) and text.proper(index) and text.proper(index + 1)
    if not named or (text.joined(index + 2) and text.capital(index + 2)):
        return False
    known = text.person(index) or text.title(index) or text.head(index) or text.breaks(index)
    known = known or text.word(index) in foreign_names.given()
    return not (known or text.word(index) in contexts.of("opener"))


_WARES = frozenset(("cup", "map", "maps", "moon", "tech"))
_CONTESTS = frozenset(("kỳ thi", "kì thi", "cuộc thi"))


def _product(text: Syllables, first: int, last: int, outlet: Outlet) -> bool:
    """Whether a brand goes on to that of a product ("Microsoft Edge"), not to a person it serves.

    Or is a contest's: "AFC Cup", "kỳ thi WMO".
    """
    if text.joined(last) and text.capital(last) and text.word(last) in _WARES:
        return True
    if text.initials(first) and text.words(first - 2, first) in _CONTESTS:
        return True
    if not (text.joined(last) and text.brand(last)):
        return False
    person = text.joined(last + 1) and text.proper(last) and text.proper(last + 1)
    if person and (text.titled(first) == "office" or text.word(last) in foreign_names.given()):
        return False  # "phát ngôn viên Nhà Trắng Sean Spicer"
    alone = text.proper(last) and not (text.joined(last + 1) and text.capital(last + 1))
    return outlets.trades(outlet) or not (alone and text.titled(first) == "office")
