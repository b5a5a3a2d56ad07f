"""The archive keeps what it was given, gives each thing one address, and forgets when told to."""

import sqlite3
from dataclasses import replace

import pytest

from graph.archive import Archive, ArchiveError, Outcome
from graph.model import Document, Entity, MentionKind

ARTICLE = Document("a-1", "Sở Y tế họp.", title="Họp", published="2020-05-04")


def agency(key, label):
    return Entity(key, MentionKind.AGENCY, label)


def paths(archive, *keys):
    return [entry.path for entry in archive.entries(keys).values()]


@pytest.fixture
def archive(tmp_path):
    with Archive(tmp_path / "archive.sqlite3") as opened:
        yield opened


def test_a_document_comes_back_as_it_went_in(archive):
    archive.put([ARTICLE])

    assert archive.document("a-1") == ARTICLE
    assert list(archive.documents()) == [ARTICLE]
    assert archive.identifiers() == ["a-1"]
    assert len(archive) == 1


def test_compare_tells_new_changed_and_unchanged(archive):
    assert archive.compare(ARTICLE) is Outcome.NEW
    archive.put([ARTICLE])

    assert archive.compare(ARTICLE) is Outcome.UNCHANGED
    assert archive.compare(replace(ARTICLE, title="Họp báo")) is Outcome.CHANGED
    assert archive.compare(replace(ARTICLE, invented=True)) is Outcome.CHANGED


def test_an_older_version_is_still_there_at_its_sequence(archive):
    """Pages of a generation show the text that its offsets point into."""
    first = archive.put([ARTICLE])
    changed = replace(ARTICLE, text="Sở Y tế họp báo.")
    archive.put([changed])

    assert archive.document("a-1", at=first) == ARTICLE
    assert archive.document("a-1") == changed
    assert archive.document("a-1", at=0) is None


def test_a_removed_document_leaves_no_text_behind(archive, tmp_path):
    first = archive.put([ARTICLE])
    last = archive.remove("a-1")

    assert last > first
    assert archive.document("a-1") is None
    assert archive.document("a-1", at=first) is None
    assert [(e.document, e.removed) for e in archive.journal(since=0)] == [("a-1", True)]
    assert archive.remove("a-1") == last


def test_the_journal_names_each_document_once_with_its_last_state(archive):
    other = replace(ARTICLE, id="a-2")
    archive.put([ARTICLE, other])
    since = archive.sequence()
    archive.put([replace(ARTICLE, title="Khác")])

    assert [e.document for e in archive.journal(since=0)] == ["a-2", "a-1"]
    assert [e.document for e in archive.journal(since=since)] == ["a-1"]
    assert list(archive.journal(since=archive.sequence())) == []


def test_an_address_once_given_stays(archive):
    archive.mint([agency("so|y-te|x", "Sở Y tế tỉnh X")])
    archive.mint([agency("so|y-te|x", "Sở Y tế X")])

    assert paths(archive, "so|y-te|x") == ["co-quan/so-y-te-tinh-x"]


def test_an_entity_has_one_name_until_the_labels_are_forgotten(archive):
    """Else a thing would have as many preferred names as spellings."""
    archive.mint([agency("k", "Báo Dân trí")])
    archive.mint([agency("k", "Báo Dân Trí")])
    assert archive.entries(["k"])["k"].label == "Báo Dân trí"

    archive.forget_labels()
    archive.mint([agency("k", "Báo Dân Trí")])
    assert archive.entries(["k"])["k"].label == "Báo Dân Trí"
    assert paths(archive, "k") == ["co-quan/bao-dan-tri"]


def test_namesakes_get_different_addresses(archive):
    archive.mint([agency("k1", "Sở Y tế"), agency("k2", "Sở Y tế"), agency("k3", "SỞ Y TẾ")])

    assert paths(archive, "k1", "k2", "k3") == [
        "co-quan/so-y-te",
        "co-quan/so-y-te-2",
        "co-quan/so-y-te-3",
    ]


def unit(key, code):
    return Entity(key, MentionKind.PLACE, "thành phố Hải Phòng", code=code)


def test_a_unit_has_the_address_that_reference_data_gives_it(archive):
    """Two keys that mean one unit share its address, and no other place may take it."""
    other = Entity("p3", MentionKind.PLACE, "thành phố Hải Phòng")
    archive.mint([other, unit("p1", "province/31/"), unit("p2", "province/31/")])

    unit_path = "dia-danh/thanh-pho-hai-phong-den-2025-06-30"
    assert paths(archive, "p1", "p2", "p3") == [
        unit_path,
        unit_path,
        "dia-danh/thanh-pho-hai-phong-2",
    ]


def test_a_label_of_many_words_gives_an_address_of_whole_words(archive):
    archive.mint([agency("k", "Ban chỉ đạo " + "phát triển " * 30)])

    path = paths(archive, "k")[0]
    assert len(path) < 120
    assert path.endswith(("-phat", "-trien"))


def test_a_key_without_an_address_is_an_error(archive):
    with pytest.raises(KeyError, match="no address for 'nowhere'"):
        archive.entries(["nowhere"])


def test_a_failed_put_leaves_nothing(archive):
    with pytest.raises(sqlite3.Error):
        archive.put([ARTICLE, replace(ARTICLE, id=None)])  # type: ignore[arg-type]

    assert len(archive) == 0
    assert archive.sequence() == 0


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    path = tmp_path / "archive.sqlite3"
    path.write_bytes(b"not a database at all, but long enough to be looked at" * 20)

    with pytest.raises(ArchiveError, match="not an archive"):
        Archive(path)


def test_an_archive_of_another_version_is_refused(tmp_path):
    path = tmp_path / "archive.sqlite3"
    Archive(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version=99")
    db.close()

    with pytest.raises(ArchiveError, match="version 99"):
        Archive(path)


def person(key, *also):
    return Entity(key, MentionKind.PERSON, "Trần Văn Khảo", also=also)


def test_things_that_share_any_key_are_one(archive):
    archive.mint([person("k1", "serves|so-y-te")])
    archive.mint([person("k2", "serves|so-tai-chinh", "serves|so-y-te")])
    archive.mint([person("k3", "serves|so-tai-chinh")])
    archive.mint([person("k4", "serves|cuc-thue")])

    assert paths(archive, "k1", "k2", "k3", "k4") == [
        "nguoi/tran-van-khao",
        "nguoi/tran-van-khao",
        "nguoi/tran-van-khao",
        "nguoi/tran-van-khao-2",
    ]


def test_an_address_never_moves_when_two_things_turn_out_to_be_one(archive):
    """Whoever finds that out judges it: an address that was given is never taken away."""
    archive.mint([person("k1", "serves|so-y-te"), person("k2", "serves|cuc-thue")])
    archive.mint([person("k3", "serves|so-y-te", "serves|cuc-thue")])

    assert paths(archive, "k1", "k2", "k3") == [
        "nguoi/tran-van-khao",
        "nguoi/tran-van-khao-2",
        "nguoi/tran-van-khao",
    ]
