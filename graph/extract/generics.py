"""Kinds of bodies and several bodies at once, which words like a body's name may mean: "các sở"."""

from __future__ import annotations

from functools import cached_property

from graph.extract import components, forces, level_words, tails
from graph.extract.base import Scan
from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts
from graph.lexicon.heads import SCHOOLS, SOLE

# Boards that are no bodies of their own, and where the board of a pagoda says it sits.
_BOARDS_AT_HOME = frozenset(("huấn luyện", "dòng họ", "gia tộc", "họ tộc", "tế lễ"))
_ANY = frozenset(
    ("một tập", "một công", "một doanh", "một hãng", "một ngân", "một bệnh", "một trường")
)
_WORSHIP = ("chùa", "đền", "nhà thờ", "giáo xứ")
# Before the number of a thing, which counts nothing.
_COUNTED = frozenset(("thứ", "viện", "khu", "đoàn", "số", "trường", "khóa", "phòng", "đội"))
_JOINED = frozenset(("chuyên", "liên"))  # "liên ngành"
_DEGREES = frozenset(("bằng", "hệ", "độ"))
_SOME = frozenset(("số nước", "số tỉnh", "số huyện", "số xã", "số địa"))
_YEARLY = frozenset(("hằng", "hàng", "mỗi", "từng"))
# What the government owes: "trái phiếu Chính phủ".
_BONDS = frozenset(("trái phiếu", "tín phiếu", "công trái"))
_KINDS_OF = frozenset(
    ("một số", "các cấp")
)  # "các cấp Hội Phụ nữ", "một số phòng chuyên môn huyện"
_WHOLE = frozenset(
    ("chi-cuc", "cuc", "tong-cuc", "so", "truong", "dai-hoc", "doanh-nghiep", "benh-vien")
)
# First words of what a number of bodies are of: "UBND 5 xã".
_LEVELS = frozenset(("tỉnh", "huyện", "quận", "xã", "địa", "phường", "thành", "đơn"))
_SEVERAL = frozenset(("hai", "ba", "các", "mỗi", "nhiều", "những"))
_GRASS_ROOTS = frozenset(("công tác", "hoạt động", "phong trào", "sinh hoạt", "tổ chức", "cán bộ"))

# Behind a body of which each country, school or place has its own.
_OWN_OF_EACH = ("của nước mình", "của quốc gia mình", "của đất nước mình")
_HOUSES = (" chùa", " thiền viện", " tu viện", " nhà thờ", " giáo xứ")
_LIKE = frozenset(("như", "là", "danh"))
_LIKENED = frozenset(("xem như", "coi như", "ví như", "xem là", "coi là", "ví là", "mệnh danh"))


