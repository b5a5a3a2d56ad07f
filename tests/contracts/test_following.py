"""A copy that starts from a dump and follows the patches is the next dump, whatever happens in between."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import SKOS

from graph import judgements, pipeline
from graph.generations import Generations
from graph.judgements import Judgement, Verdict
from graph.model import Document
from graph.store.logbook import Logbook, Untold
from tests import mirrors
from tests.contracts import sparql_server
from tests.ingesting import lead
from web import wiring
from web.settings import Settings

BASE = "https://example.vn/"
HEALTH = Document(
    id="bo-nhiem",
    published="2020-03-05T08:00:00+00:00",
    text="Chiều 4/3, UBND tỉnh Lam Châu bổ nhiệm ông Trần Văn Khảo giữ chức Giám đốc Sở Y tế"
    " tỉnh Lam Châu.",
)
TITLED = Document(
    id="trao-tang",
    text="Giám đốc Sở Y tế tỉnh Lam Châu Trần Văn Khảo trao tặng 12 giường bệnh cho xã Suối Rồng.",
)
CLINIC = Document(
    id="tram-y-te",
    published="2021-07-01",
    text="Trạm Y tế xã Suối Rồng được Sở Y tế tỉnh Lam Châu tặng\tGiấy khen “Vì sức khỏe”.",
)


def reference_data(base: str) -> list[str]:
    """A few lines for the thousands that the real one has."""
    return [
        f'<{base}id/dia-danh/lam-chau> <{SKOS.prefLabel}> "Lam Châu"@vi .',
        f'<{base}id/dia-danh/lam-chau> <{SKOS.note}> "tỉnh"@vi <{base}graph/tham-chieu> .',
    ]


@pytest.fixture(params=["in a folder", "on a server"])
def settings(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Settings]:
    monkeypatch.setattr("ontology.reference.nquads", reference_data)
    here = Settings(data=tmp_path / "data", base_iri=BASE)
    if request.param == "in a folder":
        yield here
        return
    with sparql_server.running() as running:
        yield replace(
            here,
            store=f"{running.address}/query",
            store_update=f"{running.address}/update",
            store_facts="urn:minhbach:facts",
        )


def ingest(settings: Settings, *documents: Document) -> None:
    with wiring.writing(settings) as desk:
        lead(documents, desk.street)
        desk.publish()


def remove(settings: Settings, document: str) -> None:
    with wiring.writing(settings) as desk:
        pipeline.remove(document, desk.street)
        desk.publish()


def judge(settings: Settings, verdict: Verdict, left: str, right: str) -> None:
    judgement = Judgement(verdict, left, right, "Lê Thị Sim", "thử", "2026-11-23T08:00:00+00:00")
    judgements.append(wiring.judgements_file(settings), judgement)
    wiring.refresh(settings)


class Mirror:
    """A copy that is begun with the generation in force."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.patches = wiring.patches(settings)
        self.quads = mirrors.dumped(settings)
        self.generation = mirrors.name(settings)

    def follow(self) -> None:
        """Go on to the generation in force, patch by patch; it must be the same in the end."""
        quads = mirrors.dumped(self._settings)
        now = mirrors.name(self._settings)
        for patch in reversed(self.patches.leading_to(now)):
            if patch.previous == self.generation:
                assert patch.untold is None
                mirrors.apply(self.quads, mirrors.rows(self.patches, patch.generation))
                self.generation = patch.generation
                assert patch.quads == len(self.quads)
        assert self.generation == now
        assert self.quads == quads


def test_articles_come_change_and_go(settings: Settings) -> None:
    ingest(settings, HEALTH)
    mirror = Mirror(settings)

    ingest(settings, CLINIC, TITLED)
    mirror.follow()
    ingest(settings, replace(CLINIC, published=None, text=f"{CLINIC.text} Có 3 giường bệnh."))
    remove(settings, HEALTH.id)
    mirror.follow()
    ingest(settings, HEALTH)
    mirror.follow()
    assert not any(line.partition('"')[0].count("_:") for line in mirror.quads)


def test_what_people_judge_is_told(settings: Settings) -> None:
    ingest(settings, HEALTH, CLINIC)
    mirror = Mirror(settings)
    bodies = "co-quan/so-y-te-tinh-lam-chau", "co-quan/uy-ban-nhan-dan-tinh-lam-chau"
    with wiring.archive(settings) as archive:
        assert all(map(archive.registry.holds, bodies))

    for verdict in (Verdict.SAME, Verdict.DIFFERENT):
        before = set(mirror.quads)
        judge(settings, verdict, *bodies)
        mirror.follow()
        assert mirror.quads != before


