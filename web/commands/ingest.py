"""``minhbach ingest``: articles come into the archive, the graph and the index."""

import sys
from collections import Counter

import click
from tqdm import tqdm

from graph import executors, pipeline, sources
from graph.archive import Outcome
from graph.errors import BadDocument, MinhBachError, PassedOver, UnreadFields
from graph.model import Document
from web import settings, wiring


@click.command("ingest")
@click.argument("inputs", nargs=-1, required=True, metavar="PATH|URL…")
@click.option("--workers", type=click.IntRange(1), help="Processes that read articles.")
@click.option("-v", "--verbose", is_flag=True, help="Name each article once it is safely stored.")
@click.option("-q", "--quiet", is_flag=True, help="Show no progress bar.")
def command(inputs: tuple[str, ...], workers: int | None, verbose: bool, quiet: bool) -> None:
    """Add articles: .txt, .jsonl, .jsonl.gz and .html files, directories of them, or web addresses.

    Where PATH is -, JSON Lines are read from standard input. Adding the same article again changes
    nothing; a changed article replaces what it said before. What cannot be read is reported with the
    reason, the rest is added, and the exit status is 1. Files in a directory whose type is not supported
    are named and passed over.
    """
    chosen = settings.from_environment()
    counts: Counter[Outcome] = Counter()
    failures: list[BadDocument] = []
    passed_over: list[BadDocument] = []
    bar = tqdm(desc="articles", unit="", disable=quiet or None, dynamic_ncols=True)

    def keep(document: Document, outcome: Outcome) -> None:
        counts[outcome] += 1
        bar.update()
        if verbose:
            bar.write(f"{outcome}\t{document.id}", file=sys.stdout)
            sys.stdout.flush()  # who reads this in a pipe may rely on it

    def fail(bad: BadDocument) -> None:
        if isinstance(bad, PassedOver):
            if not isinstance(bad, UnreadFields):
                passed_over.append(bad)
            bar.write(f"passed over\t{bad}", file=sys.stderr)
            return
        failures.append(bad)
        bar.update()
        bar.write(f"failed\t{bad}", file=sys.stderr)

    reading = executors.growing(workers or chosen.workers)
    with bar, reading, wiring.writing(chosen) as desk:
        try:
            pipeline.ingest(
                sources.read(inputs),
                desk.street,
                executor=reading,
                kept=keep,
                failed=fail,
                published=desk.publish_if_due,
            )
            desk.publish()
        except BrokenPipeError:
            raise MinhBachError(
                "whoever read the names of articles has left; not all was taken in: do it again"
            ) from None
    click.echo(_summary(counts, failures, passed_over))
    if failures:
        raise click.exceptions.Exit(1)


def _summary(
    counts: Counter[Outcome], failures: list[BadDocument], passed_over: list[BadDocument]
) -> str:
    total = sum(counts.values()) + len(failures)
    told = ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome)
    rest = f", {len(passed_over)} files passed over" if passed_over else ""
    return f"{total} read: {told}, {len(failures)} failed{rest}"
