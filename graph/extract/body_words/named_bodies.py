"""Bodies with a name of their own, where they are mentions and no kind, no thing and no cut name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from graph.extract.body_grammar import further, named_heads, superiors
from graph.extract.body_grammar.body import Body
from graph.extract.body_words.traps import COUNCILS, Traps
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, sites
from graph.lexicon.heads import FIELD
from graph.vietnamese import normalise

# Kinds that only the State has.
_OF_STATE = frozenset(("cuc", "vu", "tong-cuc", "chi-cuc", "so", "bo"))
_BY_TOWNS = frozenset(("doanh-nghiep", "hop-tac-xa"))
_ANY_ONE = frozenset(("một", "là", "thành", "làm", "ty"))
_OFTEN = frozenset(("benh-vien", "bao-chi", "truong", "dai-hoc"))
_SMALL = frozenset(("xã", "phường", "thị trấn", "đặc khu"))
# Before the letters of a kind of school: its level, or those who go to such schools.
_LEVEL_BEFORE = frozenset(
    ("cấp", "bậc", "hệ", "khối", "sinh", "thi", "lớp", "và", "các", "nghiệp", "viên", "giỏi", "học")
)
_COMMON = frozenset(("benh-vien", "toa-an", "vien-kiem-sat", "truong", "cong-an"))
_POLICE = "Công an"

# Money that is no body: "Quỹ BHYT", "Quỹ bình ổn giá".
_INSURED = re.compile(
    r"(?<!\w)(?:bhyt|bhxh|kcb|bảo hiểm|hưu trí|ốm đau|thai sản|thất nghiệp|tai nạn lao động|"
    r"bình ổn|lương|tiền lương)(?!\w)|^(?:đất|nhà)(?!\w)"
)


class NamedBodies:
    """The bodies with a name of one document, among the *candidates*; *full* holds the heads of these."""

    def __init__(self, text: Syllables, traps: Traps, candidates: Sequence[Body]) -> None:
        self._text = text
        self._traps = traps
        self._named = candidates
        self.full = {body.head.name for body in candidates if not body.bare}

    def rule(self, body: Body) -> str:
        """The rule that makes *body* a mention, empty where none does."""
        if body.superior is not None:
            return "head-superior" if self._part_of(body, body.superior) else ""
        capital = self._text.capital(body.first)
        head = self._text.head(body.first)
        written = capital or bool(head and any(map(self._text.capital, range(body.first, head[0]))))
        if not written and body.head.organization and body.field is None:
            return "head-place" if self._called_by_place(body) else ""
        if not capital and self._of_any_company(body):
            return ""
        if self._of_a_kind(body, capital=capital, written=written):
            return ""
        if self._traps.cut(body) and self._words(body) not in self._whole:
            return ""
        if body.field is None:
            return "head-place"
        if self._no_body(body, body.field) or self._building(body, body.field, capital=capital):
            return ""
        return "head-field-place" if body.tail else "head-field"

    def _part_of(self, body: Body, superior: Body) -> bool:
        """Whether *body* is one by the body that it is a part of."""
        named = superior.head.name in self.full
        if superior.bare and superior.head.name in COUNCILS | {_POLICE}:
            return named and superior.head.name != _POLICE
        if superior.bare and superior.head.name in superiors.WITH_OFFICES:
            return named
        if body.field is None and body.head.form is FIELD and not self._text.capital(body.first):
            # "đoàn kiểm tra Bộ Nội vụ": the superior is the mention; its head has no name.
            return body.head.kind in ("van-phong", "thanh-tra")
        if superior.bare and not self._text.capital(superior.first):
            # "Ban Giám hiệu nhà trường" is whole, whatever the school is called.
            any_school = body.head.name == "Hội đồng" and superior.head.name == "Trường"
            school = superior.head.family in named_heads.HOUSES
            return named or (school and (self._schooled or not any_school))
        return True

    def _called_by_place(self, body: Body) -> bool:
        """Whether an organization in small letters is called by its place: "công ty Triều Tiên".

        The text calls one "Công ty Triều Tiên", or the place is a town here.
        """
        named = body.tail is not None and normalise(body.tail.name or "") in self._companies
        return named or self._one_of_town(body)

    def _of_any_company(self, body: Body) -> bool:
        """Whether companies in small letters are told by what they do."""
        said = self._text.word(body.first - 1) in ("là", "thành") and body.tail is None
        if said and body.head.kind == "doanh-nghiep" and not body.foreign_named:
            return True  # "Bega là tập đoàn Dinh Dưỡng, Sức Khỏe hàng đầu"
        # "một công ty thương mại điện tử Trung Quốc"
        return body.head.organization and body.abroad and (body.field or "").islower()

    def _of_a_kind(self, body: Body, *, capital: bool, written: bool) -> bool:
        """Whether bodies of a kind are told by their place; some word of the head may be *written* large."""
        if not written and body.field is None and body.abroad and body.head.kind in _OFTEN:
            return True  # "tờ báo Trung Quốc", "các bệnh viện Ấn Độ"
        if body.head.kind == "truong" and body.field is None and self._level_of_schools(body):
            return True  # "cấp THCS và THPT Hà Nội"
        if capital or body.tail is None or body.tail.name is not None:
            return False
        police = body.head.kind == "cong-an" and body.tail.level not in _SMALL
        return body.head.kind in _COMMON and not police  # "bệnh viện tỉnh"

    def _no_body(self, body: Body, field: str) -> bool:
        """Whether the head and the *field* tell of a team, of money, of a kind or of a place."""
        name, told = body.head.name, normalise(field)
        if name == "Đội" and body.foreign_named:
            return True  # "Đội Saigon Heat" plays.
        if body.head.organization and told == "nhà nước":
            return True  # "các Tập đoàn, Tổng công ty Nhà nước"
        if name == "Quỹ" and _INSURED.search(told):
            return True
        if told in contexts.of("organ") and body.head.kind not in _OF_STATE and body.tail is None:
            return True
        # "Trạm kiểm soát liên hợp Than Muội" is a place.
        return name == "Trạm" and sites.words().match(self._text.tokens, body.first) is not None

    def _building(self, body: Body, field: str, *, capital: bool) -> bool:
        """Whether a centre in small letters is a building, or tells what a town is."""
        if body.head.name != "Trung tâm" or not field.islower():
            return False
        placed = body.tail if body.tail is not None and body.tail.name else None
        site = sites.words().match(self._text.tokens, body.first)
        if placed is not None and site is not None and site[0] == placed.first:
            return True  # "Trung tâm hội nghị tỉnh Bình Phước" is a place.
        owned = self._text.word(body.last) in ("trực", "thuộc")
        if not (placed or owned or (capital and further.whole(self._text, body.last))):
            return True  # "trung tâm chính trị" says what a town is.
        led = self._text.titled(body.first) == "office" and placed and placed.level
        # "trung tâm chính trị Ba Đình"
        return not capital and field.count(" ") < 2 and not led

    def _one_of_town(self, body: Body) -> bool:
        """Whether one company in small letters is called by a town: "công ty Sông Cầu"."""
        tail = body.tail
        if tail is None or tail.level is not None or body.head.kind not in _BY_TOWNS:
            return False
        before = self._text.word(body.first - 1)
        several = before.isdigit() or before in contexts.of("plural") or before in _ANY_ONE
        town = any(unit.level in ("district", "province", "commune") for unit in tail.units)
        return town and not several

    def _words(self, body: Body) -> str:
        return self._text.words(body.first, body.last)

    @cached_property
    def _whole(self) -> frozenset[str]:
        """Names that are not cut short where the text has them elsewhere: "Hội đồng ra đề thi"."""
        capital, cut = self._text.capital, self._traps.cut
        fielded = (body for body in self._named if body.field is not None and capital(body.first))
        return frozenset(self._words(body) for body in fielded if not cut(body))

    def _level_of_schools(self, body: Body) -> bool:
        """Whether schools of a level are meant, not the one of a place: "học sinh THPT Hà Nội"."""
        text, before = self._text, self._text.word(body.first - 1)
        if text.word(body.first) == "trường" or not text.joined(body.first):
            return before in contexts.of("plural") and not text.capital(body.first)
        return before in _LEVEL_BEFORE or before.isdigit()

    @cached_property
    def _companies(self) -> frozenset[str]:
        """The places that companies are called by."""
        return frozenset(
            normalise(body.tail.name)
            for body in self._named
            if body.head.organization and body.field is None and self._text.capital(body.first)
            if body.tail is not None and body.tail.name
        )

    @cached_property
    def _schooled(self) -> bool:
        """Whether a school is named."""
        return any(
            body.head.kind in ("truong", "dai-hoc") and not body.bare for body in self._named
        )
