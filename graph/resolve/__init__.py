"""From spans to things: which entity each mention means, within the document and across documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from graph.extract import syllables
from graph.extract.base import Span
from graph.layout import Layout
from graph.model import Document, Entity, Evidence, Mention, MentionKind
from graph.resolve import communes, others
from graph.resolve.agencies import Agencies
from graph.resolve.holders import Holders
from graph.resolve.ledger import Ledger
from graph.resolve.persons import Persons
from graph.resolve.places import Places
from graph.resolve.regions import Regions, Unlisted

_BODIES = (MentionKind.AGENCY, MentionKind.ORGANIZATION)
_NAMED = (*_BODIES, MentionKind.PLACE, MentionKind.PERSON)


def entities(
    document: Document, layout: Layout, spans: Sequence[Span]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions that *spans* are, in order, and the entities that they mean.

    Keys are made of what identifies a thing, so two documents that mean one thing give one key; a
    thing that only its document tells from namesakes holds the document's id in its key.
    """
    text = document.text
    ledger = Ledger()
    words = syllables.of(text)
    regions = Regions(document.published or layout.published, text, scope=f"in {document.id}")
    agencies = Agencies(words, regions, ledger)
    named = [span for span in spans if span.kind in _BODIES]
    sites = _of(spans, MentionKind.PLACE)
    places = Places(words, regions, ledger)
    seats = sorted(agencies.sites(named), key=lambda pair: pair[1].start)
    regions.holders = Holders(
        text, sorted((*places.sites(sites), *seats), key=lambda pair: pair[1].start)
    )
    unlisted: list[Unlisted] = []
    for _, seat in seats:
        if region := regions.choose(seat.units, seat.level, seat.name, seat.start):
            regions.see(seat.start, region, votes=2)
        elif seat.level and seat.name:
            unlisted.append((seat.start, seat.level, seat.name))
    unlisted += [place for place in places.see(sites) if place[1] in communes.LEVELS]
    regions.settle(hint for hint in (layout.title, document.source, document.url) if hint)
    regions.note(unlisted)
    bodies = agencies.resolve(named)
    keys = bodies | places.resolve(sites)
    persons = _of(spans, MentionKind.PERSON)
    home = regions.home.key if regions.home else None
    keys |= Persons(words, ledger, regions.scope, home).resolve(
        persons, bodies, ledger.seats(regions.scope, home)
    )
    rest = [span for span in spans if span.kind not in _NAMED]
    keys |= others.resolve(document, rest, bodies, regions, ledger)
    mentions = []
    for span in sorted(spans, key=attrgetter("start")):
        key, quote = keys[span], text[span.start : span.end]
        ledger.name(key, " ".join(quote.split()))
        evidence = Evidence(document.id, span.start, span.end, quote, span.rule, span.confidence)
        assert span.kind is not None
        mentions.append(Mention(span.kind, key, evidence))
    return tuple(mentions), ledger.entities()


def _of(spans: Iterable[Span], kind: MentionKind) -> list[Span]:
    return [span for span in spans if span.kind is kind]
