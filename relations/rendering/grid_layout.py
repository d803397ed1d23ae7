"""How a grid fits the page of the PDF: its size of type, the widths of its columns, and where one page has no room for all, in which parts.

Widths come from the letters of the font, so that no word is cut and no column lies over the next.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from relations.rendering.blocks import GridCell, OutputTable
from relations.showing.fonts import font_file

PAGE = 162 / 25.4 * 72  # points: A4 less the margins of style.typ
_NATURAL, _WRAPPED, _SPLIT = (8.4, 7.8, 7.2), (7.8, 7.2, 6.6), 7.2  # sizes of type, in points
_AIR = 0.9  # of the size, beside each column
_SURE = 1.03  # of a width: other fonts may stand in for a letter
_LONGEST_WORD = 36  # of the size: a longer one may break anywhere, as tables.typ lets those of forty letters
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
    groups = list(_groups(grid, words))
    told = [
        f"Columns {group[0] + 1 - len(index)}–{group[-1] + 1 - len(index)} of {grid.columns - len(index)}"
        for index, group in groups
    ]
    return Layout(
        _SPLIT,
        True,
        tuple(
            Part((*index, *group), _shared((*index, *group), lines, words, _SPLIT), words_)
            for (index, group), words_ in zip(groups, told, strict=True)
        ),
    )


def _points(ems: float, size: float) -> float:
    return (ems * _SURE + _AIR) * size


def _groups(grid: OutputTable, words: Sequence[float]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield the columns of each part, those of the index that it repeats and its own; the index only where it leaves half of the page."""
    index = tuple(range(grid.index)) or (0,)
    taken = sum(_points(words[x], _SPLIT) for x in index)
    if taken > PAGE / 2:
        index, taken = (), 0.0
    group: list[int] = []
    used = taken
    for x in range(len(index), grid.columns):
        width = _points(words[x], _SPLIT)
        if group and used + width > PAGE:
            yield index, tuple(group)
            group, used = [], taken
        group.append(x)
        used += width
    yield index, tuple(group)


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
    word = max((_width(one, bold) for one in _WORD.findall(text)), default=0.0) if _PARTED.search(text) else line
    return line, min(word, _LONGEST_WORD)


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
