"""``minhbach judge``: a person decides which things are one, and it stays decided."""

import getpass

import click
from rdflib import URIRef

from graph import addresses, clock, judgements
from graph.archive import Archive
from graph.judgements import Judgement, Verdict
from web import settings, wiring
from web.running.desk import Desk

_NAMES = "ASK { GRAPH ?graph { ?subject ?property ?thing } }"
_WHAT = {
    Verdict.SAME: "RIGHT is LEFT: its address leads there from now on",
    Verdict.DIFFERENT: "they are two things (takes back same)",
    Verdict.SPLIT: "in the articles given by --in, LEFT is another thing",
    Verdict.WHOLE: "takes back a split of LEFT into RIGHT",
    Verdict.UNDECIDED: "takes back same and different: the pair is open again",
}


@click.command(
    "judge", epilog="\n\n".join(f"{verdict}: {told}." for verdict, told in _WHAT.items())
)
@click.argument("verdict", type=click.Choice([verdict.value for verdict in Verdict]))
@click.argument("left")
@click.argument("right", required=False)
@click.option(
    "--in", "documents", multiple=True, metavar="ID", help="An article (split only; repeatable)."
)
@click.option("--why", required=True, help="The reason, for later readers.")
@click.option("--by", default=getpass.getuser, help="Who decides.  [default: your user name]")
def command(
    verdict: str, left: str, right: str | None, documents: tuple[str, ...], why: str, by: str
) -> None:
    """Decide whether LEFT and RIGHT, given by address or path ("nguoi/tran-van-khao"), are one thing.

    The judgement is kept in the judgements file, survives every rebuild, and can be taken back by
    another one. `minhbach review` lists pairs that may need one; `minhbach decide` takes many at once.
    """
    chosen = settings.from_environment()
    wiring.find(chosen)
    decided = Verdict(verdict)
    with wiring.writing(chosen) as desk:
        one = known_path(desk.archive, left, chosen.base_iri)
        if decided is Verdict.SPLIT:
            if not documents:
                raise click.UsageError("split needs at least one article: --in ID")
            for identifier in documents:
                if desk.archive.document(identifier) is None:
                    raise click.UsageError(f"there is no article {identifier}")
                if not _names(desk, identifier, one):
                    raise click.UsageError(f"article {identifier} does not name {one}")
            other = (
                known_path(desk.archive, right, chosen.base_iri)
                if right
                else desk.archive.registry.reserve(one)
            )
        elif right is None:
            raise click.UsageError(f"{verdict} needs RIGHT")
        else:
            other = known_path(desk.archive, right, chosen.base_iri)
        if one.partition("/")[0] != other.partition("/")[0]:
            raise click.UsageError(f"{one} and {other} are not of the same kind")
        at = clock.now()
        judgement = Judgement(decided, one, other, by, why, at, documents)
        judgements.append(wiring.judgements_file(chosen), judgement)
    wiring.refresh(chosen)
    click.echo(f"{decided}: {one} {other}")


def _names(desk: Desk, identifier: str, path: str) -> bool:
    """Tell whether an article means the thing at *path*: a split there would else do nothing."""
    return desk.store.ask(
        _NAMES,
        graph=URIRef(addresses.graph(desk.base, identifier)),
        thing=URIRef(addresses.entity(desk.base, path)),
    )


def known_path(archive: Archive, given: str, base: str) -> str:
    """The path of what *given*, an address or a path, names; raises click.UsageError for nothing."""
    path = given.removeprefix(base).removeprefix("id/").removeprefix("trang/")
    if not archive.registry.holds(path):
        raise click.UsageError(
            f"nothing has the address {given}; give one as `minhbach search` shows it"
        )
    return path
