"""Awards: who received which honour, in whose name, and from whose hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.facts import bestowals, claims, laureates, people, receivers
from graph.facts.bestowals import GIVES, HONOURS, TAKER, YEARS
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence, Fact, FactKind, MentionKind, Ref, Status
from graph.patterns import Keyed
from graph.vietnamese import normalise

# "Được Thủ tướng Chính phủ Nguyễn Văn A tặng": a head gives for the body.
_BY = r"(?:(?:thủ tướng|chủ tịch|bộ trưởng|giám đốc) )?(?P<by>Ⓐ(?:(?:,| và|, và) Ⓐ)*)(?: Ⓟ)?"
_WITH = r"(?: (?:cùng|và|kèm)(?: theo)? (?:số )?(?:tiền|quà|phần|biểu)[^‖;ⒶⓄⓅⓌ]{0,40})?"
_NAME_OF = re.compile(
    r"(?:thừa )?(?:ủy|uỷ) quyền (?:của )?(?P<conferrer>Ⓐ)|thay mặt (?P<deputised>Ⓐ)"
)
# "… trao tặng Huân chương … cho Sở X": the giver stands before the verb.
_GIVEN = Keyed(
    rf"(?<!\w)(?<!được )(?<!vinh dự )(?P<verb>{GIVES})(?: lại)?(?: quyết định)?(?: của Ⓐ)? "
    rf"{HONOURS}"
    rf"(?: ?\([^()‖]{{0,40}}\))?{YEARS}(?: của (?P<conferrer>[ⒶⓄⓁ]))?{_WITH},? (?:cho|tặng|tới|đến) "
    rf"{TAKER}",
    keys="Ⓦ",
)
# "Sở X (vinh dự) được Nhà nước tặng Huân chương …": the recipient stands before the verb.
_RECEIVED = Keyed(
    rf"(?<!\w)(?:(?:được|đón nhận|nhận|đoạt|giành|(?<!chưa )(?<!phải )(?<!để )đạt)(?: vinh dự)? ?)+"
    rf"(?:{_BY} )?(?:(?:ghi nhận|biểu dương|khen thưởng)(?: và|,) )?(?:{GIVES} ?)*{HONOURS}"
    rf"(?: ?\([^()‖]{{0,40}}\))?(?: lần thứ \w+)?{YEARS}(?: (?:của|do) {_BY.replace('by', 'of')})?",
    keys="Ⓦ",
)
# "…; Ⓐ tặng Ⓦ": the further honours of the same one.
_RECEIVED_ON = re.compile(
    rf"(?: ?\([^()‖]{{0,40}}\))?[;,](?: và)? (?P<by>Ⓐ) (?:đã )?{GIVES} {HONOURS}"
    r"(?![^‖;]{0,40} (?:cho|tới) )"
)
_REVOKED = re.compile(
    r"(?<!\w)(?:thu hồi|tước|hủy bỏ|hủy|đề nghị|xét|(?<!quá )(?<!công )(?<!chương )(?<!lộ )(?<!quy )trình)"
    r"(?!\w)[^‖;]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class _Conferral:
    recipient: Ref | str
    award: str
    evidence: tuple[Evidence, ...]
    conferrer: str | None = None
    presenter: str | None = None
    date: str | None = None
    status: Status = Status.STATED


def state(scene: Scene) -> Iterator[Fact]:
    """Yield an award for each recipient and honour; an office that presents it stands for its holder."""
    for one in _one_each([*_given(scene), *_received(scene), *_listed(scene)]):
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


def _given(scene: Scene) -> Iterator[_Conferral]:
    tape = scene.tape
    last: tuple[int, Ref | str, str | None, Status] = (-1, "", None, Status.STATED)
    for found in _GIVEN.finditer(tape.code):
        floor, _ = tape.sentence(found.start())
        if _REVOKED.search(tape.code, floor, found.start()):
            continue
        begin, conferrer = _in_name_of(tape, floor, found.start())
        if found["conferrer"]:
            conferrer = tape.mention(found.start("conferrer")).entity
        presenter, status, start = _presenter(scene, max(floor, begin), found.start())
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
        for row in rows:
            proof = tape.evidence(min(begin, start), row.end, "award/giver-award-recipient")
            for one, honours in row.pairs():
                yield from _each(tape, honours, one, proof, (conferrer,), presenter, status)


def _received(scene: Scene) -> Iterator[_Conferral]:
    tape = scene.tape
    givers: set[int] = set()
    for found in _RECEIVED.finditer(tape.code):
        floor, _ = tape.sentence(found.start())
        if _REVOKED.search(tape.code, floor, found.start()):
            continue
        owner = receivers.OWNER.match(tape.code, found.end())
        if owner and receivers.AT_CEREMONY.search(tape.code, floor, found.start()):
            recipient: int | None = owner.start("owner")
        else:
            recipient = receivers.taker(tape, floor, found.start(), givers)
        if recipient is None:
            continue
        group = "of" if found["of"] else "by"
        bodies = list(tape.find("Ⓐ", *found.span(group))) if found[group] else []
        givers.update(bodies)
        start = min(recipient, found.start()) if recipient >= floor else found.start()
        taker = Ref(tape.mention(recipient).entity)
        end = max(found.end(), recipient + 1)
        for at in (recipient, *receivers.beside(tape, floor, recipient)):
            yield from _each(
                tape,
                bestowals.honours(tape, found),
                Ref(tape.mention(at).entity),
                tape.evidence(
                    min(at, start) if at >= floor else start, end, "award/recipient-award"
                ),
                _conferrers(tape, bodies),
            )
        while further := _RECEIVED_ON.match(tape.code, end):
            end = further.end()
            givers.add(further.start("by"))
            yield from _each(
                tape,
                bestowals.honours(tape, further),
                taker,
                tape.evidence(start, end, "award/recipient-award"),
                (tape.mention(further.start("by")).entity,),
            )


# "Ⓦ năm 2001", "Ⓦ (2005)": the day of the one honour, where no further year follows.
_DATED = re.compile(
    r"\"?(?: lần thứ \w+)?(?: \(|,? )(?:(?:vào|trong) )?(?:(?P<date>Ⓣ)|(?<=\()(?P<year>(?:19|20)\d\d))"
    r"(?=\)|[ ,.;‖]|$)(?!\)?(?:,|,? và|-| -| đến) ?(?:Ⓣ|\d{4}))"
)


def _each(
    tape: Tape,
    honours: Sequence[int],
    recipient: Ref | str,
    evidence: Evidence,
    conferrers: tuple[str | None, ...],
    presenter: str | None = None,
    status: Status = Status.STATED,
) -> Iterator[_Conferral]:
    """One conferral for each honour of the list and each body that confers it."""
    floor, _ = tape.sentence(honours[0])
    dated = list(tape.find("Ⓣ", floor, honours[0]))
    before = tape.date(dated[-1]) if dated else None
    for number, at in enumerate(honours):
        mention = tape.mention(at)
        # "Cờ thi đua năm 2016" is the flag of that year's contest, given later.
        yearly = normalise(mention.text).startswith(("cờ", "chiến sĩ thi đua"))
        behind = None if yearly else _DATED.match(tape.code, at + 1)
        date = before
        if behind:
            date = behind["year"] or tape.date(behind.start("date"))
        # "A, B tặng nhiều bằng khen, giấy khen": which of them gave the further ones is not told.
        for conferrer in conferrers if not number or len(conferrers) == 1 else (None,):
            party = _party_badge(tape, tape.reading.entity(mention.entity).label)
            yield _Conferral(
                recipient, mention.entity, (evidence,), party or conferrer, presenter, date, status
            )


def _in_name_of(tape: Tape, floor: int, stop: int) -> tuple[int, str | None]:
    named = list(_NAME_OF.finditer(tape.code, floor, stop))
    if not named:
        return stop, None
    found = named[-1]
    group = "conferrer" if found["conferrer"] else "deputised"
    return found.start(), tape.mention(found.start(group)).entity


def _presenter(scene: Scene, floor: int, stop: int) -> tuple[str | None, Status, int]:
    """The person whose hand gives: named before the verb, or the only holder of the office there."""
    tape = scene.tape
    person = people.subject(tape, stop, elided=False)
    if person is not None and person >= tape.sentence(stop)[0]:
        return (
            tape.mention(person).entity,
            Status.STATED,
            max(floor, _office_start(scene, person, floor)),
        )
    offices = [
        post for post in scene.posts if floor <= post.start and post.end <= stop and post.agency
    ]
    if not offices:
        return None, Status.STATED, stop
    office = offices[-1]
    holders = {
        tape.mention(holding.person).entity
        for holding in scene.holdings
        if normalise(holding.post.role) == normalise(office.role)
        and scene.agency(holding) == office.agency
        and not holding.leaves
    }
    if len(holders) == 1:
        return holders.pop(), Status.INFERRED, office.start
    return None, Status.STATED, office.start


def _office_start(scene: Scene, person: int, floor: int) -> int:
    starts = [holding.start for holding in scene.holdings if holding.person == person]
    return max(floor, min([person, *starts]))


def _listed(scene: Scene) -> Iterator[_Conferral]:
    """ "Những người được tặng Ⓦ gồm: A, B, C": each one listed has the honour."""
    tape = scene.tape
    for one in laureates.listed(tape):
        floor, _ = tape.sentence(one.start)
        if _REVOKED.search(tape.code, floor, one.start):
            continue
        for at in one.takers:
            yield _Conferral(
                Ref(tape.mention(at).entity),
                tape.mention(one.award).entity,
                (tape.evidence(one.start, at + 1, "award/award-list-recipients"),),
                tape.mention(one.by).entity if one.by is not None else None,
            )


def _nearest(tape: Tape, letters: str, floor: int, stop: int) -> int | None:
    found = list(tape.find(letters, floor, stop))
    return found[-1] if found else None


def _conferrers(tape: Tape, bodies: list[int]) -> tuple[str | None, ...]:
    """ "Đảng, Nhà nước" confer as the State; other bodies in a row confer each their own."""
    keys = [tape.mention(at).entity for at in bodies]
    names = [normalise(tape.mention(at).text) for at in bodies]
    if "nhà nước" in names and "đảng" in names:
        return (keys[names.index("nhà nước")],)
    return tuple(keys) or (None,)


def _party_badge(tape: Tape, award: str) -> str | None:
    """The Party, where the badge is its own and the article names it: "Huy hiệu 40 năm tuổi Đảng"."""
    if not normalise(award).endswith("tuổi đảng"):
        return None
    return next(
        (
            mention.entity
            for mention in tape.reading.mentions
            if mention.kind is MentionKind.AGENCY and normalise(mention.text) == "đảng"
        ),
        None,
    )


def _one_each(conferrals: list[_Conferral]) -> list[_Conferral]:
    """Make conferrals of one honour on one recipient one, unless two bodies confer it."""
    kept: list[_Conferral] = []
    for one in conferrals:
        for number, other in enumerate(kept):
            if (one.recipient, one.award) == (other.recipient, other.award) and _agree(one, other):
                kept[number] = replace(
                    other,
                    evidence=tuple(dict.fromkeys((*other.evidence, *one.evidence))),
                    conferrer=other.conferrer or one.conferrer,
                    presenter=other.presenter or one.presenter,
                    date=other.date or one.date,
                )
                break
        else:
            kept.append(one)
    return kept


def _agree(one: _Conferral, other: _Conferral) -> bool:
    if one.presenter and other.presenter and one.presenter == other.presenter:
        return True
    return not one.conferrer or not other.conferrer or one.conferrer == other.conferrer
