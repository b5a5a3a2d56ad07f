"""The invariants that a published generation must keep, proved on the data at hand."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rdflib import URIRef

from graph import addresses, annals_file, census, chronicle, discrepancies, roster
from graph.annals_file import Say
from graph.discrepancies import Form
from graph.model import Document
from graph.store.ports import Store
from ontology import constraints
from ontology.namespaces import PROLOGUE

_QUOTES = f"""{PROLOGUE}
SELECT ?quote ?start ?end ?exact WHERE {{
  GRAPH ?graph {{ ?quote oa:start ?start ; oa:end ?end ; oa:exact ?exact }}
}}"""
_UNPROVED = f"""{PROLOGUE}
SELECT ?fact WHERE {{
  GRAPH ?graph {{ ?fact a mb:Statement FILTER NOT EXISTS {{ ?fact mb:evidence ?evidence }} }}
}}"""
_ARTICLES = f"""{PROLOGUE}
SELECT ?graph WHERE {{ GRAPH ?graph {{ ?article a schema:NewsArticle }} }}"""


def quotes(store: Store, document: Document, base: str) -> Iterator[str]:
    """Yield a line for each span of the document's graph that does not quote its text."""
    graph = URIRef(addresses.graph(base, document.id))
    for row in store.select(_QUOTES, graph=graph):
        start, end, exact = int(row["start"]), int(row["end"]), str(row["exact"])
        if document.text[start:end] != exact:
            yield f"{document.id}: {row['quote']} says {exact!r}, the text {document.text[start:end]!r}"
    for row in store.select(_UNPROVED, graph=graph):
        yield f"{document.id}: {row['fact']} has no evidence"


def missing(store: Store, identifiers: Iterable[str], base: str) -> Iterator[str]:
    """Yield a line for each document without a graph and each article's graph without a document."""
    wanted = {addresses.graph(base, identifier) for identifier in identifiers}
    found = {str(row["graph"]) for row in store.select(_ARTICLES)}
    yield from (f"{graph}: in the archive, not in the store" for graph in sorted(wanted - found))
    yield from (f"{graph}: in the store, not in the archive" for graph in sorted(found - wanted))


def shape(store: Store) -> Iterator[str]:
    """Yield a line for each thing of *store* that a shape (W3C SHACL, 2017) refuses, and why."""
    for constraint in constraints.every():
        for row in store.select(constraint.query):
            value = f" ({row['value']})" if "value" in row else ""
            yield f"{row['thing']}: {constraint}{value}"


def facts(store: Store, file: Path, say: Say, form: str) -> Iterator[str]:
    """Yield a line for each fact that the annals in *file* tell otherwise than *store*, then what to do.

    *say* and *form* are those that annals are written with now.
    """

    def write(anew: Path) -> None:
        annals_file.write(anew, chronicle.of(store), say, form)

    yield from _compared(file, write, annals_file.COMPARED)


def things(store: Store, file: Path) -> Iterator[str]:
    """Yield a line for each thing that the roster in *file* tells otherwise than *store*, then what to do."""

    def write(anew: Path) -> None:
        roster.write(anew, census.of(store))

    yield from _compared(file, write, roster.COMPARED)


def _compared(file: Path, write: Callable[[Path], None], form: Form) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        anew = Path(folder) / file.name
        write(anew)
        found = False
        for line in discrepancies.between(file, anew, form):
            found = True
            yield f"{file.name}: {line}"
    if found:
        yield (
            f"{file.name}: it is made from the graph: delete {file} and run `minhbach check` again,"
            " which writes it anew; if it still differs, run `minhbach rebuild`"
        )
