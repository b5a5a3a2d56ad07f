"""How records are stored in an OpenSearch index: settings, fields, documents.

Tokens come from our own analysis, ready made, so no plugin is needed there: a text field gets its
tokens parted by spaces. Where weights count (``syllable|9``), the number is how often the token is to
count in the record, in quarters of a plain sight of it: four times the sum of the weights of the
zones that it stands in. With a *k1* four times as large BM25 says the same of it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

from graph.model import MentionKind
from search.names import completions, initials, named, naming
from search.names.naming import FAME_MOST, FAME_SCALE
from search.ports import FACETS
from search.ranking.weights import K1, B
from search.records import columns, progress, zones
from search.records.cards import ARTICLE, Card
from search.records.record import ArticleRecord, EntityRecord
from search.words.analysis import Compounds

_LAYOUT = 2

# The weights of zones are multiples of a quarter.
_QUARTERS = 4
# The length of a text is that of its title and body, as in `search.ranking`: a token that nobody can ask
# for fills what the others lack of so much a syllable, more than any zones and compounds add up to.
_FILLER = "."
_LENGTH = 16
# Lucene refuses terms of 32,766 bytes; the tokenizer cuts at 255 characters. No word is so long.
_LONGEST = 200
# A document's own name may have 512 bytes.
_LONGEST_ID = 500

# The analyser that parts ready-made tokens, also used for phrases that are looked for.
SPACED = "spaced"

Document = dict[str, Any]


def version() -> str:
    """Return what an index must have been built with for its tokens to fit our queries."""
    return progress.version(_LAYOUT)


def definition(owner: str) -> dict[str, Any]:
    """Return the settings and fields of an index that belongs to the data directory *owner*.

    How many shards and copies it has is left to the cluster, whose templates may say so.
    """
    return {
        "settings": {
            # Nobody searches the index that is written to.
            "refresh_interval": "-1",
            "analysis": {
                "analyzer": {
                    "weighed": {
                        "type": "custom",
                        "tokenizer": "whitespace",
                        "filter": ["delimited_term_freq"],
                    },
                    SPACED: {"type": "custom", "tokenizer": "whitespace"},
                }
            },
            "similarity": {"zones": {"type": "BM25", "k1": K1 * _QUARTERS, "b": B}},
        },
        "mappings": {
            "dynamic": "strict",
            "_meta": {"minhbach": owner},
            "_source": {"includes": ["card", "shown"]},
            "properties": _properties(),
        },
    }


def _properties() -> dict[str, dict[str, Any]]:
    keyword = {"type": "keyword"}
    unread = {"type": "object", "enabled": False}
    weighed = {
        "type": "text",
        "analyzer": "weighed",
        "similarity": "zones",
        "index_options": "freqs",
    }
    spaced = {
        "type": "text",
        "analyzer": SPACED,
        "norms": False,
        "position_increment_gap": 16,  # so that no phrase runs across two zones
    }
    present = {"type": "text", "analyzer": SPACED, "norms": False, "index_options": "docs"}
    entered = {"type": "keyword", "doc_values": False}
    number, share = {"type": "integer"}, {"type": "float"}
    return {
        **dict.fromkeys(("key", "sort"), keyword),
        **dict.fromkeys(("text", "folded", "pairs"), weighed),
        **dict.fromkeys(("runs", "folded_runs"), spaced),
        **dict.fromkeys(("title", "title_folded"), present),
        **dict.fromkeys(("name", "name_folded"), spaced),
        "label_folded": present,
        **dict.fromkeys(("spelled", "number", "domain", "about", "serial"), keyword),
        **dict.fromkeys(FACETS, keyword),
        **dict.fromkeys(("first", "last", "length"), number),
        **dict.fromkeys(("fame", "weight"), share),
        **dict.fromkeys(("starts", "begins"), entered),
        **dict.fromkeys(("words", "name_words"), keyword),
        **dict.fromkeys(("card", "shown"), unread),
    }


def identifier(key: str) -> str:
    """Return the name of the document with *key*: itself, or what stands for one that is too long."""
    packed = key.encode()
    return key if len(packed) <= _LONGEST_ID else f"#{blake2b(packed, digest_size=32).hexdigest()}"


def term(token: str) -> str:
    """Return *token* as it is indexed: as far as a term may go."""
    return token[:_LONGEST]


def of_article(article: ArticleRecord, compounds: Compounds) -> Document:
    """Return the document of an article."""
    some = zones.of_article(article, compounds)
    (title, _), (body, _) = some[:2]
    text: Counter[str] = Counter()
    folded: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for zone in some:
        tokens, weights = zone
        for _, syllable, bare, compound, weight in zones.weighed(zone):
            quarters = round(weight * _QUARTERS)
            text[term(syllable)] += quarters
            folded[term(bare)] += quarters
            if compound:
                text[term(compound)] += quarters
        for pair, weight in zip(tokens.pairs(), weights, strict=False):
            pairs[term(pair)] += round(weight * _QUARTERS)
    # A day is no pair, but says as much of a text: it has a hyphen where those have "_".
    pairs.update(dict.fromkeys(article.days, _QUARTERS))
    card = zones.article_card(article, title, body)
    facets = card.pop("f")
    return {
        "key": zones.article_key(article.id),
        "sort": "article",
        "kind": ARTICLE,
        "text": _weighed(text, card["n"]),
        "folded": _weighed(folded, card["n"]),
        "pairs": _weighed(pairs, card["n"]),
        "runs": [_spaced(tokens.syllables) for tokens, _ in some],
        "folded_runs": [_spaced(tokens.folded) for tokens, _ in some],
        "title": _spaced(title.syllables),
        "title_folded": _spaced(title.folded),
        "number": _present((*title.numbers, *body.numbers)),
        "domain": _present((*title.domains, *body.domains)),
        "words": list(text),
        **{facet: list(values) for facet, values in facets.items()},
        **_days(article.published),
        **_entered(card),
        "card": card,
        "shown": zones.article_shown(article),
    }


def of_entity(entity: EntityRecord) -> Document:
    """Return the document of an entity."""
    some = zones.of_entity(entity)
    spoken = [tokens for tokens, _ in some]
    card = zones.entity_card(entity, some)
    return {
        "key": zones.entity_key(entity.iri),
        "sort": "entity",
        "kind": entity.kind,
        "name": [_spaced(tokens.syllables) for tokens in spoken],
        "name_folded": [_spaced(tokens.folded) for tokens in spoken],
        "label_folded": _spaced(spoken[0].folded),
        "spelled": _spelled(card["p"]),
        "number": _present(number for tokens in spoken for number in tokens.numbers),
        "domain": _present(domain for tokens in spoken for domain in tokens.domains),
        "about": _present(zones.about(entity, some)),
        "serial": _serial(entity),
        "length": max(naming.length(card), 1),
        "fame": min(math.log1p(entity.articles) / FAME_SCALE, FAME_MOST),
        "name_words": _present(bare for tokens in spoken for bare in tokens.folded),
        **_entered(card),
        "card": card,
    }


def of_progress(sequence: int) -> Document:
    """Return the document that says how far the index has come, and what built it."""
    return {"key": progress.KEY, "shown": progress.record(sequence, version())}


def _weighed(counts: Counter[str], syllables: int) -> str:
    filling = _LENGTH * syllables - counts.total()
    filler = {_FILLER: filling} if filling > 0 else {}
    return " ".join(f"{token}|{count}" for token, count in {**counts, **filler}.items())


def _spaced(tokens: Iterable[str]) -> str:
    return " ".join(map(term, tokens))


def _present(tokens: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(map(term, tokens)))


def _spelled(names: Sequence[str]) -> list[str]:
    """Return bare names, and the first letters of those that are abbreviated so."""
    shortened = dict.fromkeys(filter(None, map(initials.of, names)))
    return [*_present(names), *map(letters, shortened)]


def letters(shortened: str) -> str:
    """Return the term for the first letters of a name, which no name is."""
    return f"{shortened}."


def _days(published: str) -> dict[str, int]:
    first, last = columns.bounds_of(published)
    return {"first": first, "last": last} if first else {}


def _serial(entity: EntityRecord) -> list[str]:
    if entity.kind != MentionKind.DOCUMENT:
        return []
    serial = named.serial(entity.label)
    return [serial] if serial else []


def _entered(card: Card) -> dict[str, Any]:
    """Return where the names of a record can be entered, and how well it is known."""
    starts: dict[str, None] = {}
    begins: dict[str, None] = {}
    weight = 0.0
    for name in completions.names(card):
        weight = max(weight, name.weight)
        for spelled in completions.spellings(name):
            begins[spelled[: completions.MAX_TYPED]] = None
            for place in completions.entries_of(spelled):
                starts[spelled[place : place + completions.MAX_TYPED]] = None
    return {"starts": list(starts), "begins": list(begins), "weight": weight}
