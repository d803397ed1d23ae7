"""Table: what was ordered and what was delivered, and how long it took, by the period of the order."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.base import Table
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import counted, number, percent
from relations.exhibits.words.period_words import dated_name
from relations.measures import delivery_lags, order_completion, preferred_transfers

_LEAST_DEALS = 4  # for a half of them


def orders_and_deliveries(dossier: Dossier) -> Table | NoData:
    """Return one row per declared period in which the supplier of the pair took orders of the recipient that the register lists."""
    dossier = by_supply(dossier)
    deals = dossier.arms_deals
    deals = deals[(deals["supplier"] == dossier.first) & (deals["recipient"] == dossier.partner)]
    dated = deals.dropna(subset="order_year")
    if dated.empty:
        return NoData(
            f"The register lists no dated order of {dossier.prose(dossier.partner)} from {dossier.prose(dossier.first)} in this period."
        )
    order = [dated_name(period) for period in dossier.declared_periods]
    names = {year: _period_of(dossier, int(year)) for year in dated["order_year"].unique()}
    dated = dated.assign(period=dated["order_year"].map(names).astype("str"))
    lags = delivery_lags(dated, by="period").rename(columns={"n": "n_lags", "n_estimated": "n_lags_estimated"})
    frame = order_completion(dated, by="period").merge(lags, on="period", validate="one_to_one")
    frame = frame.sort_values("period", key=lambda column: column.map(order.index), ignore_index=True)
    overall = delivery_lags(dated.assign(all_deals="all"), by="all_deals").iloc[0]
    return Table(
        id="orders-and-deliveries",
        title=_title(overall),
        subtitle=f"Deals of {dossier.short(dossier.partner)} with {dossier.prose(dossier.first)} by the period of the order: numbers, volume delivered, "
        "and years from the order to the first and to the last delivery (medians)",
        note="The register lists a deal when an order or a delivery was found, so orders that came to nothing are missing and completion is an "
        "upper bound. Uncertain: deals of which a year is marked as estimated. Longest: years from an order to its last delivery."
        f"{_other_edition(dossier, deals)}",
        columns=[
            ("Period of the order", "left"),
            ("Deals", "right"),
            ("Delivered in full", "right"),
            ("Million TIV", "right"),
            ("To first", "right"),
            ("To last", "right"),
            ("Longest", "right"),
            ("Uncertain", "right"),
        ],
        rows=[
            [
                row.period,
                number(row.n + row.n_unknown),
                f"{number(row.complete)} of {number(row.n)}",
                number(row.tiv_delivered),
                number(row.lag_first, 1),
                number(row.lag_last, 1),
                number(row.longest),
                percent(row.n_lags_estimated / row.n_lags if row.n_lags else None, 0),
            ]
            for row in frame.itertuples(index=False)
        ],
        sources=dossier.cite(dated),
        data=frame,
        units=units_of(frame, order_completion, delivery_lags) | dict.fromkeys(("n_lags", "n_lags_estimated"), "deals"),
    )


def _other_edition(dossier: Dossier, deals: pd.DataFrame) -> str:
    """Say by how much the register and the yearly volumes differ; over less than all years, order and delivery fall into different spans anyway."""
    first, last = dossier.declared_periods[0], dossier.declared_periods[-1]
    if dossier.period and (dossier.period.start > first.start or dossier.period.end != last.end):
        return ""
    yearly = preferred_transfers(dossier.arms_tiv, dossier.arms_editions)
    own = yearly[(yearly["supplier"] == dossier.first) & (yearly["recipient"] == dossier.partner)]
    return (
        f" The register is of another edition than the yearly volumes: {number(deals['tiv_delivered'].sum())} million TIV against "
        f"{number(own['tiv'].sum())}."
    )


def _period_of(dossier: Dossier, year: int) -> str:
    return next((dated_name(period) for period in dossier.declared_periods if period.holds_year(year)), "")


def _title(overall: pd.Series) -> str:
    if not overall["n"]:
        return "No delivery is known under the orders of the period"
    soon = int(number(overall["lag_first"], 0))
    within = f"within {counted(soon, 'year')} of the order" if soon else "in the year of the order"
    if overall["n"] < _LEAST_DEALS:
        return f"First deliveries came {within} (median)"
    return f"Half of {counted(int(overall['n']), 'deal')} began to arrive {within}; the longest took {counted(int(overall['longest']), 'year')}"
