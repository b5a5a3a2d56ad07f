"""The plan of the house, as far as a test can hold it; import-linter holds the arrows."""

import ast
import importlib
import re
import subprocess
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("ontology", "graph", "search", "web")
GENERATED = {ROOT / "ontology" / "terms.py"}
LONGEST = 400

# Each engine behind its port: who wants another writes another file like these.
ENGINES = {
    "pyoxigraph": re.compile(r"graph/store/(embedded|worker)\w*\.py"),
    "whoosh": re.compile(r"search/whoosh/\w+\.py"),
    "pyvi": re.compile(r"search/words/\w+\.py"),
    "pycrfsuite": re.compile(r"search/words/\w+\.py"),
    "trafilatura": re.compile(r"graph/sources/html\.py"),
    "waitress": re.compile(r"web/exchange/serving\.py"),
}
# Engines that only one file may know, wherever it is.
ALONE = {"pyvi", "pycrfsuite"}


def _tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


PRODUCT = [
    path
    for path in _tracked("*.py", "*.js", "*.css", "*.html")
    if path.relative_to(ROOT).parts[0] in ROOMS
]
MODULES = [path for path in PRODUCT if path.suffix == ".py"]
MEASURING = _tracked("benchmarks/*.py")


@pytest.mark.parametrize("room", ROOMS)
def test_the_name_is_ours(room: str) -> None:
    """Another distribution that installs a ``web`` or a ``graph`` must not be taken for ours."""
    file = importlib.import_module(room).__file__
    assert file is not None
    assert Path(file).is_relative_to(ROOT)
    assert set(packages_distributions().get(room, [])) <= {"minhbach"}


def test_all_packages_are_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = set(project["tool"]["setuptools"]["packages"])

    ours = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in MODULES
        if path.name == "__init__.py"
    }

    assert declared == ours


def test_all_data_are_installed() -> None:
    """What code reads is there outside a checkout too: without one file no page could be made."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"][
        "package-data"
    ]
    kept = {
        path for room, globs in data.items() for glob in globs for path in (ROOT / room).glob(glob)
    }
    of_no_use = {".py", ".po", ".cfg", ".md", ""}
    tracked = subprocess.run(
        ["git", "ls-files", *ROOMS], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert [
        name for name in tracked if Path(name).suffix not in of_no_use and ROOT / name not in kept
    ] == []


def test_no_package_lies_below_the_tests() -> None:
    """``tests/graph/__init__.py`` would be the ``graph`` that is imported."""
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_no_file_is_a_hall() -> None:
    lengths = {
        path: len(path.read_text("utf-8").splitlines())
        for path in PRODUCT + MEASURING
        if path not in GENERATED
    }
    assert {
        str(path.relative_to(ROOT)): length for path, length in lengths.items() if length > LONGEST
    } == {}


def test_no_file_is_a_drawer_for_the_rest() -> None:
    vague = re.compile(r"utils?|helpers?|managers?|misc|common|process_\w+|handle_\w+")
    assert [path for path in MODULES + MEASURING if vague.fullmatch(path.stem)] == []


@pytest.mark.parametrize("path", MODULES + MEASURING, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


def _shelves(page: str, room: str) -> dict[str, list[str]]:
    """The files of *room* that the plan of the house names, by the folder that it says they are in."""
    _, _, after = page.partition("\n## The shelves\n")
    _, _, told = after.partition(f"\nIn `{room}/` ")
    told = re.split(r"\n## |\nIn `", told)[0]
    found: dict[str, list[str]] = {}
    folder = ""
    for about, files in re.findall(r"(?m)^\| (.*?)\|(.*)\|$", told):
        if about.strip() and not about.startswith("-"):
            named = re.match(r"`(\w+)/`", about)
            folder = named[1] if named else ""
        found.setdefault(folder, []).extend(re.findall(r"`(\w+)`", about + files))
    return found


@pytest.mark.parametrize("room", ["graph/extract", "graph/resolve", "graph/facts", "search", "web"])
def test_the_plan_names_each_file_of_a_full_room_once(room: str) -> None:
    shelves = _shelves((ROOT / "docs" / "architecture.md").read_text("utf-8"), room)
    here = ROOT / room
    files: dict[str, list[str]] = {}
    for path in MODULES:
        if path.is_relative_to(here) and path.stem != "__init__":
            folder = str(path.parent.relative_to(here)).removeprefix(".")
            files.setdefault(folder, []).append(path.stem)

    assert files
    assert {folder: sorted(named) for folder, named in shelves.items()} == {
        folder: sorted(held) for folder, held in files.items()
    }


def _imports(path: Path) -> set[str]:
    """The top-level names of what *path* imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("engine", ENGINES)
def test_engine_is_known_behind_its_port_alone(engine: str) -> None:
    users = [path.relative_to(ROOT).as_posix() for path in MODULES if engine in _imports(path)]
    assert [user for user in users if not ENGINES[engine].fullmatch(user)] == []
    assert engine not in ALONE or len(users) <= 1


@pytest.mark.parametrize("path", MODULES + MEASURING, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_are_absolute(path: Path) -> None:
    relative = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


# Spelled in parts, so that this file does not find itself.
_HOSTS = ("registry" + ".npmjs", "py" + "pi.org", "pythonhosted" + ".org", "yarn" + "pkg.com")
_FOLDERS = re.compile(r"(?<![\w.~*-])/(?:work|root|home|tmp)/")


def test_tracked_files_name_no_registry_and_no_folder_of_one_machine() -> None:
    found = []
    for path in _tracked():
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {host}" for host in _HOSTS if host in text]
        if path != Path(__file__).resolve():
            found += [
                f"{path.relative_to(ROOT)}: {folder}" for folder in set(_FOLDERS.findall(text))
            ]
    assert found == []


def test_no_foreign_code_is_kept_here() -> None:
    """What browsers load from others comes at set-up; what is tracked is ours and readable."""
    minified = [
        path
        for path in PRODUCT
        if max(map(len, path.read_text("utf-8").splitlines()), default=0) > 500
    ]
    assert minified == []
    assert [
        path for path in _tracked() if path.suffix in (".woff2", ".woff", ".ttf", ".whl", ".gz")
    ] == []
