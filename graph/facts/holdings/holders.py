"""Who holds which post: beside each other, or joined by a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.facts import people
from graph.facts.holdings import (
    careers,
    doubled,
    lists,
    neighbours,
    rivals,
    seats,
    several,
    verbs,
)
from graph.facts.holdings.holding import Holding, beside
from graph.facts.offices import joints
from graph.facts.offices.posts import Post
from graph.facts.tape import ASIDE, Tape
from graph.vietnamese import normalise


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
    floor, _ = tape.sentence(chain[0].start)
    if rivals.denied(tape, chain[0].start) or _is_heard(tape, chain, floor):
        return
    if len(chain) == 1 and rivals.of_many(tape, chain[0]):
        return
    if listed := lists.told(tape, chain, floor):
        yield from listed
        return
    chain = _of_one(tape, chain, floor)
    left, right = neighbours.before(tape, chain, floor), neighbours.behind(tape, chain[-1])
    if right and rivals.anothers(tape, chain[-1], right):
        return
    if left and (left.mark or not right):
        yield from _of_left(tape, chain, left, right, ends)
    else:
        yield from _of_right(tape, chain, right, starts)


def _of_one(tape: Tape, chain: tuple[Post, ...], floor: int) -> tuple[Post, ...]:
    """The posts of *chain* without the first ones that are those of somebody else, who is no holder here."""
    code = tape.code
    if len(chain) > 1 and _is_asked(tape, chain[0], floor):
        chain = chain[1:]
    if len(chain) > 1 and chain[-1].title in _MEMBERS and chain[-1].letter is None:
        # "Bộ trưởng X, đại biểu A hỏi …": who asks is not who is asked.
        chain = chain[-1:]
    if len(chain) > 1 and _DEPUTISES.search(code, floor, chain[0].start):
        chain = chain[1:]
    return chain


def _of_left(
    tape: Tape,
    chain: tuple[Post, ...],
    left: neighbours.Before,
    right: re.Match[str] | None,
    ends: set[int],
) -> Iterator[Holding]:
    """The holdings of the name before *chain*; the last post may be that of the name behind it."""
    person, last = people.told_of(tape, left.at, tape.sentence(left.at)[0]), chain[-1]
    if left.mark in (",", "-") and rivals.unread(tape, last):
        chain = chain[:-1]
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


def _of_right(
    tape: Tape, chain: tuple[Post, ...], right: re.Match[str] | None, starts: set[int]
) -> Iterator[Holding]:
    """The holdings of the name behind *chain*, or of whom a verb joins to it."""
    last, (floor, _) = chain[-1], tape.sentence(chain[0].start)
    linked = list(verbs.joined(tape, chain, floor)) if not right or right["mark"] else []
    if right and not right["mark"] and (own := list(verbs.joined(tape, chain[:-1], floor))):
        # "A được cử làm Bí thư X, Phó Chủ tịch B nghỉ": the last office is that of the name behind it.
        yield from own
        chain = chain[-1:]
    if not right or linked or (right["mark"] and _has_own_posts(tape, right.end(), starts)):
        yield from linked
        return
    for post in chain:
        yield beside(post, right.end() - 1, "office-body-name")
    at = right.end()
    row = _DEPUTIES if last.title in _MEMBERS or last.title == "đại biểu quốc hội" else _PAIR
    while _SEVERAL.match(normalise(last.role)) and (pair := row.match(tape.code, at)):
        at = pair.end("name")
        yield beside(last, at - 1, "office-body-name")
        if row is _PAIR:
            break


_MEMBERS = ("đb", "đại biểu")
_ASKED = re.compile(r"(?<!\w)(?:của|trả lời|với|từ|cho|một|nhiều) $")


def _is_asked(tape: Tape, post: Post, floor: int) -> bool:
    """Whether the *post* is that of who is answered: "Trả lời đại biểu, Bộ trưởng A nói"."""
    if _MANY.search(tape.code, floor, post.start):
        return True
    pattern = _ASKED if post.letter is None else _QUESTION
    return post.title in _MEMBERS and pattern.search(tape.code, floor, post.start) is not None


def _is_heard(tape: Tape, chain: tuple[Post, ...], floor: int) -> bool:
    """Whether others listen to who has the one post of *chain*: "Tiếp thu ý kiến đại biểu, ông A nói"."""
    post = chain[0]
    bare = (
        len(chain) == 1
        and post.title in _MEMBERS
        and post.letter is None
        and tape.code.startswith(",", post.end)
    )
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
    if not before or (before.link is None and not _is_alone(tape, before, chain)):
        return []
    between = tape.code[before.post.end : chain[0].start]
    if between != "; ":
        floor, _ = tape.sentence(before.post.start)
        listed = _LISTED.search(tape.code, floor, before.post.start)
        if not listed or not _GOES_ON.fullmatch(between):
            return []
    return [replace(before, post=post, end=post.end) for post in chain]


def _is_alone(tape: Tape, before: Holding, chain: tuple[Post, ...]) -> bool:
    """Whether a semicolon alone parts *chain* from what the only one named in the sentence holds."""
    if before.person > before.post.start or tape.code[before.post.reach : chain[0].start] != "; ":
        return False
    if not _ENDS.match(tape.code, chain[-1].reach):
        return False
    return len(list(tape.find("Ⓟ", *tape.sentence(before.person)))) == 1


_ENDS = re.compile(r" ?(?:[,.;)‖-]|$)| (?:cho|đã|nói|khẳng|nhấn|thông|chia|trả|phát)(?!\w)")


# "Đã giữ nhiều chức vụ: …; Bí thư X, Y, Bí thư Z; Thiếu tướng, Tư lệnh W": one life behind a colon.
_LISTED = re.compile(r"(?:chức vụ|cương vị|trọng trách|nhiệm vụ)(?!\w)[^‖;Ⓟ]{0,60}:")
_GOES_ON = re.compile(
    rf"[^‖Ⓟ]{{0,90}}?[;,] ?(?:(?:{people.RANKS})(?: Ⓐ)?, )?(?:từng |đã )?(?:là |giữ chức )?"
)


def _is_named_behind(tape: Tape, person: int, ends: set[int]) -> bool:
    """Whether an office stands right before the name: in a row of such the next office begins anew."""
    title = _COURTESIES.search(tape.code, max(0, person - 24), person)
    return title is not None and title.start() in ends


_COURTESIES = re.compile(rf" (?:{people.HONORIFIC}){{0,3}}$")


_MARK = re.compile(rf"{ASIDE}{neighbours.AGE} ?[,-] ?")


def _has_own_posts(tape: Tape, index: int, starts: set[int]) -> bool:
    """Whether an office begins behind the mark at *index*."""
    mark = _MARK.match(tape.code, index)
    return mark is not None and mark.end() in starts
