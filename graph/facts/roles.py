"""Posts on the tape: a title, the body it belongs to, and where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.facts import abroad, governing, implied, local, ministries, pairs, people, titles
from graph.facts.tape import Tape
from graph.model import Entity
from graph.values import value
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
# Titles of rank, which a comma may part from their body too: "thanh tra viên, Thanh tra Bộ X".
_RANK_TITLE = re.compile(r"viên(?: chính| cao cấp)?$")
_MINISTERS = {"bộ trưởng", "thứ trưởng"}
_SERVING = (
    "chánh văn phòng",
    "phó chánh văn phòng",
    "tổng thư ký",
    "phó tổng thư ký",
    "người phát ngôn",
)
# "Phó Chủ tịch - Tổng Thư ký Ⓐ": two offices of one body.
_ONE_BODY = ("chủ tịch", "tổng thư ký")
COMPANY = ("chủ tịch", "giám đốc", "kế toán trưởng", "thành viên", "tổng giám đốc", "ủy viên")


@value
class Post:
    """A title from *start* to *end* on the tape, its term included; *body* ends with the superior too.

    *role* is the title as written, without "tân" and "cố"; *agency* the key of the body, or None where
    the text gives none. *letter* is where the body's letter stands; *implied* says that it has none.
    """

    start: int
    end: int
    reach: int
    role: str
    title: str
    agency: str | None = None
    letter: int | None = None
    implied: bool = False

    @property
    def former(self) -> bool:
        """Whether the title says that the post is held no more."""
        return self.role.lower().startswith(("nguyên ", "cựu "))


def posts(tape: Tape) -> tuple[Post, ...]:
    """The posts on *tape* in order; those that share one body each have it."""
    found = [post for match in tape.led(titles.pattern()) if (post := _post(tape, match))]
    return tuple(_share(tape, found))


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
    if title == _OWNER and _OTHER_WORD.search(tape.code, max(0, start - 8), start):
        return None
    member = title == "thành viên" and letter is not None
    if member and _ASSOCIATION.match(normalise(tape.mention(letter or 0).text)):
        return None
    if match["comma"] and letter is not None and not _RANK_TITLE.search(title):
        kind_word = _KIND_TITLE.match(title)
        named = normalise(tape.mention(letter).text)
        if not kind_word or not named.startswith(f"{kind_word[1]} "):
            letter = None
    role = tape.written(start, end)
    if kind.told:
        role = role.replace(tape.written(*match.span("title")), kind.told, 1)
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


# "Ủy viên Ⓐ, Đại tướng, Chủ nhiệm Ⓐ": a rank or a degree stands between two posts.
_CALLING = (
    r"bác sĩ(?: y khoa)?|(?:phó )?giáo sư|tiến sĩ|thạc sĩ|doanh nhân|luật sư|nhà (?:báo|văn|thơ|sử học|"
    r"khoa học)|nhạc sĩ|họa sĩ|kiến trúc sư|kỹ sư"
)
RANK = rf"(?:(?:{people.RANKS}|{_CALLING})(?: Ⓐ)?(?:, ?| đồng thời là | kiêm | và là ))?"
# "Bí thư Đảng đoàn, Chủ tịch Ⓐ", "Ủy viên Ban Biên tập, Trưởng Ⓐ": a body within the body behind.
_INNER = (
    r"(?: (?:đảng đoàn|ban cán sự(?: đảng)?|đảng (?:ủy|bộ)(?: cơ quan)?|chi bộ|chi ủy|ban biên tập|"
    r"ban giám hiệu|ban giám đốc|ban chấp hành|ban thường vụ|hội đồng thành viên|hội đồng quản trị|"
    r"hội đồng nhân dân|hđnd|đoàn chủ tịch|ủy ban kiểm tra)(?=,? |-))?"
)
_JOINT = re.compile(
    rf"{_INNER}(?: ?\([^()‖]{{0,40}}\))?,? ?{RANK}"
    r"(?:(?:và|kiêm|kiêm nhiệm|đồng thời là|đồng thời kiêm|đồng thời|"
    r"nay là|hiện là|rồi|"
    r"hiện nay là|và hiện nay là|và hiện là|, kiêm) )?| ?- ?|/"
    r"| ?\((?:(?:hiện|nay|hiện nay|nguyên|trước đây|trước đó|trước|sau này|sau|khi đó|lúc đó|đồng thời|"
    r"thời điểm đó|bấy giờ)(?: là)?|kiêm|kiêm nhiệm) "
)


def chains(tape: Tape, found: Iterable[Post]) -> Iterator[tuple[Post, ...]]:
    """Yield the runs of posts with nothing but "," "và" "kiêm" between them."""
    chain: list[Post] = []
    for post in found:
        if chain and not _joined(tape, chain[-1], post):
            yield tuple(chain)
            chain = []
        chain.append(post)
    if chain:
        yield tuple(chain)


# "Trả lời các đại biểu, Phó Thủ tướng A nói": whom the title does not single out is not A.
_ANY = re.compile(r"(?<!\w)(?:các|những|nhiều|một số) $")


_AIDES = ("trợ lý", "cố vấn", "thư ký", "phát ngôn viên", "người phát ngôn", "đặc phái viên")


def _joined(tape: Tape, left: Post, right: Post) -> bool:
    if left.letter is None and _ANY.search(tape.code, max(0, left.start - 10), left.start):
        return False
    named = right.letter is not None and tape.code[right.letter] == "Ⓐ"
    body = tape.mention(right.letter).text if named and right.letter is not None else ""
    gap = tape.code[max(left.end, left.reach) : right.start]
    if gap == " " and left.title in _AIDES:
        return False  # "Trợ lý Tổng thống X": whom one serves
    if gap == ", " and pairs.parted(left.role, right.role, body):
        return False
    if gap == " (":
        return tape.code.startswith(")", right.reach) or tape.code.startswith(")", right.end)
    return any(
        stop <= right.start and _JOINT.fullmatch(tape.code, stop, _lead(tape, right))
        for stop in {left.end, left.reach}
    )


def _lead(tape: Tape, post: Post) -> int:
    """Where *post* begins with the "tân" or "cố" that its role leaves out."""
    before = tape.code[max(0, post.start - 4) : post.start]
    return post.start - next((len(word) for word in ("tân ", "cố ") if before.endswith(word)), 0)


def _share(tape: Tape, found: list[Post]) -> list[Post]:
    """Give a post without a body that of the next one, where both belong to one kind of body."""
    shared = list(found)
    for number in range(len(shared) - 2, -1, -1):
        post, following = shared[number], shared[number + 1]
        if (
            post.implied
            and post.agency
            and _is_state(tape, following)
            and _joined(tape, post, following)
        ):
            # "Tổng Bí thư, Chủ tịch Ⓛ": not the nation's own.
            shared[number] = replace(post, agency=None, implied=False)
            continue
        if post.agency or not _joined(tape, post, following):
            continue
        if following.letter is None:
            # "Thứ trưởng rồi Bộ trưởng Tư pháp": one ministry.
            if following.agency and {post.title, following.title} == _MINISTERS:
                shared[number] = replace(post, agency=following.agency)
            continue
        company = tape.code[following.letter] == "Ⓞ" and post.title in COMPANY
        alike = (
            post.title.split()[-1] == following.title.split()[-1]
            or (post.title, following.title) == _ONE_BODY
        )
        if tape.code[post.end : following.start] == " rồi " or _of_kind(tape, post, following):
            alike = True
        if post.title in _COMMAND and following.title in _COMMAND:
            alike = True
        if post.title in _SERVING and titles.known()[following.title].needs != "head":
            alike = True
        office = _office_of(tape, following) if post.title in _SERVING else None
        if office:
            shared[number] = replace(post, agency=office)
            continue
        if company or (alike and post.title != "ủy viên"):
            shared[number] = replace(post, agency=following.agency, letter=following.letter)
    return shared


# "Phó Tư lệnh, Tham mưu trưởng Quân khu 5": who commands one body of the army.
_COMMAND = frozenset(
    ("tư lệnh", "chính ủy", "tham mưu trưởng", "phó tham mưu trưởng", "chủ nhiệm chính trị", "tham mưu phó",
     "chỉ huy trưởng", "chỉ huy phó", "chính trị viên", "tổng tham mưu trưởng")
)  # fmt: skip


def coined(tape: Tape, found: Iterable[Post]) -> Iterator[Entity]:
    """Yield the bodies that titles among *found* name by their field, whether the article does or not."""
    for post in found:
        if post.agency and post.letter is None:
            body, _ = governing.coined(tape, post.title, post.start + len(post.role))
            if body is not None:
                yield body


_COMMANDER = re.compile(r"(?:phó )?(?P<kind>\w+ đoàn|quân khu|đồn|trạm|hạt) (?:trưởng|phó)$")


def _of_kind(tape: Tape, post: Post, following: Post) -> bool:
    """Whether the title of *post* names the kind of the next one's body: "Sư đoàn phó kiêm …"."""
    told = _COMMANDER.match(post.title)
    at = following.letter
    if told is None or at is None or tape.code[at] not in "ⒶⓄ":
        return False
    return normalise(tape.mention(at).text).startswith(f"{told['kind']} ")


def _office_of(tape: Tape, post: Post) -> str | None:
    """The key of the body whose "Văn phòng" the *post* heads, where the article names it."""
    key = post.agency or ""
    named = any(entity.key == key for entity in tape.reading.entities)
    label = normalise(tape.reading.entity(key).label) if named else ""
    if not label.startswith("văn phòng "):
        return None
    wanted = label.removeprefix("văn phòng ")
    same = (one.key for one in tape.reading.entities if normalise(one.label) == wanted)
    return next(same, None)


def _is_state(tape: Tape, post: Post) -> bool:
    return post.letter is not None and tape.code[post.letter] == "Ⓛ" and post.agency is not None
