"""``minhbach search``: what the site's search finds, on the terminal."""

import json
import re

import click

from search.ports import Hit, Part, Request, plain
from web import settings, wiring

_SPACE = re.compile(r"\s+")


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--kind", type=click.Choice(["article", "entity"]), help="Only articles, or only entities."
)
@click.option(
    "--size", type=click.IntRange(1, 100), default=10, show_default=True, help="Hits per page."
)
@click.option("--page", type=click.IntRange(1), default=1, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(words: tuple[str, ...], kind: str | None, size: int, page: int, as_json: bool) -> None:
    """Find articles and entities by words."""
    request = Request(
        words=" ".join(words),
        sort="article" if kind == "article" else "entity" if kind == "entity" else None,
        page=page,
        size=size,
        facets=False,
    )
    with wiring.library(settings.from_environment()) as generation:
        results = generation.index.search(request)
    if as_json:
        hits = [_object(hit) for hit in results.hits]
        click.echo(json.dumps({"total": results.total, "hits": hits}, ensure_ascii=False, indent=1))
        return
    if results.instead:
        click.echo(f"searched instead: {results.instead}")
    for hit in results.hits:
        click.echo(f"{hit.type:12} {_terminal(hit.title)}  <{hit.iri}>")
        if hit.snippet:
            click.echo(f"{'':12} {_terminal(hit.snippet)}")
    click.echo(f"{results.total} hits")


def _terminal(parts: tuple[Part, ...]) -> str:
    """One line, whatever paragraphs the words are of."""
    return "".join(
        click.style(text, bold=True) if part.marked else text
        for part in parts
        if (text := _SPACE.sub(" ", part.text))
    )


def _object(hit: Hit) -> dict[str, object]:
    return {
        "iri": hit.iri,
        "id": hit.id,
        "kind": hit.sort,
        "type": hit.type,
        "title": plain(hit.title),
        "snippet": plain(hit.snippet),
        "score": hit.score,
    }
