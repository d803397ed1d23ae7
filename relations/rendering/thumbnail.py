"""A drawing as a small picture for a list of reports: its shapes without its words, for day and night, in few bytes."""

import re
from xml.etree import ElementTree

from relations.showing.colours import dark_rules, variable
from relations.showing.svg import shown_svg
from relations.showing.svg_allowed import SVG, RefusedDrawing
from relations.showing.svg_size import references

MOST_BYTES = 30_000
_LEFT_OUT = {f"{{{SVG}}}{tag}" for tag in ("text", "title", "desc", "metadata", "image")}
_FRACTION = re.compile(r"(\d*)\.(\d)\d*")
_SPACE = re.compile(r"\s+")
_GEOMETRY = ("d", "x", "y", "width", "height", "transform", "points", "cx", "cy", "r", "x1", "x2", "y1", "y2")
_DARK_CARD = "--card:#191f26"  # as in palette.j2, which a file of its own cannot read


def thumbnail(svg: str) -> str | None:
    """Return the small picture as a file of its own; None for a drawing that cannot be shown, or that would still be larger than `MOST_BYTES`."""
    try:
        root = ElementTree.fromstring(shown_svg(svg))
    except RefusedDrawing:
        return None
    classes: dict[str, str] = {}
    _prune(root)
    referred = {name for element in root.iter() for name in references(element)}
    for element in root.iter():
        _shorten(element, referred, classes)
    for own in ("width", "height", "class"):
        root.attrib.pop(own, None)
    rules = "".join(f".{name}{{{style}}}" for style, name in classes.items())
    sheet = ElementTree.Element(f"{{{SVG}}}style")
    night = f"@media (prefers-color-scheme:dark){{:root{{{_DARK_CARD};{dark_rules(rules)}}}}}"
    sheet.text = rules + night
    root.insert(0, sheet)
    text = ElementTree.tostring(root, encoding="unicode") + "\n"
    return text if len(text.encode()) <= MOST_BYTES else None


def _prune(element: ElementTree.Element) -> None:
    """Take out words and what has become empty."""
    for child in list(element):
        _prune(child)
        empty = child.tag == f"{{{SVG}}}g" and not len(child)
        if child.tag in _LEFT_OUT or empty:
            element.remove(child)
        child.tail = None
    if element.tag != f"{{{SVG}}}style":
        element.text = None


def _shorten(element: ElementTree.Element, referred: set[str], classes: dict[str, str]) -> None:
    """Write numbers with one decimal, and each style once."""
    attributes = element.attrib
    if attributes.get("id") not in referred:
        attributes.pop("id", None)
    for name in _GEOMETRY:
        if name in attributes:
            attributes[name] = _SPACE.sub(" ", _FRACTION.sub(r"\1.\2", attributes[name])).strip()
    if style := attributes.pop("style", ""):
        attributes["class"] = classes.setdefault(variable(_SPACE.sub("", style)), f"s{len(classes)}")
