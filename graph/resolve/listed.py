"""Bodies that the lists know by a name without a head: papers, stations, firms, organizations."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.base import Span
from graph.extract.body_grammar import grammar
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import outlets, places
from graph.lexicon.heads import Form
from graph.lexicon.outlets import Outlet
from graph.lexicon.trie import tokens
from graph.model import MentionKind
from graph.resolve import names, nationwide, own_words, short_forms, worldwide
from graph.vietnamese import normalise

_LED = re.compile(r"(?:tổ chức (?=\w+ \w)|(?:nhóm|khối) )")
_CREDIT = "agency/press-credit"
_PAPER = re.compile(r"báo (?:điện tử )?")
# Words for what a company or a bank is, before the name by which the list knows it.
_TRADE = re.compile(
    r"(?:tập đoàn|(?:tổng )?công ty|hãng(?: hàng không)?|(?P<bank>ngân hàng)(?: tmcp| thương mại cổ phần)?) "
)
_CLUB = re.compile(r"(?:câu lạc bộ|clb|đội bóng)(?: bóng đá)? ")
# Words for papers, broadcasters and agencies of other countries, and whose they are.
_MEDIUM = re.compile(
    r"(?:(?:tờ |nhật )?báo|tờ|tạp chí|kênh(?: truyền hình)?|đài(?: truyền hình)?|hãng (?:thông tấn|tin))"
    r"(?: nhà nước| trung ương)? "
)
_NO_COMPANIES = (
    "báo", "tờ", "liên", "hiệp", "diễn", "tổ", "trung", "phòng", "quỹ", "hội", "ủy", "cơ", "viện", "cục",
    "bộ", "đảng", "đài", "tòa", "chương", "cộng", "nhóm", "phong",
)  # fmt: skip


def named(written: str) -> tuple[Outlet, str] | None:
    """The body that *written* names in full, and the place behind its name, empty where none is."""
    plain, known = own_words.unled(normalise(written)), outlets.names()
    even = short_forms.even(plain)
    if outlet := known.get(plain) or _evened().get(even) or _evened().get(_LED.sub("", even)):
        return outlet, ""
    titled = _evened().get(f"the {even}") if " " in even else None
    if titled is not None:
        return titled, ""  # "Straits Times"
    words = plain.split()
    for width in range(len(words) - 1, 0, -1):
        outlet = known.get(" ".join(words[:width]))
        if outlet is not None and outlet.context == "credit" and written[:1].islower():
            continue  # "hải quân Na Uy" is no paper
        if outlet is not None:
            return outlet, " ".join(own_words.unmade(written).split()[width:])
    return None


def of(written: str, span: Span) -> Outlet | None:
    """The listed body that *written* at *span* names: in a credit a paper, of one word too ("CAND")."""
    paper = _evened().get(short_forms.even(written)) if span.rule == _CREDIT else None
    return paper or whole(written)


@lru_cache(maxsize=2048)
def whole(written: str) -> Outlet | None:
    """The listed body that *written*, of more than one word, names or is another name of."""
    plain = short_forms.even(written)
    found = _evened().get(plain) if " " in plain else None
    if found is not None:
        first = normalise(found.name).split()[0]
        return found if found.context == "any" or plain.startswith(f"{first} ") else None
    paper = _PAPER.match(plain)
    found = _evened().get(plain[paper.end() :]) if paper else None
    if found is not None and found.name.startswith("Báo "):
        return found
    return _led(written, plain)


def _led(written: str, plain: str) -> Outlet | None:
    """The company, bank, foreign club or medium that the list knows without the word for what it is."""
    if (club := _CLUB.match(plain)) is not None:
        found = _evened().get(plain[club.end() :])
        if found is None or found.kind is not MentionKind.ORGANIZATION:
            return None
        # The club of a company is not the company.
        return found if worldwide.foreign(found.name) and not outlets.trades(found) else None
    trade = _TRADE.match(plain)
    found = _evened().get(plain[trade.end() :]) if trade is not None else None
    if trade is not None and found is not None and found.context == "any":
        first = normalise(found.name).split()[0]
        bank = first == "ngân" and trade["bank"] is None
        company = found.kind is MentionKind.ORGANIZATION and found.name not in outlets.media()
        return found if company and not bank and first not in _NO_COMPANIES else None
    if (medium := _MEDIUM.match(plain)) is not None:
        words = plain[medium.end() :].split()
        spelled = written.split()[-len(words) :]
        for width in (0, 1, 2):
            if width and places.country(" ".join(spelled[:width])) is None:
                continue
            found = _evened().get(" ".join(words[width:]))
            if found is None or found.kind is not MentionKind.ORGANIZATION:
                continue
            if found.name in outlets.media():
                return found
    return None


@lru_cache(maxsize=1)
def _evened() -> dict[str, Outlet]:
    return {short_forms.even(name): outlet for name, outlet in outlets.names().items()}


@lru_cache(maxsize=1024)
def body(name: str) -> Body | None:
    """The body that the whole of a listed *name* is by the grammar, None where it is none."""
    text = Syllables(name, tokens(name))
    read = grammar.read(text, 0)
    if read is None or read.last != len(text):
        return None
    if read.bare and read.head.form is not Form.SOLE:
        return None
    # What is a part elsewhere is whole here: the list knows it by its name alone.
    alone = names.part(read) and read.tail is None and nationwide.entry(read, None, name) is None
    return None if alone else read
