"""A real Virtuoso 7 for tests: headless, on loopback, with its files in a folder of the test.

``make virtuoso`` installs it from Debian's package, which starts no service.
"""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rdflib import URIRef

from graph.store.http import Server

PROGRAMS = ("virtuoso-t", "isql-vt")
_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 6
EnabledDavVSP = 0
[SPARQL]
ResultSetMaxRows = 100000
MaxQueryExecutionTime = 20
"""
_PASSWORD = "test"
# Seconds: on a machine with much else to do it takes more than a minute.
_PATIENCE = 240


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """A new Virtuoso in *folder*, for as long as the context lasts."""
    sql, http = _free_port(), _free_port()
    (folder / "virtuoso.ini").write_text(_INI.format(sql=sql, http=http), encoding="ascii")
    process = subprocess.Popen(
        [PROGRAMS[0], "+configfile", "virtuoso.ini", "+foreground"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _isql(sql, "dba", f'set password "dba" "{_PASSWORD}";', process)
        address = f"http://127.0.0.1:{http}"
        yield Server(
            query=f"{address}/sparql",
            update=f"{address}/sparql-auth",
            facts=URIRef("urn:minhbach:facts"),
            user="dba",
            password=_PASSWORD,
            timeout=30,
        )
    finally:
        process.kill()
        process.wait()


def _isql(port: int, password: str, command: str, server: subprocess.Popen[bytes]) -> None:
    """Run *command* as soon as the *server* takes it."""
    until = time.monotonic() + _PATIENCE
    while True:
        done = subprocess.run(
            [PROGRAMS[1], f"127.0.0.1:{port}", "dba", password, f"exec={command}"],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        if done.returncode == 0 and "Error" not in done.stderr:
            return
        if (status := server.poll()) is not None:
            raise RuntimeError(f"Virtuoso ended with status {status} before it took a command")
        if time.monotonic() > until:
            raise RuntimeError(f"Virtuoso does not start: {done.stdout}{done.stderr}")
        # Its port opens some seconds after its process starts.
        time.sleep(0.5)
