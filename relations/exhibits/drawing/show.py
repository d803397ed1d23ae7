"""A chart of one's own as an exhibit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from relations.dossier import load
from relations.errors import UsageError
from relations.exhibits.base import Figure
from relations.exhibits.drawing.picture import drawing_of
from relations.exhibits.drawing.style import WIDTH_MM
from relations.sources import Source
from relations.suggest import check_known

_NEEDS = {
    "title": "the title says the finding",
    "subtitle": "the subtitle says what is measured, where and when",
    "sources": "the sources are ids of the table `sources`, or what `dossier.cite` returns",
    "alt": "the alternative text tells those who cannot see the chart its kind and its message",
}
_WORDS_OF_AN_ID = 6


def show(
    figure: Any,
    *,
    title: str = "",
    subtitle: str = "",
    sources: Sequence[str | Source] = (),
    alt: str = "",
    data: pd.DataFrame | pd.Series[Any] | None = None,
    note: str | None = None,
    id: str = "",  # noqa: A002
    units: Mapping[str, str] | None = None,
    labels: Mapping[str, str] | None = None,
) -> Figure:
    """Return any chart as an exhibit, in the house style: what matplotlib, pandas or seaborn draw, or what shows itself as SVG or PNG.

    `sources` are ids of the table `sources` or Source objects; `data` is the frame behind the chart, its index as columns, with `units` and `labels`
    of the columns. Without an `id` the first words of the title are one; give it one to refer to it. Raises UsageError that says what is missing or unknown.
    """
    given = {"title": title, "subtitle": subtitle, "sources": sources, "alt": alt}
    missing = [name for name in _NEEDS if not given[name]]
    if missing:
        needs = "; ".join(_NEEDS[name] for name in missing)
        raise UsageError(f"the chart lacks {', '.join(missing)}: {needs}")
    name = id or _id_from(title)
    drawing = drawing_of(figure, name)
    return Figure(
        id=name,
        title=title,
        subtitle=subtitle,
        sources=_cited([sources] if isinstance(sources, str | Source) else sources),
        alt=alt,
        data=_columns(data),
        note=note,
        units=units or {},
        labels=labels or {},
        svg=drawing.svg,
        width_mm=WIDTH_MM,
        height_mm=drawing.height_mm,
        redraw=drawing.redraw,
    )


def _cited(sources: Sequence[str | Source]) -> list[Source]:
    """Return the sources, those named by their id from the table. Raises UsageError for an id that it does not have."""
    ids = [one for one in sources if not isinstance(one, Source)]
    declared = load().declared_sources if ids else {}
    check_known("source", ids, declared, where="sources.csv")
    return [one if isinstance(one, Source) else declared[one] for one in sources]


def _columns(data: pd.DataFrame | pd.Series[Any] | None) -> pd.DataFrame:
    """Return the data as columns alone: the years of a series stand in its index."""
    if data is None:
        return pd.DataFrame()
    frame = data.to_frame(data.name or "value") if isinstance(data, pd.Series) else data
    counted = isinstance(frame.index, pd.RangeIndex) and frame.index.name is None
    return frame if counted else frame.reset_index()


def _id_from(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)[:_WORDS_OF_AN_ID]
    if not words:
        raise UsageError(
            "give the chart an id in lower-case words joined by hyphens: its title has no letter to make one from"
        )
    return "-".join(words)
