"""Chairmen, secretaries and others told without their body: which one the words around them mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from graph.facts.holdings.holding import Holding
from graph.facts.offices import local, same_offices
from graph.facts.offices.posts import Post
from graph.facts.people import TO_NAME
from graph.facts.tape import Tape
from graph.lexicon import places
from graph.model import MentionKind
from graph.vietnamese import normalise

_CHAIR = re.compile(r"(?:phó )?chủ tịch(?: thường trực)?$")
_CHAIRED = re.compile(
    r"(?:ủy ban nhân dân|hội đồng nhân dân|ủy ban (?:trung ương )?mặt trận|mặt trận|liên đoàn lao động|"
    r"hội(?! nghị| đồng| thảo)|hiệp hội|liên minh hợp tác xã)(?!\w)"
)
_LED = re.compile(
    r"(?:tỉnh|thành|huyện|quận|thị|đảng|ban cán sự|tỉnh đoàn|huyện đoàn|thành đoàn|quận đoàn)(?: ủy)?(?!\w)"
)
_STANDING = re.compile(r"(?:uv ?btv|uvtv|(?:phó )?bí thư tt)$")
_COUNCIL = re.compile(r"(?:ủy ban|hội đồng) nhân dân (?P<place>.+)")
_COMMITTEE = re.compile(r"(?:tỉnh|thành|huyện|quận|thị|đảng) ủy (?P<place>.+)")
# What may stand behind: the name, or a mark behind a name that stands before.
_END = re.compile(
    rf"(?:,? {TO_NAME}| ?[,.;)‖-]| là {TO_NAME}|"
    r" (?:cho|nói|đã|khẳng|yêu|đề|phát|nhấn|thông|trả|cùng|cảm|trao|"
    r"chủ|tham|dự|ký|chúc|kết|chỉ|tặng|đánh|ghi|mong|trình|báo|chia|đến)(?!\w))"
)
# "Giám đốc điều hành A của Công ty X".
_OF = re.compile(rf" {TO_NAME} của (?P<body>[ⒶⓄ])")
# "A (nguyên Chủ tịch), B (nguyên Phó Chủ tịch X)", "… làm Chủ tịch, các ông B và C làm Phó Chủ tịch X",
# "ông A, Giám đốc và bà B, Phó Giám đốc X".
_NEXT = re.compile(
    rf"(?:(?:[,;]|,? và)(?: (?:các )?{TO_NAME}(?:,| và)?){{1,3}}(?: làm| giữ chức(?: vụ)?| -|,)? )+"
    rf"|\)(?:[,;]|,? và) {TO_NAME} ?\("
)
_SENTENCES = 2
_EDGE = 2


def body(tape: Tape, holdings: Iterable[Holding], holding: Holding) -> str | None:
    """The key of the body whose chairman or secretary the *holding* without one tells of, else None."""
    known = list(holdings)
    post = holding.post
    office = normalise(same_offices.bare(post.role))
    if _STANDING.match(office):
        return _of_place(tape, known, holding)
    secretary = local.SECRETARY.match(office) is not None
    if not secretary and not _CHAIR.match(office):
        return _of_deputy(tape, known, holding)
    if deputy := post.former and _of_deputy(tape, known, holding):
        return deputy
    if (
        (post.former and not _is_bracketed(tape, post))
        or not _END.match(tape.code, post.reach)
        or _is_honoured(tape, holding)
    ):
        return None
    if secretary:
        return (
            _of_council(tape, known, holding)
            or _of_deputy(tape, known, holding)
            or _named(tape, known, holding, _LED)
        )
    return _named(tape, known, holding, _CHAIRED) or _of_deputy(tape, known, holding)


def _is_bracketed(tape: Tape, post: Post) -> bool:
    """Whether the *post* stands in a bracket of its own behind a name: "B (nguyên Phó Chủ tịch)"."""
    return tape.code.startswith("Ⓟ (", post.start - 3) and tape.code.startswith(")", post.reach)


def behind(tape: Tape, post: Post) -> str | None:
    """The key of the body that "của" gives the bare *post* behind its holder's name."""
    found = _OF.match(tape.code, post.end)
    return tape.mention(found.start("body")).entity if found else None


