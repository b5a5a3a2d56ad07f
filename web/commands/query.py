"""``minhbach query``: SPARQL on the terminal, with the same engine and limits as the endpoint."""

import sys
from typing import BinaryIO

import click

from graph.errors import BadQuery
from graph.store import negotiation
from graph.store.ports import Question
from web import settings, wiring

# Where none is asked for: a table that a terminal shows, Turtle for a graph.
_USUAL = f"{negotiation.TSV}, {negotiation.TURTLE};q=0.5"
_FORMATS = ("json", "xml", "csv", "tsv", "turtle", "nt")


@click.command("query")
@click.argument("sparql", required=False)
@click.option(
    "-f",
    "--file",
    "source",
    type=click.File("rb"),
    help="Read the query from a file; - is standard input.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    help="Default: tsv for tables, turtle for graphs. csv and tsv hold tables, turtle and nt graphs.",
)
def command(sparql: str | None, source: BinaryIO | None, form: str | None) -> None:
    """Run one SPARQL 1.1 query (SELECT, ASK, CONSTRUCT, DESCRIBE)."""
    if (sparql is None) == (source is None):
        raise click.UsageError("Give either a query or -f FILE.")
    if source is not None:
        try:
            sparql = source.read().decode("utf-8")
        except UnicodeDecodeError as error:
            raise click.UsageError(f"{source.name} is not UTF-8: {error}") from None
    assert sparql is not None
    with wiring.library(settings.from_environment()) as generation:
        try:
            accept = negotiation.SHORT[form] if form else _USUAL
            answer = generation.endpoint.answer(Question(sparql, accept=accept))
        except BadQuery as error:
            if error.line is None:
                raise
            raise BadQuery(f"line {error.line}, column {error.column}: {error}") from None
        output = sys.stdout.buffer
        for chunk in answer.chunks:
            output.write(chunk)
        output.flush()
