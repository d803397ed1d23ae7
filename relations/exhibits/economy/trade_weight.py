"""Chart: how much of the partner's exports went to the first state, and how much of its imports came from there, by year."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import MAIN, NORMAL, SECOND
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.economy.frames import series_name
from relations.exhibits.economy.surge import surge
from relations.exhibits.economy.trade_weight_frame import sold_to_others, trade_weight_frame
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import units_of
from relations.exhibits.words.numbers import NARROW, number, percent, year_span
from relations.exhibits.words.states import state_in
from relations.exhibits.words.wording import capital, possessive
from relations.measures import trade_shares

_FEW_YEARS = 3  # fewer make a sentence and no chart
_ONE = 0.005  # what rounds to no per cent
_FLOWS = (("export_share", "Exports", MAIN), ("import_share", "Imports", SECOND))
_SHOWN = ["year", "exports", "total_exports", "export_share", "imports", "total_imports", "import_share"]


def trade_weight(dossier: Dossier) -> Figure | NoData:
    """Return a line for each direction; the title gives the largest share of each, the note what others bought while the partner's sales surged."""
    frame = trade_weight_frame(dossier)
    if len(frame) < _FEW_YEARS:
        return NoData(
            f"How much of its trade {dossier.prose(dossier.partner)} did with {dossier.prose(dossier.first)} the data do not tell for this period."
        )
    span = range(int(frame["year"].min()), int(frame["year"].max()) + 1)
    highest = max(float(frame[column].max()) for column, _, _ in _FLOWS)
    peaks = [(name, frame.loc[frame[column].idxmax()], column) for column, name, _ in _FLOWS]

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.shown_periods, span)
        axes.set_ylim(0, highest * 1.25)
        axes.yaxis.set_major_locator(MaxNLocator(4))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{number(value * 100)}{NARROW}%"))
        for column, _, color in _FLOWS:
            year_line(axes, frame[["year", column]].assign(n=1), column, color, few=1)
        named = [
            (float(row["year"]), float(row[column]), f"{name}: {_part(row[column])} in {row['year']:.0f}")
            for name, row, column in peaks
        ]
        name_points(axes, named, size=NORMAL - 1)

    partner = dossier.short(dossier.partner)
    units = units_of(_SHOWN, trade_shares)
    sums = [name for name in _SHOWN if name not in units and name != "year"]
    return figure(
        draw,
        id="trade-weight",
        height_mm=46,
        title=_title(dossier, frame),
        subtitle=f"Shares of the exports and imports of {partner}, goods as recorded, {year_span(span[0], span[-1])}",
        note=f"Trade of the pair by {series_name(dossier, str(frame['series'].iloc[0]))} held against a second file of the same producer, which has the "
        f"trade of {partner} with all states. Arms are for the most part in neither.{_elsewhere(dossier)}{_doubts(dossier, frame)}",
        alt=f"Two lines by year, {year_span(span[0], span[-1])}. "
        + " ".join(
            f"{name} of {partner}: highest share {_part(row[column])} in {row['year']:.0f}."
            for name, row, column in peaks
        ),
        sources=dossier.cite(dossier.trade[dossier.trade["series"].isin(frame["series"])], dossier.trade_totals),
        data=frame[_SHOWN],
        units=units | dict.fromkeys(sums, "million USD, current prices"),
        labels={
            "exports": f"Exports of {partner} to the other",
            "total_exports": f"All exports of {partner}",
            "export_share": "Share of exports",
            "imports": f"Imports of {partner} from the other",
            "total_imports": f"All imports of {partner}",
            "import_share": "Share of imports",
        },
    )


def _title(dossier: Dossier, frame: pd.DataFrame) -> str:
    bought, sold = frame.loc[frame["export_share"].idxmax()], frame.loc[frame["import_share"].idxmax()]
    whose = possessive(dossier.prose(dossier.partner))
    buyer = possessive(capital(state_in(dossier, dossier.first, int(bought["year"]))))
    return (
        f"{buyer} share in {whose} exports peaked at {_part(bought['export_share'])} in {bought['year']:.0f}, that in its imports at "
        f"{_part(sold['import_share'])} in {sold['year']:.0f}"
    )


def _part(share: float) -> str:
    return f"less than 1{NARROW}%" if share < _ONE else percent(share, 0)


def _elsewhere(dossier: Dossier) -> str:
    """Say what the seller of a surge sold to all others in its first and last year; nothing without a surge."""
    rise = surge(dossier)
    others = sold_to_others(dossier, rise) if rise else None
    if rise is None or others is None:
        return ""
    return (
        f" To all other states {dossier.prose(rise.seller)} sold {number(others[0])} million dollars in {rise.start} and {number(others[1])} million in "
        f"{rise.peak}."
    )


def _doubts(dossier: Dossier, frame: pd.DataFrame) -> str:
    """Return what the data say against the totals of years that are shown; nothing where they say nothing."""
    totals = dossier.trade_totals
    doubtful = totals[totals["year"].isin(frame["year"]) & totals["note"].notna()]
    return "".join(f" {row.year}: {row.note}" for row in doubtful.itertuples())
