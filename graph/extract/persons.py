"""Named human beings: by surname, after a title, by the given name once introduced.

The span is the name alone, without titles, ranks and offices.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.syllables import vietnamese
from graph.lexicon import contexts, epithets, fields, places, surnames
from graph.model import MentionKind
from graph.vietnamese import normalise

_PERSONAL = frozenset(("address", "honorific", "rank", "degree"))
_OPENING, _CLOSING = frozenset("“\"'‘"), frozenset("”\"'’")
_BODIES = (MentionKind.AGENCY, MentionKind.ORGANIZATION)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield persons; full names introduce the given names by which the text goes on."""
    return _Reader(scan).spans()


class _Reader:
    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text, _ = bodies.read(scan)
        self._placed = contexts.of("named after")
        self._levels = contexts.of("level")
        self._before_name = contexts.of("before name") | contexts.of("opener")
        self._namesakes = epithets.namesakes()
        self._given: set[str] = set()
        self._done = 0  # The index after the last full name.

    def spans(self) -> Iterator[Span]:
        """Yield full names, then given names."""
        found = [*self._epithets(), *self._full()]
        for span in found:
            self._given.add(normalise(self._scan.text[span.start : span.end]).rsplit(" ", 1)[-1])
        yield from found
        yield from self._initials()
        yield from self._single()

    def _span(self, first: int, last: int, rule: str) -> Span:
        tokens = self._text.tokens
        return Span(tokens[first].start, tokens[last - 1].end, MentionKind.PERSON, f"person/{rule}")

    def _epithets(self) -> Iterator[Span]:
        """ "Bác Hồ"."""
        for hit in epithets.trie().scan(self._text.tokens):
            yield Span(hit.start, hit.end, MentionKind.PERSON, "person/epithet")

    # Names of two syllables and more.

    def _full(self) -> Iterator[Span]:
        for index in self._text.capitals:
            if index < self._done or not self._open(index) or self._inside_toponym(index):
                continue
            after, rule = self._name(index)
            if after > index:
                yield self._span(index, after, rule)
                self._done = after

    def _name(self, index: int) -> tuple[int, str]:
        """The end of the full name at *index* and the rule, or *index*."""
        text = self._text
        titled = text.titled(index)
        after_body = self._after_body(index) or self._after_country(index)
        after = text.person(index)
        if after is None and (titled is not None or after_body):
            after = self._unlisted(index) or self._in_capitals(index)
        if after is None:
            return index, ""
        if titled is not None:
            after = self._hyphened(after)
        after = self._twice(index, after)
        after = self._uncovered(index, self._whole_words(index, after, titled))
        if after - index < 2:
            return index, ""
        if self._placelike(index, after, titled):
            return index, ""
        if titled is not None or after_body:
            return after, "after-title" if titled is not None else "after-body"
        if self._done == index:
            return after, "surname"  # The same name once more, of a caption and its sentence.
        if text.joined(index) and (self._named_after(index) or self._continues(index)):
            return (after, "after-unit") if self._heads_unit(index, after) else (index, "")
        if text.word(index - 1) in _OPENING and text.word(after) in _CLOSING:
            return index, ""  # Names of goods and songs stand alone in quotes.
        return after, "surname"

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
            if again < after and text.word(again) == text.word(index):
                if text.words(index, again) == text.words(again, again + width):
                    return again
        return after

    def _heads_unit(self, index: int, after: int) -> bool:
        """Whether the unit whose head the name bears stands before it: "Chủ tịch quận X", "Bí thư quận 9 X"."""
        text = self._text
        place = self._scan.at(text.tokens[index - 1].start)
        if place is not None and place.kind is MentionKind.PLACE and place.part("level"):
            return text.titled(self._scan.token(place.start)) == "office"
        units = ("quận", "huyện", "tỉnh", "xã", "phường")
        long = after - index > 2 and text.toponym(index) is None
        return long and text.word(index - 1) in units and text.titled(index - 1) == "office"

    def _after_body(self, index: int) -> bool:
        """Whether the body of an office stands right before: "Bí thư Tỉnh ủy X"."""
        if not self._text.joined(index):
            return False
        span = self._scan.at(self._text.tokens[index - 1].start)
        if span is None or span.kind not in _BODIES:
            return False
        first = self._scan.token(span.start)
        return self._text.titled(first) == "office"

    def _after_country(self, index: int) -> bool:
        """Whether an office and its country stand right before: "Tổng thống Pháp X"."""
        text = self._text
        if not text.joined(index) or not text.capital(index - 1):
            return False
        first = self._country(index)
        if first > 2 and text.word(first - 1) == "tại":
            first = self._country(first - 1)  # "Đại sứ Cuba tại Việt Nam X"
        return first > 0 and text.titled(first) == "office"

    def _country(self, index: int) -> int:
        """The index of the country's name that ends before *index*, else 0."""
        text = self._text
        first = self._scan.token(self._toponyms.get(text.tokens[index - 1].start, -1))
        place = text.toponym(first) if 0 < first < index else None
        country = place is not None and place[0] == index and place[1][0].level == "country"
        return first if country else 0

    def _placelike(self, index: int, after: int, titled: str | None) -> bool:
        """Whether the name is a place's: "Hà Nam", but not "ông Hà Nam"."""
        text = self._text
        unit = self._commune(index, after) or text.words(index, after) in self._units
        unit = unit or (
            text.word(index - 1) in ("tại", "ở")
            and text.joined(index)
            and places.communes().match(text.tokens, index) is not None
        )
        if titled is None and after - index == 2 and unit:
            return True
        if titled == "office" and (field := fields.trie().match(text.tokens, index)):
            if field[0] >= after:
                return True  # "Bộ trưởng Công Thương"
        place = text.toponym(index)
        if place is None:
            return False
        if text.words(index, after) in self._namesakes:
            return False
        if place[0] < after:
            return text.surname(place[0])
        return not (titled in _PERSONAL and text.surname(index)) or titled == "degree"

    def _commune(self, index: int, after: int) -> bool:
        """Whether a place follows that holds it: "Đồng Tâm, Mỹ Đức"."""
        text = self._text
        if text.word(after) != "," or text.toponym(after + 1) is None:
            return False
        return places.communes().match(text.tokens, index) is not None

    @cached_property
    def _units(self) -> frozenset[str]:
        """Names that the document gives a level word: "xã Đồng Tâm"."""
        named = (span.part("name") for span in self._scan.spans if span.part("level"))
        return frozenset(normalise(name) for name in named if name)

    def _named_after(self, index: int) -> bool:
        """ "đường Lê Hồng Phong": a word before the name makes it another thing's."""
        before = self._text.tokens[index - 1]
        if before.word.isdigit():
            return True  # "36 Lý Nam Đế" is an address.
        if before.word not in self._placed or self._scan.at(before.start) is not None:
            return False
        longer = self._text.words(index - 2, index)
        return longer not in ("thành phố", "vụ án")

    def _continues(self, index: int) -> bool:
        """Whether the capital before *index* belongs to the same name, which is no person's then."""
        text = self._text
        if not text.proper(index - 1) or self._scan.at(text.tokens[index - 1].start) is not None:
            return False
        return not self._inside_toponym(index - 1) and text.word(index - 1) not in self._before_name

    def _unlisted(self, index: int) -> int | None:
        """A name whose surname no list holds: of a minority, a foreigner."""
        text = self._text
        if text.word(index) in contexts.of("opener") or text.title(index) or text.toponym(index):
            return None
        if (head := text.head(index)) and (head[0] > index + 1 or not text.proper(index + 1)):
            return None
        after = self._hyphened(text.run(index))
        return after if after - index >= 2 else None

    def _hyphened(self, index: int) -> int:
        """The index after what a hyphen joins to the name that ends before *index*: "Jong-un"."""
        text = self._text
        while (
            text.word(index) == "-"
            and index + 1 < len(text)
            and not (text.gap(index) or text.gap(index + 1))
            and text.word(index + 1).isalpha()
            and not text.initials(index + 1)
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
        return after - 1 if credited or (after - index == 2 and not known) else after

    def _uncovered(self, index: int, after: int) -> int:
        """The end of a name, cut where an earlier span begins."""
        return next((at for at in range(index, after) if not self._open(at)), after)

    def _open(self, index: int) -> bool:
        token = self._text.tokens[index]
        return self._scan.free(token.start, token.end)

    @cached_property
    def _toponyms(self) -> dict[int, int]:
        """Where the place name begins that holds a character."""
        return {
            position: hit.start
            for hit in self._scan.toponyms
            for position in range(hit.start, hit.end)
        }

    def _inside_toponym(self, index: int) -> bool:
        """Whether the syllable at *index* stands inside a place name that begins before it."""
        start = self._text.tokens[index].start
        return self._toponyms.get(start, start) < start

    # Names that the text keeps back.

    def _initials(self) -> Iterator[Span]:
        """ "anh C.V", "sản phụ L.T.H", "chị P.": initials instead of a name, without the last stop."""
        text = self._text
        for index in text.capitals:
            token = text.tokens[index]
            if token.end - token.start > 2 or not self._open(index) or text.title(index):
                continue
            titled = text.titled(index)
            abroad = self._after_country(index)
            office = titled == "office"
            if titled not in ("address", "honorific", "rank") and not (abroad or office):
                continue
            after = index + 1
            while (
                text.word(after) == "."
                and after + 1 < len(text)
                and not (text.gap(after) or text.gap(after + 1))
                and text.capital(after + 1)
            ):
                after += 2
            if after == index + 1 and text.word(after) == "." and text.proper(after + 1):
                after = text.run(after + 1)  # "Tổng thống Indonesia J. Widodo"
            several = after > index + 1
            if office and not (several and text.proper(after - 1)):
                continue  # "Tổng thống V.Putin", but "Chủ tịch A.B"
            if not several and (token.end - token.start > 1 or text.capital(after)):
                continue
            if several or not self._continued(after):
                yield self._span(index, after, "initials")

    def _continued(self, index: int) -> bool:
        """Whether something hangs on the letter before *index*: "ông A/B", "anh A1"."""
        text = self._text
        return index < len(text) and not text.gap(index) and text.word(index) in "/-&'’_+"

    # Given names.

    def _single(self) -> Iterator[Span]:
        """ "ông Nhân", "Cục trưởng Chương"; once introduced, the given name alone."""
        text = self._text
        for index in text.capitals:
            token = text.tokens[index]
            if not text.proper(index) or not self._open(index):
                continue
            if text.joined(index + 1) and (
                text.proper(index + 1) or text.compound(index, index + 2)
            ):
                continue
            if text.head(index) and token.word not in self._given:
                continue
            titled = text.titled(index)
            if self._after_country(index) and token.word in self._given:
                yield self._span(index, index + 1, "given")
            elif titled == "office" and self._foreign(index):
                yield self._span(index, index + 1, "after-title")
            elif titled is not None and not text.title(index):
                if token.word in self._given or (titled == "address" and self._addressed(index)):
                    yield self._span(index, index + 1, "given")
            elif token.word in self._given and self._alone(index):
                yield self._span(index, index + 1, "given-alone")

    def _foreign(self, index: int) -> bool:
        """Whether one foreign word stands behind the office of a country's head: "Thủ tướng Modi"."""
        text = self._text
        if text.words(index - 2, index) not in ("thủ tướng", "tổng thống", "ngoại trưởng"):
            return False
        word = text.word(index)
        return word.isalpha() and not vietnamese(word) and text.toponym(index) is None

    def _addressed(self, index: int) -> bool:
        """Whether a word that nobody introduced is a name: "bà Thảo", not "anh Hùng ca"."""
        text = self._text
        return (
            text.word(index).isalpha()
            and text.toponym(index) is None
            and text.word(index) not in contexts.of("opener")
        )

    def _alone(self, index: int) -> bool:
        """Whether a given name stands inside a sentence between small letters: "nơi ở của Hường"."""
        text = self._text
        if not text.joined(index) or text.capital(index - 1) or not text.word(index - 1).isalpha():
            return False
        if text.word(index - 1) in self._placed | self._levels or text.toponym(index):
            return False
        return not text.compound(index - 1, index + 1) and not text.capital(index + 1)
