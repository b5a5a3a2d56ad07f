"""Persons by one name: after a title, and by the given name once the text has introduced them."""

from collections import Counter
from collections.abc import Iterator

from graph.extract import bodies, countries, runs
from graph.extract.base import Scan, Span
from graph.extract.person_names import given_pairs, offices
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import contexts, words
from graph.model import MentionKind
from graph.vietnamese import normalise

_HEADS_OF_STATE = frozenset(("thủ tướng", "tổng thống", "ngoại trưởng", "thị trưởng", "thủ hiến"))
# Words that open a sentence before its subject.
_LEADING = frozenset(("nhưng", "còn", "và", "khi", "sau", "hiện", "vì", "nếu", "rồi", "riêng"))
# Signs behind which a clause opens.
_SIGNS = frozenset((",", ".", ";", ":", "“", '"', ")", "-", "–", "…", "!", "?"))
# Given names that open sentences as other words: "Sáng 30/6", "Tôi nghĩ", "Điều này".
_NO_OPENING = contexts.of("opener") | words.of(
    "sáng trưa chiều tối bé em khoản điều khỏe nhà nói có viện chính toàn đạt quyết thu dân"
)
# Before the one name by which somebody goes: "một cán bộ tên Tiền".
_NAMED = frozenset(
    f"{who} tên" for who in ("bộ", "người", "viên", "bạn", "anh", "chị", "ông", "bà")
)
# Names of peoples, which stand behind things as well: "hàng Việt", "khát vọng Việt".
_PEOPLES = frozenset(("việt", "hoa", "kinh"))
# Heads of bodies that are given names too: "Đoàn Xuân Bộ", but "các Bộ, Ban, Ngành".
_HEADS = frozenset(("bộ", "sở", "cục", "vụ"))
# Degrees and callings in short, with a full stop: "TS. Ninh".
_SHORT = words.of("ts ths bs gs pgs ls ks kts ds cn nsnd nsưt ngnd ngưt đb đ/c bscki bsckii nb")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield persons by one name; names of two syllables and more must have been taken."""
    return _Reader(scan).spans()


class _Reader:
    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._text, _ = bodies.read(scan)
        persons = scan.spans_of(MentionKind.PERSON)
        self._given = {
            normalise(scan.text[span.start : span.end]).replace("-", " ").rsplit(" ", 1)[-1]
            for span in persons
            if span.rule not in given_pairs.SIGNATURES
        }
        self._borne = countries.borne(scan, frozenset(self._given))
        # "Tổng thống Moon" for "Moon Jae-in": where the name that comes first is the family's.
        self._families = {
            normalise(whole.split()[0])
            for span in persons
            if "-" in (whole := scan.text[span.start : span.end])
        }
        self._taken: set[int] = set()
        self._placed = given_pairs.PLACED

    def spans(self) -> Iterator[Span]:
        """Yield names after titles, names alone in a sentence, then those that open one."""
        opening: list[int] = []
        yield from given_pairs.extract(self._scan, self._text)
        candidates = list(self._candidates())
        for index in candidates:
            rule = self._rule(index) or self._rowed(index) or self._acting(index)
            if rule:
                self._taken.add(index)
                yield self._span(index, rule)
            elif self._opens(index):
                opening.append(index)
        # A capital that opens a clause is a name where the text uses this name alone elsewhere too.
        used = Counter(self._text.word(index) for index in self._taken)
        for index in opening:
            if used[self._text.word(index)] > 1:
                self._taken.add(index)
                yield self._span(index, "given-opens")
        yield from self._rows([index for index in candidates if index not in self._taken])

    def _rows(self, free: list[int]) -> Iterator[Span]:
        """Known given names on either side of one that was read: "gồm: Xưởng, Hoa và Hạnh"."""
        text = self._text
        for row, step in ((free, -2), (reversed(free), 2)):
            for index in row:
                link = text.word(index + step // 2)
                if (
                    index in self._taken
                    or link not in (",", "và")
                    or index + step not in self._taken
                ):
                    continue
                if text.word(index) in self._given and not self._place(index):
                    self._taken.add(index)
                    yield self._span(index, "given-row")

    def _span(self, index: int, rule: str) -> Span:
        token = self._text.tokens[index]
        return Span(token.start, token.end, MentionKind.PERSON, f"person/{rule}")

    def _candidates(self) -> Iterator[int]:
        """The free capitals that no neighbour makes part of a longer name."""
        text = self._text
        for index in self._scan.untaken(filter(text.proper, text.capitals)):
            if text.joined(index + 1) and (
                (text.proper(index + 1) and not text.breaks(index + 1))
                or (text.compound(index, index + 2) and not self._is_called(index))
                or self._opens_clause(index)
            ):
                continue
            word = text.word(index)
            if (word not in self._given or word in _HEADS) and text.head(index):
                continue
            yield index

    def _is_called(self, index: int) -> bool:
        """Whether a known name stands behind "ông" or "bà", whatever follows: "ông Lý giải thích"."""
        known = self._text.word(index) in self._given
        return known and self._text.titled(index) == "address" and self._text.joined(index)

    def _opens_clause(self, index: int) -> bool:
        """Whether a sentence begins at *index*, where a break was lost: "núi Bà Người dân nói"."""
        pair = self._text.words(index, index + 2) in contexts.of("clause opening")
        return pair and not self._text.capital(index + 1)

    def _rule(self, index: int) -> str:
        """The rule by which the capital at *index* is a name, or none."""
        text = self._text
        known = text.word(index) in self._given
        titled = text.titled(index)
        if not known and self._in_toponym(index):
            return ""  # "vùng biển Cô Tô"
        if known and offices.after_country(self._scan, text, index):
            return "given"
        if titled == "office" and self._foreign(index):
            return "after-title"
        if self._of_country(index):
            return "after-body"
        if text.word(index - 2)[:1].isdigit() and text.capital(index - 1):
            return ""  # "37 Bà Triệu" is an address.
        if self._is_title_of(index, titled, known=known):
            return "given"
        if titled is not None and not text.title(index):
            return "given" if self._told_by(index, titled, known=known) else ""
        return "given-alone" if self._stands_alone(index, known=known) else ""

    def _is_title_of(self, index: int, titled: str | None, *, known: bool) -> bool:
        """Whether it bears its title alone: "Tổng thống Moon", "TS. Ninh", "chị Anh"."""
        word = self._text.word(index)
        if titled == "office" and word in self._families:
            return True
        if not known:
            return False
        if titled is None:
            return _dotted(self._text, index)
        return titled == "address" and word == "anh"  # whose name is a title too

    def _told_by(self, index: int, titled: str, *, known: bool) -> bool:
        """Whether the title before it tells that it is a name, and no land's: "sinh viên Campuchia"."""
        text = self._text
        if text.toponym(index) and not vietnamese(text.word(index)):
            return False
        return known or (titled == "address" and self._addressed(index))

    def _stands_alone(self, index: int, *, known: bool) -> bool:
        """Whether it is a name without any title: one known by now, or one behind "tên"."""
        if known and (self._alone(index) or self._strange(index)):
            return True
        named = self._text.words(index - 2, index) in _NAMED
        return named and self._text.toponym(index) is None

    def _place(self, index: int) -> bool:
        """Whether a place's name begins at *index* that is not only a person's here."""
        lone = self._text.word(index) in self._borne
        return not lone and self._text.toponym(index) is not None

    def _in_toponym(self, index: int) -> bool:
        """Whether a capital inside the sentence begins a place's name that goes on at *index*."""
        text, start = self._text, self._text.tokens[index].start
        first = text.at(self._scan.toponym_start(start))
        return first is not None and first < index and not runs.opens(self._scan, first)

    def _rowed(self, index: int) -> str:
        """Whether a given name follows another in a row: "hai ông Quốc, Bái", "Sự, Chiến và Tuấn"."""
        text = self._text
        if text.word(index) not in self._given or text.word(index - 1) not in (",", "và"):
            return ""
        return "given-row" if index - 2 in self._taken and not self._place(index) else ""

    def _foreign(self, index: int) -> bool:
        """Whether one foreign word stands behind the office of a country's head: "Thủ tướng Modi"."""
        text = self._text
        if text.words(index - 2, index) not in _HEADS_OF_STATE:
            return False
        word = text.word(index)
        return word.isalpha() and not vietnamese(word) and text.toponym(index) is None

    def _of_country(self, index: int) -> bool:
        """Whether one foreign word stands behind an office and its country: "Thủ tướng Lào Somsay"."""
        text = self._text
        word = text.word(index)
        strange = len(word) > 3 and word.isalpha() and not vietnamese(word)
        return (
            strange
            and text.toponym(index) is None
            and offices.after_country(self._scan, text, index)
        )

    def _addressed(self, index: int) -> bool:
        """Whether a word that nobody introduced is a name: "bà Thảo", not "anh Hùng ca"."""
        text = self._text
        return (
            text.word(index).isalpha()
            and text.toponym(index) is None
            and text.word(index) not in contexts.of("opener")
            and not (text.word(index + 1) == "-" and text.word(index + 2).isdigit())  # "Covid-19"
        )

    def _strange(self, index: int) -> bool:
        """Whether the name of a foreigner stands alone: it is no Vietnamese word."""
        text = self._text
        word = text.word(index)
        alone = not (text.joined(index) and text.capital(index - 1))
        return alone and len(word) > 2 and not vietnamese(word) and text.toponym(index) is None

    def _alone(self, index: int) -> bool:
        """Whether a given name stands inside a sentence between small letters: "nơi ở của Hường"."""
        text = self._text
        if not text.joined(index) or text.capital(index - 1) or not text.word(index - 1).isalpha():
            return False
        if text.word(index - 1) in self._placed or self._place(index):
            return False
        if text.word(index) in _PEOPLES:
            return False
        return not text.compound(index - 1, index + 1) and not text.capital(index + 1)

    def _acting(self, index: int) -> str:
        """The rule by which the name at *index* acts, or none."""
        if not self._acts(index):
            return ""
        # "Dân được hưởng lợi" tells of a Dân only where the text uses names alone.
        common = self._text.word(index) in _NO_OPENING and self._text.word(index - 1) != ","
        return "" if common and not self._taken else "given-acts"

    def _opens(self, index: int) -> bool:
        """Whether a given name opens a clause: "Khoan quê gốc ở", "Sau khi gây án, Hải trốn"."""
        text = self._text
        word = text.word(index)
        if word not in self._given or word in _NO_OPENING or self._place(index):
            return False
        if text.joined(index) and text.word(index - 1) not in _SIGNS:
            return False
        return not text.word(index + 1)[:1].isdigit()

    def _acts(self, index: int) -> bool:
        """Whether a given name opens a clause and does something: "Dân bị bắt", ", Yến được"."""
        text = self._text
        if text.word(index) not in self._given or self._place(index):
            return False
        before = text.word(index - 1)
        led = before in _LEADING and text.capital(index - 1)  # "Nhưng Hùng cũng đã"
        if text.joined(index) and not led and before not in _SIGNS:
            return False
        acts = text.word(index + 1) in contexts.of("person acts")
        acts = acts or text.words(index + 1, index + 3) in contexts.of("acting")
        return text.joined(index + 1) and not text.capital(index + 1) and acts


def _dotted(text: Syllables, index: int) -> bool:
    """Whether a degree in short and its full stop stand before *index*: "TS. Ninh", "GS.TS. Ninh"."""
    stop = index - 1
    return (
        text.joined(index)
        and text.word(stop) == "."
        and not text.gap(stop)
        and text.capital(stop - 1)
        and text.word(stop - 1) in _SHORT
    )
