"""A worker process as its owner sees it: started, asked, set back, killed."""

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import graph
from graph.errors import BadQuery, MinhBachError, QueryTooLarge, StoreError
from graph.store import exceeded, frames, syntax
from graph.store.limits import Limits
from graph.store.turns import ClientGone, Gone

_READ = 1 << 18
_LOOK_UP = 250  # milliseconds between two looks at whether the client has left
_START = 60.0
_NICENESS = 10
_ROOT = Path(graph.__file__).resolve().parents[1]
_KEPT = {name: os.environ[name] for name in ("LD_LIBRARY_PATH",) if name in os.environ}
# glibc reserves 64 MiB of addresses for each thread that allocates, against the bound of the worker:
# with an arena each, the engine's threads alone sometimes took a gigabyte of it.
_ONE_ARENA = {"MALLOC_ARENA_MAX": "1"}

# What to do about the last words of a worker, by what stands in them.
_FORBIDDEN = (
    ": let seccomp(2) pass (systemd: SystemCallFilter=@system-service seccomp),"
    " so that workers can give up the network"
)
_ADVICE = {
    "SIGSYS": _FORBIDDEN,
    "seccomp": _FORBIDDEN,
    "Resource temporarily unavailable": ": this user may have no more threads;"
    " raise `ulimit -u` (systemd: TasksMax)",
}


class Worker:
    """One process. It answers one request at a time; one that is not idle afterwards is to be killed."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._limits = limits
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
            env=_KEPT | _ONE_ARENA | {"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._input = self._process.stdin
        self._output = self._process.stdout
        self._poll = select.poll()
        self._poll.register(self._output, select.POLLIN)
        self._frames = frames.Frames()
        self._ready = self._idle = self._set_back = self._killed = False

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
        self._ready = self._idle = True
        reason: str = json.loads(body)["unsandboxed"]
        return reason

    @property
    def idle(self) -> bool:
        """Whether the worker may be asked: it waits for a request, and has its priority."""
        return self._idle

    @property
    def alive(self) -> bool:
        """Whether the process is there; one that nobody asks may end too, as where memory runs out."""
        return self._process.poll() is None

    def spent(self) -> float:
        """Seconds that the process has had of a processor; of the clock where this system does not tell."""
        try:
            # What clock_getcpuclockid(3) gives on Linux for another process.
            return time.clock_gettime(~self._process.pid << 3 | 2)
        except OSError:
            return time.monotonic()

    def ask(self, request: frames.Request) -> None:
        """Begin to answer *request*; raises StoreError where the worker cannot."""
        if self._killed:
            raise StoreError("no query worker could be started in the place of one that ended")
        self.start()
        self._idle = False
        body = json.dumps(request).encode()
        try:
            self._input.write(frames.LENGTH.pack(len(body)) + body)
        except BrokenPipeError:
            raise self._death() from None

    def read(self, deadline: float, gone: Gone | None = None) -> bytes | None:
        """Return the next piece of the answer, None at its end.

        Raises BadQuery, QueryTooLarge or StoreError instead of an end, ClientGone where *gone* says so,
        and QueryTimeout at *deadline* (:func:`time.monotonic`), after which one may still read on.
        """
        kind, body = self._next(deadline, gone)
        if kind != frames.END:
            return body
        self._idle = self._ask_for_priority()
        end = json.loads(body)
        if not end:
            return None
        if end["error"] not in (frames.SYNTAX, frames.REFUSED):
            self._idle = False  # what it holds in memory after such an end is unknown
        raise _error(end["error"], end["message"], self._limits)

    def set_back(self) -> None:
        """Let other processes go before this one until it has answered."""
        self._set_back = True
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, _NICENESS)

    def _ask_for_priority(self) -> bool:
        """Undo :meth:`set_back`, which only privileged users may do on Linux; tell whether it worked."""
        if self._set_back:
            try:
                os.setpriority(os.PRIO_PROCESS, self._process.pid, 0)
            except OSError:
                return False
            self._set_back = False
        return True

    def stop(self) -> None:
        """End the process, whatever it does, and do not wait for that."""
        self._killed = True
        self._process.kill()

    def kill(self) -> None:
        """End the process, and give back what it held."""
        self.stop()
        self._process.wait()
        self._input.close()
        self._output.close()
        if self._process.stderr is not None:
            self._process.stderr.close()

    def _next(self, deadline: float, gone: Gone | None) -> tuple[bytes, bytes]:
        """Wait for the next frame; raises as :meth:`read` does."""
        while (frame := self._frames.next()) is None:
            left = int((deadline - time.monotonic()) * 1000)
            if left <= 0:
                raise exceeded.seconds(self._limits)
            if self._poll.poll(left if gone is None else min(left, _LOOK_UP)):
                received = os.read(self._output.fileno(), _READ)
                if not received:
                    raise self._death()
                self._frames.add(received)
            elif gone is not None and gone():
                raise ClientGone
        return frame

    def _death(self) -> MinhBachError:
        """What it means that the process has ended."""
        try:
            code = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return StoreError("a query worker fell silent")
        if code == -signal.SIGSEGV:
            return QueryTooLarge("the query is too complex for the engine")
        # An allocation that fails aborts the process; the kernel kills it where the machine is full.
        if code in (-signal.SIGABRT, -signal.SIGKILL, -signal.SIGBUS):
            return exceeded.memory(self._limits)
        return StoreError(f"a query worker ended with code {code}")

    def _complaint(self) -> str:
        """End the process; the last line that it wrote to its errors, else its code."""
        self._process.kill()
        self._process.wait()
        if self._process.stderr is None:
            return ""
        lines = self._process.stderr.read().decode(errors="replace").strip().splitlines()
        code = self._process.returncode
        ending = f"ended by {signal.Signals(-code).name}" if code < 0 else f"code {code}"
        said = lines[-1].strip() if lines else ending
        return said + next((advice for word, advice in _ADVICE.items() if word in said), "")


def _error(kind: str, message: str, limits: Limits) -> MinhBachError:
    """The error that a worker tells by *kind* and *message*."""
    match kind:
        case frames.SYNTAX:
            return syntax.error(message)
        case frames.REFUSED:
            return BadQuery(message)
        case frames.BYTES:
            return exceeded.size(limits)
        case frames.ROWS:
            return exceeded.rows(limits)
        case frames.MEMORY:
            return exceeded.memory(limits)
        case _:
            return StoreError(message)
