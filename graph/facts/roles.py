"""Posts on the tape: a title, the body it belongs to, and where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.facts import abroad, governing, implied, local, ministries, people, sharing, titles
from graph.facts.posts import Post
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
    title = match["title"]
    duty = (
        _DUTY.match(title)
        if _SERVICE.search(tape.code, max(0, match.start() - 6), match.start())
        else None
    )
    if duty and tape.written(match.start(), match.start() + 2).islower():
        # "Giữ chức vụ trưởng ban": the first word is half of "chức vụ".
        rest = titles.pattern().match(tape.code, match.start() + duty.end())
        return _post(tape, rest) if rest else None
    kind = titles.known()[title]
    start, end = match.span("role")
    letter = match.start("body") if match["body"] else None
    if match["field"] and not _APPOSED.search(tape.code, max(0, start - 4), start):
        end, letter = match.start("field"), None
    if title == _LETTERS and _BRACKETED.match(tape.code, start - 1):
        return None
    if title == _OWNER and _OTHER_WORD.search(tape.code, max(0, start - 8), start):
        return None
    member = title == "thành viên" and letter is not None
    if member and _ASSOCIATION.match(normalise(tape.mention(letter or 0).text)):
        return None
    if match["comma"] and letter is not None and not _RANK_TITLE.search(title):
        kind_word = _KIND_TITLE.match(title)
        named = normalise(tape.mention(letter).text)
        if not kind_word or not named.startswith((f"{kind_word[1]} ", "bộ ", "tổng cục ")):
            letter = None
    role = tape.written(start, end)
    if kind.told:
        role = role.replace(tape.written(*match.span("title")), kind.told, 1)
    if _ONCE.search(tape.code, max(0, start - 12), start):
        role = f"nguyên {role}"
    agency = governing.governed(tape, match)
    if kind.needs == "head" and letter is None:
        hamlet = governing.hamlet(tape, match)
        if not hamlet:
            return None
        agency, role = tape.mention(match.start("place")).entity, f"{role} {hamlet}"
    headed = None
    if letter is None and not agency:
        headed, stop = governing.headed(tape, title, end)
        fielded, last = governing.coined(tape, title, end)
        if fielded is not None and not headed:
            headed, stop = fielded.key, last
    if kind.needs == "body" and letter is None and not agency and not headed:
        return None
    if headed:
        return Post(start, stop, stop, role, title, headed)
    # "ĐBQH tỉnh Bắc Ninh Lê An": the province elects, and is no body.
    apart = _followed(match) and not (title in _DELEGATES and match["place"])
    stop = match.end("tail") if letter is not None or agency or not apart else end
    if agency:
        letter = match.start("place") if match["place"] else match.start("level")
    elif letter is not None:
        mention = tape.mention(letter)
        agency = mention.entity
        if title == "tổng" and not _GENERAL.match(normalise(mention.text)):
            return None
        if kind.needs == "head":
            role = f"{role} {governing.head_word(mention.text)}"
    elif kind.needs == "bộ":
        agency, stop = ministries.behind(tape, end)
        if found := abroad.ministry(tape, end):
            agency, stop = found
            letter = stop - 1
        elif land := _FOREIGN.match(tape.code, stop):
            at = land.end() - 1
            ours = normalise(tape.reading.entity(tape.mention(at).entity).label) == "việt nam"
            agency, stop = (agency, land.end()) if ours else (None, stop)
    if agency is None and kind.body and (state := _STATE_NAMED.match(tape.code, stop)):
        country = tape.reading.entity(tape.mention(state.end() - 1).entity)
        if normalise(country.label) in abroad.countries():
            agency, stop, letter = country.key, state.end(), state.end() - 1
    if (
        agency is None
        and kind.body
        and not _FOREIGN.match(tape.code, stop)
        and not (_STATE_ABROAD.match(tape.code, stop))
    ):
        agency = implied.body(tape.reading, kind.body, before=tape.start(start))
    if agency is None and kind.body in local.COMMITTEES:
        level = local.COMMITTEES[kind.body]
        agency = local.near(tape.reading, "bí thư", level, tape.start(start))
    reach = match.end() if stop <= match.end() and letter is not None else stop
    if agency is None and letter is None and (own := _OWN_KIND.match(tape.code, stop)):
        reach = own.end()
    return Post(start, stop, reach, role, title, agency, letter, letter is None)


# "Chủ tịch Hội Lê An", "hiệu trưởng nhà trường Lê An": the kind of the body between title and name.
_OWN_KIND = re.compile(
    r" (?:hội|sở|cục|vụ|viện|trung tâm|công ty|bệnh viện|ngân hàng|nhà trường|trường|phòng|chi nhánh|đồn|"
    rf"trạm|hạt|đội|ban|đài)(?= {people.TO_NAME})"
)
_DUTY, _SERVICE = re.compile(r"vụ (?=trưởng)"), re.compile(r"(?:chức|nhiệm) $")
# "Đại biểu Quốc hội (ĐBQH) Lê An": the office again, by its letters.
_LETTERS, _BRACKETED = "đbqh", re.compile(r"\(đbqh\)")
_DELEGATES = frozenset(("đại biểu", "đbqh", "đb"))
# Who belongs to an association holds no office of it.
_ASSOCIATION = re.compile(
    r"(?:hội(?! đồng)|hiệp hội|liên hiệp|đoàn luật sư|liên đoàn|câu lạc bộ|clb|đảng|liên minh|nhóm)(?!\w)"
)
# "Đảng Dân chủ tại Hạ viện": half a word is no title.
_OWNER = "chủ"
_OTHER_WORD = re.compile(
    r"(?<!\w)(?:dân|tự|gia|địa|công|thân|điền|khổ|tín|làm|cổ|quân|sở hữu|phe) $"
)


def _followed(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("comma", "place", "level"))


def coined(tape: Tape, found: Iterable[Post]) -> Iterator[Entity]:
    """Yield the bodies that titles among *found* name by their field, whether the article does or not."""
    for post in found:
        if post.agency and post.letter is None:
            body, _ = governing.coined(tape, post.title, post.start + len(post.role))
            if body is not None:
                yield body
