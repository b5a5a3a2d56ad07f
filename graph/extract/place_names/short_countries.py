"""Countries of one syllable: of a pair told by halves of names they are none, before a foreigner they are."""

import re

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.extract.person_names import offices
from graph.extract.syllables import vietnamese
from graph.lexicon import titles, words
from graph.lexicon.places import Place
from graph.lexicon.trie import Hit
from graph.model import MentionKind

_SHORT = words.of("việt trung hàn ấn triều")
# Words that tell of no office or calling, so that the syllable is a person's: "của chị Anh Sophie".
# Behind these a syllable is a person's or a thing's name.
_NO_COUNTRY = words.of(
    "ông bà anh chị em cô chú bác cháu thầy bé bạn tên họ xã phường thôn làng đường phố xóm ấp "
    "trường công ty hàng quán nhà tàu xe lớp khối tiếng chữ nhóm lễ tết là bầu gió cỏ"
)
# Words that open a sentence before its subject.
_LEADS = words.of("việc khi nếu dù do vì để liệu nhưng song còn và theo với từ sau trước hiện")
_NO_CALLING = words.of("ông bà anh chị em cô chú bác cháu thầy bé bạn của với cho và là")

# Offices abroad: "Tổng thống Mỹ Donald Trump"; else a capital after "Anh" makes a person of it.
_OFFICE_BEFORE = re.compile(
    r"(?<!\w)(?:tổng thống|thủ tướng|ngoại trưởng|bộ trưởng|đại sứ|nữ hoàng|hoàng tử|tướng|quân đội|"
    r"nước)[ \xa0]$"
)
_CALLING_BEFORE = re.compile(
    r"(?<!\w)(?:người|đạo diễn|ca sĩ|diễn viên|nhạc sĩ|nhà văn|tỷ phú|tỉ phú|doanh nhân|công dân|nghị sĩ|"
    r"nghị sỹ|học giả|chuyên gia|nhà báo)[ \xa0]$"
)


def before_foreigner(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether an office or calling stands before: "Tổng thống Mỹ Donald", "ca sĩ Mỹ Ariana"."""
    before = scan.before(hit.start, 24)
    after = scan.token(hit.end)
    foreign = after < len(scan.tokens) and not vietnamese(scan.tokens[after].word)
    return behind_office(scan, hit) or bool(foreign and _CALLING_BEFORE.search(before))


def behind_office(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether a country's office stands before: "Tổng thống Georgia", "Bộ trưởng Thuế Georgia"."""
    if _OFFICE_BEFORE.search(scan.before(hit.start, 24)):
        return True
    return offices.behind_field(syllables.of(scan.text), scan.token(hit.start))


def _dashed(scan: Scan, index: int) -> bool:
    """Tell whether a dash stands at token *index*, with at most a blank on either side."""
    tokens = scan.tokens
    if not 0 < index < len(tokens) - 1 or tokens[index].word not in "-–":
        return False
    return tokens[index + 1].start - tokens[index - 1].end <= len(" - ")


def paired(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether a dash joins the country to half the name of another: "hữu nghị Việt-Lào"."""
    first, last = scan.token(hit.start), scan.token(hit.end)
    before = first > 1 and _dashed(scan, first - 1) and _is_short(scan, first - 2)
    return before or (_dashed(scan, last) and _is_short(scan, last + 1))


def of_foreigner(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether the country is a foreigner's, told behind a word, or an envoy's to it.

    As in "Bộ trưởng Quốc phòng Mỹ John Kerry" and "Đại sứ Việt Nam tại Mỹ Phạm Quang Vinh".
    """
    first, last = scan.token(hit.start), scan.token(hit.end)
    if not first or not runs.adjacent(scan, first) or not runs.adjacent(scan, last):
        return False
    person = scan.at(scan.tokens[last].start)
    before = scan.tokens[first - 1]
    if person is None or person.kind is not MentionKind.PERSON:
        return False
    if person.rule != "person/foreign" and before.word != "tại":
        return False
    if before.word in _NO_CALLING or not before.word.isalpha():
        return False
    return not before.capital and any(place.level == "country" for place in hit.values)


def inside(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether the country stands between words in small letters: "giai cấp vô sản Nga và …".

    "Anh" and "Ý" begin too many other words to be told by so little.
    """
    first, last = scan.token(hit.start), scan.token(hit.end)
    tokens = scan.tokens
    if last - first != 1 or tokens[first].word in ("anh", "ý") or not runs.adjacent(scan, first):
        return False
    before = tokens[first - 1]
    led = before.word in _LEADS and runs.opens(scan, first - 1)  # "Việc Mỹ rút khỏi"
    if (before.capital and not led) or not before.word.isalpha() or before.word in _NO_COUNTRY:
        return False
    text = syllables.of(scan.text)
    alike = (at for at in text.standing(tokens[first].word) if text.capital(at))
    if any(text.titled(at) in titles.PERSONAL for at in alike):
        return False  # "Chị Mỹ nói. Cuối cùng Mỹ đồng ý."
    if last >= len(tokens) or not runs.adjacent(scan, last):
        return True
    return not (tokens[last].capital or tokens[last].word == "hoàng")  # "Nhật hoàng"


def begins_row(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether the country opens a sentence before others: "Nga và Ấn Độ cũng …"."""
    last = scan.token(hit.end)
    tokens = scan.tokens
    if last + 1 >= len(tokens) or tokens[last].word not in (",", "và"):
        return False
    other = scan.toponym_at(tokens[last + 1].start)
    return other is not None and any(place.level == "country" for place in other.values)


def _is_short(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    if not token.capital or scan.toponym_start(token.start) < token.start:
        return False  # "miền Trung - Tây Nguyên"
    return scan.tokens[index].word in _SHORT and not _goes_on(scan, index + 1)


def _goes_on(scan: Scan, index: int) -> bool:
    """Tell whether token *index* goes on the name or word before it: "Trung Đông", "Trung tâm"."""
    tokens = scan.tokens
    if not runs.adjacent(scan, index):
        return False
    pair = f"{tokens[index - 1].word} {tokens[index].word}"
    return tokens[index].capital or pair in words.compounds()
