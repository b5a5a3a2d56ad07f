"""How names of bodies are built: HEAD, field or name, then the place or the superior body.

Reads syllables from left to right, one look ahead, never across a line; so its time is linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import fields, heads, places, surnames, titles, words
from graph.lexicon.heads import Form, Head
from graph.lexicon.places import Place
from graph.lexicon.trie import Token, Trie

_LINKS = frozenset(("và", "-", "&"))
_LEVELS = {
    "tỉnh": "tỉnh",
    "thành phố": "thành phố",
    "tp": "thành phố",
    "quận": "quận",
    "q": "quận",
    "huyện": "huyện",
    "h": "huyện",
    "huyện đảo": "huyện đảo",
    "thị xã": "thị xã",
    "tx": "thị xã",
    "thị trấn": "thị trấn",
    "tt": "thị trấn",
    "xã": "xã",
    "phường": "phường",
    "p": "phường",
    "đặc khu": "đặc khu",
}
_SHORT = frozenset(("tp", "q", "h", "tx", "tt", "p"))
_COMMUNE = frozenset(("xã", "phường", "thị trấn", "đặc khu"))
_CENTRAL = frozenset(("trung ương", "tư", "tw", "t . ư", "t . w"))
# Words that begin a sentence or a clause with a capital and end the name before them.
_OPENERS = frozenset(
    "theo tại trong ngoài khi sau trước trên dưới từ đến với và của do bởi vì nên nhưng tuy song nếu để"
    " đây đó này ngày sáng chiều tối đêm hôm năm tháng các những mỗi một hai ba cùng cũng đã đang sẽ là"
    " có không được bị cho về việc qua nhằm dịp nhân ảnh nguồn tuyến dự tham thay trả phát ngoài riêng"
    " cụ đồng bên hiện mới như thế tôi ông bà anh chị họ chúng".split()
)
# Components that are verbs too: in lower case they open what the body does, not its name.
_VERBS = frozenset(
    (
        "tổ chức",
        "kiểm tra",
        "thẩm định",
        "xây dựng",
        "thông tin",
        "kiểm soát",
        "giám sát",
        "hỗ trợ",
        "tuyên truyền",
        "đăng ký",
        "cấp phép",
        "kế hoạch",
        "điều hành",
        "quản lý",
        "sử dụng",
        "tổng hợp",
        "thanh toán",
        "giải quyết khiếu nại",
        "ứng dụng",
        "cải cách",
        "đổi mới",
        "sắp xếp",
        "xúc tiến",
        "phát hành",
        "đào tạo",
        "bồi dưỡng",
        "chăm sóc",
        "khai thác",
        "sản xuất",
        "kinh doanh",
        "xuất bản",
        "ứng phó",
        "phục vụ",
        "đầu tư",
        "kiểm định",
        "vận hành",
        "bảo vệ",
        "thống kê",
        "hợp tác",
        "nghiên cứu",
        "phát triển",
        "chế biến",
        "chuyển đổi số",
        "thi đua",
        "cải cách hành chính",
        "bảo vệ môi trường",
        "chương trình",
        "dự án",
        "hồ sơ",
        "công trình",
        "pháp luật",
        "cán bộ",
        "công chức",
        "học sinh",
        "sinh viên",
        "doanh nghiệp",
        "chính sách",
        "kỷ luật",
        "giám định",
        "quy hoạch",
        "đấu thầu",
        "đấu giá",
        "bồi thường",
        "kết cấu hạ tầng",
        "mục tiêu quốc gia",
    )
)
_ROMAN = frozenset("I II III IV V VI VII VIII IX X XI XII".split())


@lru_cache(maxsize=1)
def _levels() -> Trie[str]:
    trie: Trie[str] = Trie()
    for word, level in _LEVELS.items():
        trie.add(word, level)
    return trie


@lru_cache(maxsize=1)
def _centre() -> Trie[str]:
    trie: Trie[str] = Trie()
    for word in _CENTRAL:
        trie.add(word, "Trung ương")
    return trie


@dataclass(frozen=True, slots=True)
class Tail:
    """The place at the end of a body's name: *level* and *name* as far as written, units it may be.

    ``first`` and ``last`` are indices of syllables, *last* excluded.
    """

    first: int
    last: int
    level: str | None
    name: str | None
    units: tuple[Place, ...] = ()

    @property
    def abroad(self) -> bool:
        """Whether the place is a country other than Viet Nam, or a city there."""
        return bool(self.units) and all(
            unit.level in ("country", "city") and unit.name != "Việt Nam" for unit in self.units
        )


@dataclass(frozen=True, slots=True)
class Body:
    """A body as its name is written; *first* and *last* are indices of syllables, *last* excluded.

    *field* is the field's full name where it is known, else the words as written; None where the
    name is nothing but a head.
    """

    first: int
    last: int
    head: Head
    field: str | None = None
    tail: Tail | None = None
    superior: Body | None = None

    @property
    def bare(self) -> bool:
        """Whether only the head is written ("Sở", "UBND")."""
        return self.field is None and self.tail is None and self.superior is None

    @property
    def place(self) -> Tail | None:
        """The place of the name, its own or its superior's."""
        if self.tail is not None or self.superior is None:
            return self.tail
        return self.superior.place


