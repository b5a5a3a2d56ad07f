"""Verbs that join a post to its holder, and say how it was come by or left: "A được bầu làm Chủ tịch X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import people, person_rows
from graph.facts.holdings import patients, several
from graph.facts.holdings.holding import Holding
from graph.facts.offices.posts import Post
from graph.facts.people import TO_NAME
from graph.facts.tape import Tape
from graph.vietnamese import normalise

# A verb or noun that puts a person into the post that follows.
_OFFICE = (
    r"(?: (?:(?:rất )?nhiều |các |những |một số |hàng loạt )?(?:chức vụ|chức danh|chức|cương vị|vị trí|"
    r"vai trò|nhiệm vụ(?: mới)?|trách nhiệm|"
    r"tư cách|ghế)(?:,? (?:chức vụ|chức danh|vị trí|công tác|lãnh đạo|quản lý|quan trọng|chủ chốt|trước đó|"
    r"khác nhau|khác),?)*"
    r"(?: mới)?(?:,? trong đó)?(?: là| như| gồm| có| sau| (?:tại|ở|trên) cương vị)?)?"
)
_LINK = re.compile(
    r"(?<![\w])(?P<verb>(?P<leave>(?:cho )?thôi (?:nhiệm|giữ|làm|thực hiện nhiệm vụ(?: của)?|đảm nhiệm|"
    r"đảm nhận|nhiệm vụ làm)|thôi|không còn (?:giữ|làm|đảm nhiệm|đảm nhận)|"
    r"rời(?: khỏi)?|khỏi(?= (?:các )?(?:chức|cương vị|vị trí|ghế)(?!\w))|"
    r"từ(?= chức)|từ nhiệm|(?:từ bỏ|rút khỏi|mất|bãi)(?= (?:các )?(?:chức|cương vị|vị trí|ghế)(?!\w)))|"
    r"làm|(?:nắm )?giữ|giữ quyền|ngồi(?= ghế)|(?:kinh|trải) qua|đảm nhiệm|đảm nhận|đảm trách|"
    r"kiêm nhiệm|kiêm giữ|kiêm|"
    r"(?P<state>từ|là|"
    r"(?:trên|với|ở|qua|trong) (?:các |nhiều )?(?:cương vị|vị trí|tư cách|vai trò|"
    r"chức danh|chức vụ)(?: là)?)|"
    r"nhậm(?= chức)|(?:vào|lên|nắm)(?= (?:chức|cương vị|vị trí|ghế)(?!\w))|(?:về )?nhận|về|tham gia|"
    r"trở thành|đắc cử|trúng cử|"
    r"tái cử|chuyển sang|chuyển|bầu(?: bổ sung)?|"
    r"bổ nhiệm(?: lại)?|thăng chức|đề bạt|giao|(?<!bầu )(?<!tranh )(?<!ứng )(?<!đề )cử|"
    r"chức vụ|chức danh|"
    r"(?P<out>miễn nhiệm|bãi nhiệm|bãi miễn|tước|xóa tư cách|giáng chức|"
    r"cách (?:chức )?(?:hết |tất cả )?(?:các )?chức(?: vụ)?(?: (?:trong|về|của) [^‖;:(Ⓟ]{0,25})?"
    r"(?: giai đoạn [\d -]+(?<=\d))?(?: ?\(| gồm)?|cách chức))"
    rf"{_OFFICE}(?: đối với)?:? ?(?:(?:tân|nữ|đương kim|vị|(?<=là )một) )?$"
)


# "Bổ nhiệm Cục trưởng X đối với ông A", "giao quyền Chủ tịch Y cho ông A".
_GIVEN = re.compile(rf" (?:đối với|cho)(?: các)? {TO_NAME}")


def joined(tape: Tape, chain: tuple[Post, ...], floor: int) -> Iterator[Holding]:
    """Yield what a verb between *floor* and the posts of *chain* says of who comes by them or leaves them."""
    link = _link(tape, chain, floor) if chain else None
    if link is None:
        return
    leaves = _leaves(link)
    made = _MADE.search(tape.code, floor, link.start()) if link["verb"] == "là" else None
    meant = (made.start("person"),) if made else _meant(tape, chain, link, floor)
    if not made and not leaves and not _TRIGGER.search(tape.code, floor, chain[0].start):
        meant = tuple(at for at in meant if _reaches(tape, at, link, floor))
    for post in chain:
        for person in meant:
            begin = person if person >= floor else floor
            start, end = min(link.start(), begin), max(post.end, person + 1)
            at, rule = link.start(), "name-verb-office"
            state = bool(link["state"]) and not made
            yield Holding(person, post, start, end, rule, at, leaves, state)


def _leaves(link: re.Match[str]) -> bool:
    return bool(link["leave"] or link["out"])


def _link(tape: Tape, chain: tuple[Post, ...], floor: int) -> re.Match[str] | None:
    """The verb before the posts of *chain*, unless it says nothing of who has them."""
    code, first, reach = tape.code, chain[0], chain[-1].reach
    link = _LINK.search(code, max(floor, first.start - 90), first.start)
    if not link:
        return None
    verb = link["verb"]
    if verb == "về" and (link.start() <= floor + 1 or link[0].startswith("về tư cách")):
        return None  # "Về tổng thống Mỹ, ông A nói": a topic
    if link["state"] and _of_state(code, link, chain[-1]):
        return None
    if _NOT_HIS.search(code, max(0, floor - 1), link.end()):
        return None
    if verb in ("chức vụ", "chức danh") and _SPOKEN_OF.search(code, floor, link.start()):
        return None
    if verb == "từ" and not link["leave"] and not _LEFT_FOR.match(code, reach):
        return None  # "Không chờ đợi gì từ Tổng thống X": a source
    if verb == "trở thành" and _RECORD.match(code, reach):
        return None
    charged = link[0].startswith("giao nhiệm vụ") and code.endswith("được ", floor, link.start())
    if verb == "giao" and not charged and not normalise(first.role).startswith("quyền"):
        return None
    return link


def _meant(tape: Tape, chain: tuple[Post, ...], link: re.Match[str], floor: int) -> tuple[int, ...]:
    """Whom the verb *link* tells of: behind the posts of *chain*, its object, or its subject."""
    code, first, reach, leaves = tape.code, chain[0], chain[-1].reach, _leaves(link)
    meant = patients.behind(tape, chain[-1]) if leaves or "chức" in link[0] else ()
    if link["verb"].startswith(("bổ nhiệm", "bầu", "giao", "cử")) and (
        given := _GIVEN.match(code, reach)
    ):
        meant = person_rows.of(tape, given.end() - 1)
    released = _RELEASED.search(code, floor, link.start()) if link["leave"] else None
    if released and not meant:
        meant = (released.start("person"),)
    # "Trên cương vị X, ông A …": the subject comes behind.
    elided = not leaves and (
        not link["verb"].startswith(("trên", "với", "ở", "trong"))
        or bool(_TAKEN_UP.match(code, reach))
    )
    meant = meant or patients.of(tape, link.start(), first.start, floor, elided=elided)
    follows = _FOLLOWS.match(code, reach) or _FOLLOWS.match(code, chain[-1].end)
    left = leaves and not code.endswith("sau khi ", floor, link.start())
    while_ = _WHILE.search(code, floor, link.start()) if follows and not left else None
    if follows and while_ and (while_["when"] != "trước khi" or _DID.match(code, follows.end())):
        meant = (follows.end() - 1,)
    if link["state"] and (whose := _WHOSE.match(code, reach)):
        meant = (whose.end() - 1,)  # "chuyến đi trên cương vị X của ông A"
    together = _TOGETHER.search(code, floor, link.start()) and len(meant) == 1
    return several.row(tape, meant[0], floor) if together and meant[0] >= floor else meant


# "Việt Nam, trong vai trò Chủ tịch X", "với tư cách Chủ tịch X, Việt Nam sẽ …": a State or a body.
_HOST = re.compile(r"[ⓁⒶⓄ](?:,| -) $")
_HOSTED = re.compile(r"(?: (?:năm )?[\dⓉ][^‖;,Ⓟ]{0,20})?, (?:nước )?[ⓁⒶⓄ]")


def _of_state(code: str, link: re.Match[str], post: Post) -> bool:
    """Whether a State or body stands beside words such as "trong vai trò", as who has the *post*."""
    if link["verb"] in ("từ", "là"):
        return False
    hosted = any(_HOSTED.match(code, at) for at in (post.end, post.reach))
    return hosted or _HOST.search(code, max(0, link.start() - 4), link.start()) is not None


# "A, B, cùng là Phó Giám đốc X".
_TOGETHER = re.compile(r"(?<!\w)(?:cùng|đều)(?: (?:đã|từng|đang|được))? $")
# "Đó là hiệu trưởng trường X": what is pointed at is no person told before.
_NOT_HIS = re.compile(
    r"(?<!\w)(?:mong|mong muốn|hy vọng|tin|nghĩ|tưởng|sợ|ngỡ|coi|xem|ví|gọi|tức|hoặc|hay|bằng|như) là "
    r"(?:một )?$|"
    r"(?:^|[‖.;:,(\"] ?)(?:nhưng |và |mà )?(?:đó|đây|này|kia|ấy)(?: chính| cũng)? là (?:một )?$|"
    r"(?<!\w)(?:kể cả|cho dù|dù|nếu|rằng) (?:đó|đây|này|kia) là (?:một )?$"
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
    r"(?:^|(?<=[‖,. ]))(?P<when>trước khi|sau khi|từ khi|khi|thời gian|thời kỳ|quá trình|lúc)(?!\w)"
    r"[^‖;ⓅⒶ]{0,60}$"
    # "Từng giữ chức X, ông A …": the sentence opens with the verb.
    r"|(?:^|(?<=[‖.] )|(?<=‖))(?:từng |đã |đã từng |hiện |đang |vốn )?$"
)
_DID = re.compile(r" (?:đã|có|từng|được|bị|cũng|là|không|vẫn)(?!\w)")
# "Trong thời gian làm Chủ tịch X, Ban Bí thư đã kỷ luật ông A".
_PUNISHED = (
    r"[^‖;Ⓟ]{0,90}(?<!\w)(?:kỷ luật|khởi tố|bắt(?: tạm giam)?|cảnh cáo|khai trừ|khiển trách|truy tố)"
    r"(?: bị can)?(?: đối với)?"
)
_FOLLOWS = re.compile(
    rf"[^‖;Ⓟ,]{{0,40}},(?: (?:vậy nhưng|thế nhưng|nhưng|tuy nhiên),?|{_PUNISHED})? "
    rf"(?:{people.HONORIFIC}){{1,3}}Ⓟ(?! ?[,;‖(-]| (?:và|cùng|là (?:con|em|anh|vợ|chồng))(?!\w))"
)
_WHOSE = re.compile(rf" của {TO_NAME}")
# "Trên cương vị X, đồng chí …": the pronoun takes up who was named before.
_TAKEN_UP = re.compile(
    r"(?: (?:từ|trong|giai đoạn|nhiệm kỳ|năm) ?[\dⓉ][^‖;,Ⓟ]{0,30})?,? "
    r"(?:đồng chí|ông|bà)(?: đã| cũng| luôn| còn| sẽ| bị)(?!\w)"
)
_TRIGGER = re.compile(
    r"(?<!\w)(?:bổ nhiệm|đề bạt|điều động|luân chuyển|điều chuyển|phân công|bầu|chỉ định|phê chuẩn)"
)
# "Cho ông A, Bí thư X, thôi giữ chức …"; "cử ông A, Phó Chủ tịch X, là …".
_OBJECT = rf"(?:{people.HONORIFIC}){{1,4}}(?P<person>Ⓟ)(?:, [^‖;Ⓟ]{{1,200}})? ?,? ?$"
_RELEASED = re.compile(rf"(?<!\w)cho {_OBJECT}")
_MADE = re.compile(rf"(?<!\w)(?:cử|bầu|bổ nhiệm|chỉ định) {_OBJECT}")
_APPOSED = re.compile(
    r"\([^()]*\)|, [^,]*(?=,)|^ ?- [^,-]*(?=[,-])"
    r"|, (?:vào |tại |trong )?(?:thời (?:điểm|gian)|lúc) (?:đó|ấy|này|trước)(?= )"
)
# "Lê An (SN 1970), trú tại xã X, huyện Y là Giám đốc Z": where somebody lives.
_HOME = re.compile(
    r",? (?:hiện )?(?:thường |tạm )?(?:trú|ngụ|ở|quê)(?: (?:tại|ở|quán))?:? [^,;]{0,40}?Ⓛ(?:,? ?\(?Ⓛ\)?)*,?"
)
# "Ông A sinh năm 1960 tại X, nguyên là Giám đốc Y"; "ông A, cựu quan chức X và hiện là Chủ tịch Y".
_BORN = re.compile(r",? sinh (?:(?:năm|ngày) )?(?:Ⓣ|\d{4})(?: (?:tại|ở) Ⓛ(?:,? ?\(?Ⓛ\)?)*)?,?")
_ALSO = re.compile(r"^, [^,;Ⓟ]{1,80} và (?:hiện|nay|đồng thời|hiện nay)$")
# "Nơi anh đang giữ chức X" is no kin of anybody.
_KIN = re.compile(
    r"(?<!\w)(?:vợ|chồng|con|em|anh|chị|bố|mẹ|cha)"
    r"(?: (?!(?:đang|đã|từng|hiện|vẫn|cũng|còn|chính|này|ấy|được)(?!\w))\w+){0,2} $"
)
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


# "Ông A làm Giám đốc X, đến năm 2010 là Chủ tịch Y": the next step of one life.
_OTHERS = re.compile(r"Ⓟ|(?<!\w)(?:phát biểu|gửi|gặp|kiện|thăm|tiếp|hỏi|mời)(?!\w)")
_STAGE = re.compile(
    r"(?:[,;]|(?<!\w)rồi)(?: (?:rồi|và|sau|sau đó|tiếp đó|đến|tới|từ|tháng|năm|đầu|cuối|giữa|giai đoạn|"
    r"hiện|nay|hiện nay|cho đến|Ⓣ|\d+|-),?)+ $"
)


def _reaches(tape: Tape, person: int, link: re.Match[str], floor: int) -> bool:
    """Whether the verb of *link* can still be that of the person, and no one else's between them."""
    gap = tape.code[max(person + 1, floor) : link.start()]
    if "Ⓛ" in gap:
        gap = _HOME.sub("", gap)
    gap = _ALSO.sub("", _BORN.sub("", _TOGETHER.sub("", gap)))
    gap = _APPOSED.sub("", gap)
    if len(gap) > _FAR or _KIN.search(gap) or _NOT_DONE.match(gap) or _MADE_UP_OF.search(gap):
        return False
    if link["verb"] not in ("là", "trở thành"):
        return not _ANOTHERS_DEED.search(gap)
    if _STAGE.search(gap) and not _SAID.search(gap) and not _OTHERS.search(gap):
        return True
    if link["verb"] == "là" and (len(gap) > _NEAR or _SAID.search(gap)):
        return False
    return not re.search(r"[ⓁⒶⓄ]|(?<!\w)đều(?!\w)|,.* \w+ \w+ \w+ \w+ $", gap)
