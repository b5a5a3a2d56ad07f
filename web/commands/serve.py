"""``minhbach serve``: the site, the endpoint and the linked data over HTTP."""

import threading
from pathlib import Path
from typing import Any

import click

from graph import executors, pipeline, sources
from web import settings, wiring
from web.app import create_app
from web.exchange import listening, serving, stopping
from web.running import bare, stores
from web.services import Services
from web.settings import Settings

_LAST = 5  # seconds that the last answer may take to its reader
_WARM = 30  # seconds after which what loads in the background is there
_DEMO = Path(__file__).parent.parent.parent / "demo" / "articles.jsonl"


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--quads",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Serve only the endpoint and the query page, over these N-Quads (.nq, .nq.gz).",
)
def command(host: str, port: int, quads: Path | None) -> None:
    """Serve the data directory, or a file of N-Quads.

    If there is no data yet and MINHBACH_DATA is not set, the demonstration is built first.
    """
    chosen = settings.from_environment()
    if quads is not None:
        with bare.services(quads, stores.limits(chosen)) as services:
            _serve(services, chosen, host, port)
        return
    if not chosen.data_chosen and wiring.state(chosen).articles == 0:
        if _DEMO.exists():
            _demonstrate(chosen)
        else:
            click.echo(
                f"minhbach: {chosen.data} holds no articles, and this installation has no demonstration:"
                " add some with `minhbach ingest`, or set MINHBACH_DATA",
                err=True,
            )
    with wiring.services(chosen) as services:
        _serve(services, chosen, host, port)


def _serve(services: Services, chosen: Settings, host: str, port: int) -> None:
    app = create_app(services, chosen)
    if (path := serving.doubtful_prefix(app, chosen)) is not None:
        click.echo(
            f"minhbach: MINHBACH_BASE_IRI has a path, {path}/, that pages of this site have too:"
            " let the proxy pass paths on whole (nginx: proxy_pass without a slash at its end)",
            err=True,
        )
    server = serving.server(
        app, chosen, host=host, port=port, queries=stores.limits(chosen).at_once
    )
    click.echo(f"Minh Bạch: http://{_where(server, host, port)}/")
    serving.settle()
    warmed = threading.Timer(_WARM, serving.settle)
    warmed.daemon = True
    warmed.start()
    stopping.run(server, patience=chosen.query_seconds + _LAST)


def _where(server: Any, host: str, port: int) -> str:
    """Where *server* listens; several sockets have no port in common."""
    return listening.spelled(host, getattr(server, "effective_port", port))


def _demonstrate(chosen: Settings) -> None:
    click.echo("Building the demonstration (invented articles)…")
    with wiring.writing(chosen) as desk:
        pipeline.ingest(
            sources.read([str(_DEMO)]),
            desk.street,
            executor=executors.inline(),
            kept=lambda document, outcome: None,
            failed=lambda bad: click.echo(f"failed\t{bad}", err=True),
            published=lambda: None,
        )
        desk.publish()
