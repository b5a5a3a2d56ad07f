"""Departures: who retired from which office, and who was stripped of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.facts import people, person_rows
from graph.facts.appointing import events
from graph.facts.appointing.events import Event
from graph.facts.holdings.holding import Holding
from graph.facts.offices import same_offices
from graph.facts.scene import Scene
from graph.patterns import Keyed
from graph.vietnamese import normalise

_RETIRES = Keyed(
    r"(?<!\w)(?:nghỉ hưu|nghỉ chế độ|nghỉ công tác|về hưu)(?: (?:theo chế độ|hưởng chế độ))?(?!\w)",
    keys="nghỉ hưu|nghỉ chế độ|nghỉ công tác|về hưu",
)
_NOT_RETIRED = re.compile(
    r"[^‖]{45}|[‖;]|(?<!\w)(?:sắp|tuổi|cho rằng|cho biết|nói|dự kiến|trưởng|người|lao động|chờ|chuẩn bị|"
    r"đến khi|trước khi|xin|(?<!được )(?:công bố|trao|ký|đọc|ban hành)(?: và trao)?(?: các)? quyết định|"
    r"và (?:phó |nguyên )?(?:tổng )?(?:giám đốc|chủ tịch|tư lệnh|bí thư))(?!\w)"
)
# "Nghỉ hưu trước tuổi theo Ⓓ", "nghỉ hưu, hưởng chế độ bảo hiểm xã hội".
_TERMS = (
    r"(?:,? (?:trước tuổi|theo chế độ|(?:để )?hưởng chế độ(?: bảo hiểm xã hội| bhxh| hưu trí)?|"
    r"theo (?:nguyện vọng(?: cá nhân)?|quy định|Ⓓ(?: của Ⓐ)?)))*"
)
_RETIRED_BY = Keyed(
    rf"(?<!\w)quyết định(?: về việc)?(?: cho)? (?:nghỉ hưu|nghỉ chế độ){_TERMS}"
    rf" (?:cho|đối với|của)(?: các)? {people.TO_NAME}",
    keys="nghỉ hưu|nghỉ chế độ",
)
# "… thay ông B nghỉ hưu": B retires.
_BEFORE = re.compile(
    rf"(?<!\w)(?:thay(?: thế| cho)?|kế nhiệm) (?:{people.HONORIFIC}){{0,3}}(?P<person>Ⓟ)"
    r"(?: đã| vừa| được)* ?$"
)
_RESIGNS = Keyed(
    r"(?<!\w)(?:chấp thuận|chấp nhận|thông qua|đồng ý(?: cho)?)[^‖;Ⓟ]{0,30}(?:từ chức|từ nhiệm)"
    rf"(?: của| đối với)? (?P<object>{people.TO_NAME}|[^‖;,.Ⓟ]{{1,40}} Ⓟ)|"
    r"(?<!\w)(?:xin từ chức|xin từ nhiệm|từ chức)(?=[^‖;Ⓟ]{0,80}(?:được|đã)"
    r"[^‖;Ⓟ]{0,40} (?:chấp thuận|đồng ý))",
    keys="từ chức|từ nhiệm",
)
_STRIPPED = Keyed(
    r"(?<!\w)(?:bị|kỷ luật|hình thức)(?: kỷ luật)?:? cách chức(?! (?:tất cả|các|vô địch|trong))|"
    r"(?<!\w)bị(?: (?:hội đồng quản trị|hđqt|tổng thống|thủ tướng|quốc vương|ông|bà|[ⒶⓄⓁⓅ])){0,4}"
    r" (?:sa thải|bãi nhiệm|bãi chức|phế truất)(?! (?:khỏi |mọi |các )*(?:chức|vị trí|tư cách))",
    keys="cách chức|sa thải|bãi nhiệm|bãi chức|phế truất",
)
# "Ông A, Tổng giám đốc X, đã từ chức", "Chủ tịch Y B tuyên bố từ chức".
_RESIGNED = Keyed(
    r"Ⓟ(?: ?\([^()‖]{0,60}\))?(?:(?:,| -) [^‖;Ⓟ]{2,110}(?:,| -))?"
    r"(?:,? (?:đã|vừa|bất ngờ|chính thức|cũng|phải|buộc phải|tuyên bố|quyết định|thông báo))"
    r"{1,4} (?:xin )?từ (?:chức|nhiệm)"
    r"(?= ?(?:[.,;‖)]|Ⓣ|(?:ngày|hôm|vào|từ|sau|vì|do|ngay|để|hồi|trước|khi|với)(?!\w)))",
    keys="từ chức|từ nhiệm",
)
_OF_WHOM = re.compile(rf"(?: (?:về mặt )?\w+ \w+)? (?:đối với )?{people.TO_NAME}")


def retirements(scene: Scene) -> Iterator[Event]:
    """Yield who retired, each from the one office that the article gives them."""
    tape = scene.tape
    for found in tape.keyed(_RETIRES):
        floor, _ = tape.sentence(found.start())
        before = _BEFORE.search(tape.code, floor, found.start())
        at = before.start("person") if before else people.subject(tape, found.start(), elided=False)
        if at is None:
            continue
        gap = _name_end(scene, max(at, floor))
        if not _NOT_RETIRED.search(tape.code, gap, found.start()):
            yield from _retired(scene, at, found, found.end())
    for found in tape.keyed(_RETIRED_BY):
        for at in person_rows.of(tape, found.end() - 1):
            yield from _retired(scene, at, found, _name_end(scene, at))
    for found in tape.keyed(_THESE_RETIRE):
        for at in person_rows.of(tape, found.end() - 1):
            yield from _retired(scene, at, found, _name_end(scene, at))
    for found in tape.keyed(_MANY_RETIRE):
        for at in _listed(scene, found):
            listed = tape.evidence(at, _name_end(scene, at), "appointment/retires")
            for event in _retired(scene, at, found, found.end()):
                yield replace(event, evidence=(*event.evidence, listed))


def _retired(scene: Scene, at: int, found: re.Match[str], told: int) -> Iterator[Event]:
    """That the person at *at* retired, as the words *found* say; a day may be told at *told*."""
    tape = scene.tape
    floor, _ = tape.sentence(found.start())
    person = tape.mention(at).entity
    held = {
        (normalise(same_offices.bare(holding.post.role)), scene.agency(holding)): holding.post.role
        for holding in scene.holdings
        if tape.mention(holding.person).entity == person and scene.agency(holding)
    }
    if len(held) > 1 and (last := _last_told(scene, person, floor)):
        held = last
    if not held and at >= floor and people.is_replaced(tape, at, floor):
        held = _left_to_another(scene, at, floor)
    if len(held) != 1 or people.is_proposed(tape, floor, found.start()):
        return
    ((_, agency), role) = next(iter(held.items()))
    after = events.AFTER.match(tape.code, told)
    end = after.end() if after else found.end()
    start = min(at, found.start()) if at >= floor else found.start()
    yield Event(
        person=person,
        role=same_offices.bare(role),
        action="retired",
        evidence=(tape.evidence(start, end, "appointment/retires"),),
        agency=agency,
        date=tape.date(after.start("date")) if after else events.opened(tape, floor),
    )


def _left_to_another(scene: Scene, at: int, floor: int) -> dict[tuple[str, str | None], str]:
    """The office that the words before *at* say another to have come to: "A làm Giám đốc X thay ông B"."""
    near = [one for one in _come_to(scene, floor, at) if at - one.post.end < _NEAR]
    return {("", scene.agency(one)): _ACTING.sub("", one.post.role) for one in near[-1:]}


def _come_to(scene: Scene, first: int, last: int) -> list[Holding]:
    """The offices of bodies that the words from *first* to *last* say somebody to have come to."""
    return [
        one
        for one in scene.holdings
        if one.link is not None
        and not one.leaves
        and first <= one.post.start < last
        and scene.agency(one)
    ]


_ACTING = re.compile(r"^(?:quyền|tân) ", re.IGNORECASE)
_NEAR = 60
"""How far behind the office that somebody comes to the one may be named who had it."""


def _last_told(scene: Scene, person: str, floor: int) -> dict[tuple[str, str | None], str]:
    """The office that the sentence before *floor* says *person* to have come to."""
    tape = scene.tape
    if not floor:
        return {}
    told = [
        one
        for one in _come_to(scene, *tape.sentence(floor - 2))
        if tape.mention(one.person).entity == person
    ]
    return {("", scene.agency(one)): one.post.role for one in told[-1:]}


# "11 cán bộ đã nghỉ hưu. … Danh sách 11 cán bộ gồm: ông A - Chủ tịch X; …": one count, one crowd.
_CROWD = r"(?P<count>\d+) (?:cán bộ|công chức|viên chức|người|đồng chí|lãnh đạo)(?!\w)"
_MANY_RETIRE = Keyed(
    rf"(?<![\w.,]){_CROWD}[^‖;.Ⓟ]{{0,60}}? (?:đã|được) (?:cho )?(?:nghỉ hưu|nghỉ chế độ)(?!\w)",
    keys="nghỉ hưu|nghỉ chế độ",
)
# "2 phó giám đốc nghỉ hưu trước tuổi gồm: ông A và bà B": those listed are those who do.
_THESE_RETIRE = Keyed(
    r"(?<![\w.,])(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám) (?:(?!xin )(?:[^\W\d]+|Ⓐ) ){1,7}?(?:được |đã )*(?:cho )?"
    rf"(?:nghỉ hưu|nghỉ chế độ){_TERMS},? (?:gồm|là)(?: có)?(?: các)?:? {people.TO_NAME}",
    keys="nghỉ hưu|nghỉ chế độ",
)
_CROWD_LIST = re.compile(
    rf"(?<![\w.,]){_CROWD}[^‖;.:Ⓟ]{{0,60}}?(?:gồm|là)(?: các)?:? {people.TO_NAME}"
)


def _listed(scene: Scene, found: re.Match[str]) -> tuple[int, ...]:
    """The persons of the list that counts as many as *found* does."""
    for listed in _CROWD_LIST.finditer(scene.tape.code):
        if listed["count"] == found["count"]:
            row = person_rows.of(scene.tape, listed.end() - 1)
            if len(row) == int(found["count"]):
                return row
    return ()


def _name_end(scene: Scene, at: int) -> int:
    """Where the name at *at* ends, with the offices beside it."""
    return max(
        [at + 1, *(one.post.reach for one in scene.holdings if one.person == at and not one.link)]
    )


def resigned(scene: Scene) -> Iterator[Event]:
    """ "Chấp thuận đơn xin từ chức của ông A, Chủ tịch X": the office beside the name is given up."""
    tape = scene.tape
    for found in tape.keyed(_RESIGNS):
        floor, _ = tape.sentence(found.start())
        at = (
            found.end() - 1
            if found["object"]
            else people.subject(tape, found.start(), elided=False)
        )
        if at is None or people.is_proposed(tape, floor, found.start()):
            continue
        for holding in _lost(scene, at):
            yield Event(
                person=tape.mention(at).entity,
                role=holding.post.role,
                action="dismissed",
                evidence=(
                    tape.evidence(
                        min(max(at, floor), found.start()),
                        max(at + 1, found.end()),
                        "appointment/resigned",
                    ),
                ),
                agency=scene.agency(holding),
            )


_ANOTHERS = re.compile(r"Ⓟ(?:,| -) [^‖;,Ⓟ]{2,80} (?:của|cho) [^‖;,Ⓟ]{0,30}$")


def stepped_down(scene: Scene) -> Iterator[Event]:
    """ "Ông A, Tổng giám đốc X, đã từ chức": who says so gives up the office beside the name."""
    tape = scene.tape
    for found in tape.keyed(_RESIGNED):
        floor, _ = tape.sentence(found.start())
        at = people.subject(tape, found.end(), elided=False)
        if at != found.start() or people.is_proposed(tape, floor, found.start()):
            continue
        if _ANOTHERS.search(tape.code, floor, found.start()):
            continue  # "Ông B, cố vấn của Tổng thống A, đã từ chức"
        after = events.AFTER.match(tape.code, found.end())
        for holding in _lost(scene, at):
            yield Event(
                person=tape.mention(at).entity,
                role=holding.post.role,
                action="dismissed",
                evidence=(tape.evidence(at, found.end(), "appointment/resigned"),),
                agency=scene.agency(holding),
                date=tape.date(after.start("date")) if after else events.opened(tape, floor),
            )


def stripped(scene: Scene) -> Iterator[Event]:
    """ "Ông A, Cục trưởng X, bị cách chức": the office that stands beside the name is lost."""
    tape = scene.tape
    for found in tape.keyed(_STRIPPED):
        floor, _ = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start()):
            continue
        named = _OF_WHOM.match(tape.code, found.end())
        subject = people.subject(tape, found.start(), elided=False)
        persons = person_rows.of(tape, named.end() - 1) if named else (subject,)
        for at in (one for one in persons if one is not None):
            for holding in _lost(scene, at):
                start = min(max(at, floor), found.start())
                end = max(at + 1, found.end())
                yield Event(
                    person=tape.mention(at).entity,
                    role=holding.post.role,
                    action="dismissed",
                    evidence=(tape.evidence(start, end, "appointment/stripped"),),
                    agency=scene.agency(holding),
                    date=events.day(scene, holding, found.start())
                    if holding.person == at
                    else None,
                )


def _lost(scene: Scene, person: int) -> list[Holding]:
    """The offices beside the name at *person*, else the only one that the article gives the same person."""
    tape = scene.tape
    current = [one for one in scene.holdings if one.link is None and not one.post.former]
    beside = [one for one in current if one.person == person]
    if beside:
        return beside
    key = tape.mention(person).entity
    elsewhere = [
        one for one in current if tape.mention(one.person).entity == key and scene.agency(one)
    ]
    offices = {(same_offices.office(one.post.role), scene.agency(one)) for one in elsewhere}
    return elsewhere[:1] if len(offices) == 1 else []
