"""Explorers of the project's data: how long it takes to make them, until a browser paints them from disk, and to filter them.

    python benchmarks/explorers.py [RUNS]

Seconds of making are of the processor, those of the browser on the clock. A filter is timed from the change of its control until the page is
laid out and painted again, without the step that it makes in the history.
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path += [str(ROOT), str(ROOT / "tests/fixtures"), str(ROOT / "tests/fixtures/site")]

from explored import IMPRINT  # noqa: E402

from relations.package import open_package  # noqa: E402
from relations.site.explorers import EXPLORERS  # noqa: E402
from relations.site.making import explorer_page  # noqa: E402

_FILTERS = {
    "events.html": [
        ("tone", "conflictual"),
        ("words", "tartus"),
        ("period", "drift"),
        ("tone", ""),
        ("words", ""),
        ("period", ""),
    ],
    "votes.html": [
        ("how", "opposed"),
        ("words", "nuclear"),
        ("from", "1991"),
        ("how", ""),
        ("words", ""),
        ("from", ""),
    ],
}
_TIMED = """async ([name, value]) => {
  const control = document.querySelector(`[name=${name}]`);
  const began = performance.now();
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  const handled = performance.now() - began;
  document.body.offsetHeight;
  const laidOut = performance.now() - began;
  return [handled, laidOut];
}"""


def main(runs: int) -> None:
    import chromium

    package = open_package()
    with tempfile.TemporaryDirectory() as folder, chromium.opened() as browser:
        for explorer in EXPLORERS:
            seconds = []
            for _ in range(2):  # the first loads what renders
                began = time.process_time()
                text = explorer_page(explorer, package, IMPRINT)
                seconds.append(time.process_time() - began)
            file = Path(folder, explorer.file)
            file.write_text(text, encoding="utf-8")
            print(
                f"{explorer.file}: {len(text.encode()) / 1e6:.2f} MB, made in {seconds[0]:.2f} s, then {seconds[1]:.2f} s"
            )
            paints, steps = [], []
            for _ in range(runs):
                page = browser.new_page()
                page.goto(file.as_uri())
                page.wait_for_timeout(500)
                paints.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                steps += [(*page.evaluate(_TIMED, one), one) for one in map(list, _FILTERS[explorer.file])]
                page.close()
            laid_out = [one[1] for one in steps]
            slowest = max(steps, key=lambda one: one[1])
            print(f"  first paint: median {median(paints):.0f} ms, slowest {max(paints):.0f} ms of {runs}")
            print(
                f"  filter: median {median(laid_out):.0f} ms, slowest {slowest[1]:.0f} ms ({slowest[2][0]}={slowest[2][1]}) of {len(steps)}"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
