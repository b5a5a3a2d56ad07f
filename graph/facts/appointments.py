"""Appointments: how a person came to an office or left it, when, and by which document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.facts import claims, people, roles
from graph.facts.holders import Holding
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence, Fact, FactKind, Ref
from graph.vietnamese import normalise

# One event gives one appointment: the first of these that its verbs name.
_ACTIONS = (
    ("appointed", r"bổ nhiệm(?! lại cán bộ)|giao quyền|giữ quyền|phê chuẩn|chỉ định|được công nhận"),
    ("elected", r"bầu|trúng cử|đắc cử|tái cử"),
    ("transferred", r"điều động|luân chuyển|điều chuyển|thuyên chuyển|tiếp nhận|rút (?:lên|về)|"
     r"(?:được|bị|nhận)? ?chuyển (?:sang|về|lên|đến|qua)"),
    ("assigned", r"phân công|giao nhiệm vụ|giao phụ trách|được giao|biệt phái|bố trí|(?:được |quyết định )cử"),
)  # fmt: skip
_TRIGGERS = tuple((action, re.compile(rf"(?<!\w)(?:{verbs})(?!\w)")) for action, verbs in _ACTIONS)
_RANK = {action: number for number, (action, _) in enumerate(_ACTIONS)}
_ENTRY = frozenset(_RANK)

_PROPOSAL = re.compile(
    r"(?<!\w)(?:tờ trình|đề nghị|đề xuất|kiến nghị|dự kiến|giới thiệu|xin ý kiến|"
    r"chưa (?:được )?|không (?:được )?|nếu|quy trình|sẽ (?:được )?|từ chối)(?=[^‖;]*$)"
)
_FAR = re.compile(r"[;‖]")
_AFTER = re.compile(
    r"(?: ?\([^()‖]{0,60}\))?(?: tại [^‖;,Ⓟ]{0,60}?)?"
    r"(?:,?(?: (?:này|kể|tính|bắt đầu|có hiệu lực))*(?: (?:từ|vào|hồi|trong|lúc))+(?: (?:đầu|cuối|giữa|khoảng))?|) "
    r"(?P<date>Ⓣ)(?! (?:đến|làm|giữ|được|chuyển|về))"
)
_RANGE = re.compile(r"(?:Ⓣ|\d) (?:đến|tới|-) ?$|- ?$")
_BIRTH = re.compile(r"(?:sinh|sn)(?: năm| ngày)? ?$")
_BASIS = re.compile(r"(?<!\w)(?:theo|tại|bằng|căn cứ) (?P<document>Ⓓ)")
_CEREMONY = re.compile(r"(?<!\w)(?:công bố|trao|triển khai)(?: và \w+ \w+)?(?: các)? quyết định")
_RETIRES = re.compile(
    rf"(?P<person>Ⓟ)(?:(?: \([^()‖]*\))|[^‖;ⓅⒶ]){{0,40}}(?<!\w)"
    rf"(?:nghỉ hưu|nghỉ chế độ|nghỉ công tác|về hưu)(?: (?:theo chế độ|hưởng chế độ))?(?!\w)"
)
_DISMISSED = re.compile(
    rf"(?<!\w)(?:buộc thôi việc|cách chức)(?: đối với)? {people.TO_NAME}, (?:(?:khi đó|lúc đó|nguyên|đang|khi ấy)(?: là)? )?$"
)


@dataclass(frozen=True, slots=True)
class _Event:
    person: str
    role: str
    action: str
    evidence: tuple[Evidence, ...]
    agency: str | None = None
    date: str | None = None
    document: str | None = None


def state(scene: Scene) -> Iterator[Fact]:
    """Yield one appointment for each event that puts a person into an office or takes it away."""
    ceremony = _ceremony(scene)
    events = [event for holding in scene.holdings if (event := _event(scene, holding))]
    events = [
        replace(event, date=event.date or ceremony) if event.action in _ENTRY else event
        for event in events
    ]
    for event in _one_each((*events, *_retirements(scene))):
        yield from (
            claims.fact(
                FactKind.APPOINTMENT,
                evidence,
                person=Ref(event.person),
                role=event.role,
                agency=Ref(event.agency) if event.agency else None,
                action=event.action,
                date=event.date,
                document=Ref(event.document) if event.document else None,
            )
            for evidence in event.evidence
        )


def _event(scene: Scene, holding: Holding) -> _Event | None:
    tape, post = scene.tape, holding.post
    floor, ceiling = tape.sentence(post.start)
    if _DISMISSED.search(tape.code, floor, post.start):
        action, trigger = "dismissed", holding.start
    elif holding.link is None or holding.state:
        return None
    elif holding.leaves:
        action, trigger = "dismissed", holding.link
    else:
        found = _trigger(scene, holding, floor)
        if found is None:
            return None
        action, trigger = found
    if _PROPOSAL.search(tape.code, floor, trigger):
        return None
    start = min(trigger, holding.person)
    rule = f"appointment/{'office-left' if action == 'dismissed' else 'verb-office'}"
    return _Event(
        person=tape.mention(holding.person).entity,
        role=post.role,
        action=action,
        evidence=(tape.evidence(start, max(post.end, holding.person + 1), rule),),
        agency=scene.agency(holding),
        date=_date(scene, holding, trigger),
        document=_document(tape, floor, trigger, ceiling),
    )


def _trigger(scene: Scene, holding: Holding, floor: int) -> tuple[str, int] | None:
    """The action that the verbs before the post of *holding* name, and where the first one stands."""
    tape, post, link = scene.tape, holding.post, holding.link
    assert link is not None
    begin = max([floor, *(found.end() for found in _FAR.finditer(tape.code, floor, link))])
    # A post reached by a verb of its own closes the clause of the verbs before it.
    begin = max(
        [begin]
        + [
            other.post.end
            for other in scene.holdings
            if other.link is not None and begin <= other.post.end <= link and other.link != link
            and not other.leaves
        ]
    )  # fmt: skip
    found = [
        (action, match.start(), match.end())
        for action, pattern in _TRIGGERS
        for match in pattern.finditer(tape.code, begin, post.start)
        if link - match.end() < 230
    ]
    if not found:
        return None
    action = min((one[0] for one in found), key=_RANK.__getitem__)
    return action, min(one[1] for one in found)


def _date(scene: Scene, holding: Holding, trigger: int) -> str | None:
    """The day of the event: behind the post, else the last one before its verb."""
    tape, post = scene.tape, holding.post
    for stop in (post.end, post.reach):
        after = _AFTER.match(tape.code, stop)
        if after:
            return tape.date(after.start("date"))
    floor, _ = tape.sentence(post.start)
    floor = max(
        [floor]
        + [
            other.post.end
            for other in scene.holdings
            if other.link is not None and floor <= other.post.end <= trigger
        ]
    )
    stop = holding.link if holding.link is not None else post.start
    for at in reversed(list(tape.find("Ⓣ", floor, max(trigger, stop)))):
        if _RANGE.search(tape.code, max(0, at - 8), at):
            return None
        if not _BIRTH.search(tape.code, max(0, at - 12), at):
            return tape.date(at)
    return None


def _document(tape: Tape, floor: int, trigger: int, ceiling: int) -> str | None:
    """The document that the event rests on: named before its verb, or after "theo"."""
    before = list(tape.find("Ⓓ", floor, trigger))
    if before:
        return tape.mention(before[-1]).entity
    basis = _BASIS.search(tape.code, trigger, ceiling)
    return tape.mention(basis.start("document")).entity if basis else None


def _ceremony(scene: Scene) -> str | None:
    """The one day on which decisions are announced or handed over, where it is the article's own."""
    tape, published = scene.tape, scene.reading.published
    if not published:
        return None
    days = set()
    for found in _CEREMONY.finditer(tape.code):
        first, _ = tape.sentence(found.start())
        days.update(tape.date(at) for at in tape.find("Ⓣ", first, found.start()))
    days.discard(None)
    return next(iter(days)) if days == {published[:10]} else None


