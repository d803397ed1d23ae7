"""Chart: what was delivered, by category of arms and by supplier."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter

from relations.dossier import Dossier
from relations.exhibits.arms.by_supplier import UNITS, others_name, supplier_labels
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.dots import rows_height
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import GRID, INK, MAIN, SECOND, SMALL, SOFT
from relations.exhibits.no_data import NoData
from relations.exhibits.words.numbers import listed, number, percent, year_span
from relations.exhibits.words.wording import capital
from relations.periods import ALL

_HALF = 0.5


def deals_by_category(dossier: Dossier) -> Figure | NoData:
    """Return bars by category: TIV delivered under the deals ordered in the period, the supplier of the pair and all others."""
    dossier = by_supply(dossier)
    deals = dossier.arms_deals
    deals = deals[deals["recipient"] == dossier.partner]
    categories = dossier.arms_categories
    frame = deals.merge(categories[["description", "category"]], on="description", how="left", validate="many_to_one")
    frame["own"] = frame["supplier"] == dossier.first
    table = frame.pivot_table(index="category", columns="own", values="tiv_delivered", aggfunc="sum", fill_value=0.0)
    table = table.reindex(columns=[True, False], fill_value=0.0).set_axis(["supplier", "others"], axis=1)
    table["deals"] = frame.groupby("category").size()
    table["total"] = table["supplier"] + table["others"]
    table = table[table["total"] > 0].sort_values("total", ascending=False).round(2).reset_index()
    if table.empty:
        return NoData("The register lists no deal ordered in this period under which arms were delivered.")
    names = [str(category).replace("-", " ").capitalize() for category in table["category"]]
    supplier, recipient = dossier.short(dossier.first), dossier.short(dossier.partner)
    top = table.iloc[0]
    others = others_name(dossier, deals, "tiv_delivered")
    whole = table["total"].sum()
    years = year_span(int(deals["order_year"].min()), int(deals["order_year"].max()))
    is_whole = dossier.period is None or dossier.period.id == ALL

    def draw(axes: Axes) -> None:
        rows = range(len(table))
        axes.barh(rows, table["supplier"], height=0.62, color=MAIN)
        axes.barh(
            rows, table["others"], left=table["supplier"], height=0.62, color=SECOND, hatch="////", edgecolor="white"
        )
        for row, total in zip(rows, table["total"], strict=True):
            axes.text(total + top["total"] * 0.012, row, number(total), va="center", color=SOFT, fontsize=SMALL + 0.5)
        axes.set_ylim(len(table) - 0.4, -0.6)
        axes.set_yticks(rows, names)
        axes.tick_params(axis="y", labelcolor=INK)
        axes.set_xlim(0, top["total"] * 1.12)
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        axes.grid(visible=False, axis="y")
        axes.grid(axis="x", color=GRID)
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(axis="x", size=0)
        shown = [(0, supplier, MAIN), *([(0.2, others, SECOND)] if table["others"].any() else [])]
        for x, words, color in shown:
            at_frame(axes, words, (x, 1.01), (0, 0), color=color, va="bottom", weight="semibold")

    return figure(
        draw,
        id="deals-by-category",
        height_mm=rows_height(len(table)) + 4,
        title=f"{_categories(names, table['total'] / whole)} of what {recipient} received on orders of {years}",
        subtitle=f"Deliveries to {recipient} by category of arms and supplier, million TIV, by year of order",
        note="Deals are counted by the year of the order"
        + ("." if is_whole else ", so deliveries may fall after the period."),
        alt=f"Bars by category, {supplier} and {others} stacked: "
        + "; ".join(f"{name} {number(total)} million TIV" for name, total in zip(names, table["total"], strict=True))
        + ".",
        sources=dossier.cite(deals, categories[categories["description"].isin(deals["description"])]),
        data=table[["category", "deals", "supplier", "others", "total"]],
        units={**UNITS, "deals": "deals"},
        labels=supplier_labels(supplier),
    )


def _categories(names: list[str], shares: pd.Series) -> str:
    """Name the categories that make half together, the largest first, and their share."""
    n = 1 + int((shares.cumsum() < _HALF).sum())
    named = capital(listed([names[0], *(name.lower() for name in names[1:n])]))
    return f"{named} made up {percent(float(shares.iloc[:n].sum()), 0)}"
