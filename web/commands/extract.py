"""``minhbach extract``: what the extractor finds, as JSON Lines in the gold format."""

import json

import click

from graph import executors, gold, pipeline, sources
from graph.errors import BadDocument, PassedOver
from web import settings


@click.command("extract")
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|URL…")
@click.option("--workers", type=click.IntRange(1), help="Processes that read articles.")
def command(inputs: tuple[str, ...], workers: int | None) -> None:
    """Print the mentions, facts and fields of each article as JSON Lines; store nothing."""
    failed = False
    with executors.growing(workers or settings.from_environment().workers) as executor:
        for reading in pipeline.readings(sources.read(inputs), executor):
            if isinstance(reading, PassedOver):
                click.echo(f"passed over\t{reading}", err=True)
            elif isinstance(reading, BadDocument):
                failed = True
                click.echo(f"failed\t{reading}", err=True)
            else:
                click.echo(json.dumps(gold.of(reading), ensure_ascii=False))
    if failed:
        raise click.exceptions.Exit(1)
