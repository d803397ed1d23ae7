"""Bases and posts that began and ended in a period: in a month that is known, and to an end that accounts put at most a year apart."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.presence.facilities import GONE, facility_sources
from relations.exhibits.presence.units import on_land
from relations.periods import ALL


def passing_posts(dossier: Dossier, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of `facilities` that came and went in the period, the earliest first; none for all years."""
    if dossier.period is None or dossier.period.id == ALL or frame.empty:
        return frame.head(0)
    own = on_land(frame[frame["status"].isin(GONE)])
    known = (own["possible_first"].dt.to_period("M") == own["certain_first"].dt.to_period("M")) & (
        own["possible_last"].dt.year - own["certain_last"].dt.year <= 1
    )
    inside = (own["possible_first"] >= pd.Timestamp(dossier.period.start)) & (
        own["possible_last"] < pd.Timestamp(dossier.last_day)
    )
    return own[known & inside & (own["certain_last"] > own["possible_first"])]


def passing_finding(dossier: Dossier, frame: pd.DataFrame) -> list[KeyFigure]:
    """Say which came and went first."""
    own = passing_posts(dossier, frame).head(1)
    if own.empty:
        return []
    row = own.iloc[0]
    return [
        KeyFigure(
            id="came-and-went",
            title="What came and went",
            subtitle="Base or post that began and ended in the period",
            statement=f"{row['name']} stood in {dossier.prose(dossier.partner)} from **{date_words(row['start'])}**; {_how_it_ended(row)}.",
            value=None,
            unit="date",
            formatted=date_words(row["start"]),
            exhibit="facilities-listed",
            sources=facility_sources(dossier, own),
            data=own[["facility", "name", "kind", "start", "end", "status", "status_note"]],
        )
    ]


def _how_it_ended(row: pd.Series) -> str:
    note = row["status_note"]
    if not isinstance(note, str):
        return f"ended in {date_words(row['end'])}"
    return f"{note[:1].lower()}{note[1:].removesuffix('.')}"
