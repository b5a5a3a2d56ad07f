"""The traps of offices, homographs and cut names: words like a body's name that name none."""

from __future__ import annotations

from functools import cached_property

from graph.extract.base import Scan
from graph.extract.body_grammar import components
from graph.extract.body_grammar.body import Body
from graph.extract.body_words import lookalikes
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields, words
from graph.lexicon.heads import FIELD, NAMED, SOLE

COMMITTEES = frozenset(("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"))
COUNCILS = frozenset(("Ủy ban nhân dân", "Hội đồng nhân dân"))
_STANDING = frozenset(("Thường trực", "Thường vụ"))
# Bodies that have a standing committee of their own.
_STANDING_IN = (
    COMMITTEES
    | COUNCILS
    | {"Đảng ủy", "Chính phủ", "Ủy ban", "Hội đồng", "Quân ủy Trung ương"}
    | {"Trung ương Đoàn", "Tỉnh đoàn", "Thành đoàn", "Trung ương Hội"}
    | {"Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban Kiểm tra", "Ủy ban Kiểm tra Trung ương"}
)
# Heads that end names of other things.
_GIVEN_TO_NAMES = frozenset(
    ("Ban", "Đội", "Vụ", "Viện", "Đài", "Trạm", "Hạt", "Quỹ", "Trường", "Khoa")
)
# Capitals with which a sentence opens before a head alone: "Vậy Sở có kế hoạch gì?".
_OPENING = words.of("vậy hiện nay nếu khi còn thưa sau trước do được nhưng tuy vì để với đến từ")
_UNITS = words.of("thôn bản ấp xóm làng xã phường buôn")
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
_VILLAGES = ("thôn", "làng", "ấp", "xóm", "bản", "buôn", "trấn", "hồ", "núi", "suối")
_BOARDS = frozenset(("Hội đồng thành viên", "Hội đồng quản trị"))
_STANDING_OR_BOARDS = _STANDING | _BOARDS


