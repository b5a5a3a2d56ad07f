"""Awards: who received which honour, in whose name, and from whose hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.facts import claims, people
from graph.facts.honours import bestowals, conferrals, givers, laureates, receivers
from graph.facts.honours.bestowals import GIVES, HONOURS, TAKER, YEARS
from graph.facts.honours.conferrals import Conferral
from graph.facts.honours.givers import BY, HEADS, OF
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Fact, FactKind, Ref, Status
from graph.patterns import Keyed
from graph.vietnamese import normalise

_WITH = (
    r"(?:(?:,| cùng| và|,? kèm|,? đồng thời)(?: theo)? (?:số )?(?:tiền|quà|phần|biểu|thưởng|hoa|logo)"
    r"[^‖;ⒶⓄⓅⓌ]{0,50})?"
)
# "… trao tặng Huân chương … cho Sở X": the giver stands before the verb.
_GIVEN = Keyed(
    rf"(?<!\w)(?<!được )(?<!vinh dự )(?P<verb>{GIVES})(?: lại)?(?: quyết định)?(?: của Ⓐ)? "
    rf"{HONOURS}"
    rf"(?: thời kỳ [^‖;,ⒶⓄⓅⓁⓌ]{{4,30}}?)?(?: ?\([^()‖]{{0,40}}\))?{YEARS}"
    rf"(?: của {HEADS}(?P<conferrer>[ⒶⓄⓁ]))?{_WITH},? "
    r"(?:cho|tặng|tới|đến|đối với|lên (?:lá )?(?:quân kỳ|cờ)(?: truyền thống)?(?: của)?) "
    rf"{TAKER}",
    keys="Ⓦ",
)
# "Sở X (vinh dự) được Nhà nước tặng Huân chương …": the recipient stands before the verb.
_RECEIVED = Keyed(
    rf"(?<!\w)(?:(?:được|đón nhận|(?<!công )(?<!chứng )(?<!ghi )nhận|đoạt|(?<!đấu )giành|"
    r"(?<!đấu )(?<!chưa )(?<!phải )(?<!để )đạt)"
    r"(?: vinh dự)? ?)+"
    rf"(?:{BY} )?(?:(?:ghi nhận|biểu dương|khen thưởng)(?: và|,) )?"
    rf"(?:{GIVES} ?|(?:vinh danh|tôn vinh)(?: là| với)? )*{HONOURS}"
    rf"(?: ?\([^()‖]{{0,40}}\))?(?: lần thứ \w+)?{YEARS}(?: (?:của|do) {OF})?",
    keys="Ⓦ",
)
# "…; Ⓐ tặng Ⓦ": the further honours of the same one.
_RECEIVED_ON = re.compile(
    rf"(?: ?\([^()‖]{{0,40}}\))?[;,](?: và)? {HEADS}(?P<by>Ⓐ) (?:đã )?{GIVES} {HONOURS}(?: (?:của|do) {OF})?"
    r"(?![^‖;]{0,40} (?:cho|tới) )"
)
# "Nhận Ⓦ của Ⓐ, Ⓦ của Ⓐ và Ⓦ Giám đốc Ⓐ": each from a body of its own.
_RECEIVED_TOO = re.compile(
    rf"(?: ?\([^()‖]{{0,40}}\))?(?:,|;|,? và|,? cùng) {HONOURS} (?:của )?{OF}(?! Ⓟ)"
    r"(?![^‖;]{0,40} (?:cho|tới|được|thuộc về) )"
)
# "Ghi nhận đóng góp của Ⓐ, Ⓐ đã tặng thưởng Ⓦ": who is thanked receives it.
_THANKED = Keyed(
    rf"(?:ghi nhận|biểu dương|đánh giá cao|với|vì)(?: những| các)?(?: \w+){{1,6}} của "
    rf"(?:{people.HONORIFIC}){{0,3}}(?P<recipient>[ⒶⓄⓅ]),[^‖;ⒶⓄⓅ]{{0,40}} "
    rf"(?P<by>Ⓐ(?:(?:,| và|, và) Ⓐ)*) (?:đã |vừa |quyết định )*{GIVES} "
    rf"(?:(?:cho )?(?:ông|bà|đồng chí|anh|chị|đơn vị|tập thể|nhà trường|công ty) )?{HONOURS}"
    r"(?![^‖;]{0,40} (?:cho|tới) )",
    keys="Ⓦ",
)
_REVOKED = re.compile(
    r"(?<!\w)(?:thu hồi|tước|hủy bỏ|hủy|đề nghị|xét|(?<!quá )(?<!công )(?<!chương )(?<!lộ )(?<!quy )trình|"
    r"phát động|phấn đấu|quyết tâm)"
    r"(?!\w)[^‖;]{0,40}$"
)


def state(scene: Scene) -> Iterator[Fact]:
    """Yield an award for each recipient and honour; an office that presents it stands for its holder."""
    found = [*_given(scene), *_received(scene), *_listed(scene), *_thanked(scene)]
    for one in conferrals.one_each(
        [one for one in found if one.recipient != Ref(one.conferrer or "")]
    ):
        for evidence in one.evidence:
            yield claims.fact(
                FactKind.AWARD,
                evidence,
                one.status,
                recipient=one.recipient,
                award=Ref(one.award),
                conferrer=Ref(one.conferrer) if one.conferrer else None,
                presenter=Ref(one.presenter) if one.presenter else None,
                date=one.date,
            )


def _given(scene: Scene) -> Iterator[Conferral]:
    """Conferrals told from the side of who gives: "Sở X tặng Ⓦ cho ông A"."""
    tape = scene.tape
    last: tuple[int, Ref | str, str | None, Status] = (-1, "", None, Status.STATED)
    gives: tuple[int, str | None] = (-1, None)
    for found in tape.keyed(_GIVEN):
        floor, _ = tape.sentence(found.start())
        if _REVOKED.search(tape.code, floor, found.start()):
            continue
        named, conferrer = givers.in_name_of(scene, floor, found.start())
        begin = named.start() if named else found.start()
        if found["conferrer"]:
            conferrer = tape.mention(found.start("conferrer")).entity
        presenter, status, start = givers.presenter(scene, named, floor, found.start())
        if signs := givers.SIGNS.search(tape.code, floor, found.start()):
            conferrer, presenter, status = givers.office(scene, signs), None, Status.STATED
        rows = bestowals.rows(scene, found)
        if not rows:
            continue
        recipient = rows[0].recipients[0]
        if last[0] == floor and presenter and Ref(presenter) == last[1]:
            # "Trao huy hiệu cho ông A, huân chương cho bà B": A is no giver.
            presenter, status = last[2:]
        last = floor, recipient, presenter, status
        if conferrer is None and presenter is None:
            body = _nearest(tape, "Ⓐ", floor, found.start())
            conferrer = tape.mention(body).entity if body is not None else None
            if (
                gives[0] == floor
                and gives[1]
                and not _GIVES_LIST.search(tape.code, floor, found.start())
            ):
                conferrer = gives[1]  # "Ⓐ tặng Ⓦ cho Sở A; tặng Ⓦ cho Sở B": Sở A is no giver.
        gives = floor, conferrer
        for row in rows:
            proof = tape.evidence(min(begin, start), row.end, "award/giver-award-recipient")
            for one, honours in row.pairs():
                yield from conferrals.each(
                    tape, honours, one, proof, (conferrer,), presenter, status
                )


def _received(scene: Scene) -> Iterator[Conferral]:
    """Conferrals told from the side of who receives: "ông A được Sở X tặng Ⓦ"."""
    tape = scene.tape
    confer: set[int] = set()
    for found in tape.keyed(_RECEIVED):
        floor, _ = tape.sentence(found.start())
        if _REVOKED.search(tape.code, floor, found.start()) or tape.code.startswith(
            " Ⓟ", found.end("awards")
        ):  # "Được NSND Ⓟ dạy": the honour is told with its holder's name.
            continue
        owner = _owner(tape, found, floor)
        recipient = owner
        if owner is None:
            recipient = receivers.taker(tape, floor, found.start(), confer)
        if recipient is None:
            recipient = receivers.behind(tape, floor, found)
        if recipient is not None and scene.is_of_office(recipient):
            first = normalise(tape.mention(found.start("awards")).text)
            if not first.startswith("cờ"):  # A flag is the body's, whose head takes it.
                recipient = scene.officer(recipient)
        if recipient is None:
            continue
        by, bodies = _giver(scene, found, "by", "head")
        of, owners = _giver(scene, found, "of", "of_head") if owner is None else ((), ())
        confer.update(bodies, owners)
        start = min(recipient, found.start()) if recipient >= floor else found.start()
        taker = receivers.named(tape, recipient)
        hand = _FROM_HAND.match(tape.code, found.end())
        end = max(found.end(), recipient + 1)
        for at in (recipient, *receivers.beside(tape, floor, recipient)):
            proof = tape.evidence(
                min(at, start) if at >= floor else start, end, "award/recipient-award"
            )
            for honours, conferrers in conferrals.shared(
                tape, bestowals.honours(tape, found), by, of
            ):
                yield from conferrals.each(
                    tape,
                    honours,
                    receivers.named(tape, at),
                    proof,
                    conferrers,
                    tape.mention(hand.end() - 1).entity if hand else None,
                )
        while more := _RECEIVED_TOO.match(tape.code, end) or _RECEIVED_ON.match(tape.code, end):
            end = more.end()
            by, bodies = _giver(scene, more, "by", "head")
            of, owners = _giver(scene, more, "of", "of_head")
            confer.update(bodies, owners)
            proof = tape.evidence(start, end, "award/recipient-award")
            for honours, conferrers in conferrals.shared(
                tape, bestowals.honours(tape, more), by, of
            ):
                yield from conferrals.each(tape, honours, taker, proof, conferrers)


def _giver(
    scene: Scene, found: re.Match[str], bodies: str, head: str
) -> tuple[tuple[str | None, ...], Sequence[int]]:
    """Who gives by the groups *bodies* and *head* of *found*, and where bodies stand that do."""
    told = found.groupdict()
    if told.get(head):
        return (givers.head(scene, told[head]),), ()
    at = list(scene.tape.find("Ⓐ", *found.span(bodies))) if told.get(bodies) else []
    return (givers.conferrers(scene, at) if at else ()), at


def _owner(tape: Tape, found: re.Match[str], floor: int) -> int | None:
    """Whose the ceremony is at which the honour is received: "lễ đón nhận Ⓦ của công ty X"."""
    behind = receivers.OWNER.match(tape.code, found.end())
    at = found.start("of") if found["of"] else behind.start("owner") if behind else None
    if at is None or not receivers.AT_CEREMONY.search(tape.code, floor, found.start()):
        return None
    confers = receivers.CONFERS.match(normalise(tape.mention(at).text))
    return None if confers else at


# "Nhận Ⓦ từ tay Phó Chủ tịch Ⓐ Ⓟ".
_FROM_HAND = re.compile(
    r" từ (?:tay )?(?:[^\W\d]\w* ){0,8}(?:[ⒶⓄ] )?Ⓟ|"
    r",? do (?:[^\W\d]\w* ){0,8}(?:[ⒶⓄ] )?Ⓟ(?= (?:đã )?trao(?!\w))"
)


# "Ⓐ tặng Ⓦ cho các tập thể: …".
_GIVES_LIST = re.compile(r"(?P<by>Ⓐ)(?: (?:đã|vừa|cũng|quyết định|ra quyết định))* $")


_HANDS = re.compile(r"(?:(?:đã|vừa) )?trao(?!\w)")


# "Ông Ⓟ trao giải cho các tác giả đoạt Ⓦ": whose hand gives what a list tells the receivers of.
_HANDED = Keyed(
    r"(?P<hand>Ⓟ)(?: và [^‖;Ⓟ]{0,60}Ⓟ)?(?: (?:đã|cũng))* trao (?:giải|thưởng|giải thưởng|bằng khen|hoa)"
    r"[^‖;:ⓅⓌⒶⓄ]{0,20} cho (?:các )?[^‖;:ⓅⓌⒶⓄ]{3,60} (?:đạt|đoạt|giành|nhận) Ⓦ",
    keys="Ⓦ",
)


def _listed(scene: Scene) -> Iterator[Conferral]:
    """ "Những người được tặng Ⓦ gồm: A, B, C": each one listed has the honour."""
    tape = scene.tape
    handed = [
        (normalise(tape.mention(found.end() - 1).text), tape.mention(found.start("hand")).entity)
        for found in tape.keyed(_HANDED)
    ]
    for one in laureates.listed(tape):
        floor, _ = tape.sentence(one.start)
        if _REVOKED.search(tape.code, floor, one.start):
            continue
        by, name = one.by, normalise(tape.mention(one.award).text)
        hand = next((hand for told, hand in handed if name.startswith(told)), None)
        status, conferrer = Status.STATED, None
        if hand is None and _HANDS.match(tape.code, one.start):
            named, conferrer = givers.in_name_of(scene, floor, one.start)
            hand, status, _ = givers.presenter(scene, named, floor, one.start)
        handed_over = hand is not None or conferrer is not None
        if (
            by is None
            and not handed_over
            and (gives := _GIVES_LIST.search(tape.code, floor, one.start))
        ):
            by = gives.start("by")
        signs = givers.SIGNS.search(tape.code, floor, one.start) if by is None else None
        conferrer = givers.office(scene, signs) if signs else conferrer
        for at in one.takers:
            yield Conferral(
                Ref(tape.mention(at).entity),
                tape.mention(one.award).entity,
                (tape.evidence(one.start, at + 1, "award/award-list-recipients"),),
                tape.mention(by).entity if by is not None else conferrer,
                hand,
                status=status,
            )


def _thanked(scene: Scene) -> Iterator[Conferral]:
    """ "Ghi nhận đóng góp của ông A, Nhà nước đã tặng thưởng Ⓦ": the honours of whom a body thanks."""
    tape = scene.tape
    for found in tape.keyed(_THANKED):
        floor, _ = tape.sentence(found.start())
        if not _REVOKED.search(tape.code, floor, found.start("awards")):
            yield from conferrals.each(
                tape,
                bestowals.honours(tape, found),
                Ref(tape.mention(found.start("recipient")).entity),
                tape.evidence(found.start(), found.end(), "award/thanked"),
                givers.conferrers(scene, list(tape.find("Ⓐ", *found.span("by")))),
            )


def _nearest(tape: Tape, letters: str, floor: int, stop: int) -> int | None:
    found = list(tape.find(letters, floor, stop))
    return found[-1] if found else None
