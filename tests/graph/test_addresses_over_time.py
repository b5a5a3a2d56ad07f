"""Addresses over time: rules change, articles prove things one, people judge."""

import pytest

from tests.changing_rules import FIRST, SAME, SECOND, THIRD, opened


@pytest.fixture
def world():
    with opened() as made:
        yield made


def facts(paths):
    return {path for path in paths if path.startswith("su-kien/")}


def test_an_address_leads_to_what_bears_its_words_when_the_key_is_another(world):
    world.rules = {"a": {0: ["k"]}}
    world.ingest("a")
    before = facts(world.there())
    world.rules = {"a": {0: ["better"]}}
    world.rebuild()

    assert world.people() == {("a", 0): SECOND}
    after = facts(world.there())
    assert world.leads() == {FIRST: SECOND, **dict(zip(before, after, strict=True))}
    assert world.leads(SAME) == {}, "nobody says that it is the same, only where it went"


def test_the_successor_is_what_has_most_of_the_words(world):
    world.rules = {"a": {0: ["k"], 1: ["k"]}, "b": {0: ["k"]}}
    world.ingest("a", "b")
    world.rules = {"a": {0: ["one"], 1: ["other"]}, "b": {0: ["other"]}}
    world.rebuild()

    assert world.people()["b", 0] == world.leads()[FIRST] == world.people()["a", 1]


def test_it_leads_on_to_the_present_one_through_every_change(world):
    for key in ("k", "l", "m"):
        world.rules = {"a": {0: [key]}}
        world.ingest("a")
        world.rebuild()

    assert world.leads()[FIRST] == world.leads()[SECOND] == THIRD


def test_rules_that_change_back_give_the_address_back(world):
    for key in ("k", "l", "k"):
        world.rules = {"a": {0: [key]}}
        world.ingest("a")
        world.rebuild()

    assert world.people() == {("a", 0): FIRST}
    assert world.leads()[SECOND] == FIRST
    assert FIRST not in world.leads()


@pytest.mark.parametrize("end", ["removed", "rewritten", "no longer read"])
def test_what_nothing_bears_any_more_is_known_to_be_gone(world, end):
    world.rules = {"a": {0: ["k"]}, "b": {1: ["l"]}}
    world.ingest("a", "b")
    lost = facts(world.there()) | {FIRST}
    if end == "removed":
        world.remove("a")
    elif end == "rewritten":
        world.rules["a"] = {1: ["l"]}
        world.ingest("a", text="năm bốn ba hai")
    else:
        world.rules["a"] = {}
        world.rebuild()
    lost -= world.there()

    assert len(lost) == 2
    assert world.leads() == {}
    assert all(world.archive.given(path) for path in lost)
    assert not world.archive.given("nguoi/khong-ai")


def test_a_third_article_makes_two_addresses_one(world):
    world.rules = {"a": {0: ["k"]}, "b": {0: ["l"]}, "c": {0: ["m", "l", "k"]}}
    world.ingest("a", "b")
    assert len(set(world.people().values())) == 2
    of_second = facts(world.there())
    world.ingest("c")

    assert set(world.people().values()) == {FIRST}
    assert world.leads(SAME) == {SECOND: FIRST}
    (lost,) = of_second - world.there()
    assert world.leads() == {SECOND: FIRST, lost: facts(world.there()).pop()}

    world.remove("c")
    assert world.people() == {("a", 0): FIRST, ("b", 0): SECOND}


def test_a_person_who_knows_better_parts_what_an_article_proves_one(world):
    world.rules = {"a": {0: ["k"]}, "b": {0: ["l"]}, "c": {0: ["m", "l", "k"]}}
    world.ingest("a", "b", "c")
    world.judge("different", FIRST, SECOND)

    assert world.people()["a", 0] == FIRST
    assert world.people()["b", 0] == SECOND
    assert world.leads(SAME) == {}


def test_a_judged_winner_stands_for_what_articles_prove(world):
    world.rules = {name: {0: [name]} for name in "abc"}
    world.ingest("a", "b", "c")
    world.judge("same", THIRD, SECOND)
    world.rules["d"] = {0: ["d", "a", "b"]}
    world.ingest("d")

    assert set(world.people().values()) == {THIRD}


def test_a_judgement_holds_for_what_took_the_place_of_the_judged(world):
    world.rules = {"a": {0: ["k"]}, "b": {0: ["l"]}}
    world.ingest("a", "b")
    world.judge("same", FIRST, SECOND)
    world.rules = {"a": {0: ["new k"]}, "b": {0: ["new l"]}}
    world.rebuild()

    (only,) = set(world.people().values())
    assert only not in (FIRST, SECOND)
    assert world.leads()[FIRST] == world.leads()[SECOND] == only


def test_a_split_that_was_taken_back_leads_to_the_whole(world):
    world.rules = {"a": {0: ["k"]}, "b": {0: ["k"]}}
    world.ingest("a", "b")
    part = world.archive.registry.reserve(FIRST)
    world.judge("split", FIRST, part, "b")
    assert world.people()["b", 0] == part
    world.judge("whole", FIRST, part)

    assert set(world.people().values()) == {FIRST}
    assert world.leads()[part] == FIRST


def test_what_people_parted_is_no_successor(world):
    """Whose address it was for a while bears the words now; it is not the one that had them."""
    world.rules = {"a": {0: ["k"]}, "b": {0: ["l"]}}
    world.ingest("a", "b")
    world.judge("same", FIRST, SECOND)
    world.judge("different", FIRST, SECOND)
    world.remove("a")

    assert FIRST not in world.leads()
