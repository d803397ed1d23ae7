"""How much memory a process may have."""

import sys
from contextlib import suppress


def limit_memory(pid: int, megabytes: int) -> None:
    """Let a process (0: this one) have so much memory of its own and no more: what it asks for beyond is a MemoryError. 0 MB stand for all there is.

    Linux only. What it starts has the same limit, each for itself.
    """
    if sys.platform != "linux":
        return
    import resource

    with suppress(ProcessLookupError, PermissionError):
        _, hard = resource.prlimit(pid, resource.RLIMIT_DATA)
        wanted = megabytes << 20 if megabytes else hard
        allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        # Not RLIMIT_AS: libraries reserve addresses that they never use. The lower of the two bounds only, so that another report may have more.
        resource.prlimit(pid, resource.RLIMIT_DATA, (allowed, hard))
