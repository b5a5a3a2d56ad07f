"""The site's search as SPARQL's ``SERVICE mb:search``: one ranking, one analysis, one generation."""

from collections.abc import Callable, Sequence

from graph.model import MentionKind
from ontology import terms
from ontology.namespaces import FOAF, ORG, SCHEMA
from search.ports import Index, Part, Request, Sort

_PAGE = 200
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


def over(index: Index) -> Callable[[str, int, str | None], Sequence[tuple[str, float, str]]]:
    """Return the search that a query's text service asks: words, a limit, the IRI of a class."""

    def search(words: str, limit: int, kind: str | None) -> list[tuple[str, float, str]]:
        sort, wanted = _kept(kind)
        if kind is not None and sort is None:
            return []
        found: list[tuple[str, float, str]] = []
        page = 1
        while len(found) < limit:
            filters = {"kind": (wanted.value,)} if wanted is not None else {}
            size = min(_PAGE, limit)
            hits = index.search(
                Request(words, sort=sort, filters=filters, page=page, size=size, facets=False)
            ).hits
            found += [(hit.iri, hit.score, _text(hit.snippet)) for hit in hits]
            if len(hits) < size:
                break
            page += 1
        return found[:limit]

    return search


def _kept(kind: str | None) -> tuple[Sort | None, MentionKind | None]:
    if kind is None:
        return None, None
    if kind == str(SCHEMA.NewsArticle):
        return "article", None
    wanted = _TYPES.get(kind)
    return (None if wanted is None else "entity"), wanted


def _text(parts: tuple[Part, ...]) -> str:
    return "".join(part.text for part in parts)
