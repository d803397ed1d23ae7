"""Where the arguments of a command of TeX begin and end."""

import re

CONTROL = re.compile(r"\\(?:[A-Za-z@]+|.)", re.DOTALL)
_OPTION = re.compile(r"\s*\[([^\[\]]*)\]")
_SPACE = re.compile(r"\s*")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


def argument(tex: str, at: int) -> tuple[str, int]:
    """Return the argument that begins at this place, without its braces, and where it ends: a group, a command, or one sign."""
    at = _SPACE.match(tex, at).end()  # type: ignore[union-attr]  # matches anywhere
    if tex[at : at + 1] == "{":
        end = group_end(tex, at)
        return tex[at + 1 : end - 1], end
    control = CONTROL.match(tex, at)
    end = control.end() if control else min(at + 1, len(tex))
    return tex[at:end], end


def group_end(tex: str, at: int) -> int:
    """Return where the group that opens at `at` ends, behind its brace; with the formula if nothing closes it."""
    depth = 0
    for brace in _BRACE.finditer(tex, at):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0 and brace[0] == "}":
            return brace.end()
    return len(tex)


def option(tex: str, at: int) -> tuple[str | None, int]:
    """Return what stands in square brackets at this place, None where nothing does, and where it ends."""
    found = _OPTION.match(tex, at)
    return (found[1], found.end()) if found else (None, at)


def group(tex: str, at: int) -> tuple[str | None, int]:
    """Return the argument in braces that begins at this place, None where none does, and where it ends."""
    begin = _SPACE.match(tex, at).end()  # type: ignore[union-attr]  # matches anywhere
    return argument(tex, begin) if tex[begin : begin + 1] == "{" else (None, at)
