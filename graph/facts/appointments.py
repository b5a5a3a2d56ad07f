"""Appointments: how a person came to an office or left it, when, and by which document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.facts import claims, people, roles
from graph.facts.holders import Holding
from graph.facts.roles import Post
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence, Fact, FactKind, Ref
from graph.vietnamese import normalise

# One event gives one appointment: the first of these that its verbs name.
_ACTIONS = (
    ("appointed", r"bổ nhiệm|(?:giao|giữ)(?= quyền)|chỉ định|chuẩn y|được công nhận"),
    ("elected", r"bầu|trúng cử|đắc cử|tái cử"),
    ("appointed", r"phê chuẩn"),
    ("transferred", r"điều động|luân chuyển|điều chuyển|thuyên chuyển|tiếp nhận|rút (?:lên|về)|"
     r"(?:được|bị|nhận)? ?chuyển (?:sang|về|lên|đến|qua)"),
    ("assigned", r"(?:trao|công bố)[^‖;,Ⓟ]{0,40} quyết định(?= (?:cho|ông|bà))|phân công|giao "
        r"nhiệm vụ|giao phụ trách|được giao|biệt phái|bố trí|(?:được |quyết định )cử"),
)  # fmt: skip
_TRIGGERS = tuple((action, re.compile(rf"(?<!\w)(?:{verbs})(?!\w)")) for action, verbs in _ACTIONS)
_RANK = {action: number for number, (action, _) in reversed(list(enumerate(_ACTIONS)))}
_ENTRY = frozenset(_RANK)

_FAR = re.compile(r"[;‖]")
_AFTER = re.compile(
    r"(?: ?\([^()‖]{0,60}\))?(?: tại [^‖;,Ⓟ]{0,60}?)?"
    r"(?:,?(?: (?:này|kể|tính|bắt đầu|có hiệu lực))*(?: (?:từ|vào|hồi|trong|lúc))+(?: (?:đầu|cuối|"
    r"giữa|khoảng))?|) "
    r"(?P<date>Ⓣ)(?! (?:đến|làm|giữ|được|chuyển|về))"
)
_RANGE = re.compile(r"(?:Ⓣ|\d) (?:đến|tới|-) ?$|- ?$")
_BIRTH = re.compile(r"(?:sinh|sn)(?: năm| ngày)? ?$")
_BASIS = re.compile(r"(?<!\w)(?:theo|tại|bằng|căn cứ) (?P<document>Ⓓ)")
_DECISION = re.compile(r"quyết định|nghị quyết|thông báo|công văn|văn bản|tờ trình")
_CEREMONY = re.compile(r"(?<!\w)(?:công bố|trao|triển khai)(?: và \w+ \w+)?(?: các)? quyết định")
_RETIRES = re.compile(
    r"(?<!\w)(?:nghỉ hưu|nghỉ chế độ|nghỉ công tác|về hưu)(?: (?:theo chế độ|hưởng chế độ))?(?!\w)"
)
_NOT_RETIRED = re.compile(
    r"[^‖]{45}|[‖;]|(?<!\w)(?:sắp|tuổi|cho rằng|cho biết|nói|dự kiến|trưởng|người|lao động)(?!\w)"
)
_STRIPPED = re.compile(
    r"(?<!\w)(?:bị|kỷ luật|hình thức)(?: kỷ luật)?:? cách chức(?! (?:tất cả|các|vô địch|trong))"
)
_OF_WHOM = re.compile(rf"(?: (?:về mặt )?\w+ \w+)? (?:đối với )?{people.TO_NAME}")
_TEAM = re.compile(
    r"(?:phó )?(?:trưởng |phó |tổ )(?:đoàn|tổ|trưởng|ban)|trưởng đoàn|tổ trưởng|trưởng ban|phó đoàn"
)
_DISMISSED = re.compile(
    rf"(?<!\w)(?:buộc thôi việc|cách chức)(?: đối với)? {people.TO_NAME}, (?:(?:khi đó|lúc đó|"
    r"nguyên|đang|khi ấy)(?: là)? )?$"
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
    for event in _one_each((*events, *_stripped(scene), *_retirements(scene))):
        if not event.agency and not _TEAM.fullmatch(normalise(event.role)):
            continue
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
    if people.is_proposed(tape, floor, trigger):
        return None
    start = min(trigger, max(holding.person, floor))
    rule = f"appointment/{'office-left' if action == 'dismissed' else 'verb-office'}"
    return _Event(
        person=tape.mention(holding.person).entity,
        role=post.role,
        action=action,
        evidence=(tape.evidence(start, max(post.end, holding.person + 1), rule),),
        agency=scene.agency(holding) or _appointing_company(tape, post, floor, trigger),
        date=_date(scene, holding, trigger),
        document=_document(tape, floor, trigger, ceiling),
    )


def _appointing_company(tape: Tape, post: Post, floor: int, trigger: int) -> str | None:
    """The company that appoints to an office of its own, where no other body is named."""
    found = re.search(
        r"(Ⓞ)(?: ?\([^()]*\))? (?:đã |vừa |có |ra |công bố )*(?:quyết định )?(?:về việc )?(?:tiếp "
        r"nhận )?(?:và )?$",
        tape.code[floor:trigger],
    )
    if not found or post.title not in roles.COMPANY:
        return None
    return tape.mention(floor + found.start(1)).entity


def _trigger(scene: Scene, holding: Holding, floor: int) -> tuple[str, int] | None:
    """The action that the verbs before the post of *holding* name, and where the first one stands."""
    tape, post, link = scene.tape, holding.post, holding.link
    assert link is not None
    begin = max([floor, *(found.end() for found in _FAR.finditer(tape.code, floor, link))])
    # A post reached by a verb of its own closes the clause of the verbs before it.
    begin = max(
        [begin]
        + [
            other.post.reach
            for other in scene.holdings
            if other.link is not None and begin <= other.post.end <= link and other.link != link
            and not other.leaves
        ]
    )  # fmt: skip
    found = _verbs(tape, begin, post.start, link) or _inherited(tape, holding, floor)
    if not found:
        return None
    action = min((one[0] for one in found), key=_RANK.__getitem__)
    return action, min(one[1] for one in found)


def _verbs(tape: Tape, begin: int, stop: int, link: int) -> list[tuple[str, int]]:
    """The verbs of appointment between *begin* and a post that begins at *stop*."""
    return [
        (action, match.start())
        for action, pattern in _TRIGGERS
        for match in pattern.finditer(tape.code, begin, stop + len("quyền "))
        if match.start() < stop and link - match.end() < 230
    ]


def _inherited(tape: Tape, holding: Holding, floor: int) -> list[tuple[str, int]]:
    """ "Bổ nhiệm ông A làm X; ông B làm Y": the verb before the semicolon serves B too."""
    begin = tape.code.rfind(";", floor, holding.person) + 1
    clause = re.compile(rf" ?-? ?{people.TO_NAME}").match(tape.code, begin)
    if not begin or not clause or clause.end() - 1 != holding.person:
        return []
    before = _verbs(tape, floor, begin, begin)
    return [(before[-1][0], holding.person)] if before else []


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
    basis = _BASIS.search(tape.code, trigger, ceiling)
    near = [*tape.find("Ⓓ", floor, trigger)][-1:] + ([basis.start("document")] if basis else [])
    named = [tape.mention(at) for at in near]
    return next((one.entity for one in named if _DECISION.match(normalise(one.text))), None)


def _ceremony(scene: Scene) -> str | None:
    """The one day on which decisions are announced or handed over, where it is the article's own."""
    tape, published = scene.tape, scene.reading.published
    if not published:
        return None
    days: set[str | None] = set()
    for found in _CEREMONY.finditer(tape.code):
        first, _ = tape.sentence(found.start())
        days.update(tape.date(at) for at in tape.find("Ⓣ", first, found.start()))
    days.discard(None)
    return next(iter(days)) if days == {published[:10]} else None


