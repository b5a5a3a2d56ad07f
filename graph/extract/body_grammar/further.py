"""Small words that go on the name of a body: "Phòng Cảnh sát truy nã tội phạm".

What no list holds belongs to the name where words of the dictionary run without a verb up to a sign
that the name ends: its place, the body that it is a part of, a stop, "của" or "thuộc".
"""

from __future__ import annotations

from graph.extract import level_words
from graph.extract.answers import once
from graph.extract.body_grammar import components, tails
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields, words

_ENDS = frozenset((",", ".", ";", ":", "(", ")", "-", "", "\n", "”", '"', "của", "thuộc", "trực"))
_STOPS = frozenset((",", ".", ";", ":"))
_OPENING = frozenset(("các", "những"))
_LINKS = frozenset(("và", "&"))
_NOW = frozenset(("hiện hữu", "hiện nay", "hiện đại", "hiện tại", "hiện có"))
# What bodies do, in words that no list of predicates holds.
_DEEDS = frozenset(
    (
        "hoạt động", "hướng dẫn", "điều trị", "khám bệnh", "hỗ trợ", "thực hiện", "kiểm tra", "xử phạt",
        "quản lý", "triển khai", "vận động", "phát hiện", "xét nghiệm", "tuyển sinh", "đào tạo", "cấp phép",
    )
)  # fmt: skip
# What the body that a department is of stands behind: "… đường bộ, đường sắt (Cục CSGT)".
_OWNING = frozenset(("thuộc", "(", "của"))
# What is told of a body goes on with these behind a name in small letters.
_ON = words.of("đã đang sẽ vừa cũng vào để và cho phối")
# What tells of a building and names nobody in it: "Nhà hát lớn Hải Phòng".
_ADJECTIVES = words.of("lớn nhỏ cũ mới xưa cổ đẹp riêng")
_WORDS = 4
_LONGEST = 10


def read(text: Syllables, index: int) -> int:
    """The index after the small words that go on the field before *index*, or *index*."""
    if _ended(text, index):
        return index
    after, done = index, index
    for _ in range(_WORDS):
        on = _word(text, after)
        if on == after and after > index and text.word(after) in _LINKS and text.joined(after):
            on = _word(text, after + 1)
            on = after if on == after + 1 else on
        if on == after:
            break
        after = on
        if not _is_verb(text, after - 2):
            done = after
    if done == index:
        return _beyond_comma(text, index)
    return done if closed(text, done) and not _acts(text, index, done) else index


def _acts(text: Syllables, index: int, after: int) -> bool:
    """Whether the words from *index* on tell what the body does, up to the end of a clause.

    "Cục Điều tra chống buôn lậu kiểm tra hiện trường."; but "Cục Cảnh sát truy nã tội phạm (C52)".
    """
    if text.joined(after) and text.word(after) not in _STOPS:
        return False
    written = text.words(index, index + 2)
    return written in _DEEDS or written in contexts.of("deed") or components.verbal(text, index)


def _ended(text: Syllables, index: int) -> bool:
    """Whether a number or a name of two capitals that is no word ends before *index*: "QLDA 85"."""
    if text.word(index - 1).isdigit():
        return True
    named = text.proper(index - 1) and text.proper(index - 2) and text.joined(index - 1)
    return named and not text.compound(index - 2, index)


def _is_verb(text: Syllables, index: int) -> bool:
    """Whether the word at *index* may be what the body does: it ends no name."""
    found = fields.components().match(text.tokens, index)
    return found is not None and found[0] == index + 2 and found[1][0]


@once
def towards_place(text: Syllables, index: int) -> int:
    """The index after a name in small letters at *index* that its place ends, or *index*.

    "Hiệp hội các nhà thầu xây dựng Việt Nam", "Trung tâm hành chính công tỉnh Bình Phước".
    """
    if text.words(index, index + 2) in _NOW:
        return index  # "Trung tâm hiện hữu quận 1"
    if level_words.read(text, index) or text.compound(index - 1, index + 1):
        return index  # "Trung tâm thành phố Hà Nội", "Hội nghị cấp cao"
    after = index
    while text.joined(after) and after - index < _LONGEST:
        if after > index + 1 and _placed(text, after):
            return after
        on = after + 1 if _links(text, index, after) else _going_on(text, index, after)
        if on == after:
            return index
        after = on
    return index


def _links(text: Syllables, index: int, at: int) -> bool:
    """Whether the word or sign at *at* links what stands in the name that begins at *index*."""
    word = text.word(at)
    if word in _OPENING:
        return at == index or text.capital(index)
    if at == index:
        return False
    return word in _LINKS or (word == "," and _word(text, at + 1) > at + 1)


def _going_on(text: Syllables, index: int, at: int) -> int:
    """The index after the word of a name at *at* that begins at *index*, or *at*."""
    opens = at == index or text.word(at - 1) in _LINKS
    if text.capital(at):
        return _opening(text, at) if opens else at
    if not text.word(at).isalpha():
        return at
    on = _word(text, at)
    return at + 1 if on == at and _plain(text, at) else on


