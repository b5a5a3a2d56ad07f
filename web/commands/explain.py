"""``minhbach explain``: why one article is read as it is."""

import click

from graph import explanation, sources
from graph.errors import BadDocument, PassedOver
from graph.model import Document
from web import settings, wiring


@click.command("explain")
@click.argument("article", metavar="ID|PATH|URL")
@click.option(
    "--stage", "stages", multiple=True, help="Show only stages whose name begins with this."
)
def command(article: str, stages: tuple[str, ...]) -> None:
    """Show how one article is read, stage by stage: masks, lexicon hits, spans, entities, facts.

    The article is given by its id in the archive, or by a file or web address that holds it alone.
    """
    document = _archived(article) or _read(article)
    steps = list(explanation.of(document))
    shown = [step for step in steps if not stages or step.name.startswith(stages)]
    if not shown:
        known = ", ".join(dict.fromkeys(step.name for step in steps))
        raise click.UsageError(f"no stage begins with this; there are: {known}")
    for step in shown:
        click.secho(f"{step.name} ({len(step.lines)})", bold=True)
        for line in step.lines:
            click.echo(f"  {line.where:12} {line.what}" + (f"  [{line.why}]" if line.why else ""))


def _archived(identifier: str) -> Document | None:
    chosen = settings.from_environment()
    if not (chosen.data / "archive.sqlite3").exists():
        return None
    with wiring.archive(chosen) as archive:
        return archive.document(identifier)


def _read(path: str) -> Document:
    arrivals = (one for one in sources.read([path]) if not isinstance(one, PassedOver))
    found = next(arrivals, None)
    if next(arrivals, None) is not None:
        raise click.UsageError(
            f"{path} holds more than one article: add it with `minhbach ingest`, then give the id of one"
        )
    if isinstance(found, Document):
        return found
    why = found.why if isinstance(found, BadDocument) else "nothing is there"
    raise click.UsageError(
        f"{path} is not the id of an article in the archive; as a path or address: {why}"
    )
