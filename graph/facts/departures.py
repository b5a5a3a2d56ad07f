"""Departures: who retired from which office, and who was stripped of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import events, people, roles
from graph.facts.events import Event
from graph.facts.holding import Holding
from graph.facts.scene import Scene
from graph.vietnamese import normalise

_RETIRES = re.compile(
    r"(?<!\w)(?:nghỉ hưu|nghỉ chế độ|nghỉ công tác|về hưu)(?: (?:theo chế độ|hưởng chế độ))?(?!\w)"
)
_NOT_RETIRED = re.compile(
    r"[^‖]{45}|[‖;]|(?<!\w)(?:sắp|tuổi|cho rằng|cho biết|nói|dự kiến|trưởng|người|lao động|chờ|chuẩn bị|"
    r"đến khi|trước khi|xin)(?!\w)"
)
_RETIRED_BY = re.compile(
    rf"(?<!\w)quyết định(?: cho)? (?:nghỉ hưu|nghỉ chế độ)(?: (?:theo chế độ|hưởng chế độ))?"
    rf" (?:cho|đối với|của) {people.TO_NAME}"
)
# "… thay ông B nghỉ hưu": B retires.
_BEFORE = re.compile(
    rf"(?<!\w)(?:thay(?: thế| cho)?|kế nhiệm) (?:{people.HONORIFIC}){{0,3}}(?P<person>Ⓟ)"
    r"(?: đã| vừa| được)* ?$"
)
_RESIGNS = re.compile(
    r"(?<!\w)(?:chấp thuận|đồng ý(?: cho)?)[^‖;Ⓟ]{0,30}(?:từ chức|từ nhiệm)(?: của| đối với)? "
    rf"(?P<object>{people.TO_NAME})|(?<!\w)(?:xin từ chức|xin từ nhiệm|từ chức)(?=[^‖;Ⓟ]{{0,80}}(?:được|đã)"
    r"[^‖;Ⓟ]{0,40} (?:chấp thuận|đồng ý))"
)
_STRIPPED = re.compile(
    r"(?<!\w)(?:bị|kỷ luật|hình thức)(?: kỷ luật)?:? cách chức(?! (?:tất cả|các|vô địch|trong))"
)
_OF_WHOM = re.compile(rf"(?: (?:về mặt )?\w+ \w+)? (?:đối với )?{people.TO_NAME}")


def retirements(scene: Scene) -> Iterator[Event]:
    """Yield who retired, from the one office that the article gives them."""
    tape = scene.tape
    for found in (*_RETIRES.finditer(tape.code), *_RETIRED_BY.finditer(tape.code)):
        floor, _ = tape.sentence(found.start())
        decided = found.re is _RETIRED_BY
        at = found.end() - 1 if decided else people.subject(tape, found.start(), elided=False)
        if at is None or (
            not decided
            and _NOT_RETIRED.search(tape.code, _name_end(scene, max(at, floor)), found.start())
        ):
            continue
        if not decided and (before := _BEFORE.search(tape.code, floor, found.start())):
            at = before.start("person")
        person = tape.mention(at).entity
        held = {
            (normalise(roles.bare(holding.post.role)), scene.agency(holding)): holding.post.role
            for holding in scene.holdings
            if tape.mention(holding.person).entity == person and scene.agency(holding)
        }
        if len(held) != 1 or people.is_proposed(tape, floor, found.start()):
            continue
        ((_, agency), role) = next(iter(held.items()))
        told = _name_end(scene, at) if decided else found.end()
        after = events.AFTER.match(tape.code, told)
        end = after.end() if after else found.end()
        yield Event(
            person=person,
            role=roles.bare(role),
            action="retired",
            evidence=(
                tape.evidence(min(max(at, floor), found.start()), end, "appointment/retires"),
            ),
            agency=agency,
            date=tape.date(after.start("date")) if after else None,
        )


def _name_end(scene: Scene, at: int) -> int:
    """Where the name at *at* ends, with the offices beside it."""
    return max(
        [at + 1, *(one.post.reach for one in scene.holdings if one.person == at and not one.link)]
    )


def resigned(scene: Scene) -> Iterator[Event]:
    """ "Chấp thuận đơn xin từ chức của ông A, Chủ tịch X": the office beside the name is given up."""
    tape = scene.tape
    for found in _RESIGNS.finditer(tape.code):
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


def stripped(scene: Scene) -> Iterator[Event]:
    """ "Ông A, Cục trưởng X, bị cách chức": the office that stands beside the name is lost."""
    tape = scene.tape
    for found in _STRIPPED.finditer(tape.code):
        floor, _ = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start()):
            continue
        named = _OF_WHOM.match(tape.code, found.end())
        subject = people.subject(tape, found.start(), elided=False)
        persons = people.row(tape, named.end() - 1) if named else (subject,)
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
    offices = {(roles.office(one.post.role), scene.agency(one)) for one in elsewhere}
    return elsewhere[:1] if len(offices) == 1 else []
