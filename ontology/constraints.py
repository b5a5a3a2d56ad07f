"""The shapes as SPARQL: for each requirement of a shape, the query that finds violations.

A general validator walks node by node through a graph in memory; a store answers the same of all that
it holds at once, in a fraction of the time. Only what our shapes use is translated, and whatever is
not is an error, so that nothing goes unproved. Warnings (sh:severity) are no faults.

Facts are looked for in the default graph, spans and what they prove in the graphs of articles.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType

from rdflib import Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology import shapes, terms
from ontology.namespaces import RDF, RDFS, SH, XSD
from ontology.vocabulary import abbreviate, literals

# What only the graphs of articles hold.
_SPANS = frozenset((terms.Evidence, terms.Mention))
_PROOF = frozenset((terms.evidence,))

_OF_YEAR = r"-?(?:[1-9][0-9]{3,}|0[0-9]{3})"
_ZONE = r"(?:Z|[+-][0-9]{2}:[0-9]{2})?"
_LEAP = r"(?:[0-9]*(?:[02468][048]|[13579][26])00|[0-9]+(?:0[48]|[2468][048]|[13579][26]))"
_OF_DAY = (
    f"(?:{_OF_YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|-?{_LEAP}-02-29)"
)
_OF_TIME = r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]+)?"
# How a value of each datatype may be written (XML Schema 1.1, part 2); None: as one likes.
_LEXICAL: Mapping[Node, str | None] = MappingProxyType(
    {
        XSD.string: None,
        RDF.langString: None,
        XSD.boolean: "true|false|0|1",
        XSD.integer: "[+-]?[0-9]+",
        XSD.decimal: "[+-]?(?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+)",
        XSD.gYear: _OF_YEAR + _ZONE,
        XSD.gYearMonth: f"{_OF_YEAR}-(?:0[1-9]|1[0-2]){_ZONE}",
        XSD.date: _OF_DAY + _ZONE,
        XSD.dateTime: _OF_DAY + _OF_TIME + _ZONE,
    }
)
_KINDS: Mapping[Node, str] = MappingProxyType({SH.IRI: "isIRI", SH.Literal: "isLiteral"})
_BOUNDS: Mapping[Node, str] = MappingProxyType({SH.minInclusive: ">=", SH.maxInclusive: "<="})
_ORDERS: Mapping[Node, str] = MappingProxyType({SH.lessThan: "<", SH.lessThanOrEquals: "<="})
_PRESENCE = frozenset((SH.minCount, SH.hasValue))
# What a shape says of itself, and demands of nothing.
_TOLD = frozenset((RDF.type, RDFS.label, SH.path, SH.targetClass, SH.severity))


@dataclass(frozen=True, slots=True)
class Constraint:
    """One demand of a shape on the things of a class.

    *query* selects as ``?thing`` what does not meet it, with the ``?value`` at fault where there is one.
    *path* is the property concerned, None where the demand is on the thing as a whole.
    """

    shape: str
    class_: URIRef
    path: URIRef | None
    demand: URIRef
    query: str

    def __str__(self) -> str:
        what = f"{abbreviate(self.path)} " if self.path is not None else ""
        return f"{self.shape}: {what}{abbreviate(self.demand)}"


def every() -> Iterator[Constraint]:
    """Yield what the published shapes demand, class by class."""
    return of(shapes.load())


def of(graph: Graph) -> Iterator[Constraint]:
    """Yield what the shapes of *graph* demand; raises ValueError for what cannot be translated."""
    for shape, class_ in sorted(graph.subject_objects(SH.targetClass)):
        assert isinstance(class_, URIRef)
        label = literals(graph, shape, RDFS.label).get("en", str(shape))
        yield from _Translation(graph, in_article=class_ in _SPANS).constraints(
            shape, class_, label
        )


class _Translation:
    """One target of a shape, translated; things of the graphs of articles stay in their graph."""

    def __init__(self, graph: Graph, *, in_article: bool) -> None:
        self._graph = graph
        self._in_article = in_article
        self._fresh = (f"?v{number}" for number in count())

    def constraints(self, shape: Node, class_: URIRef, label: str) -> Iterator[Constraint]:
        """Yield what *shape*, called *label*, demands of the things of *class_*."""
        things = self._within(f"?thing a {class_.n3()} .")

        def constraint(path: URIRef | None, demand: URIRef, where: str) -> Constraint:
            value = "?value " if "?value" in where else ""
            query = f"SELECT DISTINCT ?thing {value}WHERE {{ {things} {where} }}"
            return Constraint(label, class_, path, demand, query)

        for demand, wanted in self._demands(shape):
            if demand == SH.property:
                path = self._path(wanted)
                for inner, of_inner in self._demands(wanted):
                    failing = self._failing("?thing", path, inner, of_inner, "?value")
                    yield constraint(path, inner, failing)
            else:
                yield constraint(
                    None, demand, f"FILTER(!({self._holds('?thing', demand, wanted)}))"
                )

    def _demands(self, shape: Node) -> Iterator[tuple[URIRef, Node]]:
        """Yield what *shape* demands, in order; nothing of one that only warns."""
        if SH.Warning in self._graph.objects(shape, SH.severity):
            return
        for demand, wanted in sorted(self._graph.predicate_objects(shape)):
            if demand not in _TOLD:
                assert isinstance(demand, URIRef)
                yield demand, wanted

    def _path(self, shape: Node) -> URIRef:
        path = self._graph.value(shape, SH.path)
        if not isinstance(path, URIRef):
            raise ValueError(f"a path that is no property cannot be translated: {path}")
        return path

    # Properties

    def _failing(self, thing: str, path: URIRef, demand: URIRef, wanted: Node, value: str) -> str:
        """A pattern that matches where *thing* does not meet the *demand* on its property *path*."""
        if demand in (SH.minCount, SH.maxCount):
            _once(wanted)
            values = self._values(thing, path, value)
            if demand == SH.minCount:
                return f"FILTER NOT EXISTS {{ {self._values(thing, path, next(self._fresh))} }}"
            other = next(self._fresh)
            return (
                f"{values} {self._values(thing, path, other)} FILTER(!sameTerm({value}, {other}))"
            )
        if demand == SH.hasValue:
            return f"FILTER NOT EXISTS {{ {self._values(thing, path, wanted.n3())} }}"
        values = self._values(thing, path, value)
        if demand in _ORDERS and isinstance(wanted, URIRef):
            other = next(self._fresh)
            ordered = f"COALESCE({value} {_ORDERS[demand]} {other}, false)"
            return f"{values} {self._values(thing, wanted, other)} FILTER(!({ordered}))"
        return f"{values} FILTER(!({self._holds(value, demand, wanted)}))"

    def _present(self, thing: str, path: URIRef, demand: URIRef, wanted: Node) -> str:
        """An expression that is true where *thing* has the value that *demand* wants."""
        if demand == SH.minCount:
            _once(wanted)
        value = wanted.n3() if demand == SH.hasValue else next(self._fresh)
        return f"EXISTS {{ {self._values(thing, path, value)} }}"

    def _values(self, thing: str, path: URIRef, value: str) -> str:
        pattern = f"{thing} {path.n3()} {value} ."
        if path in _PROOF:
            return f"GRAPH {next(self._fresh)} {{ {pattern} }}"
        return self._within(pattern) if thing == "?thing" else pattern

    def _within(self, pattern: str) -> str:
        return f"GRAPH ?graph {{ {pattern} }}" if self._in_article else pattern

    # Terms

    def _holds(self, term: str, demand: URIRef, wanted: Node) -> str:
        """An expression that is true where *term* meets the *demand*, and never an error."""
        translate = _EXPRESSIONS.get(demand)
        if translate is not None:
            return translate(term, wanted)
        if demand == SH["class"]:
            return self._is_of(term, wanted)
        if demand == SH["in"]:
            return f"{term} IN ({', '.join(one.n3() for one in self._list(wanted))})"
        if demand == SH.languageIn:
            asked = (f"langMatches(LANG({term}), {one.n3()})" for one in self._list(wanted))
            return f"(isLiteral({term}) && ({' || '.join(asked)}))"
        if demand == SH.node:
            return self._conforms(term, wanted)
        if demand == SH["not"]:
            return f"!({self._conforms(term, wanted)})"
        if demand == SH["or"]:
            return _any(self._conforms(term, one) for one in self._list(wanted))
        if demand == SH["and"]:
            return _all(self._conforms(term, one) for one in self._list(wanted))
        raise ValueError(f"{abbreviate(demand)} cannot be translated")

    def _is_of(self, term: str, class_: Node) -> str:
        pattern = f"{term} a {class_.n3()}"
        if class_ in _SPANS:
            pattern = f"GRAPH {next(self._fresh)} {{ {pattern} }}"
        return f"(isIRI({term}) && EXISTS {{ {pattern} }})"

    def _conforms(self, term: str, shape: Node) -> str:
        """An expression that is true where *term* meets all that *shape* demands."""
        parts = []
        for demand, wanted in self._demands(shape):
            if demand == SH.property:
                path = self._path(wanted)
                for inner, of_inner in self._demands(wanted):
                    if inner in _PRESENCE:  # plainly: Virtuoso 7 takes a double negation amiss
                        parts.append(self._present(term, path, inner, of_inner))
                    else:
                        failing = self._failing(term, path, inner, of_inner, next(self._fresh))
                        parts.append(f"NOT EXISTS {{ {failing} }}")
            else:
                parts.append(self._holds(term, demand, wanted))
        return _all(parts)

    def _list(self, head: Node) -> list[Node]:
        return list(Collection(self._graph, head))


def _once(wanted: Node) -> None:
    """Raise ValueError where a count is *wanted* that cannot be translated."""
    if int(str(wanted)) != 1:
        raise ValueError(f"no other count than 1 can be translated: {wanted}")


def _datatype(term: str, wanted: Node) -> str:
    if wanted not in _LEXICAL:
        raise ValueError(f"values of {wanted} cannot be told by how they are written")
    written = _LEXICAL[wanted]
    fits = f' && REGEX(STR({term}), "^(?:{written})$")' if written is not None else ""
    return f"(isLiteral({term}) && DATATYPE({term}) = {wanted.n3()}{fits})"


def _pattern(term: str, wanted: Node) -> str:
    return f"(!isBlank({term}) && REGEX(STR({term}), {wanted.n3()}))"


def _bound(sign: str) -> Callable[[str, Node], str]:
    return lambda term, wanted: f"COALESCE({term} {sign} {wanted.n3()}, false)"


_EXPRESSIONS: Mapping[Node, Callable[[str, Node], str]] = MappingProxyType(
    {
        SH.datatype: _datatype,
        SH.pattern: _pattern,
        SH.nodeKind: lambda term, wanted: f"{_KINDS[wanted]}({term})",
        SH.minLength: lambda term, wanted: f"STRLEN(STR({term})) >= {wanted.n3()}",
        **{bound: _bound(sign) for bound, sign in _BOUNDS.items()},
    }
)


def _all(parts: Iterable[str]) -> str:
    return f"({' && '.join(parts) or 'true'})"


def _any(parts: Iterable[str]) -> str:
    return f"({' || '.join(parts)})"
