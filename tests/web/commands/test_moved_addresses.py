"""Addresses on the site after rules have changed, articles have come and gone, and people have judged."""

import json
from contextlib import contextmanager
from dataclasses import replace

import pytest

from graph import pipeline
from graph.generations import Generations
from web import wiring
from web.app import create_app
from web.settings import Settings

TEXTS = {
    "bai-1": "Giám đốc Sở Y tế tỉnh Lam Châu Đỗ Quang Hiển phát biểu tại hội nghị.",
    "bai-2": "Chủ tịch UBND tỉnh Bắc Ninh Đỗ Quang Hiển tiếp đoàn công tác.",
    "bai-3": "Ông Đỗ Quang Hiển, Giám đốc Sở Y tế tỉnh Lam Châu, được bổ nhiệm giữ chức"
    " Chủ tịch UBND tỉnh Bắc Ninh.",
}
ONE, TWO = "nguoi/do-quang-hien", "nguoi/do-quang-hien-2"
FACT = """
PREFIX org: <http://www.w3.org/ns/org#>
SELECT ?fact WHERE { ?fact org:member ?person FILTER(STRENDS(STR(?person), "%s")) }"""


@pytest.fixture
def ingest(run, tmp_path):
    """Take the named articles in."""

    def take(*names):
        path = tmp_path / "some.jsonl"
        path.write_text("\n".join(json.dumps({"id": n, "text": TEXTS[n]}) for n in names))
        assert run("ingest", "-q", str(path)).exit_code == 0
        assert run("check").exit_code == 0

    return take


@contextmanager
def site(data):
    settings = Settings(data=data)
    with wiring.services(settings) as services:
        yield create_app(services, settings).test_client()


def facts_of(run, person):
    rows = json.loads(run("query", FACT % person, "--format", "json").stdout)
    return [row["fact"]["value"].rpartition("/id/")[2] for row in rows["results"]["bindings"]]


def text(client, address):
    with client.get(address) as answer:
        return answer.text


def ends(client, address, **headers):
    """The status and the place where whoever follows *address* arrives."""
    with client.get(address, headers=headers, follow_redirects=True) as answer:
        return answer.status_code, answer.request.path


def test_what_a_third_article_proves_one_has_one_address(run, ingest, tmp_path):
    ingest("bai-1", "bai-2")
    (fact,) = facts_of(run, TWO)
    ingest("bai-3")

    with site(tmp_path / "data") as client:
        assert ends(client, f"/id/{TWO}") == (200, f"/trang/{ONE}")
        assert ends(client, f"/id/{TWO}", Accept="text/turtle") == (200, f"/du-lieu/{ONE}.ttl")
        assert ends(client, f"/id/{fact}", Accept="text/html")[0] == 200
        assert TWO not in text(client, "/sitemap-1.xml")
        hits = json.loads(text(client, "/tim-kiem.json?q=Đỗ+Quang+Hiển&kind=person"))["hits"]
    assert [hit["iri"].rpartition("/id/")[2] for hit in hits] == [ONE]


def test_an_article_that_goes_takes_its_proof_with_it(run, ingest, tmp_path):
    ingest("bai-1", "bai-2", "bai-3")
    assert run("remove", "--yes", "bai-3").exit_code == 0
    (fact,) = facts_of(run, TWO)
    assert run("remove", "--yes", "bai-2").exit_code == 0

    with site(tmp_path / "data") as client:
        assert ends(client, f"/id/{ONE}") == (200, f"/trang/{ONE}")
        for gone in (TWO, fact):
            for address in (f"/id/{gone}", f"/trang/{gone}", f"/du-lieu/{gone}.nt"):
                assert ends(client, address)[0] == 410
        assert ends(client, "/id/nguoi/khong-ai")[0] == 404


def test_a_lead_that_a_crash_kept_from_readers_reaches_them(run, ingest, monkeypatch):
    """No article is read anew for it, so that the journal tells nothing."""
    ingest("bai-1", "bai-2")
    assert run("remove", "--yes", "bai-2").exit_code == 0

    def crash(*_):
        raise RuntimeError("the power is gone")

    with monkeypatch.context() as patch:
        patch.setattr(Generations, "publish", crash)
        assert run("judge", "same", ONE, TWO, "--why", "?").exit_code != 0

    leads = "SELECT ?new WHERE { ?old <http://purl.org/dc/terms/isReplacedBy> ?new }"
    assert ONE in run("query", leads).stdout


def test_addresses_lead_on_when_rules_change(run, ingest, tmp_path, monkeypatch):
    ingest("bai-1")
    (fact,) = facts_of(run, ONE)
    known = pipeline.reading.read

    def read(document):
        """Know people by better keys."""
        found = known(document)
        keys = {e.key: f"{e.key}|better" for e in found.entities if e.kind == "person"}
        rekeyed = tuple(
            replace(e, key=keys[e.key], also=()) if e.key in keys else e for e in found.entities
        )
        mentions = tuple(replace(m, entity=keys.get(m.entity, m.entity)) for m in found.mentions)
        facts = tuple(
            replace(
                f,
                arguments=tuple(
                    (n, replace(v, key=keys.get(v.key, v.key)) if hasattr(v, "key") else v)
                    for n, v in f.arguments
                ),
            )
            for f in found.facts
        )
        return replace(found, entities=rekeyed, mentions=mentions, facts=facts)

    monkeypatch.setattr(pipeline.reading, "read", read)
    assert run("rebuild", "-q", "--workers", "1").exit_code == 0
    assert run("check").exit_code == 0

    (new,) = facts_of(run, TWO)
    with site(tmp_path / "data") as client:
        assert ends(client, f"/id/{ONE}") == (200, f"/trang/{TWO}")
        assert ends(client, f"/id/{ONE}.jsonld") == (200, f"/du-lieu/{TWO}.jsonld")
        assert ends(client, f"/en/trang/{ONE}") == (200, f"/en/trang/{TWO}")
        assert ends(client, f"/id/{fact}") == (200, f"/trang/{new}")
