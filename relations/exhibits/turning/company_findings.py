"""Findings on a break that several records share: that they all moved at an end of the period, that the median member moved too, and when they recovered."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.turning.break_series import found_breaks
from relations.exhibits.turning.break_strength import UNITS, single_breaks
from relations.exhibits.turning.others_at_break import median_move, others_at_break
from relations.exhibits.words.numbers import listed, number, per_cent, percent
from relations.exhibits.words.wording import capital, every

_AT = {"end": "As this period ended", "start": "As this period began"}


def all_fell(dossier: Dossier, group: pd.DataFrame, side: str) -> list[KeyFigure]:
    """Return in one finding the breaks of several series at an end of the period (`start` or `end`), with what was left of the one that fell most;
    nothing where they rose.
    """
    if group["moved"].iloc[0] != "fell":
        return []
    known = found_breaks(dossier).indicators
    left = group.assign(left=group["after"] / group["before"]).sort_values("left").iloc[0]
    names = [one.noun for name, one in known.items() if name in set(group["series"])]
    most = known[left["series"]].noun
    they = "they" if most.endswith("s") else "it"
    return [
        KeyFigure(
            id="turning-together",
            title="Records that broke together",
            subtitle="Mean after the break as a share of that before it, of the record that fell most",
            statement=f"{_AT[side]}, {listed(names)} {every(len(names))} fell, {most} to **{per_cent(left['left'], 0)}** of what {they} had been.",
            value=float(left["left"]),
            unit="share",
            formatted=percent(left["left"], 0),
            exhibit="levels-by-series",
            sources=found_breaks(dossier).sources(group["series"]),
            data=group,
            units=UNITS,
        )
    ]


def median_moved(dossier: Dossier, side: str = "") -> list[KeyFigure]:
    """Return that the median member moved as the partner did when several records broke together, at an end (`side`) of the period or within it;
    nothing where it did not.
    """
    frame = others_at_break(dossier, ())
    moved = median_move(frame, dossier.partner) if len(frame) else None
    if moved is None:
        return []
    year = int(frame["year"].iloc[0])
    whom = dossier.during(f"{year}/{year}").prose(dossier.first)
    size, verb = number(abs(moved) * 100), "rose" if moved > 0 else "fell"
    who, by = capital(dossier.prose(dossier.partner)), f"**{size} points**"
    return [
        KeyFigure(
            id="turning-median-member",
            title="The median member at the shared break",
            subtitle=f"Same vote as {whom} in the General Assembly, five years from {year} against the five before",
            statement=f"The median member’s agreement with {whom} {verb} in the same years, by {by}."
            if side
            else f"{who} was not alone: from {year} the median member’s agreement with {whom} {verb} too, by {by}.",
            value=abs(moved) * 100,
            unit="percentage points",
            formatted=size,
            exhibit="break-beside-others",
            sources=dossier.cite(dossier.whole.ga_partners),
            data=frame,
            beside={"points": abs(moved) * 100},
        )
    ]


def recovered(dossier: Dossier, group: pd.DataFrame) -> list[KeyFigure]:
    """Return in which years the records that fell together first rose again by a firm break, each in another; nothing where one has not or two did at once."""
    if group.empty or group["moved"].iloc[0] != "fell":
        return []
    known, every = found_breaks(dossier).indicators, single_breaks(dossier, whole=True)
    later = every[
        every["firm"]
        & every["moved"].eq("rose")
        & every["series"].isin(group["series"])
        & (every["year"] > group["year"].max())
    ]
    rows = later.drop_duplicates("series").sort_values("year")
    if len(rows) < len(group) or (rows["year"].diff().dropna() <= 1).any():
        return []
    named = [f"{known[row.series].noun} in {row.year}" for row in rows.itertuples()]
    first, last = (int(rows["year"].iloc[at]) for at in (0, -1))
    return [
        KeyFigure(
            id="turning-recovered",
            title="Records that rose again",
            subtitle="First firm rise after the break that the records share, by record",
            statement=f"What fell together rose again apart, over **{number(last - first)} years**: {listed(named)}.",
            value=float(last - first),
            unit="years",
            formatted=number(last - first),
            exhibit="breaks-listed",
            sources=found_breaks(dossier).sources(rows["series"]),
            data=rows.reset_index(drop=True),
            units=UNITS,
        )
    ]
