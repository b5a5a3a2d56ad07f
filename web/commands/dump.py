"""``minhbach dump``: the whole graph as N-Quads."""

import sys
from contextlib import ExitStack
from gzip import GzipFile
from pathlib import Path
from typing import BinaryIO

import click

from web import settings, wiring
from web.services import Generation


@click.command("dump")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; compressed if it ends in .gz.",
)
def command(output: Path | None) -> None:
    """Write all quads of the published generation as N-Quads."""
    with wiring.library(settings.from_environment()) as generation:
        if output is None:
            _write(generation, sys.stdout.buffer)
        elif output.exists() and not output.is_file():
            # A pipe or a device is written to; a file put in its place would end it for everybody.
            with output.open("wb") as file:
                _write(generation, file)
        else:
            _replace(generation, output.resolve())


def _replace(generation: Generation, output: Path) -> None:
    """Write *output* whole or not at all."""
    part = output.with_name(f"{output.name}.part")
    try:
        with ExitStack() as files:
            file: BinaryIO = files.enter_context(part.open("wb"))
            if output.suffix == ".gz":
                file = files.enter_context(GzipFile(output.stem, "wb", fileobj=file))  # type: ignore[assignment]
            _write(generation, file)
        part.replace(output)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _write(generation: Generation, file: BinaryIO) -> None:
    for chunk in generation.store.dump():
        file.write(chunk)
    file.flush()
