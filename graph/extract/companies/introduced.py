"""Where companies are introduced: behind a word for their maker, or by how their names end.

"hãng Hitachi", "đại diện Systra", "Giám đốc BSA", "Toray Industries", "Toyota Việt Nam".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import runs
from graph.extract.base import Scan
from graph.extract.companies import aliases, wares
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import abbreviations, brands, foreign_names, outlets

_MAKER = re.compile(
    r"(?<!\w)(?:hãng|hãng xe|thương hiệu|chủ đầu tư|nhà thầu|nhà sản xuất|nhà đầu tư|đối tác|"
    r"doanh nghiệp|dn|hãng hàng không|hãng phim|hãng dược|hãng bay|hãng tàu|hãng công nghệ|"
    r"(?:của|theo|với|do|bởi|từ|và) tổ chức|tổ chức phi chính phủ|tổ chức quốc tế|đại diện|tư vấn|"
    r"vốn tại|cổ phần tại|cổ phần của|khách hàng của|cổ phiếu của|tổng giám đốc|tgđ|doanh thu của|"
    r"(?:tờ|tờ báo|nhật báo|tuần báo)(?: cánh \w+)?|hãng tin)[ \xa0]$"
)
# Of these words a person may follow too.
_OF_PERSONS = re.compile(
    r"(?:đại diện|đối tác|nhà đầu tư|cổ phần của|khách hàng của|cổ phiếu của|tổng giám đốc|tgđ)[ \xa0]$"
)
# Words that letters of no known meaning behind them are a company's: "Giám đốc BSA".
_LED = re.compile(
    r"(?<!\w)(?:đại diện|đại diện của|lãnh đạo|giám đốc|tgđ|ceo của|chủ tịch|tư vấn|cổ đông của|"
    r"tổng tài sản của|nhân viên của|phó giám đốc)[ \xa0]$"
)
# Behind these letters are a news agency's, a broadcaster's or an airline's: "hãng tin QNA".
_ON_AIR = re.compile(
    # Money goes "qua kênh OMO".
    r"(?<!\w)(?:hãng (?:tin|thông tấn|hàng không|bay)|"
    r"(?:(?<!võ[ \xa0])đài|(?<!qua[ \xa0])kênh)(?: truyền hình| phát thanh)?)[ \xa0]$"
)
# What letters of offices, schools and hospitals begin with: "TTYT", "UBTP", "BVĐK".
_OF_STATE = re.compile(
    r"UB|BV|TT|QL|BQ|VP|TH|NM|KC|CA|CS|VK|TA|HT|SV|PV|CB|BC|BT|GV|HS|TN|KT|LL|CQ"
)
# Offices by their initials, which begin no company's name.
_OFFICES = frozenset(("ceo", "cfo", "cto", "hđqt", "hđtv", "tgđ", "gđ"))


def named(scan: Scan, text: Syllables) -> Iterator[tuple[int, int]]:
    """Where a foreign name stands behind a word for its maker, or ends as companies' names do."""
    endings = filter(text.capital, text.standing(*brands.endings()))
    for index in sorted({*text.foreign, *endings}):
        token = scan.tokens[index]
        if not scan.free(token.start, token.end):
            continue
        if token.word in brands.endings() and runs.adjacent(scan, index):
            found = _ended(scan, index)
        elif foreign(scan, index):
            found = _introduced(scan, text, index)
        else:
            continue
        if found is not None and not wares.named(text, found[0]):
            yield found


def _ended(scan: Scan, index: int) -> tuple[int, int] | None:
    """The capitals up to the word at *index* that ends companies' names: "Toray Industries"."""
    first = index
    while first and runs.adjacent(scan, first) and _names(scan, first - 1):
        first = _glued(scan, first - 1)
    place = scan.toponym_start(scan.tokens[first].start)
    first = scan.token(place)  # "Tỉ số: Hà Nội FC": the capital that opens the line is no sign
    if first == index:
        return None
    last, tokens = index + 1, scan.tokens
    while runs.adjacent(scan, last) and tokens[last].word in brands.endings():
        last += 1
    return first, last


def _introduced(scan: Scan, text: Syllables, index: int) -> tuple[int, int] | None:
    """The foreign name at *index*, where what stands around shows that it is a company's."""
    token = scan.tokens[index]
    if token.word.isalpha() and (home := _at_home(scan, index)):
        return index, home
    before = scan.before(token.start, 20)
    if _lettered(text, index) and (_LED.search(before) or _ON_AIR.search(before)):
        return (index, index + 1) if token.word not in aliases.of_words(text) else None
    if text.initials(index) or _at_home_press(text, index):
        return None  # "đối tác PPP"
    society = text.word(index - 1) == "chức" and text.capital(index - 2)
    if not (society or _MAKER.search(before)):
        return None
    last = index + 1 if "liên danh" in before else _hyphened(scan, index + 1)
    while last - index < 3 and runs.adjacent(scan, last) and foreign(scan, last):
        last += 1
    if society and last == index + 1:
        return None  # "Tổ chức Marathon"
    if last > index + 1 and token.word in foreign_names.given() and _OF_PERSONS.search(before):
        return None  # "cổ phần của John Smith"
    return index, last


def _hyphened(scan: Scan, index: int) -> int:
    """The index after what a hyphen at *index* joins to the name before: "hãng Mercedes-Benz"."""
    tokens = scan.tokens
    if index + 1 >= len(tokens) or tokens[index].word != "-":
        return index
    glued = runs.glued(scan, index) and runs.glued(scan, index + 1)
    return index + 2 if glued and foreign(scan, index + 1) else index


def _at_home_press(text: Syllables, index: int) -> bool:
    """Whether a paper of this country stands at *index*: "tờ VnExpress"."""
    found = outlets.press().match(text.tokens, index)
    return found is not None and found[1][0].kind == "agency"


def _lettered(text: Syllables, index: int) -> bool:
    """Whether three letters and more of no known meaning stand alone at *index*: "BSA", no "UBND"."""
    written = text.written(index, index + 1)
    if not text.initials(index) or len(written) < 3 or not written.isalpha():
        return False
    if not written.isascii() or _OF_STATE.match(written):
        return False
    known = text.head(index) or text.title(index) or text.toponym(index)
    if known or written.lower() in abbreviations.spelled() or text.word(index) in brands.forms():
        return False
    on = index + 1 + (text.word(index + 1) in ("-", "–", "/"))
    return not (text.joined(on) and text.capital(on))  # "ITAR - TASS"


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
    if token.word in _OFFICES:
        return False
    if runs.opens(scan, index) and (vietnamese(token.word) or token.word in brands.forms()):
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


def foreign(scan: Scan, index: int) -> bool:
    """Tell whether a word that is neither Vietnamese nor a legal form stands at *index*."""
    token = scan.tokens[index]
    if not token.capital or vietnamese(token.word):
        return False
    if not token.word.isalnum() or len(token.word) < 3:
        return False
    return token.word not in brands.forms() and not scan.toponym_at(token.start)
