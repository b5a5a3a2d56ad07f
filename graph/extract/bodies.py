"""Which of the words that could name a body do name one.

Agencies and organizations share this reading; it is made once for a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from weakref import WeakKeyDictionary

from graph.extract import (
    anaphors,
    further,
    grammar,
    named_heads,
    ownership,
    rows,
    syllables,
)
from graph.extract.base import Scan
from graph.extract.body import Body
from graph.extract.completed import completed
from graph.extract.generics import Generics
from graph.extract.lone_heads import LoneHeads
from graph.extract.named import Named
from graph.extract.syllables import Syllables
from graph.extract.traps import COUNCILS, Traps
from graph.lexicon import brands, contexts, outlets, places, sites
from graph.lexicon.heads import Form
from graph.lexicon.places import Place
from graph.lexicon.trie import title_tokens
from graph.vietnamese import normalise

# Kinds that only the State has.
_OF_STATE = frozenset(("cuc", "vu", "tong-cuc", "chi-cuc", "so", "bo"))
_BY_TOWNS = frozenset(("doanh-nghiep", "hop-tac-xa"))
_ANY_ONE = frozenset(("một", "là", "thành", "làm", "ty"))
_OFTEN = frozenset(("benh-vien", "bao-chi", "truong", "dai-hoc"))
_SMALL = frozenset(("xã", "phường", "thị trấn"))
# Before the letters of a kind of school: its level, or those who go to such schools.
_LEVEL_BEFORE = frozenset(
    ("cấp", "bậc", "hệ", "khối", "sinh", "thi", "lớp", "và", "các", "nghiệp", "viên", "giỏi", "học")
)
# What no person's name ends with.
_LEAGUES = frozenset(("league", "cup", "club", "union", "council"))
# Kinds whose heads bear names of other languages where the body is another country's.
_HEADED = frozenset(("ban-chi-dao", "cuc", "bo", "tong-cuc", "vu", "so", "ban-cua-uy-ban"))
_COMMON = frozenset(("benh-vien", "toa-an", "vien-kiem-sat", "truong", "cong-an"))

# Money that is no body: "Quỹ BHYT", "Quỹ bình ổn giá".
_INSURED = re.compile(
    r"(?<!\w)(?:bhyt|bhxh|kcb|bảo hiểm|hưu trí|ốm đau|thai sản|thất nghiệp|tai nạn lao động|"
    r"bình ổn|lương|tiền lương)(?!\w)|^(?:đất|nhà)(?!\w)"
)


_READ: WeakKeyDictionary[Scan, tuple[Syllables, tuple[Named, ...]]] = WeakKeyDictionary()


def read(scan: Scan) -> tuple[Syllables, tuple[Named, ...]]:
    """The syllables of the document, and the bodies that its text names, in order."""
    if scan not in _READ:
        text = syllables.of(scan.text)
        named = completed(text, list(_Reader(scan, text).named()))
        _READ[scan] = text, tuple(ownership.typed(scan, named))
    return _READ[scan]


def known(text: Syllables, found: Named) -> bool:
    """Whether the name is that of an organization which everybody knows: "Hội đồng Bảo an"."""
    match = outlets.organizations().match(text.tokens, found.body.first)
    return match is not None and match[0] >= found.body.last


class _Reader:
    def __init__(self, scan: Scan, text: Syllables) -> None:
        self._scan = scan
        self._text = text
        self._generics = Generics(scan, text)
        self._traps = Traps(scan, text)
        self._companies: set[str] = set()  # Places that companies are called by.
        self._schooled = False  # Whether a school is named.
        self._named: list[Body] = []

    def named(self) -> Iterator[Named]:
        """Yield the bodies that are mentions."""
        candidates = self._named = list(self._candidates())
        full = {body.head.name for body in candidates if not body.bare}
        self._companies = {
            normalise(body.tail.name)
            for body in candidates
            if body.head.organization and body.field is None and self._text.capital(body.first)
            if body.tail is not None and body.tail.name
        }
        self._schooled = any(
            body.head.kind in ("truong", "dai-hoc") and not body.bare for body in candidates
        )
        lone = LoneHeads(self._text, candidates)
        taken_up = anaphors.Anaphors(self._text, candidates)
        for index, body in enumerate(candidates):
            if "Bộ" in full and not body.bare and self._anywhere(body):
                continue
            if not body.bare:
                rule = self._full(body, full)
                if not rule and rows.shares_place(
                    self._text, body, candidates[index + 1 : index + rows.LONGEST]
                ):
                    rule = "shared-place"
            elif rows.shares_place(self._text, body, candidates[index + 1 : index + rows.LONGEST]):
                rule = "shared-place"
            else:
                rule = lone.rule(body) or taken_up.rule(body)
            over = body.superior
            while not rule and over is not None and (not over.bare or over.head.form is Form.SOLE):
                if not self._traps.office_word(over):
                    body, rule = over, "head" if over.bare else self._full(over, full)
                over = over.superior
            if rule:
                yield Named(*self._range(body), body, rule)
        for body in taken_up.short():
            yield Named(*self._range(body), body, "anaphor")

    def _range(self, body: Body) -> tuple[int, int]:
        return self._text.tokens[body.first].start, self._text.tokens[body.last - 1].end

    def _candidates(self) -> Iterator[Body]:
        done = 0
        for index in self._text.openings:
            body = grammar.read(self._text, index) if index >= done else None
            if (
                body is None
                or not self._scan.free(*self._range(body))
                or self._traps.office_word(body)
                or self._traps.homograph(body)
            ):
                continue
            body = self._before_holder(self._beyond(body))
            done = body.last
            if not self._generics.meant(body):
                yield body

    def _before_holder(self, body: Body) -> Body:
        """The body without the foreigner who heads it: "Chủ tịch Hội đồng RUSO Ivan Nikitchuk"."""
        text = self._text
        if body.field is None or body.tail is not None or body.head.kind not in _HEADED:
            return body
        first, found = body.last, text.head(body.first)
        start = found[0] if found is not None else body.first + 1
        while first - 1 > start and text.proper(first - 1):
            if syllables.vietnamese(text.word(first - 1)):
                break
            first -= 1
        if body.last - first < 2 or text.titled(body.first) != "office":
            return body
        ends = text.word(body.last - 1)
        known = outlets.organizations().match(text.tokens, first) is not None
        if known or ends in _LEAGUES or ends in brands.endings():
            return body  # "Chủ tịch Ủy ban Đề cử Premier League"
        return replace(body, last=first, field=text.written(start, first))

    def _beyond(self, body: Body) -> Body:
        """The body with the small words that its name goes on with, where it would be cut."""
        text, at = self._text, body.last
        if body.field is None or not text.joined(at) or text.capital(at):
            return body
        found = text.head(body.first) if body.place is None else None
        if found is None:
            return body
        if not (text.capital(body.first) and text.capital(found[0]) and self._traps.cut(body)):
            return body
        last = further.until_clause(text, body.last)
        if last == body.last:
            return body
        return replace(body, last=last, field=text.written(found[0], last))

    def _full(self, body: Body, full: set[str]) -> str:
        """The rule that makes a body with a name a mention, empty where none does."""
        capital = self._text.capital(body.first)
        if body.field is not None and normalise(body.field).startswith("lãnh đạo"):
            return ""  # "Ban Lãnh đạo UBCKNN": those who lead the body
        if body.superior is not None:
            if body.superior.bare and body.superior.head.name in COUNCILS | {"Công an"}:
                return "head-superior" if self._located(body.superior, full) else ""
            if body.superior.bare and body.superior.head.name in grammar.WITH_OFFICES:
                return "head-superior" if body.superior.head.name in full else ""
            if not capital and body.field is None and body.head.form is Form.FIELD:
                # "đoàn kiểm tra Bộ Nội vụ": the superior is the mention; its head has no name.
                return "head-superior" if body.head.kind in ("van-phong", "thanh-tra") else ""
            if not self._text.capital(body.superior.first) and body.superior.bare:
                # "Ban Giám hiệu nhà trường" is whole, whatever the school is called.
                school = body.superior.head.family in named_heads.HOUSES
                any_school = body.head.name == "Hội đồng" and body.superior.head.name == "Trường"
                school = school and (self._schooled or not any_school)
                return "head-superior" if school or body.superior.head.name in full else ""
            return "head-superior"
        head = self._text.head(body.first)
        inside = head and any(map(self._text.capital, range(body.first, head[0])))
        if not (capital or inside) and body.head.organization and body.field is None:
            # "công ty Triều Tiên", unless the text calls one "Công ty Triều Tiên".
            named = body.tail is not None and normalise(body.tail.name or "") in self._companies
            return "head-place" if named or self._one_of_town(body) else ""
        said = self._text.word(body.first - 1) in ("là", "thành") and body.tail is None
        if not capital and said and body.head.kind == "doanh-nghiep" and not body.foreign_named:
            return ""  # "Bega là tập đoàn Dinh Dưỡng, Sức Khỏe hàng đầu"
        if not capital and body.head.organization and body.abroad and (body.field or "").islower():
            return ""  # "một công ty thương mại điện tử Trung Quốc"
        if (
            not (capital or inside)
            and body.field is None
            and body.abroad
            and body.head.kind in _OFTEN
        ):
            return ""  # "tờ báo Trung Quốc", "các bệnh viện Ấn Độ"
        if body.head.kind == "truong" and body.field is None and self._level_of_schools(body):
            return ""  # "cấp THCS và THPT Hà Nội"
        unnamed = body.tail is not None and body.tail.name is None
        police = body.head.kind == "cong-an" and body.tail and body.tail.level not in _SMALL
        if not capital and unnamed and body.head.kind in _COMMON and not police:
            return ""  # "bệnh viện tỉnh" says what kind it is.
        if self._traps.cut(body) and self._words(body) not in self._whole:
            return ""
        if body.field is not None:
            if body.head.name == "Đội" and body.foreign_named:
                return ""  # "Đội Saigon Heat" plays.
            if body.head.organization and normalise(body.field) == "nhà nước":
                return ""  # "các Tập đoàn, Tổng công ty Nhà nước"
            if body.head.name == "Quỹ" and _INSURED.search(normalise(body.field)):
                return ""
            organ = (
                normalise(body.field) in contexts.of("organ") and body.head.kind not in _OF_STATE
            )
            if organ and body.tail is None:
                return ""
            site = sites.words().match(self._text.tokens, body.first)
            if body.head.name == "Trạm" and site is not None:
                return ""  # "Trạm kiểm soát liên hợp Than Muội" is a place.
            if body.head.name == "Trung tâm" and body.field.islower():
                placed = body.tail if body.tail is not None and body.tail.name else None
                if placed is not None and site is not None and site[0] == placed.first:
                    return ""  # "Trung tâm hội nghị tỉnh Bình Phước" is a place.
                owned = self._text.word(body.last) in ("trực", "thuộc")
                if not (placed or owned or (capital and further.whole(self._text, body.last))):
                    return ""  # "trung tâm chính trị" says what a town is.
                led = self._text.titled(body.first) == "office" and placed and placed.level
                if not capital and body.field.count(" ") < 2 and not led:
                    return ""  # "trung tâm chính trị Ba Đình"
            return "head-field-place" if body.tail else "head-field"
        return "head-place"

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

    def _anywhere(self, body: Body) -> bool:
        """Whether it is a body of any province: what a ministry says, and names no province."""
        place = body.place
        if place is not None and place.name is None and place.level == "tỉnh":
            return not self._in_province
        led = self._text.titled(body.first) == "office"
        return body.head.kind == "so" and place is None and not (led or self._province_told)

    @cached_property
    def _named_places(self) -> frozenset[Place]:
        """What the places may be that are named in the document or its title."""
        title = self._scan.document.title or ""
        named = (*self._scan.toponyms, *places.toponyms().scan(title_tokens(title)))
        return frozenset(place for hit in named for place in hit.values)

    @cached_property
    def _on_portal(self) -> bool:
        return "gov.vn" in (self._scan.document.source or "")  # a portal of one province

    @cached_property
    def _province_told(self) -> bool:
        """Whether the document names a province, in its text or title, or stands on its portal."""
        return self._on_portal or any(place.level == "province" for place in self._named_places)

    @cached_property
    def _in_province(self) -> bool:
        """Whether it names a province that is no city, or a district that such a one may have."""
        return self._on_portal or any(
            place.code not in places.cities()
            if place.level == "province"
            else place.level == "district" and not place.full.startswith("Quận")
            for place in self._named_places
        )

    def _located(self, body: Body, full: set[str]) -> bool:
        return body.head.name in full and body.head.name in COUNCILS
