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
from relations.exhibits.voting.compared_frame import comparable, compared
from relations.exhibits.voting.seats import Seat, seats_of
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, percent
from relations.exhibits.words.wording import all_of, capital, in_words
from relations.measures import agreement

_NAMED = 3  # states in a title; more are counted


def agreement_compared(dossier: Dossier, a: str, b: str, others: Sequence[str]) -> Figure | NoData:
    """Return a row for each of the `others` with two dots: its agreement with `a` and with `b`; the pair itself is the first row.

    A state whose seat changed its holder has a row for each. Whether it was closer to one of the pair than the other was is told on the days
    of that holder. Where one of the pair cast far fewer votes than the other, all dots rest on the votes that both cast.
    Raises UsageError for a state that is not declared, or of which the table has no votes at all.
    """
    votes, together = comparable(dossier.ga_votes, a, b)
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

    closer = frame[(frame["low"] > frame["pair_high"]) & ~frame["holder"].isin(_parts_of(dossier, (a, b), seats))]
    closer = closer.sort_values("agreement", ascending=False)
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
        subtitle=f"Same vote in the UN General Assembly with {dossier.prose(a)} and with {dossier.prose(b)}, share of joint votes, {span}"
        + (f", on the {counted(int(pair['n']), 'vote')} that both cast" if together else ""),
        note=f"Dashed line: {first} and {second} with one another. Bars: 95 per cent interval. Votes on which either was absent are left out"
        + (
            ", those on which one of the pair was for the other too"
            if together
            else ", so each dot rests on its own set of votes"
        )
        + f".{_holders(dossier, seats, frame, (a, b))}",
        alt=f"Dots by state: agreement with {first} and with {second}. {first} and {second} with one another {percent(pair['agreement'])}. "
        + "; ".join(_row_text(dossier, frame, holder) for holder in order)
        + ".",
        sources=dossier.cite(votes),
        data=frame,
        units=units_of(frame, agreement, compared),
        labels=labels_of(frame, agreement) | _pair_labels(f"{first} and {second} on the days of the holder"),
    )


def _pair_labels(pair: str) -> dict[str, str]:
    return {"pair": pair, "pair_low": f"{pair}, 95 % from", "pair_high": f"{pair}, 95 % to"}


def _parts_of(dossier: Dossier, states: tuple[str, str], seats: Sequence[Seat]) -> list[str]:
    """Return the holders of seats that ended on the day on which one of the states took another name: republics of a union."""
    labels = [label for state in states for label in dossier.declared_states.labels.get(state, [])]
    ends = {label.end for label in labels if label.end}
    return [seat.short for seat in seats if seat.spans and seat.spans[-1][1].date() in ends]


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
    """Say with which of the others the second voted firmly more often than with the first, and which of them voted so with the first."""
    (a, of_a), (b, of_b) = closer.items()
    first, second = dossier.prose(a), dossier.prose(b)
    if not of_a and not of_b:
        others = f"any of {counted(total, 'other')}" if total > 1 else "the other"
        return f"{capital(second)} and {first} voted with one another as often as either did with {others}, or nearly"
    with_others = f"{capital(second)} voted with {_some(of_b, total)} more often than with {first}" if of_b else ""
    if not of_a:
        return with_others
    if not of_b:
        return f"{capital(_some(of_a, total))} voted with {first} more often than {second} did"
    return f"{with_others}; {_some(of_a, total)} voted with {first} more often than {second} did"


def _some(names: list[str], total: int) -> str:
    """Return the names, or of many the first and the number of the others, or that it is all."""
    if len(names) == total > 1:
        return f"{all_of(total)} others"
    if len(names) <= _NAMED:
        return listed(names)
    return listed([*names[: _NAMED - 1], f"{in_words(len(names) - _NAMED + 1)} others"])


def _row_text(dossier: Dossier, frame: pd.DataFrame, holder: str) -> str:
    rows = frame[frame["holder"] == holder].itertuples()
    return f"{holder} " + " and ".join(f"{percent(r.agreement)} with {dossier.short(str(r.state))}" for r in rows)
