"""What of an SVG drawing may be shown: elements and attributes that draw, links inside the drawing, and nothing that acts, loads or leads away.

A drawing comes from a notebook that others wrote. What is not on a list here is dropped; a drawing that is no SVG, or too large for a
browser or for Typst, is refused as a whole.
"""

import re
from collections.abc import Iterable
from xml.etree import ElementTree

from relations.showing.raster import is_raster_address
from relations.showing.svg_css import PROPERTIES, kept_declarations, kept_rules, value_is_plain, words
from relations.showing.svg_size import too_large

SVG = "http://www.w3.org/2000/svg"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_TEXTS = frozenset({"title", "desc", "style"})  # hold text; an HTML parser would take elements inside for its own
_ELEMENTS = _TEXTS | words(
    "svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath image linearGradient radialGradient "
    "stop pattern clipPath mask marker"
)
_GEOMETRY = words(
    "id class x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio transform gradientTransform "
    "patternTransform gradientUnits patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits markerUnits markerWidth "
    "markerHeight refX refY orient spreadMethod offset pathLength dx dy rotate textLength lengthAdjust startOffset"
)
_PLAIN = _GEOMETRY | PROPERTIES
_ID = re.compile(r"[A-Za-z_][\w.-]*")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)


class RefusedDrawing(ValueError):  # noqa: N818 (named for what happened)
    """A drawing that cannot be shown; the message says what is wrong with it, as “is not SVG”."""


def allowed_svg(svg: str) -> ElementTree.Element:
    """Return the drawing with what may be shown. Links are `href` alone. Raises RefusedDrawing."""
    if _ENTITY.search(svg):
        raise RefusedDrawing("declares entities")
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise RefusedDrawing(f"is not well-formed SVG: {error}") from None
    if root.tag == "svg":  # without its namespace, as HTML writes it
        for element in root.iter():
            element.tag = f"{{{SVG}}}{element.tag}" if _is_name(element.tag) else element.tag
    if root.tag != f"{{{SVG}}}svg":
        raise RefusedDrawing("is not SVG")
    _keep_elements(root)
    for element in root.iter():
        _keep_attributes(element)
        if element.tag == f"{{{SVG}}}style":
            element.text = kept_rules(element.text or "")
    if reason := too_large(root):
        raise RefusedDrawing(reason)
    return root


def _is_name(tag: object) -> bool:
    return isinstance(tag, str) and not tag.startswith("{")


def _keep_elements(root: ElementTree.Element) -> None:
    waiting = [root]
    while waiting:
        parent = waiting.pop()
        allowed = [child for child in parent if not _holds_text(parent) and _is_allowed(child)]
        parent[:] = [_as_group(child) for child in allowed]
        waiting += parent


def _is_allowed(element: ElementTree.Element) -> bool:
    namespace, _, name = str(element.tag).rpartition("}")
    return namespace == f"{{{SVG}" and (name in _ELEMENTS or name == "a")


def _as_group(element: ElementTree.Element) -> ElementTree.Element:
    """Return the element, a link as a group: what it draws stays, where it leads goes."""
    if element.tag == f"{{{SVG}}}a":
        element.tag = f"{{{SVG}}}g"
        element.attrib.pop("href", None)
        element.attrib.pop(XLINK_HREF, None)
    return element


def _holds_text(element: ElementTree.Element) -> bool:
    return element.tag.rpartition("}")[2] in _TEXTS


def _keep_attributes(element: ElementTree.Element) -> None:
    for name, value in list(element.attrib.items()):
        del element.attrib[name]
        if (kept := _kept(element, name, value)) is not None:
            element.attrib["href" if name == XLINK_HREF else name] = kept


def _kept(element: ElementTree.Element, name: str, value: str) -> str | None:
    """Return what stays of the value of an attribute; None where the attribute goes."""
    if name in ("href", XLINK_HREF):
        inner = value.startswith("#") and _ID.fullmatch(value[1:])
        return value if inner or (element.tag == f"{{{SVG}}}image" and is_raster_address(value)) else None
    if name == "id":
        return value if _ID.fullmatch(value) else None
    if name == "class":
        return " ".join(_classes(value)) or None
    if name == "style":
        return kept_declarations(value) or None
    if name == _XML_SPACE:
        return value if value in ("preserve", "default") else None
    return value if name in _PLAIN and value_is_plain(value) else None


def _classes(value: str) -> Iterable[str]:
    return (word for word in value.split() if _ID.fullmatch(word))
