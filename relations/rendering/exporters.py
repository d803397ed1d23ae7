"""nbconvert exporters: `jupyter nbconvert --to relations-html executed.ipynb`, or `--to relations-pdf`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbconvert.exporters.exporter import Exporter
from nbformat import NotebookNode
from traitlets import Bool, default

from relations.rendering.html import render_html
from relations.rendering.loose import repaired
from relations.rendering.pdf import render_pdf
from relations.rendering.visibility import Wanted


class ReportExporter(Exporter):
    """What both exporters can be told: `--ReportExporter.show_input=False`. nbconvert's own `--no-input` counts too."""

    show_input = Bool(None, allow_none=True, help="Show code: by default of notebooks that are no report of ours.").tag(
        config=True
    )
    show_stderr = Bool(None, allow_none=True, help="Show what cells wrote to standard error: by default not.").tag(
        config=True
    )

    @property
    def wanted(self) -> Wanted:
        no_input = self.show_input is None and self.config.TemplateExporter.get("exclude_input") is True
        return Wanted(False if no_input else self.show_input, self.show_stderr)

    def from_file(self, file_stream: Any, resources: dict[str, Any] | None = None, **kw: Any) -> tuple[Any, Any]:
        """Convert an open file; see `from_notebook_node`."""
        return self.from_notebook_node(json.loads(file_stream.read()), resources, **kw)

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Return the notebook after nbconvert's preprocessors, made whole before them."""
        return super().from_notebook_node(repaired(nb), resources, **kw)

    def folder(self, resources: Mapping[str, Any]) -> Path | None:
        """Return where the notebook is, as nbconvert tells it; None for one that has no file."""
        path = resources["metadata"].get("path")
        return Path(path or ".") if path is not None else None


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
        return render_html(
            notebook, name=resources["metadata"]["name"], wanted=self.wanted, folder=self.folder(resources)
        ), resources


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
        return render_pdf(
            notebook, name=resources["metadata"]["name"], wanted=self.wanted, folder=self.folder(resources)
        ), resources
