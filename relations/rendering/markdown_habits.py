"""Markdown as people write it for Jupyter, where it is not quite CommonMark: a table right under a line of text, lists two spaces deep under a
number, addresses with spaces."""

import re
from collections.abc import Iterator

from relations.rendering.markdown_code import parts

_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_PREFIX = re.compile(r"^[ \t>]*")
_NUMBERED = re.compile(r"^(?P<mark>\d{1,9}[.)][ ]{1,3})\S")
_BULLET = re.compile(r"^(?P<gap> {2,})[-*+] ")
_SPACED = re.compile(r"(\]\()([^()<>\"'\n]*[^()<>\"'\s][ ]+[^()<>\"'\s][^()<>\"'\n]*)(\))")


def as_commonmark(text: str) -> str:
    """Return the text with what CommonMark needs to read it as it is meant."""
    if "](" in text and " " in text:
        text = "".join(part if code else _SPACED.sub(r"\1<\2>\3", part) for part, code in parts(text))
    if "|" not in text and not _NUMBERED.search(text) and not re.search(r"^\d+[.)] ", text, re.MULTILINE):
        return text
    return "\n".join(_deep_enough(_tables_apart(text.split("\n"))))


def _tables_apart(lines: list[str]) -> Iterator[str]:
    """Yield the lines with an empty one before a table that stands right under text."""
    fence = ""
    for n, line in enumerate(lines):
        fence = _fence_after(fence, line)
        after = lines[n + 1] if n + 1 < len(lines) else ""
        before = lines[n - 1] if n else ""
        is_head = "|" in line and "|" in after and "-" in after and _RULE.match(after) and not _RULE.match(line)
        if not fence and is_head and before.strip(" \t>") and "|" not in before:
            yield _PREFIX.match(line)[0].rstrip()  # type: ignore[index]  # matches anywhere
        yield line


def _deep_enough(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines with those of a list under a number as deep as its text."""
    depth, more, fence = 0, 0, ""
    for line in lines:
        fence = _fence_after(fence, line)
        indent = len(line) - len(line.lstrip(" "))
        if not fence and (numbered := _NUMBERED.match(line)):
            depth, more = len(numbered["mark"]), 0
        elif not fence and line.strip() and not indent:
            depth = more = 0
        elif not fence and (bullet := _BULLET.match(line)) and depth > len(bullet["gap"]) and not more:
            more = depth - len(bullet["gap"])
        yield f"{' ' * more}{line}" if more and indent >= 2 else line


def _fence_after(fence: str, line: str) -> str:
    """Return the fence that is open behind this line, given the one that was before it."""
    found = re.match(r"[ \t>]*(`{3,}|~{3,})(.*)$", line)
    if found is None:
        return fence
    if not fence:
        return found[1] if "`" not in found[2] else ""
    return "" if found[1].startswith(fence) and not found[2].strip() else fence
