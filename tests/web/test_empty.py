"""A site without an article stands all the same, and says so."""

from pathlib import Path

import pytest

from graph.store import embedded
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from search.whoosh.index import WhooshIndex
from search.whoosh.writer import WhooshIndexWriter
from tests.web.doubles import Visitor
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_pages_of_an_empty_site(tmp_path: Path, prefix: str) -> None:
    written = embedded.write(tmp_path / "work")
    written.snapshot(tmp_path / "store")
    written.close()
    writer = WhooshIndexWriter(tmp_path / "index-work")
    writer.snapshot(tmp_path / "index")
    writer.close()
    store, index = embedded.read(tmp_path / "store"), WhooshIndex(tmp_path / "index")
    endpoint = PublicEndpoint(tmp_path / "store", limits=Limits(allow_unsandboxed=True))
    generation = Generation(
        number=1,
        sequence=0,
        published="2026-11-22T08:30:00+07:00",
        store=store,
        index=index,
        endpoint=endpoint,
        articles=lambda id: None,
    )
    app = create_app(Services(lambda: generation), Settings())
    app.test_client_class = Visitor
    client = app.test_client()

    home = client.get(f"{prefix}/")
    assert home.status_code == 200
    assert ("There are no articles yet." if prefix else "Chưa có bài nào.") in home.text
    assert 'class="notice"' not in home.text
    for address in ("/tim-kiem?q=a", "/tim-kiem?kind=entity", "/truy-van", "/catalog", "/dump/"):
        assert client.get(prefix + address).status_code == 200, address
    for address in (
        "/sitemap.xml",
        "/sitemap-1.xml",
        "/health",
        "/tim-kiem.atom?q=",
        "/catalog.ttl",
    ):
        assert client.get(address).status_code == 200, address
    generation.roster.close()
    index.close()
    store.close()
    endpoint.close()
