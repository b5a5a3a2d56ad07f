"""Bodies taken up in small letters: "đến bệnh viện làm việc", "các đơn vị trong cụm".

A head in lower case means the body of its kind that the text named before, unless the text speaks of
such bodies in general too ("các bệnh viện", "bệnh viện tư").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from graph.extract.answers import once
from graph.extract.body_grammar.body import Body
from graph.extract.body_words import counted_offices, lone_ends
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields, heads, words

# Heads taken up by their first word, which is no head by itself.
_SHORT = {"cụm": "Cụm thi đua", "khối": "Khối thi đua"}
# Heads that are taken up wherever they stand, if the text does not speak of several.
_KINDS = frozenset(
    ("benh-vien", "thu-vien-bao-tang", "cuc", "tong-cuc", "chi-cuc", "vien", "trung-tam")
)
_NAMES = frozenset(("Sở", "Cơ quan điều tra", "Học viện", "Khoa", "Phòng khám", "Hiệp hội"))
# Behind a head these make it one of a kind; before it they do.
_KIND_AFTER = words.of(
    "tư công tuyến hạng cấp các nào khác mới lớn nhỏ quốc gia vùng đa chuyên loại đầu ngành ban tỉnh "
    "huyện trung thành khu hoặc hay nhân nhi sản bay mắt phụ y dã kịch tuồng chèo cải gần bơm máu"
)
_KIND_BEFORE = words.of(
    "một xoay mô là thành làm loại kiểu hệ hạng cấp ngành cơ trụ hoặc hay mở lập tin lý xếp lượng "
    "chờ tỉnh phòng nhà đô khu vực điểm vai nhiệm hai nhập tách lõi tâm chí tờ lấy"
)
# Behind a head these tell that the text speaks of any of them: "thư viện trường học".
_SORTS = frozenset(("tư", "công", "tuyến", "hạng", "trường"))
_OPENING, _CLOSING, _TITLE = frozenset("\"“‘'"), frozenset("\"”’'"), 7
# Of patients: "trong quá trình nằm viện".
_IN_HOSPITAL = frozenset(("nằm", "ra", "vào", "xuất", "đi", "thăm", "chuyển", "trốn"))
_ANNOUNCED = frozenset(("công bố", "công nhận", "công khai"))
# Advice for any patient: "cần đến bệnh viện để được khám".
_ADVICE = words.of("nên cần hãy khuyên")
_OTHERS = frozenset(("khác", "nọ", "kia", "ngành"))
_TOWARDS = words.of("đến tới vào trong ở tại")
_CLAUSE = 10
_AT_SCHOOL = frozenset(("học sinh", "người học", "sinh viên", "xã hội"))
# Around "bộ" where it is the ministry: "giải pháp mà bộ đã ban hành", "theo đó, bộ sẽ".
_BEFORE_BODY = words.of(
    "mà do và nhưng thì nên rằng hiện nay nếu khi , . “ vì việc sau đó theo của là"
)
_TELLS = words.of("đã sẽ đang vừa cũng mới còn luôn chỉ báo không phải cần yêu đề")
# What a paper does and is told of, where "báo" is no verb and no paper of any kind.
_PAPER_OWNS = frozenset(("của", "đạo", "diện", "tập", "giữa", "phía"))
_PAPER_LINKS = frozenset((",", ".", "và", "mà", "nhưng", "rằng", "để", "“", '"'))
_PAPER_ACTS = frozenset(
    ("đã", "sẽ", "cũng", "không", "chưa", "vẫn", "đang", "phải", "và", "chịu", "có", "trong", "là")
)
_REPORTED = frozenset(("đăng", "nêu", "phản", "đưa", "thông"))


def any_school(text: Syllables, last: int) -> bool:
    """Whether those at schools are told behind *last*: "thuận lợi cho nhà trường và học sinh"."""
    return text.word(last) == "và" and text.words(last + 1, last + 3) in _AT_SCHOOL


def contrasted(text: Syllables, last: int) -> bool:
    """Whether another of its kind stands behind "này" at *last*: "từ bệnh viện này đến bệnh viện khác"."""
    behind = text.words(last + 1, last + 5).split()
    return text.word(last) == "này" and not _OTHERS.isdisjoint(behind)


@once
def read(text: Syllables, index: int) -> Body | None:
    """The body that a word at *index* takes up which is no head: "cụm" is a "Cụm thi đua"."""
    name = _SHORT.get(text.word(index))
    if name is None or text.capital(index):
        return None
    return Body(index, index + 1, heads.named(name))


def airline(text: Syllables, index: int) -> Body | None:
    """The airline that "hãng" at *index* takes up, which is no head: its makers are known by brands."""
    return (
        Body(index, index + 1, heads.named("Hãng hàng không"))
        if text.word(index) == "hãng"
        else None
    )


@lru_cache(maxsize=1024)
def prefixes(name: str) -> tuple[str, ...]:
    """What a head of several words is cut to: "Bệnh viện" for "Bệnh viện Đa khoa"."""
    parts = name.split()
    return tuple([" ".join(parts[:width]) for width in range(1, len(parts) + 1)])


class Anaphors:
    """The heads in lower case of one document, whose bodies with a name are *candidates* among others."""

    def __init__(self, text: Syllables, candidates: Sequence[Body]) -> None:
        self._text = text
        self._candidates = candidates
        self._first: dict[str, int] = {}
        for named in candidates:
            body: Body | None = named
            while body is not None and not body.bare and not body.abroad:
                for name in (body.head.family, *prefixes(body.head.name)):
                    self._first.setdefault(name, body.first)
                body = body.superior

    def rule(self, body: Body) -> str:
        """The rule that makes a bare head in lower case a mention, empty where none does."""
        head = body.head
        if any(self._text.capital(at) for at in range(body.first, body.last)):
            return ""
        if self._first.get(head.family, body.first) >= body.first:
            return ""
        if head.name == "Báo":
            meant = self._reports(body)
        elif head.name == "Bộ":
            if self._own_ministry(body):
                return "anaphor"
            meant = self._leads(body)
        elif head.kind not in _KINDS and head.name not in _NAMES:
            meant = False
        else:
            any_of_kind = head.name != "Sở" and head.name in self._generic
            meant = not any_of_kind or self._headed(body)
        return "anaphor" if meant and self._definite(body) else ""

    def _reports(self, body: Body) -> bool:
        """Whether a paper tells something, or somebody edits it."""
        text = self._text
        told = text.joined(body.last) and text.word(body.last) in _REPORTED
        return told or self._edited(body)

    def _own_ministry(self, body: Body) -> bool:
        """Whether somebody's ministry is told of: "của bộ mình"; but "của bộ mình, ngành mình"."""
        text = self._text
        own = text.word(body.last) == "mình" and text.word(body.first - 1) == "của"
        return own and text.word(body.last + 1) != ","

    def _leads(self, body: Body) -> bool:
        """Whether those who lead the ministry are told of, or what it does."""
        text = self._text
        if text.words(body.first - 2, body.first) == "lãnh đạo" and text.joined(body.first):
            return True
        return text.word(body.first - 1) in _BEFORE_BODY and self._tells(body.last)

    def _edited(self, body: Body) -> bool:
        """Whether the paper of the text acts or owns: "lãnh đạo báo", "nhưng báo không đồng ý"."""
        text, before, after = (
            self._text,
            self._text.word(body.first - 1),
            self._text.word(body.last),
        )
        if body.last - body.first > 1:
            return False  # "báo điện tử"
        ends = not text.joined(body.last) or after in _PAPER_ACTS
        if before in _PAPER_OWNS and text.joined(body.first):
            return ends or text.words(body.last, body.last + 2) in contexts.of("acting")
        return before in _PAPER_LINKS and text.joined(body.last) and after in _PAPER_ACTS

    def _headed(self, body: Body) -> bool:
        """Whether one who heads the body stands before it: "Giám đốc bệnh viện cho biết"."""
        text, after = self._text, self._text.word(body.last)
        if text.titled(body.first) != "office" or counted_offices.stand_before(text, body.first):
            return False
        several = any(
            text.word(at) in contexts.of("plural")
            for at in range(body.first - 5, body.first)
            if text.joined(at)
        )
        ends = not text.joined(body.last) or not after.isalpha()
        acts = text.words(body.last, body.last + 2) in contexts.of("acting", "predicate")
        return not several and (ends or acts or after in contexts.of("taken"))

    def _tells(self, index: int) -> bool:
        """Whether the clause of a body goes on at *index*: "bộ sẽ ban hành"."""
        kinds = self._text.word(index + 1) == "ngành"  # "bộ này ngành khác"
        return self._text.joined(index) and self._text.word(index) in _TELLS and not kinds

    def short(self) -> Iterator[Body]:
        """Yield the words that are no head but take one up: "cụm"."""
        for word, name in _SHORT.items():
            if self._first.get(name) is None:
                continue
            for index in self._text.standing(word):
                body = read(self._text, index)
                if body is None or index < self._first[name] or self._text.head(index):
                    continue
                if self._definite(body):
                    yield body

    @cached_property
    def _generic(self) -> frozenset[str]:
        """The heads of which the text speaks in general."""
        text = self._text
        found = set()
        for index in text.openings:
            head = text.head(index)
            if head is None or text.capital(index):
                continue
            if self._several(index) or text.word(head[0]) in _SORTS:
                found.add(head[1].name)
        return frozenset(found)

    def _several(self, index: int) -> bool:
        before = self._text.word(index - 1)
        return before in contexts.of("plural") or (
            before.isdigit() and self._text.joined(index) and self._text.word(index - 2) != "ngày"
        )

    def _titled(self, body: Body) -> bool:
        """Whether the head ends the title of a thing in quotes: "Mang âm nhạc đến bệnh viện"."""
        text = self._text
        if text.word(body.last) not in _CLOSING or text.gap(body.last):
            return False
        for at in range(body.first - 1, max(body.first - _TITLE, 0), -1):
            if text.word(at) in _OPENING:
                return text.capital(at + 1)
        return False

    def _advised(self, first: int) -> bool:
        """Whether any patient is told where to go: "nên đưa trẻ đến bệnh viện"."""
        text = self._text
        if text.word(first - 1) not in _TOWARDS:
            return False
        if text.word(first - 2) == "không":
            return True  # "bệnh nhân chủ quan không đến bệnh viện"
        for at in range(first - 2, max(first - _CLAUSE, 0), -1):
            if not text.joined(at + 1):
                return False
            if text.word(at) in _ADVICE and not text.capital(at):
                return True
        return False

    def _definite(self, body: Body) -> bool:
        """Whether the words around mean one body, not a kind or several."""
        text, first, last = self._text, body.first, body.last
        if self._titled(body) or contrasted(text, last):
            return False
        if body.head.kind == "benh-vien" and self._advised(first):
            return False
        if text.joined(first) and self._kind_before(body):
            return False
        if text.joined(last) and text.word(last).isalpha():
            return not self._kind_behind(body)
        return not self._in_row(body)

    def _kind_before(self, body: Body) -> bool:
        """Whether the words before make the head a kind, one of several, or a part of a word."""
        text, first = self._text, body.first
        before = text.word(first - 1)
        if before in _KIND_BEFORE or self._several(first):
            return True
        if body.head.name == "Viện" and before in _IN_HOSPITAL:
            return True
        if body.head.name == "Khoa" and before in ("trưởng", "phó"):
            return True  # "vị trưởng khoa"
        if text.compound(first - 1, body.last):
            return True
        if before.isalpha() and before != "lần" and text.word(first - 2).isdigit():
            return True
        if before == "và" and any(map(self._several, range(first - 5, first - 1))):
            return True  # "một số trạm y tế và bệnh viện"
        return counted_offices.stand_before(text, first)  # "5 phó giám đốc sở"

    def _kind_behind(self, body: Body) -> bool:
        """Whether the words behind make the head a kind, or go on with a name."""
        text, last = self._text, body.last
        if body.head.name == "Khoa" and text.word(last) in lone_ends.WARDS:
            return True
        if text.capital(last):
            return True
        if text.word(last) in _KIND_AFTER and text.words(last, last + 2) not in _ANNOUNCED:
            return True
        if body.head.kind in ("trung-tam", "vien") and fields.components().match(text.tokens, last):
            return True  # "thu gom về trung tâm xử lý nước thải"
        return text.compound(body.first, last + 1)

    def _in_row(self, body: Body) -> bool:
        """Whether the sign behind the head shows a row of bodies of any kind: ", sở, ngành"."""
        text, last = self._text, body.last
        after = text.word(last)
        if text.word(body.first - 1) == after == ",":
            return True
        row = {text.word(at) for at in range(last, last + 4)}
        return after in (",", "/") and not row.isdisjoint(("ngành", "ban", "phòng", "sở"))
