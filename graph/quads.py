"""A reading as triples: the article, its entities, its facts, and where each is said.

A fact is a resource whose address is made of what it claims, so that two articles that say the same
speak of one resource, each with its own evidence. There are no blank nodes. Nothing here raises for
what a rule has found: an argument that cannot be spelled is left out, and the shapes notice.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Literal, URIRef

from graph import addresses as iris
from graph import articles, descriptions, spelling, vietnamese
from graph.descriptions import Triple
from graph.model import (
    Argument,
    Change,
    Entity,
    Evidence,
    Fact,
    FactKind,
    MentionKind,
    Reading,
    Ref,
)
from graph.store.ports import DocumentGraph
from ontology import skos, terms
from ontology.namespaces import ELI, OA, ORG, PROV, QB, RDF, RDFS, SCHEMA
from ontology.schemes import Scheme


def of(change: Change, base: str) -> DocumentGraph:
    """Return all that the document of *change* states, under the deployment's *base*."""
    graph = URIRef(iris.graph(base, change.document))
    if change.reading is None:
        return DocumentGraph(graph)
    speller = _Speller(graph, URIRef(change.iri), change.reading, change.addresses, base)
    return DocumentGraph(
        graph,
        facts=tuple(dict.fromkeys(speller.facts())),
        evidence=tuple(dict.fromkeys(speller.evidence())),
    )


def claims(change: Change, base: str) -> Mapping[str, tuple[str, ...]]:
    """The address of each fact of *change*, with what it is made of."""
    if change.reading is None:
        return {}
    name = URIRef(iris.graph(base, change.document))
    speller = _Speller(name, URIRef(change.iri), change.reading, change.addresses, base)
    return {str(speller.fact_iri(fact)): speller.said(fact) for fact in change.reading.facts}


_DAY = len("2017-12-19")


