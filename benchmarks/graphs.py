"""Graphs for measurements, of the shape that an ingest makes and of any size.

    python -m benchmarks.graphs ../shared/corpus/articles.jsonl --quads 1000000 > graph.nq

The articles are read once as the street reads them. Beyond their number they are repeated under new
ids: each copy has its own article, mentions and evidence, every fiftieth shares its people and
offices, every third its facts, so that facts have several sources as in the real graph.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks import articles
from graph import addresses, quads, reading
from graph.model import Change
from graph.store.spelling import spell_triple
from graph.vietnamese import slug
from ontology import namespaces

BASE = "http://127.0.0.1:8000/"
PREFIXES = "".join(
    f"PREFIX {name}: <{namespaces.PREFIXES[name]}>\n"
    for name in ("mb", "org", "oa", "skos", "schema", "dcterms", "prov")
)
# @thing is a body that somebody serves, @label its name, drawn anew for each run.
QUERIES = {
    "label of a thing": "SELECT ?l { @thing skos:prefLabel ?l }",
    "thing of a label": "SELECT ?x { ?x skos:prefLabel @label }",
    "all of a thing": "SELECT ?p ?o { @thing ?p ?o }",
    "description": "DESCRIBE @thing",
    "articles that name a thing": "SELECT ?a { ?a schema:mentions @thing } LIMIT 50",
    "newest articles that name a thing": (
        "SELECT ?a ?d { ?a schema:mentions @thing ; dcterms:issued ?d } ORDER BY DESC(?d) LIMIT 20"
    ),
    "posts at a body, with evidence": (
        "SELECT * { ?f org:organization @thing ; org:member ?p ; mb:roleName ?r . ?p skos:prefLabel ?n ."
        " GRAPH ?g { ?f mb:evidence ?e . ?e oa:exact ?q } } LIMIT 100"
    ),
    "named together": (
        "SELECT ?o (COUNT(*) AS ?n) { ?a schema:mentions @thing, ?o FILTER(?o != @thing) }"
        " GROUP BY ?o ORDER BY DESC(?n) LIMIT 10"
    ),
    "sources of a fact": "SELECT ?a { ?f org:organization @thing ; prov:wasQuotedFrom ?a } LIMIT 50",
    "mentions in a graph": (
        "SELECT ?m ?s { ?a schema:mentions @thing . GRAPH ?g { ?m oa:hasSource ?a ; oa:start ?s } } LIMIT 50"
    ),
    "labels that match": 'SELECT ?x ?l { ?x skos:prefLabel ?l FILTER(REGEX(?l, "y tế", "i")) } LIMIT 50',
    "count of articles": "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }",
    "articles by field": "SELECT ?f (COUNT(*) AS ?n) { ?a dcterms:subject ?f } GROUP BY ?f",
    "facts with several sources": (
        "SELECT ?f (COUNT(?a) AS ?n) { ?f a mb:Position ; prov:wasQuotedFrom ?a } GROUP BY ?f"
        " HAVING(COUNT(?a) > 1) ORDER BY DESC(?n) LIMIT 20"
    ),
}
# Bodies that somebody serves, with their names.
THINGS = (
    "SELECT DISTINCT ?x ?l { ?f <http://www.w3.org/ns/org#organization> ?x ."
    " ?x <http://www.w3.org/2004/02/skos/core#prefLabel> ?l } LIMIT 2000"
)
_OWN = re.compile(r"/(bai-viet|graph)/([^>#]*)")
_FACT = re.compile(r"/su-kien/([^>]*)")
_THING = re.compile(r"/id/(agency|person|document|organization)/([^>#]*)")


def spelled(path: Path) -> list[list[str]]:
    """The N-Quads of each article of *path*: facts twice, in the default graph and in its own."""
    documents = []
    for number, row in enumerate(articles.rows(path)):
        # Few of the articles know their day: it is made up.
        day = f"{2006 + number % 20}-{1 + number % 12:02}-{1 + number % 28:02}"
        document = replace(articles.document(row), published=row.get("published") or day)
        read = reading.read(document)
        known = {
            entity.key: f"{BASE}id/{entity.kind.value}/{slug(entity.key)}"
            for entity in read.entities
        }
        graph = quads.of(
            Change(document.id, addresses.article(BASE, document.id), read, known), BASE
        )
        facts = [spell_triple(triple) for triple in graph.facts]
        own = facts + [spell_triple(triple) for triple in graph.evidence]
        documents.append(facts + [f"{line[:-1]}<{graph.iri}> ." for line in own])
    return documents


def grown(documents: list[list[str]], size: int) -> Iterator[str]:
    """Yield about *size* quads: the documents, and copies of them."""
    made = copy = 0
    while made < size:
        for lines in documents:
            text = "\n".join(lines)
            text = _OWN.sub(rf"/\1/\2-{copy}", text)
            text = _FACT.sub(rf"/su-kien/\1-{copy // 3}", text)
            text = _THING.sub(rf"/id/\1/\2-{copy // 50}", text)
            yield from text.split("\n")
            made += len(lines)
            if made >= size:
                return
        copy += 1


def main() -> int:
    """Write the graph to the standard output."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--quads", type=int, default=200_000)
    asked = parser.parse_args()
    for line in grown(spelled(asked.articles), asked.quads):
        sys.stdout.write(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
