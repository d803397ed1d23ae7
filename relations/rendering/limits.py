"""Run a converter in a process of its own, with so much time and memory and no more.

A text of sixty signs can keep Pandoc busy for years, and a drawing can fill the memory: what goes into a converter comes from outside.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from relations.errors import RelationsError

MEGABYTES = 900
_PATIENCE = (
    8  # seconds on the clock for one of work: other processes may hold the machine, and macOS and Windows count no work
)


class Overrun(RelationsError):  # noqa: N818 (named for what happened)
    """A converter was stopped, or broke down; `told` is what it had written to its error stream, `stuck` whether it took too long over one
    thing and not over all."""

    def __init__(self, message: str, told: str = "", *, stuck: bool = True) -> None:
        super().__init__(message)
        self.told, self.stuck = told, stuck


def run_limited(command: Sequence[str], given: bytes, *, name: str, seconds: int, silent: int | None = None) -> bytes:
    """Return what the command writes for `given`, with `seconds` of work at most, and `silent` seconds between two words on its error stream.

    Raises Overrun when it needs more time or memory or is ended by a fault of its own, RelationsError with its last words when it fails.
    """
    listening, speaking = os.pipe()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=speaking) as process:
        os.close(speaking)
        _limit(process.pid, silent or seconds, seconds)
        told: list[bytes] = []
        listener = Thread(target=_listen, args=(listening, told, process.pid, silent, seconds))
        listener.start()
        try:
            answer, _ = process.communicate(given, timeout=seconds * _PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
        except BaseException:
            process.kill()
            raise
        finally:
            listener.join()
    words = b"".join(told).decode("utf-8", "replace").strip()
    if process.returncode < 0 or _out_of_memory(process.returncode, words):
        stuck = _work_of_children() < seconds
        raise Overrun(f"{name} was stopped: it needed more than {seconds} s or {MEGABYTES} MB", words)
    if process.returncode:
        raise RelationsError(f"{name} failed: {words}")
    return answer


def _limit(pid: int, seconds: int) -> None:
    """Let the system end the process. Set from outside: code between fork and exec is not safe beside threads."""
    if sys.platform != "linux":
        return
    import resource

    with suppress(ProcessLookupError, PermissionError):
        resource.prlimit(pid, resource.RLIMIT_CPU, (seconds, seconds))
        # Not RLIMIT_AS: Pandoc's runtime reserves a terabyte of addresses and uses none of it.
        resource.prlimit(pid, resource.RLIMIT_DATA, (MEGABYTES << 20, MEGABYTES << 20))
        resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def _out_of_memory(code: int, words: str) -> bool:
    return code == 251 or "out of memory" in words.lower() or "MemoryError" in words  # 251: the heap of Pandoc is full
