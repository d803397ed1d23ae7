"""The memory of a process with all that it has started, looked at while it runs."""

import time
from collections.abc import Callable

import psutil


def proportional_mb(process: psutil.Process) -> float:
    """Return the memory of a process and all below it in MB; what several share (PSS, Linux) is counted once."""
    whole = 0
    for one in (process, *process.children(recursive=True)):
        try:
            whole += one.memory_full_info().pss
        except (psutil.Error, AttributeError):
            continue  # it has just ended
    return whole / 1e6


def watched(process: psutil.Popen, seen: Callable[[float], None], every: float = 0.5) -> int:
    """Call `seen` with the memory every so many seconds until the process ends; return its exit code."""
    while (code := process.poll()) is None:
        seen(proportional_mb(process))
        time.sleep(every)
    return int(code)
