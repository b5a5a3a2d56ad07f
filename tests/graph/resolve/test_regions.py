"""Which unit a place name means, and where a document speaks from."""

from __future__ import annotations

import pytest

from graph.lexicon import places
from graph.lexicon.places import Place
from graph.lexicon.trie import tokens
from graph.resolve.regions import Regions


def units(name: str) -> tuple[Place, ...]:
    found = places.toponyms().match(tokens(name), 0)
    assert found is not None
    return found[1]


def see(regions: Regions, position: int, name: str, level: str | None = None) -> None:
    region = regions.choose(units(name), level, name)
    assert region is not None
    regions.see(position, region)


@pytest.mark.parametrize(
    ("published", "level", "name", "label", "code"),
    [
        (None, None, "Hải Phòng", "thành phố Hải Phòng", "province/31/"),
        ("2025-07-01", None, "Hải Phòng", "thành phố Hải Phòng", "province/31/2025-07-01"),
        ("2025-06-30", "tỉnh", "Yên Bái", "tỉnh Yên Bái", "province/15/"),
        (None, "thành phố", "Yên Bái", "thành phố Yên Bái", "district/132/"),
        ("2017-01-01", "tỉnh", "Thừa Thiên Huế", "tỉnh Thừa Thiên Huế", "province/46/"),
        (None, None, "TP.HCM", "thành phố Hồ Chí Minh", "province/79/"),
        (None, None, "Nhật Bản", "Nhật Bản", ""),
    ],
)
def test_a_name_is_the_unit_of_its_level_and_time(
    published: str | None, level: str | None, name: str, label: str, code: str
) -> None:
    region = Regions(published).choose(units(name), level, name)

    assert region is not None
    assert region.unit is not None
    assert (region.label, region.unit.key) == (label, code)


def test_a_level_that_the_name_never_had_gives_no_unit() -> None:
    assert Regions(None).choose(units("Nhật Bản"), "tỉnh", "Nhật Bản") is None


def test_the_home_is_where_most_of_the_text_is() -> None:
    regions = Regions(None)
    for position, name in enumerate(("Hải Phòng", "Hải Phòng", "Hà Nội")):
        see(regions, position, name)
    regions.settle(())

    assert regions.home is not None
    assert regions.home.name == "Hải Phòng"


@pytest.mark.parametrize(
    "hint", ["haiphong.gov.vn", "Tin vắn Hải Phòng", "https://haiphong.gov.vn/tin-tuc"]
)
def test_title_and_source_tell_the_home(hint: str) -> None:
    regions = Regions(None)
    see(regions, 0, "Hà Nội")
    regions.settle([hint])

    assert regions.home is not None
    assert regions.home.name == "Hải Phòng"


def test_a_bare_level_means_the_place_named_last_where_two_weigh_alike() -> None:
    regions = Regions(None)
    see(regions, 10, "Sơn La", "tỉnh")
    see(regions, 90, "Bắc Ninh", "tỉnh")
    regions.settle(())

    assert [regions.by_level("tỉnh", position).name for position in (20, 100)] == [  # type: ignore[union-attr]
        "Sơn La",
        "Bắc Ninh",
    ]


def test_nothing_seen_means_nothing() -> None:
    regions = Regions(None)
    regions.settle(())

    assert regions.home is None
    assert regions.by_level("tỉnh", 5) is None
    assert regions.province(5) is None


@pytest.mark.parametrize(("published", "code"), [("2017-01-01", "87"), ("2025-08-01", "82")])
def test_of_two_provinces_of_one_name_the_home_is_that_of_the_day(
    published: str, code: str
) -> None:
    regions = Regions(published)

    regions.settle(["Chợ nổi ở tỉnh Đồng Tháp"])

    assert regions.home is not None
    assert regions.home.province == code
