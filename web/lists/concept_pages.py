"""What the page of a concept shows beside its facts: where it stands, and the things that it is said of."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.roster import Choice as Selection
from ontology import schemes, terms
from ontology.namespaces import ELI, ORG, SKOS
from ontology.schemes import Scheme
from web import kinds
from web.exchange import links
from web.exchange.context import generation
from web.lists import concept_ways, concepts, list_data, list_options, listing
from web.lists.concept_views import ConceptPlace, Members
from web.telling import wording
from web.views import Choice

# What of the properties of a concept is shown as its place and its members.
TOLD: Final = frozenset(
    {
        *(SKOS.broader, SKOS.definition, SKOS.scopeNote, SKOS.notation),
        *(ORG.classification, ELI.type_document, terms.level),
    }
)
# Things of each kind that the page names.
_SHOWN: Final = 12


def scheme_of(iri: str) -> tuple[Scheme, str] | None:
    """The scheme and the slug of the concept *iri*, None for what is none."""
    folder, slug = links.parts(iri) or ("", "")
    if folder not in set(Scheme) or slug not in schemes.concepts(Scheme(folder)):
        return None
    return Scheme(folder), slug


def of(iri: str) -> ConceptPlace | None:
    """Where the concept *iri* stands and what is of its kind, None for what is no concept of a scheme."""
    own = scheme_of(iri)
    if own is None:
        return None
    scheme, slug = own
    known = schemes.concepts(scheme)
    counts = concept_ways.counts(scheme)
    above = known[slug].broader
    beside = dict.fromkeys(
        other.slug
        for one in above or ("",)
        for other in concepts.right_below(scheme, one)
        if other.slug != slug
    )
    return ConceptPlace(
        # What is below it is not told twice.
        itself=replace(concepts.view(scheme, known[slug], counts), ways=()),
        scheme=Choice(concepts.called(scheme), concepts.address(scheme, slug)),
        paths=tuple(
            tuple(_choice(scheme, one) for one in path) for path in _paths(scheme, slug) if path
        ),
        beside=tuple(_choice(scheme, one) for one in beside),
        below=tuple(
            concepts.view(scheme, one, counts) for one in concepts.right_below(scheme, slug)
        ),
        members=tuple(_members(scheme, slug)),
    )


def _choice(scheme: Scheme, slug: str) -> Choice:
    return Choice(wording.concept(scheme, slug), concepts.page_of(scheme, slug))


def _paths(scheme: Scheme, slug: str) -> Iterator[tuple[str, ...]]:
    """The ways down to *slug* from concepts that stand below none."""
    above = schemes.concepts(scheme)[slug].broader
    if not above:
        yield ()
    for one in above:
        for path in _paths(scheme, one):
            yield (*path, one)


def _members(scheme: Scheme, slug: str) -> Iterator[Members]:
    """The things of each kind that the concept *slug*, or one below it, is said of."""
    held = generation().roster
    within = tuple(f"{scheme}/{one}" for one in schemes.within(scheme, slug))
    for kind, classified in list_options.SCHEMES.items():
        if classified is not scheme:
            continue
        selection = Selection(kind, concepts=within, most_named=True)
        total = sum(held.letters(selection).values())
        if total:
            entries = held.page(selection, offset=0, size=_SHOWN)
            hints = list_data.hints_of(entries)
            yield Members(
                kind=kind,
                name=kinds.listed(kind),
                total=total,
                address=listing.address(kind, type=slug, order="articles"),
                things=tuple(listing.listed(entry, hints) for entry in entries),
            )
