"""What every index must do, whatever keeps it."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from search.ports import Hit, Index, Part, Request
from tests.search import invented


def articles(index: Index, words: str, **more: object) -> list[str]:
    request = Request(words, sort="article", **more)  # type: ignore[arg-type]
    return [hit.id for hit in index.search(request).hits]


def plain(parts: tuple[Part, ...]) -> str:
    return "".join(part.text for part in parts)


def marks(parts: tuple[Part, ...]) -> list[str]:
    return [part.text for part in parts if part.marked]


FOUND = [  # what is typed, the articles that answer, best first
    ("lao động", ["lap", "nam"]),
    ("LAO ĐỘNG", ["lap", "nam"]),
    ("quyet dinh 3476", ["nam"]),
    ("Quyết định số 3476", ["nam"]),
    ("3476/qd-ubnd", ["nam"]),
    ("3476/QĐ-UBND", ["nam"]),
    ("3476/QĐ", ["nam"]),
    ("số: 3476/QĐ-UBND", ["nam"]),
    ("3476", ["nam"]),
    ("so tttt", ["nam", "lap"]),
    ("sở tt&tt", ["nam", "lap"]),
    ("Sở TT và TT", ["nam", "lap"]),
    ("sở thông tin và truyền thông", ["nam", "lap"]),
    ("e-haiphong.gov.vn", ["nam"]),
    ("https://e-haiphong.gov.vn", ["nam"]),
    ("haiphong.gov.vn", ["nam"]),
    ("buu chinh vien thong", ["lap"]),
    ("hoà bình", ["thu-do"]),
    ("hòa bình", ["thu-do"]),
    ("hoa binh", ["thu-do"]),
    ("thủy lợi", ["thu-do"]),
    ("bán", ["thu-do"]),
    ("bản đồ", ["thu-do"]),
    ("tp hcm", ["khong-ngay"]),
    ("TP.HCM", ["khong-ngay"]),
    ("thành phố hồ chí minh", ["khong-ngay"]),
    ("120/KH-UBND", ["khong-ngay"]),
    ('"chính, viễn"', ["lap"]),
    ('"vien thong nguoi"', ["lap"]),
    ('"thông viễn"', []),
    ("tiêu đề:hội nghị", ["thu-do"]),
    ("title:hoi", ["thu-do"]),
    ('nơi:"hai phong" lao động', ["lap", "nam"]),
    ("place:hanoi", []),
    ('cơ quan:"UBND"', ["nam"]),
    ("linh-vuc:bao", ["nam"]),
    ("năm:2016", ["lap"]),
    ("ngày:9/12/2016", ["lap"]),
    ("sau:2017 hội nghị", ["thu-do"]),
    ("trước:1/2017 sở", ["lap"]),
    ("ngày 19/12/2017", ["nam"]),
    ("19-12-2017", ["nam"]),
    ("ngay 19 thang 12 nam 2017", ["nam"]),
    ("tháng 12/2017", ["nam"]),
    ("thang 12 nam 2016", ["lap"]),
    ("báo chí năm 2017", ["nam"]),
    ("hội nghị năm 2016", ["lap"]),
    ("hội nghị -hà nội", ["lap"]),
    ('hội nghị -"hồng bàng"', ["thu-do"]),
    ("hội nghị NOT bản", ["lap"]),
    ("rong OR 3476/qd-ubnd", ["nam", "thu-do"]),
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_search_finds_what_is_typed(index: Index, words: str, expected: list[str]) -> None:
    assert articles(index, words) == expected


@pytest.mark.parametrize("words", [words for words, _ in FOUND])
def test_search_answers_decomposed_letters_alike(index: Index, words: str) -> None:
    decomposed = unicodedata.normalize("NFD", words)
    assert articles(index, decomposed) == articles(index, words)


def test_words_without_marks_find_all_ways_to_mark_them(index: Index) -> None:
    assert set(articles(index, "lao dong")) == {"lap", "nam", "thu-do"}


def test_words_with_marks_leave_other_words_out(index: Index) -> None:
    assert "thu-do" not in articles(index, "lao động")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Sở TT&TT", "so-tttt-hp"),
        ("so tttt hai phong", "so-tttt-hp"),
        ("đặng thị ngọc an", "an"),
        ("ngoc an dang", "an"),
        ("3476/QĐ-UBND", "3476"),
        ("huân chương lao động hạng ba", "ld3"),
        ("hai phong", "hp"),
        ("e-haiphong.gov.vn", "e-haiphong.gov.vn"),
    ],
)
def test_an_entity_that_is_named_comes_before_articles(
    index: Index, words: str, first: str
) -> None:
    hits = index.search(Request(words)).hits
    assert hits[0].id == first
    assert hits[0].sort == "entity"


def test_an_entity_that_is_not_named_comes_after_the_best_article(index: Index) -> None:
    hits = index.search(Request("lao động")).hits
    assert [hit.sort for hit in hits][:1] == ["article"]
    assert "ld3" in [hit.id for hit in hits]


def hit(index: Index, words: str, identifier: str) -> Hit:
    return next(one for one in index.search(Request(words)).hits if one.id == identifier)


def test_marks_stand_on_the_text_as_written(index: Index) -> None:
    found = hit(index, "so thong tin va truyen thong", "nam")
    assert marks(found.title) == ["Sở TT&TT"]
    assert marks(found.snippet)[0] == "Sở TT&TT"
    assert plain(found.title) == "Sở TT&TT tổng kết công tác năm"


def test_marks_cover_numbers_and_domains(index: Index) -> None:
    assert marks(hit(index, "3476/qd-ubnd", "nam").snippet) == ["3476/QĐ-UBND"]
    assert marks(hit(index, "e-haiphong.gov.vn", "nam").snippet) == ["e-haiphong.gov.vn"]


def test_marks_cover_a_date_in_whatever_form(index: Index) -> None:
    snippet = hit(index, "ngay 19 thang 12 nam 2017", "nam").snippet
    assert "Ngày 19/12/2017" in marks(snippet)


def test_an_entity_shows_the_spelling_that_matches(index: Index) -> None:
    found = hit(index, "ubnd tp", "ubnd-hp")
    assert plain(found.snippet) == "UBND TP"
    assert hit(index, "hai phong", "hp").title[0] == Part("Thành phố ")


def test_the_other_tone_placement_is_marked_as_written(index: Index) -> None:
    assert "Hoà Bình" in marks(hit(index, "hòa bình", "thu-do").snippet)


@pytest.mark.parametrize("words", ["", "sở y tế", "nam"])
def test_hits_are_the_same_without_marks(index: Index, words: str) -> None:
    marked, plainly = (
        index.search(Request(words, marking=marking)).hits for marking in (True, False)
    )

    assert [
        (one.iri, one.id, one.sort, one.type, one.score, plain(one.title)) for one in marked
    ] == [(one.iri, one.id, one.sort, one.type, one.score, plain(one.title)) for one in plainly]
    assert all(not one.snippet and not marks(one.title) for one in plainly)


def test_everything_is_found_by_no_words(index: Index) -> None:
    results = index.search(Request("", sort="article", order="newest"))
    assert [one.id for one in results.hits] == ["nam", "thu-do", "lap", "khong-ngay"]
    oldest = index.search(Request("", sort="article", order="oldest"))
    assert [one.id for one in oldest.hits] == ["lap", "thu-do", "nam", "khong-ngay"]


def test_nothing_is_found_by_signs_alone(index: Index) -> None:
    assert index.search(Request("?! …")).total == 0


def test_facets_count_what_choosing_them_gives(index: Index) -> None:
    everything = index.search(Request("", sort="article"))
    assert everything.facets
    for facet, values in everything.facets.items():
        for value in values:
            chosen = index.search(Request("", sort="article", filters={facet: (value.value,)}))
            assert chosen.total == value.count, (facet, value)


def test_values_of_one_facet_widen_and_facets_narrow(index: Index) -> None:
    def found(**filters: tuple[str, ...]) -> set[str]:
        request = Request("", sort="article", filters=filters)
        return {one.id for one in index.search(request).hits}

    assert found(year=("2016",)) == {"lap"}
    assert found(year=("2016", "2017")) == {"lap", "nam", "thu-do"}
    assert found(year=("2016", "2017"), place=(invented.address(invented.PLACE),)) == {"lap", "nam"}
    assert found(year=("1999",)) == set()
    assert found(colour=("red",)) == {"lap", "nam", "thu-do", "khong-ngay"}


def test_a_chosen_facet_keeps_the_counts_of_its_other_values(index: Index) -> None:
    results = index.search(Request("", sort="article", filters={"year": ("2016",)}))
    years = {value.value: (value.count, value.chosen) for value in results.facets["year"]}
    assert years == {"2017": (2, False), "2016": (1, True)}
    assert {value.value: value.count for value in results.facets["field"]} == {
        "buu-chinh-vien-thong": 1
    }


def test_facet_values_carry_the_label_of_their_entity(index: Index) -> None:
    places = index.search(Request("")).facets["place"]
    assert places[0].label == "Thành phố Hải Phòng"
    assert places[0].value == invented.address(invented.PLACE)


def test_pages_follow_one_another(index: Index) -> None:
    whole = [one.iri for one in index.search(Request("", size=50)).hits]
    paged = [
        one.iri for page in range(1, 8) for one in index.search(Request("", page=page, size=2)).hits
    ]
    assert paged == whole
    assert index.search(Request("", page=99)).hits == ()
    assert index.search(Request("", size=0)).total == len(whole)


def test_all_hits_come_in_the_order_of_the_pages(index: Index) -> None:
    for request in (
        Request(""),
        Request("hải phòng"),
        Request("", sort="article", order="newest"),
        Request("hải phòng", filters={"year": ("2016", "2017")}, page=2, size=1),
        Request("zzqqxx"),
    ):
        paged = index.search(replace(request, page=1, size=100))
        whole = list(index.hits(request))
        assert [hit.iri for hit in whole] == [hit.iri for hit in paged.hits]
        assert [hit.published for hit in whole] == [hit.published for hit in paged.hits]
        assert not any(part.marked for hit in whole for part in hit.title)
