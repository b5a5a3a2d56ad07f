"""Places by their bare name: provinces, districts, regions, countries, cities.

Runs last. A name that is part of a longer run of capitals is somebody's or something's name, not a
place; names that people bear too need a sign that a place is meant.
"""

import re
from collections.abc import Iterator

from graph.extract import countries, runs
from graph.extract.base import Scan, Span, placed
from graph.extract.body_owners import teams
from graph.extract.place_names import alone, communes, datelines, languages, short_countries, sides
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
_DIRECTION = re.compile(r"(?<!\w)(?:hướng|phía|gió mùa)[ \xa0](?:đông|tây)[ \xa0](?:nam|bắc)$")
# Behind a preposition of place, and before who comes from there.
_LOCATED_BEFORE = re.compile(
    r"(?<!\w)(?:tại|ở|thuộc|địa bàn|từ|về|đến|quê|sân|người|dân|khán giả|đội)[ \xa0]$"
)
# Inside a list of places, or behind a preposition of place.
_LISTED_BEFORE = re.compile(r"(?<!\w)(?:tại|ở|thuộc|địa bàn|từ|về)[ \xa0]$|;[ \xa0]$")
_PERSON_BEFORE = re.compile(
    r"(?<!\w)(?:(?<!đàn )ông|(?<!đàn )bà|anh|chị|(?<!trẻ )(?<!chị )(?<!anh )em|cô|chú|bác|"
    r"(?<!con )cháu|đồng chí|đ/c|ca sĩ|nghệ sĩ|diễn viên|mc|hoa hậu|bé|"
    r"(?<!nước )(?<!phía )bạn|thầy|tác giả|nhà báo|phóng viên|pv|bs|ts|ths|gs|luật sư|bài|"
    r"(?<!hình )(?<!điện )(?<!phim )ảnh|theo)[ \xa0:]+$"
)
# Of these also the country may be told: "các luật sư Malaysia", "nghệ sĩ Hàn Quốc".
_CALLING_BEFORE = re.compile(
    r"(?<!\w)(?:ca sĩ|nghệ sĩ|diễn viên|tác giả|nhà báo|phóng viên|luật sư|theo)[ \xa0]$"
)
# "trên đất bạn Lào": a friendly country's.
_FRIEND_BEFORE = re.compile(r"(?<!\w)(?:nước|đất|phía|các)[ \xa0]bạn[ \xa0]$")
_LANGUAGE_BEFORE = re.compile(
    r"(?<!\w)(?:tiếng|chữ|môn|ngữ|bóng đá|món|ngoại hạng|trà|táo|bảng|đô la|đô-la|người gốc|"
    r"(?:nghìn|ngàn|triệu|tỷ|tỉ)[ \xa0]đồng):?[ \xa0]$"
)
# "Việt Nam hóa chiến tranh", but "hóa chất", "hóa đơn"
_CHANGED = re.compile(
    r"[ \xa0]h(?:óa|oá)(?![ \xa0](?:chất|đơn|dầu|dược|học|mỹ|thạch|trị|giá|lỏng))(?!\w)"
)
# "Yên Thành là một trong những huyện nghèo".
_IS_UNIT = re.compile(
    r"[ \xa0]là[ \xa0](?:một[ \xa0](?:trong[ \xa0](?:những|các|số)[ \xa0])?)?"
    r"(?:địa phương|tỉnh|thành phố|thị xã|huyện|quận|đô thị|vùng)(?!\w)"
)
_ADDRESS = re.compile(r"[ \xa0]*(?:,|\(|-|–)[ \xa0]*(?=\w)")
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
    borne = countries.borne(scan, _given(scan))
    sure: set[str] = set()
    doubtful: list[Hit[Place]] = []
    for hit in scan.toponyms:
        if runs.signed(scan, hit.start) or not scan.free(hit.start, hit.end):
            continue
        if borne and scan.normalised[hit.start : hit.end] in borne:
            continue  # "tài khoản của Nhật", where the text tells of one Nhật
        if short_countries.paired(scan, hit):
            continue
        if not alone.stands(scan, hit) or _CREDITED.search(scan.before(hit.start, 30)):
            continue
        if _means_place(scan, hit, named):
            sure.add(scan.text[hit.start : hit.end])
            zone = len("vùng ") if sides.zone(scan, hit) else 0
            yield placed(hit.start - zone, _numbered(scan, hit), "place/known")
        elif any(place.level == "country" for place in hit.values):
            doubtful.append(hit)
    given = {scan.text[span.start : span.end].split()[-1] for span in _persons(scan)}
    for hit in doubtful:
        name = scan.text[hit.start : hit.end]
        known = name in sure or short_countries.inside(scan, hit)
        known = known or short_countries.begins_row(scan, hit)
        if not known or name in given:
            continue
        if not _means_other(scan, hit) and not _addresses(scan, hit):
            yield placed(hit.start, hit.end, "place/country-again")
    yield from sides.extract(scan)
    yield from datelines.extract(scan)
    yield from communes.in_addresses(scan)
    yield from communes.located(scan)
    yield from _again(scan, named)


