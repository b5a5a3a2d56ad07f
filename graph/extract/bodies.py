"""Which of the words that could name a body do name one: the traps of plural, kind and homograph.

Agencies and organizations share this reading; it is made once for a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from weakref import WeakKeyDictionary

from graph.extract import grammar, syllables, tails
from graph.extract.base import Scan
from graph.extract.grammar import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields, places
from graph.lexicon.heads import Form
from graph.lexicon.trie import tokens
from graph.vietnamese import normalise

_COMMITTEES = frozenset(("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"))
_COUNCILS = frozenset(("Ủy ban nhân dân", "Hội đồng nhân dân"))
# Heads that name one body of the document even where nothing follows them.
_DEFINITE = frozenset(
    (
        "Ban Thường vụ",
        "Ban cán sự đảng",
        "Đảng ủy",
        "Đảng bộ",
        "Cơ quan Cảnh sát điều tra",
        "Cơ quan An ninh điều tra",
        "Đoàn đại biểu Quốc hội",
        "Ban soạn thảo",
        "Tổ biên tập",
    )
)
# Kinds of which the State, or each place, has one.
_SINGLE = frozenset(("co-quan-ngang-bo", "kiem-toan", "mat-tran"))
# Kinds that the text takes up again in lower case: "sở đã", "bệnh viện cũng".
_TAKEN_UP = frozenset(("so", "ban-chi-dao", "benh-vien", "chi-cuc", "truong", "dai-hoc"))
_SCHOOLS = frozenset(("truong", "dai-hoc"))
_STANDING = frozenset(("Thường trực", "Thường vụ"))
# Kinds that only the State has.
_OF_STATE = frozenset(("cuc", "vu", "tong-cuc", "chi-cuc", "so", "bo"))
_OFTEN = frozenset(("benh-vien", "bao-chi", "truong", "dai-hoc"))
_COMMON = frozenset(("benh-vien", "toa-an", "vien-kiem-sat", "truong", "cong-an"))
_BOARDS = frozenset(("Hội đồng thành viên", "Hội đồng quản trị"))


# Money that is no body: "Quỹ BHYT", "Quỹ bình ổn giá".
_INSURED = re.compile(r"(?<!\w)(?:bhyt|bhxh|kcb|bảo hiểm|bình ổn|lương|tiền lương|đất|nhà)(?!\w)")


@dataclass(frozen=True, slots=True)
class Named:
    """A body that is named at ``text[start:end]``, by *rule*.

    *organization* tells that it is no part of State, Party or mass organisations: a head alone
    ("Hội", "Ban Chấp hành") is what the body is that it takes up.
    """

    start: int
    end: int
    body: Body
    rule: str
    organization: bool = False


_READ: WeakKeyDictionary[Scan, tuple[Syllables, tuple[Named, ...]]] = WeakKeyDictionary()


def read(scan: Scan) -> tuple[Syllables, tuple[Named, ...]]:
    """The syllables of the document, and the bodies that its text names, in order."""
    if scan not in _READ:
        text = syllables.of(scan.text)
        _READ[scan] = text, tuple(_typed(list(_Reader(scan, text).named()), abroad=_abroad(scan)))
    return _READ[scan]


# Heads alone that may be an association's as well as the Party's or the Front's.
_BOARDS_OF_ANY = frozenset(
    ("Ban Chấp hành", "Ban Thường vụ", "Thường trực", "Ban Thường trực", "Đoàn Chủ tịch")
)
_ASSOCIATED = frozenset(("hoi", "hiep-hoi", "hop-tac-xa"))


def _abroad(scan: Scan) -> bool:
    """Whether the text is about other countries: it names two places there and none of this one.

    A name of one syllable ("Nga", "Anh") may be a person's, and is no place by itself.
    """
    sure = possible = 0
    for hit in scan.toponyms:
        if any(place.code or place.name == "Việt Nam" for place in hit.values):
            return False
        if any(place.level in ("country", "city") for place in hit.values):
            name = scan.normalised[hit.start : hit.end]
            sure += " " in name or not syllables.vietnamese(name)
            possible += 1
    return sure > 0 and possible > 1


# Kinds that a text about other countries names for this one: its papers and its missions there.
_REPORTING = frozenset(("bao-chi", "mat-tran", "trung-uong-dang"))


def _typed(named: list[Named], *, abroad: bool) -> Iterator[Named]:
    """Tell of each whether it is an organization; heads alone are what they take up.

    Where a text is about other countries (*abroad*), so are the bodies that it names without a place.
    """
    for index, found in enumerate(named):
        body = found.body
        organization = body.organization
        if abroad and body.place is None and body.head.kind not in _REPORTING:
            organization = True
        while body.superior is not None and body.head.kind not in grammar.EVERYWHERE:
            body = body.superior  # "Văn phòng Hội" is what the association is.
        if not organization and body.field and body.tail is None and body.superior is None:
            # "Bộ Quốc phòng" beside "Bộ Quốc phòng Hàn Quốc".
            organization = any(
                other.body.abroad
                and other.body.head == body.head
                and other.body.field == body.field
                for other in named
            )
        elif body.bare and not organization:
            # The nearest one named before, else the first one named after.
            others = (*reversed(named[:index]), *named[index + 1 :])
            taken = next((other for other in others if _takes_up(body, other.body)), None)
            organization = taken is not None and taken.body.organization
        yield replace(found, organization=organization)


def _takes_up(bare: Body, other: Body) -> bool:
    """Whether the head alone of *bare* may stand for *other*, or for a part of it."""
    if other.bare or bare.head.form is Form.SOLE:
        return False
    if bare.head.name == other.head.name:
        return True
    board = bare.head.name in _BOARDS_OF_ANY
    return board and (other.head.kind in _ASSOCIATED or other.head.name in _COMMITTEES)


class _Reader:
    def __init__(self, scan: Scan, text: Syllables) -> None:
        self._scan = scan
        self._text = text
        self._plural = contexts.of("plural")
        self._generic_after = contexts.of("generic")
        self._graded = contexts.of("graded")
        self._office = contexts.of("office")
        self._before_name = contexts.of("before name")
        self._taken = contexts.of("taken")
        self._clause = contexts.of("clause") | self._taken

    @cached_property
    def _toponyms(self) -> dict[int, tuple[int, int]]:
        """For each character of a place name, where that name begins and ends."""
        return {
            position: (hit.start, hit.end)
            for hit in self._scan.toponyms
            for position in range(hit.start, hit.end)
        }

    @cached_property
    def _levels(self) -> frozenset[str | None]:
        """The levels of which a place is named; a province or a city goes without saying."""
        text = self._text
        found: set[str | None] = {"tỉnh", "thành phố"}
        for index in text.capitals:
            for first in (index - 2, index - 1):
                leveled = tails.level(text, first) if first >= 0 else None
                if leveled is not None and leveled[0] == index and text.joined(index):
                    found.add(leveled[1])
        return frozenset(found)

    def named(self) -> Iterator[Named]:
        """Yield the bodies that are mentions."""
        candidates = list(self._candidates())
        full = {body.head.name for body in candidates if not body.bare}
        self._families = {" ".join(name.split()[:width]) for name in full for width in (1, 2, 3, 4)}
        self._schools = {
            normalise(body.field or "") for body in candidates if body.head.kind in _SCHOOLS
        } - {""}
        for index, body in enumerate(candidates):
            if not body.bare:
                rule = "" if "Bộ" in full and self._anywhere(body) else self._full(body, full)
            elif self._shares(body, candidates[index + 1 : index + 5]):
                rule = "shared-place"
            else:
                rule = self._bare(body, full)
            over = body.superior
            while not rule and over is not None and not over.bare:
                if not self._office_word(over):
                    body, rule = over, self._full(over, full)
                over = over.superior
            if rule:
                yield Named(*self._range(body), body, rule)

    def _range(self, body: Body) -> tuple[int, int]:
        return self._text.tokens[body.first].start, self._text.tokens[body.last - 1].end

    def _candidates(self) -> Iterator[Body]:
        done = 0
        for index in self._text.openings:
            body = grammar.read(self._text, index) if index >= done else None
            if (
                body is None
                or not self._scan.free(*self._range(body))
                or self._office_word(body)
                or self._homograph(body)
            ):
                continue
            done = body.last
            if not self._generic(body):
                yield body

    def _full(self, body: Body, full: set[str]) -> str:
        """The rule that makes a body with a name a mention, empty where none does."""
        capital = self._text.capital(body.first)
        if body.superior is not None:
            if body.superior.bare and body.superior.head.name in _COUNCILS | {"Công an"}:
                return "head-superior" if self._located(body.superior, full) else ""
            if not capital and body.field is None and body.head.form is Form.FIELD:
                # "đoàn kiểm tra Bộ Nội vụ": the superior is the mention; its head has no name.
                return "head-superior" if body.head.kind in ("van-phong", "thanh-tra") else ""
            return "head-superior"
        if not capital and body.head.organization and body.field is None:
            return ""  # "công ty Triều Tiên"
        if not capital and body.field is None and body.abroad and body.head.kind in _OFTEN:
            return ""  # "tờ báo Trung Quốc", "các bệnh viện Ấn Độ"
        unnamed = body.tail is not None and body.tail.name is None
        if not capital and unnamed and body.head.kind in _COMMON:
            return ""  # "bệnh viện tỉnh" says what kind it is.
        if body.field is not None:
            if body.head.name == "Quỹ" and _INSURED.search(normalise(body.field)):
                return ""
            organ = (
                normalise(body.field) in contexts.of("organ") and body.head.kind not in _OF_STATE
            )
            if organ and body.tail is None:
                return ""
            if body.head.name == "Trung tâm" and body.field.islower():
                return ""  # "trung tâm chính trị" says what a town is.
            return "head-field-place" if body.tail else "head-field"
        return "head-place"

    def _anywhere(self, body: Body) -> bool:
        """Whether it is a department of any province: what a ministry says, and names no province."""
        led = self._text.titled(body.first) == "office"
        return body.head.kind == "so" and body.place is None and not (led or self._provinces)

    @cached_property
    def _provinces(self) -> bool:
        """Whether the document names a province, in its text or title, or stands on its portal."""
        title = self._scan.document.title or ""
        named = (*self._scan.toponyms, *places.toponyms().scan(tokens(title)))
        if any(place.level == "province" for hit in named for place in hit.values):
            return True
        return "gov.vn" in (self._scan.document.source or "")  # a portal of one province

    def _located(self, body: Body, full: set[str]) -> bool:
        return body.head.name in full and body.head.name in _COUNCILS

    def _office_word(self, body: Body) -> bool:
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
            return body.superior is None or (
                body.superior.head.name not in _COMMITTEES | _COUNCILS | {"Đảng ủy"}
            )
        return body.superior is None and text.title(body.last) is None

    def _homograph(self, body: Body) -> bool:
        """A head that is a syllable of a place, a person, or another word."""
        text, first = self._text, body.first
        start, end = self._range(body)
        if place := self._toponyms.get(start):
            if place[0] < start or place[1] > end:
                return True
            if place[1] == end:
                return True
        found = text.head(first)
        if found is None:
            return False
        after_head = found[0]
        after = text.word(after_head) if text.joined(after_head) else ""
        if after in ("viên", "trưởng", "phó", "điện") and body.last == after_head:
            return True
        before = text.word(first - 1) if text.joined(first) else ""
        if before and not text.capital(first) and text.compound(first - 1, first + 1):
            return before not in ("trưởng", "phó", "chánh") or body.bare
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
        return before not in self._before_name and (body.bare or text.surname(first - 1))

    def _generic(self, body: Body) -> bool:
        """A kind of body or several of them: "các sở", "31 sở", "UBND các xã", "Sở Nội vụ cấp tỉnh"."""
        text = self._text
        if body.head.form is Form.SOLE:
            return False
        if text.joined(body.first) and not (body.tail is not None and body.tail.name is not None):
            before = text.word(body.first - 1)
            if before == "ngành" and (body.bare or text.word(body.first - 2) != "chuyên"):
                return True
            # "năm" is five before kinds, a year before names: "hàng năm Bộ Y tế kiểm tra".
            years = before == "năm" and (not body.bare or text.word(body.last).isdigit())
            if before in self._plural and not years:
                return True
            if before.isdigit() and not self._dated(body.first - 1):
                return text.word(body.first - 2) != "thứ"  # "phiên họp lần thứ 3 Ủy ban …"
        after = text.word(body.last)
        if body.bare and self._enumerated(body):
            return True
        place = body.place
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
        if after in self._generic_after or (after == "cơ" and following == "sở"):
            return True
        return after.isdigit() and text.word(body.last + 1) in (
            "tỉnh", "huyện", "quận", "xã", "địa", "phường",
        )  # fmt: skip

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

    def _bare(self, body: Body, full: set[str]) -> str:
        """The rule that makes a bare head a mention, empty where none does."""
        text, head = self._text, body.head
        if head.form is Form.SOLE:
            return "head"
        if head.kind == "truong" and text.initials(body.first):
            return ""  # "thi THPT quốc gia"
        if head.name == "Ủy ban" and text.initials(body.first):
            return ""  # "504/D-UB"
        capital = any(text.capital(at) for at in range(body.first, body.last))
        if head.name in _COUNCILS:
            return "bare" if capital and head.name in full else ""
        if head.name in _COMMITTEES:
            return "bare" if capital or head.name in full else ""
        if head.name == "Công an":
            return "bare" if capital and text.word(body.first - 1) == "lượng" else ""
        if capital and (head.name in _DEFINITE or head.kind in _SINGLE or self._ad_hoc(body)):
            return "bare"
        if head.family not in self._families:
            return "listed" if capital and self._listed(body) else ""
        if head.kind == "bao-hiem-xa-hoi" and self._insurance(body):
            return ""
        if head.name == "Thanh tra":
            led = text.word(body.first - 1) in ("chánh", "của", "do")
            chief = capital and led and text.joined(body.first)
            return "bare" if chief else ""
        after = text.word(body.last)
        if capital and self._ends_there(body):
            return "bare"
        if capital or (head.kind not in _TAKEN_UP and after != "này"):
            return ""
        if after in self._taken or (head.kind == "ban-chi-dao" and self._ends_there(body)):
            return "anaphor"
        return "anaphor" if self._definite(body) else ""

    def _definite(self, body: Body) -> bool:
        """Whether a school in lower case means the one that the text names."""
        text = self._text
        if body.head.name not in ("Trường", "Nhà trường") or len(self._schools) > 1:
            return False
        before, after = text.word(body.first - 1), text.word(body.last)
        if before.isalnum() and before not in contexts.of("before taken up"):
            return False
        return not (text.joined(body.last) and after.isalpha()) or (
            not text.capital(body.last) and after in self._clause
        )

    def _insurance(self, body: Body) -> bool:
        """ "đóng BHXH", "nợ BHXH": what the body of the same name insures."""
        text, before = self._text, self._text.word(body.first - 1)
        if not text.joined(body.first):
            return False
        return before == "," or (before.isalpha() and before != "theo")

    def _ends_there(self, body: Body) -> bool:
        """Whether no small word goes on the name: "Ban trọng tài" is another body than "Ban"."""
        text = self._text
        after = text.word(body.last)
        if body.head.name in ("Sở", "Bộ", "Cục") or not text.joined(body.last):
            return True
        if body.head.name == "Đoàn":
            return after in self._taken
        if body.head.kind == "benh-vien":
            return after not in contexts.of("hospital kind")
        if not after.isalpha() or text.capital(body.last) or after in self._clause:
            return True
        led = text.titled(body.first) == "office"
        return led and fields.components().match(text.tokens, body.last) is None

    def _shares(self, body: Body, following: Sequence[Body]) -> bool:
        """Whether the place behind the last council in a row is this one's: "HĐND, UBND thành phố"."""
        text, last = self._text, body.last
        if body.head.name not in _COUNCILS or not text.capital(body.first):
            return False
        for other in following:
            if other.first - last != 1 or text.word(last) not in (",", "và", "-"):
                return False
            if other.head.name not in _COUNCILS and other.head.kind != "mat-tran":
                return False
            if not other.bare:
                return other.tail is not None
            last = other.last
        return False

    def _ad_hoc(self, body: Body) -> bool:
        """A task force or council with a capital inside its sentence: "lập Tổ công tác"."""
        return (
            body.head.kind == "ban-chi-dao"
            and body.last - body.first > 1
            and (
                self._text.joined(body.first)
                and self._text.word(body.first - 1) not in (".", ":", "“", '"')
            )
            and self._ends_there(body)
        )

    def _listed(self, body: Body) -> bool:
        """An item of a numbered list of bodies: "15- Văn phòng; 16- Thanh tra;"."""
        text = self._text
        return (
            text.word(body.first - 1) in ("-", ".", ")")
            and text.word(body.first - 2).isdigit()
            and text.word(body.last) in (";", ",", ".")
        )
