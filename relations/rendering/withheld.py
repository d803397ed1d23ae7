"""Passages of a cell that nbgrader leaves out of what students get: hidden tests and the scheme of marks.

Solutions are no such passage: nbgrader puts a stub in their place, and a sheet of solutions is made by converting them.
"""

import re

_PASSAGE = re.compile(
    r"^[^\n]*\bBEGIN (?P<what>(?:ALWAYS )?HIDDEN TESTS|MARK SCHEME)\b[^\n]*(?:\n|\Z)(?:.*?^[^\n]*\bEND (?P=what)\b[^\n]*(?:\n|\Z)|.*\Z)",
    re.DOTALL | re.MULTILINE,
)


def without_withheld(source: str) -> str:
    """Return the text of a cell without such passages; one without an end goes to the end of its cell."""
    return _PASSAGE.sub("", source) if "BEGIN " in source else source