class Generics:
    """Which bodies that the grammar reads are a kind or several, in one document."""

    def __init__(self, scan: Scan, text: Syllables) -> None:
        self._scan = scan
        self._text = text
        self._plural = contexts.of("plural")
        self._generic_after = contexts.of("generic")
        self._graded = contexts.of("graded")

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
        return frozenset(found)

    def meant(self, body: Body) -> bool:
        """Whether *body* is a kind or several: "các sở", "31 sở", "UBND các xã", "Sở Nội vụ cấp tỉnh"."""
        if body.head.form is SOLE:
            return self._of_several(body)
        if self._another(body):
            return True
        placed = body.tail is not None and body.tail.name is not None
        if self._text.joined(body.first) and not placed:
            counted = self._counted_before(body)
            if counted is not None:
                return counted
        return self._any(body) or self._counted_behind(body)

    def _another(self, body: Body) -> bool:
        """Whether it is something else that bears the word: men, a room, what a town is called."""
        text, head = self._text, body.head
        if forces.men(text, body) or self._of_two(body):
            return True
        if text.words(body.first - 2, body.first) in _KINDS_OF or self._local(body):
            return True
        if head.kind == "mat-tran" and not self._of_front(body):
            return True  # "Mặt trận Vị Xuyên"
        if head.name == "Ban" and body.field is not None and body.field.lower().endswith(_HOUSES):
            return True  # "Trưởng ban Văn hóa chùa Ba Vàng": of monks
        if head.name == "Sở" and body.place is None and self._called(body):
            return True  # "vai Sở Kiều"
        owned = text.word(body.last) == "của"
        if owned and text.words(body.last, body.last + 4).startswith(_OWN_OF_EACH):
            return True  # "qua Ủy ban Olympic của nước mình"
        liked = text.word(body.first - 1) in _LIKE and body.place is None
        if liked and text.words(body.first - 2, body.first) in _LIKENED:
            return True  # "được xem như Trung tâm Phật giáo"
        if head.name == "Phòng" and (body.field or "").isdigit() and len(body.field or "") > 2:
            return True  # "Phòng 417, nhà B1"
        school = text.joined(body.first) and text.word(body.first - 1) == "trường"
        if school and text.word(body.first - 2) in self._plural and body.field is None:
            return True  # "các trường ĐH Việt Nam"
        small = head.name == "Trung tâm" and not text.capital(body.first)
        # "Yên Tử là trung tâm Phật giáo"
        return small and body.place is None and text.word(body.first - 1) in ("là", "thành")

    def _called(self, body: Body) -> bool:
        """Whether one capital behind the head is no field of work, but a person's name."""
        field, at = body.field or "", body.last - 1
        one = body.last - body.first == 2 and bool(field) and not self._text.initials(at)
        return one and not components.listed(self._text, at) and self._text.proper(at)

    def _counted_before(self, body: Body) -> bool | None:
        """Whether the words before it tell of several, or of any; None where they do not tell."""
        text, before = self._text, self._text.word(body.first - 1)
        if body.head.kind in ("dai-hoc", "truong") and before in _DEGREES:
            return True  # "có bằng Cao đẳng nghề Kế toán"
        if body.bare and (before in ("ngang", "cấp") or self._grass_roots(body)):
            return True  # "cơ quan ngang Bộ", "lãnh đạo cấp Vụ"
        if before == "ngành" and (body.bare or text.word(body.first - 2) not in _JOINED):
            return True
        if before in self._plural and not (self._of_another_word(body) or self._repeated(body)):
            return True
        if before.isdigit() and not self._dated(body.first - 1) and not self._repeated(body):
            # but "phiên họp lần thứ 3 Ủy ban …", "Bệnh viện 175 Bộ Quốc phòng"
            return text.word(body.first - 2) not in _COUNTED
        return None

    def _of_another_word(self, body: Body) -> bool:
        """Whether what may count it belongs to the words before: "hàng năm Bộ Y tế kiểm tra"."""
        text, before = self._text, self._text.word(body.first - 1)
        if before == "năm":  # five before kinds, a year before names
            numbered = text.word(body.last).isdigit()
            return not body.bare or numbered or text.word(body.first - 2) in _YEARLY
        if before == "toàn":
            whole = body.bare and text.capital(body.first) and body.head.kind in _WHOLE
            # "toàn Chi cục", "kiện toàn Ban Chỉ đạo"
            return whole or text.compound(body.first - 2, body.first)
        # "sinh viên năm ba Trường Đại học …"
        grade = before in ("hai", "ba") and text.word(body.first - 2) == "năm"
        return grade and body.head.kind in SCHOOLS

    def _any(self, body: Body) -> bool:
        """Whether any body of the kind is meant: of a list, of a level whose places are not named."""
        text, place = self._text, body.place
        if self._private(body):
            return True
        flying = text.joined(body.last) and text.word(body.last) == "bay"
        if body.bare and body.head.kind == "benh-vien" and flying:
            return True  # "Bệnh viện bay Orbis": an aeroplane
        if body.bare and (self._enumerated(body) or self._one_of_several(body)):
            return True
        if body.head.name == "Hải quan" and (place is None or place.abroad):
            return True  # "tờ khai Hải quan ASEAN"
        if place is None or place.name is not None or place.level in self._levels:
            return False
        return text.titled(body.first) != "office"  # "UBND xã" where no commune is named

    def _counted_behind(self, body: Body) -> bool:
        """Whether the words behind it tell of several: "Công an tỉnh, thành phố", "Sở cấp tỉnh"."""
        text, after = self._text, self._text.word(body.last)
        if after == "," and body.tail is not None and body.tail.name is None:
            # "Công an tỉnh, thành phố": levels, not places.
            leveled = level_words.read(text, body.last + 1)
            small = leveled is not None and not text.capital(leveled[0])
            return small and tails.read(text, body.last + 1) is not None
        if not text.joined(body.last):
            return False
        following = text.word(body.last + 1)
        if after == "một" and text.words(body.last + 1, body.last + 3) in _SOME:
            return True  # "Đại sứ quán một số nước"
        every = following in ("các", "mỗi", "từng", "tất", "mọi")
        if after == "của" and every and body.place is None:
            return True  # "Hội đồng Thuốc và Điều trị của các bệnh viện"
        if after == "cấp":
            return following in self._graded  # "Sở cấp phép" is what a department does.
        if after == "những" and body.tail is not None:
            return False  # "tham mưu UBND tỉnh những giải pháp"
        rooted = after == "cơ" and following == "sở" and not text.word(body.last + 2).isdigit()
        if after in self._generic_after or rooted:
            return True
        if body.head.kind == "mat-tran" and after in ("hai", "ba") and following == "nước":
            return True  # "Chủ tịch Mặt trận ba nước"
        if after in _SEVERAL and text.words(body.last + 1, body.last + 3) == "chính phủ":
            return True  # "Ban công tác đặc biệt hai chính phủ"
        counted = after.isdigit() or (after in _SEVERAL and body.tail is None)
        return counted and following in _LEVELS

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

    def _repeated(self, body: Body) -> bool:
        """ "các Bộ Kế hoạch và Đầu tư, Bộ Tài chính": the next of several has its own head."""
        text = self._text
        if body.field is None or not text.capital(body.first):
            return False
        after = self._past_bracket(body.last)
        following = text.head(after + 1) if text.word(after) in (",", "và") else None
        return following is not None and following[1].kind == body.head.kind

    def _past_bracket(self, index: int) -> int:
        """The index behind a bracket of a few words at *index*, else *index*."""
        text = self._text
        if text.word(index) == "(":
            for close in range(index + 2, index + 9):
                if text.word(close) == ")":
                    return close + 1
        return index

    def _of_several(self, body: Body) -> bool:
        """The same body of several countries: "Chính phủ hai nước", "hai Bộ Chính trị"."""
        text = self._text
        if (
            text.words(body.first - 3, body.first) == "cơ quan thuộc"
            and body.last - body.first == 2
        ):
            return True  # "các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"
        if text.words(body.first - 2, body.first) in _BONDS or text.word(body.first - 1) == "phi":
            return body.head.name == "Chính phủ"  # "tổ chức phi Chính phủ"
        if text.joined(body.first) and text.word(body.first - 1) in _SEVERAL:
            return text.word(body.first - 2) != "thứ"  # "Kỳ họp thứ hai Quốc hội"
        if body.head.name == "Chính phủ" and text.joined(body.last):
            kind = text.word(body.last) == "số"
            theirs = text.word(body.last) == "nước" and not text.capital(body.last + 1)
            if kind or (theirs and text.word(body.last + 1) not in ("này", "ta", "bạn")):
                return True  # "Chính phủ số", "Chính phủ nước vay"
        after = body.last + (text.word(body.last) == "của")
        after += 3 * (text.words(after, after + 3) == "và nhân dân")
        counted = text.word(after) in _SEVERAL
        return counted and text.joined(after) and text.word(after + 1) in ("nước", "bên")

    def _of_two(self, body: Body) -> bool:
        """Whether each of two countries has one: "hai Ban Công tác đặc biệt Lào - Việt Nam"."""
        if body.superior is not None and body.superior.head.form is SOLE:
            return self._of_several(body.superior)  # "… Chính phủ hai nước"
        two = self._text.word(body.first - 1) == "hai" and self._text.joined(body.first)
        return two and body.tail is not None and "-" in (body.tail.name or "")

    def _grass_roots(self, body: Body) -> bool:
        """What all branches of an association do: "công tác Hội", "phương thức hoạt động Hội"."""
        branches = ("Hội", "Đoàn", "Công đoàn", "Mặt trận Tổ quốc Việt Nam")
        if body.head.name not in branches or not self._text.joined(body.first):
            return False
        return self._text.words(body.first - 2, body.first) in _GRASS_ROOTS

    def _one_of_several(self, body: Body) -> bool:
        """Whether a row of kinds stands before: "Ban Thường vụ các Tỉnh ủy, Thành ủy"."""
        text, at = self._text, body.first - 1
        if text.word(at) not in (",", "và") or not text.joined(body.last):
            return False
        for first in range(at - 1, max(at - 4, 0), -1):
            found = text.head(first)
            if found is not None and found[0] == at:
                return text.joined(first) and text.word(first - 1) in ("các", "những")
        return False

    def _enumerated(self, body: Body) -> bool:
        """ "các Bộ, Ban, ngành": kinds in a row."""
        text = self._text
        if text.word(body.last) not in (",", "và"):
            return False
        row = {text.word(index) for index in range(body.last + 1, body.last + 4)}
        ranked = text.words(body.last + 1, body.last + 4) == "cơ quan ngang"
        return ranked or not row.isdisjoint(("ngành", "địa"))

    def _dated(self, index: int) -> bool:
        """Whether the number at *index* is part of a date."""
        return self._text.word(index - 1) in ("-", "/", ".", "năm", "tháng", "ngày")
