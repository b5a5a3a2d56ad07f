"""Positions: who holds which office of which body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.facts import claims, people
from graph.facts.holdings.holding import LISTED, SEATED, Holding
from graph.facts.offices import implied, same_offices
from graph.facts.scene import Scene
from graph.model import Fact, FactKind, Ref
from graph.vietnamese import normalise


def state(scene: Scene) -> Iterator[Fact]:
    """Yield a position for each person, title and body that the text joins."""
    tape = scene.tape
    held = [
        (holding, _key(scene, holding, agency))
        for holding in scene.holdings
        if (agency := scene.agency(holding)) and not _foreseen(scene, holding)
    ]
    held = _whole(scene, _of_their_own(held))
    meant = _taken_up(held)
    held = [(holding, meant.get(key, key)) for holding, key in held]
    spelled: dict[_Key, str] = {}
    for holding, key in held:
        # "Phó ban" and "Phó Trưởng ban" are one office, and the fuller title says it.
        if key not in spelled or _fuller(holding.post.role, spelled[key]):
            spelled[key] = holding.post.role
    terms: dict[_Key, tuple[str | None, str | None]] = {}
    for holding, key in held:
        if any(term := _term(scene, holding)):
            terms.setdefault(key, term)
    for holding, key in held:
        begin, end = terms.get(key, (None, None))
        yield claims.fact(
            FactKind.POSITION,
            tape.evidence(holding.start, holding.end, f"position/{holding.rule}"),
            person=Ref(tape.mention(holding.person).entity),
            role=spelled[key],
            agency=Ref(key.agency),
            former=1 if holding.post.former else None,
            from_=begin,
            until=end,
        )


def _foreseen(scene: Scene, holding: Holding) -> bool:
    """Whether the post is only proposed ("giới thiệu để bầu giữ chức X"), or a seat just got.

    A seat that an order gives together with an office is told as the event that it is.
    """
    if holding.rule == SEATED:
        return True
    if holding.link is None or holding.state or holding.leaves:
        return False
    floor, _ = scene.tape.sentence(holding.link)
    if _ASIDE.search(scene.tape.code, floor, holding.link):
        return False
    return people.is_proposed(scene.tape, floor, holding.link)


# "Bầu bổ sung ông A (hiện đang giữ chức X)": what the bracket tells is so.
_ASIDE = re.compile(r"\((?:(?:hiện|nay|đang|hiện nay|vẫn) ?)*$")
_TERM = re.compile(
    r"(?: trong (?:khoảng )?(?:thời gian|giai đoạn))?(?: kể)? từ (?P<begin>Ⓣ)(?: "
    r"(?:đến|tới) (?P<end>Ⓣ))?"
)


def _term(scene: Scene, holding: Holding) -> tuple[str | None, str | None]:
    """From when until when the post is held, where the text says so right behind it."""
    tape = scene.tape
    if any(holding.term):
        return holding.term
    found = _TERM.match(tape.code, holding.post.end) or _TERM.match(tape.code, holding.post.reach)
    if not found or holding.leaves:
        return None, None
    end = tape.date(found.start("end")) if found["end"] else None
    return tape.date(found.start("begin")), end


# "Phó Chủ tịch Thường trực" is taken up as "Phó Chủ tịch"; one with its own body is an own office.
_STANDING = re.compile(r" (?:thường trực|phụ trách)$")


class _Key(NamedTuple):
    """One office of one person, however the title is written."""

    person: str
    former: bool
    office: str
    agency: str


def _key(scene: Scene, holding: Holding, agency: str) -> _Key:
    post = holding.post
    person = scene.tape.mention(holding.person).entity
    return _Key(person, post.former, same_offices.office(post.role), agency)


def _of_their_own(held: list[tuple[Holding, _Key]]) -> list[tuple[Holding, _Key]]:
    """Give a premier told without a country the one that he is told to be of elsewhere."""
    told: dict[tuple[str, str], str] = {}
    for holding, key in held:
        if not holding.post.implied:
            told.setdefault((key.person, key.office), key.agency)
    return [
        (holding, key._replace(agency=told.get((key.person, key.office), key.agency)))
        if holding.post.implied and holding.post.title in _PREMIERS
        else (holding, key)
        for holding, key in held
    ]


def _whole(scene: Scene, held: list[tuple[Holding, _Key]]) -> list[tuple[Holding, _Key]]:
    """Give one office of a body told in part ("Hạ viện") the name that is told in whole elsewhere."""
    bodies: dict[_Key, set[str]] = {}
    for _, key in held:
        bodies.setdefault(key._replace(agency=""), set()).add(key.agency)
    wholes = {
        office._replace(agency=part): office._replace(agency=whole)
        for office, keys in bodies.items()
        if len(keys) > 1
        for part in keys
        for whole in keys
        if _label(scene, whole).startswith(f"{_label(scene, part)} ")
    }
    return [(holding, wholes.get(key, key)) for holding, key in held]


def _label(scene: Scene, key: str) -> str:
    return normalise(implied.label(scene.reading, key))


_PREMIERS = frozenset(("thủ tướng", "phó thủ tướng", "tổng bí thư", "chủ tịch nước"))


def _taken_up(held: list[tuple[Holding, _Key]]) -> dict[_Key, _Key]:
    """The standing office that a title without a body of its own means, by the title's key."""
    own = {
        key for holding, key in held if holding.post.letter is not None and holding.rule != LISTED
    }
    standing = {
        key._replace(office=_STANDING.sub("", key.office)): key
        for _, key in held
        if _STANDING.search(key.office)
    }
    return {plain: key for plain, key in standing.items() if plain not in own}


def _fuller(role: str, other: str) -> bool:
    told, known = normalise(role), normalise(other)
    if bool(_STANDING.search(told)) != bool(_STANDING.search(known)):
        return bool(_STANDING.search(told))
    return "trưởng" in told.split() and "trưởng" not in known.split()
