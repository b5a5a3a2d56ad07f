"""``minhbach check``: the invariants, verified on the data."""

from collections.abc import Iterator

import click

from graph import checks
from graph.archive import Archive
from search.words import sayings
from web import settings, wiring
from web.services import Generation


@click.command("check")
@click.option("--shacl/--no-shacl", default=True, help="Also validate against the SHACL shapes.")
def command(shacl: bool) -> None:
    """Check that quotations stand in their articles, index and lists agree with the graph, and shapes hold.

    Each problem is printed on a line of its own; the exit status is 1 if there is any.
    """
    chosen = settings.from_environment()
    wrong = 0
    with wiring.library(chosen) as generation, wiring.archive(chosen) as archive:
        for line in _problems(generation, archive, chosen.base_iri, shacl=shacl):
            wrong += 1
            click.echo(line)
        spans = generation.counts.get("evidence", 0) + generation.counts.get("mention", 0)
        told = f"{len(archive)} articles, {spans} quotations"
    if wrong:
        raise click.ClickException(f"{wrong} problems in {told}")
    click.echo(f"all is well: {told}, sequence {generation.sequence}")


def _problems(generation: Generation, archive: Archive, base: str, *, shacl: bool) -> Iterator[str]:
    numbers = {
        "archive": archive.sequence(),
        "store": generation.store.sequence(),
        "index": generation.index.sequence(),
    }
    if len(set(numbers.values())) > 1:
        yield f"the sequence numbers differ: {numbers}"
    yield from checks.missing(generation.store, archive.identifiers(), base)
    for document in archive.documents():
        yield from checks.quotes(generation.store, document, base)
    yield from _lists(generation)
    if shacl:
        yield from checks.shape(generation.store)


def _lists(generation: Generation) -> Iterator[str]:
    things, annals = generation.roster.file, generation.annals
    if things is None or annals is None:
        yield (
            f"generation {generation.number} has no lists that this version reads, and another process"
            " is writing: run `minhbach check` again when it is done"
        )
        return
    yield from checks.things(generation.store, things)
    yield from checks.facts(generation.store, annals.file, sayings.rows, sayings.form())
