"""``minhbach backup``: what cannot be recreated, copied while everything runs."""

from pathlib import Path

import click

from graph import backups
from web import settings, wiring


@click.command("backup", short_help="Copy archive and judgements to a new directory.")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Copy archive and judgements to a new directory, even while the site runs or articles are added.

    FOLDER becomes a data directory. To restore, put a copy of it in place of the old one, or set
    MINHBACH_DATA to it; the next command builds graph and index. If you put back only the two files
    among the others, run `minhbach rebuild`.
    """
    chosen = settings.from_environment()
    wiring.find(chosen)
    with wiring.archive(chosen) as archive:
        count = backups.write(archive, wiring.judgements_file(chosen), folder)
    click.echo(f"{count} articles copied to {folder}")
