"""Many small reports by the workers of a Dask scheduler: by two, by one, by two of which one is killed in the middle, and by the local pool.

`python benchmarks/cluster.py [REPORTS] [--at-once]`, 200 by default: one notebook with a table and a chart, as in `memory.py`, for one interval after
another, as HTML. Each Dask worker has one thread and one core of its own, as a machine of one core would; the local pool has the same two cores.
Schedulers, workers and builds are processes on the loopback. On a machine that others use the four runs are fair only `--at-once`, when all have the
same load; seconds of work (of the build, its scheduler and its workers, their start included) depend on it less.
"""

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psutil
from distributed import Client
from memory import project
from support.memory import proportional_mb

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "tests" / "fixtures" / "builds"))

from clusters import LocalMachines, local_machines, worker_below  # noqa: E402

TENTHS = 10
TASKS, BYTES = 200, 150_000  # of what measures the scheduler alone: as many as reports, with results as large
RUNS = {"local": 0, "two": 2, "one": 1, "killed": 2}  # and how many workers they have


def pages(out: Path) -> int:
    return len(list((out / "many").glob("*.html")))


def worked(process: psutil.Process) -> float:
    """Return the seconds of work of a process."""
    times = process.cpu_times()
    return float(times.user + times.system)


def children_worked() -> float:
    """Return the seconds of work of all that was started here and has ended, with what it had started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def build(file: Path, out: Path, number: int, *words: str) -> dict[str, float]:
    """Build all and return the seconds on the clock; every report has to be there."""
    command = [
        sys.executable,
        "-m",
        "relations",
        "build",
        "--reports",
        str(file),
        "--out",
        str(out),
        "--format",
        "html",
    ]
    began = time.perf_counter()
    done = subprocess.run([*command, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert pages(out) == number
    told = [line for line in done.stderr.splitlines() if " MB of files went" in line or "gone" in line]
    print("\n".join(told), file=sys.stderr, flush=True)
    return {"clock": time.perf_counter() - began}


class Watching:
    """Looks every second at a run: the peak of memory of a worker in each tenth of the reports; and kills one worker once so many reports are there."""

    def __init__(self, nannies: list[Any], out: Path, number: int, kill_at: int | None) -> None:
        self.peaks = [0.0] * TENTHS
        self._nannies, self._out, self._number, self._kill_at = nannies, out, number, kill_at
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> "Watching":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        watched = psutil.Process(self._nannies[-1].pid)
        while not self._ended.wait(1):
            there = pages(self._out)
            if self._kill_at is not None and there >= self._kill_at:
                worker_below(self._nannies[0]).send_signal(signal.SIGKILL)
                self._kill_at = None
            tenth = min(there * TENTHS // self._number, TENTHS - 1)
            self.peaks[tenth] = max(self.peaks[tenth], proportional_mb(watched))


def scheduler_alone(machines: LocalMachines) -> dict[str, float]:
    """Return what a task costs that only returns bytes: milliseconds there and back, and of work of the scheduler."""
    scheduler = psutil.Process(machines.scheduler.pid)
    with Client(machines.address, set_as_default=False) as client:
        client.wait_for_workers(1)
        client.submit(os.urandom, BYTES, pure=False).result()
        before, began = worked(scheduler), time.perf_counter()
        for _ in range(TASKS):
            client.submit(os.urandom, BYTES, pure=False).result()
        there_and_back = (time.perf_counter() - began) / TASKS * 1000
        return {"task_ms": there_and_back, "task_work_ms": (worked(scheduler) - before) / TASKS * 1000}


def by_workers(file: Path, root: Path, number: int, workers: int, kill_at: int | None) -> dict[str, Any]:
    """Have so many workers make all reports."""
    out = root / "out"
    with local_machines(root / "machines") as machines, ExitStack() as kept:
        nannies = [machines.worker(cores=[core]) for core in range(workers)]
        with Client(machines.address, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=600)
        watching = kept.enter_context(Watching(nannies, out, number, kill_at))
        before = worked(psutil.Process(machines.scheduler.pid))
        ended = children_worked()  # nobody of the others has ended yet
        found: dict[str, Any] = build(file, out, number, "--cluster", machines.address)
        found["build"] = children_worked() - ended
        found["scheduler_ms"] = (worked(psutil.Process(machines.scheduler.pid)) - before) / number * 1000
        found["peaks"] = watching.peaks
        return found


def run(name: str, number: int) -> None:
    """Make one of the runs, and print what was measured as a line of JSON."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        file = project(root, number)
        if workers := RUNS[name]:
            kill_at = random.randrange(number // 10, number * 9 // 10) if name == "killed" else None
            found = by_workers(file, root, number, workers, kill_at)
            found["kill_at"] = kill_at
        else:
            found = build(file, root / "out", number, "--jobs", "2")
        made = [path for path in (root / "out" / "many").rglob("*") if path.is_file()]
        found["report_kb"] = sum(path.stat().st_size for path in made) / number / 1000
    print(json.dumps(found | {"work": children_worked()}))


def started(name: str, number: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, __file__, str(number), "--run", name], stdout=subprocess.PIPE, text=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="?", type=int, default=200)
    parser.add_argument("--at-once", action="store_true")
    parser.add_argument("--run", choices=RUNS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.run:
        run(asked.run, asked.reports)
        return
    print(f"load {os.getloadavg()[0]:.1f}", flush=True)
    with tempfile.TemporaryDirectory() as folder, local_machines(Path(folder) / "machines") as machines:
        machines.worker()
        alone = scheduler_alone(machines)
    told = f"there and back {alone['task_ms']:.1f} ms, work of the scheduler {alone['task_work_ms']:.1f} ms"
    print(f"a task that returns {BYTES:,} bytes: {told} (asked at most 5 ms a report)", flush=True)
    processes = {}
    found = {}
    for name in RUNS:
        processes[name] = started(name, asked.reports)
        if not asked.at_once:
            processes[name].wait()
    for name, process in processes.items():
        found[name] = json.loads(process.communicate()[0].splitlines()[-1])
        print(f"{name}: {found[name]['clock']:.1f} s, {found[name]['work']:.1f} s of work", flush=True)
    for what, one, other, wanted in (
        ("2 workers, to the local pool", "two", "local", "at most 1.15"),
        ("1 worker, to 2", "one", "two", "at least 1.8"),
        ("2 of which one is killed, to 2", "killed", "two", "at most 1.1"),
    ):
        clock, work = (found[one][key] / found[other][key] for key in ("clock", "work"))
        print(f"{what}: {clock:.2f} ({wanted}), of work {work:.2f}")
    print(f"killed when {found['killed']['kill_at']} of {asked.reports} were there")
    print(f"work of the scheduler in all of a build: {found['two']['scheduler_ms']:.1f} ms a report")
    print(f"work of the build itself, its start included: {found['two']['build']:.1f} s")
    print("memory of one worker in MB, by tenth:", ", ".join(f"{peak:.0f}" for peak in found["two"]["peaks"]))
    print(f"files of a report: {found['two']['report_kb']:.0f} kB; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