def _numbered(scan: Scan, hit: Hit[Place]) -> int:
    """Where the name ends with the number of the work that bears it: "vốn cho Dung Quất 2 là …"."""
    at = scan.token(hit.end)
    tokens = scan.tokens
    if at + 1 >= len(tokens) or not runs.adjacent(scan, at) or not runs.adjacent(scan, at + 1):
        return hit.end
    own = len(tokens[at].word) == 1 and tokens[at].word in "23456789"
    home = all(place.level in ("district", "province", "region") for place in hit.values)
    return tokens[at].end if own and home and runs.uncounted(scan, at + 1) else hit.end


def _addresses(scan: Scan, hit: Hit[Place]) -> bool:
    """Tell whether "Anh" opens a sentence and means a man: "Anh đã …", but not "Anh, Pháp và …"."""
    first = scan.token(hit.start)
    if scan.text[hit.start : hit.end] != "Anh" or not runs.opens(scan, first):
        return False
    return runs.adjacent(scan, first + 1) and scan.tokens[first + 1].word != "và"


def _given(scan: Scan) -> frozenset[str]:
    """The given names of the persons in full."""
    names = (scan.normalised[span.start : span.end].split() for span in _persons(scan))
    return frozenset(name[-1] for name in names if len(name) > 1)


def _persons(scan: Scan) -> list[Span]:
    return scan.spans_of(MentionKind.PERSON)


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
        "tỉnh", "thành phố", "quận", "huyện", "huyện đảo", "thị xã", "thị trấn", "phường", "xã", "đặc khu",
        "đảo", "bán đảo",
    )
)  # fmt: skip


def _levelled(scan: Scan) -> set[str]:
    """Names that the document itself gives a level word, of two syllables or more."""
    units = (span for span in scan.spans if span.part("level") in _TAKEN_UP)
    names = (span.part("name") for span in units)
    return {lower(name) for name in names if name and " " in name} | runs.ports(scan)


def _means_place(scan: Scan, hit: Hit[Place], named: set[str]) -> bool:
    """Tell whether the name means its place here; *named* are those that the document gives a level word."""
    name = _Name(scan, hit)
    if lower(name.written) in epithets.namesakes():
        return False  # "Hồ Chí Minh" is a place after its level word only.
    if name.borne():
        return bool(_in_address(scan, hit) or _LISTED_BEFORE.search(name.before))
    if name.else_called() or name.inside_word():
        return False
    if name.lone and (len(name.written) == 1 or not name.written.isupper()):
        return _lone_means_place(scan, hit, name.before, country=name.country)
    if _PERSON_BEFORE.search(name.before) and not name.written.isupper():
        return name.country and bool(_CALLING_BEFORE.search(name.before))
    if name.before.endswith("tàu sân bay ") and not name.country:
        return False  # the ship's name
    if name.well_known():
        return True
    if lower(name.written) in named or _PLACE_BEFORE.search(name.before):
        # Players are called as districts are: "Công Phượng, Xuân Trường".
        likely = lower(name.written) in named or not teams.reported(scan.normalised)
        return likely or bool(_LOCATED_BEFORE.search(name.before))
    return bool(_IS_UNIT.match(scan.normalised, hit.end) or _in_address(scan, hit))


