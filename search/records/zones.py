"""What every engine stores of a record: its texts by zone with their weights, its card, what is shown.

A token's weight in a record is the sum of the weights of the zones that it stands in, which is BM25F
with one look-up a token.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypedDict

from graph.model import MentionKind
from search.records.cards import ARTICLE, Card
from search.records.record import ArticleRecord, EntityRecord
from search.words import analysis
from search.words.analysis import Analysis, Compounds

# How much more a token says in these places than in the body (measured: benchmarks/README.md).
TITLE_WEIGHT = 2.0
LEAD_WEIGHT = 1.25
LABEL_WEIGHT = 0.5

Zone = tuple[Analysis, list[float]]
"""The tokens of one text, and the weight of each position."""


def article_key(identifier: str) -> str:
    """Return the key of an article's record."""
    return f"a:{identifier}"


def entity_key(iri: str) -> str:
    """Return the key of an entity's record."""
    return f"e:{iri}"


def of_article(article: ArticleRecord, compounds: Compounds) -> list[Zone]:
    """Return the zones of an article: its title, its body, then each name of an entity."""
    title = analysis.analyse(article.title, compounds=compounds)
    body = analysis.analyse(article.body, compounds=compounds)
    labels = [analysis.analyse(label) for label in article.labels]
    lead = _lead(article)
    return [
        (title, [TITLE_WEIGHT] * len(title)),
        (body, [LEAD_WEIGHT if start in lead else 1.0 for start in body.starts]),
        *((label, [LABEL_WEIGHT] * len(label)) for label in labels),
    ]


def of_entity(entity: EntityRecord) -> list[Zone]:
    """Return the zones of an entity: each of its names."""
    named = (analysis.analyse(name) for name in entity.names)
    return [(tokens, [1.0] * len(tokens)) for tokens in named]


def weighed(zone: Zone) -> Iterator[tuple[int, str, str, str, float]]:
    """Yield, for each position, its place, syllable, folded syllable, compound or "", and weight."""
    tokens, weights = zone
    compounds = dict(tokens.compounds)
    for i, (syllable, folded, weight) in enumerate(
        zip(tokens.syllables, tokens.folded, weights, strict=True)
    ):
        yield i, syllable, folded, compounds.get(i, ""), weight


def article_card(article: ArticleRecord, title: Analysis, body: Analysis) -> Card:
    """Return the card of an article."""
    return {
        "t": ARTICLE,
        "i": article.iri,
        "l": article.title,
        "d": article.published,
        "n": len(title) + len(body),
        "h": len(title),
        "f": article.facets,
        "p": [_plain(title)],
    }


def about(entity: EntityRecord, names: list[Zone]) -> list[str]:
    """Return the bare words by which a person or a document is asked for: of names, posts, issuers."""
    if not entity.hints:
        return []
    hinted = (analysis.analyse(hint) for hint in entity.hints)
    spoken = (*(tokens for tokens, _ in names), *hinted)
    return list(dict.fromkeys(word for tokens in spoken for word in tokens.folded))


def entity_card(entity: EntityRecord, names: list[Zone]) -> Card:
    """Return the card of an entity."""
    card: Card = {
        "t": entity.kind,
        "i": entity.iri,
        "l": entity.label,
        "s": entity.names,
        "n": len(names[0][0]),
        "a": entity.articles,
        "h": entity.hint,
        "p": [_plain(tokens) for tokens, _ in names],
    }
    if entity.hints and entity.kind == MentionKind.PERSON:
        card["q"] = [
            [_plain(analysis.analyse(part)) for part in hint.partition(", ")[::2]]
            for hint in entity.hints
        ]
    return card


class Shown(TypedDict):
    """What a page of hits shows of an article, and the addresses of what it names."""

    id: str
    iri: str
    title: str
    lead: str
    body: str
    published: str
    source: str
    invented: bool
    entities: Sequence[str]


def article_shown(article: ArticleRecord) -> Shown:
    """Return what is shown of an article."""
    return {
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


def _plain(tokens: Analysis) -> str:
    return " ".join(tokens.folded)


def _lead(article: ArticleRecord) -> range:
    start = article.body.find(article.lead) if article.lead else 0
    return range(start, start + len(article.lead))
