"""Receivers: who is given an honour, where they stand before the verb."""

from __future__ import annotations

import re
from collections.abc import Set

from graph.facts import people, person_rows
from graph.facts.tape import Tape
from graph.model import Ref

_TAKER = re.compile(r"[ⒶⓄⓅⓁ]|(?<!\w)(?:ông|bà|đồng chí)(?!\w)(?! ?Ⓟ)")
_WHOSE = re.compile(
    r"Ⓟ(?: ?\([^()‖]{0,40}\))?(?:,| -) ?[^\W\d]+ [^‖;,ⒶⓄⓁⓅⓌ]{0,60}(?:[ⒶⓄⓁ], )*(?<!được )(?<!và )$"
)
_APPOSED = re.compile(r"Ⓟ(?: ?\([^()‖]{0,40}\))?(?:,| -) ?(?:là |nguyên |hiện là )?$")
# "Ⓟ là cá nhân duy nhất được tặng", "Ⓐ và 3 cá nhân được tặng": who is named is one of them.
_AMONG = re.compile(
    r"(?P<taker>[ⒶⓄⓅ])(?: ?\([^()‖]{0,40}\))?"
    r"(?: (?:cũng |đã |từng |vinh dự )?(?:là|trở thành) (?:một |0?1 )?(?:trong )?"
    r"(?:những |số |các |tổng số |\d+ |hai |ba |bốn |năm )*|(?:,? và|,? cùng) )$"
)
_UNNAMED = re.compile(
    r"(?<!\w)(?:\d+ (?:đ/c|đồng chí|đảng viên|hội viên|chiến sĩ|nông dân|công nhân|phòng|khoa|ban|tổ|đội|"
    r"trường|xã|phường|thôn|cơ quan|chi cục|chi bộ|chi đoàn|trạm|công chức|viên chức|lượt|hội|sở)|"
    r"(?:\d+ )?(?:tập thể|cá nhân|đơn vị|gia đình|bà mẹ|hộ|người|học sinh|tác giả|tác phẩm|nghệ sĩ|"
    r"sinh viên|giáo viên|thầy cô|nhà báo|nhà khoa học|doanh nghiệp|cán bộ))"
    r"(?: (?:của|thuộc|tại|trong) [ⒶⓄⓁ])?[^ⒶⓄⓅⓁ‖;]{0,50}$"
    # "Hai cán bộ Ⓐ được tặng".
    r"|(?<!\w)(?:\d+|một|hai|ba|bốn|năm) (?:cán bộ|chiến s[ĩỹ]|nhân viên|giáo viên|học sinh|sinh viên|"
    r"bác s[ĩỹ]|công chức|viên chức|điều dưỡng|cá nhân|tập thể|đơn vị) [ⒶⓄⓁ][^ⒶⓄⓅⓁ‖;]{0,50}$"
)


