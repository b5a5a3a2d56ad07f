"""Whose a portal is: the words for its sort, then the body or place that it belongs to."""

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.extract.body_grammar import tails
from graph.extract.document_names.enumerations import UNITS
from graph.lexicon import systems, words

# What may stand between a portal's kind and its owner.
_QUALIFIERS = frozenset(
    ("trực tuyến", "quốc gia", "tổng hợp", "thành phần", "đối ngoại", "điện tử", "một cửa", "y tế",
     "văn bằng", "hóa đơn", "thủ tục", "hành chính", "doanh nghiệp", "đất đai", "du lịch", "quy hoạch"),
)  # fmt: skip
_BODIES = words.of(
    "ubnd hđnd sở bộ cục tổng thành tỉnh huyện quận chính quốc báo đài ban bảo đảng tòa toà viện kho "
    "thanh kiểm văn liên mặt"
)


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


def qualified(scan: Scan, index: int) -> int:
    """The index after a portal's topic and the words for its sort, from token *index* on."""
    tokens = scan.tokens
    index = _topic(scan, index)
    while (
        index + 1 < len(tokens)
        and runs.adjacent(scan, index)
        and f"{tokens[index].word} {tokens[index + 1].word}" in _QUALIFIERS
    ):
        index += 2
    return index


def owner(scan: Scan, index: int) -> int:
    """The index after the owner's name at token *index*, or *index* where there is none."""
    tokens = scan.tokens
    if index >= len(tokens) or not runs.adjacent(scan, index):
        return index
    body = tokens[index].word in _BODIES and tokens[index].capital
    if body and scan.toponym_at(tokens[index].start) is None:
        index = _body(scan, index)
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
    if after > len(tokens) or not tokens[after - 1].word.isalpha():
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
