"""Everything as one file: whole, in ranges, unchanged, while it is made and when that fails."""

import gzip
import http.client
import threading
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.errors import StoreError
from tests.web.doubles import Lender, Stage, served
from tests.web.world import BASE
from web.app import create_app
from web.publishing import bundle, dump
from web.services import Generation, Services
from web.settings import Settings

PACKED, PLAIN = "/dump/minhbach.nq.gz", "/dump/minhbach.nq"
LINES = [f"<http://a/{number}> <http://b/> <http://c/> .\n".encode() for number in range(90)]
WHOLE = b"".join(LINES)


class Store:
    """A store that dumps LINES; it waits for *go* in their midst, or fails at once."""

    def __init__(self, go: threading.Event | None = None, failure: Exception | None = None) -> None:
        self._go, self._failure = go, failure

    def dump(self) -> Iterator[bytes]:
        if self._failure is not None:
            raise self._failure
        yield b"".join(LINES[:40])
        if self._go is not None:
            assert self._go.wait(20)
        yield from LINES[40:]

    def sequence(self) -> int:
        return 0


@pytest.fixture(autouse=True)
def small_members(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several members in ninety lines."""
    monkeypatch.setattr(bundle, "_MEMBER", 1000)


@pytest.fixture
def lender(world: Generation, stage: Stage) -> Iterator[Lender]:
    """Generations whose store holds LINES; at the end all of them must be back."""
    lender = Lender(replace(world, endpoint=stage, store=Store()))  # type: ignore[arg-type]
    yield lender
    assert lender.out == 0


def test_the_dump_is_the_whole_store_packed_or_not(client: FlaskClient) -> None:
    plain, packed = client.get(PLAIN), client.get(PACKED)

    assert (plain.mimetype, packed.mimetype) == ("application/n-quads", "application/gzip")
    assert plain.data == gzip.decompress(packed.data) == WHOLE
    for answer in (plain, packed):
        assert answer.headers["Accept-Ranges"] == "bytes"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert int(answer.headers["Content-Length"]) == len(answer.data)
    head = client.head(PACKED)
    assert (head.data, head.headers["Content-Length"]) == (b"", str(len(packed.data)))


@pytest.mark.parametrize("address", [PACKED, PLAIN])
@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("0-0", 0, 1),
        ("10-19", 10, 20),
        ("300-", 300, None),
        ("-7", -7, None),
        ("5-99999999", 5, None),
    ],
)
def test_a_range_is_answered_with_its_bytes(
    client: FlaskClient, address: str, asked: str, start: int, end: int | None
) -> None:
    whole = client.get(address).data
    answer = client.get(address, headers={"Range": f"bytes={asked}"})
    first, last, _ = slice(start, end).indices(len(whole))

    assert answer.status_code == 206
    assert answer.data == whole[first:last]
    assert answer.headers["Content-Range"] == f"bytes {first}-{last - 1}/{len(whole)}"
    assert answer.headers["Content-Length"] == str(last - first)


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "bytes=9-3", "lines=1-2", "bytes", "bytes=a-b"])
def test_what_is_no_single_range_gets_the_whole(client: FlaskClient, asked: str) -> None:
    answer = client.get(PLAIN, headers={"Range": asked})

    assert (answer.status_code, answer.data) == (200, WHOLE)


def test_a_range_behind_the_end_is_refused_with_the_length(client: FlaskClient) -> None:
    answer = client.get(PLAIN, headers={"Range": f"bytes={len(WHOLE)}-"})

    assert answer.status_code == 416
    assert answer.headers["Content-Range"] == f"bytes */{len(WHOLE)}"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_download_goes_on_only_in_the_same_file(client: FlaskClient, lender: Lender) -> None:
    tag = client.get(PLAIN).headers["ETag"]
    asked = {"Range": "bytes=100-", "If-Range": tag}

    assert not tag.startswith("W/")
    assert client.get(PLAIN, headers=asked).data == WHOLE[100:]
    # The tag of the other file, a weak one, a date: none of them proves that the bytes are the same.
    for other in (client.get(PACKED).headers["ETag"], f"W/{tag}", "Mon, 23 Nov 2026 12:00:00 GMT"):
        answer = client.get(PLAIN, headers={**asked, "If-Range": other})
        assert (answer.status_code, len(answer.data)) == (200, len(WHOLE))
    later = Store()
    later.dump = lambda: iter(LINES[:5])  # type: ignore[method-assign]
    lender.generation = replace(
        lender.generation,
        number=lender.generation.number + 1,
        store=later,  # type: ignore[arg-type]
    )
    answer = client.get(PLAIN, headers=asked)
    assert (answer.status_code, answer.data) == (200, b"".join(LINES[:5]))
    assert answer.headers["ETag"] != tag


@pytest.mark.parametrize("asked", ["bytes=0-9", f"bytes={len(WHOLE)}-", "bytes=9-3"])
def test_conditions_come_before_the_range(client: FlaskClient, asked: str) -> None:
    """RFC 9110, section 13.2.2: If-Match, then If-None-Match, then what part is wanted."""
    tag = client.get(PLAIN).headers["ETag"]
    ranged = {"Range": asked}

    for other in ('"another"', f"W/{tag}"):
        assert client.get(PLAIN, headers={**ranged, "If-Match": other}).status_code == 412
    for same in (tag, f"W/{tag}", "*", f'"another", {tag}'):
        answer = client.get(PLAIN, headers={**ranged, "If-None-Match": same})
        assert (answer.status_code, answer.headers["ETag"]) == (304, tag)
    both = {**ranged, "If-Match": '"another"', "If-None-Match": tag}
    assert client.get(PLAIN, headers=both).status_code == 412
    wanted = {"bytes=0-9": 206, "bytes=9-3": 200}.get(asked, 416)
    for match in (tag, "*", f'"another", {tag}'):
        assert client.get(PLAIN, headers={**ranged, "If-Match": match}).status_code == wanted


def test_which_file_it_will_be_is_not_said_before_it_is_there(
    client: FlaskClient, lender: Lender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dump, "_PATIENCE", 0.05)
    go = threading.Event()
    lender.generation = replace(lender.generation, store=Store(go))  # type: ignore[arg-type]
    try:
        asked = client.get(PLAIN, headers={"If-Match": '"another"'})
        assert (asked.status_code, asked.headers["Retry-After"]) == (503, "10")
    finally:
        go.set()
    assert client.get(PLAIN, headers={"If-Match": "*"}).data == WHOLE


def test_what_a_client_has_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get(PACKED).headers["ETag"]

    same = client.get(PACKED, headers={"If-None-Match": tag, "Range": "bytes=0-3"})
    assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", tag)
    assert client.get(PACKED, headers={"If-Match": tag}).status_code == 200
    assert client.get(PACKED, headers={"If-Match": '"other"'}).status_code == 412


def test_a_new_process_has_the_same_file(client: FlaskClient, lender: Lender) -> None:
    other = create_app(Services(lender.current), Settings(base_iri=BASE)).test_client()

    assert other.get(PACKED).headers["ETag"] == client.get(PACKED).headers["ETag"]


def test_each_generation_is_packed_once(client: FlaskClient, lender: Lender) -> None:
    asked = []
    real = lender.generation.store.dump
    lender.generation.store.dump = lambda: asked.append(1) or real()  # type: ignore[func-returns-value,method-assign]
    for address in (PACKED, PLAIN, PACKED):
        client.get(address)

    assert len(asked) == 1


def test_the_first_reader_need_not_wait_for_the_last_line(
    client: FlaskClient, lender: Lender, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dump, "_PATIENCE", 0)
    go = threading.Event()
    lender.generation = replace(lender.generation, store=Store(go))  # type: ignore[arg-type]
    early = client.get(PLAIN, buffered=False)
    later = client.get(PLAIN, headers={"Range": "bytes=100-"})

    assert early.status_code == 200
    assert "Content-Length" not in early.headers
    assert (later.status_code, later.headers["Retry-After"]) == (503, "10")
    go.set()
    assert early.data == WHOLE
    assert client.get(PLAIN, headers={"Range": "bytes=100-"}).status_code == 206


def test_a_store_that_fails_is_asked_again(client: FlaskClient, lender: Lender) -> None:
    well = lender.generation
    failing = Store(failure=StoreError("the server went away"))
    lender.generation = replace(well, store=failing)  # type: ignore[arg-type]
    assert client.get(PACKED).status_code == 503

    lender.generation = well
    assert gzip.decompress(client.get(PACKED).data) == WHOLE


def test_a_server_sends_ranges_as_it_sends_the_whole(app: Flask) -> None:
    with served(app) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
        found = []
        # One connection for all: whatever is wrong with a length shows in the next answer.
        for asked in ("bytes=0-9", "bytes=1990-2009", "bytes=0-", "bytes=-3"):
            connection.request("GET", PLAIN, headers={"Range": asked})
            found.append(connection.getresponse().read())
        connection.close()

    assert found == [WHOLE[:10], WHOLE[1990:2010], WHOLE, WHOLE[-3:]]
