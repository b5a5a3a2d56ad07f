"""Facts that fit a reader's selection, in the order asked for, and what they are about: from the annals."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rdflib import URIRef

from graph.annals import Annals, Choice
from graph.errors import Busy
from search.words import sayings
from web import kinds
from web.facts import fact_selections
from web.facts.fact_selections import Selection

# As long as another process may need to publish what this one lacks.
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A page of the facts that fit, how many there are in all, and how many *by* year and so on."""

    facts: tuple[URIRef, ...]
    total: int
    by: Mapping[str, Mapping[str, int]]


def find(annals: Annals, selection: Selection, *, number: int, size: int) -> Found:
    """The facts of *selection* on the page with *number*, which counts from 1."""
    chosen = choice(selection)
    counts = annals.counts(chosen)
    page = annals.page(chosen, offset=(number - 1) * size, size=size, order=selection.order)
    return Found(tuple(map(URIRef, page)), counts.total, counts.by)


def every(annals: Annals, selection: Selection) -> Iterator[list[URIRef]]:
    """Yield all facts of *selection* in their order, some at a time."""
    for some in annals.all(choice(selection), order=selection.order):
        yield [URIRef(fact) for fact in some]


def by_kind(annals: Annals) -> dict[str, int]:
    """How many facts of each kind articles state."""
    counted = annals.counts(Choice()).by["kind"]
    return {name: counted[name] for name in kinds.FACTS if name in counted}


def known(annals: Annals | None) -> Annals:
    """*annals*; raises Busy where a generation of an earlier version, still in force, has none."""
    if annals is None:
        raise Busy("the list of facts comes with the next generation", retry_after=_SECONDS)
    return annals


def choice(selection: Selection) -> Choice:
    """*selection* as the annals know it."""
    row, marked = sayings.asked(selection.words) if selection.words else ("", False)
    places = tuple(thing for thing in selection.things if fact_selections.is_place(thing))
    return Choice(
        kind=selection.kind,
        things=tuple(thing for thing in selection.things if thing not in places),
        places=places,
        what="" if selection.what is None else str(selection.what),
        year=selection.year,
        status=selection.status,
        words=row,
        marked=marked,
    )
