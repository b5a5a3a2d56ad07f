"""JSON Lines: each line stands or falls by itself."""

import gzip
import io
import json
import re
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadDocument, UnreadFields
from graph.model import Document
from graph.sources import admission, jsonl, read

GOOD = json.dumps({"id": "b", "text": "Sở Y tế họp."}, ensure_ascii=False).encode()


def test_all_fields_are_read(tmp_path: Path) -> None:
    file = tmp_path / "bai.jsonl"
    article = {
        "id": "bai-1",
        "title": "Tiêu đề",
        "text": "Sở Y tế họp.\r\nHết.",
        "url": "https://tin.example/1",
        "published": "2016-12-09",
        "source": "Báo thử",
        "invented": True,
        "tags": ["y tế"],
    }
    file.write_text("\ufeff" + json.dumps(article) + "\n\n", "utf-8")

    document, told = read([file])

    assert isinstance(told, UnreadFields)
    assert str(told).endswith(
        "bai.jsonl: fields that are not read: tags"
        " (known: id, text, title, url, published, source, invented)"
    )
    assert document == Document(
        id="bai-1",
        title="Tiêu đề",
        text="Sở Y tế họp.\r\nHết.",
        url="https://tin.example/1",
        published="2016-12-09",
        source="Báo thử",
        invented=True,
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"id": "a", "text": ', "broken JSON: .* at column"),
        (b"day khong phai JSON", "broken JSON"),
        (b"[1, 2]", "must be a JSON object"),
        (b"null", "must be a JSON object"),
        (b'{"text": "A"}', "no id"),
        (b'{"id": "a"}', "no text"),
        (b'{"id": 1, "text": "A"}', "id must be text"),
        (b'{"id": "a", "text": {}}', "text must be text"),
        (b'{"id": "a", "text": "A\\u0000"}', r"U\+0000"),
        (b'{"id": "a", "text": "A\\ud800"}', r"U\+D800"),
        (b'{"id": "a", "text": "A", "title": 5}', "title must be text"),
        (b'{"id": "a", "text": "A", "published": "m\xe1\xbb\x99t"}', "published"),
        (b'{"id": "a", "text": "A", "url": "x"}', "url"),
        (b'{"id": "a", "text": "\xff"}', "not UTF-8 text: byte 0xff"),
        (b"\x00\x01\x02", "broken JSON"),
        (b"[" * 100_000, "cannot be read"),
        (b'{"id": "a", "text": ' + b"9" * 10_000 + b"}", "cannot be read"),
    ],
    ids=lambda value: value[:24].decode("latin-1") if isinstance(value, bytes) else value,
)
def test_bad_line_is_reported_and_the_rest_is_read(tmp_path: Path, line: bytes, why: str) -> None:
    file = tmp_path / "bai.jsonl"
    file.write_bytes(b"\n" + line + b"\n" + GOOD)

    bad, good = read([file])

    assert isinstance(bad, BadDocument)
    assert bad.where == f"{file}:2"
    assert re.search(why, bad.why)
    assert isinstance(good, Document)
    assert good.id == "b"


def test_line_without_end_takes_bounded_memory(tmp_path: Path) -> None:
    file = tmp_path / "bai.jsonl"
    with file.open("wb") as out:
        out.write(b'{"id": "a", "text": "')
        for _ in range(50):
            out.write(b"x" * 1_000_000)
        out.write(b'"}\n' + GOOD + b"\n")

    tracemalloc.start()
    try:
        bad, good = read([file])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert isinstance(bad, BadDocument)
    assert bad.where == f"{file}:1"
    assert "over 6,000,000 bytes" in bad.why
    assert isinstance(good, Document)
    assert peak < 20_000_000


@pytest.mark.parametrize("content", [b"", b"\n\n  \n"])
def test_file_without_an_article_is_reported(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bai.jsonl"
    file.write_bytes(content)

    (bad,) = read([file])

    assert isinstance(bad, BadDocument)
    assert "no line with an article" in bad.why


def test_compressed_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "bai.jsonl.gz"
    file.write_bytes(gzip.compress(GOOD))

    (document,) = read([file])

    assert isinstance(document, Document)


@pytest.mark.parametrize("damage", ["cut", "flipped", "not gzip"])
def test_damaged_compressed_file_is_reported_after_what_could_be_read(
    tmp_path: Path, damage: str
) -> None:
    file = tmp_path / "bai.jsonl.gz"
    lines = b"".join(
        json.dumps({"id": f"{number}", "text": f"Bài {number * 7919}"}).encode() + b"\n"
        for number in range(5000)
    )
    whole = gzip.compress(lines)
    half = len(whole) // 2
    file.write_bytes(
        {
            "cut": whole[:half],
            "flipped": whole[:half] + bytes([whole[half] ^ 255]) + whole[half + 1 :],
            "not gzip": b"day khong phai gzip",
        }[damage]
    )

    *_, last = found = list(read([file]))

    assert isinstance(last, BadDocument)
    assert "cannot be read" in last.why or "broken JSON" in last.why
    assert all(isinstance(one, Document | BadDocument) for one in found)
    assert damage == "not gzip" or isinstance(found[0], Document)


@given(
    st.lists(
        st.one_of(
            st.binary(max_size=40), st.sampled_from([GOOD, b'{"id":', b"[]", b"\xef\xbb\xbf"])
        ),
        max_size=6,
    )
)
def test_whatever_a_file_holds_each_line_is_a_document_or_is_reported(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    file = tmp_path_factory.mktemp("lines") / "bai.jsonl"
    file.write_bytes(b"\n".join(lines))

    found = list(read([file]))

    assert found
    assert all(isinstance(one, Document | BadDocument) for one in found)


def test_bound_on_a_line_leaves_room_for_the_longest_article() -> None:
    """JSON may write a letter as backslash u and four digits: six bytes for two or three."""
    assert len(json.dumps("ế" * 10)) - 2 <= 2 * len(("ế" * 10).encode())
    assert jsonl._LINE_BYTES >= 2 * admission.ARTICLE_BYTES


def test_unread_fields_of_all_lines_are_told_once(tmp_path: Path) -> None:
    file = tmp_path / "bai.jsonl"
    lines = [
        {"id": f"bai-{n}", "text": "Sở Y tế họp.", f"x{n:03}": 1, "date": ""} for n in range(20)
    ]
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")

    *articles, told = read([file])

    assert all(isinstance(one, Document) for one in articles)
    assert len(articles) == 20
    assert "not read: date, x000, " in str(told)
    assert "x008, … (known: id" in str(told)


def test_a_pipe_is_read_as_lines(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "-"
    file.write_bytes(GOOD + b"\n{}\n")
    with file.open("rb") as pipe:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(pipe))
        good, bad = read(["-"])

    assert isinstance(good, Document)
    assert good.id == "b"
    assert isinstance(bad, BadDocument)
    assert bad.where == "-:2"
