"""A penalty under way to its fact: who suffers what from whom, and how parts of one are joined."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.facts import retellings
from graph.model import Evidence
from graph.vietnamese import normalise


@dataclass(frozen=True, slots=True)
class Penalty:
    """Keys for *target* and *authority*, *amount* in đồng, *count* of those who suffer it.

    *subject* is the measure as written, *offence* what it is taken for.
    *signed* says that the authority is the one that signs, which outweighs one that agrees; *by_others*
    that those decide whom the text does not name.
    """

    evidence: tuple[Evidence, ...]
    target: str | None = None
    authority: str | None = None
    amount: int | float | None = None
    count: int | None = None
    subject: str | None = None
    offence: str | None = None
    signed: bool = False
    by_others: bool = False


_NEAR = 900
"""How many letters apart the same measure may be told of those whom the same body blames."""


def told_before(sanctions: list[Penalty]) -> list[Penalty]:
    """Give a measure whose authority is not told that of the same measure just before it."""
    kept: list[Penalty] = []
    for one in sorted(sanctions, key=lambda each: each.evidence[-1].start):
        before = next((other for other in reversed(kept) if _goes_on(one, other)), None)
        kept.append(replace(one, authority=before.authority) if before else one)
    return kept


def _goes_on(one: Penalty, other: Penalty) -> bool:
    told = max(evidence.end for evidence in other.evidence)
    return (
        one.authority is None
        and not one.by_others
        and other.authority not in (None, one.target)
        and bool(one.subject)
        and normalise(one.subject or "") == normalise(other.subject or "")
        and one.evidence[-1].start - told < _NEAR
    )


def one_each(sanctions: list[Penalty]) -> list[Penalty]:
    """Make the same measure against the same person one, and the parts of one fine."""
    return retellings.one_each(sanctions, _same, _joined)


def _same(one: Penalty, other: Penalty) -> bool:
    if (one.target and other.target) or one.subject or other.subject:
        alike = normalise(one.subject or "") == normalise(other.subject or "")
        sums = one.amount == other.amount or _is_sum_of(one, other) or _is_sum_of(other, one)
        return one.target == other.target and alike and sums and one.count == other.count
    # "Một hộ bị UBND phường phạt 2 triệu đồng. … vừa bị phạt 2 triệu đồng": one fine told twice.
    if one.amount is not None and one.amount == other.amount:
        pairs = ((one.authority, other.authority), (one.count, other.count))
        return all(None in pair or pair[0] == pair[1] for pair in pairs)
    if _completes(one, other) or _completes(other, one):
        return True
    # "13 đơn vị bị xử phạt, tổng số tiền phạt 190 triệu đồng": the parts stand close together.
    near = other.evidence[0].start <= one.evidence[0].start < other.evidence[0].end + 40
    return (
        near
        and None in (one.amount, other.amount)
        and (None in (one.count, other.count) or one.count == other.count)
    )


def _is_sum_of(one: Penalty, other: Penalty) -> bool:
    """Whether *one* is the sum of *other*, close behind: "xử phạt ông A với mức phạt 9 triệu đồng"."""
    behind = one.evidence[0].start - other.evidence[0].start
    return (
        one.amount is not None
        and other.amount is None
        and not one.subject
        and not other.subject
        and 0 <= behind < _NEAR
        and _of_one_body(one, other)
    )


def _completes(one: Penalty, other: Penalty) -> bool:
    """Whether *one* is the sum of the fine *other*: "xử phạt công ty A. … mức phạt là 100 triệu đồng"."""
    near = abs(one.evidence[0].start - other.evidence[0].start) < _NEAR
    return (
        (near or bool(one.authority and other.authority))
        and one.amount is not None
        and other.amount is None
        and one.target is None
        and one.count is None is other.count
        and bool(other.target or other.authority)
        and _of_one_body(one, other)
    )


def _of_one_body(one: Penalty, other: Penalty) -> bool:
    return None in (one.authority, other.authority) or one.authority == other.authority


def _joined(one: Penalty, other: Penalty) -> Penalty:
    outweighs = other.signed and not one.signed and other.authority
    evidence = (*one.evidence, *other.evidence)
    return replace(
        one,
        target=one.target or other.target,
        evidence=tuple(dict.fromkeys(evidence)),
        authority=other.authority if outweighs else one.authority or other.authority,
        amount=one.amount if one.amount is not None else other.amount,
        count=one.count if one.count is not None else other.count,
        offence=one.offence or other.offence,
        signed=one.signed or other.signed,
    )
