"""Key finding: the year of the largest trade, by the series that gives the most, with what the others give for that year."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.economy.frames import BASE, priced_trade, series_name, trade_sources, turnover
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, spread
from relations.measures import trade_balance


def trade_peak(dossier: Dossier, *, id: str, exhibit: str | None) -> KeyFigure | None:  # noqa: A002 (the name in the record)
    """Return the finding for the dossier's period; None where no series has trade in both directions."""
    frame = turnover(dossier)
    if frame.empty:
        return None
    peak = frame.loc[frame["turnover"].idxmax()]
    same = frame.loc[frame["year"] == peak["year"], "turnover"]
    also = f" ({spread(same.min(), same.max())} by series)" if len(same) > 1 else ""
    year = int(peak["year"])
    lead = f"Trade of {year}, the one year that a series has, was"
    if frame["year"].nunique() > 1:
        lead = f"Trade was largest in {year}:"
    own = frame[frame["series"] == peak["series"]].iloc[-1]
    later = ""
    if own["year"] > year:
        later = f"; it stood at {number(own['turnover'])} million in {own['year']:.0f}, the last year of that series in the period"
    return KeyFigure(
        id=id,
        quantity="trade-peak",
        title="Year of the largest trade",
        subtitle=f"Turnover of both directions, million USD at prices of {BASE}",
        statement=f"{lead} **{number(peak['turnover'])} million dollars** at prices of {BASE}, by {series_name(dossier, peak['series'])}{also}{later}.",
        value=float(peak["turnover"]),
        low=float(same.min()),
        high=float(same.max()),
        unit=f"million USD, prices of {BASE}",
        formatted=number(peak["turnover"]),
        exhibit=exhibit,
        sources=trade_sources(dossier, priced_trade(dossier)),
        data=frame,
        units=units_of(frame, trade_balance),
    )
