"""The traps of plural, kind and homograph: words like a body's name that name none."""

from __future__ import annotations

from functools import cached_property

from graph.extract import components, lookalikes, tails
from graph.extract.base import Scan
from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields, words
from graph.lexicon.heads import Form

COMMITTEES = frozenset(("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"))
COUNCILS = frozenset(("Ủy ban nhân dân", "Hội đồng nhân dân"))
_STANDING = frozenset(("Thường trực", "Thường vụ"))
# Bodies that have a standing committee of their own.
_STANDING_IN = (
    COMMITTEES
    | COUNCILS
    | {"Đảng ủy", "Chính phủ", "Ủy ban", "Hội đồng", "Quân ủy Trung ương"}
    | {"Trung ương Đoàn", "Tỉnh đoàn", "Thành đoàn", "Trung ương Hội"}
)
_TAUGHT = frozenset(("truong", "dai-hoc", "benh-vien"))
# Boards that are no bodies of their own, and where the board of a pagoda says it sits.
_BOARDS_AT_HOME = frozenset(("huấn luyện", "dòng họ", "gia tộc", "họ tộc", "tế lễ"))
_ANY = frozenset(
    ("một tập", "một công", "một doanh", "một hãng", "một ngân", "một bệnh", "một trường")
)
_WORSHIP = ("chùa", "đền", "nhà thờ", "giáo xứ")
# Before the number of a thing, which counts nothing.
_COUNTED = frozenset(("thứ", "viện", "khu", "đoàn", "số", "trường", "khóa", "phòng", "đội"))
_GIVEN = frozenset(("Ban", "Đội", "Vụ", "Viện", "Đài", "Trạm", "Hạt", "Quỹ"))
_JOINED = frozenset(("chuyên", "liên"))  # "liên ngành"
_DEGREES = frozenset(("bằng", "hệ", "độ"))
_YEARLY = frozenset(("hằng", "hàng", "mỗi", "từng"))
# What the government owes: "trái phiếu Chính phủ".
_BONDS = frozenset(("trái phiếu", "tín phiếu", "công trái"))
_SEVERAL = frozenset(("hai", "ba", "các", "mỗi", "nhiều", "những"))
# Capitals with which a sentence opens before a head alone: "Vậy Sở có kế hoạch gì?".
_OPENING = words.of("vậy hiện nay nếu khi còn thưa sau trước do được nhưng tuy vì để với đến từ")
_GRASS_ROOTS = frozenset(("công tác", "hoạt động", "phong trào", "sinh hoạt", "tổ chức", "cán bộ"))
# Heads that are a syllable of names of villages and people as well.
_SYLLABLES = frozenset(("Hội", "Trường", "Đoàn"))
# Kinds whose names are made of small words as well.
_OPEN_KINDS = frozenset(
    (
        "trung-tam",
        "vien",
        "phong",
        "cuc",
        "chi-cuc",
        "vu",
        "ban-chi-dao",
        "ban-cua-uy-ban",
        "van-phong",
    )
)
# What may follow a whole name.
_FOLLOWING = words.of("thuộc trực nơi hay hoặc vẫn vừa chưa nói tới rồi sáp giai dựa")
_VILLAGES = ("thôn", "làng", "ấp", "xóm", "bản", "buôn")
_BOARDS = frozenset(("Hội đồng thành viên", "Hội đồng quản trị"))


