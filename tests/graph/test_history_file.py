"""The history is kept for so many events, leads to the generation in force, and withholds what it must."""

import sqlite3
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.history import IS_FACT, Event, How
from graph.history_file import Age, History, Told
from graph.store.logbook import Untold

BASE = "https://minh-bach.example/"
WHEN = "2026-11-23T17:44:50+00:00"
FACT, OTHER = f"{BASE}id/su-kien/0a1b", f"{BASE}id/su-kien/2c3d"
BODY = f"{BASE}id/co-quan/so-y-te-tinh-lam-chau"
NAME = '<http://www.w3.org/2004/02/skos/core#altLabel> "Ty Y tế Lam Châu"@vi'
CAME = Event(FACT, (), (IS_FACT,), ("một",), (FACT, BODY))
NAMED = Event(BODY, (), (NAME,), ("hai", "một"), (BODY,))
WENT = Event(FACT, (IS_FACT,), (), ("một",), (FACT, BODY))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


@pytest.fixture
def kept(file: Path) -> History:
    """Three generations, of which the second has changed too much."""
    kept = History(file, BASE)
    kept.put(age(1), [CAME, NAMED], {"một": How.NEW, "hai": How.CHANGED})
    kept.put(age(2, Untold.TOO_LARGE), [], {})
    kept.put(age(3), [WENT], {"một": How.REMOVED})
    return kept


def age(number: int, untold: Untold | None = None, mark: str = "aa") -> Age:
    previous = f"{number - 1}-{mark}" if number > 1 else None
    return Age(number, f"{number}-{mark}", previous, WHEN, untold)


def page(kept: History, thing: str, *, at: int = 9, offset: int = 0, size: int = 9) -> list[Told]:
    return kept.page([thing], at=at, offset=offset, size=size)


def test_events_are_told_the_latest_first_with_what_became_of_their_articles(kept: History) -> None:
    assert [
        (one.age, one.subject, one.removed, one.added, one.articles) for one in page(kept, BODY)
    ] == [
        (3, FACT, (IS_FACT,), (), (("một", How.REMOVED),)),
        (1, FACT, (), (IS_FACT,), (("một", How.NEW),)),
        (1, BODY, (), (NAME,), (("hai", How.CHANGED), ("một", How.NEW))),
    ]
    assert kept.total([BODY], at=9) == 3
    assert [one.published for one in page(kept, FACT)] == [WHEN, WHEN]


def test_an_event_of_two_things_is_told_once(kept: History) -> None:
    assert kept.total([BODY, FACT], at=9) == 3
    assert len(kept.page([BODY, FACT], at=9, offset=0, size=9)) == 3


def test_who_reads_a_generation_sees_no_later_one(kept: History) -> None:
    assert kept.total([BODY], at=2) == len(page(kept, BODY, at=2)) == 2
    assert kept.total([BODY], at=0) == 0
    assert [one.number for one in kept.ages(2)] == [2, 1]
    assert kept.last([FACT], at=2) == {FACT: (IS_FACT,)}


def test_pages_follow_one_another(kept: History) -> None:
    pages = [page(kept, BODY, offset=offset, size=2) for offset in (0, 2, 4)]
    assert [len(one) for one in pages] == [2, 1, 0]
    assert [one for part in pages for one in part] == page(kept, BODY)


def test_what_an_article_has_a_part_in_is_withheld_and_leaves_no_words(
    kept: History, file: Path
) -> None:
    assert kept.withhold(["hai", "ba"]) == 1
    assert [one.subject for one in page(kept, BODY)] == [FACT, FACT]
    assert kept.withhold(["một"]) == 2
    assert kept.total([BODY, FACT], at=9) == 0
    assert [one.number for one in kept.ages(9)] == [3, 2, 1]
    assert b"so-y-te" not in file.read_bytes()


def test_the_oldest_generations_are_forgotten_first(kept: History) -> None:
    kept.keep(3)
    assert kept.total([BODY], at=9) == 3
    kept.keep(2)
    assert [one.number for one in kept.ages(9)] == [3, 2]
    assert [one.age for one in page(kept, BODY)] == [3]


def test_what_was_never_published_goes(kept: History) -> None:
    kept.put(age(3), [CAME], {})
    assert [one.age for one in page(kept, FACT)] == [3, 1]
    assert page(kept, FACT)[0].articles == (("một", How.READ_AGAIN),)


def test_what_does_not_lead_here_goes(kept: History) -> None:
    kept.put(age(4, mark="bb"), [CAME], {})
    assert [one.number for one in kept.ages(9)] == [4]
    assert [one.age for one in page(kept, FACT)] == [4]


def test_a_site_that_has_moved_has_a_history_anew(kept: History, file: Path) -> None:
    History(file, "https://khac.example/").put(age(4), [], {})
    assert kept.total([FACT], at=9) == 0


def test_a_thing_that_is_gone_is_told_as_it_was_at_last(kept: History) -> None:
    left = (
        "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/org#Organization>"
    )
    kept.put(age(4), [Event(BODY, (NAME, left), (), (), (BODY,))], {})
    assert kept.last([BODY, FACT, OTHER], at=9) == {BODY: (NAME, left), FACT: (IS_FACT,)}


def test_where_there_is_no_history_nothing_is_told(file: Path) -> None:
    none = History(file, BASE)
    assert (none.ages(9), none.total([BODY], at=9), page(none, BODY)) == ([], 0, [])
    assert none.withhold(["một"]) == 0
    assert not file.exists()


def test_a_history_of_another_version_is_not_written_to(kept: History, file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version = 99")
    assert kept.total([BODY], at=9) == 0
    with pytest.raises(StoreError, match=r"history\.sqlite3: made by another version.*remove it"):
        kept.put(age(4), [], {})


def test_a_damaged_history_is_told(file: Path) -> None:
    file.write_bytes(b"no table" * 1000)
    with pytest.raises(StoreError, match="cannot be read"):
        History(file, BASE).ages(9)
    with pytest.raises(StoreError, match=r"cannot be written.*remove it"):
        History(file, BASE).put(age(1), [], {})
