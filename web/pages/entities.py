"""The page of a thing: its names, what is stated about it with the evidence, which articles mention it."""

import textwrap
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, redirect, render_template, url_for
from flask_babel import gettext, ngettext
from rdflib import Literal, URIRef
from werkzeug.wrappers import Response as BaseResponse

from graph import vietnamese
from graph.store.ports import Node, Row, Store
from graph.store.spelling import spell_iri
from ontology import terms
from ontology.namespaces import MB, RDF, SKOS
from web import kinds, questions
from web.exchange import i18n, links, moved
from web.exchange.context import generation
from web.facts import fact_lists, tenure_pages
from web.lists import article_lists, concept_pages, concept_ways, concepts, listing
from web.pages import disputed, former_places, histories
from web.publishing import linked_data
from web.querying import blanks
from web.searching import article_feeds, dated_articles
from web.telling import disputes, facts, phrases, places, statements, wording
from web.telling.statements import Labels, Statement
from web.views import Choice, EntityPage, FactGroup, FactView, Name, Property, Words

blueprint = Blueprint("entities", __name__)

_SHOWN = 20
_LISTED = 60
_LISTABLE = 4
_POSTS = frozenset({"Position", "Appointment"})
# What a description for others has of a thing: so many facts, so many characters.
_TOLD = 3
_SUMMARY = 240


@i18n.page(blueprint, "/trang/<kind>/<path:slug>")
def entity(kind: str, slug: str) -> str | BaseResponse:
    """Show the thing with the address ``id/{kind}/{slug}``."""
    if kind == links.ARTICLE:
        return redirect(url_for("articles.article", id=slug), 308)
    if other := moved.to(kind, slug):
        return redirect(url_for(".entity", kind=other[0], slug=other[1]), 308)
    iri = URIRef(links.iri(kind, slug))
    store = generation().store
    described = statements.properties(store, iri)
    if not described:
        graph = linked_data.graph_holding(store, iri)
        if graph is None:
            moved.refuse(kind, slug)
        return redirect(url_for("articles.article", id=graph), 303)
    page = portrait(store, iri, described)
    place = concept_pages.of(str(iri))
    return render_template("entity.html", page=page, concept=place, title=page.label)


def portrait(store: Store, iri: URIRef, described: dict[URIRef, tuple[Node, ...]]) -> EntityPage:
    """All that a reader is shown of *iri*."""
    classes = frozenset(URIRef(str(value)) for value in described.get(RDF.type, ()))
    kind = _kind(iri, classes)
    newest, more = statements.of(generation(), iri)
    said = statements.tell(generation(), newest)
    itself = statements.one(store, iri) if terms.Statement in classes else None
    told = [itself, *said] if itself is not None else said
    scheme = concept_pages.scheme_of(str(iri))
    if scheme is not None:
        # Where it stands and what is of its kind is shown as such, in order and with counts.
        described = {name: described[name] for name in described.keys() - concept_pages.TOLD}
    old, pointing = _others(store, iri, pointing=scheme is None)
    # A fact is contradicted by others than those on its page.
    asked = disputes.candidates(store, itself) if itself is not None else ()
    others = statements.tell(generation(), [one for one in asked if str(one) != str(iri)])
    every = [*told, *others]
    labels = facts.labels_of(store, every, iri, *_near(described, pointing))
    views = facts.opposed(
        [facts.view(statement, labels, of=str(iri)) for statement in every],
        every,
        disputes.among(every),
    )[: len(told)]
    groups = tuple(
        _leading(group, iri)
        for group in facts.groups([view for view in views if view.kind not in kinds.HISTORY])
    )
    history = (view for view in views if view.kind in kinds.HISTORY)
    articles = dated_articles.of(store, iri)
    name = labels.of(str(iri), "vi")
    kind_name = _kind_name(kind, classes)
    if kind == kinds.CONCEPT and scheme is not None:
        kind_name = concepts.called(scheme[0])
    return EntityPage(
        label=_title(iri, kind, itself, labels),
        other_language=_other_language(iri, labels),
        kind=kind,
        kind_name=kind_name,
        listed=_list_of(iri, kind, name, named=bool(articles)),
        ways=_ways(iri),
        queries=blanks.asking_of(kind, str(iri)) if articles else (),
        machine=linked_data.machine(str(iri), stated=bool(views)),
        names=_other_names(described, name),
        properties=_properties(store, iri, described, labels)
        + _pointing(pointing, labels)
        + _old(old),
        groups=groups,
        history=tuple(sorted(history, key=lambda view: view.date)),
        dated_names=_dated_names(store, iri),
        articles=tuple(map(facts.card, dated_articles.told(store, articles[:_SHOWN]))),
        article_total=len(articles),
        more_articles=article_lists.address(iri),
        feed=article_feeds.address(kind, str(iri)),
        former=former_places.of(store, iri) if kind == "place" else (),
        changes=histories.address(str(iri)),
        sparql=_sparql(iri, facts=bool(said), articles=bool(articles)),
        stated=kind in kinds.ENTITIES,
        cut=len(said) if more else 0,
        every_fact=fact_lists.address(thing=str(iri)) if more else "",
        invented=bool(articles) and dated_articles.invented(store, iri),
        summary=_summary(
            kind_name, views[0] if itself is not None else None, groups, len(articles)
        ),
    )


