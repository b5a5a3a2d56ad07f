"""The site's search as SPARQL's ``SERVICE mb:search``: one ranking, one analysis, one generation."""

import time
from collections.abc import Iterator
from dataclasses import replace

from graph.model import MentionKind
from graph.store.textservice import Search
from ontology import terms
from ontology.namespaces import FOAF, ORG, SCHEMA
from search.ports import MAX_HITS, Index, Request, Sort, plain

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


def over(index: Index) -> Search:
    """Return the search that a query's text service asks."""

    def search(
        words: str, limit: int, kind: str | None, *, snippets: bool
    ) -> Iterator[tuple[str, float, str]]:
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


def _kept(kind: str | None) -> tuple[Sort | None, MentionKind | None]:
    if kind is None:
        return None, None
    if kind == str(SCHEMA.NewsArticle):
        return "article", None
    wanted = _TYPES.get(kind)
    return (None if wanted is None else "entity"), wanted
