"""nbconvert exporter: `jupyter nbconvert --to relations-pdf executed.ipynb`."""

from typing import Any

from nbconvert.exporters.exporter import Exporter
from nbformat import NotebookNode
from traitlets import default

from relations.rendering.paper import render_pdf


class ReportPDFExporter(Exporter):
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
        return render_pdf(notebook, name=resources["metadata"]["name"]), resources