def _sparql(iri: URIRef, *, facts: bool, articles: bool) -> tuple[Choice, ...]:
    """The queries that give what the page of *iri* shows."""
    behind = {gettext("mọi thuộc tính"): f"DESCRIBE {spell_iri(str(iri))}"}
    if facts:
        behind[gettext("các dữ kiện")] = questions.about("facts_about", [iri])
    if articles:
        behind[gettext("các bài nhắc đến")] = questions.about("articles_naming", [iri])
    return tuple(
        Choice(name, url_for("query_page.query", query=text)) for name, text in behind.items()
    )


def _leading(group: FactGroup, iri: URIRef) -> FactGroup:
    """*group* with what leads to its facts in other forms, where there are enough to look for one."""
    if group.kind in _POSTS and len(group.facts) > 1:
        group = replace(group, tenures=tenure_pages.address(str(iri)))
    if len(group.facts) < _LISTABLE or group.kind not in kinds.FACTS:
        return group
    return replace(group, address=fact_lists.address(kind=group.kind, thing=str(iri)))


def _kind(iri: URIRef, classes: frozenset[URIRef]) -> str:
    """The kind that the address of a thing tells, or else its classes."""
    folder = (links.parts(str(iri)) or ("", ""))[0]
    kind = kinds.of_folder(folder)
    return kinds.of_classes(classes) if kind == kinds.OTHER else kind


def _others(store: Store, iri: URIRef, *, pointing: bool) -> tuple[list[str], list[Row]]:
    """The addresses that lead to *iri* now, and, for *pointing*, what others relate to it, with how."""
    old = [
        str(row["old"]) for row in store.select(questions.text("addresses_leading_to"), thing=iri)
    ]
    rows = store.select(questions.text("relations_to"), thing=iri) if pointing else []
    return old, [row for row in rows if str(row["other"]) not in old]


def _near(described: dict[URIRef, tuple[Node, ...]], pointing: list[Row]) -> set[URIRef]:
    """The things beside one that its page names."""
    own = {value for values in described.values() for value in values if isinstance(value, URIRef)}
    return own | {URIRef(str(row["other"])) for row in pointing}


def _list_of(iri: URIRef, kind: str, label: str, *, named: bool) -> str:
    """The address of the list or the scheme in which *iri* stands; empty where it stands in none."""
    if scheme := concept_pages.scheme_of(str(iri)):
        return concepts.address(*scheme)
    return listing.address_among(kind, label) if named and kind in kinds.ENTITIES else ""


def _ways(iri: URIRef) -> tuple[Choice, ...]:
    """Where all is that a concept is said of; nothing for other things."""
    scheme = concept_pages.scheme_of(str(iri))
    return concept_ways.of(*scheme, concept_ways.counts(scheme[0])) if scheme else ()


