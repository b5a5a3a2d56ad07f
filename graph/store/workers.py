"""Worker processes as their owner sees them: started, asked, killed, exchanged."""

import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import graph
from graph.errors import BadQuery, MinhBachError, QueryTimeout, QueryTooLarge, StoreError
from graph.store import frames, syntax
from graph.store.limits import Limits
from graph.store.turns import ClientGone, Gone, Turns

_READ = 1 << 18
_LOOK_UP = 250  # milliseconds between two looks at whether the client has left
_START = 60.0
_ROOT = Path(graph.__file__).resolve().parents[1]
_KEPT = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}


class Worker:
    """One process. It answers one request at a time, and is killed where it does not end well."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder = folder
        mode = "open" if limits.allow_unsandboxed else "sandbox"
        # A clean environment: what the owner knows (passwords, tokens) is no business of a query.
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-sP",
                "-m",
                "graph.store.worker",
                folder.resolve(),
                str(limits.memory),
                mode,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,  # an interrupt at the terminal is for its owner to handle
            cwd="/",
            env=_KEPT | {"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._input = self._process.stdin
        self._output = self._process.stdout
        self._poll = select.poll()
        self._poll.register(self._output, select.POLLIN)
        self._frames = frames.Frames()
        self._ready = self._killed = False

    def start(self) -> str:
        """Wait until the worker is ready; return why it has no sandbox, or an empty string.

        Raises StoreError where it cannot start.
        """
        if self._ready:
            return ""
        try:
            _, body = self._next(time.monotonic() + _START, None)
        except MinhBachError:
            raise StoreError(f"a query worker cannot start: {self._complaint()}") from None
        self._ready = True
        reason: str = json.loads(body)["unsandboxed"]
        return reason

    def ask(
        self, request: dict[str, Any], *, seconds: float, gone: Gone | None = None
    ) -> Generator[bytes, None, None]:
        """Yield the pieces of the answer to *request*.

        Raises BadQuery, QueryTimeout, QueryTooLarge or StoreError instead of an end, and ClientGone
        where *gone* says so. Only after an end or a BadQuery may the worker be asked again.
        """
        if self._killed:
            raise StoreError("no query worker could be started in the place of one that ended")
        self.start()
        deadline = time.monotonic() + seconds
        body = json.dumps(request).encode()
        try:
            self._input.write(frames.LENGTH.pack(len(body)) + body)
        except BrokenPipeError:
            raise self._death() from None
        while True:
            kind, body = self._next(deadline, gone)
            if kind == frames.END:
                end = json.loads(body)
                if end:
                    raise _error(end["error"], end["message"])
                return
            yield body

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._killed = True
        self._process.kill()
        self._process.wait()
        self._input.close()
        self._output.close()
        if self._process.stderr is not None:
            self._process.stderr.close()

    def _next(self, deadline: float, gone: Gone | None) -> tuple[bytes, bytes]:
        while (frame := self._frames.next()) is None:
            left = int((deadline - time.monotonic()) * 1000)
            if left <= 0:
                raise QueryTimeout("the query took longer than it may here")
            if self._poll.poll(left if gone is None else min(left, _LOOK_UP)):
                received = os.read(self._output.fileno(), _READ)
                if not received:
                    raise self._death()
                self._frames.add(received)
            elif gone is not None and gone():
                raise ClientGone
        return frame

    def _death(self) -> MinhBachError:
        try:
            code = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return StoreError("a query worker fell silent")
        if code == -signal.SIGSEGV:
            return QueryTooLarge("the query is too complex for the engine")
        # An allocation that fails aborts the process; the kernel kills it where the machine is full.
        if code in (-signal.SIGABRT, -signal.SIGKILL, -signal.SIGBUS):
            return QueryTooLarge("the query took more memory than it may here")
        return StoreError(f"a query worker ended with code {code}")

    def _complaint(self) -> str:
        self._process.kill()
        self._process.wait()
        if self._process.stderr is None:
            return ""
        lines = self._process.stderr.read().decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"code {self._process.returncode}"


def _error(kind: str, message: str) -> MinhBachError:
    match kind:
        case frames.SYNTAX:
            return syntax.error(message)
        case frames.REFUSED:
            return BadQuery(message)
        case frames.BYTES:
            return QueryTooLarge(
                "the answer is larger than it may be here; ask for less, or use LIMIT"
            )
        case frames.ROWS:
            return QueryTooLarge("the answer has more rows than it may have here; use LIMIT")
        case frames.MEMORY:
            return QueryTooLarge("the query took more memory than it may here")
        case _:
            return StoreError(message)


class Workers:
    """The workers of one generation after another, shared fairly by clients."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._limits = limits
        self._folder = folder
        self._turns: Turns[Worker] = Turns(
            queue=limits.queue, per_client=limits.per_client, running=limits.running_per_client
        )
        self._lock = threading.Lock()
        self._closed = False
        self.unsandboxed = ""
        self.open(folder)

    def open(self, folder: Path) -> None:
        """Answer from the copy in *folder* from now on; what runs on the one before ends in peace.

        Raises StoreError, and stays with the one before, where no worker can start on it.
        """
        try:
            fresh = [Worker(folder, self._limits) for _ in range(self._limits.workers)]
        except OSError as error:
            raise StoreError(f"query workers cannot be started: {error}") from None
        try:
            self.unsandboxed = fresh[0].start()
        except StoreError:
            for worker in fresh:
                worker.kill()
            raise
        with self._lock:
            self._folder = folder  # from here on, workers on the one before are not put back
        for worker in fresh:
            self._turns.add(worker)
        for worker in self._turns.withdraw(lambda worker: worker.folder != folder):
            worker.kill()

    def ask(
        self, request: dict[str, Any], *, client: str, gone: Gone | None = None
    ) -> Generator[bytes, None, None]:
        """Yield the pieces of the answer; raises as :meth:`Worker.ask` and :meth:`Turns.take` do.

        Closing the iterator kills the query.
        """
        worker = self._turns.take(client, patience=self._limits.patience, gone=gone)
        fit = False
        try:
            try:
                yield from worker.ask(request, seconds=self._limits.seconds, gone=gone)
                fit = True
            except BadQuery:
                fit = True
                raise
        finally:
            self._put_back(worker, fit=fit)
            self._turns.leave(client)

    def running(self, client: str) -> int:
        """How many queries of *client* run now."""
        return self._turns.running(client)

    def close(self) -> None:
        """End all workers; those that run end when they are given back."""
        with self._lock:
            self._closed = True
        for worker in self._turns.withdraw(lambda _: True):
            worker.kill()

    def _put_back(self, worker: Worker, *, fit: bool) -> None:
        with self._lock:
            current = worker.folder == self._folder and not self._closed
            if current and fit:
                self._turns.add(worker)
                return
            worker.kill()
            if current:
                self._turns.add(self._instead_of(worker), cold=True)

    def _instead_of(self, killed: Worker) -> Worker:
        try:
            return Worker(self._folder, self._limits)
        except OSError:
            # No process can be had now: the next to take the dead one's turn tries again.
            return killed
