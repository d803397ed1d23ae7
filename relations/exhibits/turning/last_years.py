"""The last year of each series held against the range of the years since its last break."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.indicator import Indicator
from relations.exhibits.indicators import every_indicator
from relations.exhibits.sourcing.nearest_source import listed_once
from relations.exhibits.turning.break_series import found_breaks, shown_years
from relations.sources import Source

LEAST = 3  # years that make a range
_STALE = 5  # years before the end of the period after which a series has nothing to say about it
_RARE = 1  # a year at most, so that none in the last says nothing


def last_years(dossier: Dossier) -> pd.DataFrame:
    """Return `series`, its last `year` in the period with its `value`, and the `n` years before it `since` the last break with their range, `low` to `high`.

    `place` says where the last year lies: above, below, within; `unsure` where it lies outside but its 95 per cent interval reaches into the range;
    `new level` where the range rests on too few years. A series that ended years before the period does has no row.
    """
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
        enough = len(before) >= LEAST
        low, high = (float(before.min()), float(before.max())) if enough else (float("nan"), float("nan"))
        year, value = int(end["year"]), float(end["value"])
        if value == 0 and high <= _RARE:
            continue
        rows.append(
            {
                "series": name,
                "year": year,
                "value": value,
                "since": since,
                "n": len(before),
                "low": low,
                "high": high,
                "place": _place(breaks.indicators[str(name)], year, value, (low, high)) if enough else "new level",
            }
        )
    return pd.DataFrame(rows, columns=["series", "year", "value", "since", "n", "low", "high", "place"])


def last_sources(dossier: Dossier, rows: pd.DataFrame) -> list[Source]:
    """Return what the rows of `last_years` rest on, each with the years of its range, which is less than what the whole series does."""
    spans = [(row.series, dossier.whole.during(f"{min(row.since, row.year)}/{row.year}")) for row in rows.itertuples()]
    return listed_once(
        s for name, span in spans for one in every_indicator(span) if one.id == name for s in one.sources
    )


def _place(one: Indicator, year: int, value: float, usual: tuple[float, float]) -> str:
    low, high = usual
    if low <= value <= high:
        return "within"
    if one.is_share and "low" in one.frame:
        own = one.frame.set_index("year").loc[year]
        if own["low"] <= high and own["high"] >= low:
            return "unsure"
    return "above" if value > high else "below"
