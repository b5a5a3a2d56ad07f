"""The reference data without districts and wards, which are six lines of seven and take seconds to load.

For tests whose texts name no smaller place than a province, and which make, check or rebuild a graph.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest

from ontology import reference, units

_WHOLE = reference.nquads
_PLACE = re.compile(r"<[^>]*/id/dia-danh/([^>/]+)> ")


@cache
def nquads(base: str) -> tuple[str, ...]:
    """The lines of :func:`ontology.reference.nquads` but those about smaller places."""
    smaller = {unit.slug for unit in units.every() if unit.level != "province"}
    return tuple(
        line
        for line in _WHOLE(base)
        if (place := _PLACE.match(line)) is None or place[1] not in smaller
    )


@contextmanager
def given() -> Iterator[None]:
    """Let the reference data be these for as long as the context lasts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reference, "nquads", nquads)
        yield
