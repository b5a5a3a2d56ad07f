"""Names of places that stand alone: neither neighbour makes them part of a longer name."""

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.extract.person_names import offices
from graph.extract.place_names import short_countries
from graph.lexicon import contexts, surnames, words
from graph.lexicon.places import Place
from graph.lexicon.trie import Hit

# Countries that people and shows abroad are called by: "Chad Stahelski", "Vietnam Idol".
_GIVEN = frozenset(("Chad", "Jordan", "Georgia", "Israel", "Vietnam"))
# Capitalised words that open a sentence where the break before it was lost.
_OPENERS = words.of(
    "ngày theo tại trong sáng chiều tối trưa ông bà đồng chí sau trước từ với đến khi nếu tuy nhưng đây "
    "phía đó các những một hai ba nhiều mỗi mọi hiện vì do để bên cùng cũng dự tham phát và ảnh nguồn không "
    "người việc thời năm tháng tới nay hôm được đã có là khoảng lúc vào nhận xhcn"
)

_PREPOSITIONS = words.of("tại từ với trong người phía")
# Abbreviations of kinds of people and bodies, behind which their place is named.
_KINDS = words.of(
    "dn đb đbqh hs sv nđt dnnn hlv vđv nlđ bđs thcs thpt oda fdi epc tts dnnvv dnvvn dntn đh cđ htx xklđ"
)
_SIGNS = frozenset("_@#&.'’")  # What joins a word to the one behind it.


def stands(scan: Scan, hit: Hit[Place]) -> bool:
    """Whether neither neighbour of the name at *hit* makes it part of a longer one."""
    return _begins(scan, hit) and _stops(scan, hit)


def _begins(scan: Scan, hit: Hit[Place]) -> bool:
    """Whether no word before the name at *hit* is a part of it."""
    tokens = scan.tokens
    first = scan.token(hit.start)
    glued = runs.glued(scan, first)
    if not (glued or runs.adjacent(scan, first)):
        return True
    before = tokens[first - 1]
    ahead = tokens[first - 2].word if first > 1 else ""
    if glued and before.word in _SIGNS:
        quotes = before.word == "'" and not (runs.glued(scan, first - 1) and ahead[0].isalnum())
        if not quotes:
            return False  # "L'Anh", but "''TP.HCM phải thể hiện …"
    if not (before.capital and scan.free(before.start, before.end)):
        return True
    if ahead in ("ngành", "vực") and scan.text[before.start : before.end].isupper():
        return True  # "ngành KHXH Việt Nam"
    if ahead == "phía" and before.word in contexts.of("side"):
        return True  # "phía Bắc Thừa Thiên Huế"
    text = syllables.of(scan.text)
    return (
        _ends(scan, first - 1)
        or _behind_country(scan, hit, before.end)
        or text.titled(first) is not None  # "Nhà Vua Tây Ban Nha"
        or offices.behind_field(text, first)
    )


def _stops(scan: Scan, hit: Hit[Place]) -> bool:
    """Whether no word behind the name at *hit* is a part of it."""
    last = scan.token(hit.end)
    if last == len(scan.tokens):
        return True
    after, written = scan.tokens[last], scan.text[hit.start : hit.end]
    if runs.adjacent(scan, last):
        if after.word.isdigit() and written == "VN":
            return False  # "hệ tọa độ VN 2000"
        if after.capital and written in _GIVEN:
            return short_countries.behind_office(scan, hit)
        if after.capital and scan.free(after.start, after.end):
            return _opens(scan, hit, last)
    return not runs.glued(scan, last) or _is_apart(scan, written, last)


def _opens(scan: Scan, hit: Hit[Place], index: int) -> bool:
    """Whether the capital at token *index*, right behind the name, begins something else."""
    after = scan.tokens[index]
    return (
        after.word in _OPENERS
        or runs.clause(scan, index)
        or _is_opening_word(scan, hit, index)
        or _begins_person(scan, index)
        or _is_abroad(scan, hit)
        or _are_countries(scan, hit, after.start)
        or (_is_region(hit) and scan.toponym_at(after.start) is not None)
    )


def _is_apart(scan: Scan, written: str, index: int) -> bool:
    """Whether the sign at token *index*, without a blank behind the name, joins no word to it."""
    if not (runs.glued(scan, index + 1) and scan.tokens[index + 1].word.isalnum()):
        return True
    sign, beyond = scan.tokens[index].word, scan.tokens[index + 1]
    if sign == "-" and beyond.word == "index":
        return False  # "Vn-Index"
    if sign == "-" and written.isupper():
        return True
    if sign == "." and beyond.capital:
        return not written.isupper()  # "Na Uy.Trong khi đó"
    return sign not in (".", "'", "’", "&", "_")


def _is_region(hit: Hit[Place]) -> bool:
    return all(place.level == "region" for place in hit.values)


def _are_countries(scan: Scan, hit: Hit[Place], following: int) -> bool:
    """Tell whether two countries stand side by side: "hữu nghị Việt Nam Lào"."""
    other = scan.toponym_at(following)
    return other is not None and all(
        any(place.level == "country" for place in one.values) for one in (hit, other)
    )


def _behind_country(scan: Scan, hit: Hit[Place], end: int) -> bool:
    """Tell whether a country ends at *end*, right before the country *hit*."""
    before = next((other for other in scan.toponyms if other.end == end), None)
    return before is not None and (
        _are_countries(scan, before, hit.start) or _is_region(before)  # "miền Đông Ukraine"
    )


def _is_opening_word(scan: Scan, hit: Hit[Place], index: int) -> bool:
    """Tell whether a word of two syllables opens a sentence behind a province or country: "Lào Kết thúc"."""
    known = any(place.level in ("province", "country") for place in hit.values)
    return known and runs.completes(scan, index + 1)


def _ends(scan: Scan, index: int) -> bool:
    """Tell whether the capitalised token *index* only begins a sentence or closes a word."""
    tokens = scan.tokens
    if tokens[index].word in _PREPOSITIONS:
        return tokens[index].word in _OPENERS
    if index == 0:
        return tokens[index].word not in surnames.shares()
    if tokens[index].word in _KINDS:
        return True  # "doanh nghiệp (DN) Nhật Bản"
    before = tokens[index - 1]
    opens = (
        before.word in '.!?…:;“"-–\n' or scan.text[before.end : tokens[index].start].count("\n") > 0
    )
    lone = opens or not runs.adjacent(scan, index)
    return lone and (tokens[index].word not in surnames.shares())


def _begins_person(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    return token.word in surnames.shares() and scan.toponym_at(token.start) is None


def _is_abroad(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether a foreign name may follow: "Tổng thống Mỹ Donald Trump", no "Việt Nam Airlines"."""
    country = any(place.level == "country" and place.name != "Việt Nam" for place in hit.values)
    if " " in scan.text[hit.start : hit.end]:
        return country
    return country and short_countries.before_foreigner(scan, hit)
