"""Statements as readers see them: sentences with their evidence, grouped by kind."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from rdflib import Literal, URIRef

from graph.chronicle import DAYS
from graph.store.ports import Row, Store
from graph.tellings import Proof
from ontology.namespaces import DCTERMS, RDFS
from web import kinds
from web.exchange import i18n, links
from web.telling import phrases, statements
from web.telling.statements import Labels, Statement
from web.views import ArticleCard, FactGroup, FactView, Quotation, Rival, Source

# Articles that are quoted under a fact elsewhere than on its own page.
SOURCES = 10


def labels_of(store: Store, said: Iterable[Statement], *more: URIRef) -> Labels:
    """What the things of *said* and *more* are called."""
    things = {thing for statement in said for thing in statement.named()}
    return statements.labels(store, things | set(more))


def view(statement: Statement, labels: Labels, *, of: str = "") -> FactView:
    """*statement* as a reader sees it on the page of *of*, which needs no link to itself."""
    here = links.page(of) if of else ""
    sentence = phrases.sentence(statement, labels)
    proofs, more = statement.proofs, 0
    if statement.iri != of:
        articles = list(dict.fromkeys(proof.article for proof in proofs))
        shown = set(articles[:SOURCES])
        proofs = tuple(proof for proof in proofs if proof.article in shown)
        more = len(articles) - len(shown)
    return FactView(
        address=links.page(statement.iri) if statement.iri != of else "",
        kind=statement.kind,
        sentence=tuple(
            replace(word, address="") if here and word.address == here else word
            for word in sentence
        ),
        status=statement.status,
        sources=tuple(_sources(proofs)),
        more_sources=more,
        rules=tuple(sorted({proof.rule for proof in statement.proofs})),
        confidence=max((proof.confidence for proof in statement.proofs), default=1.0),
        note=_in_words(statement, RDFS.comment),
        origin=_in_words(statement, DCTERMS.source),
        date=_date(statement),
    )


def opposed(
    views: Sequence[FactView], said: Sequence[Statement], contradicted: Mapping[str, Iterable[str]]
) -> list[FactView]:
    """*views* of *said*, in the same order, with what contradicts them: *contradicted* has it by address."""
    known = {statement.iri: view for statement, view in zip(said, views, strict=True)}
    return [
        replace(view, rivals=tuple(_rival(iri, known[iri]) for iri in contradicted[statement.iri]))
        if statement.iri in contradicted
        else view
        for statement, view in zip(said, views, strict=True)
    ]


def _rival(iri: str, view: FactView) -> Rival:
    articles = len(view.sources) + view.more_sources
    title = view.sources[0].title if view.sources else view.origin
    return Rival(view.text, links.page(iri), title, max(0, articles - 1))


def _sources(proofs: tuple[Proof, ...]) -> Iterator[Source]:
    for _, same in groupby(proofs, key=lambda proof: proof.article):
        found = list(same)
        yield Source(
            title=found[0].title,
            published=found[0].issued,
            quotations=tuple(_quotations(found)),
            invented=found[0].invented,
        )


def _quotations(proofs: Sequence[Proof]) -> Iterator[Quotation]:
    """The quotations of one article; words that stand there more than once are quoted once."""
    places: dict[str, list[str]] = defaultdict(list)
    for proof in proofs:
        words = " ".join(proof.quote.split())
        places[words].append(links.quotation(proof.article, proof.start, proof.end))
    for words, (first, *again) in places.items():
        yield Quotation(words, first, tuple(again))


def _in_words(statement: Statement, property_: URIRef) -> str:
    """What reference data say of *statement* in the reader's language."""
    said = [n for n in statement.values.get(property_, ()) if isinstance(n, Literal)]
    return next((str(words) for words in said if words.language == i18n.language()), "")


def groups(views: Sequence[FactView], *, by_date: bool = True) -> tuple[FactGroup, ...]:
    """*views* by kind, in the order of ``kinds.FACTS``; newest and best attested first, or as they come."""
    by_kind: dict[str, list[FactView]] = defaultdict(list)
    for fact in views:
        by_kind[fact.kind].append(fact)
    order = [*kinds.FACTS, *sorted(set(by_kind) - set(kinds.FACTS))]
    return tuple(
        FactGroup(
            kind=kind or kinds.OTHER,
            name=kinds.fact_name(kind),
            facts=tuple(
                sorted(
                    by_kind[kind],
                    key=lambda f: (f.date, len(f.sources) + f.more_sources),
                    reverse=True,
                )
                if by_date
                else by_kind[kind]
            ),
        )
        for kind in order
        if kind in by_kind
    )


def card(row: Row) -> ArticleCard:
    """An article from a row of ``articles_among``; its id where it has no title."""
    iri = str(row["article"])
    return ArticleCard(
        title=str(row["title"]) if "title" in row else iri.rpartition("/")[2],
        address=links.page(iri),
        published=str(row.get("issued", "")),
        bound=str(row.get("bound", "")),
        invented=str(row.get("invented", "")) == "true",
    )


def _date(statement: Statement) -> str:
    for name in DAYS:
        value = statement.first(name)
        if value is not None:
            return str(value)
    return max((proof.issued for proof in statement.proofs), default="")
