"""Titles that the name beside them does not hold: candidates, aides and kin of the holder, topics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph import patterns
from graph.facts.holdings.holding import Holding
from graph.facts.offices import local
from graph.facts.offices.posts import Post
from graph.facts.people import TO_NAME
from graph.facts.tape import Tape
from graph.lexicon import words
from graph.vietnamese import UPPER, normalise

# "Dù không còn là Chủ tịch X", "ứng cử viên tổng thống X": the office is not held.
_DENIED = re.compile(
    r"(?<!\w)(?:(?:không còn(?! giữ| đảm)|chưa từng|không phải|chưa phải|chẳng phải)"
    r"(?: là| giữ| làm)?(?: chức(?: vụ)?)?|"
    r"(?:ứng cử viên|ứng viên|ứng cử|tranh cử|đua)(?: (?:cho|vào|giành))?"
    r"(?: (?:chức(?: vụ| danh)?|(?:chiếc )?ghế|vị trí))?|"
    # Who only says so, or plays the part, holds nothing.
    r"(?:(?:tự )?xưng|tự nhận|giả danh|mạo danh|mạo nhận|đóng giả|giả làm|giả|(?:được|bị) (?:cho|coi|"
    r"đồn)|đóng vai|vào vai|thủ vai|(?:trong )?vai|hóa thân)(?: (?:là|thành|làm))?"
    r"(?: (?:một )?(?:vị|ông|bà))?|"
    # "Phụ trách X cho đến khi kiện toàn chức vụ Giám đốc": the office is still empty.
    r"(?:(?:đến|tới|chờ) khi|chờ)(?: (?:được|có|Ⓐ))* (?:kiện toàn|bầu|bổ nhiệm)"
    r"(?: (?:chức vụ|chức danh|chức|nhân sự))*|"
    r"kiểu|(?:nước|quốc gia|bên|bang)) $"
)
_DENIED_BY = words.of(
    "còn từng phải là giữ làm chức vụ viên cử đua cho vào giành danh ghế trí xưng nhận giả coi đồn đóng vai "
    "thân thành vị ông bà kiểu nước gia bên bang toàn bầu nhiệm sự"
)
# "Phát ngôn viên của Tổng thống X là ông A", "con gái của tổng thống X - A": the name is the other's.
_OTHERS = re.compile(
    r"(?<!\w)(?:con (?:gái|trai|rể|dâu)|ái nữ|vợ|chồng|phu nhân|em (?:trai|gái)|anh trai|chị gái|"
    r"phát ngôn viên|người phát ngôn|trợ lý|cố vấn|văn phòng|thư ký(?: báo chí)?|phủ|đặc phái viên|đặc sứ)"
    r"(?: (?:cấp cao|riêng|an ninh))?(?: (?:của|cho))? (?:tân |cựu |cố |đương kim )?$"
)
# "Đặc phái viên của Tổng Thư ký X bà A": kin may be named by themselves, who serves is meant.
_SERVED = re.compile(
    r"(?<!\w)(?:phát ngôn viên|người phát ngôn|trợ lý|cố vấn|đặc phái viên|đặc sứ)"
    r"(?: (?:cấp cao|riêng|an ninh))? của $"
)
# "Về phản ứng của tân Tổng thống, GS A cho rằng …": a bare title whose holder another speaks of.
_TOPIC = re.compile(r"(?<!\w)(?:của|với|về|từ|dành cho) (?:tân |cựu |đương kim )?$")
_APART = re.compile(r" là |,| ?-")
_ACCORDING = re.compile(r"(?<!\w)theo (?:lời )?(?:(?:ông|bà) )?$")
_GOES_ON = re.compile(
    r" (?!cho|nói|thì|chia|khẳng|nhận|đánh|nhấn|thông|phát|tại|xác|kể|bày|từ|trong|và|kiêm|là)\w"
)
_BEFORE = 48


_MINISTERS = ("bộ trưởng", "thứ trưởng")
# "Tại cuộc gặp một số thành viên của X, ông A đã nói": none of the many is A.
_SOME = re.compile(r"(?<!\w)(?:một số|nhiều|các|những|vài) (?:vị )?$")
_TELLS = re.compile(
    rf"(?: ?\([^()‖Ⓟ]{{1,30}}\))?, {TO_NAME} (?:đã|cho|nói|khẳng|phủ|nhấn|chia|bày|tuyên)(?!\w)"
)


def denied(tape: Tape, start: int) -> bool:
    """Whether the words before the title at *start* say that nobody named here holds it."""
    first = max(0, start - _BEFORE)
    if not patterns.may_end(tape.code, first, start, _DENIED_BY):
        return False
    floor, _ = tape.sentence(start)
    return _DENIED.search(tape.code, max(floor, first), start) is not None


def of_many(tape: Tape, post: Post) -> bool:
    """Whether the *post* is that of several unnamed, of whom somebody behind a comma speaks."""
    if _MEMBER.match(post.title) is None or not _TELLS.match(tape.code, post.reach):
        return False
    return _SOME.search(tape.code, max(0, post.start - _BEFORE), post.start) is not None


_MEMBER = re.compile(r"(?:thành viên|ủy viên|cố vấn|chuyên gia|đại diện|quan chức|nghị sĩ)")


def anothers(tape: Tape, last: Post, right: re.Match[str]) -> bool:
    """Whether the name behind the title is that of who serves or is kin to its holder."""
    floor, _ = tape.sentence(last.start)
    if (
        last.letter is None
        and (right["mark"] or "").strip() == ","
        and _TOPIC.search(tape.code, floor, last.start)
    ):
        return True
    if not _OTHERS.search(tape.code, max(floor, last.start - _BEFORE), last.start):
        return False
    apart = _APART.match(tape.code, right.start(), right.end()) is not None
    served = _SERVED.search(tape.code, max(floor, last.start - _BEFORE), last.start)
    return (apart or served is not None) and last.letter is not None


# "Ông A, Cố vấn X H. R. McMaster đã …": a name stands behind that no mention is made of.
_UNREAD = re.compile(
    rf" (?:[{UPPER}]\. ?)+[{UPPER}]\w+| [{UPPER}]\w+(?:-\w+)+(?: [{UPPER}][\w-]+)?|"
    rf" (?:[{UPPER}][\w'-]+ ){{2}}"
    r"(?=(?:đã|cho|nói|sẽ|cũng|vừa|từng|được|bị|phát|khẳng|nhấn|tuyên|chia)(?!\w))"
)


def unread(tape: Tape, last: Post) -> bool:
    """Whether a name that is no mention stands right behind the title, whose holder it must be."""
    place = tape.end(last.reach)
    found = _UNREAD.match(tape.reading.document.text, place)
    if not found:
        return False
    behind = tape.code[last.reach : last.reach + len(found[0])]
    return not any(letter in behind for letter in "ⒶⓄⓅⓁⒹⓌⓊⓈⓉ‖")


def quoted(tape: Tape, person: int, last: Post) -> bool:
    """Whether the name only tells whose words follow: "Theo ông A, tổng thống X tạo ra nguy hiểm"."""
    floor, _ = tape.sentence(person)
    if not _ACCORDING.search(tape.code, max(floor, person - _BEFORE), person):
        return False
    title = normalise(last.title)
    of_state = local.OF_STATE.match(title) is not None or title in _MINISTERS
    abroad = last.letter is not None and tape.code[last.letter] == "Ⓛ"
    former = last.former and "cựu" in normalise(last.role)  # "Theo ông A, cựu giám đốc X giống …"
    return ((of_state and abroad) or former) and _GOES_ON.match(tape.code, last.reach) is not None


# Offices of which a body has several.
_MANY = re.compile(
    r"(?:phó|thứ trưởng|ủy viên|thành viên|đại biểu|giảng viên|\w+ viên|cán bộ)(?!\w)"
)


def outvoted(tape: Tape, found: Iterable[Holding]) -> Iterator[Holding]:
    """Yield of *found* what only a source's name before a title tells, where another holds the office.

    "Theo ông A, Bí thư X nói vậy là sai", where the text has told that Bí thư X is B.
    """
    known = list(found)
    for holding in known:
        title = normalise(holding.post.role)
        if holding.rule != "name-office-body" or holding.post.former or _MANY.match(title):
            continue
        floor, _ = tape.sentence(holding.person)
        if not _ACCORDING.search(tape.code, max(floor, holding.person - _BEFORE), holding.person):
            continue
        if any(_same_office(tape, holding, other) for other in known):
            yield holding


def _same_office(tape: Tape, holding: Holding, other: Holding) -> bool:
    """Whether *other* is somebody else's holding of the same office."""
    return (
        other.post.agency is not None
        and other.post.agency == holding.post.agency
        and normalise(other.post.role) == normalise(holding.post.role)
        and tape.mention(other.person).entity != tape.mention(holding.person).entity
    )
