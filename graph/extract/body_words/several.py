"""Several bodies at once, which words like a body's name may mean: "các sở", "UBND 5 xã"."""

from __future__ import annotations

from graph.extract import level_words
from graph.extract.body_grammar import tails
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import contexts
from graph.lexicon.heads import SCHOOLS, SOLE

# Before the number of a thing, which counts nothing.
_COUNTED = frozenset(("thứ", "viện", "khu", "đoàn", "số", "trường", "khóa", "phòng", "đội"))
_JOINED = frozenset(("chuyên", "liên"))  # "liên ngành"
_DEGREES = frozenset(("bằng", "hệ", "độ"))
_SOME = frozenset(("số nước", "số tỉnh", "số huyện", "số xã", "số địa"))
_YEARLY = frozenset(("hằng", "hàng", "mỗi", "từng"))
# What the government owes: "trái phiếu Chính phủ".
_BONDS = frozenset(("trái phiếu", "tín phiếu", "công trái"))
_WHOLE = frozenset(
    ("chi-cuc", "cuc", "tong-cuc", "so", "truong", "dai-hoc", "doanh-nghiep", "benh-vien")
)
# First words of what a number of bodies are of: "UBND 5 xã".
_LEVELS = frozenset(("tỉnh", "huyện", "quận", "xã", "địa", "phường", "thành", "đơn"))
_SEVERAL = frozenset(("hai", "ba", "các", "mỗi", "nhiều", "những"))
_LANDS = frozenset(("hai nước", "ba nước"))
_EVERY = frozenset(("các", "mỗi", "từng", "tất", "mọi"))
# What one body has had several of: "Đảng ủy Sở Y tế các nhiệm kỳ …".
_TERMS = frozenset(("nhiệm kỳ", "nhiệm kì", "giai đoạn", "thời kỳ"))
_GRASS_ROOTS = frozenset(("công tác", "hoạt động", "phong trào", "sinh hoạt", "tổ chức", "cán bộ"))


