"""The one door: files, directories and addresses in, documents and reasons out."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadDocument, UnreadFields
from graph.model import Document
from graph.sources import read

TEXT = "Sở Y tế tỉnh Bình Sơn Hạ họp."


def _bad(found: Document | BadDocument) -> BadDocument:
    assert isinstance(found, BadDocument)
    return found


def _id(found: Document | BadDocument) -> str:
    assert isinstance(found, Document), found
    return found.id


def test_text_file_is_one_article_named_as_the_file(tmp_path: Path) -> None:
    file = tmp_path / "000_fc16d3.v2.txt"
    file.write_bytes(("\ufeff" + unicodedata.normalize("NFD", TEXT) + "\r\n").encode())

    assert list(read([file])) == [Document(id="000_fc16d3.v2", text=TEXT + "\r\n")]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (TEXT.encode("utf-16"), "UTF-16"),
        ("cộng hòa".encode("cp1258", "replace") + b"\xff", "not UTF-8"),
        (b"\x7fELF\x02\x01\x00\x80\xff\x00", "binary data"),
        (b"ABC\x00DEF", r"U+0000"),
        (b"a" * 2_000_001, "longer than 2,000,000 bytes"),
    ],
    ids=["empty", "space", "only a mark", "UTF-16", "cp1258", "binary", "NUL", "too long"],
)
def test_text_file_that_is_no_article_is_reported(tmp_path: Path, content: bytes, why: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")

    bad, good = read([tmp_path])

    assert _bad(bad).where == str(file)
    assert why in _bad(bad).why
    assert _id(good) == "b"


def test_directory_is_read_whole_in_order(tmp_path: Path) -> None:
    (tmp_path / "2017" / "01").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "2017/01/c.TXT", "2017/a.txt", ".git/x.txt", ".an.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    (tmp_path / "ghi-chu.docx").write_bytes(b"PK")

    found = list(read([tmp_path]))

    assert [_id(one) for one in found if isinstance(one, Document)] == ["b", "a", "c"]
    (unknown,) = (one for one in found if isinstance(one, BadDocument))
    assert unknown.where.endswith("ghi-chu.docx")
    assert "of no kind that is read (.txt, .jsonl, .jsonl.gz, .html, .htm)" in unknown.why


def test_directory_without_anything_readable_is_reported(tmp_path: Path) -> None:
    (tmp_path / "anh.jpg").write_bytes(b"\xff\xd8")

    picture, folder = (_bad(found) for found in read([tmp_path]))

    assert picture.where.endswith("anh.jpg")
    assert folder.where == str(tmp_path)
    assert "without anything readable" in folder.why


def test_second_article_of_one_id_is_reported(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT, "utf-8")

    first, second = read([tmp_path / "x", str(tmp_path / "y")])

    assert _id(first) == "a"
    assert _bad(second).where == str(tmp_path / "y" / "a.txt")
    assert "the id a came before" in _bad(second).why


@pytest.mark.parametrize(
    "given",
    ["khong-co.txt", "khong-co", "", "a\x00b.txt", "x" * 5000 + ".txt", "ftp://tin.example/a.txt"],
)
def test_path_that_leads_nowhere_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert all(isinstance(found, BadDocument) for found in read([given]))
    assert list(read([given]))


def test_link_that_leads_nowhere_and_pipe_are_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "mat.txt")
    os.mkfifo(tmp_path / "b.txt")

    assert ["not a plain file" in _bad(found).why for found in read([tmp_path])] == [True, True]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.jsonl.gz", "a.html"])
def test_file_that_may_not_be_read_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The refusal is played, since the superuser may read all."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / name
    file.write_text(TEXT, "utf-8")
    monkeypatch.setattr("pathlib.Path.open", refuse)
    monkeypatch.setattr("gzip.open", refuse)

    (bad,) = read([file])

    assert "Permission denied" in _bad(bad).why


def test_directory_that_may_not_be_listed_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", refuse)

    reasons = [_bad(found).why for found in read([tmp_path])]

    assert any("Permission denied" in why for why in reasons)


def test_name_of_no_encoding_is_reported(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe0i.txt"))
    file.write_text(TEXT, "utf-8")

    (bad,) = read([file])

    assert str(bad).isprintable()


def test_file_name_with_a_space_is_reported_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "bài 1.txt").write_text(TEXT, "utf-8")

    (bad,) = read([tmp_path])

    assert "an id may not contain spaces" in _bad(bad).why


@given(
    name=st.sampled_from(["a.txt", "a.jsonl", "a.jsonl.gz"]),
    content=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)),
)
def test_whatever_a_file_holds_it_is_read_or_reported(
    tmp_path_factory: pytest.TempPathFactory, name: str, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("any") / name
    file.write_bytes(content)

    found = list(read([file]))

    assert found
    assert all(isinstance(one, Document | BadDocument) for one in found)


@given(st.text(max_size=80).filter(lambda name: not name.lower().startswith("http")))
def test_whatever_is_given_nothing_is_raised(name: str) -> None:
    for found in read([f"khong-co-thu-muc-nay/{name}"]):
        assert isinstance(found, BadDocument)
        assert str(found).isprintable()


def test_seeds_are_read_as_they_are(shared: Path) -> None:
    found = list(read([shared / "seeds"]))

    assert [_id(one) for one in found] == ["000_fc16d3c7577a47ab", "002_a11cf7b9f8f5a556"]
    assert [len(one.text) for one in found if isinstance(one, Document)] == [4929, 4249]


def test_real_articles_are_all_read(shared: Path) -> None:
    found = list(read([shared / "corpus" / "articles.jsonl", shared / "gold" / "dev.jsonl"]))

    # The gold's lines hold what is annotated too.
    assert [type(one) for one in found if isinstance(one, BadDocument)] == [UnreadFields]
    assert len(found) == 42 + 38 + 1


def test_an_empty_name_is_not_the_directory_that_we_stand_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bai.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert _bad(*read([""])).why == "no file, directory or address is named"
