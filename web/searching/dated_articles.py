"""The articles about a thing in the order of their days, and what they name beside it."""

from collections.abc import Iterable, Sequence

from rdflib import URIRef

from graph.store.ports import Row, Store
from graph.store.spelling import spell_iri
from web import questions

# Things beside one that are counted, those in most articles first.
_BESIDE = 600


def of(store: Store, thing: URIRef, others: Iterable[str] = ()) -> list[str]:
    """All articles that name *thing*, or are about it, and name *others* too, by address, latest first."""
    days = {}
    for line in _lines(store, _also(questions.text("articles_and_days"), others), thing):
        article, _, day = line.partition(" ")
        days[article] = day
    # Two sorts, the second of which keeps the order of the first among equals.
    return sorted(sorted(days), key=days.__getitem__, reverse=True)


def told(store: Store, articles: Sequence[str]) -> list[Row]:
    """What is shown of *articles*, in their order."""
    if not articles:
        return []
    rows: dict[str, Row] = {}
    for row in store.select(questions.about("articles_among", map(URIRef, articles))):
        rows.setdefault(str(row["article"]), row)
    return [rows[article] for article in articles]


def count(store: Store, thing: URIRef) -> int:
    """How many articles name *thing*, or are about it."""
    (row,) = store.select(questions.text("article_count"), thing=thing)
    return int(str(row["articles"]))


def beside(store: Store, thing: URIRef, others: Iterable[str] = ()) -> list[tuple[str, int]]:
    """What else these articles name, and how many of them do: what most of them name first."""
    query = _also(questions.text("named_beside"), others).replace("$most", str(_BESIDE))
    lines = _lines(store, query, thing)
    found = [(other, int(number)) for number, _, other in (line.partition(" ") for line in lines)]
    found.sort(key=lambda one: (-one[1], one[0]))
    if len(found) == _BESIDE:
        # Of those in as few articles as the last some are missing, nobody knows which.
        found = [one for one in found if one[1] > found[-1][1]] or found
    return found


def invented(store: Store, thing: URIRef) -> bool:
    """Whether all articles that name *thing*, or are about it, are invented; True without any."""
    return not store.ask(questions.text("real_article"), thing=thing)


def _also(query: str, others: Iterable[str]) -> str:
    named = " ".join(f"?article schema:mentions {spell_iri(one)} ." for one in others)
    return query.replace("$also", named)


def _lines(store: Store, query: str, thing: URIRef) -> list[str]:
    (row,) = store.select(query, thing=thing)
    return str(row.get("all", "")).split("\n") if row.get("all") else []
