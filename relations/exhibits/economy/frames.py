"""The trade of the pair in the prices of one year, so that series that state different prices can stand side by side."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.words.terms import term_name
from relations.measures import mirror_ratio, real_terms, trade_balance
from relations.sources import Source

BASE = 2022  # the year in whose prices all reports give trade


def priced_trade(dossier: Dossier) -> pd.DataFrame:
    """Return the trade of the two states in the period in prices of `BASE`, with `nominal`, as the source has it."""
    trade = dossier.trade
    pair = set(dossier.pair)
    own = trade[trade["exporter"].isin(pair) & trade["importer"].isin(pair)].reset_index(drop=True)
    return real_terms(own, dossier.whole.deflator, BASE)


def turnover(dossier: Dossier) -> pd.DataFrame:
    """Return `trade_balance` of the priced trade by series and year, where both directions are known and not zero.

    The sources round to whole millions, and their zeros may stand for missing values.
    """
    balance = trade_balance(priced_trade(dossier), dossier.first, dossier.partner)
    return balance[balance["turnover"] > 0].reset_index(drop=True)


def longest_series(balance: pd.DataFrame) -> str:
    """Return the series with the most years, the first by name where several have; it stands for trade where one series must."""
    return str(balance["series"].value_counts().sort_index().idxmax())


def trade_sources(dossier: Dossier, frame: pd.DataFrame) -> list[Source]:
    """Return the sources of the trade rows, and that of the deflator."""
    return dossier.cite(frame, dossier.whole.deflator)


def series_name(dossier: Dossier, series: str) -> str:
    """Return a short name of a series for charts."""
    return term_name(dossier, "series", series)


def trade_ratios(dossier: Dossier) -> pd.DataFrame:
    """Return `mirror_ratio` of the two series of the period for both directions, with `exporter` and `importer`; empty without two series."""
    frame = priced_trade(dossier)
    series = sorted(frame["series"].unique())
    if len(series) < 2:
        return pd.DataFrame()
    pairs = ((dossier.first, dossier.partner), (dossier.partner, dossier.first))
    found = [
        mirror_ratio(frame, a, b, series[1], series[0]).assign(exporter=a, importer=b, over=series[1], under=series[0])
        for a, b in pairs
    ]
    return pd.concat(found, ignore_index=True).dropna(subset="ratio")