class Traps:
    """What else a body that the grammar reads may be, in one document."""

    def __init__(self, scan: Scan, text: Syllables) -> None:
        self._scan = scan
        self._text = text
        self._office = contexts.of("office")
        self._before_name = contexts.of("before name")

    def office_word(self, body: Body) -> bool:
        """ "Phó Chủ tịch Thường trực HĐND": the head belongs to the office before it."""
        text, name = self._text, body.head.name
        if name == "Đoàn" and body.superior is not None:
            return text.joined(body.first) and text.word(body.first - 1) in ("trưởng", "phó")
        if name == "Chính phủ" and text.words(body.first - 2, body.first) == "quan hệ":
            return text.capital(body.first - 2)  # "Giám đốc Đối ngoại và Quan hệ Chính phủ"
        if name == "Ban Thường trực" and text.joined(body.first):
            return text.word(body.first - 1) in self._office  # "Phó Trưởng Ban Thường trực".
        if name not in _STANDING_OR_BOARDS:
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
        found = text.head(first)
        behind = found[0] if found is not None else body.last
        if self._in_place(body, behind):
            return True
        if found is None:
            return False
        before = text.word(first - 1) if text.joined(first) else ""
        after = text.word(behind) if text.joined(behind) else ""
        if body.last == behind and after in ("viên", "trưởng", "phó", "điện"):
            return True
        if (
            (body.head.kind == "bao-chi" and _of_journalists(text, body, before))
            or lookalikes.another(text, body, behind)
            or self._in_village(body, behind, before)
        ):
            return True
        if self._ends_word(body, before):
            whole = body.head.form is SOLE  # "Trưởng đoàn TTVN"
            return before not in ("trưởng", "phó", "chánh") or (body.bare and not whole)
        if behind > first + 1:
            # "Hội đồng Nga - NATO": a name that the grammar does not know.
            named = body.head.form in (FIELD, NAMED) and text.joined(behind)
            return body.bare and named and text.capital(behind)
        return self._syllable(body, before, after)

    def _in_place(self, body: Body, behind: int) -> bool:
        """Whether a place's name holds the head, which ends before *behind*: "tỷ phú Đài Loan Trần …"."""
        tokens = self._text.tokens
        start, end = tokens.bounds(body.first, body.last)
        place = self._scan.toponym_at(self._scan.toponym_start(start))
        if place is None:
            return False
        return place.start < start or place.end >= end or place.end > tokens[behind - 1].end

    def _ends_word(self, body: Body, before: str) -> bool:
        """Whether the word *before* the head begins one with it, and ends none: "thành lập công ty X"."""
        text, first = self._text, body.first
        if not before or text.capital(first) or not text.compound(first - 1, first + 1):
            return False
        return not (text.compound(first, first + 2) and text.compound(first - 2, first))

    def _in_village(self, body: Body, after_head: int, before: str) -> bool:
        """Whether a village or a photographer bears the name: "thôn Hội Phú", "Ảnh: Trường Giang"."""
        text, first = self._text, body.first
        if self._village(first) or text.words(first, first + 2) in self._villages:
            return True
        if body.head.name not in _SYLLABLES or body.tail is not None or not text.capital(first):
            return False
        village = before in _UNITS or (text.proper(first - 1) and text.word(first - 2) in _UNITS)
        credit = self._scan.normalised.endswith("ảnh: ", 0, text.tokens[first].start)
        return (village or credit) and not components.listed(text, after_head)

    def _syllable(self, body: Body, before: str, after: str) -> bool:
        """Whether a head of one syllable belongs to another word or name, by the words beside it."""
        text, first = self._text, body.first
        if after == "tịch" or (after == "luật" and body.head.kind in ("bo", "ban-cua-uy-ban")):
            return True
        if body.bare and after:
            if body.head.form is not SOLE and text.proper(first + 1):
                led = text.titled(first) == "office" and text.initials(first)
                return not (led and text.person(first + 1))  # "Chủ tịch UBND Nguyễn Văn An"
            if text.compound(first, first + 2):
                return True
        if not (before and text.capital(first) and text.proper(first - 1)):
            return False
        if self._ends_name(body, before):
            return True
        if before in self._before_name or (body.bare and before in _OPENING):
            return False
        if before == "đoàn" and body.head.form is not NAMED:
            return body.bare  # "Đoàn Bộ Quốc phòng": who come from it
        return body.bare or text.surname(first - 1)

    def _ends_name(self, body: Body, before: str) -> bool:
        """Whether the head ends the name that the capital *before* it begins: "Khách sạn Hoa Ban Trắng"."""
        text, first = self._text, body.first
        if body.head.name not in _GIVEN_TO_NAMES or components.listed(text, first + 1):
            return False
        if before in self._before_name | contexts.of("opener") or text.title(first - 1):
            return False
        return self._scan.free(text.tokens[first - 1].start, text.tokens[first].start)

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
        sign = text.word(at)
        if (sign == "về" and self._about(body)) or (sign == "." and self._by_letters(at)):
            return True
        written = text.written(at, at + 1) if text.joined(at) else ""
        if written[:1].islower() and not written.islower():
            return body.head.kind in ("bo", "so")  # "Bộ Khoa học Công nghệSố": a break was lost
        if body.head.kind not in _OPEN_KINDS or not text.joined(at) or text.capital(at):
            return False
        if body.place is not None and text.word(at) != "về":
            return False
        found = text.head(body.first)
        first = found[0] if found is not None else at
        # "Viện nghiên cứu trị liệu", "Văn phòng tư vấn du học"
        told = self._is_verb(first, at) or not self._ended(first, at)
        return told and self._goes_on(body.first, at)

    def _about(self, body: Body) -> bool:
        """Whether "về" tells behind its place what it is about: "Viện Nghiên cứu Quốc gia về Sức khỏe"."""
        text, at = self._text, body.last
        central = body.place is not None and body.place.central
        about = central and body.head.kind in _OPEN_KINDS
        return about and text.joined(at) and text.capital(at + 1)

    def _by_letters(self, at: int) -> bool:
        """Whether the stop at *at* parts two letters of its name: "trường mầm non S.V."."""
        text = self._text
        if len(text.word(at - 1)) != 1 or not text.capital(at - 1):
            return False
        return text.capital(at + 1) and not (text.gap(at) or text.gap(at + 1))

    def _is_verb(self, first: int, at: int) -> bool:
        """Whether the whole field from *first* to before *at* may be what somebody does."""
        whole = fields.components().match(self._text.tokens, first)
        return whole is not None and whole[0] == at and whole[1][0]

    def _ended(self, first: int, at: int) -> bool:
        """Whether letters, a number or a listed field end the name before *at*."""
        text = self._text
        if text.initials(at - 1) or text.word(at - 1).isdigit():
            return True
        return any(self._listed_to(start, at) for start in range(first, at))

    def _goes_on(self, first: int, at: int) -> bool:
        """Whether the small word at *at* opens no clause."""
        text = self._text
        if not text.word(at).isalpha() or text.word(at) in _FOLLOWING | contexts.of("clause"):
            return False
        if text.word(at) in contexts.of("taken", "opener", "generic"):
            return False
        if text.words(at, at + 2) in contexts.of("acting", "predicate"):
            return False
        # "Trung tâm Tin học - Công báo quản lý", but "Viện nghiên cứu trị liệu"
        return not components.verbal(text, at) or sum(map(text.capital, range(first, at))) < 2

    def _listed_to(self, first: int, last: int) -> bool:
        """Whether a listed field from *first* on reaches *last*, by its capital where it is a part."""
        text = self._text
        found = fields.components().match(text.tokens, first) or fields.trie().match(
            text.tokens, first
        )
        inner = text.word(first - 1) in ("-", "và", ",")
        return found is not None and found[0] >= last and (not inner or text.capital(first))


def _of_journalists(text: Syllables, body: Body, before: str) -> bool:
    """Whether "báo" is what those do whom the word *before* tells of: "những người làm báo Thông tấn"."""
    return not text.capital(body.first) and before in ("làm", "viết", "nhà", "nghề")
