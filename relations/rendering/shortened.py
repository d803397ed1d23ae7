"""What is longer than anyone reads: its beginning and its end, with a note of what is left out between them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from relations.rendering import losses
from relations.rendering.hidden_html import MAY_HIDE
from relations.rendering.runs import Styled, text_of

LINES, SIGNS = 2_000, 200_000  # of one output or the code of one cell: some forty pages
PROSE_SIGNS, PROSE_LINES = 500_000, 10_000  # of the text of one cell: a book
BEGINNING = 3, 4  # parts of what is kept that are its beginning
ROWS = 5_000  # of one table in Markdown; its cells are text, each with words of its own to set
EMBEDDED = re.compile(r"data:[\w/.+-]+;base64,[A-Za-z0-9+/=\s]*")
_DIVISION = re.compile(r"^[^\S\n]*:::", re.MULTILINE)  # of Pandoc, which may be hidden
_NEAR = 10_000  # signs within which a part ends with a line


def left_between(count: int, most: int) -> tuple[int, int]:
    """Return where the part of more than `most` things begins and ends that is left out, so that `most` are kept."""
    part, whole = BEGINNING
    return most * part // whole, count - most // whole


def gap(text: str, lines: int = LINES, signs: int = SIGNS) -> tuple[int, int] | None:
    """Return where the part begins and ends that is left out of a text of more than so many lines or signs, None where nothing is."""
    if len(text) <= signs and text.count("\n", 0, len(text) - 1) < lines:
        return None
    part, whole = BEGINNING
    first, last = _head(text, lines * part // whole, signs * part // whole), _tail(text, lines // whole, signs // whole)
    return (first, last) if first < last else None


def shortened_text(text: str, cell: int, what: str, *, lines: int = LINES, signs: int = SIGNS) -> str:
    """Return a text, shortened with a note if it is too long; `what` it is, is told."""
    left_out = gap(text, lines, signs)
    if left_out is None:
        return text
    first, last = left_out
    return f"{text[:first]}{_note(text[first:last], cell, what)}{text[last:]}"


def shortened_prose(text: str, cell: int, *, signs: int = PROSE_SIGNS) -> str:
    """Return the Markdown of a cell, shortened with a note of its own if it is too long; pictures that stand in it are not counted.

    Where something in it may be hidden, the beginning alone is kept: what hides the end might stand in the part between.
    """
    if text.count("\n") > ROWS:
        text = _with_shorter_tables(text, cell)
    lines = max(1, PROSE_LINES * signs // PROSE_SIGNS)
    many = text.count("\n") > lines
    if not many and (len(text) <= signs or len(EMBEDDED.sub("", text)) <= signs):
        return text
    if not (MAY_HIDE.search(text) or _DIVISION.search(text)):
        return shortened_text(text, cell, "text", lines=lines, signs=signs)
    end = _head(text, lines, signs)
    return f"{text[:end]}{_note(text[end:], cell, 'text')}"


def _with_shorter_tables(text: str, cell: int) -> str:
    """Return Markdown whose tables end after so many rows, each with a note below."""
    kept: list[str] = []
    rows = 0
    lines: list[str | None] = [*text.split("\n"), None]
    for line in lines:
        in_table = line is not None and line.lstrip(" \t>").startswith("|")
        if not in_table and rows > ROWS:
            left_out = f"{rows - ROWS:,} lines of a table"
            losses.tell("shortened", cell, f"{left_out} are left out")
            kept += ["", f"[{left_out} of cell {cell} are left out here]", ""]
        rows = rows + 1 if in_table else 0
        if line is not None and rows <= ROWS:
            kept.append(line)
    return "\n".join(kept)


def shortened_runs(
    runs: Sequence[Styled], cell: int, what: str, *, lines: int = LINES, signs: int = SIGNS
) -> tuple[Styled, ...]:
    """Return runs of text, shortened with a note if they are too long."""
    text = text_of(runs)
    left_out = gap(text, lines, signs)
    if left_out is None:
        return tuple(runs)
    first, last = left_out
    return (*_part(runs, 0, first), Styled(_note(text[first:last], cell, what)), *_part(runs, last, len(text)))


def shortened_parts(
    head: Sequence[Styled], between: str, tail: Sequence[Styled], cell: int, what: str
) -> tuple[Styled, ...]:
    """Return the beginning and the end of a text, of which a part `between` was cut out before it was read, with a note of all that is left out."""
    part, whole = BEGINNING
    before, behind = text_of(head), text_of(tail)
    first = _head(before, LINES * part // whole, SIGNS * part // whole)
    last = _tail(behind, LINES // whole, SIGNS // whole)
    note = _note("".join((before[first:], between, behind[:last])), cell, what)
    return (*_part(head, 0, first), Styled(note), *_part(tail, last, len(behind)))


def _note(text: str, cell: int, what: str) -> str:
    """Tell what is left out, and return the line that says it in its place."""
    lines = text.count("\n")
    amount = f"{lines:,} lines" if lines > 1 else f"{len(text):,} signs"
    losses.tell("shortened", cell, f"{amount} of {what} are left out")
    return f"\n[{amount} of {what} of cell {cell} are left out here]\n\n"


def _part(runs: Sequence[Styled], first: int, last: int) -> list[Styled]:
    """Return the runs between two positions of their text."""
    found, at = [], 0
    for run in runs:
        text = run.text[max(0, first - at) : max(0, last - at)]
        if text:
            found.append(replace(run, text=text))
        at += len(run.text)
    return found


def _head(text: str, lines: int, signs: int) -> int:
    """Return where a beginning of so many lines or signs ends, behind a line if one ends near."""
    at = 0
    for _ in range(lines):
        end = text.find("\n", at, signs)
        if end < 0 and at == len(text):
            return at
        if end < 0:
            return at if at and signs - at <= _NEAR else min(signs, len(text))
        at = end + 1
    return at


def _tail(text: str, lines: int, signs: int) -> int:
    """Return where an end of so many lines or signs begins, before a line if one begins near."""
    least, at = max(0, len(text) - signs), len(text)
    for _ in range(lines):
        end = text.rfind("\n", least, at - 1)
        if end < 0:
            return at if at < len(text) and at - least <= _NEAR else least
        at = end + 1
    return at
