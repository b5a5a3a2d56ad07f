"""``minhbach remove``: articles go out of the archive, the graph and the index, for good."""

from collections.abc import Iterable
from urllib.parse import unquote

import click

from graph import addresses, pipeline
from graph.archive import Archive
from web import settings, wiring


@click.command("remove")
@click.argument("articles", nargs=-1, required=True, metavar="ID|ADDRESS…")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@click.option(
    "--untold",
    is_flag=True,
    help="Keep no changes and no history of what the articles say: who has a copy must load all anew.",
)
def command(articles: tuple[str, ...], yes: bool, untold: bool) -> None:
    """Remove articles, with all versions of their text and everything that only they say.

    If one of them does not exist, nothing is removed. The journal remembers that an article with this id
    was removed, so that its page can say so (410). The things it named keep their addresses. Its text
    leaves the disk when older generations are deleted after a later publication, and the index when its
    segments are merged; `minhbach rebuild` makes an index without it at once. The changes that are kept for
    those who have a copy of the graph (`minhbach dump --since`) go on quoting the articles: in those that
    brought them, and in that which tells of the removal; so do the histories of the things (/lich-su). With
    --untold none does.
    """
    chosen = settings.from_environment()
    wiring.find(chosen)
    head = addresses.article(chosen.base_iri, "")
    named = list(dict.fromkeys(_identifier(given, head) for given in articles))
    if not yes:
        # Before the desk is taken: nobody else could write until the answer.
        with wiring.archive(chosen) as archive:
            _see(archive, named)
        click.confirm(f"Remove {len(named)} articles for good?", abort=True)
    with wiring.writing(chosen) as desk:
        _see(desk.archive, named)
        if untold:
            desk.withhold(named)
        for one in named:
            pipeline.remove(one, desk.street)
        desk.publish()
    click.echo(f"{len(named)} removed")


def _see(archive: Archive, named: Iterable[str]) -> None:
    """Raise UsageError where one of the articles *named* is not there."""
    unknown = [one for one in named if archive.document(one) is None]
    if unknown:
        raise click.UsageError(f"there is no article {', '.join(unknown)}; nothing was removed")


def _identifier(given: str, head: str) -> str:
    """The id of an article given by its id or by its address."""
    return unquote(given.removeprefix(head)) if given.startswith(head) else given
