"""The mirror of docs/mirror.md, run as it stands there, is the same graph as the next dump."""

import gzip
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rdflib import Dataset
from rdflib.compare import isomorphic

from graph import executors, pipeline
from graph.model import Document
from tests.web.doubles import served
from web import wiring
from web.app import create_app
from web.settings import Settings

DOCUMENT = Path(__file__).parents[2] / "docs" / "mirror.md"
TEXTS = {
    "bai-1": "Sở Y tế tỉnh Lam Châu tặng\tGiấy khen cho Trạm Y tế xã Suối Rồng.",
    "bai-2": "Ông Trần Văn Khảo giữ chức Giám đốc Sở Y tế tỉnh Lam Châu từ ngày 4/3/2020.",
    "bai-3": "Bộ Y tế ban hành Thông tư số 12/2020/TT-BYT.",
}


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A data directory with one article, and next to no reference data: these take seconds to read."""
    label = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    monkeypatch.setattr(
        "ontology.reference.nquads",
        lambda base: [f'<{base}id/dia-danh/tinh-lam-chau> {label} "Tỉnh Lam Châu"@vi .'],
    )
    settings = Settings(data=tmp_path / "data", allow_unsandboxed=True, patch_statements=400)
    ingest(settings, "bai-1")
    return settings


def ingest(settings: Settings, *names: str) -> None:
    with wiring.writing(settings) as desk:
        pipeline.ingest(
            [Document(id=name, published="2020-03-05", text=TEXTS[name]) for name in names],
            desk.street,
            executor=executors.inline(),
            kept=lambda *_: None,
            failed=lambda bad: pytest.fail(str(bad)),
            published=lambda: None,
        )
        desk.publish()


@contextmanager
def site(settings: Settings) -> Iterator[str]:
    with (
        wiring.services(settings) as services,
        served(create_app(services, settings)) as address,
    ):
        yield address


def mirrored(address: str, folder: Path) -> tuple[str, Dataset]:
    """Run the mirror in *folder*; its own words, and the graph that it has then."""
    (program,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", program, address],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.split()[0], quads((folder / "minhbach.nq").read_bytes())


def dumped(settings: Settings) -> Dataset:
    with wiring.library(settings) as generation:
        return quads(b"".join(generation.store.dump()))


def quads(lines: bytes) -> Dataset:
    found = Dataset()
    found.parse(data=lines, format="nquads")
    return found


def same(one: Dataset, other: Dataset) -> bool:
    names = {str(graph.identifier) for graph in one.graphs()}
    assert names == {str(graph.identifier) for graph in other.graphs()}
    assert len(names) > 1
    return all(isomorphic(graph, other.graph(graph.identifier)) for graph in one.graphs())


def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The dumps that are packed from now on."""
    packed: list[str] = []
    real = gzip.compress
    monkeypatch.setattr(
        "web.publishing.bundle.gzip.compress",
        lambda *arguments, **options: packed.append("") or real(*arguments, **options),
    )
    return packed


def test_a_mirror_follows_to_the_same_graph(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mirror"
    folder.mkdir()
    with site(settings) as address:
        name, copy = mirrored(address, folder)
        assert name.startswith("1-")
        assert same(copy, dumped(settings))

    whole = asked(monkeypatch)
    ingest(settings, "bai-2")
    with wiring.writing(settings) as desk:
        pipeline.remove("bai-1", desk.street)
        desk.publish()
    with site(settings) as address:
        name, copy = mirrored(address, folder)
        assert name.startswith("3-")
        assert same(copy, dumped(settings))
        assert mirrored(address, folder)[0] == name
    assert whole == []

    wiring.rebuild(settings, workers=1, advanced=lambda _: None)
    ingest(settings, "bai-3")
    with site(settings) as address:
        name, copy = mirrored(address, folder)
        assert name.startswith("5-")
        assert same(copy, dumped(settings))
    assert whole == []


def test_a_mirror_that_cannot_follow_loads_everything(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mirror"
    folder.mkdir()
    with site(settings) as address:
        mirrored(address, folder)
    ingest(Settings(data=settings.data, patch_statements=1), "bai-2")
    whole = asked(monkeypatch)
    with site(settings) as address:
        name, copy = mirrored(address, folder)
        assert name.startswith("2-")
        assert same(copy, dumped(settings))
    assert len(whole) == 1
