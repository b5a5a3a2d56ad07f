"""Real articles, rewritten in ways that change no meaning, are read as before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import metamorphic
from graph.model import Reading

# What is written in another way must change nothing; what is about others may, where a new name is a word
# of another kind in its place, or where a lost paragraph break leaves a byline inside a sentence.
EXACT = {
    metamorphic.days,
    metamorphic.decomposed,
    metamorphic.tones,
    metamorphic.carriage,
}


@pytest.fixture(scope="module")
def readings(shared: Path) -> list[Reading]:
    files = (shared / "gold" / "dev.jsonl", shared / "corpus" / "articles.jsonl")
    return list(metamorphic.readings(files))


@pytest.mark.parametrize("rewrite", metamorphic.REWRITINGS, ids=lambda one: one.__name__)
def test_a_rewriting_changes_nothing_but_what_it_says(
    readings: list[Reading], rewrite: Callable[[Reading], metamorphic.Rewriting]
) -> None:
    mentions, facts, rewritten = metamorphic.Agreement(), metamorphic.Agreement(), 0
    for reading in readings:
        was, now, were, are = metamorphic.compared(reading, rewrite)
        mentions.add(was, now)
        facts.add(were, are)
        rewritten += rewrite(reading).text != reading.document.text

    least = 1.0 if rewrite in EXACT else 0.995
    assert mentions.share >= least
    assert facts.share >= least
    # What came out of the decomposed text is composed again.
    assert rewritten > len(readings) // 3 or rewrite is metamorphic.decomposed


def test_spans_are_followed_through_pieces() -> None:
    made = metamorphic.rewritten("Ông An ở Hà Nội.", [(4, 6, "Bình"), (9, 15, "Huế")])

    assert made.text == "Ông Bình ở Huế."
    assert made.text[slice(*made.at(4, 6))] == "Bình"
    assert made.text[slice(*made.at(9, 15))] == "Huế"
    assert made.text[slice(*made.at(7, 8))] == "ở"
    assert made.text[slice(*made.at(0, 16))] == made.text
