"""The place at the end of a body's name: "tỉnh Yên Bái", "TP", "Hải Phòng", "Trung ương".

After a bare unit, capitals that begin with a surname and are no known place are a person: "UBND TP
Nguyễn Xuân Bình" against "UBND TP Hải Phòng".
"""

from __future__ import annotations

from functools import lru_cache

from graph.extract import level_words
from graph.extract.answers import once
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import places
from graph.lexicon.places import Place
from graph.lexicon.trie import Trie, tokens
from graph.values import value

_COMMUNE = frozenset(("xã", "phường", "thị trấn", "đặc khu"))
# Countries by their first syllable.
_BY_ONE_SYLLABLE = frozenset(("việt", "trung", "nhật", "hàn", "triều", "ấn"))
_MIDDLE = frozenset(("văn", "thị", "a"))
_LISTED = frozenset(("tỉnh", "thành phố"))  # Every name of these levels is in the lists.
_CENTRAL = {
    "trung ương": "Trung ương",
    "tư": "Trung ương",
    "tw": "Trung ương",
    "t.ư": "Trung ương",
    "t.w": "Trung ương",
    "quốc gia": "Quốc gia",
}
# What a body belongs to that is of no one country.
_WORLD = (
    "Liên hợp quốc", "Liên hiệp quốc", "LHQ", "ASEAN", "EU", "NATO", "Liên minh châu Âu", "châu Âu",
    "châu Á", "châu Á - Thái Bình Dương", "châu Phi", "Đông Nam Á", "Thế giới",
)  # fmt: skip
# What a place begins with in small letters.
_OPENINGS = frozenset(
    (
        "nước",
        "thủ",
        *(
            tokens(phrase)[0].word
            for phrase in (*level_words.FULL, *_CENTRAL, *map(str.lower, _WORLD))
        ),
    )
)
_KINDS_OF_CITY = frozenset(("thông minh", "đáng sống", "sáng tạo", "học tập", "sân bay"))
_OTHER_WORDS = frozenset(("lớn", "hội", "viên", "ủy", "trực", "đoàn", "lệnh", "thành"))


@lru_cache(maxsize=1)
def _centre() -> Trie[str]:
    return level_words.spelled(_CENTRAL)


@lru_cache(maxsize=1)
def _world() -> Trie[str]:
    return level_words.spelled({name.lower(): name for name in _WORLD})


@value
class Tail:
    """A place as far as written: *level* word in full, *name*, the *units* that it may mean.

    ``first`` and ``last`` are indices of syllables, *last* excluded.
    """

    first: int
    last: int
    level: str | None
    name: str | None
    units: tuple[Place, ...] = ()

    @property
    def central(self) -> bool:
        """Whether the body is of the whole country: "Trung ương", "Quốc gia"."""
        return self.level is None and self.name in _CENTRAL.values()

    @property
    def abroad(self) -> bool:
        """Whether the place is a country other than Viet Nam, or a city there."""
        return bool(self.units) and all(
            unit.level in ("country", "city") and unit.name != "Việt Nam" for unit in self.units
        )


@once
def read(text: Syllables, index: int) -> Tail | None:
    """The place that belongs to the body's name which ends before *index*."""
    if not text.joined(index) or not (text.capital(index) or text.word(index) in _OPENINGS):
        return None
    if (central := _central(text, index)) is not None:
        return central
    if found := text.toponym(index):
        if found[0] == index + 1 and found[1][0].level == "country" and _commune(text, index):
            return None  # "Dự án Mỹ Thuận"
        return _named(text, index, None, index, found)
    if (pair := _of_viet_nam(text, index)) is not None:
        return pair
    if text.word(index) == "nước" and text.joined(index + 1) and (found := text.toponym(index + 1)):
        # "Bộ Quốc phòng nước Nga"
        country = found[1][0].level == "country"
        return _named(text, index, None, index + 1, found) if country else None
    if (world := _of_world(text, index)) is not None:
        return world
    if text.words(index, index + 2) == "thủ đô" and text.joined(index + 2):
        return _capital(text, index)
    return _leveled(text, index)


