"""Chart: the path of the debt, stocks as sources state them and the write-off as a step."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dates import date_words
from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN, NORMAL, QUIET, SECOND
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.economy.debt_rows import debt_rows, stated_debt
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, number, percent, year_span
from relations.measures import debt_path

_APART = 0.6  # years between the stocks and steps of one settlement, drawn side by side so that they can be told apart
_STOCKS = 3  # fewer make no path
_SHOWN = [
    "claim",
    "date",
    "step",
    "kind",
    "value",
    "low",
    "high",
    "unit",
    "n",
    "before",
    "after",
    "share",
    "residual",
    "note",
    "source",
]


def debt_steps(dossier: Dossier) -> Figure | NoData:
    """Return the stocks of the debt with their ranges and the reduction as a drop between the stocks before and after it."""
    rows = debt_rows(dossier)
    stocks = rows[rows["step"] == "stock"].reset_index(drop=True)
    if stocks.empty:
        return NoData("No source of the data states what was owed in this period.")
    if len(stocks) < _STOCKS:
        return NoData("Too few stocks of the debt are stated in this period for a chart.")
    cuts = rows[(rows["step"] == "write-off") & rows["before"].notna()]
    stocks = _placed(stocks, {int(day.year) for day in cuts["latest"]})
    span = range(int(stocks["x"].min()), int(stocks["x"].max()) + 2)
    top = stocks.loc[stocks["high"].idxmax()]

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, span, dated=True)
        axes.set_ylim(0, stocks["high"].max() * 1.25)
        axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        axes.step(stocks["x"], stocks["y"], where="post", color=QUIET, lw=1.0, ls=(0, (2, 2)), zorder=1)
        for one in stocks.itertuples():
            axes.plot([one.x, one.x], [one.low, one.high], color=MAIN, lw=3, alpha=0.35, solid_capstyle="butt")
        bound = stocks["value"].isna()
        for part, fill in ((stocks[~bound], MAIN), (stocks[bound], "white")):
            axes.plot(part["x"], part["y"], ls="", marker="o", ms=5, color=MAIN, mfc=fill)
        points = [(row.x, row.y, stated_debt(row)) for row in stocks.itertuples()]
        for cut in cuts.itertuples():
            x = float(stocks.loc[stocks["value"] == cut.after, "x"].iloc[0])
            axes.annotate(
                "",
                (x, cut.after),
                (x, cut.before),
                arrowprops={"arrowstyle": "-|>", "color": SECOND, "lw": 2.2, "shrinkA": 0, "shrinkB": 4},
            )
            points.append(
                (x, (cut.before + cut.after) / 2, f"{number(cut.value)} written off\n({percent(cut.share, 0)})")
            )
        name_points(axes, points[::-1], size=NORMAL - 1)

    return figure(
        draw,
        id="debt-steps",
        height_mm=50,
        title=_title(cuts, stocks),
        subtitle=f"Debt of {dossier.prose(dossier.partner)} to {dossier.prose(dossier.first)} as sources state it, million USD, "
        f"{year_span(int(stocks['earliest'].dt.year.min()), int(stocks['latest'].dt.year.max()))}",
        note="Dots: stated stocks, with the range of all claims as a bar; hollow: a bound alone. Dotted: the last stated stock carried on, not a "
        "measurement. The stocks of one "
        "settlement are drawn side by side. Stocks before it are estimates or claims of the creditor; creditor and debtor disputed the sums.",
        alt=f"Dots on a time axis with a staircase: {counted(len(stocks), 'stated stock')} of the debt, highest {number(top['high'])} million USD "
        f"({date_words(top['date'])})."
        + "".join(
            f" In {date_words(cut.date)} {number(cut.value)} of {number(cut.before)} million were written off, {percent(cut.share, 0)}; "
            f"{number(cut.after)} were left."
            for cut in cuts.itertuples()
        ),
        sources=dossier.cite(dossier.whole.claims[dossier.whole.claims["quantity"].isin(rows["quantity"])]),
        data=rows[_SHOWN],
        units=units_of(_SHOWN, debt_path),
        labels=labels_of(_SHOWN, debt_path),
    )


def _placed(stocks: pd.DataFrame, settled: set[int]) -> pd.DataFrame:
    """Return the stocks with `x` and `y`: at the middle of their dates, and in a year of a settlement side by side from the larger to the smaller."""
    x = [(year_position(row.earliest.date()) + year_position(row.latest.date())) / 2 for row in stocks.itertuples()]
    stocks = stocks.assign(x=x, y=stocks["value"].fillna(stocks[["stated_low", "stated_high"]].mean(axis=1)))
    year = stocks["latest"].dt.year
    for one in settled:
        own = year == one
        stocks.loc[own, "x"] = stocks.loc[own, "x"].min() + _APART * stocks[own].reset_index(drop=True).index
    return stocks


def _title(cuts: pd.DataFrame, stocks: pd.DataFrame) -> str:
    if len(cuts):
        cut = cuts.iloc[0]
        return f"The settlement of {date_words(cut['date'])} wrote off {percent(cut['share'], 0)} of {number(cut['before'])} million dollars"
    return f"Stated debt ran from {number(stocks['low'].min())} to {number(stocks['high'].max())} million dollars"
