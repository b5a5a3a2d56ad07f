"""What must be written so that documents state what they now state: the same for any engine."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from rdflib import Literal, URIRef

from graph.store.ports import DocumentGraph
from graph.store.spelling import spell_iri, spell_triple, within
from ontology import terms

# What the quads say of themselves: the dataset, and how far it follows the archive's journal.
STORE = URIRef("https://w3id.org/minhbach/store")
SEQUENCE = terms.sequence
AT_ONCE = 1000  # triples in one operation: Virtuoso reads no five thousand

Stated = Callable[[URIRef], set[str]]
GraphsOf = Callable[[Iterable[str]], Iterator[tuple[str, set[str]]]]
Holds = Callable[[Iterable[str]], set[str]]


@dataclass(frozen=True, slots=True)
class Update:
    """SPARQL update *operations*, and the lines of N-Quads that they take away and put there."""

    operations: tuple[str, ...]
    removed: tuple[str, ...]
    added: tuple[str, ...]


def sequence_triple(sequence: int) -> str:
    """Return the line of N-Triples that records *sequence*."""
    return spell_triple((STORE, SEQUENCE, Literal(sequence)))


def update(
    graphs: Sequence[DocumentGraph],
    *,
    stated: Stated,
    graphs_of: GraphsOf,
    holds: Holds,
    before: int,
    sequence: int,
    facts: URIRef | None = None,
) -> Update:
    """Return what replaces each of *graphs* and records *sequence*.

    *stated* gives the triples now in a graph, *graphs_of* the named graphs that hold each of the
    triples asked, and *holds* those of some quads that are there; *before* is the sequence that the store
    holds. *facts* is the graph of facts where the engine has no default graph of its own. What a document
    no longer states leaves the facts only where no other graph, that of the reference data included,
    states it.

    The order heals an interruption where operations are no transaction: the facts change before the
    documents' graphs, from which the same operations follow again, and the sequence comes last.
    """
    latest = {graph.iri: graph for graph in graphs}
    deleted: list[str] = []
    inserted: list[str] = []
    dropped: list[str] = []
    removed: list[str] = []
    added: list[str] = []
    vanished: set[str] = set()
    now: dict[str, None] = {}
    for iri, graph in latest.items():
        own = dict.fromkeys(map(spell_triple, graph.facts))
        now.update(own)
        new = own | dict.fromkeys(map(spell_triple, graph.evidence))
        old = stated(iri)
        gone = sorted(old - new.keys())
        come = [line for line in new if line not in old]
        vanished.update(gone)
        removed += _in_graph(gone, iri)
        added += _in_graph(come, iri)
        if new:
            deleted += data("DELETE", gone, graph=iri)
            inserted += data("INSERT", come, graph=iri)
        else:
            dropped.append(f"DROP SILENT GRAPH {spell_iri(str(iri))}")
    replaced = {str(iri) for iri in latest}
    held_elsewhere = graphs_of(sorted(vanished - now.keys()))
    withdrawn = [line for line, holders in held_elsewhere if not holders - replaced]
    counted = [sequence_triple(before)] if before != sequence else []
    count = sequence_triple(sequence)
    here = holds([*withdrawn, *now, *counted, count])
    stating = [line for line in now if line not in here]
    return Update(
        (
            # Deletions first: a number that is spelled anew is the same number to the engine.
            *data("DELETE", withdrawn, graph=facts),
            *data("INSERT", stating, graph=facts),
            *dropped,
            *deleted,
            *inserted,
            *data("DELETE", counted, graph=facts),
            *data("INSERT", [count], graph=facts),
        ),
        removed=(*removed, *(line for line in (*withdrawn, *counted) if line in here)),
        added=(*added, *stating, *(line for line in [count] if line not in here)),
    )


def data(verb: str, lines: Iterable[str], *, graph: URIRef | None) -> Iterator[str]:
    """Yield ``INSERT DATA`` or ``DELETE DATA`` of *lines* (N-Triples) in pieces that servers take."""
    rest = iter(lines)
    while some := "\n".join(islice(rest, AT_ONCE)):
        yield f"{verb} DATA {{\n{within(graph, some)}\n}}"


def _in_graph(lines: Iterable[str], graph: URIRef) -> Iterator[str]:
    end = f" {spell_iri(str(graph))} ."
    return (line.removesuffix(" .") + end for line in lines)
