"""What a task force is for, where that is its name: "Ban Chỉ đạo phòng, chống thiên tai".

Such a name goes on in small letters as far as words of the dictionary reach, and ends before a word
for what the body does ("Hội đồng thi đã họp").
"""

from __future__ import annotations

from graph.extract import components, tails
from graph.extract.answers import once
from graph.extract.body import Body
from graph.extract.syllables import Syllables
from graph.extract.tails import Tail
from graph.lexicon import contexts, fields
from graph.vietnamese import normalise

_LONGEST = 22
# Task forces that may be named by what they are for.
_PURPOSEFUL = frozenset(
    (
        "Ban Chỉ đạo", "Ban Chỉ huy", "Ủy ban", "Hội đồng", "Ban soạn thảo", "Tổ biên tập", "Tiểu ban",
        "Tổ giúp việc",
    )
)  # fmt: skip
# Teams that are told apart by a word for what they look into or how: "Tổ giám định độc lập".
_TEAMS = frozenset(
    (
        "Tổ kiểm tra", "Tổ giám sát", "Tổ giám định", "Tổ thẩm định", "Tổ tư vấn", "Tổ chuyên gia",
    )
)  # fmt: skip
_LEADING = frozenset(("nhà nước", "chỉ đạo", "chỉ đạo quốc gia", "liên chính phủ", "quốc gia"))
# What bodies talk about, which is no purpose of theirs: "làm việc với Hội đồng … về công tác thi đua".
_TOPICS = frozenset(
    (
        "hoạt động",
        "công tác",
        "vấn đề",
        "nội dung",
        "kết quả",
        "tình hình",
        "kế hoạch",
        "tiến độ",
        "phương án",
    )
)
# What members do that may be what the body is for as well.
_DEEDS = frozenset(
    ("xử lý", "giải quyết", "hướng dẫn", "soạn thảo", "bổ sung", "tổng kết", "ứng cử", "tốt nghiệp")
)
_LINKS = frozenset(("và", ","))
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')
_ROW, _FEW = 3, 9  # How many things stand in a row, and how many syllables tell one.
_OTHERS = frozenset(
    ("đại diện", "lãnh đạo", "cán bộ", "nhân dân", "chính quyền", "đơn vị", "ban ngành")
)
_DRIVES = frozenset(("trào", "động", "trình", "thi"))  # "Phong trào", "Cuộc vận động"
_QUOTED = 26


def named(text: Syllables, body: Body, after: int) -> Body | None:
    """The *body* by what it is for, where its kind goes by that; its field ends before *after*."""
    head, field, tail, last = body.head, body.field, body.tail, body.last
    about = field is None and tail is not None and tail.central and text.word(last) == "về"
    if head.name in _TEAMS:
        return _team(text, body, after) if tail is None else None
    if head.name not in _PURPOSEFUL and not (about and head.name == "Trung tâm"):
        return None
    known = normalise(field) if field is not None else ""
    if field is None or text.word(last) == "về" or known in _LEADING:
        plain = field is not None and known not in _LEADING
        on = last if _talked_of(text, last, tail, plain=plain) else _purpose(text, last)
    else:
        panel = tail is not None or known == "xét xử"
        on = last if panel else _more(text, last)
    if on == last:
        return None
    place = tails.read(text, on)
    whole = place.last if place is not None else on
    return Body(body.first, whole, head, text.written(after, on), place, purpose=True)


def placed(body: Body) -> bool:
    """Whether a place of a level tells which *body* is meant: "ban chỉ đạo thi tỉnh Phú Yên"."""
    return body.tail is not None and body.tail.level is not None and body.tail.name is not None


def _team(text: Syllables, body: Body, after: int) -> Body | None:
    """The team *body* with the small words that tell which it is, up to its place or what it does."""
    first = after if body.field is None else body.last
    verb = components.verbal(text, first - 2)  # "Tổ chuyên gia tư vấn phát triển đô thị"
    if not text.joined(first) or text.capital(first) or (_does(text, first) and not verb):
        return None
    on = _read(text, first, first=False, capitals=False)
    if on - first < 2 or not _closed(text, on):
        return None
    place = tails.read(text, on)
    whole = place.last if place is not None else on
    return Body(body.first, whole, body.head, text.written(after, on), place, purpose=True)


def _does(text: Syllables, index: int) -> bool:
    """Whether what a team does stands at *index*: "Tổ kiểm tra phát hiện sai phạm"."""
    opens = contexts.of("clause") | contexts.of("taken") | contexts.of("opener")
    acts = contexts.of("acting") | contexts.of("predicate")
    if text.word(index) in opens | _LINKS or text.words(index, index + 2) in acts | _TOPICS:
        return True
    return components.verbal(text, index)


@once
def _purpose(text: Syllables, index: int) -> int:
    """The index after the purpose that begins at *index* behind a head, or *index*."""
    return _read(text, index, first=True)


def _more(text: Syllables, index: int) -> int:
    """The index after the words that go on the purpose before *index* and end the name, or *index*."""
    after = _read(text, index, first=False, capitals=False)
    return after if _closed(text, after) else index