# "Giọng ca xứ Nghệ", "đạo diễn người Trung Quốc": where somebody comes from.
_FROM = re.compile(
    r"(?:ca|sĩ|sỹ|người|cô gái|chàng trai|hậu|đội|tuyển|viên|diễn|nhân|báo|sinh|thủ|công dân|gốc) Ⓛ$"
)
_ELSEWHERE = re.compile(
    r"(?:tại|ở|trên|của|thuộc|về|là|ngày|cùng|với) (?:\w+ )?$|(?<!\w)của ngành (?:\w+ ){1,5}$|"
    r"(?<!\w)(?:vào|sang|đến|tới|triển lãm|hạ gục|đánh bại|vượt qua|thắng|gặp) $"
)
_NEAR = 30
# "Bức thư của em A đã đoạt …": whose the work is has the honour.
_AUTHOR = re.compile(
    r"(?:bức thư|tác phẩm|công trình|đề tài|sáng kiến|giải pháp|loạt bài|bài viết|bài thi|mô hình|bức ảnh)"
    r"(?:(?: [^\W\d]\w*){0,3}| \"[^\"‖]{1,80}\") của (?:nhóm )?(?:tác giả |em |anh |chị |ông |bà )?$"
)
# What the honour is talked about for, without being given.
_GENERAL = re.compile(
    r"(?<!\w)(?:việc|đối tượng|quy định|(?<!đạt )tiêu chuẩn|điều kiện|xác minh|nếu|sẽ|"
    r"chưa)(?!\w)[^‖;]{0,60}$"
)
# "Ông A có đội đoạt …", "A nói về bộ phim đoạt …": another than who is named has the honour.
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:(?:dẫn dắt|huấn luyện|giúp|đưa) [^‖;,]{0,40}(?<!\w)(?:đội|tuyển|clb|học trò|vđv|cầu thủ)"
    r"(?!\w)[^‖;,]{0,40}|"
    r"(?:đội(?: thi| bóng| tuyển)?|phim|trâu(?: chọi)?|sản phẩm|ca khúc|bài hát|mẫu xe|chiếc xe)"
    r"(?: (?:đã|từng|vừa|cũng))* )$"
)
# "A có thể giành …", "A đi học hỏi, không phải đua để giành …".
_WISHED = re.compile(
    r"(?<!\w)(?:có thể|(?:có )?(?:cơ hội|khả năng)|xứng đáng|cuộc đua|tham vọng|mục tiêu|h[yi] vọng|"
    r"kỳ vọng|mong|muốn|tranh|quyết tâm|ứng viên|ứng cử viên|không phải [^‖;,]{0,30})"
    r"(?: (?:sẽ|để|được|có|thể|là|cho))* $"
)
OWNER = re.compile(r"(?: lần thứ \w+)? của (?P<owner>[ⒶⓄ])")
"""Whose a ceremony is, behind the honour: "dự lễ đón nhận Ⓦ của công ty X"."""
CONFERS = re.compile(
    r"(?:chủ tịch nước|thủ tướng|chính phủ|nhà nước|đảng|bộ|ubnd|ủy ban nhân dân|tỉnh ủy|thành ủy|trung ương|"
    r"tổng liên đoàn|tổng lđlđ|quốc hội|hội đồng)(?!\w)"
)
"""What the names of bodies begin with that confer honours and seldom receive them."""
AT_CEREMONY = re.compile(
    r"(?:(?<!\w)(?:dự|tại|trong|diễn ra|tổ chức(?: (?:trọng thể|long trọng|trang trọng))?)|(?<=‖)|^|,) "
    r"?(?:buổi )?lễ (?:[^‖;]{0,90} )?$"
)


def taker(tape: Tape, floor: int, stop: int, givers: Set[int]) -> int | None:
    """The one who receives: the subject nearest before the verb, unless it is unnamed people.

    *givers* are bodies that confer another honour: "được A tặng …, được B tặng …" goes on of one.
    """
    unnamed = _UNNAMED.search(tape.code, floor, stop)
    # "Em A, học sinh trường B, đã đoạt …": what stands in apposition names nobody else.
    apposed = _APPOSED.search(tape.code, floor, unnamed.start()) if unnamed else None
    if apposed:
        return apposed.start()
    if unnamed and (among := _AMONG.search(tape.code, floor, unnamed.start())):
        return among.start("taker")
    if unnamed or any(told.search(tape.code, floor, stop) for told in (_GENERAL, _WISHED)):
        return None
    subjects = [
        found
        for found in _TAKER.finditer(tape.code, floor, stop)
        if found.start() not in givers
        and not people.is_bracketed(tape.code, found.start(), floor, stop)
        and (
            not _ELSEWHERE.search(tape.code, max(floor, found.start() - _NEAR), found.start())
            or _AUTHOR.search(tape.code, max(floor, found.start() - 120), found.start())
        )
    ]
    if not subjects:
        return None
    place_last = len(subjects) > 1 and tape.code[subjects[-1].start()] == "Ⓛ"
    at = subjects[0 if place_last else -1].start()
    if _OF_OTHERS.search(tape.code, at + 1, stop):
        return None
    if tape.code[at] == "Ⓛ" and _FROM.search(tape.code, floor, at + 1):
        return None
    if tape.code[at] in "ⒶⓄⓁ" and (whose := _WHOSE.search(tape.code, floor, at)):
        return whose.start()
    if tape.code[at] == "Ⓟ" and AT_CEREMONY.search(tape.code, at, stop):
        return None
    return at if tape.code[at] in "ⒶⓄⓅⓁ" else people.antecedent(tape, at)


