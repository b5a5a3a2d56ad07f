"""Processes that read articles end with the one that started them, and in good order."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph import executors

ROOT = Path(__file__).parent.parent.parent
WORK = """
import multiprocessing, signal, time
from graph import executors
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs are deaf to it
with executors.growing(2) as pool:
    done = pool.map(time.sleep, [0.01] * 2000)
    next(done)
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    list(done)
"""


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.fixture
def working():
    process = subprocess.Popen(
        [sys.executable, "-c", WORK],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    yield process
    process.kill()
    process.communicate()


def test_processes_leave_with_a_parent_that_is_killed(working):
    children = [int(pid) for pid in working.stdout.readline().split()]
    assert children
    working.kill()
    working.wait(60)
    end = time.monotonic() + 60
    while any(map(alive, children)) and time.monotonic() < end:
        time.sleep(0.05)

    assert not any(map(alive, children))


def test_an_interrupt_is_the_parents_to_tell_of(working):
    """The terminal sends Ctrl-C to all processes; each of them would print where it was."""
    assert working.stdout.readline().strip()
    os.killpg(working.pid, signal.SIGINT)
    _, errors = working.communicate(timeout=120)

    assert errors.count("Traceback") == 1, errors
    assert errors.rstrip().endswith("KeyboardInterrupt")


def test_what_nobody_has_begun_is_given_up_when_work_ends_in_an_error(tmp_path):
    folders = [tmp_path / str(number) for number in range(20_000)]

    def work():
        with executors.growing(2) as pool:
            done = pool.map(os.mkdir, folders)
            next(done)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        work()

    assert 0 < sum(1 for _ in tmp_path.iterdir()) < len(folders)


@pytest.mark.parametrize(
    "error", [OSError(30, "Read-only file system"), NotImplementedError("no semaphores here")]
)
def test_a_system_that_lets_no_process_begin_is_told_once(monkeypatch, caplog, error):
    def refuse(*_, **__):
        raise error

    monkeypatch.setattr(executors, "ProcessPoolExecutor", refuse)
    many = range(executors.FEW + 1)
    with executors.growing(2) as pool:
        assert [*pool.map(str, many), *pool.map(str, many)] == [str(one) for one in [*many] * 2]

    (told,) = caplog.messages
    assert told == f"reading in one process: no other can be begun (/dev/shm: {error})"
