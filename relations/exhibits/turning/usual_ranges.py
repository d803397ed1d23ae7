"""Table: the last year of each series against the years since its last break, and whether it left their range."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.indicator import Indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.turning.break_series import found_breaks, searched_in, shown_years
from relations.exhibits.words.numbers import interval, listed, year_span

_STALE = 5  # years before the end of the period after which a series has nothing to say about it
_LEAST = 3  # years that make a range


def usual_ranges(dossier: Dossier) -> Table | NoData:
    """Return one row per series: its last year in the period, the years since its last break, their range, and where the last year lies."""
    breaks = found_breaks(dossier)
    first, last = shown_years(dossier, 0)
    whole = breaks.shown[breaks.shown["year"] <= last]
    rows = []
    for name, series in whole.groupby("series", sort=False):
        end = series.iloc[-1]
        if end["year"] <= last - _STALE or end["year"] < first - 1:
            continue
        starts = breaks.breaks.loc[(breaks.breaks["series"] == name) & (breaks.breaks["year"] <= end["year"]), "year"]
        since = int(starts.max()) if len(starts) else int(series["year"].min())
        before = series[series["year"].between(since, end["year"] - 1)]["value"]
        enough = len(before) >= _LEAST
        low, high = (float(before.min()), float(before.max())) if enough else (float("nan"), float("nan"))
        rows.append(
            {
                "series": name,
                "year": int(end["year"]),
                "value": float(end["value"]),
                "since": since,
                "n": len(before),
                "low": low,
                "high": high,
                "place": _place(float(end["value"]), low, high) if enough else "new level",
            }
        )
    if not rows:
        return NoData("No series has a value in the last years of this period.")
    frame = pd.DataFrame(rows)
    names = searched_in(dossier)
    return Table(
        id="usual-ranges",
        title=_title(frame, {name: breaks.indicators[name].noun for name in frame["series"]}),
        subtitle="Last year of the period against the range of the years since the last break of each series, or since its beginning",
        note="A value outside the range is a sign to follow, not yet a change: a new level needs three years or more."
        + _uncertain(frame, breaks.indicators),
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
                if row.n >= _LEAST
                else f"level begins {row.since}",
                row.place,
            ]
            for row in frame.itertuples()
        ],
        sources=breaks.sources(frame["series"]),
        data=frame,
        units={"n": "years"},
    )


def _place(value: float, low: float, high: float) -> str:
    return "above" if value > high else "below" if value < low else "within"


def _uncertain(frame: pd.DataFrame, found: Mapping[str, Indicator]) -> str:
    """Say where the interval of a share that lies outside the range reaches into it."""
    shares = [name for name, one in found.items() if one.is_share and "low" in one.frame]
    own = frame[frame["series"].isin(shares) & frame["place"].isin(["above", "below"])]
    if own.empty:
        return ""
    row = own.iloc[0]
    year = found[row["series"]].frame.set_index("year").loc[row["year"]]
    if year["low"] > row["high"] or year["high"] < row["low"]:
        return ""
    return f" The 95 per cent interval of the votes of {row['year']}, {interval(year['low'], year['high'])}, reaches into the range."


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
    return "No indicator left the range that it had kept since its last break"