# "Vinh dự đón nhận Ⓦ, ông A …": the one who receives follows.
_OPENS = re.compile(r"[ \"-]*(?:(?:vừa|mới|lần đầu|từng|khi|sau khi|vinh dự|ngày Ⓣ|năm Ⓣ|Ⓣ),? )*$")
_FOLLOWS = re.compile(
    rf"\"?(?: [^‖;,ⒶⓄⓅⓁⓌ]{{1,40}})?, (?:(?:{people.HONORIFIC}){{1,3}}(?P<person>Ⓟ)|(?P<body>[ⒶⓄ])) "
    r"(?!trao|tặng)"
)


def behind(tape: Tape, floor: int, found: re.Match[str]) -> int | None:
    """The one who receives what the words *found* tell, where they open the sentence."""
    follows = _FOLLOWS.match(tape.code, found.end())
    if not follows or not _OPENS.fullmatch(tape.code, floor, found.start()):
        return None
    return follows.start("person") if follows["person"] else follows.start("body")


# "Ⓐ, Ⓐ và Ⓐ được tặng": a row that opens its sentence.
_ROW = re.compile(r"(?:[^‖;ⒶⓄⓅⓁ]{0,60}(?:,|:) |(?:tập thể )?)(?P<row>(?:[ⒶⓄ], )*[ⒶⓄ],? và )$")


# "Tập thể Phòng A và Đại úy B được tặng".
_WITH_BODY = re.compile(
    rf"(?:[^‖;ⒶⓄⓅⓁ]{{0,60}}(?:,|:) |(?:tập thể )?)(?P<body>[ⒶⓄ]),? và (?:{people.HONORIFIC}){{1,3}}"
)
_OPENED = re.compile(rf"; (?:{people.HONORIFIC}){{0,3}}$")


def beside(tape: Tape, floor: int, taker: int) -> tuple[int, ...]:
    """Who stands in a row before the *taker* and receives the same."""
    if taker < floor:
        return ()
    if tape.code[taker] == "Ⓟ":
        if any(tape.find("Ⓦ", floor, taker)) and _OPENED.search(tape.code, floor, taker):
            return ()  # "… tặng Ⓦ cho ông A, Giám đốc X; ông B được tặng Ⓦ"
        if mixed := _WITH_BODY.fullmatch(tape.code, floor, taker):
            return (mixed.start("body"),)
        persons = person_rows.coordinated(tape, taker)
        return tuple(at for at in persons if at < taker and "Ⓦ" not in tape.code[at:taker])
    row = _ROW.fullmatch(tape.code, floor, taker)
    return tuple(tape.find("ⒶⓄ", *row.span("row"))) if row else ()


# "Ngành Giáo dục tỉnh X", "cán bộ và nhân dân huyện Y": no body is meant, and not the place itself.
_PEOPLE = re.compile(
    r"(?<!\w)(?:ngành [^‖;:,.ⒶⓄⓅⓁⓌ]{3,40} (?:của )?|"
    r"(?:(?:đảng bộ|cán bộ|quân|dân|nhân dân|chiến s[ĩỹ]|chính quyền|đồng bào|lực lượng vũ trang)"
    r"(?: các dân tộc)?(?:,? và |, | ))+)$"
)


def named(tape: Tape, at: int) -> Ref | str:
    """Who receives that stands at *at*: an entity, or the words for a sector or the people of a place."""
    if tape.code[at] == "Ⓛ" and (
        people_of := _PEOPLE.search(tape.code, max(tape.sentence(at)[0], at - 90), at)
    ):
        return tape.written(people_of.start(), at + 1)
    return Ref(tape.mention(at).entity)
