"""Lines of Markdown that are for the author and not for readers: comments of MyST (`% note`), breaks between its blocks (`+++`).

A break may carry metadata, by which MyST hides the block that follows as it hides a cell. A line such as `%matplotlib inline`, a magic that a text
tells of, is none of them.
"""

import json
import re
from collections.abc import Iterator, Mapping

from relations.rendering import losses
from relations.rendering.markdown_code import parts
from relations.rendering.marks import hidden_parts

_COMMENT = re.compile(r"^ {0,3}%+(?:[ \t][^\n]*|[^\sa-z%!][^\n]*)?(?:\n|\Z)", re.MULTILINE)
_BREAK = re.compile(r"^\+{3,}[ \t]*(?P<said>\{[^\n]*\})?[ \t]*$", re.MULTILINE)


def without_author_lines(text: str, cell: int) -> str:
    """Return the text without them; comments are told, since a line of somebody else's may begin so by chance."""
    if "%" not in text and "+++" not in text:
        return text
    kept, count = [], 0
    for part, is_code in blocks(text):
        left, more = (part, 0) if is_code else _COMMENT.subn("", part)
        kept.append(left if is_code else _BREAK.sub(_marked, left))
        count += more
    if count:
        losses.tell("left out", cell, f"{count:,} lines that begin with % are comments, and are left out")
    return "".join(_shown("".join(kept)))


def blocks(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and whether each is a block of code; code within lines belongs to the text around it."""
    whole = ""
    for part, code in parts(text):
        if code and "\n" in part:
            yield whole, False
            yield part, True
            whole = ""
        else:
            whole += part
    yield whole, False


_SHOWN, _HIDDEN = "\x02", "\x03"  # no text has them: control characters are gone


def _marked(found: re.Match[str]) -> str:
    try:
        said = json.loads(found["said"] or "{}")
    except ValueError:
        said = {}
    hides = isinstance(said, Mapping) and hidden_parts(said) & {"cell", "input"}
    return _HIDDEN if hides else _SHOWN


def _shown(text: str) -> Iterator[str]:
    first, *others = re.split(f"([{_SHOWN}{_HIDDEN}])", text)
    yield first
    for sign, block in zip(others[::2], others[1::2], strict=True):
        if sign == _SHOWN:
            yield block