def _central(text: Syllables, index: int) -> Tail | None:
    """ "Trung ương", "Quốc gia" at *index*, and the country behind: "Quốc gia Lào"."""
    central = _centre().match(text.tokens, index)
    if central is None or (text.word(index) == "tư" and not text.initials(index)):
        return None  # "Ban Quản lý dự án 2 Tư vấn giám sát"
    whole = text.words(index, index + 2) == "trung ương" and text.capital(index - 1)
    if not (text.capital(index) or central[1][0] == "Quốc gia" or whole):
        return None
    country = text.toponym(central[0]) if text.joined(central[0]) else None
    if country is not None:
        nation = Tail(index, country[0], None, text.written(central[0], country[0]), country[1])
        if nation.abroad:
            return nation
    return Tail(index, central[0], None, central[1][0])


def _of_viet_nam(text: Syllables, index: int) -> Tail | None:
    """This country by its first syllable and another one: "Việt - Lào"."""
    pair = text.toponym(index + 2) if text.words(index, index + 2) == "việt -" else None
    if pair is None or not text.capital(index) or pair[1][0].level != "country":
        return None
    return Tail(index, pair[0], None, text.written(index, pair[0]), pair[1])


def _of_world(text: Syllables, index: int) -> Tail | None:
    """What is of no one country: "Liên hợp quốc", and a country beside it."""
    found = _world().match(text.tokens, index)
    if found is None or not any(map(text.capital, range(index, found[0]))):
        return None
    after, (name, *_) = found
    pair = text.toponym(after + 1) if text.word(after) == "-" else None
    if pair is not None and pair[1][0].level == "country":
        after = pair[0]  # "Hội đồng Kinh doanh ASEAN - Hoa Kỳ"
    return Tail(index, after, None, text.written(index, after), (Place("country", name, name),))


def _capital(text: Syllables, index: int) -> Tail | None:
    """The capital of another country: "Hội đồng nhân dân thủ đô Viêng Chăn"."""
    capital = text.toponym(index + 2)
    if capital is None or capital[1][0].level == "country" or text.word(index - 1) == "tại":
        return None  # "CLB thủ đô Italia", "Đại sứ quán Mỹ tại thủ đô Baghdad"
    return _named(text, index, None, index + 2, capital)


def _leveled(text: Syllables, index: int) -> Tail | None:
    """A level word at *index*, and the name behind it."""
    if (leveled := level_words.read(text, index)) is None:
        return None
    after, name = leveled
    if after < len(text) and text.joined(after):
        if name in _COMMUNE and (commune := _unlisted(text, index, name, after)):
            return commune
        found = text.toponym(after) or _halved(text, after)
        if found and not (found[1][0].level == "country" and text.proper(found[0])):
            return _named(text, index, name, after, found)  # but "huyện Mỹ Lộc"
        if text.word(after).isdigit() and name in ("quận", "phường", "xã"):
            return Tail(index, after + 1, name, text.word(after))
        if name not in _LISTED and (tail := _unlisted(text, index, name, after)):
            return tail
        if tail := _otherwise_spelled(text, index, name, after):
            return tail
    return _bare(text, index, name, after)


def _commune(text: Syllables, index: int) -> bool:
    """Whether a commune's name of two syllables and no person's stands at *index*."""
    found = places.communes().match(text.tokens, index)
    return found is not None and found[0] == index + 2 and not text.capital(index + 2)


def _halved(text: Syllables, index: int) -> tuple[int, tuple[Place, ...]] | None:
    """A province or district of which only the first syllable has its capital: "tỉnh Lạng sơn"."""
    if not text.capital(index) or text.capital(index + 1):
        return None
    return places.halved().match(text.tokens, index)


