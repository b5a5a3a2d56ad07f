"""``minhbach rebuild``: graph and index made anew from the archive."""

import click
from tqdm import tqdm

from web import settings, wiring


@click.command("rebuild")
@click.option("--workers", type=click.IntRange(1), help="Processes that read articles.")
@click.option("-q", "--quiet", is_flag=True, help="Show no progress bar.")
def command(workers: int | None, quiet: bool) -> None:
    """Rebuild the graph and the index from the archive; readers use the old ones until that is done."""
    chosen = settings.from_environment()
    with tqdm(desc="articles", unit="", disable=quiet or None, dynamic_ncols=True) as bar:
        count = wiring.rebuild(chosen, workers=workers or chosen.workers, advanced=bar.update)
    click.echo(f"{count} articles rebuilt")
