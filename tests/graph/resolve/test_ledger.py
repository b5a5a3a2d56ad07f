"""Entities of one document: gathered once, labelled apart, linked to one another only."""

from __future__ import annotations

from graph.model import MentionKind
from graph.resolve.ledger import CENTRE, Entry, Ledger

AGENCY = MentionKind.AGENCY


def test_a_key_is_entered_once_and_gains_what_it_lacked() -> None:
    ledger = Ledger()
    ledger.enter(Entry("a", AGENCY, "Sở Y tế"))
    ledger.enter(Entry("a", AGENCY, "Sở Y tế tỉnh", concept="so"))
    ledger.name("a", "Sở Y tế")
    ledger.name("a", "Sở Y tế")

    (entity,) = ledger.entities()
    assert (entity.label, entity.names, entity.concept) == ("Sở Y tế", ("Sở Y tế",), "so")


def test_labels_are_told_apart_by_superior_then_place_then_number() -> None:
    ledger = Ledger()
    ledger.enter(Entry("bo", AGENCY, "Bộ Y tế"))
    ledger.enter(Entry("one", AGENCY, "Vụ Pháp chế"))
    ledger.enter(Entry("two", AGENCY, "Vụ Pháp chế", parent="bo"))
    ledger.enter(Entry("three", AGENCY, "Vụ Pháp chế"))
    for key in ("one", "two", "three"):
        ledger.name(key, "Vụ Pháp chế")

    assert {entity.key: entity.label for entity in ledger.entities()} == {
        "bo": "Bộ Y tế",
        "one": "Vụ Pháp chế",
        "two": "Vụ Pháp chế, Bộ Y tế",
        "three": "Vụ Pháp chế (2)",
    }


def test_what_nobody_names_is_kept_only_where_something_named_belongs_to_it() -> None:
    ledger = Ledger()
    ledger.enter(Entry("place", MentionKind.PLACE, "tỉnh Hà Nam"))
    ledger.enter(Entry("so", AGENCY, "Sở Y tế tỉnh Hà Nam", jurisdiction="place"))
    ledger.enter(Entry("idle", AGENCY, "Sở Nội vụ"))
    ledger.name("so", "Sở Y tế")

    assert [entity.key for entity in ledger.entities()] == ["place", "so"]


def test_a_part_sits_where_its_superior_does() -> None:
    ledger = Ledger()
    ledger.enter(Entry("place", MentionKind.PLACE, "tỉnh Hà Nam"))
    ledger.enter(Entry("so", AGENCY, "Sở Y tế", jurisdiction="place"))
    ledger.enter(Entry("part", AGENCY, "Thanh tra Sở Y tế", parent="so"))
    ledger.enter(Entry("bo", AGENCY, "Bộ Y tế"))
    ledger.enter(Entry("bao", AGENCY, "Báo Sức khỏe", concept="bao-chi"))

    assert ledger.seats("in test", None) == {"so": "place", "part": "place", "bo": CENTRE}
