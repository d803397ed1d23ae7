"""Chart: the recipient's place among the clients of the supplier: the other side of the dependence."""

from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.arms.arms_windows import WINDOW
from relations.exhibits.base import Figure
from relations.exhibits.drawing.annotate import name_points
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.style import SECOND
from relations.exhibits.drawing.time_axis import time_axis
from relations.exhibits.drawing.year_line import share_axis, year_line
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import ordinal, percent, year_span
from relations.measures import client_shares, preferred_transfers


def recipient_among_clients(dossier: Dossier) -> Figure | NoData:
    """Return the line of the recipient's share in the supplier's exports over five-year windows that end in the period."""
    whole = dossier.whole
    transfers = preferred_transfers(whole.arms_tiv, whole.arms_editions)
    shares = dossier.within(client_shares(transfers, dossier.first, window=WINDOW))
    frame = shares[shares["recipient"] == dossier.partner].reset_index(drop=True)
    if frame.empty:
        return NoData(
            f"The source identifies no delivery from {dossier.prose(dossier.first)} to {dossier.prose(dossier.partner)} in any window "
            f"of {WINDOW} years that ends in this period."
        )
    first, last = int(frame["year"].min()), int(frame["year"].max())
    named = dossier.prose(dossier.first)
    most, end = frame.loc[frame["share"].idxmax()], frame.iloc[-1]
    supplier, recipient = dossier.short(dossier.first), dossier.short(dossier.partner)

    def draw(axes: Axes) -> None:
        time_axis(axes, dossier.declared_periods, range(first, last + 1))
        share_axis(axes, top=max(0.2, round(most["share"] + 0.1, 1)))
        year_line(axes, frame, "share", SECOND, few=1)
        rows = {int(row["year"]): row for row in (most, end)}
        name_points(
            axes, [(y, row["share"], f"{percent(row['share'])}, {_place(row['rank'])}") for y, row in rows.items()]
        )

    return figure(
        draw,
        id="recipient-among-clients",
        height_mm=60,
        title=f"At most {percent(most['share'])} of the deliveries of {named} went to {recipient} "
        f"({most['year'] - WINDOW + 1:.0f}–{most['year']:.0f})",
        subtitle=f"{recipient}’s share of the deliveries of {named} by volume (TIV), windows of five years ending in {year_span(first, last)}",
        note="Rank among all recipients of the supplier in the window. Each point covers the year and the four before it.",
        alt=f"Line by year: share of {supplier}’s deliveries that went to {recipient} over five-year windows ending in {year_span(first, last)}. Highest "
        f"{percent(most['share'])} ({most['year'] - WINDOW + 1:.0f}–{most['year']:.0f}, {_place(most['rank'])}), last {percent(end['share'])} "
        f"({_place(end['rank'])}).",
        sources=dossier.cite(transfers[transfers["year"].between(first - WINDOW + 1, last)]),
        data=frame,
        units=units_of(frame, client_shares),
        labels=labels_of(frame, client_shares),
    )


def _place(rank: float) -> str:
    return "largest client" if rank == 1 else f"{ordinal(int(rank))} largest client"
