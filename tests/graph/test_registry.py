"""Whatever has a key gets one address and keeps it; namesakes get different ones."""

import pytest

from graph.archive import Archive
from graph.model import Entity, MentionKind


@pytest.fixture
def registry(tmp_path):
    with Archive(tmp_path / "archive.sqlite3") as opened:
        yield opened.registry


def agency(key, label):
    return Entity(key, MentionKind.AGENCY, label)


def paths(registry, *keys):
    return [entry.path for entry in registry.entries(keys).values()]


def test_an_address_once_given_stays(registry):
    registry.mint({"bai-1": [agency("so|y-te|x", "Sở Y tế tỉnh X")]})
    registry.mint({"bai-1": [agency("so|y-te|x", "Sở Y tế X")]})

    assert paths(registry, "so|y-te|x") == ["co-quan/so-y-te-tinh-x"]


def test_an_entity_has_one_name_until_the_labels_are_forgotten(registry):
    """Else a thing would have as many preferred names as spellings."""
    registry.mint({"bai-1": [agency("k", "Báo Dân trí")]})
    registry.mint({"bai-1": [agency("k", "Báo Dân Trí")]})
    assert registry.entries(["k"])["k"].label == "Báo Dân trí"

    registry.forget_labels()
    registry.mint({"bai-1": [agency("k", "Báo Dân Trí")]})
    assert registry.entries(["k"])["k"].label == "Báo Dân Trí"
    assert paths(registry, "k") == ["co-quan/bao-dan-tri"]


def test_namesakes_get_different_addresses(registry):
    registry.mint(
        {"bai-1": [agency("k1", "Sở Y tế"), agency("k2", "Sở Y tế"), agency("k3", "SỞ Y TẾ")]}
    )

    assert paths(registry, "k1", "k2", "k3") == [
        "co-quan/so-y-te",
        "co-quan/so-y-te-2",
        "co-quan/so-y-te-3",
    ]


def unit(key, code):
    return Entity(key, MentionKind.PLACE, "thành phố Hải Phòng", code=code)


def test_a_unit_has_the_address_that_reference_data_gives_it(registry):
    """Two keys that mean one unit share its address, and no other place may take it."""
    other = Entity("p3", MentionKind.PLACE, "thành phố Hải Phòng")
    registry.mint({"bai-1": [other, unit("p1", "province/31/"), unit("p2", "province/31/")]})

    unit_path = "dia-danh/thanh-pho-hai-phong-den-2025-06-30"
    assert paths(registry, "p1", "p2", "p3") == [
        unit_path,
        unit_path,
        "dia-danh/thanh-pho-hai-phong-2",
    ]


def test_a_unit_that_was_known_by_another_address_gets_its_own(registry):
    """A key of an archive that was written when the table held fewer units."""
    registry.mint({"bai-1": [unit("p1", "province/31/2025-07-01")]})
    registry.mint({"bai-1": [unit("p1", "province/31/")]})

    assert paths(registry, "p1") == ["dia-danh/thanh-pho-hai-phong-den-2025-06-30"]


def test_a_label_of_many_words_gives_an_address_of_whole_words(registry):
    registry.mint({"bai-1": [agency("k", "Ban chỉ đạo " + "phát triển " * 30)]})

    path = paths(registry, "k")[0]
    assert len(path) < 120
    assert path.endswith(("-phat", "-trien"))


def test_a_key_without_an_address_is_an_error(registry):
    with pytest.raises(KeyError, match="no address for 'nowhere'"):
        registry.entries(["nowhere"])


def person(key, *also):
    return Entity(key, MentionKind.PERSON, "Trần Văn Khảo", also=also)


def test_things_that_share_any_key_are_one(registry):
    registry.mint({"bai-1": [person("k1", "serves|so-y-te")]})
    registry.mint({"bai-1": [person("k2", "serves|so-tai-chinh", "serves|so-y-te")]})
    registry.mint({"bai-1": [person("k3", "serves|so-tai-chinh")]})
    registry.mint({"bai-1": [person("k4", "serves|cuc-thue")]})

    assert paths(registry, "k1", "k2", "k3", "k4") == [
        "nguoi/tran-van-khao",
        "nguoi/tran-van-khao",
        "nguoi/tran-van-khao",
        "nguoi/tran-van-khao-2",
    ]


def test_an_address_never_moves_when_two_things_turn_out_to_be_one(registry):
    """Whoever finds that out judges it: an address that was given is never taken away."""
    registry.mint({"bai-1": [person("k1", "serves|so-y-te"), person("k2", "serves|cuc-thue")]})
    registry.mint({"bai-1": [person("k3", "serves|so-y-te", "serves|cuc-thue")]})

    assert paths(registry, "k1", "k2", "k3") == [
        "nguoi/tran-van-khao",
        "nguoi/tran-van-khao-2",
        "nguoi/tran-van-khao",
    ]
