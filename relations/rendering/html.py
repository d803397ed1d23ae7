"""A report as one self-contained HTML page: fonts, charts and data inside, no script, no request to anywhere."""

import base64
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from relations.formats import CONTENT_POLICY, NAVIGATION
from relations.rendering.blocks import Code, Data, Document, Failure, FigureBlock, Printed, data_csv
from relations.rendering.colours import dark_rules, variable
from relations.rendering.data_readme import data_readme
from relations.rendering.document import build_document
from relations.rendering.fonts import font_faces
from relations.rendering.runs import runs_html
from relations.rendering.svg import inline_svg
from relations.rendering.visibility import Wanted

_TEMPLATES = Path(__file__).parent / "templates"


def render_html(notebook: Mapping[str, Any], *, name: str = "Untitled report", wanted: Wanted | None = None) -> str:
    """Return the executed notebook as a page; `name` is the title of a notebook that has none, `wanted` what is to be seen beyond what the
    notebook shows. Raises DataError as `build_document` does."""
    return html_page(build_document(notebook, name=name, wanted=wanted))


def html_page(document: Document) -> str:
    """Return the report as a page."""
    drawings = {
        block.frame.id: _drawing(block) for block in document.blocks if isinstance(block, FigureBlock) and block.svg
    }
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            document=document,
            policy=CONTENT_POLICY,
            navigation=NAVIGATION,
            head=document.masthead,
            readme=data_readme(document),
            blocks=[(type(block).__name__, block) for block in document.blocks],
            drawings=drawings,
            fonts=Markup(font_faces()),
            css=Markup((_TEMPLATES / "report.css").read_text(encoding="utf-8")),
            dark=Markup(dark_rules("".join((*drawings.values(), *_used_colours(document))))),
        )
    )


def _used_colours(document: Document) -> Iterator[str]:
    """Yield the colours of code and printed text as the page uses them."""
    for block in document.blocks:
        runs = block.runs if isinstance(block, Code | Printed) else block.trace if isinstance(block, Failure) else ()
        for run in runs:
            yield variable(f"{run.colour} {run.ground}")


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "base64": _base64,
        "csv_href": _csv_href,
        "runs": runs_html,
        "shown": _shown,
        "wrapping": _wrapping,
    }
    return environment


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _csv_href(data: Data) -> str:
    return f"data:text/csv;charset=utf-8;base64,{_base64(data_csv(data).encode())}"


def _drawing(figure: FigureBlock) -> Markup:
    frame = figure.frame
    return Markup(inline_svg(figure.svg, prefix=frame.id, title=frame.title, description=figure.alt))


def _shown(value: Any) -> str:
    """Return a value of the data as people read it: four digits for fractions, nothing for missing ones."""
    if value is None:
        return ""
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 1e4 else str(value)


def _wrapping(text: str) -> str:
    """Return the class that says how a cell of a table may wrap: not at all, between words, with much room for sentences, or anywhere."""
    if len(text) <= 16:
        return "short"
    if max(map(len, text.split()), default=0) > 28:
        return "breakable"
    return "long" if len(text) > 80 else "text"
