"""Markdown as people write it for Jupyter, where it is not quite CommonMark: a table right under a line of text, lists two spaces deep under a
number, addresses with spaces."""

import re
from collections.abc import Iterator

from relations.rendering.markdown_code import parts

_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_PREFIX = re.compile(r"^[ \t>]*")
_NUMBERED = re.compile(r"^(?P<mark>\d{1,9}[.)][ ]{1,3})\S")
_ANY_NUMBERED = re.compile(r"^\d+[.)] ", re.MULTILINE)
_BULLET = re.compile(r"^(?P<gap> {2,})[-*+] ")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_PIPE = re.compile(r"(?<!\\)\|")
_SPACED = re.compile(r"(\]\()([^()<>\"'\n]*[^()<>\"'\s][ ]+[^()<>\"'\s][^()<>\"'\n]*)(\))")
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)$")


def as_commonmark(text: str) -> str:
    """Return the text with what CommonMark needs to read it as it is meant; it ends with a line, which the last row of a table needs."""
    text = f"{text}\n"
    if "](" in text and " " in text:
        text = "".join(part if code else _SPACED.sub(r"\1<\2>\3", part) for part, code in parts(text))
    if "|" not in text and not _ANY_NUMBERED.search(text):
        return text
    return "\n".join(_deep_enough(_tables_apart(text.split("\n"))))


def _tables_apart(lines: list[str]) -> Iterator[str]:
    """Yield the lines with an empty one before a table that stands right under text, and with no code in a row that would end its cell."""
    fence, in_table = "", False
    for n, line in enumerate(lines):
        fence = _fence_after(fence, line)
        after = lines[n + 1] if n + 1 < len(lines) else ""
        before = lines[n - 1] if n else ""
        is_head = "|" in line and "|" in after and "-" in after and _RULE.match(after) and not _RULE.match(line)
        if not fence and is_head and before.strip(" \t>") and "|" not in before:
            yield _PREFIX.match(line)[0].rstrip()  # type: ignore[index]  # matches anywhere
        in_table = bool(not fence and "|" in line and (in_table or is_head))
        yield _CODE.sub(lambda m: _PIPE.sub(r"\\|", m[0]), line) if in_table else line


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
    found = _FENCE.match(line)
    if found is None:
        return fence
    if not fence:
        return found[1] if "`" not in found[2] else ""
    return "" if found[1].startswith(fence) and not found[2].strip() else fence
