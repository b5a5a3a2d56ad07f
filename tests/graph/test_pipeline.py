"""The street with its effects: nothing twice, nothing lost, whatever moment the power goes."""

import pytest
from rdflib import URIRef

from graph import executors, pipeline
from graph.archive import Archive, Outcome
from graph.errors import BadDocument
from graph.model import Document, EntitySummary
from graph.pipeline import Street

BASE = "http://example.org/"
TEXTS = [
    "Giám đốc Sở Y tế tỉnh Lam Châu Trần Văn Khảo cho biết như vậy.",
    "UBND tỉnh Lam Châu ban hành Quyết định số 15/QĐ-UBND ngày 03/02/2020.",
    "Ông Lê Thị Minh Hoài được bổ nhiệm giữ chức Giám đốc Sở Tài chính.",
]


def article(number, text=None):
    return Document(f"a-{number}", TEXTS[number % len(TEXTS)] if text is None else text)


class Crash(Exception):
    pass


class FakeStore:
    """Keeps graphs in memory; crashes before or after its commit when told to."""

    def __init__(self):
        self.graphs, self.number, self.crash = {}, 0, None

    def sequence(self):
        return self.number

    def apply(self, graphs, *, sequence):
        if self.crash == "before":
            raise Crash
        for graph in graphs:
            if graph.facts or graph.evidence:
                self.graphs[graph.iri] = graph
            else:
                self.graphs.pop(graph.iri, None)
        self.number = sequence
        if self.crash == "after":
            raise Crash

    def summarise(self, iris):
        return [EntitySummary(iri, None, iri) for iri in iris]  # type: ignore[arg-type]


class FakeIndex:
    def __init__(self):
        self.documents, self.number, self.crash = {}, 0, None

    def sequence(self):
        return self.number

    def apply(self, changes, summarise, *, sequence):
        if self.crash == "before":
            raise Crash
        for change in changes:
            self.documents[change.document] = change.reading
        self.number = sequence
        if self.crash == "after":
            raise Crash


class Log:
    def __init__(self):
        self.kept, self.failed, self.published = [], [], 0

    def publish(self):
        self.published += 1


@pytest.fixture
def street(tmp_path):
    with Archive(tmp_path / "archive.sqlite3") as archive:
        yield Street(archive, FakeStore(), FakeIndex(), BASE)


def ingest(street, documents, *, batch=2):
    log = Log()
    pipeline.ingest(
        documents,
        street,
        executor=executors.inline(),
        kept=lambda document, outcome: log.kept.append((document.id, outcome)),
        failed=log.failed.append,
        published=log.publish,
        batch=batch,
    )
    return log


def catch_up(street):
    return pipeline.catch_up(street, executor=executors.inline(), failed=pytest.fail)


def test_documents_reach_archive_store_and_index(street):
    log = ingest(street, [article(0), article(1), article(2)])

    assert log.kept == [(f"a-{n}", Outcome.NEW) for n in range(3)]
    assert log.published == 2
    assert set(street.store.graphs) == {URIRef(f"{BASE}graph/a-{n}") for n in range(3)}
    assert set(street.index.documents) == {"a-0", "a-1", "a-2"}
    assert street.store.number == street.index.number == street.archive.sequence() == 3


def test_the_same_again_changes_nothing(street):
    ingest(street, [article(0), article(1)])
    log = ingest(street, [article(0), article(1)])

    assert [outcome for _, outcome in log.kept] == [Outcome.UNCHANGED] * 2
    assert log.published == 0
    assert street.archive.sequence() == 2


def test_a_changed_document_replaces_what_it_said(street):
    ingest(street, [article(0)])
    before = street.store.graphs[URIRef(f"{BASE}graph/a-0")]
    log = ingest(street, [article(0, TEXTS[1])])

    assert log.kept == [("a-0", Outcome.CHANGED)]
    assert street.store.graphs[URIRef(f"{BASE}graph/a-0")] != before


def test_a_bad_one_is_told_and_the_rest_goes_on(street):
    bad = BadDocument("x.txt", "not UTF-8")
    log = ingest(street, [article(0), bad, article(1)])

    assert log.failed == [bad]
    assert [name for name, _ in log.kept] == ["a-0", "a-1"]


def test_a_fault_of_extraction_loses_one_document_only(street, monkeypatch):
    read = pipeline.reading.read

    def fail(document):
        if document.id == "a-1":
            raise ZeroDivisionError("a slip")
        return read(document)

    monkeypatch.setattr(pipeline.reading, "read", fail)
    log = ingest(street, [article(0), article(1), article(2)], batch=3)

    assert [bad.where for bad in log.failed] == ["a-1"]
    assert "ZeroDivisionError: a slip" in str(log.failed[0])
    assert street.archive.identifiers() == ["a-0", "a-2"]


@pytest.mark.parametrize("victim", ["store", "index"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_crash_is_healed_by_replay(street, victim, moment):
    """The archive commits first: what it holds reaches store and index whenever they are behind."""
    ingest(street, [article(0)])
    getattr(street, victim).crash = moment
    with pytest.raises(Crash):
        ingest(street, [article(1), article(2)])
    getattr(street, victim).crash = None

    catch_up(street)

    assert set(street.index.documents) == {"a-0", "a-1", "a-2"}
    assert len(street.store.graphs) == 3
    assert street.store.number == street.index.number == street.archive.sequence()
    assert not pipeline.behind(street)
    assert catch_up(street) == 0


def test_replay_into_empty_hands_gives_the_same(street, tmp_path):
    ingest(street, [article(n) for n in range(3)])
    again = Street(street.archive, FakeStore(), FakeIndex(), BASE)

    assert pipeline.behind(again)
    assert catch_up(again) == 3
    assert again.store.graphs == street.store.graphs
    assert again.index.documents == street.index.documents


def test_a_removed_document_leaves_everywhere(street):
    ingest(street, [article(0), article(1)])

    pipeline.remove("a-0", street)

    assert set(street.store.graphs) == {URIRef(f"{BASE}graph/a-1")}
    assert street.index.documents["a-0"] is None
    assert street.archive.document("a-0") is None
    assert not pipeline.behind(street)


def test_a_thing_has_one_label_in_all_documents(street):
    """The first name that the archive saw is the label; what a later text says is another name."""
    read = pipeline.reading.read(article(0))
    other = Document("a-9", TEXTS[0].replace("Y tế", "Y Tế"))
    ingest(street, [article(0), other])

    labels = {entity.key: entity.label for entity in read.entities}
    for entity in street.index.documents["a-9"].entities:
        assert entity.label == labels.get(entity.key, entity.label)
    spellings = {name for e in street.index.documents["a-9"].entities for name in e.names}
    assert any("Y Tế" in name for name in spellings)


def test_the_number_of_a_namesake_in_an_article_is_no_part_of_its_name(street):
    """`extract` numbers the street and the lady of one name; in the graph they have addresses."""
    text = "Bà Lê Thị Minh Khảo ở số 5 Lê Thị Minh Khảo, phường 3, quận 5."
    named = {entity.label for entity in pipeline.reading.read(Document("a-8", text)).entities}
    assert "Lê Thị Minh Khảo (2)" in named

    ingest(street, [Document("a-8", text)])
    entities = street.index.documents["a-8"].entities
    assert [e.label for e in entities].count("Lê Thị Minh Khảo") == 2
    assert not any("(2)" in name for e in entities for name in (e.label, *e.names))
