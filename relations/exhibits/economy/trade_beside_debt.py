"""Table: what the debtor sold beyond what it bought in the years of its largest surplus, beside what it was said to owe."""

import pandas as pd

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Table
from relations.exhibits.economy.debt_rows import debt_rows, stated_debt
from relations.exhibits.economy.frames import series_name
from relations.exhibits.economy.surplus import UNITS, surplus_years
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import listed, number, signed
from relations.exhibits.words.states import state_in
from relations.measures import trade_balance


def trade_beside_debt(dossier: Dossier) -> Table | NoData:
    """Return the years around the largest surplus of the partner with the debts stated for them; sums in the dollars of each year, as debts are."""
    trade, shown = dossier.trade, surplus_years(dossier)
    stocks = debt_rows(dossier)
    stocks = stocks[stocks["step"] == "stock"]
    if trade_balance(trade, dossier.first, dossier.partner).empty or stocks.empty:
        return NoData(
            "Trade by year and a stated debt are not both known in this period, so the one cannot be held against the other."
        )
    debts = {year: _owed(stocks, year) for year in shown["year"]}
    if not any(debts.values()):
        return NoData(
            f"No debt is stated for the years in which {dossier.prose(dossier.partner)} sold more than it bought."
        )
    shown = shown.assign(debt=[debts[year] for year in shown["year"]])
    top = shown.loc[shown["surplus"].idxmax()]
    debtor, creditor = dossier.partner, dossier.first
    gain = shown[shown["large"]]
    total = float(gain["surplus"].sum())
    columns = ["year", "exports", "imports", "surplus", "debt"]
    return Table(
        id="trade-beside-debt",
        title=f"{_span(gain)} {state_in(dossier, debtor, int(top['year']))} sold "
        f"{state_in(dossier, creditor, int(top['year']))} {number(total)} million dollars more than it bought"
        f"{_path(stocks[stocks['earliest'].dt.year.isin(shown['year'])], int(gain['year'].min()), int(gain['year'].max()))}",
        subtitle=f"Recorded trade by {series_name(dossier, str(top['series']))} and stated debt, million US dollars of each year",
        note="The title adds up the years with at least a quarter of the largest surplus, in dollars of the time. A surplus that repaid debt would show as a "
        "fall of the stated debt by as much; the stated debts are estimates or claims of the creditor and too few to show it. Whether goods paid for debt is "
        f"not on record here.{_doubts(dossier, trade, shown)}",
        columns=[
            ("Year", "left"),
            (f"Sold by {dossier.short(debtor)}", "right"),
            (f"Sold by {dossier.declared_states.short_in(creditor, int(top['year']))}", "right"),
            (f"Surplus of {dossier.short(debtor)}", "right"),
            ("Stated debt", "left"),
        ],
        rows=[
            [str(row.year), number(row.imports), number(row.exports), signed(row.surplus), row.debt]
            for row in shown.itertuples(index=False, name="Year")
        ],
        sources=[*dossier.cite(trade[trade["series"] == top["series"]], _claims(dossier, stocks))],
        data=shown[columns],
        units={**units_of(columns, trade_balance), **UNITS},
    )


def _span(gain: pd.DataFrame) -> str:
    first, last = gain["year"].min(), gain["year"].max()
    return f"In {first}" if first == last else f"From {first} to {last}"


def _path(stocks: pd.DataFrame, first: int, last: int) -> str:
    """Return a clause on the debt stated for the years of the surplus, on the next after them and on the highest of later ones."""
    known = stocks[stocks["value"].notna()].sort_values("earliest")
    within, after = known[known["earliest"].dt.year.between(first, last)], known[known["earliest"].dt.year > last]
    if within.empty:
        return ""
    told = pd.concat([within.head(1), after.head(1), after.nlargest(1, "value")]).drop_duplicates("claim")
    sums = listed([f"{number(row.value)} in {row.earliest.year}" for row in told.sort_values("earliest").itertuples()])
    return f"; its debt{_for(told)} was put at {sums}"


def _for(stocks: pd.DataFrame) -> str:
    """Return what the debts are of, where all are of arms in the main; nothing otherwise."""
    return ", mostly for arms," if set(stocks["kind"]) == {"military"} else ""


def _owed(stocks: pd.DataFrame, year: int) -> str:
    """Return the debts that are stated for a year, as their sources do."""
    own = stocks[(stocks["earliest"].dt.year == year)]
    said = [f"{stated_debt(row)} ({date_words(row.date)})" for row in own.itertuples(index=False, name="Stock")]
    return "; ".join(said)


def _claims(dossier: Dossier, stocks: pd.DataFrame) -> pd.DataFrame:
    claims = dossier.whole.claims
    return claims[claims["quantity"].isin(stocks["quantity"])]


def _doubts(dossier: Dossier, trade: pd.DataFrame, shown: pd.DataFrame) -> str:
    """Return what the data say against single values of the years shown; nothing where they say nothing."""
    own = trade[trade["year"].isin(shown["year"]) & trade["series"].isin(shown["series"]) & trade["note"].notna()]
    return "".join(
        f" {row.year}, sold by {dossier.declared_states.short_in(row.exporter, row.year)}: {row.note}"
        for row in own.itertuples()
    )