def test_nothing_new_is_no_new_generation(settings: Settings) -> None:
    ingest(settings, HEALTH)
    mirror = Mirror(settings)
    ingest(settings, HEALTH)

    assert mirrors.name(settings) == mirror.generation


def test_a_rebuild_is_told_where_a_copy_is_kept_to_compare(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest(settings, HEALTH, CLINIC)
    mirror = Mirror(settings)
    # As if rules had changed: the reference data have.
    later = [*reference_data(BASE)[:1], f'<{BASE}id/dia-danh/vinh-an> <{SKOS.note}> "xã"@vi .']
    monkeypatch.setattr("ontology.reference.nquads", lambda _: later)
    wiring.rebuild(settings, workers=1, advanced=lambda _: None)

    if settings.store:
        patch = mirror.patches.find(mirrors.name(settings))
        assert patch is not None
        assert (patch.previous, patch.untold) == (mirror.generation, Untold.UNKNOWN)
        mirror = Mirror(settings)
    mirror.follow()
    ingest(settings, TITLED)
    mirror.follow()


class Cut(Exception):
    """The process ends here."""


@pytest.mark.parametrize(
    "last",
    ["Patches.put", "Logbook.begin", "Generations.publish", "Logbook.open", "Patches.keep"],
)
def test_a_crash_around_a_publication_loses_no_change(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    """The process ends right after *last*, which is done."""
    ingest(settings, HEALTH)
    mirror = Mirror(settings)
    owner, _, method = last.partition(".")
    whole = {"Patches": type(mirror.patches), "Logbook": Logbook, "Generations": Generations}[owner]
    real = getattr(whole, method)
    calls = []

    def end(*arguments: object, **options: object) -> None:
        real(*arguments, **options)
        calls.append(method)
        # The book is opened at the start, too.
        if method != "open" or len(calls) == 2:
            raise Cut

    with monkeypatch.context() as patch:
        patch.setattr(whole, method, end)
        with suppress(Cut):
            ingest(settings, CLINIC)
    assert calls

    mirror.follow()
    ingest(settings, TITLED)
    mirror.follow()


def test_one_by_one_or_all_at_once(settings: Settings) -> None:
    """What is published in two generations is what would have been published in one."""
    ingest(settings, HEALTH)
    slow, fast = Mirror(settings), Mirror(settings)
    for document in (CLINIC, TITLED):
        ingest(settings, document)
        slow.follow()
    fast.follow()

    assert slow.quads == fast.quads


def test_too_much_is_not_told_and_what_follows_is(settings: Settings) -> None:
    ingest(settings, HEALTH)
    small = replace(settings, patch_statements=20, patches=2)
    ingest(small, CLINIC)
    patches = wiring.patches(settings)
    large = patches.find(mirrors.name(settings))

    assert large is not None
    assert large.untold is Untold.TOO_LARGE
    mirror = Mirror(settings)
    ingest(replace(small, patch_statements=1000), TITLED)
    mirror.follow()
    # So many are kept as the settings say.
    assert len(patches.leading_to(mirrors.name(settings))) == 2


def test_an_older_version_that_kept_no_book_leaves_a_gap(settings: Settings) -> None:
    ingest(settings, HEALTH)
    for book in (settings.data / "work" / "changes").iterdir():
        book.unlink()
    ingest(settings, CLINIC)
    patch = wiring.patches(settings).find(mirrors.name(settings))

    assert patch is not None
    assert patch.untold is Untold.UNKNOWN
    mirror = Mirror(settings)
    ingest(settings, TITLED)
    mirror.follow()


def test_a_directory_that_was_begun_anew_takes_no_name_twice(settings: Settings) -> None:
    """A copy of one history must not be changed by the patches of another."""
    ingest(settings, HEALTH)
    ingest(settings, CLINIC)
    mirror = Mirror(settings)
    moved = replace(settings, data=settings.data.with_name("restored"))
    moved.data.mkdir()
    (settings.data / "archive.sqlite3").rename(moved.data / "archive.sqlite3")
    wiring.rebuild(moved, workers=1, advanced=lambda _: None)
    ingest(moved, TITLED)
    names = [patch.previous for patch in wiring.patches(moved).leading_to(mirrors.name(moved))]

    assert mirror.generation.startswith("2-")
    assert mirrors.name(moved).startswith("2-")
    assert mirror.generation not in (*names, mirrors.name(moved))
