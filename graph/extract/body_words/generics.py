"""Kinds of bodies, which words like a body's name may mean: "Sở Nội vụ cấp tỉnh"."""

from __future__ import annotations

from functools import cached_property

from graph.extract import level_words
from graph.extract.base import Scan
from graph.extract.body_grammar import components
from graph.extract.body_grammar.body import Body
from graph.extract.body_words import forces
from graph.extract.body_words.several import Several
from graph.extract.syllables import Syllables
from graph.lexicon import contexts
from graph.lexicon.heads import SCHOOLS, SOLE

# Boards that are no bodies of their own, and where the board of a pagoda says it sits.
_BOARDS_AT_HOME = frozenset(("huấn luyện", "dòng họ", "gia tộc", "họ tộc", "tế lễ"))
_ANY = frozenset(
    ("một tập", "một công", "một doanh", "một hãng", "một ngân", "một bệnh", "một trường")
)
_WORSHIP = ("chùa", "đền", "nhà thờ", "giáo xứ")
_KINDS_OF = frozenset(
    ("một số", "các cấp")
)  # "các cấp Hội Phụ nữ", "một số phòng chuyên môn huyện"

# Behind a body of which each country, school or place has its own.
_OWN_OF_EACH = ("của nước mình", "của quốc gia mình", "của đất nước mình")
# Before "đại học" these tell of what is taught, or where.
_CAMPUSES = frozenset(("làng", "dục", "khu", "bậc", "hệ", "độ", "bằng"))
_HOUSES = (" chùa", " thiền viện", " tu viện", " nhà thờ", " giáo xứ")
_LIKENED = frozenset(("xem như", "coi như", "ví như", "xem là", "coi là", "ví là", "mệnh danh"))
# How committees of the Party begin that are called by their level and a name.
_COMMITTEES = {"huyện": "huyện", "quận": "quận", "thị": "thị xã"}
_LIKE = frozenset(words.split()[-1] for words in _LIKENED)


