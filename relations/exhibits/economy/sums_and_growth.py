"""Table: what is stated of trade where the series end: their last years, sums of officials, and how much they say that it grew."""

from collections.abc import Sequence

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Cell, Table
from relations.exhibits.chronicle.chosen_claims import chosen_claims, claim_sources, claimed, when
from relations.exhibits.economy.frames import BASE, priced_trade, trade_sources
from relations.exhibits.economy.growth_frame import grown, growth_frame
from relations.exhibits.economy.stated_headlines import claimant, for_when, no_more
from relations.exhibits.economy.stated_trade import priced_sums, stated_turnover
from relations.exhibits.economy.sums_and_growth_frame import SHOWN, sums_and_growth_frame
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.nearest_source import linked, listed_once
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import listed, number
from relations.sources import Source

_MONTH = 7  # characters of a date that is a month alone


def sums_and_growth(
    dossier: Dossier, sums: Sequence[str], growth: Sequence[str], parts: Sequence[str] = ()
) -> Table | NoData:
    """Return the last years of the series, the stated sums in million dollars and the stated growth in order of time.

    `sums`, `growth` and `parts` (sums of a part of a year, which the title leaves out) are patterns of quantities.
    """
    frame = sums_and_growth_frame(dossier, [*sums, *parts], growth)
    if frame.empty:
        return NoData(
            "No official or press report of the data states a sum of trade, or how much it grew, in this period."
        )
    ends = dossier.whole.deflator["year"].max()
    return Table(
        id="sums-and-growth",
        title=_title(dossier, sums, parts, growth),
        subtitle=f"Trade both ways as the last series and as officials have it, million dollars of the year and at prices of {BASE}, and its growth",
        note="What the statements count is mostly not said; a bound stays a bound."
        + (f" Prices: the deflator ends in {ends}." if pd.notna(ends) else ""),
        columns=[
            ("Time", "left"),
            ("Who states what", "left"),
            ("Million", "right"),
            (f"Prices of {BASE}", "right"),
            ("Change", "left"),
            ("Source", "left"),
        ],
        rows=[
            [
                date_words(str(row["as_of"])),
                str(row["name"]),
                claimed(row) if row["kind"] == "sum" else "",
                "" if pd.isna(row["real"]) else number(row["real"]),
                row["growth"] if isinstance(row["growth"], str) else "",
                _source(dossier, row),
            ]
            for _, row in frame.iterrows()
        ],
        sources=_sources(dossier, [*sums, *parts], growth, frame),
        data=frame[SHOWN],
        units=units_of(SHOWN, priced_sums),
        labels=labels_of(SHOWN, chosen_claims, priced_sums) | {"growth": "Growth as stated"},
    )


def _source(dossier: Dossier, row: pd.Series) -> Cell:
    """Return the source of a row as a link; that of a series by its short name, since its producer has a long one."""
    cell = linked(dossier.declared_sources[row["source"]])
    if row["kind"] != "series":
        return cell
    name = str(row["name"]).partition(",")[0]
    return {**cell, "text": name} if isinstance(cell, dict) else name


def _sources(dossier: Dossier, sums: Sequence[str], growth: Sequence[str], frame: pd.DataFrame) -> list[Source]:
    claims = [one for one in (stated_turnover(dossier, sums), growth_frame(dossier, growth)) if len(one)]
    prices = priced_trade(dossier.whole)
    series = prices[prices["source"].isin(frame.loc[frame["kind"] == "series", "source"])]
    return listed_once(
        [*(source for one in claims for source in claim_sources(dossier, one)), *trade_sources(dossier, series)]
    )


def _title(dossier: Dossier, sums: Sequence[str], parts: Sequence[str], growth: Sequence[str]) -> str:
    told, grew = stated_turnover(dossier, sums), growth_frame(dossier, growth)
    if told.empty:
        years = sorted({str(year) for year in grew["year"]}) if len(grew) else []
        return f"Officials state growth of trade alone, for {listed(years)}" if years else "Sums of parts of years"
    units = [" million dollars", *[""] * (len(told) - 1)]  # said once
    said = [f"{no_more(row)}{unit} {for_when(row)}" for unit, (_, row) in zip(units, told.iterrows(), strict=True)]
    return f"Trade was put at {listed(said)}{_growth(dossier, told, parts, grew)}"


def _growth(dossier: Dossier, told: pd.DataFrame, parts: Sequence[str], grew: pd.DataFrame) -> str:
    """Return the years of which growth alone is stated, or, beside a single sum, the last growth; nothing without either."""
    if grew.empty:
        return ""
    known = pd.concat([told, stated_turnover(dossier, parts)])["year"]
    # What is said on a day is of a span that is not told.
    alone = sorted(set(grew.loc[grew["as_of"].str.len() <= _MONTH, "year"]) - set(known))
    if alone:
        return f"; of {listed([str(year) for year in alone])} growth alone"
    if len(told) > 1:
        return ""
    last = grew.iloc[-1]
    return f"; {claimant(last['name']).replace('The ', 'the ', 1)} spoke of growth, {grown(last)} ({when(last)})"
