"""Events of a career: what puts a person into an office or takes it away, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.facts import retellings
from graph.facts.holdings.holding import Holding
from graph.facts.offices import same_offices
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence

ACTIONS = ("appointed", "elected", "transferred", "assigned")
"""What puts into an office, the weightiest first: one event gives one appointment."""

AFTER = re.compile(
    r"(?: ?\([^()‖]{0,60}\))?(?: tại [^‖;,Ⓟ]{0,60}?)?"
    r"(?:,?(?: với| trong)? (?:thời hạn|thời gian|nhiệm kỳ)(?: giữ chức(?: vụ)?| bổ nhiệm)?(?: là)?:? "
    r"\d+ năm)?"
    r"(?:,?(?: (?:này|kể|tính|bắt đầu|có hiệu lực))*(?: (?:từ|vào|hồi|trong|lúc))+(?: (?:đầu|cuối|"
    r"giữa|khoảng))?|) "
    r"(?P<date>Ⓣ)(?! (?:đến|làm|giữ|được|chuyển|về))"
)
"""A date behind the words that tell of an event."""
# "Rời chức X ngày 4/5 về Y": the day is that of leaving.
_LEFT_ON = re.compile(
    r",?(?: (?:từ|vào|hồi|trong))* (?P<date>Ⓣ)(?= (?:để |và )?(?:về|chuyển|sang|đến nhận)(?!\w))"
)
_RANGE = re.compile(r"(?:Ⓣ|\d) (?:đến|tới|-) ?$|- ?$")
# The day that opens a sentence is that of all its events.
_OPENING = re.compile(r"[ \"-]*(?:(?:vào|trong|đến|tới|sáng|chiều|tối|trưa) )*Ⓣ")
# "Từ tháng 7/2010 đến 5/2013, ông được …": the event is that of the first day.
_SINCE = re.compile(r"(?<!\w)từ (?P<begin>Ⓣ) (?:đến|tới) ?$")
_BIRTH = re.compile(r"(?:sinh|sn)(?: năm| ngày)? ?$")


@dataclass(frozen=True, slots=True)
class Event:
    """That *person* comes to, or leaves, the office *role*; keys for entities, an ISO *date*.

    *term* tells one election to an office from the next.
    """

    person: str
    role: str
    action: str
    evidence: tuple[Evidence, ...]
    agency: str | None = None
    date: str | None = None
    document: str | None = None
    term: str | None = None


def day(scene: Scene, holding: Holding, trigger: int) -> str | None:
    """The day of the event: behind the post, else the last one before its verb."""
    tape, post = scene.tape, holding.post
    for stop in (post.end, post.reach):
        after = AFTER.match(tape.code, stop) or (holding.leaves and _LEFT_ON.match(tape.code, stop))
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
            begun = _SINCE.search(tape.code, floor, at)
            in_turn = "lần lượt" in tape.code[at:stop]
            return tape.date(begun.start("begin")) if begun and not in_turn else None
        if not _BIRTH.search(tape.code, max(0, at - 12), at):
            return tape.date(at)
    return opened(tape, tape.sentence(post.start)[0])


def opened(tape: Tape, floor: int) -> str | None:
    """The day that opens the sentence which begins at *floor*."""
    opening = _OPENING.match(tape.code, floor)
    return tape.date(opening.end() - 1) if opening else None


def one_each(events: Iterable[Event]) -> list[Event]:
    """Make *events* of one person and office one, unless their days differ."""
    return retellings.one_each(events, _same, _joined)


def _same(one: Event, other: Event) -> bool:
    return (
        one.person == other.person
        and (one.action in ACTIONS) == (other.action in ACTIONS)
        and same_offices.office(one.role) == same_offices.office(other.role)
        and (one.agency == other.agency or not (one.agency and other.agency))
        and _agree(one.date or "", other.date or "")
        and not (one.action == other.action == "elected" and _differ(one.term, other.term))
    )


def _differ(term: str | None, other: str | None) -> bool:
    return bool(term and other) and term != other


def _agree(date: str, other: str) -> bool:
    """Whether two dates may be one day, told more and less exactly."""
    return date.startswith(other) or other.startswith(date)


def _joined(one: Event, other: Event) -> Event:
    entry = [action for action in ACTIONS if action in (one.action, other.action)]
    return replace(
        one,
        action=entry[0] if entry else one.action,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        agency=one.agency or other.agency,
        date=max((one.date or "", other.date or ""), key=len) or None,
        document=one.document or other.document,
    )
