"""Universities that are called "Đại học" and no "Trường Đại học", by the reference data of the day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from graph import vietnamese
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon.heads import NAMED, Head
from graph.resolve import labels, namesakes
from graph.resolve.listed_regions import Region
from ontology import agencies
from ontology.agencies import Agency

_SCHOOL = "Trường Đại học"
_UNIVERSITY = Head("Đại học", "dai-hoc", NAMED, lower=False)
# Between a school and the university that it is of, and how that is written for short.
_LINK = re.compile(r"[ \xa0]?(?:\(|[-–—]|(?:trực )?thuộc|(?P<comma>,))[ \xa0]?", re.IGNORECASE)
_SPELLINGS = (
    (re.compile(r"^đh[ \xa0]?qg[ \xa0-]{1,3}"), "đại học quốc gia "),
    (re.compile(r"^đh[ \xa0]"), "đại học "),
    (re.compile(r"(?<= )tp[ .\xa0]{0,2}(?:hcm|hồ chí minh)"), "thành phố hồ chí minh"),
)
_NEAR = 60
# Behind one of a row of schools: "Trường Đại học Luật, Đại học Huế và …".
_ROW = re.compile(r"[ \xa0]?(?:,|;|và\b|cùng\b)")


@lru_cache(maxsize=1)
def _all() -> Sequence[Agency]:
    """The universities of the reference data, the longest name first."""
    start = f"{_UNIVERSITY.name} "
    found = (one for one in agencies.every() if one.kind == _UNIVERSITY.kind)
    return sorted(
        (one for one in found if one.name.startswith(start)), key=lambda one: -len(one.name)
    )


@lru_cache(maxsize=1)
def _known() -> Mapping[str, Agency]:
    """The universities of the reference data by the address of what a school of their name is called."""
    return {vietnamese.slug(f"Trường {agency.name}"): agency for agency in _all()}


def called(body: Body, region: Region | None, day: str) -> Body:
    """*body* with the head that it has on *day*: news write "Đại học" of schools too.

    A university has schools under it ("Đại học Huế"), and some became one: "Trường Đại học Bách khoa Hà Nội"
    is the same body's name before December 2022, and in a text without a day (empty).
    """
    if body.head.name != _SCHOOL or body.superior is not None or body.number is not None:
        return body
    known = _known().get(vietnamese.slug(labels.of(body, region, None)))
    return replace(body, head=_UNIVERSITY) if known and _was(known, day) else body


def _was(university: Agency, day: str) -> bool:
    """Whether it was one on *day*; where that is unknown, whether it always was."""
    if day:
        return university.existed_on(day)
    return f"Trường {university.name}" not in agencies.by_name()


def over(body: Body, text: Syllables, day: str) -> str | None:
    """The name of the university that the school *body* is of by the words behind it, else None.

    "Trường Đại học Khoa học (Đại học Huế)", "Đại học Bách khoa - ĐHQG TP.HCM". A comma tells it of those
    alone of which several towns have one, and not within a row.
    """
    if body.head.name != _SCHOOL or body.field is None or body.superior is not None:
        return None
    end = text.tokens[body.last - 1].end
    link = _LINK.match(text.text, end, end + _NEAR)
    if link is None or (link["comma"] and not namesakes.of_several_towns(body)):
        return None
    behind = vietnamese.normalise(text.text[link.end() : link.end() + _NEAR])
    for written, meant in _SPELLINGS:
        behind = written.sub(meant, behind)
    for agency in _all():
        name = vietnamese.normalise(agency.name)
        if behind.startswith(name) and not behind[len(name) : len(name) + 1].isalnum():
            row = link["comma"] and _ROW.match(behind, len(name))
            return agency.name if not row and _was(agency, day) else None
    return None
