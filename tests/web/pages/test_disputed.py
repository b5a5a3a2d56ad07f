"""Readers see at once what is disputed, and by whom."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from graph.model import Document
from graph.store import embedded
from tests import ingesting
from tests.web.world import BASE
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings

SAID = "UBND tỉnh Lam Châu ban hành Quyết định số 77/QĐ-UBND về hỗ trợ hộ nghèo."
DOCUMENT = "/trang/van-ban/quyet-dinh-so-77-qd-ubnd"
TEXTS = {
    "Lam Châu hỗ trợ hộ nghèo": f"Ngày 05/03/2019, {SAID}",
    "Thêm tiền cho hộ nghèo": f"Ngày 15/03/2019, {SAID}",
    "Nhìn lại một năm": f"Năm 2019, {SAID}",
    "Lam Châu có Giám đốc Sở Y tế": "Ông Lò Văn Sơn, Giám đốc Sở Y tế tỉnh Lam Châu, dự khai mạc.",
    "Khai mạc hội nghị y tế": "Bà Hà Thị Vinh, Giám đốc Sở Y tế tỉnh Lam Châu, dự khai mạc.",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, world: Generation) -> Iterator[FlaskClient]:
    """A site of articles that contradict one another."""
    folder = tmp_path_factory.mktemp("disputed")
    writer = embedded.write(folder / "work")
    documents = [
        Document(f"bai-{number}", f"{title}\n\n{text}", title=title, published="2019-04-02")
        for number, (title, text) in enumerate(TEXTS.items())
    ]
    ingesting.ingest(documents, writer, folder)
    writer.snapshot(folder / "store")
    writer.close()
    store = embedded.read(folder / "store")
    held = replace(world, store=store, annals=None)
    yield create_app(Services(lambda: held), Settings(base_iri=BASE)).test_client()
    store.close()


def test_two_days_of_one_decision_stand_beside_one_another_with_their_articles(
    site: FlaskClient,
) -> None:
    page = site.get(DOCUMENT).text
    side = page[page.index('id="thong-tin"') :]

    assert page.count('<div class="rivals">') == 2
    assert "<cite>Thêm tiền cho hộ nghèo</cite>" in page
    assert "Các nguồn nêu khác nhau." in side
    assert (
        side.index("05/03/2019")
        < side.index(">Lam Châu hỗ trợ hộ nghèo<")
        < side.index("15/03/2019")
    )
    assert "<dd>2019</dd>" not in side


def test_the_page_of_a_fact_says_what_contradicts_it(site: FlaskClient) -> None:
    page = site.get(DOCUMENT).text
    facts = [part.partition('"')[0] for part in page.split('class="permalink" href="')[1:]]
    rivals = [site.get(fact).text.count('<div class="rivals">') for fact in facts]
    assert sum(rivals) == 2


def test_two_heads_of_a_body_on_one_day_are_told(site: FlaskClient) -> None:
    page = site.get("/en/trang/co-quan/so-y-te-tinh-lam-chau").text
    assert page.count('<div class="rivals">') == 2
    assert "Told otherwise elsewhere:" in page
    assert '<cite lang="vi">Khai mạc hội nghị y tế</cite>' in page


def test_where_nothing_is_disputed_nothing_is_said(client: FlaskClient) -> None:
    page = client.get("/trang/co-quan/so-thong-tin-va-truyen-thong-thanh-pho-van-hai").text
    assert "rivals" not in page
    assert "Các nguồn nêu khác nhau." not in page
