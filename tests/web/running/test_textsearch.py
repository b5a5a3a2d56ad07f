"""What the text search inside SPARQL finds: facts as their lists do."""

import pytest

from graph.annals import Choice
from graph.errors import Busy
from ontology.namespaces import MB
from search.words import sayings
from web.running import textsearch
from web.services import Generation

FACTS = str(MB.Statement)


@pytest.mark.parametrize("words", ["gđ sở", "giam doc so", "giám đốc sở"])
def test_short_forms_and_bare_words_find_the_same_facts(world: Generation, words: str) -> None:
    search = textsearch.over(world.index, world.annals)
    found = [hit[0] for hit in search(words, 1000, str(MB.Position), snippets=False)]
    whole = search("giám đốc sở", 1000, str(MB.Position), snippets=False)

    assert len(found) > 3
    assert {hit[0] for hit in whole} <= set(found)


def test_facts_of_the_reference_data_are_found_once_and_last(world: Generation) -> None:
    assert world.annals is not None
    row, marked = sayings.asked("luat")
    told = [
        iri
        for status in ("", "reference")
        for some in world.annals.all(Choice(words=row, marked=marked, status=status))
        for iri in some
    ]
    found = [
        hit[0]
        for hit in textsearch.over(world.index, world.annals)("luật", 10**6, FACTS, snippets=True)
    ]
    found_bare = [
        hit[0]
        for hit in textsearch.over(world.index, world.annals)("luat", 10**6, FACTS, snippets=True)
    ]

    assert found_bare == list(dict.fromkeys(told))
    assert set(found) <= set(found_bare)
    assert found


def test_a_generation_without_annals_says_so(world: Generation) -> None:
    search = textsearch.over(world.index, None)

    with pytest.raises(Busy, match="next generation"):
        list(search("giám đốc", 10, FACTS, snippets=False))
    assert list(search("sở y tế", 10, None, snippets=False))
