"""Chart: how many members stood with the first state, aside, or against it when it vetoed a draft on the partner."""

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.dots import FRAME_MM
from relations.exhibits.drawing.placed import as_head, beside_row
from relations.exhibits.drawing.style import GRID, INK, MAIN, NORMAL, QUIET, SECOND, SMALL, SOFT
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.days import short_day
from relations.exhibits.words.numbers import counted, number, percent
from relations.exhibits.words.wording import capital
from relations.measures import veto_isolation

_ROW_MM = 5.0
_SHOWN = ["date", "title", "topic", "yes", "no", "abstain", "with_state", "n", "isolation"]


def support_for_vetoed_drafts(dossier: Dossier) -> Figure | NoData:
    """Return a stacked bar of members for each vetoed draft: for, abstained, against beside the first state, and the first state."""
    drafts = dossier.sc_drafts
    frame = veto_isolation(drafts, dossier.first)
    if frame.empty:
        return NoData("Without a veto there is nothing to compare.")
    frame = frame.merge(drafts[["draft", "title"]], on="draft")
    known = frame[frame["n"] > 0]
    if known.empty:
        return NoData(
            "The sources read do not state how the members voted on the drafts that were vetoed in this period."
        )
    who = dossier.short(dossier.first)
    middle = known["isolation"].median()

    def draw(axes: Axes) -> None:
        axes.set_ylim(len(known) - 0.4, -1.5)
        axes.set_yticks(range(len(known)), [f"{short_day(row.date)}  {row.title}" for row in known.itertuples()])
        axes.tick_params(axis="y", labelcolor=INK, labelsize=SMALL)
        axes.grid(visible=False, axis="y")
        axes.grid(axis="x", color=GRID)
        left = pd.Series(0.0, index=known.index)
        parts = (("yes", QUIET, None), ("abstain", "white", "////"), ("with_state", SECOND, None))
        for column, color, hatch in parts:
            axes.barh(
                range(len(known)),
                known[column].astype(float),
                left=left,
                height=0.68,
                color=color,
                hatch=hatch,
                edgecolor="white" if color != "white" else QUIET,
                lw=0.5,
            )
            left += known[column].astype(float)
        axes.barh(range(len(known)), 1.0, left=left, height=0.68, color=MAIN, edgecolor="white", lw=0.5)
        top = float((left + 1).max())
        axes.set_xlim(0, top)
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(axis="x", size=0)
        _names(axes, who, top)
        for row, (_, one) in enumerate(known.iterrows()):
            beside_row(axes, percent(one["isolation"], 0), row, 4, fontsize=SMALL, color=INK)

    lost = len(frame) - len(known)
    return figure(
        draw,
        id="support-for-vetoed-drafts",
        height_mm=FRAME_MM + 5.0 + _ROW_MM * max(len(known), 2),
        title=_title(known, middle),
        subtitle=f"Votes in the Council on drafts on {dossier.short(dossier.partner)} that {dossier.prose(dossier.first)} vetoed, members; at the "
        "right the share of the other voting members that were for the draft",
        note=f"Left out: {counted(lost, 'vetoed draft')} on which not all counts are known ({_days(frame)})."
        if lost
        else None,
        alt=f"Stacked bars of members for {counted(len(known), 'vetoed draft')}: for, abstained, against beside {who}, and {who}. The share of the "
        f"other voting members that were for the draft lay between {percent(known['isolation'].min(), 0)} and {percent(known['isolation'].max(), 0)}, "
        f"in the middle at {percent(middle, 0)}; at most {number(known['with_state'].max())} voted against it with {who}.",
        sources=dossier.cite(drafts[drafts["draft"].isin(known["draft"])]),
        data=known[_SHOWN],
        units=units_of(_SHOWN, veto_isolation),
        labels=labels_of(_SHOWN, veto_isolation) | {"with_state": f"Against with {who}"},
    )


def _names(axes: Axes, who: str, top: float) -> None:
    """Name the parts of the bars above the first row; the last, which is always one member, at the right edge."""
    for x, words, color, align in (
        (0, "for the draft", SOFT, "left"),
        (top * 0.42, "abstained (hatched)", SOFT, "center"),
        (top * 0.71, "also against", SECOND, "center"),
        (top, who, MAIN, "right"),
    ):
        label = axes.text(x, -0.95, words, ha=align, va="center", fontsize=NORMAL - 1.3, color=color, weight="semibold")
        as_head(axes, label)


def _days(frame: pd.DataFrame) -> str:
    return ", ".join(short_day(day) for day in frame.loc[frame["n"] == 0, "date"])


def _title(known: pd.DataFrame, middle: float) -> str:
    with_state = int(known["with_state"].max())
    most = "no other member" if not with_state else counted(with_state, "other member")
    if len(known) == 1:
        return capital(f"{percent(middle, 0)} of the other members were for the vetoed draft; {most} voted against")
    usual = f"{percent(middle, 0)} of the other members were for the draft"
    if known["n"].nunique() == 1:
        usual = (
            f"{number(middle * known['n'].iloc[0])} of {number(known['n'].iloc[0])} other members were for the draft"
        )
    at_most = f"at most {most}" if with_state else most
    return f"Typically {usual}; {at_most} voted against"
