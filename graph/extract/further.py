"""Small words that go on the name of a body: "Phòng Cảnh sát truy nã tội phạm".

What no list holds belongs to the name where words of the dictionary run without a verb up to a sign
that the name ends: its place, the body that it is a part of, a stop, "của" or "thuộc".
"""

from __future__ import annotations

from graph.extract import components, faculties, led_departments, level_words, owned, tails
from graph.extract.answers import once
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields, words
from graph.lexicon.heads import Head

_ENDS = frozenset((",", ".", ";", ":", "(", ")", "-", "", "\n", "”", '"', "của", "thuộc", "trực"))
_OPENING = frozenset(("các", "những"))
_PEOPLE = frozenset(("cán bộ", "học sinh", "sinh viên"))
_LINKS = frozenset(("và", "&"))
_DEPARTMENTS = frozenset(("cuc", "tong-cuc", "chi-cuc", "vu"))
_BY = frozenset(("được", "do", "bị", "mà", "để"))
_DOES = frozenset(("nghiên cứu", "sản xuất", "kiểm nghiệm", "đánh giá", "phân tích", "xét nghiệm"))
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


# Kinds whose fields no list of ministries' closes.
_OPEN_FIELDS = frozenset(
    (
        "trung-tam", "vien", "cuc", "chi-cuc", "tong-cuc", "vu", "phong", "ban-cua-uy-ban", "hoi",
        "ban-quan-ly", "hiep-hoi", "dai-hoc",
    )
)  # fmt: skip


# Kinds of institutes, whose names tell what they study behind "về".
_LEARNED = frozenset(("trung-tam", "vien"))
# Heads behind which the name may be nothing but small words and its place.
_DESCRIBED = frozenset(
    ("Hiệp hội", "Hội", "Tổng hội", "Trung tâm", "Viện", "Học viện", "Ban Quản lý", "Chi hội")
)


def field(
    text: Syllables, index: int, after: int, known: str | None, head: Head
) -> tuple[int, str | None]:
    """The field of a body of which no list knows all, with the small words that go on it."""
    after, known = _field(text, index, after, known, head)
    if head.name == "Khoa" and known is not None:
        return after, known
    first = _past_head(text, index)
    if text.capital(index) and (last := owned.reach(text, first, after, head)) > after:
        return last, text.written(first, last)
    return led_departments.field(text, index, after, known, head)


def _field(
    text: Syllables, index: int, after: int, known: str | None, head: Head
) -> tuple[int, str | None]:
    if head.kind == "bo" and known is not None:
        return _of_two(text, index, after, known)
    if head.name == "Khoa":
        first = _past_head(text, index)
        last = faculties.field(text, index, first, after)
        if last > after or faculties.field(text, index, first, first) == after > first:
            return last, text.written(first, last)  # "khoa Nội 1"
    if head.kind not in _OPEN_FIELDS:
        return after, known
    start = text.head(index)
    if start is None or (known is None and not (text.capital(index) and head.name in _DESCRIBED)):
        return after, known
    if known is None:
        last = towards_place(text, after)
        return (last, text.written(after, last)) if last > after else (after, None)
    if text.word(index - 1) in _BY and (acts := _acts(text, start[0], after)) > start[0]:
        return acts, text.written(start[0], acts)
    last = read(text, after)
    if last == after and head.kind in _LEARNED and text.capital(index):
        last = components.studied(text, after)
    if last == after and text.capital(index) and head.name in _DESCRIBED and known.islower():
        last = _described(text, start[0], after)
    return (last, text.written(start[0], last)) if last > after else (after, known)


def _past_head(text: Syllables, index: int) -> int:
    found = text.head(index)
    return found[0] if found is not None else index + 1


def _of_two(text: Syllables, index: int, after: int, known: str) -> tuple[int, str]:
    """The fields of another country's ministry: "Bộ Ngoại giao và Hợp tác quốc tế Campuchia"."""
    if text.word(after) in ("và", ",") and text.capital(index):
        last, whole = components.field(text, _past_head(text, index), exact=False)
        place = tails.read(text, last) if last > after else None
        if place is not None and place.abroad and whole is not None:
            return last, whole
    return after, known


