"""The words that tell what a task force is for, as far as they go: "phòng, chống thiên tai".

They end before a word for what the body does, and before others who stand in its row.
"""

from __future__ import annotations

from graph.extract.body_grammar import components, tails
from graph.extract.syllables import Syllables
from graph.lexicon import contexts, fields

_LONGEST = 22
# What bodies talk about, which is no purpose of theirs: "làm việc với Hội đồng … về công tác thi đua".
TOPICS = frozenset(
    (
        "hoạt động", "công tác", "vấn đề", "nội dung", "kết quả", "tình hình", "kế hoạch", "tiến độ",
        "phương án",
    )
)  # fmt: skip
# What members do that may be what the body is for as well.
_DEEDS = frozenset(
    ("xử lý", "giải quyết", "hướng dẫn", "soạn thảo", "bổ sung", "tổng kết", "ứng cử", "tốt nghiệp")
)
LINKS = frozenset(("và", ","))
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')
_ROW, _FEW = 3, 9  # How many things stand in a row, and how many syllables tell one.
_OTHERS = frozenset(
    ("đại diện", "lãnh đạo", "cán bộ", "nhân dân", "chính quyền", "đơn vị", "ban ngành")
)
_DRIVES = frozenset(("trào", "động", "trình", "thi"))  # "Phong trào", "Cuộc vận động"
_QUOTED = 26


def read(text: Syllables, index: int, *, first: bool, capitals: bool = True) -> int:
    """The index after the words at *index*, *first* behind the head or not, with *capitals* or without."""
    after, placed = index, False
    while text.joined(after) and after - index < _LONGEST:
        if not capitals and (text.proper(after) or tails.read(text, after) is not None):
            break
        on = _word(text, after, first=first and after == index)
        if on == after and (after > index or not first):
            on = _joined(text, after, placed=placed)
        if on == after and text.word(after) == "-" and capitals and after > index:
            on = _paired(text, after)
        if on == after:
            break
        placed = text.capital(on - 1) and not text.initials(on - 1) and _is_place(text, after, on)
        after = on
    while after > index and text.word(after - 1) in LINKS | {"về"}:
        after -= 1
    alone = text.word(index) == "thi" and first  # "Ban Chỉ đạo thi tỉnh Phú Yên"
    return after if after - index > 1 or (alone and closed(text, after)) else index


def _joined(text: Syllables, at: int, *, placed: bool) -> int:
    """The index after the link at *at* and what goes on behind it, or *at*.

    Behind a place only another one does: "Nam Trung bộ và Tây Nguyên".
    """
    if text.word(at) not in LINKS or (placed and not text.toponym(at + 1)):
        return at
    return _linked(text, at)


def _paired(text: Syllables, at: int) -> int:
    """The index after the dash at *at* and the field behind it, or *at*: "về Dân chủ - Pháp luật"."""
    if not (text.gap(at) and components.listed(text, at + 1)) or text.head(at + 1) is not None:
        return at
    return at if text.initials(at + 1) else components.compound(text, at + 1)


def _quoted(text: Syllables, at: int) -> int:
    """The index after the name of a drive in quotation marks at *at*; a closing mark ends no name."""
    for close in range(at + 2, min(at + _QUOTED, len(text))):
        if text.word(close) in _CLOSING:
            return close + (tails.read(text, close + 1) is not None)
    return at


def _is_place(text: Syllables, first: int, last: int) -> bool:
    tail = tails.read(text, first)
    return tail is not None and tail.last == last and tail.name is not None and not tail.central


def _word(text: Syllables, at: int, *, first: bool) -> int:
    """The index after the word of one or more syllables at *at*, or *at* where the name ends."""
    word = text.word(at)
    if (region := text.toponyms.get(at)) and region[0] > at + 2 and text.capital(region[0] - 1):
        return region[0]  # "điều phối vùng đồng bằng sông Hồng"
    if word in _OPENING and text.word(at - 1) in _DRIVES:
        return _quoted(text, at)
    if word == "covid" and text.words(at + 1, at + 3) == "- 19":
        return at + 3
    if text.capital(at):
        return at if first else _capital(text, at)
    if word.isdigit() and text.word(at + 1) == "năm":
        return at + 2
    found = fields.components().match(text.tokens, at)
    if found and found[0] > at + 2:
        return _component(text, at, found[0], first=first)
    if (on := _together(text, at, first=first)) is not None:
        return on
    return found[0] if found else _lone(text, at, first=first)


def _component(text: Syllables, at: int, last: int, *, first: bool) -> int:
    """The index after the listed words from *at* to before *last*, or *at* where they tell what it does."""
    talks = text.words(at, at + 2) in ("tuyên truyền", "hỗ trợ", "kiểm tra")
    if talks and not first and text.word(at - 1) not in LINKS:
        return at  # "Hội đồng Bầu cử quốc gia tuyên truyền pháp luật"
    # "phòng, chống dịch" goes on in "dịch bệnh"
    on = text.joined(last) and not text.capital(last) and text.compound(last - 1, last + 1)
    return last + (on and text.word(last) not in contexts.of("opener"))


def _together(text: Syllables, at: int, *, first: bool) -> int | None:
    """The index after the word of two syllables at *at*, *at* where it tells what the body does, or None."""
    for width in (4, 3, 2):
        inner = range(at + 1, at + width)
        if not all(text.joined(here) and not text.capital(here) for here in inner):
            continue
        written = text.words(at, at + width)
        if written in contexts.of("predicate") or _acts(text, at, written, first=first):
            return at
        if width == 2 and text.compound(at, at + 2):
            return at + 2
    return None


