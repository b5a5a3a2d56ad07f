"""Numbers about a store that pages show ready made, so that no request counts the whole corpus."""

from collections.abc import Mapping

from graph.store.ports import Store
from ontology.namespaces import PROLOGUE

_ARTICLES = f"""{PROLOGUE}
SELECT ("article" AS ?name) (COUNT(?thing) AS ?count) WHERE {{ ?thing a schema:NewsArticle }}"""
_FACTS = f"""{PROLOGUE}
SELECT ("fact" AS ?name) (COUNT(DISTINCT ?thing) AS ?count) WHERE {{
  ?thing prov:wasQuotedFrom ?article
}}"""
_MENTIONED = f"""{PROLOGUE}
SELECT ?name (COUNT(DISTINCT ?thing) AS ?count) WHERE {{
  VALUES (?name ?class) {{
    ("agency" mb:Agency) ("organization" org:Organization) ("person" foaf:Person)
    ("document" mb:Document) ("award" mb:Award) ("domain" mb:DomainName)
    ("system" mb:InformationSystem) ("place" mb:Place)
  }}
  {{ SELECT DISTINCT ?thing WHERE {{ ?article schema:mentions ?thing }} }}
  ?thing a ?class
}} GROUP BY ?name"""
_SPANS = f"""{PROLOGUE}
SELECT ?name (COUNT(?span) AS ?count) WHERE {{
  VALUES (?name ?class) {{ ("evidence" mb:Evidence) ("mention" mb:Mention) }}
  GRAPH ?graph {{ ?span a ?class }}
}} GROUP BY ?name"""
# Those of named graphs; the others are the triples.
_QUADS = 'SELECT ("quad" AS ?name) (COUNT(*) AS ?count) WHERE { GRAPH ?g { ?s ?p ?o } }'
# Where the engine has no default graph of its own, the graph of facts is one of the named graphs, too.
_TWICE = f"""{PROLOGUE}
SELECT ("twice" AS ?name) (COUNT(*) AS ?count) WHERE {{
  GRAPH ?facts {{ <https://w3id.org/minhbach/store> mb:sequence ?sequence }} GRAPH ?facts {{ ?s ?p ?o }}
}}"""
_TRIPLES = 'SELECT ("triple" AS ?name) (COUNT(*) AS ?count) WHERE { ?s ?p ?o }'
_CLASSES = "SELECT ?term (COUNT(*) AS ?count) WHERE { ?thing a ?term } GROUP BY ?term"
_PROPERTIES = "SELECT ?term (COUNT(*) AS ?count) WHERE { ?thing ?term ?value } GROUP BY ?term"
_INVENTED = f"{PROLOGUE} ASK {{ ?article mb:invented true }}"


def counts(store: Store) -> Mapping[str, int]:
    """How many articles, facts of them, quads, quotations and entities of each kind *store* holds.

    "triple" counts those of the default graph, which holds each fact once.

    An agency is an organisation too (org:FormalOrganization): "organization" counts the others.
    """
    found = {
        str(row["name"]): int(row["count"])
        for query in (_ARTICLES, _FACTS, _MENTIONED, _SPANS, _TRIPLES, _QUADS, _TWICE)
        for row in store.select(query)
        if "name" in row
    }
    found["quad"] = found.get("quad", 0) + found.get("triple", 0) - found.pop("twice", 0)
    found["organization"] = found.get("organization", 0) - found.get("agency", 0)
    return {name: count for name, count in found.items() if count}


def usage(store: Store) -> Mapping[str, Mapping[str, int]]:
    """How often the default graph uses each term: "classes" and "properties", by address.

    Of a class its members are counted, of a property the triples.
    """
    return {
        sort: {str(row["term"]): int(row["count"]) for row in store.select(query) if "term" in row}
        for sort, query in (("classes", _CLASSES), ("properties", _PROPERTIES))
    }


def invented(store: Store) -> bool:
    """Tell whether any article of *store* is a demonstration text."""
    return store.ask(_INVENTED)
