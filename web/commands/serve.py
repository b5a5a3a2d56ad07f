"""``minhbach serve``: the site, the endpoint and the linked data over HTTP."""

from pathlib import Path

import click
import waitress

from graph import executors, pipeline, sources
from web import settings, wiring
from web.app import create_app

_DEMO = Path(__file__).parent.parent.parent / "demo" / "articles.jsonl"


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
def command(host: str, port: int) -> None:
    """Serve the data directory.

    Where there is no data and none was asked for by MINHBACH_DATA, the demonstration is built first.
    """
    chosen = settings.from_environment()
    if not chosen.data_chosen and wiring.state(chosen).articles == 0:
        _demonstrate(chosen)
    with wiring.services(chosen) as services:
        app = create_app(services, chosen)
        server = waitress.create_server(
            app, host=host, port=port, threads=chosen.threads, ident=None
        )
        where = getattr(server, "effective_port", port)
        click.echo(f"Minh Bạch: http://{host}:{where}/")
        server.run()


def _demonstrate(chosen: settings.Settings) -> None:
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
