"""Annals: what each mark keeps, that counts are right, and that pages are parts of one order."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from rdflib import URIRef

from graph import annals_file, disk, tellings
from graph.annals import Annals, Choice
from graph.annals_file import Entry
from graph.errors import StoreError
from graph.tellings import Proof
from ontology.namespaces import RDF

HEAD, DEPUTY = "chuc-danh/giam-doc", "chuc-danh/pho-giam-doc"
BODY, PERSON, LAND = "co-quan/so-lua", "nguoi/lo-thi-may", "dia-danh/tinh-bac-lam"
ENTRIES = (
    Entry(
        "f/1",
        ("Position",),
        ("stated", "inferred"),
        day="2019-05",
        articles=2,
        years=("2018", "2019"),
        things=(BODY, PERSON),
        places=(LAND,),
        what=(("Position", HEAD),),
        who=(BODY,),
        words=("Giám đốc", "Sở Lúa"),
    ),
    Entry(
        "f/2",
        ("Position",),
        ("inferred",),
        day="2019-05",
        articles=3,
        years=("2019",),
        things=(PERSON,),
        what=(("Position", DEPUTY),),
        words=("Phó Giám đốc sở",),
    ),
    Entry(
        "f/3",
        ("Sanction",),
        ("stated",),
        day="2020",
        articles=1,
        years=("2020",),
        things=(PERSON,),
        places=(LAND,),
        what=(("Sanction", "cảnh cáo"),),
        words=("cảnh cáo",),
    ),
    Entry(
        "f/4", ("Renaming", "Merger"), ("reference",), day="2025", things=(BODY,), years=("2025",)
    ),
    Entry("f/5", ("Renaming", "Merger"), ("reference", "stated"), articles=1, things=(BODY,)),
)


def say(words: str) -> tuple[str, str]:
    """Words in small letters, the second time in capitals, which are easy to tell apart."""
    return f" {words.lower()} ", f" {words.upper()} "


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Annals]:
    file = tmp_path / annals_file.FILE
    annals_file.write(file, reversed(ENTRIES), say, "1")
    opened = Annals(file)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("choice", "facts"),
    [
        # The latest first, of one day those of more articles; without a day at the end.
        (Choice(), ["f/3", "f/2", "f/1", "f/5"]),
        (Choice("Position"), ["f/2", "f/1"]),
        (Choice("Merger"), ["f/5"]),
        (Choice("Merger", status="reference"), ["f/4", "f/5"]),
        (Choice(status="inferred"), ["f/2", "f/1"]),
        (Choice("Position", status="stated"), ["f/1"]),
        (Choice(things=(PERSON,)), ["f/3", "f/2", "f/1"]),
        (Choice(things=(PERSON, BODY)), ["f/1"]),
        (Choice(things=(PERSON,), places=(LAND,)), ["f/3", "f/1"]),
        (Choice("Sanction", what="cảnh cáo"), ["f/3"]),
        (Choice("Position", what="cảnh cáo"), []),
        (Choice(year="2018"), ["f/1"]),
        (Choice(year="2019", things=(PERSON,)), ["f/2", "f/1"]),
        (Choice(words=" giám đốc ", marked=True), ["f/2", "f/1"]),
        (Choice(words=" GIÁM ĐỐC SỞ "), ["f/2"]),
        (Choice(words=" GIÁM ĐỐC "), ["f/2", "f/1"]),
        # Not across two things that it says.
        (Choice(words=" đốc sở lúa ", marked=True), []),
        (Choice(words=" PHÓ GIÁM ĐỐC SỞ ", year="2019"), ["f/2"]),
        (Choice("Nothing"), []),
        (Choice(things=("nguoi/khong-ai",)), []),
    ],
)
def test_facts_fit_all_that_is_asked(made: Annals, choice: Choice, facts: list[str]) -> None:
    assert made.page(choice, offset=0, size=9) == facts
    assert [made.page(choice, offset=n, size=1) for n in range(5)] == [
        facts[n : n + 1] for n in range(5)
    ]
    assert [fact for some in made.all(choice) for fact in some] == facts
    assert made.count(choice) == made.counts(choice).total == len(facts)


@pytest.mark.parametrize(
    ("choice", "sort", "counted"),
    [
        (Choice(), "kind", {"Position": 2, "Sanction": 1, "Merger": 1, "Renaming": 1}),
        (Choice(), "year", {"2018": 1, "2019": 2, "2020": 1}),
        (Choice("Position"), "what", {HEAD: 1, DEPUTY: 1}),
        (Choice("Position", year="2018"), "what", {HEAD: 1}),
        (Choice("Position", words=" GIÁM ĐỐC "), "who", {BODY: 1}),
        (Choice(words=" CẢNH CÁO "), "year", {"2020": 1}),
        (Choice("Position", status="inferred"), "year", {"2018": 1, "2019": 2}),
        (Choice(things=(PERSON,)), "what", {}),
        (Choice(things=(PERSON,)), "kind", {"Position": 2, "Sanction": 1}),
        (Choice("Nothing"), "year", {}),
    ],
)
def test_facts_are_counted_by_what_they_say(
    made: Annals, choice: Choice, sort: str, counted: dict[str, int]
) -> None:
    assert made.counts(choice).by[sort] == counted


def test_a_long_list_comes_in_parts(tmp_path: Path) -> None:
    file = tmp_path / annals_file.FILE
    annals_file.write(
        file, (Entry(f"f/{n:04}", ("Figure",), articles=1) for n in range(1001)), say, "1"
    )
    made = Annals(file)
    parts = list(made.all(Choice("Figure")))
    made.close()

    assert [fact for part in parts for fact in part] == [f"f/{n:04}" for n in range(1001)]
    assert max(map(len, parts)) < 1001


@pytest.mark.parametrize(
    ("order", "facts"),
    [
        ("newest", "ABCDE"),
        ("oldest", "DCABE"),
        ("name", "BDACE"),
        ("name-desc", "ACDBE"),
        ("smallest", "CADBE"),
        ("largest", "ADCBE"),
    ],
)
def test_facts_come_in_the_order_that_is_asked_for(tmp_path: Path, order: str, facts: str) -> None:
    """What an order does not sort stands at the end, and among equals the latest first."""
    entries = (
        Entry("A", ("Figure",), day="2020-05", articles=2, name=b"d", value=30.0),
        Entry("B", ("Figure",), day="2020-05", articles=1, name=b"a"),
        Entry("C", ("Figure",), day="2019", articles=1, name=b"d", value=-1.0),
        Entry("D", ("Figure",), day="2018-12-01", articles=9, name=b"b", value=30.0),
        Entry("E", ("Figure",), articles=1),
    )
    file = tmp_path / annals_file.FILE
    annals_file.write(file, entries, say, "1")
    made = Annals(file)
    found = [made.page(Choice("Figure"), offset=n, size=2, order=order) for n in (0, 2, 4)]
    every = [fact for part in made.all(Choice("Figure"), order=order) for fact in part]
    made.close()

    assert "".join(every) == "".join(map("".join, found)) == facts


def test_a_long_list_in_another_order_comes_in_parts(tmp_path: Path) -> None:
    file = tmp_path / annals_file.FILE
    entries = (Entry(f"f/{n:04}", ("Figure",), articles=1, value=-n) for n in range(1001))
    annals_file.write(file, entries, say, "1")
    made = Annals(file)
    parts = list(made.all(Choice("Figure"), order="smallest"))
    made.close()

    assert [fact for part in parts for fact in part] == [f"f/{n:04}" for n in reversed(range(1001))]
    assert max(map(len, parts)) < 1001


def test_facts_tell_what_they_say_and_what_proves_it(tmp_path: Path) -> None:
    proofs = [Proof(f"b/{n}", n, n + 3, "sở", "r", 0.5, "Tin", f"2020-0{n}") for n in (1, 3, 2)]
    said = {str(RDF.type): [tellings.iri("x:y")]}
    file = tmp_path / annals_file.FILE
    entries = [
        Entry(f"f/{n}", ("Figure",), says=tellings.pack(said), proofs=tellings.pack_proofs(proofs))
        for n in range(700)
    ]
    annals_file.write(file, entries, say, "1")
    made = Annals(file)
    asked = [f"f/{n}" for n in range(699, -1, -1)]
    told = made.tell(asked)
    few = made.tell(["f/5", "f/nothing", "f/1", "f/2"], proofs=4)
    made.close()

    assert [one.iri for one in told] == asked
    assert told[0].values == {RDF.type: (URIRef("x:y"),)}
    assert [proof.article for proof in told[0].proofs] == ["b/3", "b/2", "b/1"]
    assert [(one.iri, len(one.proofs)) for one in few] == [("f/5", 3), ("f/1", 1), ("f/2", 0)]


def test_many_ask_at_a_time(made: Annals) -> None:
    found: list[int] = []

    def ask() -> None:
        found.extend(made.counts(Choice(things=(PERSON,))).total for _ in range(20))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [3] * 160


def test_few_connections_wait_after_a_rush(made: Annals, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred and fifty threads serve: each connection that waits holds two megabytes of pages."""
    opened: list[sqlite3.Connection] = []
    table = disk.table

    def watched(file: Path) -> sqlite3.Connection:
        opened.append(table(file))
        return opened[-1]

    monkeypatch.setattr(disk, "table", watched)
    with ExitStack() as rush:
        for _ in range(30):
            rush.enter_context(made._connection())
    assert len(opened) >= 29
    assert len(made._idle) == 8
    for connection in opened:
        if connection not in made._idle:
            with pytest.raises(sqlite3.ProgrammingError, match="closed"):
                connection.execute("SELECT 1")


def test_what_is_whole_is_told(tmp_path: Path) -> None:
    file = tmp_path / annals_file.FILE
    assert not annals_file.whole(file, "1")
    annals_file.write(file, ENTRIES, say, "1")
    assert annals_file.whole(file, "1")
    assert not annals_file.whole(file, "2")
    file.write_bytes(b"no list of anything")
    assert not annals_file.whole(file, "1")
    with pytest.raises(StoreError, match=r"annals\.sqlite3"):
        Annals(file)
