"""``minhbach review``: what a person might judge, with the reasons."""

import click

from graph import addresses, candidates, judgements
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
@click.option(
    "--kind",
    type=click.Choice(sorted(addresses.FOLDERS.values())),
    help="Only things of this kind, as their addresses begin (nguoi: people).",
)
@click.option("--table", is_flag=True, help="Print a table to fill in for `minhbach decide`.")
def command(limit: int, kind: str | None, *, table: bool) -> None:
    """List pairs of addresses that may be the same thing, the most likely first.

    Below each pair are the reasons, then an article that names the left one and one that names the
    right one. Decide with `minhbach judge same LEFT RIGHT` or `minhbach judge different LEFT RIGHT`;
    either keeps the pair off this list for good. For many pairs, fill in the table of --table.
    """
    chosen = settings.from_environment()
    judged = judgements.read(wiring.judgements_file(chosen))
    with wiring.library(chosen) as generation:
        standing = candidates.heirs(generation.store, chosen.base_iri, judged)
        ruling = Ruling(line for line in standing if line.left != line.right)
        found = candidates.find(generation.store, chosen.base_iri, ruling, folder=kind or "")
    if table:
        for candidate in found[:limit]:
            why = "; ".join(candidate.reasons)
            click.echo("\t".join(("?", candidate.left, candidate.right, why, *candidate.articles)))
        return
    for candidate in found[:limit]:
        click.echo(f"{candidate.weight:.2f}\t{candidate.left}\t{candidate.right}")
        click.echo("\t" + "; ".join(candidate.reasons))
        click.echo("\t" + "\t".join(candidate.articles))
    click.echo(f"{len(found)} pairs" + (f", {limit} shown" if len(found) > limit else ""))
