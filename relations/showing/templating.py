"""The templates of exhibits, which those of a page can include, and how values are written in them."""

import base64
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from relations.showing.blocks import Data, FigureBlock, data_csv
from relations.showing.svg import inline_svg

FOLDER = Path(__file__).parent / "templates"


@cache
def environment(*folders: Path) -> jinja2.Environment:
    """Return the environment of the templates of exhibits and of those in further folders."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader([*folders, FOLDER]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"base64": as_base64, "csv_href": _csv_href, "shown": _shown, "wrapping": _wrapping}
    return made


def style_sheet(file: Path) -> str:
    """Return the rules of exhibits, and after them those of the place that they stand in."""
    return (FOLDER / "exhibits.css").read_text(encoding="utf-8") + file.read_text(encoding="utf-8")


def drawing(figure: FigureBlock, prefix: str) -> Markup:
    """Return the drawing of a figure as markup, its ids with the prefix; beside it that for a narrow screen, of which style shows one."""
    words = {"title": figure.frame.title, "description": figure.alt}
    wide = Markup(inline_svg(figure.svg, prefix=prefix, **words))
    if not figure.narrow:
        return wide
    narrow = Markup(inline_svg(figure.narrow, prefix=f"{prefix}--n", **words))  # no id of an exhibit has two hyphens
    return Markup('<div class="wide">{}</div><div class="narrow">{}</div>').format(wide, narrow)


def as_base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _csv_href(data: Data) -> str:
    return f"data:text/csv;charset=utf-8;base64,{as_base64(data_csv(data).encode())}"


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