class Several:
    """Which bodies that the grammar reads are several, in one document."""

    def __init__(self, text: Syllables) -> None:
        self._text = text
        self._plural = contexts.of("plural")
        self._generic_after = contexts.of("generic")
        self._graded = contexts.of("graded")

    def counted_before(self, body: Body) -> bool | None:
        """Whether the words before it tell of several, or of any; None where they do not tell."""
        text, before = self._text, self._text.word(body.first - 1)
        if body.head.kind in ("dai-hoc", "truong") and before in _DEGREES:
            return True  # "có bằng Cao đẳng nghề Kế toán"
        if body.bare and (before in ("ngang", "cấp") or self._grass_roots(body)):
            return True  # "cơ quan ngang Bộ", "lãnh đạo cấp Vụ"
        if before == "ngành" and (body.bare or text.word(body.first - 2) not in _JOINED):
            return True
        if before in self._plural and not (self._of_another_word(body) or self._repeated(body)):
            return True
        if before.isdigit() and not self._dated(body.first - 1) and not self._repeated(body):
            # but "phiên họp lần thứ 3 Ủy ban …", "Bệnh viện 175 Bộ Quốc phòng"
            return text.word(body.first - 2) not in _COUNTED
        return None

    def _of_another_word(self, body: Body) -> bool:
        """Whether what may count it belongs to the words before: "hàng năm Bộ Y tế kiểm tra"."""
        text, before = self._text, self._text.word(body.first - 1)
        if before == "năm":  # five before kinds, a year before names
            numbered = text.word(body.last).isdigit()
            return not body.bare or numbered or text.word(body.first - 2) in _YEARLY
        if before == "toàn":
            whole = body.bare and text.capital(body.first) and body.head.kind in _WHOLE
            # "toàn Chi cục", "kiện toàn Ban Chỉ đạo"
            return whole or text.compound(body.first - 2, body.first)
        # "sinh viên năm ba Trường Đại học …"
        grade = before in ("hai", "ba") and text.word(body.first - 2) == "năm"
        return grade and body.head.kind in SCHOOLS

    def counted_behind(self, body: Body) -> bool:
        """Whether the words behind it tell of several: "Công an tỉnh, thành phố", "Sở cấp tỉnh"."""
        text, after = self._text, self._text.word(body.last)
        if after == "," and body.tail is not None and body.tail.name is None:
            return self._levels_row(body.last)
        if not text.joined(body.last):
            return False
        following = text.word(body.last + 1)
        if after == "cấp":
            return following in self._graded  # "Sở cấp phép" is what a department does.
        if after == "những" and body.tail is not None:
            return False  # "tham mưu UBND tỉnh những giải pháp"
        if after == "các" and text.words(body.last + 1, body.last + 3) in _TERMS:
            return False  # "Ban cán sự đảng UBND tỉnh các nhiệm kỳ 2011 - 2016, 2016 - 2021"
        return (
            after in self._generic_after
            or self._at_grass_roots(body.last)
            or self._of_any(body)
            or self._of_several_lands(body)
            or (following in _LEVELS and self._counts(after, body))
        )

    def _levels_row(self, comma: int) -> bool:
        """Whether levels stand in a row, and no places: "Công an tỉnh, thành phố"."""
        text = self._text
        leveled = level_words.read(text, comma + 1)
        small = leveled is not None and not text.capital(leveled[0])
        return small and tails.read(text, comma + 1) is not None

    def _at_grass_roots(self, index: int) -> bool:
        """Whether "cơ sở" stands at *index*; but "cơ sở 2" is one of two houses."""
        text = self._text
        here = text.word(index) == "cơ" and text.word(index + 1) == "sở"
        named = text.joined(index + 2) and text.toponym(index + 2) is not None
        return here and not (named or text.word(index + 2).isdigit())

    def _of_any(self, body: Body) -> bool:
        """Whether it is of several owners: "Đại sứ quán một số nước", "… của các bệnh viện"."""
        text, first = self._text, body.last + 1
        match text.word(body.last):
            case "một":
                return text.words(first, first + 2) in _SOME
            case "của":
                return body.place is None and text.word(first) in _EVERY
        return False

    def _of_several_lands(self, body: Body) -> bool:
        """Whether each of several countries has it: "Mặt trận ba nước", "… hai chính phủ"."""
        text, first = self._text, body.last + 1
        if text.word(body.last) not in _SEVERAL:
            return False
        if body.head.kind == "mat-tran" and text.words(body.last, first + 1) in _LANDS:
            return True
        return text.words(first, first + 2) == "chính phủ"

    def _counts(self, word: str, body: Body) -> bool:
        """Whether *word* counts what the *body* is of: "UBND 5 xã"."""
        return word.isdigit() or (word in _SEVERAL and body.tail is None)

    def _repeated(self, body: Body) -> bool:
        """ "các Bộ Kế hoạch và Đầu tư, Bộ Tài chính": the next of several has its own head."""
        text = self._text
        if body.field is None or not text.capital(body.first):
            return False
        after = self._past_bracket(body.last)
        following = text.head(after + 1) if text.word(after) in (",", "và") else None
        return following is not None and following[1].kind == body.head.kind

    def _past_bracket(self, index: int) -> int:
        """The index behind a bracket of a few words at *index*, else *index*."""
        text = self._text
        if text.word(index) == "(":
            for close in range(index + 2, index + 9):
                if text.word(close) == ")":
                    return close + 1
        return index

    def of_several(self, body: Body) -> bool:
        """The same body of several countries: "Chính phủ hai nước", "hai Bộ Chính trị"."""
        text = self._text
        if (
            text.words(body.first - 3, body.first) == "cơ quan thuộc"
            and body.last - body.first == 2
        ):
            return True  # "các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"
        if text.words(body.first - 2, body.first) in _BONDS or text.word(body.first - 1) == "phi":
            return body.head.name == "Chính phủ"  # "tổ chức phi Chính phủ"
        if text.joined(body.first) and text.word(body.first - 1) in _SEVERAL:
            return text.word(body.first - 2) != "thứ"  # "Kỳ họp thứ hai Quốc hội"
        if body.head.name == "Chính phủ" and text.joined(body.last):
            kind = text.word(body.last) == "số"
            theirs = text.word(body.last) == "nước" and not text.capital(body.last + 1)
            if kind or (theirs and text.word(body.last + 1) not in ("này", "ta", "bạn")):
                return True  # "Chính phủ số", "Chính phủ nước vay"
        after = body.last + (text.word(body.last) == "của")
        after += 3 * (text.words(after, after + 3) == "và nhân dân")
        counted = text.word(after) in _SEVERAL
        return counted and text.joined(after) and text.word(after + 1) in ("nước", "bên")

    def of_two(self, body: Body) -> bool:
        """Whether each of two countries has one: "hai Ban Công tác đặc biệt Lào - Việt Nam"."""
        if body.superior is not None and body.superior.head.form is SOLE:
            return self.of_several(body.superior)  # "… Chính phủ hai nước"
        two = self._text.word(body.first - 1) == "hai" and self._text.joined(body.first)
        return two and body.tail is not None and "-" in (body.tail.name or "")

    def _grass_roots(self, body: Body) -> bool:
        """What all branches of an association do: "công tác Hội", "phương thức hoạt động Hội"."""
        branches = ("Hội", "Đoàn", "Công đoàn", "Mặt trận Tổ quốc Việt Nam")
        if body.head.name not in branches or not self._text.joined(body.first):
            return False
        return self._text.words(body.first - 2, body.first) in _GRASS_ROOTS

    def one_of_several(self, body: Body) -> bool:
        """Whether a row of kinds stands before: "Ban Thường vụ các Tỉnh ủy, Thành ủy"."""
        text, at = self._text, body.first - 1
        if text.word(at) not in (",", "và") or not text.joined(body.last):
            return False
        for first in range(at - 1, max(at - 4, 0), -1):
            found = text.head(first)
            if found is not None and found[0] == at:
                return text.joined(first) and text.word(first - 1) in ("các", "những")
        return False

    def enumerated(self, body: Body) -> bool:
        """ "các Bộ, Ban, ngành": kinds in a row."""
        text = self._text
        if text.word(body.last) not in (",", "và"):
            return False
        row = {text.word(index) for index in range(body.last + 1, body.last + 4)}
        ranked = text.words(body.last + 1, body.last + 4) == "cơ quan ngang"
        return ranked or not row.isdisjoint(("ngành", "địa"))

    def _dated(self, index: int) -> bool:
        """Whether the number at *index* is part of a date."""
        return self._text.word(index - 1) in ("-", "/", ".", "năm", "tháng", "ngày")
