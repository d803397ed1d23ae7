"""The indicators of arms: what the supplier delivered to the recipient, and its part of all that the recipient got."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.indicator import Indicator, Summary
from relations.exhibits.words.numbers import number, percent
from relations.exhibits.words.wording import possessive
from relations.measures import preferred_transfers, supplier_shares

_DELIVERIES, _SHARE = "arms deliveries", "the supplier’s share of arms"


def deliveries(dossier: Dossier) -> Indicator:
    """Return the volume that was delivered by year."""
    dossier = by_supply(dossier)
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    supplier, recipient = dossier.pair
    own = transfers[(transfers["supplier"] == supplier) & (transfers["recipient"] == recipient)]
    frame = own.groupby("year").agg(value=("tiv", "sum"), n=("tiv", "size")).reset_index()
    years = dossier.whole.arms_tiv["year"]
    name = f"Major arms delivered by {dossier.short(supplier)}"
    return Indicator(
        id="deliveries",
        noun=_DELIVERIES,
        name=name,
        short="Arms",
        unit="million TIV",
        form="bars",
        frame=frame[frame["value"] > 0].reset_index(drop=True),
        sources=dossier.cite(own),
        written=number,
        summary=_rate(name, transfers, own),
        kinds=("arms-deal",),
        search="joint",
        record=range(int(years.min()), int(years.max()) + 1) if len(years) else None,
        scale="root",
        subject="Arms deliveries",
        rate=" million TIV (a measure of volume) a year",
    )


def arms_share(dossier: Dossier) -> Indicator:
    """Return the supplier's part of all deliveries to the recipient over the years of a window."""
    dossier = by_supply(dossier)
    supplier, recipient = dossier.pair
    transfers = preferred_transfers(dossier.whole.arms_tiv, dossier.whole.arms_editions)
    shares = supplier_shares(transfers, recipient, window=WINDOW)
    wide = shares.pivot_table(index="year", columns="supplier", values="share", fill_value=0.0)
    own = wide[supplier] if supplier in wide else pd.Series(0.0, index=wide.index)
    frame = pd.DataFrame({"year": own.index, "value": own.to_numpy(), "n": shares.groupby("year")["n"].first()})
    frame = dossier.within(frame.reset_index(drop=True))
    received = transfers[transfers["recipient"] == recipient]
    if len(frame):
        received = received[received["year"].between(frame["year"].min() - WINDOW + 1, frame["year"].max())]
    name = f"{possessive(dossier.short(supplier))} part of all arms to {dossier.short(recipient)}"
    return Indicator(
        id="share",
        noun=_SHARE,
        name=name,
        unit=f"share of {WINDOW} years’ deliveries",
        form="line",
        frame=frame,
        sources=dossier.cite(received),
        written=_whole_percent,
        summary=_share(dossier, name),
    )


def _rate(name: str, transfers: pd.DataFrame, own: pd.DataFrame) -> Summary | None:
    covered = transfers["year"].nunique()
    if not covered:
        return None
    value = float(own["tiv"].sum()) / covered
    return Summary(name, "million TIV a year", value, number(value), noun=_DELIVERIES)


def _share(dossier: Dossier, name: str) -> Summary | None:
    supplier, recipient = dossier.pair
    transfers = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    received = transfers[transfers["recipient"] == recipient]
    total = float(received["tiv"].sum())
    if total <= 0:
        return None
    value = float(received.loc[received["supplier"] == supplier, "tiv"].sum()) / total
    return Summary(name, "share of deliveries", value, percent(value), noun=_SHARE, points=True)


def _whole_percent(share: float) -> str:
    return percent(share, 0)
