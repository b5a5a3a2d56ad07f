"""``minhbach dump``: the whole graph as N-Quads, or what has changed in it as RDF Patch."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from gzip import GzipFile
from pathlib import Path
from typing import BinaryIO

import click

from graph import patches
from graph.errors import NotFound
from web import settings, wiring
from web.services import Generation


@click.command("dump")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; compressed if it ends in .gz.",
)
@click.option(
    "--since",
    metavar="GENERATION",
    help="Write what has changed since this generation, as RDF Patch.",
)
def command(output: Path | None, since: str | None) -> None:
    """Write all quads of the published generation as N-Quads, or what has changed in them.

    The name of the generation, such as 42-5f3a9c1d, goes to standard error; for --since its number is
    enough. Only the changes of the latest generations are kept, and none that are too large
    (MINHBACH_PATCHES, MINHBACH_PATCH_STATEMENTS): if one is missing, the exit status is 1.
    """
    chosen = settings.from_environment()
    with wiring.library(chosen) as generation:
        lines = generation.store.dump()
        if since is not None:
            lines = _changes(generation, since, chosen.base_iri)
        if output is None:
            _write(lines, sys.stdout.buffer)
        elif output.exists() and not output.is_file():
            # A pipe or a device is written to; a file put in its place would end it for everybody.
            with output.open("wb") as file:
                _write(lines, file)
        else:
            _replace(lines, output.resolve())
        click.echo(f"generation {generation.name}", err=True)


def _changes(generation: Generation, since: str, base: str) -> Iterator[bytes]:
    """The patches from *since* to *generation* as one; raises NotFound where one of them is missing."""
    wanted, reached = [], generation.name
    for patch in generation.patches.leading_to(generation.name):
        if patch.untold is not None or patch.previous is None or _means(since, reached):
            break
        wanted.append(patch.generation)
        reached = patch.previous
    if not _means(since, reached):
        if not 0 < patches.number(since) <= generation.number:
            raise NotFound(f"there is no generation {since}; {generation.name} is published")
        raise NotFound(
            f"not all that has changed since generation {since} is kept: write the whole dump,"
            " without --since"
        )
    files = [generation.patches.file(name) for name in reversed(wanted)]
    return patches.joined(files, generation.name, reached, base=base)


def _means(given: str, generation: str) -> bool:
    return given in (generation, str(patches.number(generation)))


def _replace(lines: Iterable[bytes], output: Path) -> None:
    """Write *output* whole or not at all."""
    part = output.with_name(f"{output.name}.part")
    try:
        with ExitStack() as files:
            file: BinaryIO = files.enter_context(part.open("wb"))
            if output.suffix == ".gz":
                file = files.enter_context(GzipFile(output.stem, "wb", fileobj=file))  # type: ignore[assignment]
            _write(lines, file)
        part.replace(output)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _write(lines: Iterable[bytes], file: BinaryIO) -> None:
    for chunk in lines:
        file.write(chunk)
    file.flush()
