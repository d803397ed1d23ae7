"""How a grid fits the page of the PDF: its size of type, the widths of its columns, and where one page has no room for all, in which parts.

Widths come from the letters of the font, so that no word is cut and no column lies over the next.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from relations.rendering.blocks import GridCell, OutputTable
from relations.showing.fonts import font_file

PAGE = 162 / 25.4 * 72  # points: A4 less the margins of style.typ
_NATURAL, _WRAPPED, _SPLIT = (8.4, 7.8, 7.2), (7.8, 7.2, 6.6), 7.2  # sizes of type, in points
_AIR = 0.9  # of the size, beside each column
_SURE = 1.03  # of a width: other fonts may stand in for a letter
_LONGEST_WORD, _MANY = (
    36,
    60,
)  # of the size; a word of so many letters has no more room, and tables.typ lets it break anywhere
_FREE = (
    "\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"  # scripts that break between any two letters
)
_PARTED = re.compile(rf"[\s{_FREE}]")
_WORD = re.compile(rf"[{_FREE}]|[^\s{_FREE}]+")


@dataclass(frozen=True)
class Part:
    """Columns that stand side by side, the index first; `told` says which of how many, where there are several parts."""

    columns: tuple[int, ...]
    widths: tuple[float, ...]
    told: str = ""


@dataclass(frozen=True)
class Layout:
    """`size` is in points, `wraps` tells whether cells have more lines than they are written in."""

    size: float
    wraps: bool
    parts: tuple[Part, ...]


def layout_of(grid: OutputTable) -> Layout:
    """Return the first that fits: each text in its line, in smaller type, lines that wrap between words, columns in parts with the index repeated."""
    lines, words = _extents(grid)
    every = tuple(range(grid.columns))
    for size in _NATURAL:
        widths = [_points(line, size) for line in lines]
        if sum(widths) <= PAGE:
            return Layout(size, False, (Part(every, tuple(widths)),))
    for size in _WRAPPED:
        if sum(_points(word, size) for word in words) <= PAGE:
            return Layout(size, True, (Part(every, _shared(every, lines, words, size)),))
    index, groups = _groups(grid, words)
    shift = len(index)
    parts = (
        Part(
            (*index, *group),
            _shared((*index, *group), lines, words, _SPLIT),
            _told(group[0] - shift + 1, group[-1] - shift + 1, grid.columns - shift),
        )
        for group in groups
    )
    return Layout(_SPLIT, True, tuple(parts))


def _told(first: int, last: int, count: int) -> str:
    return f"Column {first} of {count}" if first == last else f"Columns {first}–{last} of {count}"


def _points(ems: float, size: float) -> float:
    return (ems * _SURE + _AIR) * size


def _groups(grid: OutputTable, words: Sequence[float]) -> tuple[tuple[int, ...], list[tuple[int, ...]]]:
    """Return the index that each part repeats, and the columns of each part, in as few parts as there can be, of about the same width.

    The index is only repeated where it leaves half of the page and room for each column.
    """
    widths = [_points(word, _SPLIT) for word in words]
    index = tuple(range(grid.index)) or (0,)
    room = PAGE - sum(widths[: len(index)])
    if room < PAGE / 2 or room < max(widths[len(index) :]):
        index, room = (), PAGE
    groups = _filled(widths, len(index), room)
    even = _filled(widths, len(index), room, sum(widths[len(index) :]) / len(groups))
    return index, even if len(even) == len(groups) else groups


def _filled(widths: Sequence[float], first: int, room: float, share: float = 0.0) -> list[tuple[int, ...]]:
    """Return columns from the `first` in groups that fit the room, and are about as wide as their share, if one is given."""
    groups: list[tuple[int, ...]] = [()]
    used = before = 0.0
    for x in range(first, len(widths)):
        enough = share and before + used + widths[x] / 2 > share * len(groups)
        if groups[-1] and (enough or used + widths[x] > room):
            groups.append(())
            before, used = before + used, 0.0
        groups[-1] += (x,)
        used += widths[x]
    return groups


def _shared(columns: Sequence[int], lines: Sequence[float], words: Sequence[float], size: float) -> tuple[float, ...]:
    """Return widths that hold the longest word of each column, and share what is left of the page among those with longer lines."""
    least = [_points(words[x], size) for x in columns]
    most = [_points(lines[x], size) for x in columns]
    if sum(most) <= PAGE:
        return tuple(most)
    low, high = 0.0, PAGE
    for _ in range(40):  # the level up to which the columns are filled
        level = (low + high) / 2
        filled = sum(max(word, min(line, level)) for word, line in zip(least, most, strict=True))
        low, high = (level, high) if filled <= PAGE else (low, level)
    widths = [max(word, min(line, low)) for word, line in zip(least, most, strict=True)]
    over = sum(widths) / PAGE  # a word that is wider than the page breaks
    return tuple(width / max(1.0, over) for width in widths)


def _extents(grid: OutputTable) -> tuple[list[float], list[float]]:
    """Return for each column its longest line and its longest word, in ems; what spans several columns shares its need among them."""
    lines, words = [0.0] * grid.columns, [0.0] * grid.columns
    spanning: list[tuple[GridCell, float, float]] = []
    for heads, rows in ((True, grid.head), (False, grid.body)):
        for cell in (cell for row in rows for cell in row if cell.words):
            text = cell.text
            line, word = _measured(text, heads or any(run.bold for run in cell.words))
            if cell.across > 1:
                spanning.append((cell, line, word))
                continue
            lines[cell.column] = max(lines[cell.column], line)
            words[cell.column] = max(
                words[cell.column], line if cell.side == "right" and not heads and line < 12 else word
            )
    for cell, line, word in spanning:
        for needs, need in ((words, word), (lines, min(line, max(word, 24.0)))):
            _widen(needs, range(cell.column, cell.column + cell.across), need)
    return lines, words


def _widen(needs: list[float], columns: range, need: float) -> None:
    lack = need - sum(needs[x] for x in columns) - _AIR * (len(columns) - 1)
    for x in columns if lack > 0 else ():
        needs[x] += lack / len(columns)


def _measured(text: str, bold: bool) -> tuple[float, float]:
    line = max(_width(one, bold) for one in text.split("\n"))
    if len(text) < _MANY and not _PARTED.search(text):
        return line, line
    words = ((_width(one, bold), len(one)) for one in _WORD.findall(text))
    return line, max((width if letters < _MANY else min(width, _LONGEST_WORD) for width, letters in words), default=0.0)


def _width(text: str, bold: bool) -> float:
    advances = _advances(bold)
    return sum(advances.get(letter, 1.0) for letter in text)


@cache
def _advances(bold: bool) -> dict[str, float]:
    """Return the width of each letter in ems; digits are as wide as each other."""
    with TTFont(font_file("FiraSans-SemiBold" if bold else "FiraSans-Regular"), lazy=True) as font:
        names, widths, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        found = {chr(sign): widths[name][0] / em for sign, name in names.items()}
        digit = max(widths[name][0] / em for name in font.getGlyphOrder() if name in ("zero", "zero.tf", "zero.tosf"))
    return found | dict.fromkeys("0123456789", digit)
