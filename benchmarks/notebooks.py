"""The notebooks of all reports for three periods, by the warm engine and by stock papermill in turn: is the result the same, and how long does it take?

`python benchmarks/notebooks.py [PERIOD…]` takes other periods.
"""

import re
import sys
import tempfile
import time
from itertools import product
from pathlib import Path
from typing import Any

import nbformat
import papermill
from papermill.engines import papermill_engines

from relations.execution.engine import NAME, WarmEngine

NOTEBOOKS = sorted((Path(__file__).resolve().parents[1] / "notebooks").glob("*.ipynb"))
PERIODS = ("all", "cold-war", "1971/1991")

papermill_engines.register(NAME, WarmEngine)


def executed(notebook: Path, period: str, engine: str | None, made: Path) -> tuple[Any, float]:
    """Run a notebook and return it without times and places in memory, and the seconds that it took."""
    began = time.perf_counter()
    papermill.execute_notebook(
        notebook, made, {"period": period}, engine_name=engine, cwd=notebook.parent, progress_bar=False
    )
    taken = time.perf_counter() - began
    text = re.sub(r"0x[0-9a-f]{8,}|ipykernel_\d+", "", made.read_text(encoding="utf-8"))
    return timeless(nbformat.reads(text, as_version=4)), taken


def timeless(notebook: Any) -> Any:
    for holder in (notebook, *notebook.cells):
        holder.metadata.pop("execution", None)
        holder.metadata.pop("papermill", None)
    for cell in notebook.cells:
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.id = "injected"  # at random
    return notebook


def main() -> None:
    pairs = list(product(NOTEBOOKS, sys.argv[1:] or PERIODS))
    seconds: dict[str | None, float] = {NAME: 0.0, None: 0.0}
    same = 0
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.ipynb"
        for notebook, period in pairs:
            results = []
            for engine in seconds:
                result, taken = executed(notebook, period, engine, made)
                results.append(result)
                seconds[engine] += taken
            same += results[0] == results[1]
            if results[0] != results[1]:
                print(f"{notebook.stem} {period}: not the same", flush=True)
    print(
        f"{same} of {len(pairs)} notebooks are the same; warm {seconds[NAME]:.0f} s, stock {seconds[None]:.0f} s, one after the other"
    )


if __name__ == "__main__":
    main()
