"""Chart: shares of the main suppliers in the recipient's arms imports over moving five-year windows."""

from itertools import chain, cycle
from math import floor

import matplotlib.figure
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW, window_text
from relations.exhibits.arms.by_supply import by_supply
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_lines, name_points
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import MAIN, QUIET, SERIES, SMALL, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, percent, year_span
from relations.exhibits.words.wording import capital, possessive
from relations.measures import preferred_transfers, supplier_shares

_FALL = 0.1  # less is no fall that the title names
_NEVER_LOW = 0.75  # of a window; below it a fall says more
_HARDLY = 0.1  # of a window, of which the volume must be known
_PART = 0.8  # of the figure that the axes take, beside the name of the line


def supplier_share_by_window(dossier: Dossier, *, others: int = 3) -> Figure | NoData:
    """Return lines of the share over five-year windows: the supplier of the pair, the largest `others` of the period, and each that led a window."""
    dossier = by_supply(dossier)
    whole = dossier.whole
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = dossier.within(supplier_shares(transfers, dossier.partner, window=WINDOW))
    if shares.empty:
        return NoData(f"The source identifies no delivery in any window of {WINDOW} years that ends in this period.")
    table = shares.pivot_table(index="year", columns="supplier", values="share", fill_value=0.0)
    if dossier.first not in table:
        table[dossier.first] = 0.0
    rest = table.drop(columns=dossier.first)
    leaders = table.idxmax(axis=1)
    highest = rest.max().sort_values(ascending=False)
    largest = [code for code in highest.index if code in highest.head(others).index or (leaders == code).any()]
    table = table[[dossier.first, *largest]]
    n = shares.groupby("year")["n"].first()
    first, last = int(table.index.min()), int(table.index.max())
    own = table[dossier.first]
    supplier, recipient = dossier.short(dossier.first), dossier.short(dossier.partner)
    colors = dict(zip(table.columns, chain([MAIN], cycle(SERIES)), strict=False))

    volume = shares.groupby("year")["tiv"].sum()

    def draw(canvas: matplotlib.figure.Figure) -> None:
        upper, lower = canvas.subplots(2, 1, sharex=True, height_ratios=[3, 1])
        _draw_shares(upper)
        time_axis(lower, dossier.declared_periods, range(first, last + 1), named=False, part=_PART)
        lower.bar(volume.index, volume, width=0.82, color=QUIET)
        lower.set_ylim(0, float(volume.max()) * 1.45)  # room for the words above the bars
        lower.yaxis.set_major_locator(MaxNLocator(nbins=2, integer=True))
        lower.yaxis.set_major_formatter(FuncFormatter(lambda value, _: number(value)))
        at_frame(
            lower, "million TIV in the window, all suppliers", (0, 0.97), (4, 0), va="top", color=SOFT, fontsize=SMALL
        )

    def _draw_shares(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1), part=_PART)
        share_axis(axes)
        for code in reversed(table.columns):
            line = pd.DataFrame({"year": table.index, "share": table[code].to_numpy(), "n": n.to_numpy()})
            year_line(axes, line, "share", colors[code], few=1)
        name_lines(axes, [(float(own.iloc[-1]), supplier, MAIN)])
        # The others rose and fell, so each is named at its highest point.
        for code in largest:
            peak = int(table[code].idxmax())
            name_points(axes, [(peak, float(table[code].max()), dossier.short(str(code)))], color=colors[code])

    return drawing(
        draw,
        id="supplier-share-by-window",
        height_mm=86.0,
        title=_title(dossier.prose(dossier.first), dossier.prose(dossier.partner), own, volume),
        subtitle=f"Share of deliveries of major arms to {recipient} by volume (TIV), and that volume, windows of five years ending in {year_span(first, last)}",
        note="Each point covers the year and the four before it, which may lie before the period. Years whose window holds no delivery are gaps."
        + _volume_of_least(own, volume),
        alt=f"Lines by year: share of suppliers in deliveries to {recipient} over five-year windows ending in {year_span(first, last)}. {supplier}: highest "
        f"{percent(own.max(), 0)} ({own.idxmax() - WINDOW + 1}–{own.idxmax()}), lowest {percent(own.min(), 0)} "
        f"({own.idxmin() - WINDOW + 1}–{own.idxmin()}), last {percent(own.iloc[-1], 0)}."
        + "".join(f" {dossier.short(str(code))} at most {percent(table[code].max(), 0)}." for code in largest),
        sources=dossier.cite(transfers[transfers["year"].between(first - WINDOW + 1, last)]),
        data=shares,
        units=units_of(shares, supplier_shares),
        labels=labels_of(shares, supplier_shares),
    )


def _turns(share: pd.Series) -> tuple[int, int]:
    """Return the windows of the deepest fall: the last of those that read alike before it, for the fall began there, and the trough."""
    trough = int((share.cummax() - share).idxmax())
    before = share.loc[:trough]
    return int(before[before.map(lambda value: percent(value, 0)) == percent(before.max(), 0)].index[-1]), trough


def _volume_of_least(share: pd.Series, volume: pd.Series) -> str:
    """Return how little the window of the trough holds, as a sentence with a space before it, where the supplier fell to hardly anything."""
    trough = _turns(share)[1]
    if share[trough] > _HARDLY:
        return ""
    return f" In {window_text(trough)} {number(volume[trough])} million TIV came from all suppliers together."


def _title(supplier: str, recipient: str, share: pd.Series, volume: pd.Series) -> str:
    """Say that the share was never low; or name the deepest fall between two windows and where it stood in the end, or the first window and the last."""

    def level(year: int) -> str:
        return f"{percent(share[year], 0)} in {year - WINDOW + 1}–{year}"

    first, last = int(share.index[0]), int(share.index[-1])
    if share.min() >= _NEVER_LOW and len(share) > WINDOW:
        least = percent(floor(share.min() * 100) / 100, 0)  # rounded up, it would claim more than holds
        return f"{capital(supplier)} never supplied less than {least} of {possessive(recipient)} arms in five years"
    peak, trough = _turns(share)
    if share[peak] - share[trough] >= _FALL:
        later = f", and stood at {level(last)}, of {number(volume[last])} million TIV" if last > trough else ""
        return f"The share of {supplier} fell from {level(peak)} to {level(trough)}{later}"
    if last > first:
        return f"The share of {supplier} was {level(first)} and {level(last)}"
    return f"The share of {supplier} was {level(last)}"
