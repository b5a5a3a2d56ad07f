from __future__ import annotations

import pytest

from graph.model import Change, Document, Entity, EntitySummary, MentionKind, Reading
from search.records import record
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


@pytest.mark.parametrize(
    ("code", "published", "over"),
    [
        ("district/315/", "2017-05-02", {"thanh-pho-hai-phong-den-2025-06-30"}),
        ("district/315/", None, {"thanh-pho-hai-phong-den-2025-06-30"}),
        ("district/315/", "2026-01-05", {"thanh-pho-hai-phong"}),
        ("province/74/", "2017-05-02", set()),
        ("province/74/", "2025-06-30", set()),
        ("province/74/", "2025-07-01", {"thanh-pho-ho-chi-minh"}),
        ("district/725/", "2017", {"tinh-binh-duong"}),
        ("district/725/", "2026-02", {"thanh-pho-ho-chi-minh"}),
        ("ward/25969/", "2019-01-01", {"thanh-pho-thuan-an-binh-duong", "tinh-binh-duong"}),
        ("province/79/2025-07-01", "2026-01-05", set()),
        ("ward/25195/2025-07-01", "2026-01-05", {"tinh-dong-nai"}),
        ("ward/25195/2025-07-01", "2026-05-05", {"thanh-pho-dong-nai"}),
        ("ward/25195/2025-07-01", None, {"thanh-pho-dong-nai"}),
        ("province/999/", "2017-05-02", set()),
    ],
)
def test_a_unit_counts_under_those_it_lay_in_at_the_time(
    code: str, published: str | None, over: set[str]
) -> None:
    place = Entity("place", MentionKind.PLACE, "đơn vị", code=code)
    reading = Reading(Document("a", "x"), "x", published=published, entities=(place,))
    beside = "http://example.test/id/dia-danh"
    made = record.article(
        Change("a", "http://example.test/a", reading, {"place": f"{beside}/don-vi"})
    )
    assert made is not None
    assert set(made.facets["place"]) == {f"{beside}/{slug}" for slug in {"don-vi", *over}}


def test_an_agency_counts_under_what_its_place_lies_in() -> None:
    place = Entity("place", MentionKind.PLACE, "huyện", code="district/315/")
    body = Entity("body", MentionKind.AGENCY, "UBND huyện", jurisdiction="place")
    made = article(entities=(body, place), published="2017-05-02")
    assert "http://example.test/thanh-pho-hai-phong-den-2025-06-30" in made.facets["place"]


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
