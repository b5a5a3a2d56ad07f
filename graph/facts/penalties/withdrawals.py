"""Withdrawals: licences taken back and work stopped by authority."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import people
from graph.facts.penalties import discipline
from graph.facts.penalties.penalty import Penalty
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.patterns import Keyed

# What a paper permits, up to the words that go on about something else.
_PERMITS = (
    r"(?: (?!(?:của|đối|với|từ|vì|do|trong|để|ngày|vào|và|theo|trên|đã|vẫn|nhưng|có|cho|cấp cho|sau|khi|kể|"
    r"trước|ở|tại|thời|về|gồm|bao|được|là|không|này|nên|thì|một|hai|ba|năm)(?!\w))[^\W\d_]+){0,8}"
)
TAKEN = (
    r"(?:thu hồi|tước|rút)(?: quyền sử dụng| hiệu lực)? (?:(?:các )?giấy (?:phép|chứng nhận|đăng ký|"
    rf"xác nhận)|chứng chỉ|thẻ (?:nhà báo|hướng dẫn viên)|tên miền|bằng lái){_PERMITS}"
)
"""A paper that is taken back, as a part of a pattern."""
MEASURE = (
    rf"(?:{TAKEN}|"
    r"(?:tạm )?đình chỉ(?: \w+ \d+| vô thời hạn| có thời hạn)? "
    r"(?:hoạt động(?: kinh doanh| sản xuất| xây dựng)?|"
    r"thi công|kinh doanh|sản xuất|khai thác)|"
    r"(?:buộc(?: phải)? (?:tạm )?|tạm )(?:ngưng|ngừng|dừng) hoạt động|buộc đóng cửa|"
    r"chấm dứt hoạt động(?: kinh doanh| bán hàng đa cấp)?|(?:tạm )?(?:dừng|đình chỉ) tuyển sinh|"
    r"cấm(?: tham gia)?(?: hoạt động)? đấu thầu|(?<!sách )cấm bay|(?:tạm )?đình bản(?: tạm thời)?)(?!\w)"
)
"""A licence taken back, or work stopped, as a part of a pattern."""
_KEYS = (
    "thu hồi|tước|rút|đình chỉ|đình bản|tạm ng|tạm dừng|buộc tạm|buộc dừng|buộc ng|buộc phải|buộc đóng|"
    "đấu thầu|cấm bay|chấm dứt|tuyển sinh"
)
_TERM = r"(?: (?:trong )?(?:thời hạn )?\d+ (?:tháng|ngày|năm))?"
_ACTIVE = Keyed(
    rf"(?<!\w)(?<!bị )(?P<measure>{MEASURE}){_TERM}"
    rf"(?: (?:của|đối với|với|cấp cho|đã cấp cho) (?:{TO_NAME}|[ⓄⒶ])"
    r"|(?:(?<=động)|(?<=sinh)) [ⒶⓄ]|(?<=bản) [ⒶⓄ])",
    keys=_KEYS,
)
# "Bị cơ quan quản lý thu hồi": who does it has no name.
_SOMEBODY = (
    r"(?:cơ quan (?:chức năng|quản lý|có thẩm quyền)|ngành chức năng|lực lượng chức năng|nhà chức trách|"
    r"chính quyền(?: địa phương)?) (?:đã |ra quyết định )?"
)
_PASSIVE = Keyed(
    r"(?P<target>[ⓄⒶⓅ])(?: ?\([^()‖]{0,60}\))?(?:,? (?:đã|vừa|từng|cũng|còn|tiếp tục))* bị "
    rf"(?:(?P<by>Ⓐ) (?:đã )?|{_SOMEBODY})?(?:xử phạt,? |(?:ra )?quyết định )?(?P<measure>{MEASURE}){_TERM}",
    keys=_KEYS,
)
# "Năm doanh nghiệp bị rút giấy phép, gồm: Ⓞ; Ⓞ và Ⓞ".
_LISTED = Keyed(
    rf"bị (?:(?P<by>Ⓐ) |{_SOMEBODY})?(?P<measure>{MEASURE}){_TERM}(?:[^‖;:ⓄⒶⓅ]{{0,40}}?)"
    r"(?:,? (?:bao gồm|gồm|là|đó là)(?: có)?(?: các)?:?|:) (?P<row>[^‖]*)",
    keys=_KEYS,
)

# "Ⓐ buộc Ⓞ ngừng hoạt động", "Ⓐ cấm Ⓞ tham gia đấu thầu".
_ORDERED = Keyed(
    r"(?P<by>Ⓐ)(?: (?:đã|vừa|cũng|ra quyết định|quyết định))* (?:buộc|cấm) (?P<target>Ⓞ) (?:phải )?"
    r"(?P<measure>(?:tạm )?(?:ngưng|ngừng|dừng) hoạt động|đóng cửa|tham gia(?: hoạt động)? đấu thầu)",
    keys="hoạt động|đóng cửa|đấu thầu",
)
# "UBND tỉnh đã đình chỉ hoạt động cây xăng này": whom it hits has no name.
_UNNAMED = Keyed(
    r"(?P<by>Ⓐ)(?: ?\(Ⓛ\))?"
    r"(?: (?:đã|vừa|cũng|tạm|ra quyết định|quyết định|có quyết định|ban hành quyết định|"
    r"(?:tiến hành )?(?:kiểm tra|thanh tra|lập biên bản)[^‖;ⒶⓄⓅ]{0,20}?(?:,| và)))+ "
    r"(?P<measure>(?:tạm )?đình chỉ(?: vô thời hạn)? "
    r"(?:hoạt động(?: kinh doanh| sản xuất)?+|thi công))(?! [ⓄⒶⓅ])(?! (?:đối với|với|của)"
    r" (?:[ⓄⒶ]|\d|hai |ba ))",
    keys="đình chỉ",
)
# "Xử phạt Ⓞ 70 triệu đồng, đồng thời đình chỉ hoạt động 3 tháng": both hit the one.
_BESIDES = re.compile(
    r"(?:,| và|;)(?: (?:đồng thời|ngoài ra|còn|kèm theo|và|bị|phạt bổ sung))*,? "
    rf"(?P<measure>{MEASURE}){_TERM}(?! (?:của|đối với|với|\d+) )"
)


def imposed(scene: Scene) -> Iterator[Penalty]:
    """Yield each licence withdrawn from, and each stop put to the work of, a named body or person."""
    tape = scene.tape
    for found in tape.keyed(_ACTIVE):
        by = discipline.authority(scene, tape.sentence(found.start())[0], found.start())[0]
        yield from _of(tape, found, (found.end() - 1,), by)
    for found in tape.keyed(_PASSIVE):
        yield from _of(tape, found, (found.start("target"),), _by(tape, found))
    for found in tape.keyed(_ORDERED):
        yield from _of(tape, found, (found.start("target"),), _by(tape, found))
    for found in tape.keyed(_LISTED):
        yield from _of(tape, found, tuple(tape.find("Ⓞ", *found.span("row"))), _by(tape, found))
    for found in tape.keyed(_UNNAMED):
        yield from _of(tape, found, (None,), _by(tape, found))


def besides(tape: Tape, start: int, ceiling: int, fine: Penalty) -> Iterator[Penalty]:
    """Yield what hits the target of *fine* too, told without it between *start* and *ceiling*."""
    found = _BESIDES.search(tape.code, start, ceiling)
    if found and fine.target:
        yield Penalty(
            (tape.evidence(*found.span("measure"), "sanction/withdrawal"),),
            target=fine.target,
            authority=fine.authority,
            subject=tape.written(*found.span("measure")),
        )


def _by(tape: Tape, found: re.Match[str]) -> str | None:
    return tape.mention(found.start("by")).entity if found["by"] else None


def _of(
    tape: Tape, found: re.Match[str], targets: tuple[int | None, ...], by: str | None
) -> Iterator[Penalty]:
    """Yield the measure *found* against each of *targets*, None where whom it hits has no name."""
    floor, _ = tape.sentence(found.start())
    if people.is_proposed(tape, floor, found.start("measure")):
        return
    ends = found["measure"].startswith(("chấm dứt", "dừng", "tạm dừng tuyển"))
    if ends and not discipline.DIRECT.search(tape.code, floor, found.start("measure")):
        return  # whoever ends by itself
    for target in targets:
        yield Penalty(
            (tape.evidence(*found.span(), "sanction/withdrawal"),),
            target=tape.mention(target).entity if target is not None else None,
            authority=by,
            subject=tape.written(*found.span("measure")),
        )
