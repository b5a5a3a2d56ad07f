"""Appointments: how a person came to an office or left it, when, and by which document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.facts import claims, people, person_rows
from graph.facts.appointing import decisions, deeds, departures, events, presented
from graph.facts.appointing.events import Event
from graph.facts.holdings.holding import ELECTED, HEADED, LISTED, MEMBERS, SEATED, Holding
from graph.facts.offices import sharing
from graph.facts.offices.posts import Post
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Fact, FactKind, Ref
from graph.vietnamese import normalise

_FAR = re.compile(r"[;‖]")
# Offices of a team that a decision forms, which have no body of their own.
_TEAM = re.compile(r"(?:phó )?trưởng (?:đoàn|ban|tổ)|phó (?:đoàn|ban)|(?:phó )?tổ trưởng")
_FORMED = re.compile(r"(?P<document>Ⓓ)[^Ⓓ]{0,80}(?:thành phần|thành viên|thành lập)")
_DISMISSED = re.compile(
    rf"(?<!\w)(?:buộc thôi việc|cách chức)(?: đối với)? {people.TO_NAME}, (?:(?:khi đó|lúc đó|"
    r"nguyên|đang|khi ấy)(?: là)? )?$"
)

# Who asks to go has not gone, unless somebody agrees.
_ASKS = re.compile(r"(?<!\w)(?:xin|đơn) $")
_GRANTED = re.compile(r"(?<!\w)(?:chấp thuận|đồng ý)(?!\w)")


def state(scene: Scene) -> Iterator[Fact]:
    """Yield one appointment for each event that puts a person into an office or takes it away."""
    ceremony = decisions.ceremony(scene)
    found = [event for holding in scene.holdings if (event := _event(scene, holding))]
    found = [
        replace(event, date=ceremony)
        if ceremony and not event.date and event.action in events.ACTIONS
        else event
        for event in found
    ]
    undated = [event for event in found if event.action in events.ACTIONS and not event.date]
    if len(undated) == 1 and (effective := decisions.effective(scene)):
        found = [replace(one, date=effective) if one in undated else one for one in found]
    for event in events.one_each(
        (
            *found,
            *departures.stripped(scene),
            *departures.resigned(scene),
            *departures.stepped_down(scene),
            *departures.retirements(scene),
        )
    ):
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


def _event(scene: Scene, holding: Holding) -> Event | None:
    """The appointment or dismissal that brought about *holding*, None where only its state is told."""
    tape, post = scene.tape, holding.post
    floor, ceiling = tape.sentence(post.start)
    beside = presented.beside(tape, holding, floor) if holding.link is None else None
    if _DISMISSED.search(tape.code, floor, post.start):
        action, trigger = "dismissed", holding.start
    elif beside:
        action, trigger = beside
    elif holding.rule == HEADED and (formed := _FORMS.search(tape.code, floor, holding.start)):
        action, trigger = "assigned", formed.start()
    elif polled := _polled(tape, holding):
        action, trigger = polled
    elif holding.link is None or holding.state:
        return None
    elif holding.leaves:
        if _ASKS.search(tape.code, floor, holding.link) and not _GRANTED.search(
            tape.code, floor, ceiling
        ):
            return None
        action, trigger = "dismissed", holding.link
    else:
        found = (
            _trigger(scene, holding, floor)
            or decisions.puts(tape, holding, floor)
            or decisions.heads(tape, holding, floor)
            or decisions.announced(tape, holding, floor)
        )
        if found is None:
            return _in_team(scene, holding)
        action, trigger = found
    decided = holding.leaves and tape.code.endswith(" sẽ ", 0, trigger)  # "sẽ thôi giữ chức X từ Ⓣ"
    if people.is_proposed(tape, floor, trigger - len("sẽ ") * decided):
        return None
    date = events.day(scene, holding, trigger)
    if tape.code.startswith("trở thành", trigger) and not (date and trigger == holding.link):
        return None  # "trở thành Giám đốc" without a day tells of the office alone
    start = min(trigger, max(holding.person, floor))
    rule = f"appointment/{'office-left' if action == 'dismissed' else 'verb-office'}"
    return Event(
        person=tape.mention(holding.person).entity,
        role=post.role,
        action=action,
        evidence=(tape.evidence(start, max(post.end, holding.person + 1), rule),),
        agency=scene.agency(holding) or _appointing_company(tape, post, floor, trigger),
        date=date,
        document=decisions.document(tape, floor, trigger, ceiling),
        term=_term(tape, floor, ceiling),
    )


_TERM = re.compile(
    r"(?<!\w)(?:khóa|đại hội (?!.{0,40}đại hội)[^‖;]{0,60}?lần thứ) (?P<term>[ivxl]+|\d{1,2})(?!\w)"
    r"(?!, [ivx\d])"
)


def _term(tape: Tape, floor: int, ceiling: int) -> str | None:
    """The term that the sentence from *floor* to *ceiling* tells of, where it is one."""
    terms = {found["term"] for found in _TERM.finditer(tape.code, floor, ceiling)}
    return terms.pop() if len(terms) == 1 else None


_FORMS = re.compile(r"(?<!\w)(?:thành lập|kiện toàn)(?!\w)")
# "Đại hội đã bầu Chủ tịch và các Phó Chủ tịch X. … Phó Chủ tịch X gồm các ông: A, B."
_POLL = re.compile(r"(?<!\w)(?:đã |tiến hành )?bầu(?: ra| chọn)?(?! cử)(?!\w)")
_BACK = 3


def _polled(tape: Tape, holding: Holding) -> tuple[str, int] | None:
    """The election that one of the sentences before tells of those who are listed in this one."""
    if holding.rule == MEMBERS:
        elected = _elects(tape, holding)
        return ("elected", elected) if elected is not None else None
    if holding.rule != LISTED or holding.link is not None or holding.post.former:
        return None
    floor, _ = tape.sentence(holding.post.start)
    title = holding.post.title
    for _ in range(_BACK):
        if floor < _BACK:
            return None
        first, last = tape.sentence(floor - 2)
        told = _POLL.search(tape.code, first, last)
        if (
            told
            and title in tape.code[told.end() : last]
            and not people.is_proposed(tape, first, told.start())
        ):
            return "elected", holding.start
        floor = first
    return None


def _elects(tape: Tape, holding: Holding) -> int | None:
    """Where the members of a body are listed whom the text before says to be elected as many."""
    letter, start = holding.post.letter, holding.start
    if letter is None or letter == start:
        return None
    for told in _ELECTS_BODY.finditer(tape.code, 0, start):
        if tape.mention(told.end() - 1).entity == holding.post.agency:
            return start
    return None


_ELECTS_BODY = re.compile(r"(?<!\w)(?:đã|tiến hành|vừa) bầu(?: ra| chọn)? [ⒶⓄ]")


def _in_team(scene: Scene, holding: Holding) -> Event | None:
    """ "Quyết định … Thành phần đoàn gồm ông A … làm Trưởng đoàn": the decision assigns to the team."""
    tape, post = scene.tape, holding.post
    if post.agency or not _TEAM.fullmatch(normalise(post.role)):
        return None
    floor, _ = tape.sentence(post.start)
    for _ in range(2):
        floor, _ = tape.sentence(max(0, floor - 2))
    formed = _FORMED.search(tape.code, floor, post.start)
    if not formed or not decisions.decides(tape, formed.start()):
        return None
    document = tape.mention(formed.start("document")).entity
    issued = [fact for fact in scene.facts if fact["document"] == Ref(document)]
    date = issued[0]["date"] if issued else None
    start = max(holding.person, tape.sentence(post.start)[0])
    return Event(
        person=tape.mention(holding.person).entity,
        role=post.role,
        action="assigned",
        evidence=(tape.evidence(start, post.end, "appointment/team"),),
        date=date if isinstance(date, str) else None,
        document=document,
    )


def _appointing_company(tape: Tape, post: Post, floor: int, trigger: int) -> str | None:
    """The company that appoints to an office of its own, where no other body is named."""
    found = re.search(
        r"(Ⓞ)(?: ?\([^()]*\))? (?:đã |vừa |có |ra |công bố )*(?:quyết định )?(?:về việc )?(?:tiếp "
        r"nhận )?(?:và )?$",
        tape.code[floor:trigger],
    )
    if not found or post.title not in sharing.COMPANY:
        return None
    return tape.mention(floor + found.start(1)).entity


def _trigger(scene: Scene, holding: Holding, floor: int) -> tuple[str, int] | None:
    """The action that the verbs before the post of *holding* name, and where the first one stands."""
    tape, post, link = scene.tape, holding.post, holding.link
    assert link is not None
    begin = max([floor, *(found.end() for found in _FAR.finditer(tape.code, floor, link))])
    opened = tape.code.rfind("(", floor, link)
    if tape.code.find(")", opened, link) < 0 <= opened:
        begin = max(begin, opened)  # A bracket tells of something else.
    if holding.person > begin and people.is_replaced(tape, holding.person, floor):
        begin = (
            holding.person
        )  # "… thay ông B vừa được bầu làm Chủ tịch": the verbs before are another's.
    # A post reached by a verb of its own closes the clause of the verbs before it.
    begin = max(
        [begin]
        + [
            other.post.reach
            for other in scene.holdings
            if other.link is not None and begin <= other.post.end <= link and other.link != link
            and not other.leaves and not other.state and other.rule not in (ELECTED, SEATED)
        ]
    )  # fmt: skip
    found = _verbs(tape, begin, post.start, link) or _inherited(scene, holding, floor)
    if not found:
        return None
    return found[0][0], min(one[1] for one in found)


def _verbs(tape: Tape, begin: int, stop: int, link: int) -> list[tuple[str, int]]:
    """The verbs of appointment between *begin* and a post that begins at *stop*, the weightiest first."""
    return [
        (action, match.start())
        for action, pattern in deeds.TRIGGERS
        for match in pattern.finditer(tape.code, begin, stop + len("quyền "))
        if match.start() < stop and link - match.end() < 230
    ]


# "… làm Chủ tịch, các ông B và C làm Phó Chủ tịch".
_ROW = re.compile(rf"(?:,|,? và) {people.TO_NAME}")


def _in_row(scene: Scene, holding: Holding, floor: int) -> list[tuple[str, int]]:
    """The deed told of the office right before the row of those who get this one."""
    tape = scene.tape
    for other in scene.holdings:
        verbal = other.link is not None and not other.leaves and not other.state
        if not verbal or not floor <= other.post.start < min(holding.person, holding.post.start):
            continue
        row = _ROW.match(tape.code, other.post.reach)
        if row and holding.person in person_rows.of(tape, row.end() - 1):
            found = _trigger(scene, other, floor)
            return [(found[0], holding.person)] if found else []
    return []


_CLAUSE = re.compile(rf" ?-? ?{people.TO_NAME}")


def _inherited(scene: Scene, holding: Holding, floor: int) -> list[tuple[str, int]]:
    """ "Bổ nhiệm ông A làm X; ông B làm Y": the verb before the semicolon or comma serves B too."""
    if before := _in_row(scene, holding, floor):
        return before
    tape = scene.tape
    begin = tape.code.rfind(";", floor, holding.person) + 1
    clause = _CLAUSE.match(tape.code, begin)
    if not begin or not clause:
        return []
    if clause.end() - 1 != holding.person:
        row = person_rows.of(tape, clause.end() - 1)  # "…; các ông A, B giữ chức Phó Chủ tịch X"
        if holding.person not in row:
            return []
    before = _verbs(tape, floor, begin, begin)
    return [(max(before, key=lambda told: told[1])[0], holding.person)] if before else []
