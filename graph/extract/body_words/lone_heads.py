"""Heads alone: "Sở", "Ban Thường vụ", "nhà trường", where they mean one body of the document."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from graph.extract.body_grammar import led_departments
from graph.extract.body_grammar.body import Body
from graph.extract.body_words import (
    anaphors,
    counted_offices,
    forces,
    in_small,
    insurers,
    lone_ends,
    namesakes,
    organizers,
    schools,
    whole_heads,
)
from graph.extract.body_words.lone_ends import COURTS
from graph.extract.body_words.traps import COMMITTEES, COUNCILS
from graph.extract.syllables import Syllables
from graph.lexicon import contexts
from graph.lexicon.heads import NAMED, SOLE
from graph.vietnamese import normalise

# Heads that name one body of the document even where nothing follows them.
_DEFINITE = frozenset(
    (
        "Ban Thường vụ", "Ban cán sự đảng", "Đảng ủy", "Đảng bộ", "Cơ quan Cảnh sát điều tra",
        "Cơ quan An ninh điều tra", "Đoàn đại biểu Quốc hội", "Ban soạn thảo", "Ban chuyên án",
        "Tổ biên tập", "Ban Giám hiệu", "Ban Nhân dân", "Ban Biên tập", "Đại sứ quán",
        "Viện kiểm sát", "Viện kiểm sát nhân dân", "Trung đoàn Cảnh sát cơ động",
        "Tổ đại biểu Quốc hội", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
        "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân",
    )
)  # fmt: skip
# Kinds of which the State, or each place, has one.
_SINGLE = frozenset(("co-quan-ngang-bo", "kiem-toan", "mat-tran", "kho-bac"))
# How a head ends that names the one body of the country.
_NATIONAL = ("Việt Nam", "Hồ Chí Minh")
# Kinds that the text takes up again in lower case: "sở đã", "bệnh viện cũng".
_TAKEN_UP = frozenset(("so", "ban-chi-dao", "benh-vien", "chi-cuc", "truong", "dai-hoc"))
# Forces that go by their kind behind "lực lượng".
_FORCES = frozenset(("Công an", "Cảnh vệ", "Bộ đội Biên phòng", "Cảnh sát biển Việt Nam"))
_LEAVING = frozenset(("ra", "tan", "bỏ", "nghỉ", "tựu", "khai", "mở", "lập"))
_YOUTH = frozenset(("Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Quận đoàn", "Thị đoàn"))
_POSTS = frozenset(("Đồn", "Đội", "Trạm", "Tổ"))  # which go by numbers: "Đồn 33"
_IN_OFFICE = frozenset(("Đảng đoàn", "Đảng ủy cơ quan", "Chi bộ"))
_UNIONS = frozenset(("cong-doan", "doan-thanh-nien"))
# Who sends task forces.
_SENDING = frozenset(
    (
        "bo", "so", "chinh-phu", "quoc-hoi", "trung-uong-dang", "co-quan-ngang-bo", "uy-ban-nhan-dan",
        "cong-an", "hoi-dong-nhan-dan", "tinh-uy", "thanh-uy", "ban-chi-dao",
        "ban-dang-trung-uong", "tong-cuc", "cuc",
    )
)  # fmt: skip


class LoneHeads:
    """The heads alone of one document, whose bodies with a name are *candidates* among others."""

    def __init__(self, text: Syllables, candidates: Sequence[Body]) -> None:
        self._text = text
        self._taken = contexts.of("taken")
        full = {body.head.name for body in candidates if not body.bare}
        self._full = full
        self._schools = schools.Schools(text, candidates)
        sole = {body.head.name for body in candidates if body.head.form is SOLE}
        # Whether the text is about the youth union, and receives no delegation.
        self._youth = "Trung ương Đoàn" in sole and "oàn đại biểu" not in text.text
        # What other countries are told to have, of which small letters speak then.
        self._theirs = {body.head.name for body in candidates if body.abroad}
        self._ends = {body.last for body in candidates if self._capital(body)}
        self._families = {part for name in full for part in anaphors.prefixes(name)}
        self._families |= {body.head.family for body in candidates if not body.bare}
        self._families |= {
            part
            for body in candidates
            if body.head.form is SOLE and body.head.kind in COURTS
            for part in anaphors.prefixes(body.head.name)
        }
        self._formed: dict[str, int] = {}  # Task forces of the document by where they first stand.
        for body in candidates:
            if body.bare and self._capital(body) and self._ad_hoc(body):
                self._formed.setdefault(body.head.name, body.first)
        # "giá giữa các bệnh viện (BV)": the letters mean any of them.
        self._hospitals = any(
            text.words(index - 3, index) == "bệnh viện (" and not text.capital(index - 3)
            for index in text.standing("bv")
        )

    def rule(self, body: Body) -> str:
        """The rule that makes a bare head a mention, empty where none does."""
        if body.head.form is SOLE:
            return "head" if self._whole(body) else ""
        if self._names_none(body):
            return ""
        capital = self._capital(body)
        if body.head.kind == "hop-tac-xa" and self._text.initials(body.first):
            capital = False  # "phát triển HTX": cooperatives of any kind
        rule = self._seated(body, capital)
        if rule is None:
            rule = self._force(body, capital)
        if rule is None:
            rule = self._in_office(body, capital)
        if rule is None:
            rule = self._single(body, capital)
        if rule is None:
            rule = self._named_before(body, capital)
        return self._taken_up(body, capital) if rule is None else rule

    def _whole(self, body: Body) -> bool:
        if self._capital(body):
            return whole_heads.named(self._text, body, self._ends)
        return body.head.name not in self._theirs and in_small.meant(self._text, body)

    def _names_none(self, body: Body) -> bool:
        """Whether the head is another word here, or means any body of its kind."""
        text, head = self._text, body.head
        called = head.name not in self._families or namesakes.addressed(text, body)
        if called and namesakes.called(text, body):
            return True  # "anh Trường khai"
        if head.kind in schools.KINDS and any(map(text.initials, range(body.first, body.last))):
            return True  # "thi THPT quốc gia", "xét tuyển ĐH"
        named = head.form is NAMED and body.last - body.first > 1
        if head.kind in schools.KINDS and named and not text.capital(body.first):
            return True  # "về trường Đại học ở quận Thủ Đức"
        if head.name in _POSTS and text.joined(body.last) and text.word(body.last).isdigit():
            return True
        if not text.initials(body.first):
            return False
        if head.kind == "benh-vien":
            return self._hospitals
        if head.name == "Ban Thường vụ":
            return not self._standing  # "(Lan Anh - BTV)": an editor
        return head.name == "Ủy ban"  # "504/D-UB"

    def _seated(self, body: Body, capital: bool) -> str | None:
        """What decides of councils and committees: whether the document names one in full."""
        full = body.head.name in self._full
        if body.head.name in COUNCILS:
            return "bare" if capital and full else ""
        if body.head.name in COMMITTEES:
            return "bare" if capital or full else ""
        return None

    def _force(self, body: Body, capital: bool) -> str | None:
        """What decides of forces and the police: the words around them."""
        text, name = self._text, body.head.name
        if name in _FORCES and capital and text.word(body.first - 1) == "lượng":
            return "bare"
        if name in ("Công an", "Cảnh vệ"):
            # "tại cơ quan Công an", "Giám đốc CATP"
            called = name == "Công an" and capital and forces.called(text, body)
            return "bare" if called else ""
        if name not in forces.NAMES:
            return None
        if text.titled(body.first) == "office":
            return "bare"  # "Phó Cục trưởng CSGT"
        return None if forces.meant(text, body) else ""  # "Xe ít nên CSGT kiểm tra sơ sài"

    def _in_office(self, body: Body, capital: bool) -> str | None:
        """What makes boards, unions and the youth union one body: who leads them, what they do."""
        text, head = self._text, body.head
        if head.name == "Hội đồng xét xử":
            return "bare"
        if head.name in organizers.NAMES and organizers.meant(text, body):
            return "bare"
        if head.name in _YOUTH and text.capital(body.first):
            return "bare"
        if head.name == "Đoàn" and self._youth and text.capital(body.first):
            of_union = text.words(body.first - 2, body.first) == "đại hội"
            if of_union or text.word(body.first - 1) == "của":
                return "bare"  # "hoạt động của Đoàn"
        led = text.titled(body.first) == "office" and capital
        if head.name in _IN_OFFICE and led and text.word(body.last) in (";", ",", "."):
            return "bare"  # "Bí thư Đảng đoàn, Bí thư Đảng ủy cơ quan"
        if head.kind in _UNIONS and led and text.word(body.last) in (";", ",", ".", ")"):
            return "bare"  # "Chủ tịch Công đoàn; Bí thư Đoàn Thanh niên"
        if head.kind == "bao-hiem-xa-hoi" and insurers.meant(text, body):
            return "bare"
        return None

    def _single(self, body: Body, capital: bool) -> str | None:
        """What makes heads one body without a name: the State has one, or the text forms it."""
        head = body.head
        single = head.name in _DEFINITE or head.kind in _SINGLE or head.name.endswith(_NATIONAL)
        if capital and (single or self._ad_hoc(body) or self._sent(body)):
            return "bare"
        if head.name in self._formed and lone_ends.end(self._text, body):
            if capital:
                return "bare"
            if body.first > self._formed[head.name]:
                return "anaphor"
        if head.name == "Văn phòng" and led_departments.speaks(self._text, body.first, body.last):
            return "bare"
        return None

    def _named_before(self, body: Body, capital: bool) -> str | None:
        """What denies that a head takes up a body of its family: none is named, or any is meant."""
        text, head = self._text, body.head
        if head.family not in self._families:
            return "listed" if capital and self._listed(body) else ""
        if head.kind == "bao-hiem-xa-hoi" and insurers.insurance(text, body):
            return ""
        if head.name == "Thanh tra":
            before, joined = text.word(body.first - 1), text.joined(body.first)
            chief = before == "chánh" and text.word(body.last) == ","  # "Phó chánh thanh tra, Bộ …"
            chief = chief or (capital and before in ("chánh", "của", "do"))
            return "bare" if chief and joined else ""
        if head.kind in schools.KINDS and not capital and text.word(body.first - 1) in _LEAVING:
            return ""  # "sau này ra trường sẽ có việc"
        if head.kind in schools.KINDS and not capital and self._schools.named_late(body):
            return ""  # a school that nobody names, before a university of later years
        counted = counted_offices.stand_before(text, body.first)
        if counted and (not capital or counted_offices.of_kind(text, body)):
            return ""
        if head.name == "Nhà trường" and anaphors.any_school(text, body.last):
            return ""
        return None

    def _taken_up(self, body: Body, capital: bool) -> str:
        """The rule of a head that takes up the body of its family."""
        text, ends = self._text, lone_ends.end(self._text, body)
        if capital:
            return "bare" if ends or self._schools.only(body) else ""
        after = text.word(body.last)
        if body.head.kind not in _TAKEN_UP and after != "này":
            return ""
        if anaphors.contrasted(text, body.last):
            return ""  # "xin bộ này ngành khác"
        if after in self._taken or (body.head.kind == "ban-chi-dao" and ends):
            return "anaphor"
        school = self._schools.taken_up(body, ends=ends)
        return "anaphor" if school or self._schools.only(body) else ""

    @cached_property
    def _standing(self) -> bool:
        """Whether the document names a committee of the Party, which has a standing one."""
        written = "ban thường vụ" in normalise(self._text.text)
        return written or not self._full.isdisjoint(COMMITTEES | {"Đảng ủy", "Đảng bộ"})

    def _capital(self, body: Body) -> bool:
        return any(map(self._text.capital, range(body.first, body.last)))

    def _ad_hoc(self, body: Body) -> bool:
        """A task force or council with a capital inside its sentence: "lập Tổ công tác"."""
        return (
            body.head.kind == "ban-chi-dao"
            and body.last - body.first > 1
            and (
                self._text.joined(body.first)
                and self._text.word(body.first - 1) not in (".", ":", "“", '"')
            )
            and lone_ends.end(self._text, body)
        )

    def _sent(self, body: Body) -> bool:
        """A task force that the text says whose it is: "Đoàn công tác của Bộ Y tế"."""
        text, at = self._text, body.last + 1
        if body.head.kind != "ban-chi-dao" or body.last - body.first < 2:
            return False
        if not text.capital(body.first) or text.word(body.last) != "của" or not text.joined(at):
            return False
        over = text.head(at) if text.capital(at) else None
        return text.words(at, at + 2) == "thủ tướng" or (
            over is not None and over[1].kind in _SENDING
        )

    def _listed(self, body: Body) -> bool:
        """An item of a numbered list of bodies: "15- Văn phòng; 16- Thanh tra;"."""
        text = self._text
        return (
            text.word(body.first - 1) in ("-", ".", ")")
            and text.word(body.first - 2).isdigit()
            and text.word(body.last) in (";", ",", ".")
        )
