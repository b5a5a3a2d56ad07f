"""Conferrals: who is given which honour, by whom, from whose hand and when, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.facts import retellings
from graph.facts.honours.givers import HEADS
from graph.facts.tape import Tape
from graph.model import Evidence, MentionKind, Ref, Status
from graph.vietnamese import normalise


@dataclass(frozen=True, slots=True)
class Conferral:
    """That *recipient* is given *award*: keys for entities, the words where they name none, an ISO *date*."""

    recipient: Ref | str
    award: str
    evidence: tuple[Evidence, ...]
    conferrer: str | None = None
    presenter: str | None = None
    date: str | None = None
    status: Status = Status.STATED


# "Ⓦ năm 2001", "Ⓦ (2005)": the day of the one honour, where no further year follows.
_DATED = re.compile(
    r"\"?(?: lần thứ \w+)?(?: \(|,? )(?:(?:vào|trong) )?(?:(?P<date>Ⓣ)|(?<=\()(?P<year>(?:19|20)\d\d))"
    r"(?=\)|[ ,.;‖]|$)(?!\)?(?:,|,? và|-| -| đến) ?(?:Ⓣ|\d{4}))"
)
# "Nhận Ⓦ của Ⓐ năm 2016".
_DATED_OF = re.compile(
    rf"\"? của {HEADS}Ⓐ(?:,? | \()(?P<date>Ⓣ)(?!(?:,|,? và|-| -| đến) ?(?:Ⓣ|\d{{4}}))"
)
# "Đạt chuẩn năm 2015 và nhận Ⓦ": the day of another deed.
_CLAUSE = re.compile(r"Ⓣ(?:;| và (?:được|nhận|đạt|đoạt|đón nhận|giành) )")


# "Nhận Ⓦ (năm 2012), Ⓦ": the day of the one before.
_ASIDE = re.compile(r"Ⓣ\)")
_BORN = re.compile(r"(?<!\w)(?:sinh|sn)(?: (?:vào|ngày|tháng|năm))* $")


def each(
    tape: Tape,
    honours: Sequence[int],
    recipient: Ref | str,
    evidence: Evidence,
    conferrers: tuple[str | None, ...],
    presenter: str | None = None,
    status: Status = Status.STATED,
) -> Iterator[Conferral]:
    """One conferral for each honour of the list and each body that confers it."""
    if not honours:
        return
    floor, _ = tape.sentence(honours[0])
    dated = [
        at
        for at in tape.find("Ⓣ", floor, honours[0])
        if not _ASIDE.match(tape.code, at) and not _BORN.search(tape.code, floor, at)
    ]
    before = (
        tape.date(dated[-1])
        if dated and not _CLAUSE.search(tape.code, dated[-1], honours[0])
        else None
    )
    for number, at in enumerate(honours):
        mention = tape.mention(at)
        # "Cờ thi đua năm 2016" is the flag of that year's contest, given later.
        yearly = normalise(mention.text).startswith(("cờ", "chiến sĩ thi đua"))
        behind = None if yearly else _DATED.match(tape.code, at + 1)
        date = before
        if conferred := _DATED_OF.match(tape.code, at + 1):
            date = tape.date(conferred.start("date"))
        elif behind:
            date = behind["year"] or tape.date(behind.start("date"))
        # "A, B tặng nhiều bằng khen, giấy khen": which of them gave the further ones is not told.
        for conferrer in conferrers if not number or len(conferrers) == 1 else (None,):
            party = _party_badge(tape, tape.reading.entity(mention.entity).label)
            yield Conferral(
                recipient, mention.entity, (evidence,), party or conferrer, presenter, date, status
            )


def shared(
    tape: Tape, honours: Sequence[int], by: tuple[str | None, ...], of: tuple[str | None, ...]
) -> Iterator[tuple[Sequence[int], tuple[str | None, ...]]]:
    """The *honours* of a row with who confers them: told before the row as *by*, behind it as *of*.

    "Huân chương Lao động, Cờ thi đua của Chính phủ": an order is the State's, whoever gives the flag.
    """
    if by and of:
        yield from ((honours[:-1], by), (honours[-1:], of))
        return
    orders = [
        at for at in honours[:-1] if normalise(tape.mention(at).text).startswith("huân chương")
    ]
    if of and orders and not any(_is_state(tape, one) for one in of):
        yield orders, (None,)
        honours = [at for at in honours if at not in orders]
    yield honours, by or of or (None,)


def _is_state(tape: Tape, body: str | None) -> bool:
    """Whether the *body* is the State or its President, who confer orders."""
    label = normalise(tape.reading.entity(body).label) if body else ""
    return label.startswith(("chủ tịch nước", "nhà nước", "nước "))


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


def one_each(told: list[Conferral]) -> list[Conferral]:
    """Make conferrals of one honour on one recipient one, unless two bodies confer it."""
    return retellings.one_each(told, _same, _joined)


def _joined(one: Conferral, other: Conferral) -> Conferral:
    return replace(
        one,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        conferrer=one.conferrer or other.conferrer,
        presenter=one.presenter or other.presenter,
        date=one.date or other.date,
    )


def _same(one: Conferral, other: Conferral) -> bool:
    if (one.recipient, one.award) != (other.recipient, other.award):
        return False
    if one.presenter and other.presenter and one.presenter == other.presenter:
        return True
    return not one.conferrer or not other.conferrer or one.conferrer == other.conferrer
