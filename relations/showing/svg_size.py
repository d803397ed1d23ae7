"""How large a drawing is once it is drawn: a few lines can ask for billions of shapes, and a deep tree breaks those that walk it."""

import re
from xml.etree.ElementTree import Element

DEEPEST = 100
MOST = 300_000  # shapes, with each use of a shape counted
_REFERENCE = re.compile(r"url\(\s*[\"']?#([^\"')\s]+)")


def too_large(root: Element) -> str | None:
    """Return why a drawing cannot be shown, or None."""
    if _deeper_than(root, DEEPEST):
        return f"is nested more than {DEEPEST} elements deep"
    by_id = {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}
    known: dict[str, int] = {}
    drawn = _drawn(root, by_id, known, frozenset())
    if drawn < 0:
        return "has a shape made of itself"
    return f"draws more than {MOST:,} shapes" if drawn > MOST else None


def _deeper_than(root: Element, limit: int) -> bool:
    level = [root]
    for _ in range(limit):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def _drawn(element: Element, by_id: dict[str, Element], known: dict[str, int], inside: frozenset[str]) -> int:
    """Return the number of elements drawn for this one, those that it refers to with it; negative where it refers to itself."""
    total = 0
    for part in element.iter():
        total += 1
        for target in (name for name in references(part) if name in by_id):
            if target in inside or len(inside) > DEEPEST:
                return -1
            if target not in known:
                known[target] = _drawn(by_id[target], by_id, known, inside | {target})
            if known[target] < 0:
                return -1
            total += known[target]
    return total


def references(element: Element) -> list[str]:
    """Return the ids that the attributes of an element refer to; `#1f5a99` is a colour, and an id only where it is a link."""
    values = element.attrib
    named = [values["href"][1:]] if values.get("href", "").startswith("#") else []
    return named + [name for value in values.values() if "url(" in value for name in _REFERENCE.findall(value)]
