from __future__ import annotations

import pytest

from graph.model import Change, Document, Entity, EntitySummary, MentionKind, Reading
from search import record
from tests.search import invented


def article(**reading: object) -> record.ArticleRecord:
    document = Document("a", "Mở đầu. Thân bài.", source="Báo Ví Dụ", invented=True)
    entities = reading.get("entities", ())
    assert isinstance(entities, tuple)
    addresses = {one.key: f"http://example.test/{one.key}" for one in entities}
    change = Change("a", "http://example.test/a", Reading(document, "Đề", **reading), addresses)  # type: ignore[arg-type]
    made = record.article(change)
    assert made is not None
    return made


def test_a_removed_article_has_no_record() -> None:
    assert record.article(invented.removal("a")) is None


def test_a_record_holds_what_is_shown() -> None:
    made = article(lead="Mở đầu.")
    assert (made.id, made.title, made.lead, made.body) == (
        "a",
        "Đề",
        "Mở đầu.",
        "Mở đầu. Thân bài.",
    )
    assert made.source == "Báo Ví Dụ"
    assert made.invented


def test_a_lead_that_the_body_does_not_hold_is_none() -> None:
    assert article(lead="Câu khác").lead == ""


@pytest.mark.parametrize(
    ("published", "facets"),
    [
        (None, {}),
        ("2017", {"year": ("2017",)}),
        ("2017-03", {"year": ("2017",), "month": ("2017-03",)}),
        ("2017-03-09T08:00:00+07:00", {"year": ("2017",), "month": ("2017-03",)}),
        ("không rõ", {}),
    ],
)
def test_a_date_gives_a_year_and_a_month(
    published: str | None, facets: dict[str, tuple[str, ...]]
) -> None:
    assert article(published=published).facets == facets


def test_entities_become_values_of_their_facets() -> None:
    made = article(
        entities=(
            invented.OFFICE,
            invented.PLACE,
            invented.HEAD,
            invented.DECISION,
            invented.MEDAL,
        ),
        fields=("y-te",),
    )
    assert made.facets == {
        "field": ("y-te",),
        "agency": ("http://example.test/agency:so-tttt-hp",),
        "place": ("http://example.test/place:hp",),
        "person": ("http://example.test/person:an",),
        "type": ("quyet-dinh",),
    }
    assert len(made.entities) == 5
    assert made.labels[0] == invented.OFFICE.label


def test_a_place_brings_along_what_contains_it() -> None:
    ward = Entity("place:phuong", MentionKind.PLACE, "phường Ví Dụ", parent="place:quan")
    district = Entity("place:quan", MentionKind.PLACE, "quận Ví Dụ", parent="place:hp")
    made = article(entities=(ward, district, invented.PLACE))
    assert set(made.facets["place"]) == {
        f"http://example.test/place:{name}" for name in ("phuong", "quan", "hp")
    }


def test_places_that_contain_one_another_come_to_an_end() -> None:
    one = Entity("place:a", MentionKind.PLACE, "A", parent="place:b")
    other = Entity("place:b", MentionKind.PLACE, "B", parent="place:a")
    assert len(article(entities=(one, other)).facets["place"]) == 2


def test_dates_are_found_with_their_months_and_years() -> None:
    made = invented.change(
        "a", "Họp ngày 9/3/2017, nhắc năm 2015.", title="Đề", published="2018-01"
    )
    found = record.article(made)
    assert found is not None
    assert set(found.days) == {"2017", "2017-03", "2017-03-09", "2015", "2018", "2018-01"}


def test_a_label_is_among_the_names_of_its_entity() -> None:
    summary = EntitySummary("i", MentionKind.AGENCY, "Sở Ví Dụ", ("SVD", "Sở Ví Dụ"), 3, "hint")
    made = record.entity(summary)
    assert made.names == ("Sở Ví Dụ", "SVD")
    assert (made.kind, made.articles, made.hint) == ("agency", 3, "hint")
