"""Nouns that numbers count: those of the list, and words of several syllables that no list holds."""

from __future__ import annotations

import re
import sys
from difflib import get_close_matches
from functools import lru_cache

from graph.facts.counts import kinds
from graph.facts.tape import Tape
from graph.lexicon import tables, words

_JOINT = re.compile(r"(?:,(?: các)?| và) | ?/ ?")
# Words that pyvi joins and that count nothing, besides those of the list.
_NO_UNIT = re.compile(
    r"(?:(?:có|không(?! gian)|đã|đang|sẽ|được|là|với|tại|trong|cho|vì|do|để|nếu|khi|mà|thì|như|đều|"
    r"cũng|rất|quá|chỉ(?! (?:tiêu|số|thị|dẫn))|vẫn|phải|cần|nên) \w+|kíp|ca,? \d+ kíp)(?!\w)"
)
# "3 nguyên chủ tịch", but neither "3 nguyên nhân" nor "2 cựu chiến binh".
_FORMER = re.compile(r"(?:nguyên|cựu) (?!chiến binh)")
_RANKED = re.compile(r" cấp (?:xã|huyện|tỉnh|sở|bộ|phòng|trung ương|cơ sở|thôn|thành phố)(?!\w)")
# "8 huyện, thị xã và TP Huế": a town of its own ends the row of units.
_TOWNS = re.compile(r"(?<!\w)(?:huyện|thị xã|quận|thành phố|tỉnh|xã|phường|thị trấn|đặc khu)$")
# "5 công trình, bệnh viện công là 155", "7 cán bộ, trụ sở đặt tại …": the noun behind the comma begins
# something else.
_OTHERS = re.compile(
    r" (?:(?:[^\W\d]+ ){1,2}là(?= \d)|đặt|nằm|là|vẫn|cũng|phải|chưa|(?:có|còn|chiếm|đạt) \d+|nhiều|các|"
    r"một số|dành|tăng|giảm|hạng \d+)(?!\w)"
)
# "Bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ".
_OF_GOVERNMENT = " thuộc Ⓐ"
# "Giải A", "huy chương vàng": the grade is part of the unit.
_GRADED = re.compile(
    r"(?:giải|huy chương|hc)(?: thưởng)? (?:đặc biệt|nhất|nhì|ba|tư|khuyến khích|đồng hạng(?: \w+ \w+)?|"
    r"xuất sắc|vàng|bạc|đồng|[abcd])(?!\w)"
)
# "Loại quỹ", "nhóm hành vi": these count kinds of the noun behind them.
_KIND = re.compile(r"loại|nhóm|hình thức|loại hình")
# Units that measure: what is counted is the noun behind them.
MEASURES = re.compile(
    r"cuộc|buổi|bộ|lượt|lần|suất|chiếc|tấn|tạ|kg|lít|ha|héc ta|hecta|m2|m²|m3|m³|km2|km²|căn|bao|thùng|"
    r"hộp|cuốn|con|cây"
)
# These begin other words as well: "2 căn cứ", "3 con dấu", "1 bộ môn".
_OF_WORDS = re.compile(r"căn|con|bộ|cây")
# "140 giảng viên chính", "3 chuyên viên cao cấp": a grade of the service, no chief.
_GRADE = re.compile(r" (?:chính(?! (?:thức|quy|phủ|trị|là)(?!\w))|cao cấp)(?!\w)")
# "2 phó trưởng công an", "5 phó tổng giám đốc": who stand in for somebody are counted like him.
_DEPUTY = re.compile(r"(?:phó|cấp phó|trưởng|quyền)(?: tổng| trưởng| chánh)? (?!trưởng|tổng|chánh)")
# "3 khu tái chế", "2 máy xét nghiệm": nouns of one syllable that a word behind makes whole.
_OPEN = re.compile(
    r"khu|kênh|nhà|tổ|trường|viện|bản|máy|trạm|bài|quầy|bãi|bến|chợ|vườn|kho|lò|bể|giếng|đài|sàn|gói|"
    r"thửa|cụm|cổng|đơn|giấy|sổ|dòng|trại|rạp|tủ|hầm|"
    r"hội nghị|hội thảo|đề tài|văn kiện|chỉ số|đơn thư|điều kiện|ủy ban"
)
# Words that say something of what is counted instead.
_SAYS = re.compile(
    r"(?:trực thuộc|tham gia|tham dự|bao gồm|hoạt động|tương ứng|đồng ý|tán thành|có mặt|trên địa|liên quan|"
    r"vi phạm|xây dựng|thực hiện|triển khai|đăng ký|đề nghị|yêu cầu|hư hỏng|xuống cấp|chưa|tiếp nhận|"
    r"phục vụ|đáp ứng|trị giá|tiêu biểu|xuất sắc|trọng điểm|trọng tâm|cơ bản|đầu tiên|quan trọng|nước ngoài|"
    r"cung cấp|cho biết|tỷ lệ|tiết kiệm|công suất|bỗng dưng|cao tầng|đầu tư|bắt đầu|hoàn thành|"
    r"đạt chuẩn|kiên cố|"
    r"công lập|ngoài công|tư thục|dân lập|thử nghiệm|bình quân|trung bình|dự kiến|nghiêm trọng|trái phép|"
    r"liền kề|nổi bật|sử dụng|cần thiết|hiện đại|khác nhau|giống nhau|bị động)(?!\w)"
)
# "3.500 em học sinh", "140 lượt đối tượng": who are counted belong to the unit.
_EACH_OF = re.compile(r"em|cháu|vị|lượt")
# "1 triệu căn nhà ở xã hội" are so many "căn".
_DWELLING = re.compile(r" ở (?:xã hội|thương mại|công vụ|công nhân|giá rẻ|tái định cư)(?!\w)")
# "14 bộ, ban, ngành": here "bộ" is no set of things.
_BODIES = re.compile(r"bộ, (?:ban|ngành|cơ quan|địa phương)(?!\w)")
# "180 tình nguyện viên": who does what the word before says.
_MEMBER = re.compile(r" viên(?! chức)(?!\w)")
_MATTER_OVER_TIME = re.compile(
    r" [^\W\d]+(?: [^\W\d]+)?(?: ?/ ?(?:người|hộ|khẩu))?(?: ?/ ?(?:năm|quý|tháng|ngày))(?!\w)"
)


