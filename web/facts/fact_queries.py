"""The query that finds the facts of a reader's selection, for whoever goes on from there in SPARQL."""

from collections.abc import Iterator

from rdflib import Literal, URIRef

from graph.chronicle import WHAT
from graph.store.ports import Node
from graph.store.spelling import spell, spell_iri
from web import questions
from web.facts import fact_selections
from web.facts.fact_selections import Selection

_DATES = "mb:date|mb:from|mb:until|mb:observedOn|mb:asOf"
_QUOTED = "FILTER EXISTS { ?fact prov:wasQuotedFrom ?any }"


def query(selection: Selection) -> str:
    """The query that finds the facts of *selection*, with words as the list itself understands them."""
    return questions.text("every_fact_selected").replace("$pattern", pattern(selection))


def pattern(selection: Selection) -> str:
    """The group graph pattern that ``?fact`` must fit, a clause to a line."""
    return "\n  ".join(_clauses(selection))


def _clauses(selection: Selection) -> Iterator[str]:
    class_ = f"mb:{selection.kind or 'Statement'}"
    if selection.words:
        yield _saying(selection.words, class_)
    for number, thing in enumerate(selection.things):
        yield _with(number, thing)
    yield f"?fact a {class_} ."
    if selection.status:
        yield f"?fact mb:status mb:{selection.status} ."
    if selection.status != "reference":
        yield _QUOTED
    if selection.what is not None:
        yield _what(selection.kind, selection.what)
    if selection.year:
        yield _in_the_year(selection.year)


def _with(number: int, thing: str) -> str:
    """*thing* plays a part, or where it is a place, a body of it or below one does."""
    iri = spell_iri(thing)
    if not fact_selections.is_place(thing):
        return f"?fact ?part{number} {iri} ."
    return (
        f"{{ SELECT DISTINCT ?party{number} WHERE {{ "
        f"{{ ?seat schema:containedInPlace* {iri} . ?head mb:jurisdiction ?seat . "
        f"?party{number} org:subOrganizationOf* ?head }} "
        f"UNION {{ BIND({iri} AS ?party{number}) }} }} }} ?fact ?part{number} ?party{number} ."
    )


def _saying(words: str, class_: str) -> str:
    """What it says in words has *words* in a row: only the text search knows short forms."""
    return f"SERVICE mb:search {{ ?fact mb:matches {spell(Literal(words))} ; mb:type {class_} }}"


def _what(kind: str, what: Node) -> str:
    path = "/".join(spell_iri(str(step)) for step in WHAT[kind])
    if isinstance(what, URIRef):
        return f"?fact {path} {spell(what)} ."
    return f"?fact {path} ?what FILTER(LCASE(STR(?what)) = {spell(what)})"


def _in_the_year(year: str) -> str:
    """A day of the fact lies in *year*, or it began before and ended later; without a day, its article's."""
    begins = f'STRSTARTS(STR({{}}), "{year}")'
    return (
        f"{{ ?fact {_DATES} ?on FILTER({begins.format('?on')}) }} UNION "
        f"{{ ?fact mb:from ?begun ; mb:until ?ended "
        f'FILTER(STR(?begun) < "{year}" && SUBSTR(STR(?ended), 1, 4) > "{year}") }} UNION '
        f"{{ ?fact prov:wasQuotedFrom/dcterms:issued ?printed FILTER({begins.format('?printed')}) "
        f"FILTER NOT EXISTS {{ ?fact {_DATES} ?other }} }}"
    )