def word_before_place(text: Syllables, index: int) -> int:
    """The index after the one small syllable at *index* that a place follows: "Nhà hát kịch TP.HCM"."""
    word = text.word(index)
    small = text.joined(index) and word.isalpha() and not text.capital(index)
    named = small and word not in _ADJECTIVES and _plain(text, index)
    return index + 1 if named and _placed(text, index + 1) else index


def _opening(text: Syllables, index: int) -> int:
    """The index after the word at *index* that begins with the capital of the name, or *index*."""
    pair = text.words(index, index + 2)
    plain = text.joined(index + 1) and not text.capital(index + 1) and text.proper(index)
    if not plain or pair in contexts.of("clause opening") or text.word(index) in _FUNCTIONS:
        return index
    return index + 2 if text.compound(index, index + 2) else index


def until_clause(text: Syllables, index: int) -> int:
    """The index after the small words at *index* behind which a clause goes on, or *index*.

    "Trung tâm Thông tin công tác tuyên giáo tổ chức hội nghị".
    """
    after, done = index, index
    for _ in range(_WORDS):
        on = _word(text, after + (text.word(after) in _LINKS))
        if on <= after + 1 or text.words(after, after + 2) in _DEEDS:
            break
        after = on
        if not _is_verb(text, after - 2) and _ends(text, after):
            done = after
    return done


def _ends(text: Syllables, index: int) -> bool:
    """Whether a clause goes on at *index*, or the name ends before it."""
    if text.words(index, index + 2) in contexts.of("acting", "predicate"):
        return True
    return text.word(index) in contexts.of("clause", "taken") or closed(text, index)


def whole(text: Syllables, index: int) -> bool:
    """Whether no more of a name in small letters may stand at *index*: it is closed, or acts."""
    return closed(text, index) or text.word(index) in _ON


def _placed(text: Syllables, index: int) -> bool:
    tail = tails.read(text, index)
    return tail is not None and (tail.name is not None and not tail.central)


def _word(text: Syllables, index: int) -> int:
    """The index after the word of the dictionary in small letters at *index*, or *index*."""
    if level_words.read(text, index) and _placed(text, index):
        return index  # "Phòng Kinh tế thành phố Vinh": the place of the body begins.
    for width in (4, 3, 2):
        last = index + width
        within = range(index, last)
        if not all(map(text.joined, within)) or any(map(text.capital, within)):
            continue
        word = text.words(index, last)
        if word in contexts.of("predicate") or word in contexts.of("acting"):
            return index
        listed = fields.components().match(text.tokens, index)
        if listed is not None and listed[0] == last:
            return last
        if text.compound(index, last) and text.word(index) not in _FUNCTIONS:
            return last
    return index


def _plain(text: Syllables, index: int) -> bool:
    """Whether the syllable at *index* opens no clause."""
    word = text.word(index)
    return not (
        word in contexts.of("opener")
        or word in _CLAUSES
        or word in contexts.of("taken")
        or text.words(index, index + 2) in contexts.of("acting")
    )


# Words that begin a compound of no name: "theo đó", "trong khi".
_FUNCTIONS = words.of(
    "theo tại trong ngoài khi sau trước trên dưới từ đến với và của do bởi vì nên nhưng để này những các "
    "mỗi một là có không được bị cho về qua như thì mà sẽ đã đang vừa cũng chỉ rất hay hoặc nếu tuy cùng còn "
    "trực thuộc"
)
_CLAUSES = words.of(
    "nêu thì mà sẽ vẫn phải nên cần chưa không còn đều luôn ra lại ở gồm nhất giống vào lên "
    "xuống bằng cấp giao gửi mời nhận ký làm trao tặng nói xin họp cho để do khi nếu rất "
    "thuộc trực hay hoặc cử bắt thu xử phạt mở đưa nhờ coi lấy kể"
)


def closed(text: Syllables, index: int) -> bool:
    """Whether a name ends before *index*: a sign, "của", its place or the body it is a part of."""
    if not text.joined(index) or text.word(index) in _ENDS:
        return True
    return tails.read(text, index) is not None or _part_of(text, index)


def _part_of(text: Syllables, index: int) -> bool:
    found = text.head(index) if text.capital(index) else None
    return found is not None and found[1].kind != "bao-chi"  # "vấn đề Báo Thanh Niên nêu"


def _beyond_comma(text: Syllables, index: int) -> int:
    """The index behind ", trật tự" where the body follows that has two fields, or *index*."""
    if text.word(index) != "," or (text.capital(index + 1) and text.head(index + 1)):
        return index
    found = fields.components().match(text.tokens, index + 1) if text.joined(index + 1) else None
    after = found[0] if found is not None else index
    if after == index:
        return index
    owned = text.joined(after) and _part_of(text, after)
    ended = text.word(after) in _OWNING and after - index > 2 and text.head(after + 1) is not None
    return after if owned or ended else index
