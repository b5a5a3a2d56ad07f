"""The page of a place of today leads to the articles about what it has succeeded."""

import shutil
from dataclasses import replace
from pathlib import Path

from graph.model import Document
from graph.store import embedded
from tests import ingesting
from tests.web.world import BASE
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings

TEXT = "Sáng 5/3, UBND thành phố Hà Nội họp về phòng cháy ở thành phố Hà Nội."
OLD = "/trang/dia-danh/thanh-pho-ha-noi-den-2025-06-30"


def test_older_articles_are_found_from_the_place_of_today(
    world: Generation, reference: Path, tmp_path: Path
) -> None:
    writer = embedded.write(shutil.copytree(reference, tmp_path / "work"))
    document = Document(
        "bai-1", f"Hà Nội họp\n\n{TEXT}", title="Hà Nội họp", published="2017-03-05"
    )
    ingesting.ingest([document], writer, tmp_path)
    writer.snapshot(tmp_path / "store")
    writer.close()
    store = embedded.read(tmp_path / "store")
    held = replace(world, store=store)
    site = create_app(Services(lambda: held), Settings(base_iri=BASE)).test_client()
    page = site.get("/en/trang/dia-danh/thanh-pho-ha-noi").text
    other = site.get(f"/en{OLD}").text
    store.close()

    assert "Older articles speak of what it has succeeded:" in page
    assert (
        f'href="/en{OLD}" lang="vi">Thành phố Hà Nội (until 30 June 2025)</a> (1 article)' in page
    )
    assert "Older articles" not in other
