"""Where the name of a site ends, when capitals and numbers go on behind it."""

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.extract.works.roads import NO_NAME, UNITS
from graph.lexicon import contexts, places, sites, surnames, words

# Capitals that begin the next sentence, and no syllable of a name.
_CLAUSE = words.of("theo trong khi từ ông bà được nếu trên sau")
_LEVELS = frozenset(("thành phố", "thị xã", "thị trấn", "đặc khu"))
_BODIES = frozenset(("UBND", "HĐND", "CSGT", "PCCC", "TAND", "VKSND"))
# Landforms that begin names of "Ông" or "Bà" somebody inside those of waters: "sông Giồng Ông Tố".
_LANDFORMS = words.of("giồng gò vàm xẻo rạch cái bến")


def end(scan: Scan, start: int, *, coded: bool) -> int | None:
    """The index after the name at token *start*; only some sites are *coded* ("nhà ga T1")."""
    tokens = scan.tokens
    known = _known(scan, start)
    last = _before_sentence(scan, start, known, _run(scan, start, known))
    for at in range(max(start + 1, known), last):
        # "Lễ hội đền Trần Xuân Đinh Dậu", "sân bay Long Thành Theo Tờ trình": the break was lost
        if _dated(scan, at, last) or _opens_clause(scan, at, last) or runs.clause(scan, at):
            return at
    name = scan.text[tokens[start].start : tokens[last - 1].end]
    listed = scan.toponym_at(tokens[start].start) is not None
    if name.isupper() and not listed and (" " in name or not coded):
        return None
    if runs.adjacent(scan, last) and not tokens[last].capital:
        if last - start > 2 and tokens[start].word in surnames.shares():
            return last  # "đường Võ Trần Chí hướng về Tân Tạo"
        if tokens[last].word not in NO_NAME:
            if f"{tokens[last - 1].word} {tokens[last].word}" not in words.compounds():
                return last
            last += 1  # "An toàn khu Trung ương": the last capital begins a word of two syllables.
    return _further(scan, last) if coded else last


def _known(scan: Scan, start: int) -> int:
    """The index after the place or commune whose name stands at token *start*, else *start*."""
    hit = scan.toponym_at(scan.tokens[start].start)
    known = scan.token(hit.end) if hit else start
    commune = places.communes().match(scan.tokens, start)
    if commune is not None and commune[0] > start + 2:
        return max(known, commune[0])  # "đường Đào Duy Từ", as a ward is called too
    return known


def _run(scan: Scan, start: int, known: int) -> int:
    """The index after the capitals from token *start* on, without a body or a person behind the name."""
    last = _before_body(scan, start, _capitals(scan, start))
    if start < known < last - 1 and scan.tokens[known].word in surnames.shares():
        return known  # "chợ Vĩnh Long Nguyễn Văn Bình"
    return max(last, known)


def _before_sentence(scan: Scan, start: int, known: int, last: int) -> int:
    """The index before the capital that begins a sentence: "sông Hồng Nhân dịp", no "ngã ba Quan Nhân"."""
    while last > max(start + 1, known) and _begins(scan, last - 1):
        last -= 1
    return last


def _opens_clause(scan: Scan, at: int, last: int) -> bool:
    """Tell whether the word at token *at* opens a clause, and is no syllable of a name up to *last*."""
    tokens = scan.tokens
    word = tokens[at].word
    if word not in _CLAUSE:
        return False
    if word in ("ông", "bà") and (
        tokens[at - 1].word in _LANDFORMS or not tokens[min(at + 1, last)].capital
    ):
        return False
    return at < last - 1 or _goes_on(scan, last)


def _further(scan: Scan, last: int) -> int:
    """The index after what goes on with a coded name behind *last*.

    "Khu di tích Trung đoàn 52 Tây Tiến", "… Kiến trúc Nghệ thuật Đình Hàng Kênh".
    """
    tokens = scan.tokens
    numbered = runs.adjacent(scan, last) and tokens[last].word.isdigit()
    further = last + numbered
    if runs.adjacent(scan, further) and tokens[further].capital:
        return end(scan, further, coded=True) or last
    return last


def _before_body(scan: Scan, start: int, last: int) -> int:
    """The index before the letters of a body that ran on: "chợ Lương Văn Can UBND quận …"."""
    tokens = scan.tokens
    for at in range(start + 2, last):
        letters = scan.text[tokens[at].start : tokens[at].end]
        if letters in _BODIES and not scan.text[tokens[start].start : tokens[at - 1].end].isupper():
            return at
    return last


def _goes_on(scan: Scan, index: int) -> bool:
    """Tell whether a word stands right before token *index*, in one clause with what is before it."""
    return runs.adjacent(scan, index) and scan.tokens[index].word[0].isalnum()


def _dated(scan: Scan, at: int, last: int) -> bool:
    """Tell whether a year of the old calendar begins at token *at*: "Đinh Dậu", "Xuân Đinh Dậu"."""
    first = at + (scan.tokens[at].word in ("xuân", "tết"))
    if scan.tokens[at].word == "tết" and first < len(scan.tokens):
        return True  # "sân bay TSN Tết Mậu Thân"
    pair = " ".join(token.word for token in scan.tokens[first : first + 2])
    return first + 2 <= last and pair in syllables.YEARS


def _begins(scan: Scan, index: int) -> bool:
    """Tell whether the capital at token *index* begins what is no name: "Nhân dịp", not "Giám có"."""
    tokens = scan.tokens
    following = index + 1
    word = tokens[index].word
    if word not in NO_NAME or word in ("ông", "bà") or not runs.adjacent(scan, following):
        return False
    if tokens[following].capital or not tokens[following].word.isalpha():
        return False
    pair = f"{word} {tokens[following].word}"
    return word in contexts.of("opener") or pair in words.compounds()


def _capitals(scan: Scan, start: int) -> int:
    """The index after the capitals at token *start*, past the word for another site among them."""
    inner = sites.words().match(scan.tokens, start)
    if inner and runs.adjacent(scan, inner[0]) and scan.tokens[inner[0]].capital:
        return runs.capitals(scan, inner[0], 4, numbered=True)
    return runs.capitals(scan, start, 5, numbered=True)


def linked(scan: Scan, last: int, *, persons: bool, estate: bool) -> int:
    """The index after the last end of a road that names its ends: "TP.HCM – Trung Lương"."""
    tokens = scan.tokens
    while last + 1 < len(tokens) and tokens[last].word == "-" and tokens[last + 1].capital:
        word = tokens[last + 1].word
        if word in ("tp", "tx", "tt"):
            break  # "cầu Đông Khê- TP Hải Phòng"
        two = runs.adjacent(scan, last + 2) and tokens[last + 2].capital  # "– Nhân Chính"
        if (word in NO_NAME and not two) or (persons and word in surnames.shares()):
            break
        if word in UNITS or f"{word} {tokens[last + 2].word if two else ''}" in _LEVELS:
            break  # "đường Phạm Văn Đồng-Quận Cầu Giấy"
        further = runs.capitals(scan, last + 1, 4)
        if runs.completes(scan, further):
            break  # "đường Tân Sơn Nhất – Bình Lợi – Vành đai ngoài"
        hit = scan.toponym_at(tokens[last + 1].start)
        if estate and hit and any(place.level == "province" for place in hit.values):
            break  # "khu công nghiệp Thăng Long - Hà Nội": the province that it lies in
        while further - last > 2 and runs.clause(scan, further - 1):
            further -= 1  # "cầu Tân Vũ - Lạch Huyện Về việc": the break was lost
        last = max(further, scan.token(hit.end)) if hit else further
    return last
