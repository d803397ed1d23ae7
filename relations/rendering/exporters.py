"""nbconvert exporters: `jupyter nbconvert --to relations-html executed.ipynb`, or `--to relations-pdf`."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbconvert.exporters.exporter import Exporter
from nbconvert.writers.stdout import StdoutWriter
from nbformat import NotebookNode
from traitlets import Bool, default

from relations.errors import UsageError
from relations.rendering.excluded import excluded, is_on
from relations.rendering.failures import told_failure
from relations.rendering.html import render_html
from relations.rendering.loose import repaired
from relations.rendering.notebook_text import read_notebook
from relations.rendering.pdf import render_pdf
from relations.rendering.visibility import Wanted
from relations.text_file import decoded_text


def _text_of(stream: Any) -> str:
    """Return the text of an open file in the encoding that its first bytes name. Raises UsageError for bytes that are no text."""
    opened = getattr(stream, "buffer", None)
    if opened is None:
        return str(stream.read())
    try:
        return decoded_text(opened.read())
    except UnicodeDecodeError:
        raise UsageError("not a notebook: it is neither in UTF-8 nor in UTF-16; save it as UTF-8") from None


class BytesWriter(StdoutWriter):
    """nbconvert's writer for `--stdout`, which takes text alone, for a PDF."""

    def write(self, output: Any, resources: Any, **kw: Any) -> None:  # noqa: ARG002 (as nbconvert calls it)
        """Write the bytes."""
        sys.stdout.buffer.write(output)
        sys.stdout.flush()


class Told(Exception):  # noqa: N818 (no error: it has been told)
    """A notebook could not be converted, and whoever started nbconvert has been told."""


class ReportExporter(Exporter):
    """What both exporters can be told: `--ReportExporter.show_input=False`. nbconvert's own `--no-input` counts too.

    Where `jupyter nbconvert` runs them, a notebook that cannot be converted is one line, the notebooks after it are converted, and the exit code is 1;
    nbconvert itself would stop with a traceback. Who calls them from Python gets the exception.
    """

    show_input = Bool(None, allow_none=True, help="Show code: by default of notebooks that are no report of ours.").tag(
        config=True
    )
    show_stderr = Bool(None, allow_none=True, help="Show what cells wrote to standard error: by default not.").tag(
        config=True
    )

    optimistic_validation = Bool(True, help="Validate after all preprocessors, not after each.").tag(config=True)

    _guarding = _going_on = False

    @property
    def wanted(self) -> Wanted:
        no_input = self.show_input is None and is_on(self.config.TemplateExporter.get("exclude_input"))
        return Wanted(False if no_input else self.show_input, self.show_stderr)

    def from_filename(self, filename: str, resources: dict[str, Any] | None = None, **kw: Any) -> tuple[Any, Any]:
        """Convert a file; see `from_notebook_node`."""
        with self._guarded(filename):
            return super().from_filename(filename, resources, **kw)

    def from_file(self, file_stream: Any, resources: dict[str, Any] | None = None, **kw: Any) -> tuple[Any, Any]:
        """Convert an open file; see `from_notebook_node`."""
        with self._guarded("standard input"):
            return self.from_notebook_node(read_notebook(_text_of(file_stream)), resources, **kw)

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Return the notebook after nbconvert's preprocessors, made whole before them."""
        return super().from_notebook_node(repaired(nb), resources, **kw)

    def folder(self, resources: Mapping[str, Any]) -> Path | None:
        """Return where the notebook is, as nbconvert tells it; None for one that has no file."""
        path = resources["metadata"].get("path")
        return Path(path or ".") if path is not None else None

    def _preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        notebook, resources = super()._preprocess(nb, resources)  # type: ignore[no-untyped-call]
        return excluded(notebook, self.config.TemplateExporter), resources

    @property
    def _run(self) -> NotebookNode | None:
        """The notebook as far as `--execute` has run it."""
        runs = (getattr(one, "nb", None) for one in self._preprocessors)
        return next((notebook for notebook in runs if notebook is not None), None)

    @contextmanager
    def _guarded(self, name: str) -> Iterator[None]:
        app = _app_of(self)
        if self._guarding or app is None:
            yield
            return
        self._guarding = True
        try:
            yield
        except Exception as error:
            app.log.error("%s: %s", name, told_failure(error, self._run), exc_info=app.log_level <= 10)
        else:
            return
        finally:
            self._guarding = False
        if self._going_on:
            raise Told(name)
        self._going_on = True
        for other in app.notebooks[app.notebooks.index(name) + 1 :] if name in app.notebooks else ():
            try:
                app.convert_single_notebook(other)
            except Told:
                continue
        sys.exit(1)


def _app_of(exporter: Exporter) -> Any:
    """Return the nbconvert application that runs an exporter, None where there is none."""
    module = sys.modules.get("nbconvert.nbconvertapp")
    if module is None or not module.NbConvertApp.initialized():
        return None
    app = module.NbConvertApp.instance()
    return app if getattr(app, "exporter", None) is exporter else None


class ReportHTMLExporter(ReportExporter):
    """An executed notebook as a self-contained report page."""

    output_mimetype = "text/html"
    export_from_notebook = "Report (HTML)"

    @default("file_extension")
    def _file_extension(self) -> str:
        return ".html"

    def from_notebook_node(  # type: ignore[override]  # the base class is typed to return a notebook
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page and nbconvert's resources; the file's name is the title of a notebook that has none."""
        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        name, folder = _name(resources), self.folder(resources)
        return render_html(notebook, name=name, wanted=self.wanted, folder=folder), resources


class ReportPDFExporter(ReportExporter):
    """An executed notebook as a tagged, archivable PDF."""

    output_mimetype = "application/pdf"
    export_from_notebook = "Report (PDF)"

    @default("file_extension")
    def _file_extension(self) -> str:
        return ".pdf"

    def from_notebook_node(  # type: ignore[override]  # the base class is typed to return a notebook
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """Return the PDF and nbconvert's resources; the file's name is the title of a notebook that has none."""
        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        if (app := _app_of(self)) and type(app.writer) is StdoutWriter:
            app.writer = BytesWriter(parent=app)  # type: ignore[no-untyped-call]
        name, folder = _name(resources), self.folder(resources)
        return render_pdf(notebook, name=name, wanted=self.wanted, folder=folder), resources


def _name(resources: dict[str, Any]) -> str:
    return str(resources["metadata"].get("name") or "Notebook")
