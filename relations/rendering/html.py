"""A report as one self-contained HTML page: fonts, charts and data inside, no script, no request to anywhere."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from relations.formats import CONTENT_POLICY, NAVIGATION
from relations.rendering.blocks import Code, Document, Failure, GridCell, OutputTable, Printed
from relations.rendering.data_readme import data_readme
from relations.rendering.document import build_document
from relations.rendering.how_to_cite import how_to_cite
from relations.rendering.linked_data import report_metadata
from relations.rendering.runs import runs_html
from relations.rendering.since_last import HEADING
from relations.rendering.unshown import with_boxes
from relations.rendering.visibility import Wanted
from relations.showing.blocks import FigureBlock
from relations.showing.colours import dark_rules, variable
from relations.showing.fonts import font_faces
from relations.showing.templating import drawing, environment, style_sheet

_TEMPLATES = Path(__file__).parent / "templates"


def render_html(
    notebook: Mapping[str, Any],
    *,
    name: str = "Untitled report",
    wanted: Wanted | None = None,
    folder: Path | None = None,
) -> str:
    """Return the executed notebook as a page; `name` is the title of a notebook that has none, `wanted` what is to be seen beyond what the
    notebook shows, `folder` where the pictures are that its text names. Raises DataError as `build_document` does."""
    return html_page(build_document(notebook, name=name, wanted=wanted, folder=folder))


def html_page(document: Document, beside: str = "", *, folded: bool = False, ways: str = "") -> str:
    """Return the report as a page; `beside` is the folder with the files of its exhibits (`exhibit_files`), without which it brings the data itself.

    Code that it shows can be `folded`; `ways` are the links of a page into which no build puts any.
    """
    drawings = {
        block.frame.id: drawing(block, block.frame.id)
        for block in document.blocks
        if isinstance(block, FigureBlock) and block.svg
    }
    page = (
        environment(_TEMPLATES)
        .get_template("report.html.j2")
        .render(
            document=document,
            policy=CONTENT_POLICY,
            navigation=(NAVIGATION[0], str(ways), NAVIGATION[1]),  # beside Markup the marks would be text
            folded=folded,
            head=document.masthead,
            beside=beside,
            readme=data_readme(document),
            metadata=report_metadata(document.citation),
            cited_as=how_to_cite(document.citation),
            since_heading=HEADING,
            blocks=[(type(block).__name__, block) for block in document.blocks],
            drawings=drawings,
            runs=runs_html,
            cell_style=cell_style,
            fonts=Markup(font_faces()),
            css=Markup(style_sheet(_TEMPLATES / "report.css")),
            dark_drawings=Markup(dark_rules("".join((*drawings.values(), *_used_colours(document))))),
        )
    )
    return with_boxes(page, document)


def cell_style(cell: GridCell) -> Markup:
    """Return the `style` attribute of a cell of a grid, if it has a side or colours of its own.

    On a ground of its own the letters have the same colour by night, since both were chosen for each other; others follow the page.
    """
    style = [] if cell.side == "left" else [f"text-align: {cell.side}"]
    if cell.ground:
        style.append(f"background: {cell.ground}")
    if cell.colour:
        colour = cell.colour if cell.ground else variable(cell.colour)
        style.append(f"color: {colour}")
    return Markup(' style="{};"').format("; ".join(style)) if style else Markup("")


def _used_colours(document: Document) -> Iterator[str]:
    """Yield the colours of code, printed text and tables as the page uses them."""
    for block in document.blocks:
        if isinstance(block, OutputTable):
            yield from (variable(cell.colour) for cell in block.cells if cell.colour and not cell.ground)
            continue
        runs = block.runs if isinstance(block, Code | Printed) else block.trace if isinstance(block, Failure) else ()
        for run in runs:
            yield variable(f"{run.colour} {run.ground}")
