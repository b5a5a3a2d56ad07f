"""Offices whose body stands between them and the person: "Bí thư Tỉnh ủy X", "Tổng thống Pháp X"."""

from graph.extract.answers import of_text
from graph.extract.base import Scan
from graph.extract.syllables import Syllables
from graph.lexicon import brands, fields, foreign_names
from graph.model import MentionKind

_MINISTERS = frozenset(("bộ", "thứ"))  # before "trưởng"
_BODIES = (MentionKind.AGENCY, MentionKind.ORGANIZATION)


def before(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether an office and its body, its country or its field stand right before *index*."""
    if _governed(text, index):
        return True
    return text.joined(index) and (
        _after_body(scan, text, index)
        or after_country(scan, text, index)
        or _after_field(text, index)
    )


def leads(text: Syllables, index: int, after: int) -> bool:
    """Whether a chief's company, and not the chief, is named up to *after*: "CEO Brixton Air Alan Quell"."""
    if text.word(index - 1) != "ceo" or text.word(index) in foreign_names.given():
        return False
    last = after - 1
    return after - index > _NAMES or text.word(last) in brands.endings() or bool(text.toponym(last))


def led(text: Syllables, index: int) -> bool:
    """Whether capitals alone, a company's name, stand between "CEO" and *index*."""
    while index > 0 and text.joined(index) and text.capital(index - 1):
        if text.word(index - 1) == "ceo":
            return True
        index -= 1
    return False


_NAMES = 2  # A foreigner's given name and surname.
_LONGEST = 9  # syllables of a field


def _after_field(text: Syllables, index: int) -> bool:
    """Whether a minister's field, or its country, stands right before *index*: "Bộ trưởng Thuế X"."""
    return index in _field_ends(text) and text.joined(index)


def behind_field(text: Syllables, index: int) -> bool:
    """Whether a minister's field ends before *index*, where its country may stand."""
    return index in _field_ends(text)


@of_text
def _field_ends(text: Syllables) -> frozenset[int]:
    """The indices after the fields of ministers, and after the countries behind these."""
    ends = set()
    for leads in text.standing("trưởng"):
        first = leads + 1
        if text.word(leads - 1) in _MINISTERS and text.capital(first):
            found = fields.trie().match(text.tokens, first) or fields.components().match(
                text.tokens, first
            )
            if found is not None and found[0] - first <= _LONGEST:
                ends |= {found[0], _land_end(text, found[0])}
    return frozenset(ends)


def _land_end(text: Syllables, index: int) -> int:
    """The index after the country at *index*, if one stands there: "Bộ trưởng Thương mại Lào X"."""
    place = text.toponym(index) if text.joined(index) else None
    return place[0] if place is not None and place[1][0].level == "country" else index


def field(text: Syllables, index: int) -> bool:
    """Whether a minister's field stands at *index* before his country or name: "Bộ trưởng Công Thương X"."""
    if text.word(index - 1) != "trưởng" or text.word(index - 2) not in _MINISTERS:
        return False
    found = fields.trie().match(text.tokens, index)
    if found is None:
        return False
    name = _land_end(text, found[0])
    return name > found[0] or (text.joined(name) and text.person(name) is not None)


def abroad(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether a country stands right before *index*, and an office before it in the same clause."""
    if not text.joined(index) or not text.capital(index - 1):
        return False
    first = _country(scan, text, index)
    return first > 0 and any(
        text.titled(at) == "office" for at in range(first, max(first - 9, 0), -1) if text.joined(at)
    )


def _after_body(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether the body of an office stands right before *index*: "Bí thư Tỉnh ủy X"."""
    if not text.joined(index):
        return False
    last = index - 1
    if text.word(last) == ")":  # "Tổng Giám đốc Tổ chức Y tế thế giới (WHO) X"
        opening = next(
            (at for at in range(last - 1, max(last - 8, 0), -1) if text.word(at) == "("), 0
        )
        last = opening - 1
    span = scan.at(text.tokens[last].start) if last > 0 else None
    if span is None or span.kind not in _BODIES:
        return False
    first = scan.token(span.start)
    return text.titled(first) == "office" or text.words(first - 2, first) == "đại diện"


def after_country(scan: Scan, text: Syllables, index: int) -> bool:
    """Whether an office and its country stand right before *index*: "Tổng thống Pháp X"."""
    if not text.joined(index) or not (text.capital(index - 1) or text.word(index - 2) == "-"):
        return False  # "Thủ tướng Ma-lai-xi-a Na-díp Ra-dắc"
    first = _country(scan, text, index, levels=("country", "city", "province"))
    if first > 2:
        first -= (text.word(first - 1) == "tp") + 2 * (text.words(first - 2, first) == "thành phố")
    if first > 2 and text.word(first - 1) == "tại":
        if _after_body(scan, text, first - 1):
            return True  # "Trưởng đại diện UNICEF tại Việt Nam X"
        # "Đại sứ Cuba tại Việt Nam X", "Tổng Lãnh sự Lào tại TP Đà Nẵng X"
        first = _country(scan, text, first - 1)
    else:
        first = _country(scan, text, index)
    return first > 0 and text.titled(first) in ("office", "honorific", "degree")


_GOVERNORS = frozenset(("tỉnh trưởng", "thị trưởng", "đô trưởng", "thống đốc"))


def _governed(text: Syllables, index: int) -> bool:
    """Whether a governor and the province stand right before *index*: "Tỉnh trưởng Savannakhet X"."""
    return index in _seats(text)


@of_text
def _seats(text: Syllables) -> frozenset[int]:
    """The indices after the provinces that governors head."""
    ends = set()
    for last in text.standing("trưởng", "đốc"):
        if last > 0 and text.words(last - 1, last + 1) in _GOVERNORS:
            place = text.toponym(last + 1 + (text.word(last + 1) in ("tỉnh", "bang")))
            if place is not None:
                ends.add(place[0])
    return frozenset(ends)


def _country(
    scan: Scan, text: Syllables, index: int, *, levels: tuple[str, ...] = ("country",)
) -> int:
    """The index of the country's name, or of a place of other *levels*, before *index*, else 0."""
    start = scan.toponym_start(text.tokens[index - 1].start)
    hit = scan.toponym_at(start)
    first = scan.token(start)
    if hit is None or hit.end != text.tokens[index - 1].end or not 0 < first < index:
        return 0
    return first if hit.values[0].level in levels else 0
