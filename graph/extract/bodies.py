"""Which of the words that could name a body do name one: the traps of plural, kind and homograph.

Agencies and organizations share this reading; it is made once for a document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from graph.extract.base import Scan
from graph.extract.grammar import Body, Grammar
from graph.lexicon import words
from graph.lexicon.heads import Form

_PLURAL = frozenset(
    "các những nhiều mọi từng mỗi vài số hai ba bốn năm sáu bảy tám chín mười toàn liên".split()
)
_OFFICES = frozenset("tướng tịch thư trưởng đốc viên nhiệm phó chánh quyền".split())
_GENERIC_AFTER = frozenset("các cấp những mỗi từng nào khác".split())
# Committees of one level may stand alone in lower case: there is one in each province.
_COMMITTEES = frozenset(("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"))
_BARE_COUNCILS = frozenset(("Ủy ban nhân dân", "Hội đồng nhân dân"))
_DEFINITE = _COMMITTEES | {"Ban Thường vụ", "Ban cán sự đảng", "Đảng ủy", "Đảng bộ"}
_TAKEN_UP = frozenset(("này", "trên", "đã", "chỉ", "cũng", "sẽ", "đang", "vẫn", "đổi", "phối"))


@dataclass(frozen=True, slots=True)
class Named:
    """A body that is named at ``text[start:end]``, by *rule*."""

    start: int
    end: int
    body: Body
    rule: str


_READ: WeakKeyDictionary[Scan, tuple[Grammar, tuple[Named, ...]]] = WeakKeyDictionary()


def read(scan: Scan) -> tuple[Grammar, tuple[Named, ...]]:
    """The grammar of the document, and the bodies that its text names, in order."""
    if scan not in _READ:
        grammar = Grammar(scan.text, scan.tokens)
        _READ[scan] = grammar, tuple(_Reader(scan, grammar).named())
    return _READ[scan]


class _Reader:
    def __init__(self, scan: Scan, grammar: Grammar) -> None:
        self.scan = scan
        self.grammar = grammar
        self._compounds = words.compounds()
        self._inside = self._inside_toponyms()

    def _inside_toponyms(self) -> dict[int, int]:
        """For each character where a word inside a place name begins, the end of that name."""
        inside: dict[int, int] = {}
        for hit in self.scan.toponyms:
            for position in range(hit.start, hit.end):
                inside[position] = hit.end
        return inside

    def named(self) -> Iterator[Named]:
        candidates = list(self._candidates())
        full = {body.head.name for body, _ in candidates if not body.bare}
        for body, rule in candidates:
            if body.bare and (rule := self._bare(body, full)) == "":
                continue
            start = self.grammar.tokens[body.first].start
            end = self.grammar.tokens[body.last - 1].end
            if self.scan.free(start, end):
                yield Named(start, end, body, rule)

    def _candidates(self) -> Iterator[tuple[Body, str]]:
        index, tokens = 0, self.grammar.tokens
        while index < len(tokens):
            if not self.scan.free(tokens[index].start, tokens[index].end):
                index += 1
                continue
            body = self.grammar.body(index)
            if body is None or self._office_word(body):
                index += 1
            elif self._homograph(body):
                index += 1
            elif self._generic(body):
                index = body.last
            else:
                yield body, self._rule(body)
                index = body.last

    def _rule(self, body: Body) -> str:
        if body.superior is not None:
            return "head-superior"
        if body.field is not None:
            return "head-field-place" if body.tail else "head-field"
        return "head-place" if body.tail else "head"

    def _office_word(self, body: Body) -> bool:
        """ "Phó Chủ tịch Thường trực HĐND": the head belongs to the office before it."""
        if body.head.name not in (
            "Thường trực",
            "Thường vụ",
            "Hội đồng thành viên",
            "Hội đồng quản trị",
        ):
            return False
        before = self.grammar.word(body.first - 1)
        joined = self.grammar.joined(body.first)
        if joined and before in _OFFICES:
            return True
        if body.superior is None:
            return True
        return body.head.name.startswith("Thường") and (
            body.superior.head.name not in _COMMITTEES | _BARE_COUNCILS | {"Đảng ủy"}
        )

    def _homograph(self, body: Body) -> bool:
        grammar, first = self.grammar, body.first
        start = grammar.tokens[first].start
        end = grammar.tokens[body.last - 1].end
        place_end = self._inside.get(start)
        if place_end is not None and (
            start - 1 in self._inside and self._inside[start - 1] == place_end or place_end > end
        ):
            return True
        if place_end == end and self.scan.toponym_at(start) is not None:
            return True
        single = grammar.head(first)
        if single is None or single[0] != first + 1:
            return False
        word, before, after = grammar.word(first), grammar.word(first - 1), grammar.word(first + 1)
        joined = grammar.joined(first)
        if grammar.joined(first + 1) and after in ("trưởng", "phó", "luật", "tịch"):
            return True
        if joined and not grammar.capital(first) and f"{before} {word}" in self._compounds:
            return True
        if (
            body.last == first + 1
            and grammar.joined(first + 1)
            and f"{word} {after}" in self._compounds
        ):
            return True
        # "Nguyễn Văn Trường": a capital before that is no office.
        return (
            joined
            and grammar.capital(first)
            and grammar.proper(first - 1)
            and before
            not in (
                "phó",
                "trưởng",
                "chánh",
                "quyền",
                "nguyên",
                "của",
                "và",
                "theo",
                "tại",
                "do",
                "ở",
            )
            and body.last == first + 1
        )

    def _generic(self, body: Body) -> bool:
        """A kind of body or several of them: "các sở", "31 sở", "UBND các xã", "Sở Nội vụ cấp tỉnh"."""
        grammar = self.grammar
        if body.head.form is Form.SOLE:
            return False
        before = grammar.word(body.first - 1)
        if (
            grammar.joined(body.first)
            and (before in _PLURAL or before.isdigit())
            and not (before == "năm" or (body.tail is not None and body.tail.name is not None))
        ):
            return True
        after = grammar.word(body.last)
        if not grammar.joined(body.last):
            return False
        if after in _GENERIC_AFTER or (after == "cơ" and grammar.word(body.last + 1) == "sở"):
            return True
        return after.isdigit() and grammar.word(body.last + 1) in (
            "tỉnh",
            "huyện",
            "quận",
            "xã",
            "địa",
        )

    def _bare(self, body: Body, full: set[str]) -> str:
        """The rule that makes a bare head a mention, empty where none does."""
        grammar, head = self.grammar, body.head
        if head.form is Form.SOLE:
            return "head"
        capital = grammar.capital(body.first)
        if head.name in _BARE_COUNCILS:
            return "bare" if capital and head.name in full else ""
        if head.name in _COMMITTEES:
            return "bare" if capital or head.name in full else ""
        if head.name == "Công an":
            return "bare" if capital and grammar.word(body.first - 1) == "lượng" else ""
        if head.name in _DEFINITE and capital:
            return "bare"
        if head.name not in full:
            return ""
        if capital and not self._sentence_start(body.first):
            return "bare"
        after = grammar.word(body.last)
        if not capital and head.name != "Sở" and after != "này":
            return ""
        return "anaphor" if after in _TAKEN_UP or capital else ""

    def _sentence_start(self, index: int) -> bool:
        return not self.grammar.joined(index) or self.grammar.word(index - 1) in (
            ".",
            "“",
            '"',
            "!",
            "?",
            ":",
            "\n",
        )
