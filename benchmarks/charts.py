"""Each chart of the nine reports for all years, drawn from the start, beside one bare `savefig` of the finished figure.

Both give the same SVG in the same style; the second is what matplotlib needs to write a figure whose artists are all in their places. Processor
time, the two in turn, medians of three rounds. The computing of what a chart shows is not part of it.
"""

import io
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from matplotlib.figure import Figure as Canvas

from relations.exhibits import Figure
from relations.exhibits.drawing import canvas
from relations.exhibits.drawing.style import COMPACT_MM, style

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests" / "fixtures" / "reports"))

from cells import NOTEBOOKS, shown

ROUNDS = 3


def charts() -> dict[str, Figure]:
    """Return the charts of all reports by name; one that is half a page wide in a report is another one."""
    found: dict[str, Figure] = {}
    for file in sorted(NOTEBOOKS.glob("*.ipynb")):
        for one in shown(file.stem, "all"):
            if isinstance(one, Figure):
                name = f"{one.id} (compact)" if one.width_mm == COMPACT_MM else one.id
                found.setdefault(name, one)
    return found


def drawn(chart: Figure) -> str:
    assert chart.redraw is not None
    return chart.redraw(chart.height_mm)


def finished(chart: Figure) -> Canvas:
    """Return the figure of a chart with all its artists in their places."""
    kept: list[Canvas] = []
    with patch.object(canvas, "written", lambda sheet: kept.append(sheet) or ""):
        drawn(chart)
    return kept[0]


def bare(chart: Figure, whole: Canvas) -> str:
    buffer = io.StringIO()
    with style(chart.id, compact=chart.width_mm == COMPACT_MM):
        whole.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return buffer.getvalue()


def seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def main() -> None:
    ratios: dict[str, float] = {}
    totals = [0.0, 0.0]
    for name, chart in charts().items():
        whole = finished(chart)
        assert bare(chart, whole) == chart.svg, name
        ways = partial(drawn, chart), partial(bare, chart, whole)
        taken = [[seconds(way) for way in ways] for _ in range(ROUNDS)]
        ours, other = (statistics.median(times) for times in zip(*taken, strict=True))
        totals[0] += ours
        totals[1] += other
        ratios[name] = ours / other
        print(
            f"{name}: drawing {ours * 1e3:.0f} ms, savefig {other * 1e3:.0f} ms, ratio {ratios[name]:.2f}", flush=True
        )
    worst = max(ratios, key=ratios.__getitem__)
    print(
        f"{len(ratios)} charts: drawing {totals[0]:.2f} s, savefig {totals[1]:.2f} s, ratio {totals[0] / totals[1]:.2f}"
    )
    print(f"ratio: median {statistics.median(ratios.values()):.2f}, worst {ratios[worst]:.2f} ({worst})")


if __name__ == "__main__":
    main()
