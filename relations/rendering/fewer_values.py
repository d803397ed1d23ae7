"""JSON of more lines than anyone reads: of its lists the first and the last entries, with a note between them of how many are left out.

Charts and search results bring tens of megabytes of it. To copy, check and write out all of that takes half a minute and two gigabytes, so as to
show two thousand lines; cut before all this, it is JSON like any other.
"""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

from relations.rendering.shortened import LINES, left_between

MANY = 20_000  # lines of JSON that is written out, up to which it stays as it is
_ENTRIES = (10, 30, 100, 300, 1_000)  # of each list; the most whose lines are all shown
_FEWEST, _KEYS = 3, 100  # entries of each list at least, and of each mapping, whose keys mean something
_NOTE = "[{:,} entries are left out here]"
_NOTED = re.compile(r"\[[\d,]+ entries are left out here\]")


def fewer_values(value: Any) -> Any:
    """Return JSON as it is, or what is kept of very long JSON."""
    if _lines(value, MANY) <= MANY:
        return value
    kept = _cut(value, _FEWEST)
    for entries in _ENTRIES:
        more = _cut(value, entries)
        if _lines(more, LINES) >= LINES:
            break
        kept = more
    return kept


def left_out(text: str) -> int:
    """Return how many notes of what is left out stand in JSON that is written out."""
    return len(_NOTED.findall(text))


def _lines(value: Any, most: int) -> int:
    """Return how many lines JSON takes, or more than `most` as soon as it is known to take more."""
    waiting, lines = [value], 0
    while waiting and lines <= most:
        one = waiting.pop()
        inner = one.values() if isinstance(one, Mapping) else one if isinstance(one, list) else ()
        lines += 2 if inner else 1
        waiting += islice(inner, most + 1)
    return lines


def _cut(value: Any, entries: int) -> Any:
    if isinstance(value, list):
        first, last = _kept(len(value), entries)
        note = [_NOTE.format(last - first)] if first < last else []
        return [_cut(one, entries) for one in value[:first]] + note + [_cut(one, entries) for one in value[last:]]
    if isinstance(value, Mapping):
        keys = list(value)
        first, last = _kept(len(keys), max(entries, _KEYS))
        named = {_NOTE.format(last - first): None} if first < last else {}
        head, tail = ({key: _cut(value[key], entries) for key in part} for part in (keys[:first], keys[last:]))
        return {**head, **named, **tail}
    return value


def _kept(count: int, entries: int) -> tuple[int, int]:
    """Return where the part of so many entries that is left out begins and ends."""
    return (count, count) if count <= entries else left_between(count, entries)
