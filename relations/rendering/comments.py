"""HTML comments in Markdown: notes of the author, which no reader is to see. In code they are what the text is about, and stay.

A comment ends where a browser ends it, or with its cell if its line begins with it; one that begins within a line and has no end
goes to the end of its paragraph.
"""

import re

_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})[^\n]*")
_TICKS = re.compile(r"`+")
_END = re.compile(r"--!?>")
_EMPTY = re.compile(r"<!---?>")
_LIST = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)")


def without_comments(text: str) -> str:
    """Return Markdown without its HTML comments."""
    if "<!--" not in text:
        return text
    kept: list[str] = []
    at, in_list, after_blank = 0, False, True
    while at < len(text):
        line = text[at : _line_end(text, at)]
        if fence := _FENCE.match(line):
            end = _fence_end(text, at + len(line), fence["mark"])
        elif after_blank and not in_list and _INDENTED.match(line):
            end = at + len(line)
        else:
            if line.strip() and not _INDENTED.match(line):
                in_list = bool(_LIST.match(line)) or (in_list and not after_blank)
            after_blank = not line.strip()
            shown, at = _read_line(text, at)
            kept.append(shown)
            continue
        kept.append(text[at:end])
        at = end
    return "".join(kept)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _fence_end(text: str, at: int, mark: str) -> int:
    closing = re.compile(rf"^ {{0,3}}{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$\n?", re.MULTILINE)
    found = closing.search(text, at)
    return found.end() if found else len(text)


def _read_line(text: str, at: int) -> tuple[str, int]:
    """Return what of a line is shown, and where the text goes on: behind the line in which its last comment ends."""
    kept: list[str] = []
    start = at
    while at < len(text):
        end = _line_end(text, at)
        found = text.find("<!--", at, end)
        ticks = _TICKS.search(text, at, end)
        if ticks and (found < 0 or ticks.start() < found):
            at_code = _code_end(text, ticks)
            kept.append(text[at:at_code])
            at = at_code
            if text[at - 1] == "\n":
                break
            continue
        if found < 0:
            kept.append(text[at:end])
            return "".join(kept), end
        kept.append(text[at:found])
        at = _comment_end(text, found, opens=not text[start:found].strip())
    return "".join(kept), at


def _code_end(text: str, ticks: re.Match[str]) -> int:
    """Return where the code that backticks open ends: at as many, in the same paragraph; behind the backticks if nothing closes them."""
    paragraph = _paragraph_end(text, ticks.end())
    for closing in _TICKS.finditer(text, ticks.end(), paragraph):
        if len(closing[0]) == len(ticks[0]):
            return closing.end()
    return ticks.end()


def _comment_end(text: str, at: int, *, opens: bool) -> int:
    if empty := _EMPTY.match(text, at):
        return empty.end()
    if end := _END.search(text, at + 4):
        return end.end()
    return len(text) if opens else _paragraph_end(text, at)


def _paragraph_end(text: str, at: int) -> int:
    found = re.compile(r"\n[ \t]*\n").search(text, at)
    return found.start() if found else len(text)
