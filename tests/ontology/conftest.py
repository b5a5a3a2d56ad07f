"""The reference data as triples, made once for all tests of them."""

import pytest
from rdflib import Graph

from ontology import reference

BASE = "https://example.org/mb/"


@pytest.fixture(scope="session")
def graph():
    """The reference data of everything but units, and of the units of one former and new city."""
    lines = [
        f"{line} ."
        for line in reference.ntriples(BASE)
        if "/id/dia-danh/" not in line or "hai-phong" in line or "-dong-nai" in line
    ]
    return Graph().parse(data="\n".join(lines), format="nt")