def _retirements(scene: Scene) -> Iterator[_Event]:
    tape = scene.tape
    for found in _RETIRES.finditer(tape.code):
        person = tape.mention(found.start("person")).entity
        held = {
            (normalise(roles.bare(holding.post.role)), scene.agency(holding)): holding.post.role
            for holding in scene.holdings
            if tape.mention(holding.person).entity == person and scene.agency(holding)
        }
        if len(held) != 1 or _PROPOSAL.search(
            tape.code, tape.sentence(found.start())[0], found.start()
        ):
            continue
        ((_, agency), role) = next(iter(held.items()))
        after = _AFTER.match(tape.code, found.end())
        yield _Event(
            person=person,
            role=roles.bare(role),
            action="retired",
            evidence=(
                tape.evidence(
                    found.start(), after.end() if after else found.end(), "appointment/retires"
                ),
            ),
            agency=agency,
            date=tape.date(after.start("date")) if after else None,
        )


def _one_each(events: Iterable[_Event]) -> list[_Event]:
    """Make *events* of one person and office one, unless their days differ."""
    kept: list[_Event] = []
    for event in events:
        for number, other in enumerate(kept):
            if _same(event, other):
                kept[number] = _joined(other, event)
                break
        else:
            kept.append(event)
    return kept


def _same(one: _Event, other: _Event) -> bool:
    return (
        one.person == other.person
        and (one.action in _ENTRY) == (other.action in _ENTRY)
        and roles.office(one.role) == roles.office(other.role)
        and (one.agency == other.agency or not (one.agency and other.agency))
        and (not one.date or not other.date or one.date.startswith(other.date) or other.date.startswith(one.date))
    )  # fmt: skip


def _joined(one: _Event, other: _Event) -> _Event:
    actions = sorted((one.action, other.action), key=lambda action: _RANK.get(action, 9))
    return replace(
        one,
        action=actions[0],
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        agency=one.agency or other.agency,
        date=max((one.date or "", other.date or ""), key=len) or None,
        document=one.document or other.document,
    )
