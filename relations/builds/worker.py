"""A worker of a build: a process that makes one report after another, and ends with the build however that ends."""

import os
import signal
import sys
import threading
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path

from relations.builds.edition import Edition
from relations.builds.produce import produce
from relations.execution.memory import limit_memory
from relations.execution.nursery import use_nursery

EXECUTED = "executed"  # said when the cells of a report are through and it is being rendered


def work(jobs: Connection, edition: Edition, staging: Path, nursery: str | None) -> None:
    """Produce each job that comes and send word when its cells are through, and its outcome, until nobody sends any more."""
    if os.name == "posix":
        os.setpgid(0, 0)  # signals of the terminal are for the build, which ends us
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    threading.Thread(target=_end_with_parent, daemon=True).start()
    use_nursery(nursery)
    # Where JupyterLab is installed, nbformat imports by way of jsonschema a grammar that takes two seconds to build. Nothing here needs it.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    while True:
        try:
            job = jobs.recv()
        except EOFError:
            return
        limit_memory(0, job.limits.memory_mb)
        jobs.send(produce(job, edition, staging, lambda: jobs.send(EXECUTED)))


def _end_with_parent() -> None:
    """Wait for the end of the build; then end at once, with the converters that were started here."""
    parent = parent_process()
    assert parent is not None
    wait([parent.sentinel])
    if os.name == "posix":
        os.killpg(0, signal.SIGKILL)
    os._exit(1)
