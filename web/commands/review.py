"""``minhbach review``: what a person might judge, with the reasons."""

import click

from graph import candidates, judgements
from graph.judgements import Ruling
from web import settings, wiring


@click.command("review")
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=50,
    show_default=True,
    help="Number of pairs to show.",
)
def command(limit: int) -> None:
    """List pairs of addresses that may be the same thing, the most likely first.

    Decide with `minhbach judge same LEFT RIGHT` or `minhbach judge different LEFT RIGHT`.
    """
    chosen = settings.from_environment()
    ruling = Ruling(judgements.read(wiring.judgements_file(chosen)))
    with wiring.library(chosen) as generation:
        found = candidates.find(generation.store, chosen.base_iri, ruling)
    for candidate in found[:limit]:
        click.echo(f"{candidate.weight:.2f}\t{candidate.left}\t{candidate.right}")
        click.echo("\t" + "; ".join(candidate.reasons))
    click.echo(f"{len(found)} pairs" + (f", {limit} shown" if len(found) > limit else ""))
