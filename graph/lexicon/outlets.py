"""Bodies known by names that begin with no head: papers, international bodies, brands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.lexicon import contexts, tables
from graph.lexicon.trie import Lexicon
from graph.model import MentionKind
from graph.vietnamese import normalise

# Bodies whose names are written in small letters too, but for the first.
_DESCRIBED = (
    "Tổ chức ", "Quỹ ", "Ngân hàng ", "Diễn đàn ", "Hiệp hội ", "Liên đoàn ", "Hội đồng ", "Ủy ban ",
    "Liên minh ", "Cơ quan ", "Cộng đồng ", "Chương trình ", "Cao ủy ", "Tòa ", "Văn phòng ",
)  # fmt: skip
_WORLDWIDE = (" thế giới", " quốc tế")
_COMPANIES = ("Tập đoàn ", "Tổng công ty ", "Công ty ")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A body by its full *name*; *kind* is agency or organization.

    *context* says where its short names stand for it: "any", "said" or "credit".
    """

    name: str
    kind: MentionKind
    context: str

    @property
    def key(self) -> str:
        """What the body is known by in all documents, where no grammar reads its name."""
        return f"{self.kind}|{normalise(self.name)}"


def trades(outlet: Outlet) -> bool:
    """Whether a known body is a company: by the head of its full name, or by a brand of one word."""
    branded = " " not in outlet.name and normalise(outlet.name) not in contexts.of("no company")
    return outlet.kind is MentionKind.ORGANIZATION and (
        branded or outlet.name.startswith(_COMPANIES)
    )


@lru_cache(maxsize=1)
def press() -> Lexicon[Outlet]:
    """Papers, broadcasters and news agencies by their short names."""
    found: Lexicon[Outlet] = Lexicon()
    for row in tables.rows("press"):
        outlet = _listed(row)
        for alias in tables.values(row["aliases"]):
            found.add(alias, outlet)
    return found


@lru_cache(maxsize=1)
def organizations() -> Lexicon[Outlet]:
    """International bodies and companies by all their names, agencies by their initials."""
    found: Lexicon[Outlet] = Lexicon()
    for row in tables.rows("organizations"):
        outlet = _listed(row)
        # The grammar reads the whole names of agencies.
        whole = () if outlet.kind is MentionKind.AGENCY else (row["name"],)
        for alias in (*whole, *tables.values(row["aliases"])):
            for spelling in _spellings(alias):
                found.add(spelling, outlet)
                if alias.startswith((*_DESCRIBED, "Đảng ")):
                    found.add(spelling[0].lower() + spelling[1:], outlet)  # "tổ chức Y tế Thế giới"
                if alias.startswith(_DESCRIBED):
                    if spelling.lower().endswith(_WORLDWIDE):
                        found.add(spelling.lower(), outlet)  # "ngân hàng thế giới"
                    found.add(spelling[0] + spelling[1:].lower(), outlet)  # "Ngân hàng thế giới"
    return found


def _listed(row: Mapping[str, str]) -> Outlet:
    """The body of one *row*; those of the table without a context are known wherever they stand."""
    return Outlet(row["name"], MentionKind(row["kind"]), row.get("context", "any"))


def _spellings(name: str) -> Iterator[str]:
    """Yield the *name* as written, and with the other names of the United Nations in it."""
    yield name
    if " Liên hợp quốc" in name:
        for nations in ("Liên hợp quốc", "Liên hiệp quốc", "LHQ"):
            yield name.replace("Liên hợp quốc", nations)
            yield name.replace(" Liên hợp quốc", f" của {nations}")


@lru_cache(maxsize=1)
def media() -> frozenset[str]:
    """The full names of papers, broadcasters and news agencies."""
    return frozenset(row["name"] for row in tables.rows("press"))


@lru_cache(maxsize=1)
def names() -> dict[str, Outlet]:
    """Every outlet and organization by each of its spellings, normalised."""
    return {
        normalise(spelling): _listed(row)
        for table in ("press", "organizations")
        for row in tables.rows(table)
        for alias in (row["name"], *tables.values(row["aliases"]))
        for spelling in _spellings(alias)
    }
