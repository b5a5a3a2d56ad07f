"""What is installed is locked by version and hash; what browsers load comes whole or not at all."""

import json
import os
import re
import shutil
import stat
import subprocess
import tomllib
from pathlib import Path

import pytest

from web import assets

ROOT = Path(__file__).resolve().parent.parent
PYTHON_LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
FILES = {"axe-core": ("axe.min.js", "LICENSE")}


@pytest.mark.parametrize("lock", PYTHON_LOCKS, ids=lambda path: path.name)
def test_python_lock_holds_versions_and_hashes_alone(lock: Path) -> None:
    lines = [line for line in lock.read_text("utf-8").splitlines() if not line.startswith("#")]
    pin = re.compile(r"[a-z0-9.-]+==[a-z0-9.]+( ; [^:]*)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if not pin.fullmatch(line) and not digest.fullmatch(line)] == []
    pins = [at for at, line in enumerate(lines) if pin.fullmatch(line)]
    assert pins
    assert all(digest.fullmatch(lines[at + 1]) for at in pins)


def test_every_list_of_requirements_has_its_lock() -> None:
    wanted = {path.stem for path in (ROOT / "requirements").glob("*.in")}

    assert {path.stem for path in PYTHON_LOCKS} == wanted - {"without"}


def test_what_is_never_imported_is_not_installed() -> None:
    """A lock compiled by hand would bring it back: `make lock` leaves it out."""
    without = (ROOT / "requirements" / "without.in").read_text("utf-8").splitlines()
    names = [line for line in without if not line.startswith("#")]
    assert names
    locked = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    assert [name for name in names if re.search(rf"(?m)^{name}==", locked)] == []


def test_what_we_import_is_what_is_locked() -> None:
    """The project's own list says the same as the file that the lock is made of, but for build tools."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = {*project["project"]["dependencies"], *project["build-system"]["requires"]}

    asked = (ROOT / "requirements" / "run.in").read_text("utf-8").split()

    assert set(asked) - {"babel>=2.18,<3"} == declared


def test_npm_lock_holds_versions_and_hashes_alone() -> None:
    packages = json.loads((ROOT / "web" / "assets" / "package-lock.json").read_text("utf-8"))[
        "packages"
    ]
    foreign = {name: package for name, package in packages.items() if name}
    assert foreign
    for package in foreign.values():
        assert package["integrity"].startswith("sha512-")
        assert "resolved" not in package


def _npm(folder: Path, script: str) -> None:
    """An ``npm`` that does what *script* says, instead of the real one."""
    npm = folder / "npm"
    npm.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    npm.chmod(npm.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


_GOOD = """
mkdir -p node_modules/axe-core && cd node_modules/axe-core
echo axe > axe.min.js && echo MIT > LICENSE
"""


def test_assets_are_copied_once(tmp_path: Path, path: Path) -> None:
    target = tmp_path / "vendor"
    _npm(path, _GOOD)

    assert assets.fetch(target, FILES)

    copy = target / assets.folder("axe-core") / "axe.min.js"
    assert copy.read_text("utf-8") == "axe\n"
    _npm(path, "exit 1")
    assert not assets.fetch(target, FILES)
    assert copy.is_file()


@pytest.mark.parametrize(
    "script", ["exit 1", "mkdir -p node_modules/axe-core"], ids=["npm fails", "a file lacks"]
)
def test_assets_that_cannot_be_fetched_leave_the_former_ones(
    tmp_path: Path, path: Path, script: str
) -> None:
    target = tmp_path / "vendor"
    (target / "former").mkdir(parents=True)
    _npm(path, script)

    with pytest.raises(assets.AssetsMissing):
        assets.fetch(target, FILES)

    assert [found.name for found in target.iterdir()] == ["former"]


def test_a_site_without_fonts_names_no_style_sheet_of_fonts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "VENDOR", tmp_path)
    assert assets.styles() == ()


def test_style_sheets_of_fonts_name_files_that_are_kept() -> None:
    """Browsers take woff2, the first of the sources; the second is for those of long ago."""
    if not assets.styles():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("the fonts were not fetched: make assets")
    for style in assets.styles():
        sheet = assets.STATIC / style
        named = re.findall(r"url\(([^)]+\.woff2)\)", sheet.read_text("utf-8"))
        assert named
        assert all((sheet.parent / font).is_file() for font in named)


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """What `make` looks at, as a fresh checkout has it."""
    for name in ("Makefile", "pyproject.toml", "requirements", "web/assets", "web/translations"):
        source, copy = ROOT / name, tmp_path / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns("*.mo"))
        else:
            shutil.copy(source, copy)
    return tmp_path


def _plan(folder: Path, target: str) -> str:
    """What `make` would run; nothing is."""
    plan = ["make", "--dry-run", "--no-print-directory", target]
    # Without what a make around this test hands down.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(
        plan, cwd=folder, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def test_serving_installs_what_runs_and_nothing_that_only_tests_need(fresh: Path) -> None:
    plan = _plan(fresh, "serve")
    assert "requirements/run.txt" in plan
    assert "requirements/test.txt" not in plan
    assert "--tests" not in plan
    assert plan.index("requirements/uv.txt") < plan.index("requirements/run.txt")
    assert plan.strip().splitlines()[-1].startswith(".venv/bin/minhbach serve")


def test_testing_installs_both_and_checks_hashes(fresh: Path) -> None:
    plan = _plan(fresh, "test")
    for line in plan.splitlines():
        if "pip sync" in line or ("pip install" in line and "--editable" not in line):
            assert "--require-hashes" in line
    assert "requirements/run.txt requirements/test.txt" in plan
    assert "web.assets --tests" in plan


def test_every_target_is_explained(fresh: Path) -> None:
    makefile = (fresh / "Makefile").read_text("utf-8")
    targets = re.findall(r"(?m)^([a-z]+):(?!=)", makefile)
    explained = re.findall(r"(?m)^([a-z]+):.* ## \S", makefile)
    assert set(targets) - set(explained) == set()
