"""HTML comments in Markdown: notes of the author, which no reader is to see. In code they are what the text is about, and stay.

A comment ends where a browser ends it, or with its cell if its line begins with it; one that begins within a line and has no end
goes to the end of its paragraph.
"""

import re

from relations.rendering.markdown_code import INDENTED, LIST, TICKS, code_end, fence_end, line_end, paragraph_end

_MARGIN = " {0,3}"  # no quotation: of a fence in doubt the comments go
_FENCE = re.compile(rf"{_MARGIN}(?P<mark>`{{3,}}|~{{3,}})[^\n]*")
_END = re.compile(r"--!?>")
_EMPTY = re.compile(r"<!---?>")


def without_comments(text: str) -> str:
    """Return Markdown without its HTML comments."""
    if "<!--" not in text:
        return text
    kept: list[str] = []
    at, in_list, after_blank = 0, False, True
    while at < len(text):
        line = text[at : line_end(text, at)]
        if fence := _FENCE.match(line):
            end = fence_end(text, at + len(line), fence["mark"], _MARGIN)
        elif after_blank and not in_list and INDENTED.match(line):
            end = at + len(line)
        else:
            if line.strip() and not INDENTED.match(line):
                in_list = bool(LIST.match(line)) or (in_list and not after_blank)
            after_blank = not line.strip()
            shown, at = _read_line(text, at)
            kept.append(shown)
            continue
        kept.append(text[at:end])
        at = end
    return "".join(kept)


def _read_line(text: str, at: int) -> tuple[str, int]:
    """Return what of a line is shown, and where the text goes on: behind the line in which its last comment ends."""
    kept: list[str] = []
    start = end = at
    while at < len(text):
        if at >= end:  # once for a line: it may hold megabytes and thousands of comments
            end = line_end(text, at)
        found = text.find("<!--", at, end)
        ticks = TICKS.search(text, at, end if found < 0 else found)
        if ticks:
            at_code = code_end(text, ticks)
            kept.append(text[at:at_code])
            at = at_code
            if text[at - 1] == "\n":
                break
            continue
        if found < 0:
            kept.append(text[at:end])
            return "".join(kept), end
        kept.append(text[at:found])
        opens = at == start and not text[start:found].strip()
        at = _comment_end(text, found, opens=opens)
    return "".join(kept), at


def _comment_end(text: str, at: int, *, opens: bool) -> int:
    if empty := _EMPTY.match(text, at):
        return empty.end()
    if end := _END.search(text, at + 4):
        return end.end()
    return len(text) if opens else paragraph_end(text, at)
