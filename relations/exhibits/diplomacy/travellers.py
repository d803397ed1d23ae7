"""Chart: who travelled from one of the two states to the other most often, and when."""

from datetime import date

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.diplomacy.frames import journeys, pair_visits, reported, with_office
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.dots import rows_height
from relations.exhibits.drawing.placed import as_head, beside_row
from relations.exhibits.drawing.style import GRID, INK, MAIN, NORMAL, SECOND, SOFT
from relations.exhibits.drawing.time_axis import time_axis, year_position
from relations.exhibits.no_data import NoData
from relations.exhibits.sourcing.own_table import own_table
from relations.exhibits.words.numbers import counted, listed, year_span
from relations.exhibits.words.wording import in_words, times

_ROOM = 0.6  # years at each end of the axis; a whole year stands half a year to both sides of its number


def travellers(dossier: Dossier, *, rows: int = 14) -> Figure | NoData:
    """Return a row for each of the most frequent visitors with a mark for each visit; at most `rows`, ties in order of the first visit."""
    visits = pair_visits(dossier)
    if visits.empty:
        return NoData("Without a visit there is no visitor to name.")
    frame = journeys(dossier, visits)
    frame = frame.assign(sure=~reported(dossier, frame))
    if frame.empty:
        return NoData("The sources name no visitor of this period.")
    ranked = frame.groupby(["person", "name"]).agg(n=("event", "size"), first=("earliest", "min")).reset_index()
    ranked = ranked.sort_values(["n", "first", "name"], ascending=[False, True, True], ignore_index=True)
    often = ranked[ranked["n"] > 1]
    shown = (often if len(often) > 3 else ranked).head(rows)
    order = list(shown["person"])
    frame = frame[frame["person"].isin(order)]
    labels = [with_office(row.name, frame[frame["person"] == row.person]) for row in shown.itertuples(index=False)]
    first, last = int(frame["earliest"].dt.year.min()), int(frame["latest"].dt.year.max())
    route = {
        sender: f"{dossier.short(sender)} to {dossier.short(other)}"
        for sender, other in (dossier.pair, dossier.pair[::-1])
    }

    end = year_position(min(dossier.last_day, date(last, 12, 31)))

    def draw(axes: Axes) -> None:
        years = range(first, last + 1)
        periods = dossier.shown_periods
        right = end - last + _ROOM - 0.5
        time_axis(axes, periods, years, left=_ROOM, right=right, named=len(periods) > 1, dated=True)
        axes.set_ylim(len(order) - 0.4, -1.5)
        axes.set_yticks(range(len(order)), labels)
        axes.tick_params(axis="y", labelcolor=INK)
        axes.grid(visible=True, axis="both", color=GRID)
        for sender, marker, color in ((dossier.partner, "o", MAIN), (dossier.first, "D", SECOND)):
            for sure in (False, True):
                own = frame[(frame["sender"] == sender) & (frame["sure"] == sure)]
                middle = own["earliest"] + (own["latest"] - own["earliest"]) / 2
                axes.plot(
                    [year_position(day.date()) for day in middle],
                    [order.index(person) for person in own["person"]],
                    ls="",
                    marker=marker,
                    ms=4.6 if sure else 4.0,
                    mfc=color if sure else "white",
                    mec="white" if sure else color,
                    mew=0.5 if sure else 0.9,
                    zorder=3,
                )
        for x, sender, color in ((0.0, dossier.partner, MAIN), (1.0, dossier.first, SECOND)):
            if sender not in set(frame["sender"]):
                continue
            kind = "dot" if sender == dossier.partner else "diamond"
            label = axes.text(
                x,
                -1.0,
                f"{kind}: {route[sender]}",
                transform=axes.get_yaxis_transform(),
                color=color,
                weight="semibold",
                fontsize=NORMAL - 1,
                va="center",
                ha="left" if x < 0.5 else "right",
            )
            as_head(axes, label)
        for row, n in enumerate(shown["n"]):
            beside_row(axes, str(n), row, 6, fontsize=NORMAL - 1, color=SOFT)

    return figure(
        draw,
        id="travellers",
        height_mm=rows_height(len(order)) + 5.0,
        title=_title(ranked, frame),
        subtitle=f"Reported visits between the two states by visitor, {year_span(first, last)}; the number of visits at the right",
        note="A mark is a visit in which a source names the person, alone or in a delegation; hollow: a visit that one publisher alone reports. "
        "Offices are named of those who had one alone. "
        f"{_choice(ranked, shown)} A visit whose day is not known stands in the middle of its month or year.",
        alt=f"Rows of marks in time, one row a visitor, {year_span(first, last)}: "
        + "; ".join(f"{row.name} {times(row.n)}" for row in shown.itertuples(index=False))
        + ".",
        sources=[own_table(dossier, "visits"), own_table(dossier, "event_people")],
        data=frame[["name", "start", "sender", "receiver", "level", "office", "sure"]].sort_values(["start", "name"]),
        labels={"start": "First day", "sure": "Reported by more than one publisher"},
    )


def _choice(ranked: pd.DataFrame, shown: pd.DataFrame) -> str:
    """Return how many visitors are named and which are shown, with those left out who are named as often as the last."""
    named = f"The sources name {counted(len(ranked), 'visitor')}"
    if len(shown) == len(ranked):
        return f"{named}."
    last = int(shown["n"].iloc[-1])
    level = int((ranked["n"].iloc[len(shown) :] == last).sum())
    more = f"; {counted(level, 'more is', 'more are')} named {times(last)}" if level else ""
    return f"{named}, of whom the most frequent are shown{more}."


def _title(ranked: pd.DataFrame, frame: pd.DataFrame) -> str:
    """Say who travelled most often, and of one how many of these visits are confirmed."""
    n, most = len(ranked), int(ranked["n"].max())
    heads = list(ranked.loc[ranked["n"] == most, "name"])
    if n == 1:
        return f"{heads[0]} alone is named as a visitor"
    if most == 1:
        return f"Sources name {counted(n, 'visitor')}, each once"
    if len(heads) > 2:
        return f"{counted(len(heads), 'visitor').capitalize()} travelled most often, {times(most)} each"
    who = listed(heads)
    if len(heads) > 1:
        return f"{who} travelled most often: {times(most)} each"
    sure = int(frame.loc[frame["name"] == who, "sure"].sum())
    return f"{who} travelled most often: {times(most)}" + (
        f", {in_words(sure)} of them confirmed" if sure < most else ""
    )