def _bare(text: Syllables, index: int, name: str, after: int) -> Tail | None:
    """A level word alone: "UBND tỉnh"; a full stop after "TP" ends the sentence."""
    if text.word(after - 1) == ".":
        after -= 1
    other = text.joined(after) and text.word(after) in _OTHER_WORDS
    other = other and text.person(after) is None  # "UBND tỉnh Đoàn Văn Hai"
    if text.words(after, after + 2) in _KINDS_OF_CITY and text.joined(after):
        return None  # "Ban điều hành Đề án Thành phố thông minh"
    if other and not text.compound(after, after + 2):
        return None
    return Tail(index, after, name, None)


def _named(
    text: Syllables, first: int, name: str | None, start: int, found: tuple[int, tuple[Place, ...]]
) -> Tail | None:
    """A tail by a listed name, unless the name is the beginning of a person's."""
    after, units = found
    person = text.person(start)
    foreign = text.word(after - 1) == "quốc" or not vietnamese(text.word(after))
    nation = units[0].level == "country" and foreign  # "Hàn Quốc Moon …", "Thái Lan Sek …"
    if person is not None and person > after and not (nation or text.surname(after)):
        return None if name is None else _bare(text, first, name, start)
    if (
        text.word(after) == "-"
        and units[0].level == "country"
        and (pair := text.toponym(after + 1))
    ):
        after = pair[0]  # "Hội Hữu nghị Việt Nam - Cuba"
    elif (
        text.word(after) == "-"
        and (world := _world().match(text.tokens, after + 1))
        and text.capital(after + 1)
        and units[0].level == "country"
    ):
        after = world[0]  # "Hội đồng Kinh doanh Hoa Kỳ-ASEAN"
    elif (
        text.word(after) == "-"
        and text.word(after + 1) in _BY_ONE_SYLLABLE
        and text.capital(after + 1)
        and units[0].level == "country"
    ):
        after += 2  # "Hội Hữu nghị Nhật-Việt", "Hội đồng Thương mại Mỹ - Trung"
    return Tail(first, after, name, text.written(start, after), units)


def _otherwise_spelled(text: Syllables, first: int, name: str, start: int) -> Tail | None:
    """A place that no list holds and no Vietnamese syllable spells: "huyện CưM'gar", "tỉnh Houaphan".

    A province of such a name is another country's.
    """
    word = text.word(start)
    glued = text.word(start + 1) == "'" and start + 2 < len(text)
    glued = glued and not (text.gap(start + 1) or text.gap(start + 2))
    if not (text.capital(start) and word.isalpha()) or text.initials(start):
        return None
    if not glued and (vietnamese(word) or len(word) < 4):
        return None
    after = start + (3 if glued else 1)
    while text.joined(after) and text.proper(after) and not vietnamese(text.word(after)):
        after += 1
    written = text.written(start, after)
    units = (Place("city", written, written),) if name == "tỉnh" else ()
    return Tail(first, after, name, written, units)


def _unlisted(text: Syllables, first: int, name: str, start: int) -> Tail | None:
    """A commune or a district that was abolished: capitals that no list holds."""
    shouted = text.initials(start) and text.initials(first)
    if not (text.proper(start) or shouted) or (name not in _COMMUNE and text.person(start)):
        return None
    if name in _COMMUNE and (listed := places.communes().match(text.tokens, start)):
        return Tail(first, listed[0], name, text.written(start, listed[0]))
    person = text.person(start)
    if person and (text.word(start + 1) in _MIDDLE or person - start > 2):
        return None  # "Phó Chủ tịch UBND xã Lê Đình Tuấn": communes named after persons are listed
    after = start + 1
    while after - start < 3 and text.joined(after) and text.proper(after):
        if after - start >= 2 and text.person(after):
            break
        after += 1
    while after - start < 5 and text.word(after) == "-" and text.proper(after + 1):
        if text.gap(after) or text.gap(after + 1) or (after - start) % 2 == 0:
            break
        after += 2  # "huyện Si-Ma-Cai"
    return Tail(first, after, name, text.written(start, after))
