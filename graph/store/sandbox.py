"""What a worker must never do, taken away by the kernel: seccomp filters (Linux) and resource limits."""

import contextlib
import ctypes
import errno
import os
import platform
import resource
from pathlib import Path

# By machine: audit architecture, seccomp(2), and the calls that open sockets, start or trace
# programs, or hand such calls to the kernel by another way (io_uring).
_MACHINES = {
    "x86_64": (
        0xC000003E,
        317,
        {
            "socket": 41,
            "connect": 42,
            "execve": 59,
            "ptrace": 101,
            "execveat": 322,
            "io_uring_setup": 425,
        },
    ),
    "aarch64": (
        0xC00000B7,
        277,
        {
            "socket": 198,
            "connect": 203,
            "execve": 221,
            "ptrace": 117,
            "execveat": 281,
            "io_uring_setup": 425,
        },
    ),
}
_X32 = 0x40000000
_NO_NEW_PRIVILEGES = 38
_FILTER_MODE, _ALL_THREADS = 1, 1
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _KILL, _FAIL = 0x7FFF0000, 0x80000000, 0x00050000


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("jump_true", ctypes.c_ubyte),
        ("jump_false", ctypes.c_ubyte),
        ("value", ctypes.c_uint),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.POINTER(_Instruction)))


def deny_network_and_programs() -> None:
    """Make socket(2), execve(2) and their kin fail with EACCES, for every thread, for good.

    Raises OSError where this system has no seccomp filters for us.
    """
    if platform.system() != "Linux" or platform.machine() not in _MACHINES:
        raise OSError(
            errno.ENOSYS, f"no seccomp filter for {platform.system()} {platform.machine()}"
        )
    architecture, seccomp, calls = _MACHINES[platform.machine()]
    refuse = _FAIL | errno.EACCES
    numbers = sorted(calls.values())
    rules = [
        (_LOAD, 0, 0, 4),
        (_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
        # The x32 calls of x86_64 bear the same architecture; to the last rule.
        (_AT_LEAST, len(numbers) + 1, 0, _X32),
        *((_EQUAL, len(numbers) - place, 0, number) for place, number in enumerate(numbers)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, refuse),
    ]
    filters = (_Instruction * len(rules))(*(_Instruction(*rule) for rule in rules))
    program = _Program(len(rules), filters)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0 or (
        libc.syscall(seccomp, _FILTER_MODE, _ALL_THREADS, ctypes.byref(program)) != 0
    ):
        number = ctypes.get_errno()
        raise OSError(number, f"seccomp: {errno.errorcode.get(number, number)}")


def bound(memory: int) -> None:
    """Bound the address space to *memory* bytes, and let the site go first.

    The process writes no file and no core, and is the first to die when the machine runs out of memory.
    """
    os.nice(5)
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    # What the process was given already may be less (`ulimit -v`), and only root may have more again.
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
