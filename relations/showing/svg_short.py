"""A drawing in fewer bytes that looks the same: no space between shapes, no groups of no use, no digits that nobody can see, each style once."""

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from relations.showing.svg_allowed import SVG

_WORDS = {f"{{{SVG}}}{tag}" for tag in ("text", "tspan", "textPath", "title", "desc", "style")}
_STYLE, _GROUP = f"{{{SVG}}}style", f"{{{SVG}}}g"
_FRACTION = re.compile(r"(?<![\w.])(-?\d*\.\d{2})\d+(?![\d.eE])")
_PATH_SPACE = re.compile(r"\s+")
_COMMAND = re.compile(r"\s*([MLHVCSQTAZmlhvcsqtaz])\s*")
_CLIP = "; clip-path: "
_GEOMETRY = ("d", "x", "y", "width", "height", "points", "cx", "cy", "r", "x1", "x2", "y1", "y2")
_LEAST_WIDTH = 100  # of the box of a drawing in which a hundredth is too small to be seen
_ANY = re.compile(r"#\S+ \*\{")


def shorten(root: Element, prefix: str) -> None:
    """Shorten the drawing in place; names of classes begin with the prefix, those of ids have it already."""
    _tighten(root)
    if _width(root) >= _LEAST_WIDTH:
        for element in root.iter():
            _round(element)
    sheet = root.find(f".//{_STYLE}")
    # Where a rule of the drawing's own chooses among its elements, a class could win where a style did, or lose.
    if sheet is not None and all(_ANY.match(rule) for rule in _rules(root)):
        _ungroup(root)
        sheet.text = (sheet.text or "") + "".join(_shared_styles(root, prefix))


def _tighten(element: Element) -> None:
    for child in list(element):
        if child.tag in _WORDS:
            child.tail = None if element.tag not in _WORDS else child.tail
            continue
        _tighten(child)
        if child.tag == _GROUP and not len(child) and not child.attrib:
            element.remove(child)
            continue
        child.tail = None
    if element.tag not in _WORDS:
        element.text = None


def _ungroup(element: Element) -> None:
    """Put what is in a group that says nothing in its place."""
    for child in list(element):
        _ungroup(child)
        if child.tag == _GROUP and not child.attrib:
            at = list(element).index(child)
            element[at : at + 1] = list(child)


def _width(root: Element) -> float:
    try:
        return float(root.get("viewBox", "").replace(",", " ").split()[2])
    except (ValueError, IndexError):
        return 0.0


def _round(element: Element) -> None:
    for name in _GEOMETRY:
        if name in element.attrib:
            element.attrib[name] = _PATH_SPACE.sub(" ", _FRACTION.sub(r"\1", element.attrib[name])).strip()
    if "d" in element.attrib:
        element.attrib["d"] = _COMMAND.sub(r"\1", element.attrib["d"])
    if (moved := element.get("transform", "")).startswith("translate(") and moved.count("(") == 1:
        element.attrib["transform"] = _FRACTION.sub(r"\1", moved)


def _rules(root: Element) -> Iterator[str]:
    for sheet in root.iter(_STYLE):
        yield from (f"{rule}}}" for rule in (sheet.text or "").split("}") if rule.strip())


def _shared_styles(root: Element, prefix: str) -> Iterator[str]:
    """Put a class in the place of each style, with the clipping, that several elements have, and yield its rule."""
    styles = [style for element in root.iter() if (style := _style(element))]
    count = Counter(styles)
    names = {style: f"{prefix}-s{i}" for i, style in enumerate(dict.fromkeys(styles)) if count[style] > 1}
    for element in root.iter():
        if (style := _style(element)) in names:
            del element.attrib["style"]
            element.attrib.pop("clip-path", None)
            element.attrib["class"] = names[style]
    for style, name in names.items():
        yield f"#{prefix}-svg .{name}{{{style}}}"


def _style(element: Element) -> str:
    """Return the style of an element that has no class, with its clipping as one more property."""
    style, clip = element.get("style", "").rstrip("; "), element.get("clip-path")
    if not style or "class" in element.attrib:
        return ""
    return f"{style}{_CLIP}{clip}" if clip else style