class Grammar:
    """The names of bodies and persons that may stand in one text."""

    def __init__(self, text: str, syllables: Sequence[Token]) -> None:
        self.text = text
        self.tokens = syllables
        self._heads = heads.trie()
        self._fields = fields.trie()
        self._components = fields.components()
        self._toponyms = places.toponyms()
        self._communes = places.communes()
        self._surnames = surnames.shares()
        self._titles = titles.trie()
        self._compounds = words.compounds()

    # Syllables.

    def joined(self, index: int) -> bool:
        """Whether the syllable at *index* follows the one before it after at most two blanks."""
        if not 0 < index < len(self.tokens):
            return False
        return self.tokens[index].start - self.tokens[index - 1].end <= 2

    def word(self, index: int) -> str:
        """The normalised syllable at *index*, empty outside the text."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def written(self, first: int, last: int) -> str:
        """The text of the syllables from *first* to before *last*."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def capital(self, index: int) -> bool:
        """Whether the syllable at *index* begins with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens[index].capital

    def proper(self, index: int) -> bool:
        """Whether the syllable at *index* is a capital with small letters, as in names."""
        if not self.capital(index):
            return False
        token = self.tokens[index]
        rest = self.text[token.start + 1 : token.end]
        return rest.islower() or (
            not rest and token.end - token.start == 1 and token.word in "yôaêi"
        )

    def initials(self, index: int) -> bool:
        """Whether the syllable at *index* is an abbreviation: two or more capitals."""
        if not self.capital(index):
            return False
        token = self.tokens[index]
        written = self.text[token.start : token.end]
        return len(written) > 1 and written.isupper()

    def titled(self, index: int) -> str | None:
        """The kind of the title that ends right before *index*: honorific, rank, degree, office."""
        if not self.joined(index):
            return None
        for width in (4, 3, 2, 1):
            if index - width >= 0 and (found := self._titles.match(self.tokens, index - width)):
                if found[0] == index:
                    return found[1][0]
        return None

    def honorific(self, index: int) -> bool:
        """Whether an honorific or an office stands right before *index*."""
        return self.titled(index) is not None

    # Places.

    def toponym(self, index: int) -> tuple[int, tuple[Place, ...]] | None:
        """The place name that begins at *index*: the index after it, what it may mean."""
        if not self.capital(index):
            return None
        return self._toponyms.match(self.tokens, index)

    def level(self, index: int) -> tuple[int, str] | None:
        """The level word at *index* with its full stop: the index after it, its full form."""
        found = _levels().match(self.tokens, index)
        if found is None:
            return None
        after, (level, *_) = found
        word = self.word(index)
        if word in _SHORT:
            dotted = self.word(after) == "." and not self._gap(after)
            if dotted:
                after += 1
            if not self.capital(index) and not dotted:
                return None
            if word != "tp" and not dotted:
                return None
        return after, level

    def _gap(self, index: int) -> bool:
        return self.tokens[index].start > self.tokens[index - 1].end

    def person(self, index: int) -> int | None:
        """The index after the name of a person that begins with a surname at *index*, or None."""
        if not (self.proper(index) and self.word(index) in self._surnames):
            return None
        after = index + 1
        while after - index < 5 and self.joined(after) and self.proper(after):
            if after - index >= 2 and self._heads.match(self.tokens, after):
                break
            after += 1
        return after if after - index > 1 else None

    def place(self, index: int) -> Tail | None:
        """The place that belongs to the body's name which ends before *index*."""
        if not self.joined(index):
            return None
        if (central := _centre().match(self.tokens, index)) and self.capital(index):
            return Tail(index, central[0], None, "Trung ương")
        if found := self.toponym(index):
            return self._named(index, None, index, found)
        if (leveled := self.level(index)) is None:
            return None
        after, level = leveled
        if after < len(self.tokens) and self.tokens[after].start - self.tokens[after - 1].end <= 2:
            if found := self.toponym(after):
                if tail := self._named(index, level, after, found):
                    return tail
            elif self.word(after).isdigit() and level in ("quận", "phường", "xã"):
                return Tail(index, after + 1, level, self.word(after))
            elif tail := self._unlisted(index, level, after):
                return tail
        if self.word(after - 1) == ".":
            return None
        if self.word(after) in ("lớn", "hội", "viên", "ủy", "trực"):
            return None
        return Tail(index, after, level, None)

    def _named(
        self, first: int, level: str | None, start: int, found: tuple[int, tuple[Place, ...]]
    ) -> Tail | None:
        """A tail by a listed name, unless the name is the beginning of a person's."""
        after, units = found
        named = self.person(start)
        if named is not None and named > after and not self.person(after):
            return None if level is None else Tail(first, start, level, None)
        return Tail(first, after, level, self.written(start, after), units)

    def _unlisted(self, first: int, level: str, start: int) -> Tail | None:
        if not self.proper(start):
            return None
        if level not in _COMMUNE and self.person(start):
            return None
        after = start + 1
        while after - start < 3 and self.joined(after) and self.proper(after):
            if after - start >= 2 and self.person(after):
                break
            after += 1
        if level in _COMMUNE and (listed := self._communes.match(self.tokens, start)):
            after = listed[0]
        return Tail(first, after, level, self.written(start, after))

    # Names of bodies.

    def head(self, index: int) -> tuple[int, Head] | None:
        """The head that begins at *index*: the index after it, and the head."""
        found = self._heads.match(self.tokens, index)
        if found is None:
            return None
        after, (head, *_) = found
        if not self.capital(index) and not head.lower:
            return None
        return after, head

    def body(self, index: int, *, nested: bool = False) -> Body | None:
        """The body whose name begins at *index*; a bare head is a body too."""
        found = self.head(index)
        if found is None:
            return None
        after, head = found
        if head.form is Form.SOLE:
            return Body(index, after, head)
        field: str | None = None
        match head.form:
            case Form.FIELD:
                after, field = self._field(after, exact=head.kind in ("bo", "so"))
                if not self.capital(index) and not self._listed(found[0]):
                    after, field = found[0], None
            case Form.NAMED:
                after, field = self._name(after, head)
            case Form.NUMBER:
                if not (self.word(after).isdigit() and self.joined(after)):
                    return None
                after, field = after + 1, self.word(after)
            case _:
                pass
        after = self._bracket(after)
        if superior := self._superior(after, head):
            return Body(index, superior.last, head, field, None, superior)
        tail = self.place(after) if after else None
        if tail is not None and field is not None and head.form is Form.NAMED and tail.name is None:
            # "Trường THPT tỉnh" is no name; "Thư viện thành phố" is.
            tail = tail if head.kind not in ("truong", "dai-hoc", "bao-chi") else None
        last = tail.last if tail else after
        return Body(index, last, head, field, tail)

    def _superior(self, index: int, head: Head) -> Body | None:
        if not self.joined(index) or head.form is Form.NAMED:
            return None
        found = self.head(index)
        if found is None or (not self.capital(index) and found[1].form is not Form.SEAT):
            return None
        if head.kind in ("uy-ban-nhan-dan", "hoi-dong-nhan-dan", "bo", "so"):
            return None
        return self.body(index, nested=True)

    def _bracket(self, index: int) -> int:
        """The index after "(TN&MT)" where the place of the name stands behind it, else *index*."""
        if self.word(index) != "(":
            return index
        for close in range(index + 2, min(index + 9, len(self.tokens))):
            if self.word(close) == ")":
                if not (self.initials(index + 1) or self.capital(index + 1)):
                    return index
                tail = self.place(close + 1)
                return close + 1 if tail and (tail.level or tail.units) else index
        return index

    def _field(self, index: int, *, exact: bool) -> tuple[int, str | None]:
        """The field of work at *index*, or *index* and None; *exact* lets nothing follow a known one."""
        if not self.joined(index):
            return index, None
        if (found := self._fields.match(self.tokens, index)) and self._cased(index, found[0]):
            after, (name, *_) = found
            more = self._components.match(self.tokens, index)
            if exact or more is None or more[0] <= after:
                on = after if exact else self._more(after)
                return (after, name) if on == after else (on, self.written(index, on))
        after = self._parts(index)
        return (after, self.written(index, after)) if after > index else (index, None)

    def _listed(self, index: int) -> bool:
        """Whether a field or component of the lists, or letters, stand at *index* with a capital."""
        return self.capital(index) and bool(
            self._fields.match(self.tokens, index)
            or self._components.match(self.tokens, index)
            or self.initials(index)
        )

    def _cased(self, first: int, last: int) -> bool:
        """Whether a field is written as a name: with a capital, or its letters all capital."""
        return any(self.capital(index) for index in range(first, last))

    def _parts(self, index: int) -> int:
        """The index after the components that begin at *index*."""
        after = self._part(index, first=True)
        return self._more(after) if after > index else index

    def _more(self, index: int) -> int:
        after = index
        while self.joined(after):
            on = self._part(after, first=False)
            if on == after and self.word(after) in _LINKS and self.joined(after + 1):
                on = self._linked(after + 1)
                on = after if on == after + 1 else on
            if on == after and self.word(after) == ",":
                on = self._enumerated(after)
            if on == after:
                break
            after = on
        if self.joined(after) and (self.written(after, after + 1) in _ROMAN or self._number(after)):
            return after + 1
        if self.word(after) == "số" and self._number(after + 1):
            return after + 2
        return after

    def _number(self, index: int) -> bool:
        return (
            self.word(index).isdigit()
            and len(self.word(index)) < 5
            and self.joined(index)
            and self.word(index + 1) not in ("/", "%", "-", ",")
        )

    def _linked(self, index: int) -> int:
        """A component after "và" or a dash."""
        if self.capital(index) and self.head(index):
            return index
        return self._part(index, first=False, linked=True)

    def _enumerated(self, index: int) -> int:
        """Components after a comma, as long as an "và" closes the series: "A, B và C"."""
        after = index
        while self.word(after) == "," and self.joined(after + 1):
            on = self._part(after + 1, first=False, linked=True)
            if on == after + 1:
                return index
            after = on
        if self.word(after) in ("và", "&") and self.joined(after + 1):
            on = self._linked(after + 1)
            return on if on > after + 1 else index
        return index

    def _part(self, index: int, *, first: bool, linked: bool = False) -> int:
        """One component: words of the list, else a capital with the small syllables it needs."""
        if index >= len(self.tokens):
            return index
        if found := self._components.match(self.tokens, index):
            verb = self._normal(index, found[0]) in _VERBS
            if self.capital(index) or first or linked or not verb:
                return found[0]
            return index
        if not self._free(index) or self.place(index):
            return index
        if field := self._fields.match(self.tokens, index):
            return field[0]
        return self._compound(index)

    def _normal(self, first: int, last: int) -> str:
        return " ".join(self.tokens[index].word for index in range(first, last))

    def _free(self, index: int) -> bool:
        """Whether the capital at *index* may be a word of a body's name that no list holds."""
        return (
            self.capital(index)
            and self.word(index).isalpha()
            and self.word(index) not in _OPENERS
            and not self.head(index)
            and not self._titles.match(self.tokens, index)
            and not self.person(index)
        )

    def _compound(self, index: int) -> int:
        """The index after the word of several syllables that begins at *index*."""
        after = index + 1
        compound = self.word(index)
        while self.joined(after) and not self.capital(after):
            compound += " " + self.word(after)
            if compound not in self._compounds:
                break
            after += 1
        return after

    def _name(self, index: int, head: Head) -> tuple[int, str | None]:
        """A name of its own at *index*: capitals, numbers among them, and words of the list."""
        after = index
        run = 0
        while self.joined(after) and after - index < 16:
            if (found := self._components.match(self.tokens, after)) and self._named_by(
                index, after, found[0], head
            ):
                after, run = found[0], 0
            elif self._opens_name(index, after, run):
                after = self._glued(self._compound(after))
                run += 1
            elif (
                (word := self.word(after)) in _LINKS and after > index and self._goes_on(after + 1)
            ):
                after, run = after + 1, 0
            elif after > index and self._number(after):
                after += 1
                break
            elif word == "số" and self._number(after + 1):
                after += 2
                break
            else:
                break
        if after > index and self.word(after - 1) in _LINKS:
            after -= 1
        if not any(self.capital(i) or self.word(i).isdigit() for i in range(index, after)):
            return index, None
        return after, self.written(index, after)

    def _named_by(self, index: int, at: int, after: int, head: Head) -> bool:
        """Whether listed words at *at* belong to the name that begins at *index*."""
        if self.capital(at):
            return True
        if at == index:
            return head.organization or head.kind in ("benh-vien", "truong")
        return self._normal(at, after) not in _VERBS or self.word(at - 1) in _LINKS

    def _opens_name(self, index: int, at: int, run: int) -> bool:
        if not self.capital(at) or not self.word(at)[0].isalpha() or self.word(at) in _OPENERS:
            return False
        if at > index and ((self.head(at) and not self.initials(at)) or self.level(at)):
            return False
        if self._titles.match(self.tokens, at) and at > index:
            return False
        return not (run >= 2 and self.person(at))

    def _goes_on(self, index: int) -> bool:
        """Whether a name goes on after "và" or a dash with what stands at *index*."""
        if not self.joined(index) or self.head(index):
            return False
        if self._components.match(self.tokens, index):
            return True
        return (
            self.capital(index)
            and self.word(index) not in _OPENERS
            and not self.person(index)
            and not self._titles.match(self.tokens, index)
        )

    def _glued(self, index: int) -> int:
        """The index after what hangs on the word before *index* by a sign: "PVC.KBC", "Co.op"."""
        while (
            self.word(index) in (".", "&", "-")
            and index + 1 < len(self.tokens)
            and not self._gap(index)
            and not self._gap(index + 1)
            and self.word(index + 1).isalnum()
            and (self.word(index) != "." or self.initials(index - 1) or not self.capital(index + 1))
        ):
            index += 2
        return index


def names(grammar: Grammar) -> Iterator[Body]:
    """Yield the bodies named in a text from left to right, never overlapping, bare heads among them."""
    index = 0
    while index < len(grammar.tokens):
        body = grammar.body(index)
        if body is None:
            index += 1
            continue
        yield body
        index = body.last
