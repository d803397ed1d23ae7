"""How deep markup is nested: Typst gives up at some depth, and programs that walk a tree by calling themselves break down."""

import re

DEEPEST = 24  # elements in elements; of lists in quotations in lists nobody writes as many
_TAG = re.compile(r"<(/?)([a-zA-Z]+)[^<>]*?(/?)>")
_EMPTY = {"br", "col", "hr", "img", "input", "wbr"}


def too_deep(html: str) -> bool:
    """Tell whether elements of well-formed HTML are nested deeper than DEEPEST."""
    depth = 0
    for closing, tag, empty in _TAG.findall(html):
        if closing:
            depth -= 1
        elif not empty and tag not in _EMPTY:
            depth += 1
            if depth > DEEPEST:
                return True
    return False
