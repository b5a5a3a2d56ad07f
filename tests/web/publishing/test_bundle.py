"""A file that is packed once, read along while it is, and from any byte on when it is whole."""

import gzip
import os
import threading
from collections.abc import Iterator

import pytest

from graph.errors import StoreError
from web.publishing import bundle
from web.publishing.bundle import Bundle, Part

LINES = [f"<http://a/{number}> <http://b/> <http://c/> .\n".encode() for number in range(500)]
WHOLE = b"".join(LINES)


@pytest.fixture(autouse=True)
def small_members(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many members in few lines."""
    monkeypatch.setattr(bundle, "_MEMBER", 1000)


@pytest.fixture
def whole() -> Bundle:
    """A bundle of LINES."""
    made = Bundle()
    made.pack(iter(LINES))
    return made


def _file(whole: Bundle) -> bytes:
    return b"".join(whole.stream(packed=True))


@pytest.mark.parametrize("lines", [[], [b""], LINES[:1], LINES])
def test_the_members_are_one_file_of_gzip(lines: list[bytes]) -> None:
    made = Bundle()
    made.pack(iter(lines))

    assert made.whole()
    assert gzip.decompress(_file(made)) == b"".join(lines)
    assert b"".join(made.stream(packed=False)) == b"".join(lines)
    assert made.size(packed=True) == len(_file(made)) > 0
    assert made.size(packed=False) == len(b"".join(lines))


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(
    ("start", "end"), [(0, None), (0, 1), (999, 1001), (1000, 2000), (1500, None), (-1, None)]
)
def test_a_part_is_what_stands_between_its_ends(
    whole: Bundle, start: int, end: int | None, *, packed: bool
) -> None:
    text = _file(whole) if packed else WHOLE
    first, last, _ = slice(start, end).indices(len(text))
    part = Part(whole, first, last, packed=packed)

    found = b"".join(iter(lambda: part.read(300), b""))
    assert found == text[first:last]
    assert part.tell() == len(found)
    assert part.seek(0, os.SEEK_END) == len(found)
    assert part.read() == b""
    part.seek(0)
    assert part.read(1) == text[first : first + 1]


def test_equal_lines_have_one_tag_and_others_another(whole: Bundle) -> None:
    again, other = Bundle(), Bundle()
    again.pack(iter([WHOLE]))
    other.pack(iter(LINES[1:]))

    assert again.tag() == whole.tag() != other.tag()


def test_readers_follow_a_bundle_that_is_being_packed() -> None:
    made, seen = Bundle(), threading.Event()

    def slow() -> Iterator[bytes]:
        yield WHOLE[:1500]
        assert seen.wait(10)
        yield WHOLE[1500:]

    packer = threading.Thread(target=made.pack, args=(slow(),))
    packer.start()
    pieces = made.stream(packed=False)
    first = next(pieces)

    assert first == WHOLE[:1000]
    assert not made.whole()
    seen.set()
    assert first + b"".join(pieces) == WHOLE
    packer.join(10)
    assert made.whole()


def test_a_source_that_breaks_off_is_never_taken_for_the_whole() -> None:
    def broken() -> Iterator[bytes]:
        yield WHOLE[:1500]
        raise StoreError("the server went away")

    made = Bundle()
    made.pack(broken())

    assert made.failed()
    assert not made.whole(within=1)
    with pytest.raises(StoreError):
        list(made.stream(packed=True))
