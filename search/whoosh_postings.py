"""Records → what a Whoosh index takes: tokens with their weights and places, cards, shown fields."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from search import analysis
from search.analysis import Analysis, Compounds
from search.record import ArticleRecord, EntityRecord
from search.whoosh_fields import GAP, Posting

# How much more a token says in these places than in the body (measured: benchmarks/README.md).
TITLE_WEIGHT = 2.0
LEAD_WEIGHT = 1.25
LABEL_WEIGHT = 0.5

ARTICLE = "article"


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


def article_key(identifier: str) -> str:
    """Return the key of an article's record."""
    return f"a:{identifier}"


def entity_key(iri: str) -> str:
    """Return the key of an entity's record."""
    return f"e:{iri}"


def keyed(key: str) -> list[Posting]:
    """Return the posting of a record's key."""
    return [(key, 1.0, ())]


def of_article(article: ArticleRecord, compounds: Compounds) -> dict[str, Any]:
    """Return the fields of an article."""
    title = analysis.analyse(article.title, compounds=compounds)
    body = analysis.analyse(article.body, compounds=compounds)
    labels = [analysis.analyse(label) for label in article.labels]
    lead = _range(article)
    zones = [
        (title, [TITLE_WEIGHT] * len(title)),
        (body, [LEAD_WEIGHT if start in lead else 1.0 for start in body.starts]),
        *((label, [LABEL_WEIGHT] * len(label)) for label in labels),
    ]
    text, folded, pairs = Tally(), Tally(), Tally()
    base = 0
    for tokens, weights in zones:
        _add(text, folded, pairs, tokens, weights, base)
        base += len(tokens) + GAP
    card = {
        "t": ARTICLE,
        "i": article.iri,
        "l": article.title,
        "d": article.published,
        "n": len(title) + len(body),
        "h": len(title),
        "f": article.facets,
        "p": [_plain(title)],
    }
    shown = {
        "id": article.id,
        "iri": article.iri,
        "title": article.title,
        "lead": article.lead,
        "body": article.body,
        "published": article.published,
        "source": article.source,
        "invented": article.invented,
        "entities": article.entities,
    }
    return {
        "key": keyed(article_key(article.id)),
        "text": text,
        "folded": folded,
        "pairs": pairs,
        "number": _present((*title.numbers, *body.numbers)),
        "domain": _present((*title.domains, *body.domains)),
        "day": _present(article.days),
        "card": _packed(card),
        "record": shown,
    }


def of_entity(entity: EntityRecord) -> dict[str, Any]:
    """Return the fields of an entity."""
    named = [analysis.analyse(name) for name in entity.names]
    name, folded = Tally(), Tally()
    base = 0
    for tokens in named:
        _add(name, folded, None, tokens, [1.0] * len(tokens), base)
        base += len(tokens) + GAP
    card = {
        "t": entity.kind,
        "i": entity.iri,
        "l": entity.label,
        "s": entity.names,
        "n": len(named[0]),
        "a": entity.articles,
        "h": entity.hint,
        "p": [_plain(tokens) for tokens in named],
    }
    return {
        "key": keyed(entity_key(entity.iri)),
        "name": name,
        "name_folded": folded,
        "number": _present(number for tokens in named for number in tokens.numbers),
        "domain": _present(domain for tokens in named for domain in tokens.domains),
        "card": _packed(card),
        "record": {"iri": entity.iri, "names": entity.names},
    }


def of_meta(key: str, record: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of the record that says how far the index has come."""
    return {"key": keyed(key), "card": _packed({}), "record": record}


def _add(
    text: Tally,
    folded: Tally,
    pairs: Tally | None,
    tokens: Analysis,
    weights: list[float],
    base: int,
) -> None:
    compounds = iter((*tokens.compounds, (-1, "")))
    place, compound = next(compounds)
    for i, weight in enumerate(weights):
        position = base + i
        text.add(tokens.syllables[i], position, weight)
        folded.add(tokens.folded[i], position, weight)
        if i == place:
            text.add(compound, position, weight)
            place, compound = next(compounds)
    if pairs is not None:
        for i, pair in enumerate(tokens.pairs()):
            pairs.add(pair, base + i, weights[i])


def _plain(tokens: Analysis) -> str:
    return " ".join(tokens.folded)


def _range(article: ArticleRecord) -> range:
    start = article.body.find(article.lead) if article.lead else 0
    return range(start, start + len(article.lead))


def _present(tokens: Iterable[str]) -> list[Posting]:
    return [(token, 1.0, ()) for token in dict.fromkeys(tokens)]


def _packed(card: dict[str, Any]) -> bytes:
    return json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode()
