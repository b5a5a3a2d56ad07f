"""Whether a capital behind a head is a word of the body's own name.

The same syllable opens a clause, heads another body or begins a person elsewhere: "Bệnh viện Từ Dũ",
"Công ty Tân Trường Phát", "Trường THPT Phan Đình Phùng Nguyễn Thị Loan".
"""

from __future__ import annotations

from graph.extract import level_words
from graph.extract.body_grammar import bearers, components
from graph.extract.body_grammar.begun import Begun
from graph.extract.syllables import vietnamese
from graph.lexicon import contexts, places
from graph.lexicon.heads import SCHOOLS

# Words that may begin a clause, and are given to companies as names.
GIVEN = frozenset(("phát", "ba", "nhân", "sáng", "hai", "thế", "mới"))
# Words that open clauses, and names where a capital follows: "HTX Đồng Tâm", "Công ty Bản Việt".
_FIRST = frozenset(("từ", "đồng", "bản", "như"))
_FIRST_OF_COMPANY = frozenset(("song", "năm", "ngày", "tháng", "một", "cùng", "việc", "vì", "từ"))
_MIDDLE = frozenset(("thị", "văn"))


def begins(name: Begun, at: int) -> bool:
    """Whether the capital at *at* is a word of the name."""
    text = name.text
    if not text.capital(at) or not text.word(at)[0].isalpha() or _goes_on(name, at):
        return False
    return not (at > name.index and _is_headed(name, at)) and not _is_person(name, at)


def _goes_on(name: Begun, at: int) -> bool:
    """Whether the sentence goes on with the capital at *at*: a clause, a title, a unit, a page's foot."""
    text = name.text
    if at == name.index and name.head.kind == "bao-chi" and text.word(at) == "báo":
        return True  # "Báo điện tử Báo tiếng Việt": a page's foot
    if text.word(at) in contexts.of("opener") and not _syllable(name, at):
        return True
    if _is_foreigner(name, at):
        return True
    if text.word(at + 1) == "." and level_words.read(text, at):
        return True  # "Bệnh viện đa khoa H.Tuy Phước"
    pair = text.words(at, at + 2)
    if at > name.index and pair in contexts.of("clause opening") and not text.capital(at + 1):
        return True  # "Nhà máy đạm Hà Bắc Thông tin trên": the break was lost
    does = pair in contexts.of("predicate")
    first = at == name.index and name.head.kind in SCHOOLS
    does = does or (first and pair in contexts.of("acting"))
    if does and not text.capital(at + 1):
        return True  # "trường tiểu học Ban hành kèm theo"
    # "chuyên gia ngân hàng TS. Cấn Văn Lực"
    return text.initials(at) and text.title(at) is not None


def _is_foreigner(name: Begun, at: int) -> bool:
    """Whether a foreigner begins behind a whole name, at *at*: "Chủ tịch Tập đoàn Brixton John Quell"."""
    text = name.text
    if at == name.index or not text.proper(at):
        return False
    if name.own and not name.led:
        # "sinh viên Đại học Quellmar John Quell", no "CLB San Martin Quell"
        joined = text.joined(at) and text.proper(at - 1)
        return joined and not vietnamese(text.word(at - 1)) and bearers.begins(text, at)
    if name.own:
        return bearers.begins(text, at)
    return name.led and bearers.behind_whole(text, at)


def _is_headed(name: Begun, at: int) -> bool:
    """Whether another body, an office or a unit with its level word begins behind the name at *at*."""
    text = name.text
    other = text.head(at) and not text.initials(at) and text.word(at) != "ca"
    flower = text.words(at - 1, at + 1) == "hoa ban" and not text.capital(at + 1)
    if other and not (flower or _school_syllable(name, at) or _last_syllable(name, at)):
        return True  # but "Trường Mẫu giáo Sơn Ca", "Trường Mầm non Hoa Ban"
    title = text.title(at)
    lone = title == at + 1 and text.proper(at - 1) and not text.capital(at + 1)
    level = level_words.read(text, at)
    if level is not None and name.company() and text.proper(level[0]):
        level = level if text.toponym(level[0]) else None  # "Công ty … Thành phố Đế Vương"
    return level is not None or (title is not None and not lone)