_FIRST = re.compile(r"\w+")
_TWO, _THREE = re.compile(r"\w+ \w+(?!\w)"), re.compile(r"\w+ \w+ \w+(?!\w)")
_TWO_BEHIND = re.compile(r" ([^\W\d]+ [^\W\d]+)(?!\w)")
_THREE_BEHIND = re.compile(r" ([^\W\d]+ [^\W\d]+ [^\W\d]+)(?!\w)")
# These end no word that another has begun: "nữ công | là", "tàu cứu | được".
_ONE_BEHIND = re.compile(
    r" (?!(?:từ|được|khác|là|không|với|khi|mà|và|có|của|bị)(?!\w))[^\W\d]+(?!\w)"
)
_PAIR = re.compile(r"(\w+ \w+)(?: \w+)?")


@lru_cache(maxsize=1)
def _table() -> dict[str, re.Pattern[str]]:
    """The units by their first word, the longest of each first."""
    by_first: dict[str, list[str]] = {}
    for row in sorted(tables.rows("units"), key=lambda row: len(row["unit"]), reverse=True):
        by_first.setdefault(_FIRST.findall(row["unit"])[0], []).append(re.escape(row["unit"]))
    return {
        first: re.compile(rf"(?:{'|'.join(units)})(?![\w²³])") for first, units in by_first.items()
    }


def listed(code: str, start: int, end: int = sys.maxsize) -> re.Match[str] | None:
    """The unit that begins at *start* of *code*, which is looked at no further than *end*."""
    first = _FIRST.match(code, start)
    known = _table().get(first[0]) if first else None
    return known.match(code, start, end) if known else None


