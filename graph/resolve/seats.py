"""Where a body sits: the place in its name, the unit of its level, or the province of its document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.base import Span
from graph.extract.body_grammar import national, tails
from graph.extract.body_grammar.body import Body
from graph.extract.syllables import Syllables
from graph.lexicon import heads
from graph.lexicon.heads import SCHOOLS
from graph.resolve import listed, names
from graph.resolve.holders import Site
from graph.resolve.listed_regions import Region
from graph.resolve.regions import Regions
from graph.vietnamese import normalise

_CENTRE = Region("trung ương", "Trung ương", "Trung ương", "country")
_NATION = Region("quốc gia", "Quốc gia", "Quốc gia", "country")
_PROVINCIAL = frozenset(("Ủy ban nhân dân", "Hội đồng nhân dân", "Đoàn đại biểu Quốc hội"))


def site(body: Body, span: Span) -> tuple[str, Site]:
    """Where the *body* named at *span* is, as far as its name tells, by the label of that place."""
    tail = body.place
    if tail is None or not tail.name:
        return names.label(body), Site(span.start, span.end, None, "", (), body=True)
    label = normalise(f"{tail.level} {tail.name}" if tail.level else tail.name)
    return label, Site(span.start, span.end, tail.level, tail.name, tail.units, body=True)


def hosted(body: Body, text: Syllables, regions: Regions) -> Body:
    """*body* with the country that it is sent to as a part of its name: "Đại sứ quán Cuba tại Lào".

    Those that other countries send to this one need not say so.
    """
    tail = body.tail
    if tail is None or body.last <= tail.last or text.word(tail.last) not in ("tại", "ở"):
        return body
    host = tails.read(text, tail.last + 1)
    if host is None or host.name is None:
        return body
    region = regions.choose(host.units, host.level, host.name)
    if tail.abroad and (national.is_home(host) or (region is not None and region.province)):
        return body
    outlet = listed.named(host.name)  # "tại LHQ"
    name = region.name if region is not None else outlet[0].name if outlet else host.name
    return replace(body, number=f"tại {name}")


def of(body: Body, position: int, regions: Regions) -> Region | None:
    """The place of the *body* named at *position*, None for one that has its own or none.

    *regions* are those of the document; places that nobody else knows are its own.
    """
    tail, name = body.tail, body.head.name
    own = names.OWN_LEVEL.get(name)
    if tail is not None:
        if tail.name is None:
            return regions.by_level(tail.level or "", position, _called(body))
        if tail.name in ("Trung ương", "Quốc gia"):
            return _CENTRE if tail.name == "Trung ương" else _NATION
        return regions.written(tail.units, tail.level or own, tail.name, position)
    if body.superior is not None:
        return None
    if own is not None:
        return regions.by_level(own, position)
    provincial = body.head.kind == "so" or name in _PROVINCIAL
    return regions.province(position, _called(body)) if provincial else None


_OF_DISTRICT, _OF_PROVINCE = "Ban Chỉ huy Quân sự", "Bộ Chỉ huy Quân sự"


def commanded(body: Body, region: Region | None) -> Body:
    """*body* as the command that its *region* has: "BCH Quân sự tỉnh X" is short for "Bộ Chỉ huy …"."""
    unit = region.unit if region is not None else None
    if body.head.name != _OF_DISTRICT or unit is None or unit.level != "province":
        return body
    return replace(body, head=heads.named(_OF_PROVINCE))


def note(found: Sequence[tuple[Body | None, int]], regions: Regions) -> None:
    """Let *regions* know where the bodies *found*, each with where, and what they are parts of are named.

    Only those count that are called what one without a place is called, and where the text goes.
    """
    chains = [(list(_chain(body)), position) for body, position in found]
    wanted = {_called(body) for chain, _ in chains for body in chain if _untold(body)}
    if not wanted:
        return
    for chain, position in chains:
        for body in chain:
            tail = body.tail
            if tail is None or not tail.name or tail.abroad or tail.central:
                continue
            if body.head.kind not in SCHOOLS:
                regions.scene(position)
            if _called(body) in wanted:
                region = regions.choose(tail.units, tail.level, tail.name, position)
                if region is not None:
                    regions.seat(_called(body), position, region)


def _chain(body: Body | None) -> Iterator[Body]:
    """Yield *body* and what it is a part of, and so on."""
    while body is not None:
        yield body
        body = body.superior


def _untold(body: Body) -> bool:
    """Whether *body* is of a place that its name does not tell."""
    if body.tail is not None:
        return body.tail.name is None
    name = body.head.name
    own = name in names.OWN_LEVEL or body.head.kind == "so" or name in _PROVINCIAL
    return own and body.superior is None


def _called(body: Body) -> str:
    """What *body* is called but for its place."""
    return f"{names.label(body)} {body.number or ''}"


# What a field may end with that is a place elsewhere: "côn trùng trung ương".
_ENDS = {" quốc gia": _NATION.key, " trung ương": _CENTRE.key, " việt nam": "place|viet-nam"}


def ending(field: str) -> tuple[str, str]:
    """A normalised *field* without the country or the centre at its end, and the key of that, "" for none."""
    for end, where in _ENDS.items():
        if field.endswith(end):
            return field.removesuffix(end), where
    return field, ""
