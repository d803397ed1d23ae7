"""A full edition beside what one would do otherwise, this project as it was at a commit, and the least that it could take.

`python benchmarks/edition.py [--period P] [--only NAME…]`: with a period nine reports are measured instead of all 81, and every figure says so.
Seconds are those on the clock and, in brackets, of work of all processors.
benchmarks/README.md has the method.
"""

import argparse
import ast
import json
import multiprocessing
import os
import resource
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import nbformat
import psutil
from support.memory import watched

from relations.builds.dossier_texts import texts_file, with_texts

ROOT = Path(__file__).resolve().parents[1]
# The nine that every period has.
NOTEBOOKS = [file for file in sorted((ROOT / "notebooks").glob("*.ipynb")) if file.stem != "transition"]
BEFORE = "777708e"
CORES = len(os.sched_getaffinity(0))


class Spent(NamedTuple):
    """Seconds on the clock, and of work of all processors: the second hardly depends on what else the machine does."""

    clock: float
    work: float

    def __str__(self) -> str:
        return f"{self.clock:.1f} s ({self.work:.1f} s of work)"

    def times(self, number: int) -> "Spent":
        return Spent(self.clock * number, self.work * number)


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def build(out: Path, period: str | None, *words: str, tree: Path = ROOT) -> list[str]:
    chosen = ["--period", period] if period else []
    return [sys.executable, "-m", "relations", "build", *chosen, "--out", str(out), *words, "--reports", str(tree / "reports/reports.toml")]  # fmt: skip


def ours(out: Path, period: str | None) -> None:
    subprocess.run(build(out, period), cwd=ROOT, check=True, capture_output=True)


