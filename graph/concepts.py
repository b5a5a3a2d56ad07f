"""Which concept a thing belongs to, as its name shows: "Nghị quyết số 49-NQ/TW" is a resolution."""

import re
from collections.abc import Mapping
from functools import cache

from graph import vietnamese
from graph.model import MentionKind
from ontology import schemes
from ontology.schemes import Scheme

SCHEMES: Mapping[MentionKind, Scheme] = {
    MentionKind.AGENCY: Scheme.AGENCY_KINDS,
    MentionKind.DOCUMENT: Scheme.DOCUMENT_TYPES,
    MentionKind.AWARD: Scheme.AWARD_KINDS,
}
_LETTERS = re.compile(r"[^\W\d_]+")


def of(kind: MentionKind, name: str, number: str | None = None) -> str | None:
    """The slug of the concept that *name* begins with, the longest one; None where it shows none.

    A document whose name shows no type ("Số 49-NQ/TW") is of that whose code its *number* begins with.
    """
    scheme = SCHEMES.get(kind)
    if scheme is None:
        return None
    words = vietnamese.normalise(name).split()
    beginnings = _beginnings(scheme)
    for length in range(min(len(words), _longest(scheme)), 0, -1):
        found = beginnings.get(" ".join(words[:length]))
        if found is not None:
            return found
    # Behind the letters of the type stand those of offices, which may look like those of a type.
    letters = _LETTERS.search(number) if number is not None else None
    return _codes(scheme).get(letters[0]) if letters is not None else None


@cache
def _beginnings(scheme: Scheme) -> Mapping[str, str]:
    names = schemes.labels(scheme) | schemes.heads(scheme)
    return {vietnamese.normalise(name): slug for name, slug in names.items()}


@cache
def _longest(scheme: Scheme) -> int:
    return max(name.count(" ") + 1 for name in _beginnings(scheme))


@cache
def _codes(scheme: Scheme) -> Mapping[str, str]:
    return {code: kind.slug for kind in schemes.concepts(scheme).values() for code in kind.codes}
