"""The imprint at the end of a report, from the lines that the build notes in the notebook's metadata."""

from collections.abc import Iterator, Mapping
from typing import Any

from relations.rendering.blocks import ImprintLine
from relations.showing.printed import clean


def imprint(lines: Any) -> Iterator[ImprintLine]:
    """Yield the lines in order; what is no list of lines yields none."""
    for line in lines if isinstance(lines, list) else ():
        if isinstance(line, Mapping) and isinstance(line.get("name"), str):
            text, code = (" ".join(clean(str(line.get(key) or "")).split()) for key in ("text", "code"))
            if text or code:
                yield ImprintLine(clean(line["name"]), text, code)
