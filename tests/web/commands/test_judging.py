"""``minhbach review`` and ``judge``: a decision holds, survives a rebuild, and can be taken back."""

import json
import shutil
from functools import partial

import pytest

from web import wiring
from web.app import create_app
from web.settings import Settings

NAMED = """
PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX schema: <https://schema.org/>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?id ?person WHERE {
  ?article schema:mentions ?person ; dcterms:identifier ?id . ?person foaf:name "Đỗ Quang Hiển"
} ORDER BY ?id"""
LEADING = """
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?to WHERE { ?from dcterms:isReplacedBy ?to }"""
TEXTS = {
    "bai-1": "Giám đốc Sở Y tế tỉnh Lam Châu Đỗ Quang Hiển phát biểu tại hội nghị.",
    "bai-2": "Chủ tịch UBND tỉnh Bắc Ninh Đỗ Quang Hiển tiếp đoàn công tác.",
}


@pytest.fixture(scope="module")
def apart(run_at, reference, tmp_path_factory):
    """Two articles about a name with two posts, which are two people until somebody knows better."""
    data = tmp_path_factory.mktemp("namesakes") / "data"
    shutil.copytree(reference, data / "work" / "store")
    path = data.with_name("namesakes.jsonl")
    lines = [json.dumps({"id": name, "text": text}) for name, text in TEXTS.items()]
    path.write_text("\n".join(lines))
    assert run_at("ingest", "-q", str(path), data=data).exit_code == 0
    return data, people(partial(run_at, data=data))


@pytest.fixture
def run(apart, run_at, tmp_path):
    """Run a command on a copy of *apart*."""
    shutil.copytree(apart[0], tmp_path / "data", symlinks=True)
    return partial(run_at, data=tmp_path / "data")


@pytest.fixture
def namesakes(apart):
    """The path of the person in each article."""
    return apart[1]


def people(run):
    """The path of the person in each article."""
    result = run("query", NAMED, "--format", "json")
    rows = json.loads(result.stdout)["results"]["bindings"]
    return {row["id"]["value"]: row["person"]["value"].rpartition("/id/")[2] for row in rows}


def judge(run, verdict, *arguments):
    result = run("judge", verdict, *arguments, "--why", "cùng lý lịch", "--by", "thu-ky")
    assert result.exit_code == 0, result.output + str(result.exception)
    assert run("check").exit_code == 0


def test_namesakes_are_two_until_judged_and_review_tells_why(run, namesakes):
    assert len(set(namesakes.values())) == 2
    listed = run("review").stdout

    assert all(path in listed for path in namesakes.values())
    assert "both are called Đỗ Quang Hiển" in listed
    assert "one is" in listed


def test_same_leads_the_right_one_to_the_left_one(run, namesakes):
    judge(run, "same", namesakes["bai-1"], namesakes["bai-2"])

    assert set(people(run).values()) == {namesakes["bai-1"]}
    assert namesakes["bai-1"] in run("query", LEADING).stdout
    assert namesakes["bai-2"] not in run("review").stdout


@pytest.mark.parametrize(
    ("address", "status", "target"),
    [
        ("/id/{}", 303, "/trang/{}"),
        ("/trang/{}", 308, "/trang/{}"),
        ("/en/trang/{}", 308, "/en/trang/{}"),
        ("/du-lieu/{}.ttl", 308, "/du-lieu/{}.ttl"),
    ],
)
def test_old_addresses_lead_on(run, namesakes, tmp_path, address, status, target):
    judge(run, "same", namesakes["bai-1"], namesakes["bai-2"])
    settings = Settings(data=tmp_path / "data")
    with wiring.services(settings) as services:
        client = create_app(services, settings).test_client()
        with client.get(address.format(namesakes["bai-2"])) as answer:
            status_and_target = answer.status_code, answer.headers["Location"]

    leads = namesakes["bai-2"] if status == 303 else namesakes["bai-1"]
    assert status_and_target == (status, target.format(leads))


def test_a_judgement_survives_a_rebuild_and_is_taken_back(run, namesakes):
    judge(run, "same", namesakes["bai-1"], namesakes["bai-2"])
    assert run("rebuild", "-q").exit_code == 0
    assert set(people(run).values()) == {namesakes["bai-1"]}
    assert namesakes["bai-1"] in run("query", LEADING).stdout

    judge(run, "different", namesakes["bai-1"], namesakes["bai-2"])
    assert people(run) == namesakes
    assert "nguoi/" not in run("query", LEADING).stdout
    assert "nguoi/" not in run("review").stdout


