"""``minhbach dump --since``, the history of things, and what ``remove --untold`` leaves of both."""

import gzip
import json

import pytest

from graph.history import IS_FACT, How
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


BODY, PERSON = "co-quan/so-y-te-tinh-lam-chau", "nguoi/tran-van-khao"


@pytest.fixture
def past(settings):
    """What became of a thing: generation, article, what became of that, and whether a fact came or went."""

    def past(path):
        kept, things = wiring.history(settings), [f"{settings.base_iri}id/{path}"]
        return [
            (one.age, *cause, (IS_FACT in one.added) - (IS_FACT in one.removed))
            for one in kept.page(things, at=99, offset=0, size=99)
            for cause in one.articles
        ]

    return past


def test_the_history_of_a_thing_begins_with_the_first_generation(first, past, settings):
    assert set(past(BODY)) == {
        (1, "bai-1", How.NEW, 0),
        (2, "bai-2", How.NEW, 1),
    }
    assert [age.untold for age in wiring.history(settings).ages(99)] == [None] * 3


def test_what_an_article_changes_takes_back_and_brings_again_is_told(
    run, first, put, past, monkeypatch
):
    monkeypatch.setitem(TEXTS, "bai-2", TEXTS["bai-2"].replace("giữ chức", "giữ chức Phó"))
    put("bai-2")
    assert run("remove", "--yes", "bai-2").exit_code == 0

    assert [one for one in past(PERSON) if one[3]] == [
        (5, "bai-2", How.REMOVED, -1),
        (4, "bai-2", How.CHANGED, 1),
        (4, "bai-2", How.CHANGED, -1),
        (2, "bai-2", How.NEW, 1),
    ]


def test_a_judgement_is_told_as_articles_that_are_read_again(
    run, first, put, past, settings, monkeypatch
):
    text = "Ông Trần Văn Khảo giữ chức Giám đốc Sở Y tế tỉnh Đông Giang."
    monkeypatch.setitem(TEXTS, "bai-4", text)
    put("bai-4")
    other = f"{PERSON}-2"
    judged = ("judge", "same", PERSON, other, "--why", "cùng năm sinh", "--by", "van-thu")
    assert run(*judged).exit_code == 0

    assert {one for one in past(other) if one[0] == 5 and one[3]} == {
        (5, "bai-4", How.READ_AGAIN, -1)
    }
    assert {one for one in past(PERSON) if one[0] == 5 and one[3]} == {
        (5, "bai-4", How.READ_AGAIN, 1)
    }
    with wiring.library(settings) as generation:
        assert [one.why for one in generation.judged()] == ["cùng năm sinh"]


def test_a_rebuild_that_changes_nothing_is_no_event(run, first, past, settings):
    before = past(BODY), past(PERSON)
    assert run("rebuild").exit_code == 0
    assert (past(BODY), past(PERSON)) == before
    assert [age.number for age in wiring.history(settings).ages(99)] == [4, 3, 2, 1]


def test_what_is_removed_untold_has_no_history(run, first, past, settings):
    assert run("remove", "--yes", "--untold", "bai-2").exit_code == 0

    assert past(PERSON) == []
    assert {one[1] for one in past(BODY)} == {"bai-1"}
    assert wiring.history(settings).ages(99)[0].untold == "unknown"
    kept = (settings.data / "history.sqlite3").read_bytes()
    assert b"tran-van-khao" not in kept
    assert b"bai-2" not in kept


def test_so_much_is_remembered(run, put, past, monkeypatch):
    monkeypatch.setenv("MINHBACH_HISTORY", "6")
    for name in ("bai-1", "bai-2", "bai-3"):
        put(name)
    assert {one[0] for one in past(BODY)} == {2}
