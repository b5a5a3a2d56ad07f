"""The names beside an office: the one before it that it is told of, and the one behind."""

from __future__ import annotations

import re

from graph.facts import people
from graph.facts.holdings import rivals
from graph.facts.offices import gaps, joints
from graph.facts.offices.posts import Post
from graph.facts.people import TO_NAME
from graph.facts.tape import ASIDE, Tape
from graph.values import value
from graph.vietnamese import normalise

AGE = r"(?:, ?(?:\d+ tuổi|sinh (?:năm )?(?:Ⓣ|\d{4})|sn \d{4}|quê [^,‖]{0,30}))?"
# "Ông A, Thường vụ Huyện ủy, Phó Chủ tịch X", "ông A - HUV, Chủ tịch X": a seat before the office.
_SEAT = (
    r"(?P<seat>(?:[ⒶⓄ](?: ?\([ⒶⓄ]\))?|tuv|huv|đuv|quv|tvtu|tvhu|(?:uv|ủy viên)\.? ?btv|bí thư (?:chi )?đoàn|"
    r"đảng viên)(?:,| -|-) ?)"
)
# "Ông A, chuyên gia lúa gạo, Hiệu trưởng X": what the holder is by trade or home.
_CALLING = (
    r"(?:(?:(?:pgs|gs|tskh|ts|ths|bs|ks)[. -]*){1,3}(?:,| -) ?|"
    r"(?:chuyên gia|nhà nghiên cứu|nhà khoa học|nhà sáng lập|người sáng lập|cử nhân|luật sư|thạc s[ĩỹ]|"
    r"tiến s[ĩỹ]|kỹ sư|bác s[ĩỹ]|đại biểu|cựu chiến binh|đồng sáng lập|trú|ngụ|quê|thường trú|hộ khẩu)"
    r"(?: (?!cho |nói |đã |đang |là |làm )[^‖;,.ⓅⒶⓄ-]{2,60}?(?:, Ⓛ){0,3})?(?:,| -|-) ?)"
)
_STANDING = re.compile(r"(?:ban )?thường vụ|btv")
_LEFT = re.compile(
    rf"Ⓟ(?:{ASIDE}{AGE} ?(?P<mark>[,(:]|-)? ?-?|(?P<inside> ?\([^()‖Ⓟ]{{1,90}}(?:,| -))) ?"
    rf"(?:{_SEAT}|{_CALLING})?{joints.RANK}(?:(?:tân|cố|nữ|đồng|các|những|đương kim|một|vị) )?$"
)
_THERE = r"(?: (?:của )?nước này| nước sở tại)?"
_THEN = (
    r"(?: (?:khi ấy|khi đó|lúc đó|lúc ấy|lúc bấy giờ|thời (?:điểm|kỳ)? ?đó|giai đoạn đó|hiện nay|"
    r"đương nhiệm))?"
)
_RIGHT = re.compile(
    rf"(?: \([^()‖ⓅⓁ]{{1,16}}\)| phụ trách [^‖;.Ⓟ]{{3,70}}?(?= - | là )|\.(?= Ⓟ)| mới(?= là)|"
    rf" cũ(?=,| -| là))?{_THERE}{_THEN}"
    rf"(?:(?P<mark> ?[,:-]| ?\"[^\"‖]{{0,40}}\")| là| "
    rf"?\((?:là )?)? ?{TO_NAME}"
)


@value
class Before:
    """The name at *at* before an office, and the *mark* between the two, empty where there is none.

    *over* tells that a body stands between them which its holder comes from.
    """

    at: int
    mark: str
    over: bool = False


def before(tape: Tape, chain: tuple[Post, ...], floor: int) -> Before | None:
    """The name before *chain* that is told of its offices, no source of what their holder says."""
    left = _named_before(tape, chain[0], floor)
    if left is None or rivals.quoted(tape, left.at, chain[-1]):
        return None
    return None if left.over and behind(tape, chain[-1]) else left


def _named_before(tape: Tape, first: Post, floor: int) -> Before | None:
    """The name before the office *first* that may be told of it."""
    left = _LEFT.search(tape.code, max(floor, first.start - 110), first.start)
    if left is None:
        found = gaps.before(tape, first.start, floor)
        return Before(*found) if found and not people.is_credit(tape, found[0], floor) else None
    over = _unseated(tape, left)
    credited = people.is_credit(tape, left.start(), floor) and not _is_source(tape, left)
    if credited or (over and not _is_apposed(tape, left)):
        return None
    return Before(left.start(), left["mark"] or ("(" if left["inside"] else ""), over)


def _unseated(tape: Tape, left: re.Match[str]) -> bool:
    """Whether the body before the office is no standing committee that its holder sits in."""
    if not left["seat"]:
        return False
    body = tape.find("Ⓐ", *left.span("seat"))
    standing = all(_STANDING.match(normalise(tape.mention(at).text)) for at in body)
    return not (left["mark"] and standing)


def _is_source(tape: Tape, left: re.Match[str]) -> bool:
    """Whether the name is that of who tells what follows: "theo Lê An, Giám đốc X"."""
    return bool(left["mark"]) and tape.code.endswith("theo ", 0, left.start())


# "Dự có ông A, Sở X, Giám đốc Y": a row of guests tells of others.
_GUESTS = re.compile(r"(?<!\w)(?:có|gồm|cùng|với|và|các|theo)(?: sự)?(?: [^‖;,Ⓟ]{0,30})?$|[;:] ?$")


def _is_apposed(tape: Tape, left: re.Match[str]) -> bool:
    """Whether a body alone stands between a name and an office: "ông A, Viện X, Chủ tịch Y"."""
    code, floor = tape.code, tape.sentence(left.start())[0]
    titled = people.named_from(code, left.start())
    return bool(left["mark"]) and not _GUESTS.search(code, max(floor, titled - 40), titled)


# "Đặc phái viên Ⓞ về vấn đề Ⓛ, ông Ⓟ": for what an envoy is sent.
_ENVOY = re.compile(r"(?:đặc phái viên|phái viên|điều phối viên|đại diện|cố vấn|đặc sứ)")
_MISSION = re.compile(
    r" (?:về|phụ trách|tại)(?: (?:các )?(?:vấn đề|khu vực|vùng))? Ⓛ(?:(?: - | và |, )Ⓛ)?"
)


def behind(tape: Tape, post: Post) -> re.Match[str] | None:
    """The name right behind *post*, after its superior body or before it."""
    found = _RIGHT.match(tape.code, post.reach)
    if not found and _ENVOY.match(post.title) and (sent := _MISSION.match(tape.code, post.reach)):
        found = _RIGHT.match(tape.code, sent.end())
    if not found and post.end != post.reach:
        found = _RIGHT.match(tape.code, post.end)
    return None if found and _begins_anew(tape, post, found) else found


_COURTESY = re.compile(r" (?:ông|bà) ")


def _begins_anew(tape: Tape, post: Post, found: re.Match[str]) -> bool:
    """Whether a lost stop stands behind *post*: "giao cho chủ tịch phường Ông A cho biết …"."""
    courtesy = _COURTESY.match(tape.code, found.start())
    if not courtesy or found["mark"]:
        return False
    return post.role[0].islower() and tape.written(*courtesy.span()).strip()[0].isupper()
