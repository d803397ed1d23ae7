"""A notebook that shows more than any reader could take in: fewer things of it, and less of each."""

from collections.abc import Sequence
from dataclasses import replace

from relations.rendering import losses
from relations.rendering.output import Output
from relations.rendering.runs import Styled, text_of
from relations.rendering.shortened import LINES, SIGNS, left_between, shortened_prose, shortened_runs, shortened_text

ITEMS = 10_000  # things to show: several thousand pages
PICTURES = 3_000  # a gigabyte of Typst
TOTAL = 1_000_000  # signs of all outputs and code, and of all text: some hundred pages each, for which Typst needs half a gigabyte
_LEAST_LINES, _LEAST_SIGNS = 8, 400  # that each keeps
_RUNS, _TEXTS = ("printed", "code"), ("markdown", "html")


def within_bounds(items: Sequence[Output]) -> list[Output]:
    """Return what a notebook shows; of too many things the first and the last, and of too much text less of each. What is left out is told."""
    return _shorter(_fewer_pictures(_fewer(items)))


def _fewer(items: Sequence[Output]) -> list[Output]:
    if len(items) <= ITEMS:
        return list(items)
    first, last = left_between(len(items), ITEMS)
    cells = items[first].cell, items[last - 1].cell
    left_out = f"{last - first:,} things that cells {cells[0]} to {cells[1]} show are left out"
    losses.tell("shortened", cells[0], left_out)
    return [*items[:first], Output("printed", cells[0], (Styled(f"[{left_out} here]\n"),)), *items[last:]]


def _fewer_pictures(items: list[Output]) -> list[Output]:
    pictures = [n for n, item in enumerate(items) if item.kind == "picture"]
    if len(pictures) <= PICTURES:
        return items
    first, last = left_between(len(pictures), PICTURES)
    dropped = pictures[first:last]
    cells = items[dropped[0]].cell, items[dropped[-1]].cell
    left_out = f"{len(dropped):,} pictures that cells {cells[0]} to {cells[1]} show are left out"
    losses.tell("shortened", cells[0], left_out)
    note = Output("printed", cells[0], (Styled(f"[{left_out} here]\n"),))
    without = set(dropped[1:])
    return [note if n == dropped[0] else item for n, item in enumerate(items) if n not in without]


def _shorter(items: list[Output]) -> list[Output]:
    runs = sum(len(text_of(item.content)) for item in items if item.kind in _RUNS)
    text = sum(len(item.content) for item in items if item.kind in _TEXTS)
    if runs > TOTAL:
        items = [_shorter_runs(item, runs) if item.kind in _RUNS else item for item in items]
    if text > TOTAL:
        items = [_shorter_text(item, text) if item.kind in _TEXTS else item for item in items]
    return items


def _shorter_runs(item: Output, total: int) -> Output:
    lines, signs = max(_LEAST_LINES, LINES * TOTAL // total), max(_LEAST_SIGNS, SIGNS * TOTAL // total)
    return replace(item, content=shortened_runs(item.content, item.cell, "output", lines=lines, signs=signs))


def _shorter_text(item: Output, total: int) -> Output:
    signs = max(_LEAST_SIGNS, SIGNS * TOTAL // total)
    if item.kind == "markdown":
        return replace(item, content=shortened_prose(item.content, item.cell, signs=signs))
    return replace(item, content=shortened_text(item.content, item.cell, "text", lines=signs, signs=signs))
