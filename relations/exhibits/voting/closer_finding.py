"""Key finding: with which of the states compared the second state voted more often than with the first."""

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.voting.compared_frame import compared
from relations.exhibits.voting.seats import seats_of
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, per_cent, percent
from relations.exhibits.words.wording import all_of, capital
from relations.measures import agreement


def closer_to_others(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding on the state that the second voted with most among those compared; none where it voted with the first as often, or nearly."""
    seats = [seat for code in dossier.benchmarks if code not in (a, b) for seat in seats_of(dossier, code)]
    frame = compared(dossier.ga_votes, a, b, seats)
    pair = agreement(dossier.ga_votes, a, b, by=None).iloc[0]
    others = frame[(frame["state"] == b) & (frame["n"] * 2 >= pair["n"]) & (frame["n"] >= FEW)]
    closer = others[others["agreement"] > others["pair"]]
    if closer.empty:
        return []
    most = closer.loc[closer["agreement"].idxmax()]
    if most["low"] <= pair["high"]:
        return []
    names = {seat.short: seat.prose for seat in seats}
    who, whom = dossier.prose(b), dossier.prose(a)
    return [
        KeyFigure(
            id="closer-to-others",
            title="Closer to others than to the first state",
            subtitle=f"Same vote as {who} in the UN General Assembly, share of joint votes, the closest of the states compared",
            statement=f"{capital(who)} voted with {names[most['holder']]} on **{per_cent(most['agreement'], 0)}** of votes, with {whom} on "
            f"{number(pair['agreement'] * 100)}; {_how_many(len(closer), len(others))} compared were closer.",
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
            beside={"with the first state": float(pair["agreement"]), "closer": len(closer), "compared": len(others)},
        )
    ]


def _how_many(closer: int, n: int) -> str:
    return all_of(n) if closer == n else f"{number(closer)} of the {number(n)}"
