"""The query that finds what a search finds, for whoever goes on from there in SPARQL."""

from collections.abc import Iterator
from typing import Final

from rdflib import Literal

from graph.store.spelling import spell, spell_iri
from ontology.schemes import Scheme
from search.ports import Request
from web import questions
from web.exchange import links

# What a text search may be narrowed to, by kind.
_TYPES: Final = {
    "agency": "mb:Agency",
    "organization": "org:Organization",
    "person": "foaf:Person",
    "document": "mb:Document",
    "award": "mb:Award",
    "domain": "mb:DomainName",
    "system": "mb:InformationSystem",
    "place": "mb:Place",
}
# How an article has the value of a facet, and the folder of that value where it is a slug.
_FACETS: Final = {
    "field": ("dcterms:subject", str(Scheme.FIELDS)),
    "type": ("schema:mentions/eli:type_document", str(Scheme.DOCUMENT_TYPES)),
    "agency": ("schema:mentions", ""),
    "person": ("schema:mentions", ""),
}
_ORDERS: Final = {
    "relevance": "DESC(?score)",
    "newest": "DESC(STR(?issued))",
    "oldest": "STR(?issued)",
}


def query(asked: Request) -> str:
    """The query for the hits of *asked*; empty where SPARQL cannot say the same.

    That is so for words that are searched exactly as typed, for places, which count for what they lay in
    on the day of an article, and for things without words, of which there are lists.
    """
    if asked.literal or "place" in asked.filters:
        return ""
    words = " ".join(asked.words.split())
    kinds = asked.filters.get("kind", ())
    if asked.sort == "article" and not kinds:
        return _articles(asked, words)
    narrowed = asked.filters.keys() - {"kind"}
    if not words or narrowed or asked.order != "relevance" or "article" in kinds:
        return ""
    return _things(words, kinds)


def _articles(asked: Request, words: str) -> str:
    pattern = (
        _service("?article", words, "schema:NewsArticle")
        if words
        else "?article a schema:NewsArticle ."
    )
    order = asked.order if words or asked.order != "relevance" else "newest"
    text = questions.text("articles_searched").replace("$score", "?score" if words else "")
    text = text.replace("$filters", "\n  ".join(_filters(asked))).replace("$pattern", pattern)
    return text.replace("$order", f"{_ORDERS[order]} ?article")


def _filters(asked: Request) -> Iterator[str]:
    for facet, values in asked.filters.items():
        if facet in _FACETS:
            path, folder = _FACETS[facet]
            iris = (links.iri(folder, value) if folder else value for value in values)
            yield f"VALUES ?{facet} {{ {' '.join(map(spell_iri, iris))} }} ?article {path} ?{facet} ."
        elif facet in ("year", "month"):
            days = (f"STRSTARTS(STR(?issued), {spell(Literal(value))})" for value in values)
            yield f"FILTER({' || '.join(days)})"


def _things(words: str, kinds: tuple[str, ...]) -> str:
    services = [_service("?thing", words, _TYPES[kind]) for kind in kinds] or [
        # Without a type articles are found too: they have titles, not names.
        _service("?thing", words, "")
    ]
    pattern = (
        services[0] if len(services) == 1 else " UNION ".join(f"{{ {one} }}" for one in services)
    )
    return questions.text("things_searched").replace("$pattern", pattern)


def _service(subject: str, words: str, class_: str) -> str:
    typed = f" ; mb:type {class_}" if class_ else ""
    return f"SERVICE mb:search {{ {subject} mb:matches {spell(Literal(words))} ; mb:score ?score{typed} }}"
