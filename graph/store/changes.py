"""What must be written so that documents state what they now state: the same for any engine."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from rdflib import Literal, URIRef

from graph.store.ports import DocumentGraph
from graph.store.spelling import spell_iri, spell_triple
from ontology import terms

# What the quads say of themselves: the dataset, and how far it follows the archive's journal.
STORE = URIRef("https://w3id.org/minhbach/store")
SEQUENCE = terms.sequence

Stated = Callable[[URIRef], set[str]]
GraphsOf = Callable[[Iterable[str]], Iterator[tuple[str, set[str]]]]


def sequence_triple(sequence: int) -> str:
    """Return the line of N-Triples that records *sequence*."""
    return spell_triple((STORE, SEQUENCE, Literal(sequence)))


def update(
    graphs: Sequence[DocumentGraph],
    *,
    stated: Stated,
    graphs_of: GraphsOf,
    before: int,
    sequence: int,
) -> str:
    """Return one SPARQL update that replaces each of *graphs* and records *sequence*.

    *stated* gives the triples now in a graph, and *graphs_of* the named graphs that hold each of the
    triples asked; *before* is the sequence that the store holds. What a document no longer states
    leaves the default graph only where no other graph, the reference graph included, states it.
    """
    latest = {graph.iri: graph for graph in graphs}
    deleted: list[str] = []
    inserted: list[str] = []
    dropped: list[str] = []
    vanished: set[str] = set()
    facts: dict[str, None] = {}
    for iri, graph in latest.items():
        own = dict.fromkeys(map(spell_triple, graph.facts))
        facts.update(own)
        new = own | dict.fromkeys(map(spell_triple, graph.evidence))
        old = stated(iri)
        gone = old - new.keys()
        vanished |= gone
        if not new:
            dropped.append(f"DROP SILENT GRAPH {spell_iri(str(iri))} ;\n")
        elif gone:
            deleted.append(_in_graph(iri, sorted(gone)))
        if fresh := [line for line in new if line not in old]:
            inserted.append(_in_graph(iri, fresh))
    replaced = {str(iri) for iri in latest}
    deleted += (
        line
        for line, holders in graphs_of(sorted(vanished - facts.keys()))
        if not holders - replaced
    )
    if before != sequence:
        deleted.append(sequence_triple(before))
    inserted += [*facts, sequence_triple(sequence)]
    # Deletions first: a number that is spelled anew is the same number to the engine.
    return (
        "".join(dropped)
        + ("DELETE DATA {\n" + "\n".join(deleted) + "\n} ;\n" if deleted else "")
        + "INSERT DATA {\n"
        + "\n".join(inserted)
        + "\n}"
    )


def _in_graph(iri: URIRef, lines: Sequence[str]) -> str:
    return f"GRAPH {spell_iri(str(iri))} {{\n" + "\n".join(lines) + "\n}"
