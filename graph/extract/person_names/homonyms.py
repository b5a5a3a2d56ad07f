"""Names of persons that are names of places too: which of them is meant where one stands."""

from __future__ import annotations

from functools import cached_property

from graph.extract import runs
from graph.extract.base import Scan
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, epithets, fields, places, titles, words
from graph.vietnamese import normalise

# Words that a place follows, and words that one follows where a list knows it.
_LOCATING = words.of("tại ở đoạn tuyến trạm mỏ quanh ven lưu trú")
_MOVING = words.of("từ đến tới qua về sang nối giữa như gồm trên và")
# Words that end in one of those and name nothing: "vụ án X", "nhà phê bình văn học X".
_NOT_NAMED = frozenset(
    ("tên thành", "bác học", "thành phố", "vụ án", "đại án", "kết án", "tuyên án", "văn học", "khoa học",
     "sử học", "toán học", "toàn quốc", "dân tộc học", "lão thành", "hoàn thành", "trở thành", "trưởng thành")
)  # fmt: skip
_KIN = words.of("anh em chị cháu cô chú bác ông bà con")
# Surnames that are common words too: "Đoàn Hải Phòng", "Từ Đà Nẵng", "Trà Thái Nguyên".
_COMMON = words.of("đoàn từ trà đồng kim hồ cao vàng đài lại")
# Before the number of a term, which is no house's.
_ORDERED = frozenset(("khóa", "kỳ", "hạng", "bậc"))


class Homonyms:
    """The homonyms of one document."""

    def __init__(self, scan: Scan, text: Syllables) -> None:
        self._scan = scan
        self._text = text
        self._placed = contexts.of("named after")
        self._namesakes = epithets.namesakes()

    def place(self, index: int, after: int, titled: str | None) -> bool:
        """Whether the name from *index* to before *after* is a place's: "Hà Nam", but not "ông Hà Nam"."""
        text = self._text
        if titled is None and after - index == 2 and self._unit(index, after):
            return True
        kind = titled in ("office", "degree")
        field = fields.trie().match(text.tokens, index) if kind else None
        if field is not None and field[0] >= after:
            return True  # "Bộ trưởng Công Thương"
        if titled is None and text.word(index) in _COMMON and self._far(index + 1, after):
            return True
        place = text.toponym(index)
        if place is None:
            return False
        if text.words(index, after) in self._namesakes:
            return False
        if place[0] < after:
            # "ông Vũ Quang Lâm": a person's name may begin as a district's does.
            return titled not in titles.PERSONAL and text.surname(place[0])
        abroad = place[1][0].level == "country" and titled != "address"
        return abroad or not (titled in titles.PERSONAL and text.surname(index))

    def named_after(self, index: int) -> bool:
        """Whether a word before *index* makes the name another thing's: "đường Lê Hồng Phong"."""
        before = self._text.tokens[index - 1]
        if before.word == "-" and index > 1:
            # "đường Hoàng Sa - Võ Nguyên Giáp - Trường Sa"
            road = self._scan.at(self._text.tokens[index - 2].start)
            return road is not None and road.rule == "place/site"
        if before.word == "," and self._text.word(index - 3) == "số":
            return self._text.word(index - 2)[:1].isdigit()  # "số 47, Nguyễn Công Trứ"
        if before.word[0].isdigit() and self._text.word(index - 2) in _ORDERED:
            return False  # "đại biểu Quốc hội khóa 13 Lê Trực"
        if before.word[0].isdigit():
            # "36 Lý Nam Đế", "nhà 8B Lê Trực" are addresses; "năm 2016 Lê Trực" is none.
            return not (len(before.word) == 4 and before.word[:2] in ("19", "20"))
        if before.word in ("họ", "tộc"):
            # "dòng tộc Nguyễn Phước", but "em họ Trần Văn Khoa"
            return self._text.word(index - 2) not in _KIN
        if before.word not in self._placed or self._scan.at(before.start) is not None:
            return False
        return self._text.words(index - 2, index) not in _NOT_NAMED

    def _unit(self, index: int, after: int) -> bool:
        """Whether the two syllables are a place's by what stands around them, or by the document."""
        text = self._text
        if text.words(index, after) in self._units:
            return True
        before = text.word(index - 1) if text.joined(index) else ""
        if before in _LOCATING:
            return True
        return places.communes().match(text.tokens, index) is not None and (
            before in _MOVING or self._held(after) or self._row(index, after)
        )

    def _held(self, after: int) -> bool:
        """Whether a place follows that holds it: "Đồng Tâm, Mỹ Đức", "Cao Bồ (Nam Định)"."""
        text = self._text
        return text.word(after) in (",", "(") and text.toponym(after + 1) is not None

    def _row(self, index: int, after: int) -> bool:
        """Whether the name stands between communes in a row: "Thành Công, Kim Liên, Nghĩa Tân"."""
        before = self._commune_before(index)
        behind = self._commune_behind(after)
        return before and behind

    def _commune_before(self, index: int) -> bool:
        text = self._text
        if text.word(index - 1) != ",":
            return False
        for width in (2, 3):
            first = index - 1 - width
            found = places.communes().match(text.tokens, first) if text.capital(first) else None
            if found is not None and found[0] == index - 1:
                return not text.capital(first - 1)
        return False

    def _commune_behind(self, after: int) -> bool:
        text = self._text
        if text.word(after) not in (",", "và"):
            return False
        found = places.communes().match(text.tokens, after + 1)
        return found is not None and found[0] - after > 2 and not text.capital(found[0])

    def _far(self, index: int, after: int) -> bool:
        """Whether the syllables from *index* to before *after* are a province or a country."""
        place = self._text.toponym(index)
        return (
            place is not None and place[0] >= after and place[1][0].level in ("province", "country")
        )

    @cached_property
    def _units(self) -> frozenset[str]:
        """Names that the document gives a level word: "xã Đồng Tâm"."""
        named = (span.part("name") for span in self._scan.spans if span.part("level"))
        return frozenset(normalise(name) for name in named if name) | runs.ports(self._scan)
