"""Key finding: by how much agreement changed in the year in which it changed most, and what the one that moved did instead."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.voting.sharpest_change import sharpest_change
from relations.exhibits.voting.who_moved_finding import moved
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import number, per_cent, percent, points
from relations.measures import agreement

_DID = {"Y": "voted yes", "N": "voted no", "A": "abstained"}


def year_of_change(dossier: Dossier, *, exhibit: str | None) -> KeyFigure | None:
    """Return the finding; None where no change between two years holds, or neither of the two moved by far the more."""
    by_year = agreement(dossier.ga_votes, *dossier.pair)
    change, mover = sharpest_change(by_year), moved(dossier, *dossier.pair)
    if change is None or mover is None:
        return None
    year = int(change.after["year"])
    named = dossier.during(f"{mover.start}/{mover.start}")
    verb = "rose" if change.size > 0 else "fell"
    data = pd.concat([mover.then, mover.now])[["date", "symbol", "vote_a", "vote_b"]]
    return KeyFigure(
        id="year-of-change",
        title="The year in which agreement changed most",
        subtitle="Same vote in the UN General Assembly, change of its share of joint votes against the year before",
        statement=f"Agreement in the Assembly {verb} by **{points(abs(change.size), 0)}** in {year}, as {named.prose(mover.mover)} {_DID[mover.vote]} on "
        f"{number(mover.after)} of {number(len(mover.now))} joint votes.",
        value=abs(change.size) * 100,
        unit="percentage points",
        formatted=points(abs(change.size), 0),
        exhibit=exhibit,
        sources=dossier.cite(mover.then, mover.now),
        data=data,
        units=units_of(data, agreement),
        labels=labels_of(data, agreement),
        beside={"votes of the one that moved": mover.after, "joint votes": len(mover.now)},
    )


def level_of_change(dossier: Dossier, *, exhibit: str) -> KeyFigure | None:
    """Return from what to what agreement changed in that year, for a report on all years."""
    found, change = (
        year_of_change(dossier, exhibit=exhibit),
        sharpest_change(agreement(dossier.ga_votes, *dossier.pair)),
    )
    if found is None or change is None:
        return None
    then, now = float(change.before["agreement"]), float(change.after["agreement"])
    verb = "rose" if now > then else "fell"
    return found.but(
        id="level-of-change",
        title="The change of agreement within a year that stands out",
        subtitle="Same vote in the UN General Assembly, share of joint votes",
        statement=f"The votes broke in {change.after['year']:.0f}: within a year agreement {verb} from {number(then * 100)} to **{per_cent(now, 0)}**.",
        value=now,
        unit="share",
        formatted=percent(now, 0),
        beside={"before": then},
    )


def who_changed(dossier: Dossier) -> KeyFigure | None:
    """Return which of the two changed its votes in that year, for a report that tells who decided rather than how far apart they came."""
    found = year_of_change(dossier, exhibit=None)
    mover = moved(dossier, *dossier.pair)
    if found is None or mover is None:
        return None
    named = dossier.during(f"{mover.start}/{mover.start}")
    other = next(state for state in dossier.pair if state != mover.mover)
    return found.but(
        id="who-changed",
        title="Which of the two changed its votes",
        subtitle=f"Joint votes of {mover.end} in the UN General Assembly on which the one that changed {_DID[mover.vote]}",
        statement=f"The break of {mover.end} was made by {named.prose(mover.mover)}, not by {named.prose(other)}: it {_DID[mover.vote]} on "
        f"**{number(mover.after)}** of {number(len(mover.now))} votes, after {number(mover.before)} of {number(len(mover.then))}.",
        value=float(mover.after),
        unit="votes",
        formatted=number(mover.after),
        beside={"joint votes": len(mover.now), "before": mover.before, "joint votes before": len(mover.then)},
    )
