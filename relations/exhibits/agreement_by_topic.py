"""Chart: agreement of two states in the General Assembly by topic of the vote."""

from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.canvas import figure
from relations.exhibits.dots import dot_with_interval, rows_height, share_rows
from relations.exhibits.no_data import NoData
from relations.exhibits.numbers import percent
from relations.exhibits.style import MAIN, SOFT
from relations.exhibits.year_line import FEW
from relations.measures import agreement


def agreement_by_topic(dossier: Dossier, a: str, b: str) -> Figure | NoData:
    """Return a row of dots, one a topic, from the highest agreement to the lowest; the line marks all votes together."""
    votes = dossier.ga_votes
    names = dict(zip(dossier.ga_topics["topic"], dossier.ga_topics["name"], strict=True))
    frame = agreement(votes, a, b, by="topic").sort_values(["agreement", "n"], ascending=False, ignore_index=True)
    if frame.empty:
        return NoData("No joint vote of this period falls under one of the topics.")
    frame.insert(1, "name", frame["topic"].map(names))
    overall = float(agreement(votes, a, b, by=None)["agreement"].iloc[0])
    firm = frame[frame["n"] >= FEW] if (frame["n"] >= FEW).any() else frame
    top, bottom = firm.iloc[0], firm.iloc[-1]

    def draw(axes: Axes) -> None:
        share_rows(axes, [f"{row.name}  ({row.n:,})" for row in frame[["name", "n"]].itertuples(index=False)])
        axes.axvline(overall, color=SOFT, lw=0.8, ls=(0, (3, 2)))
        for row in frame.itertuples():
            dot_with_interval(axes, row.Index, row.agreement, row.low, row.high, MAIN, hollow=row.n < FEW)

    title = f"Closest on {top['name']}" + (f", furthest apart on {bottom['name']}" if len(firm) > 1 else "")
    pair = f"{dossier.short(a)} and {dossier.short(b)}"
    return figure(
        draw,
        id="agreement-by-topic",
        height_mm=rows_height(len(frame)),
        title=title,
        subtitle=f"Same vote of {pair} by topic, share of joint votes (number of joint votes in brackets)",
        note=f"Dashed line: all joint votes, {percent(overall)}. A vote may count under several topics; topics are assigned by declared "
        f"rules over title and agenda item. Bars: 95 per cent interval. Hollow: fewer than {FEW} votes.",
        alt=f"Dots by topic with intervals: share of joint votes on which {pair} voted alike. "
        + "; ".join(f"{row['name']} {percent(row['agreement'])} of {row['n']}" for _, row in frame.iterrows())
        + f". All votes together {percent(overall)}.",
        sources=dossier.cite(votes, dossier.ga_topics),
        data=frame,
        units={"n": "joint votes", "same": "votes", "agreement": "share", "low": "share", "high": "share"},
        labels={"n": "Joint votes", "same": "Same vote", "low": "95 % from", "high": "95 % to"},
    )
