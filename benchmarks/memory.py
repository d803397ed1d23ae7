"""Does the memory of a build stay flat? Many small reports: one notebook with a table and a chart, for one interval of months after another.

`python benchmarks/memory.py [REPORTS]`, 2 jobs. Prints the peak for each tenth of the reports.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import psutil
from support.memory import watched

CELLS = (
    ("markdown", "# Many\n\nOne table for each interval."),
    ("code", 'period: str = "all"'),
    ("code", "import relations\nfrom relations import exhibits\n\ndossier = relations.load().during(period)"),
    ("code", "exhibits.travellers(dossier)"),
    ("code", "exhibits.contacts_by_level(dossier)"),
)
TENTHS = 10


def intervals(number: int) -> list[str]:
    """Return so many intervals of one year, each beginning a month after the last."""
    months = [(1946 + i // 12, i % 12 + 1) for i in range(number)]
    return [f"{year}-{month:02}/{year + 1}-{month:02}" for year, month in months]


def project(root: Path, number: int) -> Path:
    cells: list[dict[str, Any]] = []
    for place, (kind, source) in enumerate(CELLS):
        cell: dict[str, Any] = {"id": f"c{place}", "cell_type": kind, "metadata": {}, "source": source}
        cells.append(cell | ({"execution_count": None, "outputs": []} if kind == "code" else {}))
    cells[1]["metadata"] = {"tags": ["parameters"]}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    (root / "notebooks").mkdir()
    (root / "notebooks" / "many.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (root / "reports").mkdir()
    file = root / "reports" / "reports.toml"
    text = f'[reports.many]\nnotebook = "many.ipynb"\ntitle = "Many"\nperiods = {json.dumps(intervals(number))}\n'
    file.write_text(text, encoding="utf-8")
    return file


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        words = ["build", "--jobs", "2", "--reports", str(project(root, number)), "--out", str(root / "out")]
        peaks = [0.0] * TENTHS

        def seen(megabytes: float) -> None:
            done = len(list((root / "out" / "many").glob("*.pdf")))
            tenth = min(done * TENTHS // number, TENTHS - 1)
            peaks[tenth] = max(peaks[tenth], megabytes)

        command = [sys.executable, "-m", "relations", *words]
        with (root / "log").open("w") as log:
            process = psutil.Popen(command, stderr=log, stdout=subprocess.PIPE, text=True)
            code = watched(process, seen)
        print(process.stdout.read().split(":")[0])
        assert code == 0, (root / "log").read_text()[-2000:]
    print("peak in MB, by tenth:", ", ".join(f"{peak:.0f}" for peak in peaks))


if __name__ == "__main__":
    main()
