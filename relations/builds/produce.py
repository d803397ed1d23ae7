"""Make one report: run its notebook, render it, and lay its files ready for publication. Runs in a process of its own."""

import json
import os
import shutil
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter, time
from typing import TYPE_CHECKING, Any

from relations.builds.data_read import read_by_run
from relations.builds.dossier_texts import texts_file, with_texts
from relations.builds.edition import Edition
from relations.builds.plan import Job
from relations.builds.prose import with_prose
from relations.builds.says import no_data, said
from relations.errors import RelationsError
from relations.execution.values import plain
from relations.formats import ANALYST, EXHIBIT
from relations.package import DATA_VARIABLE, Package, open_package
from relations.refusals import is_full
from relations.site.listed import PICTURE

if TYPE_CHECKING:
    from relations.rendering.blocks import Document


@dataclass(frozen=True)
class Outcome:
    """How a job ended. `files` are below the staging folder, or where they were if it is `kept`; `headline` is what the report finds, `error` names
    the cell when it failed.
    """

    job: Job
    files: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    error: str | None = None
    traceback: str | None = None
    headline: str | None = None
    reason: str = "asked for"  # why it was made, or left as it is
    kept: bool = False
    says: dict[str, int] = field(default_factory=dict)  # how much it has to say, as `says.said` has it
    notes: dict[str, Any] | None = None  # what its run read, by its kernel, and the moment when it `began`
    refusal: OSError | None = None  # of the system to take any file, which is no fault of the report


def produce(job: Job, edition: Edition, staging: Path, executed: Callable[[], None] = lambda: None) -> Outcome:
    """Run and render a job into `staging`; `executed` is called between the two.

    Whatever is raised on the way is an outcome with an error, never an exception.
    """
    seconds: dict[str, float] = {}
    try:
        return _produce(job, edition, staging, seconds, executed)
    except Exception as error:  # noqa: BLE001 (a report that cannot be read, run or written must not stop the others)
        text = f"{type(error).__name__}: {error}"
        refusal = error if isinstance(error, OSError) and is_full(error) else None
        return Outcome(job, (), seconds, text, traceback.format_exc(), refusal=refusal)


def _produce(
    job: Job, edition: Edition, staging: Path, seconds: dict[str, float], executed: Callable[[], None]
) -> Outcome:
    edition = replace(edition, **job.as_made)
    base = staging / job.stem
    base.parent.mkdir(parents=True, exist_ok=True)
    if job.executed:
        executed()
        return _finished(_executed(job.executed, job, edition, base), None, job, edition, base, seconds)
    # Imported here, since this module is also imported by the process that plans, which needs none of it.
    import nbformat

    from relations.execution.run import run_notebook

    if job.formats:
        threading.Thread(target=_load_renderers, daemon=True).start()
    # The kernel inherits it, so that `relations.load()` in the notebook gives the data of this build.
    os.environ[DATA_VARIABLE] = str(edition.data)
    began = time()
    texts = texts_file(edition.data, job.report)
    notes_file = base.with_name(base.name + ".notes").absolute()
    run = run_notebook(
        job.notebook,
        job.parameters,
        job.limits,
        notes=notes_file,
        edit=lambda said: with_texts(said, texts),
        screens=not job.formats or "html" in job.formats,
    )
    executed()
    notebook = run.notebook
    read = read_by_run(open_package(edition.data), run.notes["files"]) if run.notes else {}
    notebook.metadata["relations"] = _about(job, edition, notebook, read)
    seconds["execute"] = round(run.seconds, 3)
    if run.error:
        failed = base.with_name(base.name + ".failed.ipynb")
        nbformat.write(notebook, failed)  # type: ignore[no-untyped-call]
        return Outcome(job, (f"{job.stem}.failed.ipynb",), seconds, str(run.error), run.error.traceback)
    nbformat.write(notebook, base.with_name(base.name + ".ipynb"))  # type: ignore[no-untyped-call]
    notes = run.notes and {**run.notes, "began": began}
    return _finished(notebook, notes, job, edition, base, seconds)


def _executed(file: Path, job: Job, edition: Edition, base: Path) -> dict[str, Any]:
    """Return the notebook as its last run left it, with its text and what the edition says as they are now, and write it in the form that nbformat gives
    it."""
    notebook: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    notebook = with_prose(notebook, job.notebook, texts_file(edition.data, job.report))
    notebook["metadata"]["relations"] = _about(job, edition, notebook, job.read)
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True, separators=(",", ": "))
    base.with_name(base.name + ".ipynb").write_text(text + "\n", encoding="utf-8")
    return notebook


