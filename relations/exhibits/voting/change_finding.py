"""Key finding: the votes since the last period began, at what both cast, at a fixed mix of topics, and with the absences."""

import pandas as pd

from relations.dossier import Dossier
from relations.exhibits.base import KeyFigure
from relations.exhibits.voting.around_change import DAYS, around_change, change_in
from relations.exhibits.words.column_words import labels_of, units_of
from relations.exhibits.words.numbers import interval, number, per_cent, percent
from relations.exhibits.words.wording import capital
from relations.measures import participation
from relations.periods import day_text


def change_finding(dossier: Dossier, a: str, b: str) -> list[KeyFigure]:
    """Return the finding; none where the period does not hold the change, or nothing can be compared."""
    start = change_in(dossier)
    found = around_change(dossier, a, b, start) if start else None
    if found is None:
        return []
    before, since = (row for _, row in found.agreement.iterrows())
    then, now = (row for _, row in found.fixed.iterrows())
    named = dossier.during(f"{found.start.isoformat()}/..")
    who, whom = named.prose(a), named.prose(b)
    took_before, took = (row for _, row in found.took_part.iterrows())
    missed = participation(found.votes, b).iloc[0]
    return [
        KeyFigure(
            id="agreement-since-change",
            title="Agreement since the latest change",
            subtitle=f"Same vote in the UN General Assembly since {day_text(found.start)}, share of joint votes",
            statement=f"Since {day_text(found.start)} {who} and {whom} cast the same vote on **{per_cent(since['agreement'])}** of {number(since['n'])} joint "
            f"votes ({interval(since['low'], since['high'])}), which were {per_cent(took['share'], 0)} of the roll calls; in the {DAYS} days before on "
            f"{per_cent(before['agreement'])} of {number(before['n'])} ({interval(before['low'], before['high'])}), {per_cent(took_before['share'], 0)} of the "
            f"roll calls. With the mix of topics of all years the share was {per_cent(now['standardised'])} in "
            f"{now['year']:.0f}, after {per_cent(then['standardised'])} in {then['year']:.0f}. {capital(whom)} had no vote on "
            f"{number(missed['absent'])} of the {number(missed['n'])} roll calls since{_inferred(missed)}.",
            value=float(since["agreement"]),
            low=float(since["low"]),
            high=float(since["high"]),
            unit="share",
            formatted=percent(since["agreement"]),
            exhibit="votes-around-change",
            sources=found.sources,
            data=found.data,
            units=units_of(found.data, around_change),
            labels=labels_of(found.data, around_change),
            beside={
                "days before": DAYS,
                "joint votes, share of roll calls since": float(took["share"]),
                "joint votes, share of roll calls before": float(took_before["share"]),
                "roll calls since": float(missed["n"]),
                "roll calls without a vote": float(missed["absent"]),
                "inferred": float(missed["inferred"]),
            },
        )
    ]


def _inferred(missed: pd.Series) -> str:
    if not missed["inferred"]:
        return ""
    return f", {number(missed['inferred'])} of them inferred, since the producer then lists voters only"
