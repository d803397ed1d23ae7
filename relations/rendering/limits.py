"""Run a converter in a process of its own, with so much time and memory and no more.

A text of sixty signs can keep Pandoc busy for years, and a drawing can fill the memory: what goes into a converter comes from outside.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from relations.errors import RelationsError

MEGABYTES = 900
_PATIENCE = (
    8  # seconds on the clock for one of work: other processes may hold the machine, and macOS and Windows count no work
)


class Overrun(RelationsError):  # noqa: N818 (named for what happened)
    """A converter was stopped, or broke down; `told` is what it had written to its error stream, `at_last` whether all together took too long
    and not one thing."""

    def __init__(self, message: str, told: str = "", *, at_last: bool = False) -> None:
        super().__init__(message)
        self.told, self.at_last = told, at_last


def run_limited(
    command: Sequence[str],
    given: bytes,
    *,
    name: str,
    seconds: int,
    between: int | None = None,
    megabytes: int = MEGABYTES,
) -> bytes:
    """Return what the command writes for `given`, with `seconds` of work and `megabytes` at most, and `between` seconds between two words on its
    error stream.

    Raises Overrun when it needs more time or memory or is ended by a fault of its own, RelationsError with its last words when it fails.
    """
    heard, said = os.pipe()
    with (
        ThreadPoolExecutor(1) as listener,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said) as process,
    ):
        os.close(said)
        _limit(process.pid, between or seconds, seconds, megabytes)
        listening = listener.submit(_listen, heard, process.pid, between or seconds, seconds, megabytes)
        try:
            answer, _ = process.communicate(given, timeout=seconds * _PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
        except BaseException:
            process.kill()
            raise
        told, limit = listening.result()
    words = told.decode("utf-8", "replace").strip()
    if process.returncode < 0 or _out_of_memory(process.returncode, words):
        message = f"{name} was stopped: it needed more than {limit} s or {megabytes} MB"
        raise Overrun(message, words, at_last=limit == seconds)
    if process.returncode:
        raise RelationsError(f"{name} failed: {words}")
    return answer


def _listen(stream: int, pid: int, between: int, seconds: int, megabytes: int) -> tuple[bytes, int]:
    """Return what a process says until it is silent, and the seconds of work that it was given until then: some more with each word."""
    told, limit = bytearray(), between
    with open(stream, "rb", buffering=0) as words:
        while word := words.read(1 << 16):
            told += word
            more = min(_work(pid) + between, seconds)
            if more > limit:
                limit = more
                _limit(pid, limit, seconds, megabytes)
    return bytes(told), limit


def _work(pid: int) -> int:
    """Return the seconds of work that a process has done, 0 where the system does not say."""
    try:
        times = (
            Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[11:13]
        )
    except OSError:
        return 0
    return sum(map(int, times)) // os.sysconf("SC_CLK_TCK") + 1


def _limit(pid: int, seconds: int, most: int, megabytes: int) -> None:
    """Let the system end the process. Set from outside: code between fork and exec is not safe beside threads."""
    if sys.platform != "linux":
        return
    import resource

    with suppress(ProcessLookupError, PermissionError):
        resource.prlimit(pid, resource.RLIMIT_CPU, (seconds, most))
        # Not RLIMIT_AS: Pandoc's runtime reserves a terabyte of addresses and uses none of it.
        resource.prlimit(pid, resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))
        resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))


def _out_of_memory(code: int, words: str) -> bool:
    return code == 251 or "out of memory" in words.lower() or "MemoryError" in words  # 251: the heap of Pandoc is full
