"""Chart: each of two states against a set of others, and against one another, in the General Assembly."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.dots import dot_with_interval, rows_height, share_rows
from relations.exhibits.drawing.placed import at_frame
from relations.exhibits.drawing.style import INK, MAIN, QUIET, SECOND, SMALL
from relations.exhibits.no_data import NoData
from relations.exhibits.voting.compared_frame import compared
from relations.exhibits.voting.seats import Seat, seats_of
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, percent
from relations.exhibits.words.wording import capital, every, in_words
from relations.measures import agreement

_NAMED = 3  # states in a title; more are counted


def agreement_compared(dossier: Dossier, a: str, b: str, others: Sequence[str]) -> Figure | NoData:
    """Return a row for each of the `others` with two dots: its agreement with `a` and with `b`; the pair itself is the first row.

    A state whose seat changed its holder has a row for each. Whether it was closer to one of the pair than the other was is told on the days
    of that holder.
    Raises UsageError for a state that is not declared, or of which the table has no votes at all.
    """
    votes = dossier.ga_votes
    seats = [seat for other in others if other not in (a, b) for seat in seats_of(dossier, other)]
    frame = compared(votes, a, b, seats)
    pair = agreement(votes, a, b, by=None).iloc[0]
    if pair["n"] == 0 or frame.empty:
        return NoData("There are no joint votes in this period to compare.")
    first, second = dossier.short(a), dossier.short(b)
    order = list(dict.fromkeys(frame["holder"]))

    def draw(axes: Axes) -> None:
        share_rows(axes, [f"{first} and {second}", *order])
        dot_with_interval(axes, 0, pair["agreement"], pair["low"], pair["high"], INK)
        for i, holder in enumerate(order, start=1):
            rows = frame[frame["holder"] == holder]
            axes.plot(rows["agreement"], [i] * len(rows), color=QUIET, lw=1, zorder=1)
            for row in rows.itertuples():
                dot_with_interval(axes, i, row.agreement, row.low, row.high, MAIN if row.state == a else SECOND)
        axes.axvline(pair["agreement"], color=INK, lw=0.6, ls=(0, (3, 2)), zorder=0)
        for x, name, color in ((0, first, MAIN), (0.3, second, SECOND)):
            at_frame(axes, f"with {name}", (x, 1.01), (0, 0), color=color, va="bottom", fontsize=SMALL + 1)

    closer = frame[frame["agreement"] > frame["pair"]]
    names = {seat.short: seat.prose for seat in seats}
    span = dossier.period.span if dossier.period else "all years"
    return figure(
        draw,
        id="agreement-compared",
        height_mm=rows_height(len(order) + 1) + 4,
        title=_title(
            dossier,
            {state: [names[holder] for holder in closer.loc[closer["state"] == state, "holder"]] for state in (a, b)},
            len(order),
        ),
        subtitle=f"Same vote in the UN General Assembly with {dossier.prose(a)} and with {dossier.prose(b)}, share of joint votes, {span}",
        note=f"Dashed line: {first} and {second} with one another. Bars: 95 per cent interval. Votes on which either was absent are left out, so each dot "
        f"rests on its own set of votes.{_holders(dossier, seats, frame, (a, b))}",
        alt=f"Dots by state: agreement with {first} and with {second}. {first} and {second} with one another {percent(pair['agreement'])}. "
        + "; ".join(_row_text(dossier, frame, holder) for holder in order)
        + ".",
        sources=dossier.cite(votes),
        data=frame,
        units=units_of(frame, agreement, compared),
        labels=labels_of(frame, agreement) | {"pair": f"{first} and {second} on the days of the holder"},
    )


def _holders(dossier: Dossier, seats: Sequence[Seat], frame: pd.DataFrame, pair: tuple[str, str]) -> str:
    """Return what is to be said of seats that changed their holder, and of holders without a dot for one of the pair, as sentences with a space before."""
    shown = frame.drop_duplicates("holder")
    told = " A seat that changed its holder has a row for each holder." if shown["other"].duplicated().any() else ""
    for seat in seats:
        own = set(frame.loc[frame["holder"] == seat.short, "state"])
        for state in pair:
            if own and state not in own:
                told += f" {capital(dossier.prose(state))} has no joint vote with {seat.prose}."
    return told


def _title(dossier: Dossier, closer: dict[str, list[str]], total: int) -> str:
    """Say which of the others voted with the first of the two more often than the second did."""
    (a, of_a), (b, of_b) = closer.items()
    first, second = dossier.prose(a), dossier.prose(b)
    if not of_a and not of_b:
        return f"{capital(second)} and {first} voted alike at least as often as either did with any of {counted(total, 'other')}"
    others = f"the {in_words(total)} others"
    if not of_a:
        return f"{capital(second)} voted with {_some(of_b, others, total)} more often than with {first}"
    more = f"voted with {first} more often than {second} did"
    back = f"; {second} voted with {_some(of_b, 'them', total)} more often than with {first}" if of_b else ""
    if len(of_a) > _NAMED:
        return f"{capital(in_words(len(of_a)))} of {others} {more}{back}"
    return f"Of {others} only {listed(of_a)} {more}{back}"


def _some(names: list[str], others: str, total: int) -> str:
    """Return the names, or of many their number, or that it is all."""
    if len(names) == total > 1:
        return f"{every(total)} of {others}"
    if len(names) <= _NAMED:
        return listed(names)
    return f"{in_words(len(names))} of {others}"


def _row_text(dossier: Dossier, frame: pd.DataFrame, holder: str) -> str:
    rows = frame[frame["holder"] == holder].itertuples()
    return f"{holder} " + " and ".join(f"{percent(r.agreement)} with {dossier.short(str(r.state))}" for r in rows)
