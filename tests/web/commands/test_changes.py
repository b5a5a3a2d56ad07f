"""``minhbach dump --since`` and what ``remove --untold`` leaves of it."""

import gzip
import json

import pytest

from tests import mirrors
from web import wiring
from web.settings import Settings

TEXTS = {
    "bai-1": "Sở Y tế tỉnh Lam Châu khen thưởng Trạm Y tế xã Suối Rồng.",
    "bai-2": "Ông Trần Văn Khảo giữ chức Giám đốc Sở Y tế tỉnh Lam Châu.",
    "bai-3": "Bộ Y tế ban hành Thông tư số 12/2020/TT-BYT.",
}


@pytest.fixture
def run(run_at, tmp_path, monkeypatch):
    """Run a command on a data directory with next to no reference data, which take seconds to count."""
    label = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    monkeypatch.setattr(
        "ontology.reference.nquads",
        lambda base: [f'<{base}id/dia-danh/tinh-lam-chau> {label} "Tỉnh Lam Châu"@vi .'],
    )
    return lambda *arguments, **options: run_at(*arguments, data=tmp_path / "data", **options)


@pytest.fixture
def settings(tmp_path):
    return Settings(data=tmp_path / "data")


@pytest.fixture
def put(run, tmp_path):
    """Take an article in, which makes a generation."""

    def put(name):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps({"id": name, "text": TEXTS[name]}), encoding="utf-8")
        assert run("ingest", "-q", str(path)).exit_code == 0

    return put


@pytest.fixture
def first(put, run):
    """The dump of the first generation, as lines; two more follow."""
    put("bai-1")
    dump = run("dump").stdout
    put("bai-2")
    put("bai-3")
    return set(dump.split("\n"))


def test_the_changes_since_a_generation_make_the_dump_of_now(run, first, settings, tmp_path):
    result = run("dump", "--since", "1")
    name = mirrors.name(settings)

    assert result.exit_code == 0
    assert result.stderr == f"generation {name}\n"
    rows = result.stdout.split("\n")
    assert [row[:6] for row in rows[:3]] == ["H id <", "H prev", "TX ."]
    assert sum(row.startswith("H ") for row in rows) == rows.count("TX .") == 2
    mirrors.apply(first, rows)
    assert first == set(run("dump").stdout.split("\n"))

    path = tmp_path / "changes.rdfp.gz"
    long_name = wiring.patches(settings).leading_to(name)[-1].generation
    assert long_name.startswith("1-")
    assert run("dump", "--since", long_name, "-o", str(path)).exit_code == 0
    assert gzip.decompress(path.read_bytes()).decode() == result.stdout


def test_since_now_nothing_has_changed(run, first, settings):
    for generation in ("3", mirrors.name(settings)):
        assert run("dump", "--since", generation).stdout.split("\n")[2:] == [""]


@pytest.mark.parametrize(
    ("generation", "said"),
    [
        ("4", "there is no generation 4; 3-"),
        ("0", "there is no generation 0"),
        ("moi", "there is no generation moi"),
        ("1-00000000", "not all that has changed since generation 1-00000000 is kept"),
    ],
)
def test_who_cannot_follow_is_told_why(run, first, tmp_path, generation, said):
    path = tmp_path / "changes.rdfp"
    result = run("dump", "--since", generation, "-o", str(path))

    assert result.exit_code == 1
    assert said in str(result.exception)
    assert not path.exists()


def test_a_dump_and_the_status_name_the_generation(run, first, settings):
    name = mirrors.name(settings)

    assert run("dump").stderr == f"generation {name}\n"
    assert f"generation {name} of " in run("status").stdout


def test_a_removal_is_told_with_what_it_removes(run, first, settings):
    assert run("remove", "--yes", "bai-2").exit_code == 0
    patches = wiring.patches(settings)
    removal, *others = patches.leading_to(mirrors.name(settings))

    assert removal.removed > removal.added
    rows = mirrors.rows(patches, removal.generation)
    assert any(row.startswith("D ") and TEXTS["bai-2"] in row for row in rows)
    assert [patch.generation[0] for patch in others if patch.untold is None] == ["3", "2"]


def test_what_is_removed_untold_is_quoted_nowhere(run, first, put, settings):
    assert run("remove", "--yes", "--untold", "bai-2").exit_code == 0
    put("bai-2")
    patches = wiring.patches(settings)
    kept = patches.leading_to(mirrors.name(settings))

    assert [(patch.generation[0], patch.untold) for patch in kept] == [
        ("5", None),
        ("4", "unknown"),
        ("3", None),
        ("2", "withheld"),
        ("1", "unknown"),
    ]
    files = [path.name[0] for path in mirrors.folder(settings).glob("*.gz")]
    assert sorted(files) == ["3", "5"]
    assert run("dump", "--since", "3").exit_code == 1
    assert run("dump", "--since", "4").exit_code == 0