def peak(out: Path, period: str | None) -> float:
    """Return the peak of memory in MB, all processes together, with two jobs."""
    seen = [0.0]
    process = psutil.Popen(build(out, period, "--jobs", "2"), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    assert watched(process, seen.append) == 0
    return max(seen)


def before(out: Path, period: str | None) -> Spent:
    """The project at an older commit."""
    with older(BEFORE, out) as (python, tree):
        command = [python, *build(out / "edition", period, "--jobs", str(CORES), tree=tree)[1:]]
        return spent(lambda: subprocess.run(command, cwd=tree, check=True, capture_output=True))


@contextmanager
def older(commit: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """Give an interpreter that has this project at a commit, with the libraries of this environment, and the worktree of that commit."""
    tree = folder / "tree"
    subprocess.run(["git", "worktree", "add", "--detach", str(tree), commit], cwd=ROOT, check=True, capture_output=True)
    try:
        yield environment(folder / "environment", tree), tree
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)


def environment(place: Path, tree: Path) -> str:
    """Make an environment in which `relations` is that of `tree`, and return its interpreter."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(place)}))
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if "relations" not in entry.name:  # its entry points name modules that there were not
            (packages / entry.name).symlink_to(entry)
    (packages / "tree.pth").write_text(str(tree))
    return str(place / "bin" / "python")


def filled(notebook: Path, folder: Path) -> Path:
    """Write a notebook with the texts of the dossier, as a build runs it, and return its file."""
    content = with_texts(json.loads(notebook.read_bytes()), texts_file(ROOT / "data", notebook.stem))
    file = folder / f"filled-{notebook.name}"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def by_hand(notebook: Path, period: str, folder: Path) -> None:
    """One report by papermill, nbconvert to HTML, and Chromium to PDF, which is what `nbconvert --to webpdf` does by way of playwright."""
    executed, page = folder / notebook.name, folder / f"{notebook.stem}.html"
    module = [sys.executable, "-m"]
    quiet = {"check": True, "capture_output": True}
    papermill = [*module, "papermill", str(filled(notebook, folder)), str(executed), "-p", "period", period, "--cwd", str(ROOT / "notebooks")]  # fmt: skip
    subprocess.run(papermill, **quiet)  # type: ignore[call-overload]
    subprocess.run([*module, "nbconvert", "--to", "html", "--no-input", str(executed)], **quiet)  # type: ignore[call-overload]
    if CHROMIUM:
        # webpdf makes the page once more, by its own template.
        subprocess.run(
            [*module, "nbconvert", "--to", "html", "--no-input", str(executed), "--output", "print"], **quiet
        )  # type: ignore[call-overload]
        pdf = [f"--print-to-pdf={page.with_suffix('.pdf')}", f"--user-data-dir={folder / f'chromium-{notebook.stem}'}"]
        subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", *pdf, page.as_uri()], **quiet)  # type: ignore[call-overload]


def one_after_the_other(out: Path, period: str) -> None:
    for notebook in NOTEBOOKS:
        by_hand(notebook, period, out)


def on_all_cores(out: Path, period: str) -> None:
    """As `xargs -P` would."""
    with ThreadPoolExecutor(CORES) as pool:
        list(pool.map(lambda notebook: by_hand(notebook, period, folder_of(out, notebook)), NOTEBOOKS))


def folder_of(out: Path, notebook: Path) -> Path:
    folder = out / notebook.stem
    folder.mkdir()
    return folder


def run_cells(task: tuple[Path, str]) -> None:
    """Run the cells of a notebook as plain Python and make what each shows, as a kernel would."""
    notebook, period = task
    namespace: dict[str, object] = {"display": show}
    texts = texts_file(ROOT / "data", notebook.stem)
    for cell in with_texts(json.loads(notebook.read_bytes()), texts)["cells"]:
        if cell["cell_type"] == "code":
            body = ast.parse("".join(cell["source"]))
            last = body.body.pop() if body.body and isinstance(body.body[-1], ast.Expr) else None
            exec(compile(body, cell["id"], "exec"), namespace)
            if last is not None:
                show(eval(compile(ast.Expression(last.value), cell["id"], "eval"), namespace))
        if "parameters" in cell["metadata"].get("tags", []):
            namespace["period"] = period


def show(*values: object) -> None:
    for value in values:
        if hasattr(value, "_repr_mimebundle_"):
            value._repr_mimebundle_()


def set_pdf(file: Path) -> None:
    from relations.rendering.pdf import pdf_file

    pdf_file(DOCUMENTS[file])


def work(task: tuple[Callable[..., None], object]) -> None:
    task[0](task[1])


DOCUMENTS: dict[Path, object] = {}


def limit(finished: Path) -> Spent:
    """Return the seconds that the same cells take as plain Python, in processes forked from a warm one on all cores, with Typst on the
    finished documents of an edition; what is warm was not timed."""
    from relations.execution.preloading import preload
    from relations.rendering.document import build_document

    os.environ["MPLBACKEND"] = "agg"
    for _ in preload():
        pass
    executed = sorted(finished.glob("*/*.ipynb"))
    for file in executed:
        DOCUMENTS[file] = build_document(nbformat.read(file, as_version=4))
    about = {file: nbformat.read(file, as_version=4).metadata["relations"] for file in executed}
    cells = [(run_cells, (ROOT / "notebooks" / f"{of['report']}.ipynb", of["period"])) for of in about.values()]
    last = json.loads((finished / "run.json").read_text(encoding="utf-8"))["reports"]
    took = {(entry["report"], entry["period"]): entry["seconds"]["execute"] for entry in last}
    cells.sort(key=lambda task: -took[task[1][0].stem, task[1][1]])
    tasks = [*cells, *((set_pdf, file) for file in executed)]

    def run() -> None:
        with multiprocessing.get_context("fork").Pool(CORES, maxtasksperchild=1) as pool:
            pool.map(work, tasks, chunksize=1)
            pool.close()
            pool.join()

    return spent(run)


def spent(run: Callable[[], object]) -> Spent:
    """Return what a call takes, with all that it starts and waits for."""
    clock, work = time.perf_counter(), worked()
    run()
    return Spent(time.perf_counter() - clock, worked() - work)


def worked() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--period", help="one period instead of all")
    names = ("ours", "limit", "before", "parallel", "serial", "memory")
    parser.add_argument("--only", nargs="+", choices=names, default=names)
    arguments = parser.parse_args()
    one = arguments.period or "cold-war"
    whole = "9 × 1" if arguments.period else "9 × 9"
    scale, scaled = (1, "9 × 1") if arguments.period else (9, "9 × 9, scaled from 9 × 1")
    if not CHROMIUM:
        print("there is no Chromium here: what is done by hand makes no PDF")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        finished = folder / "ours"
        seconds: dict[str, Spent] = {}
        for name in names:
            if name not in ("ours", *arguments.only):
                continue
            print(f"{name}: load {os.getloadavg()[0]:.1f} on {CORES} cores, ", end="", flush=True)
            out = folder / name
            out.mkdir()
            if name == "memory":
                print(f"peak {peak(out, arguments.period):.0f} MB, {whole}")
                continue
            if name == "ours":
                seconds[name] = spent(lambda out=out: ours(out, arguments.period))
            elif name == "limit":
                seconds[name] = limit(finished)
            elif name == "before":
                seconds[name] = before(out, arguments.period)
            else:
                run = one_after_the_other if name == "serial" else on_all_cores
                seconds[name] = spent(lambda out=out, run=run: run(out, one)).times(scale)
            said = scaled if name in ("parallel", "serial") else whole
            mine, its = seconds["ours"], seconds[name]
            print(f"{its}, {said}, ratio to ours {its.clock / mine.clock:.2f} ({its.work / mine.work:.2f})", flush=True)


if __name__ == "__main__":
    main()
