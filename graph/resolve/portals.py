"""Which system a name means: one of the whole country, of a province, or of the body that it is told of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from graph.extract.base import Span
from graph.model import MentionKind
from graph.resolve import worldwide
from graph.resolve.ledger import Entry, Ledger
from graph.resolve.listed_regions import Region
from graph.resolve.regions import Regions
from graph.vietnamese import normalise

# What portals are called that have no name of their own.
_NAMELESS = re.compile(
    r"(?:cổng|trang)(?: (?:thông tin|tin|giao tiếp))?(?: điện tử)?(?: thành phần)?|"
    r"hệ thống|phần mềm|cơ sở dữ liệu"
)
_OWNED = re.compile(r"[ \xa0](?:của|thuộc)[ \xa0]")
_LETTERS = re.compile(r"(?<!\w)ttđt(?!\w)")


def entry(
    text: str,
    span: Span,
    full: str,
    owners: Mapping[int, str],
    regions: Regions,
    ledger: Ledger,
) -> Entry:
    """The entry of the system at *span* in *text*, called *full*; *owners* are bodies by where they begin.

    A portal without a name is that of the body told behind it, of the place in its name, or its
    document's own; others are the province's that the document is about.
    """
    home = regions.home
    plain = _placeless(full, home)
    if _NAMELESS.fullmatch(plain):
        link = _OWNED.match(text, span.end)
        if link is not None and (owner := owners.get(link.end())) is not None:
            label = f"{full} {ledger.label(owner)}"
            return Entry(f"system|{plain}|<{owner}", MentionKind.SYSTEM, label)
        if plain == _even(full):
            return Entry(f"system|{plain}|{regions.scope}", MentionKind.SYSTEM, full)
    near = "" if home is None or worldwide.system(full) else home.key
    return Entry(f"system|{plain}|{near}", MentionKind.SYSTEM, full)


def _even(name: str) -> str:
    """*name*, normalised, with the letters of portals spelled out."""
    return _LETTERS.sub("thông tin điện tử", normalise(name))


@lru_cache(maxsize=256)
def _placed(own: str) -> re.Pattern[str]:
    """A name that ends with the place called *own*, or with its level alone."""
    own = re.escape(own)
    return re.compile(
        rf"(?P<name>.+?)(?: của)? (?:(?:tỉnh|thành phố|tp|huyện|quận)(?:[. ]+{own})?|{own})"
    )


def _placeless(name: str, home: Region | None) -> str:
    """A system's name, normalised, without the document's own place: "Cổng giao tiếp điện tử TP"."""
    plain = _even(name)
    if home is None:
        return plain
    found = _placed(normalise(home.name)).fullmatch(plain)
    return found["name"] if found and " " in found["name"] else plain
