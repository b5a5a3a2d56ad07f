"""Bodies known by names that begin with no head: papers, international bodies, brands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import tables
from graph.lexicon.trie import Lexicon
from graph.vietnamese import normalise

# Bodies whose names are written in small letters too, but for the first.
_DESCRIBED = (
    "Tổ chức ", "Quỹ ", "Ngân hàng ", "Diễn đàn ", "Hiệp hội ", "Liên đoàn ", "Hội đồng ", "Ủy ban ",
    "Liên minh ", "Cơ quan ", "Cộng đồng ", "Chương trình ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outlet:
    """A body by its full *name*; *context* says where its short names stand for it.

    *kind* is agency or organization. *context* is any, said or credit.
    """

    name: str
    kind: str
    context: str


@lru_cache(maxsize=1)
def press() -> Lexicon[Outlet]:
    """Papers, broadcasters and news agencies by their short names."""
    found: Lexicon[Outlet] = Lexicon()
    for row in tables.rows("press"):
        outlet = Outlet(row["name"], row["kind"], row["context"])
        for alias in tables.values(row["aliases"]):
            found.add(alias, outlet)
    return found


@lru_cache(maxsize=1)
def organizations() -> Lexicon[Outlet]:
    """International bodies and companies by all their names, agencies by their initials."""
    found: Lexicon[Outlet] = Lexicon()
    for row in tables.rows("organizations"):
        outlet = Outlet(row["name"], row["kind"], "any")
        # The grammar reads the whole names of agencies.
        whole = () if outlet.kind == "agency" else (row["name"],)
        for alias in (*whole, *tables.values(row["aliases"])):
            found.add(alias, outlet)
            if alias.startswith(_DESCRIBED):
                found.add(alias[0] + alias[1:].lower(), outlet)  # "Ngân hàng thế giới"
    return found


@lru_cache(maxsize=1)
def names() -> dict[str, Outlet]:
    """Every outlet and organization by each of its spellings, normalised."""
    return {
        normalise(alias): Outlet(row["name"], row["kind"], row.get("context", "any"))
        for table in ("press", "organizations")
        for row in tables.rows(table)
        for alias in (row["name"], *tables.values(row["aliases"]))
    }
