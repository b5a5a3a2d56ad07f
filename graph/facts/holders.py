"""Who holds which post: beside each other, or joined by a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.facts import careers, doubled, gaps, joints, lists, people, rivals, seats, several, verbs
from graph.facts.holding import Holding, beside
from graph.facts.people import TO_NAME
from graph.facts.posts import Post
from graph.facts.tape import Tape
from graph.values import value
from graph.vietnamese import normalise

_BRACKETS = r"(?: ?\([^()‖]{0,60}\))?"
_AGE = r"(?:, ?(?:\d+ tuổi|sinh (?:năm )?(?:Ⓣ|\d{4})|sn \d{4}|quê [^,‖]{0,30}))?"
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
    rf"Ⓟ(?:{_BRACKETS}{_AGE} ?(?P<mark>[,(:]|-)? ?-?|(?P<inside> ?\([^()‖Ⓟ]{{1,90}}(?:,| -))) ?"
    rf"(?:{_SEAT}|{_CALLING})?{joints.RANK}(?:(?:tân|cố|nữ|đồng|các|những) )?$"
)
_THERE = r"(?: (?:của )?nước này| nước sở tại)?"
_THEN = r"(?: (?:khi ấy|khi đó|lúc đó|lúc ấy|lúc bấy giờ|thời điểm đó|hiện nay|đương nhiệm))?"
_RIGHT = re.compile(
    rf"(?: \([^()‖ⓅⓁ]{{1,16}}\)| phụ trách [^‖;.Ⓟ]{{3,70}}?(?= - | là )|\.(?= Ⓟ)| mới(?= là)|"
    rf" cũ(?=,| -| là))?{_THERE}{_THEN}"
    rf"(?:(?P<mark> ?[,:-]| ?\"[^\"‖]{{0,40}}\")| là| "
    rf"?\((?:là )?)? ?{TO_NAME}"
)


def find(tape: Tape, posts: tuple[Post, ...]) -> tuple[Holding, ...]:
    """Every holding on *tape*, in the order of its *posts*."""
    starts = {post.start for post in posts}
    ends = {stop for post in posts for stop in (post.end, post.reach)}
    found: list[Holding] = []
    for chain in joints.chains(tape, posts):
        holdings = list(_holdings(tape, chain, starts, ends))
        found += holdings or _continued(tape, chain, found)
    outvoted = list(rivals.outvoted(tape, found))
    found = [holding for holding in found if holding not in outvoted]
    return (
        *found,
        *doubled.also(tape, found),
        *several.also(tape, found),
        *careers.told(tape, posts, {holding.post.start for holding in found}),
        *seats.members(tape),
        *seats.charges(tape),
        *seats.listed(tape),
        *seats.headed(tape),
        *seats.staff(tape),
    )


def _holdings(
    tape: Tape, chain: tuple[Post, ...], starts: set[int], ends: set[int]
) -> Iterator[Holding]:
    code, first, last = tape.code, chain[0], chain[-1]
    floor, _ = tape.sentence(first.start)
    if rivals.denied(tape, first.start) or (len(chain) == 1 and _is_heard(tape, first, floor)):
        return
    listed = lists.told(tape, chain, floor)
    if listed:
        yield from listed
        return
    if len(chain) > 1 and _is_asked(tape, first, floor):
        chain = chain[1:]
        first = chain[0]
    if len(chain) > 1 and last.title in _MEMBERS and last.letter is None:
        # "Bộ trưởng X, đại biểu A hỏi …": who asks is not who is asked.
        chain = chain[-1:]
        first = last
    if len(chain) > 1 and _DEPUTISES.search(code, floor, first.start):
        chain = chain[1:]
        first = chain[0]
    left = _before(tape, first, floor)
    if left and rivals.quoted(tape, left.at, last):
        left = None
    if left and left.over and _beside(tape, last):
        left = None
    if left and left.mark in (",", "-") and rivals.unread(tape, last):
        chain = chain[:-1]
    right = _beside(tape, last)
    if right and rivals.anothers(tape, last, right):
        return
    if left and (left.mark or not right):
        person = people.told_of(tape, left.at, floor)
        if right and not right["mark"]:
            if left.mark == "," and _is_named_behind(tape, person, ends):
                for post in chain:
                    yield beside(post, right.end() - 1, "office-body-name")
                return
            yield beside(last, right.end() - 1, "office-body-name")
            chain = chain[:-1]
        for post in chain:
            # Without a mark a bare title begins what follows: "… nói với ông A Bộ trưởng cho biết".
            if left.mark or post.letter is not None:
                yield beside(post, person, "name-office-body")
        return
    linked = list(verbs.joined(tape, chain, floor)) if not right or right["mark"] else []
    if right and not right["mark"] and (own := list(verbs.joined(tape, chain[:-1], floor))):
        # "A được cử làm Bí thư X, Phó Chủ tịch B nghỉ": the last office is that of the name behind it.
        yield from own
        chain = chain[-1:]
    if right and not linked and not (right["mark"] and _has_own_posts(tape, right.end(), starts)):
        for post in chain:
            yield beside(post, right.end() - 1, "office-body-name")
        at = right.end()
        row = _DEPUTIES if last.title in _MEMBERS or last.title == "đại biểu quốc hội" else _PAIR
        while _SEVERAL.match(normalise(last.role)) and (pair := row.match(code, at)):
            at = pair.end("name")
            yield beside(last, at - 1, "office-body-name")
            if row is _PAIR:
                break
        return
    yield from linked


@value
class _Before:
    """The name at *at* before an office, and the *mark* between the two, empty where there is none.

    *over* tells that a body stands between them which its holder comes from.
    """

    at: int
    mark: str
    over: bool = False


def _before(tape: Tape, first: Post, floor: int) -> _Before | None:
    """The name before the office *first* that may be told of it."""
    left = _LEFT.search(tape.code, max(floor, first.start - 110), first.start)
    if left is None:
        found = gaps.before(tape, first.start, floor)
        return _Before(*found) if found and not people.is_credit(tape, found[0], floor) else None
    over = _unseated(tape, left)
    if people.is_credit(tape, left.start(), floor) or (over and not _is_apposed(tape, left)):
        return None
    return _Before(left.start(), left["mark"] or ("(" if left["inside"] else ""), over)


def _unseated(tape: Tape, left: re.Match[str]) -> bool:
    """Whether the body before the office is no standing committee that its holder sits in."""
    if not left["seat"]:
        return False
    body = tape.find("Ⓐ", *left.span("seat"))
    standing = all(_STANDING.match(normalise(tape.mention(at).text)) for at in body)
    return not (left["mark"] and standing)


# "Dự có ông A, Sở X, Giám đốc Y": a row of guests tells of others.
_GUESTS = re.compile(r"(?<!\w)(?:có|gồm|cùng|với|và|các|theo)(?: sự)?(?: [^‖;,Ⓟ]{0,30})?$|[;:] ?$")


def _is_apposed(tape: Tape, left: re.Match[str]) -> bool:
    """Whether a body alone stands between a name and an office: "ông A, Viện X, Chủ tịch Y"."""
    code, floor = tape.code, tape.sentence(left.start())[0]
    titled = people.named_from(code, left.start())
    return bool(left["mark"]) and not _GUESTS.search(code, max(floor, titled - 40), titled)


_MEMBERS = ("đb", "đại biểu")
_ASKED = re.compile(r"(?<!\w)(?:của|trả lời|với|từ|cho|một|nhiều) $")


def _is_asked(tape: Tape, post: Post, floor: int) -> bool:
    """Whether the *post* is that of who is answered: "Trả lời đại biểu, Bộ trưởng A nói"."""
    if _MANY.search(tape.code, floor, post.start):
        return True
    pattern = _ASKED if post.letter is None else _QUESTION
    return post.title in _MEMBERS and pattern.search(tape.code, floor, post.start) is not None


def _is_heard(tape: Tape, post: Post, floor: int) -> bool:
    """Whether others listen to who has the *post*: "Tiếp thu ý kiến đại biểu, ông A nói"."""
    bare = post.title in _MEMBERS and post.letter is None and tape.code.startswith(",", post.end)
    return bare and _HEARD.search(tape.code, floor, post.start) is not None


_HEARD = re.compile(
    r"(?<!\w)(?:ý kiến|câu hỏi|chất vấn|kiến nghị|băn khoăn|thắc mắc|đề nghị)(?: (?:của|từ))?(?: các| vị)? $"
)
_QUESTION = re.compile(
    r"(?<!\w)(?:(?:câu hỏi|chất vấn|ý kiến|kiến nghị|băn khoăn|lo lắng|thắc mắc)(?: \w+){0,2} của|trả lời)"
    r"(?: vị| một)? $"
)
# "Câu hỏi của các thành viên Ⓐ, Bộ trưởng A nói": none of the many is A; nor who is voted for.
_MANY = re.compile(
    r"(?<!\w)(?:(?:của|trả lời|với|từ|cho|theo|trước) (?:các|những|nhiều|một số)(?: vị)?|"
    r"(?:cuộc|vòng|kỳ|phiếu)(?: \w+){0,2} bầu(?: cử)?) $"
)
# "Thay mặt Chủ tịch X, Phó Chủ tịch Lê An": who is stood for is not who stands for him.
_DEPUTISES = re.compile(
    r"(?:(?:ủy|uỷ) (?:quyền|nhiệm)(?: của)?|thay mặt(?: cho)?|thừa lệnh|đại diện cho) $"
)
# "Nguyên Chủ tịch X Lê An và Vũ Nam": an office that more than one may hold, or have held.
_SEVERAL = re.compile(r"(?:nguyên|cựu|phó|thứ trưởng|ủy viên|đại biểu|đb|đbqh|thành viên)(?!\w)")
_PAIR = re.compile(r",? và (?P<name>Ⓟ)(?= ?[;,.‖])")
# "ĐB Lê An (Bắc Giang); Vũ Nam (Hà Nội)", "đại biểu Lê An, Vũ Nam cho rằng".
_DEPUTIES = re.compile(
    r"(?: ?\((?:đoàn )?[ⓁⒶ]\))?(?:[,;]|,? và) (?P<name>Ⓟ)(?= ?\((?:đoàn )?[ⓁⒶ]\)| ?[;,.‖]|"
    r" (?:đã|cho|nêu|đề|đều|cùng|và|phát|tranh|chất|đặt|băn|bày|nói)(?!\w))"
)


def _continued(tape: Tape, chain: tuple[Post, ...], found: list[Holding]) -> list[Holding]:
    """ "Ông là Ủy viên …; đại biểu …": what follows the semicolon belongs to the same subject."""
    before = found[-1] if found else None
    if not before or before.link is None:
        return []
    between = tape.code[before.post.end : chain[0].start]
    if between != "; ":
        floor, _ = tape.sentence(before.post.start)
        listed = _LISTED.search(tape.code, floor, before.post.start)
        if not listed or not _GOES_ON.fullmatch(between):
            return []
    return [replace(before, post=post, end=post.end) for post in chain]


# "Đã giữ nhiều chức vụ: …; Bí thư X, Y, Bí thư Z; Thiếu tướng, Tư lệnh W": one life behind a colon.
_LISTED = re.compile(r"(?:chức vụ|cương vị|trọng trách|nhiệm vụ)(?!\w)[^‖;Ⓟ]{0,60}:")
_GOES_ON = re.compile(
    rf"[^‖Ⓟ]{{0,90}}?[;,] ?(?:(?:{people.RANKS})(?: Ⓐ)?, )?(?:từng |đã )?(?:là |giữ chức )?"
)


def _beside(tape: Tape, post: Post) -> re.Match[str] | None:
    """The name right behind *post*, after its superior body or before it."""
    found = _RIGHT.match(tape.code, post.reach)
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


def _is_named_behind(tape: Tape, person: int, ends: set[int]) -> bool:
    """Whether an office stands right before the name: in a row of such the next office begins anew."""
    title = _COURTESIES.search(tape.code, max(0, person - 24), person)
    return title is not None and title.start() in ends


_COURTESIES = re.compile(rf" (?:{people.HONORIFIC}){{0,3}}$")


def _has_own_posts(tape: Tape, index: int, starts: set[int]) -> bool:
    mark = re.compile(rf"{_BRACKETS}{_AGE} ?[,-] ?").match(tape.code, index)
    return bool(mark) and mark is not None and mark.end() in starts
