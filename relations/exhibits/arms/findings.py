"""Key findings on arms deliveries: a handful of numbers, each with its range and its exhibit."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.base import KeyFigure
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, per_cent, percent, spread
from relations.measures import client_shares, preferred_transfers, supplier_shares, supply_concentration


def arms_findings(dossier: Dossier) -> list[KeyFigure | NoData]:
    """Return the findings for the dossier's period; one statement that there are none where nothing was delivered."""
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    received = transfers[transfers["recipient"] == dossier.partner]
    if received["tiv"].sum() == 0:
        whom = dossier.prose(dossier.partner)
        none = (
            f"The source identifies no delivery of major arms to {whom} in this period."
            if len(transfers)
            else f"The data hold no delivery of major arms by anybody in this period, so that they do not tell whether {whom} received any."
        )
        return [NoData(f"**No finding.** {none}")]
    findings: list[KeyFigure | NoData] = [_share(dossier, received), _peak(dossier, received)]
    whole = dossier.whole
    longer = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    return findings + _windows(dossier, longer) + _clients(dossier, longer) + _others(dossier, received)


def _share(dossier: Dossier, received: pd.DataFrame) -> KeyFigure:
    total = received["tiv"].sum()
    own = received.loc[received["supplier"] == dossier.first, "tiv"].sum()
    who, whom = dossier.prose(dossier.first), dossier.prose(dossier.partner)
    by_year = supplier_shares(received, dossier.partner)
    by_year = by_year[by_year["supplier"] == dossier.first]
    return _figure(
        dossier,
        received,
        id="supplier-share",
        title="Share of the supplier of the pair",
        subtitle="Share of deliveries of major arms by volume (TIV)",
        statement=_share_said(own, total, len(by_year), who, whom),
        value=float(own / total),
        unit="share",
        formatted=percent(own / total),
        beside={"supplier": float(own), "all suppliers": float(total)},
        exhibit="deliveries-by-supplier",
    )


def _share_said(own: float, total: float, years: int, who: str, whom: str) -> str:
    arms = f"of the major arms that {whom} received in the period"
    if not own:
        return f"**None** {arms}, {number(total)} million TIV, came from {who}."
    said = (
        f"**{per_cent(own / total)}** {arms}, by volume, came from {who}: {number(own)} of {number(total)} million TIV."
    )
    if not years:
        return said
    return f"{said} There were deliveries from there in {counted(years, 'year')} of the period."


def _peak(dossier: Dossier, received: pd.DataFrame) -> KeyFigure:
    by_year = received.groupby("year")["tiv"].sum()
    peak = int(by_year.idxmax())
    return _figure(
        dossier,
        received,
        id="deliveries-peak",
        title="Year of the largest deliveries",
        subtitle="Deliveries of major arms from all suppliers, million TIV",
        statement=f"Deliveries from all suppliers were largest in {peak}, at **{number(by_year[peak])} million TIV**, "
        f"{per_cent(by_year[peak] / by_year.sum(), 0)} of the volume of the whole period.",
        value=float(by_year[peak]),
        unit="million TIV",
        formatted=number(by_year[peak]),
        exhibit="deliveries-by-supplier",
    )


def _windows(dossier: Dossier, transfers: pd.DataFrame) -> list[KeyFigure | NoData]:
    frame = dossier.within(supply_concentration(transfers, dossier.partner, window=WINDOW))
    if frame.empty:
        return []
    low, high = frame["effective_suppliers"].min(), frame["effective_suppliers"].max()
    end = frame.iloc[-1]
    last_window = f"{end['year'] - WINDOW + 1:.0f}–{end['year']:.0f}"
    ending = (
        f"; it was {number(end['effective_suppliers'], 1)} in {last_window}" if len(frame) > 1 else f" ({last_window})"
    )
    return [
        _figure(
            dossier,
            _in_windows(transfers[transfers["recipient"] == dossier.partner], frame),
            id="effective-suppliers",
            title="Concentration of supply",
            subtitle="Effective number of suppliers, windows of five years",
            statement=f"Over windows of five years the effective number of suppliers was **{spread(low, high, 1)}**{ending}.",
            value=float(end["effective_suppliers"]),
            low=float(low),
            high=float(high),
            unit="suppliers",
            formatted=number(end["effective_suppliers"], 1),
            exhibit="concentration-by-window",
        )
    ]


def _clients(dossier: Dossier, transfers: pd.DataFrame) -> list[KeyFigure | NoData]:
    shares = dossier.within(client_shares(transfers, dossier.first, window=WINDOW))
    own = shares[shares["recipient"] == dossier.partner]
    if own.empty:
        return []
    most = own.loc[own["share"].idxmax()]
    return [
        _figure(
            dossier,
            _in_windows(transfers[transfers["supplier"] == dossier.first], shares),
            id="client-share",
            title="Weight of the recipient for the supplier",
            subtitle="Share of the supplier’s deliveries to all recipients by volume (TIV), windows of five years",
            statement=f"The dependence was unequal: {dossier.prose(dossier.partner)} took at most **{per_cent(most['share'])}** of the arms that "
            f"{dossier.prose(dossier.first)} delivered abroad ({most['year'] - WINDOW + 1:.0f}–{most['year']:.0f}, rank {most['rank']:.0f} of "
            f"{most['n']:.0f}).",
            value=float(most["share"]),
            unit="share",
            formatted=percent(most["share"]),
            exhibit="recipient-among-clients",
        )
    ]


def _others(dossier: Dossier, received: pd.DataFrame) -> list[KeyFigure | NoData]:
    others = received[received["supplier"] != dossier.first].groupby("supplier")["tiv"].sum()
    others = others[others > 0].sort_values(ascending=False)
    if others.empty:
        return []
    code, tiv = str(others.index[0]), float(others.iloc[0])
    which = "only other supplier" if len(others) == 1 else f"largest of {counted(len(others), 'other supplier')}"
    return [
        _figure(
            dossier,
            received,
            id="second-supplier",
            title="Largest other supplier",
            subtitle="Share of deliveries of major arms by volume (TIV)",
            statement=f"The {which} was {dossier.prose(code)} with **{per_cent(tiv / received['tiv'].sum())}** "
            f"({number(tiv)} million TIV).",
            value=float(tiv / received["tiv"].sum()),
            unit="share",
            formatted=percent(tiv / received["tiv"].sum()),
            beside={"million TIV": tiv},
            # Figure 2 has shares of windows; no exhibit has this supplier's share of the period.
            exhibit=None,
        )
    ]


def _in_windows(transfers: pd.DataFrame, windows: pd.DataFrame) -> pd.DataFrame:
    """Return the transfers that the windows cover, which are named by their last year."""
    return transfers[transfers["year"].between(windows["year"].min() - WINDOW + 1, windows["year"].max())]


def _figure(dossier: Dossier, transfers: pd.DataFrame, **fields: object) -> KeyFigure:
    return KeyFigure(
        sources=dossier.cite(transfers),
        data=transfers,
        units=units_of(transfers, dossier.package.table("arms_tiv")),
        **fields,  # type: ignore[arg-type]
    )
