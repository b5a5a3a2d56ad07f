"""Decisions: what they say of the appointments that rest on them, their days and ceremonies."""

from __future__ import annotations

import re

from graph.facts import people, person_rows
from graph.facts.appointing import deeds
from graph.facts.holdings.holding import Holding
from graph.facts.scene import Scene
from graph.facts.tape import BREAK, Tape
from graph.vietnamese import normalise

_BASIS = re.compile(r"(?<!\w)(?:theo|tại|bằng|căn cứ) (?P<document>Ⓓ)")
_DECISION = re.compile(r"quyết định|nghị quyết|thông báo|công văn|văn bản|tờ trình")
_CEREMONY = re.compile(r"(?<!\w)(?:công bố|trao|triển khai)(?: và \w+ \w+)?(?: các)? quyết định")


def document(tape: Tape, floor: int, trigger: int, ceiling: int) -> str | None:
    """The document that the event rests on: named before its verb, or after "theo"."""
    basis = _BASIS.search(tape.code, trigger, ceiling)
    near = [*tape.find("Ⓓ", floor, trigger)][-1:] + ([basis.start("document")] if basis else [])
    return next((tape.mention(at).entity for at in near if decides(tape, at)), None)


def decides(tape: Tape, at: int) -> bool:
    """Whether the document at *at* is of a kind that appoints."""
    return bool(_DECISION.match(normalise(tape.mention(at).text)))


# "Theo quyết định, ông A giữ chức Giám đốc X": the decision puts him there.
_PUTS = re.compile(
    rf"(?:^|(?<=‖)|(?<=\. ))[ \"-]*(?:cũng )?theo (?:các )?(?:quyết định|nghị quyết|Ⓓ)[^‖;,ⓅⒹ]{{0,60}}, "
    rf"{people.TO_NAME}"
)
_VERBS = ("giữ", "làm", "đảm nhiệm", "đảm nhận", "sẽ giữ")


# "… công bố quyết định về công tác cán bộ. Theo đó, ông A giữ chức X; bà B giữ chức Y".
_THEREBY = re.compile(
    rf"[ \"-]*(?:theo đó|cụ thể|cụ thể là|theo các quyết định),? {people.TO_NAME}"
)
_AND = re.compile(rf"(?:[,;]|,? và) (?:{people.HONORIFIC}){{1,4}}Ⓟ")
_ANNOUNCED = re.compile(
    r"(?<!\w)(?:công bố|trao|ban hành|ký|triển khai|thông qua)(?!\w)[^‖]{0,40}(?:quyết định|nghị quyết|Ⓓ)"
    r"[^‖]{0,140}(?<!\w)(?:nhân sự|cán bộ|bổ nhiệm|chỉ định|điều động|luân chuyển|phân công|"
    r"chuẩn y|bầu|phê chuẩn)(?!\w)"
)


def announced(tape: Tape, holding: Holding, floor: int) -> tuple[str, int] | None:
    """The deed that the sentence before announces, which that of *holding* goes on with "theo đó"."""
    if holding.link is None or not tape.code.startswith(_VERBS, holding.link) or floor < len(BREAK):
        return None
    thereby = _THEREBY.match(tape.code, floor)
    if not thereby or holding.person < floor:
        return None
    if not _goes_on(tape, holding, thereby.end() - 1):
        return None
    first, last = tape.sentence(floor - len(BREAK) - 1)
    told = _ANNOUNCED.search(tape.code, first, last)
    if not told or people.is_proposed(tape, first, told.start()):
        return None
    return _deed(tape, told.start(), last, holding.person) or ("appointed", holding.person)


def _goes_on(tape: Tape, holding: Holding, first: int) -> bool:
    """Whether *holding* is that of who is named at *first*, or of those whom further clauses begin with."""
    if holding.person == first:
        return True
    begun = [one.end() - 1 for one in _AND.finditer(tape.code, first + 1, holding.person + 1)]
    return bool(begun) and holding.person in person_rows.of(tape, begun[-1])


def puts(tape: Tape, holding: Holding, floor: int) -> tuple[str, int] | None:
    """The appointment that the decision tells by which the sentence of *holding* opens."""
    if holding.link is None or not tape.code.startswith(_VERBS, holding.link):
        return None
    told = _PUTS.search(tape.code, floor, holding.link)
    if not told or not _goes_on(tape, holding, told.end() - 1):
        return None
    named = tape.code.find("Ⓓ", told.start(), told.end())
    if named >= 0 and not decides(tape, named):
        return None
    return "appointed", told.start() if told.end() - 1 == holding.person else holding.person


_EFFECTIVE = re.compile(
    r"quyết định(?: này| bổ nhiệm| trên| nêu trên)? (?:có|bắt đầu có) hiệu lực[^‖;Ⓣ]{0,24} "
    r"(?:từ|vào) (?P<date>Ⓣ)"
)


def effective(scene: Scene) -> str | None:
    """The day from which "the decision" is in force, where a sentence of its own says so."""
    days = {scene.tape.date(one.start("date")) for one in _EFFECTIVE.finditer(scene.tape.code)}
    return days.pop() if len(days) == 1 else None


def ceremony(scene: Scene) -> str | None:
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


# "… quyết định bổ nhiệm: ‖ - Ông A giữ chức X; ‖ - Bà B giữ chức Y": the items of a list.
_ITEM = re.compile(rf"[ +-]*(?:\d{{1,2}}[.)] ?)?{people.TO_NAME}")
_HEADS = re.compile(rf":(?: ?$| ?-? ?{people.TO_NAME})")
_ITEMS = 12


def heads(tape: Tape, holding: Holding, floor: int) -> tuple[str, int] | None:
    """The deed that the head of a list tells, one of whose items the sentence of *holding* is."""
    if holding.link is None or not tape.code.startswith(_VERBS, holding.link):
        return None
    item = _ITEM.match(tape.code, floor)
    if not item or item.end() - 1 != holding.person:
        return None
    first = floor
    for _ in range(_ITEMS):
        if first < len(BREAK) + 1:
            return None
        first, last = tape.sentence(first - 2)
        if head := _HEADS.search(tape.code, first, last):
            return _deed(tape, first, head.start(), holding.person)
        if not _ITEM.match(tape.code, first, last):
            return None
    return None


def _deed(tape: Tape, first: int, last: int, person: int) -> tuple[str, int] | None:
    """The weightiest deed told from *first* to *last*, none that is only proposed."""
    for action, pattern in deeds.TRIGGERS:
        told = pattern.search(tape.code, first, last)
        if told and not people.is_proposed(tape, first, told.start()):
            return action, person
    return None