class _Name:
    """A place's name where it stands, and what is *before* it."""

    def __init__(self, scan: Scan, hit: Hit[Place]) -> None:
        self._scan = scan
        self._hit = hit
        self._levels = {place.level for place in hit.values}
        self.before = scan.before(hit.start, 24)
        self.written = scan.text[hit.start : hit.end]
        self._syllables = self.written.split()
        self._capitals = all(syllable[0].isupper() for syllable in self._syllables)
        self.country = "country" in self._levels
        # One syllable, which may be any word's.
        self.lone = (
            " " not in self.written and self.written.isalpha() and is_syllable(lower(self.written))
        )

    def borne(self) -> bool:
        """Whether persons may bear it: "Trần Văn Thời"."""
        if not self._capitals or len(self._syllables) < 3 or self._levels == {"region"}:
            return False
        return lower(self._syllables[0]) in surnames.shares()

    def else_called(self) -> bool:
        """Whether a direction, a language, a change or a thing of the State's history bears it here."""
        scan, hit, name = self._scan, self._hit, lower(self.written)
        if name == "miền nam" and scan.text.endswith("Giải phóng ", 0, hit.start):
            return True  # the day, the front, the army that bear the name
        return bool(
            _LANGUAGE_BEFORE.search(self.before)
            or _DIRECTION.search(self.before + name)
            or _CHANGED.match(scan.normalised, hit.end)
            or languages.listed(scan, hit.start, hit.end)
        )

    def inside_word(self) -> bool:
        """Whether its last syllable begins a word: "Long an ủi mẹ", but not in "sang Mỹ học tập"."""
        small = not self._capitals and self._syllables[-1].islower()
        if not (self.lone or small) or not _is_word(self._scan, self._hit):
            return False
        return not (self.lone and self.country and _MOVING_BEFORE.search(self.before))

    def well_known(self) -> bool:
        """Whether it is a country's, a region's, a province's or a city's, which needs no sign."""
        if self._levels & {"province", "country", "region", "city"}:
            return True
        return any(
            place.level == "district" and place.full.startswith("Thành phố")
            for place in self._hit.values
        )


def _lone_means_place(scan: Scan, hit: Hit[Place], before: str, *, country: bool) -> bool:
    """Tell whether a name of one syllable, which is a word too, means the place: by what is *before* it."""
    after = scan.token(hit.end)
    runs_on = runs.adjacent(scan, after) and scan.tokens[after].capital
    if runs_on and not runs.clause(scan, after):
        abroad = short_countries.before_foreigner(scan, hit)
        return abroad or short_countries.of_foreigner(scan, hit)
    if country and _FRIEND_BEFORE.search(before):
        return True
    led = _PLACE_BEFORE.search(before) or _SEVERAL_BEFORE.search(before)
    return bool(led) and not _PERSON_BEFORE.search(before)


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
        if scan.free(hit.start, hit.end) and alone.stands(scan, Hit(hit.start, hit.end, ())):
            before = scan.before(hit.start, 24)
            # "Đồng Tâm" beside "xã Đồng Tâm": what no person there bears.
            likely = not any(name.endswith(hit.values[0]) for name in borne)
            likely = likely and scan.tokens[scan.token(hit.start) - 1].word not in _SCHOOLS
            if (likely or _PLACE_BEFORE.search(before)) and not _PERSON_BEFORE.search(before):
                yield placed(hit.start, hit.end, "place/again")
