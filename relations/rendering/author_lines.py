"""Lines of Markdown that are for the author and not for readers: comments of MyST (`% note`), breaks between its blocks (`+++`).

A break may carry metadata, by which MyST hides the block that follows as it hides a cell. A line such as `%matplotlib inline`, a magic that a text
tells of, is none of them.
"""

import json
import re
from collections.abc import Mapping

from relations.rendering import losses
from relations.rendering.markdown_code import blocks
from relations.rendering.marks import hidden_parts

_COMMENT = re.compile(r"^ {0,3}%+(?:[ \t][^\n]*|[^\sa-z%!][^\n]*)?(?:\n|\Z)", re.MULTILINE)
_BREAK = re.compile(r"^\+{3,}[ \t]*(?P<said>\{[^\n]*\})?[ \t]*$", re.MULTILINE)


def without_author_lines(text: str, cell: int) -> str:
    """Return the text without them; comments are told, since a line of somebody else's may begin so by chance."""
    if "%" not in text and "+++" not in text:
        return text
    kept, count, hidden = [], 0, False
    for part, is_code in blocks(text):
        left, more = (part, 0) if is_code else _COMMENT.subn("", part)
        count += more
        at = 0
        for found in () if is_code else _BREAK.finditer(left):
            kept.append("" if hidden else left[at : found.start()])
            hidden, at = _hides(found["said"]), found.end()
        kept.append("" if hidden else left[at:])
    if count:
        losses.tell("left out", cell, f"{count:,} lines that begin with % are comments, and are left out")
    return "".join(kept)


def _hides(metadata: str | None) -> bool:
    """Tell whether the metadata of a break hide the block that follows."""
    try:
        said = json.loads(metadata or "{}")
    except ValueError:
        return False
    return isinstance(said, Mapping) and bool(hidden_parts(said) & {"cell", "input"})
