"""The demonstration is our own, says so, and can be read."""

import json
import re
from pathlib import Path

import pytest

from graph.model import Document
from graph.sources import read

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "demo" / "articles.jsonl"
INVENTED_PLACES = ("Vân Hải", "Lam Giang", "Bạch Sơn")


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


def test_places_that_act_are_in_no_table_of_real_units(articles: list[Document]) -> None:
    tables = list(ROOT.glob("[go]*/*/admin_units.tsv"))
    assert tables
    real = "".join(table.read_text("utf-8") for table in tables).casefold()
    for name in INVENTED_PLACES:
        assert any(name in article.text for article in articles)
        assert f" {name}\t".casefold() not in real


def test_lines_are_written_to_be_read() -> None:
    """A change of one article is a change of one line, in letters and not in escapes."""
    for line in ARTICLES.read_text("utf-8").splitlines():
        assert line == json.dumps(json.loads(line), ensure_ascii=False)
