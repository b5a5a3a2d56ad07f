"""Places by their bare name: provinces, districts, regions, countries, cities.

Runs last. A name that is part of a longer run of capitals is somebody's or something's name, not a
place; names that people bear too need a sign that a place is meant.
"""

import re
from collections.abc import Iterator

from graph.extract import communes, datelines, languages, runs, short_countries, sides, syllables
from graph.extract.base import Scan, Span, placed
from graph.extract.syllables import vietnamese as is_syllable
from graph.lexicon import epithets, surnames, words
from graph.lexicon.places import Place
from graph.lexicon.trie import Hit, Trie
from graph.model import MentionKind
from graph.vietnamese import lower

# Words before a name that tell of a place.
_PLACE_BEFORE = re.compile(
    r"(?:(?<!\w)(?:tại|ở|đi|về|từ|đến|tới|vào|ra|sang|qua|thuộc|thăm|quê|quê quán|sinh|gốc|người|dân|"
    r"nhân dân|cử tri|khu vực|địa bàn|vùng|nước|đất|biển|giữa|với|và|của|là|như|gồm|xuống|lên|rời|khỏi|"
    r"gần|phía|trên|đoàn|báo chí|doanh nghiệp|du khách|chính phủ|chính quyền|lãnh đạo|tỉnh|thành|nguyên|"
    r"đặc biệt|hiện|cho|thành lập|xây dựng|sáp nhập|kinh tế|thị trường|thực dân|đế quốc|quân|lính|chống|"
    r"tổng thống|thủ tướng|ngoại trưởng|đại sứ|quốc gia|hàng|thực phẩm|chiến dịch|chiến thắng|ngành|"
    r"đồng bào|dn|trừ|ngoài|kể cả|riêng|bên|chiến binh|thăm chính thức)|[,;:(–/-]|\d)[ \xa0(“\"]*$"
)
# Several people or things of a country: "các bác sĩ Nhật".
_SEVERAL_BEFORE = re.compile(
    r"(?<!\w)(?:các|những|nhiều|nhóm|một số|đội ngũ|hầu hết)[ \xa0](?:[^\W\d_]+[ \xa0]){2,3}$"
)
# Before a country whose name begins a word too: "sang Mỹ học tập".
_MOVING_BEFORE = re.compile(r"(?<!\w)(?:sang|đi|về|ở|đến|rời|thăm)[ \xa0]$")
# "về hướng Tây Bắc": where a thing lies, not what it is in.
_DIRECTION = re.compile(r"(?<!\w)(?:hướng|phía)[ \xa0](?:đông|tây)[ \xa0](?:nam|bắc)$")
# Inside a list of places, or behind a preposition of place.
_LISTED_BEFORE = re.compile(r"(?<!\w)(?:tại|ở|thuộc|địa bàn|từ|về)[ \xa0]$|;[ \xa0]$")
_PERSON_BEFORE = re.compile(
    r"(?<!\w)(?:(?<!đàn )ông|(?<!đàn )bà|anh|chị|(?<!trẻ )(?<!chị )(?<!anh )em|cô|chú|bác|"
    r"(?<!con )cháu|đồng chí|đ/c|ca sĩ|nghệ sĩ|diễn viên|mc|hoa hậu|bé|bạn|thầy|tác giả|nhà báo|"
    r"phóng viên|pv|bs|ts|ths|gs|luật sư|bài|"
    r"(?<!hình )(?<!điện )(?<!phim )ảnh|theo)[ \xa0:]+$"
)
# Of these also the country may be told: "các luật sư Malaysia", "nghệ sĩ Hàn Quốc".
_CALLING_BEFORE = re.compile(
    r"(?<!\w)(?:ca sĩ|nghệ sĩ|diễn viên|tác giả|nhà báo|phóng viên|luật sư|theo)[ \xa0]$"
)
# "trên đất bạn Lào": a friendly country's.
_FRIEND_BEFORE = re.compile(r"(?<!\w)(?:nước|đất|phía|các)[ \xa0]bạn[ \xa0]$")
# Countries that people and shows abroad are called by: "Chad Stahelski", "Vietnam Idol".
_GIVEN = frozenset(("Chad", "Jordan", "Georgia", "Israel", "Vietnam"))
_LANGUAGE_BEFORE = re.compile(
    r"(?<!\w)(?:tiếng|chữ|môn|ngữ|bóng đá|món|ngoại hạng|trà|táo|bảng|đô la|đô-la|người gốc|"
    r"(?:nghìn|ngàn|triệu|tỷ|tỉ)[ \xa0]đồng):?[ \xa0]$"
)
# "Việt Nam hóa chiến tranh", but "hóa chất", "hóa đơn"
_CHANGED = re.compile(
    r"[ \xa0]h(?:óa|oá)(?![ \xa0](?:chất|đơn|dầu|dược|học|mỹ|thạch|trị|giá|lỏng))(?!\w)"
)
_ADDRESS = re.compile(r"[ \xa0]*(?:,|\(|-|–)[ \xa0]*(?=\w)")
# Capitalised words that open a sentence where the break before it was lost.
_OPENERS = words.of(
    "ngày theo tại trong sáng chiều tối trưa ông bà đồng chí sau trước từ với đến khi nếu tuy nhưng đây "
    "phía đó các những một hai ba nhiều mỗi mọi hiện vì do để bên cùng cũng dự tham phát và ảnh nguồn không "
    "người việc thời năm tháng tới nay hôm được đã có là khoảng lúc vào nhận"
)

