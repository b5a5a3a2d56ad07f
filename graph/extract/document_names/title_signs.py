"""Signs and numbers inside a title: which end it, and which it runs over."""

from graph.dates import YEAR
from graph.extract import runs
from graph.extract.base import Scan
from graph.extract.document_names import enumerations
from graph.lexicon import words
from graph.lexicon.trie import Token
from graph.vietnamese import strip_marks

_SHORT_UNITS = words.of("tp tx q h p x")
_MONEY = words.of("triệu tỷ tỉ nghìn đồng usd % ha km m")


def is_inner(scan: Scan, index: int) -> bool:
    """Tell whether the sign at *index* ends nothing: "TP.HCM", "đoạn Km1374+525"."""
    tokens = scan.tokens
    if index + 1 >= len(tokens) or not runs.glued(scan, index):
        return False
    before, following = tokens[index - 1], tokens[index + 1]
    if tokens[index].word == "+":
        return before.word[-1].isdigit() and following.word.isdigit()
    short = tokens[index].word == "." and before.capital and before.word in _SHORT_UNITS
    named = runs.glued(scan, index + 1) or scan.toponym_at(following.start) is not None
    named = named or scan.text[following.start : following.end].isupper()
    return short and named and following.capital


def over_bracket(scan: Scan, index: int) -> int | None:
    """The index behind an abbreviation in brackets inside a title that runs on to its years."""
    tokens = scan.tokens
    if index + 3 >= len(tokens) or tokens[index + 2].word != ")":
        return None
    if tokens[index + 3].word == "số" and not tokens[index + 1].word.isdigit():
        return index + 3  # "tuyến đường sắt đô thị (metro) số 1"
    short = scan.text[tokens[index + 1].start : tokens[index + 1].end]
    years = [token.word for token in tokens[index + 5 : index + 6]]
    at_once = enumerations.pair(tokens, index + 3) in ("giai đoạn", "đến năm") and any(
        YEAR.fullmatch(year) for year in years
    )
    dated = at_once or enumerations.dated(tokens, index + 2, names=True)
    named = _spells(tokens, index, short) and _is_named(scan, index + 3)
    return index + 3 if short.isupper() and (dated or named) else None


def _spells(tokens: tuple[Token, ...], index: int, short: str) -> bool:
    """Tell whether *short* is made of the first letters of the words before *index*."""
    spelled = "".join(token.word[:1] for token in tokens[max(0, index - len(short)) : index])
    return len(short) > 1 and strip_marks(spelled) == strip_marks(short.lower())


def _is_named(scan: Scan, index: int) -> bool:
    """Tell whether its number or name stands at *index*: "Trạm biến áp (TBA) 110 kV Khe Lành"."""
    token = scan.tokens[index]
    beside = token.start == scan.tokens[index - 1].end + 1
    return beside and (token.word.isdigit() or scan.toponym_at(token.start) is not None)


_LONGEST_ROUTE = 12


def route(tokens: tuple[Token, ...], index: int) -> int | None:
    """The index behind the bracket at *index* that says from where to where: "(Bến Thành - Suối Tiên)"."""
    dashed, at = False, index + 1
    while at < len(tokens) and at - index < _LONGEST_ROUTE:
        token = tokens[at]
        if token.word == ")":
            return at + 1 if dashed and tokens[at - 1].capital else None
        if token.word in ("-", "–") and at > index + 1:
            dashed = True
        elif not (token.capital and token.word.isalpha()):
            return None
        at += 1
    return None


def breaks_off(scan: Scan, index: int) -> bool:
    """Tell whether a dash at *index* that lost the blank before it parts a clause: "Đình Vũ- một"."""
    tokens = scan.tokens
    if tokens[index].word not in ("-", "–") or index + 1 >= len(tokens) or index == 0:
        return False
    before, following = tokens[index - 1], tokens[index + 1]
    if following.word.isdigit() and enumerations.pair(tokens, index + 1).endswith(" trong"):
        # "Dự án Ethanol Phú Thọ - 1 trong 12 dự án", but "giai đoạn 2021 - 2025 trong …"
        return not YEAR.fullmatch(following.word)
    if following.word in _ASIDES and not following.capital and not runs.glued(scan, index + 1):
        return True
    lost = runs.glued(scan, index) and not runs.glued(scan, index + 1)
    return lost and before.capital and following.word.isalpha() and not following.capital


# Behind a dash these begin what is told besides: "Đề án … - một chủ trương đúng", "… – ông Bình nói".
_ASIDES = words.of("một ông bà anh chị đây nơi điều theo nhưng được do là")


def dash(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a dash stands at *index*, with something behind it."""
    return index + 1 < len(tokens) and tokens[index].word == "-"


def is_sum(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a number with a comma or a unit stands at *index*: "30,79 triệu EUR"."""
    if not tokens[index].word.isdigit() or index + 1 >= len(tokens):
        return False
    following, beyond = tokens[index + 1], tokens[index + 2 : index + 3]
    glued = following.start == tokens[index].end
    if following.word in (",", ".") and glued and beyond:
        return beyond[0].word.isdigit() and beyond[0].start == following.end
    return following.word in _MONEY
