"""The console script ``minhbach``: one file per command in ``web/commands``."""

import sys

import click

from graph.errors import MinhBachError
from web.commands import check, dump, extract, ingest, query, rebuild, search, serve, status


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="minhbach")
def main() -> None:
    """Minh Bạch: a knowledge graph and search service over Vietnamese government news.

    Settings are environment variables MINHBACH_*; the data directory is MINHBACH_DATA (var/).
    """


for _module in (ingest, serve, extract, search, query, dump, rebuild, check, status):
    main.add_command(_module.command)


def run() -> None:
    """Run the console script; what goes wrong for a known reason ends in one line, not a traceback."""
    try:
        main(standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Stopped.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except MinhBachError as error:
        click.echo(f"minhbach: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
