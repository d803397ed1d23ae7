"""HTML that a cell shows, in the order of its parts: its tables as grids, its pictures as pictures, and the rest as HTML for Pandoc."""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Any
from urllib.parse import unquote_to_bytes

from lxml import etree
from lxml.etree import _Element as Element

from relations.rendering.grids import grid_of, is_blank
from relations.rendering.html_tree import HtmlTree, body_of, seen
from relations.rendering.output import Output
from relations.rendering.pictures import picture
from relations.rendering.placeholders import placeholder
from relations.rendering.shorter_html import shorter_html
from relations.showing.printed import clean

MOST_PICTURES = 50  # of one output
_OWN = re.compile("relations-mark", re.IGNORECASE)  # how the names of our marks begin, which an output must not bring
_PART = re.compile(r'<relations-mark-part n="([0-9]+)"></relations-mark-part>')
_DRAWING = re.compile(r"<svg\b|</svg\s*>", re.IGNORECASE)
_LOADING = re.compile(
    r"Make this Notebook Trusted|Loading (?:BokehJS|ITables)|BokehJS \S+ successfully loaded", re.IGNORECASE
)
_UNDRAWN = re.compile(r"""display:\s*none|(?<![\w-])(?:width|height)\s*[:=]\s*["']?0(?:px)?(?=["';\s]|\Z)""")
_STRUCTURE = ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup")


def of_html(text: str, number: int) -> list[Output]:
    """Return what an HTML output of cell `number` shows; nothing where a reader would see nothing of it."""
    text, drawings = _without_drawings(_OWN.sub("relations mark", text))
    text, left_out = shorter_html(text, number)
    shown = seen(text)
    if shown is None:
        return []
    found: list[Output] = []
    if not _LOADING.match(shown.words):
        parts = _Parts(number, drawings)
        parts.take(shown)
        found += _in_order(shown.body, parts)
    if left_out:
        found.append(Output("html", number, f"<p><em>[{left_out} here]</em></p>"))
    return [*found, *(placeholder(number, f"{name} is not shown in print") for name in shown.players)]


def has_table(items: list[Output]) -> bool:
    return any(item.kind == "grid" for item in items)


class _Parts:
    """What is lifted out of the tree of an output, by the number of its mark."""

    def __init__(self, number: int, drawings: list[str]) -> None:
        self.number = number
        self.drawings = drawings
        self.outputs: list[list[Output]] = []
        self.pictures = 0

    def take(self, shown: HtmlTree) -> None:
        for table in list(shown.body.iter("table")):
            if table.tag != "table" or _inside_table(table):
                continue  # it was part of a layout, or is told in the cell that it stands in
            if _is_layout(table):
                _unfold(table)
            else:
                self._table(table, shown)
        for image in list(shown.body.iter("img")):
            if (found := self._picture(image)) is not None:
                self._replace(image, [found])

    def _table(self, table: Element, shown: HtmlTree) -> None:
        pictures = [found for image in table.iter("img") if (found := self._picture(image)) is not None]
        grid = grid_of(table, shown.sheet, self.number)
        if is_blank(grid):
            caption = f": {grid.caption}" if grid.caption else ""
            items = [placeholder(self.number, f"an empty table{caption}", loss=None)]
        else:
            items = [Output("grid", self.number, grid)]
        if stray := _stray(table):
            items.insert(0, Output("html", self.number, f"<p>{escape(stray)}</p>"))
        self._replace(table, [*items, *pictures])

    def _picture(self, image: Element) -> Output | None:
        """Return the picture that an element brings with it; None for one that lies elsewhere, of which the text remains."""
        drawing, source = image.get("relations-mark-drawing"), (image.get("src") or "").strip()
        if not (drawing or source.startswith("data:")):
            return None
        self.pictures += 1
        if self.pictures > MOST_PICTURES:
            return None
        alt = clean(image.get("alt") or "").strip()
        if drawing:
            return picture("image/svg+xml", self.drawings[int(drawing)], alt, self.number)
        mime, content = _of_address(source)
        return picture(mime, content, alt, self.number, {"width": image.get("width"), "height": image.get("height")})

    def _replace(self, element: Element, items: list[Output]) -> None:
        mark = etree.Element("relations-mark-part", n=str(len(self.outputs)))
        mark.tail, element.tail = element.tail, None
        parent = element.getparent()
        assert parent is not None  # the body is neither table nor picture
        parent.replace(element, mark)
        self.outputs.append(items)


def _in_order(body: Element, parts: _Parts) -> Iterator[Output]:
    pieces = _PART.split(etree.tostring(body, method="html", encoding="unicode"))
    for i, piece in enumerate(pieces):
        if i % 2:
            yield from parts.outputs[int(piece)]
        elif html := _legible(piece):
            yield Output("html", parts.number, html)


def _legible(piece: str) -> str:
    """Return a piece of HTML with all its elements closed; nothing of one without words."""
    body = body_of(piece)
    if body is None or not ("".join(body.itertext()).strip() or body.find(".//img") is not None):
        return ""
    return str(etree.tostring(body, method="html", encoding="unicode")).removeprefix("<body>").removesuffix("</body>")


def _without_drawings(text: str) -> tuple[str, list[str]]:
    """Return the text with a picture in the place of each drawing, since the reader of HTML forgets the letters of SVG's names, and the drawings."""
    drawings: list[str] = []
    kept: list[str] = []
    depth = begun = last = 0
    for mark in _DRAWING.finditer(text):
        if not mark[0].startswith("</"):
            begun = begun if depth else mark.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                drawing = text[begun : mark.end()]
                kept += [text[last:begun], f'<img relations-mark-drawing="{len(drawings)}">' if _draws(drawing) else ""]
                drawings.append(drawing)
                last = mark.end()
    return "".join((*kept, text[last:])), drawings


def _draws(drawing: str) -> bool:
    """Tell whether a drawing is seen: libraries keep their signs in others."""
    return not _UNDRAWN.search(drawing.partition(">")[0])


def _inside_table(table: Element) -> bool:
    return next(table.iterancestors("table"), None) is not None


def _is_layout(table: Element) -> bool:
    """Tell whether a table only places others side by side: it holds tables and names nothing."""
    return table.find(".//table") is not None and not any(_of(head, table) for head in table.iter("th"))


def _of(element: Element, table: Element) -> bool:
    return next(element.iterancestors("table"), None) is table


def _unfold(table: Element) -> None:
    for element in [*table.iter(*_STRUCTURE)]:
        if element is table or _of(element, table):
            element.tag = "relations-mark-unfolded"
    for element in [*table.iter("relations-mark-unfolded")]:
        element.tag = "div"


def _stray(table: Element) -> str:
    """Return the words that stand in a table but in no cell of it, as a browser shows them: before it."""
    found: list[Any] = []
    for element in table.iter(*_STRUCTURE[:5]):
        if element is table or _of(element, table):
            found += [element.text, *(child.tail for child in element)]
            found += ["".join(child.itertext()) for child in element if child.tag not in _STRUCTURE]
    return " ".join(" ".join(text or "" for text in found).split())


def _of_address(address: str) -> tuple[str, str | bytes]:
    """Return type and content of a `data:` address."""
    head, _, body = address.removeprefix("data:").partition(",")
    mime, *more = head.lower().split(";")
    return mime, (body if "base64" in more else unquote_to_bytes(unescape(body)))
