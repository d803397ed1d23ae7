"""The trade of the pair in the prices of one year, so that series that state different prices can stand side by side."""

import pandas as pd

from relations.dossier import Dossier
from relations.measures import real_terms
from relations.sources import Source

BASE = 2010  # the year of whose prices one of the series is stated
_NAMES = {"cow-importer-reported": "Correlates of War", "itpd-e": "ITPD-E", "official-statement": "official statements"}


def priced_trade(dossier: Dossier) -> pd.DataFrame:
    """Return the trade of the two states in the period in prices of `BASE`, with `nominal`, as the source has it."""
    trade = dossier.trade
    pair = set(dossier.pair)
    own = trade[trade["exporter"].isin(pair) & trade["importer"].isin(pair)].reset_index(drop=True)
    return real_terms(own, dossier.whole.deflator, BASE)


def trade_sources(dossier: Dossier, frame: pd.DataFrame) -> list[Source]:
    """Return the sources of the trade rows, and that of the deflator."""
    return dossier.cite(frame, dossier.whole.deflator)


def series_name(series: str) -> str:
    """Return a short name of a series for charts."""
    return _NAMES.get(series, series)
