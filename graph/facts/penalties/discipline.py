"""Discipline: measures against persons, and honours taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import people
from graph.facts.honours.givers import HEADS
from graph.facts.offices import implied
from graph.facts.penalties import headings, sufferers
from graph.facts.penalties.penalty import Penalty
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.patterns import Keyed
from graph.values import value

_DISCIPLINE = Keyed(
    r"(?<!\w)(?P<measure>khiển trách|(?<!lời )(?<!súng )(?<!bắn )(?<!thẻ vàng )cảnh cáo(?! của)|"
    r"(?<!còn )cách(?: hết| tất cả)?(?: các)? chức(?: vụ)?"
    r"(?: tất cả(?: các)? chức vụ)?(?: trong đảng| về đảng| trong Ⓐ(?! Ⓟ))?"
    r"(?! vô địch)|khai trừ(?: ra)?(?: khỏi)"
    rf"? (?:đảng|(?<=khỏi )Ⓐ|Ⓐ(?! Ⓟ))|"
    rf"khai trừ(?= {TO_NAME} (?:ra )?khỏi (?:đảng|Ⓐ))|giáng chức|"
    r"giáng (?:\w+ )?cấp(?: bậc)?(?: quân)? hàm|hạ (?:\w+ )?bậc lương|buộc thôi (?:việc|học)|"
    r"(?<!tự )(?<!lời )(?<!sự )(?<!nhà )(?<!giới )(?<!chịu )phê bình"
    r"(?: nghiêm khắc| công khai)?(?!,? và tự|,? tự| của)|"
    r"(?:tạm )?đình chỉ (?:công tác|chức vụ|sinh hoạt đảng|nhiệm vụ|giảng dạy|đứng lớp)|"
    r"(?<=bị )(?:tạm )?(?:dừng|ngừng) (?:công tác|giảng dạy|đứng lớp)|"
    rf"(?:tạm )?đình chỉ(?= (?:đối với )?(?:{people.HONORIFIC}){{1,3}}Ⓟ)|"
    r"tước (?:quân tịch|quân hàm|danh hiệu (?:công an nhân dân|cand|quân nhân|Ⓐ))|"
    r"xóa tư cách(?: (?:các )?chức (?:vụ|danh))?)(?!\w)",
    keys="dừng công|ngừng công|dừng giảng|ngừng giảng|dừng đứng|ngừng đứng|"
    "khiển trách|cảnh cáo|cách chức|cách hết|cách tất|cách các|khai trừ|giáng |bậc lương|"
    "buộc thôi|phê bình|đình chỉ|tước|xóa tư cách",
)
_HELD = re.compile(sufferers.HELD)
_OFFICES = re.compile(r"cách|xóa|giáng|(?:tạm )?đình chỉ")
_HONOUR = Keyed(
    r"(?<!\w)(?P<measure>(?:hủy bỏ|hủy|thu hồi|tước)(?: các)?(?: quyết định)?(?: (?:khen thưởng|"
    r"tặng thưởng|tặng|"
    r"phong tặng|trao tặng|truy tặng))?(?: danh hiệu)?) \"?(?P<awards>Ⓦ(?:(?:,| và|, và) \"?Ⓦ)*)\"?"
    rf"[^‖;ⓅⒶⓄ]{{0,40}} (?:đối với|của|cho|với) (?:[^‖;ⓅⒶⓄ]{{0,20}} )?(?:{TO_NAME}|[ⒶⓄ])",
    keys="Ⓦ",
)

_DEED = (
    r"(?P<deed>quyết định|ký|ban hành|ra|công bố|xử lý kỷ luật|kỷ luật|biểu quyết|bỏ phiếu|thi hành|"
    r"thống nhất|áp dụng|xử phạt|phạt|(?:đã|vừa)(?! bị)|kết luận(?: như sau)?:|thông báo:)"
)
# "Cán bộ Ⓐ", "các cấp ủy trong Ⓐ": where those are who decide or suffer.
_NO_PLACE = r"(?<!cán bộ )(?<!công chức )(?<!trong )(?<!thuộc )(?<!tại )(?<!ở )"
_ACTS = re.compile(
    rf"(?:(?P<office>chủ tịch nước|thủ tướng)(?: Ⓐ)?|{_NO_PLACE}(?P<body>Ⓐ))(?: {TO_NAME})"
    rf"?[^‖;Ⓐ]{{0,120}}?(?<!\w)(?<!bị )(?<!bị thi hành )(?<!bị xử lý ){_DEED}(?:(?<=:)|(?!\w))"
)
_ISSUER = re.compile(
    r"(?:Ⓓ(?: Ⓣ)?|(?<!\w)(?:quyết định|kết luận|thông báo)(?: kỷ luật)?(?: Ⓓ)?(?: Ⓣ)?) của (?P<body>Ⓐ)"
)
_BY_BODY = re.compile(rf"(?<!\w)bị {HEADS}(?P<body>Ⓐ)")
DIRECT = re.compile(
    rf"{_NO_PLACE}(?P<body>Ⓐ)"
    r"(?: (?:đã|vừa|cũng|tạm|phải|sau đó|lập tức|ra quyết định))*"
    r"(?: (?:có (?:văn bản|công văn|thông báo|quyết định)|(?:thi hành |xử lý )?kỷ luật(?: hành chính)?"
    r"(?: (?:bằng|với))?(?: (?:hình thức|mức))?))? ?$"
)
_SIGNS = re.compile(r"(?<!\w)(?:ký|ban hành|ra)(?!\w)")

# "Kỷ luật cảnh cáo đối với bà B": an item of a list whose first one names who decides.
_ITEM = re.compile(r"[ \"-]*(?:(?:thi hành |xử lý )?kỷ luật )?(?:bằng )?(?:hình thức )?:? ?")
# "Ⓐ quyết định kỷ luật một số đảng viên. Cụ thể, cảnh cáo đối với ông A".
_GOES_ON = re.compile(
    r" ?(?:cụ thể|theo đó|trong đó)(?: là)?[,:]? (?:đã )?(?:quyết định )?(?:(?:thi hành |xử lý )?kỷ luật )?"
    r"(?:(?:bằng |với )?hình thức )?:? ?"
)
SOURCE = re.compile(r"(?:theo|tin từ|nguồn tin của|báo cáo của|trao đổi với) $")
"""What makes the body behind it the source of the news."""
ADVISES = re.compile(r"(?: (?:đã|cũng|vừa|chủ động|kịp thời))* tham mưu(?!\w)")
"""What tells that the body before it decides nothing: "Sở Xây dựng tham mưu UBND tỉnh xử phạt"."""
_REPORTS = re.compile(r" (?:đã |từng )?(?:đưa tin|thông tin|phản ánh|dẫn lời)(?!\w)")


_OUT_OF = re.compile(
    r"(khai trừ)(?: ra)?(?: khỏi)? đảng(?: cộng sản(?: việt nam)?)?", re.IGNORECASE
)


def name(written: str) -> str:
    """The kind of the measure as it is *written*: "khai trừ ra khỏi Đảng" is "khai trừ"."""
    out = _OUT_OF.fullmatch(written)
    return out[1] if out else written


def measures(scene: Scene) -> Iterator[Penalty]:
    """Yield each disciplinary measure for each person that it is taken against."""
    before: _Measure | None = None
    held: Penalty | None = None  # Until a second measure against the same person is not told.
    for found in scene.tape.keyed(_DISCIPLINE):
        floor = scene.tape.sentence(found.start())[0]
        if people.is_proposed(scene.tape, floor, found.start()):
            continue
        if headings.proposes(scene.tape, headings.above(scene.tape, floor)):
            continue
        measure = _measure(scene, found, before)
        for penalty in measure.penalties(scene.tape):
            if held and not (measure.paired and held.target == penalty.target):
                yield held
            held = penalty
        before = measure
    if held:
        yield held


@value
class _Measure:
    """A measure told at *at*, called so from *begins* to *end*; its sentence begins at *floor*.

    The next sentence begins at *following*. Those at *targets* suffer it, as is said from *start* to
    *reach*. *paired* tells that the measure
    before it and this one are told as one.
    """

    floor: int
    following: int
    at: int
    begins: int
    end: int
    targets: tuple[int, ...]
    start: int
    reach: int
    authority: str | None
    signed: bool
    paired: bool

    def penalties(self, tape: Tape) -> Iterator[Penalty]:
        """Yield the measure for each who suffers it."""
        for target in self.targets:
            first, last = min(self.start, target, self.at), max(self.reach, self.end)
            yield Penalty(
                (tape.evidence(first, last, "sanction/discipline"),),
                target=tape.mention(target).entity,
                authority=self.authority,
                subject=name(tape.written(self.begins, self.end)),
                signed=self.signed,
            )


def _measure(scene: Scene, found: re.Match[str], before: _Measure | None) -> _Measure:
    """What is told of the measure *found*, behind the one *before* it."""
    tape = scene.tape
    floor, ceiling = tape.sentence(found.start())
    end = _end(scene, found)
    targets, reach = sufferers.of(tape, found.start(), end, floor, ceiling)
    first = min(found.start(), *targets, ceiling)
    by, signed, start = authority(scene, floor, first, beside=first == found.start())
    if by is None:
        by, signed = _authority_before(scene, found.start(), targets, before)
    # "Khai trừ Đảng và cách chức": two measures against one are told as one.
    paired = before is not None and tape.code[before.end : found.start()] == " và "
    begins = found.start("measure")
    if before is not None and paired and len(targets) == 1:
        begins = before.begins
    return _Measure(
        floor=floor,
        following=min(ceiling + 1, len(tape.code)),
        at=found.start(),
        begins=begins,
        end=end,
        targets=targets,
        start=start,
        reach=reach,
        authority=by,
        signed=signed,
        paired=paired,
    )


def _end(scene: Scene, found: re.Match[str]) -> int:
    """Where the measure ends, with the offices that it takes away."""
    posts, end = {post.start: post for post in scene.posts}, found.end()
    if not _OFFICES.match(found["measure"]):
        return end
    behind = end
    while lost := posts.get(behind + 1) or posts.get(behind + 2):
        if "(" in scene.tape.code[behind : lost.start]:
            break
        end = lost.end
        held = _HELD.match(scene.tape.code, end)
        behind = held.end() if held else end
    return end


def _authority_before(
    scene: Scene, start: int, targets: tuple[int, ...], before: _Measure | None
) -> tuple[str | None, bool]:
    """The body that takes a measure at *start* where no words right before it tell, and whether it signs."""
    tape = scene.tape
    floor, _ = tape.sentence(start)
    by: str | None = None
    signed = False
    if before and before.following == floor and _ITEM.fullmatch(tape.code, floor, start):
        by, signed = before.authority, before.signed
    if by is None and floor and _GOES_ON.fullmatch(tape.code, floor, start):
        by, signed, _ = authority(scene, *tape.sentence(floor - 2), beside=False)
    if by is None and targets:
        suffered = _BY_BODY.search(tape.code, max(floor, targets[0]), start)
        by = tape.mention(suffered.start("body")).entity if suffered else None
    same = before is not None and before.floor == floor
    if before and by is None and same and not sufferers.SUFFERS.search(tape.code, floor, start):
        by = before.authority  # "Ⓐ khiển trách ông A và cảnh cáo ông B"
    if by is None:
        by, signed = under_heading(scene, floor)
    return by, signed


def under_heading(scene: Scene, floor: int) -> tuple[str | None, bool]:
    """The body that takes the measure of the item at *floor*, as its heading tells, and whether it signs."""
    heading = headings.above(scene.tape, floor)
    if heading is None:
        return None, False
    by, signed, _ = authority(scene, *heading, beside=False)
    return by, signed


def authority(
    scene: Scene, floor: int, stop: int, *, beside: bool = True
) -> tuple[str | None, bool, int]:
    """Return the body that decides, whether it signs, and where it is named; *stop* where none is.

    The body right before *stop* decides where the measure stands there, as *beside* says, and not a name.
    """
    tape = scene.tape
    sources = [
        at
        for at in tape.find("Ⓐ", floor, stop)
        if SOURCE.search(tape.code, floor, at) or _REPORTS.match(tape.code, at + 1)
    ]
    acts = _ACTS.search(tape.code, max([floor, *(at + 1 for at in sources)]), stop)
    direct = DIRECT.search(tape.code, floor, stop)
    if acts and not (acts["body"] and beside and direct and direct.start("body") >= acts.end()):
        signed = bool(_SIGNS.search(tape.code, acts.start(), stop))
        if acts["office"]:
            office = implied.PRESIDENT if "nước" in acts["office"] else implied.PRIME_MINISTER
            return implied.body(scene.reading, office), True, acts.start()
        return tape.mention(acts.start("body")).entity, signed, acts.start()
    suffered = _BY_BODY.search(tape.code, floor, stop)
    if suffered:
        return tape.mention(suffered.start("body")).entity, True, stop
    if direct and beside:
        return tape.mention(direct.start("body")).entity, False, direct.start()
    issuer = _ISSUER.search(tape.code, floor, stop)
    if issuer:
        return tape.mention(issuer.start("body")).entity, True, issuer.start()
    return None, False, stop


def revocations(scene: Scene) -> Iterator[Penalty]:
    """Yield each honour that is taken back."""
    tape = scene.tape
    for found in tape.keyed(_HONOUR):
        floor, _ = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start()):
            continue
        by, signed, start = authority(scene, floor, found.start())
        measure = tape.written(*found.span("measure"))
        for at in tape.find("Ⓦ", *found.span("awards")):
            yield Penalty(
                (tape.evidence(min(start, found.start()), found.end(), "sanction/honour-revoked"),),
                target=tape.mention(found.end() - 1).entity,
                authority=by,
                subject=f"{measure} {tape.mention(at).text}",
                signed=signed,
            )
