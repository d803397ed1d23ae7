"""Table: sums of trade that officials, embassies or the press state, beside what the source series have for the same year."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed
from relations.exhibits.economy.frames import BASE, priced_trade, series_name, trade_sources
from relations.exhibits.economy.partner_sales_frame import WHOLE_YEAR
from relations.exhibits.economy.stated_headlines import no_more
from relations.exhibits.economy.stated_trade import priced_sums, stated_turnover
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import linked
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number
from relations.exhibits.words.terms import terms
from relations.exhibits.words.wording import in_words

_NEAR = 0.15  # of the stated sum: what prices on arrival, freight and insurance may account for
_SEVERAL = 2  # sums, of which the first and the last can be told
_SHOWN = ["quantity", "name", "as_of", "value", "low", "high", "flow", "year", "source"]


def trade_stated(
    dossier: Dossier, turnover: Sequence[str], *, by_first: Sequence[str] = (), by_partner: Sequence[str] = ()
) -> Table | NoData:
    """Return the stated sums of the period: those of both directions (`turnover`), and those of what the first state (`by_first`) or its partner sold.

    All are in prices of one year beside what was stated, so that they can be held against the charts.
    """
    frame = _stated(dossier, {"": turnover, dossier.first: by_first, dossier.partner: by_partner})
    if frame.empty:
        return NoData("No official or press report of the data states a sum of trade in this period.")
    series = [name for name in terms(dossier, "series") if name in set(dossier.whole.trade["series"])]
    values = {name: [_of_series(dossier, row, name) for row in frame.itertuples()] for name in series}
    # A series that has none of these years makes no column.
    values = {name: own for name, own in values.items() if any(one is not None for one in own)}
    frame, series = frame.assign(**values), list(values)
    flows = {"": "both ways", **{one: f"sold by {dossier.short(one)}" for one in dossier.pair}}
    known = dossier.declared_sources
    beside = " beside the source series" if series else ""
    columns = [*_SHOWN, "real", *series]
    return Table(
        id="trade-stated",
        title=_title(dossier, frame, series),
        subtitle=f"Trade in million dollars as stated (prices of the year), and at prices of {BASE}{beside}",
        note=_note(frame, series),
        columns=[
            ("Time", "left"),
            ("What", "left"),
            ("As stated", "right"),
            (f"At prices of {BASE}", "right"),
            *((series_name(dossier, name), "right") for name in series),
            ("Source", "left"),
        ],
        rows=[
            [
                date_words(row.as_of),
                flows[row.flow] if len(row.as_of) == WHOLE_YEAR else row.name,
                claimed(row),
                _known(row.real),
                *(_known(getattr(row, name.replace("-", "_"))) for name in series),
                linked(known[row.source]),
            ]
            for row in frame.rename(columns=lambda name: name.replace("-", "_")).itertuples(index=False, name="Stated")
        ],
        sources=[*claim_sources(dossier, frame), *_series_sources(dossier, frame)],
        data=frame[columns],
        units=units_of(columns, chosen_claims, priced_sums) | dict.fromkeys(series, f"million USD, prices of {BASE}"),
        labels=labels_of(["as_of", "source", "real"], chosen_claims, priced_sums)
        | {name: series_name(dossier, name) for name in series},
    )


def _note(frame: pd.DataFrame, series: list[str]) -> str:
    said = "What the statements count is mostly not said."
    known = any(frame[name].notna().any() for name in series)
    if not known:
        return f"A bound stays a bound. {said}"
    return (
        f"The title counts the sums, without bounds, from which the series lies no further than {number(_NEAR * 100)} % of the sum. Empty: the series "
        f"does not have the year, or the sum is of a part of a year. {said} The series count what importers recorded, or all sectors with services."
    )


def _stated(dossier: Dossier, flows: dict[str, Sequence[str]]) -> pd.DataFrame:
    frames = [stated_turnover(dossier, patterns).assign(flow=flow) for flow, patterns in flows.items()]
    frames = [one for one in frames if len(one)]
    if not frames:
        return pd.DataFrame()
    frame = pd.concat(frames, ignore_index=True).sort_values(["earliest", "flow"], ignore_index=True)
    return priced_sums(dossier, frame)


def _of_series(dossier: Dossier, row: Any, series: str) -> float | None:
    if len(row.as_of) != WHOLE_YEAR:  # a part of a year has no fellow in a yearly series
        return None
    trade = priced_trade(dossier.whole)
    own = trade[(trade["year"] == row.year) & (trade["series"] == series)]
    if row.flow:
        own = own[own["exporter"] == row.flow]
    return float(own["value"].sum()) if len(own) else None


def _series_sources(dossier: Dossier, frame: pd.DataFrame) -> list[Any]:
    trade = priced_trade(dossier.whole)
    known = {source.id for source in claim_sources(dossier, frame)}
    return [one for one in trade_sources(dossier, trade[trade["year"].isin(frame["year"])]) if one.id not in known]


def _known(value: float | None) -> str:
    return "" if value is None or pd.isna(value) else number(value)


def _title(dossier: Dossier, frame: pd.DataFrame, series: list[str]) -> str:
    """Say how many of the sums each series comes near to."""
    exact = frame[frame["value"].notna()]
    found = []
    for name in series:
        both = exact[exact[name].notna()]
        near = int(((both[name] / both["real"] - 1).abs() <= _NEAR).sum())
        if len(both):
            found.append(
                (near / len(both), near, f"{series_name(dossier, name)} ({in_words(near)} of {in_words(len(both))})")
            )
    if not found:
        return _without_series(frame)
    found.sort(reverse=True)
    (_, near, best), (_, _, worst) = found[0], found[-1]
    if not near:
        return "Sums that officials and the press state lie far from those of every series"
    if len(found) == 1:
        return f"Sums that officials and the press state lie near those of {best}"
    return f"Sums that officials and the press state lie nearer to {best} than to {worst}"


def _without_series(frame: pd.DataFrame) -> str:
    both = frame[frame["flow"] == ""]
    if len(both) < _SEVERAL:
        return f"{counted(len(frame), 'sum').capitalize()} of trade stated for years without a series"
    first, last = both.iloc[0], both.iloc[-1]
    return (
        f"Trade was put at {claimed(first)} million dollars for {date_words(first['as_of'])} and at "
        f"{no_more(last)} million in {date_words(last['as_of'])}"
    )
