"""Facts of the graph that fit a reader's selection, newest first, and what they are about."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Literal, URIRef

from graph.addresses import FOLDERS
from graph.model import MentionKind
from graph.store.ports import Node, Row
from graph.store.spelling import spell, spell_iri
from ontology.namespaces import MB
from web import fact_selections, kinds, questions
from web.fact_selections import Path, Selection

# As many are sorted and counted for a page; a file holds all.
MOST = 5000
Select = Callable[[str], list[Row]]
_DATES = "mb:date|mb:from|mb:until|mb:observedOn|mb:asOf"
_PLACES = FOLDERS[MentionKind.PLACE]
_QUOTED = "FILTER EXISTS { ?fact prov:wasQuotedFrom ?any }"


@dataclass(frozen=True, slots=True)
class Found:
    """The facts that fit, newest and best attested first; *years* counts those of each.

    *cut* tells whether there are more.
    """

    facts: tuple[URIRef, ...]
    years: Mapping[str, int]
    cut: bool = False


def find(select: Select, selection: Selection) -> Found:
    """The facts of *selection*, ``MOST`` at most."""
    text = questions.text("facts_selected").replace("$most", str(MOST + 1))
    newest: dict[str, str] = {}
    printed: dict[str, str] = {}
    articles: dict[str, set[str]] = defaultdict(set)
    for row in select(text.replace("$pattern", pattern(selection))):
        fact = str(row["fact"])
        newest[fact] = max(newest.get(fact, ""), str(row.get("day", "")))
        printed[fact] = max(printed.get(fact, ""), str(row.get("issued", "")))
        articles[fact].add(str(row.get("article", "")))
    # As a fact is dated where it is shown: by its own day, else by the latest article.
    days = {fact: day or printed[fact] for fact, day in newest.items()}
    ordered = sorted(
        sorted(days), key=lambda fact: (days[fact], len(articles[fact])), reverse=True
    )[:MOST]
    years = Counter(days[fact][:4] for fact in ordered if days[fact])
    return Found(tuple(map(URIRef, ordered)), dict(years), len(days) > MOST)


def every(select: Select, selection: Selection) -> list[URIRef]:
    """All facts of *selection*, however many, by their addresses."""
    rows = select(query(selection))
    return sorted(URIRef(str(row["fact"])) for row in rows)


def query(selection: Selection) -> str:
    """The query that finds the facts of *selection*, for whoever wants to go on from there."""
    return questions.text("every_fact_selected").replace("$pattern", pattern(selection))


def values(select: Select, selection: Selection, path: Path) -> Counter[Node]:
    """What the facts of *selection* say by way of *path*, with how many say it; words in small letters."""
    text = questions.text("values_selected").replace("$most", str(MOST + 1))
    text = text.replace("$pattern", pattern(selection)).replace("$path", _spelled(path))
    said = {(str(row["fact"]), _small(row["value"])) for row in select(text)}
    return Counter(value for _, value in said)


def by_kind(select: Select) -> dict[str, int]:
    """How many facts of each kind articles state."""
    classes = " ".join(spell_iri(str(MB[name])) for name in kinds.FACTS)
    text = questions.text("facts_by_kind").replace("$classes", classes)
    alone = "; mb:status mb:reference FILTER NOT EXISTS { ?fact prov:wasQuotedFrom ?any }"
    found = Counter(_counted(select, text.replace("$restriction", "")))
    found.subtract(_counted(select, text.replace("$restriction", alone)))
    return {name: found[name] for name in kinds.FACTS if found[name] > 0}


def pattern(selection: Selection) -> str:
    """The group graph pattern that ``?fact`` must fit."""
    return " ".join(_clauses(selection))


def _clauses(selection: Selection) -> Iterator[str]:
    for number, thing in enumerate(selection.things):
        yield _with(number, thing)
    yield f"?fact a {spell_iri(str(MB[selection.kind or 'Statement']))} ."
    if selection.status:
        yield f"?fact mb:status {spell_iri(str(MB[selection.status]))} ."
    if selection.status != "reference":
        yield _QUOTED
    if selection.what is not None:
        yield _what(selection.kind, selection.what)
    if selection.words:
        said = spell(Literal(selection.words))
        yield f"?fact ?says ?words FILTER(ISLITERAL(?words) && CONTAINS(LCASE(STR(?words)), {said}))"
    if selection.year:
        yield _in_the_year(selection.year)


def _with(number: int, thing: str) -> str:
    """*thing* plays a part, or where it is a place, a body of it or below one does."""
    iri = spell_iri(thing)
    if thing.rsplit("/", 2)[-2:-1] != [_PLACES]:
        return f"?fact ?part{number} {iri} ."
    return (
        f"{{ SELECT DISTINCT ?party{number} WHERE {{ "
        f"{{ ?seat schema:containedInPlace* {iri} . ?head mb:jurisdiction ?seat . "
        f"?party{number} org:subOrganizationOf* ?head }} "
        f"UNION {{ BIND({iri} AS ?party{number}) }} }} }} ?fact ?part{number} ?party{number} ."
    )


def _what(kind: str, what: Node) -> str:
    path = _spelled(fact_selections.WHAT[kind].path)
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


def _counted(select: Select, text: str) -> dict[str, int]:
    return {
        str(row["class"]).removeprefix(str(MB)): int(str(row["facts"]))
        for row in select(text)
        if "class" in row
    }


def _spelled(path: Path) -> str:
    return "/".join(spell_iri(str(step)) for step in path)


def _small(value: Node) -> Node:
    return Literal(str(value).lower()) if isinstance(value, Literal) else value
