"""Withdrawals: licences taken back and work stopped by authority."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import discipline, people
from graph.facts.penalty import Penalty
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.patterns import Keyed

_MEASURE = (
    r"(?P<measure>(?:thu hồi|tước|rút)(?: quyền sử dụng| hiệu lực)? (?:giấy (?:phép|chứng nhận)|"
    r"chứng chỉ|thẻ nhà báo)(?: [^\W\d_]+){0,5}?|"
    r"(?:tạm )?đình chỉ(?: \w+ \d+| vô thời hạn| có thời hạn)? (?:hoạt động|thi công|kinh doanh)|"
    r"tạm (?:ngưng|ngừng|dừng) hoạt động|(?:tạm )?đình bản)"
)
_KEYS = "thu hồi|tước|rút|đình chỉ|đình bản|tạm ng|tạm dừng"
_TERM = r"(?: (?:trong )?(?:thời hạn )?\d+ (?:tháng|ngày|năm))?"
_ACTIVE = Keyed(
    rf"(?<!\w)(?<!bị ){_MEASURE}{_TERM}(?: (?:của|đối với|với) (?:{TO_NAME}|[ⓄⒶ])|(?<=động) [Ⓞ])",
    keys=_KEYS,
)
_PASSIVE = Keyed(
    rf"(?P<target>[ⓄⒶⓅ])(?:,? (?:đã|vừa|từng|cũng))* bị (?:(?P<by>Ⓐ) )?(?:xử phạt,? |quyết định )?"
    rf"{_MEASURE}(?!\w){_TERM}",
    keys=_KEYS,
)

# "UBND tỉnh đã đình chỉ hoạt động cây xăng này": whom it hits has no name.
_UNNAMED = Keyed(
    r"(?P<by>Ⓐ)(?: (?:đã|vừa|cũng|tạm|ra quyết định|quyết định|có quyết định|ban hành quyết định))+ "
    r"(?P<measure>(?:tạm )?đình chỉ(?: vô thời hạn)? (?:hoạt động|thi công))(?! [ⓄⒶⓅ])(?! (?:đối với|với|của)"
    r" (?:[ⓄⒶ]|\d|hai |ba ))",
    keys="đình chỉ",
)


def imposed(scene: Scene) -> Iterator[Penalty]:
    """Yield each licence withdrawn from, and each stop put to the work of, a named body or person."""
    tape = scene.tape
    for pattern in (_ACTIVE, _PASSIVE):
        for found in pattern.finditer(tape.code):
            floor, _ = tape.sentence(found.start())
            if people.is_proposed(tape, floor, found.start("measure")):
                continue
            if pattern is _PASSIVE:
                target = found.start("target")
                by = tape.mention(found.start("by")).entity if found["by"] else None
            else:
                target = found.end() - 1
                by = discipline.authority(scene, floor, found.start())[0]
            yield Penalty(
                (tape.evidence(*found.span(), "sanction/withdrawal"),),
                target=tape.mention(target).entity,
                authority=by,
                subject=tape.written(*found.span("measure")),
            )
    for found in _UNNAMED.finditer(tape.code):
        floor, _ = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start("measure")):
            continue
        yield Penalty(
            (tape.evidence(*found.span(), "sanction/withdrawal"),),
            authority=tape.mention(found.start("by")).entity,
            subject=tape.written(*found.span("measure")),
        )
