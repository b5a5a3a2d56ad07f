"""When a query names an entity, and how near it comes to its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

import numpy as np

from graph.model import MentionKind
from search.asking import query as ask
from search.names import initials, named
from search.names.named import Said
from search.ranking.ranker import Found, Postings, Scores
from search.records.cards import Card, Entries, Lookup
from search.records.columns import Columns

# Entities that the query names stand above all articles, so many of them at most.
NAMED = 3
ABOVE = 10_000.0
# A query names an entity if it says so much of its label, or the whole of one of its spellings.
SHARE = 0.6
# Other entities stand among the articles: so much of the best of these for the whole of a name.
SHARE_WORTH = 0.6
# Fame, the logarithm of the articles that name an entity, adds a part of that, and no more than so much.
FAME_SCALE = 20
FAME_MOST = 0.3
# How near a query is to an entity that it names by its label, by a part of that which is a name too, by
# another name, by one with other marks, by first letters, among other words; by a post it is nearer or
# less near than these.
_LABELLED = 2.25
_PARTLY = 2.15
_EXACTLY = 2.0
_NEARLY = 1.8
_ABBREVIATED = 1.7
_INSIDE = 1.5
_SURE = 3
# Of a longer question no post is made out.
_WORDS = 16
# How many people in posts that hold all words are looked at, the best known first.
_LOOKED_AT = 300
# Endings of domain names that say nothing of whose they are.
_SUFFIXES = frozenset({"vn", "com", "net", "org", "gov", "edu", "info"})


class Source(Protocol):
    """Where the numbers, domain names and posts of entities stand."""

    def postings(self, field: str, token: str) -> Postings:
        """Return the records that hold *token* in "number", "domain" or "about"."""
        ...


class Naming:
    """The names of one generation."""

    def __init__(self, columns: Columns, source: Source) -> None:
        self._columns = columns
        self._source = source
        self.fame: Scores = np.where(columns.entities, np.log1p(columns.popularity), 0).astype(
            np.float32
        )
        self._lengths = columns.lengths.copy()
        spelled, shortened, serials = Entries(), Entries(), Entries()
        for number in map(int, np.flatnonzero(columns.entities)):
            card = columns.cards[number]
            for name in card["p"]:
                spelled.add(name, number)
                if letters := initials.of(name):
                    shortened.add(letters, number)
            self._lengths[number] = length(card)
            if card["t"] == MentionKind.DOCUMENT and (serial := named.serial(card["l"])):
                serials.add(serial, number)
        self._spelled, self._initials = Lookup(spelled), Lookup(shortened)
        self._serials = Lookup(serials)

    def place(self, query: ask.Query, entities: Found, articles: Found) -> None:
        """Score *entities* so that those which *query* names precede all *articles*.

        The others stand among the articles, by how much of their name the query says. What is named in
        another way than by all words is added to *entities*.
        """
        every = list(named.said(query))
        near = self._near(every, entities)
        entities.mask[list(near)] = True
        numbers = np.flatnonzero(entities.mask)
        entities.scores[:] = 0
        if not len(numbers):
            return
        said = max((len(what.folded) for what in every), default=0)
        share = np.minimum(said / np.maximum(self._lengths[numbers], 1), 1)
        fame = np.minimum(self.fame[numbers] / FAME_SCALE, FAME_MOST)
        best = float(articles.scores[articles.mask].max(initial=0)) or 1.0
        entities.scores[numbers] = best * (SHARE_WORTH * share + fame)
        nearness = np.where(share >= SHARE, share, 0)
        rows = np.searchsorted(numbers, np.array(list(near), np.int64))
        nearness[rows] = np.maximum(nearness[rows], np.array(list(near.values())))
        order = np.argsort(-(nearness + fame), kind="stable")[:NAMED]
        for i in order[nearness[order] > 0]:
            entities.scores[numbers[i]] = ABOVE + nearness[i] + fame[i]

    def _near(self, every: Iterable[Said], entities: Found) -> dict[int, float]:
        """Return the entities that are named otherwise than by a share of their label, and how nearly."""
        near: dict[int, float] = {}

        def put(number: int, nearness: float) -> None:
            near[number] = max(nearness, near.get(number, 0.0))

        for what in every:
            for field, key in what.keys:
                for number in self._source.postings(field, key).ids.tolist():
                    if entities.mask[number] or (
                        what.plain
                        and self._columns.entities[number]
                        and not named.of_another_year(what, self._columns.cards[number])
                    ):
                        put(number, _EXACTLY)
            # Without its titles a name is looked for where all that is said is none.
            whole = what.whole if what.whole in self._spelled else " ".join(what.name)
            for one in self._spelled.find(whole):
                if entities.mask[one]:
                    label = self._columns.cards[one]["p"][0]
                    inside = f" {whole} " in f" {label} "
                    put(one, _LABELLED if label == whole else _PARTLY if inside else _EXACTLY)
                # Of a short name another marking is another name; of a longer one a slip.
                elif what.plain and (
                    whole != what.whole
                    or len(what.folded) >= _SURE
                    or named.crossed(what, self._columns.cards[one])
                ):
                    put(one, _NEARLY)
            if what.plain:
                for one, nearness in self._within(what):
                    put(one, nearness)
        return near

    def _within(self, what: Said) -> Iterator[tuple[int, float]]:
        """Yield what some of the words name, beside others: people, documents, what is abbreviated."""
        cards = self._columns.cards
        for name, at in named.spelled(what, self._spelled):
            for number in self._spelled.find(name):
                card = cards[number]
                if card["t"] == MentionKind.PERSON and named.whole_name(what, at, card):
                    yield number, _INSIDE
        yield from self._abbreviated(what)
        words = set(what.core)
        numbered = {n for word in words for n in self._serials.find(word.lstrip("0"))}
        if (len(words) < 2 and not numbered) or len(words) > _WORDS:
            return
        postings = sorted((self._source.postings("about", word).ids for word in words), key=len)
        holding = postings[0]
        for ids in postings[1:]:
            holding = holding[np.isin(holding, ids, assume_unique=True)]
        holding = holding[self._columns.live[holding]]
        if len(holding) > _LOOKED_AT:
            holding = holding[np.argsort(-self.fame[holding], kind="stable")[:_LOOKED_AT]]
        for number in map(int, holding):
            if number in numbered:
                yield number, _EXACTLY
            elif nearness := named.by_post(what, cards[number]):
                yield number, nearness
        for number in numbered:
            if set(cards[number]["p"][0].split()) >= words:
                yield number, _EXACTLY

    def _abbreviated(self, what: Said) -> Iterator[tuple[int, float]]:
        """Yield the best known of what is called by the first letters of some of its words."""
        if not 0 < len(what.folded) <= _WORDS:
            return
        found = {n for letters in initials.keys(what.folded) for n in self._initials.find(letters)}
        best = sorted(found, key=lambda number: -self.fame[number])[:_LOOKED_AT]
        for number in best:
            names = self._columns.cards[number]["p"]
            if any(initials.abbreviate(what.folded, name) for name in names):
                yield number, _ABBREVIATED


def length(card: Card) -> int:
    """Return how many words of its label say which entity is meant."""
    if card["t"] == MentionKind.DOMAIN:
        return len(set(card["p"][0].split()) - _SUFFIXES)
    return card["n"]
