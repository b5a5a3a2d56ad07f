"""``minhbach decide``: what a person has decided of many pairs, in one table."""

import getpass
from collections.abc import Iterator
from pathlib import Path

import click

from graph import clock, judgements
from graph.archive import Archive
from graph.judgements import Judgement, Verdict
from web import settings, wiring
from web.commands.judge import known_path

_PAIRS = (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNDECIDED)
_OPEN = ("", "?")


@click.command("decide")
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--by", default=getpass.getuser, help="Who decides.  [default: your user name]")
def command(table: Path, by: str) -> None:
    """Take the decisions of TABLE, which `minhbach review --table` has made and you have filled in.

    Each line holds, between tabs, a verdict (same, different or undecided), two addresses and the
    reason. Lines whose verdict is still "?" are left for later. All lines are taken or none: what is
    wrong is told for each.
    """
    chosen = settings.from_environment()
    wiring.find(chosen)
    with wiring.writing(chosen) as desk:
        decided, faults = [], []
        for number, fields in _rows(table):
            try:
                decided.append(_judgement(desk.archive, fields, by, chosen.base_iri))
            except click.UsageError as error:
                faults.append(f"{table}:{number}: {error.message}")
        if faults:
            raise click.ClickException("nothing is decided:\n" + "\n".join(faults))
        judgements.append(wiring.judgements_file(chosen), *decided)
    wiring.refresh(chosen)
    click.echo(f"{len(decided)} decisions")


def _rows(table: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the fields of each line with a verdict."""
    lines = table.read_text("utf-8-sig").split("\n")
    for number, line in enumerate(lines, start=1):
        fields = [field.strip() for field in line.split("\t")]
        if fields[0] not in _OPEN and not fields[0].startswith("#"):
            yield number, fields


def _judgement(archive: Archive, fields: list[str], by: str, base: str) -> Judgement:
    """The judgement that the *fields* of a line are; raises click.UsageError."""
    told, left, right, why = [*fields, "", "", ""][:4]
    verdict = next((verdict for verdict in _PAIRS if verdict.value == told.lower()), None)
    if verdict is None:
        known = ", ".join(verdict.value for verdict in _PAIRS)
        raise click.UsageError(f"{told!r} is no verdict: write {known} or ?")
    one, other = (known_path(archive, given, base) for given in (left, right))
    if one == other or one.partition("/")[0] != other.partition("/")[0]:
        raise click.UsageError(f"{one} and {other} are not two things of one kind")
    return Judgement(verdict, one, other, by, why, clock.now())