def _read(text: Syllables, index: int, *, first: bool, capitals: bool = True) -> int:
    after, placed = index, False
    while text.joined(after) and after - index < _LONGEST:
        if not capitals and (text.proper(after) or tails.read(text, after) is not None):
            break
        on = _word(text, after, first=first and after == index)
        if on == after and text.word(after) in _LINKS and (after > index or not first):
            # Behind a place only another one goes on: "Nam Trung bộ và Tây Nguyên".
            on = _linked(text, after) if not placed or text.toponym(after + 1) else after
        if on == after and text.word(after) == "-" and capitals and after > index:
            on = _paired(text, after)
        if on == after:
            break
        placed = text.capital(on - 1) and not text.initials(on - 1) and _is_place(text, after, on)
        after = on
    while after > index and text.word(after - 1) in _LINKS | {"về"}:
        after -= 1
    while after - index > 2 and text.words(after - 2, after) == "chỉ đạo":
        after -= 2  # "Ban Chỉ đạo quốc gia phòng chống ma túy chỉ đạo"
    alone = text.word(index) == "thi" and first  # "Ban Chỉ đạo thi tỉnh Phú Yên"
    return after if after - index > 1 or (alone and _closed(text, after)) else index


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
        talks = text.words(at, at + 2) in ("tuyên truyền", "hỗ trợ", "kiểm tra")
        if talks and not first and text.word(at - 1) not in _LINKS:
            return at  # "Hội đồng Bầu cử quốc gia tuyên truyền pháp luật"
        last = found[0]  # "phòng, chống dịch" goes on in "dịch bệnh"
        on = text.joined(last) and not text.capital(last) and text.compound(last - 1, last + 1)
        return last + (on and text.word(last) not in contexts.of("opener"))
    for width in (4, 3, 2):
        written = text.words(at, at + width)
        if not all(
            text.joined(here) and not text.capital(here) for here in range(at + 1, at + width)
        ):
            continue
        if written in contexts.of("predicate"):
            return at
        if _acts(text, at, written, first=first):
            return at
        if width == 2 and text.compound(at, at + 2):
            return at + 2
    if found:
        return found[0]
    if (
        word == "cấp"
        and (tail := tails.read(text, at + 1))
        and (tail.central or (tail.level and not first))
    ):
        return tail.last  # "Hội đồng bình chọn cấp T.Ư", "Hội đồng thi cấp tỉnh Lào Cai"
    if not first and word.isalpha() and (continent := _before_continent(text, at)) > at:
        return continent  # "phòng chống dịch tả lợn châu Phi"
    about = word == "về" and text.word(at + 1) != "việc"
    leading = text.word(at - 1) in ("phạm", "gia", "nước", "luật", "phủ")
    leading = leading or text.word(at - 2) == "-"  # "… Việt Nam - Lào về hợp tác kinh tế"
    about = about and (first or (leading and text.words(at + 1, at + 3) not in _TOPICS))
    return at + 1 if about or word in contexts.of("purpose") else at


def _before_continent(text: Syllables, at: int) -> int:
    """The index after the one small word at *at* and the part of the world behind it, or *at*."""
    stops = contexts.of("clause") | contexts.of("taken") | contexts.of("opener")
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
        before in _LINKS or before == "về" or text.words(at - 2, at) in ("công tác", "liên ngành")
    )
    if linked or written in _DEEDS:
        return False
    longest = fields.components().match(text.tokens, at)
    verb = longest is not None and longest[0] == at + 2 and components.verbal(text, at)
    verb = verb and not components.verbal(text, at - 2)  # "thẩm định đầu tư"
    return verb or written in contexts.of("acting")


def _talked_of(text: Syllables, index: int, tail: Tail | None, *, plain: bool) -> bool:
    """Whether "về" at *index* begins what is talked of with a body, whose place may be *tail*.

    *plain* tells that the body is whole by its field, and needs no purpose.
    """
    if text.word(index) != "về" or (not plain and (tail is None or tail.central)):
        return False
    placed = tail is not None and not tail.central
    if tail is not None and any(unit.level == "country" for unit in tail.units):
        placed = False  # "Ủy ban liên Chính phủ Việt Nam - Lào về hợp tác"
    return placed or (plain and text.words(index + 1, index + 3) in _TOPICS)


def _closed(text: Syllables, index: int) -> bool:
    """Whether a name ends before *index*: a sign, its place, or what the body does."""
    if not text.joined(index) or not text.word(index).isalnum() or tails.read(text, index):
        return True
    acts = text.words(index, index + 2) in contexts.of("acting") | contexts.of("predicate")
    return acts or components.verbal(text, index) or text.word(index) in contexts.of("clause")


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
        if text.word(after) not in _LINKS or not text.joined(after + 1) or text.capital(after + 1):
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
    """The index after the second of three things that a comma and "và" join, or *at*.

    "ứng phó sự cố, thiên tai và tìm kiếm cứu nạn"; but "…, thể hiện quyết tâm" is a clause.
    """
    first = at + 1
    acts = text.words(first, first + 2) in contexts.of("acting")
    noun = text.compound(first, first + 2) and not acts
    on = _word(text, first, first=False) if noun and text.joined(first) else at
    closed = on == first + 2 and text.word(on) == "và" and text.joined(on + 1)
    return on if closed and _word(text, on + 1, first=False) > on + 1 else at
