"""Names that nothing else explains, beside a place or a person that their row shares with them.

"cầu Bình Khánh, Phước Khánh", "trú tại Liễu Thường, Đại Xuân", "đoạn La Sơn (Huế) - Túy Loan".
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.extract import bodies
from graph.extract.base import Scan, Span
from graph.extract.body_owners import teams
from graph.extract.syllables import vietnamese
from graph.lexicon import contexts, words
from graph.model import MentionKind

_LINKS = frozenset((",", "và", "-", "–", "hay", "hoặc", ";"))
_CLOSE_LINKS = frozenset(("và", "-", "–", "hay"))
_SETTING_OFF = frozenset((",", "-", "–"))
_SIGNS = frozenset((",", ".", ";", "…", ")", "(", "-", "–", "!", "?", "”", '"', "\n", ""))
# What stands before the first of a row of places.
_LEADING = words.of(
    "tại ở trú quê từ đến tới qua về các như gồm thuộc giữa nối với trên vào đoạn tuyến ngụ bàn ( ["
)
# Words that open a post or another thing's name, never a place's.
_NO_PLACE = words.of("phó nguyên cựu tổng trưởng khu phía phần dịp tết festival nhóm mục ban")
_PARTS = contexts.of("side") | {"trung"}
_OPENERS = contexts.of("opener")
_LONGEST = 4
_WIDEST_BRACKET = 12
# Of these the names behind "như" are, which are no places: "các doanh nghiệp như …".
_OWNERS = frozenset(("doanh nghiệp", "công ty", "thương hiệu", "tập đoàn", "ca khúc", "bộ phim"))
_FAR = 9
_WIDE = frozenset(("country", "province", "region"))
# Known places before which a row of their like begins: "các điểm như Hội An, …".
_GATHERING = words.of("như gồm các :")


def extract(scan: Scan) -> Iterator[Span]:
    """Yield the names beside places, then those beside persons; all else must have been taken."""
    for span in _Row(scan, MentionKind.PLACE).spans():
        if teams.reported(scan.normalised):
            break  # Rows are players' there, places tell their clubs.
        yield span
    yield from _Row(scan, MentionKind.PERSON).spans()


class _Row:
    """The rows of one kind of name in one document."""

    def __init__(self, scan: Scan, kind: MentionKind) -> None:
        self._scan = scan
        self._kind = kind
        self._text, _ = bodies.read(scan)
        self._found: dict[int, int] = {}
        self._bodies = [
            scan.normalised[span.start : span.end]
            for kind in (MentionKind.ORGANIZATION, MentionKind.AGENCY)
            for span in scan.spans_of(kind)
        ]
        self._persons = {
            scan.normalised[span.start : span.end] for span in scan.spans_of(MentionKind.PERSON)
        }

    def spans(self) -> Iterator[Span]:
        """Yield each name once, the row followed from what was read to both sides."""
        for span in self._scan.spans_of(self._kind):
            if not span.rule.endswith(("credit", "line")):
                first, last = self._scan.token(span.start), self._scan.token(span.end)
                if self._kind is MentionKind.PLACE:
                    if not self._ends_clause(first, last, span.rule):
                        self._forward(last)
                    self._backward(first)
                elif last - first > 1:
                    self._forward(last)
        rule = "place/beside" if self._kind is MentionKind.PLACE else "person/beside"
        for first, last in self._found.items():
            start, end = self._text.tokens.bounds(first, last)
            yield Span(start, end, self._kind, rule)

    def _forward(self, after: int) -> None:
        """Enter the names that follow in the row of what ends before *after*."""
        text = self._text
        while True:
            after = self._past_bracket(after)
            if text.word(after) not in _LINKS:
                return
            first = after + 1
            last = self._run(first)
            if last == first or not self._goes(first, last):
                return
            self._found[first] = last
            after = last

    def _backward(self, first: int) -> None:
        """Enter the names that stand before in the row of what begins at *first*."""
        text, bracket = self._text, self._text.word(first - 1) == "("
        while first > 1 and text.word(first - 1) in (*_LINKS, "("):
            last = first - 1
            begin = self._run_back(last)
            if begin == last or begin in self._found:
                return
            before = text.word(begin - 1)
            if before not in _LEADING and before not in _LINKS:
                return
            if before in _LINKS and self._beside_other(begin - 1):
                return
            if before in _LINKS and bracket and self._told(begin - 1):
                return
            if before == "như" and self._of_others(begin - 1):
                return
            self._found[begin] = last
            first = begin

    def _past_bracket(self, after: int) -> int:
        """The index after the bracket at *after* that tells where the place lies, or *after*."""
        text, scan = self._text, self._scan
        if self._kind is not MentionKind.PLACE or text.word(after) != "(":
            return after
        for index in range(after + 1, min(after + _WIDEST_BRACKET, len(text))):
            if text.word(index) == ")":
                held = scan.at(text.tokens[after + 1].start)
                return index + 1 if held and held.kind is MentionKind.PLACE else after
        return after

    def _ends_clause(self, first: int, last: int, rule: str) -> bool:
        """Whether a place that everybody knows stands alone, and behind it another clause or a person.

        As in "sinh ra ở Nha Trang, Ngọc Khuê sở hữu …" and "diễn viên Đài Loan - Quế Luân …".
        """
        text, link = self._text, self._text.word(last)
        if rule not in ("place/known", "place/country-again") or link not in _SETTING_OFF:
            return False
        place = text.toponym(first)
        level = place[1][0].level if place is not None else ""
        if link != ",":
            return level == "country"
        rowed = text.word(first - 1) in _LINKS and first > 1 and text.capital(first - 2)
        if rowed or text.word(first - 1) in _GATHERING:
            return False
        after = self._run(last + 1)
        goes_on = after < len(text) and text.joined(after) and not text.capital(after)
        return goes_on or level in _WIDE

    def _told(self, link: int) -> bool:
        """Whether the *link* sets off a person from the words before: "cho nữ giới, Khuê Anh (Hà Nội)"."""
        text, before = self._text, link - 1
        if text.word(before) == ")":
            opening = range(before, max(before - _WIDEST_BRACKET, 0), -1)
            before = next((at - 1 for at in opening if text.word(at) == "("), before)
            other = self._scan.at(text.tokens[before].start)
            return other is not None and other.kind is MentionKind.PERSON
        counted = text.word(before - 1)[:1].isdigit() or text.word(before)[:1].isdigit()
        return text.word(before).isalpha() and not (text.capital(before) or counted)

    def _of_others(self, index: int) -> bool:
        """Whether persons, companies or works are named behind "như" at *index*: "ca sĩ … như"."""
        text = self._text
        if text.words(index - 2, index) in _OWNERS:
            return True
        for at in range(index - 1, max(index - _FAR, 0), -1):
            if not text.joined(at + 1):
                return False
            if text.title(at) is not None:
                return True
        return False

    def _beside_other(self, link: int) -> bool:
        """Whether what is named before the *link* is no place: "Công ty Bình Minh, Hoa Mai (Hà Nội)"."""
        other = self._scan.at(self._text.tokens[link - 1].start)
        return other is not None and other.kind is not MentionKind.PLACE

    def _goes(self, first: int, last: int) -> bool:
        """Whether the name from *first* to before *last* goes on a row of this kind."""
        text = self._text
        if self._kind is MentionKind.PLACE:
            # "ở Hà Nội, Mao Trạch Đông đi cùng" tells of a person.
            acts = text.joined(last) and last - first > 2
            return not (acts and text.word(first - 1) == ",")
        # "Anh Trần Tiến, Phú Quang kể" may begin a clause; a sign or a close link may not.
        return text.word(first - 1) in _CLOSE_LINKS or text.word(last) in _SIGNS

    def _run(self, first: int) -> int:
        """The index after the free capitals from *first* on that nothing explains, or *first*."""
        text, last = self._text, first
        while last - first < _LONGEST and self._part(last) and (last == first or text.joined(last)):
            last += 1
        if text.word(last) in ("-", "–") and not (text.gap(last) or text.gap(last + 1)):
            return first  # "Nhật - Việt Tô-xi-hi-rô Na-cai"
        if last < len(text) and text.joined(last):
            if text.capital(last):
                return first
            if last > first and text.compound(last - 1, last + 1):
                last -= 1  # "Cần Thơ, Phó Giám đốc"
        return last if self._named(first, last) else first

    def _run_back(self, last: int) -> int:
        """The index of the first of the free capitals that end before *last*, or *last*."""
        text, first = self._text, last
        while last - first < _LONGEST and self._part(first - 1):
            if first < last and not text.joined(first):
                break
            first -= 1
        if first and text.joined(first) and text.capital(first - 1):
            return last
        return first if self._named(first, last) else last

    def _part(self, index: int) -> bool:
        """Whether a free capital stands at *index*."""
        if not 0 <= index < len(self._text) or not self._text.proper(index):
            return False
        token = self._text.tokens[index]
        return self._scan.free(token.start, token.end)

    def _named(self, first: int, last: int) -> bool:
        """Whether the capitals from *first* to before *last* may be a name that no list explains."""
        text = self._text
        if last - first < 2 or text.word(first) in _NO_PLACE or text.word(first) in _OPENERS:
            return False
        if last - first == 2 and text.word(first) in _PARTS:
            return False  # "Đông Nam"
        head = text.head(first) and text.word(first) != "trường"  # "cầu Phú Xuân, Trường Tiền"
        if head or text.title(first) or text.compound(first, last):
            return False
        place = text.toponym(first)
        if place and (self._kind is MentionKind.PERSON or text.word(place[0]) in _OPENERS):
            return False  # "Mỹ-Nga Những tuyên bố"
        name = text.words(first, last)
        if self._kind is MentionKind.PLACE:
            if text.surname(first) and last - first == 3:
                return False  # "Trung Hoa - Mao Trạch Đông"
            if not all(vietnamese(text.word(at)) for at in range(first, last)):
                return False
            if name in self._persons:
                return False
            if place and 1 < place[0] - first < last - first:
                return False  # "Thừa Thiên Huế Mây thay đổi", its break lost
        return not any(name in body for body in self._bodies)
