"""Table: the last year of each series against the years since its last break, and whether it left their range."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.indicator import Indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import Breaks, found_breaks, searched_in
from relations.exhibits.turning.last_years import LEAST, last_sources, last_years
from relations.exhibits.words.numbers import interval, listed, year_span


def usual_ranges(dossier: Dossier) -> Table | NoData:
    """Return one row per series: its last year in the period, the years since its last break, their range, and where the last year lies."""
    breaks = found_breaks(dossier)
    frame = last_years(dossier)
    if frame.empty:
        return NoData("No series has a value in the last years of this period.")
    names = searched_in(dossier)
    return Table(
        id="usual-ranges",
        title=_title(frame, {name: breaks.indicators[name].noun for name in frame["series"]}),
        subtitle="Last year of the period against the range of the years since the last break of each series, or since its beginning",
        note="A value outside the range is a sign to follow, not yet a change: a new level needs three years or more."
        + _unsure(frame, breaks.indicators)
        + _left_out(frame, breaks),
        columns=[
            ("Indicator", "left"),
            ("Last year", "right"),
            ("Value", "right"),
            ("Range since", "left"),
            ("Place", "left"),
        ],
        rows=[
            [
                names[row.series].name,
                str(row.year),
                breaks.indicators[row.series].written(row.value),
                f"{breaks.indicators[row.series].written_range(row.low, row.high)} since {row.since}"
                if row.n >= LEAST
                else f"level begins {row.since}",
                row.place,
            ]
            for row in frame.itertuples()
        ],
        sources=last_sources(dossier, frame),
        data=frame,
        units={"n": "years"},
    )


def _unsure(frame: pd.DataFrame, found: Mapping[str, Indicator]) -> str:
    """Say of the first share that lies outside its range by less than its interval how far that reaches."""
    own = frame[frame["place"] == "unsure"]
    if own.empty:
        return ""
    row = own.iloc[0]
    year = found[row["series"]].frame.set_index("year").loc[row["year"]]
    return f" Unsure: the share lies outside the range, and its 95 per cent interval ({interval(year['low'], year['high'])} in {row['year']}) reaches into it."


def _left_out(frame: pd.DataFrame, breaks: Breaks) -> str:
    """Say of which series the table has no row, and why: those that end before the last years, and those so rare that none in a year says nothing."""
    whole = breaks.shown.groupby("series")["year"].max()
    last = int(frame["year"].max())
    parts = [
        f"{one.noun} (known to {whole[name]})"
        if whole[name] < last - 1
        else f"{one.noun} (too rare for one year to say anything)"
        for name, one in breaks.indicators.items()
        if name not in set(frame["series"])
    ]
    return f" Left out: {listed(parts)}." if parts else ""


def _title(frame: pd.DataFrame, nouns: Mapping[str, str]) -> str:
    """Name the series outside their range, each with its years, or those whose level has just begun."""
    outside = frame[frame["place"].isin(["above", "below"])]
    if len(outside):
        parts: list[str] = []
        for row in outside.itertuples():
            noun = nouns[row.series]
            stood = "" if parts else " stood"
            whose = "their" if noun.endswith("s") else "its"
            parts.append(f"{noun}{stood} {row.place} {whose} range since {row.since}")
        return f"In {year_span(int(outside['year'].min()), int(outside['year'].max()))} {listed(parts)}"
    new = frame[frame["place"] == "new level"]
    if len(new):
        return f"By {new['year'].max()} {listed([nouns[name] for name in new['series']])} had just begun a new level"
    return "No indicator surely left the range that it had kept since its last break"
