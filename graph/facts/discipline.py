"""Discipline: measures against persons, and honours taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import implied, people, person_rows
from graph.facts.givers import HEADS
from graph.facts.penalty import Penalty
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.patterns import Keyed

# "Giám đốc Ⓐ Ⓟ", "nguyên Trưởng phòng Nội vụ Ⓟ", "Thứ trưởng Ⓐ - bà Ⓟ": the office before a name.
_OFFICE = (
    r"(?:(?:(?:nguyên|cựu|quyền|phó|tổng|thứ) )*(?:thủ tướng|bộ trưởng|chủ tịch|giám đốc|bí thư|chánh|trưởng|"
    r"(?:chi |tổng )?cục trưởng|vụ trưởng|hạt trưởng|hiệu trưởng|hiệu phó|viện trưởng|đội trưởng|trạm trưởng|"
    r"đồn trưởng|chủ nhiệm|trưởng|cán bộ|công chức|chuyên viên|đại biểu|ủy viên|chỉ huy trưởng|tư lệnh|"
    r"kiểm sát viên|điều tra viên|thẩm phán|kế toán trưởng|giáo viên|nhân viên|thứ trưởng|thanh tra viên|"
    r"hành khách|công nhân|tài xế|lái xe|người mẫu|diễn viên|cầu thủ|huấn luyện viên|hlv|trọng tài|"
    r"điều dưỡng|y tá|y sĩ|hộ lý|học sinh|sinh viên|học viên|chiến sĩ|phóng viên|"
    r"chủ (?:nhà|xe|tàu|hộ|cơ sở|quán))"
    r"(?: (?!(?:và|bị|đã|vì|do|về|để)(?!\w))[^\W\d]\w*){0,8}(?: [ⒶⓄ](?:,? [ⒶⓄ])?)?(?: -|,)? )?"
)
NAMED = _OFFICE + TO_NAME
"""A person with the office before the name, as a part of a pattern."""
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
    r"tước (?:quân tịch|quân hàm|danh hiệu (?:công an nhân dân|cand|quân nhân|Ⓐ))|xóa tư cách)(?!\w)",
    keys="dừng công|ngừng công|dừng giảng|ngừng giảng|dừng đứng|ngừng đứng|"
    "khiển trách|cảnh cáo|cách chức|cách hết|cách tất|cách các|khai trừ|giáng |bậc lương|"
    "buộc thôi|phê bình|đình chỉ|tước|xóa tư cách",
)
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
_ACTS = re.compile(
    rf"(?:(?P<office>chủ tịch nước|thủ tướng)(?: Ⓐ)?|(?<!cán bộ )(?<!công chức )(?P<body>Ⓐ))(?: {TO_NAME})"
    rf"?[^‖;Ⓐ]{{0,120}}?(?<!\w){_DEED}(?:(?<=:)|(?!\w))"
)
_ISSUER = re.compile(
    r"(?:Ⓓ(?: Ⓣ)?|(?<!\w)(?:quyết định|kết luận|thông báo)(?: kỷ luật)?(?: Ⓓ)?(?: Ⓣ)?) của (?P<body>Ⓐ)"
)
_BY_BODY = re.compile(rf"(?<!\w)bị {HEADS}(?P<body>Ⓐ)")
DIRECT = re.compile(
    r"(?P<body>Ⓐ)"
    r"(?: (?:đã|vừa|cũng|tạm|phải|sau đó|lập tức|ra quyết định))*"
    r"(?: (?:có (?:văn bản|công văn|thông báo|quyết định)|(?:thi hành |xử lý )?kỷ luật(?: hành chính)?"
    r"(?: (?:bằng|với))?(?: (?:hình thức|mức))?))? ?$"
)
_SIGNS = re.compile(r"(?<!\w)(?:ký|ban hành|ra)(?!\w)")

_AGAINST = re.compile(
    r"(?: (?:giai đoạn|nhiệm kỳ) [\d -]+(?<=\d))?(?: ?\([^()‖]{0,160}\))?"
    r"(?: (?:\w+ ){0,6}?(?:đối với|với|của)(?: \w+){0,3}?|[^‖;:ⓅⒶⓄ]{2,90}? đối với)?(?: các)?"
    rf"(?: các (?:đồng chí|ông|bà|cá nhân):?(?= ))?"
    rf"(?: (?:\d+|hai|ba|bốn|năm|các) [^‖;:Ⓟ]{{2,60}}?,?(?: bao)?(?: gồm| là)(?: các)?:?)? {NAMED}"
)
# "Cảnh cáo Ban Thường vụ X nhiệm kỳ 2015-2020 và các ông A, B".
_BODY_AND = re.compile(
    r"(?: đối với)?(?: tập thể)? Ⓐ(?: ?\([^()‖]{0,60}\))?(?: (?:giai đoạn|nhiệm kỳ) [\d -]+(?<=\d))?"
    r"(?:,? và|,)"
    r"(?= (?:cá nhân |các |ông |bà |đồng chí ))"
)
# "Ông A và Chủ tịch Ⓐ Ⓟ".
_AND_OFFICER = re.compile(
    rf"(?: ?\([^()‖]{{0,160}}\))?(?:,|,? và) (?={_OFFICE.removesuffix('?')}){NAMED}"
    r"(?! (?:bị|đã|cũng|cho|nói|ký))"
)
# "Ba bác sĩ bị đình chỉ công tác, gồm ông A, ông B và bà C".
_MANY = re.compile(
    r"(?<!\w)(?:\d+|hai|ba|bốn|năm|sáu|bảy|các|những|nhiều|một số) [^‖;ⓅⓄ]{2,80}? "
    r"(?:(?:đã|vừa|cũng) )?bị[^‖;Ⓟ]{0,40}$"
)
# "Bộ trưởng Ⓟ: hơn 7.000 cán bộ y tế đã bị kỷ luật": the crowd suffers it, and not who is named before.
CROWD = re.compile(
    r"(?<!\w)(?:\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|các|những|nhiều|một số) (?:[^\W\d]+ ){0,2}?"
    r"(?:cán bộ|đảng viên|công chức|viên chức|giáo viên|cô giáo|người|trường hợp|nhân viên|lãnh đạo|"
    r"chiến s[ĩỹ]|đồng chí|cá nhân|học sinh|sinh viên|bác s[ĩỹ]|cảnh sát)(?!\w)"
    r"[^‖;,()ⓅⓄ]{0,60}?bị[^‖;Ⓟ]{0,40}$"
)
_THOSE = re.compile(
    rf"[^‖;:ⓅⓄⒶ]{{0,70}}?(?:,? (?:bao gồm|gồm|là|đó là|cụ thể là)|:)(?: có)?(?: các)?:? {TO_NAME}"
)
# "Kỷ luật ông A bằng hình thức khiển trách; ông B bằng hình thức cảnh cáo".
_EACH = re.compile(
    rf"kỷ luật[^‖]*(?:;|,|,? và) (?:đối với )?(?:{people.HONORIFIC}){{1,4}}(?P<person>Ⓟ)(?:[^‖;Ⓟ]{{0,90}},)? "
    r"(?:bằng|với|ở) (?:hình thức|mức)(?: kỷ luật)?:? $"
)
# "Kỷ luật ba cán bộ gồm ông A (cảnh cáo), bà B (khiển trách)".
_IN_BRACKET = re.compile(
    r"kỷ luật[^‖]*(?P<person>Ⓟ)(?:, [^‖;()Ⓟ]{2,80})? ?\((?:bị |kỷ luật |hình thức )*$"
)
_OBJECT = re.compile(rf"(?:kỷ luật|xử lý)[^‖;ⓅⒶⓄ]{{0,20}} {NAMED}")
_SUFFERS = re.compile(r"(?<!\w)(?:bị|nhận(?: hình thức)?|chịu)(?!\w)[^‖;Ⓟ]{0,60}$")
# "Kỷ luật cảnh cáo đối với bà B": an item of a list whose first one names who decides.
_ITEM = re.compile(r"[ \"-]*(?:(?:thi hành |xử lý )?kỷ luật )?(?:bằng )?(?:hình thức )?:? ?")
# "Ⓐ quyết định kỷ luật một số đảng viên. Cụ thể, cảnh cáo đối với ông A".
_GOES_ON = re.compile(
    r" ?(?:cụ thể|theo đó|trong đó)(?: là)?[,:]? (?:đã )?(?:quyết định )?(?:(?:thi hành |xử lý )?kỷ luật )?"
    r"(?:(?:bằng |với )?hình thức )?:? ?"
)
SOURCE = re.compile(r"(?:theo|tin từ|nguồn tin của|báo cáo của|trao đổi với) $")
"""What makes the body behind it the source of the news."""
_REPORTS = re.compile(r" (?:đã |từng )?(?:đưa tin|thông tin|phản ánh|dẫn lời)(?!\w)")


def measures(scene: Scene) -> Iterator[Penalty]:
    """Yield each disciplinary measure for each person that it is taken against."""
    tape = scene.tape
    lost = {post.start: post for post in scene.posts}
    told: tuple[int, str | None, bool] = (-1, None, False)
    sentence: tuple[int, str | None] = (-1, None)
    before: Penalty | None = None
    began, ended = -1, -1
    for found in tape.keyed(_DISCIPLINE):
        floor, ceiling = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start()):
            continue
        end = found.end()
        if _OFFICES.match(found["measure"]):
            while post := next((lost[at] for at in (end + 1, end + 2) if at in lost), None):
                if "(" in tape.code[end : post.start]:
                    break
                end = post.end
        targets, reach = _targets(tape, found.start(), end, floor, ceiling)
        first = min(found.start(), *targets, ceiling)
        by, signed, start = authority(scene, floor, first, beside=first == found.start())
        if by is None and told[0] == floor and _ITEM.fullmatch(tape.code, floor, found.start()):
            by, signed = told[1:]
        if by is None and floor and _GOES_ON.fullmatch(tape.code, floor, found.start()):
            by, signed, _ = authority(scene, *tape.sentence(floor - 2), beside=False)
        if (
            by is None
            and targets
            and (suffered := _BY_BODY.search(tape.code, max(floor, targets[0]), found.start()))
        ):
            by = tape.mention(suffered.start("body")).entity
        if (
            by is None
            and sentence[0] == floor
            and not _SUFFERS.search(tape.code, floor, found.start())
        ):
            by = sentence[1]  # "Ⓐ khiển trách ông A và cảnh cáo ông B"
        sentence = floor, by
        told = min(ceiling + 1, len(tape.code)), by, signed
        # "Khai trừ Đảng và cách chức": two measures against one are told as one.
        paired = ended >= 0 and tape.code[ended : found.start()] == " và "
        begins = began if paired and len(targets) == 1 else found.start("measure")
        for target in targets:
            first, last = min(start, target, found.start()), max(reach, end)
            one = Penalty(
                (tape.evidence(first, last, "sanction/discipline"),),
                target=tape.mention(target).entity,
                authority=by,
                subject=tape.written(begins, end),
                signed=signed,
            )
            if before and not (paired and before.target == one.target):
                yield before
            before = one
        began, ended = begins, end
    if before:
        yield before


def _targets(
    tape: Tape, start: int, end: int, floor: int, ceiling: int
) -> tuple[tuple[int, ...], int]:
    """Who suffers the measure at *start* to *end*, and where the words end that say so."""
    body = _BODY_AND.match(tape.code, end, ceiling)
    after = _AGAINST.match(tape.code, body.end() if body else end, ceiling)
    if after:
        several = list(person_rows.of(tape, after.end() - 1))
        while officer := _AND_OFFICER.match(tape.code, several[-1] + 1, ceiling):
            several.append(officer.end() - 1)
        return tuple(several), several[-1] + 1
    aside = _IN_BRACKET.search(tape.code, floor, start)
    if aside and tape.code.startswith(")", end):
        return (aside.start("person"),), end
    those = _MANY.search(tape.code, floor, start) and _THOSE.match(tape.code, end, ceiling)
    if those:
        listed = person_rows.of(tape, those.end() - 1)
        return listed, listed[-1] + 1
    if each := _EACH.search(tape.code, floor, start):
        return (each.start("person"),), end
    objects = list(_OBJECT.finditer(tape.code, floor, start))
    if objects:
        return person_rows.of(tape, objects[-1].end() - 1), end
    suffers = _SUFFERS.search(tape.code, floor, start)
    if (
        suffers
        and (crowd := CROWD.search(tape.code, floor, start))
        and "Ⓟ" in tape.code[floor : crowd.start()]
    ):
        return (), end  # "Ông A cho biết 3 cán bộ bị khiển trách"
    person = people.subject(tape, suffers.start(), elided=False) if suffers else None
    return (person_rows.coordinated(tape, person) if person is not None else ()), end


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
    if acts:
        signed = bool(_SIGNS.search(tape.code, acts.start(), stop))
        if acts["office"]:
            office = implied.PRESIDENT if "nước" in acts["office"] else implied.PRIME_MINISTER
            return implied.body(scene.reading, office), True, acts.start()
        return tape.mention(acts.start("body")).entity, signed, acts.start()
    suffered = _BY_BODY.search(tape.code, floor, stop)
    if suffered:
        return tape.mention(suffered.start("body")).entity, True, stop
    direct = DIRECT.search(tape.code, floor, stop)
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