_PREPOSITIONS = words.of("tại từ với trong người phía")
# Abbreviations of kinds of people and bodies, behind which their place is named.
_KINDS = words.of(
    "dn đb đbqh hs sv nđt dnnn hlv vđv nlđ bđs thcs thpt oda fdi epc tts dnnvv dnvvn dntn đh cđ htx xklđ"
)
# Words that end a school's kind, or another body's, before a name that is its own.
_SCHOOLS = communes.PARTED | words.of("thcs thpt thptdt mn th tế trạm")
# A paper's name in a credit: "Ảnh: Giáo dục Việt Nam".
_CREDITED = re.compile(
    r"(?:ảnh|nguồn):[ \xa0]?[^\W\d_](?![^:\n]*[ \xa0](?:nay|qua|tại|ở|ngày|và|của|từ|đến|là|trong)[ \xa0])"
    r"[^.:;,()\n]{1,20}[ \xa0]$"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield known places that stand by themselves."""
    named = _levelled(scan)
    sure: set[str] = set()
    doubtful: list[Hit[Place]] = []
    for hit in scan.toponyms:
        if runs.signed(scan, hit.start) or not scan.free(hit.start, hit.end):
            continue
        if short_countries.paired(scan, hit):
            continue
        if not _stands_alone(scan, hit) or _CREDITED.search(scan.before(hit.start, 30)):
            continue
        if _means_place(scan, hit, named):
            sure.add(scan.text[hit.start : hit.end])
            zone = len("vùng ") if sides.zone(scan, hit) else 0
            yield placed(hit.start - zone, hit.end, "place/known")
        elif any(place.level == "country" for place in hit.values):
            doubtful.append(hit)
    given = {scan.text[span.start : span.end].split()[-1] for span in _persons(scan)}
    for hit in doubtful:
        name = scan.text[hit.start : hit.end]
        if name in sure - given and not _means_other(scan, hit) and not _addresses(scan, hit):
            yield placed(hit.start, hit.end, "place/country-again")
    yield from sides.extract(scan)
    yield from datelines.extract(scan)
    yield from communes.in_addresses(scan)
    yield from communes.located(scan)
    yield from _again(scan, named)


def _addresses(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether "Anh" opens a sentence and means a man: "Anh đã …", but not "Anh, Pháp và …"."""
    first = scan.token(hit.start)
    if scan.text[hit.start : hit.end] != "Anh" or not runs.opens(scan, first):
        return False
    return runs.adjacent(scan, first + 1) and scan.tokens[first + 1].word != "và"


def _persons(scan: Scan) -> Iterator[Span]:
    return (span for span in scan.spans if span.kind is MentionKind.PERSON)


def _means_other(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether the name is a person's, a language or a currency where it stands."""
    before = scan.before(hit.start, 24)
    after = scan.token(hit.end)
    if runs.adjacent(scan, after) and scan.tokens[after].capital:
        return True
    if _is_word(scan, hit):
        return True
    if languages.listed(scan, hit.start, hit.end):
        return True
    if _LANGUAGE_BEFORE.search(before):
        return True
    return bool(_PERSON_BEFORE.search(before)) and not _CALLING_BEFORE.search(before)


def _is_word(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether the name is the first syllable of a word: "Pháp lệnh", "Ý thức"."""
    return runs.completes(scan, scan.token(hit.end))


_TAKEN_UP = frozenset(
    (
        "tỉnh", "thành phố", "quận", "huyện", "huyện đảo", "thị xã", "thị trấn", "phường", "xã", "đảo",
        "bán đảo",
    )
)  # fmt: skip


def _levelled(scan: Scan) -> set[str]:
    """Names that the document itself gives a level word, of two syllables or more."""
    units = (span for span in scan.spans if span.part("level") in _TAKEN_UP)
    names = (span.part("name") for span in units)
    return {lower(name) for name in names if name and " " in name} | runs.ports(scan)


def _stands_alone(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether neither neighbour of the name makes it part of a longer one."""
    tokens = scan.tokens
    first, last = scan.token(hit.start), scan.token(hit.end)
    if first and (runs.adjacent(scan, first) or runs.glued(scan, first)):
        before = tokens[first - 1]
        apart = not (runs.glued(scan, first - 1) and tokens[first - 2].word[0].isalnum())
        quoted = before.word == "'" and apart  # "''TP.HCM phải thể hiện …", but no "L'Anh"
        signs = ("_", "@", "#", "&", ".", "'", "’")
        if runs.glued(scan, first) and before.word in signs and not quoted:
            return False
        named = before.capital and scan.free(before.start, before.end)
        if named and first > 1 and tokens[first - 2].word in ("ngành", "vực"):
            named = not scan.text[before.start : before.end].isupper()  # "ngành KHXH Việt Nam"
        if named and not (
            _ends(scan, first - 1)
            or _behind_country(scan, hit, before.end)
            or syllables.of(scan.text).titled(first)  # "Nhà Vua Tây Ban Nha"
        ):
            return False
    if last < len(tokens) and runs.adjacent(scan, last):
        after = tokens[last]
        if after.word.isdigit() and scan.text[hit.start : hit.end] == "VN":
            return False  # "hệ tọa độ VN 2000"
        if after.capital and scan.text[hit.start : hit.end] in _GIVEN:
            return short_countries.behind_office(scan, hit)
        if after.capital and scan.free(after.start, after.end):
            return (
                after.word in _OPENERS
                or runs.clause(scan, last)
                or _is_opening_word(scan, hit, last)
                or _begins_person(scan, last)
                or _is_abroad(scan, hit)
                or _are_countries(scan, hit, after.start)
                or (_is_region(hit) and scan.toponym_at(after.start) is not None)
            )
    if last < len(tokens) and runs.glued(scan, last):
        after = tokens[last]
        beyond = last + 1 < len(tokens) and runs.glued(scan, last + 1)
        joined = beyond and tokens[last + 1].word.isalnum()
        if joined and after.word == "-" and tokens[last + 1].word == "index":
            return False  # "Vn-Index"
        if joined and after.word == "-" and scan.text[hit.start : hit.end].isupper():
            return True
        if joined and after.word == "." and tokens[last + 1].capital:
            return not scan.text[hit.start : hit.end].isupper()  # "Na Uy.Trong khi đó"
        return not (joined and after.word in (".", "'", "’", "&", "_"))
    return True


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


def _means_place(scan: Scan, hit: Hit[Place], named: set[str]) -> bool:
    before = scan.before(hit.start, 24)
    name = scan.text[hit.start : hit.end]
    levels = {place.level for place in hit.values}
    syllables = name.split()
    capitals = all(syllable[0].isupper() for syllable in syllables)
    if lower(name) in epithets.namesakes():
        return False  # "Hồ Chí Minh" is a place after its level word only.
    likely_person = capitals and len(syllables) > 2 and lower(syllables[0]) in surnames.shares()
    if likely_person and levels != {"region"}:
        return bool(_in_address(scan, hit) or _LISTED_BEFORE.search(before))
    if lower(name) == "miền nam" and scan.text.endswith("Giải phóng ", 0, hit.start):
        return False  # the day, the front, the army that bear the name
    if _LANGUAGE_BEFORE.search(before) or _DIRECTION.search(before + lower(name)):
        return False
    if _CHANGED.match(scan.normalised, hit.end) or languages.listed(scan, hit.start, hit.end):
        return False
    lone = " " not in name and name.isalpha() and is_syllable(lower(name))
    moved = lone and "country" in levels and _MOVING_BEFORE.search(before)
    if (lone or (not capitals and syllables[-1].islower())) and _is_word(scan, hit) and not moved:
        return False  # "Long an ủi mẹ", but "sang Mỹ học tập"
    if lone and (len(name) == 1 or not name.isupper()):
        after = scan.token(hit.end)
        runs_on = runs.adjacent(scan, after) and scan.tokens[after].capital
        if runs_on and not runs.clause(scan, after):
            abroad = short_countries.before_foreigner(scan, hit)
            return abroad or short_countries.of_foreigner(scan, hit)
        if _FRIEND_BEFORE.search(before) and "country" in levels:
            return True
        led = _PLACE_BEFORE.search(before) or _SEVERAL_BEFORE.search(before)
        return bool(led) and not _PERSON_BEFORE.search(before)
    if _PERSON_BEFORE.search(before) and not name.isupper():
        return "country" in levels and bool(_CALLING_BEFORE.search(before))
    if before.endswith("tàu sân bay ") and "country" not in levels:
        return False  # the ship's name
    if levels & {"province", "country", "region", "city"}:
        return True
    if any(
        place.level == "district" and place.full.startswith("Thành phố") for place in hit.values
    ):
        return True
    if lower(name) in named or _PLACE_BEFORE.search(before):
        return True
    return bool(_in_address(scan, hit))


def _in_address(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether a greater place follows, as in "Văn Quán, Hà Đông"."""
    found = _ADDRESS.match(scan.normalised, hit.end)
    return found is not None and scan.toponym_at(found.end()) is not None


def _again(scan: Scan, named: set[str]) -> Iterator[Span]:
    """Names that the document gave a level word once, taken up again without it."""
    trie: Trie[str] = Trie()
    for name in named:
        trie.add(name.title(), name)
    borne = {scan.normalised[span.start : span.end] for span in _persons(scan)}
    for hit in trie.scan(scan.tokens):
        if scan.free(hit.start, hit.end) and _stands_alone(scan, Hit(hit.start, hit.end, ())):
            before = scan.before(hit.start, 24)
            # "Đồng Tâm" beside "xã Đồng Tâm": what no person there bears.
            likely = not any(name.endswith(hit.values[0]) for name in borne)
            likely = likely and scan.tokens[scan.token(hit.start) - 1].word not in _SCHOOLS
            if (likely or _PLACE_BEFORE.search(before)) and not _PERSON_BEFORE.search(before):
                yield placed(hit.start, hit.end, "place/again")
