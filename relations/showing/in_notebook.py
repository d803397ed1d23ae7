"""An exhibit by itself, as HTML for somebody who has a notebook open: what the report will show of it, but for its number and the list of sources.

The rules of style stand in each output and reach nothing outside of it; so do the letters of the type that it needs.
"""

import re
from collections.abc import Mapping
from typing import Any
from zlib import crc32

from markupsafe import Markup

from relations.showing import records
from relations.showing.blocks import FigureBlock, TableBlock
from relations.showing.colours import dark_rules
from relations.showing.fonts import few_font_faces
from relations.showing.templating import FOLDER, drawing, environment, style_sheet

_LABELS = {"figure": "Figure", "table": "Table"}
_TAG = re.compile(r"<[^>]*>")


def exhibit_html(record: Mapping[str, Any], svg: str | None = None) -> str:
    """Return the record of a figure, with its drawing, or of a table as HTML that can stand in any page."""
    sources = [records.source(one) for one in record["sources"]]
    numbers = {source.id: number for number, source in enumerate(sources, start=1)}
    known = {source.id: source for source in sources}
    frame = records.frame(record, _LABELS[record["type"]], 3, numbers, known)
    if svg is None:
        return _html(records.table(record, frame), {})
    figure = records.figure(record, svg, frame)
    # Two states of one chart may stand in a notebook: the parts of each drawing have names of their own.
    prefix = f"{frame.id}-{crc32(svg.encode()):08x}"
    return _html(figure, {frame.id: drawing(figure, prefix)} if figure.svg else {})


def _html(block: FigureBlock | TableBlock, drawings: Mapping[str, Markup]) -> str:
    template = environment().get_template("notebook.html.j2")
    css = Markup(style_sheet(FOLDER / "notebook.css"))
    dark = Markup(dark_rules("".join(drawings.values())))

    def rendered(fonts: str) -> str:
        return template.render(
            kind=block.frame.label.lower(),
            block=block,
            drawings=drawings,
            css=css,
            dark_drawings=dark,
            fonts=Markup(fonts),
        )

    return rendered(few_font_faces(_TAG.sub("", rendered(""))))
