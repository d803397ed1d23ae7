"""Somebody's notebooks to PDF: ours, warm, beside this project as it was at a commit and beside nbconvert's `webpdf`, warm as well.

`python benchmarks/convert.py [--notebooks DIR] [--before COMMIT] [--every N]`: by default the notebooks of installed packages. Each notebook is converted by
the three in turn, each in a process that has converted one before; `webpdf` starts a Chromium for each, as it always does (by playwright, which
needs one of its own or that of the system).

Prints for each converter the median seconds on the clock and of work of all its processes, and, of the ratios of its time to ours, each of one notebook,
the median and the least, for the clock and for work. Over 1 is slower than ours. Work says more than the clock on a machine that has others to serve.
"""

import argparse
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from edition import CHROMIUM, older

BEFORE = "c752c56"
# Converts each file that it is told of, and answers with the seconds on the clock and of work, or with a word where it fails.
LOOP = """
import logging, resource, sys, time
logging.disable(logging.CRITICAL)
sys.stderr = open("/dev/null", "w")
{exporter}
def work():
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
for line in sys.stdin:
    began, worked = time.perf_counter(), work()
    try:
        exporter.from_filename(line.strip())
    except Exception:
        print("failed", flush=True)
    else:
        print(time.perf_counter() - began, work() - worked, flush=True)
"""
OURS = """
from relations.rendering.exporters import ReportPDFExporter
exporter = ReportPDFExporter()
"""
WEBPDF = f"""
from nbconvert.exporters import WebPDFExporter
from playwright.async_api import BrowserType
launch = BrowserType.launch
BrowserType.launch = lambda self, **options: launch(self, **options, executable_path={CHROMIUM!r})
exporter = WebPDFExporter()
exporter.disable_sandbox = True
"""


class Seconds(NamedTuple):
    """Of one conversion: on the clock, and of work."""

    clock: float
    work: float


@contextmanager
def warm(python: str, exporter: str = OURS) -> Iterator[Callable[[Path], Seconds | None]]:
    """Give a function that converts a file in a process that has done so before; None where it fails."""
    program = LOOP.replace("{exporter}", exporter)
    with subprocess.Popen([python, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout

        def convert(file: Path) -> Seconds | None:
            print(file, file=process.stdin, flush=True)
            answer = process.stdout.readline().split()  # type: ignore[union-attr]
            return None if answer == ["failed"] else Seconds(*map(float, answer))

        yield convert
        process.stdin.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--notebooks", type=Path, default=Path(sysconfig.get_path("purelib")))
    parser.add_argument("--before", default=BEFORE)
    parser.add_argument("--every", type=int, default=1, help="take every N-th notebook")
    chosen = parser.parse_args()
    files = sorted(chosen.notebooks.rglob("*.ipynb"))[:: chosen.every]
    times: list[tuple[Seconds | None, ...]] = []
    with (
        tempfile.TemporaryDirectory() as made,
        warm(sys.executable) as ours,
        older(chosen.before, Path(made)) as (python, _),
        warm(python) as before,
        warm(sys.executable, WEBPDF) as webpdf,
    ):
        browsed = [webpdf] if CHROMIUM and find_spec("playwright") else []
        for convert in (ours, before, *browsed):
            convert(files[0])
        times.extend(tuple(convert(file) for convert in (ours, before, *browsed)) for file in files)
    report(times, ("ours", f"at {chosen.before}", "webpdf")[: 2 + len(browsed)])


def report(times: list[tuple[Seconds | None, ...]], names: tuple[str, ...]) -> None:
    """Print a line for each converter, over the notebooks that all convert: medians of its seconds, and of its ratios to ours."""
    known = [tuple(one for one in each if one) for each in times if all(each)]
    print(f"{len(known)} of {len(times)} notebooks that all convert")
    for place, name in enumerate(names):
        told = []
        for kind in Seconds._fields:
            median = statistics.median(getattr(each[place], kind) for each in known)
            ratios = sorted(getattr(each[place], kind) / getattr(each[0], kind) for each in known)
            told.append(
                f"{kind}: median {median:.2f} s, median ratio to ours {statistics.median(ratios):.2f}, least {ratios[0]:.2f}"
            )
        print(f"{name}: {'; '.join(told)}")


if __name__ == "__main__":
    main()
