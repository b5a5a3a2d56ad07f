"""The quality of reading does not sink: the floors of benchmarks/quality_floors.json hold."""

import json

import pytest

from benchmarks import articles, quality


@pytest.fixture(scope="module")
def rows(shared):
    return quality.report(shared / "gold")


def test_no_figure_is_below_its_floor(rows):
    assert quality.below(rows) == []


def test_a_figure_below_its_floor_is_told(rows, monkeypatch, tmp_path):
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"mention all": 1.01, "mention ship": 0.5}))
    monkeypatch.setattr(quality, "FLOORS", floors)

    told = quality.below(rows | {"mention ship": {"f1": 0.4}})
    assert [line.partition(":")[0] for line in told] == ["mention all", "mention ship"]


def test_floors_never_sink(rows, monkeypatch, tmp_path):
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"mention all": 1.0}))
    monkeypatch.setattr(quality, "FLOORS", floors)

    quality.lift(rows)
    assert json.loads(floors.read_text())["mention all"] == 1.0


def test_the_page_holds_every_figure_that_has_a_floor(rows):
    page = quality.PAGE.read_text("utf-8")

    for name in json.loads(quality.FLOORS.read_text("utf-8")):
        assert f"| {name} |" in page


@pytest.mark.parametrize(
    ("name", "texts", "count"),
    [
        ("corpus", "articles.jsonl", 36),
        ("news", "news.jsonl.gz", 407),
        ("held", "news.jsonl.gz", 109),
    ],
)
def test_our_own_annotations_fit_their_articles(shared, name, texts, count):
    joint = quality.joined(shared / "corpus" / texts, name)

    assert len(joint) == count
    for article in joint:
        ends = [0]
        for mention in article["mentions"]:
            assert ends[-1] <= mention["start"] < mention["end"] <= len(article["text"])
            assert mention["text"] == mention["text"].strip()
            ends.append(mention["end"])


@pytest.mark.parametrize("name", quality.NOTES)
def test_our_own_annotations_hold_no_text(name):
    kept = {"start", "end", "type", "entity"}
    for article in articles.rows(quality.HERE / "annotations" / f"{name}.jsonl"):
        assert set(article) == {"id", "mentions", "facts", "fields"}
        assert all(set(mention) == kept for mention in article["mentions"])
        assert not any(
            {"quote", "what", "title", "subject"} & set(fact) for fact in article["facts"]
        )
