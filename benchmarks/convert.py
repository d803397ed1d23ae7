"""Somebody's notebooks to PDF: ours, warm, beside this project as it was at a commit and beside nbconvert's page printed by Chromium.

`python benchmarks/convert.py [--notebooks DIR] [--before COMMIT] [--every N]`: by default the notebooks of installed packages. Each notebook is converted by
the three in turn; seconds are those on the clock, ratios are of medians over notebooks, and of each notebook with itself.
"""

import argparse
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from edition import CHROMIUM, older
from nbconvert import HTMLExporter

BEFORE = "c752c56"
# Converts each file that it is told of, once for nothing first, and answers with the seconds, or with a word where it fails.
LOOP = """
import logging, sys, time
logging.disable(logging.CRITICAL)
sys.stderr = open("/dev/null", "w")
from relations.rendering.exporters import ReportPDFExporter
exporter = ReportPDFExporter()
for line in sys.stdin:
    began = time.perf_counter()
    try:
        exporter.from_filename(line.strip())
    except Exception:
        print("failed", flush=True)
    else:
        print(time.perf_counter() - began, flush=True)
"""


@contextmanager
def warm(python: str) -> Iterator[Callable[[Path], float | None]]:
    """Give a function that converts a file in a process that has done so before; None where it fails."""
    with subprocess.Popen([python, "-c", LOOP], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout

        def convert(file: Path) -> float | None:
            print(file, file=process.stdin, flush=True)
            answer = process.stdout.readline().strip()  # type: ignore[union-attr]
            return None if answer == "failed" else float(answer)

        yield convert
        process.stdin.close()


def printed(file: Path, folder: Path) -> float:
    """Convert by nbconvert and Chromium, which is what `--to webpdf` does by way of playwright."""
    began = time.perf_counter()
    page = folder / "page.html"
    page.write_text(HTMLExporter().from_filename(str(file))[0], encoding="utf-8")
    flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--virtual-time-budget=100",
    ]
    made = [f"--print-to-pdf={folder / 'page.pdf'}", f"--user-data-dir={folder / 'profile'}"]
    subprocess.run([str(CHROMIUM), *flags, *made, page.as_uri()], check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--notebooks", type=Path, default=Path(sysconfig.get_path("purelib")))
    parser.add_argument("--before", default=BEFORE)
    parser.add_argument("--every", type=int, default=1, help="take every N-th notebook")
    chosen = parser.parse_args()
    files = sorted(chosen.notebooks.rglob("*.ipynb"))[:: chosen.every]
    times: list[tuple[float, float, float | None]] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with warm(sys.executable) as ours, older(chosen.before, folder) as (python, _), warm(python) as before:
            for convert in (ours, before):
                convert(files[0])
            for file in files:
                mine, theirs = ours(file), before(file)
                if mine is not None and theirs is not None:
                    times.append((mine, theirs, printed(file, folder) if CHROMIUM else None))
    report(times, len(files), chosen.before)


def report(times: list[tuple[float, float, float | None]], of: int, commit: str) -> None:
    mine = [one[0] for one in times]
    print(
        f"{len(times)} of {of} notebooks that both convert; ours: median {statistics.median(mine):.2f} s, longest {max(mine):.2f} s"
    )
    for name, others in ((f"at {commit}", [one[1] for one in times]), ("Chromium", [one[2] for one in times])):
        known = [(a, b) for a, b in zip(mine, others, strict=True) if b is not None]
        if known:
            ratios = sorted(b / a for a, b in known)
            print(
                f"{name}: median {statistics.median(b for _, b in known):.2f} s, sum {sum(b for _, b in known) / sum(a for a, _ in known):.2f} times ours, "
                f"of each notebook {statistics.median(ratios):.2f} times, least {ratios[0]:.2f}"
            )


if __name__ == "__main__":
    main()
