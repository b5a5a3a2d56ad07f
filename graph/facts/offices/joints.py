"""Joints: what stands between two posts of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.facts import people
from graph.facts.offices import gaps, pairs
from graph.facts.offices.posts import Post
from graph.facts.tape import Tape

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
# "Chủ tịch X từ năm 2010 đến 2015, Bí thư Y": when the first was held.
_TERM = r"(?: (?:từ|giai đoạn|năm)? ?(?:Ⓣ|\d{4})(?: ?(?:đến|tới|-) ?(?:Ⓣ|nay|\d{4}))?)?"
_JOINT = re.compile(
    rf"{_INNER}{_TERM}(?: ?\([^()‖]{{0,40}}\))?,? ?{RANK}"
    r"(?:(?:và|kiêm|kiêm nhiệm|đồng thời là|đồng thời kiêm|đồng thời|"
    r"nay là|hiện là|sau đó là|sau là|rồi|vừa là|mà còn là|"
    r"hiện nay là|và hiện nay là|và hiện là|, kiêm|(?:và|đồng thời)(?: cũng| còn)? là) )?|, là | ?- ?|/"
    r"| ?\((?:(?:hiện|nay|hiện nay|nguyên|trước đây|trước đó|trước|sau này|sau|khi đó|lúc đó|đồng thời|"
    r"thời điểm đó|bấy giờ)(?: là)?|kiêm|kiêm nhiệm) "
)


def chains(tape: Tape, found: Iterable[Post]) -> Iterator[tuple[Post, ...]]:
    """Yield the runs of posts with nothing but "," "và" "kiêm" between them."""
    chain: list[Post] = []
    for post in found:
        told = bool(chain) and _introduced(tape, chain[0].start)
        if chain and not (joined(tape, chain[-1], post, told=told) or _over(tape, chain[-1], post)):
            yield tuple(chain)
            chain = []
        chain.append(post)
    if chain:
        yield tuple(chain)


# "Trả lời các đại biểu, Phó Thủ tướng A nói": whom the title does not single out is not A.
_ANY = re.compile(r"(?<!\w)(?:các|những|nhiều|một số) $")


# "Ông A từng giữ các chức vụ Giám đốc X, Chủ tịch Y": a verb leads to all of them.
_INTRODUCED = re.compile(r"(?<!\w)(?:là|làm|giữ|chức|chức vụ|chức danh|cương vị|như|gồm|qua):? $")
_LONGEST = len("cương vị: ")


def _introduced(tape: Tape, start: int) -> bool:
    """Whether such a verb or noun stands right before the office that begins at *start*."""
    return _INTRODUCED.search(tape.code, max(0, start - _LONGEST), start) is not None


_AIDES = ("trợ lý", "cố vấn", "thư ký", "phát ngôn viên", "người phát ngôn", "đặc phái viên")


_NATIONAL = ("chủ tịch nước", "phó chủ tịch nước")


def _body(tape: Tape, post: Post) -> str:
    """What the body of *post* is called where it is written; empty where none is."""
    named = post.letter is not None and tape.code[post.letter] == "Ⓐ"
    return tape.mention(post.letter or 0).text if named and post.title in _CHIEFS else ""


_CHIEFS = ("bí thư", "chủ tịch")


def _over(tape: Tape, left: Post, right: Post) -> bool:
    """Whether a body alone that no mention names stands between two offices of one person."""
    bare = left.letter is None and left.agency is None
    return bare and gaps.is_body(tape, left.reach, _lead(tape, right))


def joined(tape: Tape, left: Post, right: Post, *, told: bool = False) -> bool:
    """Whether nothing but a joint stands between two posts, so that one person holds both.

    What verbs lead to is *told* of one person, however the offices rank.
    """
    if left.letter is None and _ANY.search(tape.code, max(0, left.start - 10), left.start):
        return False
    gap = tape.code[max(left.end, left.reach) : right.start]
    if gap == ", là " and not told:
        return False  # "Cử ông A, Phó Chủ tịch X, là Chủ tịch Y": what he becomes
    if gap == " " and left.title in _AIDES:
        return False  # "Trợ lý Tổng thống X": whom one serves
    if gap == " và " and right.title.startswith(_AIDES):
        return False  # "Tổng thống X và cố vấn an ninh quốc gia A": who serves
    if gap == ", " and not told and _of_two(tape, left, right):
        return False
    # "Tiếp Tổng Thư ký X, Chủ tịch nước A vui mừng": who receives is not who comes.
    abroad = left.letter is not None and tape.code[left.letter] == "Ⓞ"
    if abroad and right.implied and right.title in _NATIONAL:
        return False
    if gap == " (":
        return tape.code.startswith(")", right.reach) or tape.code.startswith(")", right.end)
    return any(
        stop <= right.start and _JOINT.fullmatch(tape.code, stop, _lead(tape, right))
        for stop in {left.end, left.reach}
    )


def _of_two(tape: Tape, left: Post, right: Post) -> bool:
    """Whether ranks and bodies tell that the posts around a comma are held by two."""
    named = right.letter is not None and tape.code[right.letter] == "Ⓐ"
    body = tape.mention(right.letter).text if named and right.letter is not None else ""
    if pairs.parted(left.role, right.role, body):
        return True
    return not left.former and pairs.apart(_body(tape, left), right.role, body)


def _lead(tape: Tape, post: Post) -> int:
    """Where *post* begins with the "tân" or "cố" that its role leaves out."""
    before = tape.code[max(0, post.start - 4) : post.start]
    return post.start - next((len(word) for word in ("tân ", "cố ") if before.endswith(word)), 0)
