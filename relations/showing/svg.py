"""An SVG drawing as part of a page: described, recoloured for dark pages, and with ids that meet no other drawing's."""

import re
from functools import lru_cache
from xml.etree import ElementTree

from relations.errors import DataError
from relations.showing.colours import variable
from relations.showing.fonts import few_font_faces
from relations.showing.svg_allowed import SVG, RefusedDrawing, allowed_svg
from relations.showing.svg_css import scoped_rules
from relations.showing.svg_short import shorten
from relations.showing.svg_size import references

_REFERENCE = re.compile(r"url\(\s*[\"']?#([^)\"'\s]+)[\"']?\s*\)")

ElementTree.register_namespace("", SVG)


class Shown(str):
    """SVG that passed `shown_svg`, which need not be done again."""

    __slots__ = ()


@lru_cache(maxsize=64)  # who asks for the page and for the PDF of one notebook asks for the same
def shown_svg(svg: str) -> Shown:
    """Return what of a drawing may be shown, for the page and the PDF. Raises RefusedDrawing."""
    return Shown(ElementTree.tostring(allowed_svg(svg), encoding="unicode"))


def inline_svg(svg: str, *, prefix: str, title: str, description: str) -> str:
    """Return the drawing as markup for HTML, as wide as its box, with title and description for those who cannot see it.

    Ids get `prefix`; those that nothing refers to are dropped. Style sheets inside apply to this drawing only. Raises DataError for
    a drawing that cannot be shown.
    """
    try:
        root = ElementTree.fromstring(svg if isinstance(svg, Shown) else shown_svg(svg))
    except RefusedDrawing as reason:
        raise DataError(f"the drawing of '{prefix}' {reason}") from None
    referred = {name for element in root.iter() for name in references(element)}
    for element in root.iter():
        _adapt(element, prefix, referred)
    for own in ("width", "height", "style", "transform", "overflow"):  # its size and place are the page's matter
        root.attrib.pop(own, None)
    root.attrib |= {"id": f"{prefix}-svg", "role": "img", "aria-labelledby": f"{prefix}-svg-title {prefix}-svg-desc"}
    for position, (tag, text) in enumerate((("title", title), ("desc", description))):
        element = ElementTree.Element(f"{{{SVG}}}{tag}", {"id": f"{prefix}-svg-{tag}"})
        element.text = text
        root.insert(position, element)
    shorten(root, prefix)
    return ElementTree.tostring(root, encoding="unicode")


def standing_alone(svg: str, *, title: str, description: str) -> str:
    """Return the drawing as a file of its own: in its size, described, with the type that its words need. Raises DataError as `inline_svg` does."""
    try:
        root = ElementTree.fromstring(svg if isinstance(svg, Shown) else shown_svg(svg))
    except RefusedDrawing as reason:
        raise DataError(f"the drawing '{title}' {reason}") from None
    words = "".join(text for element in root.iter(f"{{{SVG}}}text") for text in element.itertext())
    for position, (tag, text) in enumerate((("title", title), ("desc", description), ("style", few_font_faces(words)))):
        element = ElementTree.Element(f"{{{SVG}}}{tag}")
        element.text = text
        root.insert(position, element)
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def _adapt(element: ElementTree.Element, prefix: str, referred: set[str]) -> None:
    if element.tag == f"{{{SVG}}}style":
        element.text = scoped_rules(element.text or "", f"{prefix}-svg", prefix)
    for name, value in list(element.attrib.items()):
        if name == "id":
            if value in referred:
                element.attrib["id"] = f"{prefix}-{value}"
            else:
                del element.attrib["id"]
        elif name == "class":
            element.attrib["class"] = " ".join(f"{prefix}-{word}" for word in value.split())
        elif name == "href":
            element.attrib["href"] = value.replace("#", f"#{prefix}-", 1) if value.startswith("#") else value
        elif name == "style":
            element.attrib["style"] = variable(_own(value, prefix))
        elif name == "fill" and value.startswith("#") and "style" not in element.attrib:
            # The ground of a hatching; as a style, since an attribute cannot hold a variable.
            del element.attrib["fill"]
            element.attrib["style"] = variable(f"fill: {value}")
        else:
            element.attrib[name] = _own(value, prefix)


def _own(value: str, prefix: str) -> str:
    return _REFERENCE.sub(rf"url(#{prefix}-\1)", value) if "url(" in value else value
