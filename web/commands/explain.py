"""``minhbach explain``: why one article reads as it does."""

import click

from graph import explanation, sources
from graph.errors import BadDocument, UnreadFields
from graph.model import Document
from web import settings, wiring


@click.command("explain")
@click.argument("article", metavar="ID|PATH|URL")
@click.option("--stage", "stages", multiple=True, help="Only stages whose name begins so.")
def command(article: str, stages: tuple[str, ...]) -> None:
    """Print the stages of the street for one article: masks, lexicon hits, spans, entities, facts.

    ARTICLE is the id of one in the archive, or a file or address with one article in it.
    """
    document = _archived(article) or _read(article)
    steps = list(explanation.of(document))
    shown = [step for step in steps if not stages or step.name.startswith(stages)]
    if not shown:
        known = ", ".join(dict.fromkeys(step.name for step in steps))
        raise click.UsageError(f"no stage begins so; these are known: {known}")
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
    arrivals = (one for one in sources.read([path]) if not isinstance(one, UnreadFields))
    found = next(arrivals, None)
    if next(arrivals, None) is not None:
        raise click.UsageError(
            f"{path} holds more than one article: take it in with `minhbach ingest` and name one by its id"
        )
    if isinstance(found, Document):
        return found
    why = f"{found.why}" if isinstance(found, BadDocument) else "nothing is there"
    raise click.UsageError(f"{path} is no id in the archive, and as a path or address: {why}")
