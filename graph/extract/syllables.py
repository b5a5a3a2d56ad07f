"""The questions that grammars of names ask of a row of syllables: which words, titles and names it holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any

from graph.extract.letters import Letters
from graph.lexicon import contexts, fields, heads, places, surnames, titles, words
from graph.lexicon.heads import Head
from graph.lexicon.places import Place
from graph.lexicon.trie import Row, tokens
from graph.vietnamese import strip_marks

_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
    r"(?:[aeiouy]|a[iouy]|e[ou]|i[aeu]|ieu|o[aeio]|oa[ioy]|oeo|u[aeiouy]|ua[iy]|uo[iu]|uy[aeu]|yeu|ye)"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)
_STEMS = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"]
_BRANCHES = ["tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"]
YEARS = frozenset(f"{stem} {branch}" for stem in _STEMS for branch in _BRANCHES)
PARTS_OF_DAYS = frozenset(("sáng", "trưa", "chiều", "tối", "đêm"))
# What a letter tells apart, or what "A" follows in a name of no person.
_GRADED = frozenset(
    (
        "khối", "lớp", "nhà", "bảng", "lô", "hạng", "loại", "nhóm", "đội", "khu", "tổ", "mục", "phần",
        "điểm", "tòa", "phật", "cấp", "dãy", "ban", "cúm", "gan", "kế", "án", "người", "câu",
    )
)  # fmt: skip
_SEVERAL = frozenset(("các", "những", "nhiều", "mọi", "mỗi"))


@lru_cache(maxsize=8192)
def vietnamese(word: str) -> bool:
    """Whether a normalised *word* could be a syllable of Vietnamese."""
    return _SYLLABLE.fullmatch(strip_marks(word)) is not None


@lru_cache(maxsize=2)
def of(text: str) -> Syllables:
    """The syllables of *text*, kept for as long as the stages of one document ask for them."""
    return Syllables(text, tokens(text))


class Syllables(Letters):
    """The syllables of one text by index, with what the lexicon knows of them."""

    def __init__(self, text: str, row: Row) -> None:
        super().__init__(text, row)
        self._surnames = surnames.shares()
        self._compounds = words.compounds()
        self._stop = contexts.of("stop")
        self._opening_clauses = contexts.of("clause opening")
        self._openers = contexts.of("opener")
        self.waiting = 0
        """How many bodies are being read that wait for the one that they are a part of."""
        self.answers: defaultdict[Callable[..., Any], dict[int, Any]] = defaultdict(dict)

    # Lexicon.

    @cached_property
    def openings(self) -> tuple[int, ...]:
        """The indices at which the name of a body may begin: a head, or a party of any name."""
        return tuple(sorted({*heads.trie().openings(self.tokens), *self.standing("đảng")}))

    def compound(self, first: int, last: int) -> bool:
        """Whether the syllables from *first* to before *last* are one word of the dictionary."""
        return self.words(first, last) in self._compounds

    @cached_property
    def foreign(self) -> tuple[int, ...]:
        """The indices of all capitals that begin no word of Vietnamese."""
        words = self._words
        return tuple([index for index in self.capitals if not vietnamese(words[index])])

    def brand(self, index: int) -> bool:
        """Whether a name that is no Vietnamese word stands at *index*: "PVTex", "C46", "Licogi"."""
        if not self.capital(index) or not self.word(index).isalnum():
            return False
        return self.initials(index) or not vietnamese(self.word(index))

    @cached_property
    def head(self) -> Callable[[int], tuple[int, Head] | None]:
        """The head of a body's name at an index: the index after it, and the head."""
        found = {}
        for index, (after, (head, *_)) in heads.trie().everywhere(self.tokens).items():
            if not (self.capital(index) or head.lower):
                # "trường ĐH Y Hà Nội", "ngân hàng Nhà nước": the kind begins the name in lower case.
                inner = any(self.tokens.capitals[index + 1 : after])
                if not inner or self.word(index - 1) in _SEVERAL or self._named_unit(after):
                    continue
            if self.initials(index) and self._is_half(index, after):
                continue
            found[index] = after, head
        return found.get

    def _is_half(self, index: int, after: int) -> bool:
        """Whether the capitals of a head of one syllable are half of a word in capitals: "BÁO ĐỘNG"."""
        lone = after == index + 1 and self.joined(after) and self.initials(after)
        if not lone or not self.compound(index, after + 1):
            return False
        return fields.trie().match(self.tokens, after) is None

    def _named_unit(self, after: int) -> bool:
        """Whether a person begins at the head's last word: "Chủ tịch UBND tỉnh Đoàn Văn Hai"."""
        person = self.word(after - 1) == "đoàn" and self.joined(after) and self.proper(after)
        return person and after not in self.toponyms

    def toponym(self, index: int) -> tuple[int, tuple[Place, ...]] | None:
        """The place name that begins at *index* with a capital: the index after it, what it may mean."""
        return self.toponyms.get(index) if self.capital(index) else None

    @cached_property
    def toponyms(self) -> dict[int, tuple[int, tuple[Place, ...]]]:
        """The place name at each index at which one begins: the index after it, what it may mean."""
        return places.toponyms().everywhere(self.tokens)

    @cached_property
    def title(self) -> Callable[[int], int | None]:
        """The index after the title of a person that begins at an index."""
        return {index: ends[-1][0] for index, ends in self._all_titles.items()}.get

    @cached_property
    def _all_titles(self) -> dict[int, list[tuple[int, tuple[str, ...]]]]:
        """The titles that begin at each index, the shortest first."""
        trie, row = titles.trie(), self.tokens
        found = ((index, trie.matches(row, index)) for index in trie.openings(row))
        return {index: ends for index, ends in found if ends}

    @cached_property
    def titled(self) -> Callable[[int], str | None]:
        """The kind of the title of up to six syllables right before an index: address, rank, office …"""
        found: dict[int, str] = {}
        for first, ends in self._all_titles.items():
            for after, kinds in ends:
                if after - first <= 6 and self.joined(after):
                    found.setdefault(after, kinds[-1])
        return found.get

    # Persons.

    def surname(self, index: int) -> bool:
        """Whether a surname stands at *index*; "Ông" is one after a title, or in "Ông Văn Dũng"."""
        if not self.proper(index):
            return False
        if self.word(index) not in self._surnames:
            return self._before_middle(index)
        if self.word(index) == "đoàn" and not self.capital(index + 2):
            sent = self.words(index + 1, index + 3)  # "Đoàn Cấp cao", "Đoàn Kiểm tra"
            return not (sent == "cấp cao" or sent in self._compounds)
        if self.word(index) != "ông" or self.titled(index) not in (None, "degree", "office"):
            return True
        middle = self.joined(index) and self.word(index + 1) in ("văn", "thị")
        return middle and self.joined(index + 2) and self.proper(index + 2)

    def _before_middle(self, index: int) -> bool:
        """Whether "Văn" or "Thị" and a given name show that a surname stands at *index*."""
        if self.word(index + 1) == "a":
            return self._before_a(index)
        if self.word(index + 1) not in ("văn", "thị") or not self.proper(index + 1):
            return False
        whole = self.joined(index + 1) and self.joined(index + 2) and self.proper(index + 2)
        if not whole or self.compound(index + 1, index + 3) or self.word(index) in self._openers:
            return False
        begins = not (self.joined(index) and self.capital(index - 1))
        return (
            begins and vietnamese(self.word(index)) and not (self.head(index) or self.title(index))
        )

    def _before_a(self, index: int) -> bool:
        """Whether "A" and a given name show a surname of the highlands at *index*: "Mùa A Sáu"."""
        whole = self.joined(index + 1) and self.joined(index + 2) and self.capital(index + 1)
        if not whole or not self.proper(index + 2) or not vietnamese(self.word(index + 2)):
            return False
        begins = not (self.joined(index) and self.capital(index - 1))
        named = self.word(index) not in _GRADED and vietnamese(self.word(index))
        return begins and named and not (self.head(index) or self.title(index))

    def person(self, index: int) -> int | None:
        """The index after the name of a person that begins with a surname at *index*, or None."""
        if not self.surname(index):
            return None
        after = self.run(index)
        if after - index < 2 or (after - index == 2 and self.words(index, after) in YEARS):
            return None
        return after

    def run(self, index: int) -> int:
        """The index after the capitals that may be one person's name from *index* on."""
        after = index
        while after - index < 5 and (after == index or self.joined(after)):
            if not self.proper(after) and not (after == index + 1 and self._middle(after)):
                break
            if after > index and (self.breaks(after) or self._clause_opens(after)):
                break
            if after - index >= 2 and self._ends(after):
                break
            after += 1
        return after

    def _clause_opens(self, index: int) -> bool:
        """Whether two words at *index* open a sentence: "Tuyền và Châu Trước đó"."""
        pair = self.words(index, index + 2) in self._opening_clauses
        return pair and self.joined(index + 1) and not self.capital(index + 1)

    def _middle(self, index: int) -> bool:
        """Whether a middle name in small letters stands at *index*: "Trần thị Hằng"."""
        if self.word(index) not in ("thị", "văn") or self.word(index - 1) not in self._surnames:
            return False
        return self.joined(index + 1) and self.proper(index + 1)

    def breaks(self, index: int) -> bool:
        """Whether a sentence begins at *index*, where the break before it was lost: "Tối 15.6"."""
        word = self.word(index)
        if word == "cùng":  # "Thủ tướng Hunsen Cùng dự"
            return not vietnamese(self.word(index - 1)) and self._goes_on(index)
        if word in ("ngoài", "theo", "tại", "ngày"):
            return self._goes_on(index)
        return word in PARTS_OF_DAYS and self.word(index + 1)[:1].isdigit()

    def _goes_on(self, index: int) -> bool:
        """Whether a word stands right behind *index*: "Các anh", but not "Vũ Quang Các, trưởng phòng"."""
        return self.joined(index + 1) and self.word(index + 1)[:1].isalnum()

    def _is_born(self, index: int) -> bool:
        """Whether "sinh" at *index* is no pupil's but a verb: "Nguyễn Thành Nam sinh ngày 2.9"."""
        return self.word(index) == "sinh" and self.word(index + 1) in ("ngày", "năm", "tại", "ra")

    def _ends(self, index: int) -> bool:
        """Whether the capital at *index* begins something new behind a name."""
        title = self.title(index)
        if title is not None and title > index + 1:
            return not self._is_born(title - 1)
        if self.word(index) in self._stop:
            return self._goes_on(index)
        if self.words(index, index + 2) in self._opening_clauses:
            return not self.capital(index + 1)
        if self.compound(index + 1, index + 3) and not self.capital(index + 1):
            return False  # "Đỗ Kim Hội đồng thời cảm ơn"
        if self.capital(index + 1) and self.title(index + 1):
            return False  # "Đỗ Kim Hội Đồng chí …"
        if head := self.head(index):
            # "Ngô Xuân Trường": some heads are given names.
            alone = self.word(index) in ("sở", "bộ", "cục", "vụ") and self._goes_on(index)
            return head[0] > index + 1 or alone
        # "Trưởng Công an" behind a name, but "Nguyễn Hữu Trưởng".
        return title is not None and self.joined(title) and self.head(title) is not None
