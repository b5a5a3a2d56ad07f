"""The demonstration is our own, says so, and can be read."""

import json
import re
from pathlib import Path

import pytest

from graph.lexicon import places
from graph.model import Document
from graph.sources import read

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "demo" / "articles.jsonl"


@pytest.fixture(scope="module")
def articles() -> list[Document]:
    found = list(read([ARTICLES]))
    assert [one for one in found if not isinstance(one, Document)] == []
    return [one for one in found if isinstance(one, Document)]


def test_articles_are_marked_as_invented(articles: list[Document]) -> None:
    assert len(articles) >= 24
    assert all(article.invented for article in articles)
    assert {article.source for article in articles} == {"Minh Bạch (bài minh họa)"}


def test_articles_are_in_order_and_have_titles(articles: list[Document]) -> None:
    days = [article.published or "" for article in articles]
    assert days == sorted(days)
    assert days[0].startswith("2016")
    assert days[-1].startswith("2025")
    assert len({article.title for article in articles}) == len(articles)


def test_web_addresses_can_belong_to_nobody(articles: list[Document]) -> None:
    """RFC 2606 keeps .example; anything like a host that ends otherwise is a slip."""
    for article in articles:
        hosts = re.findall(r"\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b", article.text)
        assert [host for host in hosts if not host.endswith(".example")] == []


def test_places_that_act_do_not_exist(articles: list[Document]) -> None:
    """The tables of real units hold none of them; a province of theirs would be slandered."""
    real = {unit.full.casefold() for unit in places.units() if not unit.code.startswith("X")}
    invented = [unit for unit in places.units() if unit.code.startswith("X")]
    assert [unit.full for unit in invented if unit.full.casefold() in real] == []
    for unit in invented:
        assert any(unit.name in article.text for article in articles), unit.full


def test_no_real_province_is_named(articles: list[Document]) -> None:
    provinces = {
        unit.name
        for unit in places.units()
        if unit.level == "province" and not unit.code.startswith("X")
    }
    named = {name for name in provinces for article in articles if name in article.text}
    assert named == set()


def test_lines_are_written_to_be_read() -> None:
    """A change of one article is a change of one line, in letters and not in escapes."""
    for line in ARTICLES.read_text("utf-8").splitlines():
        assert line == json.dumps(json.loads(line), ensure_ascii=False)