def _acts(text: Syllables, first: int, after: int) -> int:
    """The index of what a body does behind its field: "được Viện Hóa học nghiên cứu", else *first*."""
    for at in range(after, first, -1):
        if text.capital(at - 1) and at < after:
            return first
        if text.words(at, at + 2) in _DOES and not text.capital(at) and text.capital(first):
            return at
    return first


def incident(text: Syllables, index: int, after: int) -> bool:
    """Whether "vụ" at *index* tells what happened: "vụ cán bộ Sở Y tế đánh nhau"."""
    if text.capital(after) or (text.capital(index) and text.joined(index)):
        return False
    return not text.capital(index) or text.words(after, after + 2) in _PEOPLE


def _described(text: Syllables, first: int, after: int) -> int:
    """The index after a name all in small letters from *first* on that goes on to its place."""
    if not text.joined(after) or text.capital(after) or closed(text, after):
        return after
    return max(after, towards_place(text, first))


def does(text: Syllables, index: int, after: int, head: Head) -> bool:
    """Whether a verb stands behind the head of what is done by it: "bài hát được Cục cấp phép"."""
    if led_departments.unled(text, index, head):
        return True
    by = head.kind in _DEPARTMENTS and text.word(index - 1) in _BY
    if not by or not text.capital(index) or text.capital(after):
        return False
    found = fields.components().match(text.tokens, after)
    if found is None or not found[1][0]:
        return False
    return components.field(text, after, exact=False)[0] == found[0] and not (
        text.joined(found[0]) and text.capital(found[0])
    )


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
    return done if closed(text, done) else index


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
    after = index
    if text.words(index, index + 2) in _NOW:
        return index  # "Trung tâm hiện hữu quận 1"
    if level_words.read(text, index) or text.compound(index - 1, index + 1):
        return index  # "Trung tâm thành phố Hà Nội", "Hội nghị cấp cao"
    while text.joined(after) and after - index < _LONGEST:
        if after > index + 1 and _placed(text, after):
            return after
        word = text.word(after)
        listed = word == "," and _word(text, after + 1) > after + 1
        several = word in _OPENING and (after == index or text.capital(index))
        if (word in _LINKS and after > index) or several or (listed and after > index):
            after += 1
            continue
        opens = after == index or text.word(after - 1) in _LINKS
        if opens and text.capital(after) and (first := _opening(text, after)) > after:
            after = first
            continue
        on = _word(text, after) if word.isalpha() and not text.capital(after) else after
        if on == after:
            if text.capital(after) or not word.isalpha() or not _plain(text, after):
                return index
            on = after + 1
        after = on
    return index


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
    if text.word(index - 1) in _LINKS and text.head(index) is not None:
        return index  # "Bảo tàng và Thư viện Hà Nội"
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
        if not _is_verb(text, after - 2) and ends(text, after):
            done = after
    return done


def ends(text: Syllables, index: int) -> bool:
    """Whether a clause goes on at *index*, or the name ends before it."""
    if text.words(index, index + 2) in contexts.of("acting") | contexts.of("predicate"):
        return True
    return text.word(index) in contexts.of("clause") | contexts.of("taken") or closed(text, index)


def whole(text: Syllables, index: int) -> bool:
    """Whether no more of a name in small letters may stand at *index*: it is closed, or acts."""
    return closed(text, index) or text.word(index) in _ON


def _placed(text: Syllables, index: int) -> bool:
    tail = tails.read(text, index)
    return tail is not None and (tail.name is not None and not tail.central)


def _word(text: Syllables, index: int) -> int:
    """The index after the word of the dictionary in small letters at *index*, or *index*."""
    for width in (4, 3, 2):
        last = index + width
        if not all(text.joined(at) and not text.capital(at) for at in range(index, last)):
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
