"""Records → what a Whoosh index takes: tokens with their weights and places, cards, shown fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from search.records import progress, zones
from search.records.cards import Card
from search.records.record import ArticleRecord, EntityRecord
from search.records.zones import Zone
from search.whoosh.fields import GAP, Posting, version
from search.words.analysis import Compounds


class Tally:
    """The tokens of one field of one record, added zone by zone."""

    def __init__(self) -> None:
        self._weights: dict[str, float] = {}
        self._places: dict[str, list[int]] = {}

    def add(self, token: str, position: int, weight: float) -> None:
        """Add *token* at *position*; positions never fall."""
        if token in self._weights:
            self._weights[token] += weight
            self._places[token].append(position)
        else:
            self._weights[token] = weight
            self._places[token] = [position]

    def __iter__(self) -> Iterator[Posting]:
        places = self._places
        return ((token, weight, tuple(places[token])) for token, weight in self._weights.items())


def keyed(key: str) -> list[Posting]:
    """Return the posting of a record's key."""
    return [(key, 1.0, ())]


def of_article(article: ArticleRecord, compounds: Compounds) -> dict[str, Any]:
    """Return the fields of an article."""
    some = zones.of_article(article, compounds)
    (title, _), (body, _) = some[:2]
    text, folded, pairs = Tally(), Tally(), Tally()
    _add(text, folded, pairs, some)
    return {
        "key": keyed(zones.article_key(article.id)),
        "text": text,
        "folded": folded,
        "pairs": pairs,
        "number": _present((*title.numbers, *body.numbers)),
        "domain": _present((*title.domains, *body.domains)),
        "day": _present(article.days),
        "card": _packed(zones.article_card(article, title, body)),
        "record": zones.article_shown(article),
    }


def of_entity(entity: EntityRecord) -> dict[str, Any]:
    """Return the fields of an entity."""
    some = zones.of_entity(entity)
    name, folded = Tally(), Tally()
    _add(name, folded, None, some)
    return {
        "key": keyed(zones.entity_key(entity.iri)),
        "name": name,
        "name_folded": folded,
        "number": _present(number for tokens, _ in some for number in tokens.numbers),
        "domain": _present(domain for tokens, _ in some for domain in tokens.domains),
        "about": _present(zones.about(entity, some)),
        "card": _packed(zones.entity_card(entity, some)),
        "record": {"iri": entity.iri, "names": entity.names},
    }


def of_progress(sequence: int) -> dict[str, Any]:
    """Return the fields of the record that says how far the index has come, and what built it."""
    kept = progress.record(sequence, version())
    return {"key": keyed(progress.KEY), "card": _packed({}), "record": kept}


def _add(text: Tally, folded: Tally, pairs: Tally | None, some: Iterable[Zone]) -> None:
    """Add the tokens of all zones, a gap between two of them."""
    base = 0
    for zone in some:
        tokens, weights = zone
        for i, syllable, bare, compound, weight in zones.weighed(zone):
            text.add(syllable, base + i, weight)
            folded.add(bare, base + i, weight)
            if compound:
                text.add(compound, base + i, weight)
        if pairs is not None:
            for i, pair in enumerate(tokens.pairs()):
                pairs.add(pair, base + i, weights[i])
        base += len(tokens) + GAP


def _present(tokens: Iterable[str]) -> list[Posting]:
    return [(token, 1.0, ()) for token in dict.fromkeys(tokens)]


def _packed(card: Card) -> bytes:
    return json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode()
