"""Countries that the offices of foreigners mean without naming them: "Bộ trưởng Quốc phòng James Mattis"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from graph.facts import people
from graph.facts.holdings.holding import Holding
from graph.facts.offices import abroad
from graph.facts.offices.posts import Post
from graph.facts.tape import Tape
from graph.lexicon import tables
from graph.model import Entity, Mention, MentionKind
from graph.vietnamese import normalise

_HEAD_OF_STATE = re.compile(r"thủ tướng|phó thủ tướng|tổng thống|quốc vương|ngoại trưởng")
# "Tổng thống nước này": of the country named before.
_THERE = re.compile(r"(?: mới)? (?:của )?nước này(?!\w)")
# A country that is named once counts for what stands about it.
_NEAR = 320
# Among several countries, the one that alone has such an office is told of so many times.
_OFTEN = 3
_LAND = re.compile(r" (?:của )?(?:nước )?Ⓛ")
# "Về phía Belarus có Phó Thủ tướng A, Bộ trưởng Ngoại giao B"; "Ngoại trưởng Mỹ A và Bộ trưởng Quốc phòng B".
_SIDE = re.compile(
    r"(?<!\w)(?:phía|đoàn(?: đại biểu)?(?: cấp cao)?(?: quân sự)?|chính quyền|nội các)(?: nước)? "
    r"(?P<land>Ⓛ)(?:,| có| gồm|:| do|,? trong đó có)[^‖;Ⓛ\"]{0,200}$"
)
_BESIDE = re.compile(
    rf"(?P<land>Ⓛ) (?:{people.HONORIFIC}){{0,2}}Ⓟ(?: ?\([^()‖Ⓟ]{{0,30}}\))?(?:,| và|, và|,? cùng(?: với)?) "
    r"(?:tân |cựu |cố )?$"
)


def body(
    tape: Tape, holdings: Iterable[Holding], holding: Holding, label: str = ""
) -> Entity | None:
    """What the foreigner of *holding* heads, where its words name the nation's body of the *label* or none.

    It is a State, or the body of another State that is called as the nation's is.
    """
    title = normalise(holding.post.title)
    leads = _HEAD_OF_STATE.match(title) is not None
    land = _country(tape, holdings, holding, leads=leads)
    if land is None or leads:
        has = land and (land.label, title.removeprefix("phó ")) not in _lacking()
        return land if has else None
    return abroad.alike(tape.reading, label, land.label) if label else None


def _country(
    tape: Tape, holdings: Iterable[Holding], holding: Holding, *, leads: bool
) -> Entity | None:
    """The country that the words about *holding* tell, or the only one of the article."""
    reading, post = tape.reading, holding.post
    floor, _ = tape.sentence(post.start)
    if owner := of_owner(tape, post):
        return owner
    # Who leads a State stands beside those who lead others.
    for pattern in (_SIDE,) if leads else (_SIDE, _BESIDE):
        found = pattern.search(tape.code, max(floor, post.start - 240), post.start)
        if found and (land := _foreign(tape, found.start("land"))):
            return land
    person = tape.mention(holding.person).entity
    crowned = holding.post.title == "quốc vương"
    for other in () if crowned else holdings:
        at = other.post.letter
        if at is None or at == post.letter or tape.mention(other.person).entity != person:
            continue
        land = _foreign(tape, at) if tape.code[at] == "Ⓛ" else _of_body(tape, at)
        if land:
            return land
    key = _only(tape, post) or (_foremost(tape, holdings, holding) if leads else None)
    return reading.entity(key) if key else None


# "Chủ tịch nước kiêm Chủ tịch Quân ủy Trung ương Trung Quốc A": the State of the one is that of the other.
_JOINED = re.compile(r",? (?:kiêm|đồng thời là|và) (?:là )?")


def joined(tape: Tape, holdings: Iterable[Holding], post: Post) -> Entity | None:
    """The foreign country whose body the holder of the *post* heads by the title that is joined to it."""
    for other in holdings:
        at = other.post.letter
        if at is not None and _JOINED.fullmatch(tape.code, post.end, other.post.start):
            return _foreign(tape, at) if tape.code[at] == "Ⓛ" else _of_body(tape, at)
    return None


# What our State is told by, where an article is all about another.
_PRESS = "bao-chi"


# Families of this country that hardly any other has.
_HOME_FAMILIES = (
    "nguyễn ",
    "phạm ",
    "vũ ",
    "võ ",
    "bùi ",
    "phan ",
    "đỗ ",
    "đặng ",
    "đinh ",
    "lê ",
    "trần ",
)


def only(tape: Tape, holding: Holding, holdings: Iterable[Holding]) -> Entity | None:
    """The country of which alone the article tells, and of whose premier, where *holding* gives none.

    It names no place or body of this country but its press: "Thủ tướng Singapore A … Phó Thủ tướng B".
    """
    person = normalise(tape.reading.entity(tape.mention(holding.person).entity).label)
    if person.startswith(_HOME_FAMILIES):
        return None
    named = Counter(
        mention.entity for mention in tape.reading.mentions if mention.kind is MentionKind.PLACE
    )
    lands = [
        key for key in named if normalise(tape.reading.entity(key).label) in abroad.countries()
    ]
    if len(lands) != 1 or named[lands[0]] < _OFTEN:
        return None
    ours = any(
        (one.kind is MentionKind.AGENCY and one.concept != _PRESS)
        or (one.kind is MentionKind.PLACE and (one.code or normalise(one.label) == "việt nam"))
        for one in tape.reading.entities
    )
    led = any(
        other.post.letter is not None
        and tape.mention(other.post.letter).entity == lands[0]
        and _HEAD_OF_STATE.match(other.post.title)
        for other in holdings
    )
    return tape.reading.entity(lands[0]) if led and not ours else None


# "Bộ trưởng Quốc phòng James Mann của Mỹ", "Thủ tướng Lý Hải của Singapore".
_OWNER = re.compile(rf" {people.TO_NAME} của (?:nước )?(?P<land>Ⓛ)")


def of_owner(tape: Tape, post: Post) -> Entity | None:
    """The foreign country that stands with "của" behind the name of who holds the *post*."""
    found = _OWNER.match(tape.code, post.reach)
    return _foreign(tape, found.start("land")) if found else None


def _foreign(tape: Tape, at: int) -> Entity | None:
    land = tape.reading.entity(tape.mention(at).entity)
    return land if normalise(land.label) in abroad.countries() else None


def _of_body(tape: Tape, at: int) -> Entity | None:
    """The country of the article that the name of the body at *at* ends with: "Quốc hội Cuba"."""
    label = normalise(tape.reading.entity(tape.mention(at).entity).label)
    return next(
        (
            one
            for one in tape.reading.entities
            if one.kind is MentionKind.PLACE
            and label.endswith(f" {normalise(one.label)}")
            and normalise(one.label) in abroad.countries()
        ),
        None,
    )


def _only(tape: Tape, post: Post) -> str | None:
    """The key of the one country of the article that may be meant, or that "nước này" takes up.

    A State that has no such office is not meant; nor is Viet Nam, where the name is foreign.
    """
    told = _LAND.match(tape.code, post.end)
    if told and tape.mention(told.end() - 1).text.lower() == "việt nam":
        return None
    named = _countries(tape)
    if _THERE.match(tape.code, post.end):
        before = [one.entity for one in named if one.end <= tape.start(post.start)]
        return before[-1] if before else None
    title = normalise(post.title).removeprefix("phó ")
    left = [
        one for one in named if (tape.reading.entity(one.entity).label, title) not in _lacking()
    ]
    if len({mention.entity for mention in left}) != 1:
        return None
    if len(left) < min(len(named), _OFTEN):
        return None
    once = len(left) == 1 and abs(left[0].start - tape.start(post.start)) > _NEAR
    return None if once else left[0].entity


def _foremost(tape: Tape, holdings: Iterable[Holding], holding: Holding) -> str | None:
    """The key of the country that the article tells of far more often than of any other, and last before.

    It is led by nobody else whom the article gives the office of the *holding*.
    """
    post = holding.post
    if holding.post.title == "quốc vương" or _LAND.match(tape.code, post.end):
        return None
    named = _countries(tape)
    before = [one.entity for one in named if one.end <= tape.start(post.start)]
    ranked = [*Counter(one.entity for one in named).most_common(2), ("", 0), ("", 0)]
    key, often = ranked[0]
    if often < _OFTEN * max(ranked[1][1], 1) or before[-1:] != [key]:
        return None
    person = tape.mention(holding.person).entity
    rival = any(
        other.post.title == post.title
        and other.post.former == post.former
        and tape.mention(other.person).entity != person
        and (other.post.letter is None or tape.mention(other.post.letter).entity == key)
        for other in holdings
    )
    return None if rival else key


def _countries(tape: Tape) -> list[Mention]:
    """The mentions of other countries on *tape*."""
    return [
        mention
        for mention in tape.reading.mentions
        if mention.kind is MentionKind.PLACE
        and normalise(tape.reading.entity(mention.entity).label) in abroad.countries()
    ]


@lru_cache(maxsize=1)
def _lacking() -> frozenset[tuple[str, str]]:
    """Each State with an office that it has not."""
    return frozenset((row["country"], row["lacks"]) for row in tables.rows("states"))