def _summary(
    kind_name: str, itself: FactView | None, groups: Sequence[FactGroup], articles: int
) -> str:
    """What those see who are sent the address: the proof of a fact, the first facts of a thing."""
    told = [kind_name]
    if articles and itself is None:
        told.append(ngettext("%(num)s bài viết", "%(num)s bài viết", articles))
    if itself is not None:
        told += [f"“{quoted.text}”" for source in itself.sources for quoted in source.quotations]
    else:
        shown = [fact for group in groups for fact in group.facts][:_TOLD]
        told += [fact.text for fact in shown]
    return textwrap.shorten(". ".join(told), _SUMMARY, placeholder=" …")


def _title(iri: URIRef, kind: str, itself: Statement | None, labels: Labels) -> str:
    if itself is not None:
        return "".join(piece.text for piece in phrases.sentence(itself, labels))
    label = labels.of(str(iri), i18n.language())
    # Concepts are words, and begin small.
    return places.told(str(iri), label if kind == "domain" else vietnamese.capitalise(label))


def _other_language(iri: URIRef, labels: Labels) -> str:
    other = "en" if i18n.language() == "vi" else "vi"
    named = labels.found.get(str(iri), {}).get(other, "")
    return "" if named == labels.of(str(iri), i18n.language()) else named


def _kind_name(kind: str, classes: frozenset[URIRef]) -> str:
    if kind == "fact":
        named = next((c for c in kinds.FACTS if MB[c] in classes), "")
        return kinds.fact_name(named)
    return kinds.name(kind)


def _other_names(described: dict[URIRef, tuple[Node, ...]], label: str) -> tuple[str, ...]:
    # What it is called in English stands above, and is looked for in other spellings too.
    mine = (n for n in described.get(SKOS.altLabel, ()) if not _in_english(n))
    names = {str(name) for name in mine} - {label}
    # "Sở", for "Sở Y tế": true in its article, but no name by which anyone would know the thing.
    head = vietnamese.fold(label).split(" ")[0]
    told = {name for name in names if vietnamese.fold(name) != head}
    return tuple(sorted(told, key=lambda name: (-len(name), name)))


def _in_english(name: Node) -> bool:
    return isinstance(name, Literal) and name.language == "en"


def _properties(
    store: Store, iri: URIRef, described: dict[URIRef, tuple[Node, ...]], labels: Labels
) -> tuple[Property, ...]:
    shown = sorted(set(described) - wording.HIDDEN, key=wording.order)
    return tuple(
        disputed.dates(store, iri, name, described[name])
        if name in disputed.SINGLE
        else Property(wording.of(name), _words(described[name], labels))
        for name in shown
    )


def _pointing(rows: list[Row], labels: Labels) -> tuple[Property, ...]:
    found: dict[URIRef, set[Node]] = defaultdict(set)
    for row in rows:
        found[URIRef(str(row["property"]))].add(row["other"])
    return tuple(
        Property(wording.inverse(name), _words(tuple(sorted(values, key=str)), labels))
        for name, values in sorted(found.items())
    )


def _old(addresses: Sequence[str]) -> tuple[Property, ...]:
    """The addresses that lead here, to what has taken the place of what they named."""
    if not addresses:
        return ()
    return (Property(gettext("Địa chỉ cũ"), tuple(Words(iri, iri) for iri in addresses)),)


def _words(values: tuple[Node, ...], labels: Labels) -> tuple[Words, ...]:
    # A value may be there in two languages: the reader's is enough.
    mine = [
        v for v in values if not isinstance(v, Literal) or v.language in (None, i18n.language())
    ]
    shown = mine or values
    told = tuple(_word(value, labels) for value in shown[:_LISTED])
    return (*told, Words("…")) if len(shown) > _LISTED else told


def _word(value: Node, labels: Labels) -> Words:
    word = phrases.word(value, labels)
    return replace(word, text=places.told(str(value), word.text)) if word.kind == "place" else word


def _dated_names(store: Store, iri: URIRef) -> tuple[Name, ...]:
    names = tuple(
        Name(str(row["label"]), str(row.get("from", "")), str(row.get("until", "")))
        for row in store.select(questions.text("names"), thing=iri)
    )
    # One name without a date is the name that stands above.
    return names if len(names) > 1 or any(name.start or name.end for name in names) else ()
