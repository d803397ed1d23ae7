"""Key findings for a period that begins after all figures: what the last years on record say of the supplier and of the recipient."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.arms.transfer_figure import transfer_figure
from relations.exhibits.base import KeyFigure
from relations.exhibits.words.numbers import per_cent, percent
from relations.exhibits.words.wording import capital, place_in_words
from relations.measures import client_shares, preferred_transfers


def last_window(dossier: Dossier) -> list[KeyFigure]:
    """Say that nothing since is on record, what the recipient took of the supplier's exports in the last years on record, and how the exports moved."""
    whole = dossier.whole
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = client_shares(transfers, dossier.first, window=WINDOW)
    own = shares[shares["recipient"] == dossier.partner]
    if own.empty:
        return []
    last = int(whole.arms_editions["preferred_to"].max())
    if dossier.period is None or dossier.period.start.year < last or int(own["year"].max()) != last:
        return []
    exports = transfers[transfers["supplier"] == dossier.first]
    return [
        *_none_since(dossier, exports, last),
        *_part(dossier, exports, own[own["year"] == last].iloc[0], last),
        *_all_exports(dossier, exports, last),
    ]


def _part(dossier: Dossier, exports: pd.DataFrame, row: pd.Series, last: int) -> list[KeyFigure]:
    first = last - WINDOW + 1
    named = dossier.during(f"{first}/{last}")
    return [
        transfer_figure(
            dossier,
            exports[exports["year"].between(first, last)],
            id="client-share-before",
            title="Weight of the recipient for the supplier before the period",
            subtitle="Share of the supplier’s deliveries to all recipients by volume (TIV), the last five years on record",
            statement=f"In {first}–{last}, the last years on record, {dossier.prose(dossier.partner)} took **{per_cent(row['share'])}** of "
            f"{named.demonym(dossier.first)} arms exports, as {place_in_words(int(row['rank']))}-largest client.",
            value=float(row["share"]),
            unit="share",
            formatted=percent(row["share"]),
            beside={"rank": float(row["rank"])},
            exhibit="recipient-among-clients",
        )
    ]


def _none_since(dossier: Dossier, exports: pd.DataFrame, last: int) -> list[KeyFigure]:
    """Say that neither a delivery nor an order of the period can be on record, where the records end, and of when the last order is."""
    deals = dossier.whole.arms_deals
    register = deals[(deals["supplier"] == dossier.first) & (deals["recipient"] == dossier.partner)]
    orders = register["order_year"].dropna()
    period = dossier.period
    if period is None or orders.empty or orders.max() >= period.start.year:
        return []
    if exports.loc[(exports["recipient"] == dossier.partner) & (exports["year"] >= period.start.year), "tiv"].any():
        return []
    found = transfer_figure(
        dossier,
        exports[(exports["recipient"] == dossier.partner) & (exports["year"] > last - 2 * WINDOW)],
        id="none-since",
        title="Deliveries and orders since the period began",
        subtitle="Deliveries and orders of major arms since the period began that are on record",
        statement=f"No delivery since {period.start:%B %Y} can be listed: SIPRI’s volumes end with {last}{_register_end(dossier, register)}; the last "
        f"order is of **{orders.max():.0f}**.",
        value=float(orders.max()),
        unit="year",
        formatted=f"{orders.max():.0f}",
        exhibit="deliveries-by-supplier",
    )
    return [found.but(sources=tuple(dict.fromkeys([*found.sources, *dossier.cite(register)])))]


def _register_end(dossier: Dossier, register: pd.DataFrame) -> str:
    """Return the year with which the register of orders ends, as a part of a sentence; nothing where its edition states no end."""
    ends = dossier.sources.set_index("source")["covers_to"]
    end = ends.loc[register["source"].unique()].max()
    return "" if pd.isna(end) else f", its register with {end.year}"


def _all_exports(dossier: Dossier, exports: pd.DataFrame, last: int) -> list[KeyFigure]:
    """Say how the supplier's exports to all recipients moved between the last two windows."""
    by_year = exports.groupby("year")["tiv"].sum()
    first, before = last - WINDOW + 1, last - 2 * WINDOW + 1
    now, then = float(by_year.loc[first:last].sum()), float(by_year.loc[before : first - 1].sum())
    if not now or not then or now == then:
        return []
    change, how = abs(now / then - 1), "lower" if now < then else "higher"
    named = dossier.during(f"{first}/{last}")
    return [
        transfer_figure(
            dossier,
            exports[exports["year"].between(before, last)],
            id="exports-before",
            title="All exports of the supplier before the period",
            subtitle="Deliveries of the supplier to all recipients by volume (TIV), the last five years on record against the five before",
            statement=f"{capital(named.demonym(dossier.first))} arms exports to all states were **{per_cent(change, 0)}** {how} in {first}–{last} than in "
            f"{before}–{first - 1}.",
            value=change,
            unit="share",
            formatted=percent(change, 0),
            beside={"million TIV": now, "million TIV before": then},
            exhibit="recipient-among-clients",
        )
    ]
