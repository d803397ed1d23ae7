"""Key finding: the year of the largest trade, by the series that gives the most, with what the others give for that year."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.economy.frames import BASE, priced_trade, series_name, trade_sources, turnover
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import number, per_cent
from relations.exhibits.words.states import state_in
from relations.measures import trade_balance


def trade_peak(
    dossier: Dossier,
    *,
    id: str,  # noqa: A002 (the name in the record)
    exhibit: str | None,
    said: str = "Recorded trade was largest in",
) -> KeyFigure | None:
    """Return the finding for the dossier's period; None where no series has trade in both directions."""
    frame = turnover(dossier)
    if frame.empty:
        return None
    peak = frame.loc[frame["turnover"].idxmax()]
    same = frame.loc[frame["year"] == peak["year"], "turnover"]
    year = int(peak["year"])
    seller = dossier.first if peak["balance"] > 0 else dossier.partner
    share = float(max(peak["exports"], peak["imports"]) / peak["turnover"])
    sold = f"{per_cent(share, 0)} of it sold by {state_in(dossier, seller, year)}"
    return KeyFigure(
        id=id,
        quantity="trade-peak",
        title="Year of the largest trade",
        subtitle=f"Turnover of both directions by {series_name(dossier, peak['series'])}, million USD at prices of {BASE}",
        statement=_said(said, year, number(peak["turnover"]), sold, alone=frame["year"].nunique() == 1),
        value=float(peak["turnover"]),
        low=float(same.min()),
        high=float(same.max()),
        unit=f"million USD, prices of {BASE}",
        formatted=number(peak["turnover"]),
        exhibit=exhibit,
        beside={"share sold": share},
        sources=trade_sources(dossier, priced_trade(dossier)),
        data=frame,
        units=units_of(frame, trade_balance),
    )


def _said(start: str, year: int, turnover: str, sold: str, *, alone: bool) -> str:
    sum_ = f"**{turnover} million dollars**"
    if alone:
        return f"The one year of a series here is {year}: {sum_} at prices of {BASE}, {sold}."
    return f"{start} {year}: {sum_} at prices of {BASE}, {sold}."
