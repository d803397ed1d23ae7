"""Chart: two measures of the similarity of two voting records side by side, year by year: those of six that tell most apart."""

import matplotlib.figure
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import drawing
from relations.exhibits.drawing.style import GRID, INK, MAIN, NORMAL, SOFT
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import year_line
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, year_span
from relations.measures import vote_similarity

_LEAST_YEARS = 3  # fewer show no movement
_FOOT = -0.5  # the lowest that the panels show: no year with many votes lies lower, though the scale reaches to -1

# In the order in which each adds something to the one before it.
MEASURES = {
    "identical": "Identical votes",
    "lijphart": "Lijphart’s index",
    "s_squared": "S, squared distances",
    "pi": "Scott’s π",
    "kappa": "Cohen’s κ",
    "alpha": "Krippendorff’s α",
}
# Lijphart’s index and S follow the first, π and α the second.
PANELS = {"identical": "Identical votes, share", "kappa": "Beyond chance, Cohen’s κ"}


def similarity_by_year(dossier: Dossier, a: str, b: str) -> Figure | NoData:
    """Return two panels, of identical votes and of agreement beyond chance; bands are the intervals of resampled roll calls."""
    votes = dossier.ga_votes
    frame = vote_similarity(votes, a, b)
    frame = frame[frame["measure"].isin(PANELS) & frame["estimate"].notna()].reset_index(drop=True)
    if frame.empty:
        return NoData("There is no recorded vote of the General Assembly in this period in which both took part.")
    first, last = int(frame["year"].min()), int(frame["year"].max())
    firm = frame[frame["n"] >= FEW] if (frame["n"] >= FEW).any() else frame
    if firm["year"].nunique() < _LEAST_YEARS:
        return NoData("This period has too few years of votes to show how measures of similarity moved.")
    names = f"{dossier.short(a)} and {dossier.short(b)}"
    who, whom = dossier.prose(b), dossier.prose(a)
    lows = _extremes(firm)

    def draw(canvas: matplotlib.figure.Figure) -> None:
        panels = canvas.subplots(1, 2, sharex=True, sharey=True)
        for axes, (measure, name) in zip(panels.flat, PANELS.items(), strict=True):
            _panel(axes, frame[frame["measure"] == measure], name)
            time_axis(axes, dossier.shown_periods, range(first, last + 1), named=False)
            axes.xaxis.set_major_locator(MaxNLocator(nbins=5, integer=True, steps=[1, 2, 5, 10], min_n_ticks=1))

    return drawing(
        draw,
        id="similarity-by-year",
        height_mm=50,
        title=_title(firm),
        subtitle=f"Two measures of the similarity of the votes of {who} to those of {whom}, {year_span(first, last)}",
        note="0 at the right is what chance alone would give with the same habits of voting. Bands: 95 per cent interval of roll calls drawn "
        f"again within sessions. Hollow: fewer than {FEW} joint votes, left out of the title."
        + (" Shading: every second period." if len(dossier.shown_periods) > 1 else ""),
        alt=f"Two small line charts by year on one scale from minus 1 to 1, {year_span(first, last)}, {names}. "
        + " ".join(
            f"{PANELS[measure]}: lowest {number(low, 2)} in {low_year}, highest {number(high, 2)} in {high_year}."
            for measure, (low, low_year, high, high_year) in lows.items()
        ),
        sources=dossier.cite(votes),
        data=frame,
        units=units_of(frame, vote_similarity),
        labels=labels_of(frame, vote_similarity),
    )


def _panel(axes: Axes, frame: pd.DataFrame, name: str) -> None:
    axes.set_title(name, loc="left", fontsize=NORMAL, color=INK, pad=3)
    axes.axhline(0, color=SOFT, lw=0.7)
    axes.set_ylim(_FOOT - 0.04, 1.04)
    axes.set_yticks([_FOOT, 0, 0.5, 1], ["\u22120.5", "0", "0.5", "1"])
    axes.grid(color=GRID)
    if not frame.empty:
        year_line(axes, frame, "estimate", MAIN, band=("low", "high"))


def _extremes(frame: pd.DataFrame) -> dict[str, tuple[float, int, float, int]]:
    found = {}
    for measure in PANELS:
        rows = frame[frame["measure"] == measure]
        if not rows.empty:
            low, high = rows.loc[rows["estimate"].idxmin()], rows.loc[rows["estimate"].idxmax()]
            found[measure] = (float(low["estimate"]), int(low["year"]), float(high["estimate"]), int(high["year"]))
    return found


def _title(frame: pd.DataFrame) -> str:
    """Say in which years, the longest run of them, agreement was not above what chance alone would give; in none, that it always was."""
    years = frame.loc[(frame["measure"] == "kappa") & (frame["estimate"] <= 0), "year"].sort_values()
    if years.empty:
        return "In every year the two agreed more often than chance alone would give"
    runs = years.groupby((years.diff() != 1).cumsum())
    first, last = max(((int(run.min()), int(run.max())) for _, run in runs), key=lambda run: run[1] - run[0])
    return f"Corrected for chance, agreement was nil or less {_when(first, last)}"


def _when(first: int, last: int) -> str:
    if first == last:
        return f"in {first}"
    return f"in {first} and {last}" if last - first == 1 else f"from {first} to {last}"
