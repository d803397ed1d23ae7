"""The finding on what was given up since the last change of period, and the pages that tell of it."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.chronicle.turn_findings import own_reports
from relations.exhibits.presence.facilities import given_up, owner_at
from relations.exhibits.presence.units import bases, on_land
from relations.exhibits.sourcing.nearest_source import nearest_sources
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, listed, number
from relations.periods import day_text
from relations.sources import Source

_NAMED = 3  # sources


def given_up_finding(dossier: Dossier, frame: pd.DataFrame, named: set[str]) -> list[KeyFigure]:
    """Say how many of the bases and posts that stood at the last change were given up, by when, and which bases were kept.

    Nothing where all of them are among those that the headline has (`named`).
    """
    change = dossier.declared_periods[-1].start
    if dossier.last_day < change or frame.empty:
        return []
    then = on_land(frame[frame["possible_last"] >= pd.Timestamp(change)])
    gone = given_up(dossier, then)
    if gone.empty or set(gone["facility"]) <= named:
        return []
    kept = list(bases(then[then["standing"]])["place_name"])
    left = f"was left with {listed(kept)}" if kept else "was left with no base"
    by = gone["possible_last"].max().date()
    return [
        KeyFigure(
            id="facilities-given-up",
            title="Bases and posts given up",
            subtitle=f"Bases and posts that may have stood on {day_text(change)}, by status",
            statement=f"By {day_text(by)} {owner_at(dossier, by)} {left}; up to "
            f"**{counted(len(gone), 'other base or post', 'other bases and posts')}** were given up.",
            value=float(len(gone)),
            unit="bases and posts",
            formatted=number(len(gone)),
            exhibit="facilities-remaining",
            sources=_sources(dossier, gone),
            data=then[["facility", "name", "kind", "status", "status_note"]],
        )
    ]


def _sources(dossier: Dossier, gone: pd.DataFrame) -> list[Source]:
    """Return the reports of the evacuation with which the last of them ended, before the table that has them all; the table alone without such."""
    events = dossier.whole.events
    ends = gone.loc[gone["possible_last"] == gone["possible_last"].max(), "end"]
    told = events[(events["kind"] == "evacuation") & events["date"].isin(ends)].head(1)
    if told.empty:
        return [own_table(dossier, "presence")]
    (nearest,) = nearest_sources(dossier, told).values()
    others = [one for one in own_reports(dossier, told) if one.id != nearest.id]
    return [nearest, *others[: _NAMED - 1], own_table(dossier, "presence")]
