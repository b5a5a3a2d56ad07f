"""Named human beings: by surname, after a title or an office and its body.

The span is the name alone, without titles, ranks and offices.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.person_names import highland_names, offices
from graph.extract.person_names.homonyms import Homonyms
from graph.extract.syllables import vietnamese
from graph.lexicon import contexts, epithets, surnames
from graph.model import MentionKind

_PERSONAL = frozenset(("address", "honorific", "rank", "degree"))
# "Phó Giáo sư Phương Đông học", "Chính phủ Hoàng Gia Campuchia"
_REGIONS = frozenset(("phương đông", "phương tây", "hoàng gia"))
# In small letters, what a name of two syllables and more goes on with: "Trần thị Hằng", "Kim Jong-un".
_IN_NAMES = frozenset(("thị", "văn", "-"))
_OPENING, _CLOSING = frozenset("“\"'‘"), frozenset("”\"'’")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield persons by names of two syllables and more."""
    return _Reader(scan).spans()


class _Reader:
    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text, _ = bodies.read(scan)
        self._homonyms = Homonyms(scan, self._text)
        self._placed = contexts.of("named after")
        self._before_name = contexts.of("before name", "opener")
        self._names: set[str] = set()  # The full names so far.
        self._done = 0  # The index after the last full name.
        self._artists = False  # Whether a trade stood before it, or before the row it ends.

    def spans(self) -> Iterator[Span]:
        """Yield epithets, then names."""
        yield from self._epithets()
        yield from highland_names.extract(self._scan)
        yield from self._full()

    def _span(self, first: int, last: int, rule: str) -> Span:
        tokens = self._text.tokens
        return Span(*tokens.bounds(first, last), MentionKind.PERSON, f"person/{rule}")

    def _epithets(self) -> Iterator[Span]:
        """ "Bác Hồ"."""
        for hit in epithets.trie().scan(self._text.tokens):
            yield Span(hit.start, hit.end, MentionKind.PERSON, "person/epithet")

    # Names of two syllables and more.

    def _full(self) -> Iterator[Span]:
        text = self._text
        for index in self._scan.untaken(text.capitals):
            if index < self._done or self._inside_toponym(index):
                continue
            after, rule = self._name(index)
            if after == index and self._rowed(index):
                after, rule = index + 2, "row"
            if after > index:
                if text.joined(after) and text.words(index, after + 1) in self._names:
                    after += 1  # "Ông Vũ Quang Các Chẳng hạn", behind "ông Vũ Quang Các"
                self._names.add(text.words(index, after))
                self._artists = rule == "row" or text.titled(index) == "degree"
                yield self._span(index, after, rule)
                self._done = after

    def _rowed(self, index: int) -> bool:
        """Whether a name of two syllables goes on a row: "nghệ sĩ Cẩm Vân, Khắc Triệu"."""
        text = self._text
        if not self._artists or index - 1 != self._done:
            return False
        if text.word(index - 1) not in (",", "-", "và") or text.run(index) != index + 2:
            return False
        if not all(vietnamese(text.word(at)) for at in (index, index + 1)):
            return False
        other = text.head(index) or text.title(index) or text.toponym(index)
        word = text.compound(index, index + 2) or text.compound(index + 1, index + 3)
        return not (other or word) and self._uncovered(index, index + 2) == index + 2

    def _name(self, index: int) -> tuple[int, str]:
        """The end of the full name at *index* and the rule, or *index*."""
        if not self._goes_on(index):
            return index, ""
        titled = self._titled(index)
        after_body = titled is None and offices.before(self._scan, self._text, index)
        after = self._capitals(index, titled, told=after_body or titled is not None)
        if after is None or self._is_other(index, after, titled):
            return index, ""
        after = self._end(index, after, titled)
        if after - index < 2 or self._homonyms.place(index, after, titled):
            return index, ""
        after = self._lettered(after)
        if titled is not None:
            return after, "after-title"
        rule = "after-body" if after_body else self._untitled(index, after)
        return (after, rule) if rule else (index, "")

    def _goes_on(self, index: int) -> bool:
        """Whether what may be a second syllable of a name follows the capital at *index*."""
        return self._text.capital(index + 1) or self._text.word(index + 1) in _IN_NAMES

    def _titled(self, index: int) -> str | None:
        """What the word before *index* is a title of, if any: "Chủ tịch Hội Lê Văn An"."""
        text = self._text
        titled = text.titled(index)
        if titled is None and text.word(index - 1) == "hội" and text.person(index) is not None:
            return text.titled(index - 1)
        return titled

    def _capitals(self, index: int, titled: str | None, *, told: bool) -> int | None:
        """The end of the capitals at *index* that may be a name, of any kind where a person is *told*."""
        text = self._text
        after = text.person(index)
        if after is not None or not told:
            return after
        if text.head(index) is not None and text.person(index + 1) is not None:
            return None  # The head of what the person leads.
        return self._unlisted(index, titled) or self._in_capitals(index)

    def _is_other(self, index: int, after: int, titled: str | None) -> bool:
        """Whether the run is of an office's field, begins with a country, or is a part of the world."""
        if titled == "office" and offices.field(self._text, index):
            return True
        if self._country_first(index, after, titled):
            return True
        return titled != "address" and self._text.words(index, index + 2) in _REGIONS

    def _end(self, index: int, after: int, titled: str | None) -> int:
        """The end of the name in the run from *index* to before *after*."""
        if titled is not None:
            after = self._hyphened(after)
        after = self._another(index, self._twice(index, after))
        return self._uncovered(index, self._whole_words(index, after, titled))

    def _untitled(self, index: int, after: int) -> str:
        """The rule by which a name that no word before it tells of is one, or none."""
        text = self._text
        if self._done == index:
            return "surname"  # The same name once more, of a caption and its sentence.
        if self._opened(index, after):
            return "surname"
        if text.joined(index) and (self._homonyms.named_after(index) or self._continues(index)):
            return "after-unit" if self._heads_unit(index, after) else ""
        quoted = text.word(index - 1) in _OPENING and text.word(after) in _CLOSING
        return "" if quoted else "surname"  # Names of goods and songs stand alone in quotes.

    def _country_first(self, index: int, after: int, titled: str | None) -> bool:
        """Whether a country and a foreigner's name make the run: "Hàn Quốc Moon Jae-in"."""
        text = self._text
        place = text.toponym(index)
        if place is None or place[0] >= after or place[1][0].level != "country":
            return False
        # "Đại sứ Hàn Quốc Kang Boo Sung"; "Giám đốc Thái Lan Anh" has one name less.
        led = titled == "office" and after - place[0] > 1
        return place[0] - index > 1 and (led or not vietnamese(text.word(place[0])))

    def _lettered(self, after: int) -> int:
        """The index after the initials that end a name kept back in part: "Nguyễn Thị L."."""
        text = self._text
        while text.joined(after) and text.capital(after):
            token = text.tokens[after]
            if token.end - token.start > 1 or not token.word.isalpha() or text.proper(after + 1):
                break
            after += 1
            if text.word(after) != "." or text.gap(after) or not text.capital(after + 1):
                break
            if after + 1 < len(text) and text.gap(after + 1):
                break
            after += 1
        return after

    def _opened(self, index: int, after: int) -> bool:
        """Whether the capital before a long name only opens the sentence: "Bắt Nguyễn Văn Khá"."""
        text = self._text
        before = index - 1
        if after - index < 3 or not text.joined(index) or not text.proper(before):
            return False
        if text.word(before) in self._placed or text.surname(before) or text.head(before):
            return False
        lone = not text.joined(before) or text.word(before - 1) in (".", "!", "?", ":")
        return lone and self._open(before) and not self._inside_toponym(before)

    def _in_capitals(self, index: int) -> int | None:
        """The end of a name in capitals behind a title: "đồng chí VƯƠNG ĐÌNH AN"."""
        text = self._text
        after = index
        while after - index < 6 and text.initials(after) and vietnamese(text.word(after)):
            if after > index and not text.joined(after):
                break
            after += 1
        known = text.word(index) in surnames.shares()
        return after if known and 2 <= after - index <= 5 else None

    def _twice(self, index: int, after: int) -> int:
        """The end of the first of two equal names, of a caption and the sentence behind it."""
        text = self._text
        for width in (2, 3, 4):
            again = index + width
            if again < after and text.words(index, again) == text.words(again, again + width):
                return again
        return after

    def _another(self, index: int, after: int) -> int:
        """The end of a name of three syllables, where another name follows: "Vũ Văn Tám Phạm Anh"."""
        text = self._text
        if after - index != 5 or not text.surname(index):
            return after
        place = text.toponym(index + 3)
        other = surnames.shares().get(text.word(index + 3), 0) > 1 or (place and place[0] == after)
        return index + 3 if other else after

    def _heads_unit(self, index: int, after: int) -> bool:
        """Whether the unit that the person heads stands before: "Bí thư quận 9 X", "Chủ tịch quận X"."""
        text = self._text
        place = self._scan.at(text.tokens[index - 1].start)
        if place is not None and place.kind is MentionKind.PLACE and place.part("level"):
            return text.titled(self._scan.token(place.start)) == "office"
        units = ("quận", "huyện", "tỉnh", "xã", "phường")
        long = after - index > 2 and text.toponym(index) is None
        return long and text.word(index - 1) in units and text.titled(index - 1) == "office"

    def _continues(self, index: int) -> bool:
        """Whether the capital before *index* belongs to the same name, which is no person's then."""
        text = self._text
        if not text.proper(index - 1) or self._scan.at(text.tokens[index - 1].start) is not None:
            return False
        return not self._inside_toponym(index - 1) and text.word(index - 1) not in self._before_name

    def _unlisted(self, index: int, titled: str | None) -> int | None:
        """A name whose surname no list holds: of a minority, a foreigner; or "bà Mỹ Thanh"."""
        text = self._text
        if text.word(index) in contexts.of("opener") or text.title(index):
            return None
        place = text.toponym(index)
        if place is not None and not (titled == "address" and self._is_given(index, place[0])):
            return None
        if (head := text.head(index)) and (head[0] > index + 1 or not text.proper(index + 1)):
            return None
        after = self._hyphened(text.run(index))
        return None if after - index < 2 or offices.leads(text, index, after) else after

    def _is_given(self, index: int, after: int) -> bool:
        """Whether a country of one syllable begins a given name of two: "cháu Nhật Anh"."""
        text = self._text
        lone = after == index + 1 and text.joined(after) and text.proper(after)
        return lone and all(map(vietnamese, (text.word(index), text.word(after))))

    def _hyphened(self, index: int) -> int:
        """The index after what a hyphen joins to the name that ends before *index*: "Jong-un"."""
        text = self._text
        while (
            text.word(index) == "-"
            and index + 1 < len(text)
            and not (text.gap(index) or text.gap(index + 1))
            and text.word(index + 1).isalpha()
            and not text.initials(index + 1)
            and not text.title(index + 1)  # "Lê An-Phó Chủ tịch"
        ):
            index += 2
            if text.joined(index) and text.proper(index):
                index = text.run(index)
        return index

    def _whole_words(self, index: int, after: int, titled: str | None) -> int:
        """The end of a name of two syllables, cut where the second begins a word: "Đoàn Chủ tịch"."""
        text = self._text
        known = titled in _PERSONAL and text.surname(index)
        if not text.joined(after) or text.capital(after) or not text.compound(after - 1, after + 1):
            return after
        # Behind "Ảnh: X/" the break before the next sentence may be lost: "Lê Sơn Đặc biệt".
        credited = text.word(index - 1) in ("/", ":")
        # "Lê Minh Hải quan tâm" may be read either way; "Lê Văn Minh Đặc biệt" may not.
        strange = not all(vietnamese(text.word(at)) for at in range(index, after - 1))
        long = after - index > (2 if strange else 3)
        long = long and not text.compound(after, after + 2)
        return after - 1 if credited or long or (after - index == 2 and not known) else after

    def _uncovered(self, index: int, after: int) -> int:
        """The end of a name, cut where an earlier span begins."""
        return next((at for at in range(index, after) if not self._open(at)), after)

    def _open(self, index: int) -> bool:
        token = self._text.tokens[index]
        return self._scan.free(token.start, token.end)

    def _inside_toponym(self, index: int) -> bool:
        """Whether the syllable at *index* stands inside a place name that begins before it."""
        start = self._text.tokens[index].start
        return self._scan.toponym_start(start) < start
