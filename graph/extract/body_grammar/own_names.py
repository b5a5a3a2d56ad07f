"""Names of their own, as schools, hospitals, papers and companies bear them.

Made of capitals, numbers among them, and of listed words; a company's listed words go on until the
word that is its own: "Công ty TNHH Dịch vụ may Thanh Phong".
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract import lost_breaks, numerals
from graph.extract.body_grammar import (
    bearers,
    coded_names,
    components,
    joints,
    own_capitals,
    own_links,
    plain_names,
    tails,
)
from graph.extract.body_grammar.begun import Begun
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import brands, contexts, fields, words
from graph.lexicon.heads import SCHOOLS, Head

_LINKS = frozenset(("và", "-", "&"))
_SMALL_FIRST = SCHOOLS | {"bien-phong"}
# Heads with a legal form, whose companies have a name longer than a kind.
_FORMED = ("Công ty cổ phần", "Công ty trách nhiệm")
# Trades of one syllable that companies are called by.
_TRADES = words.of("luật in may dược sách giấy nhựa thép chè bia rượu sữa gạch gốm xe tàu điện gỗ")
_LONGEST = 20
# Behind a word for a company: whose it is, or which one of several.
_OF_OTHERS = frozenset(("con", "mẹ", "gia", "nước", "tên", "khác", "riêng", "lớn", "hãng"))
_FARTHER = 7  # The same where two words of its own stand there, or a place.
_FAR = 4  # Small syllables between a company's listed words and the word that is its own.


def read(text: Syllables, index: int, head: Head, *, led: bool) -> tuple[int, str | None]:
    """The name at *index* behind *head*: the index after it and its words, else *index* and None.

    *led* tells that an office stands before the head, so that a person may follow the name.
    """
    return _Name(text, index, head, led).read()


@dataclass(slots=True)
class _Name(Begun):
    paired: bool = False  # Whether the place before goes on behind a dash.

    def read(self) -> tuple[int, str | None]:
        text, after = self.text, self.index
        while text.joined(after) and after - self.index < _LONGEST:
            on = self._step(after)
            if on == after:
                break
            after = on
        while after > self.index and text.word(after - 1) in _LINKS:
            after -= 1
        if after > self.index and not self.own and self.head.name.startswith(_FORMED):
            after = plain_names.beyond(text, after)
        return (
            (after, text.written(self.index, after)) if self._whole(after) else (self.index, None)
        )

    def _whole(self, after: int) -> bool:
        """Whether what stands before *after* is a name: with a capital, a number, or its place."""
        text = self.text
        of_state = text.words(self.index, after) == "nhà nước" and tails.read(text, after) is None
        if after == self.index or of_state:
            return False  # "các tổng công ty Nhà nước"
        if (
            self.head.kind == "benh-vien"
            and after == self.index + 1
            and lost_breaks.lone(self.text, after)
        ):
            return False  # "đang nằm tại bệnh viện Nhìn ra ngoài": the break was lost
        if any(text.capital(at) or text.word(at).isdigit() for at in range(self.index, after)):
            return True
        if self._formed(after):
            return True
        hospital = self.head.kind in ("benh-vien", "bao-chi", "bien-phong")
        hospital = hospital and any(text.capital(self.index - back) for back in (2, 4))
        return (self.head.organization or hospital) and tails.read(text, after) is not None

    def _formed(self, after: int) -> bool:
        """Whether legal form and fields in small letters are all: "Công ty CP giao thông công chính"."""
        text = self.text
        formed = self.head.name.startswith(_FORMED)
        ended = not text.joined(after) or text.word(after) in (",", ";", ")", "(", ".")
        return formed and ended and self.company() and after - self.index > 2

    def _step(self, at: int) -> int:
        """The index after the next part of the name at *at*, or *at* where the name ends."""
        text = self.text
        found = fields.components().match(text.tokens, at)
        if found and self._belongs(at, verb=found[1][0]):
            self.run = 0
            return found[0]
        if at > self.index and self._foreign_word(at):
            return at + 1  # "Trident Crypto academy"
        if place := text.toponym(at):
            return self._place(at, place[0])
        if own_capitals.begins(self, at):
            return self._capital(at)
        if at == self.index:
            return self._first(at)
        if text.word(at) in _LINKS and own_links.goes_on(self, at):
            self.run = 0
            return at + 1
        numeral = text.word(at - 1).isdigit()  # "Công ty CP Địa ốc 11, dự án" ends by its number
        listed = text.word(at) == "," and not (self.own or numeral or text.capital(at - 1))
        if listed and self.company():
            # "Công ty TNHH sản xuất, thương mại và dịch vụ Tiến Thịnh"
            further = fields.components().match(text.tokens, at + 1)
            if further is not None and not text.capital(at + 1):
                return further[0]
        numbered = numerals.numbered(text, at)
        if numbered > at and text.word(at)[:2] in ("19", "20") and len(text.word(at)) == 4:
            return at  # "NXB Trẻ 2023": a year
        return numbered if numbered > at else self._towards_own(at)

    def _capital(self, at: int) -> int:
        """The index after the capital at *at*, which is a word of the name."""
        text = self.text
        form = text.word(at) in brands.forms()  # "Công ty TNHH TM XNK Hoàng Gia Phát"
        self.run += not form
        # "Công ty Nhà máy bia X": the plant is no word of its own, nor is "BOT".
        plain = text.head(at) is None or text.initials(at)
        last = components.compound(text, at)
        if last > at + 1 and self.company():
            plain = False  # "Công ty Xử lý nước Trâm Anh": a word of the dictionary
        self.own = self.own or (plain and not form)
        if last > at + 1 and self.run > 1 and text.word(last - 1) in contexts.of("clause"):
            last = at + 1  # "Bệnh viện Bạch Mai sau hơn ba năm"
        return joints.glued(text, last)

    def _first(self, at: int) -> int:
        """The index after what stands in small letters or as a code right behind the head, or *at*."""
        text, hospital = self.text, self.head.kind == "benh-vien"
        coded = coded_names.end(text, at, hospital=hospital, company=self.company())
        if coded > at:
            return coded
        if (trade := self._trade(at)) > at:
            return trade
        on = at
        if self.company() or self.head.kind == "hop-tac-xa":
            on = self._towards_own(at)
        elif self.head.kind == "doanh-nghiep" and self._coined(self._towards_own(at)):
            return self._towards_own(at)  # "công ty xe điện Bega"
        return at if not self.company() and text.head(on) else on  # "HTX … sang HTX kiểu mới"

    def _foreign_word(self, at: int) -> bool:
        """Whether a small word of another language goes on behind a foreign one at *at*."""
        text, word = self.text, self.text.word(at)
        small = not text.capital(at) and text.brand(at - 1) and len(word) > 3
        return small and word.isascii() and word.isalpha() and not vietnamese(word)

    def _belongs(self, at: int, *, verb: bool) -> bool:
        """Whether listed words at *at* belong to the name."""
        if self.text.capital(at):
            return True
        if self.head.kind == "bao-chi" and self.text.initials(at - 1) and at > self.index:
            return False  # "tạp chí FHM bình chọn"
        if at == self.index:
            return self.head.organization or self.head.kind in _SMALL_FIRST
        return not verb or self.text.word(at - 1) in _LINKS

    def _place(self, at: int, after: int) -> int:
        """The index after a place inside the name: "Bệnh viện Việt Nam - Cuba"; one at its end is no part."""
        text = self.text
        if own_links.paired(self, at):
            return after
        local = self.head.kind in SCHOOLS and vietnamese(text.word(at))  # no "ĐH Mở Malaysia"
        if after == at + 1 and self.run and (self.head.organization or local):
            self.run += 1
            return after  # "Hoàng Anh" is no place, though "Anh" is.
        paired = text.word(after) == "-" and text.toponym(after + 1) is not None
        ends_pair, self.paired = self.paired and text.word(at - 1) == "-", paired
        if paired or ends_pair or self._follows_place(after):
            self.run += 1
            self.own = True
            return after
        return at

    def _follows_place(self, after: int) -> bool:
        """Whether the name goes on at *after* behind a place: "An Giang SamHo"."""
        text = self.text
        maker = self.company() and text.brand(after) and not text.initials(after)
        if not text.joined(after) or not (text.proper(after) or maker):
            return False
        if text.toponym(after) is not None:
            return True
        if self.led and self.own and bearers.behind_country(text, after):
            return False
        if text.person(after) or text.head(after) or text.title(after):
            return False
        word = text.word(after)
        return word in own_capitals.GIVEN or word not in contexts.of("opener")

    def _trade(self, at: int) -> int:
        """The index after the trade of a company in small letters: "công ty luật Thanh Bình"."""
        text = self.text
        if self.head.kind != "doanh-nghiep" or self.company() or text.word(at) not in _TRADES:
            return at
        named = text.joined(at + 1) and text.proper(at + 1)
        place = text.toponym(at + 1)
        country = place is not None and place[1][0].level == "country"
        return at + 1 if named and not country else at

    def _towards_own(self, at: int) -> int:
        """The index of the word of a company's own, behind small words that no list holds."""
        text = self.text
        if not self.head.organization:
            return at
        far = 1 if self.own else _FARTHER
        far = min(far, _FAR) if not self.company() or text.word(at - 1).isdigit() else far
        if self.own and text.word(at) in contexts.of("company acts"):
            return at  # "Công ty Sông Mây thuê Vinaconex"
        for after in range(at, min(at + far, len(text) - 1)):
            word = text.word(after)
            if text.capital(after) or not word.isalpha() or not text.joined(after):
                return at
            if word == "thuộc":
                return at
            linked = word == "và" and after > at  # "Đầu tư phát triển nhà và đô thị Sông Mây"
            if not linked and (word in contexts.of("opener") or word in contexts.of("clause")):
                return at
            distant = after - at >= _FAR and not (
                text.proper(after + 1) and text.joined(after + 2) and text.proper(after + 2)
            )
            if text.joined(after + 1) and self._owns(after + 1, at):
                return at if distant and not text.brand(after + 1) else after + 1
        return at

    def _coined(self, at: int) -> bool:
        """Whether what a company is called by at *at*, behind what it makes, is no Vietnamese word."""
        text = self.text
        made = text.word(at - 1) not in _OF_OTHERS and text.word(self.index) not in _OF_OTHERS
        return made and text.brand(at) and not (text.initials(at) or text.toponym(at))

    def _owns(self, index: int, at: int) -> bool:
        """Whether the word of the company's own stands at *index*."""
        text = self.text
        if self.own:
            return text.proper(index) and text.proper(at - 1) and not text.person(index)
        person = text.person(index)
        if person is not None and person - index > 2 and at == self.index:
            return False
        return text.proper(index) or text.initials(index) or numerals.number(text, index)
