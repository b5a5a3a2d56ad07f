"""What the docs show exists and runs."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from web import cli, generate

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "demo" / "README.md",
        *(ROOT / "docs").rglob("*.md"),
    ]
)


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _blocks(language: str) -> list[tuple[str, str]]:
    """All blocks of *language* in the docs, each with its page."""
    fence = re.compile(rf"^```{language}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return [
        (_named(page), block) for page in PAGES for block in fence.findall(page.read_text("utf-8"))
    ]


def _lines(language: str, beginning: str) -> list[str]:
    found = (
        line.partition(" #")[0].strip()
        for _, block in _blocks(language)
        for line in block.splitlines()
    )
    return sorted({line for line in found if line.startswith(beginning)})


COMMANDS = _lines("sh", ".venv/bin/minhbach ")
TARGETS = _lines("sh", "make ")


def test_page_of_commands_is_what_the_commands_say() -> None:
    assert generate.COMMANDS.read_text("utf-8") == generate.render_commands()


def test_page_of_settings_is_what_the_settings_are() -> None:
    assert generate.SETTINGS.read_text("utf-8") == generate.render_settings()


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    inner = [link for link in links if "://" not in link]
    assert [link for link in inner if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_files_that_are_named_exist(page: Path) -> None:
    """A path in backticks that begins with a room, or with what lies beside them, is one of ours."""
    ours = r"`((?:ontology|graph|search|web|tests|docs|demo|requirements|\.ci)/[\w./*-]+)`"
    missing = [
        name
        for name in re.findall(ours, page.read_text("utf-8"))
        if not any(ROOT.glob(name.rstrip("/")))
    ]
    # What is made at set-up is named, too, and is not in a fresh checkout.
    assert [name for name in missing if not name.startswith("web/static/vendor")] == []


@pytest.mark.parametrize("line", TARGETS)
def test_targets_that_are_shown_exist(line: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in [word for word in line.split()[1:] if "=" not in word]:
        assert re.search(rf"(?m)^{target}:", makefile), target


def test_continuous_integration_calls_what_the_readme_shows() -> None:
    called = re.findall(r"(?m)^make (\w+)$", (ROOT / ".ci" / "run").read_text("utf-8"))
    readme = (ROOT / "README.md").read_text("utf-8")
    assert called
    assert [target for target in called if f"`make {target}`" not in readme] == []


@pytest.fixture(scope="module")
def demonstration(
    tmp_path_factory: pytest.TempPathFactory, reference: Path
) -> Iterator[dict[str, str]]:
    """The environment in which the commands of the docs run: a data directory with the demonstration."""
    data = tmp_path_factory.mktemp("docs") / "data"
    shutil.copytree(reference, data / "work" / "store")
    environment = {"MINHBACH_DATA": str(data)}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        done = _run(["ingest", "--quiet", "demo/articles.jsonl"], environment)
        assert done.exit_code == 0, done.output
        yield environment


def _run(words: list[str], environment: dict[str, str]) -> Result:
    return CliRunner().invoke(cli.main, words, env=environment, catch_exceptions=False)


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_that_are_shown_run(demonstration: dict[str, str], line: str) -> None:
    done = _run(shlex.split(line)[1:], demonstration)
    assert done.exit_code == 0, done.output
    assert done.stdout.strip()


@pytest.mark.parametrize(("page", "query"), _blocks("sparql"), ids=lambda value: value[:40])
def test_queries_that_are_shown_run(demonstration: dict[str, str], page: str, query: str) -> None:
    done = _run(["query", query], demonstration)
    assert done.exit_code == 0, f"{page}: {done.output}"
