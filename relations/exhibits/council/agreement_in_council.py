"""Chart: how often the two voted alike while the partner sat on the Security Council."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from relations.dossier import Dossier
from relations.exhibits.base import Figure
from relations.exhibits.council.seats_of_the_pair import by_seat
from relations.exhibits.council.term_part import part_of_term
from relations.exhibits.drawing.canvas import figure
from relations.exhibits.drawing.dots import dot_with_interval, rows_height, share_rows
from relations.exhibits.drawing.placed import beside_row
from relations.exhibits.drawing.style import INK, MAIN, NORMAL, SECOND
from relations.exhibits.few import FEW
from relations.exhibits.no_data import NoData
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import counted, listed, number, percent
from relations.exhibits.words.wording import capital, times
from relations.measures import council_agreement
from relations.measures.intervals import wilson


def agreement_in_council(dossier: Dossier) -> Figure | NoData:
    """Return two dots for each term: all joint votes, and those on which the Council was divided."""
    dossier = by_seat(dossier)
    votes = dossier.sc_votes
    frame = council_agreement(votes, dossier.partner, dossier.first)
    frame = frame[frame["n"] > 0].reset_index(drop=True)
    if frame.empty:
        return NoData(
            f"{capital(dossier.prose(dossier.partner))} did not sit on the Security Council in this period, or no resolution was adopted while it did."
        )
    rows = _rows(frame)
    who, whom = dossier.prose(dossier.partner), dossier.prose(dossier.first)
    pair = f"{dossier.short(dossier.partner)} and {dossier.short(dossier.first)}"

    def draw(axes: Axes) -> None:
        share_rows(axes, list(rows["name"]))
        for row, one in enumerate(rows.itertuples()):
            color = MAIN if one.kind == "all" else SECOND
            dot_with_interval(axes, row, one.agreement, one.low, one.high, color, hollow=one.n < FEW)
            beside_row(axes, f"{percent(one.agreement, 0)} of {one.n}", row, 5, fontsize=NORMAL - 1, color=INK)

    opposed = int(frame["opposed"].sum())
    how_often = times(opposed) if opposed else "on none of these votes"
    return figure(
        draw,
        id="agreement-in-council",
        height_mm=rows_height(len(rows)),
        title=_title(frame, capital(f"{who} voted as {whom} did"), part_of_term(dossier, str(frame["term"].iloc[0]))),
        subtitle=f"Same vote by {who} as by {whom} on adopted resolutions while {who} was a member, share of joint votes",
        note=f"Divided: the members that voted did not all vote alike. Bar: 95 per cent interval (Wilson). Hollow: fewer than {counted(FEW, 'vote')}. "
        f"The two states opposed each other, yes against no, {how_often}. Drafts that "
        f"failed are not in these data.{_few_divided(frame)}",
        alt=f"Dots with intervals: share of joint votes in the Security Council on which {pair} voted alike, by term. "
        + "; ".join(f"{one.name} {percent(one.agreement)} of {one.n}" for one in rows.itertuples())
        + ".",
        sources=dossier.cite(votes[votes["date"].dt.year.isin(_years(frame))]),
        data=frame,
        units=units_of(frame, council_agreement),
        labels=labels_of(frame, council_agreement),
    )


def _rows(frame: pd.DataFrame) -> pd.DataFrame:
    low, high = wilson(frame["same_divided"].to_numpy("int64"), frame["n_divided"].to_numpy("int64"))
    every = frame.assign(name=frame["term"] + ", all votes", kind="all")
    divided = frame.assign(
        name=frame["term"] + ", divided votes",
        kind="divided",
        n=frame["n_divided"],
        agreement=frame["agreement_divided"],
        low=low,
        high=high,
    )
    both = pd.concat([every, divided[divided["n"] > 0]])
    return both.sort_values(["first", "kind"], ignore_index=True)[["name", "kind", "n", "agreement", "low", "high"]]


def _years(frame: pd.DataFrame) -> list[int]:
    return [int(year) for row in frame.itertuples() for year in np.arange(row.first, row.last + 1)]


def _title(frame: pd.DataFrame, start: str, part: str) -> str:
    """Name the shares of the votes on which the Council was divided, for each term that has enough, and which terms had few; of all votes where none has."""
    enough, few = frame[frame["n_divided"] >= FEW], frame[frame["n_divided"] < FEW]
    if len(enough):
        rest = f"; in {listed(few['term'].tolist())} {_only(few['n_divided'])} divided it" if len(few) else ""
        return f"{start} on {_in_terms(enough, 'agreement_divided', 'of the votes that divided the Council')}{rest}"
    if len(frame) == 1:
        row = frame.iloc[0]
        rest = "" if " to " in part else f" to the end of {row['last']}"
        when = f"{part}{rest}" if part else f" in {row['term']}"
        return f"{start} on {percent(row['agreement'], 0)} of {number(row['n'])} resolutions adopted{when}"
    return f"{start} on {_in_terms(frame, 'agreement', 'of adopted resolutions')}"


def _only(n: pd.Series) -> str:
    """Return how few votes these were, as the subject of a clause."""
    if not n.sum():
        return "no vote"
    return f"only {counted(int(n.sum()), 'vote')}"


def _in_terms(frame: pd.DataFrame, column: str, what: str) -> str:
    first, *later = (percent(share, 0) for share in frame[column])
    parts = [f"{share} in {term}" for share, term in zip((f"{first} {what}", *later), frame["term"], strict=True)]
    return listed(parts)


def _few_divided(frame: pd.DataFrame) -> str:
    """Return how few votes divided the Council in some of several terms, as a sentence with a space before it."""
    few = frame[frame["n_divided"] < FEW]
    if few.empty or len(frame) == 1:
        return ""
    counts = [f"{counted(int(row.n_divided), 'vote')} in {row.term}" for row in few.itertuples()]
    return f" The Council was divided on only {listed(counts)}."