class Traps:
    """What else a body that the grammar reads may be, in one document."""

    def __init__(self, scan: Scan, text: Syllables) -> None:
        self._scan = scan
        self._text = text
        self._plural = contexts.of("plural")
        self._generic_after = contexts.of("generic")
        self._graded = contexts.of("graded")
        self._office = contexts.of("office")
        self._before_name = contexts.of("before name")

    @cached_property
    def _levels(self) -> frozenset[str | None]:
        """The levels of which a place is named; a province or a city goes without saying."""
        text = self._text
        found: set[str | None] = {"tỉnh", "thành phố"}
        for first in tails.levels().openings(text.tokens):
            leveled = tails.level(text, first)
            if leveled is not None and text.capital(leveled[0]) and text.joined(leveled[0]):
                found.add(leveled[1])
        for index in text.standing("quận", "q", "phường", "p"):  # "Q.1", "phường 7"
            leveled = tails.level(text, index)
            if leveled is not None and text.word(leveled[0]).isdigit():
                found.add(leveled[1])
        return frozenset(found)

    def office_word(self, body: Body) -> bool:
        """ "Phó Chủ tịch Thường trực HĐND": the head belongs to the office before it."""
        text, name = self._text, body.head.name
        if name == "Đoàn" and body.superior is not None:
            return text.joined(body.first) and text.word(body.first - 1) in ("trưởng", "phó")
        if name == "Ban Thường trực" and text.joined(body.first):
            return text.word(body.first - 1) in self._office  # "Phó Trưởng Ban Thường trực".
        if name not in _STANDING | _BOARDS:
            return False
        if text.joined(body.first) and text.word(body.first - 1) in self._office:
            return True
        if name in _STANDING:
            if text.word(body.first - 1) == "quan" and not text.capital(body.first):
                return True  # "cơ quan thường trực Hội đồng"
            return body.superior is None or body.superior.head.name not in _STANDING_IN
        return body.superior is None and text.title(body.last) is None

    def homograph(self, body: Body) -> bool:
        """A head that is a syllable of a place, a person, or another word."""
        text, first = self._text, body.first
        start, end = text.tokens[first].start, text.tokens[body.last - 1].end
        found = text.head(first)
        place = self._scan.toponym_at(self._scan.toponym_start(start))
        if place is not None and (place.start < start or place.end >= end):
            return True
        if found is None:
            return False
        if place is not None and place.end > text.tokens[found[0] - 1].end:
            return True  # "tỷ phú Đài Loan Trần …"
        small = body.head.kind == "bao-chi" and not text.capital(first) and text.joined(first)
        if small and text.word(first - 1) in ("làm", "viết", "nhà", "nghề"):
            return True  # "những người làm báo Thông tấn"
        if lookalikes.another(text, body, found[0]):
            return True
        after_head = found[0]
        after = text.word(after_head) if text.joined(after_head) else ""
        if after in ("viên", "trưởng", "phó", "điện") and body.last == after_head:
            return True
        before = text.word(first - 1) if text.joined(first) else ""
        if self._village(first) or text.words(first, first + 2) in self._villages:
            return True
        if body.head.name in _SYLLABLES and body.tail is None and text.capital(first):
            village = before in ("thôn", "bản", "ấp", "xóm", "làng", "xã", "phường", "buôn")
            credit = self._scan.normalised.endswith("ảnh: ", 0, start)
            if (village or credit) and not components.listed(text, after_head):
                return True  # "thôn Hội Phú", "Ảnh: Trường Giang"
        # "thành lập công ty X": the word before ends another one.
        word = text.compound(first, first + 2) and text.compound(first - 2, first)
        if before and not (text.capital(first) or word) and text.compound(first - 1, first + 1):
            whole = body.head.form is Form.SOLE  # "Trưởng đoàn TTVN"
            return before not in ("trưởng", "phó", "chánh") or (body.bare and not whole)
        if after_head > first + 1:
            # "Hội đồng Nga - NATO": a name that the grammar does not know.
            named = body.head.form in (Form.FIELD, Form.NAMED) and text.joined(after_head)
            return body.bare and named and text.capital(after_head)
        if after == "tịch" or (after == "luật" and body.head.kind in ("bo", "ban-cua-uy-ban")):
            return True
        sole = body.head.form is Form.SOLE
        led = text.titled(first) == "office" and text.initials(first)
        holder = led and text.person(after_head)  # "Chủ tịch UBND Nguyễn Văn An"
        if body.bare and not sole and text.joined(after_head) and text.proper(after_head):
            return not holder
        if body.bare and after and text.compound(first, first + 2):
            return True
        if not (before and text.capital(first) and text.proper(first - 1)):
            return False
        if (
            body.head.name in _GIVEN | {"Trường", "Khoa"}
            and not components.listed(text, after_head)
            and before not in self._before_name | contexts.of("opener")
            and text.title(first - 1) is None
            and self._scan.free(text.tokens[first - 1].start, start)
        ):
            return True  # "Khách sạn Hoa Ban Trắng"
        if before in self._before_name or (body.bare and before in _OPENING):
            return False
        return body.bare or text.surname(first - 1)

    @cached_property
    def _villages(self) -> frozenset[str]:
        """Names of villages of the document that begin as a body's does: "Sở Hạ"."""
        text = self._text
        behind = {before + 1 for before in text.standing(*_VILLAGES)}
        return frozenset(
            text.words(first, first + 2)
            for first in behind.intersection(text.openings)
            if self._village(first)
        )

    def _village(self, first: int) -> bool:
        """Whether a village's name of two capitals begins at *first*: "thôn Sở Hạ"."""
        text = self._text
        return (
            text.joined(first)
            and text.word(first - 1) in _VILLAGES
            and text.proper(first)
            and text.joined(first + 1)
            and text.proper(first + 1)
            and not components.listed(text, first + 1)
        )

    def cut(self, body: Body) -> bool:
        """Whether the name goes on in small words that no list knows: "Hội đồng xác định phơi nhiễm"."""
        text, at = self._text, body.last
        if text.joined(at) and text.word(at) == "về" and text.capital(at + 1):
            central = body.place is not None and body.place.central
            if central and body.head.kind in _OPEN_KINDS:
                return True  # "Viện Nghiên cứu Quốc gia về Sức khỏe"
        letter = text.word(at) == "." and len(text.word(at - 1)) == 1 and text.capital(at - 1)
        if letter and text.capital(at + 1) and not (text.gap(at) or text.gap(at + 1)):
            return True  # "trường mầm non S.V."
        written = text.written(at, at + 1) if text.joined(at) else ""
        if written[:1].islower() and not written.islower():
            return body.head.kind in ("bo", "so")  # "Bộ Khoa học Công nghệSố": a break was lost
        if body.head.kind not in _OPEN_KINDS or not text.joined(at) or text.capital(at):
            return False
        if body.place is not None and not body.place.central:
            return False
        found = text.head(body.first)
        first = found[0] if found is not None else at
        ended = text.initials(at - 1) or text.word(at - 1).isdigit()
        whole = fields.components().match(text.tokens, first)
        if whole is not None and whole[0] == at and whole[1][0] and self._goes_on(at):
            return True  # "Viện nghiên cứu trị liệu", "Văn phòng tư vấn du học"
        if ended or any(self._listed_to(start, at) for start in range(first, at)):
            return False
        return self._goes_on(at)

    def _goes_on(self, at: int) -> bool:
        """Whether the small word at *at* opens no clause."""
        text = self._text
        if not text.word(at).isalpha() or text.word(at) in _FOLLOWING | contexts.of("clause"):
            return False
        if text.word(at) in contexts.of("taken") | contexts.of("opener") | contexts.of("generic"):
            return False
        return text.words(at, at + 2) not in contexts.of("acting") | contexts.of("predicate")

    def _listed_to(self, first: int, last: int) -> bool:
        """Whether a listed field from *first* on reaches *last*, by its capital where it is a part."""
        text = self._text
        found = fields.components().match(text.tokens, first) or fields.trie().match(
            text.tokens, first
        )
        inner = text.word(first - 1) in ("-", "và", ",")
        return found is not None and found[0] >= last and (not inner or text.capital(first))

    def generic(self, body: Body) -> bool:
        """A kind of body or several of them: "các sở", "31 sở", "UBND các xã", "Sở Nội vụ cấp tỉnh"."""
        text = self._text
        if body.head.form is Form.SOLE:
            return self._of_several(body)
        if body.head.kind == "mat-tran" and not self._of_front(body):
            return True  # "Mặt trận Vị Xuyên"
        if body.head.name == "Phòng" and (body.field or "").isdigit() and len(body.field or "") > 2:
            return True  # "Phòng 417, nhà B1"
        school = text.joined(body.first) and text.word(body.first - 1) == "trường"
        if school and text.word(body.first - 2) in self._plural and body.field is None:
            return True  # "các trường ĐH Việt Nam"
        if text.joined(body.first) and not (body.tail is not None and body.tail.name is not None):
            before = text.word(body.first - 1)
            if body.head.kind in ("dai-hoc", "truong") and before in _DEGREES:
                return True  # "có bằng Cao đẳng nghề Kế toán"
            if body.bare and (before in ("ngang", "cấp") or self._grass_roots(body)):
                return True  # "cơ quan ngang Bộ", "lãnh đạo cấp Vụ"
            if before == "ngành" and (body.bare or text.word(body.first - 2) not in _JOINED):
                return True
            # "năm" is five before kinds, a year before names: "hàng năm Bộ Y tế kiểm tra".
            years = before == "năm" and (
                not body.bare
                or text.word(body.last).isdigit()
                or text.word(body.first - 2) in _YEARLY
            )
            # "kiện toàn Ban Chỉ đạo"
            word = before == "toàn" and text.compound(body.first - 2, body.first)
            if before in self._plural and not (years or word or self._repeated(body)):
                return True
            if before.isdigit() and not self._dated(body.first - 1) and not self._repeated(body):
                # but "phiên họp lần thứ 3 Ủy ban …", "Bệnh viện 175 Bộ Quốc phòng"
                return text.word(body.first - 2) not in _COUNTED
        after = text.word(body.last)
        if self._private(body):
            return True
        if (
            body.bare
            and body.head.kind == "benh-vien"
            and text.joined(body.last)
            and after == "bay"
        ):
            return True  # "Bệnh viện bay Orbis": an aeroplane
        if body.bare and self._enumerated(body):
            return True
        place = body.place
        if body.head.name == "Hải quan" and (place is None or place.abroad):
            return True  # "tờ khai Hải quan ASEAN"
        led = text.titled(body.first) == "office"
        if place is not None and place.name is None and place.level not in self._levels and not led:
            return True  # "UBND xã" where no commune is named
        if after == "," and body.tail is not None and body.tail.name is None:
            # "Công an tỉnh, thành phố": levels, not places.
            leveled = tails.level(text, body.last + 1)
            return (
                leveled is not None
                and tails.read(text, body.last + 1) is not None
                and (not text.capital(leveled[0]))
            )
        if not text.joined(body.last):
            return False
        following = text.word(body.last + 1)
        if after == "cấp":
            return following in self._graded  # "Sở cấp phép" is what a department does.
        if after == "những" and body.tail is not None:
            return False  # "tham mưu UBND tỉnh những giải pháp"
        if after in self._generic_after or (after == "cơ" and following == "sở"):
            return True
        if body.head.kind == "mat-tran" and after in ("hai", "ba") and following == "nước":
            return True  # "Chủ tịch Mặt trận ba nước"
        counted = after.isdigit() or (after in _SEVERAL and body.tail is None)
        return counted and text.word(body.last + 1) in (
            "tỉnh", "huyện", "quận", "xã", "địa", "phường", "thành", "đơn",
        )  # fmt: skip

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
        any_school = lone and body.head.kind in _TAUGHT and body.head.form is not Form.SOLE
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
        after = body.last + (text.word(body.last) == "của")
        counted = text.word(after) in _SEVERAL
        return counted and text.joined(after) and text.word(after + 1) in ("nước", "bên")

    def _grass_roots(self, body: Body) -> bool:
        """What all branches of an association do: "công tác Hội", "phương thức hoạt động Hội"."""
        branches = ("Hội", "Đoàn", "Công đoàn", "Mặt trận Tổ quốc Việt Nam")
        if body.head.name not in branches or not self._text.joined(body.first):
            return False
        return self._text.words(body.first - 2, body.first) in _GRASS_ROOTS

    def _enumerated(self, body: Body) -> bool:
        """ "các Bộ, Ban, ngành": kinds in a row."""
        text = self._text
        if text.word(body.last) not in (",", "và"):
            return False
        row = {text.word(index) for index in range(body.last + 1, body.last + 4)}
        return not row.isdisjoint(("ngành", "địa"))

    def _dated(self, index: int) -> bool:
        """Whether the number at *index* is part of a date."""
        return self._text.word(index - 1) in ("-", "/", ".", "năm", "tháng", "ngày")
