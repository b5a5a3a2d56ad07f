"""``minhbach backup``: what cannot be made again, copied while everything runs."""

from pathlib import Path

import click

from graph import backups
from web import settings, wiring


@click.command("backup", short_help="Copy archive and judgements to a new directory.")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Copy archive and judgements to a new directory, while others read and write.

    FOLDER is a data directory: to restore, put a copy of it where the data were, or name it by
    MINHBACH_DATA; the next command makes graph and index from it. Where only the two files are put back
    among the rest, run `minhbach rebuild`.
    """
    chosen = settings.from_environment()
    wiring.find(chosen)
    with wiring.archive(chosen) as archive:
        count = backups.write(archive, wiring.judgements_file(chosen), folder)
    click.echo(f"{count} articles kept in {folder}")