def is_listed(words: str) -> bool:
    found = listed(words, 0)
    return found is not None and found.end() == len(words)


def end_of(tape: Tape, start: int) -> int | None:
    """Where the unit ends that begins at *start*: a noun, or nouns in a row ("sở, ngành, quận")."""
    end = _noun_end(tape, start)
    return None if end is None else _whole_word_end(tape.code, start, end)


def _whole_word_end(code: str, start: int, end: int) -> int:
    """*end*, or where the word ends that a unit of no list would be cut in: "nữ công|nhân"."""
    last = code.rfind(" ", start, end)
    if last < 0 or is_listed(code[start:end]) or not is_listed(code[start:last]):
        return end
    behind = _ONE_BEHIND.match(code, end)
    if not behind or f"{code[last + 1 : end]}{behind[0]}" not in words.compounds():
        return end
    pair = _TWO_BEHIND.match(code, end)
    own = listed(code, end + 1) or (pair and pair[1] in words.compounds())
    return end if own or _no_unit_end(code, last + 1) else behind.end()


def _noun_end(tape: Tape, start: int) -> int | None:
    code = tape.code
    former = _FORMER.match(code, start)
    if former and not listed(code, start):
        # "3 nguyên chủ tịch": who were it are counted with the word that says so.
        return _noun_end(tape, former.end()) if listed(code, former.end()) else None
    found = listed(code, start)
    none = _no_unit_end(code, start)
    if not found or (none and none >= found.end()):
        return _deputies_end(code, start) or _compound(code, start)
    if (whole := _whole_end(tape, found)) is not None:
        return whole
    if found[0] != "người" and begins_another_word(code, found):
        return _compound(code, start) or found.end()
    end = found.end()
    if _OPEN.fullmatch(found[0]) and (kind := _complement(tape, end)):
        end = kind
    return _row_end(tape, found, end)


def _whole_end(tape: Tape, noun: re.Match[str]) -> int | None:
    """Where the unit ends that *noun* begins and that stands in no row; None where one may follow."""
    code, start, end = tape.code, noun.start(), noun.end()
    if noun[0] == "đơn vị" and (ranked := _RANKED.match(code, end)):
        return ranked.end()
    if graded := _GRADED.match(code, start):
        return graded.end()
    if noun[0].endswith("viên") and (grade := _GRADE.match(code, end)):
        return grade.end()
    # "462 đại biểu Quốc hội": the house that they sit in is part of the unit.
    if noun[0] == "đại biểu" and code.startswith(" Ⓐ", end):
        elected = f"{noun[0]} {tape.mention(end + 1).text}"
        return end + 2 if is_listed(elected.lower()) else end
    if _EACH_OF.fullmatch(noun[0]) and (counted := _counted_each(code, end)):
        return counted
    if noun[0] == "căn nhà" and _DWELLING.match(code, end):
        return end - len(" nhà")
    if MEASURES.fullmatch(noun[0]) and not _BODIES.match(code, start):
        another = _OF_WORDS.fullmatch(noun[0]) and begins_another_word(code, noun)
        matter = _MATTER_OVER_TIME.match(code, end)
        return (another and _compound(code, start)) or (matter.end() if matter else end)
    if _KIND.fullmatch(noun[0]) and code[end : end + 1] == " ":
        thing = listed(code, end + 1)
        return thing.end() if thing else _compound(code, end + 1) or end
    return None


def _row_end(tape: Tape, first: re.Match[str], end: int) -> int:
    """Where the row of nouns ends whose *first* reaches to *end*."""
    code = tape.code
    while joint := _JOINT.match(code, end):
        following = listed(code, joint.end())
        if following and (
            first[0].startswith(f"{following[0]} ")
            or first[0].endswith(following[0])
            or _OTHERS.match(code, following.end())
            or first[0] == "người"
            or not kinds.are_alike(first[0], following[0])
        ):
            return end
        if following and not begins_another_word(code, following):
            end = following.end()
            if following[0] == "cơ quan" and code.startswith(_OF_GOVERNMENT, end):
                end += len(_OF_GOVERNMENT)
        elif (
            "và" in joint[0]
            and code.startswith("Ⓛ", joint.end())
            and _TOWNS.search(code, first.start(), end)
        ):
            return joint.end() + 1
        else:
            misspelt = _misspelt(code, joint.end()) if "," in code[first.start() : end] else None
            return misspelt or end
    return end


