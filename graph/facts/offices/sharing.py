"""Posts without a body of their own beside posts that have one: which body they share."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.facts.offices import abroad, implied, joints, local, titles
from graph.facts.offices.posts import Post
from graph.facts.tape import Tape
from graph.vietnamese import normalise

_MINISTERS = {"bộ trưởng", "thứ trưởng"}
_OF_PARTS = ("trưởng nhóm", "tổ trưởng", "trưởng bộ phận", "trưởng khối")
_SERVING = (
    "chánh văn phòng",
    "phó chánh văn phòng",
    "tổng thư ký",
    "phó tổng thư ký",
    "người phát ngôn",
)
# "Phó Chủ tịch - Tổng Thư ký Ⓐ": two offices of one body.
_ONE_BODY = ("chủ tịch", "tổng thư ký")
# "Đại sứ, Trưởng Phái đoàn Ⓐ".
_MISSION = re.compile(r"(?:quyền )?(?:phó )?trưởng (?:phái đoàn|cơ quan đại diện)")
COMPANY = ("chủ tịch", "giám đốc", "kế toán trưởng", "thành viên", "tổng giám đốc", "ủy viên")


def shared(tape: Tape, found: list[Post]) -> list[Post]:
    """Give a post without a body that of the next one, where both belong to one kind of body."""
    shared = list(found)
    for number in range(len(shared) - 2, -1, -1):
        shared[number] = _sharing(tape, shared[number], shared[number + 1])
    return shared


def _sharing(tape: Tape, post: Post, following: Post) -> Post:
    """*post* with the body that it shares with the *following* one, or as it is."""
    if post.agency and not _is_state(tape, following):
        return post
    if not joints.joined(tape, post, following):
        return post
    if post.agency:
        # "Tổng Bí thư, Chủ tịch Ⓛ", "Ủy viên Bộ Chính trị, Thủ tướng Ⓛ": not the nation's own.
        own = _at_home(tape, post, following)
        return replace(post, agency=own, implied=False) if own or post.implied else post
    if following.letter is None:
        # "Thứ trưởng rồi Bộ trưởng Tư pháp": one ministry.
        ministers = {post.title, following.title} == _MINISTERS
        return replace(post, agency=following.agency) if following.agency and ministers else post
    if post.title in _SERVING and (office := _office_of(tape, following)):
        return replace(post, agency=office)
    if post.title not in _SEATED and (whole := _led(tape, following)):
        return replace(post, agency=whole)
    if not (_in_company(tape, post, following) or _is_alike(tape, post, following)):
        return post
    return replace(
        post,
        agency=following.agency,
        letter=following.letter,
        implied=following.implied,
    )


def _in_company(tape: Tape, post: Post, following: Post) -> bool:
    """Whether both are offices of a company, each of which has one of the other."""
    part = following.title in _OF_PARTS  # "Phó Giám đốc kiêm Trưởng nhóm Ⓞ"
    return post.title in COMPANY and not part and tape.code[following.letter or 0] == "Ⓞ"


def _is_alike(tape: Tape, post: Post, following: Post) -> bool:
    """Whether the two offices go together in one body."""
    if post.title == "ủy viên":
        return False
    if post.title.split()[-1] == following.title.split()[-1]:
        return True
    if (post.title, following.title) == _ONE_BODY:
        return True
    if post.title == "đại sứ" and _MISSION.match(normalise(following.role)):
        return True
    if tape.code[post.end : following.start] == " rồi " or _of_kind(tape, post, following):
        return True
    if post.title in _COMMAND and following.title in _COMMAND:
        return True
    return post.title in _SERVING and titles.known()[following.title].needs != "head"


# "Phó Tư lệnh, Tham mưu trưởng Quân khu 5": who commands one body of the army.
_COMMAND = frozenset(
    ("tư lệnh", "chính ủy", "tham mưu trưởng", "phó tham mưu trưởng", "chủ nhiệm chính trị", "tham mưu phó",
     "chỉ huy trưởng", "chỉ huy phó", "chính trị viên", "tổng tham mưu trưởng")
)  # fmt: skip


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
    return _whole(tape, post, "văn phòng ")


_SEATED = ("ủy viên", "thành viên", "bí thư", "đại biểu", "thường trực")


def _led(tape: Tape, post: Post) -> str | None:
    """The key of the body whose Party's committee the secretary *post* leads, where the article names it.

    "Hiệu trưởng, Bí thư Đảng ủy Ⓐ": the school.
    """
    return _whole(tape, post, "đảng ủy ") if post.title == "bí thư" else None


def _whole(tape: Tape, post: Post, part: str) -> str | None:
    """The key of the body whose *part* the *post* heads, where the article names it."""
    key = post.agency or ""
    named = any(entity.key == key for entity in tape.reading.entities)
    label = normalise(tape.reading.entity(key).label) if named else ""
    if not label.startswith(part):
        return None
    wanted = label.removeprefix(part).removeprefix("cơ quan ")
    same = (one.key for one in tape.reading.entities if normalise(one.label) == wanted)
    return next(same, None)


def _at_home(tape: Tape, post: Post, following: Post) -> str | None:
    """The key of the body of the *following* office's country that is called as the one of *post* is."""
    land = tape.reading.entity(tape.mention(following.letter or 0).entity)
    if normalise(land.label) not in abroad.countries():
        return None
    label = implied.label(tape.reading, post.agency or "")
    if label == "Chính phủ":
        return local.body(tape.reading, normalise(post.title), land)
    body = abroad.of_party(tape.reading, label, land.label)
    return body.key if body else None


def _is_state(tape: Tape, post: Post) -> bool:
    return post.letter is not None and tape.code[post.letter] == "Ⓛ" and post.agency is not None