def _is_honoured(tape: Tape, holding: Holding) -> bool:
    """Whether places are called after the person, who heads no body of here and now."""
    return normalise(tape.mention(holding.person).text) in _units()


@lru_cache(maxsize=1)
def _units() -> frozenset[str]:
    return frozenset(normalise(unit.name) for unit in places.units() if unit.level == "province")


def _named(
    tape: Tape, holdings: list[Holding], holding: Holding, kind: re.Pattern[str]
) -> str | None:
    """The body of the *kind* that is named last before the post, here or in the sentences before."""
    person = tape.mention(holding.person).entity
    office = same_offices.office(holding.post.role)
    own = [one for one in holdings if tape.mention(one.person).entity == person]
    if any(
        one.post.agency and office.split()[-1] in same_offices.office(one.post.role) for one in own
    ):
        return None
    floor, _ = tape.sentence(holding.post.start)
    for _ in range(_SENTENCES + 1):
        named = [
            tape.mention(at).entity
            for at in tape.find("Ⓐ", floor, holding.post.start)
            if kind.match(normalise(tape.reading.entity(tape.mention(at).entity).label))
        ]
        if named:
            taken = any(
                one.post.agency == named[-1]
                and same_offices.office(one.post.role) == office
                and tape.mention(one.person).entity != person
                for one in holdings
            )
            return None if taken and not office.startswith("phó ") else named[-1]
        if floor < _EDGE:
            return None
        floor, _ = tape.sentence(floor - _EDGE)
    return None


def _of_deputy(tape: Tape, holdings: list[Holding], holding: Holding) -> str | None:
    """The body whose deputies the sentence names next: "bầu A làm Chủ tịch, B làm Phó Chủ tịch X"."""
    _, ceiling = tape.sentence(holding.post.start)
    for other in holdings:
        if not holding.post.reach < other.post.start < ceiling or not other.post.letter:
            continue
        alike = (holding.link is None) == (other.link is None) and other.person != holding.person
        own = _ranked(holding.post).removeprefix("phó ")
        deputy = _ranked(other.post) == f"phó {own}"
        gap = tape.code[holding.post.reach : other.post.start]
        gap = re.sub(rf"(?:phó )?{re.escape(own)}(?: thường trực)?(?=[,;])", "", gap)
        return other.post.agency if alike and deputy and _NEXT.fullmatch(gap) else None
    return None


def _ranked(post: Post) -> str:
    """The office of the *post* without its rank: "phó bí thư" of "Phó Bí thư Thường trực"."""
    return normalise(same_offices.bare(post.role)).removesuffix(" thường trực")


def _of_council(tape: Tape, holdings: list[Holding], holding: Holding) -> str | None:
    """The Party's committee of the place whose council the same person chairs in the same breath."""
    for other in holdings:
        if other.person != holding.person or not other.post.agency:
            continue
        council = _COUNCIL.match(_label(tape, other.post.agency))
        if not council:
            continue
        for entity in tape.reading.entities:
            if entity.kind is not MentionKind.AGENCY:
                continue
            committee = _COMMITTEE.fullmatch(normalise(entity.label))
            if committee and council["place"].endswith(committee["place"]):
                return entity.key
    return None


def _of_place(tape: Tape, holdings: list[Holding], holding: Holding) -> str | None:
    """The Party's committee named in the article of whose place the same person heads a body too.

    "UVBTV, Trưởng Công an phường" sits in the Đảng ủy of that phường.
    """
    heads = [
        _label(tape, one.post.agency)
        for one in holdings
        if one.person == holding.person and one.post.agency
    ]
    for entity in tape.reading.entities:
        if entity.kind is MentionKind.AGENCY:
            committee = _COMMITTEE.fullmatch(normalise(entity.label))
            if committee and any(label.endswith(f" {committee['place']}") for label in heads):
                return entity.key
    return None


def _label(tape: Tape, key: str) -> str:
    return next((normalise(one.label) for one in tape.reading.entities if one.key == key), "")
