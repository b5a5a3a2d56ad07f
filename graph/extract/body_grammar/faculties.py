"""What goes by "Khoa": wards of hospitals and faculties of schools by what no list of fields holds.

"khoa Nội 1", "khoa Nhiễm D - Bệnh viện Bến Lau", "Khoa Luật - Đại học Bến Lau".
"""

from __future__ import annotations

from graph.extract import level_words
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, words

# What departments are called by in one syllable: what they heal, what they teach.
_SUBJECTS = words.of(
    "sản nhi nội ngoại mắt thận phỏng bỏng nhiễm lao lão tim phổi gan y dược khám đẻ mổ da "
    "luật toán lý hóa sinh văn sử địa pháp anh nga đức nhật hàn trung cơ điện may sơn nhạc múa họa"
)
# Subjects that are given names too.
_GIVEN = words.of("anh đức văn nhật lý sinh nga sơn trung pháp hóa địa điện")
_HOUSES = frozenset(("benh-vien", "dai-hoc", "truong", "vien", "trung-tam"))
_LINKS = frozenset((",", "-", "(", "/", "thuộc", "của", "ở", "tại"))
_INSIDE = frozenset(("và", "-", "&", "theo"))
# Who works in a department, or how one comes there.
_BEFORE = words.of("trưởng phó đạo sĩ dưỡng viên tại vào đến lên xuống về ở từ sang bộ cho cứu")
_LONGEST = 9


def field(text: Syllables, index: int, after: int, known: int) -> int:
    """The index after what the department behind the head at *index* is called by, or *known*.

    *after* stands behind the head, *known* behind the field that the lists hold.
    """
    if not text.joined(after):
        return known
    if not text.capital(after):
        led = text.joined(index) and text.word(index - 1) in ("trưởng", "phó")
        small = led and text.word(after) in _SUBJECTS and _housed(text, after + 1)
        return max(known, after + 1) if small else known  # "Trưởng khoa sản Bệnh viện …"
    last = _up_to_house(text, after, known)
    return last if last > known else max(known, _subject(text, index, after))


def _up_to_house(text: Syllables, after: int, known: int) -> int:
    """The index at which the house stands that the department is of, or *known*."""
    for at in range(max(known, after + 1), min(after + _LONGEST, len(text))):
        if _housed(text, at):
            return at
        if not text.joined(at) or not _goes_on(text, at):
            break
    return known


def _goes_on(text: Syllables, at: int) -> bool:
    """Whether the word at *at* may belong to a department's name."""
    word = text.word(at)
    if word in _INSIDE or (word.isdigit() and len(word) < 3):
        return True
    if not word.isalpha() or text.title(at) is not None or level_words.read(text, at):
        return False
    if text.capital(at):
        return text.person(at) is None
    if text.word(at - 1) == "theo":
        return True  # "khoa Khám bệnh theo yêu cầu"
    told = text.words(at, at + 2) in contexts.of("acting", "predicate")
    clause = contexts.of("opener", "taken")
    return not told and word not in clause


def _housed(text: Syllables, at: int) -> bool:
    """Whether a hospital or school stands at *at*, behind a sign or a word that ties the two."""
    first = at + (text.word(at) in _LINKS)
    found = text.head(first)
    if found is None or found[1].kind not in _HOUSES or not text.joined(at):
        return False
    named = text.capital(first) or text.capital(found[0])
    return named and not (first == at and text.compound(at - 1, at + 1))


def _subject(text: Syllables, index: int, after: int) -> int:
    """The index after one of the subjects, with its number or letter, where no person is meant."""
    word = text.word(after)
    if word not in _SUBJECTS or (not text.proper(after) and word != "y"):
        return after
    last = after + 1
    numbered = text.joined(last) and (text.word(last).isdigit() or len(text.word(last)) == 1)
    if numbered and len(text.word(last)) < 3 and (text.word(last).isdigit() or text.capital(last)):
        last += 1
    elif text.joined(last) and (text.capital(last) or text.compound(after, last + 1)):
        return after
    led = text.joined(index) and text.word(index - 1) in _BEFORE
    if word in _GIVEN:
        return last if led and text.word(index - 1) in ("trưởng", "phó") else after
    return last if led or text.capital(index) else after
