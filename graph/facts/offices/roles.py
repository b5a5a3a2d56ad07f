"""Posts on the tape: a title, the body it belongs to, and where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.facts import people
from graph.facts.offices import abroad, governing, implied, local, ministries, sharing, titles
from graph.facts.offices.posts import Post
from graph.facts.offices.titles import Title
from graph.facts.tape import Tape
from graph.model import Entity
from graph.vietnamese import normalise

_APPOSED = re.compile(r"Ⓟ(?:,| -| ?\() ?$")
# A bare "Tổng" heads these alone: "Tổng Kiểm toán Nhà nước" is no "Tổng công ty".
_GENERAL = re.compile(r"kiểm toán|thanh tra")
# "Thủ tướng Nhật Bản", "Bộ trưởng Quốc phòng Lào": an office of another country.
_FOREIGN = re.compile(r" (?:của )?Ⓛ")
# Titles that name the kind of their body, which a comma may part from it: "Vụ trưởng, Vụ X".
_KIND_TITLE = re.compile(r"(tổng cục|chi cục|cục|vụ|viện|hạt|trạm) trưởng$")
# "Chủ tịch nước Cộng hòa Nhân dân Trung Hoa", where no mention is made of the State.
_STATE_ABROAD = re.compile(
    r" (?:nước )?(?:cộng hòa|vương quốc|chdcnd|chnd)(?! xã hội chủ nghĩa việt)(?!\w)"
)
# The same where a mention is made of its last words: "Chủ tịch nước Cộng hòa nhân dân Ⓛ".
_STATE_NAMED = re.compile(
    rf"{_STATE_ABROAD.pattern}(?: (?:dân chủ|nhân dân|liên bang|hồi giáo|xã hội chủ nghĩa)){{0,3}} Ⓛ"
)
# "Ông A, nguyên là Giám đốc X": what is told once more.
_ONCE = re.compile(r"(?<!\w)nguyên là $")
# Titles of rank, which a comma may part from their body too: "thanh tra viên, Thanh tra Bộ X".
_RANK_TITLE = re.compile(r"viên(?: chính| cao cấp)?$")


def posts(tape: Tape) -> tuple[Post, ...]:
    """The posts on *tape* in order; those that share one body each have it."""
    found = [post for match in tape.led(titles.pattern()) if (post := _post(tape, match))]
    return tuple(sharing.shared(tape, found))


def _post(tape: Tape, match: re.Match[str]) -> Post | None:
    """The post of the title that *match* found, None where it is no title or lacks the body that it needs."""
    if duty := _duty(tape, match):
        rest = titles.pattern().match(tape.code, duty)
        return _post(tape, rest) if rest else None
    title, start = match["title"], match.start("role")
    end, letter = _body(tape, match)
    if _is_no_title(tape, title, start, letter):
        return None
    kind = titles.known()[title]
    role, agency = _role(tape, match, end, kind), governing.governed(tape, match)
    if letter is None and kind.needs == "head":
        hamlet = governing.hamlet(tape, match)
        if not hamlet:
            return None
        agency, role = tape.mention(match.start("place")).entity, f"{role} {hamlet}"
    elif letter is None and not agency:
        headed, stop = _headed(tape, title, end)
        if headed:
            return Post(start, stop, stop, role, title, headed)
        if kind.needs == "body":
            return None
    stop = end if letter is None and not agency and _stands_apart(match) else match.end("tail")
    if agency:
        letter = match.start("place") if match["place"] else match.start("level")
    elif letter is not None:
        role = _role_in(tape, role, kind, letter)
        agency, letter = _told(tape, title, letter)
    elif kind.needs == "bộ":
        agency, stop, letter = _ministry(tape, end)
    if agency is None and kind.body:
        agency, stop, letter = _unwritten(tape, kind.body, start, stop, letter)
    reach = _reach(tape, match, stop, agency, letter)
    return Post(start, stop, reach, role, title, agency, letter, letter is None)


def _stands_apart(match: re.Match[str]) -> bool:
    """Whether the words behind a title without a body are not its own.

    "ĐBQH tỉnh Bắc Ninh Lê An": the province elects, and is no body.
    """
    followed = any(match[name] for name in ("comma", "place", "level"))
    return followed and not (match["title"] in _DELEGATES and match["place"])


def _role_in(tape: Tape, role: str, kind: Title, letter: int) -> str:
    """The office with the head of its body, where that tells which it is: "trưởng phòng"."""
    if kind.needs != "head":
        return role
    return f"{role} {governing.head_word(tape.mention(letter).text)}"


def _told(tape: Tape, title: str, letter: int) -> tuple[str | None, int | None]:
    """The body at *letter*, and its letter: no party is one's whose *title* is of a State.

    "Tổng thống đảng Dân chủ A": whose member A is.
    """
    mention = tape.mention(letter)
    if _OF_STATE.match(title) and _PARTY.match(normalise(mention.text)):
        return None, None
    return _served(tape, title, mention.entity), letter


def _reach(
    tape: Tape, match: re.Match[str], stop: int, agency: str | None, letter: int | None
) -> int:
    """Where all words of the post end, behind which its holder may stand."""
    if letter is not None:
        return max(stop, match.end())
    own = _OWN_KIND.match(tape.code, stop) if agency is None else None
    return own.end() if own else stop


def _duty(tape: Tape, match: re.Match[str]) -> int | None:
    """Where the title begins of which the first word found is half of "chức vụ": "giữ chức vụ trưởng ban"."""
    start = match.start("role")
    if not _SERVICE.search(tape.code, max(0, start - 6), start):
        return None
    duty = _DUTY.match(match["title"])
    return start + duty.end() if duty and tape.written(start, start + 2).islower() else None


def _body(tape: Tape, match: re.Match[str]) -> tuple[int, int | None]:
    """Where the words of the office end, and the letter of the body that they name."""
    start, end = match.span("role")
    if match["field"] and not _APPOSED.search(tape.code, max(0, start - 4), start):
        return match.start("field"), None
    letter = match.start("body") if match["body"] else None
    if match["comma"] and letter is not None and not _goes_with(tape, match["title"], letter):
        letter = None
    return end, letter


def _headed(tape: Tape, title: str, end: int) -> tuple[str | None, int]:
    """The body that a *title* names by its field behind *end*, known or coined; where that ends."""
    headed, stop = governing.headed(tape, title, end)
    if headed:
        return headed, stop
    body, stop = governing.coined(tape, title, end)
    return (body.key if body is not None else None), stop


def _served(tape: Tape, title: str, agency: str) -> str | None:
    """Where the holder of a *title* serves whom the text tells beside *agency*: deputies in the Assembly."""
    if title in _DELEGATES and _DELEGATION.match(tape.reading.entity(agency).label):
        return implied.body(tape.reading, "Quốc hội")
    return agency


def _is_no_title(tape: Tape, title: str, start: int, letter: int | None) -> bool:
    """Whether the words are letters in a bracket, half a word, or who belongs to an association."""
    if title == _LETTERS and _BRACKETED.match(tape.code, start - 1):
        return True
    if title == _OWNER and _OTHER_WORD.search(tape.code, max(0, start - 8), start):
        return True
    if letter is None:
        return False
    body = normalise(tape.mention(letter).text)
    if title == "tổng":
        return _GENERAL.match(body) is None
    return title == "thành viên" and _ASSOCIATION.match(body) is not None


def _goes_with(tape: Tape, title: str, letter: int) -> bool:
    """Whether the body behind a comma is that of the *title*: "Vụ trưởng, Vụ X", "thanh tra viên, …"."""
    if _RANK_TITLE.search(title):
        return True
    kind = _KIND_TITLE.match(title)
    named = normalise(tape.mention(letter).text)
    return kind is not None and named.startswith((f"{kind[1]} ", "bộ ", "tổng cục "))


def _role(tape: Tape, match: re.Match[str], end: int, kind: Title) -> str:
    """The office as it is called, with what tells that it is over."""
    start = match.start("role")
    role = tape.written(start, end)
    if kind.told:
        role = role.replace(tape.written(*match.span("title")), kind.told, 1)
    return f"nguyên {role}" if _ONCE.search(tape.code, max(0, start - 12), start) else role


def _ministry(tape: Tape, end: int) -> tuple[str | None, int, int | None]:
    """The ministry whose field stands behind the title, where its words end, and its letter."""
    if found := abroad.ministry(tape, end):
        agency, stop = found
        return agency, stop, stop - 1
    named, stop = ministries.behind(tape, end)
    if land := _FOREIGN.match(tape.code, stop):
        ours = _is_ours(tape, land)
        return (named, land.end(), None) if ours else (None, stop, None)
    return named, stop, None


def _is_ours(tape: Tape, land: re.Match[str]) -> bool:
    """Whether the country behind a title is Viet Nam: "Thủ tướng Việt Nam Lê An" heads our Government."""
    return normalise(tape.reading.entity(tape.mention(land.end() - 1).entity).label) == "việt nam"


def _unwritten(
    tape: Tape, body: str, start: int, stop: int, letter: int | None
) -> tuple[str | None, int, int | None]:
    """The *body* that an office has without naming it, where its words end, and its letter."""
    if state := _STATE_NAMED.match(tape.code, stop):
        country = tape.reading.entity(tape.mention(state.end() - 1).entity)
        if normalise(country.label) in abroad.countries():
            return country.key, state.end(), state.end() - 1
    agency = None
    land = _FOREIGN.match(tape.code, stop)
    ours = land is not None and _is_ours(tape, land)
    if land and ours:
        stop = land.end()
    if ours or not (land or _STATE_ABROAD.match(tape.code, stop)):
        agency = implied.body(tape.reading, body, before=tape.start(start))
    if agency is None and body in local.COMMITTEES:
        level, position = local.COMMITTEES[body], tape.start(start)
        agency = local.near(tape.reading, "bí thư", level, position) or local.committee(
            tape.reading, level, position
        )
    return agency, stop, letter


# "Chủ tịch Hội Lê An", "hiệu trưởng nhà trường Lê An": the kind of the body between title and name.
_OWN_KIND = re.compile(
    r" (?:hội|sở|cục|vụ|viện|trung tâm|công ty|bệnh viện|ngân hàng|nhà trường|trường|phòng|chi nhánh|đồn|"
    rf"trạm|hạt|đội|ban|đài)(?= {people.TO_NAME})"
)
_DUTY, _SERVICE = re.compile(r"vụ (?=trưởng)"), re.compile(r"(?:chức|nhiệm) $")
# "Đại biểu Quốc hội (ĐBQH) Lê An": the office again, by its letters.
_LETTERS, _BRACKETED = "đbqh", re.compile(r"\(đbqh\)")
_DELEGATES = frozenset(("đại biểu", "đbqh", "đb"))
# "Đại biểu thuộc Đoàn ĐBQH tỉnh X": the delegation is where the deputy comes from.
_DELEGATION = re.compile(r"Đoàn đại biểu Quốc hội(?!\w)")
# Who belongs to an association holds no office of it.
_ASSOCIATION = re.compile(
    r"(?:hội(?! đồng)|hiệp hội|liên hiệp|đoàn luật sư|liên đoàn|câu lạc bộ|clb|đảng|liên minh|nhóm)(?!\w)"
)
# "Đảng Dân chủ tại Hạ viện": half a word is no title.
_OWNER = "chủ"
_OTHER_WORD = re.compile(
    r"(?<!\w)(?:dân|tự|gia|địa|công|thân|điền|khổ|tín|làm|cổ|quân|sở hữu|phe) $"
)


_OF_STATE = re.compile(r"(?:phó )?(?:tổng thống|thủ tướng)$|quốc vương$|ngoại trưởng$")
_PARTY = re.compile(r"đảng(?!\w)")


def coined(tape: Tape, found: Iterable[Post]) -> Iterator[Entity]:
    """Yield the bodies that titles among *found* name by their field, whether the article does or not."""
    for post in found:
        if post.agency and post.letter is None:
            body, _ = governing.coined(tape, post.title, post.start + len(post.role))
            if body is not None:
                yield body
