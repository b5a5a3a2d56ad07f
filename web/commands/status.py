"""``minhbach status``: what the data directory holds."""

import json
from dataclasses import asdict

import click

from graph import generations
from web import settings, wiring


@click.command("status")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(as_json: bool) -> None:
    """Show what the archive and the published generation hold; change nothing."""
    chosen = settings.from_environment()
    state = wiring.state(chosen)
    index = wiring.index_state(chosen)
    if as_json:
        meta = asdict(state.meta) if state.meta else None
        click.echo(
            json.dumps(
                {
                    "articles": state.articles,
                    "sequence": state.sequence,
                    "generation": meta,
                    "index": index,
                },
                ensure_ascii=False,
            )
        )
        return
    click.echo(f"data       {chosen.data}")
    click.echo(f"archive    {state.articles} articles, sequence {state.sequence}")
    click.echo(f"published  {_published(state.meta)}")
    click.echo(f"index      {index}")
    if state.meta and state.meta.sequence < state.sequence:
        click.echo("The published generation is behind the archive: the next command catches up.")


def _published(meta: generations.Meta | None) -> str:
    if meta is None:
        return "nothing yet"
    counts = ", ".join(f"{name} {count}" for name, count in sorted(meta.counts.items()))
    return f"generation {meta.name} of {meta.published}, sequence {meta.sequence}; {counts}"
