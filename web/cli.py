"""The console script ``minhbach``: one file per command in ``web/commands``, loaded when it is named."""

import codecs
import errno
import importlib
import logging
import os
import sqlite3
import sys

import click

from graph import archive_file, heap
from graph.errors import MinhBachError

COMMANDS = (
    "ingest",
    "serve",
    "extract",
    "explain",
    "search",
    "query",
    "dump",
    "remove",
    "rebuild",
    "check",
    "review",
    "judge",
    "decide",
    "backup",
    "status",
)


class _Enough(Exception):
    """Whoever read our output has closed it; click would end with 1 without a word."""


class _Commands(click.Group):
    """Loads a command's file when it is needed: a short command does not wait for the long ones."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _Enough from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Give the first sentence of each command whole; click would cut it at the end of the line."""
        commands = {name: self.get_command(ctx, name) for name in COMMANDS}
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, one.get_short_help_str(1000)) for name, one in commands.items() if one]
            )

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"web.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="minhbach")
def main() -> None:
    """Minh Bạch: a knowledge graph and search service over Vietnamese government news.

    Settings are environment variables MINHBACH_*; the data directory is MINHBACH_DATA (var/).
    """
    logging.basicConfig(format="minhbach: %(message)s", level=logging.WARNING)


def _speak_utf8() -> None:
    """Begin anew in UTF-8 where the locale has it otherwise: names of files and words come and go in it."""
    if codecs.lookup(sys.getfilesystemencoding()).name == "utf-8":
        return
    # For the processes that are begun later; what is said to Python itself holds against any environment.
    os.environ["PYTHONUTF8"] = "1"
    os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def run() -> None:
    """Run the console script; what goes wrong for a known reason ends in one line, not a traceback."""
    _speak_utf8()
    heap.share()
    try:
        sys.exit(main(standalone_mode=False))
    except click.exceptions.Abort:
        click.echo("minhbach: stopped", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except MinhBachError as error:
        click.echo(f"minhbach: {error}", err=True)
        sys.exit(1)
    except _Enough:
        # Python would complain once more when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except sqlite3.Error as error:
        advice = archive_file.advice(error)
        click.echo(
            f"minhbach: a file of the data directory cannot be used ({error}){advice}", err=True
        )
        sys.exit(1)
    except RuntimeError as error:
        if "start new thread" not in str(error):
            raise
        click.echo(
            "minhbach: this user may have no more threads: raise `ulimit -u` (systemd: TasksMax);"
            " a site has some two hundred",
            err=True,
        )
        sys.exit(1)
    except OSError as error:
        told = f"{error.filename}: {error.strerror}" if error.filename else str(error)
        if error.errno == errno.ENOSPC:
            told += ": make room and do it again; what the archive has is safe"
        click.echo(f"minhbach: {told}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    run()
