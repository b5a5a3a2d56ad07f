"""A server that is told to stop: who came before gets an answer, who comes after is not let in."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
_SITE = """
import sys, time
from flask import Flask, Response
from web.exchange import serving, stopping
from web.settings import Settings

app = Flask("site")

@app.get("/slow/<float:seconds>")
def slow(seconds):
    print("begun", flush=True)
    time.sleep(seconds)
    return Response(bytes(1 << 16) for _ in range(64))

server = serving.server(app, Settings(threads=2), host="127.0.0.1", port=0, queries=1)
print(server.effective_port, flush=True)
stopping.run(server, patience=float(sys.argv[1]))
print("stopped", flush=True)
"""


class Site:
    """A site in a process of its own, which may be sent signals."""

    def __init__(self, patience: float) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _SITE, str(patience)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
            # Where the tests run in the background of a shell, they are deaf to Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        found = re.match(r"(\d+)", self.line())
        assert found
        self.port = int(found[1])

    def line(self) -> str:
        """The next line that the site prints."""
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def ask(self, path: str) -> http.client.HTTPConnection:
        """A connection over which *path* was asked for, and which would stay."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        return connection


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    made = Site(request.param)
    yield made
    made.process.kill()
    made.process.communicate(timeout=60)


@pytest.mark.parametrize("site", [60.0], indirect=True)
def test_an_answer_that_is_under_way_comes_whole_and_no_other_begins(site: Site) -> None:
    idle = site.ask("/khong-co")
    assert idle.getresponse().read()
    begun = site.ask("/slow/2.0")
    assert site.line() == "begun\n"
    site.process.send_signal(signal.SIGTERM)
    time.sleep(1.5)

    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", site.port), timeout=20)
    assert len(begun.getresponse().read()) == 64 << 16
    assert site.line() == "stopped\n"
    assert site.process.wait(30) == 0
    idle.close()


@pytest.mark.parametrize("site", [0.5], indirect=True)
def test_patience_ends(site: Site) -> None:
    begun = site.ask("/slow/300.0")
    assert site.line() == "begun\n"
    site.process.send_signal(signal.SIGTERM)

    with pytest.raises((ConnectionError, http.client.BadStatusLine)):
        begun.getresponse()
    assert site.process.wait(30) == 0


@pytest.mark.parametrize("site", [60.0], indirect=True)
def test_a_second_signal_ends_all_at_once(site: Site) -> None:
    begun = site.ask("/slow/300.0")
    assert site.line() == "begun\n"
    site.process.send_signal(signal.SIGTERM)
    time.sleep(1.5)
    site.process.send_signal(signal.SIGTERM)

    assert site.process.wait(30) == -signal.SIGTERM
    begun.close()
