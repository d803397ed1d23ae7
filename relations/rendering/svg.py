"""An SVG drawing as part of a page: described, recoloured for dark pages, and with ids that meet no other drawing's."""

import re
from xml.etree import ElementTree

from relations.errors import DataError
from relations.rendering.colours import variable

_SVG = "http://www.w3.org/2000/svg"
_HREF = "{http://www.w3.org/1999/xlink}href"
_DROPPED = {"metadata", "script"}
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_LINKS = {"href", _HREF}

ElementTree.register_namespace("", _SVG)


def inline_svg(svg: str, *, prefix: str, title: str, description: str) -> str:
    """Return the drawing as markup for HTML, as wide as its box, with title and description for those who cannot see it.

    Ids get `prefix`; those that nothing refers to are dropped. Style sheets inside apply to this drawing only. Raises DataError for
    text that is no SVG.
    """
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise DataError(f"the drawing of '{prefix}' is not well-formed SVG: {error}") from None
    for parent in list(root.iter()):
        for child in list(parent):
            if _local(child) in _DROPPED:
                parent.remove(child)
    references = {_target(*pair) for element in root.iter() for pair in element.attrib.items()}
    for element in root.iter():
        _adapt(element, prefix, references)
    for size in ("width", "height", "version"):
        root.attrib.pop(size, None)
    root.attrib |= {"id": f"{prefix}-svg", "role": "img", "aria-labelledby": f"{prefix}-svg-title {prefix}-svg-desc"}
    for position, (tag, text) in enumerate((("title", title), ("desc", description))):
        element = ElementTree.Element(f"{{{_SVG}}}{tag}", {"id": f"{prefix}-svg-{tag}"})
        element.text = text
        root.insert(position, element)
    return ElementTree.tostring(root, encoding="unicode")


def _adapt(element: ElementTree.Element, prefix: str, references: set[str | None]) -> None:
    if _local(element) == "style" and element.text:
        element.text = re.sub(r"([^{}]+)\{", rf"#{prefix}-svg \1{{", element.text)
    if _HREF in element.attrib:
        element.attrib["href"] = element.attrib.pop(_HREF)
    for name, value in list(element.attrib.items()):
        if name == "id":
            if value in references:
                element.attrib["id"] = f"{prefix}-{value}"
            else:
                del element.attrib["id"]
        elif target := _target(name, value):
            element.attrib[name] = value.replace(f"#{target}", f"#{prefix}-{target}")
        elif name == "style":
            element.attrib["style"] = variable(value)
        elif name == "fill" and value.startswith("#"):
            # The ground of a hatching; as a style, since an attribute cannot hold a variable.
            del element.attrib["fill"]
            element.attrib["style"] = variable(f"fill: {value}")


def _target(name: str, value: str) -> str | None:
    """Return the id that an attribute refers to, if any; `#1f5a99` is a colour, and an id only where it is a link."""
    if name in _LINKS:
        return value[1:] if value.startswith("#") else None
    match = _REFERENCE.search(value)
    return match[1] if match else None


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