def _lone(text: Syllables, at: int, *, first: bool) -> int:
    """The index after the word of one syllable at *at* and the place behind it, or *at*."""
    word = text.word(at)
    level = tails.read(text, at + 1) if word == "cấp" else None
    if level is not None and (level.central or (level.level and not first)):
        return level.last  # "Hội đồng bình chọn cấp T.Ư", "Hội đồng thi cấp tỉnh Lào Cai"
    if not first and word.isalpha() and (continent := _before_continent(text, at)) > at:
        return continent  # "phòng chống dịch tả lợn châu Phi"
    about = word == "về" and text.word(at + 1) != "việc"
    leading = text.word(at - 1) in ("phạm", "gia", "nước", "luật", "phủ")
    leading = leading or text.word(at - 2) == "-"  # "… Việt Nam - Lào về hợp tác kinh tế"
    about = about and (first or (leading and text.words(at + 1, at + 3) not in TOPICS))
    return at + 1 if about or word in contexts.of("purpose") else at


def _before_continent(text: Syllables, at: int) -> int:
    """The index after the one small word at *at* and the part of the world behind it, or *at*."""
    stops = contexts.of("clause", "taken", "opener")
    if text.word(at) in stops or text.word(at + 1) not in ("châu", "đông", "trung"):
        return at
    place = tails.read(text, at + 1)
    return place.last if place is not None and place.level is None and place.abroad else at


def _acts(text: Syllables, at: int, written: str, *, first: bool) -> bool:
    """Whether the word *written* at *at* tells what the body does, behind what it is for."""
    before = text.word(at - 1)
    if first or before == "năm":  # "… tổng kết 5 năm thực hiện Luật Hợp tác xã"
        return False
    linked = (
        before in LINKS or before == "về" or text.words(at - 2, at) in ("công tác", "liên ngành")
    )
    if linked or written in _DEEDS:
        return False
    longest = fields.components().match(text.tokens, at)
    verb = longest is not None and longest[0] == at + 2 and components.verbal(text, at)
    verb = verb and not components.verbal(text, at - 2)  # "thẩm định đầu tư"
    return verb or written in contexts.of("acting")


def _capital(text: Syllables, at: int) -> int:
    """The index after a capital inside the name: a place, initials, a field; a person ends it."""
    if text.person(at) or text.title(at):
        return at
    if tail := tails.read(text, at):
        return tail.last
    if place := text.toponym(at):
        return place[0]
    if found := fields.trie().match(text.tokens, at) or fields.components().match(text.tokens, at):
        return found[0]
    if text.initials(at):
        return at + 1
    if text.word(at) in contexts.of("opener") or text.head(at):
        return at
    return components.compound(text, at)


def _linked(text: Syllables, at: int) -> int:
    """The index after a link and the word behind it, or *at*."""
    against = text.words(at + 1, at + 4).startswith(("phòng , chống", "phòng chống"))
    if not text.joined(at + 1) or (text.head(at + 1) and not against):
        return at
    if text.words(at + 1, at + 3) in _OTHERS:
        return at
    if text.word(at) == "," and not (text.word(at - 1) == "phòng" or text.capital(at + 1)):
        return max(_row(text, at), _placed(text, at))
    on = _word(text, at + 1, first=False)
    return on if on > at + 1 else at


def _placed(text: Syllables, at: int) -> int:
    """The index after things or deeds in a row behind the comma that the body's place ends, or *at*.

    "sắp xếp, đổi mới doanh nghiệp tỉnh"; but "…, đại diện lãnh đạo tỉnh" are others.
    """
    after = at
    for _ in range(_ROW):
        if text.word(after) not in LINKS or not text.joined(after + 1) or text.capital(after + 1):
            break
        on = after + 1
        if text.title(on) is not None or text.words(on, on + 2) in _OTHERS:
            return at
        while text.joined(on) and on - after < _FEW and (last := _word(text, on, first=False)) > on:
            on = last
        if on == after + 1:
            return at
        after = on
    tail = tails.read(text, after) if after > at else None
    return after if tail is not None and not tail.abroad else at


def _row(text: Syllables, at: int) -> int:
    """The index after the things in a row from the comma at *at* to the last one before "và", or *at*.

    "ứng phó sự cố, thiên tai và tìm kiếm cứu nạn"; but "…, thể hiện quyết tâm" is a clause.
    """
    after = at
    for _ in range(_ROW):
        on = _thing(text, after + 1)
        if on == after + 1:
            return at
        if text.word(on) == "và":
            return on if text.joined(on + 1) and _word(text, on + 1, first=False) > on + 1 else at
        if text.word(on) != ",":
            return at
        after = on
    return at


def _thing(text: Syllables, first: int) -> int:
    """The index after a listed thing or a word of two syllables at *first* that is no deed, or *first*."""
    acts = text.words(first, first + 2) in contexts.of("acting")
    if acts or not (text.joined(first) and text.compound(first, first + 2)):
        return first
    found = fields.components().match(text.tokens, first)
    listed = found[0] if found is not None and not found[1][0] else first + 2
    on = _word(text, first, first=False)
    return on if on in (first + 2, listed) else first


def closed(text: Syllables, index: int) -> bool:
    """Whether a name ends before *index*: a sign, its place, or what the body does."""
    if not text.joined(index) or not text.word(index).isalnum() or tails.read(text, index):
        return True
    acts = text.words(index, index + 2) in contexts.of("acting", "predicate")
    return acts or components.verbal(text, index) or text.word(index) in contexts.of("clause")
