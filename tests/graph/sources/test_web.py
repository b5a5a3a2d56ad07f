"""An address is fetched with bounds; the servers of these tests live in this process."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.errors import BadDocument
from graph.model import Document
from graph.sources import connections, html, read, web

TEXT = (
    "Chiều 12/5, Ủy ban nhân dân tỉnh Bình Sơn Hạ tổ chức hội nghị sơ kết công tác cải cách hành chính. "
    * 3
)
PAGE = (
    f"<html><head><title>Sơ kết</title></head><body><article><p>{TEXT}</p></article></body></html>"
)


class _Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        with suppress(OSError):
            getattr(
                self,
                "on_" + self.path.strip("/").partition("?")[0].replace("-", "_"),
                self.on_missing,
            )()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def on_missing(self) -> None:
        self._answer(404, b"<p>none</p>", Content_Type="text/html")

    def on_page(self) -> None:
        self._answer(200, PAGE.encode(), Content_Type="text/html; charset=utf-8")

    def on_unlabelled(self) -> None:
        self._answer(200, PAGE.encode())

    def on_plain(self) -> None:
        self._answer(200, TEXT.encode(), Content_Type="text/plain")

    def on_wrong_charset(self) -> None:
        self._answer(200, PAGE.encode(), Content_Type="text/html; charset=ascii")

    def on_picture(self) -> None:
        self._answer(200, b"\x89PNG", Content_Type="image/png")

    def on_moved(self) -> None:
        self._answer(302, Location="/page")

    def on_loop(self) -> None:
        self._answer(302, Location="/loop")

    def on_to_a_file(self) -> None:
        self._answer(302, Location="file:///etc/hostname")

    def on_later(self) -> None:
        self._answer(503, Retry_After="3600")

    def on_huge(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(200):
            self.wfile.write(b"x" * 100_000)

    def on_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            self.server.stopped.wait(0.1)  # type: ignore[attr-defined]

    def on_slow_headers(self) -> None:
        self.send_response(200)
        for number in range(50):
            self.send_header(f"X-{number}", "x")
            self.flush_headers()
            self.server.stopped.wait(0.1)  # type: ignore[attr-defined]
        self._answer(200, PAGE.encode(), Content_Type="text/html; charset=utf-8")

    def on_slow_redirect(self) -> None:
        self._answer(302, Location="/slow-headers")

    def on_elsewhere(self) -> None:
        self._answer(302, Location=f"http://127.0.0.2:{self.server.server_port}/page")  # type: ignore[attr-defined]

    def on_silent(self) -> None:
        self.server.stopped.wait(10)  # type: ignore[attr-defined]

    def on_short(self) -> None:
        self._answer(200, b"<p>", Content_Type="text/html", Content_Length="1000")

    def on_no_gzip(self) -> None:
        self._answer(200, b"not gzip", Content_Type="text/html", Content_Encoding="gzip")

    def on_no_http(self) -> None:
        self.wfile.write(b"hello\r\n\r\n")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    # At every address of this machine: those that begin with 127 are as many networks.
    with ThreadingHTTPServer(("", 0), _Server) as httpd:
        httpd.stopped = threading.Event()  # type: ignore[attr-defined]
        thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.stopped.set()  # type: ignore[attr-defined]
        httpd.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["page", "unlabelled", "plain"])
def test_article_of_an_address_is_read(server: str, path: str) -> None:
    (document,) = read([f"{server}/{path}"])

    assert isinstance(document, Document)
    assert document.text.strip() == TEXT.strip()
    assert document.url == f"{server}/{path}"
    assert document.id == web.identify(f"{server}/{path}")


def test_redirect_is_followed_to_the_address_that_is_kept(server: str) -> None:
    (document,) = read([f"{server}/moved"])

    assert isinstance(document, Document)
    assert document.url == f"{server}/page"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("missing", "the server answered 404"),
        ("later", "the server answered 503"),
        ("picture", "image/png is neither HTML nor plain text"),
        ("wrong-charset", "encoding that it declares, ascii"),
        ("loop", "too many redirects"),
        ("to-a-file", "cannot be fetched"),
        ("huge", "the page has more than 5,000,000 bytes"),
        ("silent", "the server took too long"),
        ("short", "cannot be fetched"),
        ("no-gzip", "cannot be fetched"),
        ("no-http", "cannot be fetched"),
    ],
)
def test_address_without_an_article_is_reported(
    server: str, monkeypatch: pytest.MonkeyPatch, path: str, why: str
) -> None:
    monkeypatch.setattr(web, "SECONDS", 1.0)

    (bad,) = read([f"{server}/{path}"])

    assert isinstance(bad, BadDocument)
    assert bad.where == f"{server}/{path}"
    assert why in bad.why
    assert str(bad).isprintable()


@pytest.mark.parametrize("path", ["slow", "slow-headers", "slow-redirect"])
def test_server_that_drips_is_given_up(
    server: str, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr(web, "SECONDS", 0.5)

    (bad,) = read([f"{server}/{path}"])

    assert isinstance(bad, BadDocument)
    assert "took too long" in bad.why


@pytest.mark.parametrize(
    ("public", "read_at"),
    [
        ({"127.0.0.1"}, None),
        ({"127.0.0.1", "127.0.0.2"}, "127.0.0.2"),
        (set(), "127.0.0.2"),
        ({"127.0.0.2"}, "127.0.0.2"),
    ],
    ids=["in", "within the public network", "within ours", "out"],
)
def test_no_redirect_leads_from_the_public_network_into_ours(
    server: str, monkeypatch: pytest.MonkeyPatch, public: set[str], read_at: str | None
) -> None:
    monkeypatch.setattr(connections, "is_public", public.__contains__)

    (found,) = read([f"{server}/elsewhere"])

    if read_at is None:
        assert isinstance(found, BadDocument)
        assert "leads from the public network to 127.0.0.2" in found.why
    else:
        assert isinstance(found, Document)
        assert found.url == f"{server}/page".replace("127.0.0.1", read_at)


@pytest.mark.parametrize(
    ("peer", "public"),
    [
        ("203.119.8.106", True),
        ("2001:dc8::1", True),
        ("127.0.0.1", False),
        ("10.0.0.8", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:192.168.1.1", False),
        ("::ffff:203.119.8.106", True),
    ],
)
def test_addresses_of_the_public_network(peer: str, public: bool) -> None:
    assert connections.is_public(peer) is public


def test_server_that_is_not_there_is_reported_once(caplog: pytest.LogCaptureFixture) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    (bad,) = read([f"http://127.0.0.1:{port}/a"])

    assert isinstance(bad, BadDocument)
    assert "cannot be fetched" in bad.why
    assert caplog.records == []


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "https://",
        "http://[::1",
        "http://a b/",
        "HTTP://:80",
        "http://an:matkhau@tin.example/",
    ],
)
def test_address_of_no_server_is_reported(address: str) -> None:
    (bad,) = read([address])

    assert isinstance(bad, BadDocument)
    assert "url must be" in bad.why


def test_id_of_an_address_is_readable_and_its_own() -> None:
    first = web.identify("https://tin.example/Bài-viết?id=1#cuoi")
    assert first.startswith("tin-example-bai-viet-id-1-")
    assert first == web.identify("https://tin.example/Bài-viết?id=1")
    assert first != web.identify("https://tin.example/Bài-viết?id=2")


def test_bounds_are_those_of_a_page() -> None:
    assert html.PAGE_BYTES == 5_000_000
