"""The alphabetical index of a scheme: the names of its concepts, and what else they are called."""

from collections.abc import Iterator
from itertools import groupby

from graph import collation, roster, vietnamese
from ontology import schemes
from ontology.schemes import Concept, Scheme
from web.lists import concept_names
from web.lists.concept_views import IndexEntry, IndexLetter
from web.views import Choice


def of(scheme: Scheme, addresses: dict[str, str]) -> tuple[IndexLetter, ...]:
    """The index of *scheme* by the Vietnamese alphabet, each name with its address by slug."""
    entries = [
        entry
        for concept in schemes.concepts(scheme).values()
        for entry in _entries(concept, addresses[concept.slug])
    ]
    entries.sort(key=lambda entry: (_rank(entry.name), collation.key(entry.name), entry.of))
    return tuple(
        IndexLetter(letter, _anchor(letter), tuple(group))
        for letter, group in groupby(entries, key=lambda entry: collation.letter(entry.name))
    )


def letters(index: tuple[IndexLetter, ...]) -> tuple[Choice, ...]:
    """The letters of the alphabet, each with how many names stand under it in *index*."""
    held = {group.letter: group for group in index}
    return tuple(
        Choice(letter, f"#{held[letter].anchor}", len(held[letter].entries))
        if letter in held
        else Choice(letter, "")
        for letter in roster.LETTERS
    )


def _anchor(letter: str) -> str:
    return "so" if letter == collation.OTHER else f"chu-{letter}"


def _rank(name: str) -> int:
    return roster.LETTERS.index(collation.letter(name))


def _entries(concept: Concept, address: str) -> Iterator[IndexEntry]:
    label = vietnamese.capitalise(concept_names.label(concept))
    yield IndexEntry(label, address)
    told = {vietnamese.lower(label)}
    for name in (*concept.codes, *concept.heads):
        if vietnamese.lower(name) not in told:
            told.add(vietnamese.lower(name))
            yield IndexEntry(name, address, of=label)
