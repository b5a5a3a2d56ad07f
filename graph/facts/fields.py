"""Policy fields: what an article is mainly about, by the words of its title and body."""

from __future__ import annotations

from functools import lru_cache
from math import sqrt

from graph.extract import syllables
from graph.lexicon import tables
from graph.lexicon.trie import Lexicon, Row, Trie, title_tokens
from graph.model import Reading
from graph.vietnamese import slug

# A word in the title weighs as much as sixteen in the body.
_IN_TITLE = 4.0
# The second and the third field count that have these shares of the first one's score, and of
# whose words there are enough to say so.
_FURTHER = ((0.35, 6.0), (0.4, 10.0))
_LEAST = 2.5


@lru_cache(maxsize=1)
def _terms() -> tuple[Trie[str], dict[str, tuple[tuple[str, float], ...]]]:
    """The trie of terms, and the fields that each tells of with its weight."""
    told: dict[str, tuple[tuple[str, float], ...]] = {}
    for row in tables.rows("policy_fields"):
        known = told.get(row["term"], ())
        told[row["term"]] = (*known, (slug(row["field"]), float(row["weight"])))
    trie: Lexicon[str] = Lexicon()
    for term in told:
        trie.add(term, term)
    return trie, told


def of(reading: Reading) -> tuple[str, ...]:
    """Return the slugs of the one to three fields that *reading* is mainly about, the first first.

    An article whose words tell of no field has none.
    """
    scores = _scores(reading)
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return ()
    found = [ranked[0][0]]
    for (field, score), (share, least) in zip(ranked[1:], _FURTHER, strict=False):
        if score < max(ranked[0][1] * share, least):
            break
        found.append(field)
    return tuple(found)


def _scores(reading: Reading) -> dict[str, float]:
    _, told = _terms()
    scores: dict[str, float] = {}
    title = _count(title_tokens(reading.title))
    body = _count(syllables.of(reading.document.text).tokens)
    for term in {**title, **body}:  # in one order, for sums of shares depend on it
        share = _IN_TITLE * (term in title) + sqrt(body.get(term, 0))
        for field, weight in told[term]:
            scores[field] = scores.get(field, 0.0) + weight * share
    return scores


def _count(row: Row) -> dict[str, int]:
    """How often each term stands in the text of *row*."""
    trie, _ = _terms()
    found: dict[str, int] = {}
    for hit in trie.scan(row):
        for term in hit.values:
            found[term] = found.get(term, 0) + 1
    return found
