"""Where the server listens, and what is said where it cannot."""

import gc
import http.client
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask, request

from web.exchange import listening, serving
from web.exchange.listening import CannotListen
from web.settings import Settings

ROOT = Path(__file__).parents[3]
# Started as systemd does it: the socket has number 3, and the process knows that it is meant.
_HANDED = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1")
from web.exchange import listening
(given,) = listening.place("127.0.0.1", 8000)["sockets"]
print(given.getsockname()[1])
"""


@pytest.fixture
def collected() -> Iterator[None]:
    """waitress leaves the socket that it could not bind to the collector."""
    yield
    gc.collect()


LEFT_OPEN = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@LEFT_OPEN
@pytest.mark.usefixtures("collected")
def test_a_port_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(CannotListen, match=rf"127\.0\.0\.1:{port}: another program .*--port"):
            serving.server(Flask("site"), Settings(), host="127.0.0.1", port=port, queries=1)


@LEFT_OPEN
@pytest.mark.usefixtures("collected")
@pytest.mark.parametrize(
    ("host", "why"),
    [("192.0.2.1", "does not have that address"), ("khong.co.may.invalid", "no such host")],
)
def test_a_host_that_is_not_here_is_named(host: str, why: str) -> None:
    with pytest.raises(CannotListen, match=f"{host}:8080: .*{why}.*--host"):
        serving.server(Flask("site"), Settings(), host=host, port=8080, queries=1)


def test_a_port_of_the_superuser_is_told() -> None:
    with (
        pytest.raises(CannotListen, match=r"::1\]:80: only the superuser.* reverse proxy"),
        listening.told("::1", 80),
    ):
        raise PermissionError(13, "Permission denied")


def test_a_socket_that_systemd_opened_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as opened:
        told = subprocess.run(
            [sys.executable, "-c", _HANDED, str(opened.fileno())],
            pass_fds=[opened.fileno()],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert told.stdout.strip() == str(opened.getsockname()[1]), told.stderr


@pytest.mark.parametrize("environment", [{}, {"LISTEN_PID": "1", "LISTEN_FDS": "1"}])
def test_sockets_of_another_process_are_left_alone(environment: dict[str, str]) -> None:
    assert listening.handed_over(environment) == []


@pytest.mark.parametrize(
    ("base", "paths"),
    [
        ("https://tin.example/", {"/": "", "/mot": ""}),
        # A proxy may pass the prefix on or take it off: links have it in either case.
        ("https://so.example/minh/bach/", {"/minh/bach/mot": "/minh/bach", "/mot": "/minh/bach"}),
    ],
)
def test_a_site_below_a_path_links_below_it(base: str, paths: dict[str, str]) -> None:
    app = Flask("site")
    app.add_url_rule("/", "root", lambda: "")
    app.add_url_rule("/mot", "one", lambda: "")
    seen: list[str] = []

    @app.before_request
    def note() -> None:
        seen.append(request.script_root)

    made = serving.server(app, Settings(base_iri=base), host="127.0.0.1", port=0, queries=1)
    thread = threading.Thread(target=made.run, daemon=True)
    thread.start()
    try:
        for path in paths:
            connection = http.client.HTTPConnection("127.0.0.1", made.effective_port, timeout=20)
            connection.request("GET", path, headers={"Connection": "close"})
            assert connection.getresponse().status == 200
            connection.close()
    finally:
        made.close()
        made.task_dispatcher.shutdown()
        thread.join(5)
    assert seen == list(paths.values())