class Generics:
    """Which bodies that the grammar reads are a kind or several, in one document."""

    def __init__(self, scan: Scan, text: Syllables) -> None:
        self._scan = scan
        self._text = text
        self._plural = contexts.of("plural")
        self._several = Several(text)

    def _local(self, body: Body) -> bool:
        """Whether the body of any place is meant: "Sở Y tế địa phương cấp"."""
        if body.bare or body.place is not None or body.superior is not None:
            return False
        local = self._text.words(body.last, body.last + 2) in ("địa phương", "sở tại")
        return local and self._text.joined(body.last)

    @cached_property
    def _levels(self) -> frozenset[str | None]:
        """The levels of which a place is named; a province or a city goes without saying."""
        text = self._text
        found: set[str | None] = {"tỉnh", "thành phố"}
        for first in level_words.known().openings(text.tokens):
            leveled = level_words.read(text, first)
            if leveled is not None and text.capital(leveled[0]) and text.joined(leveled[0]):
                found.add(leveled[1])
        for index in text.standing("quận", "q", "phường", "p"):  # "Q.1", "phường 7"
            leveled = level_words.read(text, index)
            if leveled is not None and text.word(leveled[0]).isdigit():
                found.add(leveled[1])
        for index in text.standing(*_COMMITTEES):  # "Huyện ủy Tân Hạ"
            named = text.word(index + 1) == "ủy" and text.joined(index + 1)
            if named and text.joined(index + 2) and text.capital(index + 2):
                found.add(_COMMITTEES[text.word(index)])
        return frozenset(found)

    def meant(self, body: Body) -> bool:
        """Whether *body* is a kind or several: "các sở", "31 sở", "UBND các xã", "Sở Nội vụ cấp tỉnh"."""
        if body.head.form is SOLE:
            return self._several.of_several(body)
        if self._another(body):
            return True
        placed = body.tail is not None and body.tail.name is not None
        if self._text.joined(body.first) and not placed:
            counted = self._several.counted_before(body)
            if counted is not None:
                return counted
        return self._any(body) or self._several.counted_behind(body)

    def _another(self, body: Body) -> bool:
        """Whether it is something else that bears the word: men, a room, what a town is called."""
        return (
            forces.men(self._text, body)
            or self._several.of_two(body)
            or self._text.words(body.first - 2, body.first) in _KINDS_OF
            or self._local(body)
            or self._another_by_head(body)
            or self._of_each(body)
            or self._likened(body)
        )

    def _another_by_head(self, body: Body) -> bool:
        """Whether what stands beside a head like this one tells that no body is meant."""
        text, field = self._text, body.field or ""
        match body.head.name:
            case "Ban":  # "Trưởng ban Văn hóa chùa Hoa Bưởi": of monks
                return field.lower().endswith(_HOUSES)
            case "Sở":  # "vai Sở Kiều"
                return body.place is None and self._called(body)
            case "Phòng":  # "Phòng 417, nhà B1"
                return field.isdigit() and len(field) > 2
            case "Trung tâm":  # "Yên Tử là trung tâm Phật giáo"
                small = not text.capital(body.first) and body.place is None
                return small and text.word(body.first - 1) in ("là", "thành")
        # "Mặt trận Vị Xuyên"
        return body.head.kind == "mat-tran" and not self._of_front(body)

    def _of_each(self, body: Body) -> bool:
        """Whether several have one each: "Ủy ban Olympic của nước mình", "các trường ĐH Việt Nam"."""
        text = self._text
        owned = text.word(body.last) == "của"
        if owned and text.words(body.last, body.last + 4).startswith(_OWN_OF_EACH):
            return True
        if self._studies(body):
            return True
        school = text.joined(body.first) and text.word(body.first - 1) == "trường"
        return school and text.word(body.first - 2) in self._plural and body.field is None

    def _studies(self, body: Body) -> bool:
        """Whether schools of a place are meant, or a course: "đại học Việt Nam", "làng đại học Tân Hạ"."""
        text, first = self._text, body.first
        if body.head.kind != "dai-hoc" or text.capital(first):
            return False
        before = text.word(first - 1)
        if body.field is not None:
            return before in _CAMPUSES
        units = body.place.units if body.place is not None else ()
        land = bool(units) and all(unit.level == "country" for unit in units)
        return before in self._plural or before in _CAMPUSES or land

    def _likened(self, body: Body) -> bool:
        """Whether something else is likened to it: "được xem như Trung tâm Phật giáo"."""
        if body.place is not None or self._text.word(body.first - 1) not in _LIKE:
            return False
        return self._text.words(body.first - 2, body.first) in _LIKENED

    def _called(self, body: Body) -> bool:
        """Whether one capital behind the head is no field of work, but a person's name."""
        field, at = body.field or "", body.last - 1
        one = body.last - body.first == 2 and bool(field) and not self._text.initials(at)
        return one and not components.listed(self._text, at) and self._text.proper(at)

    def _any(self, body: Body) -> bool:
        """Whether any body of the kind is meant: of a list, of a level whose places are not named."""
        text, place = self._text, body.place
        if self._private(body):
            return True
        flying = text.joined(body.last) and text.word(body.last) == "bay"
        if body.bare and body.head.kind == "benh-vien" and flying:
            return True  # "Bệnh viện bay Orbis": an aeroplane
        if body.bare and (self._several.enumerated(body) or self._several.one_of_several(body)):
            return True
        if body.head.name == "Hải quan" and (place is None or place.abroad):
            return True  # "tờ khai Hải quan ASEAN"
        if place is None or place.name is not None or place.level in self._levels:
            return False
        return text.titled(body.first) != "office"  # "UBND xã" where no commune is named

    def _of_front(self, body: Body) -> bool:
        """Whether the Fatherland Front is meant where only "Mặt trận" is written."""
        text = self._text
        if text.words(body.first, body.first + 2) != "mặt trận" or "tổ" in text.words(
            body.first + 2, body.first + 3
        ):
            return True
        placed = body.place is None or not body.place.central
        home = "tổ quốc" in self._scan.normalised or "mttq" in self._scan.normalised
        return home and placed

    def _private(self, body: Body) -> bool:
        """A board of a team, a clan or a pagoda; any school: "Ban huấn luyện", "một trường Quốc tế"."""
        text, first, last = self._text, body.first, body.last
        found = text.head(first)
        field = text.words(found[0], found[0] + 2) if found is not None else ""
        if not text.capital(first) and text.joined(last) and text.words(last, last + 2) in _ANY:
            return True  # "trưởng phòng kinh doanh một tập đoàn"
        if body.head.name in ("Ban", "Hội đồng"):
            pagoda = text.joined(last) and text.words(last, last + 2).startswith(_WORSHIP)
            return pagoda or field in _BOARDS_AT_HOME
        lone = text.joined(first) and text.word(first - 1) == "một" and not text.capital(first)
        any_school = lone and body.head.kind in SCHOOLS and body.head.form is not SOLE
        return any_school and (body.field is None or (body.place is None and field == "quốc tế"))