def _is_person(name: Begun, at: int) -> bool:
    """Whether a person begins at *at*, who stands behind the name and is no part of it."""
    text, behind = name.text, at > name.index
    # "Chủ tịch Hiệp hội Vận tải ô tô Nguyễn Văn Thanh"
    led = name.led and not text.proper(at - 1) and (name.own or not name.company())
    # "sinh viên ĐH Quốc tế Trần Thị Hoa Mai"
    spelled = name.head.kind != "truong" and text.word(at + 1) in _MIDDLE
    if behind and (led or spelled):
        person = text.person(at)
        if person is not None and person - at > 2:
            return True
    if name.run < 2 or (name.head.organization and not name.led):
        return False
    # "Trường THPT Phan Đình Phùng Nguyễn Thị Loan": the person begins with the later surname.
    return bool(text.person(at) and not text.person(at + 1))


def _last_syllable(name: Begun, at: int) -> bool:
    """Whether a head at *at* ends a commune's name of two: "Nhà máy xử lý nước thải Yên Sở"."""
    text = name.text
    found = places.communes().match(text.tokens, at - 1)
    pair = found is not None and found[0] == at + 1
    return pair and name.run == 1 and not (text.joined(at + 1) and text.capital(at + 1))


def _school_syllable(name: Begun, at: int) -> bool:
    """Whether "Trường" at *at* is a syllable of a company's name: "Công ty Tân Trường Phát"."""
    text = name.text
    if text.word(at) != "trường" or not (name.head.organization and name.run < 2):
        return False
    placed = text.toponym(at + 2) is not None  # "… Trường Giang Việt Nam"
    if name.run == 0 and (at == name.index or (text.capital(at + 2) and not placed)):
        return False
    ends = name.run == 1 and text.proper(at - 1) and not text.capital(at + 1)
    if ends and name.company() and text.compound(at, at + 2) is False:
        return not components.listed(text, at + 1)  # "Công ty TNHH Hoàng Trường"
    return text.proper(at + 1) and not components.listed(text, at + 1)


def _syllable(name: Begun, at: int) -> bool:
    """Whether a word that may begin a clause is one of the name: "Nhà xuất bản Kim Đồng"."""
    text = name.text
    if _opens_name(name, at):
        return text.joined(at + 1) and text.proper(at + 1)
    if at > name.index and _inside_person(name, at):
        return True
    owned = name.run or at == name.index or not name.own
    if owned and name.head.organization and text.word(at) in GIVEN:
        return _given(name, at)
    if at == name.index or not text.proper(at - 1):
        return False
    if name.run == 1 and text.proper(at) and not text.word(at + 1).isalpha():
        return True  # "đặc sản Băng Như (đường …)"
    if text.word(at) != "đồng":
        return False
    return not text.joined(at + 1) or text.word(at + 1) not in ("thời", "chí", "bào", "tình")


def _opens_name(name: Begun, at: int) -> bool:
    """Whether names, or those of companies, begin with the word: "bệnh viện Từ Dũ"."""
    text, word = name.text, name.text.word(at)
    begins = at == name.index
    if word in _FIRST and (begins or (word != "từ" and not text.capital(at - 1))):
        return True
    return word in _FIRST_OF_COMPANY and (begins or not name.own) and name.company()


def _inside_person(name: Begun, at: int) -> bool:
    """Whether the name is a person's that goes on behind *at*: "Trường THPT Lương Thế Vinh"."""
    text = name.text
    if not (text.capital(at + 1) and text.joined(at + 1)):
        return False
    person = text.person(at - 1)
    return person is not None and person > at + 1


def _given(name: Begun, at: int) -> bool:
    """Whether a company bears the word: "Công ty Hoàng Gia Phát", "Công ty Thế Giới Mới"."""
    text = name.text
    if text.proper(at + 1):
        return True
    if text.joined(at + 1) and text.compound(at, at + 2):
        return False
    return bool(name.run) or text.proper(at - 1)
