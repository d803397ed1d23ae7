"""Table: the last year of each series against the years since its last break, and whether it left their range."""

from collections.abc import Mapping

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.break_series import found_breaks, names_in, shown_years
from relations.exhibits.indicators import Indicator
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import listed, number, percent, spread, year_span

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
                "series": name, "year": int(end["year"]), "value": float(end["value"]), "since": since, "n": len(before), "low": low,
                "high": high, "place": _place(float(end["value"]), low, high) if enough else "new level",
            }
        )  # fmt: skip
    if not rows:
        return NoData("No series has a value in the last years of this period.")
    frame = pd.DataFrame(rows)
    outside = frame[frame["place"].isin(["above", "below"])]
    names = names_in(dossier)
    return Table(
        id="usual-ranges",
        title=_title(frame, outside, {name: breaks.indicators[name].noun for name in frame["series"]}),
        subtitle="Last year of the period against the range of the years since the last break of each series",
        note="A value outside the range is a sign to follow, not yet a change: a new level needs three years or more.",
        columns=[("Indicator", "left"), ("Last year", "right"), ("Value", "right"), ("Range since", "left"), ("Place", "left")],
        rows=[
            [
                names[row.series], str(row.year), _written(breaks.indicators[row.series], row.value),
                f"{_range(breaks.indicators[row.series], row.low, row.high)} since {row.since}" if row.n >= _LEAST else f"level begins {row.since}",
                row.place,
            ]
            for row in frame.itertuples()
        ],
        sources=sorted({s.id: s for name in frame["series"] for s in breaks.indicators[name].sources}.values(), key=lambda s: s.id),
        data=frame,
        units={"n": "years"},
    )  # fmt: skip


def _place(value: float, low: float, high: float) -> str:
    return "above" if value > high else "below" if value < low else "within"


def _written(one: Indicator, value: float) -> str:
    return percent(value, 0) if one.id == "votes" else number(value)


def _range(one: Indicator, low: float, high: float) -> str:
    return f"{spread(low * 100, high * 100)} per cent" if one.id == "votes" else spread(low, high)


def _title(frame: pd.DataFrame, outside: pd.DataFrame, nouns: Mapping[str, str]) -> str:
    total, new = number(len(frame)), int((frame["place"] == "new level").sum())
    if len(outside):
        years = sorted({int(year) for year in outside["year"]})
        sides = [
            f"{listed([nouns[name] for name in outside.loc[outside['place'] == side, 'series']])} stood {side}"
            for side in ("above", "below")
            if (outside["place"] == side).any()
        ]
        return f"In {year_span(years[0], years[-1])} {' and '.join(sides)} the range of the years before"
    if new:
        return f"{number(new)} of {total} indicators had just begun a new level"
    return "No indicator left the range that it had kept since its last break"
