"""Outputs of one cell in more parts than anyone reads: prints that follow each other are one, and of more things the first and the last are kept.

A loop can print two hundred thousand times. Each part that becomes an output of the notebook takes kilobytes, copied and checked several times.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from relations.rendering import losses
from relations.rendering.shortened import left_between
from relations.rendering.within_bounds import ITEMS
from relations.showing.printed import joined


def fewer_outputs(outputs: Sequence[Any], cell: int) -> list[Any]:
    """Return the outputs, of more than ITEMS those that are kept and a note between them, which is told."""
    if len(outputs) <= ITEMS:
        return list(outputs)
    kept = list(_together(outputs))
    if len(kept) <= ITEMS:
        return kept
    first, last = left_between(len(kept), ITEMS)
    left_out = f"{last - first:,} outputs are left out"
    losses.tell("shortened", cell, left_out)
    note = {"output_type": "stream", "name": "stdout", "text": f"\n[{left_out} here]\n"}
    return [*kept[:first], note, *kept[last:]]


def _together(outputs: Sequence[Any]) -> Iterator[Any]:
    for name, run in groupby(outputs, key=_stream):
        if name is None:
            yield from run
        else:
            yield {"output_type": "stream", "name": name, "text": "".join(joined(one.get("text") or "") for one in run)}


def _stream(output: Any) -> str | None:
    """Return the name of the stream that an output is a part of; None for others and for one that says more of itself, such as that it is hidden."""
    if not isinstance(output, Mapping) or output.get("output_type") != "stream" or output.get("metadata"):
        return None
    return str(output.get("name") or "stdout")
