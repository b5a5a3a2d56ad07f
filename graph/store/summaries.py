"""What all documents together say of an entity, asked of any store."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from rdflib import FOAF, ORG, URIRef

from graph.model import EntitySummary, MentionKind
from graph.store.ports import Row
from graph.store.spelling import values
from ontology import terms
from ontology.namespaces import PROLOGUE

# In the order of preference: an agency is also an organisation, a body may hold several classes.
CLASSES: dict[URIRef, MentionKind] = {
    terms.Agency: MentionKind.AGENCY,
    FOAF.Person: MentionKind.PERSON,
    terms.Document: MentionKind.DOCUMENT,
    terms.Award: MentionKind.AWARD,
    terms.DomainName: MentionKind.DOMAIN,
    terms.InformationSystem: MentionKind.SYSTEM,
    terms.Place: MentionKind.PLACE,
    ORG.Organization: MentionKind.ORGANIZATION,
}
_AT_ONCE = 200
# VALUES stands in every branch: joined outside, an engine would read the whole store first.
_WORDS = """SELECT ?iri ?kind ?label ?name WHERE {
  { @iris ?iri a ?kind }
  UNION { @iris ?iri skos:prefLabel ?label FILTER(LANG(?label) != "en") }
  UNION { @iris ?iri skos:altLabel ?name }
}"""
_COUNTS = """SELECT ?iri (COUNT(?article) AS ?articles) WHERE {
  @iris ?article schema:mentions ?iri
} GROUP BY ?iri"""
# A person's latest office; an agency's superior, a document's issuer, a system's operator, the
# place around a place.
_HINTS = """SELECT ?iri ?role ?of ?day ?position WHERE {
  { @iris ?position org:member ?iri ; mb:roleName ?role .
    OPTIONAL { ?position org:organization ?body . ?body skos:prefLabel ?of }
    OPTIONAL { ?position mb:observedOn ?day } }
  UNION { @iris ?iri org:subOrganizationOf ?body . ?body skos:prefLabel ?of }
  UNION { @iris ?iri eli:passed_by ?body . ?body skos:prefLabel ?of }
  UNION { @iris ?iri mb:operatedBy ?body . ?body skos:prefLabel ?of }
  UNION { @iris ?iri schema:containedInPlace ?body . ?body skos:prefLabel ?of }
}"""
# Of offices of one day, or of none, that of the most articles is told.
_STATED = """SELECT ?position (COUNT(?graph) AS ?articles) WHERE {
  @iris GRAPH ?graph { ?position org:member ?iri }
} GROUP BY ?position"""


def of(select: Callable[[str], list[Row]], iris: Iterable[str]) -> list[EntitySummary]:
    """Return the summaries of *iris* in their order, by queries to *select*."""
    wanted = [URIRef(iri) for iri in dict.fromkeys(iris)]
    summaries: list[EntitySummary] = []
    for start in range(0, len(wanted), _AT_ONCE):
        summaries += _some(select, wanted[start : start + _AT_ONCE])
    return summaries


def _over(query: str, iris: Sequence[URIRef]) -> str:
    return PROLOGUE + query.replace("@iris", values("iri", iris))


def _some(select: Callable[[str], list[Row]], iris: Sequence[URIRef]) -> list[EntitySummary]:
    """The summaries of as many *iris* as one query takes."""
    kinds: dict[str, set[MentionKind]] = defaultdict(set)
    labels: dict[str, list[str]] = defaultdict(list)
    names: dict[str, set[str]] = defaultdict(set)
    for row in select(_over(_WORDS, iris)):
        iri = str(row["iri"])
        if (kind := row.get("kind")) in CLASSES:
            kinds[iri].add(CLASSES[URIRef(str(kind))])
        if "label" in row:
            labels[iri].append(str(row["label"]))
        if "name" in row:
            names[iri].add(str(row["name"]))
    articles = {str(row["iri"]): int(str(row["articles"])) for row in select(_over(_COUNTS, iris))}
    stated = {row["position"]: int(str(row["articles"])) for row in select(_over(_STATED, iris))}
    hints: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for row in select(_over(_HINTS, iris)):
        words = [str(row[name]) for name in ("role", "of") if name in row]
        times = stated.get(row["position"], 0) if "position" in row else 0
        hints[str(row["iri"])].append((str(row.get("day", "")), times, ", ".join(words)))
    order = list(CLASSES.values())
    return [
        EntitySummary(
            iri=iri,
            kind=min(kinds[iri], key=order.index, default=MentionKind.ORGANIZATION),
            label=min(labels[iri], key=lambda label: (-len(label), label), default=iri),
            names=tuple(sorted(names[iri])),
            articles=articles.get(iri, 0),
            hint=max(hints[iri], default=("", 0, ""))[-1],
            hints=tuple(dict.fromkeys(hint for *_, hint in sorted(hints[iri], reverse=True))),
        )
        for iri in map(str, iris)
    ]
