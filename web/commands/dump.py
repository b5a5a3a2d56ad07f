"""``minhbach dump``: the whole graph as N-Quads."""

import gzip
from pathlib import Path

import click

from web import settings, wiring


@click.command("dump")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file; .gz is compressed.",
)
def command(output: Path | None) -> None:
    """Write all quads of the published generation as N-Quads."""
    with wiring.library(settings.from_environment()) as generation:
        if output is None:
            stream = click.get_binary_stream("stdout")
            for chunk in generation.store.dump():
                stream.write(chunk)
            stream.flush()
            return
        part = output.with_name(output.name + ".part")
        opened = gzip.open(part, "wb") if output.suffix == ".gz" else part.open("wb")
        with opened as file:
            for chunk in generation.store.dump():
                file.write(chunk)
        part.replace(output)