def _deputies_end(code: str, start: int) -> int | None:
    """Where a post ends that begins at *start* and that the list has without "phó" or "trưởng"."""
    deputy = _DEPUTY.match(code, start)
    post = listed(code, deputy.end()) if deputy else None
    return post.end() if post else None


def begins_another_word(code: str, noun: re.Match[str]) -> bool:
    """Whether *noun* is only the first half of a word: "đơn" of "đơn giản hóa"."""
    pair = _TWO.match(code, noun.start())
    if not pair or noun.end() >= pair.end() or pair[0] not in words.compounds():
        return False
    # "4 nước | hàng đầu": the half behind begins a word itself.
    if _OF_WORDS.fullmatch(noun[0]):
        # "8 bộ | máy vi tính": what is measured is a word of its own.
        return _compound(code, noun.end() + 1) is None
    other = _TWO.match(code, noun.end() + 1)
    return not (other and other[0] in _RANKS)


_RANKS = ("hàng đầu",)


def _counted_each(code: str, end: int) -> int | None:
    """Where those are named whom "em", "vị" or "lượt" counts each: "3.500 em học sinh"."""
    thing = listed(code, end + 1) if code[end : end + 1] == " " else None
    if not thing or begins_another_word(code, thing) or MEASURES.fullmatch(thing[0]):
        return None
    return thing.end() if code.endswith("lượt", 0, end) or kinds.is_person(thing[0]) else None


def _complement(tape: Tape, end: int) -> int | None:
    """Where the word behind *end* ends that says what kind of thing is counted."""
    code = tape.code
    for pattern in (_THREE_BEHIND, _TWO_BEHIND):
        word = pattern.match(code, end)
        if word and word[1] in words.compounds() and not _no_unit_end(word[1], 0):
            named = tape.written(word.start(1), word.start(1) + 1).isupper()
            return None if named or _SAYS.match(word[1]) else word.end()
    return None


def _compound(code: str, start: int) -> int | None:
    """Where a word of two or three syllables ends that begins at *start*, listed as no unit."""
    for pattern in (_THREE, _TWO):
        word = pattern.match(code, start)
        if word and word[0] in words.compounds() and not word[0][0].isdigit():
            if _no_unit_end(word[0], 0):
                return None
            member = _MEMBER.match(code, word.end())
            return member.end() if member else word.end()
    return None


def _no_unit_end(code: str, start: int) -> int | None:
    """Where a word ends that begins at *start* and that numbers do not count."""
    if plain := _NO_UNIT.match(code, start):
        return plain.end()
    word = _PAIR.match(code, start)
    if word and word[0] in _no_units():
        return word.end()
    return word.end(1) if word and word[1] in _no_units() else None


@lru_cache(maxsize=1)
def _no_units() -> frozenset[str]:
    return frozenset(row["word"] for row in tables.rows("no_units"))


_TWO = re.compile(r"(\w+) (\w+)(?!\w)")


def _misspelt(code: str, start: int) -> int | None:
    """Where two words end of which one is a letter off, as in "xã, phường, trị trấn"."""
    pair = _TWO.match(code, start)
    if not pair:
        return None
    alike = [*_pairs().get(pair[1], ()), *_pairs().get(pair[2], ())]
    return pair.end() if get_close_matches(pair[0], alike, 1, 0.87) else None


@lru_cache(maxsize=1)
def _pairs() -> dict[str, list[str]]:
    """The units of two words, by each of them."""
    pairs: dict[str, list[str]] = {}
    for row in tables.rows("units"):
        if row["unit"].count(" ") == 1:
            for word in row["unit"].split():
                pairs.setdefault(word, []).append(row["unit"])
    return pairs