@dataclass(frozen=True, slots=True)
class _Speller:
    graph: URIRef
    article: URIRef
    reading: Reading
    addresses: Mapping[str, str]
    base: str

    def facts(self) -> Iterator[Triple]:
        """What goes into the default graph too: the article, its entities, its facts."""
        yield from articles.of(self.reading, self.article, self.addresses, self.base)
        for entity in self.reading.entities:
            if entity.key in self.addresses:
                yield from descriptions.of(entity, self.addresses, self.base)
        for fact in self.reading.facts:
            yield from self._fact(fact)

    def evidence(self) -> Iterator[Triple]:
        """What only the document's graph holds: where it says so."""
        for mention in self.reading.mentions:
            if mention.entity in self.addresses:
                iri = URIRef(f"{self.graph}#nhac-{mention.start}-{mention.end}")
                yield iri, RDF.type, terms.Mention
                yield iri, terms.refersTo, URIRef(self.addresses[mention.entity])
                yield from self._quoted(iri, mention.evidence)
        for fact in self.reading.facts:
            said = self.fact_iri(fact)
            for evidence in fact.evidence:
                iri = self._evidence_iri(evidence)
                yield said, terms.evidence, iri
                yield iri, RDF.type, terms.Evidence
                yield from self._quoted(iri, evidence)

    def _quoted(self, iri: URIRef, evidence: Evidence) -> Iterator[Triple]:
        yield iri, OA.hasSource, self.article
        yield iri, OA.start, spelling.integer(evidence.start)
        yield iri, OA.end, spelling.integer(evidence.end)
        yield iri, OA.exact, Literal(evidence.quote)
        yield iri, terms.rule, spelling.name(evidence.rule)
        yield iri, terms.confidence, spelling.decimal(evidence.confidence)

    def _evidence_iri(self, evidence: Evidence) -> URIRef:
        said = _digest((evidence.rule, str(evidence.confidence)), length=8)
        return URIRef(f"{self.graph}#dan-chung-{evidence.start}-{evidence.end}-{said}")

    # Facts

    def _fact(self, fact: Fact) -> Iterator[Triple]:
        iri = self.fact_iri(fact)
        for class_ in (*self._classes(fact), terms.Statement):
            yield iri, RDF.type, class_
        for property_, node in self._arguments(fact):
            yield iri, property_, node
        yield iri, terms.status, spelling.STATUSES[fact.status]
        yield iri, PROV.wasQuotedFrom, self.article
        match fact.kind:
            case FactKind.POSITION:
                yield from self._sighted(iri, fact)
            case FactKind.ISSUED:
                yield from self._issued(fact)
            case FactKind.WEBSITE:
                yield from self._operated(fact)
            case FactKind.FIGURE:
                yield iri, QB.dataSet, terms.figures
                yield iri, terms.figureId, Literal(str(iri).rpartition("/")[2])
            case FactKind.RENAMED if self._classes(fact)[0] == terms.Renaming:
                yield from self._renamed(iri, fact)

    def fact_iri(self, fact: Fact) -> URIRef:
        return URIRef(f"{self.base}id/{iris.FACTS}/{_digest(self.said(fact), length=20)}")

    def said(self, fact: Fact) -> tuple[str, ...]:
        said = [str(self._classes(fact)[0])]
        for name, value in self._meant(fact):
            if isinstance(value, Ref):
                value = self.addresses.get(value.key, value.key)
            elif isinstance(value, str):
                # "giám đốc" and "Giám đốc", "uỷ viên" and "ủy viên" claim the same.
                value = vietnamese.normalise(value)
            else:
                value = str(spelling.decimal(value))
            said.append(f"{name} {value}")
        # What names no entity or no year means this article's: elsewhere it is another fact.
        timeless = fact.kind is FactKind.FIGURE and fact["as_of"] is None
        if timeless or not any(fact.refs()):
            said.append(str(self.article))
        return tuple(said)

    def _meant(self, fact: Fact) -> Iterator[tuple[str, Argument]]:
        """The arguments of *fact*; a system that it gives by name is the one that bears this name."""
        for name, value in fact.arguments:
            if name == "name" and isinstance(value, str):
                yield name, next((Ref(e.key) for e in self._systems() if _bears(e, value)), value)
            else:
                yield name, value

    def _systems(self) -> Iterator[Entity]:
        return (one for one in self.reading.entities if one.kind is MentionKind.SYSTEM)

    def _classes(self, fact: Fact) -> tuple[URIRef, ...]:
        """The classes of *fact*: one body out of several is a merger, several out of one a split.

        So is the change of a single body that the article calls a merger or a split: one that is
        merged into another never was its name.
        """
        own = spelling.SPELLINGS[fact.kind].classes
        if fact.kind is FactKind.RENAMED:
            changes = [one for one in self.reading.facts if one.kind is FactKind.RENAMED]
            for end, other, class_ in (("to", "from", terms.Merger), ("from", "to", terms.Split)):
                if len({one[other] for one in changes if one[end] == fact[end]}) > 1:
                    return (class_, *own[1:])
            return (spelling.change(fact.evidence[0].quote), *own[1:])
        return own

    def _arguments(self, fact: Fact) -> Iterator[tuple[URIRef, URIRef | Literal]]:
        properties = spelling.SPELLINGS[fact.kind].properties
        for name, value in self._meant(fact):
            of_entity, of_words = properties.get(name, (None, None))
            if isinstance(value, Ref):
                if of_entity is not None and value.key in self.addresses:
                    if self._is_place(value):
                        of_entity = spelling.OF_PLACES.get(of_entity, of_entity)
                    yield of_entity, URIRef(self.addresses[value.key])
            elif of_words is not None and (node := spelling.literal(of_words, value)) is not None:
                yield of_words, node
        if fact.kind is FactKind.WEBSITE and isinstance(domain := fact["domain"], Ref):
            yield terms.domainName, Literal(descriptions.host(self._label(domain)))
        if isinstance(role := fact["role"], str) and (slug := spelling.role(role)) is not None:
            yield ORG.role, skos.address(self.base, Scheme.ROLES, slug)

    def _entity(self, argument: Argument | None) -> Entity | None:
        if not isinstance(argument, Ref):
            return None
        try:
            return self.reading.entity(argument.key)
        except KeyError:
            return None

    def _is_place(self, argument: Argument | None) -> bool:
        entity = self._entity(argument)
        return entity is not None and entity.kind is MentionKind.PLACE

    def _label(self, ref: Ref) -> str:
        entity = self._entity(ref)
        return entity.label if entity is not None else ref.key

    def _address(self, argument: Argument | None) -> URIRef | None:
        if isinstance(argument, Ref) and argument.key in self.addresses:
            return URIRef(self.addresses[argument.key])
        return None

    # What facts mean for the entities themselves

    def _sighted(self, iri: URIRef, fact: Fact) -> Iterator[Triple]:
        if self.reading.published and not fact["former"]:
            yield iri, terms.observedOn, spelling.date(self.reading.published[:_DAY])

    def _issued(self, fact: Fact) -> Iterator[Triple]:
        document = self._address(fact["document"])
        if document is None:
            return
        if (issuer := self._address(fact["issuer"])) is not None:
            yield document, ELI.passed_by, issuer
        if isinstance(date := fact["date"], str):
            yield document, ELI.date_document, spelling.date(date)
        if isinstance(title := fact["title"], str):
            yield document, ELI.title, Literal(title, lang="vi")

    def _operated(self, fact: Fact) -> Iterator[Triple]:
        domain = self._address(fact["domain"])
        system = self._address(dict(self._meant(fact)).get("name"))
        operator = self._address(fact["operator"])
        owner = system or operator
        if domain is not None and owner is not None:
            yield domain, terms.domainOf, owner
        for thing in (domain, system):
            if thing is not None and operator is not None:
                yield thing, terms.operatedBy, operator
        if system is not None:
            yield system, RDF.type, SCHEMA.WebSite
            for property_, name in self._arguments(fact):
                if property_ == terms.domainName:
                    yield system, terms.domainName, name

    def _renamed(self, iri: URIRef, fact: Fact) -> Iterator[Triple]:
        """A plain renaming: the body of today bears both names, each in its time."""
        former, new = fact["from"], fact["to"]
        body = self._address(new) or self._address(former)
        if body is None or former == new or self._is_place(former) or self._is_place(new):
            return
        # Where one of the names is no entity of its own, one body goes through the change.
        for argument, end in ((former, ORG.originalOrganization), (new, ORG.resultingOrganization)):
            if self._address(argument) is None:
                yield iri, end, body
        date = spelling.date(value) if isinstance(value := fact["date"], str) else None
        one_body = self._address(former) == self._address(new)
        said = ((terms.until, terms.formerName), (terms.from_, terms.newName))
        for label, (bound, words) in zip(self._names_of(former, new), said, strict=True):
            if label is None:
                continue
            if one_body:
                yield iri, words, Literal(label)
            period = URIRef(f"{body}#ten-{vietnamese.slug(label)}")
            yield body, terms.name, period
            yield period, RDF.type, terms.NamePeriod
            yield period, RDFS.label, Literal(label, lang="vi")
            if date is not None:
                yield period, bound, date

    def _names_of(self, former: Argument | None, new: Argument | None) -> tuple[str | None, ...]:
        """What a body was called before and after, None where neither words nor an entity tell."""
        before, after = self._entity(former), self._entity(new)
        if before is not None and after is not None and before.label == after.label:
            # Judged to be one, both go by one name; the other still leads the names of its entity.
            own, others = before.label, (before.names[:1], after.names[:1])
            if len("".join(others[0])) > len("".join(others[1])):
                return others[0][0], own
            return own, next(iter(others[1]), None)
        return tuple(
            entity.label if entity is not None else value if isinstance(value, str) else None
            for entity, value in ((before, former), (after, new))
        )


def _bears(entity: Entity, name: str) -> bool:
    wanted = vietnamese.normalise(name)
    return any(vietnamese.normalise(own) == wanted for own in (entity.label, *entity.names))


def _digest(parts: Iterable[str], *, length: int) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:length]
