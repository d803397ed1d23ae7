"""The indicator of trade: what the two sold one another, in the prices of one year and as one series has it."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.economy.frames import BASE, longest_series, turnover
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.words.numbers import number, year_span

_NAME = "Trade, both ways"


def trade(dossier: Dossier, *, series: str = "") -> Indicator:
    """Return the turnover by year as `series` has it, or the series with the most years. Series are never mixed, so one stands for all."""
    dossier.check_names("trade", "series", [series] if series else [])
    balance = turnover(dossier).rename(columns={"turnover": "value"})
    if not series and len(balance):
        series = longest_series(balance)
    frame = balance.loc[balance["series"] == series, ["year", "value", "n"]].reset_index(drop=True)
    unit = f"million US dollars of {BASE}"
    return Indicator(
        id="trade",
        noun="trade",
        name=_NAME,
        short="Trade",
        unit=unit,
        form="line",
        frame=frame,
        sources=dossier.cite(dossier.trade[dossier.trade["series"] == series], dossier.deflator),
        written=number,
        summary=_mean(frame),
        kinds=("credit", "debt", "contract", "project"),
        search="alone",
        scale="log",
        subject="Trade",
        rate=f" {unit}",
    )


def _mean(frame: pd.DataFrame) -> Summary | None:
    """Return the mean of the years that the series has, which are seldom all of the span and are named."""
    if frame.empty:
        return None
    mean, years = float(frame["value"].mean()), frame["year"]
    text = f"{number(mean)} ({year_span(int(years.min()), int(years.max()))})"
    return Summary(_NAME, f"million US dollars of {BASE} a year", mean, text, noun="trade")