def test_split_gives_one_article_another_person(run, namesakes):
    judge(run, "same", namesakes["bai-1"], namesakes["bai-2"])
    judge(run, "split", namesakes["bai-1"], "--in", "bai-1")
    after = people(run)

    assert after["bai-2"] == namesakes["bai-1"]
    assert after["bai-1"] not in namesakes.values()

    judge(run, "whole", namesakes["bai-1"], after["bai-1"])
    assert set(people(run).values()) == {namesakes["bai-1"]}


def test_addresses_are_taken_as_paths_or_whole(run, namesakes):
    base = "http://127.0.0.1:8000/id/"
    judge(run, "same", base + namesakes["bai-1"], base + namesakes["bai-2"])

    assert set(people(run).values()) == {namesakes["bai-1"]}


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["same", "nguoi/khong-co", "nguoi/khong-co-2"], "nothing has the address nguoi/khong-co"),
        (["same", "{one}"], "needs RIGHT"),
        (["same", "{one}", "{one}"], "judged against itself"),
        (["split", "{one}"], "--in ID"),
        (["split", "{one}", "--in", "bai-9"], "no article bai-9"),
        (["split", "{one}", "--in", "bai-2"], "article bai-2 does not name"),
    ],
)
def test_a_judgement_that_makes_no_sense_is_refused(run, namesakes, arguments, why):
    given = [argument.format(one=namesakes["bai-1"]) for argument in arguments]
    result = run("judge", *given, "--why", "?")

    assert result.exit_code != 0
    assert why in result.output + str(result.exception)
    assert people(run) == namesakes


def test_a_pair_is_open_again_when_undecided(run, namesakes):
    one, other = namesakes.values()
    for verdict in ("same", "different"):
        judge(run, verdict, one, other)
        assert other not in run("review").stdout
        judge(run, "undecided", one, other)
        assert people(run) == namesakes
        assert other in run("review").stdout


def table(run, tmp_path, *changes):
    """The table that review makes, with *changes*, in a file."""
    text = run("review", "--table").stdout
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = tmp_path / "table.tsv"
    file.write_text(text, "utf-8")
    return file


def test_a_table_is_filled_in_and_taken(run, namesakes, tmp_path):
    open_lines = run("review", "--table").stdout.splitlines()
    (line,) = (line for line in open_lines if namesakes["bai-1"] in line)
    assert line.split("\t")[0] == "?"
    assert set(line.split("\t")[4:]) == {"bai-1", "bai-2"}

    result = run("decide", str(table(run, tmp_path)), "--by", "thu-ky")
    assert (result.exit_code, result.output) == (0, "0 decisions\n")
    assert people(run) == namesakes

    filled = table(run, tmp_path, ("?\tnguoi/", "same\tnguoi/"))
    result = run("decide", str(filled), "--by", "thu-ky")
    assert (result.exit_code, result.output) == (0, "1 decisions\n")
    assert len(set(people(run).values())) == 1
    assert run("check").exit_code == 0


@pytest.mark.parametrize(
    ("lines", "faults"),
    [
        (["maybe\t{one}\t{other}\tvì sao"], [":1: 'maybe' is no verdict: write same, different"]),
        (["same\t{one}\tnguoi/khong-co"], [":1: nothing has the address nguoi/khong-co"]),
        (["same\t{one}\t{one}"], [":1: {one} and {one} are not two things of one kind"]),
        (
            ["# of today", "same\t{one}\t{other}\tvì sao", "", "split\t{one}\t{other}"],
            [":4: 'split' is no verdict"],
        ),
    ],
)
def test_a_table_with_a_fault_is_not_taken_at_all(run, namesakes, tmp_path, lines, faults):
    one, other = namesakes.values()
    file = tmp_path / "table.tsv"
    file.write_text("\n".join(lines).format(one=one, other=other), "utf-8")
    result = run("decide", str(file))

    assert result.exit_code == 1
    assert "nothing is decided" in result.output
    assert all(fault.format(one=one) in result.output for fault in faults)
    assert people(run) == namesakes
