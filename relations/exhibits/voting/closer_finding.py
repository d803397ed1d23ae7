"""Key finding: with how many of the states compared the second state agreed more often than with the first, and with which most."""

from dataclasses import dataclass

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.few import FEW
from relations.exhibits.span_before import span_before
from relations.exhibits.voting.compared_frame import compared
from relations.exhibits.voting.seats import Seat, seats_of
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import per_cent, percent
from relations.exhibits.words.period_words import years_of
from relations.exhibits.words.wording import all_of, capital, every, in_words
from relations.measures import agreement


@dataclass(frozen=True)
class Closer:
    """Rows of `compared`: all, the `others` with enough votes of the second state, and those of them with which it agreed more than with the first;
    `pair` is the row of the two, `when` the years."""

    frame: pd.DataFrame
    others: pd.DataFrame
    closer: pd.DataFrame
    pair: pd.Series
    when: str

    @property
    def words(self) -> str:
        """Return how many, such as `seven of 13`, or `all 12`."""
        n = len(self.others)
        return all_of(n) if len(self.closer) == n else f"{in_words(len(self.closer))} of {in_words(n)}"


def closer_to_others(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding beside the same count of the declared period before; none where the second agreed with the first as often as with any, or nearly."""
    seats = [seat for code in dossier.benchmarks if code not in (a, b) for seat in seats_of(dossier, code)]
    found = _found(dossier, a, b, seats)
    pair = found.pair
    if found.closer.empty:
        return []
    most = found.closer.loc[found.closer["agreement"].idxmax()]
    if most["low"] <= pair["high"]:
        return []
    names = {seat.short: seat.prose for seat in seats}
    earlier = _before(dossier, a, b, seats)
    who, whom = dossier.prose(b), dossier.prose(a)
    return [
        KeyFigure(
            id="closer-to-others",
            title="Closer to others than to the first state",
            subtitle=f"Same vote as {who} in the UN General Assembly, share of joint votes, the closest of the states compared",
            statement=f"{capital(who)} agreed with {found.words} states compared more often than with {whom}, with {names[most['holder']]} on "
            f"**{per_cent(most['agreement'], 0)}**{_beside(found, earlier)}.",
            value=float(most["agreement"]),
            low=float(most["low"]),
            high=float(most["high"]),
            unit="share",
            formatted=percent(most["agreement"], 0),
            exhibit="agreement-compared",
            sources=dossier.cite(dossier.ga_votes),
            data=found.frame,
            units=units_of(found.frame, agreement, compared),
            labels=labels_of(found.frame, agreement),
            beside={
                "with the first state": float(pair["agreement"]),
                "closer": len(found.closer),
                "compared": len(found.others),
            }
            | ({"closer before": len(earlier.closer), "compared before": len(earlier.others)} if earlier else {}),
        )
    ]


def _found(dossier: Dossier, a: str, b: str, seats: list[Seat]) -> Closer:
    frame = compared(dossier.ga_votes, a, b, seats)
    pair = agreement(dossier.ga_votes, a, b, by=None).iloc[0]
    others = frame[(frame["state"] == b) & (frame["n"] * 2 >= pair["n"]) & (frame["n"] >= FEW)]
    when = years_of(dossier.period) if dossier.period else ""
    return Closer(frame, others, others[others["agreement"] > others["pair"]], pair, when)


def _before(dossier: Dossier, a: str, b: str, seats: list[Seat]) -> Closer | None:
    """Return what was found of the declared period before; None where there is none, or one without enough votes."""
    if dossier.period is None or dossier.period.id not in [period.id for period in dossier.declared_periods]:
        return None
    earlier = span_before(dossier)
    found = _found(earlier, a, b, seats) if earlier and len(earlier.ga_votes) else None
    return found if found and len(found.others) else None


def _beside(found: Closer, earlier: Closer | None) -> str:
    """Return how many there were in the period before, as the end of a sentence."""
    if earlier is None:
        return ""
    when = earlier.when
    if earlier.words == found.words:
        return f", as many as {when}"
    if len(earlier.closer) == len(earlier.others):
        return f"; {when} with {every(len(earlier.others))}"
    of = "" if len(earlier.others) == len(found.others) else f" of {in_words(len(earlier.others))}"
    return f"; {when} with {in_words(len(earlier.closer))}{of}"