def _retirements(scene: Scene) -> Iterator[_Event]:
    tape = scene.tape
    for found in _RETIRES.finditer(tape.code):
        floor, _ = tape.sentence(found.start())
        at = people.subject(tape, found.start(), elided=False)
        if at is None or _NOT_RETIRED.search(
            tape.code, _name_end(scene, max(at, floor)), found.start()
        ):
            continue
        person = tape.mention(at).entity
        held = {
            (normalise(roles.bare(holding.post.role)), scene.agency(holding)): holding.post.role
            for holding in scene.holdings
            if tape.mention(holding.person).entity == person and scene.agency(holding)
        }
        if len(held) != 1 or people.is_proposed(tape, floor, found.start()):
            continue
        ((_, agency), role) = next(iter(held.items()))
        after = _AFTER.match(tape.code, found.end())
        end = after.end() if after else found.end()
        yield _Event(
            person=person,
            role=roles.bare(role),
            action="retired",
            evidence=(tape.evidence(max(at, floor), end, "appointment/retires"),),
            agency=agency,
            date=tape.date(after.start("date")) if after else None,
        )


def _name_end(scene: Scene, at: int) -> int:
    """Where the name at *at* ends, with the offices beside it."""
    return max(
        [at + 1, *(one.post.reach for one in scene.holdings if one.person == at and not one.link)]
    )


def _stripped(scene: Scene) -> Iterator[_Event]:
    """ "Ông A, Cục trưởng X, bị cách chức": the office that stands beside the name is lost."""
    tape = scene.tape
    for found in _STRIPPED.finditer(tape.code):
        floor, _ = tape.sentence(found.start())
        if people.is_proposed(tape, floor, found.start()):
            continue
        named = _OF_WHOM.match(tape.code, found.end())
        subject = people.subject(tape, found.start(), elided=False)
        persons = people.row(tape, named.end() - 1) if named else (subject,) if subject else ()
        for at in persons:
            for holding in _lost(scene, at):
                start, end = min(at, found.start()), max(at + 1, found.end())
                yield _Event(
                    person=tape.mention(at).entity,
                    role=holding.post.role,
                    action="dismissed",
                    evidence=(tape.evidence(start, end, "appointment/stripped"),),
                    agency=scene.agency(holding),
                    date=_date(scene, holding, found.start()) if holding.person == at else None,
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
        and _agree(one.date or "", other.date or "")
    )


def _agree(date: str, other: str) -> bool:
    """Whether two dates may be one day, told more and less exactly."""
    return date.startswith(other) or other.startswith(date)


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
