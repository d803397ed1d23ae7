"""Where Markdown is code: fences, indented blocks, text between backticks. There nothing means anything, and all stays as it is."""

import re
from collections.abc import Iterator

LIST = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
INDENTED = re.compile(r"(?: {4}| {0,3}\t)")
TICKS = re.compile(r"`+")
_MARGIN = "[ \\t>]*"  # of a fence, also in quotations and lists
FENCE = re.compile(rf"{_MARGIN}(?P<mark>`{{3,}}(?=[^`\n]*$)|~{{3,}})", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")
_NEXT_BLOCK = re.compile(r"\n[ \t>]*(?:\n|[-*+][ \t]|1[.)][ \t]|#{1,6}[ \t]|`{3,}[^`\n]*$|~{3,})", re.MULTILINE)


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text in parts, and of each whether it is code."""
    begun = at = 0
    in_list, after_blank = False, True
    while at < len(text):
        end, code = line_end(text, at), (0, 0)
        if at == 0 or text[at - 1] == "\n":
            line = text[at:end]
            indented = bool(INDENTED.match(line))
            if (fence := FENCE.match(line)) and (in_list or not (after_blank and indented)):
                code = (at, fence_end(text, end, fence["mark"]))
            elif after_blank and not in_list and indented and line.strip():
                code = (at, end)
            else:
                if line.strip() and not indented:
                    in_list = bool(LIST.match(line)) or (in_list and not after_blank)
                after_blank = not line.strip()
        if code[1] == 0 and (ticks := TICKS.search(text, at, end)):
            code = (ticks.start(), code_end(text, ticks))
            if code[1] == ticks.end():  # nothing closes it
                at = code[1]
                continue
        if code[1] == 0:
            at = end
            continue
        yield text[begun : code[0]], False
        yield text[code[0] : code[1]], True
        begun = at = code[1]
    yield text[begun:], False


def blocks(text: str, *, fenced: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and whether each is a block of code; code within lines belongs to the text around it, and where blocks have to be
    `fenced`, indented lines do, in which a footnote goes on."""
    whole = ""
    for part, code in parts(text):
        if code and "\n" in part and (not fenced or part.lstrip(" \t>")[:3] in ("```", "~~~")):
            yield whole, False
            yield part, True
            whole = ""
        else:
            whole += part
    yield whole, False


def line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def fence_end(text: str, at: int, mark: str, margin: str = _MARGIN) -> int:
    """Return where a fence that `mark` opened before `at` ends: with the text if nothing closes it. `margin` is a pattern of what may stand before."""
    closing = re.compile(rf"^{margin}{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$\n?", re.MULTILINE)
    found = closing.search(text, at)
    return found.end() if found else len(text)


def code_end(text: str, ticks: re.Match[str]) -> int:
    """Return where the code that backticks open ends: at as many, in the same block; behind the backticks if nothing closes them."""
    at = ticks.end()
    for closing in TICKS.finditer(text, at):
        # Only what lies between is looked at: to find the end of a long block for each of its backticks would take the square of the time.
        if text.find("\n", at, closing.start()) >= 0:
            block = _NEXT_BLOCK.search(text, at, line_end(text, closing.start()))
            if block and block.start() < closing.start():
                break
            at = text.rfind("\n", at, closing.start())
        if len(closing[0]) == len(ticks[0]):
            return closing.end()
    return ticks.end()


def paragraph_end(text: str, at: int) -> int:
    found = _BLANK.search(text, at)
    return found.start() if found else len(text)
