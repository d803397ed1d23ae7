"""What one exhibit is made of when it is shown: plain values that hold words, data and markup, but no layout."""

import re
from dataclasses import dataclass
from typing import Any

from relations.csv_text import csv_text
from relations.sources import Source

# What a spreadsheet would take for a formula and compute; a number with its sign is one too, and harmless.
_FORMULA = re.compile(r"[=@\t]|[+-](?![\d.,\s]*$)")


@dataclass(frozen=True)
class Data:
    """The frame behind an exhibit: columns as the exhibit format declares them, rows of JSON values, None for missing."""

    columns: list[dict[str, Any]]
    rows: list[list[Any]]


@dataclass(frozen=True)
class Frame:
    """What stands around every exhibit.

    `label` is "Figure 1", `level` that of its title among the headings (sections are 1), `sources` pairs of number in the source list and source,
    `runs` those numbers as first and last of each run.
    """

    id: str
    label: str
    level: int
    title: str
    subtitle: str
    note: str | None
    sources: tuple[tuple[int, Source], ...]
    runs: tuple[tuple[int, int], ...]
    data: Data


@dataclass(frozen=True)
class FigureBlock:
    """`svg` is safe to show; empty where the drawing was refused, and `refused` says why. `narrow` is the drawing for a narrow screen, or empty."""

    frame: Frame
    alt: str
    svg: str
    refused: str
    width_mm: float
    height_mm: float
    narrow: str = ""


@dataclass(frozen=True)
class Cell:
    text: str
    href: str | None = None


@dataclass(frozen=True)
class TableBlock:
    """`columns` are (label, "left" or "right")."""

    frame: Frame
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Cell, ...], ...]


def data_csv(data: Data) -> str:
    """Return UTF-8 text with LF line ends and the column names as header; missing values are empty, truth is `true` or `false`.

    A text that a spreadsheet would take for a formula has an apostrophe before it, by which it stays text.
    """
    header = [_cell(column["name"]) for column in data.columns]
    return csv_text([header, *([_cell(value) for value in row] for row in data.rows)])


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and _FORMULA.match(value):
        return f"'{value}"
    return "" if value is None else value
