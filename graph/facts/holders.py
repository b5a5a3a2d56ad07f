"""Who holds which post: beside each other, or joined by a verb that says how the post was come by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.facts import careers, doubled, lists, patients, people, rivals, roles, seats
from graph.facts.holding import Holding, beside
from graph.facts.people import TO_NAME
from graph.facts.roles import Post
from graph.facts.tape import Tape
from graph.vietnamese import normalise

_BRACKETS = r"(?: ?\([^()‖]{0,60}\))?"
_AGE = r"(?:, ?(?:\d+ tuổi|sinh (?:năm )?(?:Ⓣ|\d{4})|sn \d{4}|quê [^,‖]{0,30}))?"
# "Ông A, Thường vụ Huyện ủy, Phó Chủ tịch X", "ông A - HUV, Chủ tịch X": a seat before the office.
_SEAT = r"(?P<seat>(?:Ⓐ|tuv|huv|đuv|quv|tvtu|tvhu|bí thư (?:chi )?đoàn|đảng viên)(?:,| -|-) ?)"
_STANDING = re.compile(r"(?:ban )?thường vụ|btv")
_LEFT = re.compile(
    rf"Ⓟ(?:{_BRACKETS}{_AGE} ?(?P<mark>[,(:]|-)? ?-?|(?P<inside> ?\([^()‖Ⓟ]{{1,70}},)) ?"
    rf"{_SEAT}?{roles.RANK}(?:tân |cố |nữ )?$"
)
_THEN = r"(?: (?:khi ấy|khi đó|lúc đó|lúc ấy|lúc bấy giờ|thời điểm đó|hiện nay|đương nhiệm))?"
_RIGHT = re.compile(
    rf"(?: \([^()‖ⓅⓁ]{{1,16}}\)| phụ trách [^‖;.Ⓟ]{{3,70}}?(?= - | là )|\.(?= Ⓟ)| mới(?= là))?{_THEN}"
    rf"(?:(?P<mark> ?[,:-]| ?\"[^\"‖]{{0,40}}\")| là| "
    rf"?\((?:là )?)? ?{TO_NAME}"
)

# A verb or noun that puts a person into the post that follows.
_OFFICE = (
    r"(?: (?:các )?(?:chức vụ|chức danh|chức|cương vị|vị trí|vai trò|nhiệm vụ(?: mới)?|trách nhiệm|"
    r"tư cách|ghế)(?:,? (?:chức vụ|chức danh|vị trí|lãnh đạo|quản lý|quan trọng|chủ chốt|trước đó|"
    r"khác nhau),?)*"
    r"(?: là| như| gồm| sau| (?:tại|ở|trên) cương vị)?)?"
)
_LINK = re.compile(
    r"(?<![\w])(?P<verb>(?P<leave>(?:cho )?thôi (?:giữ|làm|đảm nhiệm|đảm nhận|nhiệm vụ làm)|thôi|"
    r"rời(?: khỏi)?|khỏi(?= (?:các )?(?:chức|cương vị|vị trí|ghế)(?!\w))|"
    r"từ(?= chức)|từ nhiệm|(?:từ bỏ|rút khỏi|mất|bãi)(?= (?:các )?(?:chức|cương vị|vị trí|ghế)(?!\w)))|"
    r"làm|giữ|giữ quyền|đảm nhiệm|đảm nhận|đảm trách|kiêm nhiệm|kiêm giữ|kiêm|"
    r"(?P<state>từ|là|(?:trên|với|ở) (?:cương vị|vị trí|tư cách|vai trò|chức danh|chức vụ))|"
    r"nhậm(?= chức)|vào(?= (?:chức|cương vị|vị trí|ghế)(?!\w))|(?:về )?nhận|về|tham gia|"
    r"trở thành|đắc cử|trúng cử|"
    r"tái cử|chuyển sang|chuyển|bầu(?: bổ sung)?|"
    r"bổ nhiệm(?: lại)?|giao|(?<!bầu )(?<!tranh )(?<!ứng )(?<!đề )cử|"
    r"chức vụ|chức danh|"
    r"(?P<out>miễn nhiệm|bãi nhiệm|bãi miễn|tước|xóa tư cách|giáng chức|"
    r"cách (?:chức )?(?:hết |tất cả )?(?:các )?chức(?: vụ)?(?: (?:trong|về|của) [^‖;:(Ⓟ]{0,25})?"
    r"(?: giai đoạn [\d -]+(?<=\d))?(?: ?\(| gồm)?|cách chức))"
    rf"{_OFFICE}(?: đối với)?:? ?(?:tân )?$"
)


def find(tape: Tape, posts: tuple[Post, ...]) -> tuple[Holding, ...]:
    """Every holding on *tape*, in the order of its *posts*."""
    starts = {post.start for post in posts}
    ends = {stop for post in posts for stop in (post.end, post.reach)}
    found: list[Holding] = []
    for chain in roles.chains(tape, posts):
        holdings = list(_holdings(tape, chain, starts, ends))
        found += holdings or _continued(tape, chain, found)
    outvoted = list(rivals.outvoted(tape, found))
    found = [holding for holding in found if holding not in outvoted]
    return (
        *found,
        *doubled.also(tape, found),
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
    if rivals.denied(tape, first.start):
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
    left = _LEFT.search(code, max(floor, first.start - 110), first.start)
    if left and (people.is_credit(tape, left.start(), floor) or _unseated(tape, left)):
        left = None
    if left and rivals.quoted(tape, left.start(), last):
        left = None
    if left and left["mark"] in (",", "-") and rivals.unread(tape, last):
        chain = chain[:-1]
    right = _beside(tape, last)
    if right and rivals.anothers(tape, last, right):
        return
    if left and (left["mark"] or left["inside"] or not right):
        person = people.told_of(tape, left.start(), floor)
        if right and not right["mark"]:
            if left["mark"] == "," and _is_named_behind(tape, person, ends):
                for post in chain:
                    yield beside(post, right.end() - 1, "office-body-name")
                return
            yield beside(last, right.end() - 1, "office-body-name")
            chain = chain[:-1]
        for post in chain:
            # Without a mark a bare title begins what follows: "… nói với ông A Bộ trưởng cho biết".
            if left["mark"] or left["inside"] or post.letter is not None:
                yield beside(post, person, "name-office-body")
        return
    linked = list(_linked(tape, chain, floor)) if not right or right["mark"] else []
    if right and not right["mark"] and (own := list(_linked(tape, chain[:-1], floor))):
        # "A được cử làm Bí thư X, Phó Chủ tịch B nghỉ": the last office is that of the name behind it.
        yield from own
        chain = chain[-1:]
    if right and not linked and not (right["mark"] and _has_own_posts(tape, right.end(), starts)):
        for post in chain:
            yield beside(post, right.end() - 1, "office-body-name")
        if _SEVERAL.match(normalise(last.role)) and (pair := _PAIR.match(code, right.end())):
            yield beside(last, pair.end() - 1, "office-body-name")
        return
    yield from linked


def _unseated(tape: Tape, left: re.Match[str]) -> bool:
    """Whether the body before the office is no standing committee that its holder sits in."""
    if not left["seat"]:
        return False
    body = tape.find("Ⓐ", *left.span("seat"))
    standing = all(_STANDING.match(normalise(tape.mention(at).text)) for at in body)
    return not (left["mark"] and standing)


_MEMBERS = ("đb", "đại biểu")
_ASKED = re.compile(r"(?<!\w)(?:của|trả lời|với|từ|cho|một|nhiều) $")


def _is_asked(tape: Tape, post: Post, floor: int) -> bool:
    """Whether the *post* is that of who is answered: "Trả lời đại biểu, Bộ trưởng A nói"."""
    asked = _ASKED.search(tape.code, floor, post.start) is not None
    return asked and post.title in _MEMBERS and post.letter is None


# "Thay mặt Chủ tịch X, Phó Chủ tịch Lê An": who is stood for is not who stands for him.
_DEPUTISES = re.compile(
    r"(?:(?:ủy|uỷ) (?:quyền|nhiệm)(?: của)?|thay mặt(?: cho)?|thừa lệnh|đại diện cho) $"
)
# "Nguyên Chủ tịch X Lê An và Vũ Nam": an office that more than one may hold, or have held.
_SEVERAL = re.compile(r"(?:nguyên|cựu|phó|thứ trưởng|ủy viên|đại biểu|thành viên)(?!\w)")
_PAIR = re.compile(r",? và Ⓟ(?= ?[;,.‖])")


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
    found = _RIGHT.match(tape.code, post.reach) or _RIGHT.match(tape.code, post.end)
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


# "Bổ nhiệm Cục trưởng X đối với ông A", "giao quyền Chủ tịch Y cho ông A".
_GIVEN = re.compile(rf" (?:đối với|cho)(?: các)? {TO_NAME}")


def _linked(tape: Tape, chain: tuple[Post, ...], floor: int) -> Iterator[Holding]:
    if not chain:
        return
    code, first = tape.code, chain[0]
    link = _LINK.search(code, max(floor, first.start - 90), first.start)
    if not link:
        return
    if link["verb"] == "về" and (link.start() <= floor + 1 or link[0].startswith("về tư cách")):
        return  # "Về tổng thống Mỹ, ông A nói": a topic
    if _NOT_HIS.search(code, max(0, floor - 1), link.end()) or (
        link["verb"] in ("chức vụ", "chức danh") and _SPOKEN_OF.search(code, floor, link.start())
    ):
        return
    if link["verb"] == "từ" and not link["leave"] and not _LEFT_FOR.match(code, chain[-1].reach):
        return  # "Không chờ đợi gì từ Tổng thống X": a source
    if link["verb"] == "trở thành" and _RECORD.match(code, chain[-1].reach):
        return
    if link["verb"] == "giao" and not normalise(first.role).startswith("quyền"):
        return
    leaves = bool(link["leave"] or link["out"])
    meant = patients.behind(tape, chain[-1]) if leaves or "chức" in link[0] else ()
    if link["verb"].startswith(("bổ nhiệm", "bầu", "giao", "cử")) and (
        given := _GIVEN.match(code, chain[-1].reach)
    ):
        meant = people.row(tape, given.end() - 1)
    released = _RELEASED.search(code, floor, link.start()) if link["leave"] else None
    if released and not meant:
        meant = (released.start("person"),)
    made = _MADE.search(code, floor, link.start()) if link["verb"] == "là" else None
    # "Trên cương vị X, ông A …": the subject comes behind.
    elided = not leaves and (
        not link["verb"].startswith(("trên", "với", "ở"))
        or bool(_TAKEN_UP.match(code, chain[-1].reach))
    )
    meant = meant or patients.of(tape, link.start(), first.start, floor, elided=elided)
    follows = _FOLLOWS.match(code, chain[-1].reach)
    if not leaves and follows and _WHILE.search(code, floor, link.start()):
        meant = (follows.end() - 1,)
    if link["state"] and (whose := _WHOSE.match(code, chain[-1].reach)):
        meant = (whose.end() - 1,)  # "chuyến đi trên cương vị X của ông A"
    if made:
        meant = (made.start("person"),)
    elif not leaves and not _TRIGGER.search(tape.code, floor, first.start):
        meant = tuple(at for at in meant if _reaches(tape, at, link, floor))
    for post in chain:
        for person in meant:
            begin = person if person >= floor else floor
            start, end = min(link.start(), begin), max(post.end, person + 1)
            at, rule = link.start(), "name-verb-office"
            state = bool(link["state"]) and not made
            yield Holding(person, post, start, end, rule, at, leaves, state)


# "Đó là hiệu trưởng trường X": what is pointed at is no person told before.
_NOT_HIS = re.compile(
    r"(?<!\w)(?:mong|mong muốn|hy vọng|tin|nghĩ|tưởng|sợ|ngỡ|coi|xem|ví|gọi|tức|hoặc|hay|bằng|như) là $|"
    r"(?:^|[‖.;:,(\"] ?)(?:nhưng |và |mà )?(?:đó|đây|này|kia|ấy)(?: chính| cũng)? là $"
)
# "Đình chỉ chức vụ đối với X", "ủng hộ bà A cho chức vụ X": an office spoken of, not held.
_SPOKEN_OF = re.compile(
    r"(?<!\w)(?:cho|đình chỉ|lợi dụng|lạm dụng|giành|tranh|tranh cử|chạy|mua|bán|nhắm|đua|về|sau) $"
)
# "Từ Phó Chủ tịch X, ông A lên làm Chủ tịch".
_LEFT_FOR = re.compile(
    r"[^‖;]{0,80}?(?<!\w)(?:lên|sang|về|chuyển|thành|được|bị|làm|trở|xuống|nghỉ|đến|rồi)(?!\w)"
)
# "Trở thành Quốc vương trị vì lâu nhất": a record, no event.
_RECORD = re.compile(r" (?:trị vì|tại vị|cầm quyền|tại nhiệm|phục vụ)(?!\w)")


# "Trước khi được bổ nhiệm làm X vào năm 2010, bà A …", "trong thời gian giữ chức X, ông A …".
_WHILE = re.compile(
    r"(?:^|(?<=[‖,. ]))(?:trước khi|sau khi|từ khi|khi|thời gian|thời kỳ|quá trình|lúc)(?!\w)[^‖;ⓅⒶ]{0,60}$"
)
_FOLLOWS = re.compile(
    rf"[^‖;Ⓟ,]{{0,40}}, (?:{people.HONORIFIC}){{1,3}}Ⓟ(?= (?:đã|có|từng|được|bị|cũng|là|không|vẫn))"
)
_WHOSE = re.compile(rf" của {TO_NAME}")
# "Trên cương vị X, đồng chí …": the pronoun takes up who was named before.
_TAKEN_UP = re.compile(r",? (?:đồng chí|ông|bà)(?: đã| cũng| luôn| còn)(?!\w)")
_TRIGGER = re.compile(
    r"(?<!\w)(?:bổ nhiệm|điều động|luân chuyển|điều chuyển|phân công|bầu|chỉ định|phê chuẩn)"
)
# "Cho ông A, Bí thư X, thôi giữ chức …"; "cử ông A, Phó Chủ tịch X, là …".
_OBJECT = rf"(?:{people.HONORIFIC}){{1,4}}(?P<person>Ⓟ)(?:, [^‖;Ⓟ]{{1,200}})? ?,? ?$"
_RELEASED = re.compile(rf"(?<!\w)cho {_OBJECT}")
_MADE = re.compile(rf"(?<!\w)(?:cử|bầu|bổ nhiệm|chỉ định) {_OBJECT}")
_APPOSED = re.compile(r"\([^()]*\)|, [^,]*(?=,)|^ ?- [^,-]*(?=[,-])")
_KIN = re.compile(r"(?<!\w)(?:vợ|chồng|con|em|anh|chị|bố|mẹ|cha)(?: \w+){0,2} $")
_FAR = 160
_NEAR = 60
# "Ông A nhận xét trước hội trường là Bộ trưởng trả lời chưa rõ": what is said is of somebody else.
_SAID = re.compile(
    r"(?<!\w)(?:nói|nhận xét|cho rằng|khẳng định|cho biết|trả lời|đánh giá|nhấn mạnh|cho hay|thừa nhận)(?!\w)"
)


# "Ông A chưa thay ông B để giữ chức X"; "sản phụ A, Hội đồng X gồm các chuyên gia làm Chủ tịch".
_NOT_DONE = re.compile(
    r" (?:vẫn |cũng |đã |hiện )?(?:chưa|không(?! chỉ| những| ngừng)|chẳng)(?!\w)"
)
_MADE_UP_OF = re.compile(r"[ⒶⓄ][^Ⓟ]{0,20}?(?<!\w)gồm(?!\w)[^:Ⓟ]*$")
# "Ông A cho biết Hội đồng X gồm các chuyên gia làm Chủ tịch": the body's deed.
_ANOTHERS_DEED = re.compile(rf"{_SAID.pattern}[^Ⓟ]*[ⒶⓄ][^Ⓟ]*(?<!\w)(?:gồm|có|do|với)(?!\w)")


def _reaches(tape: Tape, person: int, link: re.Match[str], floor: int) -> bool:
    """Whether the verb of *link* can still be that of the person, and no one else's between them."""
    gap = _APPOSED.sub("", tape.code[max(person + 1, floor) : link.start()])
    if len(gap) > _FAR or _KIN.search(gap) or _NOT_DONE.match(gap) or _MADE_UP_OF.search(gap):
        return False
    if link["verb"] not in ("là", "trở thành"):
        return not _ANOTHERS_DEED.search(gap)
    if link["verb"] == "là" and (len(gap) > _NEAR or _SAID.search(gap)):
        return False
    return not re.search(r"[ⓁⒶⓄ]|(?<!\w)đều(?!\w)|,.* \w+ \w+ \w+ \w+ $", gap)
