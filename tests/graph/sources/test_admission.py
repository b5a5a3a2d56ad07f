"""Every reader asks here what may become a document."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadDocument
from graph.model import Document
from graph.sources import admission

TEXT = "Sở Y tế tỉnh Bình Sơn Hạ họp."


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("2016", "2016"),
        ("2016-12", "2016-12"),
        ("2016-12-09", "2016-12-09"),
        ("2016-12-09T08:32", "2016-12-09T08:32:00"),
        ("2016-12-09 08:32:00", "2016-12-09T08:32:00"),
        ("2016-12-09T08:32:00+07:00", "2016-12-09T08:32:00+07:00"),
        ("2016-12-09T08:32:00Z", "2016-12-09T08:32:00+00:00"),
        ("", None),
        ("  ", None),
        (None, None),
    ],
)
def test_day_of_publication_is_spelled_as_iso_8601(
    given: str | None, canonical: str | None
) -> None:
    assert admission.admit("here", id="a", text=TEXT, published=given).published == canonical


@pytest.mark.parametrize(
    "given",
    [
        "09/12/2016",
        "2016-13",
        "2016-02-30",
        "2016-12-09T25:00:00",
        "2016-12-09T08:32:61",
        "20161209",
        "2016-1-2",
        "0000",
        "٢٠١٦",
        "hôm qua",
        20161209,
        2016.5,
        True,
        ["2016"],
    ],
)
def test_day_that_does_not_exist_is_refused(given: object) -> None:
    with pytest.raises(BadDocument, match="published must be"):
        admission.admit("here", id="a", text=TEXT, published=given)


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("https://tin.example/bai-1.html", "https://tin.example/bai-1.html"),
        ("HTTP://Tin.Example/a b", "http://tin.example/a%20b"),
        ("http://tin.example/bài?q=<x>|y", "http://tin.example/b%C3%A0i?q=%3Cx%3E%7Cy"),
        ("http://tin.example/a[1]", "http://tin.example/a%5B1%5D"),
        ("", None),
    ],
)
def test_address_is_spelled_as_rfc_3986(given: str, canonical: str | None) -> None:
    assert admission.admit("here", id="a", text=TEXT, url=given).url == canonical


@pytest.mark.parametrize(
    "given",
    [
        "tin.example/bai-1",
        "ftp://tin.example/a",
        "javascript:alert(1)",
        "http://",
        "http://[::1",
        "//tin.example",
    ],
)
def test_address_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(BadDocument, match="url must be an http or https address"):
        admission.admit("here", id="a", text=TEXT, url=given)


def test_address_with_a_password_is_refused() -> None:
    with pytest.raises(BadDocument, match="without user name and password"):
        admission.admit("here", id="a", text=TEXT, url="https://an:mat-khau@tin.example/")


def test_the_longest_article_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"a" * admission.ARTICLE_BYTES)
    assert len(admission.contents(file)) == admission.ARTICLE_BYTES

    file.write_bytes(b"a" * (admission.ARTICLE_BYTES + 1))
    with pytest.raises(BadDocument, match="longer than 2,000,000 bytes"):
        admission.contents(file)


@pytest.mark.parametrize(
    "given",
    ["000_fc16d3c7577a47ab", "bài-viết-1", "a.b", "2016:12", "a?b", "50%", "x" * 200, "Số#1"],
)
def test_id_is_kept(given: str) -> None:
    assert admission.admit("here", id=given, text=TEXT).id == given


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (None, "no id"),
        ("", "no id"),
        ("   ", "no id"),
        (7, "id must be text"),
        (True, "id must be text"),
        ("hai từ", "not contain spaces"),
        ("a\u00a0b", "not contain spaces"),
        ("a\tb", "not contain spaces"),
        ("a\u200bb", "control character"),
        ("a\u202eb", "control character"),
        ("a\x00b", r"U\+0000"),
        ("a/b", "slashes"),
        ("a\\b", "slashes"),
        ("..", "dots alone"),
        ("x" * 201, "at most 200 characters"),
    ],
)
def test_id_that_is_no_segment_of_an_address_is_refused(given: object, why: str) -> None:
    with pytest.raises(BadDocument, match=why):
        admission.admit("here", id=given, text=TEXT)


def test_id_is_one_in_either_unicode_form() -> None:
    decomposed = unicodedata.normalize("NFD", "bài-1")
    assert admission.admit("here", id=decomposed, text=TEXT).id == "bài-1"


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (None, "no text"),
        ("", "empty"),
        (" \r\n\t\u00a0", "empty"),
        (12, "text must be text"),
        (["Sở"], "text must be text"),
        ("Sở\x00Y tế", r"U\+0000 in its line 1"),
        ("Một\nHai\nBa\x08", r"U\+0008 in its line 3"),
        ("a\ud800", r"U\+D800"),
        ("a\uffff", r"U\+FFFF"),
        ("a" * (admission.ARTICLE_BYTES + 1), "longer than"),
    ],
)
def test_text_that_rdf_cannot_hold_is_refused(given: object, why: str) -> None:
    with pytest.raises(BadDocument, match=why):
        admission.admit("here", id="a", text=given)


@pytest.mark.parametrize(
    "given", ["Sở Y tế\r\n\r\n  họp.\r\n", "\tA\n", "hoà bình", "A\u200bB", "a\x85b"]
)
def test_text_is_otherwise_untouched(given: str) -> None:
    assert admission.admit("here", id="a", text=given).text == given


@pytest.mark.parametrize("given", [1, "true", None, "false"])
def test_invented_is_true_or_false(given: object) -> None:
    with pytest.raises(BadDocument, match="invented must be"):
        admission.admit("here", id="a", text=TEXT, invented=given)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfS\xe1\xbb\x9f", "Sở"),
        ("Sở\r\n".encode(), "Sở\r\n"),
        (b"", ""),
    ],
)
def test_bytes_are_decoded_without_a_mark(data: bytes, text: str) -> None:
    assert admission.decode("here", data) == text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("Sở".encode("utf-16"), "UTF-16"),
        (b"\xfe\xff\x00S", "UTF-16"),
        ("M\u1ed9t\nS\u1edf".encode() + b"\xff", "not UTF-8 text: byte 0xff in line 2"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary data: byte 0x89 in line 1"),
    ],
)
def test_bytes_that_are_not_utf_8_are_refused(data: bytes, why: str) -> None:
    with pytest.raises(BadDocument, match=why):
        admission.decode("here", data)


def test_path_of_any_bytes_can_be_shown() -> None:
    assert admission.spell("bài\udcff\n.txt") == "bài\\udcff\\n.txt"


anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(alphabet=st.characters()),
    st.text(alphabet="httpsHT:/.@[]%?# aế\u0301-_0129TZ+"),
    st.lists(st.none(), max_size=1),
)


FIELDS = ("id", "text", "title", "published", "source", "url")


def _admitted(fields: dict[str, Any]) -> Document | BadDocument:
    try:
        return admission.admit("here", **fields)
    except BadDocument as bad:
        return bad


@given(fields=st.fixed_dictionaries(dict.fromkeys(FIELDS, anything)))
def test_whatever_comes_is_a_document_or_is_refused(fields: dict[str, Any]) -> None:
    """Law: what is admitted can be an address, a literal and a day; all else is a BadDocument."""
    found = _admitted(fields)
    if isinstance(found, BadDocument):
        assert str(found).isprintable()
    else:
        assert found.text == unicodedata.normalize("NFC", fields["text"])
        assert found.id.isprintable()
        assert found.url is None or found.url.isascii()
        found.text.encode()
