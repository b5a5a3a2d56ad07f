"""Fines: who paid how much to whom, or how many were fined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph import numbers
from graph.facts import people
from graph.facts.honours.givers import HEADS
from graph.facts.penalties import offences, withdrawals
from graph.facts.penalties.discipline import ADVISES, SOURCE
from graph.facts.penalties.penalty import Penalty
from graph.facts.penalties.sufferers import NAMED
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import ASIDE, Tape
from graph.patterns import Keyed

_FINE = Keyed(
    r"(?<!\w)(?:xử phạt|phạt tiền|bị phạt|(?<!sát )phạt)(?: vi phạm)?(?: hành chính)?(?: tiền)?(?!\w)(?! tù|"
    r" cảnh cáo| góc| đền| trung bình| chậm| nguội| nặng| cọc| vạ)"
    r"(?![^‖;]{0,40} (?:tù|tử hình|chung thân|cải tạo)(?!\w))",
    keys="phạt",
)
_FINE_NOT = re.compile(
    r"(?:(?<!\w)(?:hình|chế tài|trừng|hình thức|quy định|về|để|nhằm|số tiền nộp)|nghị định[^‖;,]{0,40}) ?$"
)
_IN_SUM = re.compile(r"(?<!\w)tổng(?: cộng)?,? mức $")
# "Phạt tiền từ 60.000 đồng đến 80.000 đồng đối với …" is what a law provides.
_PROVISION = re.compile(
    r"[^‖;]{0,30}? từ [\d.,]+(?: \w+){0,2} (?:đến|tới|-)(?: tối đa)?(?: là)? [\d.,]+"
)
# "Trộm cắp điện bị phạt tới 50 triệu đồng": the most that a law provides.
_AT_MOST = re.compile(r"(?: với mức| mức)? (?:tới|đến|lên đến|lên tới|tối đa|không dưới|ít nhất) ")
# "Số tiền phạt có thể lên 3 triệu đồng", "tỷ lệ bị phạt tiền tăng từ …", "số tiền phạt trung bình".
_NO_FINE = re.compile(
    r"(?: tiền)? (?:có thể|sẽ|dự kiến)(?!\w)|"
    r"(?: ?\([^()‖]{0,60}\))?[^‖;()]{0,40}?(?<!\w)(?:trung bình|bình quân|tăng từ|giảm từ)(?!\w)"
)
_COUNTED = re.compile(
    r"(?<![\w.,/])(?P<count>\d+(?:\.\d{3})*) (?:lượt )?(?:đơn vị|tổ chức|cá nhân|doanh nghiệp|cơ "
    r"sở|trường hợp|"
    r"người|công ty|hộ|đối tượng|chủ cơ sở|nhà thuốc|phương tiện|tàu|vụ|chủ đầu tư|nhà thầu|dn|nhà hàng|"
    r"khách sạn|chủ tàu|chủ xe|lái xe|tài xế|hộ kinh doanh|xe|cửa hàng|phòng khám)(?!\w)"
)
# "Chủ đầu tư là Ⓞ", "đơn vị quay phim là Ⓞ", "nhà thầu Ⓞ".
_KIND = (
    r"(?:(?:chủ|chủ đầu tư|đơn vị|doanh nghiệp|nhà thầu|nhà mạng|chi nhánh|hãng|hãng xe|cơ sở|tài xế|lái xe|"
    r"chủ cơ sở|chủ tàu|chủ xe|hộ|hộ kinh doanh)(?:[^‖;:,ⒶⓄⓅ]{0,60}? là)? )?"
)
_RIGHT_BEHIND = re.compile(r"(?: (?:được|đối với|với|tổng số|tổng cộng|hơn|gần|trên|khoảng))* ")
_TARGET = rf"{_KIND}(?:{NAMED}|Ⓞ|Ⓐ(?! Ⓟ))"
_FINED = re.compile(
    r"(?:(?: (?:về|trong) [^‖;ⒶⓄⓅ]{3,90})? (?:đối với|dành cho)| với|(?:,| và) truy thu(?: thuế)?)? "
    f"{_TARGET}"
)
# "Mức phạt đối với Ⓞ là 40 triệu đồng".
_DUE = re.compile(
    rf"(?: tiền)? (?:đối với|dành cho) {_TARGET}(?: ?\([^()‖]{{0,60}}\))? (?:là|lên) "
)
_FINED_BEHIND = re.compile(
    r"(?: (?:đối với|cho|với)|,? (?:và|đồng thời) (?:tước|đình chỉ|buộc|thu hồi) [^‖;ⒶⓄⓅ]{3,60} đối với)"
    rf" (?:Ⓞ|Ⓐ|{TO_NAME})"
)
# "Ⓐ, một hộ kinh doanh vừa bị …": whom the body tells of suffers it.
_BY = re.compile(
    r"(?P<target>[ⓄⓅⒶ]|(?<=‖)Ⓛ(?! ?Ⓐ))(?!, (?:một|hai|ba|\d+) )"
    rf"(?:(?!cho (?:biết|hay)|từ khi|khi )[^‖;ⒶⓄⓅ]){{0,40}} bị {HEADS}(?P<by>Ⓐ)"
    r"(?:(?: - |-|, | \()Ⓐ\)?)?[^‖;ⒶⓄⓅ]{0,24}$"
)
# "Một hộ dân bị Ⓐ ra quyết định xử phạt": who suffers it has no name.
_BY_ALONE = re.compile(rf"(?<!\w)bị {HEADS}(?P<by>Ⓐ)(?:(?:, | \(| - |-)Ⓐ\)?)?[^‖;ⒶⓄⓅ]{{0,24}}$")
# "Nhiều nhất là Ⓞ với mức tiền phạt 1,6 tỉ đồng"; not "theo Ⓓ của Ⓐ với tổng số tiền xử phạt …".
_WITH = re.compile(
    r"(?<!của )(?<!phạt )(?<!chính )(?<!tiền )(?<!với )(?P<target>[ⓄⓅⒶ])(?: ?\([^()‖]{0,60}\))?"
    r",? với (?:tổng )?(?:mức|số)(?: tiền)?(?: xử)? ?$"
)
_PATIENT = re.compile(
    r"(?<!bị )(?<!bị Ⓐ - )(?<!bị Ⓐ-)(?<!bị Ⓐ, )(?<!bị Ⓐ \()(?P<target>[ⓄⓅⒶ])"
    r"(?: ?\([^()‖]{0,40}\))?(?:, [^‖;ⒶⓄⓅ]{0,60}(?:[ⒶⓄ][^‖;,ⒶⓄⓅ]{0,30})?,)?"
    r" (?:đã |vừa |từng |cũng |còn |vẫn )*"
    # "Bị chính quyền xã Ⓛ kiểm tra và".
    r"(?:bị (?:chính quyền|cơ quan|lực lượng|ngành|chi cục|thanh tra|công an|đội|phòng|hải quan|cục thuế)"
    r"(?: (?:địa phương|chức năng|công an|Ⓛ))*(?: (?!bị )\w+){0,6} |"
    r"bị |phải |bị buộc )?"
    r"(?:[^‖;ⒶⓄⓅ,]{0,16} )?$"
)
_SUFFERS = re.compile(r"(?<!\w)(?:bị|nộp|nhận|chịu)(?!\w)")


def imposed(scene: Scene) -> Iterator[Penalty]:
    """Yield each fine that was imposed; one that a law provides for is none."""
    tape = scene.tape
    found_fines = [
        found
        for found in tape.keyed(_FINE)
        if not _FINE_NOT.search(tape.code, max(0, found.start() - 50), found.start())
        and not _PROVISION.match(tape.code, found.end())
        and not _NO_FINE.match(tape.code, found.end())
        and (
            _IN_SUM.search(tape.code, max(0, found.start() - 20), found.start())
            or _DUE.match(tape.code, found.end())
            or not people.is_proposed(tape, tape.sentence(found.start())[0], found.start())
        )
    ]
    for number, found in enumerate(found_fines):
        floor, ceiling = tape.sentence(found.start())
        before = max(floor, found_fines[number - 1].end()) if number else floor
        after = found_fines[number + 1].start() if number + 1 < len(found_fines) else ceiling
        fine = _fine(scene, found, before, min(ceiling, after))
        if fine.target is None and fine.amount is None and fine.count is None:
            fine = _unnamed(tape, found, floor, ceiling)
        if fine.evidence and (fine.target or not _AT_MOST.match(tape.code, found.end())):
            yield fine
            yield from _further(tape, found, fine, min(ceiling, after))
            yield from _each(tape, found, fine, min(ceiling, after))
            yield from withdrawals.besides(tape, found.end(), min(ceiling, after), fine)


# "Ⓐ đã lập biên bản xử phạt các trường hợp không đeo khẩu trang": neither how many nor how much is told.
_DOES = re.compile(
    r"(?P<by>Ⓐ)(?: ?\([^()‖]{0,40}\))?(?P<deed>[^‖;:\"ⒶⓄⓅ]{0,90}?(?<!\w)(?:đã|vừa|lập biên bản|"
    r"(?:ra|ban hành|ký|có)(?: các| nhiều)? quyết định|tiến hành)(?!\w)[^‖;:\"ⒶⓄⓅ]{0,60})$"
)
_NOT_DONE = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|kiến nghị|chỉ đạo|giao|đề xuất|sẽ|để|nhằm|quyền|quy định|không|chưa|"
    r"hướng dẫn|nếu|dự thảo|việc|mức|bị)(?!\w)"
)
_ASKED = re.compile(r"(?<!\w)(?:kiến nghị|đề nghị|yêu cầu|giao|chỉ đạo|đề xuất)(?!\w)[^‖;]{0,60}$")
_WHOM = re.compile(
    r"(?: (?:đối với|với))?(?: (?:các|những|một số|nhiều|hàng loạt|toàn bộ))?(?: trường hợp)?"
    r" (?!(?:theo|nghiêm|và|để|trên|này|của|nếu|về|là|cho|trong|tại|đúng|được|có)(?!\w))"
    r"(?P<whom>[^‖;:()ⒶⓄⓅ]{6,120}?) ?"
    r"(?=[.…;:()‖]|,? (?:và |đồng thời |buộc |yêu cầu |tạm giữ |tịch thu |tiến hành |về |do |vì )|"
    r"(?P<named>[ⒶⓄⓅ]))"
)


# What those do who are fined: "lái xe chở quá số người", and not "tài xế" alone.
_OFFENDS = re.compile(
    r"(?<!\w)(?:không|chưa|vi phạm|quá|sai|trái|lấn|đỗ|dừng|bán|xả|vượt|tự ý|gây|tụ tập|đốt|phá|"
    r"khai thác|kinh doanh|sử dụng)(?!\w)"
)


def _unnamed(tape: Tape, found: re.Match[str], floor: int, ceiling: int) -> Penalty:
    """A fine that the text says is imposed, without a name, a sum or a number; empty where it is none."""
    does = _DOES.search(tape.code, floor, found.start())
    whom = _WHOM.match(tape.code, found.end(), ceiling)
    if not found[0].startswith("xử phạt") or not does or not whom:
        return Penalty(())
    before = tape.code[floor : does.start("by")]
    if _NOT_DONE.search(does["deed"]) or _ASKED.search(before) or SOURCE.search(before):
        return Penalty(())
    offence = offences.told(tape, found.end(), ceiling) or offences.told(
        tape, whom.end("whom"), ceiling
    )
    if offence is None and whom["named"] is None and _OFFENDS.search(whom["whom"]):
        offence = tape.written(*whom.span("whom"))
    if offence is None:
        return Penalty(())
    return Penalty(
        (tape.evidence(does.start("by"), whom.end("whom"), "sanction/fine"),),
        authority=tape.mention(does.start("by")).entity,
        offence=offence,
    )


_NEXT = re.compile(
    r"[^‖;ⒶⓄⓅ]{0,12}(?:,|;|,? và) (?:phạt )?(?P<target>[ⒶⓄ])"
    r"(?=(?: (?:số tiền|mức|với|là|hơn|gần|trên|khoảng|bị phạt))* \d)"
)


def _further(tape: Tape, found: re.Match[str], fine: Penalty, ceiling: int) -> Iterator[Penalty]:
    """ "Phạt báo A 50 triệu đồng, báo B 40 triệu đồng": each further target with its own sum."""
    end = _amount(tape, found.end(), ceiling)[1]
    while fine.target and (following := _NEXT.match(tape.code, end, ceiling)):
        amount, end = _amount(tape, following.end(), ceiling)
        if amount is None:
            return
        yield replace(
            fine,
            evidence=(tape.evidence(found.start(), end, "sanction/fine"),),
            target=tape.mention(following.start("target")).entity,
            amount=amount,
        )


# "Phạt Ⓞ, Ⓞ và Ⓞ mỗi đơn vị 40 triệu đồng"; "Ⓞ (…); Ⓞ (…) bị phạt mỗi doanh nghiệp 40 triệu đồng".
_APIECE = re.compile(
    r"(?<!\w)mỗi (?:đơn vị|doanh nghiệp|công ty|cơ sở|tờ báo|báo|trường hợp|bên)(?!\w)"
)
_ROW_BEHIND = re.compile(rf"[^‖;ⒶⓄⓅ]{{0,16}}(?P<row>[ⓄⒶ](?:{ASIDE}(?:[,;]|,? và) [ⓄⒶ])+)")
_ROW_BEFORE = re.compile(
    rf"(?P<row>[ⓄⒶ](?:{ASIDE}(?:[,;]|,? và) [ⓄⒶ])+){ASIDE},? (?:\w+ ){{0,2}}bị ?$"
)


def _each(tape: Tape, found: re.Match[str], fine: Penalty, ceiling: int) -> Iterator[Penalty]:
    """Yield the fine again for each other body of a row that pays the same."""
    if not fine.target or not _APIECE.search(tape.code, found.end(), ceiling):
        return
    floor, _ = tape.sentence(found.start())
    start = found.start() + (found[0].startswith("bị ") and len("bị "))
    row = _ROW_BEHIND.match(tape.code, found.end(), ceiling) or _ROW_BEFORE.search(
        tape.code, floor, start
    )
    for at in tape.find("ⒶⓄ", *row.span("row")) if row else ():
        if tape.mention(at).entity != fine.target:
            yield replace(fine, target=tape.mention(at).entity)


def _fine(scene: Scene, found: re.Match[str], before: int, ceiling: int) -> Penalty:
    """What the text tells of one fine between *before* and *ceiling*."""
    tape = scene.tape
    floor, last = tape.sentence(found.start())
    amount, paid = _amount(tape, found.end(), ceiling)
    counted = _counted(tape, found, before, ceiling)
    if found[0] in ("phạt", "bị phạt") and amount is None and counted is None:
        return Penalty(())
    target = _sufferer(tape, found, before)
    if target is None:
        paid_at = paid if amount is not None else None
        target = _object(tape, found.end(), paid_at, ceiling)
    by = _authority(tape, found, before, floor, target)
    if target is not None and scene.is_of_office(target):
        target = scene.officer(target)  # "Giám đốc Ⓞ bị phạt"
    told = [found.span(), (found.start(), paid)]
    told += [counted.span()] if counted is not None else []
    told += [(target, target + 1)] if target is not None else []
    start, end = min(first for first, _ in told), max(behind for _, behind in told)
    return Penalty(
        (tape.evidence(start, end, "sanction/fine"),),
        target=tape.mention(target).entity if target is not None else None,
        authority=tape.mention(by).entity if by is not None else None,
        amount=amount,
        count=int(counted["count"].replace(".", "")) if counted and target is None else None,
        offence=offences.told(tape, paid, last),
    )


def _counted(tape: Tape, found: re.Match[str], before: int, ceiling: int) -> re.Match[str] | None:
    """How many pay: told right behind the fine, else the last before it, else behind."""
    behind = _COUNTED.search(tape.code, found.end(), min(ceiling, found.end() + 70))
    if behind and _RIGHT_BEHIND.fullmatch(tape.code, found.end(), behind.start()):
        return behind
    *_, nearest = None, *_COUNTED.finditer(tape.code, before, found.start())
    return nearest or behind


def _sufferer(tape: Tape, found: re.Match[str], before: int) -> int | None:
    """Where who suffers the fine stands before it: "Công ty A bị phạt"."""
    for pattern in (_BY, _WITH, _PATIENT):
        if told := pattern.search(tape.code, before, found.start()):
            acts = pattern is _PATIENT and not _SUFFERS.search(tape.code, told.start(), found.end())
            return None if acts else told.start("target")
    return None


def _object(tape: Tape, start: int, paid: int | None, ceiling: int) -> int | None:
    """Where whom it strikes stands behind the fine, at *start*, or behind the sum that ends at *paid*."""
    told = _FINED.match(tape.code, start, ceiling)
    if told is None and paid is not None:
        told = _FINED_BEHIND.match(tape.code, paid, ceiling)
    return told.end() - 1 if told else None


def _authority(
    tape: Tape, found: re.Match[str], before: int, floor: int, target: int | None
) -> int | None:
    """Where the body stands that fines: behind "bị", else the first that is no source and no sufferer."""
    by = _BY.search(tape.code, before, found.start())
    by = by or _BY_ALONE.search(tape.code, before, found.start())
    if by is not None:
        return by.start("by")
    for at in tape.find("Ⓐ", floor, found.start()):
        suffers = at == target or tape.code.startswith((" bị", ", bị"), at + 1)
        source = SOURCE.search(tape.code, floor, at) or _opens(tape.code, floor, at)
        decreed = _ISSUED_BY.search(tape.code, max(floor, at - 60), at)
        if not (suffers or source or decreed or ADVISES.match(tape.code, at + 1)):
            return at
    return None


# "Căn cứ Nghị định 15 của Chính phủ, phường phạt ông A": whose the decree is fines nobody.
_ISSUED_BY = re.compile(r"(?:Ⓓ|nghị định|thông tư|luật)(?: [^‖;,ⒶⓄⓅ]{0,40})? của $")


def _opens(code: str, floor: int, at: int) -> bool:
    """Whether the body at *at* is the paper in the bracket that opens an article: "(Báo X) - …"."""
    return code.startswith("(", floor) and at == floor + 1 and code.startswith(")", at + 1)


# "Phạt 500 doanh nghiệp khai khống hóa đơn trị giá 141 tỷ đồng": the sum is not the fine.
_ELSE = re.compile(
    r"(?<!\w)(?:trị giá|giá trị|thất thoát|tổng vốn|vốn đầu tư|trốn thuế|thu lợi|thu giữ|tịch thu|"
    r"bồi thường)(?!\w)"
)


_OTHER_MONEY = re.compile(
    r" (?:đô(?: la)?|đôla|usd|tệ|nhân dân tệ|ndt|euro|eur|bảng|won|yên|yen|rúp|bạt|baht|franc)(?!\w)"
)


def _amount(tape: Tape, start: int, ceiling: int) -> tuple[int | float | None, int]:
    """The sum of money told first between *start* and *ceiling*, in đồng, and where it ends."""
    if else_told := _ELSE.search(tape.code, start, ceiling):
        ceiling = else_told.start()
    for quantity in numbers.find(tape.code[start:ceiling]):
        if quantity.unit and quantity.unit.split()[-1] in ("đồng", "tỷ", "tỉ", "triệu", "vnđ"):
            if _OTHER_MONEY.match(tape.code, start + quantity.end):
                return None, start
            # "Phạt 5-7 triệu đồng" is what a law provides.
            return None if quantity.most else quantity.amount, start + quantity.end
    return None, start
