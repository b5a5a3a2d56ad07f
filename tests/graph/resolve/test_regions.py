"""Which unit a place name means, and where a document speaks from."""

from __future__ import annotations

import pytest

from graph.lexicon import places
from graph.lexicon.places import Place
from graph.lexicon.trie import tokens
from graph.resolve import provinces
from graph.resolve.regions import Regions


def dated(published: str | None) -> Regions:
    return Regions(published, "", scope="in an article")


def units(name: str) -> tuple[Place, ...]:
    found = places.toponyms().match(tokens(name), 0)
    assert found is not None
    return found[1]


def see(regions: Regions, position: int, name: str, level: str | None = None) -> None:
    region = regions.choose(units(name), level, name)
    assert region is not None
    regions.see(position, region, votes=2)


@pytest.mark.parametrize(
    ("published", "level", "name", "label", "code"),
    [
        (None, None, "Hải Phòng", "thành phố Hải Phòng", "province/31/"),
        ("2025-07-01", None, "Hải Phòng", "thành phố Hải Phòng", "province/31/2025-07-01"),
        ("2025-06-30", "tỉnh", "Yên Bái", "tỉnh Yên Bái", "province/15/"),
        (None, "thành phố", "Yên Bái", "thành phố Yên Bái", "district/132/"),
        ("2017-01-01", "tỉnh", "Thừa Thiên Huế", "tỉnh Thừa Thiên Huế", "province/46/1989-07-01"),
        (None, None, "TT-Huế", "tỉnh Thừa Thiên Huế", "province/46/1989-07-01"),
        ("2016-05-04", "thành phố", "Huế", "thành phố Huế", "district/474/"),
        (None, "thành phố", "Huế", "thành phố Huế", "district/474/"),
        ("2025-03-01", "thành phố", "Huế", "thành phố Huế", "province/46/2025-01-01"),
        ("2025-08-01", "thành phố", "Huế", "thành phố Huế", "province/46/2025-07-01"),
        ("2025-08-01", "tỉnh", "Thừa Thiên Huế", "tỉnh Thừa Thiên Huế", "province/46/1989-07-01"),
        ("2007-03-04", "tỉnh", "Hà Tây", "tỉnh Hà Tây", "province/28/"),
        ("2003-05-06", "tỉnh", "Cần Thơ", "tỉnh Cần Thơ", "province/815/"),
        ("2003-05-06", None, "Đắk Lắk", "tỉnh Đắk Lắk", "province/605/"),
        ("2016-05-04", None, "Cần Thơ", "thành phố Cần Thơ", "province/92/2004-01-01"),
        ("2025-08-01", None, "TP.HCM", "thành phố Hồ Chí Minh", "province/79/2025-07-01"),
        ("2026-05-01", None, "Đồng Nai", "thành phố Đồng Nai", "province/75/2026-04-30"),
        (None, None, "TP.HCM", "thành phố Hồ Chí Minh", "province/79/"),
        (None, None, "Nhật Bản", "Nhật Bản", ""),
    ],
)
def test_a_name_is_the_unit_of_its_level_and_time(
    published: str | None, level: str | None, name: str, label: str, code: str
) -> None:
    region = dated(published).choose(units(name), level, name)

    assert region is not None
    assert region.unit is not None
    assert (region.label, region.unit.key) == (label, code)


@pytest.mark.parametrize(
    ("name", "before", "since"),
    [
        ("Lào Cai", "place|province|10|", "place|province|15|2025-07-01"),
        ("Yên Bái", "place|province|15|", "place|province|15|"),
        ("Hải Phòng", "place|province|31|", "place|province|31|2025-07-01"),
    ],
)
def test_a_province_is_another_since_the_reform_and_has_the_bodies_of_its_name(
    name: str, before: str, since: str
) -> None:
    """The code of Yên Bái became that of the new Lào Cai, whose bodies are those of Lào Cai."""
    old = dated("2016-05-04").choose(units(name), None, name)
    new = dated("2025-08-01").choose(units(name), None, name)

    assert old is not None
    assert new is not None
    assert (old.entry().key, new.entry().key) == (before, since)
    assert new.key == old.key == before


def test_a_level_that_the_name_never_had_gives_no_unit() -> None:
    assert dated(None).choose(units("Nhật Bản"), "tỉnh", "Nhật Bản") is None


def test_the_home_is_where_most_of_the_text_is() -> None:
    regions = dated(None)
    for position, name in enumerate(("Hải Phòng", "Hải Phòng", "Hà Nội")):
        see(regions, position, name)
    regions.settle(())

    assert regions.home is not None
    assert regions.home.name == "Hải Phòng"


@pytest.mark.parametrize(
    "hint", ["haiphong.gov.vn", "Tin vắn Hải Phòng", "https://haiphong.gov.vn/tin-tuc"]
)
def test_title_and_source_tell_the_home(hint: str) -> None:
    regions = dated(None)
    see(regions, 0, "Hà Nội")
    regions.settle([hint])

    assert regions.home is not None
    assert regions.home.name == "Hải Phòng"


def test_a_bare_level_means_the_place_named_last_where_two_weigh_alike() -> None:
    regions = dated(None)
    see(regions, 10, "Sơn La", "tỉnh")
    see(regions, 90, "Bắc Ninh", "tỉnh")
    regions.settle(())

    assert [regions.by_level("tỉnh", position).name for position in (20, 100)] == [  # type: ignore[union-attr]
        "Sơn La",
        "Bắc Ninh",
    ]


def test_nothing_seen_means_nothing() -> None:
    regions = dated(None)
    regions.settle(())

    assert regions.home is None
    assert regions.by_level("tỉnh", 5) is None
    assert regions.province(5) is None


@pytest.mark.parametrize(
    ("site", "code"),
    [
        ("thuathienhue", "46"),
        ("hue", "46"),
        ("bacninh", "27"),
        ("bacgiang", "24"),
        ("cantho", "92"),
    ],
)
def test_a_site_is_a_provinces_by_its_first_name(site: str, code: str) -> None:
    assert provinces.sites()[site] == code


@pytest.mark.parametrize(("published", "code"), [("2017-01-01", "87"), ("2025-08-01", "82")])
def test_of_two_provinces_of_one_name_the_home_is_that_of_the_day(
    published: str, code: str
) -> None:
    regions = dated(published)

    regions.settle(["Chợ nổi ở tỉnh Đồng Tháp"])

    assert regions.home is not None
    assert regions.home.province == code
