"""The site's searches as SPARQL's ``SERVICE mb:search``: one ranking, one analysis, one generation."""

import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from graph.annals import Annals, Choice
from graph.annals_file import ANY
from graph.errors import Busy
from graph.model import MentionKind
from graph.store import textservice
from graph.store.textservice import Search
from ontology import terms
from ontology.namespaces import FOAF, MB, ORG, SCHEMA
from search.ports import MAX_HITS, Index, Request, Sort, plain
from search.words import sayings

# As long as another process may need to publish what this one lacks.
_SECONDS = 60
_MARKED = 25  # hits that are marked at a time: it takes a millisecond or two for each
_TYPES: dict[str, MentionKind] = {
    str(terms.Agency): MentionKind.AGENCY,
    str(ORG.FormalOrganization): MentionKind.AGENCY,
    str(ORG.Organization): MentionKind.ORGANIZATION,
    str(FOAF.Person): MentionKind.PERSON,
    str(terms.Document): MentionKind.DOCUMENT,
    str(terms.Award): MentionKind.AWARD,
    str(terms.DomainName): MentionKind.DOMAIN,
    str(terms.InformationSystem): MentionKind.SYSTEM,
    str(terms.Place): MentionKind.PLACE,
}


def over(index: Index, annals: Annals | None) -> Search:
    """Return the search that a query's text service asks: *annals* for facts, else *index*."""

    def search(
        words: str, limit: int, kind: str | None, *, snippets: bool
    ) -> Iterator[tuple[str, float, str]]:
        if kind in textservice.facts():
            yield from ((iri, 1.0, "") for iri in islice(_facts(annals, words, kind), limit))
            return
        sort, wanted = _kept(kind)
        if kind is not None and sort is None:
            return
        filters = {"kind": (wanted.value,)} if wanted is not None else {}
        limit = min(limit, MAX_HITS)
        size = min(limit, _MARKED if snippets else MAX_HITS)
        asked = Request(
            words, sort=sort, filters=filters, size=size, facets=False, marking=snippets
        )
        took = 0.0
        for page in range(1, limit // max(size, 1) + 2):
            # All other requests of this process wait while we compute: half of the time is theirs.
            time.sleep(took)
            began = time.perf_counter()
            hits = index.search(replace(asked, page=page)).hits
            took = time.perf_counter() - began
            yield from ((hit.iri, hit.score, plain(hit.snippet)) for hit in hits)
            if len(hits) < size:
                return

    return search


def _facts(annals: Annals | None, words: str, kind: str) -> Iterator[str]:
    """Yield the addresses of the facts of the class *kind* that have *words*, as their lists do."""
    if annals is None:
        raise Busy("facts are found by words in the next generation", retry_after=_SECONDS)
    row, marked = sayings.asked(words)
    name = kind.removeprefix(str(MB))
    chosen = Choice(kind="" if name == "Statement" else name, words=row, marked=marked)
    told: set[str] = set()
    # What articles state, and what only the reference data do.
    for status in (ANY, "reference"):
        for some in annals.all(replace(chosen, status=status)):
            fresh = [iri for iri in some if iri not in told]
            told.update(fresh)
            yield from fresh


def _kept(kind: str | None) -> tuple[Sort | None, MentionKind | None]:
    if kind is None:
        return None, None
    if kind == str(SCHEMA.NewsArticle):
        return "article", None
    wanted = _TYPES.get(kind)
    return (None if wanted is None else "entity"), wanted