def _finished(
    notebook: Any, notes: dict[str, Any] | None, job: Job, edition: Edition, base: Path, seconds: dict[str, float]
) -> Outcome:
    """Sum up and render a notebook that has run to its end."""
    summary = _summary(notebook, job, edition)
    _write_json(base.with_name(base.name + ".json"), summary)
    files = [f"{job.stem}.ipynb", f"{job.stem}.json"]
    try:
        for kind, took, made in _rendered(notebook, job.formats, base, edition.data):
            seconds[kind] = took
            files += made
    except Exception as error:  # whatever a renderer raises must not stop the other reports
        if is_full(error):
            raise
        failed = base.with_name(base.name + ".failed.ipynb")
        shutil.move(base.with_name(base.name + ".ipynb"), failed)
        # Ours say where in the notebook, in the words of an error of its run.
        text = str(error) if isinstance(error, RelationsError) else f"rendering: {type(error).__name__}: {error}"
        return Outcome(job, (f"{job.stem}.failed.ipynb",), seconds, text, traceback.format_exc())
    return Outcome(job, tuple(files), seconds, headline=summary["headline"], says=said(summary), notes=notes)


def exhibits(notebook: Any) -> Iterator[dict[str, Any]]:
    """Yield the exhibit records of an executed notebook in order, of the cells that its report shows."""
    from relations.rendering.shown_cells import shown_cells

    for _, cell in shown_cells(notebook):
        for output in cell.get("outputs", []):
            if EXHIBIT in output.get("data", {}):
                yield output["data"][EXHIBIT]


def _load_renderers() -> None:
    """Import what renders, half a second of work, while the kernel has the cells; what fails here is told when it is asked for."""
    with suppress(Exception):
        import relations.rendering.document
        import relations.rendering.exhibit_files
        import relations.rendering.html
        import relations.rendering.pdf  # noqa: F401


def _rendered(
    notebook: Any, formats: tuple[str, ...], base: Path, data: Path
) -> Iterator[tuple[str, float, list[str]]]:
    """Write the report in each format, and yield the format with its seconds and files; the document is built once, within those of the first.

    Typst sets the PDF in a process of its own, so that the page is made meanwhile: the seconds of a PDF are those that it takes beyond that.
    """
    from relations.rendering.document import build_document
    from relations.rendering.pdf import pdf_file

    began = perf_counter()
    package = open_package(data)
    document = build_document(notebook, package=package)
    with ThreadPoolExecutor(1) as beside:
        paper = beside.submit(pdf_file, document) if "pdf" in formats else None
        for kind in formats:
            files = (
                {f"{base.name}.pdf": paper.result()}
                if paper and kind == "pdf"
                else dict(_page(document, notebook, package, base))
            )
            for name, content in files.items():
                (base.parent / name).parent.mkdir(exist_ok=True)
                (base.parent / name).write_bytes(content)
            yield kind, round(perf_counter() - began, 3), [f"{base.parent.name}/{name}" for name in files]
            began = perf_counter()


def _page(document: "Document", notebook: Any, package: Package, base: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the page of a report, the files of its exhibits in the folder of its name, and there its page for analysts, if that is wanted; and its
    small picture, if it has one."""
    from relations.rendering.analyst import analyst_page
    from relations.rendering.exhibit_files import exhibit_files, picture_of
    from relations.rendering.html import html_page

    page = f"{base.name}.html"
    yield page, html_page(document, beside=base.name).encode()
    for name, content in exhibit_files(document, package.descriptor, page):
        yield f"{base.name}/{name}", content
    if notebook["metadata"]["relations"].get("analyst"):
        yield f"{base.name}/{ANALYST}", analyst_page(notebook, package, base.name).encode()
    if picture := picture_of(document):
        yield f"{base.name}{PICTURE}", picture.encode()


def _about(job: Job, edition: Edition, notebook: Any, read: Mapping[str, str]) -> dict[str, Any]:
    from relations.builds.about_report import about_report

    notebook["metadata"]["relations"] = {"period": job.period.id}  # which decides the cells that are shown
    about = about_report(job, edition, notebook, [*exhibits(notebook)], read)
    return about | {"changes": dict(job.since)} if job.since else about


def _summary(notebook: Any, job: Job, edition: Edition) -> dict[str, Any]:
    from relations.rendering.outputs import headline

    about = notebook["metadata"]["relations"]
    # In the order of the notebook’s file, which is what a report that is only rendered again is made from.
    records = json.loads(json.dumps([*exhibits(notebook)], sort_keys=True))
    return {
        "report": job.report,
        "title": job.title,
        "headline": headline(notebook),
        "headline_record": next((record for record in records if record["type"] == "headline"), None),
        "period": job.period.id,
        "parameters": job.parameters,
        "edition": edition.date,
        "data_to": about["data_to"],
        "commit": edition.commit,
        "warning": edition.warning,
        "imprint": about["imprint"],
        "key_figures": [record for record in records if record["type"] == "key-figure"],
        "exhibits": [record for record in records if record["type"] not in ("key-figure", "headline")],
        "no_data": no_data(notebook),
    }


def _write_json(file: Path, value: dict[str, Any]) -> None:
    file.write_text(json.dumps(plain(value), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
