"""Key finding: with which of the states compared the second state agreed most, beside the first."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.voting.compared_frame import comparable, compared
from relations.exhibits.voting.seats import seats_of
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, per_cent, percent
from relations.exhibits.words.wording import all_of, capital, in_words
from relations.measures import agreement


def closer_to_others(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the state with which the second agreed most; none where it agreed with the first as often as with any, or nearly."""
    seats = [seat for code in dossier.benchmarks if code not in (a, b) for seat in seats_of(dossier, code)]
    votes, _ = comparable(dossier.ga_votes, a, b)
    frame, pair = compared(votes, a, b, seats), agreement(votes, a, b, by=None).iloc[0]
    others = frame[(frame["state"] == b) & (frame["n"] * 2 >= pair["n"]) & (frame["n"] >= FEW)]
    closer = others[others["agreement"] > others["pair"]]
    if closer.empty:
        return []
    most = closer.loc[closer["agreement"].idxmax()]
    if most["low"] <= pair["high"]:
        return []
    names = {seat.short: seat.prose for seat in seats}
    return [
        KeyFigure(
            id="closer-to-others",
            title="Closer to others than to the first state",
            subtitle=f"Same vote as {dossier.prose(b)} in the UN General Assembly, share of joint votes, the closest of the states compared",
            statement=_said(dossier.prose(a), dossier.prose(b), names[most["holder"]], most, pair, closer, others),
            value=float(most["agreement"]),
            low=float(most["low"]),
            high=float(most["high"]),
            unit="share",
            formatted=percent(most["agreement"], 0),
            exhibit="agreement-compared",
            sources=dossier.cite(dossier.ga_votes),
            data=frame,
            units=units_of(frame, agreement, compared),
            labels=labels_of(frame, agreement),
            beside={
                "with the first state": float(pair["agreement"]),
                "closer": len(closer),
                "compared": len(others),
            },
        )
    ]


def _said(
    whom: str, who: str, other: str, most: pd.Series, pair: pd.Series, closer: pd.DataFrame, others: pd.DataFrame
) -> str:
    share, n = f"**{per_cent(most['agreement'], 0)}**", len(others)
    if len(closer) == n > 1:
        return f"{capital(who)} agreed with {all_of(n)} states compared more often than with {whom}, with {other} on {share}."
    if n == 1:
        return f"{capital(who)} agreed with {other} on {share} of joint votes, with {whom} on {number(pair['agreement'] * 100)}."
    return (
        f"Of {in_words(n)} states compared {who} agreed most with {other}, on {share} of joint votes; with {whom} on "
        f"{number(pair['agreement'] * 100)}."
    )
